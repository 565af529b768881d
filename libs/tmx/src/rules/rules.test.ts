import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { header, memory } from '../arbitrary-tmx.test-support.ts';
import { validateTmx } from '../validate-tmx.ts';
import { writeTmx } from '../write-tmx.ts';
import { tmxRules } from './rules.ts';

const head =
  'creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="fr" datatype="plaintext"';
const good = `<?xml version="1.0"?>
<tmx version="1.4">
<header ${head} o-encoding="utf-8" creationdate="20261123T091500Z">
<note>n</note><ude name="u" base="b"><map unicode="#xF8FF" code="#xF0" ent="a" subst="[a]"/></ude><prop type="x-p">p</prop>
</header>
<body>
<tu tuid="1" usagecount="3" segtype="phrase"><note>n</note><prop type="x-p">p</prop>
<tuv xml:lang="fr" lastusagedate="20161231T235960Z"><seg>Le <bpt i="1" x="1">a<sub>b</sub></bpt>lac<ept i="1">c</ept><ph x="2" assoc="p"/><hi x="3">d</hi><it pos="begin" x="4"/></seg></tuv>
<tuv xml:lang="lv"><note>n</note><seg><bpt i="1" x="1"/>Ezers<ept i="1"/><ph x="2"/><hi x="3"/><it pos="end" x="4"/></seg></tuv>
</tu>
</body>
</tmx>
`;

function found(text: string): readonly string[] {
  return validateTmx('a.tmx', Buffer.from(text)).diagnostics.map(
    ({ code, location: { line, column } }) => `${code} ${line}:${column}`,
  );
}

/** What breaks each rule, as a change of the good file, and all that is found then. */
const breaches: readonly (readonly [from: string | RegExp, to: string, findings: readonly string[]])[] = [
  [' o-tmf="t"', '', ['missing-attribute 3:1']],
  ['<tu tuid="1"', '<tu tuid="1" own="1"', ['unexpected-attribute 7:14']],
  ['<tu tuid="1"', '<tu tuid="1" xml:space="preserve"', ['unexpected-attribute 7:14']],
  ['segtype="phrase"', 'segtype="clause"', ['invalid-value 7:29']],
  ['pos="begin"', 'pos="start"', ['invalid-value 8:159']],
  ['assoc="p"', 'assoc="x"', ['invalid-value 8:128']],
  [/<body>[\s\S]*<\/body>/u, '', ['missing-element 2:1']],
  ['</seg></tuv>\n</tu>', '</seg><seg/></tuv>\n</tu>', ['repeated-element 9:123']],
  ['</tu>', '<note>late</note></tu>', ['element-out-of-order 10:1']],
  ['</tu>', '<note/>\n<note/></tu>', ['element-out-of-order 10:1', 'element-out-of-order 11:1']],
  ['</body>', '<prop type="x-a"/></body>', ['unexpected-element 11:1']],
  ['Ezers', 'Ezers<sub/>', ['unexpected-element 9:62']],
  ['Ezers', 'Ezers<o:x xmlns:o="urn:o"/>', ['unexpected-element 9:62']],
  ['</body>', 'words</body>', ['unexpected-text 10:6']],
  ['</tu>', '<![CDATA[ ]]></tu>', ['unexpected-text 10:1']],
  ['subst="[a]"/>', 'subst="[a]"> </map>', ['unexpected-content 4:92']],
  ['version="1.4"', 'version="1.4b"', ['unknown-version 2:1']],
  ['version="1.4"', 'version="1.3"', ['older-version 2:1']],
  ['<tmx ', '<tmx xmlns="urn:other" ', ['unknown-namespace 2:1']],
  ['<tmx ', '<tmx xmlns="http://www.lisa.org/tmx14" ', []],
  ['20261123T091500Z', '20261323T091500Z', ['invalid-date 3:147']],
  ['20261123T091500Z', '20260229T091500Z', ['invalid-date 3:147']],
  ['20261123T091500Z', 'yesterday', ['invalid-date 3:147']],
  ['20261123T091500Z', '2026-11-23T09:15:00Z', ['unusual-date 3:147']],
  ['20261123T091500Z', '20261123T091500+0100', ['unusual-date 3:147']],
  ['adminlang="en"', 'adminlang="en_US"', ['invalid-language-tag 3:79']],
  ['adminlang="en"', 'adminlang="x-house"', []],
  ['adminlang="en"', 'adminlang="*all*"', ['all-languages-misplaced 3:79']],
  ['usagecount="3"', 'usagecount="often"', ['number-expected 7:14']],
  ['<hi x="3">', '<hi x="c3">', ['unmatched-code 8:139', 'code-number-expected 8:143', 'unmatched-code 9:85']],
  ['o-encoding="utf-8"', 'o-encoding="any of them"', ['invalid-encoding-name 3:128']],
  ['tuid="1"', 'tuid="one two"', ['white-space-in-tuid 7:5']],
  ['creationtool="t"', 'creationtool=" "', ['empty-attribute 3:9']],
  ['type="x-p">p</prop>\n</header>', 'type="">p</prop>\n</header>', ['empty-attribute 4:105']],
  ['unicode="#xF8FF"', 'unicode="U+F8FF"', ['invalid-code-point 4:43']],
  ['subst="[a]"', 'subst="[é]"', ['ascii-expected 4:80']],
  [' base="b"', '', ['missing-base 4:15']],
  [' code="#xF0" ent="a" subst="[a]"', '', ['map-without-value 4:38']],
  ['xml:lang="fr"', 'xml:lang="de"', ['missing-source-variant 7:1']],
  ['xml:lang="fr"', 'xml:lang="FR"', []],
  ['xml:lang="fr"', 'xml:lang="fr-CA"', ['source-variant-differs 7:1']],
  ['srclang="fr"', 'srclang="*ALL*"', []],
  ['<tu tuid="1"', '<tu srclang="lv" tuid="1"', []],
  ['<tuv xml:lang="lv">', '<tuv xml:lang="FR">', ['repeated-language 9:1']],
  ['<tuv xml:lang="lv">', '<tuv xml:lang="lv" lang="LV">', ['deprecated-lang 9:20']],
  ['<tuv xml:lang="lv">', '<tuv xml:lang="lv" lang="et">', ['deprecated-lang 9:20', 'contradicting-languages 9:20']],
  ['<tuv xml:lang="lv">', '<tuv lang="lv">', ['missing-attribute 9:1', 'deprecated-lang 9:6']],
  ['Ezers<ept i="1"/>', 'Ezers<ept i="1"/><bpt i="1"/>', ['duplicate-pair-number 9:74']],
  ['<ept i="1"/>', '', ['unclosed-code 9:39']],
  ['<bpt i="1" x="1"/>', '<ph x="1"/>', ['unopened-code 9:55']],
  ['<bpt i="1" x="1"/>Ezers<ept i="1"/>', 'Ezers<ept i="1"/><bpt i="1" x="1"/>', ['closed-before-opened 9:44']],
  ['Ezers<ept i="1"/>', 'Ezers<ept i="1"/><ept i="1"/>', ['repeated-end 9:74']],
  ['<hi x="3"/>', '<hi x="3"/><ph x="3"/>', ['duplicate-match-number 9:96']],
  ['<hi x="3"/>', '', ['unmatched-code 8:139']],
  ['<hi x="3"/>', '<hi x="3"/><ut x="5"/>', ['deprecated-ut 9:96', 'unmatched-code 9:96']],
];

