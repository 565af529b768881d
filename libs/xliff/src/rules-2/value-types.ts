/* eslint-disable no-misleading-character-class -- these are ranges of code points, and joining marks are among them */
/** Types of attribute values, as XML Schema 1.0 part 2 and the constraints of XLIFF define them. */

export interface ValueType {
  /** What may stand there, as the end of a sentence. */
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
}

function matching(pattern: RegExp, expected: string, { collapse = true } = {}): ValueType {
  return { expected, accepts: (value) => pattern.test(collapse ? collapsed(value) : value) };
}

/** White space as XML Schema collapses it in all types but strings. */
export function collapsed(value: string): string {
  return /[ \t\r\n]/u.test(value) ? value.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '') : value;
}

/** One of a closed list. */
export function oneOf(...values: readonly string[]): ValueType {
  return { expected: values.map((value) => `"${value}"`).join(', '), accepts: (value) => values.includes(value) };
}

function numberBetween(low: number, high: number, lexical: RegExp): ValueType {
  return {
    expected: `a number from ${low} to ${high}`,
    accepts: (value) => {
      const text = collapsed(value);
      return lexical.test(text) && Number(text) >= low && Number(text) <= high;
    },
  };
}

/** NameChar of XML 1.0, fifth edition (§2.3). */
const nameCharacter =
  '-.0-9:A-Z_a-z\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u203F\\u2040' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

export const anything: ValueType = { expected: 'any text', accepts: () => true };
export const nmtoken = matching(
  new RegExp(`^[${nameCharacter}]+$`, 'u'),
  'a name token: letters, digits, ".", "-", "_" and ":", without spaces',
);
export const nmtokens = matching(new RegExp(`^[${nameCharacter}]+(?: [${nameCharacter}]+)*$`, 'u'), 'name tokens');
export const yesNo = oneOf('yes', 'no');
export const yesNoFirstNo = oneOf('yes', 'firstNo', 'no');
export const direction = oneOf('ltr', 'rtl', 'auto');
export const space = oneOf('default', 'preserve');
export const normalization = oneOf('none', 'nfc', 'nfd');
/** `prefix:value`; `\s` as XML Schema means it. */
export const prefixed = matching(/^[^ \t\r\n:]+:[^ \t\r\n:]+$/u, 'prefix:value, without spaces and with one colon', {
  collapse: false,
});
/** As the text has it for `subState`: what stands behind the first colon is the authority's own. */
export const prefixedText = matching(/^[^\s:]+:.+$/su, 'prefix:value', { collapse: false });
export const positiveInteger = matching(/^\+?0*[1-9]\d*$/u, 'a whole number from 1 on');
export const integer = matching(/^[-+]?\d+$/u, 'a whole number');
export const priority: ValueType = {
  expected: 'a whole number from 1 to 10',
  accepts: (value) => /^\+?0*(?:[1-9]|10)$/u.test(collapsed(value)),
};
export const percentage = numberBetween(0, 100, /^[-+]?(?:\d+\.?\d*|\.\d+)$/u);
export const confidence = numberBetween(0, 1, /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/u);
/** RFC 3987 references, as far as a wrong one can be told: no spaces, whole escapes, one fragment, a scheme before a colon. */
export const reference = matching(
  /^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))(?:[^\s<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})*(?:#(?:[^\s<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})*)?$/u,
  'a URI reference',
);
export const identifier = matching(/^[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*$/u, 'an XML name without a colon');
export const mrkType: ValueType = {
  expected: '"generic", "comment", "term", or prefix:value',
  accepts: (value) => ['generic', 'comment', 'term'].includes(collapsed(value)) || prefixed.accepts(value),
};
export const hexadecimal = matching(/^(?:[0-9A-Fa-f]{2})+$/u, 'pairs of hexadecimal digits');

/** Well-formed tags of BCP 47 (RFC 5646 §2.1); what the registry holds is not looked up. */
const extendedLanguage = '[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4}|[A-Za-z]{5,8}';
const script = '(?:-[A-Za-z]{4})?';
const region = '(?:-(?:[A-Za-z]{2}|\\d{3}))?';
const variants = '(?:-(?:[A-Za-z0-9]{5,8}|\\d[A-Za-z0-9]{3}))*';
const extensions = '(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*';
const privateUse = '[xX](?:-[A-Za-z0-9]{1,8})+';
const irregular =
  'en-GB-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:BE-FR|BE-NL|CH-DE)|' +
  'art-lojban|cel-gaulish|no-bok|no-nyn|zh-guoyu|zh-hakka|zh-min|zh-min-nan|zh-xiang';
const tag = new RegExp(
  `^(?:(?:${extendedLanguage})${script}${region}${variants}${extensions}(?:-${privateUse})?|${privateUse})$`,
  'u',
);
const grandfathered = new RegExp(`^(?:${irregular})$`, 'iu');

export const language: ValueType = {
  expected: 'a language tag of BCP 47, as "fr" or "pt-BR"',
  accepts: (value) =>
    grandfathered.test(collapsed(value)) || (tag.test(collapsed(value)) && !repeats(collapsed(value))),
};
/** `xml:lang=""` says that the language is not known. */
export const languageOrNone: ValueType = {
  expected: language.expected,
  accepts: (value) => value === '' || language.accepts(value),
};

/** A singleton or variant that stands twice makes a tag ill-formed (RFC 5646 §2.2.5, §2.2.6). */
function repeats(value: string): boolean {
  const subtags = value.toLowerCase().split('-').slice(1);
  const end = subtags.indexOf('x');
  const once = subtags
    .slice(0, end < 0 ? undefined : end)
    .filter((subtag) => subtag.length === 1 || /^(?:\d[a-z0-9]{3}|[a-z0-9]{5,8})$/u.test(subtag));
  return new Set(once).size < once.length;
}
