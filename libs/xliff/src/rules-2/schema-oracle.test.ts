import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXliff } from '../validate-xliff.ts';
import { xliffFilesBelow } from '../shared-material.test-support.ts';
import { type Mutation, mutate } from './mutations.test-support.ts';
import { allVersions, inVersion } from './versions.test-support.ts';
import { wholeDocuments } from './whole-documents.test-support.ts';
import {
  conformance,
  hasConformance,
  hasSchemas2,
  type Schema2,
  type SchemaOracle2,
  schemas2,
} from './schemas-2.test-support.ts';

const folder = join(import.meta.dirname, '../fixtures/rules-2');
const good = readdirSync(folder).filter((name) => name.startsWith('good_'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function versionIn(text: string): Schema2 {
  if (text.includes('urn:oasis:names:tc:xliff:document:2.2')) return '2.2';
  return /<(?:\w+:)?xliff\b[^>]*\sversion="2\.1"/u.test(text) ? '2.1' : '2.0';
}

/** The text of the module puts `case` on segments, its schema forgot to allow it: the schema is asked without it. */
function judged(oracles: Readonly<Record<Schema2, SchemaOracle2>>, text: string): string | undefined {
  const version = versionIn(text);
  return oracles[version].verdict(
    version === '2.2' ? text.replaceAll(/(<(?:\w+:)?segment\b[^>]*?) pgs:case="[^"<]*"/gu, '$1') : text,
  );
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.nat(17),
  at: fc.nat(200),
  other: fc.nat(200),
  word: fc.nat(200),
});

/** Runs of the property: more by hand, with DRAGOMAN_RUNS. */
const numRuns = Number(process.env['DRAGOMAN_RUNS'] ?? 1500);

describe.skipIf(!hasSchemas2)('the schemas of XLIFF 2.0, 2.1 and 2.2 as an oracle (need ../shared/schemas)', () => {
  test('are loaded with every module', () => {
    const oracles = schemas2();
    expect(
      Object.values(oracles).map(({ loaded }) => loaded.filter((name) => !name.includes('xml.xsd')).length),
    ).toEqual([9, 11, 11]);
    const refused = ['fs', 'match-type', 'normalization', 'occurs', 'meta-applies-to', 'its-version', 'issue-type'].map(
      (name) => judged(oracles, read(`bad_invalid-value.${name}.xlf`)) !== undefined,
    );
    expect(refused).toEqual([true, true, true, true, true, true, true]);
    expect(judged(oracles, read('bad_missing-element.term.xlf'))).toContain('translation');
    for (const { dispose } of Object.values(oracles)) dispose();
  });

  test('accept every good file of ours', () => {
    const oracles = schemas2();
    expect(good.flatMap((name) => judged(oracles, read(name)) ?? [])).toEqual([]);
    for (const { dispose } of Object.values(oracles)) dispose();
  });

  test('refuse nothing that we accept, however a good file is damaged', () => {
    const oracles = schemas2();
    const texts = good.map(read).filter((text) => !/document:2\.3/u.test(text));
    texts.push(
      ...wholeDocuments.flatMap(({ text, since }) =>
        allVersions.filter((one) => one >= since).map((one) => inVersion(text, one)),
      ),
    );
    if (hasConformance) {
      const valid = xliffFilesBelow(conformance).filter((name) => name.includes('/valid/'));
      texts.push(...valid.map((name) => readFileSync(name, 'utf8').replace('\uFEFF', '')));
    }
    const counts = { damaged: 0, refusedBySchema: 0, refusedByUs: 0 };
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.array(mutation, { minLength: 1, maxLength: 2 }), (index, mutations) => {
        const text = mutations.reduce<string | undefined>(
          (so, one) => (so === undefined ? so : mutate(so, one)),
          texts[index],
        );
        if (text === undefined) return fc.pre(false);
        const schema = judged(oracles, text);
        const { valid } = validateXliff('a.xlf', Buffer.from(text));
        counts.damaged += 1;
        counts.refusedBySchema += schema === undefined ? 0 : 1;
        counts.refusedByUs += valid ? 0 : 1;
        if (valid) expect([schema, text]).toEqual([undefined, text]);
      }),
      { numRuns },
    );
    console.log('damaged files of XLIFF 2.x', counts);
    expect(counts.refusedBySchema).toBeGreaterThan(0);
    for (const { dispose } of Object.values(oracles)) dispose();
  });
});
