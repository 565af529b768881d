import { expect, test } from 'vitest';
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
      if (place === undefined) return;
      const { files } = readReturnedXliff('a.xlf', Buffer.from(`${text.slice(0, place)}</g>${text.slice(place)}`));
      expect(files?.[0]?.segments).toHaveLength(whole.length - 1);
      expect(files?.[0]?.broken).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
