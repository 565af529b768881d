import type { BilingualFile } from '@dragoman/model';
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
export type { BilingualFile };
