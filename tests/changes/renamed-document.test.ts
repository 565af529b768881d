/** A document that was renamed or moved: what belongs to it moves along, nothing is asked again. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptChanges, changes, exportFiles, extract, importFiles, publish } from '@dragoman/pipeline';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { editor, everything, publishAll, segmentsIn, signedWorkspace, states } from './signed-workspace.ts';

const old = '2026-05-12-lac/communique.md';
const now = '2026-05-19-lac/communique.md';
const french =
  '# Le lac\n\nLe **séminaire** a eu lieu à Riga. La rive nord est fermée.\n\nLe quai ouvre demain. Les barques sont prêtes.\n';

function rename(workspace: TemporaryWorkspace, from: string, to: string): void {
  mkdirSync(dirname(`${workspace.root}/${to}`), { recursive: true });
  renameSync(`${workspace.root}/${from}`, `${workspace.root}/${to}`);
}

const lake = (more: object = {}) =>
  signedWorkspace({ files: { [`fr/${old}`]: french }, languages: ['en', 'lv'], ...more });

describe.each(['1.2', '2.0', '2.1', '2.2'])('in XLIFF %s', (dialect) => {
  test('a new date in the name of its folder: both languages move along, byte for byte but for the name', async () => {
    const workspace = await lake({ dialects: { en: dialect, lv: dialect } });
    const before = workspace.snapshot();
    rename(workspace, `fr/${old}`, `fr/${now}`);
    const dry = await extract({ ...workspace.surroundings, dryRun: true }, everything);
    const { status, result, diagnostics } = await extract(workspace.surroundings, everything);
    expect(status).toBe(0);
    expect(dry.result).toEqual(result);
    expect(result?.documents).toMatchObject(
      ['en', 'lv'].map((language) => ({ document: now, language, carried: { identical: 5 }, movedFrom: old })),
    );
    expect(diagnostics).toMatchObject([{ code: 'document-renamed', location: { file: `fr/${now}` } }]);
    const moved = (path: string): string => path.replace(old, now);
    const expected = Object.entries(before).map(([path, text]) => [
      moved(path),
      path.endsWith('.xlf') ? text.replace(`original="fr/${old}"`, `original="fr/${now}"`) : text,
    ]);
    expect(workspace.snapshot()).toEqual(Object.fromEntries(expected));
    expect(await states(workspace)).toMatchObject({ en: { reviewed: 5, total: 5 }, lv: { reviewed: 5, total: 5 } });
    const again = await extract(workspace.surroundings, everything);
    expect({ status: again.status, diagnostics: again.diagnostics }).toEqual({ status: 0, diagnostics: [] });
    expect(workspace.snapshot()).toEqual(Object.fromEntries(expected));
  });
});

test('renamed and edited at once: what still holds is carried over', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, `fr/${now}`);
  workspace.write(`fr/${now}`, french.replace('La rive nord est fermée.', 'La rive sud est fermée.'));
  const early = await changes(workspace.surroundings, everything);
  const { result } = await extract(workspace.surroundings, everything);
  expect(result?.documents.map(({ carried }) => carried)).toEqual([
    { identical: 4, edited: 1 },
    { identical: 4, edited: 1 },
  ]);
  expect(await changes(workspace.surroundings, everything)).toEqual(early);
  expect(early.result?.changes).toMatchObject([{ document: now, languages: ['en', 'lv'], class: 'edited' }]);
  expect(segmentsIn(workspace, `lv/${now}.xlf`)[2]).toMatchObject({
    state: 'initial',
    matches: [{ type: 'previous-version', target: ['lv[La rive nord est fermée.]'] }],
  });
});

test('renamed and corrected at once: the correction can be settled before anything was extracted', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, `fr/${now}`);
  workspace.write(`fr/${now}`, french.replace('séminaire', 'séminiare'));
  const { result } = await changes(workspace.surroundings, everything);
  const ids = (result?.changes ?? []).map(({ id }) => id);
  const accepted = await acceptChanges(workspace.surroundings, { ids, class: 'spelling', by: editor });
  expect(accepted.result).toMatchObject({ refused: [], changes: [{ class: 'spelling', languages: ['en', 'lv'] }] });
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 5, total: 5 }, lv: { reviewed: 5, total: 5 } });
});

test('a release of two documents is renamed: each finds its own, whatever they share', async () => {
  const [a, b] = ['2026-05-12-lac/a.txt', '2026-05-12-lac/annexes/b.txt'];
  const shared = 'Le quai ouvre demain.\nLes barques sont prêtes.\nLe musée reste fermé.\n';
  const files = { [`fr/${a}`]: `Un.\n${shared}`, [`fr/${b}`]: `${shared}Deux.\n` };
  const workspace = await signedWorkspace({ files, languages: ['lv'] });
  rename(workspace, 'fr/2026-05-12-lac', 'fr/2026-05-19-lac');
  const { result } = await extract(workspace.surroundings, everything);
  expect(result?.documents.map(({ document, movedFrom }) => [document, movedFrom])).toEqual([
    ['2026-05-19-lac/a.txt', a],
    ['2026-05-19-lac/annexes/b.txt', b],
  ]);
});

test('two new documents that are equally like it: nothing is moved, and both are named', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, 'fr/2026-05-19-lac/un.md');
  workspace.write('fr/2026-05-19-lac/deux.md', french);
  const before = workspace.read(`lv/${old}.xlf`);
  const { diagnostics } = await extract(workspace.surroundings, everything);
  expect(diagnostics.map(({ code }) => code)).toEqual(['ambiguous-rename', 'ambiguous-rename', 'similar-documents']);
  expect(diagnostics[0]?.values).toEqual({
    source: `fr/${old}`,
    found: '2026-05-19-lac/deux.md, 2026-05-19-lac/un.md',
  });
  expect(workspace.read(`lv/${old}.xlf`)).toBe(before);
});

test('what is equally like two documents is offered in both, is named by every run, and moves whole once one of them asks for it', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, 'fr/2026-05-19-lac/un.md');
  workspace.write('fr/2026-05-19-lac/deux.md', french);
  await extract(workspace.surroundings, everything);
  const targets = segmentsIn(workspace, `lv/${old}.xlf`).map(({ target }) => target);
  for (const name of ['un', 'deux']) {
    const offered = segmentsIn(workspace, `lv/2026-05-19-lac/${name}.md.xlf`);
    expect(offered.map(({ target, matches = [] }) => target ?? matches[0]?.target)).toEqual(targets);
    expect(offered.map(({ matches = [] }) => matches[0]?.origin)).toEqual(targets.map(() => `memory:lv/${old}.xlf`));
  }
  const again = await extract(workspace.surroundings, everything);
  expect(again.diagnostics.map(({ code, values }) => [code, values?.['found']]).slice(0, 2)).toEqual(
    ['en', 'lv'].map(() => ['ambiguous-rename', '2026-05-19-lac/deux.md, 2026-05-19-lac/un.md']),
  );
  for (const language of ['en', 'lv']) rmSync(`${workspace.root}/${language}/2026-05-19-lac/un.md.xlf`);
  const moved = await extract(workspace.surroundings, everything);
  expect(moved.diagnostics.map(({ code }) => code)).toEqual(['similar-documents', 'document-renamed']);
  expect(segmentsIn(workspace, 'lv/2026-05-19-lac/un.md.xlf').map(({ target }) => target)).toEqual(targets);
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 5 }, lv: { reviewed: 5 } });
});

test('a sentence that was retired under the old name comes back in a document that is not known to be it', async () => {
  const workspace = await lake();
  const whole = segmentsIn(workspace, `lv/${old}.xlf`);
  workspace.write(`fr/${old}`, french.split('\n').slice(0, 3).join('\n'));
  await extract(workspace.surroundings, everything);
  rmSync(`${workspace.root}/fr/${old}`);
  for (const name of ['un', 'deux']) workspace.write(`fr/2026-05-19-lac/${name}.md`, french);
  await extract(workspace.surroundings, everything);
  for (const name of ['un', 'deux']) {
    const now = segmentsIn(workspace, `lv/2026-05-19-lac/${name}.md.xlf`);
    expect(now.map(({ target, matches = [] }) => target ?? matches[0]?.target)).toEqual(
      whole.map(({ target }) => target),
    );
  }
});

test('another text in another place is no rename: the file stays, and is named', async () => {
  const workspace = await lake();
  rmSync(`${workspace.root}/fr/${old}`);
  workspace.write(`fr/${now}`, '# Le pont\n\nLe pont est ouvert. Le quai ouvre demain.\n');
  const { diagnostics } = await extract(workspace.surroundings, everything);
  expect(diagnostics.map(({ code }) => code)).toEqual(['orphan-translation', 'orphan-translation']);
});

test('French that cannot be listed is not gone: nothing is moved', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, `fr/${now}`);
  workspace.write('fr/2026-06-01-\\x/a.md', 'Un.\n');
  const before = workspace.snapshot();
  const { status, diagnostics } = await extract(workspace.surroundings, everything);
  expect(status).toBe(1);
  expect(diagnostics.map(({ code }) => code)).toContain('orphan-translation');
  expect(workspace.snapshot()).toEqual(before);
  rmSync(`${workspace.root}/fr/2026-06-01-\\x`, { recursive: true });
  await extract(workspace.surroundings, everything);
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 5 }, lv: { reviewed: 5 } });
});

test('one language after the other: the rest follows when it is asked for', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, `fr/${now}`);
  const first = await extract(workspace.surroundings, { paths: [], languages: ['lv'] });
  expect(first.diagnostics.map(({ code }) => code)).toEqual(['rename-waiting', 'document-renamed']);
  expect(first.diagnostics[0]).toMatchObject({
    severity: 'info',
    message: `this was "fr/${old}": its translations into en have not moved along yet`,
    location: { file: `fr/${now}` },
    advice: `Run: dragoman extract ${now} --language en`,
  });
  await extract(workspace.surroundings, everything);
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 5 }, lv: { reviewed: 5 } });
  expect(Object.keys(workspace.snapshot()).filter((path) => path.includes('05-12'))).toEqual([]);
});

test('another release is extracted: nobody is told to put the French back, or to remove a translation', async () => {
  const other = '2026-06-01-port/communique.md';
  const workspace = await lake({ files: { [`fr/${old}`]: french, [`fr/${other}`]: 'Le port rouvre.\n' } });
  rename(workspace, `fr/${old}`, `fr/${now}`);
  const { diagnostics } = await extract(workspace.surroundings, { paths: ['2026-06-01-port'], languages: [] });
  expect(diagnostics.map(({ code, values }) => [code, values?.['languages']])).toEqual([['rename-waiting', 'en, lv']]);
});

test('a language that has begun anew under the new name keeps its old file, which is named', async () => {
  const workspace = await lake();
  rename(workspace, `fr/${old}`, `fr/${now}`);
  const anew = workspace.read(`en/${old}.xlf`).replace(`original="fr/${old}"`, `original="fr/${now}"`);
  workspace.write(`en/${now}.xlf`, anew);
  const { diagnostics } = await extract(workspace.surroundings, { paths: [], languages: ['lv'] });
  expect(diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
    ['orphan-translation', `en/${old}.xlf`],
    ['document-renamed', `fr/${now}`],
  ]);
});

test('a file that is away comes home: the record of its job knows the new name', async () => {
  const workspace = await lake();
  workspace.write(`fr/${old}`, `${french}\nLa fête suit.\n`);
  await extract(workspace.surroundings, everything);
  const options = { ...everything, language: 'lv', tool: 'generic' as const, out: 'away' };
  const handed = await exportFiles(workspace.surroundings, options);
  const sent = Object.keys(workspace.snapshot()).find((path) => path.startsWith('away/')) ?? '';
  rename(workspace, `fr/${old}`, `fr/${now}`);
  await extract(workspace.surroundings, everything);
  const record = JSON.parse(workspace.read(`exports/${handed.result?.job}.json`)) as { readonly files: unknown };
  expect(record.files).toMatchObject([{ document: now, was: [old] }]);
  const text = workspace.read(sent);
  const returned = text.replace(
    /(<source[^>]*>La fête suit\.<\/source>)(?:\s*<target[^>]*>[^<]*<\/target>)?/u,
    '$1<target state="translated">lv[La fête suit.]</target>',
  );
  expect(returned).not.toBe(text);
  workspace.write(sent, returned);
  const back = await importFiles(workspace.surroundings, { files: [sent], as: 'translator', by: 'Ilze Zvirbule' });
  expect(back.result?.files).toMatchObject([{ document: now, segments: { applied: 1, unchanged: 5 } }]);
  expect(segmentsIn(workspace, `lv/${now}.xlf`).at(-1)).toMatchObject({ target: ['lv[La fête suit.]'] });
});

test('what waits for repair follows, what was archived stays as it came', async () => {
  const workspace = await lake();
  const folder = 'returns/returned-abcdefgh';
  const waiting = workspace.read(`lv/${old}.xlf`).replace('<file ', '<file dragoman:job="returned-abcdefgh" ');
  workspace.write(`${folder}/repair.xlf`, waiting);
  workspace.write(`${folder}/retour.xlf`, waiting);
  rename(workspace, `fr/${old}`, `fr/${now}`);
  await extract(workspace.surroundings, { paths: [], languages: ['en'] });
  expect(workspace.read(`${folder}/repair.xlf`)).toBe(waiting);
  await extract(workspace.surroundings, everything);
  expect(workspace.read(`${folder}/repair.xlf`)).toBe(waiting.replace(`fr/${old}`, `fr/${now}`));
  expect(workspace.read(`${folder}/retour.xlf`)).toBe(waiting);
});

test('the ledger stays, and the receipt of the next version says what it continues', async () => {
  const workspace = await lake();
  await publishAll(workspace);
  rename(workspace, `fr/${old}`, `fr/${now}`);
  await extract(workspace.surroundings, everything);
  const { result } = await publishAll(workspace);
  expect(result?.releases.map(({ release, language, version }) => [release, language, version])).toEqual([
    ['2026-05-19-lac', 'fr', 1],
    ['2026-05-19-lac', 'en', 1],
    ['2026-05-19-lac', 'lv', 1],
  ]);
  for (const language of ['fr', 'en', 'lv']) {
    const receipt: unknown = JSON.parse(
      workspace.read(`published/2026-05-19-lac/${language}/1/communique.md.receipt.json`),
    );
    expect(receipt).toMatchObject({ continues: `published/2026-05-12-lac/${language}/1/communique.md` });
  }
  const published = workspace.snapshot();
  await publishAll(workspace);
  expect(workspace.snapshot()).toEqual(published);
});

test('what is public under the old name too is named, with the command that takes it back', async () => {
  const workspace = await lake();
  await publishAll(workspace);
  rename(workspace, `fr/${old}`, `fr/${now}`);
  await extract(workspace.surroundings, everything);
  const { status, diagnostics } = await publishAll(workspace);
  expect({ status, diagnostics }).toEqual({
    status: 0,
    diagnostics: [
      {
        code: 'public-under-old-name',
        severity: 'warning',
        message: 'this release goes on as "2026-05-19-lac" and is still public under its old name too (en, fr, lv)',
        location: { file: 'published/2026-05-12-lac' },
        advice:
          "If readers should find the new one only: dragoman publish 2026-05-12-lac --withdraw --language en,fr,lv --out dist --by 'Anna Kalniņa'",
        values: expect.anything() as object,
      },
    ],
  });
  const withdrawn = {
    paths: ['2026-05-12-lac'],
    languages: ['en', 'fr', 'lv'],
    withdraw: true,
    out: 'dist',
    by: editor,
  };
  expect((await publish(workspace.surroundings, withdrawn)).diagnostics).toEqual([]);
  expect(readdirSync(`${workspace.root}/dist/releases/lv`)).toEqual(['2026-05-19-lac']);
  expect((await publishAll(workspace)).diagnostics).toEqual([]);
});
