import type { InlineContent, ReturnedSegment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import { knownCodes } from './known-codes.ts';

const open = { kind: 'sc', id: '1', type: 'strong', label: '<b1>' } as const;
const close = { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' } as const;
const source: InlineContent = ['Le ', open, 'lac', close];
const unit: Unit = {
  id: 'ua',
  parts: [{ kind: 'segment', id: 's1', source, state: 'initial' }],
  notes: [{ text: 'Titre' }],
};
const known = knownCodes([unit]);

function placeholder(id: string) {
  return { kind: 'ph', id, type: 'unknown', label: `<ph${id}/>` } as const;
}

function returned(own: Partial<ReturnedSegment>): ReturnedSegment {
  return { unit: 'ua', segment: 's1', source, isLocked: false, notes: [], sent: {}, line: 1, ...own };
}

describe('codes of a returned sentence', () => {
  test('are ours by their ids where the source is proven to be the one that was sent', () => {
    const given = returned({
      source: ['Le ', placeholder('1'), 'lac', placeholder('2')],
      target: [placeholder('1'), 'Ezers', placeholder('2')],
    });
    expect(known(given, contentDigest(source))).toEqual({ ...given, source, target: [open, 'Ezers', close] });
    expect(known(given, undefined)).toEqual({ ...given, source, target: [open, 'Ezers', close] });
  });

  test('are left as they came where another sentence has that address, or its paragraph is not here', () => {
    const other = returned({ source: ['Un ', placeholder('1'), 'étang', placeholder('2')] });
    expect(known(other, contentDigest(source))).toEqual(other);
    const gone = returned({ unit: 'uz', source: ['Le ', placeholder('1'), 'lac', placeholder('2')] });
    expect(known(gone, contentDigest(source))).toEqual(gone);
  });

  test('ends are those of their beginnings, whatever a tool calls them', () => {
    const end = { ...close, id: '1-end' };
    const given = returned({ source: ['Le ', open, 'lac', end], target: [open, 'Ezers', end] });
    expect(known(given, contentDigest(source))).toEqual({ ...given, source, target: [open, 'Ezers', close] });
  });

  test('notes that the paragraph went out with are no news', () => {
    expect(known(returned({ notes: [{ text: 'Titre' }, { text: 'Jauns' }] }), undefined).notes).toEqual([
      { text: 'Jauns' },
    ]);
  });
});
