/** Files made to break a reader, each written in portions so that the test itself stays small. */
import { closeSync, openSync, writeSync } from 'node:fs';

export type Part = string | Uint8Array;
export type Family = '1.2' | '2.1';

const heads: Readonly<Record<Family, string>> = {
  '1.2':
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="fr" target-language="lv" datatype="html"><body>',
  '2.1': '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="lv"><file id="f1">',
};
const tails: Readonly<Record<Family, string>> = { '1.2': '</body></file></xliff>', '2.1': '</file></xliff>' };

export function inBody(family: Family, ...parts: readonly Part[]): readonly Part[] {
  return [heads[family], ...parts, tails[family]];
}

export function inSource(family: Family, ...parts: readonly Part[]): readonly Part[] {
  return family === '1.2'
    ? inBody(family, '<trans-unit id="1"><source>', ...parts, '</source></trans-unit>')
    : inBody(family, '<unit id="u1"><segment id="s1"><source>', ...parts, '</source></segment></unit>');
}

const megabyte = 1 << 20;

/** `count` MiB of a word that fits into one. */
export function megabytes(count: number, word = 'a'): readonly Part[] {
  const one = Buffer.from(word.repeat(Math.floor(megabyte / Buffer.byteLength(word))));
  return Array.from({ length: count }, () => one);
}

export function nested(depth: number, open: string, close: string): readonly Part[] {
  return [open.repeat(depth), 'x', close.repeat(depth)];
}

export function writeParts(file: string, parts: readonly Part[]): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
  } finally {
    closeSync(descriptor);
  }
}
