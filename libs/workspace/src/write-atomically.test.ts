import { chmodSync, readFileSync, renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  failingAt,
  type FileCall,
  killedAt,
  systemError,
  watchedFileSystem,
  watchedReplace,
} from './failing-file-system.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { type FileVersion, readFileVersion } from './file-version.ts';
import { removeFile } from './remove-file.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, save, temporariesIn, temporaryFolder } from './testing-workspaces.ts';
import { writeAtomically, type WriteOptions } from './write-atomically.ts';

const path = 'lv/R/communique.md.xlf';
const before = 'vecais teksts, garāks par jauno';
const after = 'jaunais teksts';

async function versionIn(root: string): Promise<FileVersion> {
  const read = await readFileVersion(root, path);
  if (read.version === undefined) throw new Error(read.problem.message);
  return read.version;
}

function write(root: string, text: string, options: WriteOptions): ReturnType<typeof writeAtomically> {
  return writeAtomically(root, path, Buffer.from(text), options);
}

/** The calls of an undisturbed write. */
async function callsOfWrite(hadFile: boolean): Promise<readonly FileCall[]> {
  const root = temporaryFolder(hadFile ? { [path]: before } : {});
  const expected = hadFile ? await versionIn(root) : 'absent';
  const { fs, calls } = failingAt(-1, '');
  await write(root, after, { expected, fs });
  return calls;
}

describe('an undisturbed write', () => {
  test('makes the file and its folders', async () => {
    const root = temporaryFolder();
    expect(await write(root, after, { expected: 'absent' })).toMatchObject({
      written: true,
      unchanged: false,
      diagnostics: [],
    });
    expect(filesIn(root)).toEqual({ [path]: after });
  });

  test('replaces what was read, and gives the version for the next write', async () => {
    const root = temporaryFolder({ [path]: before });
    const first = await write(root, after, { expected: await versionIn(root) });
    expect(first.version).toEqual(await versionIn(root));
    const second = await write(root, before, { expected: first.version ?? 'absent' });
    expect(second).toMatchObject({ written: true, diagnostics: [] });
    expect(filesIn(root)).toEqual({ [path]: before });
  });

  test('touches nothing when the bytes are equal', async () => {
    const root = temporaryFolder({ [path]: before });
    utimesSync(join(root, path), 1000, 1000);
    const { fs, calls } = failingAt(-1, '');
    expect(await write(root, before, { expected: await versionIn(root), fs })).toMatchObject({
      written: false,
      unchanged: true,
    });
    expect(statSync(join(root, path)).mtimeMs).toBe(1_000_000);
    expect(calls.filter(({ name }) => !['lstat', 'stat', 'read'].includes(name))).toEqual([]);
  });

  test('keeps the rights of the file, whatever the mask', async () => {
    const root = temporaryFolder({ [path]: before });
    chmodSync(join(root, path), 0o666);
    await write(root, after, { expected: await versionIn(root) });
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o666);
  });

  test('works on a disk without hard links', async () => {
    const root = temporaryFolder({ [path]: before });
    const fs = { ...nodeFileSystem, link: () => Promise.reject(systemError('ENOTSUP')) };
    expect(await write(root, after, { expected: await versionIn(root), fs })).toMatchObject({
      written: true,
      diagnostics: [],
    });
    expect(await writeAtomically(root, 'lv/new.json', Buffer.from('{}'), { fs })).toMatchObject({ written: true });
    expect(await writeAtomically(root, 'lv/new.json', Buffer.from('[]'), { fs })).toMatchObject({ written: false });
    expect(filesIn(root)).toMatchObject({ [path]: after, 'lv/new.json': '{}' });
    expect(temporariesIn(root)).toEqual([]);
  });

  test('a name of 255 bytes leaves room for the temporary one', async () => {
    const root = temporaryFolder();
    const long = `lv/R/${'é'.repeat(125)}.xlf`;
    expect(await writeAtomically(root, long, Buffer.from('a'))).toMatchObject({ written: true });
    const read = await readFileVersion(root, long);
    expect(await writeAtomically(root, long, Buffer.from('b'), { expected: read.version ?? 'absent' })).toMatchObject({
      written: true,
    });
    expect(temporariesIn(root)).toEqual([]);
  });
});

