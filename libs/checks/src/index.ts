export { type CheckFileInput, checkFile, type CheckOptions } from './check-file.ts';
export { checkRelease, type CheckReleaseInput, type ReleaseFile } from './check-release.ts';
export type { Check, CompareCodes, Example, Hit, Knowledge, Pair, Side } from './check.ts';
export { checks } from './checks.ts';
export type { TypographyProfile } from './profiles/profile.ts';
export { profileFor, profileNames } from './profiles/table.ts';
