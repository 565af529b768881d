/** Every return is kept as it came, under `returns/<job>/`, before anything of it is used. */
import type { Diagnostic } from '@dragoman/model';
import { isRepairName, isSafePath, returnedFilePath, returnsFolder } from '@dragoman/layout';
import { leadsOutside, readFileVersion, writeAtomically } from '@dragoman/workspace';
import type { FoundReturn } from './returned-files.ts';
import type { Session } from './session.ts';

export interface Archived {
  /** Where the file is kept; absent for the workspace's own files. */
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same bytes are kept once; another file of the same name goes beside the first. */
export async function archiveReturn(session: Session, returned: FoundReturn, folder: string): Promise<Archived> {
  if (returned.isStored || session.surroundings.dryRun === true) return { diagnostics: [] };
  const outside = await leadsOutside(session.root, returnedFilePath(folder, 'any'), session.store);
  if (outside !== undefined) return { diagnostics: [{ ...outside, location: { file: `${returnsFolder}/${folder}` } }] };
  for (let number = isRepairName(returned.name) ? 2 : 1; ; number += 1) {
    const path = returnedFilePath(folder, numbered(safeName(returned.name), number));
    const read = await readFileVersion(session.root, path, session.store);
    if (read.bytes !== undefined) {
      if (Buffer.compare(read.bytes, returned.bytes) === 0) return { path, diagnostics: [] };
      continue;
    }
    if (read.problem.code !== 'file-not-found') return { diagnostics: [read.problem] };
    const written = await writeAtomically(session.root, path, returned.bytes, session.store);
    return { path, diagnostics: written.diagnostics };
  }
}

/** A name as it came, unless the workspace could not hold it on every system. */
function safeName(name: string): string {
  return isSafePath(returnedFilePath('job', name)) ? name : 'returned.xlf';
}

/** `a.xlf`, `a-2.xlf`, `a-3.xlf` … */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(\.[^.]*)?$/u, (ending) => `-${number}${ending}`);
}
