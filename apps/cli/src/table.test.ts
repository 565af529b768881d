import { beforeAll, describe, expect, test } from 'vitest';
import picocolors from 'picocolors';
import { displayWidth, readyWidths } from './display-width.ts';
import { type Column, definitionLines, tableLines } from './table.ts';

const plainColors = picocolors.createColors(false);
const paper = { columns: undefined, colors: plainColors, isUnicode: true };
const columns: readonly Column[] = [
  { head: 'Valoda' },
  { head: 'Dokuments', least: 8 },
  { head: 'Vārdi', align: 'right', leaves: 1 },
];

beforeAll(() => readyWidths('中'));

test('columns line up under Latvian, Cyrillic, Chinese and combining letters alike', () => {
  const rows = [
    ['latviešu', 'paziņojums', '7'],
    ['тоҷикӣ', 'изҳорот', '1 234'],
    ['中文', '新闻公报', '12'],
    ['e\u0301 gaeilge', 'eolas', '3'],
  ];
  expect(tableLines(columns, [{ rows }], paper)).toEqual([
    'Valoda     Dokuments   Vārdi',
    'latviešu   paziņojums      7',
    'тоҷикӣ     изҳорот     1 234',
    '中文       新闻公报       12',
    'e\u0301 gaeilge  eolas           3',
  ]);
});

test('every line of a table is as wide as every other, whatever stands in it', () => {
  const rows = [
    ['lv', 'x', '1'],
    ['👩‍🚀', '中', '22'],
  ];
  const widths = tableLines(columns, [{ rows }], paper).map(displayWidth);
  expect(new Set(widths).size).toBe(1);
});

test('colours take no room', () => {
  const colors = picocolors.createColors(true);
  const rows = [
    ['lv', { text: 'releasable', paint: colors.green }, '1'],
    ['et', 'held', '1'],
  ];
  const [, painted, bare] = tableLines(columns, [{ rows }], { ...paper, colors });
  expect(painted).toBe('lv      \u001b[32mreleasable\u001b[39m      1');
  expect(bare).toBe('et      held            1');
});

test('titled groups share their columns and are indented below their titles', () => {
  const groups = [
    { title: 'R/a.md', rows: [['lv', 'x', '1']] },
    { title: 'R/b.md', rows: [['ga', 'longer than that', '1']] },
  ];
  expect(tableLines(columns, groups, paper)).toEqual([
    '  Valoda  Dokuments         Vārdi',
    'R/a.md',
    '  lv      x                     1',
    'R/b.md',
    '  ga      longer than that      1',
  ]);
});

describe('on a narrow terminal', () => {
  const rows = [['lv', '2015-03-26-ue-asie-centrale/communique.md', '312']];
  const at = (width: number) => tableLines(columns, [{ rows }], { ...paper, columns: width });

  test('a long cell is cut in the middle, so that release and document still show', () => {
    expect(at(40)).toEqual(['Valoda  Dokuments                  Vārdi', 'lv      2015-03-26-u…ommunique.md    312']);
  });

  test('then a column that can be done without is left out', () => {
    expect(at(20)).toEqual(['Valoda  Dokuments', 'lv      2015-…que.md']);
  });

  test('no line is wider than the terminal as long as the least fits', () => {
    for (let width = 16; width <= 80; width += 1) {
      expect(Math.max(...at(width).map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  test('without Unicode the cut is marked with dots', () => {
    expect(tableLines(columns, [{ rows }], { ...paper, columns: 40, isUnicode: false })[1]).toBe(
      'lv      2015-03-26-...mmunique.md    312',
    );
  });

  test('nothing is cut where the output is not a terminal', () => {
    expect(tableLines(columns, [{ rows }], paper)[1]).toContain('2015-03-26-ue-asie-centrale/communique.md');
  });
});

test('what a document is called can neither move the cursor nor break the line', () => {
  expect(tableLines(columns, [{ rows: [['lv', 'a\u001b[2J\nb\u0007', '1']] }], paper)[1]).toBe(
    String.raw`lv      a\u001b[2J b\u0007      1`,
  );
});

test('definitions wrap beside their term', () => {
  const definitions = [['--language L', 'target language; may be repeated']] as const;
  expect(definitionLines(definitions, 40)).toEqual([
    '  --language L  target language; may be',
    '                repeated',
  ]);
});
