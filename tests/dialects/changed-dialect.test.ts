/** Another dialect in the configuration: the next `extract` converts what is stored, and nothing in it is lost. */
import type { Note, Segment } from '@dragoman/model';
import { segmentsOf } from '@dragoman/model';
import { extract, importFiles, review, status } from '@dragoman/pipeline';
import { convertXliff, editXliff, encodeXliff, readXliff, type XliffDocument } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { translated } from './a-tool.ts';

const french = 'fr/2026-05-12-lac/a.md';
const stored = 'lv/2026-05-12-lac/a.md.xlf';
const everything = { paths: [], languages: [] };
const text = '# Le **lac**\n\nIl est gelé. On patine [ici](plan.pdf). On nage plus tard.\n';
const dictionary = {
  'Le ': 'Lielais ',
  lac: 'ezers',
  'Il est gelé': 'Tas ir aizsalis',
  // Two spaces before the link: what a person waives below.
  'On patine': 'Slido tur ',
  'On nage plus tard': 'Peldēs vēlāk',
};

function configure(workspace: TemporaryWorkspace, dialect: string): void {
  workspace.write(
    'dragoman.json',
    `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "dialects": { "lv": "${dialect}" } }`,
  );
}

function read(workspace: TemporaryWorkspace): XliffDocument {
  const { document, diagnostics } = readXliff(stored, workspace.bytes(stored));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

/** Translated, one sentence approved, one waived, one sent back, one edited in a tool; with offers and notes of people. */
async function workedOn(dialect: string): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [french]: text });
  configure(workspace, dialect);
  await extract(workspace.surroundings, everything);
  workspace.write(stored, translated(workspace.read(stored), dictionary));
  await importFiles(workspace.surroundings, { files: [stored], as: 'translator', by: 'Ilze' });
  const segments = read(workspace).files[0]?.units.flatMap((unit) =>
    segmentsOf(unit).map(({ id }) => `${unit.id}-${id}`),
  );
  const decide = async (at: number, action: Parameters<typeof review>[1]['action']): Promise<void> => {
    const options = { paths: [], all: false, language: 'lv', by: 'Anna', notMine: false, action };
    const { status: exit } = await review(workspace.surroundings, { ...options, segments: [segments?.[at] ?? ''] });
    expect(exit).toBe(0);
  };
  await decide(0, { kind: 'accept', final: true });
  await decide(1, { kind: 'reject', note: 'Ne tā: « ledus » & <b>' });
  await decide(2, { kind: 'waive', code: 'double-space', reason: 'tā vajag' });
  workspace.write(french, text.replace('On nage plus tard.', 'On y nage plus tard.'));
  await extract(workspace.surroundings, everything);
  withNote(workspace, 3, { text: 'Vasarā?', from: 'Ilze', priority: 2 });
  workspace.write(stored, workspace.read(stored).replace('Slido', 'Slidojam'));
  return workspace;
}

function withNote(workspace: TemporaryWorkspace, at: number, note: Note): void {
  const document = read(workspace);
  const all = document.files[0]?.units.flatMap((unit) =>
    segmentsOf(unit).map((segment) => ({ unit: unit.id, segment })),
  );
  const { unit = '', segment } = all?.[at] ?? {};
  if (segment === undefined) throw new Error('there is no such sentence');
  const next: Segment = { ...segment, notes: [...(segment.notes ?? []), note] };
  const { text: edited } = editXliff(document, [{ unit, segment: segment.id, next }]);
  workspace.write(stored, encodeXliff(document, edited));
}

describe('a language that gets another dialect', () => {
  test.each([
    ['1.2', '2.0'],
    ['1.2', '2.2'],
    ['2.1', '1.2'],
    ['2.0', '2.2'],
    ['2.2', '2.1'],
  ])('from %s to %s keeps states, approvals, waivers, notes, offers and what a tool edited', async (from, to) => {
    const workspace = await workedOn(from);
    const before = read(workspace);
    configure(workspace, to);
    expect(await extract(workspace.surroundings, everything)).toMatchObject({ status: 0, diagnostics: [] });
    const after = read(workspace);
    expect([before.version, after.version]).toEqual([from, to]);
    expect(after.files[0]?.units).toEqual(before.files[0]?.units);
    expect(after.files[0]?.units.flatMap(segmentsOf).map(({ state, subState }) => [state, subState])).toEqual([
      ['final', undefined],
      ['initial', 'dragoman:rejected'],
      ['translated', 'dragoman:edited-outside'],
      ['initial', 'dragoman:source-changed'],
    ]);
    const written = workspace.snapshot();
    await extract(workspace.surroundings, everything);
    expect(workspace.snapshot()).toEqual(written);
  });

  test('and back has every byte it had, as far as dragoman wrote it', async () => {
    const workspace = await workedOn('1.2');
    await importFiles(workspace.surroundings, { files: [stored], as: 'translator', by: 'Ilze' });
    const canonical = read(workspace);
    configure(workspace, '2.1');
    await extract(workspace.surroundings, everything);
    configure(workspace, '1.2');
    await extract(workspace.surroundings, everything);
    expect(workspace.read(stored)).toBe(convertXliff(read(workspace), '1.2').text);
    expect(read(workspace).files).toEqual(canonical.files);
  });

  test('takes a file that a tool saved in UTF-16 along, and is told nothing is stale meanwhile', async () => {
    const workspace = await workedOn('1.2');
    const wide = workspace.read(stored).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    workspace.write(stored, Buffer.from(`\uFEFF${wide}`, 'utf16le'));
    const before = read(workspace);
    configure(workspace, '2.1');
    const listed = await status(workspace.surroundings, { ...everything, states: [], segments: false, gate: false });
    expect(listed).toMatchObject({ status: 0, diagnostics: [] });
    await extract(workspace.surroundings, everything);
    expect(workspace.read(stored)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<xliff/u);
    expect(read(workspace).files[0]?.units).toEqual(before.files[0]?.units);
  });

  test('keeps what a tool of 2.x put on a paragraph, through edits of the French and back to 1.2', async () => {
    const workspace = await workedOn('2.1');
    const note = '<notes><note id="n9" category="konteksts">Par visu rindkopu</note></notes>';
    const at = workspace.read(stored).lastIndexOf('</mda:metadata>') + '</mda:metadata>'.length;
    const all = workspace.read(stored);
    const hasNotes = all.slice(at).includes('<notes>');
    workspace.write(
      stored,
      hasNotes
        ? `${all.slice(0, at)}${all.slice(at).replace('<notes>', note.replace('</notes>', ''))}`
        : `${all.slice(0, at)}${note}${all.slice(at)}`,
    );
    const ofUnit = (): unknown => read(workspace).files[0]?.units.at(-1)?.notes;
    const said = [{ id: 'n9', category: 'konteksts', text: 'Par visu rindkopu' }];
    expect(ofUnit()).toMatchObject(said);
    workspace.write(french, workspace.read(french).replace('On patine', 'On patine bien'));
    await extract(workspace.surroundings, everything);
    expect(ofUnit()).toMatchObject(said);
    configure(workspace, '1.2');
    await extract(workspace.surroundings, everything);
    workspace.write(french, workspace.read(french).replace('bien', 'très bien'));
    await extract(workspace.surroundings, everything);
    expect(ofUnit()).toMatchObject(said);
  });
});
