/** Which value of the target stands for which of the source: first equal facts, then equal parts, then equal by another reading. */
import { isSameMeasure } from './conversions.ts';
import { decimalValue } from './numerals.ts';
import { isSameCurrency } from './languages/shared.ts';
import { type Mention, part, type Part } from './scan.ts';

/** A part of a mention that still looks for its counterpart. */
export interface Slot {
  readonly mention: Mention;
  readonly part: Part;
}

export interface Pairing {
  /** What found no counterpart. */
  readonly source: readonly Slot[];
  readonly target: readonly Slot[];
  /** Agree only by a reading that is not the language's own: `1.500` for 1500 in English. */
  readonly otherwise: readonly (readonly [Slot, Slot])[];
  /** Mentions with a part in common. */
  readonly related: ReadonlyMap<Mention, Mention>;
}

type Test = (one: Slot, other: Slot) => boolean;

export function pairMentions(source: readonly Mention[], target: readonly Mention[]): Pairing {
  const rest = withMoments(withoutEqual(source, target));
  const state: State = {
    source: slotsOf(rest.source),
    target: slotsOf(rest.target),
    otherwise: [],
    related: new Map(),
  };
  for (const [at, { from, to }] of byForm.entries()) {
    takeEqual(state, from, to);
    if (at > 0) continue;
    // "una" would take the first of "the first decade" away.
    takeByTest(state, isCenturyInFigures, false);
    takeByTest(state, isDecade, false);
  }
  takeByTest(state, isOtherReading, true);
  for (const test of silentTests) takeByTest(state, test, false);
  return state;
}

interface State {
  source: readonly Slot[];
  target: readonly Slot[];
  readonly otherwise: (readonly [Slot, Slot])[];
  readonly related: Map<Mention, Mention>;
}

/** Equal facts of one kind stand for each other, in order: lists are filled from the end and emptied from theirs. */
function withoutEqual(
  source: readonly Mention[],
  target: readonly Mention[],
): { source: Mention[]; target: Mention[] } {
  const waiting = new Map<string, Mention[]>();
  for (const mention of [...target].reverse()) {
    if (!mention.isFact) continue;
    const key = keyOfMention(mention);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [mention]);
    else list.push(mention);
  }
  const taken = new Set<Mention>();
  const left = source.filter((mention) => {
    const found = mention.isFact ? takeFirst(waiting, [keyOfMention(mention), ...clockKeys(mention)]) : undefined;
    if (found !== undefined) taken.add(found);
    return found === undefined;
  });
  return { source: left, target: target.filter((mention) => !taken.has(mention)) };
}

function takeFirst(waiting: ReadonlyMap<string, Mention[]>, keys: readonly string[]): Mention | undefined {
  const key = keys.find((candidate) => (waiting.get(candidate)?.length ?? 0) > 0);
  return key === undefined ? undefined : waiting.get(key)?.pop();
}

function keyOfMention({ kind, value }: Mention): string {
  return `${kind} ${value}`;
}

/** "3 h 30" is also "3,5 hours". */
const quarters: ReadonlySet<string> = new Set(['15', '30', '45']);

/** Where a language writes times as it writes decimals, `10.30` alone is taken for a number. */
function clockKeys({ kind, value }: Mention): readonly string[] {
  const [, hour = '', minute = ''] = kind === 'time' ? (/^(\d\d):(\d\d)$/u.exec(value) ?? []) : [];
  const number = decimalValue(hour, minute);
  const length = decimalValue(hour, String((Number(minute) * 100) / 60));
  return hour === ''
    ? []
    : [`number ${number}`, `measure ${number} h`, ...(quarters.has(minute) ? [`measure ${length} h`] : [])];
}

interface Rest {
  readonly source: readonly Mention[];
  readonly target: readonly Mention[];
}

/** "10.30 bis 12 Uhr", "0945 GMT", "am 26.3.": a number is a time or a day where the other side has just this one. */
function withMoments({ source, target }: Rest): Rest {
  return { source: inFields(source, momentsIn(target)), target: inFields(target, momentsIn(source)) };
}

