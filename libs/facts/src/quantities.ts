/** Numbers with what stands beside them: amounts, percentages, measures, ordinals, plain numbers. */
import { currencySigns } from './languages/shared.ts';
import { readNumberWords } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { isThousand, largeAt, type Magnitude, readMyriads, skipLink } from './magnitudes.ts';
import { romanValue, shiftDecimal } from './numerals.ts';
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt, type WordAt } from './scan.ts';

interface Quantity {
  readonly at: number;
  readonly end: number;
  readonly number: Part;
  readonly value: string;
  /** A word for it that is a number by itself: "deux", not "un". */
  readonly isFact: boolean;
}

/** A quantity that begins with its currency: "€ 3 million", "EUR 3", "US$3bn". */
export function readSignFirst(scan: Scan, at: number): Found | undefined {
  const sign = signAt(scan, at);
  if (sign === undefined) return undefined;
  const quantity = readFigures(scan, skipSpace(scan, sign.end), true);
  if (quantity === undefined) return undefined;
  return amountFound({ ...quantity, at }, sign.code, quantity.end);
}

/** "%25", "yüzde 12,5", `百分之25`: Turkish, its neighbours and Chinese say it first. */
export function readPercentFirst(scan: Scan, at: number): Found | undefined {
  if (scan.text.startsWith('百分之', scan.tokens[at]?.from)) {
    const hundredths = readFigures(scan, at + 3, false);
    return hundredths === undefined ? undefined : percentFound({ ...hundredths, at }, hundredths.end);
  }
  const isSign = isMark(scan, at, '%٪') && scan.tokens[at + 1]?.kind === 'digits';
  const word = wordAt(scan, at);
  const isWord = scan.lexicon.table.language === 'tr' && meaningOf(word, 'percent') !== undefined;
  if (!isSign && !isWord) return undefined;
  const quantity = readFigures(scan, isSign ? at + 1 : skipSpace(scan, word.end), false);
  return quantity === undefined ? undefined : percentFound({ ...quantity, at }, quantity.end);
}

/** A quantity that begins with its digits. */
export function readQuantity(scan: Scan, at: number): Found | undefined {
  const quantity = readFigures(scan, at, false);
  if (quantity === undefined) return undefined;
  return withCompanion(scan, quantity) ?? readOrdinal(scan, at) ?? plainFound(quantity);
}

/** A quantity in words: "trois millions d’euros", "twenty-five". */
export function readWordQuantity(scan: Scan, at: number): Found | undefined {
  const words = readNumberWords(scan, at);
  if (words === undefined) return readOtherWord(scan, at);
  const number: Part = {
    ...part('number', words.value, words.weak ? 'weak' : 'word'),
    ...(words.power > 0 ? { power: words.power } : {}),
  };
  const quantity: Quantity = { at, end: words.end, number, value: words.value, isFact: !words.weak };
  return withCompanion(scan, quantity) ?? plainFound(quantity);
}

function readFigures(scan: Scan, at: number, hasSign: boolean): Quantity | undefined {
  const isNegative = isMark(scan, at, '-−‑') && isMinus(scan, at);
  const start = isNegative || isMark(scan, at, '+') ? at + 1 : at;
  const read = readMyriads(scan, start) ?? readMagnitude(scan, start, hasSign);
  if (read === undefined) return undefined;
  const { value, readings, power, end } = read;
  const figures: Part = {
    ...part('number', value),
    readings,
    ...decadeOf(scan.tokens[start]?.text ?? ''),
    ...paddingOf(scan.tokens[start]?.text ?? ''),
    ...(power > 0 ? { power } : {}),
  };
  return { at, end, number: figures, value: isNegative ? `-${value}` : value, isFact: true };
}

function readMagnitude(scan: Scan, at: number, hasSign: boolean): Magnitude | undefined {
  const number = readNumber(scan, at);
  if (number === undefined) return undefined;
  const large = largeAt(scan, number.end, hasSign);
  const power = large?.power ?? 0;
  const value = shiftDecimal(number.value, power);
  const readings = number.readings.map((reading) => shiftDecimal(reading, power));
  const more = isThousand(scan, number.end) ? [shiftDecimal(value, 3)] : [];
  return { value, readings: [...readings, ...more], power, end: large?.end ?? number.end };
}

/** A hyphen is a minus behind a space or an opening mark, not inside "F-16" or "25-26". */
function isMinus(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before === undefined || before.kind === 'space' || '(['.includes(before.text);
}

