/** A workspace in a real repository, with the built command as git's merge driver: what an office would have. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract, init, type Surroundings } from '@dragoman/pipeline';
import { segmentsOf, type Segment } from '@dragoman/model';
import { editXliff, readXliff } from '@dragoman/xliff';
import { noon, temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

export const command = fileURLToPath(new URL('../../apps/cli/bin/dragoman.mjs', import.meta.url));

// Verbs run in this process too: no repository that a hook stands in may be meant by them.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);

Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Nothing of the person who runs the tests: no configuration of theirs, no repository that a hook stands in. */
export function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && name !== 'INIT_CWD');
  return {
    ...Object.fromEntries(own),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ilze Priede',
    GIT_AUTHOR_EMAIL: 'ilze@example.org',
    GIT_COMMITTER_NAME: 'Ilze Priede',
    GIT_COMMITTER_EMAIL: 'ilze@example.org',
    LC_ALL: 'C',
  };
}

export interface Ran {
  readonly status: number;
  readonly output: string;
}

export interface Repository extends TemporaryWorkspace {
  /** Throws where git refuses. */
  readonly git: (...args: readonly string[]) => string;
  readonly tryGit: (...args: readonly string[]) => Ran;
  /** The built command, as a person would type it in the top folder. */
  readonly dragoman: (...args: readonly string[]) => Ran;
  readonly commit: (message: string) => void;
  readonly extract: () => Promise<readonly string[]>;
}

export const document = '2026-05-12-lac/communique.txt';
export const french = `fr/${document}`;
export const latvian = `lv/${document}.xlf`;

export interface RepositoryOptions {
  readonly text: string;
  /** In which Latvian is stored. */
  readonly dialect?: string;
  /** Registers the driver, as `dragoman init` in a clone does. */
  readonly driver?: boolean;
}

/** One commit on `main`: the French, extracted for Latvian. */
export async function repository({ text, dialect = '1.2', driver = true }: RepositoryOptions): Promise<Repository> {
  const workspace = temporaryWorkspace({
    'dragoman.json': configuration(dialect),
    '.gitignore': 'node_modules/\n',
    'package.json': '{ "private": true }\n',
    [french]: text,
  });
  const { root, surroundings } = workspace;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const run = (program: string, args: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env: environment(), encoding: 'utf8' });
    return { status: status ?? -1, output: `${stdout}${stderr}` };
  };
  git('init', '--quiet', '--initial-branch=main');
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(command, join(root, 'node_modules/.bin/dragoman'));
  await init(surroundings, { dir: root, languages: [] });
  if (!driver) git('config', '--remove-section', 'merge.dragoman');
  const one: Repository = {
    ...workspace,
    git,
    tryGit: (...args) => run('git', args),
    dragoman: (...args) => run(process.execPath, [command, ...args]),
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    extract: () => written(surroundings),
  };
  await one.extract();
  one.commit('Extracted');
  return one;
}

export function configuration(dialect: string): string {
  return `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "dialects": { "lv": "${dialect}" } }\n`;
}

async function written(surroundings: Surroundings): Promise<readonly string[]> {
  const { result } = await extract(surroundings, { paths: [], languages: [] });
  return (result?.documents ?? []).filter((one) => one.written).map((one) => one.document);
}

/** A branch off `from`, with what `work` does on it in one commit; `main` is checked out again. */
export async function branch(repo: Repository, name: string, work: () => unknown, from = 'main'): Promise<void> {
  repo.git('checkout', '--quiet', '-b', name, from);
  await work();
  repo.commit(name);
  repo.git('checkout', '--quiet', 'main');
}

/** The file must be whole: readable, without any error. */
export function segments(repo: Repository): readonly Segment[] {
  const { document: read, diagnostics } = readXliff(latvian, repo.bytes(latvian));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (read === undefined || errors.length > 0) throw new Error(JSON.stringify(diagnostics));
  return read.files.flatMap(({ units }) => units.flatMap(segmentsOf));
}

/** A translator's work on one sentence, as dragoman records it. */
export function translate(repo: Repository, source: string, target: string, by: string, occurrence = 0): void {
  change(
    repo,
    source,
    (segment) => ({ ...withoutApproval(segment), target: [target], state: 'translated', by, origin: 'person' }),
    occurrence,
  );
}

export function change(repo: Repository, source: string, next: (segment: Segment) => Segment, occurrence = 0): void {
  const { document: read } = readXliff(latvian, repo.bytes(latvian));
  if (read === undefined) throw new Error('the file cannot be read');
  const places = read.files.flatMap(({ units }) =>
    units.flatMap((unit) => segmentsOf(unit).map((segment) => ({ unit: unit.id, segment }))),
  );
  const place = places.filter(({ segment }) => segment.source.join('') === source)[occurrence];
  if (place === undefined) throw new Error(`there is no sentence "${source}"`);
  const edit = { unit: place.unit, segment: place.segment.id, next: next(place.segment) };
  repo.write(latvian, editXliff(read, [edit]).text);
}

function withoutApproval({ approval: _approval, subState: _subState, ...rest }: Segment): Segment {
  return rest;
}

/** Source = target (state, what is offered): a whole file at a glance. */
export function glance(repo: Repository): readonly string[] {
  return segments(repo).map(({ source, target, state, subState, approval, matches = [] }) => {
    const what = [
      state,
      ...(subState === undefined ? [] : [subState.replace('dragoman:', '')]),
      ...(approval === undefined ? [] : [`signed by ${approval.by}`]),
      ...matches.map((match) => `offers ${match.target.join('')}`),
    ];
    return `${source.join('')} = ${target?.join('') ?? '–'} (${what.join(', ')})`;
  });
}

/** Paths that git left for a person to look at. */
export function unmerged(repo: Repository): readonly string[] {
  return repo.git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
}

export { noon };
