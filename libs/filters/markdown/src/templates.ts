/**
 * Template tags: what Liquid, Nunjucks, Mustache or an attribute list put between the words, `{{ x }}`, `{% x %}`,
 * `{# x #}`, `{#id .class}`. They run before or after Markdown does, so Markdown must not look inside them.
 */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Longer ones are taken as text: an open `{{` must not swallow a document. */
const maxTemplateLength = 500;
const closers: ReadonlyMap<string, string> = new Map([
  ['{', '}}'],
  ['%', '%}'],
  ['#', '#}'],
]);
const attributeList = /^\{:?\s?[#.][A-Za-z][^{}`\r\n]{0,200}\}/u;

/** Where template tags stand, in order, without overlap. A tag holds no back quote and no blank line. */
export function templateRanges(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let start = text.indexOf('{'); start >= 0;) {
    const end = templateEnd(text, start);
    if (end !== undefined) ranges.push({ start, end });
    start = text.indexOf('{', end ?? start + 1);
  }
  return ranges;
}

function templateEnd(text: string, start: number): number | undefined {
  const closer = closers.get(text.charAt(start + 1));
  if (closer !== undefined) {
    const length = text.slice(start + 2, start + maxTemplateLength).indexOf(closer);
    const inside = length < 0 ? '`' : text.slice(start + 2, start + 2 + length);
    const end = start + 4 + length;
    if (!/`|(?:\r\n|[\r\n])[ \t]*[\r\n]/u.test(inside)) return closer === '}}' && text[end] === '}' ? end + 1 : end;
  }
  const list = attributeList.exec(text.slice(start, start + 210));
  return list === null ? undefined : start + list[0].length;
}

/** The same text, equally long, each template tag as a word of one private letter: opaque to Markdown and HTML. */
export function maskTemplates(text: string, ranges: readonly TextRange[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/gu, maskCharacters);
    at = end;
  }
  return masked + text.slice(at);
}

function maskCharacters(character: string): string {
  return '\uE000'.repeat(character.length);
}
