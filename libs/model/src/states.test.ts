import { expect, test } from 'vitest';
import { lineAndColumn, lowestState, segmentAddress, unitState } from './index.ts';

test("a unit's state is the minimum of its segments", () => {
  expect(lowestState(['final', 'translated', 'reviewed'])).toBe('translated');
  expect(lowestState([])).toBe('initial');
  const segment = { kind: 'segment', id: 's1', source: [], state: 'reviewed' } as const;
  expect(
    unitState({
      id: 'uA',
      parts: [segment, { kind: 'ignorable', source: [' '] }, { ...segment, id: 's2', state: 'final' }],
    }),
  ).toBe('reviewed');
});

test('an address is the unit and the segment joined by a hyphen', () => {
  expect(segmentAddress('uX', 's2')).toBe('uX-s2');
});

test('lines are counted over every kind of line end, columns in characters', () => {
  expect(lineAndColumn('a\r\nb\rc\n😀d', 8)).toEqual({ line: 4, column: 2 });
});
