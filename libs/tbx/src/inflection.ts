/**
 * How words of a language are inflected, as tables of endings. A word of a register stands for the forms its ending
 * allows and for no other: a longer word that begins alike is not a form of it. Derived words (`conseil`, `conseiller`)
 * are other words; stemmers of search engines take them for the same.
 */

export interface Inflection {
  /**
   * `ija: as ai u ā`: a word in `-ija` may also end in these. `-` is no ending, after a consonant; `*` no ending, after any letter.
   * The longest ending that fits counts, and several lines may have it.
   */
  readonly paradigms?: readonly string[];
  /** What may follow the whole word where endings are put one after the other (Hungarian, Finnish, Kazakh …). */
  readonly chain?: RegExp;
  /** Stems to which the chain is put, where they are not the word itself: `liit`, `liidu`. */
  readonly stems?: (word: string) => readonly string[];
  /** What may follow an acronym or a foreign name behind `-`, `:` or an apostrophe: `EU-ban`, `EU:n`. */
  readonly suffix?: RegExp;
  /** What may follow an acronym without anything between: `EUs`. */
  readonly acronym?: RegExp;
  /** What a word may be without, or have, at its beginning: Irish `an tAontas`, Arabic `والاتحاد`. */
  readonly beginnings?: (word: string) => readonly string[];
  /** Words are put together: `EU-Kommission`. */
  readonly compounds?: boolean;
  /** Words that change with the case of what follows: `der`, `des`. */
  readonly sameWords?: readonly (readonly string[])[];
  /** Paradigms of words that the register calls adjectives and that stand alone. */
  readonly adjectives?: readonly string[];
}

export interface Stem {
  readonly stem: string;
  readonly endings: Endings;
}

/** Whether the rest of a word behind its stem is an ending. */
export type Endings = ReadonlySet<string> | RegExp;

export function allowsEnding(endings: Endings, rest: string): boolean {
  return endings instanceof RegExp ? rest === '' || endings.test(rest) : endings.has(rest);
}

interface Paradigm {
  readonly bases: readonly string[];
  readonly needsConsonant: boolean;
  readonly endings: ReadonlySet<string>;
}

const parsed = new WeakMap<readonly string[], readonly Paradigm[]>();

function paradigmsOf(lines: readonly string[]): readonly Paradigm[] {
  const known = parsed.get(lines);
  if (known !== undefined) return known;
  const paradigms = lines.map(parseParadigm);
  parsed.set(lines, paradigms);
  return paradigms;
}

function parseParadigm(line: string): Paradigm {
  const [left = '', right = ''] = line.split(':');
  const named = left.split(',').map((base) => base.trim());
  const bases = named.map((base) => (base === '-' || base === '*' ? '' : base));
  const endings = right
    .trim()
    .split(/\s+/u)
    .map((ending) => (ending === '-' ? '' : ending));
  return { bases, needsConsonant: named.includes('-'), endings: new Set([...bases, ...endings]) };
}

/** The word itself first. */
export function stemsOf(word: string, inflection: Inflection, isAdjective = false): readonly Stem[] {
  const whole: Stem = { stem: word, endings: new Set(['']) };
  if (word.length < 3 || /\p{N}/u.test(word)) return [whole];
  const lines = isAdjective ? (inflection.adjectives ?? inflection.paradigms) : inflection.paradigms;
  const { chain, stems = () => [] } = inflection;
  const chained = chain === undefined ? [] : [word, ...stems(word)].map((stem) => ({ stem, endings: chain }));
  return [whole, ...inParadigms(word, paradigmsOf(lines ?? [])), ...chained];
}

const vowelEnd = /[aeiouyäöüõāēīūąęėįųáéíóúůýěăâîαεηιουωаеёиоуыэюяәіөүұӣӯў]$/u;

function inParadigms(word: string, paradigms: readonly Paradigm[]): readonly Stem[] {
  const fitting = paradigms.flatMap((paradigm) =>
    paradigm.bases
      .filter((base) => word.endsWith(base) && word.length - base.length >= 2)
      .filter((base) => base !== '' || !paradigm.needsConsonant || !vowelEnd.test(word))
      .map((base) => ({ base, endings: paradigm.endings })),
  );
  const longest = Math.max(0, ...fitting.map(({ base }) => base.length));
  return fitting
    .filter(({ base }) => base.length === longest)
    .map(({ base, endings }) => ({ stem: word.slice(0, word.length - base.length), endings }));
}
