/** Small workspaces of French documents with what real ones repeat, revised step by step; every sentence keeps its identity. */
import type { FreshUnit, InlineContent } from '@dragoman/model';
import { unitIds } from '@dragoman/text';

export interface Sentence {
  /** Which sentence it is through all revisions; a copy is another one. */
  readonly id: number;
  readonly text: string;
  /** Words in bold: from, and how many. */
  readonly bold?: readonly [number, number];
  /** What this step did to it. */
  readonly done: readonly Operation[];
  /** Of a copy, of a sentence that was cut, of two that were joined: where its words are from. */
  readonly from: readonly number[];
}
export type Block = readonly Sentence[];
export type Revision = ReadonlyMap<string, readonly Block[]>;

export const operations = [
  'typo',
  'word',
  'number',
  'date',
  'typography',
  'tags',
  'heading',
  'insert',
  'delete',
  'split',
  'join',
  'move',
  'moveSentence',
  'swap',
  'swapSentences',
  'duplicate',
  'deleteDuplicate',
  'deleteBlock',
  'splitDocument',
  'renameDocument',
  'moveToOther',
] as const;
export type Operation = (typeof operations)[number];

/** Numbers that a seed decides; the same everywhere. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, count);
  }
  isOneIn(count: number): boolean {
    return this.below(count) === 0;
  }
  of<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
}

const subjects = [
  'Le ministre',
  'La commission des pêches',
  'Le comité d’experts',
  'L’agence',
  'Le maire de Brest',
  'La directrice du port',
  'Une délégation',
  'Le groupe de travail',
  'La région',
  'Le laboratoire',
  'L’association des riverains',
  'Le tribunal',
] as const;
const verbs = [
  'a présenté',
  'examine',
  'a rejeté',
  'publiera',
  'finance',
  'suspend',
  'a confirmé',
  'prépare',
  'défend',
  'a reporté',
] as const;
const things = [
  'le budget des écoles',
  'un rapport sur les forêts',
  'les horaires d’été',
  'la réforme du permis',
  'une aide aux éleveurs',
  'le plan de prévention des crues',
  'la carte des zones humides',
  'le chantier de la gare',
  'l’accord sur les quotas',
  'une étude de la qualité de l’air',
  'les travaux du pont',
  'le règlement de la cantine',
] as const;
const tails = [
  'devant les élus',
  'après deux ans d’enquête',
  'sans attendre les résultats',
  'avec l’appui de la préfecture',
  'pour les familles concernées',
  'malgré les réserves du syndicat',
  'au nom de ses partenaires',
  'dans 14 communes',
  'pour 2,5 millions d’euros',
  'à la demande des usagers',
] as const;
const months = ['janvier', 'mars', 'avril', 'juin', 'juillet', 'octobre'] as const;
const headings = ['Contexte', 'Calendrier', 'Budget prévu', 'Prochaines étapes', 'Pour en savoir plus'] as const;
const labels = ['Contact presse :', 'Oui', 'Non', 'Sans objet', 'Voir l’annexe.', 'Tél. : 02 98 00 11 22'] as const;
const boilerplate = [
  'Ce document est publié à titre d’information.',
  'Seul le texte paru au Journal officiel fait foi.',
  'Pour toute question : presse@example.org',
] as const;

export function prose(dice: Dice): string {
  const date = dice.isOneIn(2) ? `, le ${1 + dice.below(28)} ${dice.of(months)} 20${10 + dice.below(15)}` : '';
  const second = dice.isOneIn(2) ? ` et ${dice.of(verbs)} ${dice.of(things)}` : '';
  return `${dice.of(subjects)} ${dice.of(verbs)} ${dice.of(things)}${second} ${dice.of(tails)}${date}.`;
}

/** Ids count through the whole chain. */
export interface Counter {
  next: number;
}

export function firstRevision(dice: Dice, counter: Counter): Revision {
  const born = (text: string): Sentence => ({ id: counter.next++, text, done: [], from: [] });
  const names = ['a.md', 'b.md', 'c.md'].slice(0, 1 + dice.below(3));
  return new Map(
    names.map((name) => {
      const blocks: Block[] = [[born(prose(dice))]];
      const count = 3 + dice.below(7);
      for (let index = 0; index < count; index += 1) blocks.push(...someBlocks(dice, born));
      if (!dice.isOneIn(3)) for (const text of boilerplate) blocks.push([born(text)]);
      return [name, blocks];
    }),
  );
}

