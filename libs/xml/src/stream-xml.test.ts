import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import type { XmlEvent } from './events.ts';
import { readXml, type ReadXmlOptions } from './read-xml.ts';
import { readWithSaxes } from './saxes-oracle.test-support.ts';
import { streamElements, streamXml } from './stream-xml.ts';
import { subtreeCollector } from './xml-subtrees.ts';
import { textOf } from './xml-tree.ts';

const corpus = join(process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared'), 'corpus/xliff');

interface Streamed {
  readonly events: readonly XmlEvent[];
  readonly problems: readonly string[];
}

async function streamed(chunks: readonly Uint8Array[], options: ReadXmlOptions = {}): Promise<Streamed> {
  const events: XmlEvent[] = [];
  const problems: string[] = [];
  for await (const batch of streamXml('a.xml', chunks, options)) {
    events.push(...batch.events);
    problems.push(...batch.diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`));
  }
  return { events, problems };
}

/** What reading the whole gives; of what is refused only the problem. */
function whole(bytes: Uint8Array, options: ReadXmlOptions = {}): Streamed | undefined {
  const { document } = decodeXml('a.xml', bytes);
  if (document === undefined) return undefined;
  const { events = [], diagnostics } = readXml('a.xml', document.text, options);
  return { events, problems: diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`) };
}

function cut(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

const piece = fc.constantFrom(
  '<a>',
  '</a>',
  '<a/>',
  '<b x="1">',
  '</b>',
  "<p:c xmlns:p='u' p:y = '&lt;é😀'/>",
  '&amp;',
  '&#x1F600;',
  '&#13;',
  'é',
  '😀',
  '\r\n',
  '\r',
  '\n',
  '  ',
  '<!-- c - -->',
  '<![CDATA[ ]] <x> ]]>',
  '<?pi do?>',
  'texte',
  ']]',
  '>',
  '"',
  '<a',
  ' x="',
  '<',
  '&',
  '--',
  '\u0001',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [ ]>',
  '</',
  '<q:a/>',
  'x="1"',
);
const document = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0"?>', '\uFEFF', ' '), fc.array(piece, { maxLength: 24 }))
  .map(([head, pieces]) => `${head}<r>${pieces.join('')}</r>`);
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('for any document, well-formed or not', () => {
  test('the events and the problem are the same however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(document, sizes, fc.constantFrom('utf8', 'utf16le'), async (text, of, encoding) => {
        const marked = encoding === 'utf16le' ? `\uFEFF${text.replace(/^\uFEFF/u, '')}` : text;
        const bytes = Buffer.from(marked, encoding as BufferEncoding);
        const expected = whole(bytes);
        // Without gathering: every portion is one of these sizes.
        const found = await streamed(
          cut(
            bytes,
            of.map((size) => size * 4096),
          ),
        );
        const tiny = await tinyPortions(bytes, of);
        expect(tiny).toEqual(
          found.problems.some((problem) => !problem.startsWith('unbound')) ? { ...found, events: tiny.events } : found,
        );
        if (expected !== undefined) {
          expect(found.problems).toEqual(expected.problems);
          if (expected.events.length > 0) expect(found.events).toEqual(expected.events);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('it is accepted exactly when saxes accepts it, and its names, values and text are those that saxes reads', () => {
    fc.assert(
      fc.property(document, (text) => {
        const bare = text.replace(/^\uFEFF/u, '');
        const oracle = readWithSaxes(bare);
        const { events } = readXml('a.xml', bare);
        expect(events !== undefined).toBe(oracle.isAccepted);
        if (events !== undefined) expect(seenIn(events)).toEqual(oracle.seen);
      }),
      { numRuns: 3000 },
    );
  });
});

/** The tokenizer is given portions of a few bytes, which `streamXml` itself would gather. */
async function tinyPortions(bytes: Uint8Array, of: readonly number[]): Promise<Streamed> {
  const { XmlTokenizer, XmlStop } = await import('./tokenizer.ts');
  const { eventsOf } = await import('./tape-events.ts');
  const { defaultLimits } = await import('./limits.ts');
  const { streamDecoder } = await import('./stream-decoder.ts');
  const { detectEncoding } = await import('./decode-xml.ts');
  const { lineCursor } = await import('./line-cursor.ts');
  const found = detectEncoding('a.xml', bytes);
  if (found.encoding === undefined) throw new Error('no encoding');
  const decoder = streamDecoder(found.encoding);
  const lines = lineCursor('a.xml');
  const events: XmlEvent[] = [];
  const problems: string[] = [];
  const say = (code: string, offset: number): void => {
    const { line, column } = lines.placeOf(offset);
    problems.push(`${code} ${line}:${column}`);
  };
  const tokenizer = new XmlTokenizer({
    limits: defaultLimits,
    toleratesDoctype: false,
    onUnboundPrefix: (_prefix, offset) => say('unbound-prefix', offset),
  });
  const chunks = [...cut(bytes.subarray(found.markLength), of), new Uint8Array()];
  try {
    for (const [index, chunk] of chunks.entries()) {
      const isLast = index === chunks.length - 1;
      const text = decoder.decode(chunk, isLast) ?? '';
      lines.add(text);
      try {
        tokenizer.write(text, isLast);
      } finally {
        events.push(...eventsOf(tokenizer.tape));
      }
      lines.forget(tokenizer.taken);
    }
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    say(error.trouble.kind === 'doctype' ? 'doctype-refused' : error.trouble.kind, error.trouble.offset);
  }
  return { events, problems };
}

function seenIn(events: readonly XmlEvent[]): readonly string[] {
  const seen: string[] = [];
  let [text, depth] = ['', 0];
  const flush = (): void => {
    if (text !== '') seen.push(`text ${text}`);
    text = '';
  };
  for (const event of events) {
    if ((event.kind === 'text' || event.kind === 'cdata') && depth > 0) text += event.text;
    if (event.kind === 'startTag') {
      flush();
      depth += 1;
      const attributes = event.attributes.map(({ namespace, local, value }) => `${namespace} ${local}=${value}`);
      seen.push(`<${event.namespace} ${event.local}`, ...attributes);
    }
    if (event.kind === 'endTag') {
      flush();
      depth -= 1;
      seen.push('>');
    }
  }
  return seen;
}

test.skipIf(!existsSync(corpus))(
  'every file of the corpus streams to what it reads to, in chunks of 1 byte to 64 KiB (needs ../shared/corpus)',
  async () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xlf|xliff|sdlxliff)$/u.test(name),
    );
    let compared = 0;
    for (const [index, name] of files.entries()) {
      const bytes = readFileSync(join(corpus, name));
      const expected = whole(bytes);
      if (expected === undefined) continue;
      const size = [1, 7, 997, 65_536][index % 4] ?? 1;
      const found = await streamed(cut(bytes, [size]));
      expect(found.problems, name).toEqual(expected.problems);
      if (expected.events.length > 0) expect(found.events, name).toEqual(expected.events);
      compared += 1;
    }
    console.log(`${compared} files of the corpus streamed`);
    expect(compared).toBeGreaterThan(400);
  },
);

test('chosen elements come one by one, each with what stands around it', () => {
  const { events = [] } = readXml('a.xml', '<x v="1"><f n="a"><u>un</u><g><u>deux<u>trois</u></u></g></f></x>');
  const { take } = subtreeCollector(({ local }) => local === 'u');
  const found = events.flatMap((event) => take(event) ?? []);
  expect(found.map(({ element, ancestors }) => [textOf(element), ancestors.map(({ name }) => name).join('/')])).toEqual(
    [
      ['un', 'x/f'],
      ['deuxtrois', 'x/f/g'],
    ],
  );
});

test('chosen elements are said to begin and end where they do, however the bytes are cut', async () => {
  const text = '<x v="1"><f n="a">é<u a="1">un</u><g><u>deux<u>trois</u></u></g><u/></f></x>';
  const of = async (size: number): Promise<readonly string[]> => {
    const found: string[] = [];
    const chunks = cut(Buffer.from(text), [size]);
    for await (const { events } of streamElements('a.xml', chunks, ({ local }) => local === 'u')) {
      for (const event of events) if (event.kind !== 'open') found.push(text.slice(event.start, event.end));
    }
    return found;
  };
  const expected = [
    '<x v="1">',
    '<f n="a">',
    '<u a="1">un</u>',
    '<g>',
    '<u>deux<u>trois</u></u>',
    '</g>',
    '<u/>',
    '</f>',
    '</x>',
  ];
  expect(await of(1)).toEqual(expected);
  expect(await of(64)).toEqual(expected);
});

test('a stream with more names than are kept is read to its end', async () => {
  const count = 150_000;
  const elements = Array.from(
    { length: count },
    (_none, index) => `<n${index} xmlns:p${index}="urn:p" p${index}:a="1"/>`,
  );
  const names: string[] = [];
  for await (const { events, diagnostics } of streamXml('a.xml', [Buffer.from(`<a>${elements.join('')}</a>`)])) {
    expect(diagnostics).toEqual([]);
    for (const event of events) if (event.kind === 'endTag') names.push(`${event.namespace} ${event.name}`);
  }
  expect(names).toEqual([...elements.map((_none, index) => ` n${index}`), ' a']);
});

describe('bytes of another encoding are told with their place, in whatever portion they come', () => {
  const lines = 'pārvalde\n'.repeat(20_000);
  test.each([
    ['in the second line', '<a>\nx', 'undecodable-bytes 2:2'],
    ['behind many lines', `<a>${lines}été `, 'undecodable-bytes 20001:5'],
  ])('%s', async (_name, before, problem) => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from('\xE9 b</a>', 'latin1')]);
    expect((await streamed(cut(bytes, [64 * 1024]))).problems).toEqual([problem]);
  });
});

describe('hostile input in tiny chunks is refused early', () => {
  test.each([
    ['a text without end', '<a>', 'x', 'xml-limit-exceeded'],
    ['an attribute without end', '<a b="', 'x', 'xml-limit-exceeded'],
    ['a comment without end', '<a><!--', 'x', 'xml-limit-exceeded'],
    ['elements without end', '', '<a>', 'xml-limit-exceeded'],
    ['a bomb of entities', '<!DOCTYPE a [<!ENTITY b "b">', '<!ENTITY c "&b;&b;">', 'doctype-refused'],
  ])('%s', async (_name, head, more, code) => {
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from(head);
      for (let turn = 0; turn < 200_000; turn += 1) yield Buffer.from(more.repeat(16));
    }
    let given = 0;
    function* counted(): Generator<Uint8Array> {
      for (const chunk of endless()) {
        given += chunk.length;
        yield chunk;
      }
    }
    const codes: string[] = [];
    for await (const { diagnostics } of streamXml('a.xml', counted(), {
      limits: { textLength: 1 << 17, attributeLength: 1 << 17 },
    })) {
      codes.push(...diagnostics.map((found) => found.code));
    }
    expect(codes).toEqual([code]);
    expect(given).toBeLessThan(1 << 20);
  });
});
