/** The columns of a memory, from what was collected. The same entries give the same bytes in whatever order they came. */
import { type CollectedEntries, stringColumns } from './collected-entries.ts';
import { keyOfStored } from './content-key.ts';
import { ambiguousFlag, border } from './entry-record.ts';
import { rankedEntries } from './entry-order.ts';
import { free, hashNumbers, hashText, newSlots, slotOf } from './hashes.ts';
import { type MemoryColumns, type MemoryFile, type MemoryHead, newFile, sealFile } from './memory-file.ts';
import { formFrequencies, formOrder, type Renumbered, renumbered, tokenOrder } from './token-order.ts';

export function writeMemory(collected: CollectedEntries, head: Omit<MemoryHead, 'codes'>): MemoryFile {
  const texts = [...collected.tokens.keys()];
  const frequencies = formFrequencies(collected);
  const tokens = tokenOrder(texts, frequencies);
  const forms = formOrder(collected, tokens);
  const ranked = rankedEntries(collected);
  const entries = entriesByForm(collected, forms, ranked);
  const strings = stringOrder(collected, entries.order);
  const codes = [...collected.codes.keys()];
  const codeOrder = renumbered(Uint32Array.from(codes, (_, code) => code).sort((a, b) => byText(codes, a, b)));
  const file = newFile(
    { ...head, codes: Array.from(codeOrder.order, (code) => codes[code] as string) },
    lengthsOf(collected, frequencies, entries.order.length, strings.order),
  );
  writeTokens(file.columns, tokens, texts, frequencies);
  writeForms(file.columns, collected, forms, tokens);
  writePostings(file.columns);
  file.columns.formEntries.set(entries.starts);
  file.columns.rank.set(entries.ranks);
  writeStrings(file.columns, collected, strings.order);
  writeEntries(file.columns, collected, entries.order, strings.numberOf, codeOrder.numberOf);
  writeKeys(file.columns);
  markAmbiguous(file.columns);
  sealFile(file);
  return file;
}

function byText(texts: readonly string[], a: number, b: number): number {
  return (texts[a] as string) < (texts[b] as string) ? -1 : 1;
}

/** Entries grouped by form, in order of rank within it. */
function entriesByForm({ columns, forms: count }: CollectedEntries, forms: Renumbered, ranked: Uint32Array) {
  const formOf = (entry: number) => forms.numberOf[columns.form.at(entry)] as number;
  const starts = new Uint32Array(count + 1);
  for (const entry of ranked) starts[formOf(entry) + 1] = (starts[formOf(entry) + 1] as number) + 1;
  for (let form = 0; form < count; form += 1) {
    starts[form + 1] = (starts[form] as number) + (starts[form + 1] as number);
  }
  const cursors = starts.slice();
  const order = new Uint32Array(ranked.length);
  const ranks = new Uint32Array(ranked.length);
  for (const [rank, entry] of ranked.entries()) {
    const form = formOf(entry);
    const place = cursors[form] as number;
    cursors[form] = place + 1;
    order[place] = entry;
    ranks[place] = rank;
  }
  return { starts, order, ranks };
}

/** Strings in the order in which the entries speak of them. */
function stringOrder({ columns, strings }: CollectedEntries, entries: Uint32Array): Renumbered {
  const numberOf = new Uint32Array(strings.size).fill(free);
  const order = new Uint32Array(strings.size);
  let count = 0;
  for (const entry of entries) {
    for (const name of stringColumns) {
      const item = columns[name].at(entry);
      if (item >= border || numberOf[item] !== free) continue;
      numberOf[item] = count;
      order[count] = item;
      count += 1;
    }
  }
  return { order, numberOf };
}

function lengthsOf(collected: CollectedEntries, frequencies: Uint32Array, entries: number, strings: Uint32Array) {
  const texts = [...collected.tokens.keys()];
  const stringBytes = strings.reduce((sum, item) => sum + collected.strings.bytes(item).length, 0);
  const perEntry = Object.fromEntries(
    [...stringColumns, 'rank', 'codes', 'points', 'flags'].map((name) => [name, entries]),
  );
  return {
    ...(perEntry as Record<(typeof stringColumns)[number] | 'rank' | 'codes' | 'points' | 'flags', number>),
    tokenStart: texts.length + 1,
    tokenBytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    tokenSlots: newSlots(texts.length).length,
    postingStart: texts.length + 1,
    postings: frequencies.reduce((sum, count) => sum + count, 0),
    formStart: collected.forms + 1,
    formTokens: collected.formTokens.length,
    formSlots: newSlots(collected.forms).length,
    formEntries: collected.forms + 1,
    stringStart: strings.length + 1,
    stringBytes,
    stringKeys: strings.length,
    keySlots: newSlots(strings.length).length,
  };
}

