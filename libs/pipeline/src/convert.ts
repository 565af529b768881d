/** `convert`: one XLIFF file in another version. Never overwrites a file that holds anything else. */
import { resolve } from 'node:path';
import { hasError, segmentsOf } from '@dragoman/model';
import { readOutsideFile } from '@dragoman/workspace';
import { convertXliff, encodeXliff, readXliff, type XliffDocument } from '@dragoman/xliff';
import { type Put, putFile } from './put-file.ts';
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
