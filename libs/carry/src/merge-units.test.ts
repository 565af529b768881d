import type { InlineContent, Match, Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import { mergeUnits } from './merge-units.ts';

const document = 'R/communique.md';
const open = (text: string): Segment => ({ kind: 'segment', id: 's1', source: [text], state: 'initial' });
const said = (text: string, target: string, by: string, more: Partial<Segment> = {}): Segment => ({
  ...open(text),
  target: [target],
  state: 'translated',
  by,
  ...more,
});
const signed = (segment: Segment, by: string): Segment => ({
  ...segment,
  state: 'reviewed',
  approval: {
    by,
    at: '2026-05-12T09:00:00Z',
    source: contentDigest(segment.source),
    target: contentDigest(segment.target ?? []),
  },
});
const unit = (id: string, ...segments: readonly Segment[]): Unit => ({
  id,
  parts: segments.map((segment, index) => ({ ...segment, id: `s${index + 1}` })),
});
const merge = (base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]) =>
  mergeUnits({ document, base, ours, theirs });
const only = (units: readonly Unit[]): Segment => units[0]?.parts[0] as Segment;
const outcomes = ({ outcomes: all }: ReturnType<typeof merge>): readonly string[] => all.map(({ outcome }) => outcome);
const proposal = (source: string, target: string, state: Match['state']): Match => ({
  source: [source],
  target: [target],
  similarity: 100,
  origin: 'merge',
  type: 'proposal',
  ...(state === undefined ? {} : { state }),
});

describe('two translators', () => {
  const base = [unit('uA', open('Un.'), open('Deux.'))];

  test('of different sentences: each keeps theirs, whole', () => {
    const ours = [unit('uA', said('Un.', 'Viens.', 'Ilze'), open('Deux.'))];
    const theirs = [unit('uA', open('Un.'), signed(said('Deux.', 'Divi.', 'Ivo'), 'Anna'))];
    const merged = merge(base, ours, theirs);
    expect(merged.units).toEqual([
      unit('uA', said('Un.', 'Viens.', 'Ilze'), signed(said('Deux.', 'Divi.', 'Ivo'), 'Anna')),
    ]);
    expect(outcomes(merged)).toEqual(['ours', 'theirs']);
  });

  test('of one sentence, differently: ours stays, theirs is offered, nobody’s signature holds', () => {
    const ours = [unit('uA', signed(said('Un.', 'Viens.', 'Ilze'), 'Anna'))];
    const theirs = [unit('uA', signed(said('Un.', 'Pirmais.', 'Ivo'), 'Anna'))];
    const merged = merge([unit('uA', open('Un.'))], ours, theirs);
    expect(only(merged.units)).toEqual({
      ...said('Un.', 'Viens.', 'Ilze'),
      subState: 'dragoman:merge-conflict',
      matches: [proposal('Un.', 'Pirmais.', 'reviewed')],
    });
    expect(outcomes(merged)).toEqual(['conflict']);
  });

  test('of one sentence, alike: once, with the signature that one of them has', () => {
    const ours = [unit('uA', said('Un.', 'Viens.', 'Ilze'))];
    const theirs = [unit('uA', signed(said('Un.', 'Viens.', 'Ivo'), 'Anna'))];
    const merged = merge([unit('uA', open('Un.'))], ours, theirs);
    expect(only(merged.units)).toEqual(signed(said('Un.', 'Viens.', 'Ivo'), 'Anna'));
    expect(outcomes(merged)).toEqual(['both']);
  });

  test('a signature that is not for this text does not win', () => {
    const { approval } = signed(said('Un.', 'Citi vārdi.', 'Ivo'), 'Anna');
    const theirs = [unit('uA', { ...said('Un.', 'Viens.', 'Ivo'), state: 'final', ...(approval && { approval }) })];
    const merged = merge([unit('uA', open('Un.'))], [unit('uA', said('Un.', 'Viens.', 'Ilze'))], theirs);
    expect(only(merged.units)).toEqual(said('Un.', 'Viens.', 'Ilze'));
  });

  test('what one reviewer sent back is not raised by the signature of another', () => {
    const before = said('Un.', 'Viens.', 'Ivo');
    const note = { text: 'Nē.', from: 'Zane', annotates: 'target' } as const;
    const ours: Segment = { ...before, state: 'initial', subState: 'dragoman:rejected', notes: [note] };
    const merged = merge([unit('uA', before)], [unit('uA', signed(before, 'Anna'))], [unit('uA', ours)]);
    expect(only(merged.units)).toEqual(ours);
  });

  test('a text that one emptied and the other changed stays, as a conflict', () => {
    const before = said('Un.', 'Viens.', 'Ivo');
    const merged = merge([unit('uA', before)], [unit('uA', open('Un.'))], [unit('uA', said('Un.', 'Pirmais.', 'Ivo'))]);
    expect(only(merged.units)).toEqual({
      ...said('Un.', 'Pirmais.', 'Ivo'),
      subState: 'dragoman:merge-conflict',
    });
    expect(outcomes(merged)).toEqual(['conflict']);
  });

  test('notes, proposals, waivers and what other tools wrote come together; what one removed stays removed', () => {
    const from = (text: string) => ({ text, from: text });
    const foreign = (name: string) => ({ attributes: { [`x:${name}`]: '1' }, children: [`<x:${name}/>`] });
    const before: Segment = { ...open('Un.'), notes: [from('a'), from('b')] };
    const ours: Segment = { ...open('Un.'), notes: [from('b'), from('c')], foreign: foreign('o') };
    const theirs: Segment = { ...open('Un.'), notes: [from('a'), from('b'), from('d')], foreign: foreign('t') };
    expect(only(merge([unit('uA', before)], [unit('uA', ours)], [unit('uA', theirs)]).units)).toEqual({
      ...open('Un.'),
      notes: [from('b'), from('c'), from('d')],
      foreign: { attributes: { 'x:o': '1', 'x:t': '1' }, children: ['<x:o/>', '<x:t/>'] },
    });
  });
});

