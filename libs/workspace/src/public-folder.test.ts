import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failingAt, killedAt, systemError } from './failing-file-system.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { buildPublicSet, currentSet, type PublicEntry, switchPublicFolder } from './public-folder.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';

function entries(text: string): readonly PublicEntry[] {
  return [
    { path: 'lv/R/communique.md', bytes: Buffer.from(text) },
    { path: 'et/R/communique.md', bytes: Buffer.from(text) },
  ];
}

async function build(out: string, text: string, fs?: FileSystem): Promise<string> {
  const { digest, diagnostics } = await buildPublicSet(out, entries(text), fs === undefined ? {} : { fs });
  if (digest === undefined) throw new Error(JSON.stringify(diagnostics));
  return digest;
}

/** What a reader sees who resolves the link once. */
function publicTexts(out: string): readonly string[] {
  const set = realpathSync(join(out, 'releases'));
  return ['et', 'lv'].map((language) => readFileSync(join(set, language, 'R/communique.md'), 'utf8'));
}

describe('a set', () => {
  test('has the same digest whatever the order of its files, another when a byte or a name differs', async () => {
    const out = temporaryFolder();
    const digest = await build(out, 'a');
    expect(digest).toMatch(/^[a-z2-7]{26}$/u);
    expect((await buildPublicSet(out, entries('a').toReversed())).digest).toBe(digest);
    expect(await build(out, 'b')).not.toBe(digest);
    expect((await buildPublicSet(out, [{ path: 'lv/R/other.md', bytes: Buffer.from('a') }])).digest).not.toBe(digest);
  });

  test('is used again when it is there, and mended when somebody touched it', async () => {
    const out = temporaryFolder();
    const digest = await build(out, 'a');
    const before = filesIn(out);
    const { ino } = lstatSync(join(out, 'sets', digest, 'lv/R/communique.md'));
    expect(await buildPublicSet(out, entries('a'))).toEqual({ digest, built: false, diagnostics: [] });
    expect(lstatSync(join(out, 'sets', digest, 'lv/R/communique.md')).ino).toBe(ino);
    writeFileSync(join(out, 'sets', digest, 'lv/R/communique.md'), 'b');
    rmSync(join(out, 'sets', digest, 'et'), { recursive: true });
    writeFileSync(join(out, 'sets', digest, 'lv/smuggled.md'), 'c');
    expect((await buildPublicSet(out, entries('a'))).diagnostics).toEqual([]);
    expect(filesIn(out)).toEqual(before);
  });

  test('refuses two files in one place and paths that leave it', async () => {
    const out = temporaryFolder();
    const twice = await buildPublicSet(out, [...entries('a'), ...entries('b')]);
    expect(twice.diagnostics.map(({ code }) => code)).toEqual(['repeated-output', 'repeated-output']);
    const outside = await buildPublicSet(out, [{ path: '../../a', bytes: Buffer.from('') }]);
    expect(outside.diagnostics.map(({ code }) => code)).toEqual(['unsafe-path']);
    expect(readdirSync(out)).toEqual([]);
  });

  test('may be empty: nothing is published yet', async () => {
    const out = temporaryFolder();
    const { digest = '' } = await buildPublicSet(out, []);
    expect(await switchPublicFolder(out, digest)).toEqual({ switched: true, diagnostics: [] });
    expect(readdirSync(join(out, 'releases'))).toEqual([]);
  });
});

