import { type BilingualFile, type InlineContent, isCode, isText, type Segment } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { readXliff } from './read-xliff.ts';
import { schema2 } from './schema-2.test-support.ts';
import { hasSchemas } from './shared-material.test-support.ts';
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

  test.skipIf(!hasSchemas).each(['2.0', '2.1', '2.2'] as const)(
    'what is written in %s is valid against its schema with all modules (needs ../shared/schemas)',
    (version) => {
      const schema = schema2(version);
      const bad = writeXliff(oneSegment, { version });
      const broken = [
        bad.replace('</segment>', '<note>a</note></segment>'),
        bad.replace('<mda:meta type="state"', '<mda:meta'),
        bad.replace('similarity="80"', 'similarity="180"'),
      ];
      expect(broken.map((text) => schema.verdict(Buffer.from(text)) === undefined)).toEqual([false, false, false]);
      let valid = 0;
      fc.assert(
        fc.property(
          bilingualFile.filter(({ units }) => units.length > 0),
          (file) => {
            expect(schema.verdict(Buffer.from(writeXliff(file, { version })))).toBeUndefined();
            valid += 1;
          },
        ),
        { numRuns: 200 },
      );
      schema.dispose();
      console.log(`XLIFF ${version}: ${valid} written files valid`);
    },
  );
});

test.each(['1.2', '2.0', '2.1', '2.2'] as const)(
  'the original data that codes have in an extraction is in no %s, of a sentence or of a proposal',
  (version) => {
    fc.assert(
      fc.property(bilingualFile, (file) => {
        expect(writeXliff(withCodeData(file), { version })).toBe(writeXliff(file, { version }));
      }),
      { numRuns: 100 },
    );
  },
);

function withCodeData(file: BilingualFile): BilingualFile {
  const content = (items: InlineContent): InlineContent =>
    items.map((item) => (!isText(item) && isCode(item) ? { ...item, data: ['['] } : item));
  const contents = <T extends Pick<Segment, 'source' | 'target'>>(part: T): T => ({
    ...part,
    source: content(part.source),
    ...(part.target === undefined ? {} : { target: content(part.target) }),
  });
  const units = file.units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => {
      if (part.kind === 'ignorable') return contents(part);
      const { matches } = part;
      return { ...contents(part), ...(matches === undefined ? {} : { matches: matches.map(contents) }) };
    }),
  }));
  return { ...file, units };
}

const oneSegment: BilingualFile = {
  original: 'a',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: 'x-a',
  units: [
    {
      id: 'ua',
      parts: [
        {
          kind: 'segment',
          id: 's1',
          source: ['Un'],
          target: ['Viens'],
          state: 'translated',
          matches: [{ source: ['Un'], target: ['Vienu'], similarity: 80, origin: 'carry', type: 'proposal' }],
        },
      ],
    },
  ],
};
