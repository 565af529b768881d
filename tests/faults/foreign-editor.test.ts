/**
 * A translator's tool saves an `.xlf` while a verb works on it: ahead of every call the verb makes, within the one call
 * that replaces the file, and after the last. What it saved is in the file, in the memory, or where a diagnostic says.
 */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '@dragoman/model';
import type { Outcome } from '@dragoman/pipeline';
import { failingAt, watchedFileSystem, watchedReplace, type MemoryDisk } from '@dragoman/workspace/testing';
import { diskAfter, root, surroundingsOf } from './story.ts';
import { verbs, type VerbUnderFault } from './verbs-under-fault.ts';

const file = `${root}/lv/2026-05-12-lac/communique.md.xlf`;
const memory = `${root}/lv/memory.tmx`;
/** In Latin letters without accents: files are compared byte by byte. */
const typed = 'Ezera krasts';

/** The file as the tool had opened it before the run, with one target typed anew. */
function savedText(before: MemoryDisk): string {
  const text = Buffer.from(before.files()[file] ?? '', 'latin1').toString('utf8');
  const [target = ''] = /(?<=<target[^>]*>)[^<]+/u.exec(text) ?? [];
  expect(target).not.toBe('');
  return text.replace(`>${target}<`, `>${typed}<`);
}

type Instant = number | 'within the replace';

const ways: Readonly<Record<string, (disk: MemoryDisk, text: string) => void>> = {
  'in place': (disk, text) => disk.saveInPlace(file, text),
  'by replacing the file': (disk, text) => disk.saveByRename(file, text),
  'with a backup': (disk, text) => disk.saveWithBackup(file, text),
};

async function callsOf(verb: VerbUnderFault, before: MemoryDisk): Promise<number> {
  const { fs, calls } = failingAt(-1, '', { fs: before.clone().fs });
  await verb.run(surroundingsOf({ fs }));
  return calls.length;
}

/** Runs a verb while the tool saves once. */
async function runWhileSaving(
  verb: VerbUnderFault,
  disk: MemoryDisk,
  instant: Instant,
  save: () => void,
): Promise<Outcome<object>> {
  let isReplacing = false;
  const inner = watchedReplace(() => {
    if (isReplacing && instant === 'within the replace') save();
  }, disk.fs);
  const fs = watchedFileSystem(({ index, name, paths }) => {
    isReplacing = name === 'exchange' && paths[1] === file;
    if (index === instant) save();
  }, inner);
  const outcome = await verb.run(surroundingsOf({ fs }));
  if (instant === Infinity) save();
  return outcome;
}

interface NextRun {
  readonly disk: MemoryDisk;
  readonly heard: readonly Diagnostic[];
}

/** The run after; many instants leave the same disk, and it is run once on each. */
function nextRunOn(verb: VerbUnderFault): (disk: MemoryDisk) => Promise<NextRun> {
  const known = new Map<string, Promise<NextRun>>();
  return (disk) => {
    const key = JSON.stringify(disk.files());
    const next = known.get(key) ?? verb.run(surroundingsOf(disk)).then(({ diagnostics: heard }) => ({ disk, heard }));
    known.set(key, next);
    return next;
  };
}

function isKept(disk: MemoryDisk, heard: readonly Diagnostic[]): boolean {
  const files = disk.files();
  const named = heard.flatMap(({ values = {} }) => Object.values(values).map((value) => `${root}/${value}`));
  return [file, memory, ...named].some((path) => files[path]?.includes(typed) === true);
}

const writers = verbs.filter(({ name }) =>
  ['pseudo', 'review', 'extract, after an edit of the French', 'import, after an edit of the French'].includes(name),
);

describe.each(writers)('while $name runs, a translator saves', (verb) => {
  test.each(Object.keys(ways))('%s, at every instant: the text is in the file or where the run says', async (way) => {
    const before = await diskAfter(verb.before);
    await verb.prepare?.(before);
    const text = savedText(before);
    const calls = await callsOf(verb, before);
    const instants: readonly Instant[] = [...Array(calls).keys(), 'within the replace', Infinity];
    const lost: Instant[] = [];
    const nextRun = nextRunOn(verb);
    for (const instant of instants) {
      const disk = before.clone();
      const outcome = await runWhileSaving(verb, disk, instant, () => ways[way]?.(disk, text));
      const after = await nextRun(disk);
      const heard = [...outcome.diagnostics, ...after.heard];
      if (!isKept(after.disk, heard)) lost.push(instant);
    }
    expect(writers.length).toBe(4);
    expect(lost).toEqual([]);
  });
});
