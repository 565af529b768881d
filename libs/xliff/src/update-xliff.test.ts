import type { BilingualFile, Unit } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile, units } from './arbitrary-file.test-support.ts';
import type { XliffDocument } from './document.ts';
import { readXliff } from './read-xliff.ts';
import { updateXliff } from './update-xliff.ts';
import { writeXliff } from './write-xliff.ts';

function read(text: string): XliffDocument {
  const { document, diagnostics } = readXliff('lv/R/a.md.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

function unit(id: string, source: string): Unit {
  return {
    id,
    parts: [{ kind: 'segment', id: 's1', source: [source], target: [source.toUpperCase()], state: 'translated' }],
  };
}

function file(...all: readonly Unit[]): BilingualFile {
  return {
    original: 'fr/R/a.md',
    sourceLanguage: 'fr',
    targetLanguage: 'lv',
    datatype: 'x-markdown',
    filter: 'markdown@1',
    units: all,
  };
}

describe('giving a file new units', () => {
  test('for any file and any new units: the same bytes as writing the new model', () => {
    fc.assert(
      fc.property(bilingualFile, units, (old, next) => {
        const { text, diagnostics } = updateXliff(read(writeXliff(old)), { units: next });
        expect(diagnostics).toEqual([]);
        expect(text).toBe(writeXliff({ ...old, units: next }));
      }),
      { numRuns: 200 },
    );
  });

  test('law 5: for any file, giving the units it has changes no byte, and a second update neither', () => {
    fc.assert(
      fc.property(bilingualFile, units, (old, next) => {
        const document = read(writeXliff(old));
        expect(updateXliff(document, { units: old.units }).text).toBe(document.text);
        const once = updateXliff(document, { units: next }).text;
        expect(updateXliff(read(once), { units: next }).text).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps what tools wrote: header, comments, foreign elements, and the spelling of units that say the same', () => {
    const written = writeXliff(file(unit('ua', 'un'), unit('ub', 'deux'), unit('uc', 'trois')))
      .replace(
        '<tool tool-id="dragoman"',
        '<phase-group><phase phase-name="p" process-name="x"/></phase-group>\n      <tool tool-id="dragoman"',
      )
      .replace('<source>trois', '<source><![CDATA[trois]]>')
      .replace('      <group id="ub"', '      <!-- behind ua -->\n      <e:m xmlns:e="urn:e"/>\n      <group id="ub"');
    const { text } = updateXliff(read(written), { units: [unit('ua', 'un'), unit('uz', 'neuf'), unit('uc', 'trois')] });
    expect(text).toContain('<phase-group>');
    expect(text).toContain('<![CDATA[trois]]>');
    expect(text).toContain(
      '    </group>\n      <!-- behind ua -->\n      <e:m xmlns:e="urn:e"/>\n      <group id="uz"',
    );
    expect(read(text).files[0]?.units.map(({ id }) => id)).toEqual(['ua', 'uz', 'uc']);
  });

  test('writes with the line ends of the file', () => {
    const written = writeXliff(file(unit('ua', 'un'))).replaceAll('\n', '\r\n');
    const { text } = updateXliff(read(written), { units: [unit('ub', 'deux')] });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text).toBe(writeXliff(file(unit('ub', 'deux'))).replaceAll('\n', '\r\n'));
  });

  test('records filter, options and rules, and touches nothing else for them', () => {
    const written = writeXliff(file(unit('ua', 'un')));
    const { text } = updateXliff(read(written), { units: [unit('ua', 'un')], filter: 'markdown@2', rules: 'sha256:1' });
    expect(text).toBe(written.replace('markdown@1"', 'markdown@2" dragoman:rules="sha256:1"'));
  });

  test('a segment edited outside keeps its mark when its unit stays', () => {
    const written = writeXliff(file(unit('ua', 'un'), unit('ub', 'deux'))).replace('>UN<', '>VIENS<');
    const old = read(written);
    const kept = old.files[0]?.units[0];
    if (kept === undefined) throw new Error('the unit is there');
    const { text } = updateXliff(old, { units: [kept] });
    expect(read(text).files[0]?.units).toEqual([kept]);
    expect(kept.parts[0]).toMatchObject({ state: 'translated', subState: 'dragoman:edited-outside' });
  });

  test('refuses a foreign file and leaves it as it is', () => {
    const written =
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" datatype="x-a"><body/></file></xliff>';
    const { text, diagnostics } = updateXliff(read(written), { units: [] });
    expect([text, diagnostics.map((found) => found.code)]).toEqual([written, ['not-a-stored-file']]);
  });

  test('refuses units of which two share an id', () => {
    const written = writeXliff(file(unit('ua', 'un')));
    const { text, diagnostics } = updateXliff(read(written), { units: [unit('ub', 'un'), unit('ub', 'deux')] });
    expect([text, diagnostics.map(({ code }) => code)]).toEqual([written, ['duplicate-unit-id']]);
  });
});