/** By the number that they can look like; `28.10` is also the 28.1 of January. */
type Moments = ReadonlyMap<string, readonly Part[]>;

function momentsIn(mentions: readonly Mention[]): Moments {
  const kinds: ReadonlySet<string> = new Set(['time', 'date', 'range']);
  const values = mentions.flatMap(({ kind, value }) => (kinds.has(kind) ? value.split('/') : []));
  return new Map(values.flatMap((value) => [...timeNumbers(value), ...dayNumbers(value)]));
}

type Moment = readonly [string, readonly Part[]];

function timeNumbers(value: string): readonly Moment[] {
  const [, hour = '', minute = ''] = /^(\d\d):(\d\d)$/u.exec(value) ?? [];
  if (hour === '' || minute === '00') return [];
  const fields = [part('number', decimalValue(hour)), part('number', decimalValue(minute))];
  return [decimalValue(hour, minute), decimalValue(hour + minute)].map((number) => [number, fields]);
}

function dayNumbers(value: string): readonly Moment[] {
  const [, written = '', day = ''] = /-(\d\d)-(\d\d)$/u.exec(value) ?? [];
  if (day === '') return [];
  const month = decimalValue(written);
  const fields = [part('number', decimalValue(day)), part('month', month)];
  return [decimalValue(day, month), decimalValue(day, written)].map((number) => [number, fields]);
}

function inFields(mentions: readonly Mention[], moments: Moments): readonly Mention[] {
  if (moments.size === 0) return mentions;
  const fieldsOf = (part: Part): readonly Part[] =>
    (part.type === 'number' && part.form === 'digits' ? moments.get(part.value) : undefined) ?? [part];
  return mentions.map((mention) =>
    mention.kind === 'time' || mention.kind === 'date'
      ? mention
      : { ...mention, parts: mention.parts.flatMap(fieldsOf) },
  );
}

function slotsOf(mentions: readonly Mention[]): readonly Slot[] {
  return mentions.flatMap((mention) => mention.parts.map((part) => ({ mention, part })));
}

const isFigure = ({ part }: Slot): boolean => part.form === 'digits' || part.form === 'roman';
const isWord = ({ part }: Slot): boolean => part.form === 'word';
const isSpoken = (slot: Slot): boolean => !isFigure(slot);
const isAny = (): boolean => true;

/** Figures find figures and words words before one finds the other: "une trentaine" is "thirty", not the 30 of 19.30. */
const byForm: readonly { readonly from: (slot: Slot) => boolean; readonly to: (slot: Slot) => boolean }[] = [
  { from: isFigure, to: isFigure },
  { from: isSpoken, to: isSpoken },
  { from: isFigure, to: isWord },
  { from: isWord, to: isFigure },
  { from: isAny, to: isAny },
];

function takeEqual(state: State, from: (slot: Slot) => boolean, to: (slot: Slot) => boolean): void {
  const waiting = new Map<string, Slot[]>();
  for (const slot of [...state.target].reverse()) {
    if (!to(slot)) continue;
    const list = waiting.get(keyOf(slot));
    if (list === undefined) waiting.set(keyOf(slot), [slot]);
    else list.push(slot);
  }
  const taken = new Set<Slot>();
  state.source = state.source.filter((slot) => {
    const found = from(slot) ? waiting.get(keyOf(slot))?.pop() : undefined;
    if (found === undefined) return true;
    taken.add(found);
    relate(state, slot, found);
    return false;
  });
  state.target = state.target.filter((slot) => !taken.has(slot));
}

function keyOf({ part }: Slot): string {
  return `${part.type} ${part.value}`;
}

function relate(state: State, one: Slot, other: Slot): void {
  if (!state.related.has(one.mention)) state.related.set(one.mention, other.mention);
}

const mostCompared = 200;

