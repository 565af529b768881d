/** Escapes of ICU regular expressions, outside and inside classes. */
import {
  caseVariants,
  failure,
  type PatternCursor,
  quoteCharacter,
  quoteInClass,
  type RegexFlags,
  variantsOf,
} from './pattern-cursor.ts';
import { classEscapes, lineTerminators, notWordBoundary, propertyClass, wordBoundary } from './unicode-classes.ts';

const cased = /^\\[pP]\{(?:Lu|Ll|Lt|Lowercase|Uppercase|Lowercase_Letter|Uppercase_Letter)\}$/v;

export interface Escape {
  /** A place between characters, one character of a set, or a run of characters. */
  readonly kind: 'place' | 'set' | 'run';
  readonly source: string;
}

/** Behind the backslash, outside a class. */
export function translateEscape(cursor: PatternCursor, flags: RegexFlags): Escape {
  const quoted = cursor.take(/Q[\s\S]*?(?:\\E|$)/vy);
  if (quoted !== undefined) {
    const characters = [...quoted.slice(1).replace(/\\E$/v, '')];
    if (characters.length === 0) return { kind: 'place', source: '' };
    const written = characters.map((one) => (flags.ignoreCase ? variantsOf(one) : quoteCharacter(one)));
    return { kind: 'run', source: `(?:${written.join('')})` };
  }
  const fixed = fixedEscapes[cursor.peek()];
  if (fixed !== undefined) {
    cursor.next();
    return fixed;
  }
  if (cursor.take(/[1-9]|k<[^>]*>/vy) !== undefined) failure('a reference back to a group');
  const inClass = classEscape(cursor, flags);
  if (inClass !== undefined) return { kind: 'set', source: `[${inClass}]` };
  const character = characterEscape(cursor);
  const variants = flags.ignoreCase ? caseVariants(character) : [character];
  return { kind: 'set', source: `[${variants.map(quoteInClass).join('')}]` };
}

const place = (source: string): Escape => ({ kind: 'place', source });
const run = (source: string): Escape => ({ kind: 'run', source });

const fixedEscapes: Readonly<Record<string, Escape>> = {
  b: place(wordBoundary),
  B: place(notWordBoundary),
  A: place('^'),
  z: place('$'),
  Z: place(`(?=(?:\\r\\n|[${lineTerminators}])?$)`),
  G: place('^'),
  R: run(`(?:\\r\\n|[${lineTerminators}])`),
  X: run('(?:\\P{M}\\p{M}*)'),
};

/** `\s`, `\W`, `\p{…}` as class text without brackets; undefined: the escape is a single character. */
export function classEscape(cursor: PatternCursor, flags: RegexFlags): string | undefined {
  const property = cursor.take(/[pP](?:\{\^?[^\}]*\}|[A-Z])/vy);
  if (property !== undefined) return propertyEscape(property, flags);
  const letter = cursor.take(/[sSdDwWhHvV]/vy);
  if (letter === undefined) return undefined;
  const positive = classEscapes[letter.toLowerCase()] ?? '';
  return letter === letter.toLowerCase() ? positive : `[^${positive}]`;
}

function propertyEscape(written: string, { ignoreCase }: RegexFlags): string {
  const name = written.slice(1).replace(/^\{|\}$/gv, '');
  const negated = written.startsWith('P') !== name.startsWith('^');
  const found = propertyClass(name.replace(/^\^/v, ''), negated);
  if (found === undefined) return failure(`"\\${written}" is no known property of characters`);
  if (!ignoreCase || !cased.test(found)) return found;
  return negated ? '[^\\p{Lu}\\p{Ll}\\p{Lt}]' : '\\p{Lu}\\p{Ll}\\p{Lt}';
}

const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1B' };

/** One character, whatever way it is written. */
export function characterEscape(cursor: PatternCursor): string {
  const hex = cursor.take(
    /x\{[0-9A-Fa-f]{1,8}\}|x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}/vy,
  );
  if (hex !== undefined) return fromCodePoint(Number.parseInt(hex.replace(/[^0-9A-Fa-f]/gv, ''), 16));
  const octal = cursor.take(/0[0-3]?[0-7]{1,2}/vy);
  if (octal !== undefined) return fromCodePoint(Number.parseInt(octal, 8));
  const control = cursor.take(/c[A-Za-z]/vy);
  if (control !== undefined) return fromCodePoint(control.charCodeAt(1) & 31);
  const character = cursor.next();
  if (controls[character] !== undefined) return controls[character];
  if (/[A-Za-z0-9]/v.test(character)) failure(`"\\${character}" is no known escape`);
  return character;
}

function fromCodePoint(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : failure(`U+${point.toString(16)} is no character`);
}
