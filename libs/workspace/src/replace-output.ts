/** Outputs are disposable and the tool's own: replaced by rename, compared first, flushed only when asked to. */
import { dirname } from 'node:path';
import { errorCode, type FileSystem } from './file-system.ts';
import { bytesEqual } from './file-version.ts';
import { newBeside } from './temporary-files.ts';
import { drop, makeFolder, statusIfAny } from './folder-entries.ts';

/**
 * Writes only if bytes differ. Gives whether it wrote. A link in the place is replaced, never written through.
 * `flush` makes the bytes durable before the name changes; the name itself may still be the old one after a power cut.
 */
export async function replaceOutput(fs: FileSystem, file: string, bytes: Uint8Array, flush = false): Promise<boolean> {
  if (await holds(fs, file, bytes)) return false;
  const temporary = newBeside(file);
  await (flush ? makeFolder(fs, dirname(file)) : fs.mkdir(dirname(file)));
  try {
    await fs.create(temporary, bytes, { flush });
    await fs.rename(temporary, file);
    return true;
  } catch (error) {
    await drop(fs, temporary);
    throw error;
  }
}

/** Whether a plain file with these bytes stands there. */
async function holds(fs: FileSystem, file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const status = await statusIfAny(fs, file);
    if (status?.kind !== 'file' || status.size !== BigInt(bytes.length)) return false;
    return bytesEqual(await fs.read(file), bytes);
  } catch (error) {
    // A file where a folder is wanted: the write itself will say so.
    if (errorCode(error) === 'ENOTDIR' || errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
