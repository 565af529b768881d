/** A sentence that somebody wrote to stop the machine takes a time that grows with its length, and no faster. */
import type { CompareFacts, Fact, InlineContent } from '@dragoman/model';
import { expect, test } from 'vitest';
import { findingsOfFile } from './examples.test-tools.ts';

function numbersIn(text: string): readonly Fact[] {
  return Array.from(text.matchAll(/\d+/gu), ({ 0: value, index }) => {
    return { kind: 'number', value, from: index, to: index + value.length, text: value };
  });
}

/** Every number has found nothing on the other side. */
const compareFacts: CompareFacts = (source, target) => [
  ...numbersIn(source.text).map((fact) => ({ kind: fact.kind, source: fact, certainty: 'possible' as const })),
  ...numbersIn(target.text).map((fact) => ({ kind: fact.kind, target: fact, certainty: 'possible' as const })),
];

const cpu = (): number => process.cpuUsage().user / 1000;

function took(source: InlineContent, target: InlineContent): number {
  const start = cpu();
  findingsOfFile({ sentences: [[source, target]], language: 'lv' }, { facts: { compare: compareFacts } });
  return cpu() - start;
}

// What else the machine does only ever adds: the quickest of each counts, and one good round in nine is enough.
function growsWithLength(contentOf: (times: number) => readonly [InlineContent, InlineContent], times: number): void {
  const [once, more]: [number[], number[]] = [[], []];
  const isQuick = (): boolean => {
    once.push(took(...contentOf(times)));
    more.push(took(...contentOf(times * 4)));
    return Math.min(...more) < Math.max(Math.min(...once), 5) * 10;
  };
  expect(Array.from({ length: 9 }).some(isQuick), `${Math.min(...once)} ms, then ${Math.min(...more)} ms`).toBe(true);
}

test.each([
  ['1 000,5 ', '1000.6 '],
  ['v1 ', 'v2 '],
  ['m68k ', 'm69k '],
  ['+32 2 281 61 11, ', '+32 2 281 61 12, '],
  ['« a » ', '"a" '],
  ['(', '[{'],
  ['nous ', 'mēs '],
  ['a. ', 'b.. '],
  ['<b>x</b>', '<i>x</i>'],
  ['&amp;', '&lt;'],
  ['**a** ', '`a` [x](y) '],
  ['{a, plural, one {x} ', '{a, plural, one {'],
  ['{{a}} ', '{0} %s '],
  ['\ud800 ', '\udc00 '],
  ['a', '\u202e\u2066'],
  ['é', 'e\u0301\u0302'],
  ['a', '\u200b'],
  ['é', 'Ã©Ð°'],
  ['a', 'aа'],
  ['https://a.b/c ', 'https://a.b/d '],
  ['a\n', 'b\t'],
  [' ', '\u00A0'],
  ['-', '–'],
])('%j into %j: four times the text takes four times as long, not sixteen', (source, target) => {
  const length = Math.max(source.length, target.length);
  growsWithLength((times) => [[source.repeat(times)], [target.repeat(times)]], Math.ceil(3000 / length));
});

test('pairs that all cross each other take no longer', () => {
  const open = (at: number) => ({ kind: 'sc' as const, id: `s${at}`, type: 'bold', label: `<b${at}>` });
  const close = (at: number) => ({ ...open(at), kind: 'ec' as const, id: `e${at}`, startRef: `s${at}` });
  growsWithLength((times) => {
    const order = Array.from({ length: times }, (_, at) => at);
    const crossed = [...order.map(open), ...order.map(close)];
    return [crossed, [...order.map(open), ...order.toReversed().map(close)]];
  }, 300);
});
