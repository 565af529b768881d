import type { RegisterConcept } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerConcepts } from './concepts.test-support.ts';
import { readRegister } from './read-register.ts';
import { writeCsv } from './write-csv.ts';

const concepts: readonly RegisterConcept[] = [
  {
    id: 'phares',
    kind: 'body',
    doNotTranslate: true,
    terms: [
      { language: 'fr', term: 'Office, dit « des phares »', status: 'preferred' },
      { language: 'lv', term: 'Bāku pārvalde', forms: ['Bāku pārvaldes', 'Bāku pārvaldi'], validUntil: '2015-06-30' },
    ],
  },
];

describe('a register as CSV', () => {
  test('gives no concept while git’s conflict markers stand in it, wherever they stand', () => {
    const rows = [
      'concept,language,term',
      'lac,fr,lac',
      '<<<<<<< HEAD',
      'lac,lv,ezers',
      '=======',
      '>>>>>>> other',
      '',
    ];
    for (const lines of [rows, rows.toSpliced(1, 1), rows.slice(2)]) {
      expect(readRegister('registers/a.csv', lines.join('\n'))).toMatchObject({
        concepts: [],
        diagnostics: [{ code: 'conflict-markers', severity: 'error' }],
      });
    }
  });

  test('has a row for each term, and only the columns that are used', () => {
    expect(writeCsv(concepts)).toBe(
      [
        'concept,language,term,status,validUntil,forms,kind,doNotTranslate',
        'phares,fr,"Office, dit « des phares »",preferred,,,body,yes',
        'phares,lv,Bāku pārvalde,,2015-06-30,Bāku pārvaldes | Bāku pārvaldi,,',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['English names, tabs', 'Concept ID\tLanguage\tTerm\tStatus\tValid until\tForms\tKind\tDo not translate'],
    [
      'French names, tabs',
      'Identifiant\tLangue\tTerme\tStatut\tValable jusqu’au\tFormes fléchies\tCatégorie\tNe pas traduire',
    ],
  ])('is read with %s', (_, header) => {
    const text = `${header}
phares\tfr\tOffice, dit « des phares »\tprivilégié\t\t\tbody\toui
phares\tlv\tBāku pārvalde\t\t30.06.2015\tBāku pārvaldes | Bāku pārvaldi\t\t
`;
    expect(readRegister('a.csv', text)).toEqual({ concepts, diagnostics: [] });
  });

  test('may have a column for each language, and several terms in a cell', () => {
    const text =
      'sep=;\r\nfr;letton;en_GB;note\r\nphare;bāka|ugunstornis;lighthouse;en mer\r\n\r\n"a ""b""\r\nc";;;\r\n';
    const note = 'en mer';
    expect(readRegister('a.csv', text)).toEqual({
      diagnostics: [],
      concepts: [
        {
          id: '#1',
          terms: [
            { language: 'fr', term: 'phare', note },
            { language: 'lv', term: 'bāka', note },
            { language: 'lv', term: 'ugunstornis', note },
            { language: 'en-GB', term: 'lighthouse', note },
          ],
        },
        { id: '#2', terms: [{ language: 'fr', term: 'a "b" c' }] },
      ],
    });
  });

  const text = 'language;term\r\nfr;Île d’Yeu — œuvre\r\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 with a mark, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['windows-1252', Buffer.from(text.replace('’', '\x92').replace('—', '\x97').replace('œ', '\x9C'), 'latin1')],
  ])('is read in %s', (_, bytes) => {
    expect(readRegister('a.csv', bytes)).toEqual({
      concepts: [{ id: '#1', terms: [{ language: 'fr', term: 'Île d’Yeu — œuvre' }] }],
      diagnostics: [],
    });
  });

  test('one wrong byte in UTF-8 is named, and does not make all of it windows-1252', () => {
    const bytes = Buffer.from('language;term\nlv;Krastu pārvalde, šķūnis\nfr;caf\u00FF\n');
    const broken = Buffer.from(bytes.toString('latin1').replace('\xC3\xBF', '\xE9'), 'latin1');
    const { concepts: read, diagnostics } = readRegister('a.csv', broken);
    expect(read).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'undecodable-bytes', location: { file: 'a.csv', line: 3 }, values: { found: 'byte 0xE9' } },
    ]);
  });

  test('windows-1252 stays so where a capital before a quotation mark looks like UTF-8', () => {
    const bytes = Buffer.from('language;term\nfr;«MARCHÉ», l\x92île\n', 'latin1');
    expect(readRegister('a.csv', bytes).concepts[0]?.terms).toEqual([{ language: 'fr', term: '«MARCHÉ», l’île' }]);
  });

  test('says what is wrong, and where', () => {
    const broken = `concept,language,term,status,validFrom,couleur,term,kind
a,fr,rade,préféré,2015-02-30,bleu,,body
a,fr,port,perhaps,2015-03-26,,,office
,,môle,,,,
b,xx_y z,quai,,,,,,,jeté
c,fr,,,,,,
`;
    const { concepts: read, diagnostics } = readRegister('a.csv', broken);
    expect(read.map(({ id, terms }) => [id, terms.map(({ term }) => term)])).toEqual([
      ['a', ['rade', 'port']],
      ['b', ['quai']],
    ]);
    expect(diagnostics.map(({ code, severity, location }) => [code, severity, location.line, location.column])).toEqual(
      [
        ['unknown-column', 'warning', 1, 40],
        ['repeated-column', 'warning', 1, 48],
        ['bad-term-date', 'warning', 2, 19],
        ['conflicting-concept-field', 'warning', 3, 1],
        ['unknown-term-status', 'warning', 3, 11],
        ['ragged-row', 'info', 4, 1],
        ['term-without-language', 'warning', 4, 3],
        ['ragged-row', 'warning', 5, 1],
        ['unknown-language-tag', 'warning', 5, 10],
        ['empty-term', 'warning', 6, 3],
        ['concept-without-term', 'warning', 4, 1],
        ['concept-without-term', 'warning', 6, 1],
      ],
    );
  });

  test.each([
    ['no header that is known', 'a,b\n1,2\n', 'not-a-register'],
    ['nothing in it', '', 'not-a-register'],
    ['a quote that never ends', 'language,term\nfr,"rade\n', 'open-quote'],
  ])('with %s has no concepts', (_, broken, code) => {
    const { concepts: read, diagnostics } = readRegister('a.csv', broken);
    expect([read, diagnostics.map((diagnostic) => diagnostic.code)]).toEqual([[], [code]]);
  });

  test('law: any text is read or refused', () => {
    const unit = fc.constantFrom(
      'fr',
      'language',
      'term',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      'a',
      '|',
      '<',
      '\0',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (any) => {
        const { concepts: read, diagnostics } = readRegister('a.csv', any);
        expect(read.length > 0 && diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
        expect(diagnostics.every(({ location }) => (location.line ?? 0) > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('gives a spreadsheet no formula to run: an apostrophe before it, which is no part of the term', () => {
    const terms = ['=HYPERLINK("x")', '+1+cmd', '-isme', '@SUM(A1)', "'=x", "'quote"];
    const some = terms.map((term, index) => ({ id: `c${String(index)}`, terms: [{ language: 'fr', term }] }));
    const written = writeCsv(some);
    expect(written.split('\r\n').slice(1, -1)).toEqual([
      `c0,fr,"'=HYPERLINK(""x"")",`,
      "c1,fr,'+1+cmd,",
      "c2,fr,'-isme,",
      "c3,fr,'@SUM(A1),",
      "c4,fr,''=x,",
      "c5,fr,'quote,",
    ]);
    expect(readRegister('a.csv', written).concepts).toEqual(some);
  });

  test('law: what is written reads back as the same concepts, with every separator, line end and mark', () => {
    const options = fc.record({
      separator: fc.constantFrom(',', ';', '\t'),
      lineEnd: fc.constantFrom('\r\n', '\n'),
      byteOrderMark: fc.boolean(),
    });
    fc.assert(
      fc.property(registerConcepts, options, (some, how) => {
        fc.pre(some.length > 0);
        const { concepts: read, diagnostics } = readRegister('a.csv', writeCsv(some, how));
        expect(read).toEqual(some);
        expect(diagnostics.filter(({ code }) => code !== 'term-validity-reversed')).toEqual([]);
      }),
    );
  });
});
