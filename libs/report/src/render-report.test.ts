import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { DocumentCoverage, LanguageCoverage, StateCounts } from '@dragoman/model';
import { createWords } from '@dragoman/words';
import { renderReport, type ReportOptions } from './index.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function counts(initial: number, translated: number, reviewed: number, final: number): StateCounts {
  return { total: initial + translated + reviewed + final, initial, translated, reviewed, final };
}

function document(name: string, segments: StateCounts, change: Partial<DocumentCoverage> = {}): DocumentCoverage {
  const held = segments.initial + segments.translated;
  const releasable = held === 0;
  const reason = { code: 'not-reviewed', message: 'm', count: held, values: { count: held, total: segments.total } };
  const words = counts(segments.initial * 10, segments.translated * 10, segments.reviewed * 10, segments.final * 10);
  const findings = { error: 0, warning: 0 };
  const common = { segments, words, characters: words, findings, stale: false };
  return { document: name, releasable, held: releasable ? [] : [reason], ...common, ...change };
}

function language(tag: string, ...documents: readonly DocumentCoverage[]): LanguageCoverage {
  const sum = (figure: 'segments' | 'words' | 'characters') =>
    counts(
      ...((['initial', 'translated', 'reviewed', 'final'] as const).map((state) =>
        documents.reduce((total, each) => total + each[figure][state], 0),
      ) as [number, number, number, number]),
    );
  const releasable = documents.every((each) => each.releasable);
  const figures = { segments: sum('segments'), words: sum('words'), characters: sum('characters') };
  return { language: tag, documents, releasable, ...figures };
}

function options(change: Partial<ReportOptions> = {}): ReportOptions {
  return {
    coverage: {
      sourceLanguage: 'fr',
      languages: [
        language('lv', document('R1/communique.md', counts(0, 0, 3, 1)), document('R2/texte.md', counts(0, 0, 2, 0))),
        language('ar', document('R1/communique.md', counts(1, 1, 2, 0), { findings: { error: 1, warning: 2 } })),
      ],
    },
    releases: [
      { release: 'R2', publications: [] },
      { release: 'R1', publications: [{ language: 'lv', version: 1200, isCurrent: true }] },
    ],
    changed: [
      {
        language: 'ar',
        document: 'R1/communique.md',
        address: 'uabc-s2',
        oldSource: 'le 25 mars',
        newSource: 'le 26 mars',
        offered: '25 مارس',
      },
    ],
    findings: [
      {
        language: 'ar',
        document: 'R1/communique.md',
        address: 'uabc-s1',
        finding: {
          code: 'moon-phase',
          type: 'other',
          severity: 'error',
          message: 'the <moon> is full',
          location: { file: 'ar/R1/communique.md.xlf', unit: 'uabc', segment: 's1' },
          language: 'ar',
          advice: 'Wait.',
          span: { side: 'target', from: 0, to: 2 },
        },
        source: 'le 25 mars',
        target: '25 مارس',
      },
    ],
    words: createWords('en'),
    languageDirection: (tag) => (tag === 'ar' ? 'rtl' : 'ltr'),
    wordDifference: (before, after) => [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ],
    ...change,
  };
}

