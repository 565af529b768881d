/** Numbers in words: "vingt-cinq", "fünfundzwanzig", "خمسة وعشرون", "two million". */
import { type Lexicon, type Meaning } from './lexicon.ts';
import { meaningOf, type Scan, wordAt } from './scan.ts';

export interface WordNumber {
  readonly value: string;
  readonly end: number;
  /** Only an article or a word that also means something else: "un", "neuf". */
  readonly weak: boolean;
  /** The power of ten of its last word, if that is one. */
  readonly power: number;
}

const ands: ReadonlySet<string> = new Set(
  'et and und y e og och ja és i a și si и й и та και u ir un en un ed kaj agus u ve و va ва жана және'.split(' '),
);

interface Sum {
  readonly total: number;
  readonly current: number;
}

export function readNumberWords(scan: Scan, at: number): WordNumber | undefined {
  let sum: Sum = { total: 0, current: 0 };
  let end = at;
  let count = 0;
  let weak = true;
  let power = 0;
  for (let next = at; count < 12;) {
    const step = stepAt(scan, next, count > 0);
    const isApart = scan.lexicon.table.compounds !== undefined && isUnitBehindTens(sum, step);
    const isDone = isBareMillion(scan, at, power) && largeOf(step?.meanings ?? []) === 0;
    const grown = step === undefined || isApart || isDone ? undefined : step.meanings.reduce<Sum | undefined>(add, sum);
    if (step === undefined || grown === undefined) break;
    sum = grown;
    end = step.end;
    weak &&= step.meanings.every((meaning) => meaning.weak || (meaning.role === 'large' && step.meanings.length === 1));
    power = largeOf(step.meanings);
    count += 1;
    next = nextWord(scan, end);
    if (next === end) break;
  }
  if (count === 0 || isLoneOrdinal(scan, at, count)) return undefined;
  return { value: String(sum.total + sum.current), end, weak: weak && count === 1, power };
}

function isLoneOrdinal(scan: Scan, at: number, count: number): boolean {
  const word = wordAt(scan, at);
  return count === 1 && meaningOf(word, 'ordinal') !== undefined && meaningOf(word, 'cardinal') === undefined;
}

/** Languages that write compounds as one word never mean 82 by "ottanta due": two numbers stand side by side. */
function isUnitBehindTens({ current }: Sum, step: Step | undefined): boolean {
  const value = Number(step?.meanings[0]?.value ?? 0);
  return current % 100 >= 20 && step?.meanings[0]?.role !== 'large' && value < 10;
}

/** "másfél millió öt év alatti": behind a million that no number stands before, another number begins. */
function isBareMillion(scan: Scan, at: number, power: number): boolean {
  return power >= 6 && meaningOf(wordAt(scan, at), 'large') !== undefined;
}

function largeOf(meanings: readonly Meaning[]): number {
  const last = meanings.at(-1);
  return last?.role === 'large' ? Number(last.value) : 0;
}

interface Step {
  readonly meanings: readonly Meaning[];
  readonly end: number;
}

/** An ordinal ends a number ("twenty-first"); Arabic puts it first. */
function stepAt(scan: Scan, at: number, isLater: boolean): Step | undefined {
  const word = wordAt(scan, at);
  const ordinal = isLater || scan.lexicon.table.language === 'ar' ? meaningOf(word, 'ordinal') : undefined;
  const meaning = meaningOf(word, 'cardinal') ?? meaningOf(word, 'large') ?? ordinal;
  const token = scan.tokens[at];
  const pieces =
    token?.kind === 'word' && isOpen(scan, token.text) ? splitCompound(scan.lexicon, token.text) : undefined;
  if (pieces !== undefined) return { meanings: pieces, end: at + 1 };
  return meaning === undefined ? undefined : { meanings: [meaning], end: word.end };
}

/** A form that is listed whole ("dreizehn") is not taken apart; one that only a stem covers is ("hunderttausend"). */
function isOpen(scan: Scan, word: string): boolean {
  return scan.lexicon.exactly(word).every(({ role }) => role !== 'cardinal' && role !== 'large');
}

/** Behind spaces, a hyphen, and an "and" if any. */
function nextWord(scan: Scan, at: number): number {
  let next = at;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = scan.tokens[next];
    if (token === undefined) break;
    const isGap = token.kind === 'space' ? token.to - token.from === 1 : /^[-‐‑]$/u.test(token.text);
    const isAnd = token.kind === 'word' && next > at && ands.has(token.text) && !isNumberWord(scan, next);
    if (!isGap && !isAnd) break;
    next += 1;
  }
  return scan.tokens[next]?.kind === 'word' ? next : at;
}

function isNumberWord(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return meaningOf(word, 'cardinal') !== undefined || meaningOf(word, 'large') !== undefined;
}

function add(sum: Sum | undefined, meaning: Meaning): Sum | undefined {
  if (sum === undefined) return undefined;
  const value = Number(meaning.value);
  if (meaning.role === 'large') return multiply(sum, value);
  return canAdd(sum.current, value) ? { ...sum, current: sum.current + value } : undefined;
}

function multiply({ total, current }: Sum, power: number): Sum | undefined {
  const factor = 10 ** power;
  if (power === 2) return current < 100 ? { total, current: Math.max(current, 1) * factor } : undefined;
  if (current === 0 && total > 0) return total < 1_000_000 ? { total: total * factor, current: 0 } : undefined;
  return { total: total + Math.max(current, 1) * factor, current: 0 };
}

function canAdd(current: number, value: number): boolean {
  const rest = current % 100;
  if (rest === 0) return value < 100;
  if (rest < 10) return value >= 20 && value % 10 === 0 && value < 100;
  if (rest === 60 || rest === 80) return value < 20;
  return rest % 10 === 0 && rest >= 20 && value < 10;
}

/** "zweihundertfünfundzwanzig" → 2, 100, 5, 20. Undefined when a piece is no number word. */
function splitCompound(lexicon: Lexicon, word: string): readonly Meaning[] | undefined {
  if (lexicon.table.compounds === undefined || word.length < 5 || word.length > 40) return undefined;
  const pieces = compoundRest(lexicon, word, 0);
  const start: Sum = { total: 0, current: 0 };
  return pieces?.reduce<Sum | undefined>(add, start) === undefined ? undefined : pieces;
}

function compoundRest(lexicon: Lexicon, word: string, depth: number): readonly Meaning[] | undefined {
  const whole = depth === 0 ? undefined : numberMeaning(lexicon, word);
  if (whole !== undefined) return [whole];
  if (depth > 6) return undefined;
  for (let end = word.length - 2; end >= 2; end -= 1) {
    const head = numberMeaning(lexicon, word.slice(0, end), true);
    if (head === undefined) continue;
    const rest = compoundRest(lexicon, withoutJoint(lexicon, word.slice(end)), depth + 1);
    return rest === undefined ? undefined : [head, ...rest];
  }
  return undefined;
}

function numberMeaning(lexicon: Lexicon, word: string, isWhole = false): Meaning | undefined {
  const found = isWhole ? lexicon.exactly(word) : lexicon.meanings(word);
  return found.find(({ role }) => role === 'cardinal' || role === 'large' || (role === 'ordinal' && !isWhole));
}

function withoutJoint(lexicon: Lexicon, rest: string): string {
  const joint = lexicon.joints.find((candidate) => rest.startsWith(candidate) && rest.length > candidate.length + 2);
  return joint === undefined ? rest : rest.slice(joint.length);
}
