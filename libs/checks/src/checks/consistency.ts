/** Equal sentences are translated equally, across all documents of a release. */
import { foldTypography } from '@dragoman/text';
import { example, type PlacedSentence, type ReleaseCheck } from '../check.ts';
import { hasLetter } from '../words.ts';

function grouped(
  sentences: readonly PlacedSentence[],
  key: (sentence: PlacedSentence) => string,
): readonly (readonly PlacedSentence[])[] {
  return [...Map.groupBy(sentences, key).values()].filter((group) => group.length > 1);
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
