import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeXml } from '@dragoman/xml';
import { plainText } from '@dragoman/model';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { readTmx } from './read-tmx.ts';
import { retiredToTmx } from './retired-text.ts';
import { tmxDate } from './translation-unit.ts';
import { writeTmx } from './write-tmx.ts';

const shared = process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'corpus/tmx');
const dtd = join(shared, 'schemas/neighbours/tmx14.dtd');

function memory(seg: string): string {
  return `<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>${seg}</seg></tuv></tu></body></tmx>`;
}

function contentOf(seg: string): unknown {
  return readTmx('a.tmx', memory(seg)).memory?.units[0]?.variants[0]?.content;
}

describe('reading TMX', () => {
  test('tolerates a DOCTYPE that names the DTD, and loads nothing', () => {
    const { memory: read, diagnostics } = readTmx('a.tmx', `<!DOCTYPE tmx SYSTEM "file:///etc/passwd">${memory('Un')}`);
    expect(diagnostics).toEqual([]);
    expect(read?.units).toHaveLength(1);
  });

  test('tolerates the empty brackets that programs on .NET put into a DOCTYPE', () => {
    const { memory: read, diagnostics } = readTmx('a.tmx', `<!DOCTYPE tmx SYSTEM "tmx14.dtd"[]>${memory('Un')}`);
    expect(diagnostics).toEqual([]);
    expect(read?.units).toHaveLength(1);
  });

  test('refuses a DOCTYPE with definitions of its own', () => {
    const { memory: read, diagnostics } = readTmx('a.tmx', `<!DOCTYPE tmx [<!ENTITY a "b">]>${memory('Un')}`);
    expect(read).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['doctype-refused']);
  });

  test('refuses XML that is not TMX', () => {
    expect(readTmx('a.tmx', '<xliff/>').diagnostics.map(({ code }) => code)).toEqual(['not-tmx']);
  });

  test('reads pairs, halves and lone codes, and the text inside hi', () => {
    expect(
      contentOf(
        'a<bpt i="1" type="b">{b}</bpt>c<ept i="1">{/b}</ept><it pos="end" x="7">{i}</it><ph x="3">{br}</ph><hi>d</hi>',
      ),
    ).toEqual([
      'a',
      { kind: 'sc', id: '1', type: 'b', label: '{b}' },
      'c',
      { kind: 'ec', id: '1-end', type: 'b', label: '{/b}', startRef: '1' },
      { kind: 'ec', id: '7', type: 'unknown', label: '{i}' },
      { kind: 'ph', id: '3', type: 'unknown', label: '{br}' },
      'd',
    ]);
  });

  test('what is written is read again: properties, notes and dates', () => {
    const written = {
      sourceLanguage: 'fr',
      units: [
        {
          id: '1',
          changeDate: '20261123T091500Z',
          notes: ['A & B'],
          properties: [{ type: 'x-domain', value: 'presse' }],
          variants: [
            { language: 'fr', content: ['Un'] },
            { language: 'lv', content: ['Viens'], changeId: 'Ilze' },
          ],
        },
      ],
    };
    expect(readTmx('a.tmx', writeTmx(written)).memory).toEqual(written);
  });

  test('reads all that TMX 1.4b says of header, unit and variant', () => {
    const text = `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="block" o-tmf="f" adminlang="EN" srclang="*all*" datatype="html" o-encoding="e" creationdate="1" creationid="2" changedate="3" changeid="4" own="5"><note xml:lang="fr" o-encoding="e">n</note><ude name="u" base="b"><map unicode="#x1" code="#x2" ent="e" subst="s"/></ude><prop type="p" xml:lang="lv">v</prop></header><body><tu tuid="1" o-encoding="e" datatype="d" usagecount="2" lastusagedate="3" creationtool="4" creationtoolversion="5" creationdate="6" creationid="7" changedate="8" segtype="9" changeid="10" o-tmf="11" srclang="12"><tuv xml:lang="FR-fr" lang="fr" o-encoding="e" datatype="d" usagecount="2" lastusagedate="3" creationtool="4" creationtoolversion="5" creationdate="6" creationid="7" changedate="8" changeid="9" o-tmf="10"><note>n</note><prop type="p">v</prop><seg>Un</seg></tuv></tu></body></tmx>`;
    expect(readTmx('a.tmx', text).memory).toEqual({
      sourceLanguage: '*all*',
      header: {
        creationTool: 't',
        creationToolVersion: '1',
        segmentType: 'block',
        originalFormat: 'f',
        adminLanguage: 'EN',
        dataType: 'html',
        originalEncoding: 'e',
        creationDate: '1',
        creationId: '2',
        changeDate: '3',
        changeId: '4',
        attributes: { own: '5' },
        notes: [{ text: 'n', language: 'fr', originalEncoding: 'e' }],
        properties: [{ type: 'p', value: 'v', language: 'lv' }],
        encodings: [{ name: 'u', base: 'b', maps: [{ unicode: '#x1', code: '#x2', entity: 'e', substitute: 's' }] }],
      },
      units: [
        {
          id: '1',
          originalEncoding: 'e',
          dataType: 'd',
          usageCount: '2',
          lastUsageDate: '3',
          creationTool: '4',
          creationToolVersion: '5',
          creationDate: '6',
          creationId: '7',
          changeDate: '8',
          segmentType: '9',
          changeId: '10',
          originalFormat: '11',
          sourceLanguage: '12',
          notes: [],
          properties: [],
          variants: [
            {
              language: 'FR-fr',
              attributes: { lang: 'fr' },
              originalEncoding: 'e',
              dataType: 'd',
              usageCount: '2',
              lastUsageDate: '3',
              creationTool: '4',
              creationToolVersion: '5',
              creationDate: '6',
              creationId: '7',
              changeDate: '8',
              changeId: '9',
              originalFormat: '10',
              notes: ['n'],
              properties: [{ type: 'p', value: 'v' }],
              content: ['Un'],
            },
          ],
        },
      ],
    });
  });

  test('reads "lang" of TMX 1.1, which is written as xml:lang', () => {
    const { memory: read } = readTmx('a.tmx', memory('Un').replace('xml:lang', 'lang').replace('1.4', '1.1'));
    expect(read?.units[0]?.variants[0]?.language).toBe('fr');
    expect(read && writeTmx(read)).toContain('<tmx version="1.4">\n  <header srclang="fr"/>');
    expect(read && writeTmx(read)).toContain('<tuv xml:lang="fr">');
  });

  test('a hi that says what for is a marker, what a content cannot say stands in the markup', () => {
    const seg = '<hi type="term" x="2">lac</hi><ph assoc="p" x="1">a<sub type="alt">b</sub></ph>';
    const { memory: read } = readTmx('a.tmx', memory(seg));
    expect(read?.units[0]?.variants[0]).toEqual({
      language: 'fr',
      content: [
        { kind: 'sm', id: '2', type: 'term' },
        'lac',
        { kind: 'em', startRef: '2' },
        { kind: 'ph', id: '1', type: 'unknown', label: 'ab' },
      ],
      markup: [
        { element: 'hi', attributes: { type: 'term', x: '2' }, content: ['lac'] },
        {
          element: 'ph',
          attributes: { assoc: 'p', x: '1' },
          content: ['a', { element: 'sub', attributes: { type: 'alt' }, content: ['b'] }],
        },
      ],
    });
    expect(read && writeTmx(read)).toContain(`<seg>${seg}</seg>`);
  });

  test('reads elements under a prefix, writes them under it again, and takes no others for TMX', () => {
    const prefixed = memory('Un')
      .replaceAll(/<(\/?)(?=[a-z])/gu, '<$1t:')
      .replace('<t:tmx ', '<t:tmx xmlns:t="http://www.lisa.org/tmx14" xmlns="urn:own" ')
      .replace('<t:body>', '<t:body><tu/>');
    const { memory: read } = readTmx('a.tmx', prefixed);
    expect(read?.units).toEqual([{ notes: [], properties: [], variants: [{ language: 'fr', content: ['Un'] }] }]);
    expect(read && readTmx('a.tmx', writeTmx(read)).memory).toEqual(read);
    const both = memory('Un').replace(
      '<tmx ',
      '<tmx xmlns="http://www.lisa.org/tmx14" xmlns:t="http://www.lisa.org/tmx14" ',
    );
    const { memory: plain } = readTmx('a.tmx', both);
    expect(plain && writeTmx(plain)).toContain('  <body>');
  });

  test('an instant in UTC has a TMX date, anything else has none', () => {
    expect(tmxDate('2026-11-23T09:15:00Z')).toBe('20261123T091500Z');
    expect(tmxDate('2026-11-23T09:15:00+01:00')).toBeUndefined();
    expect(tmxDate(undefined)).toBeUndefined();
  });

  test.skipIf(!existsSync(corpus))(
    'reads every memory of other tools, none without text (needs ../shared/corpus)',
    () => {
      const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmx'));
      const refused: string[] = [];
      for (const name of files) {
        const { document, diagnostics } = decodeXml(name, readFileSync(join(corpus, name)));
        const read = document === undefined ? { diagnostics } : readTmx(name, document.text);
        const texts = ('memory' in read ? (read.memory?.units ?? []) : []).flatMap(({ variants }) => variants);
        if (texts.length === 0) refused.push(`${name}: ${read.diagnostics.map(({ code }) => code).join(' ')}`);
        else expect(texts.some(({ content }) => plainText(content) !== '')).toBe(true);
      }
      expect(files.length).toBeGreaterThan(5);
      expect(refused).toEqual([]);
    },
  );
});

describe('the schema of TMX', () => {
  test.skipIf(!existsSync(dtd))('what we write is valid against the TMX 1.4 DTD (needs ../shared/schemas)', () => {
    const text = retiredToTmx(
      [
        {
          source: [
            { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
            'a',
            { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
          ],
          target: [
            { kind: 'ph', id: '3', type: 'image', label: '<img3/>' },
            { kind: 'ec', id: '2', type: 'strong', label: '</b1>' },
          ],
          state: 'final',
          at: '2026-11-23T09:15:00Z',
          notes: [{ text: 'n', from: 'x' }],
          document: 'd',
          unit: 'u',
        },
      ],
      { sourceLanguage: 'fr', language: 'lv' },
    );
    const validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(dtd)));
    const good = XmlDocument.fromString(text);
    expect(() => validator.validate(good)).not.toThrow();
    const bad = XmlDocument.fromString(text.replace('<seg>', '<seg><x/>'));
    expect(() => validator.validate(bad)).toThrow();
    for (const disposable of [good, bad, validator]) disposable.dispose();
  });
});
