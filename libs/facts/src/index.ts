export { adaptFacts } from './adapt-facts.ts';
export { compareFactsAcross } from './compare-facts-across.ts';
export { compareFacts } from './compare-facts.ts';
export { createFactComparer, type FactComparer } from './create-fact-comparer.ts';
export { isFactEdit } from './fact-edits.ts';
export { recognizeFacts } from './recognize-facts.ts';
export { type FactValue, renderDate, renderFact } from './render-fact.ts';