describe('rules of TMX 1.4b', () => {
  test('a file that follows all of them has no finding', () => {
    expect(validateTmx('a.tmx', Buffer.from(good))).toEqual({ version: '1.4', valid: true, diagnostics: [] });
  });

  test.each(breaches)('%s → %s', (from, to, findings) => {
    const broken = good.replace(from, to);
    expect(broken).not.toBe(good);
    expect(found(broken)).toEqual(findings);
  });

  test('each is broken by one of these files', () => {
    const broken = new Set(breaches.flatMap(([, , findings]) => findings.map((one) => one.split(' ')[0])));
    expect(Object.keys(tmxRules).filter((code) => !broken.has(code))).toEqual([]);
  });

  test('each stands where it is said to: at a tag, an attribute, or the text that should not be there', () => {
    for (const [from, to] of breaches) {
      const broken = good.replace(from, to);
      const lines = broken.split('\n');
      for (const { location } of validateTmx('a.tmx', Buffer.from(broken)).diagnostics) {
        const rest = lines[(location.line ?? 0) - 1]?.slice((location.column ?? 0) - 1) ?? '';
        const before = lines[(location.line ?? 0) - 1]?.slice(0, (location.column ?? 0) - 1) ?? '';
        expect(rest.startsWith('<') || / $/u.test(before) || />$/u.test(before), `${broken} ${rest}`).toBe(true);
      }
    }
  });

  test('an error makes a file invalid, a warning does not', () => {
    for (const [from, to, findings] of breaches) {
      const { valid, diagnostics } = validateTmx('a.tmx', Buffer.from(good.replace(from, to)));
      expect([valid, diagnostics.length]).toEqual([
        diagnostics.every(({ severity }) => severity === 'warning'),
        findings.length,
      ]);
    }
  });

  test('a finding says where, what, which section and what to do', () => {
    const text = good.replace('<ept i="1"/>', '');
    expect(validateTmx('lv/memory.tmx', Buffer.from(text)).diagnostics).toEqual([
      {
        code: 'unclosed-code',
        severity: 'error',
        message: '<bpt> with i "1" has no <ept> in its segment (TMX 1.4b, Content Markup)',
        location: { file: 'lv/memory.tmx', line: 9, column: 39, unit: '1' },
        advice: 'Add its <ept>, or write <it pos="begin"> where its end stands in another unit.',
        values: { value: '1', standard: 'TMX 1.4b', section: 'Content Markup' },
      },
    ]);
  });

  test('TMX 1.1 may say its languages with lang', () => {
    const old = good.replace('version="1.4"', 'version="1.1"').replaceAll('xml:lang=', 'lang=');
    expect(found(old)).toEqual(['older-version 2:1', 'deprecated-lang 8:6', 'deprecated-lang 9:6']);
  });

  test('elements under a prefix are those of TMX', () => {
    const prefixed = good
      .replaceAll(/<(\/?)(?=[a-z])/gu, '<$1t:')
      .replace('<t:tmx ', '<t:tmx xmlns:t="http://www.lisa.org/tmx14" ');
    expect(found(prefixed)).toEqual([]);
    expect(found(prefixed.replace('<t:body>', '<t:body><tu/>'))).toEqual(['unexpected-element 6:9']);
  });

  test('of more findings than anybody reads the rest is counted', () => {
    const units = '<tu><tuv xml:lang="fr"><seg/><prop type="x-a"/></tuv></tu>'.repeat(20_005);
    const { valid, diagnostics } = validateTmx('a.tmx', Buffer.from(good.replace('</body>', `${units}</body>`)));
    expect(valid).toBe(false);
    expect(diagnostics.length).toBe(20_001);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'more-findings', values: { listed: 20_000, count: 5 } });
  });
});

