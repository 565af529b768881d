import { type InlineContent, type MemoryEntry, normalizeContent } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from './arbitrary-tmx.test-support.ts';
import { entriesOf, unitOf } from './memory-entries.ts';
import { readTmx } from './read-tmx.ts';
import { retiredFromTmx, retiredToTmx } from './retired-text.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { validateTmx } from './validate-tmx.ts';
import { writeTmx } from './write-tmx.ts';

const languages = { sourceLanguage: 'fr', language: 'lv' };

function unitsOf(body: string): readonly TranslationUnit[] {
  const { memory } = readTmx('a.tmx', `<tmx version="1.4"><header srclang="fr"/><body>${body}</body></tmx>`);
  return memory?.units ?? [];
}

function entries(body: string, source = 'fr', target = 'lv'): readonly MemoryEntry[] {
  return unitsOf(body).flatMap((unit) => entriesOf(unit, source, target, { origin: 'lv/memory.tmx' }));
}

const pair = '<tuv xml:lang="fr-FR"><seg>Le lac</seg></tuv><tuv xml:lang="LV"><seg>Ezers</seg></tuv>';
const plain = { source: ['Le lac'], target: ['Ezers'], origin: 'lv/memory.tmx' };

describe('entries of a memory', () => {
  test('come from the variants in the two languages, by tag or region', () => {
    expect(entries(`<tu>${pair}</tu>`)).toEqual([plain]);
    expect(entries(`<tu>${pair}</tu>`, 'lv', 'fr')).toEqual([{ ...plain, source: ['Ezers'], target: ['Le lac'] }]);
    expect(entries(`<tu>${pair}</tu>`, 'fr', 'de')).toEqual([]);
  });

  test('of a unit in many languages there is one for every pair that fits', () => {
    const unit =
      '<tu><tuv xml:lang="de"><seg>Der See</seg></tuv><tuv xml:lang="fr-CA"><seg>Le lac (CA)</seg></tuv><tuv xml:lang="fr-FR"><seg>Le lac</seg></tuv><tuv xml:lang="lv"><seg>Ezers</seg></tuv></tu>';
    expect(entries(unit).map(({ source, target }) => [source, target])).toEqual([
      [['Le lac (CA)'], ['Ezers']],
      [['Le lac'], ['Ezers']],
    ]);
    expect(entries(unit, 'fr-FR', 'de').map(({ source, target }) => [source, target])).toEqual([
      [['Le lac'], ['Der See']],
    ]);
  });

  test('a variant without text is no translation', () => {
    expect(entries('<tu><tuv xml:lang="fr"><seg>Le lac</seg></tuv><tuv xml:lang="lv"><seg/></tuv></tu>')).toEqual([]);
  });

  test.each([
    [
      'memoQ',
      '',
      '<prop type="x-context-pre">&lt;seg&gt;Avant &amp;amp; &lt;ph x="1"/&gt;&lt;/seg&gt;</prop><prop type="x-context-post">Après</prop>',
    ],
    [
      'Phrase',
      '',
      '<prop type="context_prev">Avant</prop><prop type="context_next"></prop><prop type="filename">a.docx</prop>',
    ],
    ['XTM', '<prop type="x-previous-source-text">Avant</prop><prop type="x-next-source-text"></prop>', ''],
    [
      'OmegaT',
      '<prop type="file">a.docx</prop><prop type="prev">Avant</prop><prop type="next">Après</prop><prop type="id">7</prop>',
      '',
    ],
  ])('the context that %s writes is known', (_tool, ofUnit, ofSource) => {
    const unit = `<tu tuid="t1">${ofUnit}<tuv xml:lang="fr">${ofSource}<seg>Le lac</seg></tuv><tuv xml:lang="lv"><seg>Ezers</seg></tuv></tu>`;
    expect(entries(unit)).toMatchSnapshot();
  });

  test('its last change, and that a machine made it', () => {
    const dated = pair.replace(
      'xml:lang="LV"',
      'xml:lang="LV" creationdate="20150326T000000Z" changedate="20261123T091500Z"',
    );
    expect(entries(`<tu changedate="20270101T000000Z">${dated}</tu>`)).toEqual([
      { ...plain, at: '2026-11-23T09:15:00Z' },
    ]);
    expect(entries(`<tu creationid="MT!">${pair}</tu>`)).toEqual([{ ...plain, madeBy: 'machine' }]);
    expect(entries(`<tu creationdate="2015-03-26">${pair}</tu>`)).toEqual([plain]);
  });

  test('of a retired text: its state, approval, document and exact codes', () => {
    const approval = { by: 'Ilze', at: '2026-03-27T00:00:00Z', source: 'a', target: 'b' };
    const source: InlineContent = [{ kind: 'ph', id: '7', type: 'image', label: '<img7/>', equiv: 'carte' }, 'Le lac'];
    const retired = { source, target: ['Ezers'], state: 'reviewed', approval, document: 'R/a.md', unit: 'ua' } as const;
    const written = readTmx('lv/memory.tmx', retiredToTmx([retired], languages)).memory?.units[0];
    expect(written && entriesOf(written, 'fr', 'lv', { origin: 'lv/memory.tmx' })).toEqual([
      {
        source,
        target: ['Ezers'],
        origin: 'lv/memory.tmx',
        document: 'R/a.md',
        unit: 'ua',
        state: 'reviewed',
        approval,
      },
    ]);
  });
});

