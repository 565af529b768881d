import type { InlineCode, InlineContent } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { omegatText } from './omegat-text.ts';

const open: InlineCode = { kind: 'sc', id: '5', type: 'strong', label: '<b5>' };
const close: InlineCode = { kind: 'ec', id: '6', type: 'strong', label: '</b5>', startRef: '5' };
const image: InlineCode = { kind: 'ph', id: '2', type: 'image', label: '<img2/>' };
const source: InlineContent = [open, 'Le phare', close, ' de Roncevaux ', image];

describe('the text OmegaT shows', () => {
  test('numbers the codes of a source by their place, not by their id', () => {
    expect(omegatText(source, source)).toBe('<x0/>Le phare<x1/> de Roncevaux <x2/>');
  });

  test('gives the codes of a target the numbers of the source, in any order', () => {
    expect(omegatText(source, [image, ' Ronsevo ', open, 'bāka', close])).toBe('<x2/> Ronsevo <x0/>bāka<x1/>');
  });

  test('repeats the number of a code that stands twice', () => {
    expect(omegatText(source, [image, image])).toBe('<x2/><x2/>');
  });

  test('shows a code that the source lacks as its label', () => {
    expect(omegatText(['Le phare'], ['bāka', image])).toBe('bāka<img2/>');
  });

  test('counts a character that XML cannot carry as a code', () => {
    expect(omegatText(['a\u000Cb', image], ['a\u000Cb', image])).toBe('a<x0/>b<x1/>');
    expect(omegatText(['ab'], ['a\u000Cb'])).toBe('a\uFFFDb');
  });

  test('counts an annotation once, at its start', () => {
    const term: InlineContent = [
      'A',
      { kind: 'sm', id: 'm1', type: 'term' },
      'b',
      image,
      'c',
      { kind: 'em', startRef: 'm1' },
      'd',
      open,
      'e',
    ];
    expect(omegatText(term, term)).toBe('A<m0>b<x1/>c</m0>d<x2/>e');
  });

  test('joins the runs of a text first', () => {
    expect(omegatText(['Le ', 'phare'], ['Le ', '', 'phare'])).toBe('Le phare');
  });

  test('law: without codes the text of any content is its own', () => {
    const text = fc.string({ unit: fc.constantFrom('é', ' ', '\n', '\u00A0', '<', '&', '𝄞', 'x0') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(omegatText([one], [other])).toBe(other);
      }),
    );
  });
});
