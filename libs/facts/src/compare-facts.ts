/**
 * What one side says and the other does not. A difference is certain only where both sides write figures, month words or
 * currencies and these cannot be brought together; a figure that one side leaves out may have become a word.
 */
import { type CompareFacts, type FactDifference, type TextInLanguage } from '@dragoman/model';
import { isComparable, isSameMeasure } from './conversions.ts';
import { hasTable } from './languages/find-table.ts';
import { findMentions } from './mentions.ts';
import { withoutFirstNight } from './nights.ts';
import { pairMentions, type Pairing, type Slot } from './pairing.ts';
import { factOf } from './recognize-facts.ts';
import { type Mention, type PartType } from './scan.ts';

export const compareFacts: CompareFacts = (source, target) => differencesBy(findMentions, source, target);

export type FindMentions = (text: string, language: string) => readonly Mention[];

export function differencesBy(
  find: FindMentions,
  source: TextInLanguage,
  target: TextInLanguage,
): readonly FactDifference[] {
  const mentions = withoutFirstNight(source.text, find(source.text, source.language), target.text);
  const gaps = gapsBetween(mentions, findMentions(target.text, target.language), target.language);
  return gaps.map((gap) => differenceOf(source.text, target.text, gap));
}

type Certainty = FactDifference['certainty'];

/** A difference in mentions, before it is told in facts. */
export interface Gap {
  readonly source?: Mention;
  readonly target?: Mention;
  readonly certainty: Certainty;
  /** What of the mention found no counterpart. */
  readonly type?: PartType;
}

export function gapsBetween(source: readonly Mention[], target: readonly Mention[], language: string): readonly Gap[] {
  const gaps = allGaps(source, target);
  return hasTable(language) ? gaps : gaps.flatMap(withoutWords);
}

/** Of a language without words only figures and addresses can be compared, and what became of a figure is never certain. */
function withoutWords(gap: Gap): readonly Gap[] {
  const { source, target, type = 'number' } = gap;
  if (type === 'exact') return [gap];
  const isSpoken = (source ?? target)?.parts.every(({ form, type }) => form !== 'digits' || type === 'month') === true;
  const isWord = target === undefined && words.has(type);
  return isSpoken || isWord || isScaled(gap) ? [] : [{ ...gap, certainty: 'possible' }];
}

/** The figure beside it was found. */
const words: ReadonlySet<PartType> = new Set(['month', 'currency', 'percent']);

/** `45 אלף` is 45 000, `15 लाख` is 1,5 million, `1,28 tỷ` a milliard and more: the word behind the figure is not known. */
function isScaled({ source, target }: Gap): boolean {
  const [one, other] = [source, target].map((mention) => mention?.parts.find(({ type }) => type === 'number'));
  if (one === undefined) return false;
  if (other === undefined) return one.power !== undefined && significant(one.value).length < 3;
  const scale = Number(one.value) / Number(other.value);
  return scale >= 1000 && /^10+$/u.test(String(Math.round(scale)));
}

function allGaps(source: readonly Mention[], target: readonly Mention[]): readonly Gap[] {
  const pairing = pairMentions(source, target);
  const gaps = [
    ...pairing.otherwise.map(([one, other]): Gap => gapOf(one, other, 'possible')),
    ...numberGaps(pairing, source),
    ...magnitudeGaps(pairing),
    ...attributeGaps(pairing, 'currency'),
    ...attributeGaps(pairing, 'month'),
    ...foreignGaps(pairing, source, 'currency'),
    ...foreignGaps(pairing, source, 'month'),
    ...attributeGaps(pairing, 'unit'),
    ...attributeGaps(pairing, 'percent'),
    ...addressGaps(pairing),
    ...weekdayGaps(pairing),
  ];
  return withoutRepeats(gaps);
}

function gapOf(source: Slot | undefined, target: Slot | undefined, certainty: Certainty): Gap {
  const slot = source ?? target;
  return {
    ...(source === undefined ? {} : { source: source.mention }),
    ...(target === undefined ? {} : { target: target.mention }),
    certainty,
    ...(slot === undefined ? {} : { type: slot.part.type }),
  };
}

