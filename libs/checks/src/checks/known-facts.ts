/** Dates, numbers, amounts, addresses: compared by the function that comes in; and their bare digits. */
import type { Fact, FactDifference, LocQualityIssueType } from '@dragoman/model';
import { westernDigits } from '@dragoman/text';
import { example, type Hit, type Pair, type ReleaseCheck, type SegmentCheck } from '../check.ts';
import { oncePerPair } from '../once-per-pair.ts';
import { countEach, places, surplus } from '../text.ts';

interface FactWords {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly type: LocQualityIssueType;
  readonly description: string;
  readonly message: string;
  readonly bad: readonly [string, string];
  readonly holds: (difference: FactDifference, pair: Pair) => boolean;
}

const both = ({ source, target }: FactDifference): boolean => source !== undefined && target !== undefined;
const certain = ({ certainty }: FactDifference): boolean => certainty === 'certain';

/** Written in figures, Roman ones too. */
const hasFigure = (text: string | undefined): boolean =>
  text !== undefined && /\p{Nd}|(?<!\p{L})[IVXLC]{2,}/u.test(text);

interface Sides {
  readonly source?: Fact | undefined;
  readonly target?: Fact | undefined;
}

/** Two numbers in words, or a figure that one side has and the other not, or that stands where the source has other words; not two ways of rounding. */
function isUnmatched({ source, target }: Sides, pair: Pair): boolean {
  if (isWholeName({ source, target }, pair)) return false;
  const figures = figuresOf(pair);
  if (source === undefined) return lacksFigures(target?.text ?? '', figures.source) && !isCounting(target, pair);
  if (target === undefined)
    return lacksFigures(source.text, figures.target) || lacksMonth(source, pair) || saysOnceLess(source, pair);
  if (source.kind === 'url') return isOtherPage(source.text, target.text);
  if (!hasFigure(source.text)) return hasFigure(target.text) || source.kind === 'number';
  return (
    lacksFigures(source.text, figures.target) &&
    lacksFigures(target.text, figures.source) &&
    !isRounded(source.text, target.text)
  );
}

/** The year of `2024-1177` is gone, and another 2024 stands in the sentence; of bare numbers their digits tell. */
function saysOnceLess({ kind, text }: Fact, pair: Pair): boolean {
  if (kind === 'number') return false;
  const own = [...new Set(digitRuns(text))];
  const { source, target } = figuresOf(pair);
  const count = (side: Counts): number => own.reduce((sum, digits) => sum + (side.get(digits) ?? 0), 0);
  return count(source) > count(target);
}

/** `/presse/2024` became `/presse/2023` or lost its year. */
function isOtherPage(source: string, target: string): boolean {
  return exceeds(digitRuns(source), countEach(digitRuns(target)));
}

/** Where months are figures, one that is lost shows: `2015年 月`. */
function lacksMonth({ kind, value, text }: Fact, pair: Pair): boolean {
  if (!eastAsian.has(pair.to.script) || !/\p{L}/u.test(text) || (kind !== 'date' && kind !== 'range')) return false;
  const months = [...value.matchAll(/(?:\d{4}|-)-(\d\d)/gu)].map(([, month]) => String(Number(month)));
  return exceeds(months, figuresOf(pair).target);
}

type Counts = ReadonlyMap<string, number>;

/** Counted once for all differences of a sentence: a text of nothing but figures has thousands of them. */
const figuresOf = oncePerPair(({ source, target }): { readonly source: Counts; readonly target: Counts } => ({
  source: countEach(digitRuns(source)),
  target: countEach(digitRuns(target)),
}));

function exceeds(these: readonly string[], those: Counts): boolean {
  return [...countEach(these)].some(([text, count]) => count > (those.get(text) ?? 0));
}

/** Chinese, Japanese and Korean count in figures what French says in words or not at all: `1度`, `10進数`, `제3자`. */
function isCounting(target: Fact | undefined, { to, target: text }: Pair): boolean {
  if (target === undefined || !eastAsian.has(to.script) || !/^(?:1?\p{Nd}|20)$/u.test(target.text)) return false;
  const behind = text.slice(target.to, target.to + 2);
  return (
    !/^ ?[年月日時时分秒년월일시분초]/u.test(behind) &&
    (/^ ?\p{Lo}/u.test(behind) || /\p{Lo}$/u.test(text.slice(0, target.from)))
  );
}

