import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html } from './html.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', 'amp;', '\r', '\n', '\0', 'script', '/', '!--', '\uFFFF'),
  }),
);

describe('html', () => {
  test('a value is text, what was made here is markup', () => {
    expect(html`<p title="${'"a" & b'}">${'<b>'}${html`<i>${3}</i>`}${[html`x`, html`y`]}</p>`.markup).toBe(
      '<p title="&#34;a&#34; &#38; b">&#60;b&#62;<i>3</i>xy</p>',
    );
  });

  test('a character that HTML does not allow becomes a replacement character', () => {
    expect(escapeHtml('a\0b\u0007c\u0085d\uFFFEe\uD800f\u{1F600}')).toBe('a�b�c�d�e�f\u{1F600}');
  });

  test('for any value: as content and as attribute it reads back as itself, and nothing else comes to be', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const errors: string[] = [];
        const { markup } = html`<p title="${value}">${value}</p>`;
        const fragment = parseFragment(markup, { onParseError: ({ code }) => errors.push(code) });
        const [paragraph] = fragment.childNodes;
        if (paragraph === undefined || !('attrs' in paragraph)) throw new Error('the paragraph is gone');
        const text = paragraph.childNodes.map((node) => ('value' in node ? node.value : node.nodeName)).join('');
        const expected = value
          .replace(/\r\n?/gu, '\n')
          .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}/gu, '\uFFFD');
        expect({ text, title: paragraph.attrs[0]?.value, errors }).toEqual({
          text: expected,
          title: expected,
          errors: [],
        });
        expect(fragment.childNodes).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
