/**
 * Digests and unit ids (`definitions.md`): files in the world depend on every byte of this.
 * Promise: the same content gives the same digest on every machine, in every version of the product.
 */
import { hash } from 'node:crypto';
import { type InlineContent, isCode, isText, normalizeContent } from '@dragoman/model';
import { rememberTexts } from './remember-texts.ts';

const base32Alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten bits at a time: a file has thousands of digests, and a string that grows letter by letter costs as much as SHA-256. */
const base32Pairs = Array.from(base32Alphabet).flatMap((first) =>
  Array.from(base32Alphabet, (second) => first + second),
);

/** RFC 4648 §6, lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let encoded = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    encoded += base32Pairs[(value >>> bits) & 1023];
    value &= (1 << bits) - 1;
  }
  const [first = '', second = ''] = base32Pairs[(value << (10 - bits)) & 1023] ?? '';
  return bits === 0 ? encoded : encoded + (bits > 5 ? first + second : first);
}

export function sha256(text: string | Uint8Array): Uint8Array {
  return hash('sha256', text, 'buffer');
}

/** `sha256:` and hex, of a file's bytes. */
export function fileDigest(bytes: Uint8Array | string): string {
  return `sha256:${Buffer.from(sha256(bytes)).toString('hex')}`;
}

/** Digest of a source or target: codes count as `[kind, id]`, markers not at all; no folding, no NFC. 26 characters. */
export function contentDigest(content: InlineContent): string {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string' && only !== '') return digestOfText(only, '');
  const known = digests.get(content);
  if (known !== undefined) return known;
  const digest = newDigest(content);
  digests.set(content, digest);
  return digest;
}

/** In UTF-16 code units: sources and targets of a document of some three thousand sentences. */
const rememberedTexts = 1_000_000;

/** Nearly every content is a text without codes, and the French ones are the same in the files of every language. */
const digestOfText = rememberTexts((text) => newDigest([text]), rememberedTexts);

/** Contents never change, and reading a file asks for the digest of each of them several times. */
const digests = new WeakMap<InlineContent, string>();

function newDigest(content: InlineContent): string {
  const withoutMarkers = content.filter((item) => isText(item) || isCode(item));
  const items = normalizeContent(withoutMarkers).map((item) => (isCode(item) ? [item.kind, item.id] : item));
  return textDigest(JSON.stringify(items));
}

const digestBytes = new Uint8Array(16);

/** Base32 of the first 128 bits. A string from the hash costs half of what a buffer does. */
function textDigest(text: string): string {
  const binary = hash('sha256', text, 'binary');
  for (let at = 0; at < digestBytes.length; at += 1) digestBytes[at] = binary.charCodeAt(at);
  return base32(digestBytes);
}

export function contentsEqual(a: InlineContent, b: InlineContent): boolean {
  return contentDigest(a) === contentDigest(b);
}