function withCompanion(scan: Scan, quantity: Quantity): Found | undefined {
  const percent = percentAt(scan, quantity.end);
  if (percent !== undefined) return percentFound(quantity, percent);
  const currency = currencyBehind(scan, quantity.end);
  if (currency !== undefined) return amountFound(quantity, currency.code, currency.end);
  const unit = unitBehind(scan, quantity.end);
  return unit === undefined ? undefined : measureFound(quantity, unit.unit, unit.end);
}

function percentAt(scan: Scan, at: number): number | undefined {
  const next = skipSpace(scan, at);
  if (isMark(scan, next, '%٪‰')) return next + 1;
  const word = wordAt(scan, isMark(scan, next, '-‐‑') ? next + 1 : next);
  return meaningOf(word, 'percent') === undefined ? undefined : word.end;
}

function percentFound(quantity: Quantity, end: number): Found {
  const parts = [quantity.number, part('percent', '%')];
  return { kind: 'percentage', value: `${quantity.value} %`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

interface Currency {
  readonly code: string;
  readonly end: number;
}

/** A sign, a code in capitals, "US$": what may stand before a number. */
function signAt(scan: Scan, at: number): Currency | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.kind === 'space' || token.kind === 'digits') return undefined;
  const sign = currencySigns.get(token.text);
  if (sign !== undefined) return { code: sign, end: at + 1 };
  if (token.kind !== 'word') return undefined;
  const eastern = easternCurrencies.find(([name]) => scan.text.startsWith(name, token.from));
  if (eastern !== undefined) return { code: eastern[1], end: endOfName(scan, at, token.from + eastern[0].length) };
  const written = scan.text.slice(token.from, token.to);
  if (/^(?:US|A|AU|C|CA|HK|NZ|R)$/u.test(written) && isMark(scan, at + 1, '$')) return { code: 'USD', end: at + 2 };
  if (written === 'UK' && isMark(scan, at + 1, '£')) return { code: 'GBP', end: at + 2 };
  return codeAt(scan, at, written);
}

/** Of Han and kana each character is a token. */
const easternCurrencies: readonly (readonly [name: string, code: string])[] = [
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['ユーロ', 'EUR'],
  ['美元', 'USD'],
  ['米ドル', 'USD'],
  ['ドル', 'USD'],
  ['日元', 'JPY'],
  ['円', 'JPY'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['ポンド', 'GBP'],
];

function endOfName(scan: Scan, at: number, to: number): number {
  let end = at + 1;
  while ((scan.tokens[end]?.to ?? Infinity) <= to) end += 1;
  return end;
}

/** Only three capitals: "eur" inside a word list would be found anywhere else. */
function codeAt(scan: Scan, at: number, written: string): Currency | undefined {
  if (!/^[A-Z]{3}$/u.test(written)) return undefined;
  const meaning = meaningOf(wordAt(scan, at), 'currency');
  return meaning === undefined ? undefined : { code: meaning.value, end: at + 1 };
}

const links: ReadonlySet<string> = new Set([
  'de',
  'd',
  'di',
  'of',
  'des',
  'do',
  'da',
  'taʻ',
  'ta',
  'من',
  'in',
  'en',
  'us',
]);

/** "Swiss francs", "шведских крон": whose currency it is stands before it in most languages. */
const currencyOwners =
  /^(?:swiss|s[ck]hwei[tz]|zwitser|švýcar|švajčiar|švicar|svájc|sveits|šveits|šveic|švei[cs]|svizzer|elveți|eilvé|ελβετ|швейцар|шв[еэ]йцар|americ|amerik|американ|αμερικ|canad|kanad|канад|austr[aā]l|австрал|swed|schwed|zweed|svensk|švéd|szwedz|ruots|rootsi|zviedr|švedsk|шведск|norw|norweg|noor|norsk|norr?j|norv|norsk|норвеж|danish|dansk|dänisch|deens|dán|duńsk|tansk|taani|dāņ|датск|czech|tschech|tsjech|česk|czesk|cseh|tšek|tšehhi|čeh|чешск|brit|брит|angol|анг|тур|турец|turk|türk|indi|инди|kín)/u;

/** "millions d’euros", "million US dollars": one or two small words may stand between. */
function currencyBehind(scan: Scan, at: number): Currency | undefined {
  let next = isMark(scan, at, '.-‐‑') ? skipSpace(scan, at + 1) : skipSpace(scan, at);
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const sign = signAt(scan, next);
    if (sign !== undefined) return sign;
    const word = wordAt(scan, next);
    const currency = meaningOf(word, 'currency');
    if (currency !== undefined) return { code: currency.value, end: word.end };
    const link = scan.tokens[next]?.text ?? '';
    if (!links.has(link) && !currencyOwners.test(link)) return undefined;
    next = skipSpace(scan, isMark(scan, next + 1, "'’-‐‑") ? next + 2 : next + 1);
  }
  return undefined;
}