function writeTokens(columns: MemoryColumns, tokens: Renumbered, texts: readonly string[], frequencies: Uint32Array) {
  const { tokenStart, tokenBytes, tokenSlots, postingStart } = columns;
  tokenSlots.fill(free);
  const bytes = Buffer.from(tokenBytes.buffer, tokenBytes.byteOffset, tokenBytes.length);
  for (const [token, old] of tokens.order.entries()) {
    const text = texts[old] as string;
    const start = tokenStart[token] as number;
    tokenStart[token + 1] = start + bytes.write(text, start, 'utf8');
    postingStart[token + 1] = (postingStart[token] as number) + (frequencies[old] as number);
    tokenSlots[slotOf(tokenSlots, hashText(text, 1), () => false)] = token;
  }
}

function writeForms(columns: MemoryColumns, collected: CollectedEntries, forms: Renumbered, tokens: Renumbered) {
  const { formStart, formTokens, formSlots } = columns;
  formSlots.fill(free);
  for (const [form, old] of forms.order.entries()) {
    const start = formStart[form] as number;
    let at = start;
    for (let from = collected.formStart.at(old); from < collected.formStart.at(old + 1); from += 1) {
      formTokens[at] = tokens.numberOf[collected.formTokens.at(from)] as number;
      at += 1;
    }
    formStart[form + 1] = at;
    formSlots[slotOf(formSlots, hashNumbers(formTokens, start, at), () => false)] = form;
  }
}

/** For each token the forms it stands in, shortest first. */
function writePostings({ formStart, formTokens, postingStart, postings }: MemoryColumns): void {
  const cursors = postingStart.slice();
  for (let form = 0; form + 1 < formStart.length; form += 1) {
    for (let at = formStart[form] as number; at < (formStart[form + 1] as number); at += 1) {
      const token = formTokens[at] as number;
      const cursor = cursors[token] as number;
      if (cursor > (postingStart[token] as number) && postings[cursor - 1] === form) continue;
      postings[cursor] = form;
      cursors[token] = cursor + 1;
    }
  }
}

function writeStrings({ stringStart, stringBytes }: MemoryColumns, { strings }: CollectedEntries, order: Uint32Array) {
  for (const [number, item] of order.entries()) {
    const start = stringStart[number] as number;
    const bytes = strings.bytes(item);
    stringBytes.set(bytes, start);
    stringStart[number + 1] = start + bytes.length;
  }
}

function writeEntries(
  columns: MemoryColumns,
  collected: CollectedEntries,
  order: Uint32Array,
  stringNumber: Uint32Array,
  codeNumber: Uint32Array,
): void {
  for (const [place, entry] of order.entries()) {
    for (const name of stringColumns) {
      const item = collected.columns[name].at(entry);
      columns[name][place] = item >= border ? item : (stringNumber[item] as number);
    }
    columns.codes[place] = codeNumber[collected.columns.codes.at(entry)] as number;
    columns.points[place] = collected.columns.points.at(entry);
    columns.flags[place] = collected.columns.flags.at(entry);
  }
}

/** Strings that mean the same content have the key of the first of them. */
function writeKeys({ stringStart, stringBytes, stringKeys, keySlots }: MemoryColumns): void {
  keySlots.fill(free);
  const bytes = Buffer.from(stringBytes.buffer, stringBytes.byteOffset, stringBytes.length);
  const textOf = (item: number) => bytes.toString('utf8', stringStart[item], stringStart[item + 1]);
  for (let item = 0; item < stringKeys.length; item += 1) {
    const key = keyOfStored(textOf(item));
    const slot = slotOf(keySlots, hashText(key, 1), (other) => keyOfStored(textOf(other)) === key);
    const first = keySlots[slot] as number;
    stringKeys[item] = first === free ? item : first;
    if (first === free) keySlots[slot] = item;
  }
}

function markAmbiguous({ formEntries, source, target, stringKeys, flags }: MemoryColumns): void {
  for (let form = 0; form + 1 < formEntries.length; form += 1) {
    const [from, to] = [formEntries[form] as number, formEntries[form + 1] as number];
    if (to - from < 2) continue;
    const targets = new Map<number, number>();
    const ambiguous = new Set<number>();
    for (let entry = from; entry < to; entry += 1) {
      const key = stringKeys[source[entry] as number] as number;
      const translation = stringKeys[target[entry] as number] as number;
      const first = targets.get(key);
      if (first === undefined) targets.set(key, translation);
      else if (first !== translation) ambiguous.add(key);
    }
    for (let entry = from; entry < to && ambiguous.size > 0; entry += 1) {
      const key = stringKeys[source[entry] as number] as number;
      if (ambiguous.has(key)) flags[entry] = (flags[entry] as number) | ambiguousFlag;
    }
  }
}
