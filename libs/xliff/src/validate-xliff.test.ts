import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import {
  catSamples,
  corpus,
  hasCorpus,
  hasSchemas,
  transitionalSchema,
  xliffFilesBelow,
} from './shared-material.test-support.ts';
import { validateXliff } from './validate-xliff.ts';
import { writeXliff } from './write-xliff.ts';

const good = writeXliff({
  original: 'fr/a.md',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: 'x-markdown',
  units: [
    { id: 'ua', parts: [{ kind: 'segment', id: 's1', source: ['Un'], target: ['Viens'], state: 'translated' }] },
    { id: 'ub', parts: [{ kind: 'segment', id: 's1', source: ['Deux'], state: 'initial' }] },
  ],
});

function verdict(text: string): unknown {
  const { version, valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
  return [version, valid, ...diagnostics.map(({ code, location }) => `${code}:${location.line ?? 0}`)];
}

describe('XLIFF 1.2', () => {
  test('what we write is valid, for any file', () => {
    fc.assert(
      fc.property(bilingualFile, (file) => {
        const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(writeXliff(withoutForeign(file))));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(valid).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['a file without original', good.replace(' original="fr/a.md"', ''), 'missing-attribute:3'],
    ['a trans-unit without source', good.replace('<source>Deux</source>', ''), 'missing-element:15'],
    [
      'a target before its source',
      good.replace(/(<source>Un<\/source>)(\s*)(<target.*<\/target>)/u, '$3$2$1'),
      'element-out-of-order:11',
    ],
    ['a second target', good.replace('</target>', '</target><target/>'), 'repeated-element:11'],
    ['an unknown element', good.replace('<body>', '<body><text/>'), 'unexpected-element:7'],
    ['text where none may be', good.replace('<body>', '<body>x'), 'unexpected-text:7'],
    ['a state of another version', good.replace('state="translated">', 'state="reviewed">'), 'invalid-value:11'],
    ['a code without id', good.replace('Un</source>', 'Un<x/></source>'), 'missing-attribute:10'],
    ['an unknown phase', good.replace('<target ', '<target phase-name="p" '), 'unresolved-phase-name:11'],
    ['an id used twice', good.replace('ub-s1', 'ua-s1'), 'duplicate-id:15'],
  ])('refuses %s, and says where', (_name, text, expected) => {
    const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
    expect(valid).toBe(false);
    expect(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, location }) => `${code}:${location.line ?? 0}`),
    ).toContain(expected);
    expect(diagnostics.every(({ message, location }) => message !== '' && location.column !== undefined)).toBe(true);
  });

  test('says the section of the standard', () => {
    const { diagnostics } = validateXliff('a.xlf', Buffer.from(good.replace('<source>Deux</source>', '')));
    expect(diagnostics[0]).toEqual({
      code: 'missing-element',
      severity: 'error',
      message: '<trans-unit> has no <source> (XLIFF 1.2, Structural Elements)',
      location: { file: 'a.xlf', line: 15, column: 9 },
      advice: 'Add <source> to <trans-unit>.',
      values: { element: 'trans-unit', missing: 'source', standard: 'XLIFF 1.2', section: 'Structural Elements' },
    });
  });

  test('warns of targets edited outside and of approvals that do not hold; the file stays valid', () => {
    expect(verdict(good.replace('>Viens<', '>Divi<'))).toEqual(['1.2', true, 'edited-outside:9']);
    expect(verdict(good.replace('approved="no"', 'approved="no" dragoman:approved-by="X"'))).toEqual([
      '1.2',
      true,
      'approval-void:9',
    ]);
  });

  test('what is no XLIFF has no version', () => {
    expect(verdict('<a/>')).toEqual([undefined, false, 'not-xliff:1']);
    expect(verdict('<a>')).toEqual([undefined, false, 'not-well-formed:1']);
  });
});

describe('XLIFF 2.x', () => {
  const two = (unit: string, root = ' srcLang="fr" trgLang="lv"'): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"${root}><file id="f">${unit}</file></xliff>`;
  const unit =
    '<unit id="1"><segment id="s" state="translated" subState="a:b"><source>Un</source><target>Viens</target></segment></unit>';

  test('accepts a plain file', () => {
    expect(verdict(two(unit))).toEqual(['2.1', true]);
  });

  test.each([
    ['no srcLang', two(unit, ' trgLang="lv"'), 'missing-attribute'],
    ['a target without trgLang', two(unit, ' srcLang="fr"'), 'target-without-trg-lang'],
    ['a unit without segment', two('<unit id="1"/>'), 'missing-element'],
    ['two units with one id', two(unit + unit), 'duplicate-unit-id'],
    ['a state without target', two(unit.replace('<target>Viens</target>', '')), 'state-without-target'],
    ['a state of 1.2', two(unit.replace('"translated"', '"signed-off"')), 'invalid-value'],
    ['a sub-state without state', two(unit.replace(' state="translated"', '')), 'sub-state-without-state'],
    ['a source in another language', two(unit.replace('<source>', '<source xml:lang="de">')), 'language-mismatch'],
  ])('refuses %s', (_name, text, code) => {
    const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
    expect([valid, diagnostics.map((found) => found.code)]).toEqual([false, [code]]);
  });
});

/** Foreign parts of the random files are made to be kept, not to be valid. */
function withoutForeign(file: Parameters<typeof writeXliff>[0]): Parameters<typeof writeXliff>[0] {
  return {
    ...file,
    units: file.units.map(({ id, parts }) => ({
      id,
      parts: parts.map((part) => {
        if (part.kind === 'ignorable') return part;
        const { foreign: _foreign, ...rest } = part;
        return rest;
      }),
    })),
  };
}

describe('the schema of the standard as an oracle', () => {
  test.skipIf(!hasSchemas)('what we write is valid against XLIFF 1.2 transitional (needs ../shared/schemas)', () => {
    const schema = transitionalSchema();
    expect(schema.verdict(Buffer.from(good.replace('<source>Deux</source>', '')))).toContain('source');
    expect(schema.verdict(Buffer.from(good.replace('xml:space="preserve"', 'xml:space="keep"')))).toContain('space');
    fc.assert(
      fc.property(bilingualFile, (file) => {
        expect(schema.verdict(Buffer.from(writeXliff(withoutForeign(file))))).toBeUndefined();
      }),
      { numRuns: 200 },
    );
    schema.dispose();
  });

  test.skipIf(!hasSchemas || !hasCorpus)(
    'our verdict on files of other tools is that of the schema (needs ../shared/corpus)',
    () => {
      const schema = transitionalSchema();
      const differing: string[] = [];
      let compared = 0;
      for (const file of [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)]) {
        const bytes = readFileSync(file);
        if (!bytes.includes('urn:oasis:names:tc:xliff:document:1.2')) continue;
        const { valid, version } = validateXliff(file, bytes);
        compared += 1;
        if (version !== undefined && valid !== (schema.verdict(bytes) === undefined)) differing.push(file);
      }
      schema.dispose();
      console.log(`XLIFF 1.2 files judged as the schema judges them: ${compared - differing.length} of ${compared}`);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(300);
    },
  );
});
