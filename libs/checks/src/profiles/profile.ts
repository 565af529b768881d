/** Typography of a language in one house: what the checks of punctuation go by. */

/** `none`, any no-break space, any space (a no-break one is better), or nobody's business. */
export type SpaceRule = 'none' | 'no-break' | 'any';

export interface TypographyProfile {
  /** `fr-EU`, or the language's own key. */
  readonly name: string;
  /** Pairs of quotation marks, the usual one first: `“”`. */
  readonly quotes: readonly string[];
  /** Pairs inside a quotation. */
  readonly innerQuotes: readonly string[];
  readonly apostrophe: string;
  /** Between a word and the mark after it; `,` and `.` never have one. */
  readonly spaceBefore: {
    readonly ':': SpaceRule;
    readonly ';': SpaceRule;
    readonly '!': SpaceRule;
    readonly '?': SpaceRule;
  };
  /** Inside « ». */
  readonly insideGuillemets: SpaceRule;
  readonly percent: SpaceRule;
  /** The dash between two parts of a sentence, and whether spaces stand around it. */
  readonly dash: '–' | '—';
  readonly dashSpaced: boolean;
}
