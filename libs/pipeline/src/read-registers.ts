/** The registers of the workspace (`registers/*.tbx`, `*.csv`): official names and terms, in the order of their files. */
import { join } from 'node:path';
import { type Diagnostic, hasError, type RegisterConcept } from '@dragoman/model';
import { registersFolder } from '@dragoman/layout';
import { readRegister } from '@dragoman/tbx';
import { listFiles, readFileVersion } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface Registers {
  readonly concepts: readonly RegisterConcept[];
  /** An error: what a file holds is missing, wholly or in part. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function readRegisters({ root, store }: Pick<Session, 'root' | 'store'>): Promise<Registers> {
  const listed = await listFiles(join(root, registersFolder), store);
  if (listed.files === undefined) {
    const isAbsent = !hasError(listed.diagnostics) || listed.diagnostics.every(({ code }) => code === 'file-not-found');
    return { concepts: [], diagnostics: isAbsent ? [] : listed.diagnostics };
  }
  const paths = listed.files.filter((file) => isRegister(file)).map((file) => `${registersFolder}/${file}`);
  const read = await Promise.all(paths.map((path) => readOne({ root, store }, path)));
  return {
    concepts: read.flatMap(({ concepts }) => concepts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function isRegister(file: string): boolean {
  return /\.(?:tbx|csv)$/iu.test(file) && !file.split('/').some((name) => name.startsWith('.'));
}

async function readOne({ root, store }: Pick<Session, 'root' | 'store'>, path: string): Promise<Registers> {
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) return { concepts: [], diagnostics: [read.problem] };
  return readRegister(path, read.bytes);
}
