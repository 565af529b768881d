/** False alarms of fact comparison on parallel texts that other people made. Figures are printed per language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFacts } from '@dragoman/facts';
import { describe, expect, test } from 'vitest';
import { filesBelow, sharedMaterial } from './shared-material.ts';

const declaration = sharedMaterial('corpus/parallel/udhr/declaration');
const pages = sharedMaterial('corpus/html-bilingual/gcweb');

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly language: string;
}

/** The text of paragraphs, items, headings and cells, in order. */
function blocksOf(file: string): readonly string[] {
  const html = readFileSync(file, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/giu, '');
  return [...html.matchAll(/<(p|li|h[1-6]|td|th|dt|dd)\b[^>]*>([\s\S]*?)<\/\1>/giu)].map((match) =>
    (match[2] ?? '')
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll('&nbsp;', '\u00A0')
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&amp;', '&')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/** Only files with as many blocks on both sides: others would compare one sentence with another. */
function pairsOf(french: string, other: string, language: string): readonly Pair[] {
  const [sources, targets] = [blocksOf(french), blocksOf(other)];
  if (sources.length !== targets.length) return [];
  return sources.map((source, index) => ({ source, target: targets[index] ?? '', language }));
}

function flagged(pairs: readonly Pair[]): { readonly certain: readonly string[]; readonly possible: number } {
  const differences = pairs.map(({ source, target, language }) =>
    compareFacts({ text: source, language: 'fr' }, { text: target, language }),
  );
  const certain = differences.map((list) => list.filter(({ certainty }) => certainty === 'certain'));
  return {
    certain: certain.flatMap((list) => list.map((one) => `${one.source?.text ?? '-'} / ${one.target?.text ?? '-'}`)),
    possible: differences.filter((list, index) => list.length > 0 && certain[index]?.length === 0).length,
  };
}

describe.skipIf(!declaration.present)('the Universal Declaration', () => {
  test.each([
    ['lav.html', 'lv'],
    ['rus.html', 'ru'],
    ['uzn_cyrl.html', 'uz-Cyrl'],
  ])('%s has no difference of facts from the French', (file, language) => {
    const pairs = pairsOf(join(declaration.path, 'fra.html'), join(declaration.path, file), language);
    expect(pairs.length).toBeGreaterThan(80);
    expect(flagged(pairs)).toEqual({ certain: [], possible: 0 });
  });
});

describe.skipIf(!pages.present)('bilingual government pages', () => {
  test('of 1,000 blocks at most 10 are flagged as possible, and what is certain does differ on the page', () => {
    const files = filesBelow(pages.path, ['-fr.html']);
    const englishFiles = new Set(filesBelow(pages.path, ['-en.html']));
    const pairs = files.flatMap((file) => {
      const english = file.replace(/-fr\.html$/u, '-en.html');
      return englishFiles.has(english) ? pairsOf(join(pages.path, file), join(pages.path, english), 'en') : [];
    });
    const { certain, possible } = flagged(pairs);
    console.log(`blocks ${String(pairs.length)}, certain ${String(certain.length)}, possible ${String(possible)}`);
    expect(pairs.length).toBeGreaterThan(2000);
    expect(certain).toEqual(['prenom.nom@canada.ca / firstname.lastname@canada.ca', '2021-05-10 / 2021-05-07']);
    expect(possible).toBeLessThan(pairs.length / 100);
  });
});
