/**
 * What the checks find when an error is put in, and what they say of clean text: printed per language and class, beside
 * translate-toolkit's pofilter where it is installed.
 */
import { checkFile, checkRelease, type Knowledge } from '@dragoman/checks';
import { type InlineCode, type InlineContent, plainText, type Unit } from '@dragoman/model';
import { createTermComparer } from '@dragoman/tbx';
import { beforeAll, describe, expect, test } from 'vitest';
import { alarmsOf, findingsOf, isLoud } from './evaluate.ts';
import { wiredKnowledge } from './knowledge.ts';
import { type CleanPair, cleanTexts, type CleanText, ownTexts } from './parallel-text.ts';
import { flaggedByPofilter, pofilterInstalled } from './pofilter.ts';
import { criticalClasses, otherClasses, randomFrom } from './seeded-errors.ts';

const texts = cleanTexts();
/** It takes a second a run: a few languages say enough. */
const isAsked = ({ name, targetLanguage }: CleanText): boolean =>
  pofilterInstalled && (name === 'press' || ['en', 'ru'].includes(targetLanguage));
/** Written for this repository. */
const isOwn = ({ name }: CleanText): boolean => name === 'press' || name === 'institutions';
const perThousand = (count: number, of: number): string => ((1000 * count) / Math.max(1, of)).toFixed(0).padStart(5);
const percent = (count: number, of: number): string => ((100 * count) / Math.max(1, of)).toFixed(1).padStart(6);

describe('clean text', () => {
  const rows = texts.map((text) => ({ text, alarms: alarmsOf(wiredKnowledge, text) }));

  beforeAll(() => {
    console.log('clean text            segments  flagged  errors per 1000   pofilter flagged per 1000');
    for (const { text, alarms } of rows) {
      const other = isAsked(text)
        ? perThousand(flaggedByPofilter(text.pairs, text.targetLanguage).size, alarms.segments)
        : '    –';
      const name = `${text.name} ${text.targetLanguage}`.padEnd(22);
      console.log(
        `${name}${String(alarms.segments).padStart(8)}    ${perThousand(alarms.flagged, alarms.segments)}   ${perThousand(alarms.errors, alarms.segments)}             ${other}`,
      );
    }
  });

  test('of our own press releases at most 30 segments in a thousand are flagged, and at most 5 with an error', () => {
    const own = rows.filter(({ text }) => isOwn(text));
    const sum = (count: (row: (typeof rows)[number]) => number): number =>
      own.reduce((total, row) => total + count(row), 0);
    const segments = sum(({ alarms }) => alarms.segments);
    const shown = own.flatMap(({ text, alarms }) =>
      alarms.examples.map(({ code, message }) => `${text.targetLanguage} ${code}: ${message}`),
    );
    expect({ many: sum(({ alarms }) => alarms.flagged) * 1000 > 30 * segments, shown }).toMatchObject({ many: false });
    expect({ many: sum(({ alarms }) => alarms.errors) * 1000 > 5 * segments, shown }).toMatchObject({ many: false });
  });

  test('of the messages of a compiler, whose languages end them differently, at most 5 in a thousand have an error', () => {
    const messages = rows.filter(({ text }) => text.name === 'compiler');
    const errors = messages.reduce((total, { alarms }) => total + alarms.errors, 0);
    expect(errors * 1000).toBeLessThanOrEqual(5 * messages.reduce((total, { alarms }) => total + alarms.segments, 0));
  });

  test('of the texts of others at most 30 segments in a thousand are flagged, and at most 5 with an error', () => {
    const others = rows.filter(({ text }) => !isOwn(text) && text.name !== 'compiler');
    const sum = (count: (row: (typeof rows)[number]) => number): number =>
      others.reduce((total, row) => total + count(row), 0);
    const segments = sum(({ alarms }) => alarms.segments);
    expect(sum(({ alarms }) => alarms.flagged) * 1000).toBeLessThanOrEqual(30 * segments);
    expect(sum(({ alarms }) => alarms.errors) * 1000).toBeLessThanOrEqual(5 * segments);
  });
});

interface Score {
  readonly seeds: number;
  readonly found: number;
  readonly foundByPofilter: number;
}

/** Sentences whose clean form nothing is said of, so that what is found is what was put in; at most so many of a text. */
function quietPairs(text: CleanText): readonly CleanPair[] {
  return text.pairs.filter((pair) => !findingsOf(wiredKnowledge, text, pair).some(isLoud)).slice(0, 120);
}

function scoreOf(name: string, those: readonly (CleanText & { readonly quiet: readonly CleanPair[] })[]): Score {
  const seed = { ...criticalClasses, ...otherClasses }[name];
  const scores = those.map((text) => {
    const random = randomFrom(11);
    const seeded = text.quiet.flatMap((pair) => seed?.(pair, random, text.targetLanguage) ?? []);
    const found = seeded.filter((pair) => findingsOf(wiredKnowledge, text, pair).some(isLoud)).length;
    const asked = pofilterInstalled && text.targetLanguage === 'en' && seeded.length > 0;
    return {
      seeds: seeded.length,
      found,
      foundByPofilter: asked ? flaggedByPofilter(seeded, text.targetLanguage).size : 0,
      asked: asked ? seeded.length : 0,
    };
  });
  const total = (count: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, score) => sum + count(score), 0);
  const asked = total((score) => score.asked);
  console.log(
    `${name.padEnd(26)}${String(total((score) => score.seeds)).padStart(7)}  ${percent(
      total((score) => score.found),
      total((score) => score.seeds),
    )} %   ${
      asked === 0
        ? '–'
        : `${percent(
            total((score) => score.foundByPofilter),
            asked,
          )} % of ${String(asked)}`
    }`,
  );
  return {
    seeds: total((score) => score.seeds),
    found: total((score) => score.found),
    foundByPofilter: total((score) => score.foundByPofilter),
  };
}

