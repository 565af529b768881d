/** Titles of links, images and definitions (CommonMark §6.3): text with escapes, never markup. */
import type { TargetItem } from './repair-target.ts';
import type { TitleWriting } from './unit-writing.ts';
import type { CodeText } from './write-html.ts';

export function writeTitle(items: readonly TargetItem[], writing: TitleWriting, codeText: CodeText): string {
  const lineBreak = writing.inCell ? ' ' : writing.lineEnding + writing.linePrefix;
  return items
    .map((item) => {
      if (typeof item !== 'string') return codeText(item, '');
      return escapeTitle(item.replace(/\n[ \t\n]*/gu, '\n'), writing).replaceAll('\n', lineBreak);
    })
    .join('');
}

function escapeTitle(text: string, { quote, inCell }: TitleWriting): string {
  const escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
    .replace(quote === '(' ? /[()]/gu : quote === "'" ? /'/gu : /"/gu, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/gu, '&amp;')
    .replace(/\{(?=[{%#])/gu, '&#123;')
    // A back quote outside, in text that is no unit, could begin a code span that ends here.
    .replaceAll('`', '&#96;')
    // What would begin a block (a heading, a list, a rule, a table) and end the paragraph that the title stands in.
    .replace(/(?<=\n)[#>+*=~<|_:[\d-]/gu, (character) => `&#${character.charCodeAt(0)};`);
  return inCell ? escaped.replaceAll('|', '\\|') : escaped;
}
