/** Size restriction, ITS and plural modules: read into nouns, written back, edited in place, in both families. */
import { longestTarget, type Unit } from '@dragoman/model';
import { expect, test } from 'vitest';
import { convertXliff } from './convert-xliff.ts';
import { editXliff } from './edit-xliff.ts';
import { readXliff } from './read-xliff.ts';

function read(text: string) {
  const { document } = readXliff('a.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(text);
  return document;
}

const two = (unit: string, inside: string, more = ''): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:i="http://www.w3.org/2005/11/its" version="2.1" srcLang="fr" trgLang="lv"><file id="f1">${more}<unit id="u1"${unit}>${inside}<segment id="s1"><source>Un lac</source></segment></unit></file></xliff>`;
const one = (unit: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="fr" target-language="lv" datatype="html"><body><trans-unit id="u1"${unit}><source>Un lac</source></trans-unit></body></file></xliff>`;

function unitOf(text: string): Unit | undefined {
  return read(text).files[0]?.units[0];
}

test('stand-off issues and records are the unit’s, whatever the prefix; an unknown attribute leaves the list as it is', () => {
  const known =
    '<i:locQualityIssues xml:id="q"><i:locQualityIssue locQualityIssueType="grammar" locQualityIssueComment="é &lt;"/></i:locQualityIssues>';
  const unknown = '<i:provenanceRecords xml:id="p" new="1"><i:provenanceRecord person="A"/></i:provenanceRecords>';
  const unit = unitOf(two(' i:locQualityIssuesRef="#its=q" i:later="x"', known + unknown));
  expect([unit?.its, unit?.extensions]).toEqual([
    {
      locQualityIssuesRef: '#its=q',
      locQualityIssues: [{ id: 'q', issues: [{ type: 'grammar', comment: 'é <' }] }],
    },
    { attributes: { 'its:later': 'x' }, children: [unknown] },
  ]);
});

test('maxwidth in characters is a size restriction; in pixels it stays what it is', () => {
  const document = read(one(' maxwidth="9" minwidth="2" size-unit="char"'));
  const [file] = document.files;
  expect([file?.sizeProfiles, file?.units[0]?.sizeRestriction]).toEqual([
    { general: 'xliff:codepoints' },
    { general: '2,9' },
  ]);
  expect(file && longestTarget(file, file.units[0] as Unit, 's1')).toBe(9);
  const modern = convertXliff(document, '2.1').text;
  expect(modern).toContain('<slr:profiles generalProfile="xliff:codepoints"/>');
  expect(modern).toContain(' slr:sizeRestriction="2,9"');
  expect(convertXliff(read(modern), '1.2').text).toContain(' maxwidth="9" minwidth="2" size-unit="char"');
  expect(unitOf(one(' maxwidth="9"'))?.sizeRestriction).toBeUndefined();
});

test('ITS attributes that 1.2 has too are written there, with their namespace', () => {
  const text = convertXliff(read(two(' i:revPerson="Anna"', '')), '1.2').text;
  expect(text).toContain(' its:revPerson="Anna"');
  expect(text).toContain(' xmlns:its="http://www.w3.org/2005/11/its"');
  expect(unitOf(text)?.its).toEqual({ provenance: { revPerson: 'Anna' } });
});

test.each([
  [
    'a new attribute takes the prefix the file has for its module',
    two('', ''),
    { its: { mtConfidence: '0.5' } },
    ' i:mtConfidence="0.5"',
  ],
  [
    'and declares the standard’s where the file has none',
    two('', ''),
    { sizeRestriction: { general: '7' } },
    ' xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" slr:sizeRestriction="7"',
  ],
  [
    'in 1.2 a size is a width in characters',
    one(''),
    { sizeRestriction: { general: '7' } },
    ' maxwidth="7" size-unit="char"',
  ],
])('%s', (_name, text, edit, added) => {
  const { text: edited, diagnostics } = editXliff(read(text), [], [{ unit: 'u1', ...edit }]);
  expect(diagnostics).toEqual([]);
  expect(edited).toBe(text.replace(' id="u1"', ` id="u1"${added}`));
  expect(unitOf(edited)).toMatchObject(edit);
});

test('what is given empty goes, and nothing else', () => {
  const text = two(' i:person="A" name="n"', '');
  expect(editXliff(read(text), [], [{ unit: 'u1', its: {} }]).text).toBe(text.replace(' i:person="A"', ''));
});

test.each([
  ['glossary', { glossary: [{ term: { text: 't' } }] }],
  ['a size that is no width', { sizeRestriction: { storage: '9' } }],
  ['stand-off records', { its: { provenanceRecords: [{ id: 'p', records: [] }] } }],
])('1.2 has no word for %s of a unit, and says so', (_name, edit) => {
  const text = one('');
  const edited = editXliff(read(text), [], [{ unit: 'u1', ...edit }]);
  expect([edited.text, edited.diagnostics.map(({ code }) => code)]).toEqual([
    text,
    ['unsupported-version-for-editing'],
  ]);
});

test('proposals and notes of other tools are there with all they say', () => {
  const text = one('').replace(
    '</trans-unit>',
    '<note xml:lang="fr" tool="x">N</note><alt-trans match-quality="high" tool-id="t" mid="1"><target xml:lang="lv" state="final">Ezers</target><note>o</note></alt-trans></trans-unit>',
  );
  const [segment] = unitOf(text)?.parts ?? [];
  expect(segment).toMatchObject({
    notes: [{ text: 'N', language: 'fr', foreign: { attributes: { tool: 'x' }, children: [] } }],
    matches: [
      {
        source: ['Un lac'],
        sharesSource: true,
        target: ['Ezers'],
        targetLanguage: 'lv',
        foreign: {
          attributes: { 'match-quality': 'high', 'tool-id': 't', mid: '1', 'target/state': 'final' },
          children: ['<note>o</note>'],
        },
      },
    ],
  });
});

test('a match for an annotation inside a segment is the segment’s, and keeps its reference', () => {
  const text = two(
    '',
    '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#m1"><source>lac</source><target>ezers</target></m:match></m:matches>',
  ).replace('Un lac', 'Un <mrk id="m1" type="term">lac</mrk>');
  const [segment] = unitOf(text)?.parts ?? [];
  expect(segment).toMatchObject({ matches: [{ target: ['ezers'], extensions: { attributes: { ref: '#m1' } } }] });
});
