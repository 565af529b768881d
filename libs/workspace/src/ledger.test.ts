import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublicationEvent } from '@dragoman/model';
import { failingAt, killedAt } from './failing-file-system.ts';
import { latestVersions, type LedgerVersion, readLedger, writeLedgerVersion } from './ledger.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';

function event(n: number, kind: PublicationEvent['kind'] = 'published'): PublicationEvent {
  return { kind, at: '2026-03-26T10:00:00Z', by: 'Ilze', n, supersedes: n === 1 ? null : n - 1 };
}

function files(text: string): LedgerVersion['files'] {
  return [
    { path: 'annexes/a.md', bytes: Buffer.from(`annex ${text}`) },
    { path: 'communique.md', bytes: Buffer.from(text) },
    { path: 'communique.md.receipt.json', bytes: Buffer.from('{}') },
  ];
}

function write(root: string, n: number, text: string, options = {}): ReturnType<typeof writeLedgerVersion> {
  return writeLedgerVersion(root, 'R', 'lv', { n, files: files(text), event: event(n) }, options);
}

function texts(versions: readonly LedgerVersion[]): readonly unknown[] {
  return versions.map((version) => [
    version.event.n,
    version.files.map(({ path, bytes }) => `${path}: ${Buffer.from(bytes).toString()}`),
  ]);
}

test('what is written is what is read, with its event beside it', async () => {
  const root = temporaryFolder();
  const written = await write(root, 1, 'first');
  expect(written.diagnostics).toEqual([]);
  expect(Object.keys(filesIn(root))).toEqual([
    'published/R/lv/1/annexes/a.md',
    'published/R/lv/1/communique.md',
    'published/R/lv/1/communique.md.receipt.json',
    'published/R/lv/1/event.json',
  ]);
  expect(JSON.parse(filesIn(root)['published/R/lv/1/event.json'] ?? '')).toEqual(event(1));
  const { versions, diagnostics } = await readLedger(root);
  expect(diagnostics).toEqual([]);
  expect(versions.map(({ release, language, event: read }) => [release, language, read])).toEqual([
    ['R', 'lv', event(1)],
  ]);
  expect(texts(versions)).toEqual(texts(written.version === undefined ? [] : [written.version]));
});

test('versions come in order of release, language and number, the tenth after the ninth', async () => {
  const root = temporaryFolder();
  for (const n of [10, 9, 1]) await write(root, n, 'x');
  await writeLedgerVersion(root, 'Q', 'lv', { n: 1, files: [], event: event(1) });
  await writeLedgerVersion(root, 'R', 'et', { n: 1, files: [], event: event(1, 'withdrawn') });
  const { versions } = await readLedger(root);
  const names = versions.map(({ release, language, event: { n } }) => `${release} ${language} ${n}`);
  expect(names).toEqual(['Q lv 1', 'R et 1', 'R lv 1', 'R lv 9', 'R lv 10']);
  const latest = latestVersions(versions).map(
    ({ release, language, event: { n, kind } }) => `${release} ${language} ${n} ${kind}`,
  );
  expect(latest).toEqual(['Q lv 1 published', 'R et 1 withdrawn', 'R lv 10 published']);
});

test('a workspace that published nothing has an empty ledger', async () => {
  expect(await readLedger(temporaryFolder())).toEqual({ versions: [], diagnostics: [] });
});

