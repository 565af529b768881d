/** Recall over a corpus whose words are as uneven as those of a language: what the laws say of few entries, of thousands. */
import type { MemoryEntry } from '@dragoman/model';
import { expect, test } from 'vitest';
import { exhaustiveLookup } from './exhaustive.test-tools.ts';
import { buildMemory } from './memory.ts';

/** Numbers in [0, 1), the same ones in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomOf(7);

/** A word the likelier the shorter its number: `m1` stands in most sentences, most words in one. */
function word(): string {
  return `m${Math.floor(5000 ** random()).toString(36)}`;
}

function sentence(): string {
  return Array.from({ length: Math.ceil(2 + 40 * random() ** 2) }, word).join(' ');
}

/** Up to a share of the words replaced, left out or put in. */
function edited(text: string, share = 0.3): string {
  const row = text.split(' ');
  const edits = Math.floor(row.length * share * random());
  for (let edit = 0; edit < edits; edit += 1) {
    row.splice(Math.floor(random() * row.length), random() < 0.7 ? 1 : 0, ...(random() < 0.8 ? [word()] : []));
  }
  return row.join(' ');
}

/** Every eighth sentence is one before it, edited, every sixteenth one before it as it was. */
function corpus(size: number): readonly MemoryEntry[] {
  const texts: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const old = texts[Math.floor(random() * index)] ?? sentence();
    texts.push(index % 16 === 0 ? old : index % 8 === 0 ? edited(old) : sentence());
  }
  return texts.map((text, index) => ({
    source: [text],
    target: [`${text} ${index % 3}`],
    origin: `lv/${index % 7}.tmx`,
    previous: [texts[index - 1] ?? 'Titre'],
  }));
}

const memory = buildMemory(corpus(1500));
const entries = [...memory.entries()];
const exhaustive = exhaustiveLookup(entries);

const queries = 40;

test.each([70, 85, 60, 50])(
  'recall@5 at %i is that of an exhaustive search over 1,500 entries, in the same order',
  (threshold) => {
    const answers = Array.from({ length: queries }, (_, index) => {
      const entry = entries[(index * 997) % entries.length] as MemoryEntry;
      const query = { source: [edited(entry.source.join(''), 1 - threshold / 100)], previous: entry.previous ?? null };
      return { found: memory.lookup(query, { threshold }), expected: exhaustive(query, threshold) };
    });
    expect(answers.map(({ found }) => found)).toEqual(answers.map(({ expected }) => expected));
    // Nearly every query has an answer: nothing is proven by two searches that both find nothing.
    expect(answers.filter(({ expected }) => expected.length > 0).length).toBeGreaterThan(queries * 0.9);
  },
);
