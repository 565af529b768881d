/** The repair of a language's memory: it is only ever added to, so both sides together are the merge. */
import { type Diagnostic, hasError } from '@dragoman/model';
import { conflictSides, unmergedVersions } from '@dragoman/history';
import { memoryPath } from '@dragoman/layout';
import { addRetired, readTmx, retiredFromTmx } from '@dragoman/tmx';
import { decodeXml, encodeXml, type XmlText } from '@dragoman/xml';
import type { Session } from './session.ts';

/** `bytes` undefined: nothing to repair, or not possible (see the diagnostics). */
export interface MergedMemory {
  readonly bytes?: Uint8Array;
  /** Texts that only theirs had. */
  readonly added: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The language whose memory stands at a path below the workspace. */
export function languageOfMemory({ configuration }: Session, path: string): string | undefined {
  return configuration.targetLanguages.find((language) => memoryPath(language) === path);
}

export async function mergeMemory(
  { root, configuration: { sourceLanguage } }: Session,
  path: string,
  language: string,
  bytes: Uint8Array,
): Promise<MergedMemory> {
  const { sides, diagnostics } = await sidesOf(root, path, bytes);
  if (sides === undefined) return { added: 0, diagnostics };
  const theirs = retiredFromTmx(path, sides.theirs);
  const ours = readTmx(path, sides.ours);
  const all = [...ours.diagnostics, ...theirs.diagnostics];
  if (hasError(all)) return { added: 0, diagnostics: all };
  if ((readTmx(path, sides.theirs).memory?.units.length ?? 0) !== theirs.entries.length) {
    return { added: 0, diagnostics: [holdsOthers(path)] };
  }
  const {
    text,
    added,
    diagnostics: ofAdding,
  } = addRetired(sides.ours, theirs.entries, { sourceLanguage, language }, path);
  if (hasError(ofAdding)) return { added: 0, diagnostics: ofAdding };
  return { bytes: encodeXml(text, sides.document), added, diagnostics: [] };
}

interface MemorySides {
  readonly document: XmlText;
  readonly ours: string;
  readonly theirs: string;
}

/** The markers, else what git keeps of both sides while the path is unmerged and ours stands there. */
async function sidesOf(
  root: string,
  path: string,
  bytes: Uint8Array,
): Promise<{ readonly sides?: MemorySides; readonly diagnostics: readonly Diagnostic[] }> {
  const { document, diagnostics } = decodeXml(path, bytes);
  if (document === undefined) return { diagnostics };
  const marked = conflictSides(document.text);
  if (marked !== undefined) {
    return { sides: { document, ours: marked.ours.text, theirs: marked.theirs.text }, diagnostics };
  }
  const stages = await unmergedVersions(root, path);
  const theirs = stages?.theirs === undefined ? undefined : decodeXml(path, stages.theirs).document;
  if (stages?.ours === undefined || theirs === undefined || Buffer.compare(stages.ours, bytes) !== 0) {
    return { diagnostics: retiredFromTmx(path, document.text).diagnostics };
  }
  return { sides: { document, ours: document.text, theirs: theirs.text }, diagnostics };
}

function holdsOthers(file: string): Diagnostic {
  return {
    code: 'merge-memory-of-others',
    severity: 'error',
    message: 'theirs holds entries that dragoman did not write; nothing was merged',
    location: { file },
    advice: 'Keep both versions of each entry by hand: remove the lines of <<<<<<<, ======= and >>>>>>>.',
  };
}
