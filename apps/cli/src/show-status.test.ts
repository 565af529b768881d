import { expect, test } from 'vitest';
import type { DocumentCoverage, HeldReason, LanguageCoverage, StateCounts } from '@dragoman/model';
import type { ListedSegment, StatusResult } from '@dragoman/pipeline';
import { onTerminal, plain, type Trial, tryCommand } from './testing/try-command.ts';

const counts = (initial: number, translated: number, reviewed: number, final: number): StateCounts => ({
  total: initial + translated + reviewed + final,
  initial,
  translated,
  reviewed,
  final,
});
const times = (by: number, all: StateCounts): StateCounts =>
  counts(all.initial * by, all.translated * by, all.reviewed * by, all.final * by);

function covered(document: string, segments: StateCounts, ...held: HeldReason[]): DocumentCoverage {
  return {
    document,
    stale: held.some(({ code }) => code === 'stale'),
    releasable: held.length === 0,
    held,
    segments,
    words: times(100, segments),
    characters: times(600, segments),
    findings: { error: 0, warning: 0 },
  };
}

function inLanguage(language: string, ...documents: DocumentCoverage[]): LanguageCoverage {
  const [first] = documents;
  const segments = first?.segments ?? counts(0, 0, 0, 0);
  const releasable = documents.every((document) => document.releasable);
  return { language, documents, segments, words: times(100, segments), characters: segments, releasable };
}

const notReviewed = (count: number, total: number): HeldReason => ({
  code: 'not-reviewed',
  message: '-',
  count,
  values: { total },
});
const stale: HeldReason = { code: 'stale', message: '-' };
const path = '2015-03-26-ue-asie-centrale/communique.md';
const coverage: StatusResult = {
  sourceLanguage: 'fr',
  languages: [
    inLanguage('en', covered(path, counts(0, 0, 12, 8))),
    inLanguage('lv', covered(path, counts(2, 6, 12, 0), notReviewed(8, 20))),
    inLanguage('et', covered(path, counts(2, 6, 12, 0), notReviewed(8, 20), stale)),
  ],
};

async function shown(result: StatusResult, language = 'en', trial: Trial = {}): Promise<readonly string[]> {
  const answer = { status: 0 as const, result, diagnostics: [] };
  const { stdout } = await tryCommand(['status', '--ui-language', language], { ...trial, answer });
  return plain(stdout).replace(/\n$/u, '').split('\n');
}

test('coverage by document and language, then what is held, why, and what to do', async () => {
  expect(await shown(coverage)).toEqual([
    '  Language  Segments  Words  initial  translated  reviewed  final  Result',
    path,
    '  en              20  2,000        0           0        12      8  releasable',
    '  lv              20  2,000        2           6        12      0  held',
    '  et              20  2,000        2           6        12      0  stale',
    '',
    'What is held, and why',
    path,
    '  lv, et: 8 of 20 segments are not reviewed',
    `      See them with: dragoman status ${path} --language lv,et --state initial,translated`,
    '  et: the French changed after this file was extracted',
    `      Run: dragoman extract ${path} --language et`,
    '',
    'Releasable: 1 of 3.',
  ]);
});

test('reasons stand in the order of the table, whichever language holds which document', async () => {
  const [ready, held] = [counts(0, 0, 3, 0), counts(0, 3, 0, 0)];
  const mixed: StatusResult = {
    sourceLanguage: 'fr',
    languages: [
      inLanguage('en', covered('R/a.md', ready), covered('R/b.md', held, notReviewed(3, 3)), covered('R/c.md', ready)),
      inLanguage('lv', covered('R/a.md', held, notReviewed(3, 3)), covered('R/b.md', ready), covered('R/c.md', ready)),
    ],
  };
  const lines = await shown(mixed);
  const why = lines.slice(lines.indexOf('What is held, and why') + 1);
  expect(why.filter((line) => line.startsWith('R/'))).toEqual(['R/a.md', 'R/b.md']);
});

test('in French, with French numbers and plurals', async () => {
  const lines = await shown(coverage, 'fr');
  expect(lines[0]).toBe('  Langue  Segments   Mots  à traduire  traduit  révisé  définitif  Résultat');
  expect(lines[2]).toBe('  en            20  2\u202f000           0        0      12          8  publiable');
  expect(lines.at(-1)).toBe('Publiables\u00a0: 1 sur 3.');
});

test('a terminal of 80 columns also gets bars, and no line of the table is wider than it', async () => {
  const lines = await shown(coverage, 'en', onTerminal(80));
  expect(lines.slice(0, 7)).toEqual([
    '  Language  Words  State       initial  translated  reviewed  final  Result',
    path,
    '  en        2,000  ████▓▓▓▓▓▓        0           0        12      8  releasable',
    '  lv        2,000  ▓▓▓▓▓▓▒▒▒░        2           6        12      0  held',
    '  et        2,000  ▓▓▓▓▓▓▒▒▒░        2           6        12      0  stale',
    '',
    '█ final  ▓ reviewed  ▒ translated  ░ initial',
  ]);
});

test('without a UTF-8 locale the bars are ASCII', async () => {
  const lines = await shown(coverage, 'en', onTerminal(100, { LANG: 'C' }));
  expect(lines[3]).toContain('======---.');
  expect(lines[6]).toBe('# final  = reviewed  - translated  . initial');
});

test('in one language the rows are documents, with their sum below', async () => {
  const both = {
    ...coverage,
    languages: [
      inLanguage('lv', covered('R/a.md', counts(0, 0, 3, 0)), covered('R/b.md', counts(1, 0, 0, 0), notReviewed(1, 1))),
    ],
  };
  expect((await shown(both)).slice(0, 6)).toEqual([
    '  Document  Segments  Words  initial  translated  reviewed  final  Result',
    'Latvian (lv)',
    '  R/a.md           3    300        0           0         3      0  releasable',
    '  R/b.md           1    100        1           0         0      0  held',
    'Total',
    '  lv               3    300        0           0         3      0  held',
  ]);
});

test('segments that were asked for are listed with the address that review takes', async () => {
  const segment: ListedSegment = {
    language: 'lv',
    document: 'R/a.md',
    segment: 'uX-s2',
    state: 'translated',
    subState: 'dragoman:edited-outside',
    source: 'Le 26 mars.',
    target: '26. marts.\n',
  };
  const bare: ListedSegment = { ...segment, segment: 'uX-s3', state: 'initial', subState: null, target: null };
  const lines = await shown({ ...coverage, segments: [segment, bare] });
  expect(lines.slice(lines.indexOf('lv/R/a.md.xlf#uX-s2  translated (changed in another tool)'), -2)).toEqual([
    'lv/R/a.md.xlf#uX-s2  translated (changed in another tool)',
    '  fr  Le 26 mars.',
    '  lv  26. marts. ',
    'lv/R/a.md.xlf#uX-s3  initial',
    '  fr  Le 26 mars.',
  ]);
  expect(await shown({ ...coverage, segments: [] })).toContain('No segment is in the state you asked for.');
});

test('a workspace without documents says what to do', async () => {
  expect(await shown({ sourceLanguage: 'fr', languages: [] })).toEqual([
    'There are no documents yet. Put French documents into the source folder, one folder per release.',
  ]);
});
