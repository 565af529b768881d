import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { readReturnedXliff } from './read-returned.ts';
import { writeXliff } from './write-xliff.ts';

const head =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:dragoman="urn:dragoman:xliff:1" version="1.2">\n<file original="fr/R/a.md" source-language="fr" target-language="lv" datatype="x-markdown" dragoman:format="1" dragoman:job="j1">\n<body>\n';
const tail = '</body></file></xliff>\n';

function group(id: string, target: string): string {
  return `<group id="${id}">\n<trans-unit id="${id}-s1"><source>Un</source><target>${target}</target></trans-unit>\n</group>\n`;
}

function read(text: string) {
  const { files, diagnostics } = readReturnedXliff('back.xlf', Buffer.from(text));
  return {
    segments: files?.flatMap(({ segments }) => segments.map(({ unit, target, line }) => [unit, target?.[0], line])),
    broken: files?.flatMap(({ broken }) => broken.map(({ id, line }) => [id, line])),
    codes: diagnostics.map(({ code, location }) => [code, location.line]),
  };
}

test('half of a pair breaks its own trans-unit only; lines are those of the returned file', () => {
  const text = `${head}${group('ua', 'Viens')}${group('ub', 'Divi</g> un')}${group('uc', 'Trīs')}${tail}`;
  expect(read(text)).toEqual({
    segments: [
      ['ua', 'Viens', 5],
      ['uc', 'Trīs', 11],
    ],
    broken: [['ub-s1', 8]],
    codes: [['broken-trans-unit', 8]],
  });
});

test('a bare ampersand, a tag that is never closed, a raw control character: each breaks its own trans-unit', () => {
  for (const target of ['A & B', '1 < 2', '<g id="1">x', 'x\u0001y', 'a ]]> b']) {
    const text = `${head}${group('ua', target)}${group('ub', 'Divi')}${tail}`;
    expect(read(text), target).toMatchObject({ segments: [['ub', 'Divi', 8]], broken: [['ua-s1', 5]] });
  }
});

test('a comment that shows a trans-unit is none, and one that looks like the end of a group ends nothing', () => {
  const text = `${head}<!-- <trans-unit id="x"> </group> -->${group('ua', 'Viens')}${group('ub', 'A & B')}${tail}`;
  expect(read(text)).toMatchObject({ segments: [['ua', 'Viens', 5]], broken: [['ub-s1', 8]] });
});

test('a trans-unit that never ends does not swallow the next one', () => {
  const open = '<group id="ua"><trans-unit id="ua-s1"><source>Un</source><target>Vi</group>\n';
  expect(read(`${head}${open}${group('ub', 'Divi')}${tail}`)).toMatchObject({
    segments: [['ub', 'Divi', 6]],
    broken: [['ua-s1', 4]],
  });
});

test('neither a sentence of megabytes nor a crowd of comments and quotes that never end stops the reading', () => {
  const long = `${'viens '.repeat(2_000_000)}</g>`;
  expect(read(`${head}${group('ua', long)}${group('ub', 'Divi')}${tail}`)).toMatchObject({
    segments: [['ub', 'Divi', 8]],
    broken: [['ua-s1', 5]],
  });
  const crowd = `<note>${'<!-- '.repeat(100_000)}${'<file "'.repeat(20_000)}</note>\n`;
  expect(read(`${head}${group('ua', 'A & B')}${crowd}${group('ub', 'Divi')}${tail}`)).toMatchObject({
    segments: [['ub', 'Divi', 9]],
    broken: [['ua-s1', 5]],
  });
});

test('tags in tags without end cost their own sentence', () => {
  const deep = '<note>x'.repeat(10_000);
  expect(read(`${head}${group('ua', deep)}${group('ub', 'Divi')}${tail}`)).toMatchObject({
    segments: [['ub', 'Divi', 8]],
    broken: [['ua-s1', 5]],
  });
});

test('what was cut off in the middle gives all that came before', () => {
  const text = `${head}${group('ua', 'Viens')}${group('ub', 'Divi')}`;
  expect(read(text.slice(0, -30))).toMatchObject({ segments: [['ua', 'Viens', 5]] });
});

test('nothing is recovered from a file with a DOCTYPE, from no XLIFF, from nothing', () => {
  for (const text of [`<!DOCTYPE x []>${head}${group('ua', 'A & B')}${tail}`, '<html><p>', '', '<xliff']) {
    expect(read(text).segments, text).toBeUndefined();
  }
});

test('a million characters without an end, or of groups that never close, hold nothing', () => {
  const endless = `${head}<group id="ua"><trans-unit id="x"><source>${'<!-- '.repeat(200_000)}`;
  expect(read(endless)).toMatchObject({ segments: [], broken: [['x', 4]] });
  expect(read(`${head}${'<group id="a">'.repeat(70_000)}`).segments).toBeUndefined();
});

