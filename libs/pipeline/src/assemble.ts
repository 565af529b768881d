/** `assemble`: every document in every language as far as it goes, with the verdict beside it. Pure but for its output folder. */
import { resolve } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { assembledPath } from '@dragoman/layout';
import { writeOutputs } from '@dragoman/workspace';
import { assembleDocument } from './assembled-document.ts';
import type { AssembleOptions, AssembleResult, Outcome, Surroundings } from './results.ts';
import { select } from './selection.ts';
import { distinctDiagnostics, failed, openSession } from './session.ts';
import { judgeAll } from './status.ts';

export async function assemble(surroundings: Surroundings, options: AssembleOptions): Promise<Outcome<AssembleResult>> {
  const opened = await openSession(surroundings, { asksGit: false });
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const judged = await judgeAll(session, selected, surroundings.now(), 'assemble');
  const out = resolve(surroundings.from, options.out);
  const documents: AssembleResult['documents'][number][] = [];
  const found: Diagnostic[] = [
    ...opened.diagnostics,
    ...judged.flatMap((judgement): readonly Diagnostic[] => judgement.diagnostics),
  ];
  for (const { release, document, language, source, units, held } of judged) {
    if (source === undefined) continue;
    const assembled = assembleDocument(source, units, language);
    const path = assembledPath(language, document);
    const stored =
      surroundings.dryRun === true
        ? { written: [], diagnostics: [] }
        : await writeOutputs(out, [{ path, bytes: assembled.bytes }], session.store);
    found.push(...assembled.diagnostics, ...stored.diagnostics);
    documents.push({
      release,
      document,
      language,
      output: resolve(out, path),
      written: stored.written.length > 0,
      releasable: held.length === 0,
      held,
    });
  }
  const distinct = distinctDiagnostics(found);
  const isHeld = documents.some(({ releasable }) => !releasable);
  return { status: isHeld || hasError(distinct) ? 1 : 0, result: { documents }, diagnostics: distinct };
}
