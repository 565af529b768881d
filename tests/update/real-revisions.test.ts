/**
 * What a real revision costs: texts of public administration in two versions. Every old sentence has a translation; ours is
 * set beside matching by text with a fuzzy search (as gettext does) and beside matching by place.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { carry } from '@dragoman/carry';
import { adaptFacts, isFactEdit } from '@dragoman/facts';
import { type FreshUnit, plainText, segmentsOf, type Unit } from '@dragoman/model';
import { contentDigest, foldTypography, similarity, unitIds } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import { filesBelow, sharedMaterial } from '../shared-material.ts';

type Paragraphs = readonly (readonly string[])[];

const letters = sharedMaterial('corpus/docx-fr/cdtn');
const glossary = sharedMaterial('corpus/catalogs/rgaa/RGAA');

interface Outcome {
  kept: number;
  wrong: number;
  offered: number;
  /** Nothing at all, though an old sentence is at least 60 % alike. */
  lost: number;
  fresh: number;
}
const none = (): Outcome => ({ kept: 0, wrong: 0, offered: 0, lost: 0, fresh: 0 });

/** @param placed Source of the old sentence whose text was put there. @param offered Sources of those that were offered. */
function count(
  outcome: Outcome,
  source: string,
  placed: string | undefined,
  offered: boolean,
  olds: readonly string[],
): void {
  if (placed !== undefined) {
    if (foldTypography(placed) === foldTypography(source)) outcome.kept += 1;
    else outcome.wrong += 1;
  } else if (offered) outcome.offered += 1;
  else if (olds.some((old) => similarity(old, source) >= 0.6)) outcome.lost += 1;
  else outcome.fresh += 1;
}

const targetOf = (source: string): string => `→ ${source}`;

function ours(before: Paragraphs, after: Paragraphs): Outcome {
  const outcome = none();
  const old = unitsOf(before).map((unit): Unit => ({ ...unit, parts: unit.parts.map(translatedPart) }));
  const facts = { sourceLanguage: 'fr', language: 'lv', isFactEdit, adaptFacts };
  const { units, retired } = carry({ document: 'R/a.docx', old, fresh: unitsOf(after), facts });
  for (const { source, target, subState, matches = [] } of units.flatMap(segmentsOf)) {
    const isAdapted = subState === 'dragoman:fact-adapted';
    const placed = target === undefined || isAdapted ? undefined : plainText(target).slice(2);
    count(outcome, plainText(source), placed, isAdapted || matches.length > 0, before.flat());
  }
  const known = new Set(
    [
      ...units
        .flatMap(segmentsOf)
        .flatMap(({ target, matches = [] }) => [target, ...matches.map((match) => match.target)]),
      ...retired.map(({ target }) => target),
    ].map((content) => plainText(content ?? [])),
  );
  expect(before.flat().filter((source) => !known.has(targetOf(source)))).toEqual([]);
  return outcome;
}

function translatedPart(part: FreshUnit['parts'][number]): Unit['parts'][number] {
  if (part.kind === 'ignorable') return part;
  const target = [targetOf(plainText(part.source))];
  const [source, digest] = [contentDigest(part.source), contentDigest(target)];
  return {
    ...part,
    target,
    state: 'final',
    by: 'Anna',
    approval: { by: 'Ilze', at: '2020-01-01T00:00:00Z', source, target: digest },
  };
}

/** gettext's way: the same text, else the most similar one from 60 % on, wherever it stands. */
function byText(before: Paragraphs, after: Paragraphs): Outcome {
  const outcome = none();
  const olds = before.flat();
  const known = new Set(olds);
  for (const source of after.flat()) {
    const isOffered = !known.has(source) && olds.some((old) => similarity(old, source) >= 0.6);
    count(outcome, source, known.has(source) ? source : undefined, isOffered, olds);
  }
  return outcome;
}

/** The n-th sentence gets the n-th translation. */
function byPlace(before: Paragraphs, after: Paragraphs): Outcome {
  const outcome = none();
  const olds = before.flat();
  for (const [place, source] of after.flat().entries()) count(outcome, source, olds[place], false, olds);
  return outcome;
}

function printed(name: string, before: Paragraphs, after: Paragraphs): Outcome {
  const all = { ours: ours(before, after), 'by text': byText(before, after), 'by place': byPlace(before, after) };
  console.log(`${name}: ${before.flat().length} → ${after.flat().length} sentences`);
  for (const [way, { kept, wrong, offered, lost, fresh }] of Object.entries(all)) {
    console.log(
      `  ${way.padEnd(8)} kept ${kept}, wrong ${wrong}, offered ${offered}, lost ${lost}, nothing alike ${fresh}`,
    );
  }
  expect(all.ours.wrong).toBe(0);
  expect(all.ours.lost).toBeLessThanOrEqual(all['by text'].lost);
  return all.ours;
}

function unitsOf(paragraphs: Paragraphs): readonly FreshUnit[] {
  const ids = unitIds(paragraphs.map((sentences) => [sentences.join(' ')]));
  return paragraphs.map((sentences, index) => ({
    id: ids[index] ?? '',
    parts: sentences.flatMap((text, place): FreshUnit['parts'] => {
      const segment = { kind: 'segment', id: `s${place + 1}`, source: [text] } as const;
      return place === 0 ? [segment] : [{ kind: 'ignorable', source: [' '] }, segment];
    }),
  }));
}

const sentencesOf = (text: string): readonly string[] => text.trim().split(/(?<=[.!?…])\s+(?=\p{Lu})/u);

/** Paragraphs of `word/document.xml`; enough of ZIP and of Word for this comparison. */
function wordParagraphs(file: string): Paragraphs {
  const xml = zipEntry(readFileSync(file), 'word/document.xml').toString('utf8');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''))
    .filter((text) => text.trim() !== '')
    .map(sentencesOf);
}

function zipEntry(bytes: Buffer, name: string): Buffer {
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString() !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    return bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
  }
  throw new Error(`no ${name}`);
}

/** Every string of the catalog, in its order; lines are paragraphs. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\n+/u).filter((line) => line.trim() !== '');
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

describe('real revisions', () => {
  const both = letters.present
    ? filesBelow(join(letters.path, '2020-01'), ['.docx']).filter((file) =>
        filesBelow(join(letters.path, '2020-10'), ['.docx']).includes(file),
      )
    : [];

  test.runIf(letters.present)(
    'letters of January and October 2020: no wrong text, and less is lost than by text',
    () => {
      expect(both.length).toBeGreaterThanOrEqual(5);
      for (const file of both) {
        printed(
          file,
          wordParagraphs(join(letters.path, '2020-01', file)),
          wordParagraphs(join(letters.path, '2020-10', file)),
        );
      }
    },
  );

  test.runIf(glossary.present)(
    'the glossary of RGAA, 4.1 and today: no wrong text, and less is lost than by text',
    () => {
      const read = (path: string): Paragraphs =>
        stringsOf(JSON.parse(readFileSync(join(glossary.path, path), 'utf8'))).map(sentencesOf);
      const { kept } = printed('glossaire.json', read('4.1/glossaire.json'), read('glossaire.json'));
      expect(kept).toBeGreaterThan(200);
    },
  );
});
