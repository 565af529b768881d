/** `memory import`, `export`, `lookup` and `stats`, driven through the pipeline as the command drives them. */
import { describe, expect, test } from 'vitest';
import { extract, memoryExport, memoryImport, memoryLookup, memoryStats, validate } from '@dragoman/pipeline';
import { readTmx } from '@dragoman/tmx';
import { plainText } from '@dragoman/model';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everything, foreignTmx, lake, lakeInLatvian, latvianWorkspace } from './memory-workspace.ts';

const sentence = 'Le conseil du lac se réunit à Brenn.';
const french = `${sentence}\n`;
const pairs = { [sentence]: 'Ezera padome sanāk Brennā.' };

function twoLanguages(files: Readonly<Record<string, string>> = {}) {
  return latvianWorkspace({ [lake]: french, ...files }, { targetLanguages: ['lv', 'ru'] });
}

describe('memory import', () => {
  test('keeps a TMX to the byte, in each language of the workspace that it has', async () => {
    const both = foreignTmx(pairs).replace(
      '</tu>',
      '<tuv xml:lang="RU-ru"><seg>Совет озера собирается в Бренне.</seg></tuv></tu>',
    );
    const odd = `\uFEFF${both.replaceAll('\n', '\r\n').replace('<body>', '<!-- mine --><body>')}`;
    const workspace = twoLanguages({ 'in/Agence (2).TMX': odd });
    const { status, result, diagnostics } = await memoryImport(workspace.surroundings, {
      files: ['in/Agence (2).TMX'],
      languages: [],
    });
    const given = { file: 'in/Agence (2).TMX', entries: 1, written: true, unchanged: false };
    expect({ status, diagnostics }).toEqual({ status: 0, diagnostics: [] });
    expect(result?.imported).toEqual([
      { ...given, language: 'lv', output: 'lv/memory/Agence (2).tmx' },
      { ...given, language: 'ru', output: 'ru/memory/Agence (2).tmx' },
    ]);
    expect(workspace.read('lv/memory/Agence (2).tmx')).toBe(odd);
  });

  test('reads UTF-16 and a DOCTYPE, which is never loaded', async () => {
    const text = foreignTmx(pairs).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tmx SYSTEM "file:///dev/zero">',
    );
    const workspace = twoLanguages();
    writeFileSync(join(workspace.root, 'a.tmx'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const { result } = await memoryImport(workspace.surroundings, { files: ['a.tmx'], languages: ['lv'] });
    expect(result?.imported).toMatchObject([{ entries: 1, written: true }]);
    expect(workspace.bytes('lv/memory/a.tmx')).toEqual(workspace.bytes('a.tmx'));
  });

  test('makes a TMX of what is translated in an XLIFF, of any tool and version', async () => {
    const old = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="plaintext" source-language="fr-FR" target-language="lv-LV"><body>
<trans-unit id="1"><source>Un.</source><target state="translated">Viens.</target></trans-unit>
<trans-unit id="2"><source>Deux.</source><target state="needs-translation">?</target></trans-unit>
<trans-unit id="3"><source>Trois.</source></trans-unit>
<trans-unit id="4"><source>Quatre.</source><target>Četri.</target></trans-unit></body></file></xliff>`;
    const modern = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="fr" trgLang="lv"><file id="f"><unit id="1"><segment state="final"><source>Cinq.</source><target>Pieci.</target></segment></unit></file></xliff>`;
    const workspace = twoLanguages({ 'old.xlf': old, 'modern.xliff': modern });
    const files = ['old.xlf', 'modern.xliff'];
    const { result, diagnostics } = await memoryImport(workspace.surroundings, { files, languages: [] });
    expect(diagnostics).toEqual([]);
    expect(result?.imported.map(({ output, entries }) => [output, entries])).toEqual([
      ['lv/memory/old.tmx', 2],
      ['lv/memory/modern.tmx', 1],
    ]);
    const targets = (path: string) =>
      readTmx(path, workspace.bytes(path)).memory?.units.map(({ variants }) =>
        variants.map(({ content }) => plainText(content)),
      );
    expect(targets('lv/memory/old.tmx')).toEqual([
      ['Un.', 'Viens.'],
      ['Quatre.', 'Četri.'],
    ]);
    expect(targets('lv/memory/modern.tmx')).toEqual([['Cinq.', 'Pieci.']]);
    const valid = await validate(workspace.surroundings, { files: ['lv/memory/old.tmx', 'lv/memory/modern.tmx'] });
    expect(valid.result?.results.map(({ valid: isValid }) => isValid)).toEqual([true, true]);
  });

  test('overwrites nothing, keeps one memory once, and goes on with the next file', async () => {
    const workspace = twoLanguages({
      'a.tmx': foreignTmx(pairs),
      'other/a.tmx': foreignTmx({ 'Un.': 'Viens.' }),
      'b.tmx': foreignTmx({ 'Deux.': 'Divi.' }),
    });
    await memoryImport(workspace.surroundings, { files: ['a.tmx'], languages: [] });
    const before = workspace.read('lv/memory/a.tmx');
    const again = await memoryImport(workspace.surroundings, { files: ['a.tmx'], languages: [] });
    expect(again).toMatchObject({ status: 0, result: { imported: [{ written: false, unchanged: true }] } });
    const { status, result, diagnostics } = await memoryImport(workspace.surroundings, {
      files: ['other/a.tmx', 'gone.tmx', 'b.tmx'],
      languages: [],
    });
    expect(status).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['memory-exists', 'file-not-found']);
    expect(result?.imported.map(({ output, written }) => [output, written])).toEqual([
      ['lv/memory/a.tmx', false],
      ['lv/memory/b.tmx', true],
    ]);
    expect(workspace.read('lv/memory/a.tmx')).toBe(before);
    const moved = await memoryImport(workspace.surroundings, { files: ['a.tmx'], languages: [], penalty: 5 });
    expect(moved.diagnostics).toMatchObject([
      { code: 'memory-elsewhere', values: { path: 'lv/memory/a.tmx', output: 'lv/memory/penalty-5/a.tmx' } },
    ]);
  });

  test.each([
    ['a language that the file lacks', 'a.tmx', foreignTmx(pairs), ['ru'], 'no-translations'],
    ['no language of the workspace', 'a.tmx', foreignTmx({ a: 'b' }, ['en', 'de']), [], 'no-translations'],
    ['a broken file', 'a.tmx', foreignTmx(pairs).replace('</body>', ''), [], 'not-well-formed'],
    ['no TMX', 'a.tmx', '<a/>', [], 'not-tmx'],
    ['a DOCTYPE with definitions', 'a.tmx', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', [], 'doctype-refused'],
  ])('%s is refused by name and writes nothing', async (_what, file, text, languages, code) => {
    const workspace = twoLanguages({ [file]: text });
    const before = workspace.snapshot();
    const { status, diagnostics } = await memoryImport(workspace.surroundings, { files: [file], languages });
    expect(status).toBe(1);
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('of a file without a text it is said that it has no language', async () => {
    const empty = '<tmx version="1.4"><header srclang="fr"/><body/></tmx>';
    const { surroundings } = twoLanguages({ 'a.tmx': empty });
    const { diagnostics } = await memoryImport(surroundings, { files: ['a.tmx'], languages: ['lv'] });
    expect(diagnostics).toMatchObject([{ values: { source: 'fr', languages: 'lv', found: '-' } }]);
  });

  test('a dry run says what would be written', async () => {
    const workspace = twoLanguages({ 'a.tmx': foreignTmx(pairs) });
    const before = workspace.snapshot();
    const dry = { ...workspace.surroundings, dryRun: true };
    const { result } = await memoryImport(dry, { files: ['a.tmx'], languages: [] });
    expect(result?.imported).toMatchObject([{ output: 'lv/memory/a.tmx', written: true }]);
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('memory export', () => {
  test('writes all that is known, valid, and it comes back into another workspace', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': foreignTmx({ 'Un **mot**.': 'Viens.' }) });
    await extract(workspace.surroundings, everything);
    const translated = workspace
      .read(lakeInLatvian)
      .replace('</source>', '</source><target state="translated">Padome.</target>');
    workspace.write(lakeInLatvian, translated);
    const { result } = await memoryExport(workspace.surroundings, { language: 'lv', out: 'all.tmx' });
    expect(result).toEqual({ language: 'lv', file: 'all.tmx', entries: 2, written: true, unchanged: false });
    const valid = await validate(workspace.surroundings, { files: ['all.tmx'] });
    expect(valid.result?.results).toMatchObject([{ valid: true }]);
    const other = twoLanguages({ 'all.tmx': workspace.read('all.tmx') });
    const back = await memoryImport(other.surroundings, { files: ['all.tmx'], languages: [] });
    expect(back.result?.imported).toMatchObject([{ language: 'lv', entries: 2 }]);
    const found = await memoryLookup(other.surroundings, { text: sentence, language: 'lv', concordance: false });
    expect(found.result?.matches).toMatchObject([{ target: 'Padome.', similarity: 100 }]);
    const again = await memoryExport(workspace.surroundings, { language: 'lv', out: 'all.tmx' });
    expect(again).toMatchObject({ status: 0, result: { written: false, unchanged: true } });
  });

  test('overwrites nothing', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': foreignTmx(pairs), 'all.tmx': 'mine' });
    const { status, diagnostics } = await memoryExport(workspace.surroundings, { language: 'lv', out: 'all.tmx' });
    expect([status, diagnostics.map(({ code }) => code)]).toEqual([1, ['output-exists']]);
    expect(workspace.read('all.tmx')).toBe('mine');
  });
});

describe('memory lookup', () => {
  const known = foreignTmx({
    [sentence]: 'Ezera padome sanāk Brennā.',
    'Le conseil du lac se réunit à Olva.': 'Ezera padome sanāk Olvā.',
    'Une autre phrase, sans rapport.': 'Cits teikums par Brennu.',
  });

  test('gives matches, best first, with score, file and kind', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': known });
    const { result } = await memoryLookup(workspace.surroundings, {
      text: sentence,
      language: 'lv',
      concordance: false,
    });
    const origin = 'lv/memory/a.tmx';
    expect(result).toEqual({
      language: 'lv',
      matches: [
        { source: sentence, target: 'Ezera padome sanāk Brennā.', similarity: 100, origin, type: 'tm' },
        {
          source: 'Le conseil du lac se réunit à Olva.',
          target: 'Ezera padome sanāk Olvā.',
          similarity: 88,
          origin,
          type: 'tm',
        },
      ],
    });
  });

  test('takes a threshold and a limit of its own', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': known });
    const scores = async (options: { threshold?: number; limit?: number }) => {
      const asked = { text: sentence, language: 'lv', concordance: false, ...options };
      return (await memoryLookup(workspace.surroundings, asked)).result?.matches.map(({ similarity }) => similarity);
    };
    expect(await scores({ threshold: 95 })).toEqual([100]);
    expect(await scores({ limit: 1 })).toEqual([100]);
  });

  test('as a concordance gives every translation that holds the text, on either side', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': known });
    const asked = { language: 'lv', concordance: true };
    const { result } = await memoryLookup(workspace.surroundings, { ...asked, text: 'brenn' });
    expect(result?.matches.map(({ target, similarity, type }) => [target, similarity, type])).toEqual([
      ['Ezera padome sanāk Brennā.', null, 'concordance'],
      ['Cits teikums par Brennu.', null, 'concordance'],
    ]);
  });

  test('a language that the workspace lacks is refused', async () => {
    const workspace = twoLanguages();
    const { status, diagnostics } = await memoryLookup(workspace.surroundings, {
      text: 'a',
      language: 'de',
      concordance: false,
    });
    expect([status, diagnostics.map(({ code }) => code)]).toEqual([2, ['unknown-language']]);
  });
});

describe('memory stats', () => {
  test('of files that break off in the middle nothing is known, of the others all', async () => {
    const cutOff = foreignTmx({ 'La rive.': 'Krasts.', 'Le port.': 'Osta.' }).replace('Osta.</seg>', 'Osta.');
    const workspace = twoLanguages({
      'lv/memory/a.tmx': cutOff,
      'lv/memory/b.tmx': foreignTmx(pairs),
      'lv/memory/c.tmx': cutOff.replaceAll('rive', 'digue'),
    });
    const { result, diagnostics } = await memoryStats(workspace.surroundings, { languages: ['lv'] });
    expect(result?.languages[0]?.files).toEqual([
      { file: 'lv/memory/a.tmx', entries: 0, penalty: 0 },
      { file: 'lv/memory/b.tmx', entries: 1, penalty: 0 },
      { file: 'lv/memory/c.tmx', entries: 0, penalty: 0 },
    ]);
    expect(result?.languages[0]?.entries).toBe(1);
    const files = diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.file);
    expect(new Set(files)).toEqual(new Set(['lv/memory/a.tmx', 'lv/memory/c.tmx']));
    for (const text of ['La rive.', 'La digue.']) {
      const found = await memoryLookup(workspace.surroundings, { text, language: 'lv', concordance: false });
      expect(found.result?.matches).toEqual([]);
    }
  });

  test('names each file with its translations and its penalty', async () => {
    const workspace = twoLanguages({ 'lv/memory/penalty-7/a.tmx': foreignTmx({ ...pairs, 'Un.': 'Viens.' }) });
    await extract(workspace.surroundings, everything);
    const { result } = await memoryStats(workspace.surroundings, { languages: ['lv'] });
    expect(result?.languages).toEqual([
      {
        language: 'lv',
        entries: 2,
        bytes: expect.any(Number),
        rebuilt: false,
        files: [
          { file: lakeInLatvian, entries: 0, penalty: 0 },
          { file: 'lv/memory/penalty-7/a.tmx', entries: 2, penalty: 7 },
        ],
      },
    ]);
  });

  test('a translation that is taken out of its file is forgotten', async () => {
    const workspace = twoLanguages({ 'lv/memory/a.tmx': foreignTmx({ ...pairs, 'Un.': 'Viens.' }) });
    const entries = async () =>
      (await memoryStats(workspace.surroundings, { languages: ['lv'] })).result?.languages[0]?.entries;
    expect(await entries()).toBe(2);
    workspace.write('lv/memory/a.tmx', foreignTmx(pairs));
    expect(await entries()).toBe(1);
    const found = await memoryLookup(workspace.surroundings, { text: 'Un.', language: 'lv', concordance: false });
    expect(found.result?.matches).toEqual([]);
  });

  test('a folder in the place of a memory is named', async () => {
    const workspace = twoLanguages();
    mkdirSync(join(workspace.root, 'lv/memory.tmx'), { recursive: true });
    const { status, diagnostics } = await memoryStats(workspace.surroundings, { languages: ['lv'] });
    expect([status, diagnostics.map(({ location }) => location.file)]).toEqual([1, ['lv/memory.tmx']]);
  });
});
