/** Release folders are named by people: whatever a disk takes as a name must neither be missed as an input nor break a command line. */
import { rmSync } from 'node:fs';
import { extract } from '@dragoman/pipeline';
import { expect, onTestFinished, test } from 'vitest';
import { noon } from '../temporary-workspace.ts';
import { nxWorkspace } from './temporary-nx-workspace.ts';

const odd = '2026 [a-c] (d) {e,f} *g* $HOME `i` l’été !';
/** What the name above would also mean if it were read as a pattern. */
const look = '2026 b (d) e *g* $HOME `i` l’été !';
const empty = 'leer "x"';

/** Release → whether it ran or came from the cache. */
function assembledIn(said: string): Readonly<Record<string, string>> {
  const lines = said.split('\n').filter((line) => line.startsWith('> nx run ') && line.includes(':assemble'));
  return Object.fromEntries(
    [odd, look, empty].flatMap((release) => {
      const line = lines.find((text) => text.includes(`de/${release}:assemble`));
      return line === undefined ? [] : [[release, line.endsWith(' cache]') ? 'cache' : 'ran']];
    }),
  );
}

test('a name full of spaces, brackets, quotes and dollars is one project, and only its own files make it run', async () => {
  const workspace = nxWorkspace({
    'dragoman.json': '{ "sourceLanguage": "de", "targetLanguages": ["lv"] }\n',
    [`de/${odd}/note.txt`]: 'Eins.\n',
    [`de/${look}/note.txt`]: 'Zwei.\n',
    [`de/${empty}/.keep`]: '',
  });
  onTestFinished(() => rmSync(workspace.root, { recursive: true, force: true }));
  await extract({ from: workspace.root, now: () => noon }, { paths: [], languages: [] });
  // Nx takes git's list of changed files as it is, and git writes é as "\\303\\251" unless told otherwise (README, known limits).
  workspace.git('config', 'core.quotePath', 'false');
  workspace.git('add', '--all');
  workspace.git('commit', '--quiet', '--message', 'Odd names');
  const run = async (...args: readonly string[]): Promise<Readonly<Record<string, string>>> =>
    assembledIn(await workspace.nx([...args, '-t', 'assemble', '--output-style=static']));

  expect(await run('run-many')).toEqual({ [odd]: 'ran', [look]: 'ran', [empty]: 'ran' });
  const made = workspace.files('dist/assembled');
  expect(Object.keys(made).filter((path) => path.endsWith('result.json'))).toHaveLength(3);

  workspace.write(
    `lv/${look}/note.txt.xlf`,
    workspace.read(`lv/${look}/note.txt.xlf`).replace('</source>', '</source><target>Divi.</target>'),
  );
  expect(await run('affected', '--base=HEAD')).toEqual({ [look]: 'ran' });
  expect(workspace.read(`dist/assembled/${look}/lv/note.txt`)).toBe('Divi.\n');

  workspace.write(
    `lv/${odd}/note.txt.xlf`,
    workspace.read(`lv/${odd}/note.txt.xlf`).replace('</source>', '</source><target>Viens.</target>'),
  );
  workspace.remove('dist/assembled');
  expect(await run('run-many')).toEqual({ [odd]: 'ran', [look]: 'ran', [empty]: 'cache' });
  expect(workspace.read(`dist/assembled/${odd}/lv/note.txt`)).toBe('Viens.\n');
  workspace.remove('dist/assembled');
  expect(await run('run-many')).toEqual({ [odd]: 'ran', [look]: 'ran', [empty]: 'cache' });
  expect(Object.keys(workspace.files('dist/assembled'))).toEqual(Object.keys(made));
});

test('a name that Nx takes for a pattern never puts the documents of another release back as they were', async () => {
  const workspace = nxWorkspace({
    'dragoman.json': '{ "sourceLanguage": "de", "targetLanguages": ["lv"] }\n',
    'de/Achtung! Wasser/note.txt': 'Eins.\n',
    'de/See/note.txt': 'Zwei.\n',
  });
  onTestFinished(() => rmSync(workspace.root, { recursive: true, force: true }));
  await extract({ from: workspace.root, now: () => noon }, { paths: [], languages: [] });
  const assemble = (release: string): Promise<string> => workspace.nx(['run', `de/${release}:assemble`]);
  await assemble('See');
  await assemble('Achtung! Wasser');
  workspace.write(
    'lv/See/note.txt.xlf',
    workspace.read('lv/See/note.txt.xlf').replace('</source>', '</source><target>Divi.</target>'),
  );
  await assemble('See');
  await assemble('Achtung! Wasser');
  expect(workspace.read('dist/assembled/See/lv/note.txt')).toBe('Divi.\n');
});