function takeByTest(state: State, test: Test, isOtherwise: boolean): void {
  const taken = new Set<Slot>();
  const candidates = state.target.slice(0, mostCompared);
  state.source = state.source.filter((slot, index) => {
    if (index >= mostCompared) return true;
    const found = candidates.find((candidate) => !taken.has(candidate) && test(slot, candidate));
    if (found === undefined) return true;
    taken.add(found);
    relate(state, slot, found);
    if (isOtherwise && slot.part.isLoose !== true && found.part.isLoose !== true) state.otherwise.push([slot, found]);
    return false;
  });
  state.target = state.target.filter((slot) => !taken.has(slot));
}

function isOtherReading({ part: one }: Slot, { part: other }: Slot): boolean {
  if (one.type !== other.type) return false;
  return one.readings.includes(other.value) || other.readings.includes(one.value);
}

const silentTests: readonly Test[] = [
  isMonthInFigures,
  isAndAHalf,
  isHalfHour,
  isShortYear,
  isCentury,
  isBuddhistYear,
  isMidnight,
  isShare,
  isConverted,
  isConvertedUnit,
  isCurrencyOfFamily,
  isSameAddress,
];

function numbersOf(one: Slot, other: Slot): readonly [number, number] | undefined {
  if (one.part.type !== 'number' || other.part.type !== 'number') return undefined;
  return [Number(one.part.value), Number(other.part.value)];
}

/** "9/11", "am 26.3.": a month word stands for a bare figure. */
function isMonthInFigures({ part: one }: Slot, { part: other }: Slot): boolean {
  const number = [one, other].find(({ type }) => type === 'number');
  const month = [one, other].find(({ type }) => type === 'month');
  return month !== undefined && number?.form === 'digits' && number.value === month.value;
}

/** "un million et demi" is 1.5 million, "deux ans et demi" 2.5 years. */
function isAndAHalf(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  if (numbers === undefined || isFigure(one) === isFigure(other)) return false;
  const [spoken, figure] = isFigure(one) ? [other, one] : [one, other];
  const half = 0.5 * 10 ** (spoken.part.power ?? 0);
  return spoken.part.hasHalf === true && Number(figure.part.value) === Number(spoken.part.value) + half;
}

/** "2000-talet", "2000-luku" are the 21st century, "l’Ottocento" is the 19th. */
function isCentury(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  if (numbers === undefined || (one.mention.kind !== 'ordinal' && other.mention.kind !== 'ordinal')) return false;
  const [short, long] = [Math.min(...numbers), Math.max(...numbers)];
  if (short > 30 || short <= 1) return false;
  const isSpoken = !isFigure(one) || !isFigure(other);
  return long === (short - 1) * 100 || (isSpoken && short > 11 && long === (short - 11) * 100);
}

function isCenturyInFigures(one: Slot, other: Slot): boolean {
  return isFigure(one) && isFigure(other) && isCentury(one, other);
}

/** Of the Buddhist era, which Thai counts by: 2569 is 2026. */
function isBuddhistYear(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  if (numbers === undefined) return false;
  const [early = 0, late = 0] = [...numbers].sort((a, b) => a - b);
  return early > 1500 && early < 2200 && late - early === 543;
}

/** "à minuit" is `24.00`. */
function isMidnight(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  return numbers?.includes(0) === true && numbers.includes(24) && isFigure(one) !== isFigure(other);
}

/** The ninth decade of a century is the eighties. */
function isDecade(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  if (numbers === undefined || other.part.form !== 'weak') return false;
  const [year, ordinal] = numbers;
  return year % 10 === 0 && year > 1000 && year < 2100 && (year % 100) / 10 + 1 === ordinal;
}

/** "3 h 30" is "3 ore e mezza". */
function isHalfHour({ mention, part: one }: Slot, { part: other }: Slot): boolean {
  return mention.kind === 'time' && one.value === '30' && other.form === 'weak' && other.hasHalf === true;
}

