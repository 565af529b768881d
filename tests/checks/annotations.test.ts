/** Findings inside the `.xlf`: notes that CAT tools show, and nothing else of the file changes. */
import { check, exportFiles, importFiles, validate } from '@dragoman/pipeline';
import { type Note, segmentsOf } from '@dragoman/model';
import { readXliff } from '@dragoman/xliff';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { decide, fileOf, found, translatedRelease } from './a-release.ts';

const seminar = 'Le séminaire a eu lieu à Riga le 12 mai 2026.';
const spaced = { lv: { 'Voir le rapport.': 'Skatīt  ziņojumu.', 'Conférence du lac': 'Ezera konference.' } };
const options = { paths: [], languages: ['lv'], annotate: true };

function segments(bytes: Uint8Array) {
  const { document, diagnostics } = readXliff('a.xlf', bytes);
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document.files.flatMap(({ units }) => units.flatMap(segmentsOf));
}

function notesIn(workspace: TemporaryWorkspace): readonly (readonly Note[])[] {
  return segments(workspace.bytes(fileOf('lv'))).map(({ notes = [] }) => notes);
}

const withoutNotes = (bytes: Uint8Array) => segments(bytes).map(({ notes: _notes, ...rest }) => rest);

const ofHeading = {
  from: 'dragoman',
  annotates: 'target',
  text: '[added-end-mark] the source ends with no mark, the target with “.”',
};
const ofReport = {
  from: 'dragoman',
  annotates: 'target',
  text: '[double-space] two spaces in a row in “Skatīt  ziņojumu.”',
};

describe.each(['1.2', '2.0', '2.1', '2.2'] as const)('in XLIFF %s', (dialect) => {
  const release = () => translatedRelease(spaced, { dialects: { lv: dialect } });

  test('a note from "dragoman" on each translation; states and texts stay, the file is valid', async () => {
    const workspace = await release();
    const before = workspace.bytes(fileOf('lv'));
    const outcome = await check(workspace.surroundings, options);
    expect(outcome).toMatchObject({ status: 0, result: { documents: [{ written: true }] }, diagnostics: [] });
    expect(notesIn(workspace)).toMatchObject([[ofHeading], [], [ofReport]]);
    expect(withoutNotes(workspace.bytes(fileOf('lv')))).toEqual(withoutNotes(before));
    const { result } = await validate(workspace.surroundings, { files: [fileOf('lv')] });
    expect(result?.results).toMatchObject([{ valid: true, diagnostics: [] }]);
  });

  test('for the second time it writes no byte', async () => {
    const workspace = await release();
    await check(workspace.surroundings, options);
    const once = workspace.snapshot();
    expect(await check(workspace.surroundings, options)).toMatchObject({ result: { documents: [{ written: false }] } });
    expect(workspace.snapshot()).toEqual(once);
  });

  test('a dry run says what it would do, and does not', async () => {
    const workspace = await release();
    const before = workspace.snapshot();
    const dry = await check({ ...workspace.surroundings, dryRun: true }, options);
    expect(dry).toMatchObject({ result: { documents: [{ written: true }] } });
    expect(workspace.snapshot()).toEqual(before);
  });

  test('what is mended or waived loses its note: the file is again as it was', async () => {
    const workspace = await release();
    const spacedFile = workspace.read(fileOf('lv'));
    await check(workspace.surroundings, options);
    const { findings } = await found(workspace);
    expect(findings.map(({ code }) => code)).toEqual(['added-end-mark', 'double-space']);
    const annotated = workspace.read(fileOf('lv'));
    workspace.write(
      fileOf('lv'),
      annotated.replaceAll('Skatīt  ziņojumu.</', 'Skatīt ziņojumu.</').replace('konference.</', 'konference</'),
    );
    await check(workspace.surroundings, options);
    expect(workspace.read(fileOf('lv'))).toBe(
      spacedFile.replace('Skatīt  ziņojumu.', 'Skatīt ziņojumu.').replace('konference.<', 'konference<'),
    );
    workspace.write(fileOf('lv'), spacedFile);
    await decide(workspace, 'lv', { kind: 'waive', code: 'double-space', reason: 'tā vajag' });
    await check(workspace.surroundings, options);
    expect(notesIn(workspace)).toMatchObject([[ofHeading], [], []]);
  });
});

describe('what people wrote', () => {
  test('their notes stay, also one that looks like ours; an approval holds', async () => {
    const workspace = await translatedRelease(spaced);
    await decide(workspace, 'lv', { kind: 'accept', final: false });
    const note = '<note from="Ilze" annotates="target">[double-space] atstāt</note>';
    workspace.write(fileOf('lv'), workspace.read(fileOf('lv')).replace('</target>', `</target>\n          ${note}`));
    const before = workspace.bytes(fileOf('lv'));
    await check(workspace.surroundings, options);
    expect(notesIn(workspace)).toMatchObject([[{ from: 'Ilze' }, ofHeading], [], [ofReport]]);
    expect(workspace.read(fileOf('lv'))).toContain(note);
    expect(segments(workspace.bytes(fileOf('lv'))).map(({ state }) => state)).toEqual([
      'reviewed',
      'reviewed',
      'reviewed',
    ]);
    expect(withoutNotes(workspace.bytes(fileOf('lv')))).toEqual(withoutNotes(before));
  });

  test('only errors and warnings become notes, and nothing is said of what is not translated yet', async () => {
    const workspace = await translatedRelease({ lv: { [seminar]: seminar } });
    workspace.write(
      fileOf('lv'),
      workspace.read(fileOf('lv')).replace(/\s*<target state="translated">Skatīt.*?<\/target>/u, ''),
    );
    await check(workspace.surroundings, options);
    expect(notesIn(workspace).map((notes) => notes.length > 0)).toEqual([false, true, false]);
  });
});

describe('what is handed out', () => {
  test('carries the findings of now, and they do not come back as notes of the translator', async () => {
    const workspace = await translatedRelease(spaced);
    const stored = workspace.bytes(fileOf('lv'));
    const out = `${workspace.root}/out.xlf`;
    await exportFiles(workspace.surroundings, { paths: ['2026-05-12-lac'], language: 'lv', tool: 'generic', out });
    expect(workspace.bytes(fileOf('lv'))).toEqual(stored);
    const handedOut = readFileSync(out);
    expect(segments(handedOut).map(({ notes = [] }) => notes)).toMatchObject([[ofHeading], [], [ofReport]]);
    writeFileSync(
      out,
      handedOut.toString('utf8').replaceAll('Skatīt  ziņojumu.</target>', 'Skatīt ziņojumu.</target>'),
    );
    const { result } = await importFiles(workspace.surroundings, { files: [out], as: 'translator', by: 'Ilze' });
    expect(result?.files).toMatchObject([{ segments: { applied: 1, unchanged: 2, queued: 0 } }]);
    expect(notesIn(workspace)).toEqual([[], [], []]);
  });
});
