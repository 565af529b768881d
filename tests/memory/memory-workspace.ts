/** A small workspace with a translation, and a memory of another house. */
import { readXliff } from '@dragoman/xliff';
import { type Segment, segmentsOf } from '@dragoman/model';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

export const everything = { paths: [], languages: [] };

export const lake = 'fr/2026-05-12-lac/communique.md';
export const port = 'fr/2026-06-02-port/communique.md';
export const lakeInLatvian = 'lv/2026-05-12-lac/communique.md.xlf';
export const portInLatvian = 'lv/2026-06-02-port/communique.md.xlf';

export function latvianWorkspace(
  files: Readonly<Record<string, string>>,
  configuration: Readonly<Record<string, unknown>> = {},
): TemporaryWorkspace {
  const settings = { sourceLanguage: 'fr', targetLanguages: ['lv'], ...configuration };
  return temporaryWorkspace({ 'dragoman.json': JSON.stringify(settings), ...files });
}

export function segmentsIn(workspace: TemporaryWorkspace, path: string): readonly Segment[] {
  const { document } = readXliff(path, workspace.bytes(path));
  return document?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
}

/** TMX as another tool writes it: one pair of French and Latvian in each unit. */
export function foreignTmx(
  pairs: Readonly<Record<string, string>>,
  languages: readonly [string, string] = ['fr', 'lv'],
) {
  const [source, target] = languages;
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const units = Object.entries(pairs).map(
    ([from, to]) =>
      `<tu><tuv xml:lang="${source}"><seg>${escaped(from)}</seg></tuv><tuv xml:lang="${target}"><seg>${escaped(to)}</seg></tuv></tu>`,
  );
  const header =
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="fr" datatype="plaintext"/>';
  return `<?xml version="1.0"?>\n<tmx version="1.4">${header}<body>\n${units.join('\n')}\n</body></tmx>\n`;
}
