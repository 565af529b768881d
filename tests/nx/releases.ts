/** Three small releases of two documents for two languages, extracted and half translated. */
import { extract, pseudo } from '@dragoman/pipeline';
import { noon } from '../temporary-workspace.ts';
import { nxWorkspace, type NxWorkspace } from './temporary-nx-workspace.ts';
import { join } from 'node:path';

export const releases = ['2026-01-10-crue', '2026-02-20-ponton', '2026-03-30-fete'] as const;

export async function nxWorkspaceWithReleases(): Promise<NxWorkspace> {
  const french = releases.flatMap((release, index) => [
    [`locales/fr/${release}/communique.txt`, `Le lac est à ${index + 2} mètres.\n\nLa réunion a eu lieu à Riga.\n`],
    [`locales/fr/${release}/annexe.md`, '# Annexe\n\nVoir le **plan**.\n'],
  ]);
  const workspace = nxWorkspace({
    ...Object.fromEntries(french),
    'locales/dragoman.json': '{ "sourceLanguage": "fr", /* deux langues */ "targetLanguages": ["en", "lv"], }\n',
  });
  const surroundings = { from: workspace.root, now: () => noon };
  await extract(surroundings, { paths: [], languages: [] });
  await pseudo(surroundings, { paths: [], languages: ['lv'] });
  workspace.git('add', '--all');
  workspace.git('commit', '--quiet', '--message', 'Three releases');
  return workspace;
}

/** What a translator does in a CAT tool. */
export function translate(workspace: NxWorkspace, file: string, from: string, to: string): string {
  const before = workspace.read(file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${join(workspace.root, file)} does not hold "${from}"`);
  workspace.write(file, after);
  return after;
}
