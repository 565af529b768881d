import type { InlineContent, MemoryEntry } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText, isWordAt } from './folded-text.ts';
import { buildMemory } from './memory.ts';

function entry(source: InlineContent, target: InlineContent = ['—']): MemoryEntry {
  return { source, target, origin: 'lv/memory.tmx' };
}

function found(text: string, asked: string, words = false): readonly string[] {
  const hits = buildMemory([entry([text])]).concordance(asked, 9, { words });
  return hits.flatMap(({ places }) => places.map(({ from, to }) => text.slice(from, to)));
}

test('finds a part of a word, in either case, and says where', () => {
  const memory = buildMemory([entry(['Le Conseil des Ministres entend le ministre.']), entry(['Le rapport.'])]);
  expect(memory.concordance('ministre')).toEqual([
    {
      entry: entry(['Le Conseil des Ministres entend le ministre.']),
      places: [
        { from: 15, to: 23 },
        { from: 35, to: 43 },
      ],
    },
  ]);
});

test('finds whole words alone where that is asked for', () => {
  expect(found('Les ministres et le ministre', 'ministre', true)).toEqual(['ministre']);
  expect(found("L’Union et l'union, la réunion", 'union', true)).toEqual(['Union', 'union']);
});

test('apostrophes, quotation marks, hyphens, spaces and composition are folded', () => {
  expect(found('Photo\u00A0: l’UE a dit «\u202Foui\u202F»', `Photo: l'UE a dit "oui"`)).toEqual([
    'Photo\u00A0: l’UE a dit «\u202Foui\u202F»',
  ]);
  expect(found('a re\u0301uni les peut\u2011être', 'RÉUNI LES PEUT-ÊTRE')).toEqual(['re\u0301uni les peut\u2011être']);
  expect(found('Le com\u00ADmu\u00ADni\u00ADqué', 'communiqué')).toEqual(['com\u00ADmu\u00ADni\u00ADqué']);
  expect(found('１２ places à İzmir', '12 places à i̇zmir')).toEqual(['１２ places à İzmir']);
  expect(found('Η ΟΔΟΣ', 'οδος')).toEqual(['ΟΔΟΣ']);
});

test('spaces count between words: "peut être" is not "peutêtre", and a number keeps its groups', () => {
  expect(found('Il peut être là', 'peutêtre')).toEqual([]);
  expect(found('1 000 euros', '1000')).toEqual([]);
});

test('finds in targets, through codes', () => {
  const bold: InlineContent = [
    'Šis ir ',
    { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
    'svarīg',
    { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
    's teksts',
  ];
  const memory = buildMemory([entry(['Ce texte est important.'], bold)]);
  expect(memory.concordance('SVARĪGS', 5, { side: 'target' })[0]?.places).toEqual([{ from: 7, to: 14 }]);
  expect(memory.concordance('svarīgs')).toEqual([]);
});

test('approved translations come first, newest first; one translation of one source comes once', () => {
  const approval = { by: 'Ilze', at: '2026-03-01T08:00:00Z', source: 's', target: 't' };
  const old = { ...entry(['Le rapport'], ['A']), at: '2024-01-01T00:00:00Z' };
  const young = { ...entry(['Le rapport'], ['B']), at: '2026-01-01T00:00:00Z' };
  const approved = { ...entry(['Le rapport annuel'], ['C']), approval };
  const repeated = { ...old, origin: 'lv/R/a.md.xlf', at: '2023-01-01T00:00:00Z' };
  const { concordance } = buildMemory([repeated, old, young, approved]);
  expect(concordance('rapport').map((hit) => hit.entry)).toEqual([approved, young, old]);
  expect(concordance('rapport', 1).map((hit) => hit.entry)).toEqual([approved]);
});

test('nothing is found for nothing', () => {
  expect(buildMemory([entry(['Riga'])]).concordance(' \u00AD ')).toEqual([]);
});

const letters = fc.constantFrom(
  ...'abIİiéÉʼ’\'  \u00A0-‑«".,1１\u00ADσςΣk\u212Aß',
  'e\u0301',
  'ß',
  '가',
  '\u1100\u1161',
  '𝔘',
  '中',
);
const texts = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));

/** Every place at which the folded text is what is asked, looked for one after the other. */
function exhaustive(text: string, asked: string, words: boolean): readonly (readonly [number, number])[] {
  const { text: folded, from, to } = foldedText(text);
  const places: [number, number][] = [];
  for (let at = 0; at + asked.length <= folded.length; at += 1) {
    const end = at + asked.length;
    if (folded.slice(at, end) !== asked) continue;
    const isInside = isWordAt(folded, at) && isWordAt(folded, at - 1);
    if (words && (isInside || (isWordAt(folded, end - 1) && isWordAt(folded, end)))) continue;
    places.push([from[at] as number, to[end - 1] as number]);
    at = end - 1;
  }
  return places;
}

test('what is found is what is found by folding every text', () => {
  fc.assert(
    fc.property(fc.array(texts), texts, fc.boolean(), (all, asked, words) => {
      const folded = foldedText(asked).text;
      const expected = new Map(
        all
          .map((text) => [text, folded === '' ? [] : exhaustive(text, folded, words)] as const)
          .filter(([, places]) => places.length > 0),
      );
      const hits = buildMemory(all.map((text) => entry([text]))).concordance(asked, 99, { words });
      const places = hits.map(
        (hit) => [hit.entry.source.join(''), hit.places.map(({ from, to }) => [from, to])] as const,
      );
      expect(new Map(places)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
