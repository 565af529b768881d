/** Numbers of acts and places in them: `(UE) 2015/478`, `C-131/12`, `COM(2015) 44`, `article 5`, `n° 12`, `§ 3`. */
import { readNumber } from './numbers.ts';
import { romanValue } from './numerals.ts';
import { isMark, meaningOf, type Found, part, type Scan, skipSpace, wordAt } from './scan.ts';

export function readReference(scan: Scan, at: number): Found | undefined {
  return (
    readCase(scan, at) ??
    readCommissionDocument(scan, at) ??
    readNamed(scan, at) ??
    readSlashed(scan, at) ??
    readDotted(scan, at, 3)
  );
}

/** `2015/478`: one of the two has three digits or more; `1/2` is a fraction. */
function readSlashed(scan: Scan, at: number): Found | undefined {
  const [one, two] = [scan.tokens[at], scan.tokens[at + 2]];
  if (one?.kind !== 'digits' || two?.kind !== 'digits' || !isMark(scan, at + 1, '/')) return undefined;
  if (Math.max(one.text.length, two.text.length) < 3 || isMark(scan, at + 3, '/')) return undefined;
  return found(`${one.text}/${two.text}`, at, at + 3, [one.text, two.text]);
}

/** `5.1.6`: a place in a document, or a version; thousands and decimals have no such form. */
function readDotted(scan: Scan, at: number, least: number): Found | undefined {
  const groups: string[] = [];
  let end = at;
  while (groups.length < 8 && scan.tokens[end]?.kind === 'digits') {
    groups.push(scan.tokens[end]?.text ?? '');
    end += 1;
    if (!isMark(scan, end, '.') || scan.tokens[end + 1]?.kind !== 'digits') break;
    end += 1;
  }
  const isGrouped = groups.slice(1).every((group) => group.length === 3);
  if (groups.length < least || isGrouped || groups.some((group) => group.length > 3)) return undefined;
  return found(groups.join('.'), at, end, [groups.join('.')]);
}

/** `C-131/12`, `T‑12/15 P`: the letters of a court, whatever script they are typed in. */
function readCase(scan: Scan, at: number): Found | undefined {
  const [court, one, two] = [scan.tokens[at], scan.tokens[at + 2], scan.tokens[at + 4]];
  if (court?.kind !== 'word' || !court.capital || court.to - court.from > 3 || !isMark(scan, at + 1, '-‐‑–'))
    return undefined;
  if (one?.kind !== 'digits' || two?.kind !== 'digits' || !isMark(scan, at + 3, '/')) return undefined;
  const letters = latinCapitals(scan.text.slice(court.from, court.to));
  return found(`${letters}-${one.text}/${two.text}`, at, at + 5, [one.text, two.text]);
}

const latinOf: Readonly<Record<string, string>> = {
  С: 'C',
  Т: 'T',
  Ф: 'F',
  Е: 'E',
  А: 'A',
  К: 'K',
  М: 'M',
  Р: 'P',
  О: 'O',
  Н: 'H',
  В: 'B',
};

function latinCapitals(letters: string): string {
  return letters.toUpperCase().replace(/\p{Script=Cyrillic}/gu, (letter) => latinOf[letter] ?? letter);
}

/** `COM(2015) 44`, `JOIN (2015) 9 final`. */
function readCommissionDocument(scan: Scan, at: number): Found | undefined {
  const series = scan.tokens[at];
  if (series?.kind !== 'word' || !/^[A-Z]{2,5}$/u.test(scan.text.slice(series.from, series.to))) return undefined;
  const open = skipSpace(scan, at + 1);
  const year = scan.tokens[open + 1];
  if (!isMark(scan, open, '([') || !/^\d{4}$/u.test(year?.text ?? '') || !isMark(scan, open + 2, ')]'))
    return undefined;
  const numberAt = skipSpace(scan, open + 3);
  const number = scan.tokens[numberAt];
  if (number?.kind !== 'digits' || year === undefined) return undefined;
  const letters = series.text === 'kom' ? 'COM' : series.text.toUpperCase();
  return found(`${letters}(${year.text}) ${number.text}`, at, numberAt + 1, [year.text, number.text]);
}

/** "article 5", "Art. 5", "n° 2015/478", "§ 5", "№ 12"; and "5. pants", "5 straipsnis" where the number stands first. */
function readNamed(scan: Scan, at: number): Found | undefined {
  const named = nameAt(scan, at);
  if (named === undefined) return readNumberFirst(scan, at);
  const numberAt = skipSpace(scan, named.end);
  const slashed = readSlashed(scan, numberAt);
  if (slashed !== undefined) return { ...slashed, at };
  // `article 5.2` is Article 5(2) elsewhere.
  const dotted = readDotted(scan, numberAt, /^(?:chapter|paragraph)$/u.test(named.name) ? 2 : 3);
  if (dotted !== undefined) return { ...dotted, value: `${named.name} ${dotted.value}`, at };
  const number = plainNumber(scan, numberAt);
  if (number === undefined || (named.name === 'no' && number.isRoman)) return undefined;
  return found(`${named.name} ${number.value}`, at, number.end, [number.value]);
}

interface Named {
  readonly name: string;
  readonly end: number;
}

function nameAt(scan: Scan, at: number): Named | undefined {
  if (isMark(scan, at, '§')) return { name: '§', end: isMark(scan, at + 1, '§') ? at + 2 : at + 1 };
  if (isMark(scan, at, '№')) return { name: 'no', end: at + 1 };
  const word = wordAt(scan, at);
  const meaning = meaningOf(word, 'reference');
  if (meaning === undefined) return undefined;
  const isMarked = isMark(scan, word.end, '.°º');
  if (meaning.value === 'no' && !isMarked && (scan.tokens[at]?.text.length ?? 0) < 3) return undefined;
  return { name: meaning.value, end: isMarked ? word.end + 1 : word.end };
}

function plainNumber(
  scan: Scan,
  at: number,
): { readonly value: string; readonly end: number; readonly isRoman: boolean } | undefined {
  const number = readNumber(scan, at);
  if (number !== undefined) {
    const token = scan.tokens[at];
    return { value: token?.text.replace(/^0+(?=\d)/u, '') ?? number.value, end: at + 1, isRoman: false };
  }
  const token = scan.tokens[at];
  const roman = token?.kind === 'word' && token.capital ? romanValue(scan.text.slice(token.from, token.to)) : undefined;
  return roman === undefined ? undefined : { value: String(roman), end: at + 1, isRoman: true };
}

const numberFirst: ReadonlySet<string> = new Set(['lv', 'lt', 'fi', 'et', 'hu', 'tr', 'kk', 'ky', 'uz', 'uz-Cyrl']);

function readNumberFirst(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || !numberFirst.has(scan.lexicon.table.language)) return undefined;
  const marked = isMark(scan, at + 1, '.-‐‑') ? at + 2 : at + 1;
  const word = wordAt(scan, skipSpace(scan, marked));
  const meaning = meaningOf(word, 'reference');
  if (meaning === undefined || meaning.value === 'no' || meaning.value === 'page') return undefined;
  const value = token.text.replace(/^0+(?=\d)/u, '');
  return found(`${meaning.value} ${value}`, at, word.end, [value]);
}

function found(value: string, at: number, end: number, numbers: readonly string[]): Found {
  const parts = numbers.map((number) => part('number', number.replace(/^0+(?=\d)/u, '')));
  return { kind: 'reference', value, at, end, parts, isFact: true };
}
