import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markup, memory, respelled, respelling, unit, variant } from './arbitrary-tmx.test-support.ts';
import { editTmx, type TmxEdit } from './edit-tmx.ts';
import { encodeTmx, readTmx, type TmxDocument } from './read-tmx.ts';
import { writeMarkup } from './segment-markup.ts';
import { streamTmx } from './stream-tmx.ts';
import type { TmxMemory, TranslationUnit, Variant } from './translation-unit.ts';
import { writeTmx } from './write-tmx.ts';

const spelled = fc.tuple(memory, respelling).map(([one, spelling]) => respelled(writeTmx(one), spelling));

function documentOf(text: string): TmxDocument {
  const { document, diagnostics } = readTmx('a.tmx', text);
  if (document === undefined) throw new Error(`${diagnostics[0]?.message} in ${text}`);
  return document;
}

async function unitsOf(bytes: Uint8Array, size: number): Promise<readonly TranslationUnit[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const units: TranslationUnit[] = [];
  for await (const batch of streamTmx('a.tmx', chunks)) {
    expect(batch.diagnostics).toEqual([]);
    units.push(...batch.units);
  }
  return units;
}

describe('for any memory', () => {
  test('what is written from the model alone reads back equal, and is written the same again', () => {
    fc.assert(
      fc.property(memory, (given) => {
        const written = writeTmx(given);
        const read = documentOf(written).memory;
        expect(read).toEqual(given);
        expect(writeTmx(read)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  test('a seg keeps every element and attribute: it is written as it was read', () => {
    fc.assert(
      fc.property(markup, (said) => {
        const seg = `<seg>${writeMarkup(said)}</seg>`;
        const text = `<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr">${seg}</tuv></tu></body></tmx>`;
        expect(writeTmx(documentOf(text).memory)).toContain(`${seg}\n      </tuv>`);
      }),
      { numRuns: 300 },
    );
  });

  test('however a file spells it: its bytes come back, and the model is that of its canonical form', () => {
    fc.assert(
      fc.property(spelled, fc.boolean(), (text, isMarked) => {
        const bytes = Buffer.from(isMarked ? `\uFEFF${text}` : text);
        const { document } = readTmx('a.tmx', bytes);
        expect(document && Buffer.from(encodeTmx(document))).toEqual(bytes);
        expect(document && documentOf(writeTmx(document.memory)).memory).toEqual(document?.memory);
      }),
      { numRuns: 200 },
    );
  });

  test('the units of the stream are those of the whole, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(spelled, fc.constantFrom(1, 2, 3, 7, 64, 65_536), async (text, size) => {
        expect(await unitsOf(Buffer.from(text), size)).toEqual(documentOf(text).memory.units);
      }),
      { numRuns: 60 },
    );
  });
});

/** What a file says after an edit; where a text was given without its markup, that of the file may have stayed. */
function memoryAfter(text: string, meant: readonly TranslationUnit[]): TmxMemory {
  const read = documentOf(text).memory;
  const units = read.units.map((one, index) => ({
    ...one,
    variants: one.variants.map(({ markup: kept, ...rest }, which): Variant => {
      const isGiven = meant[index]?.variants[which]?.markup !== undefined;
      return isGiven && kept !== undefined ? { ...rest, markup: kept } : rest;
    }),
  }));
  return { ...read, units };
}

interface Edited {
  readonly edit: Exclude<TmxEdit, { kind: 'header' }>;
  readonly units: readonly TranslationUnit[];
}

/** One edit of a memory and what it shall be afterwards. */
function edited({ units }: TmxMemory, kind: Edited['edit']['kind'], at: number, other: TranslationUnit): Edited {
  const index = units.length === 0 ? 0 : at % units.length;
  if (kind === 'add' || units.length === 0) return { edit: { kind: 'add', unit: other }, units: [...units, other] };
  if (kind === 'remove') return { edit: { kind, index }, units: units.toSpliced(index, 1) };
  return { edit: { kind, index, unit: other }, units: units.with(index, other) };
}

describe('for any edit of a unit', () => {
  test('the file says what was meant, and is untouched outside of the unit', () => {
    fc.assert(
      fc.property(
        spelled,
        fc.constantFrom('add' as const, 'remove' as const, 'replace' as const),
        fc.nat(),
        unit,
        (text, kind, at, other) => {
          const document = documentOf(text);
          const { edit, units } = edited(document.memory, kind, at, other);
          const after = editTmx(document, [edit]);
          expect(after.diagnostics).toEqual([]);
          expect(memoryAfter(after.text, units)).toEqual({ ...document.memory, units });
          if (edit.kind === 'add') return;
          const element = document.layout.units.at(edit.index);
          expect(after.text.startsWith(text.slice(0, element?.start).trimEnd())).toBe(true);
          expect(after.text.endsWith(text.slice(element?.end))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('several at once are the same as one after the other', () => {
    fc.assert(
      fc.property(spelled, fc.array(unit, { minLength: 1, maxLength: 3 }), (text, others) => {
        const document = documentOf(text);
        const edits = document.memory.units.map((_, index): TmxEdit => {
          const other = others[index];
          return other === undefined ? { kind: 'remove', index } : { kind: 'replace', index, unit: other };
        });
        const { units } = document.memory;
        const after = editTmx(document, edits);
        expect(memoryAfter(after.text, others).units).toEqual(others.slice(0, units.length));
      }),
      { numRuns: 100 },
    );
  });
});

/** A unit with one variant edited, added or taken out. */
function withVariant(one: TranslationUnit, at: number, other: Variant | undefined): TranslationUnit {
  const place = at % (one.variants.length + 1);
  const rest = one.variants.slice(place + 1);
  return { ...one, variants: [...one.variants.slice(0, place), ...(other === undefined ? [] : [other]), ...rest] };
}

describe('for any edit of one variant', () => {
  test('only its own element changes', () => {
    fc.assert(
      fc.property(spelled, fc.nat(), fc.nat(), fc.option(variant, { nil: undefined }), (text, at, place, other) => {
        const document = documentOf(text);
        const index = document.memory.units.length === 0 ? 0 : at % document.memory.units.length;
        const old = document.memory.units[index];
        if (old === undefined) return fc.pre(false);
        const next = withVariant(old, place, other);
        const after = editTmx(document, [{ kind: 'replace', index, unit: next }]);
        const meant = document.memory.units.with(index, next);
        expect(memoryAfter(after.text, meant).units).toEqual(meant);
        // The other variants, and all that stands before the first, are written as they were.
        const kept = old.variants.filter((one) => next.variants.includes(one));
        const raw = (source: TmxDocument, of: TranslationUnit): readonly string[] => {
          const elements = source.layout.units
            .at(index)
            ?.children.filter((child) => child.kind === 'element' && child.local === 'tuv');
          return (elements ?? []).flatMap(({ start, end }, which) => {
            const { variants } = of;
            return kept.some((one) => one === variants[which]) ? [source.text.slice(start, end)] : [];
          });
        };
        expect(raw(documentOf(after.text), next)).toEqual(raw(document, old));
      }),
      { numRuns: 200 },
    );
  });
});
