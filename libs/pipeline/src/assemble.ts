/**
 * `assemble`: every document in every language as far as it goes, with the verdict beside it. Pure but for its output
 * folder: the same workspace gives the same files and the same result on every machine and at every instant, so a task
 * runner may keep both. No clock: an embargo is named, not judged; `publish` judges it.
 */
import { relative, resolve, sep } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { assembledPath, assembledRecordPath, releaseOf } from '@dragoman/layout';
import { writeOutputs } from '@dragoman/workspace';
import { assembleDocument } from './assembled-document.ts';
import type { Judgement } from './judgement.ts';
import type { AssembleOptions, AssembleResult, Outcome, Surroundings } from './results.ts';
import { select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, languagesOf, openSession, sourceFile, type Session } from './session.ts';
import { judgeAll } from './status.ts';

export async function assemble(surroundings: Surroundings, options: AssembleOptions): Promise<Outcome<AssembleResult>> {
  const opened = await openSession(surroundings, { isPure: true });
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, releases = [], diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const judged = await judgeAll(session, selected, afterEveryEmbargo, 'assemble');
  const out = resolve(surroundings.from, options.out);
  const documents: AssembleResult['documents'][number][] = [];
  const found: Diagnostic[] = [
    ...opened.diagnostics.filter((diagnostic) => options.paths.length === 0 || concerns(session, releases, diagnostic)),
    ...judged.flatMap((judgement): readonly Diagnostic[] => judgement.diagnostics),
  ];
  for (const release of releases) {
    const assembled = judged.filter((judgement) => judgement.release === release).flatMap(assembleOne);
    found.push(...assembled.flatMap((one) => one.diagnostics));
    found.push(...(await storeRelease(session, release, selected, assembled, out)));
    documents.push(...assembled.map((one) => describe(one, shownFrom(surroundings.from, resolve(out, one.path)))));
  }
  const distinct = distinctDiagnostics(found);
  const isHeld = documents.some(({ releasable }) => !releasable);
  return {
    status: isHeld || hasError(distinct) ? 1 : 0,
    result: { documents },
    diagnostics: distinct,
    isProvisional: distinct.some(isOfTheMachine),
  };
}

/** What opening a workspace finds in other releases is no part of the verdict on these: it would change with files they do not have. */
export function concerns(session: Session, releases: readonly string[], { location }: Diagnostic): boolean {
  const source = sourceFile(session, '');
  return !location.file.startsWith(source) || releases.includes(releaseOf(location.file.slice(source.length)));
}

/** The last instant that a `Date` can hold. */
const afterEveryEmbargo = new Date(8_640_000_000_000_000);

interface AssembledOne {
  readonly judgement: Judgement;
  /** Below the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing where the French cannot be read: the diagnostics of the judgement say why. */
function assembleOne(judgement: Judgement): readonly AssembledOne[] {
  const { document, language, source, units } = judgement;
  if (source === undefined) return [];
  return [{ judgement, path: assembledPath(language, document), ...assembleDocument(source, units, language) }];
}

/** What was assembled of documents that are gone goes too; with a part of a release chosen, nothing is removed. */
async function storeRelease(
  session: Session,
  release: string,
  selected: readonly Selected[],
  files: readonly AssembledOne[],
  out: string,
): Promise<readonly Diagnostic[]> {
  if (session.surroundings.dryRun === true) return [];
  const isWhole = session.documents
    .filter(({ document }) => releaseOf(document) === release)
    .every(({ document }) =>
      languagesOf(session, document).every((language) =>
        selected.some((item) => item.document === document && item.language === language),
      ),
    );
  const record = resolve(out, assembledRecordPath(release));
  const stored = await writeOutputs(out, files, { ...session.store, record, keeps: () => !isWhole });
  return stored.diagnostics;
}

function describe(
  { judgement: { release, document, language, card, held } }: AssembledOne,
  output: string,
): AssembleResult['documents'][number] {
  const embargo = card.embargo === undefined ? {} : { embargo: card.embargo };
  return { release, document, language, output, releasable: held.length === 0, held, ...embargo };
}

/** The same on every machine whose person stands in the same folder of the project. */
function shownFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Trouble that says nothing about the texts and may be over at the next run: a verdict made in it must not be kept. */
const machineTroubles: ReadonlySet<string> = new Set([
  'disk-error',
  'disk-full',
  'file-in-use',
  'file-keeps-changing',
  'file-system-error',
  'read-only',
  'too-many-open-files',
  'unreadable-file',
]);

export function isOfTheMachine({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && machineTroubles.has(code);
}
