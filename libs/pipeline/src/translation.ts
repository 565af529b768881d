/** One document in one language as its `.xlf` holds it, read with the care that everything else relies on. */
import type { BilingualFile, Diagnostic, FreshUnit, Segment, Unit } from '@dragoman/model';
import { isStale } from '@dragoman/progress';
import { hasError, segmentsOf, shellQuoted } from '@dragoman/model';
import { xliffPath } from '@dragoman/layout';
import { readFileVersion, type FileVersion } from '@dragoman/workspace';
import type { XliffDocument } from '@dragoman/xliff';
import { parsedXliff } from './parsed-xliff.ts';
import { sourceFile, type Session } from './session.ts';
import type { SourceDocument } from './source-document.ts';

export interface Translation {
  readonly path: string;
  readonly version: FileVersion;
  readonly document: XliffDocument;
  readonly file: BilingualFile;
}

/** `absent`: there is no file. Otherwise either a translation or the errors that forbid to touch the file. */
export interface TranslationRead {
  readonly path: string;
  readonly absent: boolean;
  /** The disk did not give it, so that nobody knows what it holds. */
  readonly isUnread?: boolean;
  readonly translation?: Translation;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readTranslation(session: Session, document: string, language: string): Promise<TranslationRead> {
  const path = xliffPath(language, document);
  const read = await readFileVersion(session.root, path, session.store);
  if (read.bytes === undefined) {
    const absent = read.problem.code === 'file-not-found';
    return { path, absent, isUnread: !absent, diagnostics: absent ? [] : [read.problem] };
  }
  const { document: xliff, diagnostics: found } = parsedXliff(session, path, read);
  const diagnostics = found.map((diagnostic) => withRepairOf(path, diagnostic));
  if (xliff === undefined || hasError(diagnostics)) return { path, absent: false, diagnostics };
  const misplaced = misplacements(session, document, language, path, xliff);
  const [file] = xliff.files;
  if (file === undefined || misplaced.length > 0)
    return { path, absent: false, diagnostics: [...diagnostics, ...misplaced] };
  return { path, absent: false, translation: { path, version: read.version, document: xliff, file }, diagnostics };
}

/** The reader knows that `merge` repairs it, not what the file is called in this workspace: the command is there to be pasted. */
function withRepairOf(path: string, diagnostic: Diagnostic): Diagnostic {
  const { advice } = diagnostic;
  const general = 'Run: dragoman merge,';
  if (advice?.startsWith(general) !== true) return diagnostic;
  return { ...diagnostic, advice: `Run: dragoman merge ${shellQuoted(path)},${advice.slice(general.length)}` };
}

function misplacements(
  session: Session,
  document: string,
  language: string,
  path: string,
  xliff: XliffDocument,
): readonly Diagnostic[] {
  const [file, ...others] = xliff.files;
  if (file === undefined || !xliff.isOurs || others.length > 0) return [foreignFile(path)];
  const { sourceLanguage } = session.configuration;
  if (file.sourceLanguage !== sourceLanguage || file.targetLanguage !== language) {
    return [wrongPair(path, `${file.sourceLanguage} → ${file.targetLanguage}`, `${sourceLanguage} → ${language}`)];
  }
  return file.original === sourceFile(session, document)
    ? []
    : [wrongOriginal(path, file.original, sourceFile(session, document))];
}

/** The segments of a file in order, with the unit each stands in. */
export function placedSegments(
  units: readonly Unit[],
): readonly { readonly unit: string; readonly segment: Segment }[] {
  return units.flatMap((unit) => segmentsOf(unit).map((segment) => ({ unit: unit.id, segment })));
}

export function isTranslationStale(source: SourceDocument, translation: Translation): boolean {
  return isStale(source.fresh satisfies readonly FreshUnit[], translation.file.units);
}

function foreignFile(path: string): Diagnostic {
  return {
    code: 'foreign-xliff',
    severity: 'error',
    message: 'this file was not made by dragoman, or holds more than one document',
    location: { file: path },
    advice: 'Move it elsewhere and run extract again; what it holds stays untouched.',
  };
}

function wrongPair(path: string, found: string, expected: string): Diagnostic {
  return {
    code: 'wrong-language-pair',
    severity: 'error',
    message: `this file is ${found}, its folder says ${expected}`,
    location: { file: path },
    advice: 'Put back the file that belongs here; nothing was changed.',
    values: { found, expected },
  };
}

function wrongOriginal(path: string, found: string, expected: string): Diagnostic {
  return {
    code: 'wrong-original',
    severity: 'error',
    message: `this file translates "${found}", its place says "${expected}"`,
    location: { file: path },
    advice: `Where the French was renamed, write original="${expected}" into the <file> line; else put back the file that belongs here. Nothing was changed.`,
    values: { found, expected },
  };
}
