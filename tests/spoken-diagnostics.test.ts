/** What people of another language meet first: the words of the catalog fit the values that the diagnostics really bring. */
import { expect, test } from 'vitest';
import { readProjectSave } from '@dragoman/omegat';
import { status } from '@dragoman/pipeline';
import { createWords, diagnosticAdvice, diagnosticText } from '@dragoman/words';
import { streamXliffUnits } from '@dragoman/xliff';
import { noon, temporaryFolder, temporaryWorkspace } from './temporary-workspace.ts';

const french = createWords('fr');
const options = { paths: [], languages: [], states: [], segments: false, gate: false };

test('a folder without a workspace is told in French, and so is one that was named', async () => {
  const from = temporaryFolder();
  const [nowhere] = (await status({ from, now: () => noon }, options)).diagnostics;
  const [named] = (await status({ from, workspace: 'sub', now: () => noon }, options)).diagnostics;
  expect([nowhere, named].map((one) => one && diagnosticText(french, one))).toEqual([
    'aucun dragoman.json dans ce dossier, ni au-dessus, ni dans son dossier «\u00A0locales\u00A0»',
    'ce dossier ne contient pas de dragoman.json',
  ]);
  expect(named && diagnosticAdvice(french, named)).toBe(
    'Désignez le dossier qui le contient, ou créez-y un espace de travail avec\u00A0: dragoman init',
  );
});

test('a language of a release card that the workspace has not is told in French', async () => {
  const workspace = temporaryWorkspace({ 'fr/R/a.txt': 'Un.\n', 'fr/R/release.json': '{ "languages": ["mt"] }' });
  const [unknown] = (await status(workspace.surroundings, options)).diagnostics;
  expect(unknown?.code).toBe('unknown-language');
  expect(unknown && diagnosticText(french, unknown)).toBe(
    '«\u00A0mt\u00A0» n’est pas une langue cible de cet espace de travail, qui a en, lv',
  );
});

test('bytes of another encoding in a file that is streamed are told in French', async () => {
  const head = '<xliff version="1.2"><file original="a" source-language="fr" target-language="lv"><body><note>';
  const streamed = streamXliffUnits('a.xlf', [Buffer.from(head), Buffer.from([0xff, 0xfe, 0xff])]);
  const told: string[] = [];
  for await (const { diagnostics } of streamed) {
    told.push(
      ...diagnostics.filter(({ code }) => code === 'undecodable-bytes').map((one) => diagnosticText(french, one)),
    );
  }
  expect(told).toEqual(['certains octets ne sont pas de l’UTF-8']);
});

test('a project of OmegaT without its memory is told in French', () => {
  const { diagnostics } = readProjectSave('project_save.tmx', '<tmz/>');
  expect(diagnostics.map((one) => diagnosticText(french, one))).toEqual([
    'l’élément racine est <tmz>\u00A0; un TMX est un <tmx> avec un <body>',
  ]);
});
