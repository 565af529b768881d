import { readFileSync } from 'node:fs';
import type { BilingualFile } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { readXliff } from './read-xliff.ts';
import { corpus, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';
import { headOf, type StreamedFile, streamXliffUnits } from './stream-units.ts';
import { writeXliffFiles } from './write-xliff.ts';

interface Streamed {
  readonly files: readonly (StreamedFile & Pick<BilingualFile, 'units'>)[];
  readonly problems: readonly string[];
}

async function streamed(bytes: Uint8Array, size: number): Promise<Streamed> {
  const files = new Map<number, { units: BilingualFile['units'][number][]; head: StreamedFile }>();
  const problems: string[] = [];
  function* chunks(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const { units, diagnostics } of streamXliffUnits('a.xlf', chunks())) {
    problems.push(...diagnostics.map(({ code, location }) => `${code} ${location.line ?? ''} ${location.unit ?? ''}`));
    for (const { fileIndex, file, unit } of units) {
      const known = files.get(fileIndex) ?? { head: file, units: [] };
      known.units.push(unit);
      files.set(fileIndex, known);
    }
  }
  return { files: [...files.values()].map(({ head, units }) => ({ ...head, units })), problems };
}

/** What reading the whole gives; ids that stand twice are not looked for by the stream. */
function whole(bytes: Uint8Array): Streamed {
  const { document, diagnostics } = readXliff('a.xlf', bytes);
  const problems = diagnostics
    .filter(({ code }) => !code.startsWith('duplicate-') && code !== 'probably-windows-1252')
    .map(({ code, location }) => `${code} ${location.line ?? ''} ${location.unit ?? ''}`);
  const files = (document?.files ?? []).filter(({ units }) => units.length > 0);
  return { files: files.map((file) => ({ ...headOf(file), units: file.units })), problems };
}

test('for any file of several documents, the units of the stream are those of the whole, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(bilingualFile, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 5000 }),
      async (files, size) => {
        const bytes = Buffer.from(writeXliffFiles(files));
        expect(await streamed(bytes, size)).toEqual(whole(bytes));
      },
    ),
    { numRuns: 60 },
  );
});

test.skipIf(!hasCorpus)(
  'every file of the corpus streams to the units it reads to (needs ../shared/corpus)',
  async () => {
    let [compared, units] = [0, 0];
    for (const path of xliffFilesBelow(corpus)) {
      const bytes = readFileSync(path);
      const expected = whole(bytes);
      const found = await streamed(bytes, 4096);
      if (expected.files.length === 0) continue;
      expect(found, path).toEqual(expected);
      compared += 1;
      units += expected.files.reduce((sum, file) => sum + file.units.length, 0);
    }
    console.log(`${compared} files, ${units} units streamed`);
    expect(compared).toBeGreaterThan(300);
  },
);

test('what is no XLIFF, and what breaks in the middle, ends the stream with its place', async () => {
  expect(await streamed(Buffer.from('<html/>'), 10)).toEqual({ files: [], problems: ['not-xliff 1 '] });
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="lv">\n<file id="f">\n<unit id="a"><segment><source>Un</source></segment></unit>\n<unit id="b"><segment><source>Deux</segment></unit></file></xliff>`;
  const { files, problems } = await streamed(Buffer.from(text), 10_000);
  expect(problems).toEqual(['not-well-formed 4 ']);
  expect(files.flatMap(({ units }) => units.map(({ id }) => id))).toEqual([]);
});

test('two documents of one name stay apart', async () => {
  const file = (target: string): string =>
    `<file original="a.md" source-language="fr" target-language="${target}" datatype="plaintext"><body><trans-unit id="1"><source>Un</source></trans-unit></body></file>`;
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">${file('lv')}${file('et')}</xliff>`;
  const { files } = await streamed(Buffer.from(text), 7);
  expect(files.map(({ targetLanguage, units }) => [targetLanguage, units.length])).toEqual([
    ['lv', 1],
    ['et', 1],
  ]);
});

test('limits that are given hold for the units too', async () => {
  const deep = `${'<g id="1">'.repeat(300)}a${'</g>'.repeat(300)}`;
  const xml = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" target-language="lv" datatype="plaintext"><body><trans-unit id="u"><source>${deep}</source></trans-unit></body></file></xliff>`;
  const found: string[] = [];
  for (const limits of [{}, { depth: 400 }]) {
    for await (const { units, diagnostics } of streamXliffUnits('a.xlf', [Buffer.from(xml)], { limits })) {
      found.push(...units.map(({ unit }) => unit.id), ...diagnostics.map(({ code }) => code));
    }
  }
  expect(found).toEqual(['xml-limit-exceeded', 'u']);
});
