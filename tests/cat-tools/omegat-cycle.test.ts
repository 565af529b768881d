/** The whole way through the real OmegaT: handed out, translated there, taken back, reviewed, published. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportFiles,
  extract,
  importFiles,
  publish,
  review,
  status,
  verify,
  type ImportResult,
} from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { omegat, translateProject } from './real-omegat.ts';

const release = '2026-09-14-bibliobus';
const french = `fr/${release}/communique.md`;
const stored = `lv/${release}/communique.md.xlf`;
const everything = { paths: [], languages: [] };

const text = `# Un bibliobus pour la vallée

Le **bibliobus** prend la route lundi. Il fera halte dans 12 villages. Les horaires figurent [dans ce tableau](horaires.pdf).

Prix : gratuit.
`;

/** What a translator's memory holds: source as OmegaT shows it → target with the same codes. */
const translated: Readonly<Record<string, string>> = {
  'Un bibliobus pour la vallée': 'Ielejai būs bibliotēkas autobuss',
  'Le <x0/>bibliobus<x1/> prend la route lundi.': 'Pirmdien <x0/>autobuss<x1/> dodas ceļā.',
  'Il fera halte dans 12 villages.': 'Tas apstāsies 12 ciemos.',
  'Les horaires figurent <x0/>dans ce tableau<x1/>.': 'Kustības saraksts atrodams <x0/>šajā tabulā<x1/>.',
  'Prix : gratuit.': 'Cena: bez maksas.',
};

async function handedOut(): Promise<{ readonly workspace: TemporaryWorkspace; readonly project: string }> {
  const workspace = temporaryWorkspace({ [french]: text });
  expect((await extract(workspace.surroundings, everything)).status).toBe(0);
  const exported = await exportFiles(workspace.surroundings, {
    paths: [],
    language: 'lv',
    tool: 'omegat',
    out: 'out/lv',
    to: 'Ilze Zvirbule',
  });
  expect(exported).toMatchObject({ status: 0, diagnostics: [], result: { segments: 5, words: 25 } });
  return { workspace, project: join(workspace.root, 'out/lv') };
}

function remember(project: string, entries: Readonly<Record<string, string>>): void {
  const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const units = Object.entries(entries).map(
    ([source, target]) =>
      `<tu><tuv xml:lang="FR"><seg>${escape(source)}</seg></tuv><tuv xml:lang="LV"><seg>${escape(target)}</seg></tuv></tu>`,
  );
  const head =
    '<header creationtool="OmegaT" creationtoolversion="3.6" segtype="sentence" o-tmf="OmegaT TMX" adminlang="EN-US" srclang="FR" datatype="plaintext"/>';
  mkdirSync(join(project, 'tm/auto'), { recursive: true });
  const tmx = `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">${head}<body>${units.join('')}</body></tmx>\n`;
  writeFileSync(join(project, 'tm/auto/translator.tmx'), tmx);
}

function outcomes(result: ImportResult | undefined): Readonly<Record<string, number>> {
  const [file] = result?.files ?? [];
  return Object.fromEntries(Object.entries(file?.segments ?? {}).filter(([, count]) => count > 0));
}

async function take(workspace: TemporaryWorkspace, file = 'out/lv'): ReturnType<typeof importFiles> {
  return importFiles(workspace.surroundings, { files: [file], as: 'translator', by: 'Ilze Zvirbule' });
}

