import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalValues } from './equal-values.ts';

test.each([
  [{ id: 'a', note: undefined }, { id: 'a' }, true],
  [{ id: 'a', state: 'final' }, { state: 'final', id: 'a' }, true],
  [[{ text: 'un' }], [{ text: 'un' }], true],
  [NaN, NaN, true],
  [['un'], { 0: 'un' }, false],
  [['un', 'deux'], ['deux', 'un'], false],
  [{ id: 'a' }, { id: 'a', state: 'final' }, false],
  [{ id: null }, {}, false],
  [{ a: [{ b: 'x' }] }, { a: [{ b: 'x', c: undefined }], d: undefined }, true],
  [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
  [{ a: null }, { a: undefined }, false],
  [{ toString: 1 }, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (a, b, isEqual) => {
  expect(equalValues(a, b)).toBe(isEqual);
  expect(equalValues(b, a)).toBe(isEqual);
});

test('for any value: it equals a copy of itself, whatever the order of its fields', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(equalValues(value, turnedAround(value))).toBe(true);
    }),
  );
});

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, turnedAround(field)] as const);
  return Object.fromEntries(fields.reverse());
}
