/** How long a target is, against its source and against a limit. */
import { codePoints } from '@dragoman/model';
import { example, type Pair, type SegmentCheck } from '../check.ts';

/** Characters of a language for 100 of French, in professional translation. */
const verbosity: Readonly<Record<string, number>> = {
  fr: 100,
  en: 89,
  de: 101,
  es: 98,
  it: 99,
  pt: 95,
  nl: 98,
  ro: 95,
  pl: 96,
  cs: 88,
  sk: 89,
  sl: 90,
  hr: 90,
  hu: 97,
  fi: 93,
  et: 88,
  lv: 92,
  lt: 90,
  sv: 89,
  da: 91,
  el: 105,
  bg: 96,
  mt: 97,
  ga: 102,
  ru: 96,
  uk: 93,
  kk: 95,
  ky: 94,
  tg: 97,
  uz: 98,
  'uz-Cyrl': 92,
  tr: 92,
  ar: 74,
  he: 70,
  fa: 82,
  zh: 27,
  ja: 43,
  ko: 43,
  th: 73,
  hi: 79,
  vi: 81,
  my: 130,
  bn: 82,
  gu: 84,
  te: 82,
  ur: 82,
  be: 92,
  mk: 92,
  sr: 82,
  bs: 83,
  nb: 87,
  nn: 87,
  no: 87,
  is: 87,
  cy: 88,
  sw: 84,
  eo: 85,
};

function expectedLength({ source, from, to }: Pair): number {
  return (source.trim().length * (verbosity[to.key] ?? 95)) / (verbosity[from.key] ?? 95);
}

/** Nothing of it can be missing by its length. */
export const isAsLong = (pair: Pair): boolean => pair.target.trim().length >= 0.6 * expectedLength(pair);

/** Short texts vary more: the share of the expected length at which a target is suspicious, by the source's length. */
function bounds({ source, to }: Pair): readonly [least: number, most: number] {
  const [least, most] = boundsOfLength(source.trim().length);
  return dense.has(to.key) ? [least * 0.7, most * 1.6] : [least, most];
}

/** One character more or less says much in these. */
const dense: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

function boundsOfLength(length: number): readonly [least: number, most: number] {
  if (length >= 120) return [0.55, 1.9];
  if (length >= 60) return [0.5, 2.1];
  if (length >= 30) return [0.42, 2.6];
  return length >= 16 ? [0.3, 3.5] : [0, Infinity];
}

const lengthValues = ({ source, target }: Pair) => ({ source: source.trim().length, target: target.trim().length });

const tooShort: SegmentCheck = {
  scope: 'segment',
  code: 'too-short',
  type: 'length',
  severity: 'warning',
  description: 'The target is much shorter than translations into this language are: something is left out perhaps.',
  message: '{{target}} characters for {{source}}: something may be missing',
  good: example(
    'en',
    'Les ministres se sont réunis hier à Bruxelles pour parler de sécurité.',
    'Ministers met in Brussels yesterday to discuss security.',
  ),
  bad: example('en', 'Les ministres se sont réunis hier à Bruxelles pour parler de sécurité.', 'Ministers met.'),
  find: (pair) => {
    const [least] = bounds(pair);
    const length = pair.target.trim().length;
    return length > 0 && length < least * expectedLength(pair) ? [{ values: lengthValues(pair) }] : [];
  },
};

const tooLong: SegmentCheck = {
  scope: 'segment',
  code: 'too-long',
  type: 'length',
  severity: 'warning',
  description: 'The target is much longer than translations into this language are: something is added perhaps.',
  message: '{{target}} characters for {{source}}: something may be added',
  good: example('en', 'Les ministres se sont réunis hier.', 'Ministers met yesterday.'),
  bad: example(
    'en',
    'Les ministres se sont réunis.',
    'Ministers met yesterday in Brussels, where they talked about the security of the whole region.',
  ),
  find: (pair) => {
    const [, most] = bounds(pair);
    return pair.target.trim().length > most * expectedLength(pair) ? [{ values: lengthValues(pair) }] : [];
  },
};

const overLimit: SegmentCheck = {
  scope: 'segment',
  code: 'over-limit',
  type: 'length',
  severity: 'error',
  description: 'The target has more characters than its place allows (XLIFF size restriction, maximum of a title).',
  message: '{{target}} characters, and there is room for {{limit}}',
  good: { ...example('de', 'Titre', 'Titel'), longest: 5 },
  bad: { ...example('de', 'Titre', 'Überschrift'), longest: 5 },
  find: ({ targetContent, longest }) => {
    const length = codePoints(targetContent);
    return longest !== undefined && length > longest ? [{ values: { target: length, limit: longest } }] : [];
  },
};

export const length = [tooShort, tooLong, overLimit] as const;