const eastAsian: ReadonlySet<string> = new Set(['Jpan', 'Kore', 'Hans', 'Hant']);

/** `m68k`, `X11`, `IPv6`, `Top-5` came or went as a whole, letters too: a name that one side says otherwise. */
function isWholeName({ source, target }: Sides, pair: Pair): boolean {
  if ((source === undefined) === (target === undefined)) return false;
  const [fact, own, other] =
    source === undefined ? [target, pair.target, pair.source] : [source, pair.source, pair.target];
  const letters = /([A-Za-z]{1,20})[-+]?$/u.exec(own.slice(Math.max(0, (fact?.from ?? 0) - 21), fact?.from))?.[1];
  return letters !== undefined && fact?.kind === 'number' && fact.text.length < 3 && !standsAlone(letters, other);
}

const standsAlone = (letters: string, text: string): boolean =>
  new RegExp(`(?<![A-Za-z])${letters}(?![A-Za-z])`, 'iu').test(text);

/** “Plus de 15 000” is “at least 15 001” too. */
function isRounded(source: string, target: string): boolean {
  const [one, other] = [source, target].map((text) => Number(digitRuns(text)[0]));
  return one !== undefined && other !== undefined && one > 1000 && Math.abs(one - other) === 1;
}

/** A fact whose every figure stands on the other side too lacks only words there: of a month, of a language nobody knows. */
function lacksFigures(fact: string, other: Counts): boolean {
  if (!hasFigure(fact)) return false;
  const digits = digitRuns(fact);
  return digits.length === 0 || exceeds(digits, other);
}

const table: readonly FactWords[] = [
  {
    code: 'fact-changed',
    severity: 'error',
    type: 'numbers',
    description: 'A date, number, amount, address or reference has another value than in the source.',
    message: 'the source says {{source}}, the target {{target}}',
    bad: ['La séance du 26 mars 2015 est reportée.', 'The session of 27 March 2015 is postponed.'],
    holds: (difference) => certain(difference) && both(difference),
  },
  {
    code: 'fact-missing',
    severity: 'error',
    type: 'omission',
    description: 'A date, number, amount, address or reference of the source is not in the target in any form.',
    message: 'the target lacks {{source}}',
    bad: ['Il y avait 1 250 visiteurs.', 'There were visitors.'],
    holds: (difference) => certain(difference) && difference.target === undefined,
  },
  {
    code: 'fact-added',
    severity: 'error',
    type: 'addition',
    description: 'The target has a date, number, amount, address or reference that the source has not in any form.',
    message: 'the source does not say {{target}}',
    bad: ['Il y avait des visiteurs.', 'There were 1,250 visitors.'],
    holds: (difference) => certain(difference) && difference.source === undefined,
  },
  {
    code: 'fact-unmatched',
    severity: 'warning',
    type: 'numbers',
    description:
      'A number of one side has no counterpart on the other, neither in figures nor in words; perhaps the sentence says it otherwise.',
    message: 'no counterpart: in the source {{source}}, in the target {{target}}',
    bad: ['La session a réuni 2 douzaines de personnes.', 'The session brought people together.'],
    holds: (difference, pair) => !certain(difference) && isUnmatched(difference, pair),
  },
  {
    code: 'fact-doubtful',
    severity: 'info',
    type: 'numbers',
    description: 'A fact is perhaps only written otherwise, in words for instance.',
    message: 'look whether these agree: {{source}} / {{target}}',
    bad: ['Environ 15 000 visiteurs sont venus.', 'At least 15,001 visitors came.'],
    holds: (difference, pair) => !certain(difference) && !isUnmatched(difference, pair),
  },
];

const compared: readonly SegmentCheck[] = table.map(({ code, severity, type, description, message, bad, holds }) => ({
  scope: 'segment',
  code,
  type,
  severity,
  description,
  message,
  good: example(
    'en',
    'La séance du 26 mars 2015 a réuni 1 250 personnes.',
    'The session of 26 March 2015 brought together 1,250 people.',
  ),
  bad: example('en', ...bad),
  find: (pair) =>
    differencesOf(pair)
      .filter((difference) => holds(difference, pair))
      .map(factHit),
}));

