/** Bad input: a diagnostic that says where and what to do, the right exit status, and nothing lost or half-written. */
import { describe, expect, test } from 'vitest';
import { extract, init, publish, review, roundtrip, status, validate, verify } from '@dragoman/pipeline';
import { noon, temporaryFolder, temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const document = 'fr/2026-05-12-lac/communique.txt';
const xliff = 'lv/2026-05-12-lac/communique.txt.xlf';
const french = 'Le séminaire a eu lieu à Riga. Il a réuni 40 pays.\n';
const everything = { paths: [], languages: [] };

async function extracted(): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [document]: french });
  await extract(workspace.surroundings, everything);
  return workspace;
}

/** Runs extract, review and publish over a damaged `.xlf`: each says why, none touches it. */
async function expectRefused(workspace: TemporaryWorkspace, code: string): Promise<void> {
  const before = workspace.snapshot();
  const outcome = await extract(workspace.surroundings, everything);
  expect(outcome.status).toBe(1);
  expect(outcome.result?.documents.map(({ language }) => language)).toEqual(['en']);
  const found = outcome.diagnostics.find((diagnostic) => diagnostic.code === code);
  expect(found?.location.file).toBe(xliff);
  expect(found?.advice).toBeTruthy();
  const published = await publish(workspace.surroundings, {
    paths: [],
    languages: ['lv'],
    out: 'dist',
    by: 'Anna Kalniņa',
  });
  expect(published.result?.releases).toMatchObject([{ published: false, held: [{ code: 'unreadable-file' }] }]);
  const reviewed = await review(workspace.surroundings, {
    paths: [],
    all: true,
    language: 'lv',
    by: 'Anna Kalniņa',
    segments: [],
    notMine: true,
    action: { kind: 'accept', final: false },
  });
  expect(reviewed).toMatchObject({ status: 1, result: { reviewed: 0 } });
  expect(pick(workspace.snapshot(), before)).toEqual(before);
}

function pick(
  all: Readonly<Record<string, string>>,
  like: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(all).filter(([path]) => path in like));
}

