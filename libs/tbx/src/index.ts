export { type Concept, readTbx, type TbxRead, type Term, type TermStatus } from './read-tbx.ts';
export { termPairs, type TermPair } from './term-pairs.ts';
