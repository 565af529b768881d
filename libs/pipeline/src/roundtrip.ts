/** `roundtrip`: proves that files can be read and rebuilt unchanged: documents by law 1, XLIFF and TMX by law 2. */
import { hasError, segmentsOf, type Diagnostic } from '@dragoman/model';
import { decodeDocument, encodeDocument } from '@dragoman/text';
import { encodeTmx, readTmx } from '@dragoman/tmx';
import { encodeXliff, readXliff } from '@dragoman/xliff';
import { filterFor, isTmx } from './formats.ts';
import { freshUnits, idCollisions } from './fresh-units.ts';
import { readNamedFile } from './named-file.ts';
import type { Outcome, RoundtripOptions, RoundtripResult, Surroundings } from './results.ts';
import { rulesFor } from './segment.ts';
import { failed, identifyWith, type Segmentation } from './session.ts';
import { unclaimed } from './source-document.ts';

type FileResult = RoundtripResult['results'][number];

export async function roundtrip(
  surroundings: Surroundings,
  { files }: RoundtripOptions,
): Promise<Outcome<RoundtripResult>> {
  const { segmentation, diagnostics } = await rulesFor(surroundings, undefined);
  if (segmentation === undefined) return failed(diagnostics);
  const results: FileResult[] = [];
  for (const [index, file] of files.entries()) {
    surroundings.progress?.({ verb: 'roundtrip', done: index, total: files.length, item: file });
    results.push(await roundtripFile(surroundings, segmentation, file));
  }
  return { status: results.every(({ identical }) => identical) ? 0 : 1, result: { results }, diagnostics };
}

async function roundtripFile(
  surroundings: Surroundings,
  segmentation: Segmentation,
  file: string,
): Promise<FileResult> {
  const read = await readNamedFile(surroundings, file);
  if (read.bytes === undefined) return refused(file, null, [{ ...read.problem, location: { file } }]);
  if (/\.(xlf|xliff|sdlxliff|mqxliff)$/iu.test(file)) return roundtripXliff(file, read.bytes);
  if (isTmx(file)) return roundtripTmx(file, read.bytes);
  const filter = await filterFor(file);
  if (filter === undefined) return refused(file, null, [unclaimed(file)]);
  const decoded = decodeDocument(file, read.bytes);
  if (decoded.document === undefined) return refused(file, filter.format, decoded.diagnostics);
  const extraction = filter.extract(decoded.document, identifyWith(surroundings));
  const { text } = filter.assemble(extraction, () => undefined);
  const identical = Buffer.compare(encodeDocument(text, decoded.document), read.bytes) === 0;
  const { units: fresh, diagnostics: ofRules } = freshUnits(extraction, segmentation.rules);
  const segments = fresh.reduce((count, { parts }) => count + parts.filter(({ kind }) => kind === 'segment').length, 0);
  const diagnostics = [
    ...decoded.diagnostics,
    ...extraction.diagnostics,
    ...ofRules,
    ...idCollisions(file, extraction),
  ];
  return { file, format: filter.format, identical, refused: false, units: fresh.length, segments, diagnostics };
}

function roundtripXliff(file: string, bytes: Uint8Array): FileResult {
  const { document, diagnostics } = readXliff(file, bytes);
  if (document === undefined) return refused(file, 'xliff', diagnostics);
  const units = document.files.flatMap((one) => one.units);
  const identical = Buffer.compare(encodeXliff(document), bytes) === 0;
  const segments = units.reduce((count, unit) => count + segmentsOf(unit).length, 0);
  return {
    file,
    format: `xliff-${document.version}`,
    identical,
    refused: false,
    units: units.length,
    segments,
    diagnostics,
  };
}

/** Its segments are those of all languages. */
function roundtripTmx(file: string, bytes: Uint8Array): FileResult {
  const { document, diagnostics } = readTmx(file, bytes);
  if (document === undefined) return refused(file, 'tmx', diagnostics);
  const { units } = document.memory;
  const format = document.version === '' ? 'tmx' : `tmx-${document.version}`;
  const identical = Buffer.compare(encodeTmx(document), bytes) === 0;
  const segments = units.reduce((count, { variants }) => count + variants.length, 0);
  return { file, format, identical, refused: false, units: units.length, segments, diagnostics };
}

/** Refused means: said why, rebuilt nothing. */
function refused(file: string, format: string | null, diagnostics: readonly Diagnostic[]): FileResult {
  return { file, format, identical: false, refused: hasError(diagnostics), units: 0, segments: 0, diagnostics };
}