describe('the workspace', () => {
  test('that names no target language says so where there is French; without French there is nothing to say', async () => {
    const none = '{ "sourceLanguage": "fr", "targetLanguages": [] }';
    const workspace = temporaryWorkspace({ 'dragoman.json': none, [document]: french });
    const shown = { ...everything, states: [], segments: false, gate: false };
    for (const outcome of [
      await extract(workspace.surroundings, everything),
      await status(workspace.surroundings, shown),
    ]) {
      expect(outcome).toMatchObject({
        status: 0,
        diagnostics: [{ code: 'no-target-language', severity: 'warning', location: { file: 'dragoman.json' } }],
      });
    }
    const empty = temporaryWorkspace({ 'dragoman.json': none });
    expect((await extract(empty.surroundings, everything)).diagnostics.map(({ code }) => code)).toEqual([
      'no-source-folder',
    ]);
  });

  test('that is not there stops every verb with status 2 and says how to start one', async () => {
    const outcome = await status(
      { from: temporaryFolder(), now: () => noon },
      { ...everything, states: [], segments: false, gate: false },
    );
    expect(outcome).toMatchObject({ status: 2, diagnostics: [{ code: 'no-workspace' }] });
    expect(outcome.diagnostics[0]?.advice).toContain('dragoman init');
  });

  test('with an unknown configuration key names the nearest one', async () => {
    const workspace = temporaryWorkspace({
      'dragoman.json': '{\n  "sourceLanguage": "fr",\n  "targetLangauges": ["lv"]\n}',
    });
    const outcome = await extract(workspace.surroundings, everything);
    expect(outcome.status).toBe(2);
    const found = outcome.diagnostics.find(({ code }) => code === 'unknown-configuration-key');
    expect(found?.location).toMatchObject({ file: 'dragoman.json', line: 3 });
    expect(`${found?.message} ${found?.advice}`).toContain('targetLanguages');
  });

  test('with a configuration nested without end is refused, at its place', async () => {
    const deep = `{ "sourceLanguage": "fr", "targetLanguages": ${'['.repeat(200_000)}${']'.repeat(200_000)} }`;
    const workspace = temporaryWorkspace({ 'dragoman.json': deep });
    expect(await extract(workspace.surroundings, everything)).toMatchObject({
      status: 2,
      diagnostics: [{ code: 'nested-too-deeply', location: { file: 'dragoman.json', line: 1 } }],
    });
  });

  test('is never started over another', async () => {
    const workspace = temporaryWorkspace();
    const before = workspace.snapshot();
    const outcome = await init(workspace.surroundings, { dir: '.', source: 'fr', languages: ['lv'] });
    expect(outcome.status).toBe(2);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('refuses a language it does not have, and a path that leads nowhere, before anything runs', async () => {
    const workspace = temporaryWorkspace({ [document]: french });
    const language = await extract(workspace.surroundings, { paths: [], languages: ['de'] });
    expect(language).toMatchObject({ status: 2, diagnostics: [{ code: 'unknown-language' }] });
    const path = await extract(workspace.surroundings, { paths: ['2026-05-12-lak'], languages: [] });
    expect(path).toMatchObject({ status: 2, diagnostics: [{ code: 'unknown-path' }] });
    expect(path.diagnostics[0]?.advice).toContain('2026-05-12-lac');
    expect(Object.keys(workspace.snapshot())).toEqual(['dragoman.json', document]);
  });

  test('with a release card that cannot be read lets nothing of that release out', async () => {
    const workspace = temporaryWorkspace({
      [document]: french,
      'fr/2026-05-12-lac/release.json': '{ "status": "finl" }',
    });
    const outcome = await publish(workspace.surroundings, {
      paths: [],
      languages: ['fr'],
      out: 'dist',
      by: 'Anna Kalniņa',
    });
    expect(outcome.status).toBe(1);
    expect(outcome.result?.releases).toMatchObject([
      {
        published: false,
        held: [{ code: 'not-assembled', message: expect.stringMatching(/^fr\/2026-05-12-lac\/release\.json: /u) }],
      },
    ]);
  });
});

describe('a French document', () => {
  test('that is empty is named, and the others go on', async () => {
    const workspace = temporaryWorkspace({ [document]: french, 'fr/2026-05-12-lac/vide.txt': '' });
    const outcome = await extract(workspace.surroundings, everything);
    expect(outcome.status).toBe(0);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'nothing-to-translate', location: { file: 'fr/2026-05-12-lac/vide.txt' } },
    ]);
    expect(workspace.read(xliff)).toContain('Il a réuni 40 pays.');
  });

  test.each([
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), 'undecodable-bytes'],
    ['full of NUL', Buffer.from('Bonjour\0\0'), 'not-a-text-file'],
    ['broken UTF-8', Buffer.from('Le s\xe9minaire', 'latin1'), 'undecodable-bytes'],
  ])('that is %s is refused by name, and the others go on', async (_what, bytes, code) => {
    const workspace = temporaryWorkspace({ [document]: french, 'fr/2026-05-12-lac/annexe.txt': bytes });
    const outcome = await extract(workspace.surroundings, everything);
    expect(outcome.status).toBe(1);
    expect(outcome.diagnostics).toMatchObject([{ code, location: { file: 'fr/2026-05-12-lac/annexe.txt', line: 1 } }]);
    expect(outcome.result?.documents.map(({ document: name }) => name)).toEqual([
      '2026-05-12-lac/communique.txt',
      '2026-05-12-lac/communique.txt',
    ]);
    expect(Buffer.compare(workspace.bytes('fr/2026-05-12-lac/annexe.txt'), bytes)).toBe(0);
    const again = await roundtrip(workspace.surroundings, { files: ['fr/2026-05-12-lac/annexe.txt'] });
    expect(again).toMatchObject({ status: 1, result: { results: [{ refused: true, identical: false }] } });
  });
});

