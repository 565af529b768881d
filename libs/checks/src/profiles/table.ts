/**
 * Profiles by language: quotation marks from CLDR's delimiters and, where practice differs, from the EU's
 * Interinstitutional Style Guide; spaces from the same guide. All 24 languages of the EU, and ru kk ky tg uz ar.
 */
import type { SpaceRule, TypographyProfile } from './profile.ts';

const noSpaces = { ':': 'none', ';': 'none', '!': 'none', '?': 'none' } as const;

type Written = readonly [quotes: string, inner: string, percent: SpaceRule, dash: '–' | '—', apostrophe?: string];

/** Quotes are pairs, separated by a space, the usual one first; the others are admitted. */
const written: Readonly<Record<string, Written>> = {
  bg: ['„“ «» „”', '’’ ‘’ “”', 'any', '–'],
  cs: ['„“ »«', '‚‘ ›‹', 'no-break', '–'],
  da: ['“” »« „” ”” ""', '‘’ ›‹', 'no-break', '–'],
  de: ['„“ »« «»', '‚‘ ›‹ ‹›', 'no-break', '–'],
  el: ['«» “”', '“” ‘’', 'none', '–'],
  en: ['‘’ “” ""', '“” ‘’', 'none', '–'],
  es: ['«» “”', '“” ‘’', 'no-break', '—'],
  et: ['„“ „” «»', '‚‘ «»', 'any', '–'],
  fi: ['”” »»', '’’', 'no-break', '–'],
  ga: ['“” ‘’', '‘’', 'none', '–'],
  hr: ['„“ „” »«', '‘’ ‚’', 'no-break', '–'],
  hu: ['„” »«', '»« ’’', 'none', '–'],
  it: ['«» “”', '“” ‘’', 'any', '–'],
  lt: ['„“', '‚‘ „“', 'no-break', '–'],
  lv: ['„” “” «» „“', '‘’ “”', 'any', '–'],
  mt: ['“” ‘’', '‘’', 'none', '–'],
  nl: ['‘’ “” „”', '“” ‘’', 'any', '–'],
  pl: ['„” «»', '«» »« ‚’', 'any', '–'],
  pt: ['«» “”', '“” ‘’', 'any', '–'],
  ro: ['„” «»', '«» “”', 'any', '–'],
  sk: ['„“ »«', '‚‘ ›‹', 'no-break', '–'],
  sl: ['„“ »« „”', '‚‘ ›‹', 'no-break', '–'],
  sv: ['”” »»', '’’', 'no-break', '–'],
  ru: ['«» „“', '„“ “”', 'any', '—'],
  uk: ['«» „“', '„“ “”', 'any', '—'],
  kk: ['«» “”', '“” „“', 'any', '—'],
  ky: ['«» „“', '„“ “”', 'any', '—'],
  tg: ['«» “”', '„“ “”', 'any', '—'],
  uz: ['“” «» „“ „”', '’‘ ‘’ “”', 'any', '–', 'ʼ'],
  'uz-Cyrl': ['«» “” „“', '„“ “”', 'any', '–', 'ъ'],
  ar: ['”“ «» “” ""', '’‘ ‘’ “”', 'none', '–'],
  tr: ['“” «»', '‘’', 'none', '–'],
};

const french = {
  quotes: ['«»'],
  innerQuotes: ['«»', '“”', '‹›'],
  apostrophe: '’',
  insideGuillemets: 'no-break',
  percent: 'no-break',
  dash: '–',
  dashSpaced: true,
} as const;

/** Houses of French. Imprimerie nationale: a space before all double marks. EU: none before `; : ! ?`. Canada: before the colon alone. */
const frenchProfiles: readonly TypographyProfile[] = [
  { ...french, name: 'fr-FR', spaceBefore: { ':': 'no-break', ';': 'no-break', '!': 'no-break', '?': 'no-break' } },
  { ...french, name: 'fr-EU', spaceBefore: noSpaces },
  { ...french, name: 'fr-CA', spaceBefore: { ':': 'no-break', ';': 'none', '!': 'none', '?': 'none' } },
  { ...french, name: 'fr-CH', spaceBefore: { ':': 'no-break', ';': 'no-break', '!': 'no-break', '?': 'no-break' } },
];

function profileOf(name: string, [quotes, inner, percent, dash, apostrophe = '’']: Written): TypographyProfile {
  return {
    name,
    quotes: quotes.split(' '),
    innerQuotes: inner.split(' '),
    apostrophe,
    spaceBefore: noSpaces,
    insideGuillemets: 'none',
    percent,
    dash,
    dashSpaced: dash === '–' && name !== 'en',
  };
}

const profiles: ReadonlyMap<string, TypographyProfile> = new Map(
  [...frenchProfiles, ...Object.entries(written).map(([name, line]) => profileOf(name, line))].map((profile) => [
    profile.name,
    profile,
  ]),
);

const unknown = profileOf('unknown', ['“” «» „“ „” ‘’ "" 「」 『』', '‘’ “”', 'any', '–']);

/** Names of all profiles, for configuration and documentation. */
export const profileNames: readonly string[] = [...profiles.keys()];

/** The profile of a name (`fr-EU`) or of a language (`fr`, `de-AT`); an unknown language has one that admits everything usual. */
export function profileFor(nameOrTag: string): TypographyProfile {
  const known = profiles.get(nameOrTag);
  if (known !== undefined) return known;
  const [language = '', ...rest] = nameOrTag.split('-');
  if (language === 'fr') return profileFor(frenchHouse(rest));
  if (language === 'uz' && rest.includes('Cyrl')) return profileFor('uz-Cyrl');
  return profiles.get(language) ?? unknown;
}

/** French without a house: of France, unless the region says otherwise. */
function frenchHouse(rest: readonly string[]): string {
  if (rest.includes('CA')) return 'fr-CA';
  return rest.includes('CH') ? 'fr-CH' : 'fr-FR';
}
