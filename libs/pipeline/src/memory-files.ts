/**
 * What the memory of a language is made of: its `memory.tmx`, the memories of others in `<language>/memory/`, and the
 * workspace's own bilingual files. They are the truth; whatever is made of them can be made again.
 */
import type { Diagnostic } from '@dragoman/model';
import { comparePaths, isMemoryName, memoriesFolder, memoryPath, penaltyOf } from '@dragoman/layout';
import { type FileRead, listFiles, listTranslations, readFileVersion } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface MemoryFile {
  /** Below the workspace. */
  readonly path: string;
  readonly kind: 'own' | 'imported' | 'bilingual';
  readonly digest: string;
  /** Points off every match; a memory of others alone has any. */
  readonly penalty: number;
}

export interface MemoryFiles {
  readonly files: readonly MemoryFile[];
  /** False: the disk did not give something that is there. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

type Listed = Pick<MemoryFile, 'path' | 'kind'>;

export async function memoryFiles(session: Session, language: string): Promise<MemoryFiles> {
  const { paths: imported, problems } = await importedMemories(session, language);
  const { files: translations = [] } = await listTranslations(session.root, language, session.store);
  const listed: readonly Listed[] = [
    { path: memoryPath(language), kind: 'own' as const },
    ...imported.map((path) => ({ path, kind: 'imported' as const })),
    ...translations.map((path) => ({ path, kind: 'bilingual' as const })),
  ].toSorted((a, b) => comparePaths(a.path, b.path));
  const files: MemoryFile[] = [];
  const diagnostics: Diagnostic[] = [...problems];
  for (const { path, kind } of listed) {
    const read = await readMemoryFile(session, path);
    const penalty = kind === 'imported' ? penaltyOf(path) : 0;
    if (read.version !== undefined) files.push({ path, kind, digest: read.version.digest, penalty });
    else if (read.problem.code !== 'file-not-found') diagnostics.push(read.problem);
  }
  return { files, isComplete: diagnostics.length === 0, diagnostics };
}

export async function readMemoryFile({ root, store }: Session, path: string): Promise<FileRead> {
  return readFileVersion(root, path, store);
}

async function importedMemories(
  { root, store }: Session,
  language: string,
): Promise<{ readonly paths: readonly string[]; readonly problems: readonly Diagnostic[] }> {
  const folder = memoriesFolder(language);
  const listed = await listFiles(`${root}/${folder}`, store);
  const paths = (listed.files ?? []).filter(isMemoryName).map((file) => `${folder}/${file}`);
  return { paths, problems: listed.diagnostics.filter(({ code }) => code !== 'file-not-found') };
}
