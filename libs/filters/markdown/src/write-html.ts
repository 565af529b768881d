/** Text of HTML elements and values of attributes, escaped for where they stand (HTML §13.1). */
import type { InlineCode } from '@dragoman/model';
import type { TargetItem } from './repair-target.ts';
import type { HtmlAttributeWriting, HtmlTextWriting } from './unit-writing.ts';

export type CodeText = (code: InlineCode, inner: string) => string;

export function writeHtmlText(items: readonly TargetItem[], writing: HtmlTextWriting, codeText: CodeText): string {
  return writeItems(items, writing, codeText, (text) => escapeHtml(text));
}

/** A value without quotes gets them; its unit is the value alone, so they are written here. */
export function writeHtmlAttribute(
  items: readonly TargetItem[],
  writing: HtmlAttributeWriting,
  codeText: CodeText,
): string {
  const { quote, inCell } = writing;
  const escapeValue = (text: string): string => {
    const quoted =
      quote === "'" ? escapeHtml(text).replaceAll("'", '&#39;') : escapeHtml(text).replaceAll('"', '&quot;');
    // A back quote outside, in text that is no unit, could begin a code span that ends here.
    const plain = quoted.replaceAll('`', '&#96;');
    return inCell ? plain.replaceAll('|', '&#124;') : plain;
  };
  const value = writeItems(items, writing, codeText, escapeValue);
  return quote === '' ? `"${value}"` : value;
}

function writeItems(
  items: readonly TargetItem[],
  { isMultiline, lineEnding, linePrefix }: HtmlTextWriting | HtmlAttributeWriting,
  codeText: CodeText,
  escape: (text: string) => string,
): string {
  const lineBreak = isMultiline ? lineEnding + linePrefix : ' ';
  return items
    .map((item) => {
      if (typeof item !== 'string') return codeText(item, '');
      return escape(singleLineBreaks(item)).replaceAll('\n', lineBreak);
    })
    .join('');
}

/** HTML shows any white space with a line ending in it as one space; a blank line would end the HTML block. */
function singleLineBreaks(text: string): string {
  return text.replace(/\n[ \t\n]*/gu, '\n').replace(/[ \t]{1,200}\n/gu, '\n');
}

/** `&` only where it would begin a character reference: `Q&A` and `R & D` stay readable. */
function escapeHtml(text: string): string {
  return text
    .replace(/&(?=[A-Za-z#])/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\{(?=[{%#])/gu, '&#123;');
}
