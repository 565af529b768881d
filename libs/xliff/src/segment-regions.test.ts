import { lineAndColumn, segmentAddress } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { readXliff } from './read-xliff.ts';
import { segmentRegions } from './segment-regions.ts';
import { writeXliff } from './write-xliff.ts';

function read(text: string) {
  const { document, diagnostics } = readXliff('lv/R/a.md.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

describe('where segments stand', () => {
  test('a segment is at its target; one without a translation at the whole of it; CRLF ends one line', () => {
    const text = writeXliff({
      original: 'fr/R/a.md',
      sourceLanguage: 'fr',
      targetLanguage: 'lv',
      datatype: 'x-markdown',
      units: [
        {
          id: 'ua',
          parts: [
            { kind: 'segment', id: 's1', source: ['𝔸. Un.'], target: ['Viens.'], state: 'translated' },
            { kind: 'segment', id: 's2', source: ['Deux.'], state: 'initial' },
          ],
        },
      ],
    });
    const regions = segmentRegions(read(text.replaceAll('\n', '\r\n')));
    const shown = [...regions].map(([address, { line, column, endLine, endColumn }]) => {
      const lines = text.split('\n').slice(line - 1, endLine);
      const last = [...(lines.at(-1) ?? '')].slice(0, endColumn - 1).join('');
      const cut = [...lines.slice(0, -1), last].join('\n');
      return [address, [...cut].slice(column - 1).join('')];
    });
    expect(shown).toEqual([
      ['ua-s1', '<target state="translated">Viens.</target>'],
      [
        'ua-s2',
        expect.stringMatching(/^<trans-unit id="ua-s2"[^>]*>\n {10}<source>Deux\.<\/source>\n {8}<\/trans-unit>$/u),
      ],
    ]);
  });

  test('for any file of ours: every segment has one, and it is where its element begins', () => {
    fc.assert(
      fc.property(bilingualFile, (file) => {
        const document = read(writeXliff(file));
        const regions = segmentRegions(document);
        for (const { unit, segments } of document.layouts.flatMap(({ units }) => units)) {
          for (const { segment, target, element } of segments) {
            const start = lineAndColumn(document.text, (target ?? element).start);
            expect(regions.get(segmentAddress(unit.id, segment.id))).toMatchObject(start);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