function differenceOf(sourceText: string, targetText: string, { source, target, certainty }: Gap): FactDifference {
  return {
    kind: (source ?? target)?.kind ?? 'number',
    ...(source === undefined ? {} : { source: factOf(sourceText, source) }),
    ...(target === undefined ? {} : { target: factOf(targetText, target) }),
    certainty,
  };
}

/** A date with another day and another year is one difference. */
function withoutRepeats(gaps: readonly Gap[]): readonly Gap[] {
  const bySource = new Map<Mention | undefined, Gap[]>();
  const kept: Gap[] = [];
  for (const gap of gaps) {
    const key = gap.source ?? gap.target;
    const known = bySource.get(key) ?? [];
    const same = known.find(
      (other) => other.source === gap.source && (other.target === gap.target || gap.source !== undefined),
    );
    if (same === undefined) {
      kept.push(gap);
      bySource.set(key, [...known, gap]);
    } else if (gap.certainty === 'certain' && same.certainty !== 'certain') {
      kept[kept.lastIndexOf(same)] = gap;
      bySource.set(key, [...known.filter((other) => other !== same), gap]);
    }
  }
  return kept;
}

function numberGaps(pairing: Pairing, mentions: readonly Mention[]): readonly Gap[] {
  const source = pairing.source.filter(isToldNumber);
  const target = pairing.target.filter(isToldNumber);
  const left = new Set(target);
  const gaps: Gap[] = [];
  for (const [at, slot] of source.entries()) {
    const other = at < mostPaired ? closest(pairing, slot, left) : undefined;
    if (other !== undefined) left.delete(other);
    if (other !== undefined || isFigure(slot) || isLargeWord(slot))
      gaps.push(gapOf(slot, other, certaintyOf(slot, other)));
  }
  for (const slot of left) {
    if (isFigure(slot) && !isGloss(slot, mentions) && !isSpelledOut(slot, mentions))
      gaps.push(gapOf(undefined, slot, 'possible'));
  }
  return gaps;
}

/** "un demi-million" → "half a billion": words that are no facts, but of another magnitude. */
function magnitudeGaps(pairing: Pairing): readonly Gap[] {
  const isMagnitude = ({ part }: Slot): boolean =>
    part.type === 'number' && part.form === 'weak' && Number(part.value) >= 1_000_000;
  const [source, target] = [pairing.source.find(isMagnitude), pairing.target.find(isMagnitude)];
  return source === undefined || target === undefined ? [] : [gapOf(source, target, 'possible')];
}

/** "à midi" is "a las 12 del mediodía": the figure beside the word. */
function isSpelledOut({ part }: Slot, source: readonly Mention[]): boolean {
  return source
    .slice(0, mostCompared)
    .some(({ parts }) =>
      parts.some(({ type, form, value }) => type === 'number' && form !== 'digits' && value === part.value),
    );
}

/** "10 km (6 miles)": the translator adds the measure in the reader's units. */
function isGloss({ mention }: Slot, source: readonly Mention[]): boolean {
  const own = measureOf(mention);
  if (own === undefined) return false;
  return source.slice(0, mostCompared).some((other) => {
    const theirs = measureOf(other);
    return (
      theirs !== undefined &&
      theirs.unit !== own.unit &&
      isSameMeasure(theirs.number, theirs.unit, own.number, own.unit)
    );
  });
}

function measureOf({ parts }: Mention): { readonly number: number; readonly unit: string } | undefined {
  const number = parts.find(({ type }) => type === 'number');
  const unit = parts.find(({ type }) => type === 'unit');
  return number === undefined || unit === undefined ? undefined : { number: Number(number.value), unit: unit.value };
}

/** Figures and the numbers in words that are facts; "a" and "both" only ever stand for something. */
function isToldNumber({ part, mention }: Slot): boolean {
  return part.type === 'number' && part.form !== 'weak' && mention.isFact;
}

function isFigure({ part }: Slot): boolean {
  return part.form === 'digits' || part.form === 'roman';
}

