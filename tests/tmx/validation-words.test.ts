/** `validate` speaks the reader's language about TMX too: every rule has its words in both catalogs. */
import { createWords, diagnosticAdvice, diagnosticText } from '@dragoman/words';
import { type TmxRule, tmxRules } from '@dragoman/tmx';
import { describe, expect, test } from 'vitest';

const [english, french] = [createWords('en'), createWords('fr')];
const rules: readonly (readonly [string, TmxRule])[] = Object.entries(tmxRules);

/** A finding with a value for every gap in its sentences. */
function finding(code: string, { severity, says, advice, section }: TmxRule) {
  const names = [...`${says} ${advice}`.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name);
  const values = { ...Object.fromEntries(names.map((name) => [name, `<${name}>`])), standard: 'TMX 1.4b', section };
  const filled = (text: string): string => text.replace(/\{\{(\w+)\}\}/gu, '<$1>');
  const message = `${filled(says)} (TMX 1.4b, ${section})`;
  return { code, severity, message, advice: filled(advice), location: { file: 'a.tmx' }, values };
}

describe('the words of every rule of TMX', () => {
  test('English says in the catalog what the library says', () => {
    for (const [code, rule] of rules) {
      const found = finding(code, rule);
      expect(diagnosticText(english, found)).toBe(found.message);
      expect(diagnosticAdvice(english, found)).toBe(found.advice);
    }
  });

  test('French has words of its own for each, with the same values, standard and section', () => {
    for (const [code, rule] of rules) {
      const found = finding(code, rule);
      const [said, advice] = [diagnosticText(french, found), diagnosticAdvice(french, found) ?? ''];
      expect(said).not.toBe(found.message);
      expect(said.endsWith(`(TMX 1.4b, ${rule.section})`)).toBe(true);
      expect(advice).not.toBe(found.advice);
      expect(`${said} ${advice}`).not.toMatch(/\{\{|\b(?:the|is|this|and|with|which)\b/u);
    }
  });

  test('a rule that XLIFF has too is told in the words of TMX', () => {
    const found = finding('unexpected-attribute', tmxRules['unexpected-attribute']);
    expect(diagnosticAdvice(english, found)).toContain('<prop>');
    expect(diagnosticText(french, { ...found, code: 'not-tmx', values: { root: 'html' } })).toBe(
      'l’élément racine est <html>\u00A0; un TMX est un <tmx> avec un <body>',
    );
  });
});
