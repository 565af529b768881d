export { type BreakCandidate } from './explain-breaks.ts';
export { type CompiledRules, compileRules, type CompileOptions, type RulesCompilation } from './compile-rules.ts';
export { defaultRules } from './default-rules.ts';
export { joinUnit } from './join-unit.ts';
export { readSrx, type SrxRead } from './read-srx.ts';
export { rulesDigest } from './rules-digest.ts';
export { type SplitResult } from './split-content.ts';
export { type FormatHandle, type LanguageMap, type LanguageRule, type Rule, type SrxDocument } from './srx-document.ts';
