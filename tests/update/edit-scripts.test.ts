/** The laws of an update, over generated documents and edit scripts whose truth is known; figures printed per operation. */
import { carry, type Decisions } from '@dragoman/carry';
import { adaptFacts, isFactEdit } from '@dragoman/facts';
import {
  type Carried,
  type FreshUnit,
  type InlineContent,
  plainText,
  type RetiredText,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { contentDigest, unitIds } from '@dragoman/text';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

const operations = [
  'typo',
  'edit',
  'rewrite',
  'typography',
  'markup',
  'fact',
  'insert',
  'delete',
  'split',
  'join',
  'move',
  'duplicate',
  'resegment',
] as const;
type Operation = (typeof operations)[number];

interface Sentence {
  readonly text: string;
  /** Every sentence of the first version whose words it holds. */
  readonly origins: readonly number[];
  /** What was done to it, in order. */
  readonly done: readonly Operation[];
  readonly isBold?: true;
}
type Document = readonly (readonly Sentence[])[];
interface Step {
  readonly operation: Operation;
  readonly at: number;
  readonly to: number;
  readonly seed: number;
}

const little = 'le la les un une des du en dans sur pour par avec et que qui est sont'.split(' ');
const syllables = 'ba co di fu ge lo mi nu pa ré sa to vi zé cha gran'.split(' ');

function word(seed: number): string {
  const mixed = (Math.imul(seed + 1, 2_654_435_761) ^ ((seed + 1) >>> 5)) >>> 0;
  return [4, 11, 18, 25].map((shift) => syllables[(mixed >>> shift) & 15] ?? '').join('');
}

function sentence(id: number, length: number): Sentence {
  const words = Array.from({ length }, (_, place) =>
    place % 3 === 1 ? (little[(id * 7 + place) % little.length] ?? '') : word(id * 64 + place),
  );
  const day = 1 + ((id * 5) % 28);
  return { text: `L'${words.join(' ')} le ${day} mars : fin.`, origins: [id], done: [] };
}

const documents: fc.Arbitrary<Document> = fc
  .array(fc.array(fc.integer({ min: 6, max: 14 }), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 })
  .map((shape) => {
    let id = 0;
    const label = (): Sentence[] => [{ text: 'Contact', origins: [id++], done: [] }];
    const units = shape.map((lengths) => lengths.map((length) => sentence(id++, length)));
    return [label(), ...units, label()];
  });
const scripts = fc.array(
  fc.record({ operation: fc.constantFrom(...operations), at: fc.nat(999), to: fc.nat(999), seed: fc.nat(99_999) }),
  { minLength: 1, maxLength: 4 },
);

function edited(document: Document, script: readonly Step[]): Document {
  return script.reduce((now, step, index) => applied(now, step, 100_000 + index), document);
}

function applied(all: Document, { operation, at, to, seed }: Step, id: number): Document {
  const from = at % all.length;
  const unit = all[from] ?? [];
  const place = seed % Math.max(1, unit.length);
  const one = unit[place];
  const withUnit = (now: Document, other: readonly Sentence[]): Document =>
    now.toSpliced(to % (now.length + 1), 0, other);
  const replaced = (count: number, ...sentences: readonly Sentence[]): Document =>
    all.with(from, unit.toSpliced(place, count, ...sentences)).filter((left) => left.length > 0);
  const next = unit[place + 1];
  if (operation === 'insert') return withUnit(all, [{ ...sentence(id, 8), done: ['insert'] }]);
  if (one === undefined) return all;
  if (operation === 'move')
    return withUnit(
      all.toSpliced(from, 1),
      unit.map((item) => did(item, 'move')),
    );
  if (operation === 'duplicate')
    return withUnit(
      all,
      unit.map((item) => did(item, 'duplicate')),
    );
  if (operation === 'delete') return all.length < 3 ? all : replaced(1);
  if (operation === 'join' || (operation === 'resegment' && next !== undefined)) {
    return next === undefined ? all : replaced(2, joined(one, next, operation));
  }
  if (operation === 'split' || operation === 'resegment') return replaced(1, ...cut(one, operation));
  const text = changedText(one.text, operation, seed);
  if (operation === 'markup') return replaced(1, did({ ...one, ...(one.isBold ? {} : { isBold: true }) }, 'markup'));
  return text === one.text ? all : replaced(1, did({ ...one, text }, operation));
}

function did<Item extends Sentence>(item: Item, operation: Operation): Item {
  return { ...item, done: [...item.done, operation] };
}

function joined(one: Sentence, next: Sentence, operation: Operation): Sentence {
  const start = operation === 'join' ? `${one.text.replace(/\.$/u, '')}, et ` : `${one.text} `;
  return {
    text: start + next.text,
    origins: [...one.origins, ...next.origins],
    done: [...one.done, ...next.done, operation],
  };
}

function cut(one: Sentence, operation: Operation): readonly Sentence[] {
  const words = one.text.split(' ');
  if (words.length < 8) return [one];
  const middle = words.length >> 1;
  const [first, second] = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
  const end = operation === 'split' ? '.' : '';
  return [`${first}${end}`, second].map((text) => did({ text, origins: one.origins, done: one.done }, operation));
}

function changedText(text: string, operation: Operation, seed: number): string {
  const words = text.split(' ');
  const at = seed % words.length;
  const old = words[at] ?? '';
  if (operation === 'typo') return words.with(at, `${old.slice(0, 1)}x${old.slice(1)}`).join(' ');
  if (operation === 'typography') return seed % 2 === 0 ? text.replace("'", '’') : text.replace(' :', '\u00A0:');
  if (operation === 'fact') return text.replace(/(\d+) mars/u, (_, day: string) => `${(Number(day) % 28) + 1} mars`);
  if (operation === 'edit')
    return words.toSpliced(at, seed % 3, ...['ne', word(seed + 70_000)].slice(0, 1 + (seed % 2))).join(' ');
  if (operation !== 'rewrite') return text;
  return words.map((item, place) => ((place + seed) % 10 < 3 ? word(seed + 90_000 + place) : item)).join(' ');
}

function contentOf({ text, isBold }: Sentence, id: number): InlineContent {
  if (isBold !== true) return [text];
  const [open, close] = [`${id * 2 + 1}`, `${id * 2 + 2}`];
  return [
    { kind: 'sc', id: open, type: 'strong', label: `<b${open}>` },
    text,
    { kind: 'ec', id: close, type: 'strong', label: `</b${open}>`, startRef: open },
  ];
}

function freshUnits(all: Document): readonly FreshUnit[] {
  const contents = all.map((unit) => unit.map((item, place) => contentOf(item, place)));
  const ids = unitIds(contents.map((unit) => unit.flat()));
  return contents.map((unit, index) => ({
    id: ids[index] ?? '',
    parts: unit.flatMap((source, place): FreshUnit['parts'] => {
      const segment = { kind: 'segment', id: `s${place + 1}`, source } as const;
      return place === 0 ? [segment] : [{ kind: 'ignorable', source: [' '] }, segment];
    }),
  }));
}

const targetOf = (language: string, id: number): string => `${language} ${id} – ${1 + ((id * 5) % 28)}. marts`;

function translated(all: Document, language: string): readonly Unit[] {
  const sentences = all.flat();
  let next = 0;
  return freshUnits(all).map((unit) => ({
    ...unit,
    parts: unit.parts.map((part): Unit['parts'][number] => {
      if (part.kind === 'ignorable') return part;
      const target = [targetOf(language, sentences[next++]?.origins[0] ?? -1)];
      const [source, digest] = [contentDigest(part.source), contentDigest(target)];
      const approval = { by: 'Ilze', at: '2026-01-01T00:00:00Z', source, target: digest };
      return { ...part, target, state: 'final', by: 'Anna', origin: 'person', approval };
    }),
  }));
}

interface More {
  readonly retired?: readonly RetiredText[];
  readonly decisions?: Decisions;
}
function updated(old: readonly Unit[], after: Document, language = 'lv', more: More = {}): Carried {
  const facts = { sourceLanguage: 'fr', language, isFactEdit, adaptFacts };
  return carry({ document: 'R/a.md', old, fresh: freshUnits(after), facts, ...more });
}

const segmentsIn = (units: readonly Unit[]): readonly Segment[] => units.flatMap(segmentsOf);
const textOf = (content: InlineContent | undefined): string | undefined => content && plainText(content);
const valueOf = (value: unknown): string => JSON.stringify(value);
const offersOf = ({ matches = [] }: Segment): readonly string[] => matches.map(({ target }) => plainText(target));

/** What is counted of one sentence: its class by what was really done to it; undefined: several things at once. */
function truthOf(item: Sentence): string | undefined {
  const done = new Set(item.done);
  if (item.text === 'Contact' || done.has('insert')) return undefined;
  if (done.size === 0) return 'unchanged';
  const changing = [...done].filter((one) => one !== 'move' && one !== 'duplicate');
  if (changing.length === 0) return done.has('duplicate') ? undefined : 'moved';
  const [only] = changing;
  if (changing.length > 1 || item.done.filter((one) => one === only).length > 1) return undefined;
  return done.has('duplicate') ? undefined : only;
}

interface Counted {
  seen: number;
  /** Text and approval are there; else the old text, or all of them, is offered. */
  kept: number;
  offered: number;
}

describe('for any document and any edit script', () => {
  const counts = new Map<string, Counted>();
  const wrong: unknown[] = [];

  /** The figures are the same in every run; that nothing is misplaced is tried with other documents each time. */
  beforeAll(() => {
    const tried = (counting: Map<string, Counted>) =>
      fc.property(documents, scripts, (before, script) => {
        const after = edited(before, script).flat();
        const now = segmentsIn(updated(translated(before, 'lv'), edited(before, script)).units);
        const sourceOf = new Map(before.flat().map((one) => [targetOf('lv', one.origins[0] ?? -1), fold(one.text)]));
        for (const [place, item] of after.entries()) {
          const segment = now[place];
          if (segment !== undefined) judge(item, segment, after, sourceOf, counting);
        }
      });
    fc.assert(tried(counts), { numRuns: 1500, seed: 2015 });
    fc.assert(tried(new Map()), { numRuns: 500 });
  });

  function judge(
    item: Sentence,
    segment: Segment,
    all: readonly Sentence[],
    sourceOf: ReadonlyMap<string, string>,
    counting: Map<string, Counted>,
  ): void {
    const target = textOf(segment.target);
    const isOwn = item.origins.length === 1 && target === targetOf('lv', item.origins[0] ?? -1);
    const isAdapted = segment.subState === 'dragoman:fact-adapted' && segment.approval === undefined;
    const mayKeep = sourceOf.get(target ?? '') === fold(item.text);
    if (target !== undefined && !isAdapted && !mayKeep) wrong.push({ item, target });
    if (segment.approval !== undefined && !mayKeep) wrong.push({ item, approved: target });
    const wasLabel = item.origins.some((id) => sourceOf.get(targetOf('lv', id)) === 'Contact');
    const name = wasLabel ? undefined : truthOf(item);
    // A copy of it kept the text: what is left is a sentence more, and its offer is asked for below.
    if (
      name === undefined ||
      all.some((other) => other !== item && other.origins.some((id) => item.origins.includes(id) && !isPart(item)))
    )
      return;
    const count = counting.get(name) ?? { seen: 0, kept: 0, offered: 0 };
    counting.set(name, count);
    count.seen += 1;
    if (isOwn && segment.approval !== undefined && segment.state === 'final') count.kept += 1;
    const offers = offersOf(segment).join('\n');
    const isOffered = item.origins.every((id) => offers.includes(targetOf('lv', id)) || target === targetOf('lv', id));
    if (isOffered || isAdapted) count.offered += 1;
  }

  const isPart = ({ done }: Sentence): boolean => done.includes('split') || done.includes('resegment');
  const fold = (text: string): string => text.replace('’', "'").replace('\u00A0', ' ');

  test('no text is placed under a sentence it was not made for, and no approval outlives a change', () => {
    expect(wrong).toEqual([]);
  });

  test('prints what is kept and offered; unchanged 100 %, moved, typographic and markup ≥ 99 %, edited ≥ 95 %, split and joined ≥ 97 %', () => {
    const rows = [...counts].map(([name, { seen, kept, offered }]) => ({
      name,
      seen,
      kept: kept / seen,
      offered: offered / seen,
    }));
    for (const { name, seen, kept, offered } of rows.sort((a, b) => a.name.localeCompare(b.name))) {
      const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;
      console.log(
        `update: ${name.padEnd(10)} ${String(seen).padStart(6)} sentences, kept ${percent(kept)}, kept or offered ${percent(offered)}`,
      );
    }
    const least: Readonly<Record<string, readonly ['kept' | 'offered', number]>> = {
      unchanged: ['kept', 1],
      moved: ['kept', 0.99],
      typography: ['kept', 0.99],
      markup: ['kept', 0.99],
      typo: ['offered', 0.95],
      edit: ['offered', 0.95],
      fact: ['offered', 0.95],
      rewrite: ['offered', 0.95],
      split: ['offered', 0.97],
      join: ['offered', 0.97],
      resegment: ['offered', 0.97],
    };
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(least).sort());
    const below = rows.filter((row) => row[least[row.name]?.[0] ?? 'kept'] < (least[row.name]?.[1] ?? 1));
    expect(below).toEqual([]);
  });

  test('there and back again restores every target, state and approval; targets in = placed + offered + retired', () => {
    const repeated = { seen: 0, restored: 0 };
    fc.assert(
      fc.property(documents, scripts, (before, script) => {
        const old = translated(before, 'lv');
        const there = updated(old, edited(before, script));
        const known = new Set([
          ...segmentsIn(there.units).flatMap((segment) => [textOf(segment.target), ...offersOf(segment)]),
          ...there.retired.map(({ target }) => plainText(target)),
        ]);
        for (const { target } of segmentsIn(old)) expect(known).toContain(textOf(target));
        const back = segmentsIn(updated(there.units, before, 'lv', { retired: there.retired }).units);
        const shown = ({ target, state, by, approval }: Segment): unknown => [textOf(target), state, by, approval?.by];
        for (const [place, was] of segmentsIn(old).entries()) {
          const now = back[place] as Segment;
          if (plainText(was.source) !== 'Contact') expect(shown(now)).toEqual(shown(was));
          else {
            // Which of equal sentences is which may stay open where both were copied, moved or edited: see Known limits.
            const isRestored = valueOf(shown(now)) === valueOf(shown(was));
            repeated.seen += 1;
            repeated.restored += isRestored ? 1 : 0;
            if (now.target === undefined) expect(offersOf(now)).toContain(textOf(was.target));
          }
        }
      }),
      { numRuns: 400, seed: 2015 },
    );
    const { seen, restored } = repeated;
    console.log(
      `update: there and back, of ${seen} repeated sentences ${((100 * restored) / seen).toFixed(2)} % restored`,
    );
    expect(restored / seen).toBeGreaterThanOrEqual(0.99);
  });

  test('running again writes nothing', () => {
    fc.assert(
      fc.property(documents, scripts, (before, script) => {
        const after = edited(before, script);
        const once = updated(translated(before, 'lv'), after);
        for (const retired of [[], once.retired]) {
          const again = updated(once.units, after, 'lv', { retired });
          expect(again.units).toEqual(once.units);
          expect(again.retired).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('languages are in step: every sentence has the same class in each', () => {
    fc.assert(
      fc.property(documents, scripts, (before, script) => {
        const after = edited(before, script);
        const [first, ...others] = ['lv', 'de', 'ar'].map((language) =>
          updated(translated(before, language), after, language),
        );
        for (const other of others) expect(other.classes).toEqual(first?.classes);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a correction of spelling that a person decided', () => {
  const before: Document = [[{ text: 'Le séminaire a réunit des experts.', origins: [1], done: [] }], [sentence(2, 8)]];
  const after: Document = [[{ text: 'Le séminaire a réuni des experts.', origins: [1], done: [] }], [sentence(2, 8)]];
  const id = 'c7d2';
  const decisions: Decisions = (a, b) =>
    plainText(a) === before[0]?.[0]?.text && plainText(b) === after[0]?.[0]?.text
      ? { class: 'spelling', id }
      : undefined;
  const signed = (segment: Segment | undefined): unknown => {
    const { target, state, by, approval } = segment ?? { state: 'initial' };
    return { ...approval, target: textOf(target), state, translator: by };
  };
  const kept = (language: string) => ({
    target: targetOf(language, 1),
    state: 'final',
    by: 'Ilze',
    translator: 'Anna',
    at: '2026-01-01T00:00:00Z',
    source: contentDigest(['Le séminaire a réuni des experts.']),
    via: id,
    sourceWas: contentDigest(['Le séminaire a réunit des experts.']),
  });

  test.each(['lv', 'de'])(
    'keeps text and signature in %s, with the decision and what was read beside it',
    (language) => {
      const { units, classes, retired } = updated(translated(before, language), after, language, { decisions });
      expect(signed(segmentsIn(units)[0])).toMatchObject(kept(language));
      expect([classes[0]?.class, retired]).toEqual(['spelling', []]);
    },
  );

  test('settles a sentence that was offered before it was decided, and the change note goes', () => {
    const open = updated(translated(before, 'lv'), after);
    expect([open.classes[0]?.class, segmentsIn(open.units)[0]?.state]).toEqual(['spelling', 'initial']);
    const settled = updated(open.units, after, 'lv', { retired: open.retired, decisions });
    expect(signed(segmentsIn(settled.units)[0])).toMatchObject(kept('lv'));
    expect(segmentsIn(settled.units)[0]).not.toHaveProperty('notes');
    expect(segmentsIn(settled.units)[0]).not.toHaveProperty('matches');
    const again = updated(settled.units, after, 'lv', { retired: [...open.retired, ...settled.retired], decisions });
    expect([again.units, again.retired]).toEqual([settled.units, []]);
  });

  test('a translation made in the meantime stays', () => {
    const open = updated(translated(before, 'lv'), after);
    const [first, ...rest] = open.units;
    const parts = (first?.parts ?? []).map((part) =>
      part.kind === 'segment' ? { ...part, target: ['Jauns.'], state: 'translated' as const } : part,
    );
    const settled = updated([{ id: first?.id ?? '', parts }, ...rest], after, 'lv', {
      retired: open.retired,
      decisions,
    });
    expect(textOf(segmentsIn(settled.units)[0]?.target)).toBe('Jauns.');
  });

  test('goes back with the French: the text and its person are what they were', () => {
    const there = updated(translated(before, 'lv'), after, 'lv', { decisions });
    const back = updated(there.units, before, 'lv', { retired: there.retired, decisions });
    expect(signed(segmentsIn(back.units)[0])).toMatchObject({ target: targetOf('lv', 1), state: 'final', by: 'Ilze' });
  });

  test('keeps nothing where it decided something else, or the house is stricter', () => {
    const edit: Decisions = () => ({ class: 'edited', id });
    const other = updated(translated(before, 'lv'), after, 'lv', { decisions: edit });
    expect(segmentsIn(other.units)[0]).not.toHaveProperty('target');
    const strict = carry({
      document: 'R/a.md',
      old: translated(before, 'lv'),
      fresh: freshUnits(after),
      decisions,
      policy: { spelling: { text: 'keep', approval: 'ask' } },
    });
    expect(segmentsIn(strict.units)[0]).toMatchObject({ state: 'translated', target: [targetOf('lv', 1)] });
    expect(segmentsIn(strict.units)[0]).not.toHaveProperty('approval');
    expect(strict.retired).toMatchObject([{ state: 'final', approval: { by: 'Ilze' } }]);
  });
});