describe('what was not read is never overwritten', () => {
  test('a file that should not be there yet', async () => {
    const root = temporaryFolder({ [path]: before });
    const result = await write(root, after, {});
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['changed-while-working']);
    expect(filesIn(root)).toEqual({
      [path]: before,
      '.dragoman/.gitignore': '*\n',
      [result.conflict?.ours ?? '']: after,
    });
  });

  test('a file that somebody removed', async () => {
    const root = temporaryFolder({ [path]: before });
    const expected = await versionIn(root);
    renameSync(join(root, path), join(root, 'elsewhere'));
    expect(await write(root, after, { expected })).toMatchObject({
      written: false,
      diagnostics: [{ code: 'changed-while-working' }],
    });
    expect(filesIn(root)[path]).toBeUndefined();
  });

  test('a link, a folder', async () => {
    const root = temporaryFolder({ elsewhere: before, 'lv/folder.xlf/a': '' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'lv/link.xlf'));
    for (const taken of ['lv/link.xlf', 'lv/folder.xlf']) {
      const result = await writeAtomically(root, taken, Buffer.from(after));
      expect(result).toMatchObject({ written: false, diagnostics: [{ code: 'not-a-regular-file' }] });
    }
    expect(filesIn(root)['elsewhere']).toBe(before);
  });

  test('a folder that is a link out of the workspace: nothing is written there, and nothing removed', async () => {
    const root = temporaryFolder({ 'inside/a.xlf': before });
    const outside = temporaryFolder({ 'a.xlf': before });
    symlinkSync(outside, join(root, 'lv'));
    symlinkSync(join(root, 'inside'), join(root, 'en'));
    const refused = [{ code: 'link-outside-workspace' }];
    const { version } = await readFileVersion(root, 'lv/a.xlf');
    if (version === undefined) throw new Error('not read');
    for (const path of ['lv/new.xlf', 'lv/R/new.xlf']) {
      const result = await writeAtomically(root, path, Buffer.from(after));
      expect(result).toMatchObject({ written: false, diagnostics: refused });
    }
    const replaced = await writeAtomically(root, 'lv/a.xlf', Buffer.from(after), { expected: version });
    expect(replaced).toMatchObject({ written: false, diagnostics: refused });
    expect(await removeFile(root, 'lv/a.xlf', version)).toMatchObject({ removed: false, diagnostics: refused });
    expect(filesIn(outside)).toEqual({ 'a.xlf': before });
    expect(await writeAtomically(root, 'en/new.xlf', Buffer.from(after))).toMatchObject({ written: true });
  });

  test.each(['../outside.xlf', '/etc/hosts.xlf', 'lv/../../outside.xlf', 'lv\\a.xlf'])('%s', async (unsafe) => {
    const root = temporaryFolder();
    const result = await writeAtomically(root, unsafe, Buffer.from(after));
    expect(result).toMatchObject({ written: false, diagnostics: [{ code: 'unsafe-path' }] });
    expect(filesIn(root)).toEqual({});
  });
});

const codes = {
  ENOSPC: 'disk-full',
  EACCES: 'read-only',
  EIO: 'disk-error',
  EMFILE: 'too-many-open-files',
  EROFS: 'read-only',
};

