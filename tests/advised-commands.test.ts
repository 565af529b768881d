/** A command that is advised is pasted where the person stands: below the workspace, or elsewhere with `--workspace`. */
import * as pipeline from '@dragoman/pipeline';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.ts';
import { typed } from './typed-command.ts';

const release = '2026-05-12-lac';

/** One register with a conflict in it, one translation that is cut off; and a folder that has nothing to do with them. */
async function trouble() {
  const workspace = temporaryWorkspace({ [`fr/${release}/communiqué.txt`]: 'Une phrase.\n' });
  await pipeline.extract(workspace.surroundings, { paths: [], languages: [] });
  const xliff = `lv/${release}/communiqué.txt.xlf`;
  workspace.write(xliff, workspace.read(xliff).slice(0, -40));
  workspace.write('registers/lake.csv', '<<<<<<< ours\nid,fr,lv\n');
  mkdirSync(join(workspace.root, 'lv', release, 'deep'), { recursive: true });
  return { root: workspace.root, elsewhere: temporaryFolder(), xliff };
}

/** Every command of an output: up to the end of its line, the words of a shell. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return Array.from(text.matchAll(/: dragoman (?<command>.*)$/gmu), ({ groups }) =>
    Array.from((groups?.['command'] ?? '').matchAll(/'([^']*)'|\S+/gu), ([word, quoted]) => quoted ?? word),
  );
}

test('what status and check advise finds its file from every folder of the workspace', async () => {
  const { root, xliff } = await trouble();
  for (const cwd of [root, join(root, 'lv'), join(root, 'lv', release, 'deep'), join(root, 'registers')]) {
    const { stdout } = await typed(cwd, 'status');
    const commands = commandsIn(stdout).filter(([verb]) => verb === 'validate');
    expect(commands).toContainEqual(['validate', 'registers/lake.csv']);
    expect(commands).toContainEqual(['validate', xliff]);
    for (const command of commands) {
      const [file = ''] = command.slice(-1);
      const { status, stdout: said, stderr } = await typed(cwd, ...command, '--json');
      expect([status, stderr]).toEqual([1, '']);
      const [result] = JSON.parse(said).results;
      expect([result.file, result.valid]).toEqual([file, false]);
      expect(result.diagnostics.map(({ code }: { code: string }) => code)).not.toContain('file-not-found');
    }
  }
});

test('from elsewhere it names the workspace that the person named, and finds its file', async () => {
  const { root, elsewhere, xliff } = await trouble();
  const { stdout } = await typed(elsewhere, 'status', '--workspace', root);
  const commands = commandsIn(stdout);
  expect(commands).toContainEqual(['validate', '--workspace', root, xliff]);
  for (const command of commands) {
    const { stdout: said, stderr } = await typed(elsewhere, ...command);
    expect(said + stderr).not.toMatch(/no workspace|does not exist|neither this folder/u);
  }
  const file = `fr/${release}/communiqué.txt`;
  expect(await typed(elsewhere, 'roundtrip', '--workspace', root, file)).toMatchObject({ status: 0, stderr: '' });
  expect((await typed(elsewhere, 'segment', '--workspace', root, file)).status).toBe(0);
});

test('what lies where the person stands comes first; what is nowhere is told under the name that was typed', async () => {
  const { root } = await trouble();
  mkdirSync(join(root, 'lv/registers'));
  writeFileSync(join(root, 'lv/registers/lake.csv'), 'id,fr,lv\n1,lac,ezers\n');
  const found = async (file: string) => {
    const { stdout } = await typed(join(root, 'lv'), 'validate', file, '--json');
    const [{ file: named, valid, diagnostics }] = JSON.parse(stdout).results;
    return [named, valid, ...diagnostics.map(({ code }: { code: string }) => code)];
  };
  expect(await found('registers/lake.csv')).toEqual(['registers/lake.csv', true]);
  expect(await found('registers/none.csv')).toEqual(['registers/none.csv', false, 'file-not-found']);
});

test('what merge advises adds its file from every folder of the workspace, from above it and from elsewhere', async () => {
  const workspace = temporaryWorkspace({ [`fr/${release}/le lac.txt`]: 'Une phrase.\n' });
  await pipeline.extract(workspace.surroundings, { paths: [], languages: [] });
  const xliff = `lv/${release}/le lac.txt.xlf`;
  const target = (text: string) => `<target state="translated">${text}</target>\n`;
  const marked = workspace
    .read(xliff)
    .replace('</source>\n', `$&<<<<<<< HEAD\n${target('Viens.')}=======\n${target('Divi.')}>>>>>>> ivo\n`);
  const { root } = workspace;
  const advised = async (cwd: string) => {
    workspace.write(xliff, marked);
    const { status, stdout } = await typed(cwd, 'merge', join(root, xliff), '--workspace', root);
    expect(status).toBe(1);
    return /: (git .*)$/mu.exec(stdout)?.[1];
  };
  expect(await advised(root)).toBe(`git add '${xliff}'`);
  expect(await advised(join(root, 'lv'))).toBe(`git add '${release}/le lac.txt.xlf'`);
  expect(await advised(join(root, 'fr', release))).toBe(`git add '../../${xliff}'`);
  expect(await advised(dirname(root))).toBe(`git add '${basename(root)}/${xliff}'`);
  expect(await advised(temporaryFolder())).toBe(`git -C ${root} add '${xliff}'`);
});