const dtdFile = join(
  process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../../shared'),
  'schemas/neighbours/tmx14.dtd',
);

/** Changes that a DTD may or may not mind. */
const damages: readonly ((text: string, at: number) => string)[] = [
  (text, at) => withTag(text, at, (tag) => tag.replace(/ [\w:-]+="[^"]*"/u, '')),
  (text, at) => withTag(text, at, (tag) => tag.replace(/^<\w+/u, '$& own="1"')),
  (text, at) => withTag(text, at, (tag) => `<note>late</note>${tag}`),
  (text, at) => withTag(text, at, (tag) => `<ph/>${tag}`),
  (text, at) => withTag(text, at, (tag) => `words${tag}`),
  (text, at) => withTag(text, at, (tag) => `<tuv xml:lang="et"><seg/></tuv>${tag}`),
  (text, at) => withTag(text, at, (tag) => `<seg/>${tag}`),
  (text) => text.replace(/ segtype="\w+"/u, ' segtype="clause"'),
  (text) => text.replace(/ pos="\w+"/u, ' pos="middle"'),
  (text) => text.replace(/<map [^>]*\/>/u, '<map unicode="#xF8FF"> </map>'),
  (text) => text.replace(/<seg>[\s\S]*?<\/seg>/u, ''),
];

/** The one of the start tags that the number chooses. */
function withTag(text: string, at: number, change: (tag: string) => string): string {
  const tags = [...text.matchAll(/<(?!tmx)[a-z]+(?: [^>]*)?>/gu)];
  const tag = tags[at % tags.length];
  if (tag === undefined) return text;
  return text.slice(0, tag.index) + change(tag[0]) + text.slice(tag.index + tag[0].length);
}

describe.skipIf(!existsSync(dtdFile))('beside libxml2 with the DTD of TMX 1.4 (needs ../shared/schemas)', () => {
  test('for any memory and any damage: whatever the DTD refuses has an error, and no rule of the DTD finds what it accepts', () => {
    const validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(dtdFile)));
    const verdicts = { refused: 0, accepted: 0 };
    const plain = fc.tuple(memory, header).map(([one, own]) => {
      const { root: _root, body: _body, ...rest } = one;
      return writeTmx({
        ...rest,
        header: {
          ...own,
          originalFormat: 'a',
          creationTool: 'b',
          creationToolVersion: 'c',
          dataType: 'd',
          adminLanguage: 'en',
        },
      });
    });
    fc.assert(
      fc.property(plain, fc.option(fc.constantFrom(...damages)), fc.nat(), (written, damage, at) => {
        const text = damage === null ? written : damage(written, at);
        const document = XmlDocument.fromString(text);
        const isAccepted = accepts(validator, document);
        document.dispose();
        verdicts[isAccepted ? 'accepted' : 'refused'] += 1;
        const ofDtd = validateTmx('a.tmx', Buffer.from(text)).diagnostics.filter(({ code, values }) =>
          isOfDtd(code, values),
        );
        expect(ofDtd.map(({ message }) => message).length === 0, text).toBe(isAccepted);
      }),
      { numRuns: 400 },
    );
    validator.dispose();
    expect(Math.min(verdicts.refused, verdicts.accepted)).toBeGreaterThan(20);
  });
});

/** The DTD has no list for `assoc`. */
function isOfDtd(code: string, values: Readonly<Record<string, string | number>> = {}): boolean {
  const rules = new Map(Object.entries(tmxRules));
  const rule = rules.get(code as keyof typeof tmxRules);
  return rule !== undefined && 'inDtd' in rule && values['attribute'] !== 'assoc';
}

function accepts(validator: DtdValidator, document: XmlDocument): boolean {
  try {
    validator.validate(document);
    return true;
  } catch {
    return false;
  }
}
