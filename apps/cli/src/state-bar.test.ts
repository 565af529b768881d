import fc from 'fast-check';
import { expect, test } from 'vitest';
import { states } from '@dragoman/model';
import { stateBar, stateMark } from './state-bar.ts';

const counts = (initial: number, translated: number, reviewed: number, final: number) => ({
  total: initial + translated + reviewed + final,
  initial,
  translated,
  reviewed,
  final,
});

test('shows the shares of the states, the furthest first', () => {
  expect(stateBar(counts(20, 30, 40, 10), 10, true)).toBe('█▓▓▓▓▒▒▒░░');
  expect(stateBar(counts(20, 30, 40, 10), 10, false)).toBe('#====---..');
});

test('one sentence in a thousand still shows', () => {
  expect(stateBar(counts(1, 0, 0, 999), 10, true)).toBe('█████████░');
  expect(stateBar(counts(1, 1, 1, 997), 6, true)).toBe('███▓▒░');
});

test('nothing at all is an empty bar', () => {
  expect(stateBar(counts(0, 0, 0, 0), 10, true)).toBe('');
});

test('for any counts: the bar is full, and shows exactly the states there are', () => {
  const amount = fc.nat({ max: 5000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, fc.integer({ min: 4, max: 30 }), (a, b, c, d, columns) => {
      const all = counts(a, b, c, d);
      const bar = stateBar(all, columns, true);
      expect([...bar].length).toBe(all.total === 0 ? 0 : columns);
      for (const state of states) expect(bar.includes(stateMark(state, true))).toBe(all[state] > 0);
    }),
    { numRuns: 300 },
  );
});
