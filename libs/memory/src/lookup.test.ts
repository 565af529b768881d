import type { InlineContent, MemoryEntry, MemoryMatch } from '@dragoman/model';
import { expect, test } from 'vitest';
import { buildMemory } from './memory.ts';

const source: InlineContent = ['Le séminaire a eu lieu à Riga.'];
const neighbours = { previous: ['Contact'], next: null } as const;

function entry(fields: Partial<MemoryEntry> = {}): MemoryEntry {
  return { source, target: ['Seminārs notika Rīgā.'], origin: 'lv/memory.tmx', ...fields };
}

function short(matches: readonly MemoryMatch[]): unknown {
  return matches.map(({ entry: { target }, score, type }) => `${target.join('')} ${score} ${type}`);
}

function scores(text: string, asked: string): readonly number[] {
  const memory = buildMemory([entry({ source: [text] })]);
  return memory.lookup({ source: [asked] }, { threshold: 1 }).map(({ score }) => score);
}

const bold = (text: string): InlineContent => [
  { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
  text,
  { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
];
const image = (id: string): InlineContent => [{ kind: 'ph', id, type: 'image', label: `<img${id}/>` }];

test('102: the same text between the same neighbours in the same unit; 101 without the unit; 100 without a neighbour', () => {
  const memory = buildMemory([entry({ ...neighbours, unit: 'uA' })]);
  const of = (query: object) => short(memory.lookup({ source, ...query }));
  expect(of({ ...neighbours, unit: 'uA' })).toEqual(['Seminārs notika Rīgā. 102 idm']);
  expect(of({ ...neighbours, unit: 'uB' })).toEqual(['Seminārs notika Rīgā. 101 icm']);
  expect(of({ previous: ['Contact'], next: ['Riga'] })).toEqual(['Seminārs notika Rīgā. 100 tm']);
  expect(of({ unit: 'uA' })).toEqual(['Seminārs notika Rīgā. 100 tm']);
});

test('the borders of a document are the same, what is not known is the same as nothing', () => {
  const alone = buildMemory([entry({ previous: null, next: null })]);
  expect(short(alone.lookup({ source, previous: null, next: null }))).toEqual(['Seminārs notika Rīgā. 101 icm']);
  const unknown = buildMemory([entry()]);
  expect(short(unknown.lookup({ source, previous: null, next: null }))).toEqual(['Seminārs notika Rīgā. 100 tm']);
  expect(short(unknown.lookup({ source, previous: ['Absent'], next: ['Absent'] }))).toEqual([
    'Seminārs notika Rīgā. 100 tm',
  ]);
});

test.each([
  ['Le 25 mars à 10 h 30, 1 200 élus', 'Le 3 avril 2016 à 9:00, 7 élus', 99],
  ['Écrire à a@exemple.eu', 'Écrire à b@exemple.eu', 99],
  ['Photo : l’UE', "photo: L'UE", 99],
  ['Le séminaire a eu lieu à Riga.', 'Le séminaire a eu lieu à Vilnius.', 87],
  ['Un deux trois', 'Un deux quatre', 66],
  ['Contact', 'Contacts', undefined],
])('%s ~ %s: %s', (text, asked, score) => {
  expect(scores(text, asked)).toEqual(score === undefined ? [] : [score]);
});

test('a score is rounded down, and rows that differ reach at most 98', () => {
  const long = Array.from({ length: 300 }, (_, index) => `mot${'abcdefghij'[index % 10]}`).join(' ');
  expect(scores(long, `${long} fin`)).toEqual([98]);
  expect(scores('un deux trois', 'un deux trois quatre')).toEqual([75]);
  expect(scores('un deux trois quatre cinq six sept', 'un deux trois quatre cinq six huit')).toEqual([85]);
});

test('at every threshold, a part of a sentence finds the whole and the whole finds a part exactly where the formula says', () => {
  const row = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.repeat(2));
  const text = (length: number): InlineContent => [row.slice(0, length).join(' ')];
  for (let length = 1; length <= row.length; length += 1) {
    const { lookup } = buildMemory([entry({ source: text(length) })]);
    for (let part = 1; part <= row.length; part += 1) {
      const [shorter, longer] = [Math.min(part, length), Math.max(part, length)];
      const score = Math.floor((100 * shorter) / longer);
      const found = [score, Math.min(100, score + 1)].map((threshold) => lookup({ source: text(part) }, { threshold }));
      const expected = score === 100 ? [[100], [100]] : [[score], []];
      expect(found.map((matches) => matches.map((match) => match.score))).toEqual(expected);
    }
  }
});

test('each code that is missing or different costs a point, at most five', () => {
  const of = (content: InlineContent, asked: InlineContent) =>
    buildMemory([entry({ source: content })])
      .lookup({ source: asked })
      .map(({ score, penalties }) => [score, ...penalties.map(({ reason, points }) => `${reason} ${points}`)]);
  expect(of(bold('Riga'), ['Riga'])).toEqual([[98, 'codes 2']]);
  expect(of(['Riga'], bold('Riga'))).toEqual([[98, 'codes 2']]);
  expect(of(['Riga', ...image('1')], ['Riga', { kind: 'ph', id: '1', type: 'lb', label: '<br1/>' }])).toEqual([
    [99, 'codes 1'],
  ]);
  expect(of(['Riga', ...image('1')], [...image('1'), 'Riga'])).toEqual([[99]]);
  expect(of(['Riga', ...image('7')], ['Riga', ...image('1')])).toEqual([[100]]);
  expect(of(['RIGA', ...image('7')], ['Riga'])).toEqual([[98, 'codes 1']]);
  expect(of(['Riga'], ['Riga', ...['1', '2', '3', '4', '5', '6', '7'].flatMap(image)])).toEqual([[95, 'codes 5']]);
});

test('machine, memory and alignment take points off, and say so', () => {
  const of = (fields: Partial<MemoryEntry>) => {
    const [match] = buildMemory([entry(fields)]).lookup({ source }, { threshold: 1 });
    return [match?.score, ...(match?.penalties ?? []).map(({ reason, points }) => `${reason} ${points}`)];
  };
  expect(of({ madeBy: 'machine' })).toEqual([97, 'machine 3']);
  expect(of({ penalty: 12 })).toEqual([88, 'memory 12']);
  expect(of({ aligned: true })).toEqual([99, 'aligned 1']);
  expect(of({ penalty: 4.2, madeBy: 'machine', aligned: true })).toEqual([91, 'machine 3', 'memory 5', 'aligned 1']);
  expect(of({ penalty: -4, madeBy: 'person' })).toEqual([100]);
  expect(of({ penalty: 500 })).toEqual([undefined]);
});

test('of a source with two translations each loses a point, unless its surroundings tell it apart', () => {
  const two = [entry({ target: ['A'], ...neighbours }), entry({ target: ['B'] })];
  expect(short(buildMemory(two).lookup({ source }))).toEqual(['A 99 tm', 'B 99 tm']);
  expect(short(buildMemory(two).lookup({ source, ...neighbours }))).toEqual(['A 101 icm', 'B 99 tm']);
  const both = [...two, entry({ target: ['C'], ...neighbours })];
  expect(short(buildMemory(both).lookup({ source, ...neighbours }, { limit: 2 }))).toEqual(['C 100 icm', 'A 100 icm']);
});

test('one translation that stands in several places is one match, in the place that fits best', () => {
  const places = [
    entry({ origin: 'lv/a.xlf', document: 'R/a.md', state: 'final' }),
    entry({ origin: 'lv/b.xlf', document: 'R/b.md' }),
    entry({ origin: 'lv/c.xlf', ...neighbours }),
  ];
  const originOf = (query: object) =>
    buildMemory(places)
      .lookup({ source, ...query })
      .map(({ entry: { origin }, score }) => `${origin} ${score}`);
  expect(originOf({})).toEqual(['lv/a.xlf 100']);
  expect(originOf({ document: 'R/b.md' })).toEqual(['lv/b.xlf 100']);
  expect(originOf(neighbours)).toEqual(['lv/c.xlf 101']);
  expect(originOf({ previous: ['Contact'], document: 'R/b.md' })).toEqual(['lv/c.xlf 100']);
});

test('ties: surroundings, the same document, approved, state, newest', () => {
  const approval = { by: 'Ilze', at: '2020-03-01T08:00:00Z', source: 's', target: 't' };
  const rows: readonly Partial<MemoryEntry>[] = [
    { target: ['next'], next: null },
    { target: ['document'], document: 'R/a.md' },
    { target: ['approved'], approval },
    { target: ['final'], state: 'final' },
    { target: ['newest'], at: '2026-01-01T00:00:00Z' },
    { target: ['older'], at: '2025-12-31T23:59:59Z' },
  ];
  const query = { source, next: null, document: 'R/a.md' };
  const expected = rows.map(({ target }) => `${target?.join('')} 99 tm`);
  expect(short(buildMemory(rows.map(entry)).lookup(query, { limit: 9 }))).toEqual(expected);
  expect(short(buildMemory(rows.map(entry).toReversed()).lookup(query, { limit: 9 }))).toEqual(expected);
});

test('an entry comes back as it was given, codes, notes of origin and all', () => {
  const whole: MemoryEntry = {
    source: [
      '',
      ...bold('Riga'),
      { kind: 'sm', id: 'm1', type: 'term' },
      '\u0001\uD800',
      { kind: 'em', startRef: 'm1' },
    ],
    target: [],
    origin: 'lv/R/communiqué.md.xlf',
    unit: '',
    document: 'R/communiqué.md',
    previous: null,
    next: ['\u0001'],
    state: 'reviewed',
    approval: { by: 'Ilze', at: '2026-03-01T08:00:00Z', source: 's', target: 't', via: 'moved', sourceWas: 'w' },
    madeBy: 'person',
    at: '2026-03-01T07:00:00Z',
    penalty: 1,
    aligned: true,
  };
  const memory = buildMemory([whole]);
  expect(memory.lookup({ source: whole.source, unit: '' }).map((match) => match.entry)).toEqual([whole]);
  expect([...memory.entries()]).toEqual([whole]);
});

test('a threshold above what there is, an empty memory and an empty source give no match', () => {
  const memory = buildMemory([entry({ source: ['Riga'] })]);
  expect(memory.lookup({ source: ['Riga'] }, { threshold: 101 })).toEqual([]);
  expect(memory.lookup({ source: [] }, { threshold: 1 })).toEqual([]);
  expect(buildMemory([]).lookup({ source }, { threshold: 1 })).toEqual([]);
});