/** `2014-15` for 2014-2015, "'68" for 1968, "80er" and "the eighties" for les années 1980. */
function isShortYear(one: Slot, other: Slot): boolean {
  const numbers = numbersOf(one, other);
  if (numbers === undefined || one.part.isPadded === true || other.part.isPadded === true) return false;
  if (one.mention.kind === 'time' || other.mention.kind === 'time') return false;
  const [short, long] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    short < 100 &&
    long >= 1000 &&
    long < 2100 &&
    Number.isInteger(long) &&
    long % 100 === short &&
    isTwoDigits(one, other, short)
  );
}

function isTwoDigits(one: Slot, other: Slot, short: number): boolean {
  return short >= 10 || one.mention.kind === 'range' || other.mention.kind === 'range';
}

const shares: Readonly<Record<string, string>> = {
  '50': '2',
  '25': '4',
  '75': '4',
  '20': '5',
  '33': '3',
  '100': '1',
  '0.5': '2',
  '1.5': '2',
  '0.25': '4',
};

/** "la moitié" for 50 %, "a quarter" for 25 %, "anderthalb" for 1,5. */
function isShare(one: Slot, other: Slot): boolean {
  if (numbersOf(one, other) === undefined || one.part.form === other.part.form) return false;
  if (one.part.form === 'digits') return other.part.form === 'weak' && shares[one.part.value] === other.part.value;
  return one.part.form === 'weak' && shares[other.part.value] === one.part.value;
}

function isConverted(one: Slot, other: Slot): boolean {
  if (!isQuantity(one) || !isQuantity(other)) return false;
  const [from, to] = [unitOf(one.mention), unitOf(other.mention)];
  if (from === undefined || to === undefined) return false;
  if (from === to) return one.part.type !== other.part.type && one.part.value === other.part.value;
  return isSameMeasure(Number(one.part.value), from, Number(other.part.value), to);
}

function isQuantity({ part }: Slot): boolean {
  return part.type === 'number' || part.type === 'one';
}

function unitOf(mention: Mention): string | undefined {
  return mention.parts.find(({ type }) => type === 'unit')?.value;
}

/** The units of two measures that say the same. */
function isConvertedUnit(one: Slot, other: Slot): boolean {
  if (one.part.type !== 'unit' || other.part.type !== 'unit') return false;
  const [from, to] = [numberOf(one.mention), numberOf(other.mention)];
  return isSameMeasure(from, one.part.value, to, other.part.value);
}

function numberOf(mention: Mention): number {
  return Number(mention.parts.find(({ type }) => type === 'number' || type === 'one')?.value ?? Number.NaN);
}

function isCurrencyOfFamily({ part: one }: Slot, { part: other }: Slot): boolean {
  return one.type === 'currency' && other.type === 'currency' && isSameCurrency(one.value, other.value);
}

/** `+33 1 23…` is `01 23…` at home and `0033 1 23…`; two countries are two numbers. */
function isSamePhone(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^00/u, '+'), other.replace(/^00/u, '+')];
  if (a.startsWith('+') === b.startsWith('+')) return a === b;
  const [abroad, home] = a.startsWith('+') ? [a, b] : [b, a];
  // Hungary dials 06 at home, most others 0, Italy what it dials abroad.
  const written = [home, home.replace(/^0/u, ''), home.replace(/^06/u, '')];
  return written.some((digits) => digits.length >= 7 && abroad.endsWith(digits));
}

/** A telephone number with or without the country; a URL that names the language: /fr/ and /en/. */
function isSameAddress(one: Slot, other: Slot): boolean {
  if (one.part.type !== 'exact' || other.part.type !== 'exact' || one.mention.kind !== other.mention.kind) return false;
  if (one.mention.kind === 'phone') return isSamePhone(one.part.value, other.part.value);
  return one.mention.kind === 'url' && withoutLanguage(one.part.value) === withoutLanguage(other.part.value);
}

function withoutLanguage(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|^www\./u, '')
    .replace(/\/$/u, '')
    .replace(/([/?=_.-])(?:[a-z]{2}(?:-[a-z]{2,4})?|fra|eng|deu)(?=[/?&#_.-]|$)/gu, '$1');
}
