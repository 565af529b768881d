/** Laws 5 and 6 while a language changes its dialect between two extractions, and its French at the same time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { readXliff, validateXliff } from '@dragoman/xliff';
import { plainText, segmentsOf } from '@dragoman/model';
import { retiredFromTmx } from '@dragoman/tmx';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isModern } from '../dialects/a-tool.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

const document = 'fr/2026-05-12-lac/communique.md';
const stored = 'lv/2026-05-12-lac/communique.md.xlf';
const everything = { paths: [], languages: [] };

const sentences = [
  'La patinoire ouvre le 3 décembre.',
  'Elle reste ouverte **tout** l’hiver.',
  'Le [plan](plan.pdf) est en ligne.',
  'Deux `patins` pour *chacun* : c’est gratuit !',
  'Contact',
];
const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const page = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((all) => `${all.join('\n\n')}\n`);
const dialect = fc.constantFrom('1.2', '2.0', '2.1', '2.2');

function configure(workspace: TemporaryWorkspace, version: string): void {
  const dialects = JSON.stringify({ lv: version });
  workspace.write('dragoman.json', `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "dialects": ${dialects} }`);
}

/** A tool that fills every empty target with a word of its own and the codes of the source. */
function translateAll(workspace: TemporaryWorkspace, mark: string): void {
  const before = workspace.read(stored);
  const name = isModern(before) ? 'segment' : 'trans-unit';
  let ordinal = 0;
  const text = before.replaceAll(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'gu'), (sentence) => {
    if (sentence.includes('<target')) return sentence;
    ordinal += 1;
    const source = /<source>([\s\S]*?)<\/source>/u.exec(sentence)?.[1] ?? '';
    const tags = source.match(/<\/?[a-z]+(?:"[^"]*"|[^>"])*>/gu) ?? [];
    return sentence.replace('</source>', () => `</source><target>${mark}${ordinal}${tags.join('')}</target>`);
  });
  workspace.write(stored, text);
}

function everyTarget(workspace: TemporaryWorkspace): { readonly placed: readonly string[]; readonly all: Set<string> } {
  const read = readXliff(stored, workspace.bytes(stored)).document;
  const segments = read?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
  const placed = segments.flatMap(({ target }) => (target === undefined ? [] : [plainText(target)]));
  const offered = segments.flatMap(({ matches = [] }) => matches.map(({ target }) => plainText(target)));
  const path = join(workspace.root, 'lv/memory.tmx');
  const memory = existsSync(path) ? retiredFromTmx('lv/memory.tmx', readFileSync(path, 'utf8')).entries : [];
  return { placed, all: new Set([...placed, ...offered, ...memory.map(({ target }) => plainText(target))]) };
}

test('whatever the French and the dialects: no target is lost, a second run writes no byte, every file is valid', async () => {
  const versions = fc.array(fc.tuple(page, dialect), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(versions, async (steps) => {
      const workspace = temporaryWorkspace();
      const written = new Set<string>();
      for (const [index, [french, version]] of steps.entries()) {
        workspace.write(document, french);
        configure(workspace, version);
        expect(await extract(workspace.surroundings, everything)).toMatchObject({ status: 0 });
        expect([...written].filter((target) => !everyTarget(workspace).all.has(target))).toEqual([]);
        expect(validateXliff(stored, workspace.bytes(stored))).toMatchObject({ version, valid: true });
        const before = workspace.snapshot();
        await extract(workspace.surroundings, everything);
        expect(workspace.snapshot()).toEqual(before);
        translateAll(workspace, `t${index}-`);
        for (const target of everyTarget(workspace).placed) written.add(target);
      }
      rmSync(workspace.root, { recursive: true, force: true });
    }),
    { numRuns: 40 },
  );
});
