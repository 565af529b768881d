/**
 * The source itself, by the typographic profile that was chosen for it. Remarks for who writes French, once for each
 * sentence and not once for each language; without a chosen profile nothing is said.
 */
import type { Example, Hit, Knowledge, PlacedSentence, ReleaseCheck } from '../check.ts';
import type { TypographyProfile } from '../profiles/profile.ts';
import { quoteStyleHits } from './quotes.ts';
import { spacingHits } from './spacing.ts';

function inFrench(sourceTypography: string, source: string, ...translations: readonly [string, string]): Example {
  const [english, german] = translations;
  return {
    language: 'en',
    sourceTypography,
    sentences: [
      [source, english, 'en'],
      [source, german, 'de'],
    ],
  };
}

const sourceSpacing: ReleaseCheck = {
  scope: 'release',
  sees: 'sources',
  code: 'source-spacing',
  type: 'whitespace',
  severity: 'info',
  description:
    'In the source: a space that its typographic profile does not have, or lacks one that it has. Only where `typography` names a profile for the source.',
  message: 'the spaces of the source in “{{text}}” are not those of {{profile}}',
  good: inFrench(
    'fr-EU',
    'Qui vient? 3\u00A0% d’entre vous.',
    'Who comes? 3% of you.',
    'Wer kommt? 3\u00A0% von euch.',
  ),
  bad: inFrench('fr-EU', 'Qui vient\u00A0?', 'Who comes?', 'Wer kommt?'),
  find: (sentences, knowledge) =>
    ofSources(sentences, knowledge, (at, profile) =>
      spacingHits(at.source, at.from).map((hit) => ({ ...hit, values: { ...hit.values, profile: profile.name } })),
    ),
};

const sourceQuotes: ReleaseCheck = {
  scope: 'release',
  sees: 'sources',
  code: 'source-quotes',
  type: 'typographical',
  severity: 'info',
  description:
    'In the source: quotation marks that its typographic profile does not have. Only where `typography` names a profile for the source.',
  message: '“{{found}}” in the source are not the quotation marks of {{profile}}; it has {{expected}}',
  good: inFrench('fr-FR', 'La loi «\u00A0climat\u00A0»', 'The “climate” law', 'Das „Klima“-Gesetz'),
  bad: inFrench('fr-FR', 'La loi „climat“', 'The “climate” law', 'Das „Klima“-Gesetz'),
  find: (sentences, knowledge) =>
    ofSources(sentences, knowledge, (at, profile) =>
      quoteStyleHits(at.source, profile).map((hit) => ({ ...hit, values: { ...hit.values, profile: profile.name } })),
    ),
};

type HitAt = ReturnType<ReleaseCheck['find']>[number];

/** What a sentence has more of than this is a matter of its whole text. */
const mostHits = 10;

function ofSources(
  sentences: readonly PlacedSentence[],
  { typography }: Knowledge,
  find: (at: PlacedSentence, profile: TypographyProfile) => readonly Hit[],
): readonly HitAt[] {
  if (typography?.source === undefined) return [];
  const places = Map.groupBy(sentences, ({ document, unit, segment, source }) =>
    JSON.stringify([document, unit, segment, source]),
  );
  return [...places.values()].flatMap(([at]) =>
    at === undefined
      ? []
      : find(at, at.from.profile)
          .slice(0, mostHits)
          .map((hit): HitAt => ({ ...hit, at, side: 'source', severity: 'info' })),
  );
}

export const sourceTypography = [sourceSpacing, sourceQuotes] as const;
