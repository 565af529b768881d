/**
 * Somebody saves the file that is being replaced: ahead of every call, between the look and the rename of the one call
 * that replaces, and after the last. On a disk whose clock stands still, so that two saves of one length look alike.
 */
import { describe, expect, test } from 'vitest';
import { failingAt, watchedFileSystem, watchedReplace } from './failing-file-system.ts';
import { type FileVersion, readFileVersion } from './file-version.ts';
import { type MemoryDisk, memoryDisk, type MemoryDiskOptions } from './memory-disk.ts';
import { writeAtomically, type WriteResult } from './write-atomically.ts';

const path = 'lv/R/a.xlf';
const file = `/w/${path}`;
const before = 'vecais';
const after = 'jaunais';
const theirs = 'viņējs';

/** Ahead of the call of this number; `Infinity` when the run is over. */
type Instant = number | 'within the replace';

interface Scene {
  readonly disk: MemoryDisk;
  readonly result: WriteResult;
}

type Steps = readonly (readonly [Instant, (disk: MemoryDisk) => void])[];

/** And when a save by rename is lost: never, but where two names cannot be exchanged. */
const disks: readonly (readonly [string, MemoryDiskOptions, readonly Instant[]])[] = [
  ['exchanges names', {}, []],
  ['exchanges names and has a clock that stands still', { isClockFrozen: true }, []],
  ['cannot exchange names', { canExchange: false }, ['within the replace']],
  [
    'cannot exchange names and has a clock that stands still',
    { canExchange: false, isClockFrozen: true },
    ['within the replace'],
  ],
];

async function versionOn(disk: MemoryDisk): Promise<FileVersion | 'absent'> {
  return (await readFileVersion('/w', path, { fs: disk.fs })).version ?? 'absent';
}

/** Writes once while somebody does these things at these instants. */
async function play(disk: MemoryDisk, steps: Steps): Promise<Scene> {
  const pending = new Set(steps);
  const act = (isNow: (instant: Instant) => boolean): void => {
    for (const step of steps.filter((one) => pending.has(one) && isNow(one[0]))) {
      pending.delete(step);
      step[1](disk);
    }
  };
  const expected = await versionOn(disk);
  const inner = watchedReplace(() => act((instant) => instant === 'within the replace'), disk.fs);
  const fs = watchedFileSystem(({ index }) => act((instant) => index === instant), inner);
  const result = await writeAtomically('/w', path, Buffer.from(after), { expected, fs });
  act(() => true);
  return { disk, result };
}

/** Every instant of an undisturbed write. */
async function instants(disk: MemoryDisk): Promise<readonly Instant[]> {
  const { fs, calls } = failingAt(-1, '', { fs: disk.fs });
  await writeAtomically('/w', path, Buffer.from(after), { expected: await versionOn(disk), fs });
  // A disk that cannot exchange names says so without a look.
  const last = calls.findLastIndex(({ name }) => name === 'replace' || name === 'exchange');
  const inOrder = calls.flatMap(({ index }): readonly Instant[] =>
    index === last ? [index, 'within the replace'] : [index],
  );
  return [...inOrder, Infinity];
}

/** Their text stands, or is where the result says. */
function isKept({ disk, result }: Scene, text = theirs): boolean {
  const files = disk.files();
  const { conflict } = result;
  const named = [path, conflict?.ours, conflict?.theirs].map((one) => files[`/w/${one ?? ''}`]);
  return named.includes(Buffer.from(text).toString('latin1'));
}

const oneStep: Readonly<Record<string, (disk: MemoryDisk) => void>> = {
  'in place': (disk) => disk.saveInPlace(file, theirs),
  'by rename': (disk) => disk.saveByRename(file, theirs),
  'with a backup': (disk) => disk.saveWithBackup(file, theirs),
};

describe.each(disks)('somebody saves once on a disk that %s', (_, options, unseen) => {
  const newDisk = (): MemoryDisk => memoryDisk({ [file]: before }, options);

  test.each([
    ['in place', []],
    ['by rename', unseen],
    ['with a backup', unseen],
  ])('%s: lost at these instants only: %j', async (way, expected) => {
    const lost: Instant[] = [];
    for (const instant of await instants(newDisk())) {
      const scene = await play(newDisk(), [[instant, oneStep[way] ?? (() => undefined)]]);
      if (!isKept(scene)) lost.push(instant);
      expect(Object.keys(scene.disk.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    expect(lost).toEqual(expected);
  });

  test('in place, in two steps with any instants in between: never lost', async () => {
    const all = await instants(newDisk());
    for (const [first, start] of all.entries()) {
      for (const end of all.slice(first)) {
        let write: (text: string) => void = () => undefined;
        const scene = await play(newDisk(), [
          [start, (disk) => (write = disk.truncate(file))],
          [end, () => write(theirs)],
        ]);
        expect([start, end, isKept(scene)]).toEqual([start, end, true]);
      }
    }
  });

  test('as vim does, the old file away first and the new one later, with any instants in between: never lost', async () => {
    const all = await instants(newDisk());
    for (const [first, start] of all.entries()) {
      for (const end of all.slice(first)) {
        const scene = await play(newDisk(), [
          [start, (disk) => disk.moveAway(file)],
          [end, (disk) => disk.put(file, theirs)],
        ]);
        const isUnseen = start === end && unseen.includes(start);
        expect([start, end, isKept(scene)]).toEqual([start, end, !isUnseen]);
      }
    }
  });

  test('a file of their own, where ours was to be the first: theirs stands and ours is named', async () => {
    const empty = (): MemoryDisk => memoryDisk({ '/w/dragoman.json': '{}' }, options);
    const all = await instants(empty());
    const linking = all.length - 3;
    for (const instant of all.slice(0, linking)) {
      const { disk, result } = await play(empty(), [[instant, (one) => one.put(file, theirs)]]);
      const ours = result.conflict?.ours ?? '';
      expect([disk.files()[file], disk.files()[`/w/${ours}`]]).toEqual(
        [theirs, after].map((text) => Buffer.from(text).toString('latin1')),
      );
    }
  });
});

test('two saves at any two instants: the newest stands or is named', async () => {
  const newDisk = (): MemoryDisk => memoryDisk({ [file]: before });
  const all = await instants(newDisk());
  for (const [first, start] of all.entries()) {
    for (const end of all.slice(first + 1)) {
      const scene = await play(newDisk(), [
        [start, (disk) => disk.saveInPlace(file, 'pirmais')],
        [end, (disk) => disk.saveByRename(file, theirs)],
      ]);
      expect([start, end, isKept(scene)]).toEqual([start, end, true]);
    }
  }
});
