/**
 * Puts one error of a class into a clean translation: the same seed makes the same errors on every machine.
 * A seeder gives undefined where the text has no place for its error.
 */
import type { CleanPair } from './parallel-text.ts';

/** Mulberry32: enough to choose places by. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
type Seeder = (pair: CleanPair, random: Random, language: string) => CleanPair | undefined;

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Replaces one match of a pattern, chosen by chance. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replace: (found: string) => string,
): string | undefined {
  const match = pick([...text.matchAll(pattern)], random);
  if (match === undefined) return undefined;
  const [found] = match;
  const changed = text.slice(0, match.index) + replace(found) + text.slice(match.index + found.length);
  return changed === text ? undefined : changed;
}

function inTarget(
  change: (target: string, random: Random, pair: CleanPair, language: string) => string | undefined,
): Seeder {
  return (pair, random, language) => {
    const target = change(pair.target, random, pair, language);
    return target === undefined || target === pair.target ? undefined : { ...pair, target };
  };
}

const word = /(?<![\p{L}\p{M}\p{N}'’ʼʻ‘\-.])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}'’ʼʻ‘\-.@/])/gu;
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  i: 'і',
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  і: 'i',
  ο: 'o',
  α: 'a',
  ν: 'v',
};
/** Not the mark inside a Hebrew abbreviation. */
const quotationMark = /[«»„“”]|"(?!(?<=\p{Script=Hebrew}")\p{Script=Hebrew})/gu;
/** A number of the target is known only where the source has one in figures. */
const hasNumber = (text: string): boolean => /\p{Nd}|(?<!\p{L})[IVXLC]{2,}/u.test(text);
const monthNames =
  /(?<!\p{L})(?:January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/gu;
const nextMonth: Readonly<Record<string, string>> = {
  January: 'February',
  February: 'March',
  March: 'April',
  April: 'May',
  June: 'July',
  July: 'August',
  August: 'September',
  September: 'October',
  October: 'November',
  November: 'December',
  December: 'January',
};

/** Classes on which a miss is not forgiven. */
export const criticalClasses: Readonly<Record<string, Seeder>> = {
  'changed digit': inTarget((target, random, { source }) =>
    !hasNumber(source)
      ? undefined
      : replaceOne(target, /\p{Nd}/gu, random, (digit) => {
          const zero = (digit.codePointAt(0) ?? 48) & ~15;
          const value = (digit.codePointAt(0) ?? zero) - zero;
          return String.fromCodePoint(zero + 1 + ((value + Math.floor(random() * 8)) % 9));
        }),
  ),
  'dropped number': inTarget((target, random, { source }) =>
    !hasNumber(source)
      ? undefined
      : replaceOne(target, /\p{Nd}[\p{Nd}.,\u00A0\u202F]*(?<=\p{Nd})[ \u00A0\u202F]?/gu, random, () => ''),
  ),
  'changed month': (pair, random, language) => {
    const target =
      language === 'en' ? replaceOne(pair.target, monthNames, random, (month) => nextMonth[month] ?? month) : undefined;
    return target === undefined ? undefined : { ...pair, target };
  },
  'missing final stop': inTarget((target, _random, { source }) =>
    /[.!?…:;]\P{L}*$/u.test(source) && /[\p{L}\p{N})»”"’“]\s?[.。।]$/u.test(target)
      ? target.slice(0, -1).trimEnd()
      : undefined,
  ),
  'dropped bracket': inTarget((target, random) => replaceOne(target, /(?<!^.{0,2})[()[\]]/gu, random, () => '')),
  'dropped quotation mark': inTarget((target, random) => replaceOne(target, quotationMark, random, () => '')),
  'double space': inTarget((target, random) => replaceOne(target, /(?<=\S) (?=\S)/gu, random, () => '  ')),
  untranslated: ({ source }) => (source.split(' ').length > 3 ? { source, target: source } : undefined),
  'doubled word': inTarget((target, random) =>
    replaceOne(target, new RegExp(`${word.source}(?= )`, 'gu'), random, (found) => `${found} ${found}`),
  ),
  truncation: inTarget((target) => {
    const words = target.split(' ');
    return words.length < 6 ? undefined : words.slice(0, Math.floor(words.length * 0.4)).join(' ');
  }),
  mojibake: inTarget((target, random) =>
    replaceOne(target, /[^\x00-\x7F\u00A0]+/gu, random, (run) => Buffer.from(run, 'utf8').toString('latin1')),
  ),
  'mojibake, Windows': inTarget((target, random) =>
    replaceOne(target, /[^\x00-\x7F\u00A0]+/gu, random, (run) =>
      new TextDecoder('windows-1252').decode(Buffer.from(run, 'utf8')),
    ),
  ),
  'replacement character': inTarget((target, random) => replaceOne(target, /\p{L}/gu, random, () => '\uFFFD')),
  'mixed script': inTarget((target, random) => {
    const inWord = /(?<=\p{L})[aeocpxiаеосрхіοαν]|[aeocpxiаеосрхіοαν](?=\p{L})/gu;
    return replaceOne(target, inWord, random, (letter) => lookAlikes[letter] ?? letter);
  }),
  'unbalanced direction': inTarget((target, random) =>
    replaceOne(
      target,
      word,
      random,
      (found) => pick([`\u2067${found}`, `${found}\u2069`, `\u202B${found}`, `\u2069${found}\u2067`], random) ?? found,
    ),
  ),
  markup: inTarget((target, random) =>
    replaceOne(
      target,
      word,
      random,
      (found) =>
        pick(
          [`<b>${found}</b>`, `${found}<br/>`, `${found}&nbsp;`, `<script>${found}</script>`, `**${found}**`],
          random,
        ) ?? found,
    ),
  ),
  empty: ({ source }) => (/\p{L}/u.test(source) ? { source, target: '' } : undefined),
  placeholder: ({ source, target }) => ({ source: `${source} {{name}}`, target: `${target} {{ nom }}` }),
  'zero-width character': inTarget((target, random) =>
    replaceOne(target, /(?<=\p{L})(?=\p{L})/gu, random, () => '\u200B'),
  ),
};

/** Classes that are counted too. */
export const otherClasses: Readonly<Record<string, Seeder>> = {
  'dropped word group': inTarget((target) => {
    const words = target.split(' ');
    return words.length < 10
      ? undefined
      : [...words.slice(0, 3), ...words.slice(Math.ceil(words.length * 0.6))].join(' ');
  }),
  'space before comma': inTarget((target, random) => replaceOne(target, /(?<=\p{L}),(?= )/gu, random, () => ' ,')),
  'missing space after comma': inTarget((target, random) =>
    replaceOne(target, /(?<=\p{L}{2}), (?=\p{L}{2})/gu, random, () => ','),
  ),
  'repeated comma': inTarget((target, random) => replaceOne(target, /(?<=\p{L}),/gu, random, () => ',,')),
  'not NFC': inTarget((target, random) =>
    replaceOne(target, /[éèêàáíóúāēīšžčçñöüäйёΐάέήίόύώ]/gu, random, (letter) => letter.normalize('NFD')),
  ),
  'tripled letter': inTarget((target, random) =>
    replaceOne(target, /(?<=\p{Ll})[abdehmnorstабвдеорст](?=\p{Ll}{2})/gu, random, (letter) => letter.repeat(3)),
  ),
  'small start': inTarget((target) =>
    /^\p{Lu}\p{Ll}/u.test(target) && target.endsWith('.')
      ? target.replace(/^./u, (letter) => letter.toLowerCase())
      : undefined,
  ),
  'source words left': inTarget((target, random, { source }) => {
    const run = /(?<!\p{L})\p{Ll}{3,} \p{Ll}{2,} \p{Ll}{3,} \p{Ll}{2,} \p{Ll}{3,}/u.exec(source)?.[0];
    return run === undefined
      ? undefined
      : replaceOne(target, /(?<= )\p{L}{3,} \p{L}{2,} \p{L}{2,}/gu, random, () => run);
  }),
};
