/**
 * How words of a language are inflected, as tables of endings. A word of a register stands for the forms its ending
 * allows and for no other: a longer word that begins alike is not a form of it. Derived words (`conseil`, `conseiller`)
 * are other words; stemmers of search engines take them for the same.
 */

export interface Inflection {
  /**
   * `ija: as ai u ā`: a word in `-ija` may also end in these. `-` is no ending, after a consonant; `*` no ending, after any letter.
   * All lines that fit count, for a word does not say to which declension it belongs; unless one with `!` fits: then
   * the longest of those alone.
   */
  readonly paradigms?: readonly string[];
  /** What may follow the whole word where endings are put one after the other (Hungarian, Finnish, Kazakh …). */
  readonly chain?: RegExp;
  /** Stems to which the chain is put; the word itself where this is absent: `liit`, `liidu`. */
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
  readonly isAlone: boolean;
  readonly lasts: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

const parsed = new WeakMap<readonly string[], readonly Paradigm[]>();

/** By the last letter of their endings; those without an ending fit any. */
function paradigmsOf(lines: readonly string[], word: string): readonly Paradigm[] {
  const last = word.slice(-1);
  return parsedParadigms(lines).filter(({ lasts }) => lasts.has('') || lasts.has(last));
}

function parsedParadigms(lines: readonly string[]): readonly Paradigm[] {
  const known = parsed.get(lines);
  if (known !== undefined) return known;
  const paradigms = lines.map(parseParadigm);
  parsed.set(lines, paradigms);
  return paradigms;
}

function parseParadigm(line: string): Paradigm {
  const [left = '', right = ''] = line.split(':');
  const isAlone = left.startsWith('!');
  const named = left
    .replace('!', '')
    .split(',')
    .map((base) => base.trim());
  const bases = named.map((base) => (base === '-' || base === '*' ? '' : base));
  const endings = right
    .trim()
    .split(/\s+/u)
    .map((ending) => (ending === '-' ? '' : ending));
  const lasts = new Set(bases.map((base) => base.slice(-1)));
  return { bases, isAlone, lasts, needsConsonant: named.includes('-'), endings: new Set([...bases, ...endings]) };
}

const none: ReadonlySet<string> = new Set(['']);

/** The word itself first. */
export function stemsOf(word: string, inflection: Inflection, isAdjective = false): readonly Stem[] {
  const whole: Stem = { stem: word, endings: none };
  if (word.length < 2 || /\p{N}/u.test(word)) return [whole];
  const lines = isAdjective ? (inflection.adjectives ?? inflection.paradigms) : inflection.paradigms;
  const { chain, stems = () => [word] } = inflection;
  const chained = chain === undefined ? [] : stems(word).map((stem) => ({ stem, endings: chain }));
  return [whole, ...inParadigms(word, paradigmsOf(lines ?? [], word)), ...chained];
}

const vowelEnd = /[aeiouyäöüõāēīūąęėįųáéíóúůýěăâîαεηιουωаеёиоуыэюяәіөүұӣӯў]$/u;

function inParadigms(word: string, paradigms: readonly Paradigm[]): readonly Stem[] {
  const fitting = paradigms.flatMap((paradigm) =>
    paradigm.bases
      .filter(
        (base) =>
          word.endsWith(base) &&
          (word === base || word.length - base.length >= (base.length > 1 || word.length === 2 ? 1 : 2)),
      )
      .filter((base) => base !== '' || !paradigm.needsConsonant || !vowelEnd.test(word))
      .map((base) => ({ base, endings: paradigm.endings, isAlone: paradigm.isAlone })),
  );
  const alone = fitting.filter(({ isAlone }) => isAlone).toSorted((a, b) => b.base.length - a.base.length);
  return (alone.length > 0 ? alone.slice(0, 1) : fitting).map(({ base, endings }) =>
    word === base ? ofWholeWord(word, endings) : { stem: word.slice(0, word.length - base.length), endings },
  );
}

/** `rat: räte` of the word `Rat`: a stem has at least a letter. */
function ofWholeWord(word: string, endings: ReadonlySet<string>): Stem {
  const stem = word.slice(0, 1);
  const rests = [...endings].filter((form) => form.startsWith(stem)).map((form) => form.slice(1));
  return { stem, endings: new Set(rests) };
}
