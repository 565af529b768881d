/** Errors put into translations: one seeded generator per class. A mutation that cannot be made gives undefined. */
import { westernDigits } from '@dragoman/text';
import { findTable } from './languages/find-table.ts';

export type Random = () => number;

export const errorClasses = ['digit', 'dropped', 'month', 'currency', 'magnitude'] as const;
export type ErrorClass = (typeof errorClasses)[number];

/** Mulberry32: the same seed gives the same errors everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function mutate(text: string, language: string, errorClass: ErrorClass, random: Random): string | undefined {
  if (errorClass === 'digit') return changeDigit(text, random);
  if (errorClass === 'dropped') return dropNumber(text, random);
  const table = findTable(language);
  if (errorClass === 'month') return swapWord(text, formsOf(table.months), random);
  if (errorClass === 'magnitude') return swapWord(text, formsOf(table.large).slice(2, 4), random);
  return swapWord(text, currencyWords(language), random) ?? swapSign(text);
}

function changeDigit(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/\p{Nd}/gu)];
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  const digit = Number(westernDigits(place[0]));
  const other = (digit + 1 + Math.floor(random() * 8)) % 10;
  return text.slice(0, place.index) + String(other) + text.slice(place.index + place[0].length);
}

/** The whole number with its separators goes, with one space beside it. */
function dropNumber(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/\p{Nd}+(?:[.,\u00A0\u202F '’]\p{Nd}+)*[.]? ?/gu)];
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  return text.slice(0, place.index) + text.slice(place.index + place[0].length);
}

interface Form {
  readonly index: number;
  readonly text: string;
}

/** Full forms, abbreviations left aside; a stem takes the ending that stands in the text. */
function formsOf(list: string): readonly (readonly Form[])[] {
  return list.split(' ').map((item, index) =>
    item
      .replaceAll('?', '')
      .split('|')
      .filter((form) => form.length > 2)
      .map((form) => ({ index, text: form.replaceAll('_', ' ') })),
  );
}

function swapWord(text: string, items: readonly (readonly Form[])[], random: Random): string | undefined {
  const hits = items.flatMap((forms, index) => forms.flatMap((form) => wordHits(text, form.text, index)));
  const hit = hits.sort((one, other) => other.length - one.length)[0];
  if (hit === undefined || items.length < 2) return undefined;
  const step = 1 + Math.floor(random() * (items.length - 1));
  const other = items[(hit.index + step) % items.length]?.[0]?.text.replace('*', '') ?? '';
  const isCapital = /^\p{Lu}/u.test(text.slice(hit.from));
  const word = isCapital ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
  return text.slice(0, hit.from) + word + text.slice(hit.from + hit.length);
}

interface Hit {
  readonly index: number;
  readonly from: number;
  readonly length: number;
}

function wordHits(text: string, form: string, index: number): readonly Hit[] {
  const isStem = form.endsWith('*');
  const stem = form.replace('*', '').replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  if (stem.length < 3 && isStem) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${stem}(?![\\p{L}\\p{M}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ index, from: match.index, length: match[0].length }));
}

const words: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['يورو', 'دولارا'],
  bg: ['евро', 'долара'],
  el: ['ευρώ', 'δολάρια'],
  kk: ['еуро', 'доллар'],
  ky: ['евро', 'доллар'],
  ru: ['евро', 'долларов'],
  tg: ['евро', 'доллар'],
  uk: ['євро', 'доларів'],
  uz: ['yevro', 'dollar'],
  'uz-Cyrl': ['евро', 'доллар'],
  cs: ['eur', 'dolarů'],
  sk: ['eur', 'dolárov'],
  lt: ['eurų', 'dolerių'],
  lv: ['eiro', 'dolāru'],
  sl: ['evrov', 'dolarjev'],
  hr: ['eura', 'dolara'],
  et: ['eurot', 'dollarit'],
  fi: ['euroa', 'dollaria'],
  tr: ['avro', 'dolar'],
};

function currencyWords(language: string): readonly (readonly Form[])[] {
  const [euro, dollar] = words[language] ?? ['euro', 'dollar'];
  return [[{ index: 0, text: euro }], [{ index: 1, text: dollar }]];
}

function swapSign(text: string): string | undefined {
  if (text.includes('€')) return text.replace('€', '$');
  if (text.includes('EUR')) return text.replace('EUR', 'USD');
  return text.includes('$') ? text.replace('$', '€') : undefined;
}