/** A sentence with more differences is another text; so many are looked at one by one, and far fewer are told. */
const mostJudged = 300;

const differencesOf = oncePerPair((pair): readonly FactDifference[] => {
  const { source, target, from, to, knowledge } = pair;
  const compared =
    knowledge.facts === undefined || target.trim() === ''
      ? []
      : knowledge.facts.compare({ text: source, language: from.tag }, { text: target, language: to.tag });
  const found = compared
    .slice(0, mostJudged)
    .map((difference) =>
      isWholeName(difference, pair) ? { ...difference, certainty: 'possible' as const } : difference,
    );
  const names = found.some((difference) => certain(difference) || isUnmatched(difference, pair))
    ? []
    : nameDifferences(pair);
  return [...found, ...phoneDifferences(pair), ...names].filter(isFirstOfItsPlace);
});

/** At most two signs between two digits: behind " - " begins something else. */
const phone = /\+\d(?:[ \u00A0\u202F().-]{0,2}\d){7,16}/gu;

/** `+32 (0)2 281 61 11` is `+32 2 281 61 11`. */
const dialled = (text: string): string => text.replace(/\(0\)/u, '').replace(/[^\d+]/gu, '');

/** A number with its country code is copied digit by digit, whatever a comparison of facts makes of it. */
function phoneDifferences({ source, target, knowledge }: Pair): readonly FactDifference[] {
  if (knowledge.facts === undefined || !source.includes('+') || !target.includes('+')) return [];
  const [before, after] = [source, target].map((text) =>
    places(text, phone).map((place): Fact => ({ ...place, kind: 'phone', value: dialled(place.text) })),
  );
  const lost = withoutValues(before ?? [], after ?? []);
  const added = withoutValues(after ?? [], before ?? []);
  return lost.slice(0, Math.min(added.length, mostJudged)).map((fact, at) => ({
    kind: 'phone',
    certainty: 'certain',
    source: fact,
    ...(added[at] && { target: added[at] }),
  }));
}

function withoutValues(these: readonly Fact[], those: readonly Fact[]): readonly Fact[] {
  const known = new Set(those.map(({ value }) => value));
  return these.filter(({ value }) => !known.has(value));
}

/** `WPA2`, `.mp3`, `N+2`, `5G`: letters and digits in one, not `20h` or `5th`. */
const numberedName =
  /(?<![\p{L}\p{N}@/_])(?:[A-Za-z.+-]{1,15}\d|\d[A-Z])[A-Za-z\d]{0,15}(?:[.+-][A-Za-z\d]{1,15}){0,4}(?![A-Za-z\d])/gu;

/**
 * A name that stands twice loses or changes its digits once: values are compared, not how often they stand. Told only where the same
 * letters stand with other digits or none, and the target has fewer of those digits than the source.
 */
function nameDifferences({ source, target, knowledge }: Pair): readonly FactDifference[] {
  if (knowledge.facts === undefined || !/\d/u.test(source)) return [];
  const [before, after] = [source, target].map((text) =>
    places(text, numberedName).filter(({ text: name }) => /[A-Za-z]/u.test(name)),
  );
  const lost = lostNames(before ?? [], after ?? []);
  if (lost.length === 0) return [];
  const missing = new Set(surplus(digitRuns(source), digitRuns(target)));
  const added = lostNames(after ?? [], before ?? []);
  return lost
    .slice(0, mostJudged)
    .filter(({ text }) => (text.match(/\d+/gu) ?? []).some((run) => missing.has(run)))
    .flatMap((place): readonly FactDifference[] => {
      const fact: Fact = { ...place, kind: 'reference', value: place.text };
      const other = added.find(({ text }) => lettersOf(text) === lettersOf(place.text));
      if (other !== undefined)
        return [
          {
            kind: 'reference',
            certainty: 'certain',
            source: fact,
            target: { ...other, kind: 'reference', value: other.text },
          },
        ];
      return isBare(lettersOf(place.text), source, target)
        ? [{ kind: 'reference', certainty: 'certain', source: fact }]
        : [];
    });
}

type Place = ReturnType<typeof places>[number];

