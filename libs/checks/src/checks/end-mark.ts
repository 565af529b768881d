/** The mark at the end of a sentence, in any script, inside or outside of a closing quotation mark or bracket. */
import { endingAbbreviation } from '../abbreviations.ts';
import { example, type Hit, type Pair, type SegmentCheck } from '../check.ts';

/** Marks by what they say. The Greek question mark is a semicolon elsewhere, its semicolon a raised dot. */
const kinds: Readonly<Record<string, string>> = {
  ...named('stop', '.。．｡।۔։።'),
  ...named('question', '?؟？՞;'),
  ...named('exclamation', '!！՜'),
  ...named('colon', ':：'),
  ...named('semicolon', ';；؛'),
  ...named('comma', ',，、،'),
  ...named('ellipsis', '…'),
};

function named(kind: string, marks: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...marks].map((mark) => [mark, kind]));
}

const greek: Readonly<Record<string, string>> = { ...kinds, ';': 'question', '·': 'semicolon', '\u0387': 'semicolon' };

interface End {
  readonly kind: string;
  readonly mark: string;
  readonly from: number;
}

/** Closers, spaces, codes and direction marks that may stand after or around the mark. */
const tail = /[\p{P}\p{S}\p{Z}\s\uFFFC\u200E\u200F\u2066-\u2069\u202A-\u202E]+$/u;
const footnote = /(?<=[\p{L}.!?»”"’)])(?:\s?\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴-⁹]+)\s*$/u;

function endOf(text: string, language: string): End {
  const body = text.replace(footnote, '');
  const from = tail.exec(body)?.index ?? body.length;
  const ending = body.slice(from);
  const names = language === 'el' ? greek : kinds;
  if (/\.{3,}|…|\. \. \./u.test(ending) && !/[?!]/u.test(ending)) return { kind: 'ellipsis', mark: '…', from };
  const marks = [...ending].filter((mark) => names[mark] !== undefined);
  const strong =
    marks.find((mark) => names[mark] === 'question') ??
    marks.find((mark) => names[mark] === 'exclamation') ??
    marks.at(-1);
  return strong === undefined
    ? { kind: 'none', mark: '', from }
    : { kind: names[strong] ?? 'none', mark: strong, from };
}

interface Ends {
  readonly source: End;
  readonly target: End;
}

function endsOf({ source, target, from, to }: Pair): Ends | undefined {
  if (!/[\p{L}\p{N}]/u.test(source) || !/[\p{L}\p{N}]/u.test(target)) return undefined;
  const ends = { source: endOf(source, from.key), target: endOf(target, to.key) };
  return ends.source.kind === ends.target.kind ? undefined : ends;
}

function hitAt({ target }: Pair, ends: Ends): Hit {
  return {
    from: Math.min(ends.target.from, target.length),
    to: target.length,
    values: { source: ends.source.mark || '–', target: ends.target.mark || '–' },
  };
}

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
    if (ends.source.kind === 'stop' && endingAbbreviation(pair.source, pair.from.key))
      return [{ ...hitAt(pair, ends), severity: 'info' }];
    return [{ ...hitAt(pair, ends), ...(ends.source.kind === 'comma' ? { severity: 'info' as const } : {}) }];
  },
};

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
    if (ends.target.kind === 'stop' && endingAbbreviation(pair.target, pair.to.key)) return [];
    return [{ ...hitAt(pair, ends), ...(ends.target.kind === 'stop' ? {} : { severity: 'info' as const }) }];
  },
};

/** Which marks may stand for which: a translator may end a sentence where the source goes on. */
const mayStandFor: ReadonlySet<string> = new Set(
  [
    'stop colon',
    'stop semicolon',
    'semicolon comma',
    'stop exclamation',
    'stop ellipsis',
    'colon semicolon',
    'colon comma',
  ].flatMap((two) => [two, two.split(' ').toReversed().join(' ')]),
);

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
    const isLight = mayStandFor.has(`${ends.source.kind} ${ends.target.kind}`);
    return [{ ...hitAt(pair, ends), ...(isLight ? { severity: 'info' as const } : {}) }];
  },
};

export const endMarks = [missingEndMark, addedEndMark, otherEndMark] as const;
