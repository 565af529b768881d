import type { BilingualFile, Unit } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualFile, richUnits } from './arbitrary-file.test-support.ts';
import { convertXliff } from './convert-xliff.ts';
import type { XliffDocument } from './document.ts';
import { readXliff } from './read-xliff.ts';
import { updateXliff } from './update-xliff.ts';
import { validateXliff } from './validate-xliff.ts';
import { writeXliff } from './write-xliff.ts';

const versions = ['2.0', '2.1', '2.2'] as const;

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

const richFile = fc.tuple(bilingualFile, richUnits).map(([old, own]) => ({ ...old, units: own }));

/** Prefixes of modules that nothing in the file uses any more stay declared. */
function withoutModules(text: string): string {
  return text.replaceAll(/ xmlns:(?:mtc|gls|mda|val|slr)="[^"]*"/gu, '');
}

describe('giving a stored 2.x file new units', () => {
  test.each(versions)('for any %s file and any new units: what writing the new model would give', (version) => {
    fc.assert(
      fc.property(richFile, richUnits, (old, next) => {
        const { text, diagnostics } = updateXliff(read(writeXliff(old, { version })), { units: next });
        expect(diagnostics).toEqual([]);
        const written = writeXliff({ ...old, units: next }, { version });
        expect(read(text).files).toEqual(read(written).files);
        expect(withoutModules(text)).toBe(withoutModules(written));
      }),
      { numRuns: 150 },
    );
  });

  test('for any 1.2 file that came from 2.x and any new units of 2.x: nothing that 1.2 cannot say is lost', () => {
    fc.assert(
      fc.property(richFile, richUnits, (old, next) => {
        const modern = read(writeXliff(old, { version: '2.1' }));
        const { text, diagnostics } = updateXliff(read(convertXliff(modern, '1.2').text), { units: next });
        expect(diagnostics).toEqual([]);
        expect(read(text).files[0]?.units).toEqual(read(writeXliff({ ...old, units: next })).files[0]?.units);
      }),
      { numRuns: 100 },
    );
  });

  test.each(versions)('law 5: for any %s file, the units it has change no byte, a second update neither', (version) => {
    fc.assert(
      fc.property(richFile, richUnits, (old, next) => {
        const document = read(writeXliff(old, { version }));
        expect(updateXliff(document, { units: document.files[0]?.units ?? [] }).text).toBe(document.text);
        const once = updateXliff(document, { units: next }).text;
        expect(updateXliff(read(once), { units: read(once).files[0]?.units ?? [] }).text).toBe(once);
        expect(updateXliff(read(once), { units: next }).text).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps what tools wrote: skeleton, comments, and the spelling of units that say the same', () => {
    const written = writeXliff(file(unit('ua', 'un'), unit('ub', 'deux'), unit('uc', 'trois')), { version: '2.1' })
      .replace('    <mda:metadata>', '    <skeleton href="a.skl"/>\n    <mda:metadata>')
      .replace('<source>trois', '<source><![CDATA[trois]]>')
      .replace('    <unit id="ub"', '    <!-- behind ua -->\n    <unit id="ub"');
    const { text } = updateXliff(read(written), { units: [unit('ua', 'un'), unit('uz', 'neuf'), unit('uc', 'trois')] });
    const second = writeXliff(file(unit('uz', 'neuf')), { version: '2.1' });
    const block = second.slice(second.indexOf('    <unit id="uz"'), second.indexOf('  </file>'));
    const start = written.indexOf('    <unit id="ub"');
    const end = written.indexOf('    <unit id="uc"');
    expect(text).toBe(written.slice(0, start) + block + written.slice(end));
  });

  test('a file of a tool that has a prefix for XLIFF and other prefixes for modules takes new units', () => {
    const written = writeXliff(file(unit('ua', 'un')), { version: '2.1' })
      .replaceAll(/<(\/?)(xliff|file|unit|segment|source|target)\b/gu, '<$1x:$2')
      .replace('xmlns="', 'xmlns:x="')
      .replaceAll('mda:', 'm:')
      .replace('xmlns:mda', 'xmlns:m')
      .replace('xmlns:m=', 'xmlns:mda="urn:tool" xmlns:m=');
    const old = read(written);
    expect(old.isOurs).toBe(true);
    const next = [...(old.files[0]?.units ?? []), unit('uz', 'neuf')];
    const { text } = updateXliff(old, { units: next, filter: 'markdown@2', rules: 'r' });
    expect(read(text)).toMatchObject({ isOurs: true, files: [{ units: next, filter: 'markdown@2', rules: 'r' }] });
    expect(validateXliff('a.xlf', Buffer.from(text)).diagnostics).toEqual([]);
  });

  test('groups that a tool put around units stay, with their notes, as long as their units stand together', () => {
    const written = writeXliff(file(...['ua', 'ub', 'uc', 'ud'].map((id) => unit(id, id))), { version: '2.1' })
      .replace(
        '    <unit id="ua"',
        '    <group id="g1" translate="no"><notes><note>Bloc</note></notes>\n    <unit id="ua"',
      )
      .replace('    <unit id="ub"', '    <group id="g2">\n    <unit id="ub"')
      .replace('    <unit id="uc"', '    </group>\n    </group>\n    <!-- x -->\n    <unit id="uc"');
    const old = read(written);
    const [ua, ub, uc, ud] = old.files[0]?.units ?? [];
    if (ua === undefined || ub === undefined || uc === undefined || ud === undefined) throw new Error('four units');
    const groups = (next: readonly Unit[]): unknown => {
      const { text, diagnostics } = updateXliff(old, { units: next });
      expect(diagnostics).toEqual([]);
      const [again] = read(text).files;
      expect(again?.units).toEqual(next);
      expect(updateXliff(read(text), { units: next }).text).toBe(text);
      return again?.groups?.map(({ id, from, to, notes }) => [id, from, to, notes?.[0]?.text]);
    };
    expect(ua.parts[0]).toMatchObject({ translate: false });
    expect(groups([ua, ub, uc, ud])).toEqual([
      ['g1', 0, 2, 'Bloc'],
      ['g2', 1, 2, undefined],
    ]);
    const uz: Unit = { ...unit('uz', 'neuf'), parts: ua.parts.map((part) => ({ ...part, source: ['neuf'] })) };
    expect(groups([ud, ua, uz, ub, uc])).toEqual([
      ['g1', 1, 4, 'Bloc'],
      ['g2', 3, 4, undefined],
    ]);
    expect(groups([ub])).toEqual([
      ['g1', 0, 1, 'Bloc'],
      ['g2', 0, 1, undefined],
    ]);
    expect(groups([ua, uc, ub, ud])).toBe(undefined);
    expect(groups([uc, ud])).toBe(undefined);
  });

  test('writes with the line ends of the file', () => {
    const written = writeXliff(file(unit('ua', 'un')), { version: '2.0' }).replaceAll('\n', '\r\n');
    const { text } = updateXliff(read(written), { units: [unit('ub', 'deux')] });
    expect(text).toBe(writeXliff(file(unit('ub', 'deux')), { version: '2.0' }).replaceAll('\n', '\r\n'));
  });

  test('loses its last unit and gets one again', () => {
    const written = writeXliff(file(unit('ua', 'un')), { version: '2.2' });
    const empty = updateXliff(read(written), { units: [] }).text;
    expect(withoutModules(empty)).toBe(withoutModules(writeXliff(file(), { version: '2.2' })));
    expect(updateXliff(read(empty), { units: [unit('ua', 'un')] }).text).toBe(written);
  });

  test('records filter, options and rules, and touches nothing else for them', () => {
    const written = writeXliff(file(unit('ua', 'un')), { version: '2.1' });
    const { text } = updateXliff(read(written), { units: [unit('ua', 'un')], filter: 'markdown@2', rules: 'sha256:1' });
    const rules = '\n        <mda:meta type="rules">sha256:1</mda:meta>';
    expect(text).toBe(written.replace('markdown@1</mda:meta>', `markdown@2</mda:meta>${rules}`));
  });

  test.each(versions)('refuses a %s file of another tool, and units of which two share an id', (version) => {
    const namespace = version === '2.2' ? '2.2' : '2.0';
    const foreign = `<xliff version="${version}" srcLang="fr" xmlns="urn:oasis:names:tc:xliff:document:${namespace}"><file id="a"/></xliff>`;
    const ours = writeXliff(file(unit('ua', 'un')), { version });
    const refusal = (text: string, units: readonly Unit[]): unknown => {
      const result = updateXliff(read(text), { units });
      return [result.text === text, result.diagnostics.map(({ code }) => code)];
    };
    expect(refusal(foreign, [])).toEqual([true, ['not-a-stored-file']]);
    expect(refusal(ours, [unit('ub', 'un'), unit('ub', 'deux')])).toEqual([true, ['duplicate-unit-id']]);
  });
});
