/** Concepts as registers may have them, for laws. */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import fc from 'fast-check';

const character = fc.constantFrom(
  ...'abéЖ中ʻ0 -\'’".;,|\\:#<&>]\u00A0\u202F😀',
  'note: ',
  'kind: ',
  'concept.kind: ',
  '_x0041_',
  'x',
);

/** As readers give them: no white space at the ends, nor two after another. */
const words = fc
  .string({ unit: character, minLength: 1, maxLength: 8 })
  .map((text) => text.replace(/ +/gu, ' ').replace(/^ | $/gu, ''))
  .filter((text) => text !== '');

const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Present or absent, never undefined. */
const term: fc.Arbitrary<RegisterTerm> = fc.record(
  {
    language: fc.constantFrom('fr', 'lv', 'uz-Cyrl', 'pt-PT'),
    term: words,
    status: fc.constantFrom('preferred', 'admitted', 'forbidden', 'superseded'),
    type: fc.oneof(fc.constantFrom('acronym', 'fullForm'), words),
    partOfSpeech: fc.oneof(fc.constantFrom('noun', 'adjective'), words),
    gender: fc.constantFrom('feminine', 'masculine', 'neuter', 'other'),
    validFrom: day,
    validUntil: day,
    forms: fc.array(
      words.filter((text) => !text.includes('\\')),
      { minLength: 1, maxLength: 3 },
    ),
    note: lines,
    source: words,
  },
  { requiredKeys: ['language', 'term'] },
);

const concept: fc.Arbitrary<RegisterConcept> = fc.record(
  {
    id: words,
    terms: fc.array(term, { minLength: 1, maxLength: 4 }),
    definition: words,
    subjectField: words,
    kind: words,
    doNotTranslate: fc.constant(true),
    note: lines,
  },
  { requiredKeys: ['id', 'terms'] },
);

/** Ids are different; terms of a language stand together. */
export const registerConcepts: fc.Arbitrary<readonly RegisterConcept[]> = fc
  .uniqueArray(concept, { selector: ({ id }) => id, maxLength: 4 })
  .map((concepts) =>
    concepts.map((each) => ({
      ...each,
      terms: [...Map.groupBy(each.terms, ({ language }) => language).values()].flat(),
    })),
  );
