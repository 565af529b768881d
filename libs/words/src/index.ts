export { type WordKey } from './catalog-keys.ts';
export { createWords, type Words, type WordValues } from './create-words.ts';
export {
  formatAmount,
  formatDay,
  formatDayRange,
  formatDecimal,
  formatItems,
  formatMeasure,
  formatPercentage,
  formatTime,
} from './fact-formats.ts';
export { formatOverridesVersion } from './format-overrides.ts';
export { formatDate } from './formats.ts';
export {
  diagnosticAdvice,
  diagnosticText,
  heldAdvice,
  heldCommand,
  type HeldPlace,
  heldText,
} from './spoken-diagnostic.ts';
export { checkDescription, findingAdvice, findingText } from './spoken-finding.ts';
export { resolveUiLanguage, type ResolvedUiLanguage, type UiLanguage, uiLanguages } from './ui-language.ts';
