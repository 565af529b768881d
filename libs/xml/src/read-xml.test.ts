import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import type { StartTag, XmlEvent } from './events.ts';
import { eachXmlEvent, readXml, type ReadXmlOptions, readXmlTree } from './read-xml.ts';
import { attributeOf, elementsIn, elementsOf, mixedContent, textOf, type XmlElement, xmlTree } from './xml-tree.ts';

const corpus = join(process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared'), 'corpus/xliff');

function codes(text: string, options: ReadXmlOptions = {}): readonly string[] {
  return readXml('a.xml', text, options).diagnostics.map(({ code }) => code);
}

function rootOf(text: string): XmlElement {
  const root = xmlTree(readXml('a.xml', text).events ?? []);
  if (root === undefined) throw new Error('not read');
  return root;
}

describe('places', () => {
  const text =
    '<?xml version="1.0"?>\r\n<!-- c --><a  x = \'1 "2" &lt;\'\n\ty="é"><b/>t&amp;\r\n<![CDATA[<]]><?p q?></a >\n';

  test('every event has its exact span, attributes too', () => {
    const { events = [] } = readXml('a.xml', text);
    expect(events.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['xmlDeclaration', '<?xml version="1.0"?>'],
      ['text', '\r\n'],
      ['comment', '<!-- c -->'],
      ['startTag', '<a  x = \'1 "2" &lt;\'\n\ty="é">'],
      ['startTag', '<b/>'],
      ['endTag', ''],
      ['text', 't&amp;\r\n'],
      ['cdata', '<![CDATA[<]]>'],
      ['processingInstruction', '<?p q?>'],
      ['endTag', '</a >'],
      ['text', '\n'],
    ]);
    const { attributes, nameEnd } = events[3] as StartTag;
    expect(text.slice(0, nameEnd).endsWith('<a')).toBe(true);
    expect(
      attributes.map(({ start, end, valueStart, valueEnd, quote, value }) => [
        text.slice(start, end),
        text.slice(valueStart, valueEnd),
        quote,
        value,
      ]),
    ).toEqual([
      ['x', '1 "2" &lt;', "'", '1 "2" <'],
      ['y', 'é', '"', 'é'],
    ]);
  });

  test('text is decoded: references resolved, line ends LF', () => {
    expect(textOf(rootOf(text))).toBe('t&\n<');
  });

  test('names are resolved in their scope', () => {
    const root = rootOf('<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1" y="2"><b xmlns="urn:e"/><b/></p:a>');
    expect([root.namespace, root.local]).toEqual(['urn:p', 'a']);
    expect(elementsOf(root).map(({ namespace }) => namespace)).toEqual(['urn:e', 'urn:d']);
    expect([attributeOf(root, 'x', 'urn:p')?.value, attributeOf(root, 'y')?.value, attributeOf(root, 'x')]).toEqual([
      '1',
      '2',
      undefined,
    ]);
  });

  test('an attribute named __proto__ is an attribute', () => {
    expect(attributeOf(rootOf('<a __proto__="1"/>'), '__proto__')?.value).toBe('1');
  });

  test.skipIf(!existsSync(corpus))(
    'the events of every file cover it without gap, and its text is that of libxml2 (needs ../shared/corpus)',
    () => {
      const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:xlf|xliff|sdlxliff)$/u.test(name),
      );
      let compared = 0;
      for (const name of files) {
        const bytes = readFileSync(join(corpus, name));
        const { document } = decodeXml(name, bytes);
        const { events } = readXml(name, document?.text ?? '');
        if (document === undefined || events === undefined) continue;
        const ends = events.reduce((position, { start, end }) => (start === position ? end : -1), 0);
        expect(ends, name).toBe(document.text.length);
        const oracle = XmlDocument.fromBuffer(bytes);
        expect(textOf(xmlTree(events) as XmlElement) === oracle.root.content, name).toBe(true);
        oracle.dispose();
        compared += 1;
      }
      expect(compared).toBeGreaterThan(400);
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['an unclosed element', '<a><b></a>'],
    ['a truncated file', '<a><b>te'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>b'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute twice under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>'],
    ['a bare ampersand', '<a>&</a>'],
    ['an undefined entity', '<a>&nbsp;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to a control character', '<a>&#1;</a>'],
    [']]> in text', '<a>]]></a>'],
    ['< in an attribute', '<a x="<"/>'],
    ['-- in a comment', '<a><!-- -- --></a>'],
    ['an unquoted attribute', '<a x=1/>'],
    ['a control character under XML 1.1', '<?xml version="1.1"?><a>&#1;</a>'],
  ])('%s', (_name, text) => {
    expect(codes(text)).toEqual(['not-well-formed']);
    expect(readXml('a.xml', text).events).toBeUndefined();
  });

  test('the message says line and column', () => {
    expect(readXml('a.xml', '<a>\r\n😀<b></a>').diagnostics).toEqual([
      {
        code: 'not-well-formed',
        severity: 'error',
        message: 'this is not well-formed XML: </a> stands where </b> is expected',
        location: { file: 'a.xml', line: 2, column: 5 },
        advice: 'Get the file again from where it came, or repair this line in a text editor.',
        values: { found: '</a> stands where </b> is expected' },
      },
    ]);
  });

  test('a DOCTYPE, with or without definitions', () => {
    expect(codes('<!DOCTYPE a><a/>')).toEqual(['doctype-refused']);
    expect(codes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toEqual(['doctype-refused']);
  });

  test('definitions also where a DOCTYPE that names a DTD is tolerated', () => {
    const options = { doctype: 'external-id' } as const;
    expect(codes('<!DOCTYPE a SYSTEM "x[y]>.dtd"><a/>', options)).toEqual([]);
    expect(codes('<!DOCTYPE a PUBLIC "-//X" "http://x/"><a/>', options)).toEqual([]);
    expect(codes('<!DOCTYPE a SYSTEM "x" [<!ENTITY b "c">]><a/>', options)).toEqual(['doctype-refused']);
    expect(codes('<!DOCTYPE a SYSTEM "x" [<!-- b -->]><a/>', options)).toEqual(['doctype-refused']);
    expect(codes('<!DOCTYPE a SYSTEM "x"[%b;]><a/>', options)).toEqual(['doctype-refused']);
    expect(codes('<!DOCTYPE a SYSTEM "x"[', options)).toEqual(['not-well-formed']);
    expect(codes('<!DOCTYPE a SYSTEM "x"[]', options)).toEqual(['not-well-formed']);
    expect(codes('<!DOCTYPE a SYSTEM "x"[]><a/>')).toEqual(['doctype-refused']);
    expect(codes('<!DOCTYPE a SYSTEM "x"><a>&b;</a>', options)).toEqual(['not-well-formed']);
  });

  test('a DOCTYPE whose internal subset is empty names a DTD only', () => {
    const options = { doctype: 'external-id' as const };
    expect(codes('<!DOCTYPE a SYSTEM "x"[]><a/>', options)).toEqual([]);
    expect(codes('<!DOCTYPE a SYSTEM "x" [ \n ] ><a/>', options)).toEqual([]);
    expect(codes('<!DOCTYPE a []><a/>', options)).toEqual([]);
  });

  test('the word DOCTYPE in a comment or in text is no DOCTYPE', () => {
    expect(codes('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')).toEqual([]);
  });

  test.each([
    ['depth', `${'<a>'.repeat(100_000)}`],
    ['attributesPerElement', `<a ${Array.from({ length: 300 }, (_, index) => `x${index}=""`).join(' ')}/>`],
    ['attributeLength', `<a x="${'y'.repeat(1_048_577)}"/>`],
    ['nameLength', `<${'a'.repeat(2000)}/>`],
  ])('more than the limit of %s', (what, text) => {
    const { diagnostics } = readXml('a.xml', text);
    expect(diagnostics.map(({ code, values }) => [code, values?.['what']])).toEqual([['xml-limit-exceeded', what]]);
  });

  test('limits are options', () => {
    expect(codes('<a><b/></a>', { limits: { depth: 1 } })).toEqual(['xml-limit-exceeded']);
    expect(codes('<a>'.repeat(300) + '</a>'.repeat(300), { limits: { depth: 300 } })).toEqual([]);
  });
});

