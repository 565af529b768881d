export { type Catalog, flattenCatalog, parseCatalog, type ParsedCatalog } from './catalog.ts';
export {
  createFormulas,
  dateKey,
  type FormulaApproval,
  type FormulaOptions,
  type FormulaProposal,
  type Formulas,
} from './create-formulas.ts';
export { type FormulaReview, type FormulaReviews, parseReviews, reviewFormulas } from './reviews.ts';
