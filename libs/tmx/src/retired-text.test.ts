import { type InlineContent, normalizeContent, type RetiredText } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRetired, retiredFromTmx, retiredToTmx } from './retired-text.ts';

const languages = { sourceLanguage: 'fr', language: 'lv' };

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(']]>', '&', '<b>', '\u00A0', '\u202F', '😀', '\n', '\r', '\t', ' '),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pieces) => pieces.join(''));
const value = text.map((raw) => raw.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, 'x'));
const instant = fc.constantFrom('2026-11-23T09:15:00Z', '2015-03-26T00:00:00.5Z', 'unknown');
const code = fc.record({
  kind: fc.constantFrom('ph' as const, 'sc' as const),
  id: fc.constantFrom('1', '2', '3'),
  type: fc.constantFrom('strong', 'image', 'html:span'),
  label: fc.constantFrom('<b1>', '', '![é & "q"]'),
});
const closing = fc.record(
  {
    kind: fc.constant('ec' as const),
    id: fc.constantFrom('4', '5'),
    type: fc.constantFrom('strong', 'link'),
    label: fc.constantFrom('</b1>', '</a>'),
    startRef: fc.constantFrom('1', '2', '9'),
  },
  { requiredKeys: ['kind', 'id', 'type', 'label'] },
);
const marker = fc.constantFrom({ kind: 'sm' as const, id: 'm', type: 'term' }, { kind: 'em' as const, startRef: 'm' });
const content: fc.Arbitrary<InlineContent> = fc
  .array(fc.oneof({ arbitrary: text, weight: 4 }, code, closing, marker), { maxLength: 6 })
  .map(normalizeContent);

const waiver = fc.record({ code: value, by: value, at: instant, reason: value, source: value, target: value });
const note = fc.record(
  {
    text: value,
    from: value,
    annotates: fc.constantFrom('source' as const, 'target' as const),
    priority: fc.constantFrom(1, 10),
  },
  { requiredKeys: ['text'] },
);
const approval = fc.record(
  { by: value, at: instant, source: value, target: value, via: value, sourceWas: value },
  { requiredKeys: ['by', 'at', 'source', 'target'] },
);
const retired: fc.Arbitrary<RetiredText> = fc.record(
  {
    source: content,
    target: content,
    state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
    subState: value,
    origin: fc.constantFrom('person' as const, 'formula' as const),
    by: value,
    at: instant,
    approval,
    asIs: fc.boolean(),
    waivers: fc.array(waiver, { maxLength: 2 }),
    notes: fc.array(note, { minLength: 1, maxLength: 2 }),
    document: value,
    unit: fc.constantFrom('uabc', 'udef-2'),
  },
  { requiredKeys: ['source', 'target', 'state', 'document', 'unit'] },
);

const foreignFile = [
  "<?xml version='1.0' encoding='UTF-8'?>",
  '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  '<tmx version="1.4"><header creationtool="OmegaT" creationtoolversion="3" segtype="sentence" o-tmf="x" adminlang="en" srclang="FR" datatype="plaintext"/>',
  '<body>',
  '\t<tu  tuid="7"><tuv xml:lang="fr"><seg>Un</seg></tuv><tuv xml:lang="lv"><seg>Viens</seg></tuv></tu>',
  '</body></tmx>',
].join('\r\n');

function entry(unit: string, target: string): RetiredText {
  return { source: ['Le séminaire'], target: [target], state: 'translated', document: 'R/communique.md', unit };
}