function parsed(page: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const tree = parse(page, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  return { elements: elementsOf(tree), errors };
}

function elementsOf(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function named(elements: readonly Element[], ...names: readonly string[]): readonly Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

const manyLanguages = 'bg cs da de el en es et fi ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const pages: readonly (readonly [string, ReportOptions])[] = [
  ['English', options()],
  ['French', options({ words: createWords('fr') })],
  [
    'nothing extracted',
    options({ coverage: { sourceLanguage: 'fr', languages: [] }, releases: [], changed: [], findings: [] }),
  ],
  ['a language without documents', options({ coverage: { sourceLanguage: 'fr', languages: [language('lv')] } })],
  [
    'many languages',
    options({
      coverage: {
        sourceLanguage: 'fr',
        languages: manyLanguages.map((tag) => language(tag, document('R1/a.md', counts(0, 1, 2, 3), { stale: true }))),
      },
    }),
  ],
];

describe.each(pages)('the page (%s)', (_, given) => {
  const page = renderReport(given);
  const { elements, errors } = parsed(page);

  test('is HTML without a parse error', () => {
    expect(errors).toEqual([]);
  });

  test('needs nothing from outside, and runs nothing', () => {
    expect(named(elements, 'script', 'img', 'iframe', 'object', 'embed', 'base', 'form')).toEqual([]);
    const references = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^(?:href|src|srcset|on.*)$/u.test(name)),
    );
    expect(references.filter(({ value }) => !value.startsWith('#') && value !== 'data:,')).toEqual([]);
  });

  test('has one title, one main, and headings that never skip a level', () => {
    const levels = named(elements, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(named(elements, 'main')).toHaveLength(1);
  });

  test('every table has a caption and every header cell a scope', () => {
    expect(named(elements, 'caption')).toHaveLength(named(elements, 'table').length);
    expect(named(elements, 'th').filter((cell) => attribute(cell, 'scope') === undefined)).toEqual([]);
  });

  test('every row spans as many columns as its table has', () => {
    const widths = named(elements, 'table').map((table) =>
      named(elementsOf(table), 'tr').map((row) =>
        named(elementsOf(row), 'th', 'td').reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0),
      ),
    );
    expect(widths.filter((ofTable) => new Set(ofTable).size !== 1)).toEqual([]);
  });

  test('ids are unique, and every link and label finds its element', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(elements, 'a').map((link) => attribute(link, 'href')?.slice(1));
    const labels = elements.map((element) => attribute(element, 'aria-labelledby')).filter((id) => id !== undefined);
    expect([...links, ...labels].filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });

  test('the first link skips to the content, and what scrolls can be reached by keyboard', () => {
    const [first] = named(elements, 'a');
    expect(first && attribute(first, 'href')).toBe('#main');
    const regions = elements.filter((element) => attribute(element, 'role') === 'region');
    expect(regions.filter((region) => attribute(region, 'tabindex') !== '0')).toEqual([]);
  });

  test('is the same to the byte when made again, and holds no key instead of words', () => {
    expect(renderReport(given)).toBe(page);
    expect(textOf(parse(page.replace(/<style>.*<\/style>/su, '')))).not.toMatch(
      /report\.\w|held\.\w|\{\{|undefined|NaN|\[object/u,
    );
  });
});

describe('what the page says', () => {
  const { elements } = parsed(renderReport(options()));
  const rows = named(elements, 'tr').map((row) =>
    named(elementsOf(row), 'th', 'td').map((cell) => textOf(cell).replaceAll(/\s+/gu, ' ').trim()),
  );

  test('how many languages can be published, in one sentence', () => {
    const lead = elements.find((element) => attribute(element, 'class') === 'lead');
    expect(lead && textOf(lead)).toBe('1 of 2 languages can be published in full.');
  });

  test('releases stand in the order given, each with what becomes of it in each language', () => {
    expect(rows.slice(1, 4)).toEqual([
      ['R2', '○Ready100%100% reviewed or final', 'not planned'],
      ['R1', '✓Published100%100% reviewed or finalversion 1200 is public', '‖Held50%50% reviewed or final'],
      ['All releases', '100%100% reviewed or final', '50%50% reviewed or final'],
    ]);
  });

  test('a document says its figures by state, and what is in the way with the command that shows it', () => {
    expect(rows.at(-1)).toEqual([
      'communique.md',
      '‖Held',
      'reviewed 2translated 1initial 1',
      '4',
      '4010 to translate',
      '2 of 4 segments are not reviewedSee them with: dragoman status R1/communique.md --language ar --state initial,translatedFindings: 1 error and 2 warnings',
    ]);
  });

  test('a stale document and a public version that is behind are named as such', () => {
    const stale = document('R1/a.md', counts(0, 0, 1, 0), { stale: true, releasable: false, held: [] });
    const page = renderReport(
      options({
        coverage: { sourceLanguage: 'fr', languages: [language('lv', stale)] },
        releases: [{ release: 'R1', publications: [{ language: 'lv', version: 3, isCurrent: false }] }],
      }),
    );
    const said = textOf(parse(page.replace(/<style>.*<\/style>/su, ''))).replaceAll(/\s+/gu, ' ');
    expect(said).toContain('R1 ‖Held100%100% reviewed or finalversion 3 is public');
    expect(said).toContain(
      'a.md Stale ‖Held reviewed 1 1 10 The French changed after this file was extractedRun: dragoman extract R1/a.md --language lv',
    );
    expect(said).not.toContain('Nothing');
  });

  test('changed French shows what went and what came, marked with its language and direction', () => {
    const [before, now, offered] = named(elements, 'dd');
    expect([before, now, offered].map((dd) => dd && [attribute(dd, 'lang'), attribute(dd, 'dir'), textOf(dd)])).toEqual(
      [
        ['fr', 'ltr', 'le 25 mars'],
        ['fr', 'ltr', 'le 26 mars'],
        ['ar', 'rtl', '25 مارس'],
      ],
    );
    expect(named(elements, 'del', 'ins').map((element) => [element.tagName, textOf(element)])).toEqual([
      ['del', 'le 25 mars'],
      ['ins', 'le 26 mars'],
    ]);
  });

  test('what a finding quotes from a text that runs to the left keeps its order in the sentence', () => {
    const [found] = options().findings;
    if (found === undefined) throw new Error('no finding');
    const values = { kind: 'date', source: '12 mai 2026', target: '13 مايو 2026' };
    const finding = { ...found.finding, code: 'fact-changed', values };
    const page = renderReport(options({ findings: [{ ...found, finding }] }));
    expect(page).toContain('<p>The source says 12 mai 2026, the target \u206813 مايو 2026\u2069</p>');
  });

  test('a language also stands under its own name, in its own language and direction', () => {
    const names = named(elements, 'bdi').map((bdi) => [attribute(bdi, 'lang'), attribute(bdi, 'dir'), textOf(bdi)]);
    expect(names).toContainEqual(['lv', 'ltr', 'latviešu']);
    expect(names).toContainEqual(['ar', 'rtl', 'العربية']);
  });

  test('the page is in the language and direction of its words', () => {
    const [english, french] = [options(), options({ words: createWords('fr'), languageDirection: () => 'rtl' })].map(
      (given) => named(parsed(renderReport(given)).elements, 'html')[0],
    );
    expect([english && attribute(english, 'lang'), english && attribute(english, 'dir')]).toEqual(['en', 'ltr']);
    expect([french && attribute(french, 'lang'), french && attribute(french, 'dir')]).toEqual(['fr', 'rtl']);
  });

  test('nothing a name or a sentence holds becomes markup', () => {
    const hostile = `"><script>alert('x')</script><img src=x onerror=y>&amp;</style>{{count}}$t(held.stale)\u202E`;
    const given = options({
      coverage: {
        sourceLanguage: 'fr',
        languages: [
          language(
            'lv',
            document(`${hostile}/${hostile}.md`, counts(1, 0, 0, 0), {
              held: [{ code: hostile, message: hostile, advice: hostile }],
            }),
          ),
          language(hostile, document(`R1/${hostile}`, counts(1, 0, 0, 0))),
        ],
      },
      releases: [{ release: hostile, publications: [] }],
      changed: [
        {
          language: 'lv',
          document: hostile,
          address: hostile,
          oldSource: hostile,
          newSource: hostile,
          offered: hostile,
        },
      ],
    });
    const page = renderReport(given);
    const { elements: found, errors } = parsed(page);
    expect(errors).toEqual([]);
    expect(named(found, 'script', 'img')).toEqual([]);
    expect(found.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
    const [offered] = named(found, 'dd').slice(2);
    expect(offered && textOf(offered)).toBe(hostile);
  });

  test('the small report reads as this page', async () => {
    const page = renderReport(options()).replace(/<style>.*<\/style>/su, '<style></style>');
    await expect(page).toMatchFileSnapshot('./fixtures/small-report.html');
  });
});
