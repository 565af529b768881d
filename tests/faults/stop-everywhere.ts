/**
 * For tests: every verb is stopped at every call it makes to the disk, once in each way a disk or a machine can stop it, and the
 * promises are checked: on the disk as it is left, and after the next run. On a disk in memory, which
 * `libs/workspace/src/memory-disk.test.ts` holds against the real one.
 */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@dragoman/pipeline';
import { systemProcesses, type FileSystem, type Processes } from '@dragoman/workspace';
import { failingAt, killedAt, writes, type FileCall, type MemoryDisk } from '@dragoman/workspace/testing';
import {
  brokenPromises,
  isTemporary,
  knownFiles,
  marks,
  retiredTexts,
  shownFiles,
  temporaries,
  toolFiles,
  type Reference,
} from './invariants.ts';
import { diskAfter, out, surroundingsOf } from './story.ts';
import { verbs, type VerbUnderFault } from './verbs-under-fault.ts';

/** A run after the one that was stopped: that one is dead. (In one process the system would say that it lives.) */
export const nextRun: Processes = {
  ...systemProcesses,
  self: { machine: 'thenexts', pid: 1 },
  isAlive: ({ machine }) => machine === 'thenexts',
};

interface Fault {
  readonly name: string;
  /** Which calls it is about; all when absent. */
  readonly hits?: (call: FileCall, calls: readonly FileCall[]) => boolean;
  /** One of these codes is said by a run that could not do all. */
  readonly says?: readonly string[];
  readonly on: (fs: FileSystem, index: number) => { readonly fs: FileSystem; readonly killed?: Promise<'killed'> };
}

const isWriting = ({ name }: FileCall): boolean => writes(name);

const faults: readonly Fault[] = [
  { name: 'fails (EIO)', says: ['disk-error'], on: (fs, index) => failingAt(index, 'EIO', { fs }) },
  {
    name: 'does its work and then fails (EIO)',
    hits: isWriting,
    says: ['disk-error'],
    on: (fs, index) => failingAt(index, 'EIO', { fs, afterEffect: true }),
  },
  {
    name: 'is forbidden (EACCES)',
    hits: isWriting,
    says: ['read-only'],
    on: (fs, index) => failingAt(index, 'EACCES', { fs }),
  },
  {
    name: 'finds the disk full, as all after it (ENOSPC)',
    hits: isWriting,
    says: ['disk-full'],
    on: (fs, index) => failingAt(index, 'ENOSPC', { fs, forGood: true }),
  },
  {
    name: 'finds the disk read-only, as all after it (EROFS)',
    hits: isWriting,
    says: ['read-only'],
    on: (fs, index) => failingAt(index, 'EROFS', { fs, forGood: true }),
  },
  { name: 'is never made, the run is killed before it', on: (fs, index) => killedAt(index, 'before', fs) },
  { name: 'is the last, the run is killed in it', hits: isWriting, on: (fs, index) => killedAt(index, 'during', fs) },
  {
    // Killed after any other call is killed before the next one.
    name: 'is the last of all, the run is killed after it',
    hits: ({ index }, calls) => index === calls.length - 1,
    on: (fs, index) => killedAt(index, 'after', fs),
  },
];

interface Prepared {
  readonly reference: Reference;
  readonly calls: readonly FileCall[];
  readonly outcome: Outcome<object>;
  /** Of a second run, which finds nothing to do. */
  readonly again: Outcome<object>;
  /** Disk → what is wrong with it. */
  readonly judgements: Map<string, Promise<readonly string[]>>;
}

const prepared = new Map<VerbUnderFault, Promise<Prepared>>();

function preparedFor(verb: VerbUnderFault): Promise<Prepared> {
  const known = prepared.get(verb) ?? prepare(verb);
  prepared.set(verb, known);
  return known;
}

async function prepare(verb: VerbUnderFault): Promise<Prepared> {
  const before = await diskAfter(verb.before);
  await verb.prepare?.(before);
  const after = before.clone();
  const { fs, calls } = failingAt(-1, '', { fs: after.fs });
  const outcome = await verb.run(surroundingsOf({ fs }));
  const again = await verb.run(surroundingsOf(after));
  return { reference: { before, after }, calls, outcome, again, judgements: new Map() };
}

/** Stops one run and says everything that is wrong afterwards, at once and after the next runs. */
async function wrongAfter(
  verb: VerbUnderFault,
  prepared: Prepared,
  fault: Fault,
  index: number,
): Promise<readonly string[]> {
  const disk = prepared.reference.before.clone();
  const { fs, killed } = fault.on(disk.fs, index);
  const run = verb.run(surroundingsOf({ fs }));
  const stopped = await (killed === undefined ? run : Promise.race([run, killed]));
  const said = stopped === 'killed' ? [] : silence(verb, disk, prepared, stopped, fault);
  return [...said, ...(await judged(verb, prepared, disk))];
}

