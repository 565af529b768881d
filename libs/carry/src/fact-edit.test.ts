import type { AdaptFacts, IsFactEdit, Segment, Unit } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { carry } from './carry.ts';
import type { FactEdits } from './fact-edit.ts';

/** Stands for libs/facts: days of the month, certain unless a letter or hyphen is attached to the digits. */
const isFactEdit: IsFactEdit = (a, b) =>
  a.text !== b.text && a.text.replace(/\d+/gu, '0') === b.text.replace(/\d+/gu, '0');
const adaptFacts: AdaptFacts = ({ before, after, target }) => {
  const [from, to] = [/\d+/u.exec(before.text)?.[0] ?? '', /\d+/u.exec(after.text)?.[0] ?? ''];
  if (!new RegExp(`(?<!\\d)${from}(?![\\d\\p{L}-])`, 'u').test(target.text)) return undefined;
  return { text: target.text.replace(from, to), changes: [] };
};
const facts: FactEdits = { sourceLanguage: 'fr', language: 'lv', isFactEdit, adaptFacts };

const approval = { by: 'Kārlis', at: '2026-01-01T00:00:00Z', source: 's', target: 't' };
const b1 = { kind: 'sc', id: '1', type: 'strong', label: '<b1>' } as const;
const b2 = { kind: 'ec', id: '2', startRef: '1', type: 'strong', label: '</b1>' } as const;

function unit(segment: Partial<Segment>): Unit {
  const filled: Segment = {
    kind: 'segment',
    id: 's1',
    source: [],
    state: 'reviewed',
    by: 'Anna',
    approval,
    ...segment,
  };
  return { id: 'u1', parts: [filled] };
}

function carried(old: Partial<Segment>, source: Segment['source'], given: FactEdits | null = facts) {
  const result = carry({
    document: 'R/a.md',
    old: [unit({ source: ['La réunion du 25 mars.'], ...old })],
    fresh: [{ id: 'u2', parts: [{ kind: 'segment', id: 's1', source }] }],
    ...(given === null ? {} : { facts: given }),
  });
  return { ...result, segment: result.units[0]?.parts[0] };
}

describe('a sentence in which only a fact changed', () => {
  test('gets the adapted text where that is certain: translated at most, no signature, the old text beside it', () => {
    const { classes, segment, retired } = carried({ target: ['25. marta sanāksme.'] }, ['La réunion du 26 mars.']);
    expect(classes).toEqual([{ unit: 'u2', segment: 's1', class: 'fact' }]);
    expect(segment).toMatchObject({
      target: ['26. marta sanāksme.'],
      state: 'translated',
      subState: 'dragoman:fact-adapted',
      by: 'Anna',
      matches: [{ target: ['25. marta sanāksme.'], type: 'previous-version', origin: 'carry' }],
      notes: [{ from: 'dragoman', text: '± La réunion du [-25-]{+26+} mars.' }],
    });
    expect(segment).not.toHaveProperty('approval');
    expect(retired).toMatchObject([{ target: ['25. marta sanāksme.'], state: 'reviewed', approval }]);
  });

  test('is offered the old text where a suffix is attached to the digits', () => {
    const { classes, segment } = carried({ target: ['A 25-i ülés.'] }, ['La réunion du 26 mars.']);
    expect(classes[0]?.class).toBe('fact');
    expect(segment).toMatchObject({ state: 'initial', matches: [{ target: ['A 25-i ülés.'] }] });
    expect(segment).not.toHaveProperty('target');
  });

  test('keeps the codes of its target, under the ids they have today', () => {
    const [c1, c2] = [
      { ...b1, id: '4', label: '<b4>' },
      { ...b2, id: '5', startRef: '4', label: '</b4>' },
    ] as const;
    const { segment } = carried(
      { source: ['La réunion ', b1, 'du 25', b2, ' mars.'], target: [b1, '25. marta', b2, ' sanāksme.'] },
      ['La réunion ', c1, 'du 26', c2, ' mars.'],
    );
    expect(segment).toMatchObject({ target: [c1, '26. marta', c2, ' sanāksme.'] });
  });

  test.each(['dragoman:merge-conflict', 'dragoman:rejected'])('is not adapted while its text is %s', (subState) => {
    const { segment } = carried({ target: ['25. marta sanāksme.'], subState }, ['La réunion du 26 mars.']);
    expect(segment).not.toHaveProperty('target');
  });

  test('whose text nobody answered for stays a claim', () => {
    const { segment } = carried({ target: ['25. marta sanāksme.'], state: 'initial' }, ['La réunion du 26 mars.']);
    expect(segment).toMatchObject({ state: 'initial', subState: 'dragoman:fact-adapted' });
  });

  test('gets its own text back, signature and all, when the French does', () => {
    const there = carried({ target: ['25. marta sanāksme.'] }, ['La réunion du 26 mars.']);
    const back = carry({
      document: 'R/a.md',
      old: there.units,
      fresh: [{ id: 'u1', parts: [{ kind: 'segment', id: 's1', source: ['La réunion du 25 mars.'] }] }],
      retired: there.retired,
      facts,
    });
    expect(back.units[0]?.parts[0]).toMatchObject({ target: ['25. marta sanāksme.'], state: 'translated', approval });
    expect(back.classes[0]?.class).toBe('restored');
  });

  test('running again changes nothing', () => {
    const { units } = carried({ target: ['25. marta sanāksme.'] }, ['La réunion du 26 mars.']);
    const again = carry({
      document: 'R/a.md',
      old: units,
      fresh: [{ id: 'u2', parts: [{ kind: 'segment', id: 's1', source: ['La réunion du 26 mars.'] }] }],
      facts,
    });
    expect(again.units).toEqual(units);
    expect(again.retired).toEqual([]);
  });

  test('is an edited one for a carry that knows no facts', () => {
    const { classes, segment } = carried({ target: ['25. marta sanāksme.'] }, ['La réunion du 26 mars.'], null);
    expect(classes[0]?.class).toBe('edited');
    expect(segment).not.toHaveProperty('target');
  });
});
