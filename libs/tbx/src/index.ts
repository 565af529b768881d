export { type Concept, readTbx, type TbxRead, type Term, type TermStatus } from './read-tbx.ts';
export { createTermComparer } from './compare-terms.ts';
export { createTermRecognizer } from './recognize-terms.ts';
export { readRegister } from './read-register.ts';
export { type RegisterRead } from './register-read.ts';
export { type CsvOptions, writeCsv } from './write-csv.ts';
export { type TbxOptions, writeTbx } from './write-tbx.ts';
export { type TbxDialect, type TbxEdition } from './tbx-names.ts';
export { termPairs, type TermPair } from './term-pairs.ts';
