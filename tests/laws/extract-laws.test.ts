/** Laws 5 and 6 on the whole: French edited at random, extracted again and again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { readXliff } from '@dragoman/xliff';
import { plainText, segmentsOf } from '@dragoman/model';
import { retiredFromTmx } from '@dragoman/tmx';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

const document = 'fr/2026-05-12-lac/communique.md';
const xliff = 'lv/2026-05-12-lac/communique.md.xlf';
const everything = { paths: [], languages: [] };

const sentences = [
  'Le séminaire a eu lieu à Riga le 12 mai.',
  'Il a réuni quarante pays de la région.',
  'Contact',
  'La **Commission** a salué ce résultat.',
  'Les participants ont adopté une feuille de route.',
  'Un [rapport](rapport.pdf) sera publié en juin.',
  'La prochaine réunion est prévue en automne.',
  'Porte-parole',
];
const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const page = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => `${all.join('\n\n')}\n`);

/** A translator who fills every empty target with text of its own, so that each can be followed. */
function translateAll(workspace: TemporaryWorkspace, mark: string): void {
  let ordinal = 0;
  const text = workspace
    .read(xliff)
    .replaceAll(
      /(<source>(?:(?!<source>)[\s\S])*?<\/source>)(\s*)(?!\s*<target)/gu,
      (_all, source: string, space: string) => {
        ordinal += 1;
        const codes = [...source.matchAll(/<x [^>]*\/>/gu)].map(([code]) => code).join('');
        return `${source}${space}<target state="translated">${mark}${ordinal}${codes}</target>${space}`;
      },
    );
  workspace.write(xliff, text);
}

function fileTargets(workspace: TemporaryWorkspace): {
  readonly placed: readonly string[];
  readonly offered: readonly string[];
} {
  const { document: read } = readXliff(xliff, workspace.bytes(xliff));
  const segments = read?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
  return {
    placed: segments.flatMap(({ target }) => (target === undefined ? [] : [plainText(target)])),
    offered: segments.flatMap(({ matches = [] }) => matches.map(({ target }) => plainText(target))),
  };
}

function memoryTargets(workspace: TemporaryWorkspace): readonly string[] {
  const path = join(workspace.root, 'lv/memory.tmx');
  if (!existsSync(path)) return [];
  return retiredFromTmx('lv/memory.tmx', readFileSync(path, 'utf8')).entries.map(({ target }) => plainText(target));
}

describe('extract', () => {
  test('run twice writes no byte, whatever the French (law 5)', async () => {
    const workspace = temporaryWorkspace({ [document]: '' });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (versions) => {
        for (const [index, version] of versions.entries()) {
          workspace.write(document, version);
          await extract(workspace.surroundings, everything);
          const before = workspace.snapshot();
          const again = await extract(workspace.surroundings, everything);
          expect(again.result?.documents.some(({ written }) => written)).toBe(false);
          expect(workspace.snapshot()).toEqual(before);
          translateAll(workspace, `t${index}-`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('drops no target a person wrote: each is placed, offered or in the memory (law 6)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 2, maxLength: 4 }), async (versions) => {
        const workspace = temporaryWorkspace({
          [document]: versions[0] ?? '',
          'dragoman.json': '{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }',
        });
        const written = new Set<string>();
        for (const [index, version] of versions.entries()) {
          workspace.write(document, version);
          await extract(workspace.surroundings, everything);
          const { placed, offered } = fileTargets(workspace);
          const known = new Set([...placed, ...offered, ...memoryTargets(workspace)]);
          expect([...written].filter((target) => !known.has(target))).toEqual([]);
          translateAll(workspace, `t${index}-`);
          for (const target of fileTargets(workspace).placed) written.add(target);
        }
        rmSync(workspace.root, { recursive: true, force: true });
      }),
      { numRuns: 60 },
    );
  });

  test('brings every translation back when the French comes back (A → B → A)', async () => {
    await fc.assert(
      fc.asyncProperty(page, page, async (a, b) => {
        const workspace = temporaryWorkspace({
          [document]: a,
          'dragoman.json': '{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }',
        });
        await extract(workspace.surroundings, everything);
        translateAll(workspace, 't');
        const before = fileTargets(workspace).placed;
        workspace.write(document, b);
        await extract(workspace.surroundings, everything);
        workspace.write(document, a);
        await extract(workspace.surroundings, everything);
        const { placed, offered } = fileTargets(workspace);
        expect(
          before.filter(
            (target) =>
              !placed.includes(target) && !offered.includes(target) && !memoryTargets(workspace).includes(target),
          ),
        ).toEqual([]);
        const isUnambiguous = new Set(segmentTexts(workspace)).size === before.length;
        if (isUnambiguous) expect(placed).toEqual(before);
        rmSync(workspace.root, { recursive: true, force: true });
      }),
      { numRuns: 60 },
    );
  });
});

function segmentTexts(workspace: TemporaryWorkspace): readonly string[] {
  const { document: read } = readXliff(xliff, workspace.bytes(xliff));
  return read?.files.flatMap(({ units }) => units.flatMap(segmentsOf).map(({ source }) => plainText(source))) ?? [];
}
