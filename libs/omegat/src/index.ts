export { isDecidedAsSource } from './decided.ts';
export { omegatText } from './omegat-text.ts';
export { type GlossaryTerm, omegatProject, type OmegatHandoff, type ProjectFile } from './omegat-project.ts';
export { type KnownTranslation } from './memories.ts';
export { type ProjectSave, type ProjectSaveEntry, readProjectSave, type SegmentPlace } from './read-project-save.ts';
