/** What the system says when a file cannot be used, as diagnostics. Errors of the program itself are thrown on. */
import type { Diagnostic } from '@dragoman/model';
import { errorCode } from './file-system.ts';

interface Words {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

const missing: Words = {
  code: 'file-not-found',
  message: 'there is no such file',
  advice: 'Check the name, or put the file back.',
};
const full: Words = {
  code: 'disk-full',
  message: 'there is no room left on the disk; nothing was changed',
  advice: 'Free some space and run the command again.',
};
const forbiddenToWrite: Words = {
  code: 'read-only',
  message: 'this place must not be written; nothing was changed',
  advice: 'Give yourself write access to the file and its folder, then run the command again.',
};
const forbiddenToRead: Words = {
  code: 'unreadable-file',
  message: 'this file must not be read by you',
  advice: 'Give yourself read access to it, then run the command again.',
};
const manyFiles: Words = {
  code: 'too-many-open-files',
  message: 'the system allows no more open files',
  advice: 'Close other programs or raise the limit (ulimit -n), then run the command again.',
};
const wrongKind: Words = {
  code: 'not-a-regular-file',
  message: 'a plain file was expected here, and something else was found',
  advice: 'Move what stands in the way.',
};
const longName: Words = {
  code: 'name-too-long',
  message: 'the name is longer than this disk allows',
  advice: 'Shorten the name of the file or of its folders.',
};
const brokenDisk: Words = {
  code: 'disk-error',
  message: 'the disk failed; the file is as it was before, or wholly new',
  advice: 'Check the disk, then run the command again.',
};
const inUse: Words = {
  code: 'file-in-use',
  message: 'another program holds this file; nothing was changed',
  advice: 'Close it there and run the command again.',
};

const words: Readonly<Record<string, Words>> = {
  ENOENT: missing,
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: forbiddenToWrite,
  EACCES: forbiddenToWrite,
  EPERM: forbiddenToWrite,
  EMFILE: manyFiles,
  ENFILE: manyFiles,
  EISDIR: wrongKind,
  ENOTDIR: wrongKind,
  ELOOP: wrongKind,
  ENAMETOOLONG: longName,
  EIO: brokenDisk,
  EBUSY: inUse,
  ETXTBSY: inUse,
};

/** @param file Path as the person knows it. */
export function fileProblem(file: string, error: unknown, purpose: 'read' | 'write'): Diagnostic {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const isForbidden = words[code] === forbiddenToWrite;
  const known = isForbidden && purpose === 'read' ? forbiddenToRead : words[code];
  const { message, advice, code: stable } = known ?? unknownError(error);
  const values = { cause: code, ...(known === undefined ? { said: saidBySystem(error) } : {}) };
  return { code: stable, severity: 'error', message, location: { file }, advice, values };
}

function unknownError(error: unknown): Words {
  return {
    code: 'file-system-error',
    message: `the system says: ${saidBySystem(error)}`,
    advice: 'Run the command again; if it says the same, check the disk.',
  };
}

function saidBySystem(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Neither a file nor a folder: a pipe, a socket, a device. */
export function notAFile(file: string): Diagnostic {
  const { code, message, advice } = wrongKind;
  return { code, severity: 'error', message, location: { file }, advice };
}

/** The names in a folder could not be made durable: what was done is done, and a power cut may still undo it. */
export function notFlushed(file: string, error: unknown): Diagnostic {
  return {
    ...fileProblem(file, error, 'write'),
    code: 'not-flushed',
    severity: 'warning',
    message: 'this was written, and the disk did not confirm that it would survive a power cut',
    advice: 'Check the disk.',
  };
}
