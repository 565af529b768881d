/**
 * The file of a memory: a head, then columns of numbers and texts that are used where they stand.
 *
 *   0 "dragoman"   8 version   12 byte order   16 CRC-32 of all from 20 on   20 length of the head   24 head (JSON), columns
 *
 * It is a cache. Whatever is not exactly as expected is refused, and the caller builds it again.
 */
import { crc32 } from 'node:zlib';

const magic = 'dragoman';
/** Of the columns and of the tokens in them: another one is another memory. */
const version = 1;
const byteOrder = 0x01020304;
const headOffset = 24;
const alignment = 8;

const columnTypes = {
  tokenStart: Uint32Array,
  tokenBytes: Uint8Array,
  tokenSlots: Uint32Array,
  postingStart: Uint32Array,
  postings: Uint32Array,
  formStart: Uint32Array,
  formTokens: Uint32Array,
  formSlots: Uint32Array,
  formEntries: Uint32Array,
  stringStart: Uint32Array,
  stringBytes: Uint8Array,
  stringKeys: Uint32Array,
  keySlots: Uint32Array,
  source: Uint32Array,
  target: Uint32Array,
  previous: Uint32Array,
  next: Uint32Array,
  unit: Uint32Array,
  document: Uint32Array,
  rest: Uint32Array,
  rank: Uint32Array,
  codes: Uint32Array,
  points: Uint16Array,
  flags: Uint8Array,
} as const;

export type ColumnName = keyof typeof columnTypes;
/** `form`: a row of folded tokens, shared by all entries whose sources fold to it. Forms are in order of length. */
export type MemoryColumns = { readonly [Name in ColumnName]: InstanceType<(typeof columnTypes)[Name]> };

export interface MemoryHead {
  /** What the caller says the memory was made of. */
  readonly inputs: string;
  readonly names: readonly string[];
  /** Signatures of codes, by number. */
  readonly codes: readonly string[];
}

export interface MemoryFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly head: MemoryHead;
  readonly columns: MemoryColumns;
}

/** Version of Unicode whose letters and cases the tokens follow. */
const unicode = process.versions.unicode ?? '';

const columnNames = Object.keys(columnTypes) as ColumnName[];

/** A file with room for columns of these lengths, still empty; `sealFile` ends it. */
export function newFile(head: MemoryHead, lengths: Readonly<Record<ColumnName, number>>): MemoryFile {
  const written = Buffer.from(JSON.stringify({ ...head, unicode, lengths }));
  const size = columnOffsets(written.length, lengths).end;
  const bytes = new Uint8Array(size);
  bytes.set(Buffer.from(magic), 0);
  const fields = new DataView(bytes.buffer);
  fields.setUint32(8, version, true);
  fields.setUint32(20, written.length, true);
  new Uint32Array(bytes.buffer, 12, 1)[0] = byteOrder;
  bytes.set(written, headOffset);
  return { bytes, head, columns: columnsOf(bytes, written.length, lengths) };
}

export function sealFile({ bytes }: MemoryFile): void {
  new DataView(bytes.buffer).setUint32(16, crc32(bytes.subarray(20)), true);
}

/** Undefined for whatever is not a whole memory of this version, of this kind of machine and of this Unicode. */
export function readFile(given: Uint8Array): MemoryFile | undefined {
  if (given.length < headOffset || Buffer.from(given.subarray(0, 8)).toString('latin1') !== magic) return undefined;
  const bytes = aligned(given);
  const fields = new DataView(bytes.buffer, bytes.byteOffset, headOffset);
  if (fields.getUint32(8, true) !== version) return undefined;
  if (new Uint32Array(bytes.buffer, bytes.byteOffset + 12, 1)[0] !== byteOrder) return undefined;
  if (fields.getUint32(16, true) !== crc32(bytes.subarray(20))) return undefined;
  const headLength = fields.getUint32(20, true);
  const { unicode: its, lengths, ...head } = readHead(bytes.subarray(headOffset, headOffset + headLength));
  if (its !== unicode || columnOffsets(headLength, lengths).end !== bytes.length) return undefined;
  return { bytes, head, columns: columnsOf(bytes, headLength, lengths) };
}

type WrittenHead = MemoryHead & { readonly unicode: string; readonly lengths: Readonly<Record<ColumnName, number>> };

function readHead(bytes: Uint8Array): WrittenHead {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as WrittenHead;
}

/** Numbers are read in place, and must begin at a multiple of their size. */
function aligned(given: Uint8Array): Uint8Array<ArrayBuffer> {
  const isInPlace = given.byteOffset % alignment === 0 && given.buffer instanceof ArrayBuffer;
  return isInPlace ? (given as Uint8Array<ArrayBuffer>) : new Uint8Array(given);
}

function columnsOf(
  bytes: Uint8Array<ArrayBuffer>,
  headLength: number,
  lengths: Readonly<Record<ColumnName, number>>,
): MemoryColumns {
  const { offsets } = columnOffsets(headLength, lengths);
  const views = columnNames.map((name) => {
    return [name, new columnTypes[name](bytes.buffer, bytes.byteOffset + offsets[name], lengths[name])];
  });
  return Object.fromEntries(views) as MemoryColumns;
}

function columnOffsets(headLength: number, lengths: Readonly<Record<ColumnName, number>>) {
  let end = roundedUp(headOffset + headLength);
  const offsets: Partial<Record<ColumnName, number>> = {};
  for (const name of columnNames) {
    offsets[name] = end;
    end = roundedUp(end + lengths[name] * columnTypes[name].BYTES_PER_ELEMENT);
  }
  return { offsets: offsets as Record<ColumnName, number>, end };
}

function roundedUp(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
