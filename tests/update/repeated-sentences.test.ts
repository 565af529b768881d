/**
 * Documents in which a few short sentences stand many times, translated otherwise in each place, whose paragraphs are
 * copied, moved and edited at once. A twin's text that keeps its approval is a wrong translation nobody looks at again.
 */
import { carry } from '@dragoman/carry';
import { type FreshUnit, plainText, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import { contentDigest, foldTypography, unitIds } from '@dragoman/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';

interface Sentence {
  readonly text: string;
  /** Place in the first version; −1: it is new. */
  readonly origin: number;
}
type Document = readonly (readonly Sentence[])[];

const repeated = ['Contact presse', 'Porte-parole : voir plus haut.', 'Oui'];
const operations = ['copy', 'move', 'delete', 'insert', 'edit', 'typo', 'typography'] as const;
const syllables = 'ba co di fu ge lo mi nu pa ré sa to vi zé cha gran'.split(' ');

function word(seed: number): string {
  return [7, 3, 11].map((step, place) => syllables[(seed * step + (seed >> (place + 2))) % 16] ?? '').join('');
}

function other(seed: number): string {
  return `${Array.from({ length: 7 }, (_, place) => word(seed * 31 + place * 17)).join(' ')}.`;
}

const documents = fc
  .array(fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 9 })
  .map((shape): Document => {
    let origin = 0;
    return shape.map((unit) => unit.map((kind) => ({ text: repeated[kind] ?? other(origin + 1), origin: origin++ })));
  });
const step = fc.record({
  operation: fc.constantFrom(...operations),
  at: fc.nat(999),
  to: fc.nat(999),
  seed: fc.nat(999),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const scripts = fc.array(step, { minLength: 1, maxLength: 4 });

function applied(all: Document, { operation, at, to, seed }: Step): Document {
  const from = at % all.length;
  const unit = all[from] ?? [];
  const into = (now: Document, one: Document[number]): Document => now.toSpliced(to % (now.length + 1), 0, one);
  if (operation === 'copy') return into(all, unit);
  if (operation === 'move') return into(all.toSpliced(from, 1), unit);
  if (operation === 'delete') return all.length < 3 ? all : all.toSpliced(from, 1);
  if (operation === 'insert') return into(all, [{ text: other(5000 + seed), origin: -1 }]);
  const place = seed % unit.length;
  return all.with(
    from,
    unit.map((one, index) => (index === place ? { ...one, text: changed(one.text, operation, seed) } : one)),
  );
}

function changed(text: string, operation: Step['operation'], seed: number): string {
  if (operation === 'typography') return text.replace(' :', '\u00A0:');
  if (operation === 'typo') return `${text.slice(0, 2)}x${text.slice(2)}`;
  const words = text.split(' ');
  return words.with(seed % words.length, word(seed + 999)).join(' ');
}

function freshUnits(all: Document): readonly FreshUnit[] {
  const ids = unitIds(all.map((unit) => unit.map(({ text }) => text)));
  return all.map((unit, index) => ({
    id: ids[index] ?? '',
    parts: unit.flatMap(({ text }, place): FreshUnit['parts'] => {
      const segment = { kind: 'segment', id: `s${place + 1}`, source: [text] } as const;
      return place === 0 ? [segment] : [{ kind: 'ignorable', source: [' '] }, segment];
    }),
  }));
}

const targetOf = ({ origin }: Sentence): string => `T${origin}`;

function signed(all: Document): readonly Unit[] {
  const sentences = all.flat();
  let next = 0;
  return freshUnits(all).map((unit) => ({
    ...unit,
    parts: unit.parts.map((part): Unit['parts'][number] => {
      const one = part.kind === 'segment' ? sentences[next++] : undefined;
      if (part.kind !== 'segment' || one === undefined) return part as Unit['parts'][number];
      const target = [targetOf(one)];
      const digests = { source: contentDigest(part.source), target: contentDigest(target) };
      const approval = { by: 'Ilze', at: '2026-01-01T00:00:00Z', ...digests };
      return { ...part, target, state: 'final', by: 'Anna', origin: 'person', approval };
    }),
  }));
}

/** Whether a neighbour of the place is what stood there: in these words, or in others. */
function hasNeighbour(before: readonly Sentence[], old: number, after: readonly Sentence[], now: number): boolean {
  return [-1, 1].some((side) => {
    const [was, is] = [before[old + side], after[now + side]];
    if (was === undefined || is === undefined) return was === is;
    const words = [is.text, before[is.origin]?.text ?? ''].map(foldTypography);
    return words.includes(foldTypography(was.text));
  });
}

const isRepeated = ({ text }: Sentence): boolean => repeated.includes(foldTypography(text));

interface Counted {
  sentences: number;
  offered: number;
  twins: number;
}

function judge(before: Document, script: readonly Step[], counted: Counted): void {
  const edited = script.reduce(applied, before);
  const [olds, news] = [before.flat(), edited.flat()];
  const now: readonly Segment[] = carry({
    document: 'R/a.md',
    old: signed(before),
    fresh: freshUnits(edited),
  }).units.flatMap(segmentsOf);
  for (const [place, one] of news.entries()) {
    const segment = now[place];
    if (segment === undefined || !isRepeated(one)) continue;
    counted.sentences += 1;
    const { target, approval } = segment;
    if (target === undefined) counted.offered += 1;
    if (target === undefined || plainText(target) === targetOf(one)) continue;
    counted.twins += 1;
    const from = olds.findIndex((old) => targetOf(old) === plainText(target));
    expect(foldTypography(olds[from]?.text ?? '')).toBe(foldTypography(one.text));
    expect(approval === undefined || hasNeighbour(olds, from, news, place), `T${from} at ${place}`).toBe(true);
  }
}

test('no twin’s text is placed where neither neighbour is the one it had; how many come back with another text, and how many are offered', () => {
  const counted: Counted = { sentences: 0, offered: 0, twins: 0 };
  const runs = { numRuns: Number(process.env['DRAGOMAN_RUNS'] ?? 1500) };
  fc.assert(
    fc.property(documents, scripts, (before, script) => judge(before, script, counted)),
    runs,
  );
  const { sentences, offered, twins } = counted;
  const share = (part: number): string => `${((100 * part) / sentences).toFixed(2)} %`;
  console.log(
    `repeated: ${sentences} sentences, ${share(offered)} offered, ${share(twins)} with a text of a twin that stood at this place`,
  );
  expect(sentences).toBeGreaterThan(runs.numRuns);
  expect(twins / sentences).toBeLessThan(0.01);
});