/** Many stops leave the same disk; each such disk is judged once. */
function judged(verb: VerbUnderFault, prepared: Prepared, disk: MemoryDisk): Promise<readonly string[]> {
  const unique = /[a-z2-7]{8}(?=[-.]|$)|"since":"[^"]*"/gu;
  const key = JSON.stringify(
    Object.entries(disk.files()).map(([path, text]) =>
      path.includes('/.dragoman/') || isTemporary(path)
        ? [path.replaceAll(unique, ''), text.replaceAll(unique, '')]
        : [path, text],
    ),
  );
  const known = prepared.judgements.get(key) ?? judge(verb, prepared, disk);
  prepared.judgements.set(key, known);
  return known;
}

async function judge(verb: VerbUnderFault, prepared: Prepared, disk: MemoryDisk): Promise<readonly string[]> {
  return [...(await brokenPromises(disk, prepared.reference, verb)), ...(await wrongAfterRepair(verb, prepared, disk))];
}

/** A run that could not do all says so, and why; every problem comes with what to do. */
function silence(
  verb: VerbUnderFault,
  disk: MemoryDisk,
  { reference, outcome }: Prepared,
  { status, diagnostics }: Outcome<object>,
  { says = [] }: Fault,
): readonly string[] {
  const isDone = sameFiles(disk, reference.after, verb);
  const isNamed = diagnostics.some(({ code, severity }) => says.includes(code) && severity !== 'info');
  // Where something is refused in any case, the status cannot tell; the words must.
  const lies = !isDone && status <= outcome.status && !(outcome.status > 0 && isNamed);
  const mute = diagnostics.filter(({ severity, advice }) => severity !== 'info' && advice === undefined);
  return [
    ...(lies ? [`status ${status}, and not all was done`] : []),
    ...(isDone || isNamed ? [] : [`says ${diagnostics.map(({ code }) => code).join()}, and not ${says.join()}`]),
    ...mute.map(({ code }) => `${code} says nothing about what to do`),
  ];
}

/** Whether people and readers find the same; what is to be swept is not looked at here. */
function sameFiles(disk: MemoryDisk, reference: MemoryDisk, { grows }: VerbUnderFault): boolean {
  const isLasting = (path: string): boolean => !path.startsWith(`${out}/`) && !isTemporary(path);
  const lasting = (one: MemoryDisk): string => {
    const files = Object.entries(knownFiles(one)).filter(([path]) => isLasting(path));
    // What a memory holds may stand there in another order: it is added to as documents get their turn.
    const comparable = files.map(([path, text]) => [path, grows?.test(path) === true ? sortedTexts(path, text) : text]);
    return JSON.stringify([comparable, shownFiles(one)]);
  };
  return lasting(disk) === lasting(reference);
}

function sortedTexts(path: string, text: string): readonly string[] {
  return [...retiredTexts(path, text)].toSorted();
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
  const wrongMarks = [...marks(disk)].filter((path) => !marks(reference.after).has(path));
  const versions = lastingVersions(disk);
  await verb.run(surroundings);
  return [
    ...(isStatusKnown ? [] : [`the next run ends with ${repaired.status}: ${JSON.stringify(repaired.diagnostics)}`]),
    ...(sameFiles(disk, reference.after, verb)
      ? []
      : [`the next run does not repair: ${differences(disk, reference.after)}`]),
    ...wrongMarks.map((path) => `the next run leaves ${path}`),
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
  return paths
    .map((path) => `${path}\n${now[path] ?? '(missing)'}\n--- wanted\n${wanted[path] ?? '(missing)'}`)
    .join('\n');
}

/** @param chosen Spread over several test files, which run beside each other. */
export function stopEverywhere(chosen: (verb: VerbUnderFault) => boolean): void {
  const some = verbs.filter(chosen);
  test('there are such verbs', () => expect(some.length).toBeGreaterThan(1));
  describe.each(some)('$name', (verb) => {
    test('undisturbed, does all, and a second run writes nothing', async () => {
      const { reference, calls, outcome } = await preparedFor(verb);
      expect(outcome.status).toBe(verb.status ?? 0);
      expect(knownFiles(reference.after)).not.toEqual(knownFiles(reference.before));
      expect(calls.length).toBeGreaterThan(50);
      expect(temporaries(reference.after)).toEqual([]);
      const versions = lastingVersions(reference.after);
      await verb.run(surroundingsOf(reference.after));
      expect(lastingVersions(reference.after)).toBe(versions);
    });

    test.each(faults)('a call $name: every file is old or new, and the next run repairs', async (fault) => {
      const ready = await preparedFor(verb);
      const wrong: string[] = [];
      for (const call of ready.calls) {
        if (fault.hits?.(call, ready.calls) === false) continue;
        const found = await wrongAfter(verb, ready, fault, call.index);
        wrong.push(...found.map((one) => `${call.index} ${call.name} ${call.paths.join(' ')}: ${one}`));
      }
      expect(wrong).toEqual([]);
    });
  });
}
