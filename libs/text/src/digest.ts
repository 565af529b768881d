/**
 * Digests and unit ids (`definitions.md`): files in the world depend on every byte of this.
 * Promise: the same content gives the same digest on every machine, in every version of the product.
 */
import { hash } from 'node:crypto';
import { type InlineContent, isCode, isText, normalizeContent } from '@dragoman/model';

const base32Alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 §6, lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let encoded = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      encoded += base32Alphabet[(value >>> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? encoded + base32Alphabet[(value << (5 - bits)) & 31] : encoded;
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
  const known = digests.get(content);
  if (known !== undefined) return known;
  const digest = newDigest(content);
  digests.set(content, digest);
  return digest;
}

/** Contents never change, and reading a file asks for the digest of each of them several times. */
const digests = new WeakMap<InlineContent, string>();

function newDigest(content: InlineContent): string {
  const withoutMarkers = content.filter((item) => isText(item) || isCode(item));
  const items = normalizeContent(withoutMarkers).map((item) => (isCode(item) ? [item.kind, item.id] : item));
  return base32(sha256(JSON.stringify(items)).subarray(0, 16));
}

export function contentsEqual(a: InlineContent, b: InlineContent): boolean {
  return contentDigest(a) === contentDigest(b);
}
