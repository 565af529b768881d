/** Whatever verb a person runs: what git would lose, or has left behind, is noticed, and the repair is named. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { branch, hasGit, latvian, type Ran, type Repository, repository, translate } from './repository.ts';

const text = 'Conférence du lac\n\nLe séminaire a eu lieu à Riga.\n';
const [title, sentence] = ['Conférence du lac', 'Le séminaire a eu lieu à Riga.'] as const;

const commandLines: Readonly<Record<string, readonly string[]>> = {
  extract: ['extract'],
  status: ['status'],
  check: ['check'],
  review: ['review', '--all', '--language', 'lv', '--by', 'Anna', '--not-mine', '--accept'],
  export: ['export', '--language', 'lv', '--out', 'out/hand-off'],
  import: ['import', 'out/returned.xlf', '--by', 'Ilze'],
  assemble: ['assemble', '--out', 'out'],
  publish: ['publish', '--out', 'out', '--by', 'Anna'],
  pseudo: ['pseudo', '--language', 'lv'],
  report: ['report', '--out', 'out/report'],
  verify: ['verify', 'out/releases'],
  merge: ['merge', latvian],
};

/** Everything is there that the verbs need: a publication, a return. */
async function workspaceOf(driver: boolean): Promise<Repository> {
  const repo = await repository({ text, driver });
  repo.write('.gitignore', 'node_modules/\nout/\n');
  translate(repo, title, 'Ezera konference', 'Ilze');
  mkdirSync(join(repo.root, 'out'));
  writeFileSync(join(repo.root, 'out/returned.xlf'), repo.bytes(latvian));
  repo.commit('Begun');
  expect(repo.dragoman('publish', '--language', 'fr', '--out', 'out', '--by', 'Anna').status).toBe(0);
  repo.commit('Published in French');
  return repo;
}

/** The same scene for each verb: what one of them repairs the next must find again. */
async function ofEachVerb(repo: Repository, verbs: readonly string[]): Promise<Readonly<Record<string, Ran>>> {
  repo.git('add', '--all');
  const scene = repo.snapshot();
  const found: Record<string, Ran> = {};
  for (const verb of verbs) {
    found[verb] = repo.dragoman(...(commandLines[verb] ?? []));
    const now = repo.snapshot();
    for (const [path, bytes] of Object.entries(scene)) {
      if (now[path] !== bytes && !path.startsWith('.git/')) repo.write(path, Buffer.from(bytes, 'latin1'));
    }
  }
  return found;
}

/** Verbs of which the output does not hold what it should. */
function silent(ran: Readonly<Record<string, Ran>>, command: string): readonly string[] {
  return Object.entries(ran)
    .filter(([, { output }]) => !output.includes(command))
    .map(([verb, { output }]) => `${verb}: ${output}`);
}

const twice = (repo: Repository): string =>
  repo
    .read(latvian)
    .replace(/ *<trans-unit [\s\S]*?<\/trans-unit>\n/u, (unit) => `${unit}${unit.replace('Ezera', 'Cita')}`);

/** Verbs that read bilingual files: `verify` needs none, and `merge` repairs them. */
const readers = Object.keys(commandLines).filter((verb) => verb !== 'verify' && verb !== 'merge');

const verbsButMerge = Object.keys(commandLines).filter((verb) => verb !== 'merge');

describe.skipIf(!hasGit)('every verb (skipped without git)', () => {
  test('says that the driver is missing, and how this clone learns it', async () => {
    const repo = await workspaceOf(false);
    const ran = await ofEachVerb(repo, Object.keys(commandLines));
    expect(silent(ran, 'Run once in each clone: dragoman init')).toEqual([]);
  });

  test('names the repair of a file with conflict markers; merge repairs it', async () => {
    const repo = await workspaceOf(true);
    const marked = repo
      .read(latvian)
      .replace(
        /( *)<target [^>]*>Ezera konference<\/target>\n/u,
        '<<<<<<< HEAD\n$&=======\n$1<target state="translated">Cita konference</target>\n>>>>>>> ivo\n',
      );
    expect(marked).toContain('>>>>>>>');
    repo.write(latvian, marked);
    expect(silent(await ofEachVerb(repo, readers), `dragoman merge ${latvian}`)).toEqual([]);
    expect(repo.dragoman('merge', latvian).output).toContain('merged sentence by sentence');
    expect(repo.dragoman('status').output).not.toContain('dragoman merge');
  });

  test('names the repair of a file in which ids stand twice; merge repairs it', async () => {
    const repo = await workspaceOf(true);
    repo.write(latvian, twice(repo));
    expect(silent(await ofEachVerb(repo, readers), `Run: dragoman merge ${latvian}`)).toEqual([]);
    expect(repo.dragoman('merge', latvian).output).toContain('merged sentence by sentence');
    expect(repo.dragoman('status').output).not.toContain('dragoman merge');
  });

  test.each([
    ['is not there (npx, or the package)', 'no-such-program %O %A %B %P'],
    ['is not built', 'exit 2'],
    ['is not executable', './dragoman.json %O %A %B %P'],
    ['is killed', 'kill -9 $$'],
    ['is stopped by a signal of its program', `node -e "process.kill(process.pid, 'SIGTERM')"`],
  ])('a driver that %s: git stops, status says that theirs is missing, and merge brings it back', async (_, driver) => {
    const repo = await workspaceOf(true);
    await branch(repo, 'ivo', () => translate(repo, sentence, 'Seminārs notika Rīgā.', 'Ivo'));
    await branch(repo, 'ilze', () => translate(repo, title, 'Ezera sanāksme', 'Ilze'));
    repo.git('merge', '--quiet', 'ilze');
    repo.git('config', 'merge.dragoman.driver', driver);
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(repo.read(latvian)).not.toContain('<<<<<<<');
    const { output } = repo.dragoman('status');
    expect(output).toContain(
      `${latvian}: warning: git could not merge this file and left our side: theirs is not in it`,
    );
    expect(output).toContain(`dragoman merge ${latvian}`);
    expect(repo.dragoman('merge', latvian).status).toBe(0);
    expect([
      repo.read(latvian).includes('Ezera sanāksme'),
      repo.read(latvian).includes('Seminārs notika Rīgā.'),
    ]).toEqual([true, true]);
    expect(repo.dragoman('status').output).not.toContain('theirs is not in it');
  });

  test('says so of a merge that was left and then committed; a real conflict is said otherwise', async () => {
    const repo = await workspaceOf(true);
    await branch(repo, 'ivo', () => translate(repo, title, 'Lielā konference', 'Ivo'));
    await branch(repo, 'ilze', () => translate(repo, title, 'Ezera sanāksme', 'Ilze'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(repo.read(latvian)).toContain('dragoman:merge-conflict');
    for (const verb of verbsButMerge)
      expect(repo.dragoman(...(commandLines[verb] ?? [])).output).not.toContain('theirs is not in it');
    repo.git('merge', '--abort');
    repo.git('config', 'merge.dragoman.driver', 'exit 2');
    repo.tryGit('merge', 'ivo');
    repo.commit('Merged, as it looked');
    const ran: Record<string, Ran> = {};
    for (const verb of verbsButMerge.filter((name) => name !== 'import')) {
      ran[verb] = repo.dragoman(...(commandLines[verb] ?? []));
    }
    expect(silent(ran, 'the last merge kept only our side of this file')).toEqual([]);
  });
});
