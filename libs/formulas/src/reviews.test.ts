import { expect, test } from 'vitest';
import { parseReviews } from './reviews.ts';

const record = { sourceDigest: 's', targetDigest: 't', by: 'Anna', at: '2026-01-02T03:04:05Z' };

test('reviews are read back as written', () => {
  const { reviews, diagnostics } = parseReviews('lv/formulas.review.json', JSON.stringify({ 'a.b': record }));
  expect({ ...reviews }).toEqual({ 'a.b': record });
  expect(diagnostics).toEqual([]);
});

test('half a record approves nothing', () => {
  const { by: _by, ...half } = record;
  const { reviews } = parseReviews('x', JSON.stringify({ a: half, b: 'yes', c: { ...record, at: 1 }, d: record }));
  expect(Object.keys(reviews)).toEqual(['d']);
});

test('a broken file approves nothing and says where it breaks', () => {
  const { reviews, diagnostics } = parseReviews('lv/formulas.review.json', '{\n "a": \n');
  expect(Object.keys(reviews)).toEqual([]);
  expect(diagnostics.map(({ code, location }) => [code, location.line])).toEqual([['catalog-not-json', 3]]);
});
