/** `changes`: each French change that asks somebody again, once for the whole workspace, with what it costs. Writes nothing. */
import { hasError } from '@dragoman/model';
import { readDecisions } from './change-decisions.ts';
import type { ChangesOptions, ChangesResult } from './change-results.ts';
import { frenchChanges, told } from './french-changes.ts';
import type { Outcome, Surroundings } from './results.ts';
import { select } from './selection.ts';
import { distinctDiagnostics, failed, openSession } from './session.ts';

export async function changes(surroundings: Surroundings, options: ChangesOptions): Promise<Outcome<ChangesResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const found = await frenchChanges(session, selected, await readDecisions(session));
  const distinct = distinctDiagnostics([...opened.diagnostics, ...found.diagnostics]);
  const { segments } = found.untranslated;
  const result = {
    changes: found.changes.map(told),
    ...(segments === 0 ? {} : { untranslated: found.untranslated }),
  };
  return { status: hasError(distinct) ? 1 : 0, result, diagnostics: distinct };
}
