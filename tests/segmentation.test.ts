/** Rules of a workspace: newer ones with everything carried over, lists of abbreviations, and what decided at each cut. */
import { describe, expect, test } from 'vitest';
import { checks } from '@dragoman/checks';
import { extract, init, review, segment, status, validate } from '@dragoman/pipeline';
import { defaultRules } from '@dragoman/srx';
import { noon, temporaryFolder, temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = 'fr/2026-05-12-lac/communique.txt';
const xliff = 'lv/2026-05-12-lac/communique.txt.xlf';
const rulesFile = 'segmentation/fr.srx';
// Rules of ours that were shipped, and that cut this text otherwise than those for French.
const older = defaultRules('und');
const french = `Ouverture de la séance. Le public est admis.

Voir le doc. 5 de la loi. Un décret suivra.

Le prix va à la note C. Le jury le confirme.
`;
const everything = { paths: [], languages: [] };
/** The targets are French behind two letters: what checks say of them is no part of these stories. */
const withoutChecks = Object.fromEntries(checks.map(({ code }) => [code, 'off']));
const settings = {
  sourceLanguage: 'fr',
  targetLanguages: ['en', 'lv'],
  policy: { default: { checks: withoutChecks } },
};

async function translated(): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({
    'dragoman.json': JSON.stringify(settings),
    [source]: french,
    [rulesFile]: older,
  });
  expect((await extract(workspace.surroundings, everything)).status).toBe(0);
  const filled = workspace
    .read(xliff)
    .replaceAll(
      /<source>(.*?)<\/source>/gu,
      (found, content: string) => `${found}\n          <target state="translated">LV ${content}</target>`,
    );
  workspace.write(xliff, filled);
  const signed = await review(workspace.surroundings, {
    paths: [],
    all: true,
    language: 'lv',
    by: 'Anna Kalniņa',
    segments: [],
    notMine: true,
    action: { kind: 'accept', final: false },
  });
  expect(signed.result?.reviewed).toBe(6);
  return workspace;
}

async function standing(workspace: TemporaryWorkspace): Promise<readonly string[]> {
  const options = { paths: [], languages: ['lv'], states: [], segments: true, gate: false };
  const { result } = await status(workspace.surroundings, options);
  return (result?.segments ?? []).map(({ source: text, state }) => `${state} ${text}`);
}

describe('extract --resegment', () => {
  test('moves to the rules of this version: what is cut alike keeps its approval, no translation is lost', async () => {
    const workspace = await translated();
    expect(await standing(workspace)).toEqual([
      'reviewed Ouverture de la séance.',
      'reviewed Le public est admis.',
      'reviewed Voir le doc.',
      'reviewed 5 de la loi.',
      'reviewed Un décret suivra.',
      'reviewed Le prix va à la note C. Le jury le confirme.',
    ]);
    const before = [...workspace.read(xliff).matchAll(/<target[^>]*>(?<text>[^<]*)<\/target>/gu)];

    const outcome = await extract(workspace.surroundings, { ...everything, resegment: true });
    expect(outcome.status).toBe(0);
    expect(outcome.diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
      ['segmentation-replaced', rulesFile],
    ]);
    expect(workspace.read(rulesFile)).toBe(defaultRules('fr'));
    expect(await standing(workspace)).toEqual([
      'reviewed Ouverture de la séance.',
      'reviewed Le public est admis.',
      'initial Voir le doc. 5 de la loi.',
      'reviewed Un décret suivra.',
      'initial Le prix va à la note C.',
      'initial Le jury le confirme.',
    ]);
    const kept = `${workspace.read(xliff)}${workspace.read('lv/memory.tmx')}`;
    expect(before).toHaveLength(6);
    for (const { groups } of before) expect(kept).toContain(groups?.text);
    // All languages are cut alike.
    const english = workspace.read('en/2026-05-12-lac/communique.txt.xlf');
    expect(english.match(/<source>/gu)).toHaveLength(6);
  });

  test('a second run writes nothing, and --dry-run writes nothing at all', async () => {
    const workspace = await translated();
    const before = workspace.snapshot();
    const dry = { ...workspace.surroundings, dryRun: true };
    const planned = await extract(dry, { ...everything, resegment: true });
    expect(planned.diagnostics.map(({ code }) => code)).toEqual(['segmentation-replaced']);
    expect(planned.result?.documents.map(({ written }) => written)).toEqual([true, true]);
    expect(workspace.snapshot()).toEqual(before);

    await extract(workspace.surroundings, { ...everything, resegment: true });
    const after = workspace.snapshot();
    const again = await extract(workspace.surroundings, { ...everything, resegment: true });
    expect(again.diagnostics).toEqual([]);
    expect(again.result?.documents.map(({ written }) => written)).toEqual([false, false]);
    expect(workspace.snapshot()).toEqual(after);
  });

  test('back under the former rules every translation and approval is there again', async () => {
    const workspace = await translated();
    const before = await standing(workspace);
    await extract(workspace.surroundings, { ...everything, resegment: true });
    workspace.write(rulesFile, older);
    await extract(workspace.surroundings, everything);
    expect(await standing(workspace)).toEqual(before);
  });

  test('rules that somebody edited are named and stay; nothing else is done', async () => {
    const workspace = await translated();
    workspace.write(rulesFile, older.replace('[IVX]', '[IVXL]'));
    const before = workspace.snapshot();
    const { status: exit, diagnostics } = await extract(workspace.surroundings, { ...everything, resegment: true });
    expect([exit, diagnostics.map(({ code }) => code)]).toEqual([2, ['segmentation-edited']]);
    expect(workspace.snapshot()).toEqual(before);
  });
});

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'pl'])('init writes the rules for %s', async (language) => {
  const root = temporaryFolder();
  const target = language === 'en' ? 'fr' : 'en';
  await init({ from: root, now: () => noon }, { dir: root, source: language, languages: [target] });
  expect(readFileSync(join(root, `segmentation/${language}.srx`), 'utf8')).toBe(defaultRules(language));
});

