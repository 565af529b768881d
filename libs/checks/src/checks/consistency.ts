/** Equal sentences are translated equally, across all documents of a release. */
import { foldTypography, sha256 } from '@dragoman/text';
import { example, type PlacedSentence, type ReleaseCheck } from '../check.ts';
import { hasLetter } from '../words.ts';

/**
 * Groups of two and more, in the order of their first. A release may be a book: of each sentence a digest is held, and a
 * list only where there is a second one.
 */
function grouped(
  sentences: readonly PlacedSentence[],
  key: (sentence: PlacedSentence) => string,
): readonly (readonly PlacedSentence[])[] {
  const groups = new Map<string, PlacedSentence | PlacedSentence[]>();
  for (const sentence of sentences) {
    const digest = digestOf(key(sentence));
    const known = groups.get(digest);
    if (Array.isArray(known)) known.push(sentence);
    else groups.set(digest, known === undefined ? sentence : [known, sentence]);
  }
  return [...groups.values()].filter((group) => Array.isArray(group));
}

/** Eighty bits: no two sentences of a release share it. */
function digestOf(text: string): string {
  return String.fromCharCode(...sha256(text).subarray(0, 10));
}

const folded = (text: string): string => foldTypography(text).toLowerCase();

/** Sentences that say more than a number, and are translated. */
function worthComparing(sentences: readonly PlacedSentence[]): readonly PlacedSentence[] {
  return sentences.filter(({ source, target }) => hasLetter(source) && target.trim() !== '' && target.trim() !== '{-}');
}

const inconsistentTarget: ReleaseCheck = {
  scope: 'release',
  code: 'inconsistent-target',
  type: 'inconsistency',
  severity: 'warning',
  description: 'The same source has different targets.',
  message: 'the same French is “{{other}}” in {{where}}',
  good: {
    language: 'en',
    sentences: [
      ['Bonjour', 'Hello'],
      ['Bonjour', 'Hello'],
    ],
  },
  bad: {
    language: 'en',
    sentences: [
      ['Bonjour', 'Hello'],
      ['Bonjour', 'Good day'],
    ],
  },
  find: (sentences) =>
    grouped(worthComparing(sentences), ({ to, source }) => `${to.tag} ${foldTypography(source)}`).flatMap((group) => {
      const usual = mostFrequent(group, ({ target }) => folded(target));
      return usual === undefined
        ? []
        : group
            .filter(({ target }) => folded(target) !== folded(usual.target))
            .map((at) => ({ at, values: { other: usual.target, where: place(usual) } }));
    }),
};

const inconsistentSource: ReleaseCheck = {
  scope: 'release',
  code: 'inconsistent-source',
  type: 'inconsistency',
  severity: 'info',
  description: 'Different sources have the same target.',
  message: 'another sentence has the same target: “{{other}}” in {{where}}',
  good: example('en', 'Bonjour', 'Hello'),
  bad: {
    language: 'en',
    sentences: [
      ['Le ministre est arrivé.', 'The minister has come.'],
      ['La ministre est partie.', 'The minister has come.'],
    ],
  },
  find: (sentences) =>
    grouped(worthComparing(sentences), ({ to, target }) => `${to.tag} ${foldTypography(target)}`).flatMap((group) => {
      const [first, ...others] = group;
      return first === undefined
        ? []
        : others
            .filter(({ source }) => folded(source) !== folded(first.source))
            .map((at) => ({ at, values: { other: first.source, where: place(first) } }));
    }),
};

/** The first of those that most agree on. */
function mostFrequent(
  group: readonly PlacedSentence[],
  key: (sentence: PlacedSentence) => string,
): PlacedSentence | undefined {
  const groups = [...Map.groupBy(group, key).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

const place = ({ file, unit, segment }: PlacedSentence): string => `${file}#${unit}-${segment}`;

export const consistency = [inconsistentTarget, inconsistentSource] as const;
