/** Writes new digits into a fact of a target, where nothing around them can depend on the number. */
import { type Fact, type TextInLanguage } from '@dragoman/model';
import { digitsLike } from '@dragoman/text';
import { followsSound } from './agreeing-words.ts';
import { tokenize, type Token } from './tokens.ts';

/** The fact's text with its changed digits; undefined when it is not certain. */
export function replaceFigures(target: TextInLanguage, fact: Fact, from: Fact, to: Fact): string | undefined {
  if (!isFree(target, fact)) return undefined;
  if (from.kind === 'amount') return replaceAmount(target, fact, from, to);
  const [old, now] = [figuresOf(from.value), figuresOf(to.value)];
  if (from.kind === 'date' && !isSafeDate(fact, old, now)) return undefined;
  return replaceEach(fact.text, old, now);
}

/** Numbers in a value, the words kept in their places: `article 5` → ['5'], `2015-03-26` → ['2015', '03', '26']. */
function figuresOf(value: string): readonly string[] {
  return value.match(/\d+/gu) ?? [];
}

const joints = /[\p{L}\p{M}\p{N}'’ʼ‘\-‐‑°ºª]/u;

/** No letter, hyphen or apostrophe touches the fact: "25-én", "l’8 marzo", "it-22 ta’ Marzu". */
function isFree(target: TextInLanguage, fact: Fact): boolean {
  const { text } = target;
  if (joints.test(text.slice(fact.from - 1, fact.from)) || joints.test(text.slice(fact.to, fact.to + 1))) return false;
  if (/\p{Nd}[\p{L}\p{M}ºª'’ʼ]|\p{Nd}[-‐‑]\p{L}|[\p{L}'’ʼ]-?\p{Nd}/u.test(fact.text)) return false;
  return !followsSound(target, fact);
}

/** The first of a month is written otherwise ("1er", "1º"), and a month word never changes here. */
function isSafeDate(fact: Fact, old: readonly string[], now: readonly string[]): boolean {
  if (old.length !== now.length) return false;
  const [oldDay, newDay] = [Number(old.at(-1)), Number(now.at(-1))];
  if (oldDay === 1 || newDay === 1) return false;
  const hasWord = /\p{L}{2}/u.test(fact.text);
  const [oldMonth, newMonth] = [old.at(-2), now.at(-2)];
  return !hasWord || oldMonth === newMonth;
}

function replaceEach(text: string, old: readonly string[], now: readonly string[]): string | undefined {
  if (old.length !== now.length) return undefined;
  let result: readonly Token[] = tokenize(text, false);
  for (const [index, figure] of old.entries()) {
    const next = now[index] ?? '';
    if (figure === next) continue;
    const changed = replaceOne(result, figure, next);
    if (changed === undefined) return undefined;
    result = changed;
  }
  return written(text, result);
}

/** Tokens that were rewritten hold the new digits in `text` and stay where they were. */
function replaceOne(tokens: readonly Token[], figure: string, next: string): readonly Token[] | undefined {
  const places = tokens.filter(({ kind, text }) => kind === 'digits' && Number(text) === Number(figure));
  const [place] = places;
  if (place === undefined || places.length !== 1) return undefined;
  const text = widened(tokens, place, next.replace(/^0+(?=\d)/u, ''));
  return text === undefined ? undefined : tokens.map((token) => (token === place ? { ...token, text } : token));
}

/** `06` stays two digits wide; whether 9 for 10 is `09` the date's other figures say, or nobody. */
function widened(tokens: readonly Token[], place: Token, bare: string): string | undefined {
  if (place.text.startsWith('0')) return bare.padStart(place.text.length, '0');
  const isNarrower = place.text.length === 2 && bare.length === 1 && isAllFigures(tokens);
  if (!isNarrower) return bare;
  const others = tokens.filter((token) => token !== place && token.kind === 'digits' && token.text.length <= 2);
  if (others.some(({ text }) => text.startsWith('0'))) return `0${bare}`;
  return others.some(({ text }) => text.length === 1) ? bare : undefined;
}

/** `10.03.2015`, not `10 March 2015`, `article 10` or `2015/10`. */
function isAllFigures(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind }) => kind === 'digits').length > 2 && tokens.every(({ kind }) => kind !== 'word');
}

function written(text: string, tokens: readonly Token[]): string {
  const pieces = tokens.map(({ kind, from, to, text: now }) => {
    const old = text.slice(from, to);
    return kind === 'digits' ? digitsLike(now, old) : old;
  });
  return pieces.join('');
}

const abbreviations =
  /^(?:[A-Z]{3}|mio|mrd|md|mia|mds|bn|mn|m|млн|млрд|тыс|milj|mljrd|mln|mlrd|tūkst|tūkst|mil|mld|tis|tys|mlrd|k)$/iu;

/** `3,5 Mio. EUR`: the currency is a sign or a code, the magnitude an abbreviation, and the plural form the same. */
function replaceAmount({ language }: TextInLanguage, fact: Fact, from: Fact, to: Fact): string | undefined {
  const words = fact.text.match(/\p{L}+/gu) ?? [];
  const [oldCode = '', old = ''] = from.value.split(' ');
  const [newCode = '', now = ''] = to.value.split(' ');
  if (oldCode !== newCode || !words.every((word) => abbreviations.test(word))) return undefined;
  const figures = /\p{Nd}(?:[^\p{L}]*\p{Nd})?/u.exec(fact.text)?.[0];
  if (figures === undefined || !isSamePlural(language, mantissa(old), mantissa(now))) return undefined;
  const digits = sameWidth(figures, old, now);
  return digits === undefined ? undefined : fact.text.replace(figures, () => digits);
}

function mantissa(value: string): number {
  let number = Number(value);
  while (number >= 1000 && number % 1000 === 0) number /= 1000;
  return number;
}

function isSamePlural(language: string, old: number, now: number): boolean {
  try {
    const rules = new Intl.PluralRules(language);
    return rules.select(old) === rules.select(now) && old !== 1 && now !== 1;
  } catch {
    return false;
  }
}

/** The new digits laid over the old ones, separators kept: only where both have as many. */
function sameWidth(figures: string, old: string, now: string): string | undefined {
  const shown = [...figures].filter((character) => /\p{Nd}/u.test(character)).length;
  const [oldDigits, newDigits] = [old.replace('.', ''), now.replace('.', '')];
  if (old.length !== now.length || old.indexOf('.') !== now.indexOf('.')) return undefined;
  if (!/^0*$/u.test(newDigits.slice(shown)) || oldDigits.length < shown) return undefined;
  let index = 0;
  return figures.replace(/\p{Nd}/gu, (digit) => digitsLike(newDigits[index++] ?? '0', digit));
}
