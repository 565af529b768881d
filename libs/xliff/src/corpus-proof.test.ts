import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { encodeXml, type XmlEncoding } from '@dragoman/xml';
import { describe, expect, test } from 'vitest';
import type { XliffDocument } from './document.ts';
import { editXliff } from './edit-xliff.ts';
import { encodeXliff, readXliff } from './read-xliff.ts';
import { catSamples, corpus, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';
import { writeXliff1 } from './write-xliff-1.ts';
import { writeXliff2 } from './write-xliff-2.ts';

interface Sample {
  readonly file: string;
  readonly bytes: Buffer;
  readonly document: XliffDocument;
}

function samples(): readonly Sample[] {
  return [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)].flatMap((file) => {
    const bytes = readFileSync(file);
    const { document } = readXliff(file, bytes);
    return document === undefined ? [] : [{ file, bytes, document }];
  });
}

/** The same text in other bytes: line ends, byte order mark, UTF-16; the declaration names what it is. */
function variants({ document }: Sample): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const lf = document.text.replace(/\r\n?/gu, '\n');
  const named = (text: string, encoding: string): string =>
    text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/u, `$1 encoding="${encoding}"`);
  const encode = (text: string, encoding: XmlEncoding, byteOrderMark: boolean): Uint8Array =>
    encodeXml(text, { path: '', encoding, byteOrderMark } as Parameters<typeof encodeXml>[1]);
  return [
    { name: 'LF', bytes: encode(named(lf, 'UTF-8'), 'utf-8', false) },
    { name: 'CRLF', bytes: encode(named(lf.replaceAll('\n', '\r\n'), 'UTF-8'), 'utf-8', false) },
    { name: 'byte order mark', bytes: encode(named(lf, 'UTF-8'), 'utf-8', true) },
    { name: 'UTF-16LE', bytes: encode(named(lf, 'UTF-16'), 'utf-16le', true) },
    { name: 'UTF-16BE', bytes: encode(named(lf.replaceAll('\n', '\r\n'), 'UTF-16'), 'utf-16be', true) },
  ];
}

function ownValues(document: XliffDocument): Parameters<typeof editXliff>[1] {
  return document.layouts.flatMap((layout, file) =>
    layout.units.flatMap(({ unit, segments }) =>
      segments.map(({ segment }) => ({ file, unit: unit.id, segment: segment.id, next: segment })),
    ),
  );
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe.skipIf(!hasCorpus)('over every XLIFF file of other tools (needs ../shared/corpus)', () => {
  test('law 2: CRLF, byte order mark and UTF-16 come back byte for byte', () => {
    const counts = new Map<string, number>();
    for (const sample of samples()) {
      for (const { name, bytes } of variants(sample)) {
        const { document, diagnostics } = readXliff(sample.file, bytes);
        if (document === undefined) throw new Error(`${sample.file} ${name}: ${JSON.stringify(diagnostics[0])}`);
        expect(Buffer.compare(encodeXliff(document), bytes), `${sample.file} ${name}`).toBe(0);
        expect(document.files.map(withoutLineEnds), `${sample.file} ${name}`).toEqual(
          sample.document.files.map(withoutLineEnds),
        );
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    console.log(`XLIFF variants byte-identical: ${JSON.stringify(Object.fromEntries(counts))}`);
    expect(Math.min(...counts.values())).toBeGreaterThan(500);
  });

  test('every segment set to its own value through the model: no byte changes', () => {
    let segments = 0;
    const ambiguous: string[] = [];
    for (const { file, bytes, document } of samples()) {
      const edits = ownValues(document);
      const { text, diagnostics } = editXliff(document, edits);
      expect(Buffer.compare(encodeXliff(document, text), bytes), file).toBe(0);
      segments += edits.length - diagnostics.length;
      expect(
        codesOf(diagnostics).filter((code) => code !== 'ambiguous-segment'),
        file,
      ).toEqual([]);
      if (diagnostics.length > 0) ambiguous.push(basename(file));
    }
    console.log(`XLIFF segments set to their own value: ${segments}; in files with repeated ids: ${ambiguous.length}`);
    expect(segments).toBeGreaterThan(8000);
  });

  test('law 2b: the canonical form of every file reads back equal', () => {
    let equal = 0;
    for (const { file, document } of samples()) {
      const files = document.files.map((one, index) => ({
        file: one,
        isOurs: document.layouts[index]?.isOurs === true,
      }));
      const version = document.version === '2.1' ? '2.1' : '2.0';
      const text = document.version.startsWith('2') ? writeXliff2(files, version) : writeXliff1(files);
      expect(readXliff(file, Buffer.from(text)).document?.files, file).toEqual(document.files);
      equal += 1;
    }
    console.log(`XLIFF canonical forms that read back equal: ${equal}`);
    expect(equal).toBeGreaterThan(500);
  });
});

/** Line ends inside content are LF for a parser, whatever they were (XML 1.0 §2.11): verbatim XML alone keeps CRLF. */
function withoutLineEnds<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n') as T;
  if (Array.isArray(value)) return value.map(withoutLineEnds) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutLineEnds(field)])) as T;
}
