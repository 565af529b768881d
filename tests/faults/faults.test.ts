/**
 * Every verb is stopped at every call it makes to the disk, once in each way a disk or a machine can stop it, and the
 * promises are checked: on the disk as it is left, and after the next run. On a disk in memory, which
 * `libs/workspace/src/memory-disk.test.ts` holds against the real one.
 */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@dragoman/pipeline';
import { systemProcesses, type FileSystem, type Processes } from '@dragoman/workspace';
import { failingAt, killedAt, writes, type FileCall, type MemoryDisk } from '@dragoman/workspace/testing';
import { brokenPromises, knownFiles, shownFiles, temporaries, toolFiles, type Reference } from './invariants.ts';
import { diskAfter, out, surroundingsOf, verbs, type VerbUnderFault } from './verbs-under-fault.ts';

/** A run after the one that was stopped: that one is dead. (In one process the system would say that it lives.) */
const nextRun: Processes = {
  ...systemProcesses,
  self: { machine: 'thenexts', pid: 1 },
  isAlive: ({ machine }) => machine === 'thenexts',
};

interface Fault {
  readonly name: string;
  /** Which calls it is about; all when absent. */
  readonly hits?: (call: FileCall) => boolean;
  readonly on: (fs: FileSystem, index: number) => { readonly fs: FileSystem; readonly killed?: Promise<'killed'> };
}

const isWriting = ({ name }: FileCall): boolean => writes(name);

const faults: readonly Fault[] = [
  { name: 'fails (EIO)', on: (fs, index) => failingAt(index, 'EIO', { fs }) },
  {
    name: 'does its work and then fails (EIO)',
    hits: isWriting,
    on: (fs, index) => failingAt(index, 'EIO', { fs, afterEffect: true }),
  },
  { name: 'is forbidden (EACCES)', on: (fs, index) => failingAt(index, 'EACCES', { fs }) },
  {
    name: 'finds the disk full, as all after it (ENOSPC)',
    hits: isWriting,
    on: (fs, index) => failingAt(index, 'ENOSPC', { fs, forGood: true }),
  },
  {
    name: 'finds the disk read-only, as all after it (EROFS)',
    hits: isWriting,
    on: (fs, index) => failingAt(index, 'EROFS', { fs, forGood: true }),
  },
  { name: 'is never made, the run is killed before it', on: (fs, index) => killedAt(index, 'before', fs) },
  { name: 'is the last, the run is killed in it', hits: isWriting, on: (fs, index) => killedAt(index, 'during', fs) },
  { name: 'is the last, the run is killed after it', on: (fs, index) => killedAt(index, 'after', fs) },
];

interface Prepared {
  readonly reference: Reference;
  readonly calls: readonly FileCall[];
  readonly outcome: Outcome<object>;
  /** Of a second run, which finds nothing to do. */
  readonly again: Outcome<object>;
}

async function prepare(verb: VerbUnderFault): Promise<Prepared> {
  const before = await diskAfter(verb.before);
  verb.prepare?.(before);
  const after = before.clone();
  const { fs, calls } = failingAt(-1, '', { fs: after.fs });
  const outcome = await verb.run(surroundingsOf({ fs }));
  const again = await verb.run(surroundingsOf(after));
  return { reference: { before, after }, calls, outcome, again };
}

/** Stops one run and says everything that is wrong afterwards, at once and after the next runs. */
async function wrongAfter(verb: VerbUnderFault, prepared: Prepared, fault: Fault, index: number): Promise<readonly string[]> {
  const disk = prepared.reference.before.clone();
  const { fs, killed } = fault.on(disk.fs, index);
  const run = verb.run(surroundingsOf({ fs }));
  const stopped = await (killed === undefined ? run : Promise.race([run, killed]));
  return [
    ...(stopped === 'killed' ? [] : silence(disk, prepared, stopped)),
    ...(await brokenPromises(disk, prepared.reference, verb)),
    ...(await wrongAfterRepair(verb, prepared, disk)),
  ];
}

