/** The registers of the workspace: `registers/*.tbx` and `registers/*.csv`, read once in each run. */
import type { Diagnostic, RegisterConcept } from '@dragoman/model';
import { isRegisterName, registersFolder } from '@dragoman/layout';
import { readRegister } from '@dragoman/tbx';
import { listFiles, readFileVersion } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface Register {
  /** `registers/bodies.tbx`. */
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
  readonly concepts: readonly RegisterConcept[];
}

export interface Registers {
  readonly registers: readonly Register[];
  readonly concepts: readonly RegisterConcept[];
  /** False: the disk did not give a register that is there. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const known = new WeakMap<Session, Promise<Registers>>();

export async function readRegisters(session: Session): Promise<Registers> {
  const read = known.get(session) ?? readAll(session);
  known.set(session, read);
  return read;
}

async function readAll({ root, store }: Session): Promise<Registers> {
  const listed = await listFiles(`${root}/${registersFolder}`, store);
  const problems = listed.diagnostics.filter(({ code }) => code !== 'file-not-found');
  const names = (listed.files ?? []).filter(isRegisterName);
  const registers: Register[] = [];
  const diagnostics: Diagnostic[] = [...problems];
  let isComplete = problems.length === 0;
  for (const name of names) {
    const path = `${registersFolder}/${name}`;
    const found = await readFileVersion(root, path, store);
    if (found.bytes === undefined) {
      diagnostics.push(found.problem);
      isComplete = false;
      continue;
    }
    const read = readRegister(path, found.bytes);
    registers.push({ path, digest: found.version.digest, concepts: read.concepts });
    diagnostics.push(...read.diagnostics);
  }
  return { registers, concepts: registers.flatMap(({ concepts }) => concepts), isComplete, diagnostics };
}
