/** From what a person typed to the files that came back: single files, folders of them, OmegaT projects. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { readProjectSave, type ProjectSave } from '@dragoman/omegat';
import { listFiles, readOutsideFile } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface FoundReturn {
  /** As the person named it, for messages. */
  readonly shown: string;
  /** File name alone. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The workspace's own file, edited where it stands: it is not archived and not repaired elsewhere. */
  readonly isStored: boolean;
  /** OmegaT's memory of the project the file stands in. */
  readonly projectSave?: ProjectSave;
}

export interface FoundReturns {
  readonly returns: readonly FoundReturn[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function findReturns(session: Session, typed: readonly string[]): Promise<FoundReturns> {
  const found = await Promise.all(typed.map((path) => findReturn(session, path)));
  return {
    returns: found.flatMap(({ returns }) => returns),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function findReturn(session: Session, typed: string): Promise<FoundReturns> {
  // An empty name, from a variable that was not set, is not the folder one stands in.
  if (typed === '') return { returns: [], diagnostics: [nothingNamed()] };
  const path = resolve(session.surroundings.from, typed);
  const listed = await listFiles(path, session.store);
  if (listed.files === undefined) return readReturn(session, path, typed);
  const isProject = listed.files.includes('omegat.project');
  const files = listed.files.filter((file) => isReturnedName(file) && (!isProject || file.startsWith('target/')));
  if (files.length === 0) return { returns: [], diagnostics: [nothingReturned(typed, isProject)] };
  const read = await Promise.all(files.map((file) => readReturn(session, resolve(path, file), `${typed}/${file}`)));
  return {
    returns: read.flatMap(({ returns }) => returns),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A zip is named in a message. `._name` is not the file: macOS puts one of its own beside each it packs. */
function isReturnedName(file: string): boolean {
  return /\.(?:xlf|xliff|zip)$/iu.test(file) && !basename(file).startsWith('._');
}

async function readReturn(session: Session, path: string, shown: string): Promise<FoundReturns> {
  const read = await readOutsideFile(path, session.store);
  if (read.bytes === undefined) return { returns: [], diagnostics: [{ ...read.problem, location: { file: shown } }] };
  if (isZip(read.bytes)) return { returns: [], diagnostics: [packedReturn(shown)] };
  const save = await projectSaveBeside(session, path);
  const below = relative(session.root, path).split(sep).join('/');
  const returned: FoundReturn = {
    shown,
    name: basename(path),
    bytes: read.bytes,
    isStored: isStoredFile(session, below),
    ...(save.projectSave === undefined ? {} : { projectSave: save.projectSave }),
  };
  return { returns: [returned], diagnostics: save.diagnostics };
}

/** Every archive that holds a file begins with a local file header (APPNOTE 4.3.7). */
function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

function isStoredFile({ configuration, documents }: Session, path: string): boolean {
  const placed = documentOfXliff(path);
  if (placed === undefined || !configuration.targetLanguages.includes(placed.language)) return false;
  return documents.some(({ document }) => document === placed.document);
}

/** `target/` of an OmegaT project: what was decided there stands in `omegat/project_save.tmx`. */
async function projectSaveBeside(
  session: Session,
  path: string,
): Promise<{ readonly projectSave?: ProjectSave; readonly diagnostics: readonly Diagnostic[] }> {
  const project = projectOf(path);
  if (project === undefined) return { diagnostics: [] };
  const file = resolve(project, 'omegat/project_save.tmx');
  const read = await readOutsideFile(file, session.store);
  if (read.bytes === undefined) return { diagnostics: [] };
  const save = readProjectSave(file, Buffer.from(read.bytes).toString('utf8'));
  return { projectSave: save, diagnostics: save.diagnostics };
}

/** The folder above the nearest `target`. */
function projectOf(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'target') return dirname(folder);
  }
  return undefined;
}

function nothingNamed(): Diagnostic {
  return {
    code: 'nothing-named',
    severity: 'error',
    message: 'the name of a returned file is empty',
    location: { file: 'FILE' },
    advice: 'Name the returned files, or the folder that holds them.',
  };
}

function packedReturn(file: string): Diagnostic {
  return {
    code: 'packed-return',
    severity: 'error',
    message: 'this is a zip archive, an .xlf file was expected; nothing of it was taken over',
    location: { file },
    advice: 'Unpack it, and import the folder with the files.',
  };
}

function nothingReturned(file: string, isProject: boolean): Diagnostic {
  return {
    code: isProject ? 'omegat-no-target' : 'nothing-returned',
    severity: 'error',
    message: isProject ? 'this OmegaT project has no translated files in target/' : 'this folder holds no .xlf file',
    location: { file },
    advice: isProject
      ? 'In OmegaT choose Project > Create Translated Documents, then import again.'
      : 'Name the returned files, or the folder that holds them.',
  };
}
