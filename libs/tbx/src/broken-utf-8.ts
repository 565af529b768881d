/** One wrong byte in a file of UTF-8 is no reason to read all its names as windows-1252. */
import type { Diagnostic } from '@dragoman/model';

/** Of two bytes, three or four; whatever else is above ASCII stands alone. */
const character = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}|[\x80-\xFF]/gu;

/**
 * Where bytes that are not UTF-8 are so: only if more characters are whole than broken. In windows-1252 a capital before a
 * quotation mark (`É»`) looks like one of UTF-8, most accents do not.
 */
export function brokenUtf8(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let [whole, broken] = [0, 0];
  let offset = -1;
  for (const match of text.matchAll(character)) {
    if (match[0].length > 1) whole += 1;
    else broken += 1;
    if (match[0].length === 1 && offset < 0) offset = match.index;
  }
  return offset < 0 || whole <= broken ? undefined : undecodable(path, text, offset);
}

function undecodable(path: string, text: string, offset: number): Diagnostic {
  const found = `byte 0x${text.charCodeAt(offset).toString(16).toUpperCase()}`;
  const line = text.slice(0, offset).split('\n').length;
  return {
    code: 'undecodable-bytes',
    severity: 'error',
    message: `${found} at offset ${offset} is not UTF-8, and the rest of the file is`,
    location: { file: path, line },
    advice: 'Correct the character in this line, and save the file as UTF-8.',
    values: { found, offset, encoding: 'utf-8' },
  };
}
