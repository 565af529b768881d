/** Quotation marks, brackets, apostrophes and dashes: paired, and those of the language. */
import { example, type Hit, type SegmentCheck } from '../check.ts';
import type { TypographyProfile } from '../profiles/profile.ts';
import { around, places } from '../text.ts';

const closers: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '」': '「',
  '』': '『',
  '】': '【',
};
const openers: ReadonlySet<string> = new Set(Object.values(closers));

/** Brackets that have no partner. `a)` and `1.)` at the start of the text, and smileys, need none; inside of it the source has them too. */
function unpairedBrackets(text: string): readonly number[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const alone: number[] = [];
  for (const { from: at, text: mark } of places(text, /[()[\]{}（）「」『』【】]/gu)) {
    if (openers.has(mark)) open.push({ mark, at });
    else if (isSmileInBrackets(text, at)) continue;
    else if (open.at(-1)?.mark === closers[mark]) open.pop();
    else if (!isListMark(text, at)) alone.push(at);
  }
  return [...alone, ...open.map(({ at }) => at)].sort((a, b) => a - b);
}

/** `(by the way :) )`: the next one closes. */
function isSmileInBrackets(text: string, at: number): boolean {
  return /[:;][-^]?\)$/u.test(text.slice(Math.max(0, at - 2), at + 1)) && /^\s?\)/u.test(text.slice(at + 1, at + 3));
}

/** East Asian quotation marks: of a quotation over several sentences one stands alone, as in the source. */
const cornersOf = (text: string, alone: readonly number[]): readonly number[] =>
  alone.filter((at) => '「」『』'.includes(text[at] ?? ' '));

function isListMark(text: string, at: number): boolean {
  return (
    text[at] === ')' &&
    (/^\s*(?:\p{L}|\d{1,3}|[ivx]{1,5})\.?$/u.test(text.slice(0, at)) ||
      /[:;][-^]?$/u.test(text.slice(Math.max(0, at - 2), at)))
  );
}

const unpairedBracket: SegmentCheck = {
  scope: 'segment',
  code: 'unpaired-bracket',
  type: 'typographical',
  severity: 'error',
  description: 'A bracket opens that nothing closes, or closes what nothing opened, and the source’s are whole.',
  message: 'the bracket in “{{text}}” has no partner',
  good: example('en', 'EIIL (ou Daesh).', 'ISIL (or Daesh).'),
  bad: example('en', 'EIIL (ou Daesh).', 'ISIL (or Daesh.'),
  find: ({ source, target }) => {
    const all = unpairedBrackets(target);
    const corners = all.length > 0 && quotesAlone(source).length > 0 ? cornersOf(target, all) : [];
    const alone = all.filter((at) => !corners.includes(at));
    if (alone.length === 0 || alone.length <= unpairedBrackets(source).length) return [];
    return alone.map((at) => ({ from: at, to: at + 1, values: { text: around(target, at, at + 1) } }));
  },
};

