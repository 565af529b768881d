/** Folding: what counts as a typographic difference (`product.md`, Change classes). Never used in ids or digests. */

/**
 * Two texts that fold alike differ only in the kind of space, quotation marks, apostrophes, dash and
 * ellipsis characters, or in spaces beside punctuation. A space or hyphen inside a word group is kept: `peut être` ≠ `peut-être`.
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u2032]/gu, "'")
    .replace(/\u2026/gu, '...')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2012-\u2015]/gu, '\u2013')
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/ ?[«“„‟] ?/gu, ' "')
    .replace(/ ?[»”] ?/gu, '" ')
    .replace(/ ?" ?/gu, '"')
    .replace(/ (?=[:;!?.,%)\]])/gu, '')
    .replace(/(?<=[([]) /gu, '')
    .trim();
}
