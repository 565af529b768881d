/** Checks a register of any kind; whether a file is one is known by its name, else by how it begins. */
import { hasError } from '@dragoman/model';
import { decodeCsv, readRegister } from './read-register.ts';
import { type TbxValidated, validateTbx } from './validate-tbx.ts';

/** `.tbx`, `.csv`, or a root element of TBX within the first 4096 bytes. */
export function isRegister(path: string, bytes: Uint8Array): boolean {
  if (/\.(?:tbx|csv)$/iu.test(path)) return true;
  const head = decodeCsv(bytes.subarray(0, 4096));
  return rootName(head) !== undefined;
}

/** TBX by its standard; of CSV, whose version is `CSV`, that it can be read. */
export function validateRegister(path: string, bytes: Uint8Array): TbxValidated {
  if (/^\uFEFF?\s*</u.test(decodeCsv(bytes))) return validateTbx(path, bytes);
  if (/\.tbx$/iu.test(path)) return validateTbx(path, bytes);
  const { diagnostics } = readRegister(path, bytes);
  return { version: 'CSV', valid: !hasError(diagnostics), diagnostics };
}

/** Behind declaration, comments and DOCTYPE. */
function rootName(head: string): string | undefined {
  const prolog =
    /^(?:\uFEFF?\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[\s*\]\s*)?>))*\s*/u.exec(head)?.[0] ?? '';
  return /^\uFEFF?<(?:[\w.-]+:)?(martif|tbx|TBX)[\s/>]/u.exec(head.slice(prolog.length))?.[1];
}
