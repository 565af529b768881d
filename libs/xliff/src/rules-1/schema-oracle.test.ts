import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { hasError } from '@dragoman/model';
import { readXml, xmlTree } from '@dragoman/xml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elements1 } from '../content-model-1.ts';
import { catSamples, corpus, hasCorpus, xliffFilesBelow } from '../shared-material.test-support.ts';
import { validate1, validateEvents1 } from '../validate-1.test-support.ts';
import { validateXliff } from '../validate-xliff.ts';
import { everyElement, everyTransitional } from './every-element.test-support.ts';
import { type Branch, branchOf, mutated, mutations, withNamespaces, written } from './mutations.test-support.ts';
import { type RuleCode1, ruleOf } from './rules.ts';
import { hasSchemas, type Schema, schemaOf } from './schemas.test-support.ts';

const folder = join(import.meta.dirname, '../fixtures/rules-1');
const goodFiles = readdirSync(folder).filter((name) => name.startsWith('good_'));
const seeds = [
  ...Array.from({ length: 12 }, () => everyElement),
  ...Array.from({ length: 12 }, () => everyTransitional),
  ...goodFiles.map((name) => readFileSync(join(folder, name), 'utf8')),
].map((text) => branchOf(withNamespaces(text)));

interface Verdicts {
  readonly transitional: boolean;
  readonly strict: boolean;
  /** What the schemas should refuse too, in our words. */
  readonly bySchema: readonly string[];
  /** Codes of errors that no schema knows. */
  readonly beyond: readonly string[];
}

function ours(text: string): Verdicts {
  const { events = [] } = readXml('a.xlf', text);
  const root = xmlTree(events);
  if (root === undefined) throw new Error(`not well-formed: ${text}`);
  const { diagnostics, notStrict } = validate1(root, { path: 'a.xlf', text });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const bySchema = errors.filter(({ code }) => ruleOf(code as RuleCode1).inSchema === true);
  return {
    transitional: bySchema.length === 0,
    strict: bySchema.length === 0 && notStrict.length === 0,
    bySchema: [...bySchema, ...notStrict].map(({ message }) => message),
    beyond: errors.filter(({ code }) => ruleOf(code as RuleCode1).inSchema !== true).map(({ code }) => code),
  };
}

interface Oracles {
  readonly transitional: Schema;
  readonly strict: Schema;
}

function withOracles<T>(use: (oracles: Oracles) => T): T {
  const oracles = { transitional: schemaOf('transitional'), strict: schemaOf('strict') };
  try {
    return use(oracles);
  } finally {
    oracles.transitional.dispose();
    oracles.strict.dispose();
  }
}

/**
 * The schema's sequence has notes before elements of other namespaces; libxml2 takes the two in any order in these two.
 */
const libxml2Takes = /^<note> stands too late in <(?:alt-trans|group)>/u;

/** What is said differently, with the schema's words; undefined: agreed. */
function difference(text: string, { transitional, strict }: Oracles): string | undefined {
  const found = ours(text);
  const bySchema = transitional.verdict(text);
  const byStrict = strict.verdict(text);
  if (found.bySchema.some((message) => libxml2Takes.test(message)) && bySchema === undefined) return undefined;
  const isAgreed = found.transitional === (bySchema === undefined) && found.strict === (byStrict === undefined);
  if (isAgreed) return undefined;
  return [`schemas: ${bySchema ?? 'valid'}; ${byStrict ?? 'valid'}`, ...found.bySchema, text].join('\n');
}

test('the two seeds hold every element, and are strict and transitional', () => {
  const inside = (branch: Branch): readonly string[] => [
    branch.name,
    ...branch.children.flatMap((child) => (typeof child === 'string' ? [] : inside(child))),
  ];
  const names = new Set(inside(branchOf(everyTransitional)));
  expect([...elements1.keys()].filter((name) => !names.has(name))).toEqual([]);
  expect(ours(everyElement)).toEqual({ transitional: true, strict: true, bySchema: [], beyond: [] });
  expect(ours(everyTransitional)).toMatchObject({ transitional: true, strict: false, beyond: [] });
});

test('a stream is judged as the whole file is, for any mutation', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seeds), mutations, (seed, all) => {
      const text = mutated(seed, all);
      const { events = [] } = readXml('a.xlf', text);
      const root = xmlTree(events);
      if (root === undefined) return;
      const source = { path: 'a.xlf', text };
      expect(validateEvents1(events, source)).toEqual(validate1(root, source));
    }),
    { numRuns: 300 },
  );
});

