/** The whole cycle in every dialect a language may be stored in: the same French, the same words, the same publication. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  assemble,
  exportFiles,
  extract,
  importFiles,
  init,
  pseudo,
  publish,
  review,
  status,
  validate,
} from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { snapshot, temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { type Dictionary, inState, translated } from './a-tool.ts';

const release = '2026-10-05-passerelle';
const french = `fr/${release}/communique.md`;
const everything = { paths: [], languages: [] };
const text = `# Une passerelle sur le canal

Le **chantier** commence mardi. Il aura 3 arches. La passerelle ouvrira [au printemps](plan.pdf).

- Contact presse
- Voir *le plan*
`;
const dictionary: Dictionary = {
  'Une passerelle sur le canal': 'Gājēju tilts pār kanālu',
  'Le ': 'Jaunie ',
  chantier: 'būvdarbi',
  ' commence mardi.': ' sāksies otrdien.',
  'Il aura 3 arches.': 'Tam būs 3 arkas.',
  'La passerelle ouvrira ': 'Tiltu atklās ',
  'au printemps': 'pavasarī',
  'Contact presse': 'Kontakti presei',
  'Voir ': 'Skatīt ',
  'le plan': 'plānu',
};
const dialects = { en: '1.2', lv: '2.0', lt: '2.1', et: '2.2' } as const;
type Language = keyof typeof dialects;
const languages: readonly Language[] = ['en', 'lv', 'lt', 'et'];
const stored = (language: string): string => `${language}/${release}/communique.md.xlf`;

function configuration(own: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ sourceLanguage: 'fr', targetLanguages: languages, dialects: own })}\n`;
}

async function workspaceOf(own: Readonly<Record<string, string>> = dialects): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace();
  rmSync(join(workspace.root, 'dragoman.json'));
  expect((await init(workspace.surroundings, { dir: '.', source: 'fr', languages: [...languages] })).status).toBe(0);
  workspace.write('dragoman.json', configuration(own));
  workspace.write(french, text);
  expect(await extract(workspace.surroundings, everything)).toMatchObject({ status: 0, diagnostics: [] });
  return workspace;
}

/** Out to a translator, edited as a tool would, and back. */
async function translatedBy(
  workspace: TemporaryWorkspace,
  language: Language,
  words = dictionary,
  out = `mail/${language}.xlf`,
): Promise<void> {
  const exported = await exportFiles(workspace.surroundings, { paths: [], language, tool: 'generic', out });
  expect(exported).toMatchObject({ status: 0, diagnostics: [] });
  expect(workspace.read(out)).toContain(` version="${dialects[language]}"`);
  workspace.write(out, translated(workspace.read(out), words));
  const options = { files: [out], as: 'translator' as const, by: 'Ilze' };
  const taken = await importFiles(workspace.surroundings, options);
  expect(taken).toMatchObject({ status: 0, diagnostics: [] });
  const before = workspace.snapshot();
  await importFiles(workspace.surroundings, options);
  expect(workspace.snapshot()).toEqual(before);
}

async function signedByReview(workspace: TemporaryWorkspace, language: Language): Promise<number | undefined> {
  const reviewed = await review(workspace.surroundings, {
    ...{ paths: [], all: true, language, by: 'Anna', segments: [], notMine: false },
    action: { kind: 'accept', final: false },
  });
  expect(reviewed).toMatchObject({ status: 0, result: { refused: [] } });
  return reviewed.result?.reviewed;
}

/** What stands in public, by language. */
async function published(workspace: TemporaryWorkspace): Promise<readonly string[]> {
  const done = await publish(workspace.surroundings, { ...everything, out: 'dist', by: 'Anna' });
  expect(done).toMatchObject({ status: 0, diagnostics: [] });
  return languages.map((language) =>
    readFileSync(join(workspace.root, 'dist/releases', language, release, 'communique.md'), 'utf8'),
  );
}

const latvian = `# Gājēju tilts pār kanālu

Jaunie **būvdarbi** sāksies otrdien. Tam būs 3 arkas. Tiltu atklās [pavasarī](plan.pdf).

- Kontakti presei
- Skatīt *plānu*
`;

