/**
 * HTML that cannot be broken by what is put into it: a value is text unless it was itself made here.
 * Characters that HTML does not allow (controls, non-characters, lone surrogates) become U+FFFD; line ends become LF.
 */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = Html | readonly Html[] | string | number;

/** Nothing at all, for parts that are not there. */
export const nothing: Html = { markup: '' };

export function html(literal: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const markup = values.map((value, index) => markupOf(value) + (literal[index + 1] ?? ''));
  return { markup: (literal[0] ?? '') + markup.join('') };
}

/** Text for element content or a quoted attribute value. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}
