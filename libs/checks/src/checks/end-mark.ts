/** The mark at the end of a sentence, in any script, inside or outside of a closing quotation mark or bracket. */
import { endsWithAbbreviation, endsWithOrdinal } from '../abbreviations.ts';
import { example, type Hit, type Pair, type SegmentCheck } from '../check.ts';
import { isAsLong } from './length.ts';

/** Marks by what they say. The Greek question mark is a semicolon elsewhere, its semicolon a raised dot. */
const kinds: Readonly<Record<string, string>> = {
  ...named('stop', '.。．｡।۔։።॥။។៕།᠃'),
  ...named('question', '?؟？՞;፧'),
  ...named('exclamation', '!！՜'),
  ...named('colon', ':：'),
  ...named('semicolon', ';；؛'),
  ...named('comma', ',，、،၊'),
  ...named('ellipsis', '…'),
};

function named(kind: string, marks: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...marks].map((mark) => [mark, kind]));
}

const greek: Readonly<Record<string, string>> = { ...kinds, ';': 'question', '·': 'semicolon', '\u0387': 'semicolon' };

/** Armenian ends its sentences with `։`, typed as a colon by many; its own colon is a dot. */
const armenian: Readonly<Record<string, string>> = { ...kinds, ':': 'stop', '՝': 'colon', '`': 'colon' };

/** It asks and exclaims inside the word: `Ո՞վ է գալիս։` */
const armenianInside = /([՞՜])[^։:?!]{0,300}[։:]?\P{L}*$/u;

const tables: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['el', greek],
  ['hy', armenian],
]);

/** A space ends their sentences; a full stop is a guest. */
const withoutFullStop: ReadonlySet<string> = new Set(['th', 'lo']);

/** A closing mark ends a Japanese sentence without `。`. */
const isClosedInJapanese = ({ target, to }: Pair): boolean => to.key === 'ja' && /[」』]\s*$/u.test(target);

interface End {
  readonly kind: string;
  /** Of a mark behind the closing one: `« Qui vient ? ».` asks inside and states outside. */
  readonly outer?: string | undefined;
  readonly mark: string;
  readonly from: number;
}

/** Closers, spaces, codes and direction marks that may stand after or around the mark. */
const tail = /[\p{P}\p{S}\p{Z}\s\uFFFC\u200E\u200F\u2066-\u2069\u202A-\u202E]+$/u;
const footnote = /(?<=[\p{L}.!?»”"’)])(?:\s?\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴-⁹]+)\s*$/u;

function endOf(text: string, language: string): End {
  const start = Math.max(0, text.length - 40);
  const body = text.slice(start).replace(footnote, '');
  const from = tail.exec(body)?.index ?? body.length;
  const ending = body.slice(from);
  const names = tables.get(language) ?? kinds;
  const inside = language === 'hy' ? armenianInside.exec(text.slice(-400))?.[1] : undefined;
  if (inside !== undefined) return { kind: kinds[inside] ?? 'none', mark: inside, from: start + from };
  if (/\.{3,}|…|\. \. \./u.test(ending) && !/[?!]/u.test(ending))
    return { kind: 'ellipsis', mark: '…', from: start + from };
  const marks = [...withoutAbbreviation(body.slice(0, from), ending, language)].filter(
    (mark) => names[mark] !== undefined,
  );
  const strong =
    marks.find((mark) => names[mark] === 'question') ??
    marks.find((mark) => names[mark] === 'exclamation') ??
    marks.at(-1);
  return strong === undefined
    ? { kind: 'none', mark: '', from: start + from }
    : { kind: names[strong] ?? 'none', mark: strong, from: start + from, outer: outerKind(ending, names) };
}

/** `(до 21,30 ч.)`, `112,8 Mio. €)`: the stop of an abbreviation inside the bracket or before a sign ends no sentence. */
function withoutAbbreviation(before: string, ending: string, language: string): string {
  const [, behind] = /^\.([\p{Z}\s]*\p{Sc}.*|[)\]）].*)$/su.exec(ending) ?? [];
  if (behind === undefined) return ending;
  const text = `${before}.`;
  const isShort = endsWithAbbreviation(text, language) || endsWithOrdinal(text, language) || /\p{Sc}/u.test(behind);
  return isShort ? behind : ending;
}