describe.each([true, false])('a disk that fails (file there: %s)', (hadFile) => {
  test.each(Object.entries(codes))(
    'with %s at any call: the file is wholly old or wholly new, and the result says which',
    async (errno, code) => {
      const { length } = await callsOfWrite(hadFile);
      expect(length).toBeGreaterThan(7);
      for (let index = 0; index < length; index += 1) {
        const root = temporaryFolder(hadFile ? { [path]: before } : {});
        const expected = hadFile ? await versionIn(root) : 'absent';
        const { fs, calls } = failingAt(index, errno);
        const result = await write(root, after, { expected, fs });
        const failed = calls[index];
        expect(filesIn(root)[path], `${failed?.name} ${index}`).toBe(
          result.written ? after : hadFile ? before : undefined,
        );
        if (!result.written)
          expect([code, 'unreadable-file'], `${failed?.name}`).toContain(result.diagnostics[0]?.code);
        if (!result.written) expect(temporariesIn(root), `${failed?.name}`).toEqual([]);
        const swept = await sweepTemporaries(root, { processes: allDead });
        expect([temporariesIn(root), swept.rescued, swept.diagnostics]).toEqual([[], [], []]);
      }
    },
  );

  test('killed ahead of any call: wholly old or wholly new, nothing left after the next sweep, and the next write works', async () => {
    const { length } = await callsOfWrite(hadFile);
    for (let index = 0; index < length; index += 1) {
      const root = temporaryFolder(hadFile ? { [path]: before } : {});
      const { fs, killed } = killedAt(index);
      const run = write(root, after, { expected: hadFile ? await versionIn(root) : 'absent', fs });
      expect(await Promise.race([run, killed])).toBe('killed');
      expect([hadFile ? before : undefined, after]).toContain(filesIn(root)[path]);
      expect(await sweepTemporaries(root, { processes: allDead })).toMatchObject({ rescued: [], diagnostics: [] });
      expect(temporariesIn(root)).toEqual([]);
      const now = filesIn(root)[path] === undefined ? 'absent' : await versionIn(root);
      expect(await write(root, 'third', { expected: now })).toMatchObject({ written: true });
    }
  });
});

const theirs = 'tulkotāja saglabātais teksts';

function saveInPlace(root: string): void {
  writeFileSync(join(root, path), theirs);
}

/** Calls from the one that replaces the file on. */
async function callsAfterReplace(): Promise<readonly number[]> {
  const calls = await callsOfWrite(true);
  const replacing = calls.findIndex(({ name }) => name === 'exchange');
  expect(replacing).toBeGreaterThan(0);
  return calls.slice(replacing + 1).map(({ index }) => index);
}

function saveByRename(root: string): void {
  save(join(root, 'lv/R/editor.swp'), theirs);
  renameSync(join(root, 'lv/R/editor.swp'), join(root, path));
}

const ways: readonly (readonly [string, (root: string) => void])[] = [
  ['in place', saveInPlace],
  ['by rename', saveByRename],
];

/** They save between our last look and our exchange of names, and not again. */
function savingOnce(root: string, saveTheirs = saveInPlace): FileSystem {
  let isSaved = false;
  return watchedReplace(() => {
    if (!isSaved) saveTheirs(root);
    isSaved = true;
  });
}