describe('a stored .xlf', () => {
  test('cut off in the middle is refused with its line', async () => {
    const workspace = await extracted();
    const text = workspace.read(xliff);
    workspace.write(xliff, text.slice(0, text.indexOf('Il a réuni') + 5));
    await expectRefused(workspace, 'not-well-formed');
  });

  test('with a DOCTYPE is refused', async () => {
    const workspace = await extracted();
    workspace.write(
      xliff,
      workspace.read(xliff).replace('?>', '?>\n<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd">'),
    );
    await expectRefused(workspace, 'doctype-refused');
  });

  test('with a unit twice is refused', async () => {
    const workspace = await extracted();
    workspace.write(
      xliff,
      workspace.read(xliff).replace(/<group [\s\S]*<\/group>/u, (group) => `${group}\n      ${group}`),
    );
    await expectRefused(workspace, 'duplicate-unit-id');
  });

  test('of another pair of languages is refused', async () => {
    const workspace = await extracted();
    workspace.write(xliff, workspace.read(xliff).replace('target-language="lv"', 'target-language="lt"'));
    await expectRefused(workspace, 'wrong-language-pair');
  });

  test('of another document is refused', async () => {
    const workspace = await extracted();
    workspace.write(xliff, workspace.read(xliff).replace('communique.txt"', 'annexe.txt"'));
    await expectRefused(workspace, 'wrong-original');
  });

  test('made by another program is refused and left alone', async () => {
    const workspace = await extracted();
    workspace.write(xliff, workspace.read(xliff).replace(' dragoman:format="1"', ''));
    await expectRefused(workspace, 'foreign-xliff');
  });

  test('that is not XML at all is refused', async () => {
    const workspace = await extracted();
    workspace.write(xliff, 'Paziņojums presei');
    const outcome = await extract(workspace.surroundings, everything);
    expect(outcome.status).toBe(1);
    expect(workspace.read(xliff)).toBe('Paziņojums presei');
    expect(await validate(workspace.surroundings, { files: [xliff] })).toMatchObject({
      status: 1,
      result: { results: [{ valid: false }] },
    });
  });

  test('whose French is gone is named and left alone', async () => {
    const workspace = await extracted();
    workspace.write(
      'lv/2026-05-12-lac/ancien.txt.xlf',
      workspace.read(xliff).replace('communique.txt"', 'ancien.txt"'),
    );
    const before = workspace.snapshot();
    const outcome = await extract(workspace.surroundings, everything);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'orphan-translation', location: { file: 'lv/2026-05-12-lac/ancien.txt.xlf' } },
    ]);
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('a published folder', () => {
  test('that somebody changed does not verify, and says which file', async () => {
    const workspace = await extracted();
    await publish(workspace.surroundings, { paths: [], languages: ['fr'], out: 'dist', by: 'Anna Kalniņa' });
    expect((await verify(workspace.surroundings, { dir: 'dist/releases' })).status).toBe(0);
    workspace.write('dist/releases/fr/2026-05-12-lac/communique.txt', 'autre chose');
    workspace.write('dist/releases/fr/2026-05-12-lac/intrus.txt', 'intrus');
    const outcome = await verify(workspace.surroundings, { dir: 'dist/releases' });
    expect(outcome.status).toBe(1);
    const codes = outcome.result?.results.map(({ file, ok, diagnostics }) => [
      file,
      ok,
      diagnostics.map(({ code }) => code),
    ]);
    expect(codes).toEqual([
      ['fr/2026-05-12-lac/communique.txt', false, ['output-changed']],
      ['fr/2026-05-12-lac/intrus.txt', false, ['no-receipt']],
    ]);
  });

  test('is restored from the ledger by the next publish', async () => {
    const workspace = await extracted();
    const run = (): ReturnType<typeof publish> =>
      publish(workspace.surroundings, { paths: [], languages: ['fr'], out: 'dist', by: 'Anna Kalniņa' });
    await run();
    workspace.write('dist/releases/fr/2026-05-12-lac/communique.txt', 'autre chose');
    const outcome = await run();
    expect(outcome.result?.releases).toMatchObject([{ published: true, written: false, version: 1 }]);
    expect((await verify(workspace.surroundings, { dir: 'dist/releases' })).status).toBe(0);
  });
});
