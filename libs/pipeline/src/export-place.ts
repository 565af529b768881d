/** Whether a hand-off may go where `--out` says: never over a translator's work, never among the workspace's own files. */
import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { isOwnFolder } from '@dragoman/layout';
import { readOutsideFile, realPlace } from '@dragoman/workspace';
import type { MadeFiles } from './export.ts';
import type { ExportOptions } from './results.ts';
import type { Session } from './session.ts';

export async function unfitPlace(
  session: Session,
  out: string,
  { tool }: ExportOptions,
  { isFolder }: MadeFiles,
): Promise<readonly Diagnostic[]> {
  const [root, real] = [await realPlace(session.root, session.store), await realPlace(out, session.store)];
  if (root.path === undefined || real.path === undefined) {
    return [root.problem, real.problem].filter((problem) => problem !== undefined);
  }
  const places = [relative(session.root, out), relative(root.path, real.path)];
  if (places.some((inside) => belongsToWorkspace(session, inside, isFolder))) return [insideWorkspace(out)];
  // Whatever stands where the files would go may hold a translator's work: it is never replaced.
  const place = tool === 'omegat' ? resolve(out, 'omegat.project') : isFolder ? undefined : out;
  if (place === undefined) return [];
  const read = await readOutsideFile(place, session.store);
  if (read.bytes === undefined) return read.problem.code === 'file-not-found' ? [] : [read.problem];
  return [
    {
      code: 'out-exists',
      severity: 'error',
      message: 'there is a hand-off here already; it may hold a translator’s work and was not replaced',
      location: { file: place },
      advice: 'Name another place with --out, or move this one away.',
    },
  ];
}

/** French and translations, the ledger, records: folders whose every file means something to the verbs. */
function belongsToWorkspace({ configuration }: Session, inside: string, isFolder: boolean): boolean {
  const { sourceLanguage, targetLanguages } = configuration;
  const [folder = ''] = inside.split(sep);
  return (inside === '' && isFolder) || [sourceLanguage, ...targetLanguages].includes(folder) || isOwnFolder(folder);
}

function insideWorkspace(file: string): Diagnostic {
  return {
    code: 'out-in-workspace',
    severity: 'error',
    message:
      'this place belongs to the workspace: what is handed out would be taken for French, translations or records',
    location: { file },
    advice: 'Name a folder beside the workspace with --out.',
  };
}
