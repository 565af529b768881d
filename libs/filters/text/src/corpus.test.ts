/** Real files, byte for byte. Needs ../shared, copies nothing of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '@dragoman/text';
import { compileRules, defaultRules, readSrx } from '@dragoman/srx';
import { textFilter } from './text-filter.ts';

const shared = process.env.DRAGOMAN_SHARED ?? resolve(import.meta.dirname, '../../../../../shared');
const corpus = join(shared, 'corpus/text/okapi');
const seed = join(shared, 'seed/communique-ue-asie-centrale.txt');

/** Undefined: refused; the reason is named. */
function rebuilt(path: string, bytes: Uint8Array): { bytes?: Uint8Array; units: number; refused?: string } {
  const { document, diagnostics } = decodeDocument(path, bytes);
  if (document === undefined) return { units: 0, refused: diagnostics.map(({ code }) => code).join(' ') };
  const extraction = textFilter.extract(document);
  const { text } = textFilter.assemble(extraction, () => undefined);
  return { bytes: encodeDocument(text, document), units: extraction.units.length };
}

describe.skipIf(!existsSync(corpus))('files of Okapi (needs ../shared/corpus)', () => {
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : [];
  const texts = files.filter((file) => file.endsWith('.txt'));

  test('every .txt comes back byte for byte', () => {
    const outcomes = texts.map((file) => {
      const bytes = readFileSync(join(corpus, file));
      const { bytes: back, units, refused } = rebuilt(file, bytes);
      return { file, units, refused, identical: back !== undefined && bytes.equals(back) };
    });
    const refused = outcomes.filter((outcome) => outcome.refused !== undefined);
    const units = outcomes.reduce((sum, outcome) => sum + outcome.units, 0);
    console.log(
      `${texts.length} files, ${outcomes.filter(({ identical }) => identical).length} identical, ${refused.length} refused, ${units} units`,
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(refused.map(({ file, refused: reason }) => `${file}: ${reason ?? ''}`)).toEqual([]);
    expect(outcomes.filter(({ identical }) => !identical)).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.units === 0)).toEqual([]);
  });
});

describe.skipIf(!existsSync(seed))('the sample document (needs ../shared/seed)', () => {
  const bytes = existsSync(seed) ? readFileSync(seed) : Buffer.alloc(0);
  const text = bytes.toString('utf8');
  const crlf = text.replaceAll('\n', '\r\n');

  test.each([
    ['as it is', bytes],
    ['with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['with CRLF', Buffer.from(crlf, 'utf8')],
    ['in UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['in UTF-16, big end first, with CRLF', Buffer.from(`\uFEFF${crlf}`, 'utf16le').swap16()],
  ])('%s comes back byte for byte, with 12 units', (_, written) => {
    const { bytes: back, units } = rebuilt('communique.txt', written);
    expect(back === undefined ? undefined : Buffer.from(back).equals(written)).toBe(true);
    expect(units).toBe(12);
  });

  test('in windows-1252 is refused with its reason', () => {
    expect(rebuilt('communique.txt', Buffer.from('Présidence', 'latin1')).refused).toBe('undecodable-bytes');
  });

  test('has 20 sentences under the built-in French rules, and the same ids with CRLF', () => {
    const read = readSrx('fr.srx', defaultRules('fr'));
    const compiled = read.rules === undefined ? undefined : compileRules(read.rules, 'fr').rules;
    const extract = (written: string): ReturnType<typeof textFilter.extract> =>
      textFilter.extract({ path: 'communique.txt', text: written, encoding: 'utf-8', byteOrderMark: false });
    const { units } = extract(text);
    const segments = units.flatMap(
      ({ content }) => compiled?.splitUnit(content).filter(({ kind }) => kind === 'segment') ?? [],
    );
    expect(segments).toHaveLength(20);
    expect(extract(crlf).units.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
  });
});
