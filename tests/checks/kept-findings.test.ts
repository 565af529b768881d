/** What checks found is kept in `.dragoman/checks/` for later runs: it may save time, and never say anything else. */
import fc from 'fast-check';
import { check, extract, status, type Surroundings } from '@dragoman/pipeline';
import { base32, sha256 } from '@dragoman/text';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { codes, configure, decide, document, fileOf, french, release, translatedRelease } from './a-release.ts';

const everything = { paths: [], languages: [] };

const kept = ({ root }: TemporaryWorkspace): string => join(root, `.dragoman/checks/${release}.json`);

/** Everything that two verbs say, with what a surrounding keeps. */
async function said(surroundings: Surroundings) {
  const coverage = { ...everything, states: [], segments: true, gate: true };
  return [await check(surroundings, { ...everything, annotate: false }), await status(surroundings, coverage)];
}

async function expectSameWithout({ surroundings }: TemporaryWorkspace): Promise<void> {
  const { program: _, ...withoutProgram } = surroundings;
  const remembered = await said(surroundings);
  expect(remembered).toEqual(await said(withoutProgram));
  // Once more, from what this run kept.
  expect(JSON.stringify(await said(surroundings))).toBe(JSON.stringify(remembered));
}

function replace(workspace: TemporaryWorkspace, path: string, text: string, by: string): void {
  workspace.write(path, workspace.read(path).replaceAll(text, by));
}

type Step = (workspace: TemporaryWorkspace) => unknown;

const steps: Readonly<Record<string, Step>> = {
  'a wrong day': (workspace) => replace(workspace, fileOf('lv'), '12. maijā', '13. maijā'),
  'the right day': (workspace) => replace(workspace, fileOf('lv'), '13. maijā', '12. maijā'),
  'two spaces': (workspace) => replace(workspace, fileOf('lv'), 'Skatīt ziņojumu', 'Skatīt  ziņojumu'),
  'an untranslated sentence': (workspace) => replace(workspace, fileOf('en'), 'See the report.', 'Voir le rapport.'),
  'another typography': (workspace) => configure(workspace, { typography: { fr: 'fr-FR' } }),
  'no typography': (workspace) => configure(workspace, {}),
  'a check turned off': (workspace) =>
    configure(workspace, { policy: { default: { checks: { 'double-space': 'off' } } } }),
  'a waiver': (workspace) => decide(workspace, 'lv', { kind: 'waive', code: 'double-space', reason: 'tā vajag' }),
  'a register': (workspace) =>
    workspace.write('registers/a.csv', 'concept,language,term\nc1,fr,séminaire\nc1,lv,sanāksme\n'),
  'another register': (workspace) =>
    workspace.write('registers/a.csv', 'concept,language,term\nc1,fr,rapport\nc1,lv,atskaite\n'),
  'other French': async (workspace) => {
    workspace.write(`fr/${document}`, french.replace('12 mai', '14 mai'));
    await extract(workspace.surroundings, everything);
  },
  'a second document': async (workspace) => {
    workspace.write(`fr/${release}/annexe.txt`, 'Voir le rapport.\n');
    await extract(workspace.surroundings, everything);
  },
};

test('for any row of changes of texts, registers and settings: with what is kept and without it the same is said', async () => {
  const row = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(row, async (names) => {
      const workspace = await translatedRelease();
      await expectSameWithout(workspace);
      for (const name of names) {
        await steps[name]?.(workspace);
        await expectSameWithout(workspace);
      }
    }),
    { numRuns: 12 },
  );
});

async function workspaceWithFinding(): Promise<TemporaryWorkspace> {
  return translatedRelease({ lv: { 'Voir le rapport.': 'Skatīt  ziņojumu.' } });
}

function keptKeys(workspace: TemporaryWorkspace): readonly string[] {
  const [, written = ''] = readFileSync(kept(workspace), 'utf8').split('\n');
  return (JSON.parse(written) as readonly (readonly [string, unknown])[]).map(([key]) => key);
}

test('what is kept is what is said: nothing is checked again while nothing changed', async () => {
  const workspace = await workspaceWithFinding();
  expect(await codes(workspace)).toEqual(['lv double-space warning']);
  const emptied = JSON.stringify(keptKeys(workspace).map((key) => [key, []]));
  writeFileSync(kept(workspace), `${base32(sha256(emptied).subarray(0, 16))}\n${emptied}`);
  expect(await codes(workspace)).toEqual([]);
});

test('a single wrong sign in what is kept: everything is checked again, and kept', async () => {
  const workspace = await workspaceWithFinding();
  await codes(workspace);
  const whole = readFileSync(kept(workspace), 'utf8');
  writeFileSync(kept(workspace), whole.replace('double-space', 'doubled-space'));
  expect(await codes(workspace)).toEqual(['lv double-space warning']);
  expect(readFileSync(kept(workspace), 'utf8')).toBe(whole);
});

test('of another program nothing is taken over, of one changed file everything else', async () => {
  const workspace = await workspaceWithFinding();
  await codes(workspace);
  const before = keptKeys(workspace);
  replace(workspace, fileOf('en'), 'See the report.', 'See  the report.');
  expect(await codes(workspace)).toEqual(['en double-space warning', 'lv double-space warning']);
  const changed = keptKeys(workspace);
  expect([before.length, changed.filter((key) => before.includes(key)).length]).toEqual([3, 1]);
  await said({ ...workspace.surroundings, program: 'another' });
  expect(keptKeys(workspace).filter((key) => changed.includes(key))).toEqual([]);
});

test('nothing is kept of a program that has no name, nor in a dry run', async () => {
  const workspace = await workspaceWithFinding();
  rmSync(kept(workspace), { force: true });
  const { program: _, ...withoutProgram } = workspace.surroundings;
  await said(withoutProgram);
  await said({ ...workspace.surroundings, dryRun: true });
  expect(existsSync(kept(workspace))).toBe(false);
});
