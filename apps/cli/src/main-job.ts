/**
 * The main job behind `npm start`: extract, status, report and publish over `locales/`, as a person would type them,
 * and at the end where to find what was made. That something is held is no failure: it is what the gate is for.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createWords, resolveUiLanguage, type Words } from '@dragoman/words';

export interface MainJob {
  /** The repository. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Runs `dragoman` with these arguments in `root`, its output forwarded; gives its exit status.
   * @param said Codes of notes that an earlier step has said already.
   */
  readonly dragoman: (args: readonly string[], said: readonly string[]) => Promise<number>;
  readonly write: (text: string) => Promise<void>;
}

const workspace = ['--workspace', 'locales'];
const steps: readonly (readonly string[])[] = [
  ['extract', ...workspace],
  ['status', ...workspace],
  ['report', ...workspace, '--out', 'dist/report'],
  ['publish', ...workspace, '--out', 'dist', '--by', 'npm start'],
];

/** True of the clone, whichever verb says it: the first one does. */
const notesOfClone = ['merge-driver-missing', 'merge-kept-ours'];

/** 0 done, also where publish held something · 1 another step met trouble in single files · 2 a step could not run. */
export async function runMainJob({ root, env, dragoman, write }: MainJob): Promise<number> {
  const words = createWords(resolveUiLanguage({ env }).language);
  const before = await fingerprint(root);
  const statuses = new Map<string, number>();
  for (const step of steps) {
    await write(`$ ${commandLine(step)}\n`);
    const status = await dragoman(step, statuses.size === 0 ? [] : notesOfClone);
    await write('\n');
    if (status !== 0 && status !== 1) {
      await write(`${words.t('cli.mainJob.failed', { command: commandLine(step) })}\n`);
      return status === 130 ? 130 : 2;
    }
    statuses.set(step[0] ?? '', status);
  }
  const wroteNothing = (await fingerprint(root)) === before;
  await write(closing(words, { wroteNothing, isHeld: statuses.get('publish') === 1 }));
  return steps.some(([verb = '']) => verb !== 'publish' && statuses.get(verb) === 1) ? 1 : 0;
}

function closing(words: Words, { wroteNothing, isHeld }: { wroteNothing: boolean; isHeld: boolean }): string {
  const made = [
    `${words.t('cli.heading', { text: words.t('cli.mainJob.made') })}`,
    `  dist/report/index.html  ${words.t('cli.mainJob.report')}`,
    `  dist/releases/          ${words.t('cli.mainJob.releases')}`,
  ];
  const notes = [
    ...(isHeld ? [words.t('cli.mainJob.held')] : []),
    ...(wroteNothing ? [words.t('cli.mainJob.nothingWritten')] : []),
  ];
  return [...made, ...notes].map((line) => `${line}\n`).join('');
}

function commandLine(args: readonly string[]): string {
  return ['dragoman', ...args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg))].join(' ');
}

/** Names, sizes and times of every file the job may write. Files are written only where bytes differ, so equal means untouched. */
async function fingerprint(root: string): Promise<string> {
  const folders = await Promise.all(['locales', 'dist'].map((folder) => filesBelow(root, folder)));
  return JSON.stringify(folders.flat().toSorted());
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      // Locks and caches are no results.
      if (entry.name === '.dragoman') return [];
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      const { size, mtimeMs } = await stat(join(root, path)).catch(() => ({ size: -1, mtimeMs: -1 }));
      return [`${path} ${size} ${mtimeMs}`];
    }),
  );
  return below.flat();
}