function lostNames(these: readonly Place[], those: readonly Place[]): readonly Place[] {
  const left = countEach(those.map(({ text }) => text));
  return these.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

const lettersOf = (name: string): string => name.replace(/\d+/gu, '#');

/** The letters alone stand in the target more often than in the source. */
function isBare(letters: string, source: string, target: string): boolean {
  const bare = letters.replaceAll('#', '').replace(/[.+-]+$/u, '');
  if (!/[A-Za-z]/u.test(bare)) return false;
  const pattern = new RegExp(`(?<![A-Za-z\\d])${bare.replace(/[.+]/gu, '\\$&')}(?![A-Za-z\\d])`, 'giu');
  return places(target, pattern).length > places(source, pattern).length;
}

function isFirstOfItsPlace({ kind, source }: FactDifference, at: number, all: readonly FactDifference[]): boolean {
  return (
    kind !== 'phone' || all.findIndex((other) => other.kind === kind && other.source?.from === source?.from) === at
  );
}

function factHit({ kind, source, target }: FactDifference): Hit {
  const place = target ?? source;
  const side = target === undefined ? 'source' : 'target';
  return {
    values: { kind, source: source?.text ?? '–', target: target?.text ?? '–' },
    ...(place === undefined ? {} : { from: place.from, to: place.to, side }),
  };
}

const digits: SegmentCheck = {
  scope: 'segment',
  code: 'digits-differ',
  type: 'numbers',
  severity: 'info',
  description: 'The digits of both sides are not the same, whatever they mean: a hint for those who read closely.',
  message: 'digits only in the source: {{source}}; only in the target: {{target}}',
  good: example('en', 'Il y avait 1 250 visiteurs.', 'There were 1,250 visitors.'),
  bad: example('en', 'Il y avait douze visiteurs.', 'There were 12 visitors.'),
  find: ({ source, target }) => {
    if (target.trim() === '') return [];
    const inSource = digitRuns(source);
    const inTarget = digitRuns(target);
    const lost = surplus(inSource, inTarget);
    const added = surplus(inTarget, inSource);
    if (lost.length === 0 && added.length === 0) return [];
    return [{ values: { source: lost.join(', ') || '–', target: added.join(', ') || '–' } }];
  },
};

/** Runs of digits without separators of groups, fractions behind a point, in Western digits. */
function digitRuns(text: string): readonly string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const grouped = westernDigits(text).replace(/(?<=\d)[.,٬'’ \u00A0\u202F\u2009](?=\d{3}(?!\d))/gu, '');
  return grouped.replace(/(?<=\d)[.,٫](?=\d)/gu, '.').match(/\d+(?:\.\d+)*/gu) ?? [];
}

const outlier: ReleaseCheck = {
  scope: 'release',
  code: 'fact-outlier',
  type: 'numbers',
  severity: 'error',
  description:
    'One language has another date, number or amount than nearly all other languages of the release; a remark where it has none: the comparison with the source judges that.',
  message: '{{agreeing}} other languages say {{expected}}, this one {{found}}',
  good: {
    language: 'en',
    sentences: [
      ['Le 26 mars', 'On 26 March', 'en'],
      ['Le 26 mars', 'Am 26. März', 'de'],
      ['Le 26 mars', 'Il 26 marzo', 'it'],
    ],
  },
  bad: {
    language: 'en',
    sentences: [
      ['Le 26 mars', 'On 26 March', 'en'],
      ['Le 26 mars', 'Am 26. März', 'de'],
      ['Le 26 mars', 'Il 27 marzo', 'it'],
    ],
  },
  find: (sentences, { facts }) => {
    const across = facts?.compareAcross;
    if (across === undefined) return [];
    const groups = Map.groupBy(sentences, ({ document, unit, segment, source }) =>
      JSON.stringify([document, unit, segment, source]),
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined || group.length < 3) return [];
      const texts = group.map(({ target, to }) => ({ text: target, language: to.tag }));
      return across({ text: first.source, language: first.from.tag }, texts).flatMap(
        ({ language, kind, expected, agreeing, found }) => {
          const at = group.find(({ to }) => to.tag === language);
          if (at === undefined) return [];
          const place = found === undefined ? { severity: 'info' as const } : { from: found.from, to: found.to };
          return [{ at, ...place, values: { kind, expected, agreeing, found: found?.text ?? '–' } }];
        },
      );
    });
  },
};

export const knownFacts: readonly SegmentCheck[] = [...compared, digits];
export const factOutlier = outlier;