function isLargeWord({ part }: Slot): boolean {
  return part.form === 'word' && Number(part.value) >= 13;
}

/**
 * The number it may have become: of the mention that shares another part, else one of the same thing. Two numbers that share
 * nothing but being numbers are two differences: one left out, one put in.
 */
function closest(pairing: Pairing, slot: Slot, left: ReadonlySet<Slot>): Slot | undefined {
  const related = pairing.related.get(slot.mention);
  const candidates = firstOf(left).filter(isFigure);
  return (
    candidates.find(({ mention }) => mention === related) ??
    candidates.find((other) => other.mention.kind === slot.mention.kind && areAlike(slot, other)) ??
    candidates.find((other) => isSameThing(slot, other)) ??
    (isLargeWord(slot) ? firstOf(left).find(isLargeWord) : undefined)
  );
}

/** One digit apart, or the same digits with another magnitude. */
function areAlike({ part: one }: Slot, { part: other }: Slot): boolean {
  const [a, b] = [significant(one.value), significant(other.value)];
  return a === b || isOneDigitApart(a, b) || isOneDigitApart(one.value, other.value);
}

function significant(value: string): string {
  let end = value.length;
  while (end > 1 && value[end - 1] === '0') end -= 1;
  return value.slice(0, end).replace('.', '');
}

function isOneDigitApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.length === long.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}

function certaintyOf(source: Slot, target: Slot | undefined): Certainty {
  if (target === undefined) return isSpecific(source) ? 'certain' : 'possible';
  if (!isFigure(source) || !isFigure(target)) return 'possible';
  return isRounded(source, target) ? 'possible' : 'certain';
}

/** Both say an amount, a percentage, a date; or they look alike, and not by their single digit alone. */
function isSameThing(source: Slot, target: Slot): boolean {
  const isSameKind = source.mention.kind === target.mention.kind;
  if (isSameKind && !plainKinds.has(source.mention.kind)) return true;
  const isShort = source.part.value.length === 1 || target.part.value.length === 1;
  return areAlike(source, target) && (isSameKind || !isShort);
}

const plainKinds: ReadonlySet<string> = new Set(['number', 'measure', 'ordinal', 'range']);

/** "plus de 15 000" is also "at least 15 001". */
function isRounded({ part: one }: Slot, { part: other }: Slot): boolean {
  const [a, b] = [Number(one.value), Number(other.value)];
  return Math.abs(a - b) === 1 && Math.max(a, b) > 1000 && Math.min(a, b) % 100 === 0;
}

/** Nobody leaves out or puts in words a number with three digits that count, a decimal, an amount. Years may become "this year", measures other units. */
function isSpecific({ part, mention }: Slot): boolean {
  if (part.form !== 'digits') return false;
  if (mention.kind === 'date' || mention.kind === 'time' || mention.kind === 'measure') return false;
  if (/^(?:1[5-9]|20)\d\d$/u.test(part.value)) return false;
  return significant(part.value).length >= 3 || part.value.includes('.') || mention.kind === 'amount';
}

const mostCompared = 50;
/** What has found nothing by then is told alone. */
const mostPaired = 200;

/** Enough to choose from: a segment with more loose ends than that is another text. */
function firstOf(slots: ReadonlySet<Slot>): readonly Slot[] {
  const first: Slot[] = [];
  for (const slot of slots) {
    if (first.length === mostCompared) break;
    first.push(slot);
  }
  return first;
}

/** Months, currencies, units: both sides have one that the other has not. "Half" and "all" need no percent sign. */
function attributeGaps(pairing: Pairing, type: PartType): readonly Gap[] {
  const ofType = ({ part }: Slot): boolean => part.type === type && part.form !== 'weak';
  const left = new Set(pairing.target.filter(ofType));
  return pairing.source.filter(ofType).flatMap((slot, at): readonly Gap[] => {
    const related = pairing.related.get(slot.mention);
    const first = at < mostPaired ? firstOf(left) : [];
    const other = first.find(({ mention }) => mention === related) ?? (type === 'unit' ? undefined : first[0]);
    if (other !== undefined) left.delete(other);
    if (type === 'percent' && other === undefined && related?.isFact === false) return [];
    if (type === 'unit' && (other === undefined || !isComparable(slot.part.value, other.part.value))) return [];
    return [gapOf(slot, other, other === undefined ? 'possible' : 'certain')];
  });
}

