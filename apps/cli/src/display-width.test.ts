import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import stringWidth from 'string-width';
import { displayWidth, indented, readyWidths, shorten, visible, wrappedLines } from './display-width.ts';

beforeAll(() => readyWidths('中'));

test('what is measured without string-width measures the same with it', () => {
  for (let point = 0x20; point < 0x2600; point += 1) {
    const text = String.fromCodePoint(point);
    if (point !== 0x7f)
      expect([point.toString(16), displayWidth(text)]).toEqual([point.toString(16), stringWidth(text)]);
  }
});

test('a text of megabytes is measured: V8 has no room for a repetition over it', async () => {
  const text = 'ab '.repeat(3_000_000);
  expect(displayWidth(text)).toBe(text.length);
  await readyWidths(text);
});

test('a Chinese character takes two columns, a combining accent none, an astronaut two', () => {
  expect(['ā', 'a\u0304', 'ж', '中', '👩‍🚀', ''].map(displayWidth)).toEqual([1, 1, 1, 2, 2, 0]);
});

test('for any text and width: a shortened text fits, and a text that fits is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      const shown = visible(text);
      const short = shorten(shown, columns);
      expect(displayWidth(short)).toBeLessThanOrEqual(Math.max(columns, 0));
      if (displayWidth(shown) <= columns) expect(short).toBe(shown);
    }),
    { numRuns: 300 },
  );
});

test('for any text: wrapping loses nothing but the spaces it breaks at', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ē', '中', ' ', '\u00a0') }), (text) => {
      expect(wrappedLines(text, 20).join(' ')).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('wrapping never breaks at a no-break space, and indents every line', () => {
  expect(indented('twelve columns wide\u00a0: here', 24, '    ')).toEqual([
    '    twelve columns',
    '    wide\u00a0: here',
  ]);
});

test('control characters are written out, also those of the C1 block', () => {
  expect(visible('a\tb\r\nc\u009b31m\u0000')).toBe(String.raw`a b c\u009b31m\u0000`);
});

test('overrides of writing direction are written out, marks and isolates are not', () => {
  expect(visible('a\u202Eb\u202C \u2068c\u2069\u200F')).toBe('a\\u202eb\\u202c \u2068c\u2069\u200F');
});