function someBlocks(dice: Dice, born: (text: string) => Sentence): readonly Block[] {
  const kind = dice.below(8);
  if (kind === 0) return [[born(dice.of(headings))]];
  if (kind === 1) return [[born(dice.of(labels))]];
  if (kind === 2) return [[born('Contact presse :')], [born('Service de la communication')]];
  // Cells of a table: the first of a row differs, the others are equal.
  if (kind === 3) {
    return Array.from({ length: 2 + dice.below(3) }, () => [
      [born(`Commune de ${dice.of(['Brest', 'Quimper', 'Morlaix', 'Landerneau', 'Carhaix'])}`)],
      [born(dice.of(labels))],
      [born(dice.of(labels))],
    ]).flat();
  }
  return [Array.from({ length: 1 + dice.below(4) }, () => born(prose(dice)))];
}

/** @param count Of operations. */
export function revised(before: Revision, dice: Dice, counter: Counter, count: number): Revision {
  let now: Revision = new Map(
    [...before].map(([name, blocks]) => [
      name,
      blocks.map((block) => block.map((one) => ({ ...one, done: [], from: [] }))),
    ]),
  );
  for (let index = 0; index < count; index += 1) {
    now = step(now, dice.of(operations), dice, counter);
  }
  return now;
}

interface Place {
  readonly all: Revision;
  readonly operation: Operation;
  readonly dice: Dice;
  readonly counter: Counter;
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly block: Block;
  /** Of the sentence in its block. */
  readonly place: number;
  readonly one: Sentence;
  readonly put: (changed: readonly Block[]) => Revision;
  readonly inBlock: (drop: number, ...items: readonly Sentence[]) => Revision;
  readonly did: (item: Sentence) => Sentence;
}

function step(all: Revision, operation: Operation, dice: Dice, counter: Counter): Revision {
  const names = [...all.keys()];
  const name = names[dice.below(names.length)] ?? '';
  const blocks = all.get(name) ?? [];
  const put = (changed: readonly Block[]): Revision => {
    const left = changed.filter((block) => block.length > 0);
    return left.length === 0 ? all : new Map(all).set(name, left);
  };
  const at = dice.below(blocks.length);
  const block = blocks[at] ?? [];
  const place = dice.below(block.length);
  const one = block[place];
  if (one === undefined) return all;
  const did = (item: Sentence): Sentence => ({ ...item, done: [...item.done, operation] });
  const inBlock = (drop: number, ...items: readonly Sentence[]): Revision =>
    put(blocks.with(at, block.toSpliced(place, drop, ...items)));
  const here: Place = { all, operation, dice, counter, name, blocks, at, block, place, one, put, inBlock, did };
  return documentStep(here) ?? blockStep(here) ?? sentenceStep(here);
}

function documentStep({ all, operation, dice, counter, name, blocks, at, block, did }: Place): Revision | undefined {
  const names = [...all.keys()];
  switch (operation) {
    case 'renameDocument': {
      const other = `${name.slice(0, 1)}-${counter.next++}.md`;
      return new Map([...all].map(([was, value]) => [was === name ? other : was, value]));
    }
    case 'splitDocument': {
      if (blocks.length < 6) return all;
      const cut = 2 + dice.below(blocks.length - 4);
      const tail = blocks.slice(cut).map((item) => item.map(did));
      return new Map(all).set(name, blocks.slice(0, cut)).set(`s-${counter.next++}.md`, tail);
    }
    case 'moveToOther': {
      const other = names[dice.below(names.length)] ?? '';
      if (other === name || blocks.length < 3) return all;
      const there = all.get(other) ?? [];
      const into = there.toSpliced(dice.below(there.length + 1), 0, block.map(did));
      return new Map(all).set(name, blocks.toSpliced(at, 1)).set(other, into);
    }
    default:
      return undefined;
  }
}

function blockStep({
  all,
  operation,
  dice,
  counter,
  blocks,
  at,
  block,
  place,
  one,
  put,
  inBlock,
  did,
}: Place): Revision | undefined {
  const to = dice.below(blocks.length + 1);
  switch (operation) {
    case 'insert': {
      const text = dice.isOneIn(3) ? dice.of(labels) : prose(dice);
      const born: Sentence = { id: counter.next++, text, done: ['insert'], from: [] };
      return dice.isOneIn(2) ? put(blocks.toSpliced(to, 0, [born])) : inBlock(0, born);
    }
    case 'deleteBlock':
      return put(blocks.toSpliced(at, 1));
    case 'move':
      return put(blocks.toSpliced(at, 1).toSpliced(dice.below(blocks.length), 0, block.map(did)));
    case 'moveSentence': {
      const rest = blocks.with(at, block.toSpliced(place, 1));
      const target = dice.below(rest.length);
      const into = rest[target] ?? [];
      return put(rest.with(target, into.toSpliced(dice.below(into.length + 1), 0, did(one))));
    }
    case 'swap': {
      const next = blocks[at + 1];
      return next === undefined ? all : put(blocks.with(at, next.map(did)).with(at + 1, block.map(did)));
    }
    case 'duplicate': {
      const copy = block.map((item): Sentence => ({
        ...item,
        id: counter.next++,
        done: ['duplicate'],
        from: [item.id],
      }));
      return put(blocks.toSpliced(to, 0, copy));
    }
    case 'deleteDuplicate': {
      const textOf = (item: Block): string => item.map(({ text }) => text).join(' ');
      const again = blocks.findIndex((item, index) =>
        blocks.slice(0, index).some((other) => textOf(other) === textOf(item)),
      );
      return again < 0 ? all : put(blocks.toSpliced(again, 1));
    }
    default:
      return undefined;
  }
}

