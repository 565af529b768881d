/** The rules by which a workspace cuts its sentences: its own file, or ours where it has none, and its abbreviations. */
import { conflictMarkers, type Diagnostic } from '@dragoman/model';
import { abbreviationsPath, segmentationPath } from '@dragoman/layout';
import { compileRules, type CompiledRules, defaultRules, readAbbreviations, readSrx, rulesDigest } from '@dragoman/srx';
import { decodeDocument } from '@dragoman/text';
import { readFileVersion, type StoreOptions } from '@dragoman/workspace';
import { decodeXml } from '@dragoman/xml';

export interface Segmentation {
  readonly rules: CompiledRules;
  /** Recorded in each file as diagnosis. */
  readonly digest: string;
}

export interface SegmentationRead {
  readonly segmentation?: Segmentation;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param rules Instead of the workspace's own file. */
export async function loadSegmentation(
  root: string,
  language: string,
  store: StoreOptions,
  rules?: string,
): Promise<SegmentationRead> {
  const path = segmentationPath(language);
  const own = rules === undefined ? await readRules(root, path, store) : { text: rules, diagnostics: [] };
  if (own === undefined) return withOverlay(root, path, defaultRules(language), language, store);
  if (own.text === undefined) return { diagnostics: own.diagnostics };
  const read = await withOverlay(root, path, own.text, language, store);
  return { ...read, diagnostics: [...own.diagnostics, ...read.diagnostics] };
}

/** Undefined: the workspace has none. */
async function readRules(
  root: string,
  path: string,
  store: StoreOptions,
): Promise<{ readonly text?: string; readonly diagnostics: readonly Diagnostic[] } | undefined> {
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) {
    return read.problem.code === 'file-not-found' ? undefined : { diagnostics: [read.problem] };
  }
  const { document, diagnostics } = decodeXml(path, read.bytes);
  return { ...(document === undefined ? {} : { text: document.text }), diagnostics };
}

async function withOverlay(
  root: string,
  path: string,
  rules: string,
  language: string,
  store: StoreOptions,
): Promise<SegmentationRead> {
  const overlayPath = abbreviationsPath(language);
  const read = await readFileVersion(root, overlayPath, store);
  if (read.bytes === undefined) {
    // A list that is there and cannot be read would move sentences.
    return read.problem.code === 'file-not-found'
      ? compileSegmentation(path, rules, language)
      : { diagnostics: [read.problem] };
  }
  const decoded = decodeDocument(overlayPath, read.bytes);
  if (decoded.document === undefined) return { diagnostics: decoded.diagnostics };
  const { text } = decoded.document;
  const conflict = conflictMarkers(overlayPath, text);
  if (conflict !== undefined) return { diagnostics: [conflict] };
  // Git may give each machine other line ends, and the digest should be the same.
  return compileSegmentation(path, rules, language, { path: overlayPath, text: text.replaceAll('\r\n', '\n') });
}

export function compileSegmentation(
  path: string,
  text: string,
  language: string,
  abbreviations?: { readonly path: string; readonly text: string },
): SegmentationRead {
  const read = readSrx(path, text);
  if (read.rules === undefined) return { diagnostics: read.diagnostics };
  const added = abbreviations === undefined ? undefined : readAbbreviations(abbreviations.path, abbreviations.text);
  const compiled = compileRules(read.rules, language, added === undefined ? {} : { overlay: added.overlay });
  const diagnostics = [...read.diagnostics, ...(added?.diagnostics ?? []), ...compiled.diagnostics];
  if (compiled.rules === undefined) return { diagnostics };
  return { segmentation: { rules: compiled.rules, digest: rulesDigest(text, abbreviations?.text) }, diagnostics };
}