const bracketsLost: SegmentCheck = {
  scope: 'segment',
  code: 'brackets-differ',
  type: 'typographical',
  severity: 'info',
  description: 'The source has another number of brackets.',
  message: '{{source}} brackets in the source, {{target}} in the target',
  good: example('en', 'EIIL (ou Daesh).', 'ISIL (or Daesh).'),
  bad: example('en', 'EIIL (ou Daesh).', 'ISIL or Daesh.'),
  find: ({ source, target }) => {
    const count = (text: string): number => places(text, /[([（]/gu).length;
    return target.trim() === '' || count(source) === count(target)
      ? []
      : [{ values: { source: count(source), target: count(target) } }];
  },
};

/** What opens and what closes, by character: „ opens; “ and ” do either, as do " and the raised ones. */
type QuoteRole = 'open' | 'close' | 'either';
interface Quote {
  readonly mark: string;
  readonly at: number;
  readonly role: QuoteRole;
}

function quotesOf(text: string): readonly Quote[] {
  return places(text, /[«»„“”‟"‹›‚]/gu).flatMap(({ from: at, text: mark }) => {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (mark === '"' && /\p{Script=Hebrew}/u.test(before) && /\p{Script=Hebrew}/u.test(after)) return [];
    return [{ mark, at, role: roleOf(mark, before, after) }];
  });
}

function roleOf(mark: string, before: string, after: string): QuoteRole {
  const opensHere = /[\s([{\u2013\u2014/]|^$/u.test(before) && !/[\s.,;:!?)\]]/u.test(after);
  const closesHere = /[\p{L}\p{N}.!?…,%)\]]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (mark === '„' || mark === '‚') return 'open';
  if (opensHere === closesHere) return 'either';
  return opensHere ? 'open' : 'close';
}

/** ‘ at the start of a word opens; ’ may be an apostrophe, so that only a ‘ too many can be told. Korean has no apostrophe: ‘GDPR’로. */
function unclosedSingles(text: string): readonly number[] {
  const opening = places(text, /(?<![^\s([{\u2013\u2014/“„«])‘(?=\p{L})/gu);
  const closing = places(
    text,
    /’(?!\p{L})|’(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
  );
  return opening.length > closing.length ? opening.slice(-1).map(({ from }) => from) : [];
}

const families: readonly string[] = ['«»', '„“”‟', '"', '‹›'];

/** Marks of one family without a partner: an odd number, or two that open in a row at the end. */
function unpairedQuotes(text: string): readonly number[] {
  const all = quotesOf(text).filter(({ mark }) => mark !== '‚');
  return families.flatMap((family) => {
    const marks = all.filter(({ mark }) => family.includes(mark));
    if (marks.length % 2 === 0 || marks.filter((quote) => !isInch(text, quote)).length % 2 === 0) return [];
    return [oddOne(marks)];
  });
}

/** `17"`: an inch or a second, where the quotation marks are whole without it. */
function isInch(text: string, { mark, at }: Quote): boolean {
  if (mark !== '"' || !/\d/u.test(text[at - 1] ?? '')) return false;
  const before = text.lastIndexOf('"', at - 1);
  return before === -1 || !/\p{L}/u.test(text.slice(before + 1, at));
}

/** The mark that most likely lacks its partner: the first that opens twice in a row, or closes unopened; else the last. */
function oddOne(marks: readonly Quote[]): number {
  let open: Quote | undefined;
  for (const quote of marks) {
    if (quote.role === 'open' && open !== undefined) return open.at;
    if (quote.role === 'close' && open === undefined) return quote.at;
    open = open === undefined ? quote : undefined;
  }
  return marks.at(-1)?.at ?? 0;
}

/** Odd families that make each other whole: „…" or “…" are careless, not open. */
function quotesAlone(text: string): readonly number[] {
  const alone = [...unpairedQuotes(text), ...unclosedSingles(text)];
  return alone.length % 2 === 0 && alone.length > 0 && !/[«»]/u.test(alone.map((at) => text[at]).join('')) ? [] : alone;
}

const unpairedQuote: SegmentCheck = {
  scope: 'segment',
  code: 'unpaired-quote',
  type: 'typographical',
  severity: 'warning',
  description:
    'A quotation mark has no partner in the target and all have in the source. A quotation over several sentences has none in both.',
  message: 'the quotation mark in “{{text}}” has no partner',
  good: example('de', 'Le rapport « Climat » est paru.', 'Der Bericht „Klima“ ist erschienen.'),
  bad: example('de', 'Le rapport « Climat » est paru.', 'Der Bericht „Klima ist erschienen.'),
  find: ({ source, target }) => {
    const alone = quotesAlone(target);
    if (alone.length === 0 || quotesAlone(source).length > 0) return [];
    return alone.map((at) => ({ from: at, to: at + 1, values: { text: around(target, at, at + 1) } }));
  },
};

const quoteStyle: SegmentCheck = {
  scope: 'segment',
  code: 'quote-style',
  type: 'locale-violation',
  severity: 'info',
  description: 'Quotation marks that the language does not use, straight ones too where the source has none.',
  message: '“{{found}}” are not the quotation marks of this language; it has {{expected}}',
  good: example('de', 'Le rapport « Climat »', 'Der Bericht „Klima“'),
  bad: example('de', 'Le rapport « Climat »', 'Der Bericht “Klima”'),
  find: ({ source, target, to: { profile } }) => quoteStyleHits(target, profile, source.includes('"')),
};

/** @param isStraightTaken A straight `"` is nobody's mark: it is told only where it was not taken over. */
export function quoteStyleHits(text: string, profile: TypographyProfile, isStraightTaken = true): readonly Hit[] {
  const own = [...profile.quotes, ...profile.innerQuotes].join('') + (isStraightTaken ? '"' : '');
  const found = quotesOf(text).filter((quote) => !own.includes(quote.mark) && !isInch(text, quote));
  const pairs = pairedTexts(text).filter((pair) => ![...profile.quotes, ...profile.innerQuotes].includes(pair));
  if (found.length === 0 && pairs.length === 0) return [];
  const values = { found: pairs[0] ?? found[0]?.mark ?? '', expected: profile.quotes.slice(0, 2).join(' ') };
  return [{ values, ...(found[0] === undefined ? {} : { from: found[0].at, to: found[0].at + 1 }) }];
}

/** Pairs of quotation marks as they stand, `“”`, where they can be told. */
function pairedTexts(text: string): readonly string[] {
  const marks = quotesOf(text).filter(({ mark }) => !'‚‹›"'.includes(mark));
  if (marks.length !== 2) return [];
  return [marks.map(({ mark }) => mark).join('')];
}

const apostropheStyle: SegmentCheck = {
  scope: 'segment',
  code: 'apostrophe-style',
  type: 'typographical',
  severity: 'info',
  description: 'A straight apostrophe inside a word where the language has a curved one.',
  message: 'a straight apostrophe in “{{text}}”',
  good: example('en', 'Les résultats de l’étude', 'The study’s results'),
  bad: example('en', 'Les résultats de l’étude', "The study's results"),
  find: ({ target }) =>
    places(target, /(?<=\p{L})'(?=\p{L})/gu)
      .slice(0, 1)
      .map(({ from, to }) => ({ from, to, values: { text: around(target, from, to) } })),
};

const dashStyle: SegmentCheck = {
  scope: 'segment',
  code: 'dash-style',
  type: 'typographical',
  severity: 'info',
  description: 'A hyphen between spaces where the language has a dash.',
  message: 'a hyphen stands for a dash in “{{text}}”',
  good: example('ru', 'Riga – capitale', 'Рига — столица'),
  bad: example('ru', 'Riga – capitale', 'Рига - столица'),
  find: ({ source, target }): readonly Hit[] =>
    / - /u.test(source)
      ? []
      : places(target, /(?<=\p{L} )-(?= \p{L})/gu).map(({ from, to }) => ({
          from,
          to,
          values: { text: around(target, from, to) },
        })),
};

export const quotes = [unpairedBracket, bracketsLost, unpairedQuote, quoteStyle, apostropheStyle, dashStyle] as const;
