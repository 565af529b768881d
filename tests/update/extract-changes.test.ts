/** One edit of the French through `extract`: every class at once, in languages of different dialects and policies. */
import { extract, pseudo, review, validate } from '@dragoman/pipeline';
import { expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

const before = `# Le séminaire

Le séminaire a réunit des experts de la région. Il a duré deux jours à Riga, et la ministre a conclu les travaux.

La prochaine réunion aura lieu le 25 mars 2015. Les participants sont attendus à midi. Ils recevront le programme.

L'aide va aux communes du lac.

Le lac est gelé depuis deux semaines.
`;
const after = before
  .replace('réunit', 'réuni')
  .replace('Riga, et la', 'Riga. La')
  .replace('25 mars', '26 mars')
  .replace('midi. Ils', 'midi, ils')
  .replace("L'aide", 'L’aide')
  .replace('gelé', '**gelé**');

test('says the same classes for every language, in valid files, once; a stricter language asks again', async () => {
  const languages = ['de', 'en', 'lv'];
  const workspace = temporaryWorkspace({
    'dragoman.json': JSON.stringify({
      sourceLanguage: 'fr',
      targetLanguages: languages,
      dialects: { en: '2.0', lv: '2.2' },
      changes: { languages: { lv: { markup: { approval: 'ask' }, typographic: { text: 'offer' } } } },
    }),
    'fr/R/a.md': before,
  });
  const { surroundings } = workspace;
  await extract(surroundings, { paths: [], languages: [] });
  await pseudo(surroundings, { paths: [], languages });
  for (const language of languages) {
    const action = { kind: 'accept', final: false } as const;
    await review(surroundings, { paths: [], all: true, language, by: 'Ilze', segments: [], notMine: true, action });
  }
  workspace.write('fr/R/a.md', after);
  const { result } = await extract(surroundings, { paths: [], languages: [] });
  const carried = { identical: 1, spelling: 1, split: 2, fact: 1, joined: 1, typographic: 1, markup: 1 };
  expect(result?.documents.map((one) => [one.language, one.carried])).toEqual(
    languages.map((language) => [language, carried]),
  );
  const files = languages.map((language) => `${language}/R/a.md.xlf`);
  const valid = await validate(surroundings, { files: files.map((file) => `${workspace.root}/${file}`) });
  expect(valid.result?.results.map((one) => one.valid)).toEqual([true, true, true]);
  const [german, , latvian] = files.map((file) => workspace.read(file));
  const notes = [
    '± Le séminaire a [-réunit-]{+réuni+} des experts de la région.',
    '± 1→2 Il a duré deux jours à Riga[-, et-]{+.+} [-la-]{+La+} ministre a conclu les travaux.',
    '± La prochaine réunion aura lieu le [-25-]{+26+} mars 2015.',
    '± 2→1 Les participants sont attendus à midi[-.-]{+,+} [-Ils-]{+ils+} recevront le programme.',
  ];
  for (const text of [german, latvian]) for (const note of notes) expect(text).toContain(note);
  expect(german?.match(/approved="yes"/gu)).toHaveLength(3);
  expect(latvian?.match(/"approved-by"/gu)).toHaveLength(1);
  const written = workspace.snapshot();
  await extract(surroundings, { paths: [], languages: [] });
  expect(workspace.snapshot()).toEqual(written);
  workspace.write('fr/R/a.md', before);
  await extract(surroundings, { paths: [], languages: [] });
  expect(workspace.read('de/R/a.md.xlf').match(/approved="yes"/gu)).toHaveLength(8);
  expect(workspace.read('lv/R/a.md.xlf').match(/"approved-by"/gu)).toHaveLength(8);
});

const bridge = Array.from(
  { length: 6 },
  (_, index) => `Le chantier ${index} ouvre près du pont de la rivière ${index}.`,
);
const library = Array.from(
  { length: 6 },
  (_, index) => `La bibliothèque ${index} prête ses livres au quartier ${index}.`,
);

async function approvedPair(first: readonly string[], second: readonly string[]): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({
    'dragoman.json': JSON.stringify({ sourceLanguage: 'fr', targetLanguages: ['en'] }),
    'fr/R/a.md': first.join('\n\n'),
    'fr/S/b.md': second.join('\n\n'),
  });
  await extract(workspace.surroundings, { paths: [], languages: [] });
  await pseudo(workspace.surroundings, { paths: [], languages: ['en'] });
  const action = { kind: 'accept', final: false } as const;
  await review(workspace.surroundings, {
    paths: [],
    all: true,
    language: 'en',
    by: 'Ilze',
    segments: [],
    notMine: true,
    action,
  });
  return workspace;
}

test.each([
  ['to a document before it', [...bridge, ...library.slice(0, 1)], library.slice(1)],
  ['to a document behind it', bridge.slice(1), [...library, ...bridge.slice(0, 1)]],
  ['both ways', [...bridge.slice(1), ...library.slice(0, 1)], [...library.slice(1), ...bridge.slice(0, 1)]],
  ['all of it, as two documents change their texts', library, bridge],
])('a sentence that moves %s keeps its translation and approval; a dry run says so', async (_way, first, second) => {
  const workspace = await approvedPair(bridge, library);
  workspace.write('fr/R/a.md', first.join('\n\n'));
  workspace.write('fr/S/b.md', second.join('\n\n'));
  const foretold = await extract({ ...workspace.surroundings, dryRun: true }, { paths: [], languages: [] });
  const { result } = await extract(workspace.surroundings, { paths: [], languages: [] });
  expect(foretold.result).toEqual(result);
  const files = ['en/R/a.md.xlf', 'en/S/b.md.xlf'];
  const approvals = (): number => files.flatMap((file) => workspace.read(file).match(/approved="yes"/gu) ?? []).length;
  expect(approvals()).toBe(12);
  const written = workspace.snapshot();
  await extract(workspace.surroundings, { paths: [], languages: [] });
  expect(workspace.snapshot()).toEqual(written);
  workspace.write('fr/R/a.md', bridge.join('\n\n'));
  workspace.write('fr/S/b.md', library.join('\n\n'));
  await extract(workspace.surroundings, { paths: [], languages: [] });
  expect(approvals()).toBe(12);
});

test('a sentence that moves to a new document, before the one it left, keeps its translation and approval', async () => {
  const workspace = await approvedPair(bridge, library);
  workspace.write('fr/A/new.md', bridge[0] ?? '');
  workspace.write('fr/R/a.md', bridge.slice(1).join('\n\n'));
  const { result } = await extract(workspace.surroundings, { paths: [], languages: [] });
  expect(result?.documents.map(({ document, carried }) => [document, carried])).toEqual([
    ['A/new.md', { restored: 1 }],
    ['R/a.md', { identical: 5 }],
    ['S/b.md', { identical: 6 }],
  ]);
  expect(workspace.read('en/A/new.md.xlf')).toContain('approved="yes"');
});
