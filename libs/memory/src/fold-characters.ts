/** Characters that count as the same: case, composition, width, kinds of apostrophes, quotation marks, hyphens, dashes. */

const apostrophes = /[\u2018\u2019\u02BB\u02BC\u2032]/gu;
/** Soft hyphen, zero-width and directional characters. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const wide = /[\uFF01-\uFF5E]/gu;
const wideToNarrow = 0xfee0;

/** Without what is unseen, in lower case; signs keep their kinds (`foldedSign`), spaces their places. */
export function foldCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(unseen, '')
    .replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - wideToNarrow))
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

const signs: ReadonlyMap<string, string> = new Map([
  ...[...'«»“”„‟‹›〝〞〟'].map((quote) => [quote, '"'] as const),
  ...[...'\u2010\u2011\u2212'].map((hyphen) => [hyphen, '-'] as const),
  ...[...'\u2012\u2014\u2015'].map((dash) => [dash, '\u2013'] as const),
  ['…', '...'],
]);

/** Of one character of punctuation or one symbol. */
export function foldedSign(character: string): string {
  return signs.get(character) ?? character;
}
