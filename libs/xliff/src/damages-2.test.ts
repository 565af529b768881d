import type { BilingualFile, InlineContent, Segment } from '@dragoman/model';
import { segmentsOf } from '@dragoman/model';
import { expect, test } from 'vitest';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';

const source: InlineContent = [
  'Le ',
  { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
  'lac',
  { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
];
const file: BilingualFile = {
  original: 'fr/R/a.md',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: 'x-markdown',
  units: [{ id: 'ua', parts: [{ kind: 'segment', id: 's1', source, target: ['Ezers'], state: 'translated' }] }],
};
const written = writeXliff(file, { version: '2.1' });

function codes(text: string): readonly (readonly [string, number | undefined])[] {
  return readXliff('a.xlf', Buffer.from(text)).diagnostics.map(({ code, location }) => [code, location.line]);
}

function lineOf(text: string, piece: string): number {
  return text.slice(0, text.lastIndexOf(piece)).split('\n').length;
}

test('a stored 2.x file as we wrote it has no damage', () => {
  expect(codes(written)).toEqual([]);
});

test('a second target, a second segment and a second unit are named with their lines', () => {
  const twice = written.replace('<target>', '<target>Ezeriņš</target>\n        <target>');
  expect(codes(twice)).toEqual([['repeated-target', lineOf(twice, '<target>')]]);
  const [segment = ''] = /<segment[\s\S]*?<\/segment>/u.exec(written) ?? [];
  const segments = written.replace(segment, `${segment}\n${segment}`);
  expect(codes(segments)).toEqual([['duplicate-segment-id', lineOf(segments, '<segment')]]);
  const [unit = ''] = /<unit[\s\S]*<\/unit>/u.exec(written) ?? [];
  const units = written.replace(unit, `${unit}\n${unit}`);
  expect(codes(units)).toEqual([['duplicate-unit-id', lineOf(units, '<unit')]]);
});

test('a source that a tool changed is warned of, and in a file of another tool nothing of this is looked for', () => {
  expect(codes(written.replace('lac</pc>', 'étang</pc>'))).toEqual([
    ['source-edited-outside', lineOf(written, '<segment')],
  ]);
  const foreign = written.replaceAll(/<mda:metadata>[\s\S]*?<\/mda:metadata>/gu, '').replace('lac</pc>', 'étang</pc>');
  expect(codes(foreign)).toEqual([]);
});

test.each([
  '<pc id="1">Ezers</pc>',
  '<sc id="1" type="fmt"/>Ezers<ec startRef="1"/>',
  '<pc id="1" type="fmt" subType="dragoman:strong" dispStart="&lt;b1>" dispEnd="&lt;/b1>">Ezers</pc>',
])('%s in a translation that a tool wrote is the pair of the source, its end too', (target) => {
  const text = written.replace('<target>Ezers', `<target>${target}`);
  const units = readXliff('a.xlf', Buffer.from(text)).document?.files[0]?.units ?? [];
  const [segment] = units.flatMap(segmentsOf) as readonly (Segment | undefined)[];
  const ids = segment?.target?.map((item) => (typeof item === 'string' ? item : [item.kind, 'id' in item && item.id]));
  expect(ids).toEqual([['sc', '1'], 'Ezers', ['ec', '2']]);
});
