/** Laws 5 and 6 with a memory, registers and facts: two documents that know each other, edited and translated at random. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { readXliff } from '@dragoman/xliff';
import { plainText, type Segment, segmentsOf } from '@dragoman/model';
import { retiredFromTmx } from '@dragoman/tmx';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { everything, foreignTmx, lake, port } from './memory-workspace.ts';

const sentences = [
  'Le séminaire a eu lieu à Riga le 12 mai 2026.',
  'Le séminaire a eu lieu à Riga le 13 mai 2026.',
  'Le séminaire a eu lieu à Tallinn le 13 mai 2026.',
  'L’Agence du lac a réuni quarante pays.',
  'L’Agence du lac a réuni trente pays.',
  'La **Commission** a salué ce résultat.',
  'La *Commission* a salué ce résultat.',
  'Contact',
];
const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const page = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((all) => `${all.join('\n\n')}\n`);
const memories = [
  {},
  { 'Le séminaire a eu lieu à Riga le 12 mai 2026.': 'Seminārs Rīgā notika 2026. gada 12. maijā.' },
  { Contact: 'Saziņa', 'L’Agence du lac a réuni vingt pays.': 'Ezera aģentūra pulcēja divdesmit valstis.' },
];

interface Step {
  readonly pages: readonly [string, string];
  readonly memory: number;
  readonly hasRegister: boolean;
  /** Which open sentences somebody translates afterwards, over and over. */
  readonly translated: readonly boolean[];
}
const step: fc.Arbitrary<Step> = fc.record({
  pages: fc.tuple(page, page),
  memory: fc.nat({ max: memories.length - 1 }),
  hasRegister: fc.boolean(),
  translated: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});
const settings = fc.record({
  dialect: fc.constantFrom('1.2', '2.0', '2.1', '2.2'),
  fill: fc.constantFrom('never', 'context', 'exact'),
});

const documents = [lake, port];
const xliffOf = (document: string): string => `lv/${document.slice(3)}.xlf`;

function take(workspace: TemporaryWorkspace, { pages, memory, hasRegister }: Step): void {
  documents.forEach((document, index) => workspace.write(document, pages[index] ?? ''));
  workspace.write('lv/memory/a.tmx', foreignTmx(memories[memory] ?? {}));
  const rows = hasRegister ? 'c1,fr,Agence du lac\nc1,lv,Ezera aģentūra\n' : '';
  workspace.write('registers/a.csv', `concept,language,term\n${rows}`);
}

function segments(workspace: TemporaryWorkspace): readonly Segment[] {
  return documents.map(xliffOf).flatMap((path) => {
    if (!existsSync(join(workspace.root, path))) return [];
    const { document } = readXliff(path, workspace.bytes(path));
    return document?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
  });
}

/** A translator who fills some empty targets with a text of its own, so that each can be followed. */
function translate(workspace: TemporaryWorkspace, mark: string, chosen: readonly boolean[]): readonly string[] {
  const written: string[] = [];
  let ordinal = 0;
  for (const path of documents.map(xliffOf)) {
    const element =
      /(<(?:trans-unit|segment)\b(?:(?!<\/(?:trans-unit|segment)>)[\s\S])*?<source>)((?:(?!<\/source>)[\s\S])*)(<\/source>)(?!\s*<target)/gu;
    const text = workspace.read(path).replaceAll(element, (all, head: string, source: string, end: string) => {
      ordinal += 1;
      if (head.includes('<alt-trans') || chosen[ordinal % chosen.length] !== true || /<(?:x|ph|pc)\b/u.test(source))
        return all;
      const target = `${mark}${ordinal}`;
      written.push(target);
      return `${head}${source}${end}<target>${target}</target>`;
    });
    workspace.write(path, text);
  }
  return written;
}

test('whatever is edited, translated, imported or registered: a second run writes no byte, nothing is lost, nothing is signed', async () => {
  await fc.assert(
    fc.asyncProperty(settings, fc.array(step, { minLength: 1, maxLength: 3 }), async ({ dialect, fill }, steps) => {
      const configuration = {
        sourceLanguage: 'fr',
        targetLanguages: ['lv'],
        dialects: { lv: dialect },
        memory: { fill, threshold: 60 },
      };
      const workspace = temporaryWorkspace({ 'dragoman.json': JSON.stringify(configuration) });
      const written: string[] = [];
      for (const [index, one] of steps.entries()) {
        take(workspace, one);
        await extract(workspace.surroundings, everything);
        const settled = workspace.snapshot();
        const again = await extract(workspace.surroundings, everything);
        expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again.result?.documents.some((document) => document.written)).toBe(false);
        expect(workspace.snapshot()).toEqual(settled);
        rmSync(join(workspace.root, '.dragoman'), { recursive: true, force: true });
        await extract(workspace.surroundings, { paths: [lake.slice(3)], languages: ['lv'] });
        expect(workspace.snapshot()).toEqual(settled);
        const all = segments(workspace);
        expect(all.filter(({ approval }) => approval !== undefined)).toEqual([]);
        expect(all.filter(({ state }) => state === 'reviewed' || state === 'final')).toEqual([]);
        const known = new Set([...all.flatMap(textsOf), ...memoryTargets(workspace)]);
        expect(written.filter((target) => !known.has(target))).toEqual([]);
        written.push(...translate(workspace, `t${index}-`, one.translated));
      }
      rmSync(workspace.root, { recursive: true, force: true });
    }),
    { numRuns: 25 },
  );
}, 300_000);

function textsOf({ target, matches = [] }: Segment): readonly string[] {
  return [...(target === undefined ? [] : [target]), ...matches.map((match) => match.target)].map(plainText);
}

function memoryTargets(workspace: TemporaryWorkspace): readonly string[] {
  const path = 'lv/memory.tmx';
  if (!existsSync(join(workspace.root, path))) return [];
  return retiredFromTmx(path, workspace.read(path)).entries.map(({ target }) => plainText(target));
}
