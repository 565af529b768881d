/** Reads the columns of a memory where they stand; texts are decoded when they are asked for. */
import type { InlineContent, MemoryEntry } from '@dragoman/model';
import { keyOfStored, readContent } from './content-key.ts';
import { border, readRest, unknown } from './entry-record.ts';
import { free, hashNumbers, hashText, slotOf } from './hashes.ts';
import type { MemoryColumns, MemoryFile } from './memory-file.ts';

/** No string, token or form of the memory. */
export const absent = free;

export class MemoryReader {
  readonly columns: MemoryColumns;
  private readonly tokenTexts: Buffer;
  private readonly strings: Buffer;

  constructor({ columns }: MemoryFile) {
    this.columns = columns;
    this.tokenTexts = asBuffer(columns.tokenBytes);
    this.strings = asBuffer(columns.stringBytes);
  }

  get entries(): number {
    return this.columns.source.length;
  }

  get forms(): number {
    return this.columns.formStart.length - 1;
  }

  get tokens(): number {
    return this.columns.tokenStart.length - 1;
  }

  /** The number of a token; `absent` where no source has it. */
  token(text: string): number {
    const { tokenSlots } = this.columns;
    return tokenSlots[slotOf(tokenSlots, hashText(text, 1), (token) => this.tokenText(token) === text)] as number;
  }

  tokenText(token: number): string {
    const { tokenStart } = this.columns;
    return this.tokenTexts.toString('utf8', tokenStart[token], tokenStart[token + 1]);
  }

  /** The form of exactly these tokens. */
  form(row: Uint32Array): number {
    const { formSlots } = this.columns;
    return formSlots[slotOf(formSlots, hashNumbers(row, 0, row.length), (form) => this.isForm(form, row))] as number;
  }

  formLength(form: number): number {
    const { formStart } = this.columns;
    return (formStart[form + 1] as number) - (formStart[form] as number);
  }

  /** The number of forms shorter than this. */
  firstFormOfLength(length: number): number {
    let [from, to] = [0, this.forms];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.formLength(middle) < length) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The number under which a content with this exact key is known. */
  key(key: string): number {
    const { keySlots } = this.columns;
    return keySlots[slotOf(keySlots, hashText(key, 1), (item) => keyOfStored(this.text(item)) === key)] as number;
  }

  keyOf(item: number): number {
    return item >= border ? item : (this.columns.stringKeys[item] as number);
  }

  text(item: number): string {
    const { stringStart } = this.columns;
    return this.strings.toString('utf8', stringStart[item], stringStart[item + 1]);
  }

  content(item: number): InlineContent {
    return readContent(this.text(item));
  }

  entry(place: number): MemoryEntry {
    const { columns } = this;
    const { origin, ...rest } = readRest(this.text(columns.rest[place] as number));
    return {
      source: this.content(columns.source[place] as number),
      target: this.content(columns.target[place] as number),
      origin,
      ...this.named('unit', columns.unit[place] as number),
      ...this.named('document', columns.document[place] as number),
      ...this.neighbour('previous', columns.previous[place] as number),
      ...this.neighbour('next', columns.next[place] as number),
      ...rest,
    };
  }

  private named(field: 'unit' | 'document', item: number): Partial<MemoryEntry> {
    return item === unknown ? {} : { [field]: this.content(item).join('') };
  }

  private neighbour(field: 'previous' | 'next', item: number): Partial<MemoryEntry> {
    if (item === unknown) return {};
    return { [field]: item === border ? null : this.content(item) };
  }

  private isForm(form: number, row: Uint32Array): boolean {
    if (this.formLength(form) !== row.length) return false;
    const { formStart, formTokens } = this.columns;
    const from = formStart[form] as number;
    return row.every((token, index) => formTokens[from + index] === token);
  }
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
