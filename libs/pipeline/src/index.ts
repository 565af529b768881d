/** The verbs, each loaded when it is called: a command that shows coverage need not load what publishes. */
export type * from './results.ts';

export const assemble: typeof import('./assemble.ts').assemble = async (...given) =>
  (await import('./assemble.ts')).assemble(...given);
export const extract: typeof import('./extract.ts').extract = async (...given) =>
  (await import('./extract.ts')).extract(...given);
export const init: typeof import('./init.ts').init = async (...given) => (await import('./init.ts')).init(...given);
export const pseudo: typeof import('./pseudo.ts').pseudo = async (...given) =>
  (await import('./pseudo.ts')).pseudo(...given);
export const publish: typeof import('./publish.ts').publish = async (...given) =>
  (await import('./publish.ts')).publish(...given);
export const report: typeof import('./report.ts').report = async (...given) =>
  (await import('./report.ts')).report(...given);
export const review: typeof import('./review.ts').review = async (...given) =>
  (await import('./review.ts')).review(...given);
export const roundtrip: typeof import('./roundtrip.ts').roundtrip = async (...given) =>
  (await import('./roundtrip.ts')).roundtrip(...given);
export const segment: typeof import('./segment.ts').segment = async (...given) =>
  (await import('./segment.ts')).segment(...given);
export const status: typeof import('./status.ts').status = async (...given) =>
  (await import('./status.ts')).status(...given);
export const validate: typeof import('./validate.ts').validate = async (...given) =>
  (await import('./validate.ts')).validate(...given);
export const verify: typeof import('./verify.ts').verify = async (...given) =>
  (await import('./verify.ts')).verify(...given);
