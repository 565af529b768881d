import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXliff } from '../validate-xliff.ts';
import { rules } from './rule-codes.ts';

/**
 * A pair of files per rule, `good_CODE.xlf` and `bad_CODE.xlf`, further ones as `CODE.WHAT.xlf`. To add one, write the two
 * files: nothing else has to be changed.
 */
const folder = join(import.meta.dirname, '../fixtures/rules-2');
const names = readdirSync(folder);
const bad = names.filter((name) => name.startsWith('bad_'));

function codesOf(name: string): readonly string[] {
  const { diagnostics } = validateXliff(name, readFileSync(join(folder, name)));
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

function codeIn(name: string): string {
  return name.replace(/^(?:bad|good)_([a-z-]+)(?:\.[^/]*)?\.xlf$/u, '$1');
}

describe('a pair of files per rule', () => {
  test('every rule has one, and every file is of a rule', () => {
    const tested = new Set(bad.map(codeIn));
    expect(Object.keys(rules).filter((code) => !tested.has(code))).toEqual([]);
    expect(names.filter((name) => !Object.hasOwn(rules, codeIn(name)))).toEqual([]);
    expect(bad.filter((name) => !existsSync(join(folder, name.replace('bad_', 'good_'))))).toEqual([]);
    console.log(`rules of XLIFF 2.x: ${Object.keys(rules).length}, pairs of files: ${bad.length}`);
  });

  test.each(bad)('%s is found, and by that rule alone', (name) => {
    expect(codesOf(name)).toEqual([codeIn(name)]);
  });

  test.each(bad.map((name) => name.replace('bad_', 'good_')))('%s has nothing to say', (name) => {
    const { valid, diagnostics } = validateXliff(name, readFileSync(join(folder, name)));
    expect([valid, diagnostics.map(({ code, message }) => `${code}: ${message}`)]).toEqual([true, []]);
  });
});

describe('the table of constraints in the README', () => {
  const table = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const named = new Set(table.match(/`[a-z]+(?:-[a-z]+)+`/gu)?.map((code) => code.slice(1, -1)));

  test('names every rule', () => {
    expect(Object.keys(rules).filter((code) => !named.has(code))).toEqual([]);
  });

  test('names no rule that is not there', () => {
    expect([...named].filter((name) => !Object.hasOwn(rules, name))).toEqual([]);
  });
});

describe('a finding', () => {
  const found = bad.flatMap((name) => validateXliff(name, readFileSync(join(folder, name))).diagnostics);

  test('says where, by which section, and what to do', () => {
    const silent = found.filter(
      ({ message, location, advice, values }) =>
        location.line === undefined ||
        location.column === undefined ||
        advice === undefined ||
        !/ \(XLIFF 2\.[012], .+\)$/u.test(message) ||
        values?.['section'] === undefined,
    );
    expect(silent).toEqual([]);
  });

  test('is an error, but for what the standard does not forbid', () => {
    const warnings = new Set(found.filter(({ severity }) => severity === 'warning').map(({ code }) => code));
    expect([...warnings].sort()).toMatchInlineSnapshot(`
      [
        "annotation-says-nothing",
        "confidence-without-annotator",
        "draft-version",
        "duplicate-gloss-ref",
        "foreign-attribute",
        "half-a-pair-of-attributes",
        "its-ref-without-prefix",
        "note-ref-no-segment",
        "occurs-without-is-present",
        "path-outside",
        "repeated-case",
        "rule-says-not-one-thing",
        "segment-without-case",
        "skeleton-with-href-and-content",
        "space-of-target-differs",
        "state-without-target",
        "version-of-other-namespace",
      ]
    `);
  });

  test('stands at the attribute that is wrong', () => {
    const text =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr"><file id="f">\r\n' +
      '<unit id="é"><segment>\r<source>Un <ph\n id="1" dataRef="d"/></source></segment></unit></file></xliff>';
    expect(validateXliff('a.xlf', Buffer.from(text)).diagnostics).toEqual([
      {
        code: 'unknown-data',
        severity: 'error',
        message: 'dataRef names the data "d", which this unit does not have (XLIFF 2.0, dataRef)',
        location: { file: 'a.xlf', line: 4, column: 9 },
        advice: 'Correct the id, or add what it should name.',
        values: { attribute: 'dataRef', value: 'd', standard: 'XLIFF 2.0', section: 'dataRef', version: '2.0' },
      },
    ]);
  });
});

describe('a file made to be slow', () => {
  const inUnit = (inside: string): Uint8Array =>
    Buffer.from(
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"' +
        ` version="2.0" srcLang="fr"><file id="f"><unit id="u">${inside}</unit></file></xliff>`,
    );
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => one(i)).join('');
  const revisions =
    '<ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="x">a</ctr:item></ctr:revision></ctr:revisions>';

  test.each([
    [
      '20,000 codes that never end, in one line',
      `<segment><source>${many(20_000, (i) => `<sc id="${i}"/>`)}</source></segment>`,
    ],
    [
      '20,000 revisions beside 20,000 notes',
      `<ctr:changeTrack>${many(20_000, () => revisions)}</ctr:changeTrack><notes>${many(20_000, () => '<note>a</note>')}</notes>` +
        '<segment><source>Un</source></segment>',
    ],
  ])('%s: a finding for each, within seconds', { timeout: 20_000 }, (_name, inside) => {
    const { diagnostics } = validateXliff('a.xlf', inUnit(inside));
    expect(diagnostics.length).toBe(20_000);
  });
});

describe('a draft', () => {
  test('is checked as the last version that is a standard, and nothing in it is an error', () => {
    const text =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.3" version="2.3" srcLang="fr"><file id="f">' +
      '<unit id="u"><segment state="new"><source>Un</source></segment></unit></file></xliff>';
    const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
    expect([valid, diagnostics.map(({ code, severity }) => `${severity} ${code}`)]).toEqual([
      true,
      ['warning draft-version', 'warning invalid-value'],
    ]);
  });
});
