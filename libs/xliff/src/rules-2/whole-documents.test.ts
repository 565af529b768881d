import { describe, expect, test } from 'vitest';
import { validateXliff } from '../validate-xliff.ts';
import { hasSchemas2, schemas2 } from './schemas-2.test-support.ts';
import { allVersions, inVersion } from './versions.test-support.ts';
import { wholeDocuments } from './whole-documents.test-support.ts';

const cases = wholeDocuments.flatMap(({ name, text, since }) =>
  allVersions
    .filter((version) => version >= since)
    .map((version) => [name, version, inVersion(text, version)] as const),
);

describe('a document that uses everything that is optional', () => {
  test.each(cases)('%s, in %s: nothing is said', (_name, _version, text) => {
    const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
    const said = diagnostics.map(({ code, message, location }) => `${location.line ?? 0}: ${code}: ${message}`);
    expect([valid, said]).toEqual([true, []]);
  });

  test.skipIf(!hasSchemas2)('is valid by the schemas too (need ../shared/schemas)', () => {
    const oracles = schemas2();
    // The schema of 2.2 has no place for the cases of a segment, nor its change tracking for anything.
    const asked = (text: string): string => text.replaceAll(/ pgs:case="[^"]*"/gu, '');
    const refused = cases.flatMap(([name, version, text]) => {
      const verdict = oracles[version].verdict(asked(text));
      return verdict === undefined ? [] : [`${name}, ${version}: ${verdict}`];
    });
    expect(refused).toEqual([]);
    for (const { dispose } of Object.values(oracles)) dispose();
  });
});
