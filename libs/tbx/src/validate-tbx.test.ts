import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasError } from '@dragoman/model';
import { registerConcepts } from './concepts.test-support.ts';
import { coreSchema, hasSchema } from './schema.test-support.ts';
import { validateTbx } from './validate-tbx.ts';
import { type TbxOptions, writeTbx } from './write-tbx.ts';

const register = writeTbx([{ id: 'a', terms: [{ language: 'fr', term: 'rade', status: 'preferred' }] }]);

const forms: readonly TbxOptions[] = [
  { edition: '2008' },
  { edition: '2014' },
  ...(['TBX-Core', 'TBX-Min', 'TBX-Basic'] as const).flatMap((dialect) =>
    (['dca', 'dct'] as const).map((style) => ({ dialect, style })),
  ),
];

test('law: what is written is valid, in every edition, dialect and style', () => {
  fc.assert(
    fc.property(registerConcepts, fc.constantFrom(...forms), (concepts, options) => {
      fc.pre(concepts.length > 0);
      const { valid, diagnostics } = validateTbx('a.tbx', writeTbx(concepts, options));
      const codes = diagnostics.map(({ code }) => code);
      expect([valid, codes.filter((code) => !['duplicate-term', 'term-validity-reversed'].includes(code))]).toEqual([
        true,
        [],
      ]);
    }),
  );
});

test.each([
  ['a dialect of 2019', register, 'TBX-Basic 2019'],
  ['TBX-Basic of 2008', writeTbx([], { edition: '2008' }), 'TBX-Basic 2008'],
  ['TBX-Min of 2014', writeTbx([], { edition: '2014' }), 'TBX-Min 2014'],
])('names the version of %s', (_, text, version) => {
  expect(validateTbx('a.tbx', text).version).toBe(version);
});

test.each([
  ['an entry without an id', ' id="a"', '', 'tbx-missing-attribute', 8],
  ['an attribute that is not known', ' id="a"', ' id="a" lang="fr"', 'tbx-unexpected-attribute', 8],
  ['an id with a space', 'id="a"', 'id="a b"', 'tbx-invalid-value', 8],
  ['no style', ' style="dca"', '', 'tbx-missing-attribute', 2],
  ['another style', 'style="dca"', 'style="dcb"', 'tbx-invalid-value', 2],
  ['no dialect', 'type="TBX-Basic"', 'type="TBX"', 'tbx-invalid-value', 2],
  ['a language that is none', '<langSec xml:lang="fr"', '<langSec xml:lang="f r"', 'tbx-invalid-value', 9],
  ['a term behind its note', /(<term>.*)\n( *<termNote.*)/u, '$2\n$1', 'tbx-unexpected-content', 10],
  ['a status that is none', 'preferredTerm-admn-sts', 'perhaps', 'tbx-invalid-status', 12],
  ['text between entries', '<langSec', 'mot <langSec', 'tbx-unexpected-text', 8],
  ['bold in a note of the wrong name', '</term>', '<b/></term>', 'tbx-unexpected-element', 11],
  [
    'a reference to nothing',
    '<termSec>',
    '<descrip type="definition" target="z">x</descrip><termSec>',
    'tbx-unresolved-reference',
    10,
  ],
  ['two entries of one id', /(<conceptEntry[^]*<\/conceptEntry>)/u, '$1$1', 'tbx-duplicate-id', 15],
])('with %s it is not valid, and says where', (_, from, to, code, line) => {
  const { valid, diagnostics } = validateTbx('a.tbx', register.replace(from, to));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect([valid, errors.map((found) => [found.code, found.location.line])]).toEqual([false, [[code, line]]]);
});

test('law: any piece of a register is judged, never thrown at, and where it is not TBX it is not valid', () => {
  const cut = fc.nat({ max: register.length });
  fc.assert(
    fc.property(cut, cut, (from, to) => {
      const { version, valid, diagnostics } = validateTbx('a.tbx', register.slice(0, from) + register.slice(to));
      expect(valid).toBe(!hasError(diagnostics));
      if (version === undefined) expect(valid).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a category that a dialect does not have is a warning', () => {
  const text = register.replace('administrativeStatus">preferredTerm-admn-sts', 'register">formal');
  const { valid, diagnostics } = validateTbx('a.tbx', text);
  expect([valid, diagnostics.map(({ code }) => code)]).toEqual([true, ['tbx-unknown-category']]);
});

describe.skipIf(!hasSchema)('beside the schema of ISO 30042:2019', () => {
  test('the same documents are valid: any element of a register dropped, doubled, renamed, or moved to the front', () => {
    const verdict = coreSchema();
    const rich = writeTbx(
      [
        {
          id: 'a',
          definition: 'd',
          note: 'n',
          terms: [{ language: 'fr', term: 'rade', status: 'preferred', source: 's', note: 'm' }],
        },
      ],
      { description: 'x' },
    ).replace(
      '<note>m</note>',
      '<descripGrp><descrip type="context">c</descrip><note>o</note></descripGrp><transacGrp><transac type="transactionType">t</transac><date>2015-03-26</date></transacGrp>',
    );
    const elements = [...rich.matchAll(/<(\w+)(?:\s[^>]*)?>(?:[^]*?)<\/\1>/gu)].flatMap(({ 0: whole }) => [
      whole,
      ...inner(whole),
    ]);
    const change = fc.constantFrom('drop', 'double', 'rename', 'attribute', 'text', 'swap');
    fc.assert(
      fc.property(fc.constantFrom(...elements), change, fc.constantFrom(...elements), (element, how, other) => {
        const text = changed(rich, element, how, other);
        const isWellFormed = !validateTbx('a.tbx', text).diagnostics.some(({ code }) => code === 'not-well-formed');
        fc.pre(isWellFormed && text.includes('<tbx '));
        const said = validateTbx('a.tbx', text).diagnostics.filter(({ code }) => code !== 'tbx-invalid-status');
        expect([hasError(said), text]).toEqual([verdict(text) !== undefined, text]);
      }),
      { numRuns: 600 },
    );
  });
});

function inner(whole: string): readonly string[] {
  const body = whole.replace(/^<[^>]*>/u, '').replace(/<\/\w+>$/u, '');
  return [...body.matchAll(/<(\w+)(?:\s[^>]*)?>(?:[^]*?)<\/\1>/gu)].flatMap(({ 0: each }) => [each, ...inner(each)]);
}

function changed(text: string, element: string, how: string, other: string): string {
  const name = /^<(\w+)/u.exec(element)?.[1] ?? '';
  switch (how) {
    case 'drop':
      return text.replace(element, '');
    case 'double':
      return text.replace(element, element + element);
    case 'rename':
      return text.replace(element, element.replace(`<${name}`, '<p').replace(new RegExp(`</${name}>$`, 'u'), '</p>'));
    case 'attribute':
      return text.replace(element, element.replace(/ [\w:]+="[^"]*"/u, ''));
    case 'text':
      return text.replace(element, `${element}mot`);
    default:
      return text.replace(element, `${other}${element}`);
  }
}