describe('errors put in', () => {
  const those = texts
    .filter((text) => isOwn(text) || text.name === 'declaration')
    .map((text) => ({ ...text, quiet: quietPairs(text) }));

  beforeAll(() => {
    console.log('error                       seeds   found     pofilter (en)');
  });

  test.each(Object.keys(criticalClasses))('%s: at least 98 in a hundred are found', (name) => {
    const { seeds, found } = scoreOf(name, those);
    expect(seeds).toBeGreaterThan(5);
    expect(found / seeds).toBeGreaterThanOrEqual(0.98);
  });
  test.each(Object.keys(otherClasses))('%s: more than half are found', (name) => {
    const { seeds, found } = scoreOf(name, those);
    expect(found / seeds).toBeGreaterThan(0.5);
  });
});

describe('errors put in that need more than text', () => {
  const quiet = texts
    .filter(({ name }) => name === 'press')
    .flatMap((text) => quietPairs(text).map((pair) => ({ ...text, ...pair })));
  const link: InlineCode = { kind: 'sc', id: '1', type: 'link', label: '<a1>' };
  const linkEnd: InlineCode = { kind: 'ec', id: '2', startRef: '1', type: 'link', label: '</a1>' };
  const note: InlineCode = { kind: 'ph', id: '3', type: 'footnote', label: '<fn3/>' };
  const coded = (text: string): InlineContent => [link, text, linkEnd, note];

  function errorsOf(
    pair: (typeof quiet)[number],
    target: InlineContent,
    knowledge: Knowledge = wiredKnowledge,
  ): readonly string[] {
    const parts = [{ kind: 'segment', id: 's1', source: coded(pair.source), target, state: 'translated' } as const];
    const { sourceLanguage, targetLanguage } = pair;
    return checkFile({ ...knowledge, units: [{ id: 'u1', parts }], sourceLanguage, targetLanguage })
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  }

  test('a missing, doubled, halved or crossed code is always found, a whole set of codes never', () => {
    const random = randomFrom(3);
    for (const pair of quiet) {
      const whole = coded(pair.target);
      const dropped = [link, linkEnd, note][Math.floor(random() * 3)];
      const lost = whole.filter((item) => item !== dropped);
      expect(errorsOf(pair, whole)).toEqual([]);
      expect(errorsOf(pair, lost).length).toBeGreaterThan(0);
      expect(errorsOf(pair, [...whole, note])).toContain('extra-code');
    }
  });

  test('a forbidden term is found in at least 98 of a hundred sentences', () => {
    const seeds = quiet.flatMap((pair) => {
      const words = pair.target.match(/(?<![\p{L}\p{M}\p{N}'’ʼʻ-])[\p{L}\p{M}]{6,}(?![\p{L}\p{M}\p{N}'’ʼʻ-])/gu) ?? [];
      const [term] = words.toSorted((a, b) => b.length - a.length);
      return term === undefined ? [] : [{ pair, term }];
    });
    const found = seeds.filter(({ pair, term }) => {
      const terms = createTermComparer([
        { id: 'c1', terms: [{ language: pair.targetLanguage, term, status: 'forbidden' }] },
      ]);
      return errorsOf(pair, coded(pair.target), { ...wiredKnowledge, terms }).includes('term-forbidden');
    });
    console.log(
      `${'forbidden term'.padEnd(26)}${String(seeds.length).padStart(7)}  ${percent(found.length, seeds.length)} %`,
    );
    expect(found.length / seeds.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('all languages of a release together', () => {
  const files = ownTexts().map(({ targetLanguage, pairs }) => ({
    file: `${targetLanguage}/press.md.xlf`,
    document: 'press.md',
    targetLanguage,
    units: pairs.map(({ source, target }, at): Unit => ({
      id: `u${String(at)}`,
      parts: [{ kind: 'segment', id: 's1', source: [source], target: [target], state: 'translated' }],
    })),
  }));
  const found = (those: typeof files): readonly string[] =>
    checkRelease({ ...wiredKnowledge, sourceLanguage: 'fr', files: those })
      .filter(isLoud)
      .map(({ code, language, location, message }) => `${language} ${location.unit} ${code}: ${message}`);

  test('nothing is said of those that agree', () => {
    expect(found(files)).toEqual([]);
  });

  test('one wrong date in one of fifteen languages is named, in each of them', () => {
    const named = files.flatMap((wrong) => {
      const changed = {
        ...wrong,
        units: wrong.units.map((unit) => withTarget(unit, (target) => target.replace('2025', '2026'))),
      };
      return found(files.map((file) => (file === wrong ? changed : file))).filter((line) =>
        line.startsWith(`${wrong.targetLanguage} u3 fact-outlier`),
      );
    });
    expect(named).toHaveLength(files.length);
  });
});

function withTarget(unit: Unit, change: (target: string) => string): Unit {
  const parts = unit.parts.map((part) =>
    part.target === undefined ? part : { ...part, target: [change(plainText(part.target))] },
  );
  return { ...unit, parts };
}

test('our own press releases are at least 40 sentences, and every language has them all', () => {
  const sizes = ownTexts().map(
    ({ pairs }) => pairs.filter(({ source, target }) => source !== '' && target !== '').length,
  );
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeGreaterThanOrEqual(40);
});