function outerKind(ending: string, names: Readonly<Record<string, string>>): string | undefined {
  const behind = /[»”“"’)\]」』]([^»”“"’)\]」』]*)$/u.exec(ending)?.[1] ?? '';
  const last = [...behind].findLast((mark) => names[mark] !== undefined);
  return last === undefined ? undefined : names[last];
}

/** One of them ends as the other, inside or outside of what is quoted. */
function endAlike(one: End, other: End): boolean {
  const those = [other.kind, other.outer];
  return those.includes(one.kind) || (one.outer !== undefined && those.includes(one.outer));
}

interface Ends {
  readonly source: End;
  readonly target: End;
}

/** One look at both ends serves all checks of a pair. */
const known = new WeakMap<Pair, Ends | 'alike'>();

function endsOf(pair: Pair): Ends | undefined {
  const ends = known.get(pair) ?? newEnds(pair) ?? 'alike';
  known.set(pair, ends);
  return ends === 'alike' ? undefined : ends;
}

function newEnds({ source, target, from, to }: Pair): Ends | undefined {
  if (!/[\p{L}\p{N}]/u.test(source) || !/[\p{L}\p{N}]/u.test(target)) return undefined;
  const ends = { source: endOf(source, from.key), target: endOf(target, to.key) };
  return endAlike(ends.source, ends.target) || isAskedByWord(ends, target, to.key) ? undefined : ends;
}

/** Japanese asks by a word, and ends the sentence like any other. */
function isAskedByWord({ source, target: end }: Ends, target: string, language: string): boolean {
  return (
    language === 'ja' && source.kind === 'question' && end.kind === 'stop' && /か[。．]?[」』）]?\s*$/u.test(target)
  );
}

function hitAt({ target }: Pair, ends: Ends): Hit {
  return {
    from: Math.min(ends.target.from, target.length),
    to: target.length,
    values: { source: ends.source.mark || '–', target: ends.target.mark || '–' },
  };
}

/** `vers 14 h.`, `10 km.`: symbols of units have no stop of their own. */
const endsWithSymbol = /\p{Nd}[ \u00A0\u202F]?(?:h|m|g|s|l|t|[kcm]m|kg|ha)\.[\p{P}\p{Z}]*$/u;

/** An item of a list: Danish, Finnish and many a house end it without a mark. One that is cut is short too. */
const isItem = (pair: Pair): boolean =>
  /^\s*(?:[-–—•·*]\s|\(?[\p{L}\p{N}]{1,3}[).]\s|\p{Ll})/u.test(pair.source) && isAsLong(pair);

const missingEndMark: SegmentCheck = {
  scope: 'segment',
  code: 'missing-end-mark',
  type: 'typographical',
  severity: 'warning',
  description: 'The source ends with a full stop, question mark, colon or the like, the target with none.',
  message: 'the source ends with “{{source}}”, the target with no mark',
  good: example('en', 'Il a dit : « Venez ! »', 'He said, “Come!”'),
  bad: example('en', 'Il est venu.', 'He came'),
  find: (pair) => {
    const ends = endsOf(pair);
    if (ends === undefined || ends.target.kind !== 'none') return [];
    if (ends.source.kind === 'stop' && (withoutFullStop.has(pair.to.key) || isClosedInJapanese(pair))) return [];
    if (
      ends.source.kind === 'stop' &&
      endsWithAbbreviation(pair.source, pair.from.key) &&
      !endsWithSymbol.test(pair.source)
    )
      return [{ ...hitAt(pair, ends), severity: 'info' }];
    const isLight = ends.source.kind === 'comma' || (ends.source.kind === 'semicolon' && isItem(pair));
    return [{ ...hitAt(pair, ends), ...(isLight ? { severity: 'info' as const } : {}) }];
  },
};

/** Of so many words nobody makes a heading: the source left its stop out. */
const isSentence = (source: string): boolean => source.split(/\p{White_Space}+/u).length > 10;

