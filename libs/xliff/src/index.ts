export type { XliffDocument } from './document.ts';
export { editXliff, type SegmentEdit, type XliffEdited } from './edit-xliff.ts';
export { readXliff, type ReadXliffOptions, type XliffRead, encodeXliff } from './read-xliff.ts';
export { withoutIndentation } from './reindented.ts';
export { type NextStructure, updateXliff } from './update-xliff.ts';
export { writeXliff, writeXliffFiles, type WriteXliffOptions } from './write-xliff.ts';
export { validateXliff, type XliffValidated } from './validate-xliff.ts';
export { readReturnedXliff, type ReturnedFile, type ReturnedXliff } from './read-returned.ts';
export type { BrokenTransUnit } from './recover-xliff.ts';
