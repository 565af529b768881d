/** `validate`: checks files against their standard; never decides whether a file can be read. */
import { resolve } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { readOutsideFile } from '@dragoman/workspace';
import { validateXliff } from '@dragoman/xliff';
import type { Outcome, Surroundings, ValidateOptions, ValidateResult } from './results.ts';
import { storeOf } from './session.ts';

export async function validate(
  surroundings: Surroundings,
  { files }: ValidateOptions,
): Promise<Outcome<ValidateResult>> {
  const results: ValidateResult['results'][number][] = [];
  for (const [index, file] of files.entries()) {
    surroundings.progress?.({ verb: 'validate', done: index, total: files.length, item: file });
    results.push(await validateFile(surroundings, file));
  }
  return { status: results.every(({ valid }) => valid) ? 0 : 1, result: { results }, diagnostics: [] };
}

async function validateFile(surroundings: Surroundings, file: string): Promise<ValidateResult['results'][number]> {
  const read = await readOutsideFile(resolve(surroundings.from, file), storeOf(surroundings));
  if (read.bytes === undefined) {
    return { file, version: null, valid: false, diagnostics: [placed({ ...read.problem, location: { file } })] };
  }
  const { version, valid, diagnostics } = validateXliff(file, read.bytes);
  return {
    file,
    version: version ?? null,
    valid: valid && !hasError(diagnostics),
    diagnostics: diagnostics.map(placed),
  };
}

function placed(diagnostic: Diagnostic): ValidateResult['results'][number]['diagnostics'][number] {
  return { ...diagnostic, line: diagnostic.location.line ?? null, column: diagnostic.location.column ?? null };
}