const code = fc.record({
  kind: fc.constantFrom('ph' as const, 'sc' as const),
  id: fc.constantFrom('1', '2', 'a b'),
  type: fc.constantFrom('strong', 'html:span'),
  label: fc.constantFrom('<b1>', ''),
});
const close = fc.record(
  {
    kind: fc.constant('ec' as const),
    id: fc.constantFrom('3', '4'),
    type: fc.constant('strong'),
    label: fc.constant('</b1>'),
    startRef: fc.constantFrom('1', '2'),
  },
  { requiredKeys: ['kind', 'id', 'type', 'label'] },
);
const marker = fc.constantFrom({ kind: 'sm' as const, id: 'm', type: 'term' }, { kind: 'em' as const, startRef: 'm' });
const content: fc.Arbitrary<InlineContent> = fc
  .array(fc.oneof({ arbitrary: text, weight: 4 }, code, close, marker), { maxLength: 5 })
  .map(normalizeContent);
const said = fc
  .tuple(fc.constantFrom('Le lac', '\u0001'), content)
  .map(([first, rest]) => normalizeContent([first, ...rest]));
const name = fc.constantFrom('R/communique.md', 'u2-s1', 'a & "b"');
const entry: fc.Arbitrary<MemoryEntry> = fc.record(
  {
    source: said,
    target: said,
    origin: fc.constant('lv/memory.tmx'),
    unit: name,
    document: name,
    previous: fc.option(content),
    next: fc.option(content),
    state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
    approval: fc.record(
      { by: name, at: name, source: name, target: name, via: name, sourceWas: name },
      { requiredKeys: ['by', 'at', 'source', 'target'] },
    ),
    madeBy: fc.constantFrom('person' as const, 'memory' as const, 'machine' as const, 'formula' as const),
    at: fc.constantFrom('2026-11-23T09:15:00Z', '2026-11-23T09:15:00.5Z', '2026-11-23T09:15:00+01:00'),
    penalty: fc.constantFrom(0, 1, 2.5),
  },
  { requiredKeys: ['source', 'target', 'origin'] },
);

describe('for any entry', () => {
  test('its unit, written and read, gives it back', () => {
    fc.assert(
      fc.property(entry, (given) => {
        const written = writeTmx({ sourceLanguage: 'fr', units: [unitOf(given, languages)] });
        const unit = readTmx('lv/memory.tmx', written).memory?.units[0];
        expect(unit && entriesOf(unit, 'fr', 'lv', { origin: given.origin })).toEqual([given]);
      }),
      { numRuns: 300 },
    );
  });

  test('its unit is no retired text: what it was approved for is a claim', () => {
    fc.assert(
      fc.property(entry, (given) => {
        const written = writeTmx({ sourceLanguage: 'fr', units: [unitOf(given, languages)] });
        expect(retiredFromTmx('lv/memory.tmx', written)).toEqual({ entries: [], diagnostics: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('its unit is valid TMX', () => {
    fc.assert(
      fc.property(entry, (given) => {
        const written = writeTmx({ sourceLanguage: 'fr', units: [unitOf(given, languages)] });
        expect(validateTmx('lv/memory.tmx', Buffer.from(written)).valid, written).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a unit that a tool edited says what the tool wrote', () => {
    const coded: MemoryEntry = {
      source: ['Le lac'],
      target: [{ kind: 'ph', id: '1', type: 'lb', label: '<br1/>' }, 'Ezers'],
      origin: 'memory.tmx',
    };
    const written = writeTmx({ sourceLanguage: 'fr', units: [unitOf(coded, languages)] }).replace(
      'Ezers</seg>',
      'Dīķis</seg>',
    );
    const unit = readTmx('a.tmx', written).memory?.units[0];
    expect(unit && entriesOf(unit, 'fr', 'lv')).toEqual([{ ...coded, target: [...coded.target.slice(0, 1), 'Dīķis'] }]);
  });
});