/** `Artikel 2.`, `Kifungu cha 2.`, `Artigo 2ª.`, `अनुच्छेद २.`: a habit of the house. */
const numberedHeading =
  /^(?:\P{White_Space}{1,40}\p{White_Space}){1,3}(?:\p{Nd}+[ªº]?|[IVXLC]+)[.۔।]\p{White_Space}*$|^\p{Nd}+\.\p{White_Space}\P{White_Space}+$/u;

const addedEndMark: SegmentCheck = {
  scope: 'segment',
  code: 'added-end-mark',
  type: 'typographical',
  severity: 'warning',
  description:
    'The source ends without a mark (a heading), the target with one that belongs to no abbreviation or ordinal.',
  message: 'the source ends with no mark, the target with “{{target}}”',
  good: example('ru', 'Bruxelles, 26 mars 2015', 'Брюссель, 26 марта 2015 г.'),
  bad: example('ru', 'Communiqué de presse', 'Пресс-релиз.'),
  find: (pair) => {
    const ends = endsOf(pair);
    if (ends === undefined || ends.source.kind !== 'none') return [];
    const { target, to } = pair;
    if (ends.target.kind === 'stop' && (endsWithAbbreviation(target, to.key) || endsWithOrdinal(target, to.key)))
      return [];
    return [
      {
        ...hitAt(pair, ends),
        ...(ends.target.kind === 'stop' && !numberedHeading.test(target) && !isSentence(pair.source)
          ? {}
          : { severity: 'info' as const }),
      },
    ];
  },
};

/** Which mark of the source may become which: a translator may end a sentence where the source goes on, not the reverse. */
const mayBecome: ReadonlySet<string> = new Set([
  'stop colon',
  'colon stop',
  'stop semicolon',
  'semicolon stop',
  'semicolon comma',
  'comma semicolon',
  'comma stop',
  'colon semicolon',
  'colon comma',
  'exclamation stop',
  'stop exclamation',
  'ellipsis stop',
  'stop ellipsis',
]);

const otherEndMark: SegmentCheck = {
  scope: 'segment',
  code: 'other-end-mark',
  type: 'typographical',
  severity: 'warning',
  description:
    'The target ends with another mark: a warning for question marks, a remark where one may stand for the other.',
  message: 'the source ends with “{{source}}”, the target with “{{target}}”',
  good: example('el', 'Qui vient ?', 'Ποιος έρχεται;'),
  bad: example('en', 'Qui vient ?', 'Who comes.'),
  find: (pair) => {
    const ends = endsOf(pair);
    if (ends === undefined || ends.source.kind === 'none' || ends.target.kind === 'none') return [];
    const isLight = mayBecome.has(`${ends.source.kind} ${ends.target.kind}`) || isLatinSemicolon(pair, ends);
    return [{ ...hitAt(pair, ends), ...(isLight ? { severity: 'info' as const } : {}) }];
  },
};

/** An item of a list that keeps its `;` in Greek, where the raised dot would stand: no question is meant. */
const isLatinSemicolon = ({ to }: Pair, { source, target }: Ends): boolean =>
  to.key === 'el' && source.kind === 'semicolon' && target.mark === ';';

const startMark: SegmentCheck = {
  scope: 'segment',
  code: 'start-mark',
  type: 'typographical',
  severity: 'warning',
  description: 'The target begins with a mark that ends something (`.`, `,`, `)`): what stood before it is lost.',
  message: 'the target begins with “{{mark}}”',
  good: example('lv', 'Article 3', '3. pants'),
  bad: example('lv', 'Article 3', '. pants'),
  find: ({ source, target }) => {
    const pattern = /^\s*(?:[,;!?)\]»،؛؟。，、]|:(?![:\p{L}])|\.(?![.\p{L}\p{N}]))/u;
    const mark = pattern.exec(target)?.[0];
    if (mark === undefined || pattern.test(source) || !/[\p{L}\p{N}]/u.test(target)) return [];
    return mark === '»' ? [] : [{ from: 0, to: mark.length, values: { mark: mark.trim() } }];
  },
};

export const endMarks = [startMark, missingEndMark, addedEndMark, otherEndMark] as const;