describe.skipIf(!hasSchemas)('the schemas of the standard as an oracle (needs ../shared/schemas)', () => {
  test('every good and bad file is judged as both schemas judge it; what we refuse beyond them is by a rule of ours', () => {
    withOracles((oracles) => {
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), 'utf8');
        // The schemas know 1.2 alone.
        if (!text.includes('document:1.2')) continue;
        expect([name, difference(text, oracles)]).toEqual([name, undefined]);
      }
    });
  });

  test.skipIf(!hasCorpus)(
    'every file of other tools is judged as both schemas judge it (needs ../shared/corpus)',
    () => {
      const judged = withOracles(({ transitional, strict }) =>
        [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)].flatMap((file) => {
          const bytes = readFileSync(file);
          if (!bytes.includes('urn:oasis:names:tc:xliff:document:1.2')) return [];
          const found = validateXliff(file, bytes);
          const isAgreed =
            found.valid === (transitional.verdict(bytes) === undefined) &&
            (found.strict ?? false) === (strict.verdict(bytes) === undefined);
          return [
            { file, folder: relative(dirname(corpus), file).split('/').slice(0, 3).join('/'), isAgreed, ...found },
          ];
        }),
      );
      for (const [folder, files] of Map.groupBy(judged, (each) => each.folder)) {
        const count = (isCounted: (each: (typeof files)[number]) => boolean): number => files.filter(isCounted).length;
        console.log(
          `${folder}: ${count(({ isAgreed }) => isAgreed)} of ${files.length} judged as both schemas judge them; ` +
            `${count(({ valid }) => valid)} transitional, ${count(({ strict: isStrict }) => isStrict === true)} strict`,
        );
      }
      expect(judged.filter(({ isAgreed }) => !isAgreed).map(({ file }) => file)).toEqual([]);
    },
  );

  test('every attribute of every element with every kind of value is judged alike', () => {
    withOracles((oracles) => {
      const differing: string[] = [];
      let compared = 0;
      for (const seed of [branchOf(withNamespaces(everyElement)), branchOf(withNamespaces(everyTransitional))]) {
        for (const text of attributeVariants(seed)) {
          compared += 1;
          const found = difference(text, oracles);
          if (found !== undefined) differing.push(found);
        }
      }
      console.log(`attribute values judged as both schemas judge them: ${compared - differing.length} of ${compared}`);
      expect(differing.slice(0, 3)).toEqual([]);
    });
  });

  test('whatever is mutated in a valid file, the schemas and we agree', () => {
    const counts = { valid: 0, strict: 0, refused: 0, beyond: 0 };
    withOracles((oracles) => {
      fc.assert(
        fc.property(fc.constantFrom(...seeds), mutations, (seed, all) => {
          const text = mutated(seed, all);
          const { diagnostics } = readXml('a.xlf', text);
          if (hasError(diagnostics)) return;
          expect(difference(text, oracles)).toBeUndefined();
          const { transitional, strict, beyond } = ours(text);
          counts[transitional ? (strict ? 'strict' : 'valid') : 'refused'] += 1;
          if (transitional && beyond.length > 0) counts.beyond += 1;
        }),
        { numRuns: Number(process.env['DRAGOMAN_MUTATIONS'] ?? 3000) },
      );
    });
    console.log(
      `mutated files judged as both schemas judge them: ${counts.strict} strict, ${counts.valid} transitional, ` +
        `${counts.refused} refused; ${counts.beyond} valid ones refused by rules of ours`,
    );
    expect(Math.min(counts.valid, counts.strict, counts.refused)).toBeGreaterThan(100);
  }, 600_000);
});

const oneOfEachKind = [
  '',
  'yes',
  ' yes',
  'x-a',
  'a b',
  '7',
  'fr',
  '2026-11-23T09:15:00Z',
  '1;2;3;#',
  'text/html',
  'image',
];

/** The file again and again, each time with another value in one attribute of one element of each name. */
function* attributeVariants(seed: Branch): Generator<string> {
  const done = new Set<string>();
  const visit = function* (branch: Branch): Generator<string> {
    if (!done.has(branch.name)) {
      done.add(branch.name);
      for (const name of [...(elements1.get(branch.name)?.attributes.keys() ?? []), 'inconnu', 'xml:space', 'e:a']) {
        const before = branch.attributes;
        const others = before.filter(([other]) => other !== name);
        for (const value of oneOfEachKind) {
          branch.attributes = [...others, [name, value]];
          yield written(seed);
        }
        branch.attributes = before;
      }
    }
    for (const child of branch.children) if (typeof child !== 'string') yield* visit(child);
  };
  yield* visit(seed);
}
