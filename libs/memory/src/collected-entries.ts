/** What a memory is built of, gathered entry by entry: nothing of an entry is kept but numbers and new strings. */
import type { InlineContent, MemoryEntry } from '@dragoman/model';
import { CollectedStrings } from './collected-strings.ts';
import { codesSignature, storedContent } from './content-key.ts';
import { border, changedAt, fixedPoints, flagsOf, standing, storedRest, unknown } from './entry-record.ts';
import { foldedTokens } from './folded-tokens.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { free, hashNumbers, newSlots, slotOf } from './hashes.ts';
import { type NameTable, nameTable } from './names.ts';

export const stringColumns = ['source', 'target', 'previous', 'next', 'unit', 'document', 'rest'] as const;
const numberColumns = [...stringColumns, 'form', 'codes', 'points', 'flags', 'standing', 'changedAt'] as const;
export type CollectedColumn = (typeof numberColumns)[number];

export class CollectedEntries {
  readonly strings = new CollectedStrings();
  readonly columns = Object.fromEntries(numberColumns.map((name) => [name, new GrowingNumbers()])) as Readonly<
    Record<CollectedColumn, GrowingNumbers>
  >;
  readonly tokens = new Map<string, number>();
  /** No codes is number 0 in every memory. */
  readonly codes = new Map([['', 0]]);
  /** Tokens of all forms in a row, and where each form begins. */
  readonly formTokens = new GrowingNumbers();
  readonly formStart = new GrowingNumbers();
  private readonly formHashes = new GrowingNumbers();
  private formSlots = newSlots(1024);
  private readonly nameTable: NameTable | undefined;

  constructor(names: readonly string[]) {
    this.nameTable = nameTable(names);
    this.formStart.push(0);
  }

  get size(): number {
    return this.columns.source.length;
  }

  get forms(): number {
    return this.formStart.length - 1;
  }

  add(entry: MemoryEntry): void {
    const values: Readonly<Record<CollectedColumn, number>> = {
      source: this.strings.add(storedContent(entry.source)),
      target: this.strings.add(storedContent(entry.target)),
      previous: this.neighbour(entry.previous),
      next: this.neighbour(entry.next),
      unit: this.name(entry.unit),
      document: this.name(entry.document),
      rest: this.strings.add(storedRest(entry)),
      form: this.form(foldedTokens(entry.source, this.nameTable)),
      codes: numberIn(this.codes, codesSignature(entry.source)),
      points: fixedPoints(entry),
      flags: flagsOf(entry),
      standing: standing(entry),
      changedAt: changedAt(entry),
    };
    for (const name of numberColumns) this.columns[name].push(values[name]);
  }

  private neighbour(content: InlineContent | null | undefined): number {
    if (content === undefined) return unknown;
    return content === null ? border : this.strings.add(storedContent(content));
  }

  private name(text: string | undefined): number {
    return text === undefined ? unknown : this.strings.add(storedContent([text]));
  }

  private form(row: readonly string[]): number {
    const from = this.formTokens.length;
    for (const token of row) this.formTokens.push(numberIn(this.tokens, token));
    const hash = hashNumbers(this.formTokens.numbers, from, this.formTokens.length);
    const slot = slotOf(this.formSlots, hash, (form) => this.isLast(form, hash));
    const known = this.formSlots[slot] as number;
    if (known !== free) {
      this.formTokens.length = from;
      return known;
    }
    const form = this.forms;
    this.formSlots[slot] = form;
    this.formHashes.push(hash);
    this.formStart.push(this.formTokens.length);
    if (this.forms * 4 > this.formSlots.length * 3) this.grow();
    return form;
  }

  /** Whether a form is equal to the row that was just put behind all forms. */
  private isLast(form: number, hash: number): boolean {
    if (this.formHashes.at(form) !== hash) return false;
    const from = this.formStart.at(form);
    const last = this.formStart.at(this.forms);
    const length = this.formTokens.length - last;
    if (this.formStart.at(form + 1) - from !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.formTokens.at(from + index) !== this.formTokens.at(last + index)) return false;
    }
    return true;
  }

  private grow(): void {
    this.formSlots = newSlots(this.forms * 2);
    for (let form = 0; form < this.forms; form += 1) {
      this.formSlots[slotOf(this.formSlots, this.formHashes.at(form), () => false)] = form;
    }
  }
}

function numberIn(table: Map<string, number>, text: string): number {
  const known = table.get(text);
  if (known !== undefined) return known;
  table.set(text, table.size);
  return table.size - 1;
}
