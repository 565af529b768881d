import { readFileSync } from 'node:fs';
import type { BilingualFile } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xliff1Text, xliff2Text } from './arbitrary-xliff.test-support.ts';
import { convertXliff } from './convert-xliff.ts';
import type { XliffDocument } from './document.ts';
import type { XliffVersion } from './names.ts';
import { readXliff } from './read-xliff.ts';
import { catSamples, corpus, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';

function read(path: string, text: string | Uint8Array): XliffDocument {
  const { document, diagnostics } = readXliff(path, typeof text === 'string' ? Buffer.from(text) : text);
  if (document === undefined) throw new Error(JSON.stringify(diagnostics[0]));
  return document;
}

function converted(document: XliffDocument, version: XliffVersion): XliffDocument {
  return read(document.path, convertXliff(document, version).text);
}

describe('there and back', () => {
  test('1.2 → 2.1 → 1.2: for any file of another tool, the content is the same there and back', () => {
    fc.assert(
      fc.property(xliff1Text, (text) => {
        const document = read('a.xlf', text);
        const there = converted(document, '2.1');
        expect(there.files).toEqual(document.files);
        expect(converted(there, '1.2').files).toEqual(document.files);
      }),
      { numRuns: 300 },
    );
  });

  test('2.1 → 1.2 → 2.1: for any file of another tool, the content is the same there and back', () => {
    fc.assert(
      fc.property(xliff2Text, (text) => {
        const document = read('a.xlf', text);
        const there = converted(document, '1.2');
        expect(there.files).toEqual(document.files);
        expect(converted(there, '2.1').files).toEqual(document.files);
      }),
      { numRuns: 300 },
    );
  });

  test.skipIf(!hasCorpus)('corpus', () => {
    let same = 0;
    const bad: string[] = [];
    for (const file of [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)]) {
      const { document } = readXliff(file, readFileSync(file));
      if (document === undefined) continue;
      const other: XliffVersion = document.version.startsWith('2') ? '1.2' : '2.1';
      const home: XliffVersion = other === '1.2' ? '2.1' : '1.2';
      try {
        const there = converted(document, other);
        expect(there.files).toEqual(document.files);
        const back = converted(there, home);
        expect(back.files).toEqual(document.files);
        same += 1;
      } catch (error) {
        bad.push(`${file}: ${String(error).slice(0, 900)}`);
      }
    }
    console.log(`same: ${same}, bad: ${bad.length}\n${bad.slice(0, 8).join('\n')}`);
    expect(bad).toEqual([]);
  });
});
export type { BilingualFile };