describe('a translator and an edit of the French', () => {
  const old = 'La réunion du 25 mars a eu lieu à Riga.';
  const now = 'La réunion du 26 mars a eu lieu à Riga.';
  const extracted = (matches: readonly Match[]): Segment => ({
    ...open(now),
    ...(matches.length === 0
      ? {}
      : {
          subState: 'dragoman:source-changed',
          notes: [
            {
              text: '± La réunion du [-25-]{+26+} mars a eu lieu à Riga.',
              from: 'dragoman',
              annotates: 'source' as const,
            },
          ],
          matches,
        }),
  });
  const previous = (target: string): Match => ({
    source: [old],
    target: [target],
    similarity: 90,
    origin: 'carry',
    type: 'previous-version',
    state: 'translated',
  });

  test.each([
    ['ours edits', true],
    ['theirs edits', false],
  ])('the translation of the old sentence is offered exactly as extract offers it: %s', (_title, isOurs) => {
    const edited = [unit('uB', extracted([]))];
    const translated = [unit('uA', said(old, 'Sanāksme notika 25. martā.', 'Ivo'))];
    const [ours, theirs] = isOurs ? [edited, translated] : [translated, edited];
    const merged = merge([unit('uA', open(old))], ours, theirs);
    expect(merged.units).toEqual([unit('uB', extracted([previous('Sanāksme notika 25. martā.')]))]);
    expect(outcomes(merged)).toEqual(['offered']);
  });

  test('what was translated anew stays the target; the other side’s text is offered beside it', () => {
    const edited = [unit('uB', said(now, 'Sanāksme notika 26. martā.', 'Ilze'))];
    const translated = [unit('uA', said(old, 'Sanāksme notika 25. martā.', 'Ivo'))];
    const merged = merge([unit('uA', open(old))], edited, translated);
    expect(only(merged.units)).toMatchObject({
      target: ['Sanāksme notika 26. martā.'],
      state: 'translated',
      by: 'Ilze',
      matches: [previous('Sanāksme notika 25. martā.')],
    });
    expect(outcomes(merged)).toEqual(['offered']);
  });

  test('a deleted sentence that the other side translated is kept for extract to retire; an untouched one goes', () => {
    const gone = [unit('uA', open('Premier.')), unit('uC', said('Une phrase de trop.', 'Lieks teikums.', 'Ivo'))];
    const ours = [unit('uA', open('Premier.'))];
    expect(merge(gone, ours, gone).units).toEqual(ours);
    const theirs = [unit('uA', open('Premier.')), unit('uC', said('Une phrase de trop.', 'Viens par daudz.', 'Zane'))];
    const merged = merge(gone, ours, theirs);
    expect(merged.units).toEqual(theirs);
    expect(merged.kept).toEqual(['uC']);
  });

  test('of a kept paragraph only what has no other place is in it', () => {
    const before = [unit('uA', said('Un.', 'Viens.', 'Ivo'), said('Autre chose encore.', 'Kas cits.', 'Ivo'))];
    const ours = [unit('uB', said('Un.', 'Viens.', 'Ivo'))];
    const theirs = [unit('uA', said('Un.', 'Viens.', 'Ivo'), said('Autre chose encore.', 'Pavisam kas cits.', 'Zane'))];
    expect(merge(before, ours, theirs).units).toEqual([
      unit('uA', open('Un.'), said('Autre chose encore.', 'Pavisam kas cits.', 'Zane')),
      unit('uB', said('Un.', 'Viens.', 'Ivo')),
    ]);
  });
});

