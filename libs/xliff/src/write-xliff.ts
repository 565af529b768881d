/**
 * The canonical writer of the stored dialect. Promise (law 2b): it sees only the model, and reading what it wrote gives
 * an equal model. UTF-8, LF, two spaces, final newline; `>` raw in attributes and `&gt;` in text, `"` raw in text.
 */
import type { BilingualFile } from '@dragoman/model';
import type { XliffVersion } from './names.ts';
import { writeXliff1 } from './write-xliff-1.ts';
import { writeXliff2 } from './write-xliff-2.ts';

export interface WriteXliffOptions {
  /** Fills untranslated segments with their source and `state="new"`, for exports to OmegaT; never in stored files. */
  readonly prefill?: boolean;
  /** `1.2` unless said otherwise. */
  readonly version?: XliffVersion;
}

export function writeXliff(file: BilingualFile, options: WriteXliffOptions = {}): string {
  return writeXliffFiles([file], options);
}

/** Several documents in one file, each in a `file` element of its own. */
export function writeXliffFiles(
  files: readonly BilingualFile[],
  { prefill = false, version = '1.2' }: WriteXliffOptions = {},
): string {
  const toWrite = files.map((file) => ({ file, isOurs: true }));
  return version === '1.2' ? writeXliff1(toWrite, prefill) : writeXliff2(toWrite, version);
}
