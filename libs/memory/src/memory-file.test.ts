import type { MemoryEntry } from '@dragoman/model';
import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildMemory, encodeMemory, openMemory } from './memory.ts';

const entries: readonly MemoryEntry[] = [
  { source: ['Le séminaire du 26 mars.'], target: ['26. marta seminārs.'], origin: 'lv/memory.tmx' },
  { source: ['Contact'], target: ['Saziņa'], origin: 'lv/memory.tmx' },
];

function file(): Buffer {
  return Buffer.from(encodeMemory(buildMemory(entries, { inputs: 'sha256:a', names: ['Riga'] })));
}

/** With a checksum that fits whatever was changed. */
function resealed(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(crc32(bytes.subarray(20)), 16);
  return bytes;
}

test('a file says what it was made of, and keeps the names', () => {
  const opened = openMemory(file());
  expect([opened?.inputs, opened?.size]).toEqual(['sha256:a', 2]);
  const names = buildMemory([{ ...(entries[0] as MemoryEntry), source: ['À Riga'] }], { names: ['Riga', 'Oslo'] });
  expect(openMemory(encodeMemory(names))?.lookup({ source: ['À Oslo'] })).toMatchObject([{ score: 99 }]);
});

test('a file with any byte changed, cut or lengthened anywhere is refused', () => {
  const whole = file();
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ change;
      expect(openMemory(changed)).toBeUndefined();
      expect(openMemory(whole.subarray(0, at))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
  expect(openMemory(Buffer.concat([whole, Buffer.alloc(8)]))).toBeUndefined();
  expect(openMemory(new Uint8Array())).toBeUndefined();
});

test('a file of another version, byte order or Unicode is refused', () => {
  const version = file();
  version.writeUInt32LE(version.readUInt32LE(8) + 1, 8);
  expect(openMemory(version)).toBeUndefined();
  const order = file();
  order.subarray(12, 16).reverse();
  expect(openMemory(order)).toBeUndefined();
  const unicode = file();
  const key = `"unicode":"`;
  unicode.write('0', unicode.indexOf(key) + key.length);
  expect(openMemory(resealed(unicode))).toBeUndefined();
  expect(openMemory(resealed(file()))?.size).toBe(2);
});