/** A currency or month of the target that the source names nowhere, though it names others. */
function foreignGaps(pairing: Pairing, source: readonly Mention[], type: 'currency' | 'month'): readonly Gap[] {
  const named = new Set(
    source.flatMap(({ parts }) => parts.filter((part) => part.type === type).map(({ value }) => value)),
  );
  if (named.size === 0 || pairing.source.some(({ part }) => part.type === type)) return [];
  return pairing.target
    .filter(({ part, mention }) => part.type === type && mention.isFact && !named.has(part.value))
    .map((slot) => gapOf(undefined, slot, type === 'currency' ? 'certain' : 'possible'));
}

function addressGaps(pairing: Pairing): readonly Gap[] {
  const left = new Set(pairing.target.filter(({ part }) => part.type === 'exact'));
  const gaps = pairing.source
    .filter(({ part }) => part.type === 'exact')
    .map((slot, at): Gap => {
      const first = at < mostPaired ? firstOf(left) : [];
      const other = first.find(({ mention }) => mention.kind === slot.mention.kind);
      if (other !== undefined) left.delete(other);
      return gapOf(slot, other, certaintyOfAddress(slot, other));
    });
  return [...gaps, ...[...left].map((slot) => gapOf(undefined, slot, 'possible'))];
}

/** A page may have another address in another language; the same one with a slip in it is none. */
function certaintyOfAddress(slot: Slot, other: Slot | undefined): Certainty {
  if (slot.mention.kind !== 'url') return 'certain';
  if (other === undefined) return 'possible';
  if (/^[\x21-\x7E]+$/u.test(slot.part.value) && !/^[\x21-\x7E]+$/u.test(other.part.value)) return 'certain';
  const [one, two] = [withoutScheme(slot.part.value), withoutScheme(other.part.value)];
  const [host, otherHost] = [hostOf(one), hostOf(two)];
  const hasOtherDigits = host !== otherHost && withoutDigits(host) === withoutDigits(otherHost);
  return hasOtherDigits || isOneSlipApart(host, otherHost) || isOneSlipApart(one, two) ? 'certain' : 'possible';
}

const withoutScheme = (url: string): string => url.toLowerCase().replace(/^\w+:\/\//u, '');
const hostOf = (url: string): string => /^[^/?#]*/u.exec(url)?.[0] ?? '';
const withoutDigits = (text: string): string => text.replace(/\d+/gu, '');

/** `exemple.org` becomes `example.org` on purpose. */
const examples: ReadonlySet<string> = new Set(['example', 'exemplo', 'esempio', 'ejemplo']);

/** One letter changed, lost or put in, in one word of the address that is long enough to be no language (`/fr/` and `/fi/`). */
function isOneSlipApart(one: string, other: string): boolean {
  const [words, others] = [one.split(/[^\p{L}\p{N}]/u), other.split(/[^\p{L}\p{N}]/u)];
  if (words.length !== others.length) return false;
  const unlike = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at] ?? ''] as const]));
  const [first] = unlike;
  if (first === undefined || unlike.length > 1 || withoutDigits(first[0]) === withoutDigits(first[1])) return false;
  return first.every((word) => word.length > 3 && !examples.has(word)) && isOneDigitApart(...first);
}

/** Weekdays come and go in translation ("mardi" → "on 3 March"): only another one is told. */
function weekdayGaps(pairing: Pairing): readonly Gap[] {
  const [source, ...more] = pairing.source.filter(({ part }) => part.type === 'weekday');
  const [target, ...others] = pairing.target.filter(({ part }) => part.type === 'weekday');
  if (source === undefined || target === undefined || more.length + others.length > 0) return [];
  return [gapOf(source, target, 'certain')];
}
