/** All terms of a language as one tree of words, read against a text in one pass. */
import type { RegisterConcept } from '@dragoman/model';
import { rememberWords } from '@dragoman/text';
import { allowsEnding, type Endings, type Inflection, stemsOf } from './inflection.ts';
import { inflectionOf } from './inflections.ts';
import { termsIn } from './term-language.ts';
import { patternsOf, type TermPattern } from './term-pattern.ts';
import { type Word, wordsOf } from './term-words.ts';

/** A pattern whose words are those of the text from `first` to `last`; capitals and surroundings are not looked at. */
export interface PatternMatch {
  readonly pattern: TermPattern;
  readonly first: number;
  readonly last: number;
}

export interface TermIndex {
  readonly language: string;
  readonly inflection: Inflection;
  readonly scan: (words: readonly Word[]) => readonly PatternMatch[];
}

export function createTermIndex(concepts: readonly RegisterConcept[], language: string): TermIndex {
  const inflection = inflectionOf(language);
  const index = new WordTree(inflection);
  for (const concept of concepts) {
    for (const term of termsIn(concept.terms, language)) {
      for (const pattern of patternsOf(concept, term, language)) index.add(pattern);
    }
  }
  return { language, inflection, scan: (words) => index.scan(words) };
}

interface Branch {
  /** By word and the joint before it. */
  readonly next: Map<number, Branch>;
  readonly ends: TermPattern[];
}

interface StemEntry {
  readonly id: number;
  readonly endings: Endings;
}

const mostJoints = 4096;

class WordTree {
  readonly #root: Branch = { next: new Map(), ends: [] };
  readonly #wordIds = new Map<string, number>();
  readonly #joints = new Map<string, number>();
  readonly #stems = new Map<string, StemEntry[]>();
  readonly #idsOf = rememberWords((folded) => this.#newIdsOf(folded));
  readonly #inflection: Inflection;

  constructor(inflection: Inflection) {
    this.#inflection = inflection;
  }

  add(pattern: TermPattern): void {
    let branch = this.#root;
    for (const [position, word] of pattern.words.entries()) {
      const joint = position === 0 ? 0 : this.#jointId(word.joint);
      branch = branchOf(branch, this.#wordId(pattern, position) * mostJoints + joint);
    }
    branch.ends.push(pattern);
  }

  #jointId(joint: string): number {
    const known = this.#joints.get(joint);
    if (known !== undefined) return known;
    const id = Math.min(this.#joints.size + 1, mostJoints - 1);
    this.#joints.set(joint, id);
    return id;
  }

  /** Words that are inflected alike share an id. */
  #wordId(pattern: TermPattern, position: number): number {
    const { folded = '' } = pattern.words[position] ?? {};
    const kind = kindOf(pattern, position);
    const key = `${kind} ${folded}`;
    const known = this.#wordIds.get(key);
    if (known !== undefined) return known;
    const id = this.#wordIds.size;
    this.#wordIds.set(key, id);
    for (const { stem, endings } of this.#stemsOf(kind, folded)) {
      const entries = this.#stems.get(stem);
      if (entries === undefined) this.#stems.set(stem, [{ id, endings }]);
      else entries.push({ id, endings });
    }
    return id;
  }

  #stemsOf(kind: string, folded: string): readonly { readonly stem: string; readonly endings: Endings }[] {
    const whole = { stem: folded, endings: new Set(['']) };
    const { acronym, sameWords = [] } = this.#inflection;
    if (kind === 'form') return [whole];
    if (kind === 'acronym') return [acronym === undefined ? whole : { stem: folded, endings: acronym }];
    const same = sameWords.find((words) => words.includes(folded));
    if (same !== undefined) return same.map((stem) => ({ ...whole, stem }));
    return stemsOf(folded, this.#inflection, kind === 'adjective');
  }

  scan(words: readonly Word[]): readonly PatternMatch[] {
    const ids = words.map(({ folded }) => this.#idsOf(folded));
    const matches: PatternMatch[] = [];
    for (let first = 0; first < words.length; first += 1) {
      let branches: readonly Branch[] = [this.#root];
      for (let at = first; at < words.length && branches.length > 0; at += 1) {
        const joint = at === first ? 0 : this.#joints.get(words[at]?.joint ?? '');
        branches = joint === undefined ? [] : follow(branches, ids[at] ?? [], joint);
        for (const { ends } of branches) {
          for (const pattern of ends) matches.push({ pattern, first, last: at });
        }
      }
    }
    return matches;
  }

  #newIdsOf(folded: string): readonly number[] {
    const { beginnings } = this.#inflection;
    const ids = [folded, ...(beginnings?.(folded) ?? [])].flatMap((word) => this.#idsWithin(word));
    return [...new Set(ids)];
  }

  #idsWithin(word: string): readonly number[] {
    const ids: number[] = [];
    for (let end = word.length; end > 0; end -= 1) {
      for (const { id, endings } of this.#stems.get(word.slice(0, end)) ?? []) {
        if (allowsEnding(endings, word.slice(end))) ids.push(id);
      }
    }
    return ids;
  }
}

function kindOf({ isForm, cases, term, words }: TermPattern, position: number): string {
  if (isForm) return 'form';
  if (cases[position] === 'acronym') return 'acronym';
  return words.length === 1 && term.partOfSpeech === 'adjective' ? 'adjective' : 'word';
}

function branchOf(branch: Branch, key: number): Branch {
  const known = branch.next.get(key);
  if (known !== undefined) return known;
  const created: Branch = { next: new Map(), ends: [] };
  branch.next.set(key, created);
  return created;
}

function follow(branches: readonly Branch[], ids: readonly number[], joint: number): readonly Branch[] {
  const found: Branch[] = [];
  for (const { next } of branches) {
    if (next.size === 0) continue;
    for (const id of ids) {
      const branch = next.get(id * mostJoints + joint);
      if (branch !== undefined) found.push(branch);
    }
  }
  return found;
}

export function indexedWords(text: string, { language }: TermIndex): readonly Word[] {
  return wordsOf(text, language);
}
