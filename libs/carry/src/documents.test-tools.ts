/** Generated documents and edit scripts whose truth is known: shared by the laws of carry and of merge. */
import {
  codesOf,
  type FreshUnit,
  type InlineContent,
  isText,
  plainText,
  type Segment,
  type Unit,
} from '@dragoman/model';
import { contentDigest, unitIds } from '@dragoman/text';
import fc from 'fast-check';

/** A sentence with an identity that the script keeps track of. */
export interface Sentence {
  readonly truth: number;
  readonly source: InlineContent;
  readonly target: string;
}
export type Paragraph = readonly Sentence[];
export type Document = readonly Paragraph[];

export const document = 'R/communique.md';
export const operations = [
  'typo',
  'edit',
  'rewrite',
  'typography',
  'insert',
  'delete',
  'move',
  'duplicate',
  'swap',
  'deleteUnit',
  'bold',
  'link',
  'plain',
] as const;
export type Operation = (typeof operations)[number];
export interface Step {
  readonly operation: Operation;
  readonly at: number;
  readonly to: number;
  readonly seed: number;
}

export const steps = (allowed: readonly Operation[]): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({ operation: fc.constantFrom(...allowed), at: fc.nat(999), to: fc.nat(999), seed: fc.nat(999_999) }),
    { minLength: 1, maxLength: 6 },
  );

/** Words that share little with each other. */
export function words(seed: number, count: number): readonly string[] {
  const syllables = ['ba', 'co', 'di', 'fu', 'ge', 'lo', 'mi', 'nu', 'pa', 'ré', 'sa', 'to', 'vi', 'zé', 'cha', 'gran'];
  let state = (Math.imul(seed, 2_654_435_761) ^ (seed >>> 7)) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 20;
  };
  return Array.from({ length: count }, () => Array.from({ length: 4 }, () => syllables[next() % 16] ?? '').join(''));
}
export function sentence(truth: number, length: number): Sentence {
  const text = `${words(truth + 1, length).join(' ')} l'or : fin.`;
  return { truth, source: [text], target: `T${truth}` };
}

