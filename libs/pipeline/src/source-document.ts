/** One French document as it is today: bytes, extraction, units cut into sentences. */
import {
  conflictMarkers,
  hasError,
  type Diagnostic,
  type Extraction,
  type Filter,
  type FreshUnit,
} from '@dragoman/model';
import { decodeDocument } from '@dragoman/text';
import { readFileVersion } from '@dragoman/workspace';
import { filterFor } from './formats.ts';
import { freshUnits, idCollisions } from './fresh-units.ts';
import { sourceFile, type Session } from './session.ts';

export interface SourceDocument {
  readonly document: string;
  /** Path below the workspace: `fr/R/communique.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly filter: Filter;
  readonly extraction: Extraction;
  readonly fresh: readonly FreshUnit[];
  /** Two equal ids with different content: extract, import and publish refuse the document. */
  readonly hasCollision: boolean;
}

export type SourceRead =
  | { readonly source: SourceDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly source?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads documents once each, however many languages ask. */
export type SourceReader = (document: string) => Promise<SourceRead>;

export function sourceReader(session: Session): SourceReader {
  const known = new Map<string, Promise<SourceRead>>();
  return (document) => {
    const read = known.get(document) ?? readSource(session, document);
    known.set(document, read);
    return read;
  };
}

async function readSource(session: Session, document: string): Promise<SourceRead> {
  const path = sourceFile(session, document);
  const filter = await filterFor(path);
  if (filter === undefined) return { diagnostics: [unclaimed(path)] };
  const read = await readFileVersion(session.root, path, session.store);
  if (read.bytes === undefined) return { diagnostics: [read.problem] };
  const decoded = decodeDocument(path, read.bytes);
  if (decoded.document === undefined) return { diagnostics: decoded.diagnostics };
  const conflict = conflictMarkers(path, decoded.document.text);
  // Both versions of a sentence, and git's own lines, would be sent to translators.
  if (conflict !== undefined) return { diagnostics: [...decoded.diagnostics, conflict] };
  const extraction = filter.extract(decoded.document, session.identify);
  // A document that its filter could not read whole must neither be translated nor go out as it is.
  if (hasError(extraction.diagnostics)) return { diagnostics: [...decoded.diagnostics, ...extraction.diagnostics] };
  const { units: fresh, diagnostics: ofRules } = freshUnits(extraction, session.segmentation.rules);
  const collisions = idCollisions(path, extraction);
  return {
    source: { document, path, bytes: read.bytes, filter, extraction, fresh, hasCollision: collisions.length > 0 },
    diagnostics: [
      ...decoded.diagnostics,
      ...extraction.diagnostics,
      ...ofRules,
      ...collisions,
      ...emptiness(path, extraction),
    ],
  };
}

function emptiness(path: string, { units }: Extraction): readonly Diagnostic[] {
  if (units.length > 0) return [];
  return [
    {
      code: 'nothing-to-translate',
      severity: 'warning',
      message: 'this document holds no text to translate',
      location: { file: path },
      advice: 'Write its text, or give it an extension that no filter claims.',
    },
  ];
}

export function unclaimed(path: string): Diagnostic {
  return {
    code: 'no-filter',
    severity: 'error',
    message: 'no filter reads files with this extension',
    location: { file: path },
    advice: 'Known extensions: .txt, .md, .markdown',
  };
}
