import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { failingAt, systemError } from './failing-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { withLock } from './lock.ts';
import { type Processes, systemProcesses } from './processes.ts';
import { allDead, filesIn, save, temporaryFolder } from './testing-workspaces.ts';

const claim = { owner: { machine: 'elsewher', pid: 4711 }, host: 'mercury', since: '2026-03-26T10:00:00.000Z' };

test('gives what the work gives, hides its folder from git and leaves no claim', async () => {
  const root = temporaryFolder();
  expect(await withLock(root, 'workspace', () => Promise.resolve(7))).toEqual({ value: 7, diagnostics: [] });
  expect(filesIn(root)).toEqual({ '.dragoman/.gitignore': '*\n' });
});

test('is released when the work throws', async () => {
  const root = temporaryFolder();
  await expect(withLock(root, 'workspace', () => Promise.reject(new Error('on purpose')))).rejects.toThrow(
    'on purpose',
  );
  expect((await withLock(root, 'workspace', () => Promise.resolve(1), { waitMs: 0 })).value).toBe(1);
});

test('twenty who come at once work one after the other', async () => {
  const root = temporaryFolder();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 1));
    inside -= 1;
  };
  const all = await Promise.all(
    Array.from({ length: 20 }, () => withLock(root, 'workspace', work, { waitMs: 50_000 })),
  );
  expect(all.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(most).toBe(1);
});

test('different names do not wait for each other, even when one begins with the other', async () => {
  const root = temporaryFolder();
  const inner = await withLock(root, 'lv', () =>
    withLock(root, 'lv.memory', () => Promise.resolve('both'), { waitMs: 0 }),
  );
  expect(inner.value?.value).toBe('both');
  const other = await withLock(root, 'lv.memory', () =>
    withLock(root, 'lv', () => Promise.resolve('both'), { waitMs: 0 }),
  );
  expect(other.value?.value).toBe('both');
});

describe('an owner that', () => {
  test('lives elsewhere is waited for, then named, and never pushed aside', async () => {
    const root = temporaryFolder({ '.dragoman/locks/workspace.abcdefgh.json': JSON.stringify(claim) });
    const { value, diagnostics } = await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 60 });
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'workspace-locked',
        severity: 'error',
        message: 'another run is writing here: process 4711 on mercury, since 2026-03-26T10:00:00.000Z',
        location: { file: '.dragoman/locks/workspace.abcdefgh.json' },
        advice: 'Wait until it is done. If it is gone for certain, remove ".dragoman/locks/workspace.abcdefgh.json".',
        values: {
          pid: 4711,
          host: 'mercury',
          since: '2026-03-26T10:00:00.000Z',
          lock: '.dragoman/locks/workspace.abcdefgh.json',
        },
      },
    ]);
    expect(Object.keys(filesIn(root))).toContain('.dragoman/locks/workspace.abcdefgh.json');
  });

  test('is waited for is named to whoever waits, once and not at once', async () => {
    const root = temporaryFolder({ '.dragoman/locks/workspace.abcdefgh.json': JSON.stringify(claim) });
    const heard: unknown[] = [];
    const onWait = (waiting: unknown): void => void heard.push(waiting);
    await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 100, onWait });
    expect(heard).toEqual([]);
    await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 1200, onWait });
    expect(heard).toEqual([
      {
        code: 'waiting-for-run',
        severity: 'info',
        message:
          'another run is writing here: process 4711 on mercury, since 2026-03-26T10:00:00.000Z; waiting up to 1 s',
        location: { file: '.dragoman/locks/workspace.abcdefgh.json' },
        values: { pid: 4711, host: 'mercury', since: '2026-03-26T10:00:00.000Z', seconds: 1 },
      },
    ]);
  });

  test('is dead gives way at once', async () => {
    const root = temporaryFolder({ '.dragoman/locks/workspace.abcdefgh.json': JSON.stringify(claim) });
    const result = await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 0, processes: onlySelf });
    expect(result.value).toBe('mine');
    expect(Object.keys(filesIn(root))).toEqual(['.dragoman/.gitignore']);
  });

  test('had our process number before us is dead', async () => {
    const { self } = systemProcesses;
    const own = { owner: self, host: hostname(), start: 'before the flood', since: claim.since };
    const root = temporaryFolder({ '.dragoman/locks/workspace.abcdefgh.json': JSON.stringify(own) });
    const isKnown = systemProcesses.startOf(self.pid) !== undefined;
    const result = await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 0 });
    expect(result.value).toBe(isKnown ? 'mine' : undefined);
  });

  test('left no readable claim is dead', async () => {
    const root = temporaryFolder({ '.dragoman/locks/workspace.abcdefgh.json': '{ "owner"' });
    save(`${root}/.dragoman/locks/workspace.bcdefghi.json`, 'null');
    expect((await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 0 })).value).toBe('mine');
  });
});

const onlySelf: Processes = { ...allDead, isAlive: ({ pid }) => pid === process.pid };

test('a workspace that must not be written says so', async () => {
  const root = temporaryFolder();
  const fs = { ...nodeFileSystem, mkdir: () => Promise.reject(systemError('EROFS')) };
  const result = await withLock(root, 'workspace', () => Promise.resolve('mine'), { fs });
  expect(result).toMatchObject({ diagnostics: [{ code: 'read-only', location: { file: '.dragoman/locks' } }] });
});

test('a disk that fails at any call: the work was done or it was not, and the next run gets the lock', async () => {
  for (let index = 0; index < 10; index += 1) {
    const root = temporaryFolder();
    let done = false;
    const { fs } = failingAt(index, 'EIO');
    const result = await withLock(root, 'workspace', () => Promise.resolve((done = true)), { fs });
    expect(done).toBe(result.value === true);
    const next = await withLock(root, 'workspace', () => Promise.resolve('next'), { waitMs: 0, processes: onlyLater });
    expect(next.value, `${index}`).toBe('next');
  }
});

/** The run that failed has ended, as a command does. */
const onlyLater: Processes = {
  ...systemProcesses,
  self: { machine: 'thenexts', pid: 1 },
  isAlive: ({ machine }) => machine === 'thenexts',
};

test('a process that lives is alive, one that cannot exist is not, and elsewhere one never knows', () => {
  const { self, isAlive, startOf } = systemProcesses;
  expect(isAlive(self)).toBe(true);
  expect(isAlive(self, startOf(self.pid))).toBe(true);
  expect(isAlive({ ...self, pid: 2 ** 30 })).toBe(false);
  expect(isAlive({ machine: 'elsewher', pid: 2 ** 30 })).toBe(true);
});
