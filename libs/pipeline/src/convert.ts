/** `convert`: one XLIFF file in another version. Never overwrites a file that holds anything else. */
import { basename, dirname, resolve } from 'node:path';
import { type Diagnostic, hasError, segmentsOf } from '@dragoman/model';
import { readOutsideFile, writeAtomically } from '@dragoman/workspace';
import { convertXliff, encodeXliff, readXliff, type XliffDocument } from '@dragoman/xliff';
import type { ConvertOptions, ConvertResult, Outcome, Surroundings } from './results.ts';
import { failed, storeOf } from './session.ts';

export async function convert(surroundings: Surroundings, options: ConvertOptions): Promise<Outcome<ConvertResult>> {
  const read = await readOutsideFile(resolve(surroundings.from, options.file), storeOf(surroundings));
  if (read.bytes === undefined) return failed([{ ...read.problem, location: { file: options.file } }]);
  const { document, diagnostics } = readXliff(options.file, read.bytes);
  if (document === undefined) return failed(diagnostics);
  const converted = convertXliff(document, options.to);
  const isSame = converted.text === document.text;
  const bytes = isSame ? encodeXliff(document) : Buffer.from(converted.text, 'utf8');
  const put = await putFile(surroundings, options.out, bytes);
  const all = [...diagnostics, ...converted.diagnostics, ...put.diagnostics];
  return { status: hasError(put.diagnostics) ? 1 : 0, result: resultOf(document, options, put), diagnostics: all };
}

function resultOf(
  document: XliffDocument,
  { file, out, to }: ConvertOptions,
  { written, unchanged }: Put,
): ConvertResult {
  const units = document.files.flatMap((one) => one.units);
  const segments = units.reduce((count, unit) => count + segmentsOf(unit).length, 0);
  return { file, version: document.version, output: out, to, units: units.length, segments, written, unchanged };
}

interface Put {
  readonly written: boolean;
  readonly unchanged: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: Put = { written: false, unchanged: false, diagnostics: [] };

async function putFile(surroundings: Surroundings, out: string, bytes: Uint8Array): Promise<Put> {
  const path = resolve(surroundings.from, out);
  const there = await readOutsideFile(path, storeOf(surroundings));
  if (there.bytes !== undefined) {
    const isSame = Buffer.compare(there.bytes, bytes) === 0;
    return { ...nothing, unchanged: isSame, diagnostics: isSame ? [] : [outputExists(out)] };
  }
  if (there.problem.code !== 'file-not-found') return { ...nothing, diagnostics: [there.problem] };
  if (surroundings.dryRun === true) return nothing;
  const { written, unchanged, diagnostics } = await writeAtomically(
    dirname(path),
    basename(path),
    bytes,
    storeOf(surroundings),
  );
  return { written, unchanged, diagnostics };
}

function outputExists(file: string): Diagnostic {
  return {
    code: 'output-exists',
    severity: 'error',
    message: `"${file}" exists and holds something else; it was not overwritten`,
    location: { file },
    advice: 'Give another name for the result, or remove that file first.',
    values: { file },
  };
}
