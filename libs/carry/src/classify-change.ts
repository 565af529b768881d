/**
 * What kind of change one wording of a sentence is of another (`product.md`, Change classes). Promise: nothing that changes
 * what a sentence says is `identical`, `typographic` or `markup`, the classes that keep an approval by themselves.
 * `spelling` is a proposal for a person to decide, and French only.
 */
import {
  type ChangeClass,
  codesOf,
  type InlineContent,
  type IsFactEdit,
  type Lexicon,
  plainText,
} from '@dragoman/model';
import { isNameEdit } from './name-edit.ts';
import { editedThreshold, likeness } from './similar-pairs.ts';
import { codeKey, differInFormattingOnly, sourceKeys } from './source-keys.ts';
import { isSpellingEdit } from './spelling.ts';

/** The classes that two wordings of one sentence can be in. */
export type WordingClass = Extract<
  ChangeClass,
  'identical' | 'typographic' | 'markup' | 'spelling' | 'fact' | 'edited' | 'rewritten'
>;

/** @param language Of both wordings. @param isFactEdit Absent: of facts, only names are known. @param lexicon Absent: spelling is known by its form alone. */
export function classifyChange(
  before: InlineContent,
  after: InlineContent,
  language: string,
  isFactEdit?: IsFactEdit,
  lexicon?: Lexicon,
): WordingClass {
  const [a, b] = [sourceKeys(before), sourceKeys(after)];
  if (a.exact === b.exact) return 'identical';
  if (a.typographic === b.typographic) return 'typographic';
  if (a.text !== '' && a.text === b.text) return differInFormattingOnly(before, after) ? 'markup' : 'edited';
  return editClass(before, after, language, isFactEdit, lexicon);
}

/** Of two wordings that differ in words. */
export function editClass(
  before: InlineContent,
  after: InlineContent,
  language: string,
  isFactEdit?: IsFactEdit,
  lexicon?: Lexicon,
): Extract<WordingClass, 'spelling' | 'fact' | 'edited' | 'rewritten'> {
  const [a, b] = [plainText(before), plainText(after)];
  if (hasSameCodes(before, after)) {
    if (isFactEdit?.({ text: a, language }, { text: b, language }) === true) return 'fact';
    if (isSpellingEdit(a, b, language, lexicon)) return 'spelling';
    if (isNameEdit(a, b)) return 'fact';
  }
  return likeness(a, b) < editedThreshold ? 'rewritten' : 'edited';
}

/** The same kinds and types in the same order: ids and data do not count. */
export function hasSameCodes(a: InlineContent, b: InlineContent): boolean {
  return JSON.stringify(codesOf(a).map(codeKey)) === JSON.stringify(codesOf(b).map(codeKey));
}