describe('refuses', () => {
  test('a number that is taken, and leaves the version that has it alone', async () => {
    const root = temporaryFolder();
    await write(root, 1, 'first');
    const before = filesIn(root);
    expect(await write(root, 1, 'second')).toMatchObject({
      diagnostics: [{ code: 'ledger-version-taken', location: { file: 'published/R/lv/1' } }],
    });
    expect(filesIn(root)).toEqual(before);
    expect(temporariesIn(root)).toEqual([]);
  });

  test.each([
    [['event.json'], 'repeated-output'],
    [['a.md', 'a.md'], 'repeated-output'],
    [['a', 'a/b.md'], 'repeated-output'],
    [['../../../../dragoman.json'], 'unsafe-path'],
  ])('files at %j: %s', async (paths, code) => {
    const root = temporaryFolder();
    const outputs = paths.map((path) => ({ path, bytes: Buffer.from('') }));
    const { version, diagnostics } = await writeLedgerVersion(root, 'R', 'lv', {
      n: 1,
      files: outputs,
      event: event(1),
    });
    expect([version, diagnostics.map((diagnostic) => diagnostic.code)]).toEqual([undefined, [code]]);
    expect(filesIn(root)).toEqual({});
  });

  test.each([0, 1.5, -1])('number %s, and one that its event does not have', async (n) => {
    const root = temporaryFolder();
    const refused = await writeLedgerVersion(root, 'R', 'lv', { n, files: [], event: event(n) });
    expect(refused.diagnostics).toMatchObject([{ code: 'wrong-ledger-number' }]);
    const other = await writeLedgerVersion(root, 'R', 'lv', { n: 2, files: [], event: event(1) });
    expect(other.diagnostics).toMatchObject([{ code: 'wrong-ledger-number' }]);
  });
});

test.each([
  ['event.json is missing', {}],
  ['is not an event', { 'event.json': '{ "kind": "published" }' }],
  ['is not an event', { 'event.json': JSON.stringify(event(7)) }],
  ['is not an event', { 'event.json': '{' }],
])('a version whose %s is named, and the others are read', async (reason, broken) => {
  const root = temporaryFolder();
  await write(root, 1, 'first');
  mkdirSync(join(root, 'published/R/lv/2'));
  for (const [name, text] of Object.entries(broken)) writeFileSync(join(root, 'published/R/lv/2', name), text);
  const { versions, diagnostics } = await readLedger(root);
  expect(versions.map(({ event: { n } }) => n)).toEqual([1]);
  expect(diagnostics).toMatchObject([
    { code: 'unreadable-ledger-version', severity: 'error', location: { file: 'published/R/lv/2' } },
  ]);
  expect(diagnostics[0]?.message).toContain(reason);
});

async function callsOfWrite(): Promise<number> {
  const { fs, calls } = failingAt(-1, '');
  await write(temporaryFolder(), 1, 'first', { fs });
  return calls.length;
}

test.each(['ENOSPC', 'EACCES', 'EIO'])(
  'with %s at any call there is the whole version or none, and the next run can write it',
  async (errno) => {
    const length = await callsOfWrite();
    expect(length).toBeGreaterThan(10);
    for (let index = 0; index < length; index += 1) {
      const root = temporaryFolder();
      await write(root, 1, 'first');
      const result = await write(root, 2, 'second', failingAt(index, errno));
      const { versions, diagnostics } = await readLedger(root);
      expect(diagnostics).toEqual([]);
      const whole = [[1, expect.anything()], ...(result.version === undefined ? [] : texts([result.version]))];
      expect(texts(versions)).toEqual(whole);
      expect(temporariesIn(root)).toEqual([]);
      if (result.version === undefined) expect((await write(root, 2, 'second')).version).toBeDefined();
    }
  },
);

test('killed ahead of any call there is the whole version or none, and the sweep removes the rest', async () => {
  const length = await callsOfWrite();
  for (let index = 0; index < length; index += 1) {
    const root = temporaryFolder();
    const { fs, killed } = killedAt(index);
    expect(await Promise.race([write(root, 1, 'first', { fs }), killed])).toBe('killed');
    const { versions, diagnostics } = await readLedger(root);
    expect(diagnostics).toEqual([]);
    if (versions.length > 0) expect(versions[0]?.files).toEqual(files('first'));
    await sweepTemporaries(root, { processes: allDead });
    expect(temporariesIn(root)).toEqual([]);
    expect((await write(root, versions.length + 1, 'again')).version).toBeDefined();
  }
});
