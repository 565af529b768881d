export { frenchLexicon, type WrittenDictionary } from './french-lexicon.ts';
export { type HunspellWords, readHunspell } from './hunspell.ts';
