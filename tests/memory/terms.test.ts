/** What `extract` shows of the registers beside the sentences, and the verbs of registers. */
import { describe, expect, test } from 'vitest';
import { exportFiles, extract, review, termsExport, termsImport, termsLookup } from '@dragoman/pipeline';
import { readXliff, validateXliff } from '@dragoman/xliff';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { everything, lake, lakeInLatvian, latvianWorkspace, segmentsIn } from './memory-workspace.ts';

const register = (terms: string): string => `concept,language,term,status\n${terms}`;
const bodies = register(
  [
    'c1,fr,Agence du lac,preferred',
    'c1,lv,Ezera aģentūra,preferred',
    'c1,lv,Ezera birojs,forbidden',
    'c2,fr,riverain,preferred',
    'c2,lv,piekrastes iedzīvotājs,preferred',
    'c2,lv,krastmalnieks,admitted',
    '',
  ].join('\n'),
);
const french = 'L’Agence du lac invite les riverains. Merci.\n';

function notesIn(workspace: TemporaryWorkspace): readonly (readonly string[])[] {
  return segmentsIn(workspace, lakeInLatvian).map(({ notes = [] }) => notes.map(({ text }) => text));
}

describe('a term of a register', () => {
  test('stands beside its sentence as a note in 1.2, and follows the register', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/bodies.csv': bodies });
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)).toEqual([
      ['≙ Agence du lac → Ezera aģentūra (≠ Ezera birojs)', '≙ riverain → piekrastes iedzīvotājs, krastmalnieks'],
      [],
    ]);
    expect(workspace.read(lakeInLatvian)).toContain('<note from="dragoman" annotates="source">≙ Agence du lac');
    const before = workspace.snapshot();
    await extract(workspace.surroundings, everything);
    expect(workspace.snapshot()).toEqual(before);
    workspace.write('registers/bodies.csv', bodies.replace('krastmalnieks,admitted', 'krastmalnieks,superseded'));
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)[0]?.[1]).toBe('≙ riverain → piekrastes iedzīvotājs (≠ krastmalnieks)');
    workspace.write('registers/bodies.csv', register(''));
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)).toEqual([[], []]);
  });

  test.each(['2.0', '2.1', '2.2'])(
    'stands beside its paragraph as glossary in %s, and the file is valid',
    async (dialect) => {
      const workspace = latvianWorkspace(
        { [lake]: french, 'registers/bodies.csv': bodies },
        { dialects: { lv: dialect } },
      );
      await extract(workspace.surroundings, everything);
      const { document } = readXliff(lakeInLatvian, workspace.bytes(lakeInLatvian));
      const place = (concept: string): string => `registers/bodies.csv#${concept}`;
      expect(document?.files[0]?.units.map(({ glossary }) => glossary)).toEqual([
        [
          {
            term: { text: 'Agence du lac', source: place('c1') },
            translations: [{ text: 'Ezera aģentūra', source: place('c1') }],
            definition: { text: '≠ Ezera birojs' },
          },
          {
            term: { text: 'riverain', source: place('c2') },
            translations: [
              { text: 'piekrastes iedzīvotājs', source: place('c2') },
              { text: 'krastmalnieks', source: place('c2') },
            ],
          },
        ],
      ]);
      expect(notesIn(workspace)).toEqual([[], []]);
      expect(validateXliff(lakeInLatvian, workspace.bytes(lakeInLatvian)).diagnostics).toEqual([]);
      const before = workspace.snapshot();
      await extract(workspace.surroundings, everything);
      expect(workspace.snapshot()).toEqual(before);
    },
  );

  test('goes from notes to glossary and back when the dialect changes', async () => {
    const settings = (dialect: string): string =>
      JSON.stringify({ sourceLanguage: 'fr', targetLanguages: ['lv'], dialects: { lv: dialect } });
    const workspace = latvianWorkspace({ [lake]: french, 'registers/bodies.csv': bodies });
    await extract(workspace.surroundings, everything);
    const before = workspace.read(lakeInLatvian);
    workspace.write('dragoman.json', settings('2.1'));
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)).toEqual([[], []]);
    expect(workspace.read(lakeInLatvian)).toContain(
      '<gls:term source="registers/bodies.csv#c1">Agence du lac</gls:term>',
    );
    workspace.write('dragoman.json', settings('1.2'));
    await extract(workspace.surroundings, everything);
    expect(workspace.read(lakeInLatvian)).toBe(before);
  });

  test('touches neither people’s notes nor what is signed', async () => {
    const workspace = latvianWorkspace({ [lake]: french });
    await extract(workspace.surroundings, everything);
    const text = workspace.read(lakeInLatvian);
    workspace.write(
      lakeInLatvian,
      text
        .replace('</source>', '</source><target state="translated">Ezera aģentūra aicina.</target><note>Vai tā?</note>')
        .replace('Merci.</source>', 'Merci.</source><target state="translated">Paldies.</target><note>≙ mans</note>'),
    );
    await review(workspace.surroundings, {
      ...{ paths: [], all: true, language: 'lv', by: 'Kārlis', notMine: true },
      segments: [`${segmentUnit(workspace)}-s2`],
      action: { kind: 'accept', final: false },
    });
    workspace.write('registers/bodies.csv', `${bodies}c3,fr,merci,\nc3,lv,paldies,\n`);
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)).toEqual([
      [
        'Vai tā?',
        '≙ Agence du lac → Ezera aģentūra (≠ Ezera birojs)',
        '≙ riverain → piekrastes iedzīvotājs, krastmalnieks',
      ],
      ['≙ mans'],
    ]);
    expect(segmentsIn(workspace, lakeInLatvian).map(({ state }) => state)).toEqual(['translated', 'reviewed']);
  });

  test('is no note of a translation that loses its place', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/bodies.csv': bodies });
    await extract(workspace.surroundings, everything);
    const text = workspace.read(lakeInLatvian);
    workspace.write(lakeInLatvian, text.replace('</source>', '</source><target state="translated">Aicina.</target>'));
    workspace.write(lake, 'Merci.\n');
    await extract(workspace.surroundings, everything);
    expect(workspace.read('lv/memory.tmx')).toContain('<seg>Aicina.</seg>');
    expect(workspace.read('lv/memory.tmx')).not.toContain('≙');
    workspace.write(lake, french);
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)[0]).toHaveLength(2);
  });

  test.each([
    ['2026-05-12', 'Vecā'],
    ['2026-05-11', 'Jaunā (≠ Vecā)'],
  ])('that is in force until %s is judged by the day in the release’s name', async (until, shown) => {
    const rows = [`c1,fr,Agence du lac,`, `c1,lv,Vecā,${until}`, ...(shown === 'Vecā' ? [] : ['c1,lv,Jaunā,'])];
    const dated = `concept,language,term,validUntil\n${rows.join('\n')}\n`;
    const workspace = latvianWorkspace({ [lake]: french, 'registers/a.csv': dated });
    await extract(workspace.surroundings, everything);
    expect(notesIn(workspace)[0]).toEqual([`≙ Agence du lac → ${shown}`]);
  });

  test('goes to OmegaT as glossary, whatever kind of file the register is', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/bodies.csv': bodies });
    await extract(workspace.surroundings, everything);
    const out = join(temporaryFolder(), 'out');
    await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'omegat', out });
    const glossary = readdirSync(join(out, 'glossary')).map((file) =>
      readFileSync(join(out, 'glossary', file), 'utf8'),
    );
    expect(glossary.join('')).toContain('Agence du lac\tEzera aģentūra\t≠ Ezera birojs\n');
  });

  test('goes with what is handed out to any other tool', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/bodies.csv': bodies });
    await extract(workspace.surroundings, everything);
    const out = join(temporaryFolder(), 'out.xlf');
    await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'generic', out });
    expect(readFileSync(out, 'utf8')).toContain('≙ Agence du lac → Ezera aģentūra (≠ Ezera birojs)');
  });
});