test('an unbound prefix is a warning, said once, and what carries it is kept', () => {
  const { events, diagnostics } = readXml('a.xml', '<a p:x="1"><p:b/></a>');
  expect(diagnostics.map(({ code, severity, values }) => [code, severity, values?.['prefix']])).toEqual([
    ['unbound-prefix', 'warning', 'p'],
  ]);
  expect(events).toHaveLength(4);
});

test('for any text: it is accepted exactly when libxml2 accepts it, and then fully covered', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<c/>',
    'text',
    '&amp;',
    '&',
    '<!-- c -->',
    '<![CDATA[x]]>',
    ']]>',
    '<?p?>',
    '\n',
    '<b x="1" x="2">',
    '<',
    '>',
    '&#x41;',
    '&#0;',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = `<r>${pieces.join('')}</r>`;
      let accepted = true;
      try {
        XmlDocument.fromString(text).dispose();
      } catch {
        accepted = false;
      }
      const { events } = readXml('a.xml', text);
      expect(events !== undefined).toBe(accepted);
      expect(events?.at(-1)?.end ?? text.length).toBe(text.length);
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1, 2, 3, 5, 8, 13])(
  'one by one the events are those of the whole text, wherever its pieces end (%i)',
  (shift) => {
    const part = '<a x="1" y=\'é\'>t&amp;\r\n<!--c--><![CDATA[<]]><p:b xmlns:p="urn:p" p:q="&lt;"/></a>';
    const text = `<r>${' '.repeat(shift)}${part.repeat(3000)}${'é'.repeat(400_000)}${part}</r>`;
    const { events, diagnostics } = readXml('a.xml', text);
    const found: XmlEvent[] = [];
    const read = eachXmlEvent('a.xml', text, (event) => found.push(event));
    expect(read).toEqual({ isRead: true, diagnostics });
    expect(found).toEqual(events);
  },
);

