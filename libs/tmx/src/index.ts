export { readTmx, type TmxRead } from './read-tmx.ts';
export {
  addRetired,
  type LanguagePair,
  type RetiredAdded,
  retiredFromTmx,
  type RetiredRead,
  retiredToTmx,
} from './retired-text.ts';
export { type Property, type TmxMemory, tmxDate, type TranslationUnit, type Variant } from './translation-unit.ts';
export { writeTmx } from './write-tmx.ts';
