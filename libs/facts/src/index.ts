export { adaptFacts } from './adapt-facts.ts';
export { compareFactsAcross } from './compare-facts-across.ts';
export { compareFacts } from './compare-facts.ts';
export { isFactEdit } from './fact-edits.ts';
export { recognizeFacts } from './recognize-facts.ts';
