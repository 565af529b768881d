/** A disk that is full, read-only or lying: whatever happens at whichever call, every file is wholly old or wholly new. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, pseudo, publish, review, type Surroundings } from '@dragoman/pipeline';
import { nodeFileSystem, sweepTemporaries, type FileSystem } from '@dragoman/workspace';
import { temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const document = 'fr/2026-05-12-lac/communique.txt';
const xliff = 'lv/2026-05-12-lac/communique.txt.xlf';
const french = 'Le séminaire a eu lieu à Riga. Il a réuni 40 pays.\n';
const everything = { paths: [], languages: [] };

/** Fails every call that writes from the n-th on; counts them. */
function failing(code: string, from: number): { readonly fileSystem: FileSystem; readonly calls: () => number } {
  let calls = 0;
  const writing = ['create', 'link', 'rename', 'unlink', 'mkdir', 'symlink', 'rm'] as const;
  const fail = (name: string): void => {
    calls += 1;
    if (calls > from) throw Object.assign(new Error(`${code}: simulated, ${name}`), { code });
  };
  const wrapped = Object.fromEntries(
    writing.map((name) => [
      name,
      async (...given: readonly unknown[]): Promise<unknown> => {
        fail(name);
        return (nodeFileSystem[name] as (...all: readonly unknown[]) => Promise<unknown>)(...given);
      },
    ]),
  );
  return { fileSystem: { ...nodeFileSystem, ...wrapped } as FileSystem, calls: () => calls };
}

const verbs: readonly (readonly [
  string,
  (surroundings: Surroundings) => Promise<{
    readonly status: number;
    readonly diagnostics: readonly { readonly code: string; readonly advice?: string }[];
  }>,
])[] = [
  ['extract', (surroundings) => extract(surroundings, everything)],
  ['pseudo', (surroundings) => pseudo(surroundings, everything)],
  [
    'review',
    (surroundings) =>
      review(surroundings, {
        paths: [],
        all: true,
        language: 'lv',
        by: 'Anna Kalniņa',
        segments: [],
        notMine: true,
        action: { kind: 'accept', final: false },
      }),
  ],
  ['publish', (surroundings) => publish(surroundings, { ...everything, out: 'dist', by: 'Anna Kalniņa' })],
];

/** The workspace as each verb finds it: an old translation, and French that has changed since. */
async function readyFor(verb: string): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [document]: french });
  await extract(workspace.surroundings, everything);
  if (verb === 'extract') {
    await pseudo(workspace.surroundings, everything);
    workspace.write(document, 'Il a réuni 41 pays. Une phrase nouvelle.\n');
  }
  if (verb === 'review' || verb === 'publish') await pseudo(workspace.surroundings, everything);
  return workspace;
}

function isWhole(before: string | undefined, after: string | undefined, now: string | undefined): boolean {
  return now === before || now === after;
}

describe.each([
  ['full', 'ENOSPC', 'disk-full'],
  ['read-only', 'EROFS', 'read-only'],
])('a disk that is %s', (_name, code, expected) => {
  test.each(verbs)(
    'from the first write of %s on leaves everything as it was and says what to do',
    async (verb, run) => {
      const workspace = await readyFor(verb);
      const before = workspace.snapshot();
      const { fileSystem } = failing(code, 0);
      const outcome = await run({ ...workspace.surroundings, fileSystem });
      expect(outcome.status).not.toBe(0);
      expect(outcome.diagnostics.map((diagnostic) => diagnostic.code)).toContain(expected);
      expect(outcome.diagnostics.find((diagnostic) => diagnostic.code === expected)?.advice).toBeTruthy();
      expect(workspace.snapshot()).toEqual(before);
    },
  );

  test.each(verbs)(
    'from any later write of %s on leaves every file whole, and the next run repairs the rest',
    async (verb, run) => {
      const reference = await readyFor(verb);
      const counted = failing(code, Infinity);
      await run({ ...reference.surroundings, fileSystem: counted.fileSystem });
      const after = reference.snapshot();
      for (let from = 1; from < counted.calls(); from += 1) {
        const workspace = await readyFor(verb);
        const before = workspace.snapshot();
        await run({ ...workspace.surroundings, fileSystem: failing(code, from).fileSystem });
        const now = workspace.snapshot();
        for (const path of [document, xliff, 'dragoman.json'])
          expect(isWhole(before[path], after[path], now[path]), `${path} after ${from} calls`).toBe(true);
        // The run that failed is dead by the time of the next one; this process is not, so its locks and temporary files are.
        rmSync(join(workspace.root, '.dragoman/locks'), { recursive: true, force: true });
        await sweepTemporaries(workspace.root, { maxAgeMs: -1 });
        await run(workspace.surroundings);
        const repaired = workspace.snapshot();
        expect(Object.keys(repaired).filter((path) => path.endsWith('.tmp'))).toEqual([]);
        expect(repaired[xliff]).toBe(after[xliff]);
      }
    },
  );
});
