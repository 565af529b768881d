export { decodeDocument, type DecodedDocument, encodeDocument } from './decode-document.ts';
export { base32, contentDigest, contentsEqual, fileDigest, sha256 } from './digest.ts';
export { foldTypography } from './fold.ts';
export { canonicalLanguageTag, languageDirection } from './language-tags.ts';
export { type LetterSlip, letterSlips } from './letter-slip.ts';
export { editDistance, similarity } from './similarity.ts';
export { idParts, unitIds, type UnitIdOptions } from './unit-ids.ts';
export { type DiffRun, formatWordDiff, wordDiff } from './word-diff.ts';
export { countCharacters, countWords, tokens } from './words.ts';
