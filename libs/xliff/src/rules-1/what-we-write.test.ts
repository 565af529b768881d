import type { BilingualFile, Segment } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilingualFile } from '../arbitrary-file.test-support.ts';
import { validateXliff } from '../validate-xliff.ts';
import { writeXliff } from '../write-xliff.ts';
import { hasSchemas, schemaOf } from './schemas.test-support.ts';

/** Foreign elements and attributes stay; a reference to a phase goes, for the random files have no phases. */
function withoutPhases(file: BilingualFile): BilingualFile {
  const withoutPhase = (segment: Segment): Segment => {
    if (segment.foreign === undefined) return segment;
    const { 'target/phase-name': _phase, ...attributes } = segment.foreign.attributes;
    return { ...segment, foreign: { ...segment.foreign, attributes } };
  };
  const units = file.units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => (part.kind === 'segment' ? withoutPhase(part) : part)),
  }));
  return { ...file, units };
}

const written = fc
  .tuple(bilingualFile, fc.boolean())
  .map(([file, prefill]) => writeXliff(withoutPhases(file), { prefill }));

/** The same file without what stands in namespaces other than that of XLIFF. */
function withoutNamespaces(text: string): string {
  return text
    .replace(/ xmlns:\w+="[^"]*"/gu, '')
    .replace(/ dragoman:[a-z-]+="[^"]*"/gu, '')
    .replace(/<e:m[^>]*>[^<]*<\/e:m>/gu, '');
}

test('what we write is valid, exports with prefilled targets and elements of others too; only what has another namespace keeps it from strict', () => {
  fc.assert(
    fc.property(written, (text) => {
      const { valid, diagnostics, notStrict = [] } = validateXliff('a.xlf', Buffer.from(text));
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(valid).toBe(true);
      expect(notStrict.filter(({ code }) => !code.startsWith('strict-foreign-'))).toEqual([]);
      expect(validateXliff('a.xlf', Buffer.from(withoutNamespaces(text))).strict).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.skipIf(!hasSchemas)(
  'both schemas say the same of what we write: transitional always, strict without other namespaces (needs ../shared/schemas)',
  () => {
    const transitional = schemaOf('transitional');
    const strict = schemaOf('strict');
    fc.assert(
      fc.property(written, (text) => {
        expect(transitional.verdict(text)).toBeUndefined();
        expect(strict.verdict(withoutNamespaces(text))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    transitional.dispose();
    strict.dispose();
  },
);
