import { expect, test } from 'vitest';
import type { InlineContent, Segment, Unit } from '@dragoman/model';
import { equalContents, equalUnits } from './equality.ts';

const link: InlineContent[number] = { kind: 'ph', id: '1', type: 'link', label: '<a1/>', data: ['[a](b)'] };
const withoutData: InlineContent[number] = { kind: 'ph', id: '1', type: 'link', label: '<a1/>' };

test('contents are equal whatever the original data and the cuts between runs of text', () => {
  expect(equalContents(['Un ', link, '', 'de', 'ux'], ['U', 'n ', withoutData, 'deux'])).toBe(true);
  expect(equalContents(['a', ''], ['a'])).toBe(true);
  expect(equalContents(['a'], [''])).toBe(false);
  expect(equalContents(['Un'], ['Un', link])).toBe(false);
});

const segment: Segment = { kind: 'segment', id: 's1', source: ['Un'], target: ['Viens'], state: 'translated' };

function unit(part: Segment): Unit {
  return { id: 'u1', parts: [part, { kind: 'ignorable', source: [' '] }] };
}

test('no notes and no matches are the same as an empty list of them', () => {
  expect(equalUnits(unit(segment), unit({ ...segment, notes: [], matches: [] }))).toBe(true);
});

test.each<[string, Partial<Segment>]>([
  ['another id', { id: 's2' }],
  ['another source', { source: ['Une'] }],
  ['another target', { target: ['Divi'] }],
  ['an empty target', { target: [] }],
  ['another state', { state: 'reviewed' }],
  ['a note', { notes: [{ text: 'Voir plus haut' }] }],
])('units with %s are not equal', (_, changed) => {
  expect(equalUnits(unit(segment), unit({ ...segment, ...changed }))).toBe(false);
});

test('units with another space between their sentences are not equal', () => {
  const spaced: Unit = { id: 'u1', parts: [segment, { kind: 'ignorable', source: ['\u00A0'] }] };
  expect(equalUnits(unit(segment), spaced)).toBe(false);
});