export const documents: fc.Arbitrary<Document> = fc
  .array(fc.array(fc.integer({ min: 4, max: 12 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 })
  .map((shape) => {
    let truth = 0;
    return shape.map((paragraph) => paragraph.map((length) => sentence(truth++, length)));
  });

/** The same sentence in several places, with one translation per place: only the context tells which. */
export const documentsWithTwins = fc
  .tuple(documents, fc.array(fc.nat(99), { minLength: 2, maxLength: 5 }))
  .map(([base, places]): Document =>
    places.reduce<Document>((all, place, index) => {
      const at = place % (all.length + 1);
      const twin = { truth: 900 + index, source: ["Porte-parole de l'UE"], target: `twin ${index}` };
      return [...all.slice(0, at), [twin], ...all.slice(at)];
    }, base),
  );

export function edited(document: Document, script: readonly Step[]): Document {
  return script.reduce((now, step, index) => apply(now, step, 1000 + index), document);
}

function apply(all: Document, { operation, at, to, seed }: Step, truth: number): Document {
  const units = all.length;
  const from = at % Math.max(1, units);
  const unit = all[from];
  if (operation === 'insert') return withUnit(all, to, [sentence(truth * 1000 + seed, 4 + (seed % 8))]);
  if (unit === undefined) return all;
  const rest = all.filter((_, index) => index !== from);
  if (operation === 'deleteUnit') return rest;
  if (operation === 'move') return withUnit(rest, to, unit);
  if (operation === 'duplicate')
    return withUnit(
      all,
      to,
      unit.map((item) => ({ ...item, truth: truth * 1000 + item.truth })),
    );
  const index = seed % unit.length;
  if (operation === 'swap') return all.map((item, place) => (place === from ? item.toReversed() : item));
  if (operation === 'delete') {
    const left = unit.filter((_, place) => place !== index);
    return left.length === 0 ? rest : all.map((item, place) => (place === from ? left : item));
  }
  const changed = unit.map((item, place) =>
    place === index ? { ...item, source: changedSource(item.source, operation, seed) } : item,
  );
  return all.map((item, place) => (place === from ? changed : item));
}

function withUnit(all: Document, to: number, unit: Paragraph): Document {
  const place = to % (all.length + 1);
  return [...all.slice(0, place), unit, ...all.slice(place)];
}

function changedSource(source: InlineContent, operation: Operation, seed: number): InlineContent {
  const text = plainText(source);
  const tokens = text.split(' ');
  const at = seed % Math.max(1, tokens.length - 3);
  const fresh = words(seed + 77_777, 12);
  const codes = (type: string): InlineContent => [
    { kind: 'sc', id: '0', type, label: '' },
    tokens.slice(0, 1 + (seed % tokens.length)).join(' '),
    { kind: 'ec', id: '0', type, label: '' },
    ...(1 + (seed % tokens.length) < tokens.length ? [` ${tokens.slice(1 + (seed % tokens.length)).join(' ')}`] : []),
  ];
  if (operation === 'bold') return codes('strong');
  if (operation === 'link') return codes('link');
  if (operation === 'plain') return [text];
  const inText = (change: (text: string) => string): InlineContent => {
    const first = source.findIndex((item) => isText(item) && item.length > 3);
    return source.map((item, index) => (isText(item) && index === first ? change(item) : item));
  };
  if (operation === 'typography')
    return inText((part) => (seed % 2 === 0 ? part.replace("'", '’') : part.replace(' :', '\u00A0:')));
  if (operation === 'typo') return inText((part) => `${part.slice(0, 2)}x${part.slice(2)}`);
  if (operation === 'edit') return [tokens.map((token, index) => (index === at ? (fresh[0] ?? '') : token)).join(' ')];
  return [tokens.map((token, index) => (index % 2 === 0 ? (fresh[index % 12] ?? '') : token)).join(' ')];
}

/** Codes numbered in each unit as a filter numbers them. */
export function freshUnits(all: Document): readonly FreshUnit[] {
  const contents = all.map((unit) => {
    let id = 0;
    let open = '';
    return unit.map(({ source }) =>
      source.map((item) => {
        if (isText(item) || (item.kind !== 'sc' && item.kind !== 'ec')) return item;
        id += 1;
        const label = `<${item.type}${id}>`;
        if (item.kind === 'ec') return { ...item, id: `${id}`, label, startRef: open };
        open = `${id}`;
        return { ...item, id: `${id}`, label };
      }),
    );
  });
  const ids = unitIds(contents.map((unit) => unit.flat()));
  return contents.map((unit, index) => ({
    id: ids[index] ?? '',
    parts: unit.flatMap((source, place): FreshUnit['parts'] => {
      const segment = { kind: 'segment', id: `s${place + 1}`, source } as const;
      return place === 0 ? [segment] : [{ kind: 'ignorable', source: [' '] }, segment];
    }),
  }));
}

/** Everything translated and signed; every code of the source is in the target. */
export function translated(all: Document): readonly Unit[] {
  return freshUnits(all).map((unit, unitIndex) => {
    let place = 0;
    const parts = unit.parts.map((part): Unit['parts'][number] => {
      if (part.kind === 'ignorable') return part;
      const { target: text = '', truth = 0 } = all[unitIndex]?.[place++] ?? {};
      const target = [...codesOf(part.source), text];
      const state = (['translated', 'reviewed', 'final'] as const)[truth % 3] ?? 'translated';
      const approval = {
        by: 'Anna',
        at: '2026-01-01T00:00:00Z',
        source: contentDigest(part.source),
        target: contentDigest(target),
      };
      return { ...part, target, state, by: 'Ivo', origin: 'person', ...(state === 'translated' ? {} : { approval }) };
    });
    return { ...unit, parts };
  });
}

export const segments = (units: readonly Unit[]): readonly Segment[] =>
  units.flatMap(({ parts }) => parts.filter((part): part is Segment => part.kind === 'segment'));
export const texts = (contents: readonly (InlineContent | undefined)[]): ReadonlySet<string> =>
  new Set(contents.flatMap((content) => (content === undefined ? [] : [plainText(content)])));