describe.skipIf(omegat.isSkipped)(`a translator's way through OmegaT ${omegat.needs}`, () => {
  test('export → OmegaT translates from a memory → import → review → publish: only targets, states and our metadata change, and the published text is right', async () => {
    const { workspace, project } = await handedOut();
    const before = workspace.read(stored);
    remember(project, translated);
    expect(translateProject(project)).toMatchObject({ status: 0 });
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 0, diagnostics: [] });
    expect(outcomes(taken.result)).toEqual({ applied: 5 });
    const strip = (xlf: string): string =>
      xlf
        .replace(/\n *<target [^\n]*/gu, '')
        .replace(/<trans-unit [^>]*>/gu, (tag) => `<trans-unit ${/ id="[^"]*"/u.exec(tag)?.[0] ?? ''}>`);
    expect(strip(workspace.read(stored))).toBe(strip(before));
    const now = await status(workspace.surroundings, { ...everything, states: [], segments: false, gate: false });
    expect(now.result?.languages.find(({ language }) => language === 'lv')?.segments).toMatchObject({
      total: 5,
      translated: 5,
    });
    const held = await publish(workspace.surroundings, { ...everything, languages: ['lv'], out: 'dist', by: 'Pille' });
    expect(held.result?.releases).toMatchObject([{ published: false }]);
    const reviewed = await review(workspace.surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: 'Kārlis Veldrājs',
      segments: [],
      notMine: false,
      action: { kind: 'accept', final: false },
    });
    expect(reviewed).toMatchObject({ status: 0, result: { reviewed: 5, refused: [] } });
    const published = await publish(workspace.surroundings, {
      ...everything,
      languages: ['lv'],
      out: 'dist',
      by: 'Pille',
    });
    expect(published).toMatchObject({ status: 0 });
    expect(workspace.read(`dist/releases/lv/${release}/communique.md`)).toBe(`# Ielejai būs bibliotēkas autobuss

Pirmdien **autobuss** dodas ceļā. Tas apstāsies 12 ciemos. Kustības saraksts atrodams [šajā tabulā](horaires.pdf).

Cena: bez maksas.
`);
    expect(await verify(workspace.surroundings, { dir: 'dist/releases' })).toMatchObject({ status: 0 });
  });

  test('a sentence of three is edited in French while the file is out, extract run or not: two applied, one stale and offered, none unknown', async () => {
    for (const isExtracted of [true, false]) {
      const { workspace, project } = await handedOut();
      remember(project, translated);
      expect(translateProject(project)).toMatchObject({ status: 0 });
      workspace.write(french, text.replace('12 villages', '14 villages de montagne'));
      if (isExtracted) await extract(workspace.surroundings, everything);
      const taken = await take(workspace);
      expect(taken.status).toBe(1);
      expect(outcomes(taken.result)).toEqual({ applied: 4, stale: 1 });
      expect(taken.diagnostics.map(({ code }) => code)).toEqual(['return-stale']);
      const xlf = workspace.read(stored);
      expect(xlf).toContain('<target>Tas apstāsies 12 ciemos.</target>');
      expect(xlf).toContain('Il fera halte dans [-12-]{+14+} villages{+ de montagne+}.');
      expect(xlf.match(/<target state="translated">/gu)).toHaveLength(4);
      // What was imported before the edit was extracted is what is there when it is extracted first.
      const after = await extract(workspace.surroundings, everything);
      expect(after.result?.documents.find(({ language }) => language === 'lv')?.written).toBe(false);
    }
  });

  test('half of an inline pair is dropped: the segment is refused, kept for repair with its reason, the others are applied', async () => {
    const { workspace, project } = await handedOut();
    remember(project, {
      ...translated,
      'Le <x0/>bibliobus<x1/> prend la route lundi.': 'Pirmdien autobuss<x1/> dodas ceļā.',
    });
    expect(translateProject(project, 'warn')).toMatchObject({ status: 0 });
    const taken = await take(workspace);
    expect(taken.status).toBe(1);
    expect(outcomes(taken.result)).toEqual({ applied: 4, codes: 1 });
    expect(taken.diagnostics).toMatchObject([{ code: 'return-codes', severity: 'error', values: { labels: '<b1>' } }]);
    const [job = ''] = readdirSync(join(workspace.root, 'returns'));
    const repair = workspace.read(`returns/${job}/repair.xlf`);
    expect(repair).toContain('Pirmdien autobuss<x id="2"');
    expect(repair).toContain('the codes &lt;b1&gt; are missing');
    expect(workspace.read(stored)).not.toContain('Pirmdien');

    // The translator puts the half back in that file, and it is taken like every return.
    const mended = repair.replace('Pirmdien autobuss', 'Pirmdien <x id="1"/>autobuss');
    workspace.write(`returns/${job}/repair.xlf`, mended);
    const again = await take(workspace, `returns/${job}/repair.xlf`);
    expect(again).toMatchObject({ status: 0 });
    expect(outcomes(again.result)).toEqual({ applied: 1 });
    expect(workspace.read(stored)).toContain('Pirmdien <x id="1" ctype="x-strong-open" equiv-text="&lt;b1>"/>autobuss');
    expect(readdirSync(join(workspace.root, 'returns', job))).not.toContain('repair.xlf');
    expect(workspace.read(`returns/${job}/repair-2.xlf`)).toBe(mended);
  });

  test('a project with a tag error is not written by OmegaT under --tag-validation=abort, and nothing is taken back', async () => {
    const { workspace, project } = await handedOut();
    remember(project, { 'Les horaires figurent <x0/>dans ce tableau<x1/>.': 'Saraksts ir šajā tabulā.' });
    expect(translateProject(project).status).toBe(1);
    const before = workspace.snapshot();
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 2 });
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['omegat-no-target']);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('nothing was translated: every segment is unchanged, no byte of the stored file changes', async () => {
    const { workspace, project } = await handedOut();
    const before = workspace.bytes(stored);
    expect(translateProject(project)).toMatchObject({ status: 0 });
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 0, diagnostics: [] });
    expect(outcomes(taken.result)).toEqual({ unchanged: 5 });
    expect(workspace.bytes(stored).equals(before)).toBe(true);
  });

  test('a renamed return is placed by the id inside it; it is archived byte for byte under its job', async () => {
    const { workspace, project } = await handedOut();
    remember(project, translated);
    expect(translateProject(project)).toMatchObject({ status: 0 });
    const [name = ''] = readdirSync(join(project, 'target')).filter((file) => file.endsWith('.xlf'));
    const bytes = readFileSync(join(project, 'target', name));
    workspace.write('mail/Tulkojums (galīgais).xlf', bytes);
    const taken = await take(workspace, 'mail/Tulkojums (galīgais).xlf');
    expect(outcomes(taken.result)).toEqual({ applied: 5 });
    const job = taken.result?.files[0]?.job ?? '';
    expect(name.endsWith(`.fr-lv.${job}.xlf`)).toBe(true);
    expect(workspace.bytes(`returns/${job}/Tulkojums (galīgais).xlf`).equals(bytes)).toBe(true);
  });

  test('what OmegaT saved as equal to its source is decided, what it left is not', async () => {
    const { workspace, project } = await handedOut();
    expect(translateProject(project)).toMatchObject({ status: 0 });
    const tu = (seg: string): string =>
      `<tu><tuv lang="FR"><seg>${seg}</seg></tuv><tuv lang="LV"><seg>${seg}</seg></tuv></tu>`;
    writeFileSync(
      join(project, 'omegat/project_save.tmx'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="sentence" srclang="FR"/><body>${tu('Prix : gratuit.')}</body></tmx>\n`,
    );
    const taken = await take(workspace);
    expect(outcomes(taken.result)).toEqual({ applied: 1, unchanged: 4 });
    expect(workspace.read(stored)).toContain('<target state="translated">Prix : gratuit.</target>');
  });
});
