import { expect, test } from 'vitest';
import { parseInstant } from './instant.ts';

test('a day is its first moment in UTC; a time needs its zone', () => {
  expect(parseInstant('2026-11-23')).toBe('2026-11-23T00:00:00.000Z');
  expect(parseInstant('2026-11-23T09:15Z')).toBe('2026-11-23T09:15:00.000Z');
  expect(parseInstant('2026-11-23T09:15:30.5+05:00')).toBe('2026-11-23T04:15:30.500Z');
  expect(parseInstant('2026-11-23T09:15:00')).toBeUndefined();
});

test('a day that no calendar has is no instant', () => {
  expect(['2026-02-30', '2026-13-01', '23/11/2026', 'now', ''].map(parseInstant)).toEqual(Array(5).fill(undefined));
  expect(parseInstant('2024-02-29')).toBe('2024-02-29T00:00:00.000Z');
});