test('a list of abbreviations keeps sentences whole, in every verb, and is part of the digest of the rules', async () => {
  const text = 'La Sté num. Le Havre a fermé. La mairie le regrette.\n';
  const workspace = temporaryWorkspace({ [source]: text });
  const sentences = async (): Promise<unknown> => {
    const { result } = await segment(workspace.surroundings, { file: source, explain: true });
    return [result?.rules, result?.units[0]?.segments, result?.units[0]?.candidates?.[0]?.rule];
  };
  const [rules, cut] = (await sentences()) as [string, readonly string[]];
  expect(cut).toEqual(['La Sté num.', 'Le Havre a fermé.', 'La mairie le regrette.']);
  workspace.write('segmentation/fr.abbreviations.txt', '# de la maison\nSté num.\n');
  const [withList, whole, decided] = (await sentences()) as [string, readonly string[], string];
  expect(whole).toEqual(['La Sté num. Le Havre a fermé.', 'La mairie le regrette.']);
  expect(withList).not.toBe(rules);
  expect(decided).toBe(
    'segmentation/fr.abbreviations.txt 2 (line 2): (?:^|[^\\p{L}\\p{M}\\p{Nd}])Sté\\s{1,4}num\\.|\\s',
  );
  workspace.write('segmentation/fr.abbreviations.txt', '# de la maison\r\nSté num.\r\n');
  expect((await sentences()) as unknown[]).toEqual([withList, whole, decided]);
  await extract(workspace.surroundings, everything);
  expect(workspace.read(xliff)).toContain('<source>La Sté num. Le Havre a fermé.</source>');
  expect(workspace.read(xliff)).toContain(withList);
});

test('a list of abbreviations that cannot be read stops every verb: it would move sentences', async () => {
  const workspace = temporaryWorkspace({
    [source]: french,
    'segmentation/fr.abbreviations.txt': new Uint8Array([0x43, 0xff, 0xfe, 0x2e]),
  });
  const { status: exit, diagnostics } = await extract(workspace.surroundings, everything);
  expect([exit, diagnostics.map(({ code }) => code)]).toEqual([2, ['undecodable-bytes']]);
});

test.each([
  ['communique.txt', 'M. Roux parle. Il conclut.\n'],
  ['communique.md', '# M. Roux parle. Il conclut.\n'],
])('segment --explain names the rule at each candidate of %s', async (file, text) => {
  const workspace = temporaryWorkspace({ [`fr/R/${file}`]: text });
  const { result } = await segment(workspace.surroundings, { file: `fr/R/${file}`, explain: true });
  const [unit] = result?.units ?? [];
  expect(unit?.segments).toEqual(['M. Roux parle.', 'Il conclut.']);
  expect(unit?.candidates?.map(({ offset, breaks, around }) => [offset, breaks, around])).toEqual([
    [2, false, 'M.| Roux parle. Il conclut.'],
    [14, true, 'M. Roux parle.| Il conclut.'],
  ]);
  for (const { rule } of unit?.candidates ?? []) expect(rule).toMatch(/^French \d+ \(line \d+\): /u);
});

test('validate takes segmentation files', async () => {
  const workspace = temporaryWorkspace({
    'ours.srx': defaultRules('fr'),
    'broken.SRX': defaultRules('fr').replace('\\b(?:M|', '\\b((?:M|'),
  });
  const { status: exit, result } = await validate(workspace.surroundings, { files: ['ours.srx', 'broken.SRX'] });
  expect(exit).toBe(1);
  expect(
    result?.results.map(({ file, version, valid, diagnostics }) => [
      file,
      version,
      valid,
      diagnostics.map(({ code }) => code),
    ]),
  ).toEqual([
    ['ours.srx', '2.0', true, []],
    ['broken.SRX', '2.0', false, ['srx-regex']],
  ]);
});