describe('somebody else saves in the meantime', () => {
  test.each(ways)('%s, in our exchange: their text stands, ours is where the result says', async (_, saveTheirs) => {
    const root = temporaryFolder({ [path]: before });
    const fs = savingOnce(root, saveTheirs);
    const result = await write(root, after, { expected: await versionIn(root), fs });
    expect(filesIn(root)[path]).toBe(theirs);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['changed-while-working']);
    expect(filesIn(root)[result.conflict?.ours ?? '']).toBe(after);
    expect(temporariesIn(root)).toEqual([]);
  });

  test('again and again, in every exchange of ours: one of them stands, no other is lost but what they replaced themselves', async () => {
    const root = temporaryFolder({ [path]: before });
    let saves = 0;
    const fs = watchedReplace(() => {
      saves += 1;
      save(join(root, 'lv/R/editor.swp'), `saved ${saves}`);
      renameSync(join(root, 'lv/R/editor.swp'), join(root, path));
    });
    const { conflict } = await write(root, after, { expected: await versionIn(root), fs });
    const files = filesIn(root);
    expect(saves).toBe(3);
    // The first stood in the place again when the third came over it.
    expect(files[path]).toBe('saved 2');
    expect(files[conflict?.theirs ?? '']).toBe('saved 3');
    expect(files[conflict?.ours ?? '']).toBe(after);
  });

  test('twice, before and after our rename: the newest stands and the two others are aside', async () => {
    const ways = [
      (root: string): void => {
        save(join(root, 'lv/R/editor.swp'), 'newest');
        renameSync(join(root, 'lv/R/editor.swp'), join(root, path));
      },
      (root: string): void => writeFileSync(join(root, path), 'newest'),
    ];
    for (const saveAgain of ways) {
      const [next] = await callsAfterReplace();
      const root = temporaryFolder({ [path]: before });
      const fs = watchedFileSystem(({ index }) => {
        if (index === next) saveAgain(root);
      }, savingOnce(root));
      const { conflict } = await write(root, after, { expected: await versionIn(root), fs });
      const files = filesIn(root);
      const kept = [conflict?.ours, conflict?.theirs].map((one) => files[one ?? '']);
      expect([files[path], ...kept]).toEqual(['newest', after, theirs]);
    }
  });

  test.each(ways)(
    '%s, and our run is killed: the next sweep puts their text aside, names it',
    async (_, saveTheirs) => {
      for (const dies of await callsAfterReplace()) {
        const root = temporaryFolder({ [path]: before });
        const expected = await versionIn(root);
        const { fs, killed } = killedAt(dies, 'during', savingOnce(root, saveTheirs));
        expect(await Promise.race([write(root, after, { expected, fs }), killed])).toBe('killed');
        const swept = await sweepTemporaries(root, { processes: allDead });
        const texts = Object.values(filesIn(root));
        expect(texts, `${dies}`).toContain(theirs);
        expect(swept.diagnostics.map(({ code }) => code)).toEqual(swept.rescued.map(() => 'rescued-version'));
        expect(temporariesIn(root)).toEqual([]);
      }
    },
  );

  test.each(ways)('%s, and the disk fails at any later call: both texts are still there', async (_, saveTheirs) => {
    const calls = await callsAfterReplace();
    for (const fails of [...calls, ...calls.map((index) => index + calls.length)]) {
      const root = temporaryFolder({ [path]: before });
      const expected = await versionIn(root);
      await write(root, after, { expected, fs: failingAt(fails, 'EIO', { fs: savingOnce(root, saveTheirs) }).fs });
      await sweepTemporaries(root, { processes: allDead });
      expect(Object.values(filesIn(root)), `${fails}`).toEqual(expect.arrayContaining([theirs, after]));
      expect(temporariesIn(root)).toEqual([]);
    }
  });

  test('a file that came into being in the meantime is not replaced', async () => {
    const calls = await callsOfWrite(false);
    const linking = calls.findIndex(({ name }) => name === 'link');
    for (let index = 0; index <= linking; index += 1) {
      const root = temporaryFolder();
      const fs = watchedFileSystem((call) => {
        if (call.index === index) save(join(root, path), theirs);
      });
      const result = await write(root, after, { fs });
      expect(readFileSync(join(root, path), 'utf8')).toBe(theirs);
      expect(filesIn(root)[result.conflict?.ours ?? '']).toBe(after);
    }
  });
});

test('the message says what stands, where ours is, and what to do', async () => {
  const root = temporaryFolder({ [path]: before });
  const { diagnostics, conflict } = await write(root, after, {});
  expect(diagnostics).toEqual([
    {
      code: 'changed-while-working',
      severity: 'error',
      message: 'somebody changed this file after it was read; what they saved stands',
      location: { file: path },
      advice: `Run the command again. The version that gave way is in "${conflict?.ours}".`,
      values: { ours: conflict?.ours },
    },
  ]);
});