/** A run that says that all is well has done all; a problem comes with what to do. */
function silence(disk: MemoryDisk, { reference, outcome }: Prepared, stopped: Outcome<object>): readonly string[] {
  const isDone = sameFiles(disk, reference.after);
  const lies = !isDone && stopped.status <= outcome.status && !stopped.diagnostics.some(({ severity }) => severity !== 'info');
  const mute = stopped.diagnostics.filter(({ severity, advice }) => severity !== 'info' && advice === undefined);
  return [
    ...(lies ? [`status ${stopped.status}, and not all was done`] : []),
    ...mute.map(({ code }) => `${code} says nothing about what to do`),
  ];
}

function sameFiles(disk: MemoryDisk, reference: MemoryDisk): boolean {
  const lasting = (one: MemoryDisk): string =>
    JSON.stringify([Object.entries(knownFiles(one)).filter(([path]) => !path.startsWith(`${out}/`)), shownFiles(one)]);
  return lasting(disk) === lasting(reference);
}

async function wrongAfterRepair(
  verb: VerbUnderFault,
  { reference, outcome, again }: Prepared,
  disk: MemoryDisk,
): Promise<readonly string[]> {
  const surroundings = { ...surroundingsOf(disk), processes: nextRun };
  const repaired = await verb.run(surroundings);
  const isStatusKnown = [outcome.status, again.status].includes(repaired.status);
  const unheard = repaired.diagnostics.filter(({ advice }) => advice === undefined);
  const left = [...temporaries(disk), ...toolFiles(disk)];
  const versions = lastingVersions(disk);
  await verb.run(surroundings);
  return [
    ...(isStatusKnown ? [] : [`the next run ends with ${repaired.status}: ${JSON.stringify(repaired.diagnostics)}`]),
    ...(sameFiles(disk, reference.after) ? [] : [`the next run does not repair: ${differences(disk, reference.after)}`]),
    ...unheard.map(({ code }) => `the next run says ${code} and not what to do`),
    ...left.map((path) => `${path} is left over`),
    ...(lastingVersions(disk) === versions ? [] : ['the run after that writes again']),
  ];
}

function lastingVersions(disk: MemoryDisk): string {
  return JSON.stringify(Object.entries(disk.versions()).filter(([path]) => !path.includes('/.dragoman/')));
}

function differences(disk: MemoryDisk, reference: MemoryDisk): string {
  const [now, wanted] = [knownFiles(disk), knownFiles(reference)];
  const paths = Object.keys({ ...now, ...wanted }).filter((path) => now[path] !== wanted[path]);
  return paths.map((path) => `${path}\n${now[path] ?? '(missing)'}\n--- wanted\n${wanted[path] ?? '(missing)'}`).join('\n');
}

describe.each(verbs)('$name', (verb) => {
  test('undisturbed, does all, and a second run writes nothing', async () => {
    const { reference, calls, outcome } = await prepare(verb);
    expect(outcome.status).toBe(0);
    expect(knownFiles(reference.after)).not.toEqual(knownFiles(reference.before));
    expect(calls.length).toBeGreaterThan(50);
    expect(temporaries(reference.after)).toEqual([]);
    const versions = lastingVersions(reference.after);
    await verb.run(surroundingsOf(reference.after));
    expect(lastingVersions(reference.after)).toBe(versions);
  });

  test.each(faults)('a call $name: every file is old or new, and the next run repairs', async (fault) => {
    const prepared = await prepare(verb);
    const wrong: string[] = [];
    for (const call of prepared.calls) {
      if (fault.hits?.(call) === false) continue;
      const found = await wrongAfter(verb, prepared, fault, call.index);
      wrong.push(...found.map((one) => `${call.index} ${call.name} ${call.paths.join(' ')}: ${one}`));
    }
    expect(wrong).toEqual([]);
  });
});