describe('a language in 1.2, one in 2.0, one in 2.1 and one in 2.2', () => {
  test('go from extraction to the same published bytes, and every stored file is valid', async () => {
    const workspace = await workspaceOf();
    for (const language of languages) {
      expect(workspace.read(stored(language))).toContain(` version="${dialects[language]}"`);
      await translatedBy(workspace, language);
      expect(await signedByReview(workspace, language)).toBe(6);
      const { result } = await validate(workspace.surroundings, { files: [stored(language)] });
      expect(result?.results).toMatchObject([{ version: dialects[language], valid: true, diagnostics: [] }]);
    }
    expect(await published(workspace)).toEqual(languages.map(() => latvian));
    const before = workspace.snapshot();
    expect(await extract(workspace.surroundings, everything)).toMatchObject({ status: 0 });
    expect(workspace.snapshot()).toEqual(before);
  });

  test('take an edit of the French alike: what stays keeps its approval, what changed is offered', async () => {
    const workspace = await workspaceOf();
    for (const language of languages) {
      await translatedBy(workspace, language);
      await signedByReview(workspace, language);
    }
    workspace.write(french, text.replace('3 arches', '4 arches').replace('- Voir', '- Nouveau\n- Voir'));
    expect(await extract(workspace.surroundings, everything)).toMatchObject({ status: 0, diagnostics: [] });
    const listed = await status(workspace.surroundings, { ...everything, states: [], segments: true, gate: false });
    const alike = Map.groupBy(listed.result?.segments ?? [], ({ language: _language, ...rest }) =>
      JSON.stringify(rest),
    );
    expect([...alike.values()].map((same) => same.map(({ language }) => language))).toEqual(
      Array.from({ length: 7 }, () => languages),
    );
    for (const language of languages) {
      const file = workspace.read(stored(language));
      expect(file).toContain('Tam būs 3 arkas.');
      const words = { 'Il aura 4 arches.': 'Tam būs 4 arkas.', Nouveau: 'Jauns' };
      await translatedBy(workspace, language, words, `mail/${language}-2.xlf`);
      expect(await signedByReview(workspace, language)).toBe(2);
    }
    const next = latvian.replace('3 arkas', '4 arkas').replace('- Skatīt', '- Jauns\n- Skatīt');
    expect(await published(workspace)).toEqual(languages.map(() => next));
  });

  test("sign what a reviewer's return signs, and nothing that we wrote into the file ourselves", async () => {
    const workspace = await workspaceOf();
    const approvals: (number | undefined)[][] = [];
    for (const language of languages) {
      await translatedBy(workspace, language);
      const out = `mail/${language}-review.xlf`;
      await exportFiles(workspace.surroundings, { paths: [release], language, tool: 'generic', out });
      workspace.write(out, inState(workspace.read(out), 'reviewed'));
      const asTranslator = await importFiles(workspace.surroundings, { files: [out], as: 'translator', by: 'Ilze' });
      const signed = await importFiles(workspace.surroundings, { files: [out], as: 'reviewer', by: 'Anna' });
      const ours = `mail/${language}-ours.xlf`;
      await exportFiles(workspace.surroundings, { paths: [release], language, tool: 'generic', out: ours });
      const again = await importFiles(workspace.surroundings, { files: [ours], as: 'reviewer', by: 'Bruno' });
      approvals.push([asTranslator, signed, again].map(({ result }) => result?.files[0]?.approved));
      expect(workspace.read(stored(language))).not.toContain('Bruno');
    }
    expect(approvals).toEqual(languages.map(() => [0, 6, 0]));
    expect(await published(workspace)).toEqual(languages.map(() => latvian));
  });

  test('pseudo-translate and assemble alike', async () => {
    const workspace = await workspaceOf();
    expect((await pseudo(workspace.surroundings, everything)).status).toBe(0);
    await assemble(workspace.surroundings, { ...everything, out: 'out' });
    const files = snapshot(join(workspace.root, 'out'));
    const documents = Object.entries(files).flatMap(([path, bytes]) => (path.endsWith('.md') ? [bytes] : []));
    expect(documents).toHaveLength(4);
    expect(new Set(documents)).toHaveLength(1);
  });

  test('hand OmegaT the 1.2 it knows, and take it back into what is stored', async () => {
    const workspace = await workspaceOf();
    for (const language of languages) {
      const out = `omegat-${language}`;
      await exportFiles(workspace.surroundings, { paths: [], language, tool: 'omegat', out });
      const [name = ''] = readdirSync(join(workspace.root, out, 'source'));
      const source = workspace.read(`${out}/source/${name}`);
      expect(source).toContain(' version="1.2"');
      workspace.write(`${out}/target/${name}`, translated(source, dictionary));
      const options = { files: [out], as: 'translator' as const, by: 'Ilze' };
      expect(await importFiles(workspace.surroundings, options)).toMatchObject({ status: 0, diagnostics: [] });
      expect(workspace.read(stored(language))).toContain(` version="${dialects[language]}"`);
      expect(await signedByReview(workspace, language)).toBe(6);
    }
    expect(await published(workspace)).toEqual(languages.map(() => latvian));
  });

  test('a translator who edits the stored file is heard in each of them', async () => {
    const workspace = await workspaceOf();
    for (const language of languages) {
      workspace.write(stored(language), translated(workspace.read(stored(language)), dictionary));
      const taken = await importFiles(workspace.surroundings, {
        files: [stored(language)],
        as: 'translator',
        by: 'Ilze',
      });
      expect(taken).toMatchObject({ status: 0, result: { files: [{ segments: { applied: 6 } }] } });
      await signedByReview(workspace, language);
    }
    expect(await published(workspace)).toEqual(languages.map(() => latvian));
  });
});
