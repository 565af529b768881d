import { type Note, segmentsOf } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilingualFile } from './arbitrary-file.test-support.ts';
import { editNotes } from './edit-notes.ts';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';

function read(text: string) {
  const { document, diagnostics } = readXliff('lv/R/a.md.xlf', Buffer.from(text));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

const added: Note = { text: 'Look & see.', from: 'dragoman', annotates: 'target', priority: 3 };

test.each(['1.2', '2.0', '2.1', '2.2'] as const)(
  'in %s, for any file of ours: a note that is added and taken away again leaves the bytes as they were, and only notes differ between',
  (version) => {
    fc.assert(
      fc.property(bilingualFile, (file) => {
        const before = read(writeXliff(file, { version }));
        const segments = before.files.flatMap(({ units }) =>
          units.flatMap((unit) => segmentsOf(unit).map((segment) => ({ unit: unit.id, segment }))),
        );
        const noted = segments.map(({ unit, segment: { id, notes = [] } }) => ({
          unit,
          segment: id,
          notes: [...notes, added],
        }));
        const after = read(editNotes(before, noted));
        const expected = segments.map(({ segment }) => ({
          ...segment,
          notes: [...(segment.notes ?? []), expect.objectContaining(added)],
        }));
        expect(after.files.flatMap(({ units }) => units.flatMap(segmentsOf))).toEqual(expected);
        const back = segments.map(({ unit, segment: { id, notes = [] } }) => ({ unit, segment: id, notes }));
        expect(editNotes(after, back)).toBe(before.text);
      }),
      { numRuns: 60 },
    );
  },
);