describe('the switch', () => {
  test('makes a relative link, says whether anything changed, and keeps the set before', async () => {
    const out = temporaryFolder();
    const [a, b, c] = [await build(out, 'a'), await build(out, 'b'), await build(out, 'c')];
    expect(await switchPublicFolder(out, a)).toEqual({ switched: true, diagnostics: [] });
    expect(readlinkSync(join(out, 'releases'))).toBe(`sets/${a}`);
    await build(out, 'b');
    expect(await switchPublicFolder(out, b)).toEqual({ switched: true, diagnostics: [] });
    expect(await switchPublicFolder(out, b)).toEqual({ switched: false, diagnostics: [] });
    expect(publicTexts(out)).toEqual(['b', 'b']);
    await build(out, 'c');
    expect((await switchPublicFolder(out, c)).switched).toBe(true);
    expect(readdirSync(join(out, 'sets')).toSorted()).toEqual([b, c].toSorted());
    expect(await currentSet(out)).toBe(c);
  });

  test('goes back to an older set as it goes forward', async () => {
    const out = temporaryFolder();
    for (const text of ['a', 'b', 'a']) await switchPublicFolder(out, await build(out, text));
    expect(publicTexts(out)).toEqual(['a', 'a']);
  });

  test('refuses a set that is not there, and a folder in the place of the link', async () => {
    const out = temporaryFolder();
    const digest = await build(out, 'a');
    expect((await switchPublicFolder(out, 'a'.repeat(26))).diagnostics).toMatchObject([{ code: 'no-such-set' }]);
    mkdirSync(join(out, 'releases'));
    writeFileSync(join(out, 'releases/own.md'), 'a person’s');
    expect(await switchPublicFolder(out, digest)).toMatchObject({
      switched: false,
      diagnostics: [{ code: 'public-folder-taken' }],
    });
    expect(readFileSync(join(out, 'releases/own.md'), 'utf8')).toBe('a person’s');
  });

  test('writes a pointer file where the disk has no links, and drops it where links are possible again', async () => {
    const out = temporaryFolder();
    const fs = { ...nodeFileSystem, symlink: () => Promise.reject(systemError('EPERM')) };
    const a = await build(out, 'a');
    expect(await switchPublicFolder(out, a, { fs })).toEqual({ switched: true, diagnostics: [] });
    expect(await switchPublicFolder(out, a, { fs })).toEqual({ switched: false, diagnostics: [] });
    expect(JSON.parse(readFileSync(join(out, 'releases.json'), 'utf8'))).toEqual({ format: 1, current: `sets/${a}` });
    const b = await build(out, 'b');
    await switchPublicFolder(out, b);
    expect(readdirSync(out).toSorted()).toEqual(['releases', 'sets']);
    expect(await currentSet(out)).toBe(b);
  });

  test('an old set that can only be removed in part is out of the way first', async () => {
    const out = temporaryFolder();
    const rm: FileSystem['rm'] = async (path) => {
      await nodeFileSystem.rm(join(path, 'lv'));
      throw systemError('EIO');
    };
    const digests = [];
    for (const text of ['a', 'b', 'c']) {
      digests.push(await build(out, text));
      await switchPublicFolder(out, digests.at(-1) ?? '', { fs: { ...nodeFileSystem, rm } });
    }
    const sets = readdirSync(join(out, 'sets')).filter((name) => !name.startsWith('.'));
    expect(sets.toSorted()).toEqual(digests.slice(1).toSorted());
    await sweepTemporaries(out, { processes: allDead });
    expect(temporariesIn(out)).toEqual([]);
  });

  test('leaves folders that are no sets alone', async () => {
    const out = temporaryFolder({ 'sets/notes/a.txt': 'a person’s' });
    for (const text of ['a', 'b', 'c']) await switchPublicFolder(out, await build(out, text));
    expect(filesIn(out)['sets/notes/a.txt']).toBe('a person’s');
  });
});

async function callsOfPublishing(): Promise<number> {
  const out = temporaryFolder();
  await publish(out, 'old');
  const { fs, calls } = failingAt(-1, '');
  await publish(out, 'new', fs);
  return calls.length;
}

async function publish(out: string, text: string, fs: FileSystem = nodeFileSystem): Promise<boolean> {
  const { digest } = await buildPublicSet(out, entries(text), { fs });
  return digest !== undefined && (await switchPublicFolder(out, digest, { fs })).switched;
}

test.each(['ENOSPC', 'EACCES', 'EIO'])(
  'with %s at any call the public sees the old set or the new one, whole, and the result says which',
  async (errno) => {
    const length = await callsOfPublishing();
    expect(length).toBeGreaterThan(15);
    for (let index = 0; index < length; index += 1) {
      const out = temporaryFolder();
      await publish(out, 'older');
      await publish(out, 'old');
      const { fs, calls } = failingAt(index, errno);
      const switched = await publish(out, 'new', fs);
      const expected = switched ? 'new' : 'old';
      expect(publicTexts(out), `${calls[index]?.name} ${index}`).toEqual([expected, expected]);
      expect(await publish(out, 'new')).toBe(!switched);
      await sweepTemporaries(out, { processes: allDead });
      expect(temporariesIn(out)).toEqual([]);
    }
  },
);

test('killed ahead of any call the public sees the old set or the new one, whole', async () => {
  const length = await callsOfPublishing();
  for (let index = 0; index < length; index += 1) {
    const out = temporaryFolder();
    await publish(out, 'older');
    await publish(out, 'old');
    const { fs, killed } = killedAt(index);
    await Promise.race([publish(out, 'new', fs), killed]);
    expect([
      ['old', 'old'],
      ['new', 'new'],
    ]).toContainEqual(publicTexts(out));
    await publish(out, 'new');
    expect(publicTexts(out)).toEqual(['new', 'new']);
    await sweepTemporaries(out, { processes: allDead });
    expect(temporariesIn(out)).toEqual([]);
  }
});

test('a reader who comes back again and again while sets are switched sees whole sets only', async () => {
  const out = temporaryFolder();
  await publish(out, '0');
  let isOver = false;
  const switching = (async () => {
    for (let round = 1; round <= 30; round += 1) await publish(out, String(round));
    isOver = true;
  })();
  const seen = new Set<string>();
  while (!isOver) {
    const [et = '', lv] = publicTexts(out);
    expect(lv).toBe(et);
    seen.add(et);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await switching;
  expect(seen.size).toBeGreaterThan(2);
});
