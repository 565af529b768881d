export { editTmx, type TmxEdit, type TmxEdited } from './edit-tmx.ts';
export { sameLanguage, variantsIn } from './languages.ts';
export { entriesOf, type EntriesOptions, unitOf } from './memory-entries.ts';
export { encodeTmx, readTmx, type ReadTmxOptions, type TmxDocument, type TmxRead } from './read-tmx.ts';
export {
  addRetired,
  type LanguagePair,
  type RetiredAdded,
  retiredFromTmx,
  type RetiredRead,
  retiredToTmx,
} from './retired-text.ts';
export { contentOf, markupOf, segmentMarkup } from './segment-content.ts';
export type { Markup, SegmentMarkup } from './segment-markup.ts';
export { type StreamedTmx, streamTmx } from './stream-tmx.ts';
export {
  type CharacterMap,
  type DescribedNote,
  type Extended,
  isoInstant,
  noteText,
  type Property,
  type Provenance,
  type TmxHeader,
  type TmxMemory,
  tmxDate,
  type TmxNote,
  type TranslationUnit,
  type Usage,
  type UserEncoding,
  type Variant,
} from './translation-unit.ts';
export { type TmxRule, type TmxRuleCode, tmxRules } from './rules/rules.ts';
export { type TmxValidated, validateTmx } from './validate-tmx.ts';
export { writeTmx } from './write-tmx.ts';
