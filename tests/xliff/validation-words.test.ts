/** `validate` speaks the reader's language: every rule of XLIFF 1.x and 2.x has its words in both catalogs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { createWords, diagnosticAdvice, diagnosticText } from '@dragoman/words';
import { validateXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { rules1 } from '../../libs/xliff/src/rules-1/rules.ts';
import { rules } from '../../libs/xliff/src/rules-2/rule-codes.ts';
import { repository } from '../shared-material.ts';

const english = createWords('en');
const french = createWords('fr');

/** Each `bad_` file of the rules, which between them break every one. */
const findings = ['rules-1', 'rules-2'].flatMap((family) => {
  const folder = join(repository, 'libs/xliff/src/fixtures', family);
  return readdirSync(folder)
    .filter((name) => name.startsWith('bad_'))
    .flatMap((name) => {
      const { diagnostics, notStrict = [] } = validateXliff(name, readFileSync(join(folder, name)));
      return [...diagnostics, ...notStrict].map((diagnostic) => ({ family, name, diagnostic }));
    });
});

function unlike(right: (diagnostic: Diagnostic) => boolean): readonly string[] {
  return [
    ...new Set(
      findings
        .filter(({ diagnostic }) => !right(diagnostic))
        .map(
          ({ name, diagnostic: { code, message, values } }) => `${name} ${code}: ${message} ${JSON.stringify(values)}`,
        ),
    ),
  ];
}

describe('the words of every finding', () => {
  test('every rule is found in some file, so that none escapes what follows', () => {
    const codes = (family: string) =>
      new Set(findings.filter((finding) => finding.family === family).map(({ diagnostic }) => diagnostic.code));
    expect(Object.keys(rules1).filter((code) => !codes('rules-1').has(code))).toEqual([]);
    expect(Object.keys(rules).filter((code) => !codes('rules-2').has(code))).toEqual([]);
  });

  test('French has words for each, with the values they need', () => {
    expect(unlike((diagnostic) => diagnosticText(french, diagnostic) !== diagnostic.message)).toEqual([]);
    expect(unlike((diagnostic) => diagnosticAdvice(french, diagnostic) !== diagnostic.advice)).toEqual([]);
  });

  test('each names the standard and its section, in both languages', () => {
    for (const words of [english, french]) {
      expect(
        unlike((diagnostic) => {
          const { standard, section } = diagnostic.values ?? {};
          return diagnosticText(words, diagnostic).endsWith(`(${standard}, ${section})`);
        }),
      ).toEqual([]);
    }
  });

  test('what is allowed, missing or found is told in French too, or in names of the standard', () => {
    const englishWords = /\b(?:a|an|the|or|and|of|without|with|from|name|number|whole|nothing)\b/u;
    expect(
      unlike((diagnostic) =>
        ['expected', 'missing', 'found'].every((name) => {
          const value = String(diagnostic.values?.[name] ?? '');
          if (!englishWords.test(value.replace(/"[^"]*"|<[^>]*>[^<>]*<\/[^>]*>/gu, ''))) return true;
          return !diagnosticText(french, diagnostic).includes(value);
        }),
      ),
    ).toEqual([]);
  });
});

describe('the words of what keeps a file from being read', () => {
  const broken = [
    '',
    '<',
    '<a',
    '<a b="1"',
    '<a>',
    '<a></b>',
    '<a/></a>',
    '<a/><b/>',
    '<a/>text',
    '<a/><![CDATA[x]]>',
    '<a>< b</a>',
    '<a>&nothing;</a>',
    '<a>]]></a>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a:b:c/>',
    '<xmlns:a/>',
    '<a xmlns:xml="urn:a"/>',
    '<a xmlns:b=""/>',
    '<a xmlns:xmlns="urn:a"/>',
    '<a xmlns:b="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
    '<a><!-- -- --></a>',
    '<a><!-- ',
    '<a><!ELEMENT b></a>',
    '<a><?xml version="1.0"?></a>',
    '<?xml?><a/>',
    '<a><?b:c d?></a>',
    '<a>\u0001</a>',
    '<a/><!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<!DOCTYPE a SYSTEM "b"><a/>',
    '<a/>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.7"><file original="a" source-language="fr" datatype="html"><body/></file></xliff>',
    `<a>${'<b>'.repeat(300)}`,
    '<?xml version="1.0" encoding="koi8-r"?><a/>',
    '<?xml version="1.0" encoding="utf-16"?><a/>',
    '<?xml version="1.0" encoding="iso-8859-1"?><a>\u0092</a>',
  ];

  test.each(broken)('%s', (text) => {
    const bytes = Buffer.from(text, text.includes('8859') ? 'latin1' : 'utf8');
    const { diagnostics } = validateXliff('a.xlf', bytes);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of diagnostics) {
      const said = `${diagnosticText(french, diagnostic)} ${diagnosticAdvice(french, diagnostic) ?? ''}`;
      expect(said.replace(/<[^>]*>|«[^»]*»/gu, '')).not.toMatch(/\b(?:the|is|this|there|and|no|file|with)\b/u);
    }
  });
});
