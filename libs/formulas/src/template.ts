/**
 * Formulas with placeholders, `Photo: {{name}}`: recognised in a source up to typography, values taken verbatim.
 * Promise: a text matches in one way or not at all; where two splits are possible nothing is recognised. Time is
 * bounded: literals are searched one after the other, never backtracked.
 */
import { foldTypography } from '@dragoman/text';

export interface Template {
  /** One more than `names`. */
  readonly literals: readonly string[];
  /** Placeholder names in order; one name may stand twice. */
  readonly names: readonly string[];
}

/** Texts longer than this (UTF-16 code units) are no formulas. */
export const maxFormulaLength = 1000;

const placeholder = /\{\{-?([^{},]*)\}\}/gu;

/** Undefined for what i18next would interpret and we do not: formats `{{x, number}}`, nesting `$t(…)`, stray braces. */
export function parseTemplate(text: string): Template | undefined {
  const names = [...text.matchAll(placeholder)].map(([, name]) => (name ?? '').trim());
  const literals = text.split(placeholder).filter((_, index) => index % 2 === 0);
  const isPlain = literals.every((literal) => !/\{\{|\}\}|\$t\(/u.test(literal));
  return isPlain && names.every((name) => name !== '') ? { literals, names } : undefined;
}

/** Whether a template says anything by itself; `{{name}}` alone would recognise every text, and `{{a}}{{b}}` no split. */
export function isRecognisable({ literals, names }: Template): boolean {
  const areApart = literals.slice(1, -1).every((literal) => literal.trim() !== '');
  return /\p{L}/u.test(literals.join('')) && (names.length === 0 || areApart);
}

export type MatchTemplate = (text: string) => ReadonlyMap<string, string> | undefined;

/** The values of the placeholders by name, or undefined where the text is not this formula. */
export function templateMatcher({ literals, names }: Template): MatchTemplate {
  const [first, ...rest] = literals.map(literalPattern);
  const start = new RegExp(`^${first ?? ''}`, 'u');
  const middles = rest.slice(0, -1).map((pattern) => new RegExp(pattern, 'gu'));
  const end = new RegExp(`(?:${rest.at(-1) ?? ''})$`, 'u');
  return (text) => {
    const opening = start.exec(text)?.[0];
    if (opening === undefined || text.length > maxFormulaLength) return undefined;
    const closing = end.exec(text.slice(opening.length))?.[0];
    if (closing === undefined) return undefined;
    const inner = text.slice(opening.length, text.length - closing.length);
    return asValues(names, splitOnce(inner, middles));
  };
}

/** Cuts a text at each pattern; undefined if one is missing or stands there twice. */
function splitOnce(text: string, patterns: readonly RegExp[]): readonly string[] | undefined {
  const pieces: string[] = [];
  let rest = text;
  for (const pattern of patterns) {
    const [found, another] = [...rest.matchAll(pattern)];
    if (found === undefined || another !== undefined) return undefined;
    pieces.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, rest];
}

function asValues(
  names: readonly string[],
  pieces: readonly string[] | undefined,
): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const value = pieces?.[index] ?? '';
    if (value === '' || value !== value.trim()) return undefined;
    if (values.has(name) && values.get(name) !== value) return undefined;
    values.set(name, value);
  }
  return values;
}

/** Keeps the white space at the ends of a literal while it is folded: `Photo: ` is not `Photo:`. */
const fence = '\uFDD0';
const space = '\\p{White_Space}';

/** A pattern for every text that folds like the literal. */
function literalPattern(literal: string): string {
  const folded = foldTypography(fence + literal + fence).replaceAll(fence, '');
  const characters = [...folded.replaceAll('...', '…')];
  const pattern = characters.map((character, index) => characterPattern(character, characters[index - 1])).join('');
  return /[([]$/u.test(folded) ? `${pattern}${space}*` : pattern;
}

function characterPattern(character: string, before: string | undefined): string {
  const after = before === '(' || before === '[' ? `${space}*` : '';
  if (character === ' ') return `${space}+`;
  if (character === "'") return `${after}['\u2018\u2019\u02BC\u2032]`;
  if (character === '"') return `${space}*["«“„‟»”]+${space}*`;
  if (character === '\u2013') return `${after}[\u2012-\u2015]`;
  if (character === '-') return `${after}[-\u2010\u2011]`;
  if (character === '…') return `${space}*(?:\\.\\.\\.|…)`;
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  return /[:;!?.,%)\]]/u.test(character) ? `${space}*${escaped}` : after + escaped;
}
