/** One file that a person asked for, wherever they want it. Never overwrites a file that holds anything else. */
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { readOutsideFile, writeAtomically } from '@dragoman/workspace';
import type { Surroundings } from './results.ts';
import { storeOf } from './session.ts';

export interface Put {
  readonly written: boolean;
  readonly unchanged: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: Put = { written: false, unchanged: false, diagnostics: [] };

/** @param out As the person typed it. A dry run says `written` of nothing. */
export async function putFile(surroundings: Surroundings, out: string, bytes: Uint8Array): Promise<Put> {
  const path = resolve(surroundings.from, out);
  const there = await readOutsideFile(path, storeOf(surroundings));
  if (there.bytes !== undefined) {
    const isSame = Buffer.compare(there.bytes, bytes) === 0;
    return { ...nothing, unchanged: isSame, diagnostics: isSame ? [] : [outputExists(out)] };
  }
  if (there.problem.code !== 'file-not-found') return { ...nothing, diagnostics: [there.problem] };
  if (surroundings.dryRun === true) return nothing;
  const { written, unchanged, diagnostics } = await writeAtomically(
    dirname(path),
    basename(path),
    bytes,
    storeOf(surroundings),
  );
  return { written, unchanged, diagnostics };
}

function outputExists(file: string): Diagnostic {
  return {
    code: 'output-exists',
    severity: 'error',
    message: `"${file}" exists and holds something else; it was not overwritten`,
    location: { file },
    advice: 'Give another name for the result, or remove that file first.',
    values: { file },
  };
}
