/**
 * `export`, stopped at every call to the disk. It has no row beside the other verbs: each run is a job of its own, so the
 * next run does not finish what was stopped but hands out anew.
 */
import { exportFiles, type ExportOptions, type Outcome } from '@dragoman/pipeline';
import { failingAt, killedAt, type MemoryDisk } from '@dragoman/workspace/testing';
import { readXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { isTemporary, knownFiles } from './invariants.ts';
import { nextRun } from './stop-everywhere.ts';
import { diskAfter, from, root, surroundingsOf } from './story.ts';

const options = (tool: ExportOptions['tool'], out: string): ExportOptions => ({ paths: [], language: 'lv', tool, out });

function handedOut(disk: MemoryDisk, place: string): readonly (readonly [path: string, text: string])[] {
  return Object.entries(disk.files()).filter(([path]) => path.startsWith(`${from}/${place}/`) && !isTemporary(path));
}

/** A file that is handed out is whole, and what was sent with it is on record: it can come back. */
function problems(disk: MemoryDisk, before: MemoryDisk, place: string): readonly string[] {
  const files = disk.files();
  const isRecord = (path: string): boolean => path.startsWith(`${root}/exports/`);
  const isOut = (path: string): boolean => path.startsWith(`${from}/${place}`);
  const stored = (one: MemoryDisk): string =>
    JSON.stringify(
      Object.entries(knownFiles(one)).filter(([path]) => !isRecord(path) && !isTemporary(path) && !isOut(path)),
    );
  const records = Object.keys(files).filter((path) => isRecord(path) && !isTemporary(path));
  const sent = handedOut(disk, place).filter(([path]) => path.endsWith('.xlf'));
  return [
    ...(stored(disk) === stored(before) ? [] : ['something else of the workspace has changed']),
    ...sent.flatMap(([path, text]) => {
      const { document, diagnostics } = readXliff(path, Buffer.from(text, 'latin1'));
      const job = document?.files[0]?.job;
      const isKnown = records.some((record) => record === `${root}/exports/${job ?? ''}.json`);
      return diagnostics.some(({ severity }) => severity === 'error') || !isKnown
        ? [`${path} is not whole, or of no job`]
        : [];
    }),
    ...records.flatMap((path) => (isJson(files[path] ?? '') ? [] : [`${path} is half a record`])),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe.each(['generic', 'omegat'] as const)('export for %s', (tool) => {
  test.each([
    ['fails', 'EIO'],
    ['finds the disk full', 'ENOSPC'],
    ['is forbidden', 'EACCES'],
    ['is the last, the run is killed', 'killed'],
  ])('a call %s: what is out is whole and on record, and a new hand-off is complete', async (_, code) => {
    const before = await diskAfter('extracted');
    const whole = before.clone();
    const { fs, calls } = failingAt(-1, '', { fs: whole.fs });
    const undisturbed = await exportFiles(surroundingsOf({ fs }), options(tool, 'out'));
    expect(undisturbed.status).toBe(0);
    expect(problems(whole, before, 'out')).toEqual([]);
    expect(handedOut(whole, 'out').length).toBeGreaterThan(1);
    const wrong: string[] = [];
    for (const { index, name, paths } of calls) {
      const disk = before.clone();
      const stopped = await run(disk, tool, code, index);
      const found = problems(disk, before, 'out');
      const isDone = handedOut(disk, 'out').length === handedOut(whole, 'out').length;
      const lies = stopped !== undefined && stopped.status === 0 && !isDone;
      const again = await exportFiles({ ...surroundingsOf(disk), processes: nextRun }, options(tool, 'again'));
      const isComplete = again.status === 0 && handedOut(disk, 'again').length === handedOut(whole, 'out').length;
      const all = [
        ...found,
        ...(lies ? ['status 0, and not all is out'] : []),
        ...(isComplete ? [] : ['the next one is not complete']),
      ];
      wrong.push(...all.map((one) => `${index} ${name} ${paths.join(' ')}: ${one}`));
    }
    expect(wrong).toEqual([]);
  });
});

/** Undefined: killed. */
async function run(
  disk: MemoryDisk,
  tool: ExportOptions['tool'],
  code: string,
  index: number,
): Promise<Outcome<object> | undefined> {
  if (code !== 'killed') {
    const { fs } = failingAt(index, code, { fs: disk.fs, forGood: code === 'ENOSPC' });
    return exportFiles(surroundingsOf({ fs }), options(tool, 'out'));
  }
  const { fs, killed } = killedAt(index, 'during', disk.fs);
  const ended = await Promise.race([exportFiles(surroundingsOf({ fs }), options(tool, 'out')), killed]);
  return ended === 'killed' ? undefined : ended;
}
