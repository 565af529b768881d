import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';

function reread(text: string): ReturnType<typeof readXliff> {
  return readXliff('lv/R/a.md.xlf', Buffer.from(text));
}

describe('the canonical writer', () => {
  test('law 2b: for any file f, reading what was written from the model alone gives f', () => {
    fc.assert(
      fc.property(bilingualFile, (file) => {
        const { document, diagnostics } = reread(writeXliff(file));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(document?.isOurs).toBe(true);
        expect(document?.files).toEqual([file]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the canonical writer of 2.x', () => {
  test.each(['2.0', '2.1', '2.2'] as const)(
    'law 2b: for any file f, reading %s written from the model alone gives f, whatever its states',
    (version) => {
      fc.assert(
        fc.property(bilingualFile, (file) => {
          const { document, diagnostics } = reread(writeXliff(file, { version }));
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect([document?.isOurs, document?.version]).toEqual([true, version]);
          expect(document?.files).toEqual([file]);
        }),
        { numRuns: 200 },
      );
    },
  );
});
