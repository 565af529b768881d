import { describe, expect, test } from 'vitest';
import type { InlineCode } from '@dragoman/model';
import { compareCodes } from './compare-codes.ts';

const bold: InlineCode = { kind: 'sc', id: '1', type: 'strong', label: '<b1>' };
const boldEnd: InlineCode = { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' };
const image: InlineCode = { kind: 'ph', id: '3', type: 'image', label: '<img3/>' };

describe('compareCodes', () => {
  const source = [bold, 'Carte', boldEnd, ' : ', image];

  test('finds nothing where the codes are the same in any order that still opens before it closes', () => {
    expect(compareCodes(source, [image, ' ', bold, 'Karte', boldEnd])).toEqual([]);
  });

  test('names the image that is gone', () => {
    expect(compareCodes(source, [bold, 'Karte', boldEnd])).toEqual([
      { code: 'missing-code', severity: 'error', labels: ['<img3/>'] },
    ]);
  });

  test('only warns of bold type dropped whole', () => {
    expect(compareCodes(source, ['Karte ', image])).toEqual([
      { code: 'formatting-dropped', severity: 'warning', labels: ['<b1>', '</b1>'] },
    ]);
  });

  test('refuses half a pair, a swapped pair, a doubled image and a code of nowhere', () => {
    expect(compareCodes(source, [bold, 'Karte', image])).toMatchObject([{ code: 'unpaired-code', labels: ['</b1>'] }]);
    expect(compareCodes(source, [boldEnd, 'Karte', bold, image])).toMatchObject([{ code: 'unpaired-code' }]);
    expect(compareCodes(source, [bold, 'Karte', boldEnd, image, image])).toMatchObject([
      { code: 'extra-code', labels: ['<img3/>'] },
    ]);
    const unknown: InlineCode = { kind: 'ph', id: '9', type: 'unknown', label: '<x9/>' };
    expect(compareCodes(source, [...source, unknown])).toMatchObject([{ code: 'extra-code', labels: ['<x9/>'] }]);
  });

  test('only warns of a formatting pair added whole', () => {
    expect(compareCodes(source, [...source, bold, 'x', boldEnd])).toMatchObject([
      { code: 'formatting-added', severity: 'warning' },
    ]);
  });
});
