/** Types of attribute values, as the schema of XLIFF 1.2 means them; each says in words what it expects. */

/** The rule that a value of the type breaks. */
export type ValueRule =
  | 'invalid-value'
  | 'invalid-date'
  | 'invalid-language-tag'
  | 'invalid-token'
  | 'invalid-coordinates'
  | 'invalid-mime-type';

export interface ValueType {
  readonly rule: ValueRule;
  /** `"yes", "no" or x-…`, for messages. */
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
  /** White space around a value does not count (NMTOKEN, not string): what keys and references are compared by. */
  readonly isToken?: boolean;
}

interface ListOptions {
  /** `x-…` without white space is allowed too. */
  readonly extensible?: boolean;
  /** Lists that derive from `string`, where white space around a value counts. */
  readonly isExact?: boolean;
}

/** XML white space: JavaScript's `\s` and `trim` take no-break spaces too. */
const white = /[ \t\n\r]+/u;
const extension = /^x-[^ \t\n\r]+$/u;

export function collapse(value: string): string {
  return value.split(white).filter(Boolean).join(' ');
}

/** A closed list, names separated by spaces. */
export function oneOf(names: string, { extensible = false, isExact = false }: ListOptions = {}): ValueType {
  const values = new Set(names.split(' '));
  return {
    rule: 'invalid-value',
    expected: `${shortList(names.split(' '))}${extensible ? ' or x-…' : ''}`,
    accepts: (value) => values.has(isExact ? value : collapse(value)) || (extensible && extension.test(value)),
  };
}

function shortList(values: readonly string[]): string {
  return values.length > 16 ? `${values.slice(0, 16).join(', ')} …` : values.join(', ');
}

/** Any number of the names or `x-…`, separated by white space; none at all is allowed. */
export function someOf(names: string): ValueType {
  const values = new Set(names.split(' '));
  return {
    rule: 'invalid-value',
    expected: `any of ${names.split(' ').join(', ')} or x-…, separated by spaces`,
    accepts: (value) =>
      value
        .split(white)
        .filter(Boolean)
        .every((part) => values.has(part) || extension.test(part)),
  };
}

/** One of two types: the first is the one whose rule is named. */
export function either(one: ValueType, other: ValueType): ValueType {
  return {
    ...one,
    expected: `${one.expected}; or ${other.expected}`,
    accepts: (value) => one.accepts(value) || other.accepts(value),
  };
}

export const anyText: ValueType = { rule: 'invalid-value', expected: 'any text', accepts: () => true };

/** NameChar beyond ASCII (XML 1.0 §2.3), first and last of each range. */
const nameRanges = [
  [0xb7, 0xb7],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x203f, 0x2040],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
] as const;

function isNameCharacter(character: string): boolean {
  if (/^[-.:\w]$/u.test(character)) return true;
  const code = character.codePointAt(0) ?? 0;
  return nameRanges.some(([first, last]) => first <= code && code <= last);
}

/** NMTOKEN (XML 1.0 §2.3). */
export const token: ValueType = {
  rule: 'invalid-token',
  expected: 'a name token: letters, digits, ".", "-", "_" and ":", without spaces',
  accepts: (value) => collapse(value) !== '' && [...collapse(value)].every(isNameCharacter),
  isToken: true,
};

/** `xs:language`; whether it is a tag that BCP 47 knows is another rule. */
export const language: ValueType = {
  rule: 'invalid-language-tag',
  expected: 'a language tag such as fr or pt-BR',
  accepts: (value) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(collapse(value)),
};

/** A colon in the first step of a path would end the name of a scheme (RFC 3986 §4.2). */
export const uriReference: ValueType = {
  rule: 'invalid-value',
  expected: 'a URI reference',
  accepts: (value) => !/^[^/?#]*:/u.test(value) || /^[a-z][a-z\d+.-]*:/iu.test(value),
};

export const xmlSpace = oneOf('default preserve');
export const yesNo = oneOf('yes no');

/** `xs:positiveInteger` from 1 to 10: `01` and `+1` are 1. */
export const priority: ValueType = {
  rule: 'invalid-value',
  expected: 'a number from 1 (most urgent) to 10',
  accepts: (value) => /^\+?0*(?:[1-9]|10)$/u.test(collapse(value)),
};

export const coordinates: ValueType = {
  rule: 'invalid-coordinates',
  expected: 'four numbers x;y;cx;cy, each may be # for unknown',
  accepts: (value) => /^(?:-?\p{Nd}+|#)(?:;(?:-?\p{Nd}+|#)){3}$/u.test(value),
};

export const mimeType: ValueType = {
  rule: 'invalid-mime-type',
  expected: 'a MIME type such as image/png',
  accepts: (value) => /^(?:text|multipart|message|application|image|audio|video|model)(?:\/[^\n\r]+)*$/u.test(value),
};

const instant =
  /^-?(\d{4}|[1-9]\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/u;

/** `xs:dateTime`: the day must exist, a zone may be missing, midnight may be 24:00:00, the year 0000 does not exist. */
export const dateTime: ValueType = {
  rule: 'invalid-date',
  expected: 'an instant such as 2026-11-23T09:15:00Z',
  accepts: (value) => {
    const parts = instant.exec(value);
    if (parts === null) return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    const isMidnight = hour === 24 && minute === 0 && second === 0 && Number(parts[7] ?? 0) === 0;
    const isTime = (hour < 24 && minute < 60 && second < 60) || isMidnight;
    return year > 0 && isTime && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  },
};

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