describe('retired text', () => {
  test('for any entries: reading what was written gives the entries back', () => {
    fc.assert(
      fc.property(fc.array(retired, { maxLength: 4 }), (entries) => {
        const { entries: read, diagnostics } = retiredFromTmx('lv/memory.tmx', retiredToTmx(entries, languages));
        expect(diagnostics).toEqual([]);
        expect(read).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });

  test('for any entries: adding them a second time changes no byte', () => {
    fc.assert(
      fc.property(fc.array(retired, { maxLength: 3 }), (entries) => {
        const once = addRetired('', entries, languages);
        const twice = addRetired(once.text, entries, languages);
        expect(twice).toEqual({ text: once.text, added: 0, diagnostics: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('writes one unit in this shape, with the pair as bpt and ept, and no current time', () => {
    const written = retiredToTmx(
      [
        {
          source: [
            'Le ',
            { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
            'séminaire',
            { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
          ],
          target: ['Seminārs'],
          state: 'translated',
          by: 'Ilze Ozola <ilze@example.org>',
          at: '2026-03-26T09:15:00Z',
          document: 'R/communique.md',
          unit: 'uabc',
        },
      ],
      languages,
    );
    expect(written).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="fr" datatype="plaintext"/>
  <body>
    <tu>
      <prop type="x-dragoman-state">translated</prop>
      <prop type="x-dragoman-by">Ilze Ozola &lt;ilze@example.org&gt;</prop>
      <prop type="x-dragoman-at">2026-03-26T09:15:00Z</prop>
      <prop type="x-dragoman-document">R/communique.md</prop>
      <prop type="x-dragoman-unit">uabc</prop>
      <prop type="x-dragoman-content">[["Le ",{"id":"1","kind":"sc","label":"&lt;b1&gt;","type":"strong"},"séminaire",{"id":"2","kind":"ec","label":"&lt;/b1&gt;","startRef":"1","type":"strong"}],["Seminārs"]]</prop>
      <tuv xml:lang="fr">
        <seg>Le <bpt i="1" x="1" type="strong">&lt;b1&gt;</bpt>séminaire<ept i="1">&lt;/b1&gt;</ept></seg>
      </tuv>
      <tuv xml:lang="lv" changedate="20260326T091500Z" changeid="Ilze Ozola &lt;ilze@example.org>">
        <seg>Seminārs</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`,
    );
  });

  test('appends behind the units of another tool and keeps their bytes, their line ends and their DOCTYPE', () => {
    const { text: added, added: count } = addRetired(foreignFile, [entry('ua', 'Seminārs')], languages);
    const end = foreignFile.indexOf('</tu>') + '</tu>'.length;
    expect(count).toBe(1);
    expect(added.startsWith(foreignFile.slice(0, end))).toBe(true);
    expect(added.endsWith(foreignFile.slice(end))).toBe(true);
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');
    expect(retiredFromTmx('lv/memory.tmx', added).entries).toEqual([entry('ua', 'Seminārs')]);
  });

  test('adds only what is not there yet, whatever the order of fields', () => {
    const first = addRetired('', [entry('ua', 'Seminārs')], languages).text;
    const { unit, document, state, target, source } = entry('ua', 'Seminārs');
    const again = addRetired(first, [{ unit, document, state, target, source }, entry('ua', 'Sanāksme')], languages);
    expect(again.added).toBe(1);
    expect(retiredFromTmx('lv/memory.tmx', again.text).entries).toEqual([
      entry('ua', 'Seminārs'),
      entry('ua', 'Sanāksme'),
    ]);
  });

  test('a text that is there already is not added again for a later instant', () => {
    const entry: RetiredText = {
      source: ['Le Monde'],
      target: ['Pasaule'],
      state: 'translated',
      origin: 'person',
      by: 'Ilze',
      at: '2026-06-01T12:00:00Z',
      document: 'R/a.md',
      unit: 'ua',
    };
    const first = addRetired('', [entry], languages);
    const later = { ...entry, at: '2026-06-02T12:00:00Z' };
    expect(addRetired(first.text, [later], languages)).toEqual({ text: first.text, added: 0, diagnostics: [] });
    expect(addRetired(first.text, [{ ...later, by: 'Anna' }], languages).added).toBe(1);
  });

  test('fills an empty body, also a self-closing one', () => {
    const empty = retiredToTmx([], languages);
    for (const start of [empty, empty.replace(/<body>\s*<\/body>/u, '<body/>')]) {
      const { text: filled } = addRetired(start, [entry('ua', 'Seminārs')], languages);
      expect(retiredFromTmx('lv/memory.tmx', filled).entries).toEqual([entry('ua', 'Seminārs')]);
    }
  });

  test('leaves a file that is not well-formed as it is, and says where it breaks', () => {
    const broken = foreignFile.replace('</tuv></tu>', '</tuv>');
    const { text: after, diagnostics } = addRetired(broken, [entry('ua', 'Seminārs')], languages, 'lv/memory.tmx');
    expect(after).toBe(broken);
    expect(diagnostics.map(({ code: name, location }) => [name, location.file, location.line])).toEqual([
      ['not-well-formed', 'lv/memory.tmx', 6],
    ]);
  });

  test('a text that a tool changed wins over our exact copy of the old one', () => {
    const spaced: RetiredText = {
      ...entry('ua', 'Seminārs'),
      target: [{ kind: 'ph', id: '1', type: 'lb', label: '<br1/>' }, 'Seminārs'],
    };
    const edited = retiredToTmx([spaced], languages).replace('Seminārs</seg>', 'Sanāksme</seg>');
    expect(retiredFromTmx('lv/memory.tmx', edited).entries[0]?.target).toEqual([
      { kind: 'ph', id: '1', type: 'lb', label: '<br1/>' },
      'Sanāksme',
    ]);
  });

  test('passes over a unit that lost its target, and says so', () => {
    const lost = retiredToTmx([entry('ua', 'Seminārs')], languages).replace(/<tuv xml:lang="lv"[\s\S]*?<\/tuv>/u, '');
    const { entries, diagnostics } = retiredFromTmx('lv/memory.tmx', lost);
    expect(entries).toEqual([]);
    expect(diagnostics.map(({ code: name }) => name)).toEqual(['broken-retired-text']);
  });
});
