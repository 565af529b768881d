/**
 * A file that a person names: from the folder where they stand first, then from the workspace, as verbs take paths of
 * documents. What the product itself says of a file is its path below the workspace, and a command it advises is pasted
 * wherever the person stands.
 */
import { isAbsolute, resolve } from 'node:path';
import { findWorkspace, type FileRead, readOutsideFile } from '@dragoman/workspace';
import type { Surroundings } from './results.ts';
import { storeOf } from './session.ts';

export async function readNamedFile(surroundings: Surroundings, typed: string): Promise<FileRead> {
  const { from, workspace: flag } = surroundings;
  const store = storeOf(surroundings);
  const here = await readOutsideFile(resolve(from, typed), store);
  if (!isAbsent(here) || isAbsolute(typed)) return here;
  const { root } = await findWorkspace({ from, ...(flag === undefined ? {} : { flag }), ...store });
  if (root === undefined) return here;
  const below = await readOutsideFile(resolve(root, typed), store);
  return isAbsent(below) ? here : below;
}

function isAbsent({ problem }: FileRead): boolean {
  return problem?.code === 'file-not-found';
}
