/** Memories that other tools wrote, as they are and as other tools might have saved them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeXml, encodeXml, type XmlEncoding } from '@dragoman/xml';
import { describe, expect, test } from 'vitest';
import { editTmx } from './edit-tmx.ts';
import { encodeTmx, readTmx } from './read-tmx.ts';
import { streamTmx } from './stream-tmx.ts';
import type { TmxMemory, TranslationUnit } from './translation-unit.ts';
import { validateTmx } from './validate-tmx.ts';
import { writeTmx } from './write-tmx.ts';

const corpus = join(process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared'), 'corpus');
const isHere = existsSync(corpus);
const files = isHere
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmx$/iu.test(name))
  : [];

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function decoded({ name, bytes }: Saved): string {
  const { document } = decodeXml(name, bytes);
  if (document === undefined) throw new Error(`${name} cannot be decoded`);
  return document.text;
}

function declared(text: string, encoding: string): string {
  const declaration = `<?xml version="1.0" encoding="${encoding}"?>`;
  return text.startsWith('<?xml') ? text.replace(/^<\?xml[^>]*\?>/u, declaration) : `${declaration}\n${text}`;
}

const encodings: readonly (readonly [label: string, encoding: XmlEncoding, byteOrderMark: boolean])[] = [
  ['UTF-8', 'utf-8', false],
  ['UTF-8', 'utf-8', true],
  ['UTF-16', 'utf-16le', true],
  ['UTF-16', 'utf-16be', true],
  ['UTF-16', 'utf-16le', false],
  ['windows-1252', 'windows-1252', false],
  ['ISO-8859-1', 'iso-8859-1', false],
];
const lineEnds: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text.replace(/\r\n?/gu, '\n')],
  ['CRLF', (text) => text.replace(/\r\n?|\n/gu, '\r\n')],
  ['CR', (text) => text.replace(/\r\n|\n/gu, '\r')],
];

/** The file in every encoding and with every line end. */
function variantsOf(file: Saved): readonly Saved[] {
  const text = decoded(file);
  return lineEnds.flatMap(([end, withEnds]) =>
    encodings.map(([label, encoding, byteOrderMark]) => ({
      name: `${file.name} in ${label} ${encoding}${byteOrderMark ? ' with a mark' : ''}, ${end}`,
      bytes: encodeXml(declared(withEnds(text), label), { encoding, byteOrderMark }),
    })),
  );
}

const saved = files.map((name) => ({ name, bytes: readFileSync(join(corpus, name)) }));
const all = saved.flatMap((file) => [file, ...variantsOf(file)]);

function memoryOf({ name, bytes }: Saved): TmxMemory {
  const { memory, diagnostics } = readTmx(name, bytes);
  if (memory === undefined) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return memory;
}

async function streamed({ name, bytes }: Saved, size: number): Promise<readonly TranslationUnit[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const units: TranslationUnit[] = [];
  for await (const batch of streamTmx(name, chunks)) units.push(...batch.units);
  return units;
}

describe.skipIf(!isHere)('memories of other tools (needs ../shared/corpus)', () => {
  test('there are fifteen of them, and 330 with their variants', () => {
    expect([saved.length, all.length]).toEqual([15, 330]);
  });

  test('each is read and rebuilt to the byte, in every encoding and with every line end', () => {
    const different = all.filter(({ name, bytes }) => {
      const { document } = readTmx(name, bytes);
      return document === undefined || Buffer.compare(encodeTmx(document), bytes) !== 0;
    });
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  test('each says the same in every encoding and with every line end', () => {
    for (const file of saved) {
      const memory = memoryOf(file);
      for (const variant of variantsOf(file)) expect(memoryOf(variant), variant.name).toEqual(memory);
    }
  });

  test('each is written from the model alone and reads back equal', () => {
    for (const file of saved) {
      const memory = memoryOf(file);
      expect(readTmx(file.name, writeTmx(memory)).memory, file.name).toEqual(memory);
    }
  });

  test.each([1, 3, 64, 4096, 65_536])('each streams to the same units in chunks of %d bytes', async (size) => {
    for (const file of size < 4096 ? saved.filter(({ bytes }) => bytes.length < 10_000) : all) {
      expect(await streamed(file, size), file.name).toEqual(memoryOf(file).units);
    }
  });

  test('each is valid by the rules of TMX 1.4b, without a warning', () => {
    expect(saved.flatMap(({ name, bytes }) => validateTmx(name, bytes).diagnostics)).toEqual([]);
  });

  test('another text in one variant changes the span of its seg alone, in every encoding', () => {
    for (const file of all) {
      const { document } = readTmx(file.name, file.bytes);
      const unit = document?.memory.units[0];
      const last = unit?.variants.at(-1);
      if (document === undefined || unit === undefined || last === undefined) throw new Error(file.name);
      const variants = unit.variants.with(-1, { ...last, content: ['Séminaire'] });
      const { text } = editTmx(document, [{ kind: 'replace', index: 0, unit: { ...unit, variants } }]);
      const at = text.indexOf('Séminaire');
      expect(document.text.startsWith(text.slice(0, at)), file.name).toBe(true);
      expect(document.text.endsWith(text.slice(at + 'Séminaire'.length)), file.name).toBe(true);
      expect(
        memoryOf({ name: file.name, bytes: encodeTmx(document, text) }).units[0]?.variants.at(-1)?.content,
      ).toEqual(['Séminaire']);
    }
  });
});
