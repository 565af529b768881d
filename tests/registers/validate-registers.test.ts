/** `validate` knows registers of terms, and tells what is wrong with them in the reader's language. */
import type { Diagnostic } from '@dragoman/model';
import { validate } from '@dragoman/pipeline';
import { editRegister, readRegister, type RegisterEdit, validateRegister, writeTbx } from '@dragoman/tbx';
import { createWords, diagnosticAdvice, diagnosticText } from '@dragoman/words';
import { describe, expect, test } from 'vitest';
import { registers } from '../../libs/words/src/catalogs/en/registers.ts';
import { temporaryWorkspace } from '../temporary-workspace.ts';

const good = writeTbx([{ id: 'a', terms: [{ language: 'fr', term: 'rade', status: 'preferred' }] }]);

test('validate names the edition and dialect of TBX, and where it is not valid', async () => {
  const files = { 'good.tbx': good, 'bad.tbx': good.replace(' id="a"', ''), 'good.csv': 'fr;lv\nrade;reids\n' };
  const workspace = temporaryWorkspace(files);
  const { status, result } = await validate(workspace.surroundings, { files: Object.keys(files) });
  expect([
    status,
    result?.results.map(({ file, version, valid, diagnostics }) => [
      file,
      version,
      valid,
      diagnostics.map(({ code, line }) => [code, line]),
    ]),
  ]).toEqual([
    1,
    [
      ['good.tbx', 'TBX-Basic 2019', true, []],
      ['bad.tbx', 'TBX-Basic 2019', false, [['tbx-missing-attribute', 8]]],
      ['good.csv', 'CSV', true, []],
    ],
  ]);
});

const changes: readonly (readonly [string | RegExp, string])[] = [
  [' id="a"', ''],
  ['id="a"', 'id="a b"'],
  ['id="a"', 'id="a" lang="fr"'],
  ['style="dca"', 'style="dcb"'],
  ['type="TBX-Basic"', 'type="TBX"'],
  ['xml:lang="fr">\n        <termSec', 'xml:lang="f r">\n        <termSec'],
  ['preferredTerm-admn-sts', 'perhaps'],
  ['administrativeStatus">preferredTerm-admn-sts', 'register">formal'],
  ['<termSec>', 'mot<termSec>'],
  ['</term>', '<b/></term>'],
  ['</termNote>', '</termNote><transacGrp><transac type="x">y</transac><date>hier</date></transacGrp>'],
  ['<termSec>', '<descrip type="definition" target="z">x</descrip><termSec>'],
  [/(<conceptEntry[^]*<\/conceptEntry>)/u, '$1$1'],
  [/(<termSec>[^]*<\/termSec>)/u, '$1$1'],
  ['rade', ' '],
  ['<term>rade</term>', '<term>rade</term><note>validFrom: x</note><note>gender: x</note>'],
  ['</termNote>', '</termNote><note>validFrom: 2016-01-01</note><note>validUntil: 2015-01-01</note>'],
];

const csv = [
  'a,b\n',
  'language,term\nfr,"rade',
  'concept,language,term,status,kind,couleur,term\na,fr,rade,x,y,z,,,jeté\na,,port,,v\nb,fr,\n',
];

const edits: readonly RegisterEdit[] = [
  { kind: 'add-term', concept: 'x', term: { language: 'lv', term: 'reids' } },
  { kind: 'set-status', concept: 'a', language: 'fr', term: 'port', status: 'forbidden' },
  { kind: 'add-concept', concept: { id: 'a', terms: [] } },
];

const diagnostics: readonly Diagnostic[] = [
  ...['<a/>', ...changes.map(([from, to]) => good.replace(from, to))].flatMap((text) => [
    ...readRegister('a.tbx', text).diagnostics,
    ...validateRegister('a.tbx', Buffer.from(text)).diagnostics,
  ]),
  ...readRegister('a.tbx', good.replace(' xml:lang="fr">\n        <termSec', '>\n        <termSec')).diagnostics,
  ...csv.flatMap((text) => readRegister('a.csv', text).diagnostics),
  ...edits.flatMap((edit) => editRegister('a.tbx', good, [edit]).diagnostics),
  ...editRegister('a.csv', 'concept,language,term\na,fr,port\n', edits.slice(1, 2)).diagnostics,
];

describe('what is said of registers', () => {
  const english = createWords('en');
  const french = createWords('fr');

  test('every code of the catalog is met here, so that none escapes what follows', () => {
    const met = new Set(diagnostics.flatMap(({ code, values }) => [code, `${code}-${String(values?.['reason'])}`]));
    expect(Object.keys(registers).filter((code) => !met.has(code))).toEqual([]);
  });

  test('English is what the finding says itself; French is French', () => {
    const unlike = diagnostics.filter(
      (diagnostic) =>
        diagnosticText(english, diagnostic) !== diagnostic.message ||
        diagnosticAdvice(english, diagnostic) !== diagnostic.advice ||
        diagnosticText(french, diagnostic) === diagnostic.message ||
        diagnosticAdvice(french, diagnostic) === diagnostic.advice,
    );
    expect(unlike.map(({ code, message }) => [code, message])).toEqual([]);
  });
});