function segmentUnit(workspace: TemporaryWorkspace): string {
  return /<group id="([^"]+)"/u.exec(workspace.read(lakeInLatvian))?.[1] ?? '';
}

describe('terms import', () => {
  test('makes TBX of CSV, and keeps TBX to the byte', async () => {
    const workspace = latvianWorkspace({});
    workspace.write('in.csv', bodies);
    const { result } = await termsImport(workspace.surroundings, { file: 'in.csv', name: 'bodies' });
    expect(result).toEqual({
      file: 'in.csv',
      output: 'registers/bodies.tbx',
      concepts: 2,
      terms: 6,
      written: true,
      unchanged: false,
    });
    const tbx = `<!-- mine -->${workspace.read('registers/bodies.tbx').replace(/^<\?xml[^>]*>\s*/u, '')}`;
    workspace.write('own.tbx', tbx);
    await termsImport(workspace.surroundings, { file: 'own.tbx' });
    expect(workspace.read('registers/own.tbx')).toBe(tbx);
  });

  test('overwrites nothing; the same again is no trouble', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'bodies.csv': bodies });
    await termsImport(workspace.surroundings, { file: 'bodies.csv' });
    const before = workspace.snapshot();
    const same = await termsImport(workspace.surroundings, { file: 'bodies.csv' });
    expect(same).toMatchObject({ status: 0, result: { written: false, unchanged: true } });
    workspace.write('other/bodies.csv', bodies.replace('riverain', 'voisin'));
    const other = await termsImport(workspace.surroundings, { file: 'other/bodies.csv' });
    expect(other).toMatchObject({ status: 1, result: { written: false }, diagnostics: [{ code: 'register-exists' }] });
    expect(workspace.snapshot()).toEqual({ ...before, 'other/bodies.csv': expect.anything() });
  });

  test.each([
    ['no register', 'a.tbx', '<a/>', 'not-tbx', undefined],
    ['no term', 'a.csv', 'concept,language,term\n', 'empty-register', undefined],
    ['a name that leaves the folder', 'a.csv', bodies, 'unfit-name', '../a'],
    ['a hidden name', 'a.csv', bodies, 'unfit-name', '.a'],
  ])('%s is refused and writes nothing', async (_what, file, text, code, name) => {
    const workspace = latvianWorkspace({ [file]: text });
    const before = workspace.snapshot();
    const { status, diagnostics } = await termsImport(
      workspace.surroundings,
      name === undefined ? { file } : { file, name },
    );
    expect(status).toBe(2);
    expect(diagnostics.map((found) => found.code)).toContain(code);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('a dry run says what would be written', async () => {
    const workspace = latvianWorkspace({ 'a.csv': bodies });
    const before = workspace.snapshot();
    const { result } = await termsImport({ ...workspace.surroundings, dryRun: true }, { file: 'a.csv' });
    expect(result).toMatchObject({ output: 'registers/a.tbx', written: true });
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('terms export', () => {
  test.each(['all.tbx', 'all.csv'])('%s comes back as it is, two concepts of one id told apart', async (out) => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/a.csv': bodies, 'registers/b.csv': bodies });
    const { result } = await termsExport(workspace.surroundings, { out });
    expect(result).toMatchObject({ file: out, concepts: 4, terms: 12, written: true });
    const { result: back } = await termsImport(workspace.surroundings, { file: out, name: 'back' });
    expect(back).toMatchObject({ concepts: 4, terms: 12 });
    expect(await termsExport(workspace.surroundings, { out })).toMatchObject({
      status: 1,
      diagnostics: [{ code: 'output-exists' }],
    });
  });

  test('another ending is refused', async () => {
    const workspace = latvianWorkspace({ [lake]: french, 'registers/a.csv': bodies });
    const { status, diagnostics } = await termsExport(workspace.surroundings, { out: 'all.xlsx' });
    expect([status, diagnostics.map(({ code }) => code)]).toEqual([2, ['unknown-register-kind']]);
  });
});

describe('terms lookup', () => {
  test('finds inflected terms, with all their translations and where they stand', async () => {
    const workspace = latvianWorkspace({ 'registers/bodies.csv': bodies });
    const { result } = await termsLookup(workspace.surroundings, { text: 'Chers riverains', languages: [] });
    expect(result?.hits).toEqual([
      {
        text: 'riverains',
        from: 6,
        to: 15,
        exact: false,
        term: 'riverain',
        concept: 'c2',
        register: 'registers/bodies.csv',
        translations: [
          { language: 'lv', term: 'piekrastes iedzīvotājs', status: 'preferred' },
          { language: 'lv', term: 'krastmalnieks', status: 'admitted' },
        ],
      },
    ]);
  });

  test('takes a text in a target language too', async () => {
    const workspace = latvianWorkspace({ 'registers/bodies.csv': bodies });
    const { result } = await termsLookup(workspace.surroundings, { text: 'Ezera aģentūra', languages: ['lv'] });
    expect(result?.hits).toMatchObject([
      { term: 'Ezera aģentūra', translations: [{ language: 'fr', term: 'Agence du lac' }] },
    ]);
  });
});
