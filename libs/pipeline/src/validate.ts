/** `validate`: checks files against their standard; never decides whether a file can be read. */
import { hasError, type Diagnostic } from '@dragoman/model';
import { validateSrx } from '@dragoman/srx';
import { isRegister, validateRegister } from '@dragoman/tbx';
import { validateTmx } from '@dragoman/tmx';
import { validateXliff, type XliffValidated } from '@dragoman/xliff';
import { isTmx } from './formats.ts';
import { readNamedFile } from './named-file.ts';
import type { Outcome, PlacedDiagnostic, Surroundings, ValidateOptions, ValidateResult } from './results.ts';

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
  const read = await readNamedFile(surroundings, file);
  if (read.bytes === undefined) {
    const diagnostics = [placed({ ...read.problem, location: { file } })];
    return { file, version: null, valid: false, strict: null, diagnostics, notStrict: [] };
  }
  const { version, valid, strict, diagnostics, notStrict = [] } = validateBytes(file, read.bytes);
  return {
    file,
    version: version ?? null,
    valid: valid && !hasError(diagnostics),
    strict: strict ?? null,
    diagnostics: diagnostics.map(placed),
    notStrict: notStrict.map(placed),
  };
}

/** By its name, as other kinds of files are; everything else is taken for XLIFF, and refused by name if it is not. */
function validateBytes(file: string, bytes: Uint8Array): XliffValidated {
  if (isTmx(file)) return validateTmx(file, bytes);
  if (/\.srx$/iu.test(file)) return validateSrx(file, bytes);
  return isRegister(file, bytes) ? validateRegister(file, bytes) : validateXliff(file, bytes);
}

function placed(diagnostic: Diagnostic): PlacedDiagnostic {
  return { ...diagnostic, line: diagnostic.location.line ?? null, column: diagnostic.location.column ?? null };
}
