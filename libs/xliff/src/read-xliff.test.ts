import { readFileSync } from 'node:fs';
import type { BilingualFile, InlineContent, Segment } from '@dragoman/model';
import { segmentsOf } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import type { XliffDocument } from './document.ts';
import { encodeXliff, readXliff } from './read-xliff.ts';
import { corpus, catSamples, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';
import { writeXliff } from './write-xliff.ts';

const source: InlineContent = [
  'Le ',
  { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
  'séminaire',
  { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
  ' a eu lieu.',
];
const target: InlineContent = ['Seminārs notika.'];
const approval = {
  by: 'Ilze Ozola',
  at: '2026-03-26T09:15:00Z',
  source: contentDigest(source),
  target: contentDigest(target),
};

function fileWith(segment: Omit<Segment, 'kind' | 'id' | 'source'>): BilingualFile {
  return {
    original: 'fr/R/communique.md',
    sourceLanguage: 'fr',
    targetLanguage: 'lv',
    datatype: 'x-markdown',
    units: [{ id: 'uax', parts: [{ kind: 'segment', id: 's1', source, ...segment }] }],
  };
}

function read(text: string): XliffDocument {
  const { document, diagnostics } = readXliff('lv/R/communique.md.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

function onlySegment(text: string): Segment {
  const [segment] = read(text).files.flatMap(({ units }) => units.flatMap(segmentsOf));
  if (segment === undefined) throw new Error('the file has no segment');
  return segment;
}

function standing(text: string): unknown {
  const { state, subState, approval: signed } = onlySegment(text);
  return [state, subState, signed?.by];
}

const reviewed = writeXliff(
  fileWith({ target, state: 'reviewed', origin: 'person', by: 'Jānis', at: approval.at, approval }),
);
const untranslated = writeXliff(fileWith({ state: 'initial' }));
const translated = writeXliff(fileWith({ target, state: 'translated', by: 'Jānis' }));

describe('which state wins', () => {
  test('an untouched approved segment is reviewed', () => {
    expect(standing(reviewed)).toEqual(['reviewed', undefined, 'Ilze Ozola']);
  });

  test('Poedit changes the text, writes "translated" and leaves approved="yes": translated, approval void, nobody named', () => {
    const edited = reviewed
      .replace('state="signed-off"', 'state="translated"')
      .replace('notika.</target>', 'notika!</target>');
    expect(standing(edited)).toEqual(['translated', 'dragoman:edited-outside', undefined]);
    expect(onlySegment(edited).by).toBeUndefined();
  });

  test('OmegaT changes the text and leaves every attribute: translated at most', () => {
    expect(standing(reviewed.replace('notika.</target>', 'notika!</target>'))).toEqual([
      'translated',
      'dragoman:edited-outside',
      undefined,
    ]);
  });

  test('Lokalize signs off a translated segment without changing it: still translated, and the translator is known', () => {
    const edited = translated
      .replace('approved="no"', 'approved="yes"')
      .replace('state="translated">', 'state="signed-off" phase-name="approval-1">');
    expect(standing(edited)).toEqual(['translated', 'dragoman:edited-outside', undefined]);
    expect(onlySegment(edited).by).toBe('Jānis');
  });

  test('a tool that only writes approved="yes" changes nothing', () => {
    expect(standing(translated.replace('approved="no"', 'approved="yes"'))).toEqual([
      'translated',
      undefined,
      undefined,
    ]);
  });

  test('Poedit marks "needs work": initial', () => {
    expect(standing(reviewed.replace('state="signed-off"', 'state="needs-l10n"'))).toEqual([
      'initial',
      'dragoman:edited-outside',
      undefined,
    ]);
  });

  test('a final target written by hand, without digests, is translated at most', () => {
    const edited = untranslated.replace('</source>', '</source><target state="final">Seminārs</target>');
    expect(standing(edited)).toEqual(['translated', 'dragoman:edited-outside', undefined]);
  });

  test('a target without any state in a file of ours is initial', () => {
    const edited = untranslated.replace('</source>', '</source><target>Seminārs</target>');
    expect(standing(edited)).toEqual(['initial', 'dragoman:edited-outside', undefined]);
  });

  test('a removed or emptied target is initial, and was edited outside', () => {
    const removed = reviewed.replace(/\s*<target[\s\S]*<\/target>/u, '');
    expect(standing(removed)).toEqual(['initial', 'dragoman:edited-outside', undefined]);
    const emptied = reviewed.replace(/<target[\s\S]*<\/target>/u, '<target/>');
    expect([standing(emptied), onlySegment(emptied).target]).toEqual([
      ['initial', 'dragoman:edited-outside', undefined],
      [],
    ]);
  });

  test('an empty target where there never was a text is no target', () => {
    expect(onlySegment(untranslated.replace('</source>', '</source><target state="needs-translation"/>'))).toEqual({
      kind: 'segment',
      id: 's1',
      source,
      state: 'initial',
    });
  });

  test('a pre-filled copy of the source that OmegaT did not touch is initial', () => {
    const exported = writeXliff(fileWith({ state: 'initial' }), { prefill: true });
    expect(exported).toContain('<target state="new">Le <x id="1"');
    expect(standing(exported)).toEqual(['initial', undefined, undefined]);
  });

  test('reviewed without an approval is translated, approval void', () => {
    const text = reviewed.replace(/ dragoman:approved-by="[^"]*"/u, '');
    expect(standing(text)).toEqual(['translated', 'dragoman:approval-void', undefined]);
  });

  test('an approval of another source is void', () => {
    const text = reviewed.replace('a eu lieu.</source>', 'aura lieu.</source>');
    expect(standing(text)).toEqual(['translated', 'dragoman:approval-void', undefined]);
    const { diagnostics } = readXliff('a.xlf', Buffer.from(text));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['source-edited-outside', 'warning']]);
  });

  test('a source that Lokalize re-indented is read as it was, and keeps its approval', () => {
    const text = reviewed
      .replace('<source>Le <x id="1"', '<source>Le <x id="1"')
      .replace('<x id="2"', '\n            <x id="2"');
    expect(text).not.toBe(reviewed);
    expect(standing(text)).toEqual(['reviewed', undefined, 'Ilze Ozola']);
    expect(onlySegment(text).source).toEqual(source);
    expect(readXliff('a.xlf', Buffer.from(text)).diagnostics).toEqual([]);
  });
});

describe('reading our files', () => {
  test('a code of the target is known by its id, whatever attributes a tool left', () => {
    const edited = untranslated.replace(
      '</source>',
      '</source><target state="translated"><x id="1"/>Seminārs<x id="2" ctype="image"/><x id="9"/></target>',
    );
    expect(onlySegment(edited).target).toEqual([
      source[1],
      'Seminārs',
      source[3],
      { kind: 'ph', id: '9', type: 'unknown', label: '<x9/>' },
    ]);
  });

  test('keeps text in CDATA and around comments', () => {
    const edited = untranslated.replace(
      '</source>',
      '</source><target state="translated"><![CDATA[A < B]]> un<!-- x --> C</target>',
    );
    expect(onlySegment(edited).target).toEqual(['A < B un C']);
  });

  test('single quotes, CRLF, a byte order mark and another prefix are the same file', () => {
    const other = `\uFEFF${reviewed.replaceAll('dragoman:', 'd:').replace('xmlns:d:', 'xmlns:d').replace('xmlns:dragoman=', 'xmlns:d=').replaceAll('"', "'").replaceAll('\n', '\r\n')}`;
    const renamed = read(other.replace("d:xliff:1'", "dragoman:xliff:1'"));
    expect(renamed.isOurs).toBe(true);
    expect(renamed.files).toEqual(read(reviewed).files);
  });

  test('a unit id that occurs twice is an error that names its line', () => {
    const group = /\s*<group[\s\S]*<\/group>/u.exec(reviewed)?.[0] ?? '';
    const { document, diagnostics } = readXliff('a.xlf', Buffer.from(reviewed.replace(group, group + group)));
    expect(document?.files[0]?.units).toHaveLength(2);
    expect(diagnostics.map(({ code, location }) => [code, location.line, location.unit])).toEqual([
      ['duplicate-unit-id', 14, 'uax'],
    ]);
  });

  test('a segment id that occurs twice is an error that names both ids', () => {
    const unit = /\s*<trans-unit[\s\S]*<\/trans-unit>/u.exec(reviewed)?.[0] ?? '';
    const { diagnostics } = readXliff('a.xlf', Buffer.from(reviewed.replace(unit, unit + unit)));
    expect(diagnostics.map(({ code, location }) => [code, location.unit, location.segment])).toEqual([
      ['broken-gaps', 'uax', undefined],
      ['duplicate-segment-id', 'uax', 's1'],
    ]);
  });

  test('a second target is an error at its place: only the first would ever be read', () => {
    const two = reviewed.replace('</target>', '</target>\n          <target>other</target>');
    const { diagnostics } = readXliff('a.xlf', Buffer.from(two));
    expect(diagnostics.map(({ code, location, advice }) => [code, location.unit, location.segment, advice])).toEqual([
      ['repeated-target', 'uax', 's1', 'Run: dragoman merge, which keeps one and offers the other beside it.'],
    ]);
  });

  test('a file of a later format is not taken for ours', () => {
    const { document, diagnostics } = readXliff('a.xlf', Buffer.from(reviewed.replace(':format="1"', ':format="2"')));
    expect(document?.isOurs).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-format']);
  });
});

describe('what is not read', () => {
  const refusals: readonly (readonly [string, string, string])[] = [
    ['a truncated file', reviewed.slice(0, 700), 'not-well-formed'],
    [
      'a file with a DOCTYPE',
      reviewed.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'),
      'doctype-refused',
    ],
    [
      'a DOCTYPE that only names a DTD',
      reviewed.replace('<xliff', '<!DOCTYPE xliff SYSTEM "x.dtd"><xliff'),
      'doctype-refused',
    ],
    ['XML that is not XLIFF', '<tmx version="1.4"/>', 'not-xliff'],
    ['XLIFF in a namespace of somebody else', '<xliff xmlns="urn:x"/>', 'not-xliff'],
    [
      'a file nested deeper than the limit',
      `<xliff>${'<g>'.repeat(300)}${'</g>'.repeat(300)}</xliff>`,
      'xml-limit-exceeded',
    ],
    ['an empty file', '', 'not-well-formed'],
  ];
  test.each(refusals)('%s', (_name, text, code) => {
    const { document, diagnostics } = readXliff('a.xlf', Buffer.from(text));
    expect(document).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
    expect(diagnostics[0]?.location.line).toBeGreaterThan(0);
  });
});

const foreignUnit = (content: string, attributes = ''): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" target-language="lv" datatype="html"><body><group translate="no"><trans-unit id="1"${attributes}>${content}</trans-unit></group></body></file></xliff>`;

describe('foreign XLIFF 1.2', () => {
  test('each trans-unit is a unit with the one segment s1; translate comes from the group', () => {
    expect(read(foreignUnit('<source>Un</source><target state="final">Viens</target>')).files[0]?.units).toEqual([
      {
        id: '1',
        parts: [
          {
            kind: 'segment',
            id: 's1',
            source: ['Un'],
            target: ['Viens'],
            state: 'translated',
            claim: { state: 'final', subState: 'dragoman:1.2/final//' },
            translate: false,
          },
        ],
      },
    ]);
  });

  test('a target without state is initial and unknown; needs-… is initial; approved="yes" is translated', () => {
    expect(standing(foreignUnit('<source>Un</source><target>Viens</target>'))).toEqual([
      'initial',
      'dragoman:unknown',
      undefined,
    ]);
    expect(
      standing(foreignUnit('<source>Un</source><target state="needs-l10n">Viens</target>', ' approved="yes"')),
    ).toEqual(['initial', undefined, undefined]);
    expect(standing(foreignUnit('<source>Un</source><target>Viens</target>', ' approved="yes"'))).toEqual([
      'translated',
      undefined,
      undefined,
    ]);
  });

  test('g, bpt, ept, ph, it, bx, ex and mrk become codes and markers, and no text is lost', () => {
    const { source: read1 } = onlySegment(
      foreignUnit(
        '<source>a<g id="1" ctype="bold">b<x id="2"/></g><bpt id="3" rid="r">{</bpt>c<ept id="4" rid="r">}</ept><ph id="5">%s</ph><it id="6" pos="close">x</it><mrk mtype="term" mid="7">d</mrk></source>',
      ),
    );
    expect(
      read1.map((item) =>
        typeof item === 'string' ? item : `${item.kind} ${item.kind === 'em' ? item.startRef : item.id}`,
      ),
    ).toEqual(['a', 'sc 1', 'b', 'ph 2', 'ec 1-end', 'sc 3', 'c', 'ec 4-end', 'ph 5', 'ec 6-end', 'sm 7', 'd', 'em 7']);
  });
});

describe('XLIFF 2.x, thinly', () => {
  test('units, segments and text with codes are read; a state is at most translated', () => {
    const text =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="lv"><file id="f1"><unit id="u1"><segment id="a" state="final"><source>Un <pc id="1">deux</pc><cp hex="001B"/></source><target>Viens</target></segment><ignorable><source> </source></ignorable><segment><source>Fin</source></segment></unit></file></xliff>';
    const document = read(text);
    expect([document.version, document.isOurs]).toEqual(['2.0', false]);
    expect(document.files[0]?.units).toEqual([
      {
        id: 'u1',
        parts: [
          {
            kind: 'segment',
            id: 'a',
            source: [
              'Un ',
              { kind: 'sc', id: '1', type: 'unknown', label: '<pc1>' },
              'deux',
              { kind: 'ec', id: '1-end', type: 'unknown', label: '</pc1>', startRef: '1' },
              '\u001B',
            ],
            target: ['Viens'],
            state: 'translated',
            claim: { state: 'final' },
          },
          { kind: 'ignorable', source: [' '] },
          { kind: 'segment', id: 's2', source: ['Fin'], state: 'initial' },
        ],
      },
    ]);
  });
});

describe('law 2 on files of other tools', () => {
  test.skipIf(!hasCorpus)(
    'read → write unedited gives the same bytes for every well-formed file (needs ../shared/corpus)',
    () => {
      const files = [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)];
      const refused = new Map<string, number>();
      let identical = 0;
      for (const file of files) {
        const bytes = readFileSync(file);
        const { document, diagnostics } = readXliff(file, bytes);
        if (document === undefined) {
          const code = diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'none';
          refused.set(code, (refused.get(code) ?? 0) + 1);
        } else if (bytes.equals(encodeXliff(document))) identical += 1;
      }
      console.log(
        `XLIFF round trips: ${identical} of ${files.length} identical; refused: ${JSON.stringify([...refused])}`,
      );
      expect([...refused.keys()]).toEqual(['not-well-formed']);
      expect(identical + (refused.get('not-well-formed') ?? 0)).toBe(files.length);
      expect(identical / files.length).toBeGreaterThan(0.98);
    },
  );
});
