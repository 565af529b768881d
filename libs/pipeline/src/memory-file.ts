/** The language's memory of translations that lost their place (`<language>/memory.tmx`): only ever added to. */
import { hasError, type Diagnostic, type RetiredText } from '@dragoman/model';
import { memoryPath } from '@dragoman/layout';
import { addRetired, retiredFromTmx, retiredToTmx } from '@dragoman/tmx';
import { readFileVersion, writeAtomically, type FileVersion } from '@dragoman/workspace';
import { decodeXml, encodeXml, type XmlText } from '@dragoman/xml';
import type { Session } from './session.ts';

interface MemoryText {
  readonly version?: FileVersion;
  /** Absent: there is no memory yet, or it cannot be read (see the diagnostics). */
  readonly document?: XmlText;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Memory {
  readonly retired: readonly RetiredText[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readMemory(session: Session, language: string): Promise<Memory> {
  const { document, diagnostics } = await readMemoryText(session, language);
  if (document === undefined) return { retired: [], diagnostics };
  const read = retiredFromTmx(document.path, document.text);
  return { retired: read.entries, diagnostics: [...diagnostics, ...read.diagnostics] };
}

async function readMemoryText({ root, store }: Session, language: string): Promise<MemoryText> {
  const path = memoryPath(language);
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) return { diagnostics: read.problem.code === 'file-not-found' ? [] : [read.problem] };
  const decoded = decodeXml(path, read.bytes);
  if (decoded.document === undefined) return { diagnostics: decoded.diagnostics };
  return { version: read.version, document: decoded.document, diagnostics: decoded.diagnostics };
}

/** Puts translations that lost their place into the language's memory, beside whatever is there already. */
export async function remember(
  session: Session,
  language: string,
  retired: readonly RetiredText[],
): Promise<readonly Diagnostic[]> {
  if (retired.length === 0) return [];
  const { version, document, diagnostics } = await readMemoryText(session, language);
  if (hasError(diagnostics)) return diagnostics;
  const path = memoryPath(language);
  const languages = { sourceLanguage: session.configuration.sourceLanguage, language };
  if (document === undefined) {
    const bytes = Buffer.from(retiredToTmx(retired, languages), 'utf8');
    return (await writeAtomically(session.root, path, bytes, { ...session.store, expected: 'absent' })).diagnostics;
  }
  const added = addRetired(document.text, retired, languages, path);
  if (added.added === 0) return added.diagnostics;
  const bytes = encodeXml(added.text, document);
  const written = await writeAtomically(session.root, path, bytes, { ...session.store, expected: version ?? 'absent' });
  return [...added.diagnostics, ...written.diagnostics];
}