test('for any file, one broken target costs one segment', () => {
  fc.assert(
    fc.property(bilingualFile, fc.nat(), (file, at) => {
      const text = writeXliff(file);
      const whole = readReturnedXliff('a.xlf', Buffer.from(text)).files?.[0]?.segments ?? [];
      const places = [...text.matchAll(/<\/target>\n/gu)].map(({ index }) => index);
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) return fc.pre(false);
      const { files } = readReturnedXliff('a.xlf', Buffer.from(`${text.slice(0, place)}</g>${text.slice(place)}`));
      expect(files?.[0]?.segments).toHaveLength(whole.length - 1);
      expect(files?.[0]?.broken).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

describe('XLIFF 2.x', () => {
  const start =
    '<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="fr" trgLang="lv">\n<file id="f1" original="fr/R/a.md">\n<mda:metadata><mda:metaGroup category="dragoman"><mda:meta type="format">1</mda:meta><mda:meta type="job">j1</mda:meta></mda:metaGroup></mda:metadata>\n';
  const end = '</file></xliff>\n';
  const unit = (id: string, target: string): string =>
    `<unit id="${id}">\n<segment id="s1"><source>Un</source><target>${target}</target></segment>\n</unit>\n`;

  test('half of a pair breaks its own unit only; lines are those of the returned file, and its job is known', () => {
    const text = `${start}${unit('ua', 'Viens')}${unit('ub', 'Divi</pc> un')}${unit('uc', 'Trīs')}${end}`;
    expect(read(text)).toEqual({
      segments: [
        ['ua', 'Viens', 6],
        ['uc', 'Trīs', 12],
      ],
      broken: [['ub', 8]],
      codes: [['broken-unit', 8]],
    });
    expect(readReturnedXliff('a.xlf', Buffer.from(text)).files?.map(({ job, original }) => [job, original])).toEqual([
      ['j1', 'fr/R/a.md'],
    ]);
  });

  test('a bare ampersand, half a comment or section, a unit that never ends: each breaks its own unit', () => {
    for (const target of ['A & B', '<!-- x', '<![CDATA[x', '<pc id="1">x', 'x\u0001y', '</target></segment>']) {
      const text = `${start}${unit('ua', target)}${unit('ub', 'Divi')}<!-- end -->${end}`;
      expect(read(text), target).toMatchObject({ segments: [['ub', 'Divi', 9]], broken: [['ua', 5]] });
    }
    const open = `${start}<group id="g"><unit id="ua"><segment><source>Un</source></group>${unit('ub', 'Divi')}${end}`;
    expect(read(open)).toMatchObject({ segments: [['ub', 'Divi', 6]], broken: [['ua', 5]] });
  });

  test('for any stored file, one broken target costs one unit', () => {
    fc.assert(
      fc.property(bilingualFile, fc.nat(), (file, at) => {
        const text = writeXliff(file, { version: '2.2' });
        const places = [...text.matchAll(/<\/target>\n/gu)].map(({ index }) => index);
        const place = places[at % Math.max(1, places.length)];
        if (place === undefined) return fc.pre(false);
        const unitsOf = (changed: string): readonly string[] => [
          ...new Set(readReturnedXliff('a.xlf', Buffer.from(changed)).files?.[0]?.segments.map((one) => one.unit)),
        ];
        const broken = `${text.slice(0, place)}</pc>${text.slice(place)}`;
        expect(unitsOf(broken)).toHaveLength(unitsOf(text).length - 1);
        expect(readReturnedXliff('a.xlf', Buffer.from(broken)).files?.[0]?.broken).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

test('elements of XLIFF may have a prefix, whatever it is', () => {
  const prefixed = (xml: string): string =>
    xml
      .replaceAll(/<(\/?)(xliff|file|body|group|trans-unit|source|target)\b/gu, '<$1xlf:$2')
      .replace('xmlns=', 'xmlns:xlf=');
  const text = prefixed(`${head}${group('ua', 'Viens')}${group('ub', 'Divi & un')}${group('uc', 'Trīs')}${tail}`);
  expect(text).toContain('<xlf:trans-unit ');
  expect(read(text)).toEqual({
    segments: [
      ['ua', 'Viens', 5],
      ['uc', 'Trīs', 11],
    ],
    broken: [['ub-s1', 8]],
    codes: [['broken-trans-unit', 8]],
  });
});

test('what begins ten thousand times and never ends is passed over in one go', () => {
  const many = (piece: string): string => piece.repeat(150_000 / piece.length);
  const unitStart = `${head}<group id="ua"><trans-unit id="x"><source>`;
  for (const piece of [
    '<!-- ',
    '<![CDATA[',
    '<a:',
    '<trans-unit ',
    '<trans-unit id="',
    '<g a="1',
    '</group ',
    "<file x='",
  ]) {
    expect(read(`${unitStart}${many(piece)}`).segments ?? [], piece).toEqual([]);
    const ended = read(`${unitStart}${many(piece)}-->]]>${group('ub', 'Divi')}${tail} -->`);
    expect(ended.segments?.filter(([unit]) => unit === 'ub') ?? [], piece).toBeDefined();
  }
  for (const before of ['<xliff "', '<!-- <xliff ', '<?a '])
    expect(read(many(before)).segments, before).toBeUndefined();
});
