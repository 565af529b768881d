import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canDelete, type InlineCode, type InlineItem, labelledText, normalizeContent, plainText } from './inline.ts';

const code: InlineCode = { kind: 'sc', id: '1', type: 'link', label: '<a1>' };
const item: fc.Arbitrary<InlineItem> = fc.oneof(fc.string(), fc.constant(code));

describe('inline content', () => {
  test('in normal form is the same text, twice as well as once, with no two runs side by side', () => {
    fc.assert(
      fc.property(fc.array(item), (content) => {
        const normal = normalizeContent(content);
        expect(plainText(normal)).toBe(plainText(content));
        expect(normalizeContent(normal)).toEqual(normal);
        expect(
          normal.some((one, index) => typeof one === 'string' && (one === '' || typeof normal[index + 1] === 'string')),
        ).toBe(false);
      }),
    );
  });

  test('is read by people with its labels', () => {
    expect(labelledText([code, 'Le rapport', { ...code, kind: 'ec', id: '2', label: '</a1>' }])).toBe(
      '<a1>Le rapport</a1>',
    );
  });

  test('may lose bold type, but not a link', () => {
    expect(canDelete({ ...code, type: 'strong' })).toBe(true);
    expect(canDelete(code)).toBe(false);
  });
});