describe('paragraphs', () => {
  const ids = ({ units }: ReturnType<typeof merge>): readonly string[] => units.map(({ id }) => id);
  const row = (...names: readonly string[]): readonly Unit[] => names.map((name) => unit(`u${name}`, open(`${name}.`)));

  test('that both sides inserted stand in their places', () => {
    const merged = merge(row('A', 'B', 'C'), row('A', 'X', 'B', 'C'), row('A', 'B', 'Y', 'C', 'Z'));
    expect(ids(merged)).toEqual(['uA', 'uX', 'uB', 'uY', 'uC', 'uZ']);
  });

  test('that one replaced and before which the other inserted', () => {
    expect(ids(merge(row('A', 'B'), row('A', 'B', 'Y'), row('A', 'X')))).toEqual(['uA', 'uX', 'uY']);
    expect(ids(merge(row('A', 'B'), row('A', 'Y', 'B'), row('A', 'X')))).toEqual(['uA', 'uY', 'uX']);
  });

  test('that are equal and were inserted in one place are there once, with what both translated', () => {
    const ours = [...row('A'), unit('uX', said('Contact.', 'Kontakti.', 'Ilze')), ...row('B')];
    const theirs = [...row('A'), unit('uX', open('Contact.')), unit('uY', open('Suite.')), ...row('B')];
    const merged = merge(row('A', 'B'), ours, theirs);
    expect(merged.units).toEqual([
      ...row('A'),
      unit('uX', said('Contact.', 'Kontakti.', 'Ilze')),
      unit('uY', open('Suite.')),
      ...row('B'),
    ]);
  });

  test('that are equal and were inserted in two places are two, with an id each', () => {
    const contact = (target: string) => unit('uX', said('Contact.', target, 'Ilze'));
    const merged = merge(
      row('A', 'B', 'C'),
      [...row('A'), contact('Kontakti.'), ...row('B', 'C')],
      [...row('A', 'B'), contact('Saziņa.'), ...row('C')],
    );
    expect(ids(merged)).toEqual(['uA', 'uX', 'uB', 'uX-2', 'uC']);
    expect(
      merged.units.flatMap(({ parts }) => parts).map((part) => (part.kind === 'segment' ? part.target : [])),
    ).toEqual([undefined, ['Kontakti.'], undefined, ['Saziņa.'], undefined]);
  });

  test('that both moved stand in one place', () => {
    expect(ids(merge(row('A', 'B', 'C', 'D'), row('B', 'C', 'A', 'D'), row('B', 'C', 'D', 'A')))).toEqual([
      'uB',
      'uC',
      'uA',
      'uD',
    ]);
  });

  test('of different content under one id are refused, never merged', () => {
    const merged = merge([], [unit('uA', open('Un.'))], [unit('uA', open('Deux.'))]);
    expect(merged).toMatchObject({ units: [], contradictions: ['uA'] });
  });
});

describe('a file that a textual merge left with repeated ids', () => {
  const twice = (first: Segment, second: Segment): readonly Unit[] => [unit('uA', first), unit('uA', second)];
  const own = (units: readonly Unit[]) => merge([], units, units);

  test('equal texts become one, an empty one gives way', () => {
    const text = said('Un.', 'Viens.', 'Ivo');
    expect(own(twice(text, text)).units).toEqual([unit('uA', text)]);
    expect(own(twice(open('Un.'), text)).units).toEqual([unit('uA', text)]);
  });

  test('different texts are a conflict, both there', () => {
    const merged = own(twice(said('Un.', 'Viens.', 'Ivo'), said('Un.', 'Pirmais.', 'Ilze')));
    expect(outcomes(merged)).toEqual(['conflict']);
    expect(only(merged.units)).toMatchObject({
      target: ['Viens.'],
      subState: 'dragoman:merge-conflict',
      matches: [proposal('Un.', 'Pirmais.', 'translated')],
    });
  });

  test('a sentence twice in one paragraph goes with the white space before it', () => {
    const gap = { kind: 'ignorable', source: [' '] as InlineContent } as const;
    const first = { ...said('Un.', 'Viens.', 'Ivo'), id: 's1' };
    const second = { ...open('Deux.'), id: 's2' };
    expect(own([{ id: 'uA', parts: [first, gap, first, gap, second] }]).units).toEqual([
      { id: 'uA', parts: [first, gap, second] },
    ]);
  });

  test('different sources under one id are refused', () => {
    expect(own(twice(open('Un.'), open('Deux.'))).contradictions).toEqual(['uA']);
  });
});