function amountFound(quantity: Quantity, code: string, end: number): Found {
  const parts = [quantity.number, part('currency', code)];
  return { kind: 'amount', value: `${code} ${quantity.value}`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

function unitBehind(scan: Scan, at: number): { readonly unit: string; readonly end: number } | undefined {
  const next = isMark(scan, at, '-‐‑') ? at + 1 : skipSpace(scan, skipLink(scan, at));
  if (isMark(scan, next, '°')) return degreesAt(scan, next);
  const word = wordAt(scan, next);
  const unit = meaningOf(word, 'unit') ?? meaningOf(word, 'duration');
  if (unit === undefined || unit.weak) return undefined;
  return perHour(scan, word.end, unit.value) ?? { unit: unit.value, end: word.end };
}

function degreesAt(scan: Scan, at: number): { readonly unit: string; readonly end: number } | undefined {
  const letter = scan.tokens[skipSpace(scan, at + 1)]?.text ?? '';
  if (['c', 'с', 'م'].includes(letter)) return { unit: '°C', end: skipSpace(scan, at + 1) + 1 };
  return letter === 'f' ? { unit: '°F', end: skipSpace(scan, at + 1) + 1 } : undefined;
}

function perHour(scan: Scan, at: number, unit: string): { readonly unit: string; readonly end: number } | undefined {
  const slash = isMark(scan, at, '.') ? at + 1 : at;
  const hour = scan.tokens[slash + 1];
  const isSpeed = unit === 'km' && isMark(scan, slash, '/') && hour?.kind === 'word';
  if (!isSpeed || /^(?:s|sek)$/u.test(hour.text)) return undefined;
  return { unit: 'km/h', end: slash + 2 };
}

function measureFound(quantity: Quantity, unit: string, end: number): Found {
  const parts = [quantity.number, part('unit', unit)];
  return { kind: 'measure', value: `${quantity.value} ${unit}`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

function plainFound({ at, end, number, value, isFact }: Quantity): Found {
  return { kind: 'number', value, at, end, parts: [number], isFact };
}

/** `21st`, `2e`, `1er`, `5º`, `21-го`; `21.` where that is the habit and the sentence goes on in small letters. */
function readOrdinal(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 4) return undefined;
  const end = ordinalEnd(scan, at + 1);
  if (end === undefined) return undefined;
  const value = token.text.replace(/^0+(?=\d)/u, '');
  return {
    kind: 'ordinal',
    value,
    at,
    end,
    parts: [{ ...part('number', value), ...paddingOf(token.text) }],
    isFact: true,
  };
}

/** `00'erne`, "'00s": the years from 2000. */
function decadeOf(digits: string): Pick<Part, 'readings' | 'isLoose'> | undefined {
  return digits === '00' ? { readings: ['2000'], isLoose: true } : undefined;
}

/** `0013` is no short form of 2013. */
function paddingOf(digits: string): Pick<Part, 'isPadded'> {
  return /^0\d\d/u.test(digits) ? { isPadded: true } : {};
}

function ordinalEnd(scan: Scan, at: number): number | undefined {
  const { ordinalMarks } = scan.lexicon;
  if (isHanCentury(scan, at)) return at + 2;
  const token = scan.tokens[at];
  if (token?.kind === 'word' && ordinalMarks.has(token.text) && token.text !== 's') return at + 1;
  if (isMark(scan, at, 'ºª')) return at + 1;
  const ending = isMark(scan, at, '-‐‑') ? scan.tokens[at + 1] : undefined;
  if (ending?.kind === 'word' && ordinalMarks.has(ending.text)) return at + 2;
  if (!isMark(scan, at, '.') || !ordinalMarks.has('.')) return undefined;
  const next = scan.tokens[skipSpace(scan, at + 1)];
  const isInside = next?.kind === 'word' && !next.capital && scan.tokens[at + 1]?.kind === 'space';
  return isInside || isCentury(scan, skipSpace(scan, at + 1)) ? at + 1 : undefined;
}

function isHanCentury(scan: Scan, at: number): boolean {
  return scan.tokens[at]?.text === '世' && /^[纪紀]$/u.test(scan.tokens[at + 1]?.text ?? '');
}

function isCentury(scan: Scan, at: number): boolean {
  return meaningOf(wordAt(scan, at), 'duration')?.value === 'century';
}

/** `XXIe`, `XXI век`, `Louis XIV`: a fact with an ordinal ending or a century beside it; else it may stand for a number. */
/** "XXe", "Vth", "IIo": what each language writes behind a Roman numeral; "Ver" (pt) and "Ist" (de) are words. */
const romanEndings: Readonly<Record<string, RegExp>> = {
  fr: /^(?:e|er|re|es|ème|è)$/u,
  en: /^(?:th|st|nd|rd)$/u,
  nl: /^(?:e|de|ste)$/u,
  ca: /^(?:è|a)$/u,
  es: /^[oa]$/u,
  it: /^[oa]$/u,
  pt: /^[oa]$/u,
};

function isRomanEnding(scan: Scan, letters: string, ending: string): boolean {
  const isWord = letters.length === 1 && /^[oa]$/u.test(ending);
  return !isWord && romanEndings[scan.lexicon.table.language]?.test(ending) === true;
}

export function readRoman(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || !token.capital) return undefined;
  const written = scan.text.slice(token.from, token.to);
  const [, letters = '', ending = ''] = /^([IVXLCDMХІСМⅠⅤⅩ]{1,15})([a-zèéа-я]{0,3})$/u.exec(written) ?? [];
  const value = romanValue(letters);
  if (value === undefined || (ending !== '' && !isRomanEnding(scan, letters, ending))) return undefined;
  if (ending !== '' && (value > 39 || /^[CDLM]$/u.test(letters))) return undefined;
  const isNamed = ending !== '' || centuryNear(scan, at);
  if (!isNamed && (letters.length < 2 || value > 39)) return undefined;
  const parts = [part('number', String(value), isNamed ? 'roman' : 'weak')];
  return { kind: 'ordinal', value: String(value), at, end: at + 1, parts, isFact: isNamed };
}

function centuryNear(scan: Scan, at: number): boolean {
  const behind = isMark(scan, at + 1, '.-‐‑') ? at + 2 : at + 1;
  return isCentury(scan, skipSpace(scan, behind)) || (scan.tokens[at - 1]?.kind === 'space' && isCentury(scan, at - 2));
}

/** "une minute" may be "минуту": a length of time without a number is one of it. */
export function readBareDuration(scan: Scan, at: number): Found | undefined {
  const word = wordAt(scan, at);
  const duration = meaningOf(word, 'duration');
  if (duration === undefined || (scan.tokens[at]?.text.length ?? 0) < 3) return undefined;
  const parts = [part('one', '1', 'weak'), part('unit', duration.value, 'weak')];
  return { kind: 'measure', value: `1 ${duration.value}`, at, end: word.end, parts, isFact: false };
}

/** Greek Wednesday is "the fourth": before a day it is no number. */
function isWeekdayOfDate(scan: Scan, word: WordAt): boolean {
  const behind = isMark(scan, word.end, ',') ? word.end + 1 : word.end;
  return meaningOf(word, 'weekday') !== undefined && scan.tokens[skipSpace(scan, behind)]?.kind === 'digits';
}

/** "both", "dozen", "second": may stand for a number of the other side, nothing more. */
function readOtherWord(scan: Scan, at: number): Found | undefined {
  const word = wordAt(scan, at);
  const meanings = word.meanings.filter(({ role }) => role === 'other' || role === 'ordinal');
  if (meanings.length === 0 || isWeekdayOfDate(scan, word)) return undefined;
  const unit = unitBehind(scan, word.end);
  const own = meaningOf(word, 'duration');
  const parts = [
    ...(own === undefined ? [] : [part('one', '1', 'weak'), part('unit', own.value, 'weak')]),
    ...meanings.map(({ value }) => part('number', value, 'weak')),
    ...(unit === undefined ? [] : [part('unit', unit.unit, 'weak')]),
  ];
  return { kind: 'number', value: meanings[0]?.value ?? '', at, end: word.end, parts, isFact: false };
}
