/** Sentences that another tool marks in `seg-source`: read as segments, edited inside their marks, written back. */
import { segmentsOf, type Unit } from '@dragoman/model';
import { expect, test } from 'vitest';
import { convertXliff } from './convert-xliff.ts';
import { editXliff } from './edit-xliff.ts';
import { readXliff } from './read-xliff.ts';

const file = (unit: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2"><file original="a" source-language="fr" target-language="lv" datatype="html"><body>\n${unit}\n</body></file></xliff>`;

const source =
  '<source>Un lac. <g id="1">Deux</g> lacs.</source>\n<seg-source><mrk mtype="seg" mid="7">Un lac.</mrk> <mrk mtype="seg" mid="8"><g id="1">Deux</g> lacs.</mrk></seg-source>';
const trados = file(
  `<trans-unit id="u">${source}<target><mrk mtype="seg" mid="7">Ezers.</mrk> <mrk mtype="seg" mid="8"/></target><sdl:seg-defs><sdl:seg id="7" conf="ApprovedSignOff"/><sdl:seg id="8" conf="Draft" locked="true"/></sdl:seg-defs></trans-unit>`,
);

function read(text: string) {
  const { document } = readXliff('a.sdlxliff', Buffer.from(text));
  if (document === undefined) throw new Error(text);
  return document;
}

function unitOf(text: string): Unit {
  const [unit] = read(text).files.flatMap(({ units }) => units);
  if (unit === undefined) throw new Error(text);
  return unit;
}

test('each mark is a segment with the state Trados gives it; what stands between them is an ignorable', () => {
  const [first, gap, second] = unitOf(trados).parts;
  expect(first).toEqual({
    kind: 'segment',
    id: '7',
    source: ['Un lac.'],
    target: ['Ezers.'],
    state: 'translated',
    claim: { state: 'final' },
  });
  expect(gap).toEqual({ kind: 'ignorable', source: [' '] });
  expect(second).toMatchObject({ id: '8', state: 'initial', translate: false });
  expect(second).not.toHaveProperty('target');
});

test('an edit stays inside the mark of its sentence, and its state in that sentence’s own place', () => {
  const second = segmentsOf(unitOf(trados))[1];
  const target = [...(second?.source.slice(0, 1) ?? []), 'Divi', ...(second?.source.slice(2, 3) ?? []), ' ezeri.'];
  const next = {
    ...second,
    kind: 'segment',
    id: '8',
    source: second?.source ?? [],
    target,
    state: 'translated',
  } as const;
  const { text, diagnostics } = editXliff(read(trados), [{ unit: 'u', segment: '8', next }]);
  expect(diagnostics).toEqual([]);
  expect(text).toBe(
    trados
      .replace('<mrk mtype="seg" mid="8"/>', '<mrk mtype="seg" mid="8"><g id="1">Divi</g> ezeri.</mrk>')
      .replace('conf="Draft"', 'conf="Translated"'),
  );
});

test('without a target one is written with a mark for every sentence, and a state that holds for all of them', () => {
  const text = file(`<trans-unit id="u">\n${source}\n</trans-unit>`);
  const [first] = segmentsOf(unitOf(text));
  if (first === undefined) throw new Error('there is no segment');
  const next = { ...first, target: ['Ezers.'], state: 'translated' } as const;
  const edited = editXliff(read(text), [{ unit: 'u', segment: '7', next }]).text;
  expect(edited).toBe(
    text
      .replace('id="u"', 'id="u" approved="no"')
      .replace(
        '</seg-source>',
        '</seg-source>\n<target state="needs-review-translation"><mrk mtype="seg" mid="7">Ezers.</mrk> <mrk mtype="seg" mid="8"></mrk></target>',
      ),
  );
  expect(segmentsOf(unitOf(edited)).map(({ target, state }) => [target, state])).toEqual([
    [['Ezers.'], 'initial'],
    [undefined, 'initial'],
  ]);
});

test('2.1 has the sentences as segments, and 1.2 has the marks again', () => {
  const modern = convertXliff(read(trados), '2.1').text;
  expect(modern).toContain('<segment id="7" state="final"');
  const back = convertXliff(read(modern), '1.2').text;
  expect(back).toContain(
    '<seg-source><mrk mtype="seg" mid="7">Un lac.</mrk> <mrk mtype="seg" mid="8"><g id="1">Deux</g> lacs.</mrk></seg-source>',
  );
  expect(read(back).files).toEqual(read(trados).files);
});

test.each([
  [
    'a mark inside a code',
    '<seg-source><g id="1"><mrk mtype="seg" mid="1">Un</mrk></g></seg-source>',
    '<source><g id="1">Un</g></source>',
    '',
  ],
  [
    'a target without the marks',
    '<seg-source><mrk mtype="seg" mid="1">Un</mrk></seg-source>',
    '<source>Un</source>',
    '<target>Viens</target>',
  ],
  [
    'words beside the marks',
    '<seg-source><mrk mtype="seg" mid="1">Un</mrk></seg-source>',
    '<source>Un</source>',
    '<target><mrk mtype="seg" mid="1">Viens</mrk>, divi</target>',
  ],
  [
    'a mark without a partner',
    '<seg-source><mrk mtype="seg" mid="1">Un</mrk></seg-source>',
    '<source>Un</source>',
    '<target><mrk mtype="seg" mid="2">Viens</mrk></target>',
  ],
  [
    'a seg-source that says something else',
    '<seg-source><mrk mtype="seg" mid="1">Deux</mrk></seg-source>',
    '<source>Un</source>',
    '',
  ],
])('%s: the trans-unit is one segment, and nothing is lost', (_name, segSource, own, target) => {
  const unit = unitOf(file(`<trans-unit id="u">${own}${segSource}${target}</trans-unit>`));
  expect([unit.segSource, segmentsOf(unit).map(({ id, foreign }) => [id, foreign?.children])]).toEqual([
    undefined,
    [['s1', [segSource]]],
  ]);
});

test('a note of one of several sentences is refused: in 1.2 it is the unit’s', () => {
  const [first] = segmentsOf(unitOf(trados));
  if (first === undefined) throw new Error('there is no segment');
  const edits = [{ unit: 'u', segment: '7', next: { ...first, notes: [{ text: 'N' }] } }];
  expect(editXliff(read(trados), edits).diagnostics.map(({ code }) => code)).toEqual([
    'unsupported-version-for-editing',
  ]);
  const noted = editXliff(read(trados), [], [{ unit: 'u', notes: [{ text: 'N' }] }]).text;
  expect(noted).toBe(trados.replace('</target>', '</target><note>N</note>'));
  expect(unitOf(noted).notes).toEqual([{ text: 'N' }]);
});