test.each(['', '<a>', '<a></b>', '<a/><b/>', '<a>&no;</a>', `<a>${'b'.repeat(70_000)}</a`])(
  'one by one what is not well-formed is refused as the whole text is (%#)',
  (text) => {
    expect(eachXmlEvent('a.xml', text, () => undefined)).toEqual({ isRead: false, ...readXml('a.xml', text) });
  },
);

/** What an element says, its children in full. */
function said(element: XmlElement): unknown {
  const { name, prefix, local, namespace, start, end, contentStart, contentEnd, tag, attributes } = element;
  const children = element.children.map((child) => (child.kind === 'element' ? said(child) : child));
  return { name, prefix, local, namespace, start, end, contentStart, contentEnd, tag, attributes, children };
}

test('the tree that is made when it is asked for says what the tree of all events says', () => {
  const piece = fc.constantFrom(
    '<a x="1" y=\'é\'>',
    '</a>',
    '<p:b xmlns:p="urn:p" p:q="&lt;"/>',
    't&amp;\r\n',
    '<!--c-->',
    '<?i n?>',
    '<![CDATA[<]]>',
    '<c/>',
  );
  const depth = (pieces: readonly string[]): number =>
    pieces.filter((one) => one.startsWith('<a')).length - pieces.filter((one) => one === '</a>').length;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `<r>${pieces.join('')}${'</a>'.repeat(Math.max(0, depth(pieces)))}</r>`;
      const { root } = readXmlTree('a.xml', text);
      const { events } = readXml('a.xml', text);
      const whole = events === undefined ? undefined : xmlTree(events);
      expect(root === undefined).toBe(whole === undefined);
      if (root === undefined || whole === undefined) return;
      expect(said(root)).toEqual(said(whole));
      expect([mixed(root), textOf(root), [...elementsIn(root)].map(said)]).toEqual([
        mixed(whole),
        textOf(whole),
        elementsOf(whole).map(said),
      ]);
    }),
    { numRuns: 1000 },
  );
});

function mixed(element: XmlElement): unknown {
  return mixedContent(element).map((child) => (typeof child === 'string' ? child : said(child)));
}
