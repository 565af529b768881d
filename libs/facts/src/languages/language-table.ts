/**
 * What a language writes in dates, numbers, amounts and references. Own tables, not the runtime's: figures must not
 * move with ICU. Lists are positional and separated by spaces; `|` separates forms, `_` is a space or hyphen inside a
 * form, a final `*` is a stem (up to twelve letters may follow), a leading `?` is a form that also means something else
 * and counts only beside other parts of a fact.
 */
export interface LanguageTable {
  readonly language: string;
  readonly decimal: ',' | '.';
  /** Orders of a date with a month word: D day, M month, Y year. Every order that is written, in any sequence. */
  readonly dates: string;
  readonly numeric: 'DMY' | 'MDY' | 'YMD';
  /** January to December. */
  readonly months: string;
  /** Months are written with a capital; elsewhere a lone capitalised one is a name. */
  readonly capitalMonths?: true;
  /** Sunday to Saturday. */
  readonly weekdays: string;
  /** Words between or behind the parts of a date: "of", "gada". */
  readonly fillers: string;
  /** What may stand behind a day: "d." */
  readonly dayWords?: string;
  /** 1 to 20. */
  readonly cardinals: string;
  /** 30 to 90. */
  readonly tens: string;
  /** 10², 10³, 10⁶, 10⁹, 10¹². */
  readonly large: string;
  /** `4:万`: other powers of ten that have a word. */
  readonly powers?: string;
  /** First to twelfth. */
  readonly ordinals: string;
  /** `2:both|pair 12:dozen*`: words that can stand for a figure, never facts themselves. */
  readonly others: string;
  /** `10:dziesięcio`: the form of a number before a length of time, and the lengths: "dziesięcioletnie" stands for 10 ans. */
  readonly combining?: string;
  readonly lengths?: string;
  /** What may follow the digits of an ordinal: "er", "th", "." */
  readonly ordinalMarks: string;
  /** Between the ends of a range. */
  readonly until: string;
  readonly percent: string;
  /** Behind a clock time, and before it. */
  readonly clock: string;
  readonly beforeClock?: string;
  readonly am?: string;
  readonly pm?: string;
  /** Second, minute, hour, day, week, month, year, decade, century. */
  readonly durations: string;
  /** Article, paragraph, annex, chapter, page, number. */
  readonly references: string;
  /** `EUR:euro*`, beside those that all languages of a script share. */
  readonly currencies?: string;
  /** `kg:kilo*`, beside those that all languages of a script share. */
  readonly units?: string;
  /** Apostrophes inside a word are letters (uz, uk). */
  readonly apostropheLetters?: true;
  /** One word takes several number words: "fünfundzwanzig". The words that join them. */
  readonly compounds?: string;
}
