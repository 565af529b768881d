import { type BilingualFile, type InlineContent, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, fileAndEdits } from './arbitrary-file.test-support.ts';
import type { XliffDocument } from './document.ts';
import { editXliff } from './edit-xliff.ts';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';

function read(text: string): XliffDocument {
  const { document, diagnostics } = readXliff('a.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

function only(document: XliffDocument): { readonly unit: Unit; readonly segment: Segment } {
  const unit = document.files[0]?.units[0];
  const segment = unit === undefined ? undefined : segmentsOf(unit)[0];
  if (unit === undefined || segment === undefined) throw new Error('the document has a segment');
  return { unit, segment };
}

function edited(text: string, change: Partial<Segment>): string {
  const document = read(text);
  const { unit, segment } = only(document);
  const result = editXliff(document, [{ unit: unit.id, segment: segment.id, next: { ...segment, ...change } }]);
  expect(result.diagnostics).toEqual([]);
  return result.text;
}

describe('editing our 2.x files in place', () => {
  test.each(['2.0', '2.1', '2.2'] as const)(
    'for any %s file and any edits: reading gives the edited model',
    (version) => {
      fc.assert(
        fc.property(fileAndEdits, (made) => {
          const result = editXliff(read(writeXliff(made.file, { version })), made.edits);
          expect(result.diagnostics).toEqual([]);
          expect(read(result.text).files).toEqual([applyEdits(made)]);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('for any file: giving every segment back as it was read changes no byte', () => {
    fc.assert(
      fc.property(fileAndEdits, ({ file }) => {
        const document = read(writeXliff(file, { version: '2.1' }));
        const edits = file.units.flatMap((unit) =>
          segmentsOf(unit).map((next) => ({ unit: unit.id, segment: next.id, next })),
        );
        expect(editXliff(document, edits).text).toBe(document.text);
      }),
      { numRuns: 100 },
    );
  });

  test('a tool that changes a target or its state makes it a claim; our approval is void', () => {
    const source: InlineContent = ['Un'];
    const target: InlineContent = ['Viens'];
    const file: BilingualFile = {
      original: 'a',
      sourceLanguage: 'fr',
      targetLanguage: 'lv',
      datatype: 'x-a',
      units: [{ id: 'ua', parts: [{ kind: 'segment', id: 's1', source, target, state: 'translated', by: 'Jānis' }] }],
    };
    const text = writeXliff(file, { version: '2.1' });
    const seen = (changed: string): unknown => {
      const { state, subState, by } = only(read(changed)).segment;
      return [state, subState, by];
    };
    expect(seen(text)).toEqual(['translated', undefined, 'Jānis']);
    expect(seen(text.replace('>Viens<', '>Divi<'))).toEqual(['translated', 'dragoman:edited-outside', undefined]);
    expect(seen(text.replace('state="translated"', 'state="final"'))).toEqual([
      'translated',
      'dragoman:edited-outside',
      'Jānis',
    ]);
  });
});

const foreign = `<?xml version='1.0'?>
<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0' xmlns:m='urn:oasis:names:tc:xliff:matches:2.0' version='2.1' srcLang='fr' trgLang='lv'>
\t<x:file id='f'>
\t\t<x:unit id='u'>
\t\t\t<x:originalData>
\t\t\t\t<x:data id='d1'>[b]</x:data>
\t\t\t</x:originalData>
\t\t\t<x:segment id='a' state='final' subState='my:ok'>
\t\t\t\t<x:source>Un <x:pc id='1' dataRefStart='d1'>deux</x:pc></x:source>
\t\t\t\t<x:target order='1'>Viens</x:target>
\t\t\t</x:segment>
\t\t</x:unit>
\t</x:file>
</x:xliff>
`;

describe('editing 2.x files of other tools', () => {
  test('a target takes the codes as the file spells them, a new state loses the subState of the old one', () => {
    const { segment } = only(read(foreign));
    expect(edited(foreign, { target: [...segment.source, '!'], state: 'initial' })).toBe(
      foreign
        .replace(" state='final' subState='my:ok'", " state='initial'")
        .replace('>Viens<', ">Un <x:pc id='1' dataRefStart='d1'>deux</x:pc>!<"),
    );
  });

  test('a pair that crosses another one becomes sc and ec, which say the same', () => {
    const text = foreign.replace('</x:pc></x:source>', "</x:pc><x:pc id='2'>trois</x:pc></x:source>");
    const { segment } = only(read(text));
    const codes = segment.source.filter((item) => typeof item !== 'string');
    const [start1, end1, start2, end2] = codes;
    if (!start1 || !end1 || !start2 || !end2) throw new Error('the source has two pairs');
    const target = [start1, 'A', start2, 'B', end1, 'C', end2];
    const written = edited(text, { target });
    expect(written).toBe(
      text
        .replace(" state='final' subState='my:ok'", " state='translated'")
        .replace(
          '>Viens<',
          '><x:pc id="1" dataRefStart="d1">A<x:sc id="2" canOverlap="no" disp="&lt;pc2>"/>B</x:pc>C<x:ec startRef="2" canOverlap="no" disp="&lt;/pc2>"/><',
        ),
    );
    expect(only(read(written)).segment.target).toEqual(target);
  });

  test('notes and matches are put where the standard wants them, with the prefixes and tabs of the file', () => {
    const text = edited(foreign, {
      notes: [{ text: 'A < B', annotates: 'target', id: 'n1' }],
      matches: [{ source: ['Un'], target: ['Vienu'], similarity: 80, origin: 'tm', type: 'proposal' }],
    });
    expect(text).toBe(
      foreign.replace(
        '<x:originalData>',
        `<m:matches>
\t\t\t\t<m:match ref="#a" similarity="80" origin="tm">
\t\t\t\t\t<x:source>Un</x:source>
\t\t\t\t\t<x:target>Vienu</x:target>
\t\t\t\t</m:match>
\t\t\t</m:matches>
\t\t\t<x:notes>
\t\t\t\t<x:note id="n1" appliesTo="target">A &lt; B</x:note>
\t\t\t</x:notes>
\t\t\t<x:originalData>`,
      ),
    );
  });

  test('a state that 2.x does not have gives way to the one of the edit', () => {
    const text = foreign.replace(" state='final' subState='my:ok'", " state='needs-review'");
    expect(edited(text, { target: ['Viens!'], state: 'translated' })).toBe(
      text.replace("'needs-review'", "'translated'").replace('>Viens<', '>Viens!<'),
    );
  });

  test('a segment without an id gets the one that a new proposal names', () => {
    const text = foreign.replace(" id='a'", '');
    const matches: Segment['matches'] = [
      { source: ['Un'], target: ['Vienu'], similarity: 80, origin: 'tm', type: 'proposal' },
    ];
    const written = edited(text, { matches });
    expect(written).toContain(`<x:segment id="s1" state='final' subState='my:ok'>`);
    expect(written).toContain('<m:match ref="#s1" similarity="80" origin="tm">');
    expect(only(read(written)).segment.matches).toEqual(matches);
    const taken = edited(text.replace("x:pc id='1'", "x:pc id='s1'"), { matches });
    expect(taken).toContain('<x:segment id="s1-1" ');
    expect(taken).toContain('<m:match ref="#s1-1" ');
  });

  test('glossary and metadata are edited on the unit, and what is taken away leaves no empty list', () => {
    const document = read(foreign);
    const glossary = [{ term: { text: 'un' }, translations: [{ text: 'viens', source: 'IATE' }] }];
    const metadata = { groups: [{ category: 'c', items: [{ type: 't', value: 'v & w' }] }] };
    const { text, diagnostics } = editXliff(document, [], [{ unit: 'u', glossary, metadata }]);
    expect(diagnostics).toEqual([]);
    const again = read(text);
    expect([only(again).unit.glossary, only(again).unit.metadata]).toEqual([glossary, metadata]);
    const back = editXliff(again, [], [{ unit: 'u', glossary: [], metadata: { groups: [] } }]);
    expect(back.text).toBe(foreign);
  });

  test('a state above initial without a target is refused', () => {
    const document = read(foreign);
    const { target: _target, ...next } = only(document).segment;
    const { text, diagnostics } = editXliff(document, [{ unit: 'u', segment: 'a', next }]);
    expect([text, diagnostics.map(({ code }) => code)]).toEqual([foreign, ['state-without-target']]);
  });
});

describe('one address in two files', () => {
  const file = (id: string, text: string): string =>
    `<file id="${id}" original="same"><unit id="u"><segment id="s"><source>${text}</source></segment></unit></file>`;
  const two = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="lv">${file('a', 'Un')}${file('b', 'Un')}</xliff>`;

  test('an edit that does not name its file is refused; one that does changes that file only', () => {
    const document = read(two);
    const next: Segment = { ...only(document).segment, target: ['Viens'], state: 'translated' };
    const refused = editXliff(document, [{ unit: 'u', segment: 's', next }]);
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['ambiguous-segment']);
    const target = '<segment id="s" state="translated"><source>Un</source><target>Viens</target></segment>';
    const inB = two.replace(file('b', 'Un'), file('b', 'Un').replace(/<segment.*<\/segment>/u, target));
    expect(editXliff(document, [{ file: 1, unit: 'u', segment: 's', next }])).toEqual({ text: inB, diagnostics: [] });
    expect(editXliff(document, [{ file: 'b', unit: 'u', segment: 's', next }])).toEqual({ text: inB, diagnostics: [] });
  });
});