function sentenceStep({ all, operation, dice, counter, block, place, one, inBlock, did }: Place): Revision {
  switch (operation) {
    case 'delete':
      return inBlock(1);
    case 'swapSentences': {
      const next = block[place + 1];
      return next === undefined ? all : inBlock(2, did(next), did(one));
    }
    case 'split': {
      const words = one.text.split(' ');
      if (words.length < 9 || one.bold !== undefined) return all;
      const middle = (words.length >> 1) + dice.below(3) - 1;
      const [first, second] = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
      const part = (text: string): Sentence => ({
        id: counter.next++,
        text,
        done: [...one.done, 'split'],
        from: [one.id, ...one.from],
      });
      return inBlock(1, part(`${first}.`), part(second.slice(0, 1).toUpperCase() + second.slice(1)));
    }
    case 'join': {
      const next = block[place + 1];
      if (next === undefined || one.bold !== undefined || next.bold !== undefined) return all;
      const text = `${one.text.replace(/\.$/u, '')} ; ${next.text.slice(0, 1).toLowerCase()}${next.text.slice(1)}`;
      const done: readonly Operation[] = [...one.done, ...next.done, 'join'];
      return inBlock(2, { id: counter.next++, text, done, from: [one.id, next.id, ...one.from, ...next.from] });
    }
    case 'tags': {
      if (one.bold !== undefined) {
        const { bold: _, ...plain } = one;
        return inBlock(1, did(plain));
      }
      const words = one.text.split(' ').length;
      const from = dice.below(words);
      return inBlock(1, did({ ...one, bold: [from, 1 + dice.below(words - from)] }));
    }
    default: {
      const text = changedText(one.text, operation, dice);
      return text === one.text ? all : inBlock(1, did({ ...one, text }));
    }
  }
}

function changedText(text: string, operation: Operation, dice: Dice): string {
  const words = text.split(' ');
  const at = dice.below(words.length);
  const word = words[at] ?? '';
  switch (operation) {
    case 'typo':
      return word.length < 4 ? text : words.with(at, word.slice(0, 2) + word.slice(3)).join(' ');
    case 'word':
      if (words.length < 6) return text;
      return words.with(at, dice.of(['notamment', 'plusieurs', 'ensemble', 'demain', 'aussi'])).join(' ');
    case 'number':
      return text.replace(
        /\b(\d+)(?= communes|,5 millions)/u,
        (_, number: string) => `${Number(number) + 1 + dice.below(8)}`,
      );
    case 'date':
      return text.replace(/le \d+ (?=[a-zé]+ 20)/u, () => `le ${1 + dice.below(28)} `);
    case 'typography':
      return dice.isOneIn(2) ? text.replaceAll('’', "'") : text.replace(' :', '\u00A0:');
    case 'heading':
      return headings.some((one) => one === text) ? dice.of(headings) : text;
    default:
      return text;
  }
}

export function contentOf({ text, bold }: Sentence, number: number): InlineContent {
  if (bold === undefined) return [text];
  const words = text.split(' ');
  const [from, count] = bold;
  const [open, close] = [`${2 * number + 1}`, `${2 * number + 2}`];
  const pieces = [words.slice(0, from), words.slice(from, from + count), words.slice(from + count)];
  const [before = '', inside = '', after = ''] = pieces.map((piece) => piece.join(' '));
  return [
    ...(before === '' ? [] : [`${before} `]),
    { kind: 'sc', id: open, type: 'strong', label: `<b${open}>` },
    inside,
    { kind: 'ec', id: close, type: 'strong', label: `</b${open}>`, startRef: open },
    ...(after === '' ? [] : [` ${after}`]),
  ];
}

export function freshUnits(blocks: readonly Block[]): readonly FreshUnit[] {
  const contents = blocks.map((block) => block.map((one, place) => contentOf(one, place)));
  const ids = unitIds(contents.map((block) => block.flat()));
  return contents.map((block, index) => ({
    id: ids[index] ?? '',
    parts: block.flatMap((source, place): FreshUnit['parts'] => {
      const segment = { kind: 'segment', id: `s${place + 1}`, source } as const;
      return place === 0 ? [segment] : [{ kind: 'ignorable', source: [' '] }, segment];
    }),
  }));
}
