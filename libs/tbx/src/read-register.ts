/** A register of any kind, known by what is in it and not by its name. */
import { decodeXml } from '@dragoman/xml';
import { brokenUtf8 } from './broken-utf-8.ts';
import { readCsv } from './read-csv.ts';
import { readTbx } from './read-tbx.ts';
import type { RegisterRead } from './register-read.ts';

/** TBX of any version, or CSV. Bytes are decoded: TBX by its declaration, CSV as UTF-8, UTF-16 or windows-1252. */
export function readRegister(path: string, content: string | Uint8Array): RegisterRead {
  if (typeof content === 'string') return isXml(content) ? readTbx(path, content) : readCsv(path, content);
  const csv = decodeCsv(content);
  if (!isXml(csv)) return readCsvBytes(path, content, csv);
  const { document, diagnostics } = decodeXml(path, content);
  if (document === undefined) return { concepts: [], diagnostics };
  const read = readTbx(path, document.text);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function readCsvBytes(path: string, bytes: Uint8Array, text: string): RegisterRead {
  const broken = encodingOf(bytes) === 'windows-1252' ? brokenUtf8(path, bytes) : undefined;
  return broken === undefined ? readCsv(path, text) : { concepts: [], diagnostics: [broken] };
}

/** Whatever begins like a tag; a CSV file whose first header begins so would have to be quoted. */
function isXml(text: string): boolean {
  return /^\uFEFF?\s*</u.test(text);
}

/** By mark, then UTF-16 by its zero bytes, then UTF-8; what is no UTF-8 is windows-1252: nothing else is saved by spreadsheets here. */
export function decodeCsv(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
