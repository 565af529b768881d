import type { Unit } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { carry } from './carry.ts';
import { mergeUnits } from './merge-units.ts';
import { mergeUnitFacts, type UnitFacts } from './unit-facts.ts';

const facts: UnitFacts = {
  notes: [{ id: 'n1', text: 'Pour tous' }],
  glossary: [{ id: 'g1', term: { text: 'lac' } }],
  metadata: { id: 'm', groups: [{ category: 'c', items: [{ type: 'k', value: 'v' }] }] },
  validation: [{ isPresent: 'x' }],
  extensions: { attributes: { name: 'Titre' }, children: ['<e:a xmlns:e="urn:e"/>'] },
};

function unit(id: string, source: string, own: UnitFacts = {}): Unit {
  const [first, second] = source.split(' / ');
  return {
    id,
    parts: [
      { kind: 'segment', id: 's1', source: [first ?? ''], state: 'initial' },
      ...(second === undefined
        ? []
        : [
            { kind: 'ignorable', source: [' '], id: 'i1', target: [' '] } as const,
            { kind: 'segment', id: 's2', source: [second], state: 'initial' } as const,
          ]),
    ],
    ...own,
  };
}

function fresh(id: string, ...sources: readonly string[]) {
  const parts = sources.flatMap((source, index) => [
    ...(index === 0 ? [] : [{ kind: 'ignorable' as const, source: [' '] }]),
    { kind: 'segment' as const, id: `s${index + 1}`, source: [source] },
  ]);
  return { id, parts };
}

describe('what a paragraph has beside its sentences', () => {
  test('goes where the paragraph goes, edited or moved, and white space keeps what a tool put on it', () => {
    const old = [unit('ua', 'Le lac est gelé. / On patine.', facts), unit('ub', 'Contact')];
    const { units } = carry({
      document: 'R/a.md',
      old,
      fresh: [fresh('ub', 'Contact'), fresh('uz', 'Le lac est gelé.', 'On y patine.')],
    });
    expect(units[1]).toMatchObject({ id: 'uz', ...facts });
    expect(units[1]?.parts[1]).toEqual(old[0]?.parts[1]);
    expect(units[0]).toEqual(old[1]);
  });

  test('merges three ways: what one side changed is taken, what both added is there once', () => {
    const base = unit('ua', 'Le lac est gelé.', { notes: [{ text: 'a' }] });
    const ours = { ...base, notes: [{ text: 'a' }, { text: 'b' }] };
    const theirs = {
      ...base,
      notes: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
      ...{ glossary: facts.glossary ?? [] },
    };
    const merged = mergeUnits({ document: 'R/a.md', base: [base], ours: [ours], theirs: [theirs] }).units;
    expect(merged).toEqual([{ ...base, notes: theirs.notes, glossary: facts.glossary }]);
  });

  test('is the one that changed, whichever side it is, and the same when both agree', () => {
    const other: UnitFacts = {
      notes: [{ text: 'b' }, { text: 'a' }],
      extensions: { attributes: { name: 'B' }, children: [] },
    };
    for (const [base, one] of [
      [{}, facts],
      [facts, {}],
      [facts, other],
      [other, facts],
    ] as const) {
      expect(mergeUnitFacts(base, one, base)).toEqual(one);
      expect(mergeUnitFacts(base, base, one)).toEqual(one);
      expect(mergeUnitFacts(base, one, one)).toEqual(one);
    }
  });
});
