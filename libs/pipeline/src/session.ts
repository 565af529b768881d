/** An opened workspace: what every verb needs before it can start, or the reasons why it cannot. */
import {
  type Configuration,
  type Diagnostic,
  type IdentifyUnits,
  type ReleaseCard,
  shellQuoted,
} from '@dragoman/model';
import { leftAsOurs, mergeDriverState } from '@dragoman/history';
import { documentOfXliff, releaseCardPath, releaseOf, sourcePath } from '@dragoman/layout';
import { unitIds } from '@dragoman/text';
import {
  findWorkspace,
  type KnownNames,
  listDocuments,
  loadConfiguration,
  loadReleaseCard,
  rescuedVersions,
  sweepTemporaries,
  withLock,
  type ListedDocument,
  type LoadedConfiguration,
  type StoreOptions,
} from '@dragoman/workspace';
import type { XliffVersion } from '@dragoman/xliff';
import { isDocument } from './formats.ts';
import type { Outcome, Surroundings } from './results.ts';
import { loadSegmentation, type Segmentation } from './segmentation.ts';

export { compileSegmentation, type Segmentation } from './segmentation.ts';

export interface Session {
  readonly root: string;
  /** How the disk is reached. */
  readonly store: StoreOptions;
  readonly configuration: LoadedConfiguration;
  readonly segmentation: Segmentation;
  readonly documents: readonly ListedDocument[];
  /** Folders directly below the source folder, those without documents too. */
  readonly releases: readonly string[];
  /** Release → its card, for every release that has documents. */
  readonly cards: ReadonlyMap<string, ReleaseCard>;
  readonly identify: IdentifyUnits;
  readonly surroundings: Surroundings;
  /** Warnings met while opening. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Opened =
  | { readonly session: Session; readonly diagnostics: readonly Diagnostic[] }
  | { readonly session?: undefined; readonly diagnostics: readonly Diagnostic[] };

export interface OpenOptions {
  /** What git says of this clone is told at once, and is no part of the result: `assemble` gives the same in every clone. */
  readonly isPure?: boolean;
}

export async function openSession(surroundings: Surroundings, { isPure = false }: OpenOptions = {}): Promise<Opened> {
  const store = storeOf(surroundings);
  const found = await findWorkspace({
    ...(surroundings.workspace === undefined ? {} : { flag: surroundings.workspace }),
    from: surroundings.from,
    ...store,
  });
  if (found.root === undefined) return { diagnostics: found.diagnostics };
  const { root } = found;
  // Asked while everything else is read: a call of git costs about as much as reading a workspace.
  const asked = gitProblems(root, surroundings);
  const loaded = await loadConfiguration(root, { ...store, knownNames });
  if (loaded.configuration === undefined) return { diagnostics: loaded.diagnostics };
  const { configuration } = loaded;
  const wishes = unsupportedWishes(configuration);
  if (wishes.length > 0) return { diagnostics: wishes };
  const segmentation = await loadSegmentation(root, configuration.sourceLanguage, store);
  if (segmentation.segmentation === undefined) return { diagnostics: segmentation.diagnostics };
  const listed = await listDocuments(root, configuration.sourceLanguage, isDocument, store);
  const cards = await loadCards(root, configuration, listed.documents, store);
  const ofGit = await asked;
  if (isPure) for (const diagnostic of ofGit) surroundings.notice?.(diagnostic);
  const diagnostics = [
    ...loaded.diagnostics,
    ...segmentation.diagnostics,
    ...listed.diagnostics,
    ...cards.diagnostics,
    ...(isPure ? [] : ofGit),
    ...(await rescuedVersions(root, store)),
  ];
  const session: Session = {
    root,
    store,
    configuration,
    segmentation: segmentation.segmentation,
    documents: listed.documents,
    releases: listed.releases,
    cards: cards.cards,
    identify: identifyWith(surroundings),
    surroundings,
    diagnostics,
  };
  return { session, diagnostics };
}

export async function knownNames(): Promise<KnownNames> {
  const { checks, profileNames } = await import('@dragoman/checks');
  return { checks: checks.map(({ code }) => code), typography: profileNames };
}

/** What of this clone would let git lose a translation: it does not know the driver, or could not run it. */
export async function gitProblems(root: string, surroundings: Surroundings): Promise<readonly Diagnostic[]> {
  const state = await mergeDriverState(root);
  if (state === 'none') return [];
  const { unmerged, merged } = await leftAsOurs(root, (path) => documentOfXliff(path) !== undefined);
  return [
    ...(state === 'missing' ? [driverMissing(surroundings)] : []),
    ...unmerged.map((path) => leftOurs(path, false)),
    ...(await withoutTheirs(root, merged)).map((path) => leftOurs(path, true)),
  ];
}

/** Loaded where there is such a file at all: merging needs much that no other verb does. */
async function withoutTheirs(root: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const { lacksTheirs } = await import('./merge-sides.ts');
  const lacking = await Promise.all(paths.map((path) => lacksTheirs(root, path)));
  return paths.filter((_path, index) => lacking[index]);
}

/** Git stops where the driver cannot start or is killed, and leaves our file without any mark in it. */
function leftOurs(file: string, isCommitted: boolean): Diagnostic {
  const command = `dragoman merge ${shellQuoted(file)}`;
  return {
    code: isCommitted ? 'merge-kept-ours' : 'merge-left-ours',
    severity: isCommitted ? 'info' : 'warning',
    message: isCommitted
      ? 'the last merge kept only our side of this file, although both had changed it'
      : 'git could not merge this file and left our side: theirs is not in it',
    location: { file },
    advice: `${isCommitted ? 'If nobody meant that, run' : 'Before git add, run'}: ${command}`,
    values: { command },
  };
}

/** A clone does not bring git's configuration along. */
function driverMissing({ workspace }: Surroundings): Diagnostic {
  const command = `dragoman init${workspace === undefined ? '' : ` ${workspace}`}`;
  return {
    code: 'merge-driver-missing',
    severity: 'info',
    message: 'git does not know in this clone how to merge .xlf files sentence by sentence',
    location: { file: '.git/config' },
    advice: `Run once in each clone: ${command}`,
    values: { command },
  };
}

/** What the configuration may say already and this version cannot do yet: said at once, not ignored. */
function unsupportedWishes({ policy }: LoadedConfiguration): readonly Diagnostic[] {
  const policies = [policy.default, ...Object.values(policy.languages), ...Object.values(policy.classes)];
  const wishes = policies.flatMap(({ unmet }) =>
    unmet === undefined || unmet === 'hold' ? [] : [`"unmet": "${unmet}"`],
  );
  return [...new Set(wishes)].map((wish) => ({
    code: 'not-supported-yet',
    severity: 'error',
    message: `${wish} is not supported yet`,
    location: { file: 'dragoman.json' },
    advice: 'Remove it: what does not meet the policy is held.',
    values: { wish },
  }));
}

export function identifyWith({ unitIdBits }: Pick<Surroundings, 'unitIdBits'>): IdentifyUnits {
  return (contents) => unitIds(contents, unitIdBits === undefined ? {} : { bits: unitIdBits });
}

async function loadCards(
  root: string,
  configuration: Configuration,
  documents: readonly ListedDocument[],
  store: StoreOptions,
): Promise<{ cards: ReadonlyMap<string, ReleaseCard>; diagnostics: readonly Diagnostic[] }> {
  const cards = new Map<string, ReleaseCard>();
  const diagnostics: Diagnostic[] = [];
  for (const release of new Set(documents.map(({ document }) => releaseOf(document)))) {
    const loaded = await loadReleaseCard(root, configuration.sourceLanguage, release, {
      ...store,
      targetLanguages: configuration.targetLanguages,
    });
    diagnostics.push(...loaded.diagnostics);
    // A card that cannot be read must never let a release out.
    cards.set(release, loaded.card ?? { status: 'draft' });
  }
  return { cards, diagnostics };
}

export function cardOf(session: Session, document: string): ReleaseCard {
  return session.cards.get(releaseOf(document)) ?? { status: 'final' };
}

/** Errors met in a release's folder while the workspace was opened: some of it was not listed, or its card not read. */
export function releaseProblems(session: Session, release: string): readonly Diagnostic[] {
  const folder = sourcePath(session.configuration.sourceLanguage, release);
  return session.diagnostics.filter(
    ({ severity, location: { file } }) => severity === 'error' && (file === folder || file.startsWith(`${folder}/`)),
  );
}

/** Which languages such a release wants is not known. */
export function hasUnreadableCard(session: Session, release: string): boolean {
  const card = releaseCardPath(session.configuration.sourceLanguage, release);
  return releaseProblems(session, release).some(({ location }) => location.file === card);
}

/** Target languages of a document: the release's own list where its card has one. */
export function languagesOf(session: Session, document: string): readonly string[] {
  return cardOf(session, document).languages ?? session.configuration.targetLanguages;
}

/** The version of XLIFF in which a language's files are stored and handed out. */
export function dialectOf({ configuration }: Pick<Session, 'configuration'>, language: string): XliffVersion {
  return configuration.dialects[language] ?? '1.2';
}

export function sourceFile(session: Session, document: string): string {
  return sourcePath(session.configuration.sourceLanguage, document);
}

/** Nothing could run. */
export function failed<Result>(diagnostics: readonly Diagnostic[]): Outcome<Result> {
  return { status: 2, diagnostics };
}

/** Runs a writing verb alone in its workspace; a living other owner of the lock is a reason not to run at all. */
export async function locked<Result>(session: Session, run: () => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
  const { notice } = session.surroundings;
  const held = await withLock(
    session.root,
    'workspace',
    async () => {
      // A person whose save was put aside after a killed run hears of it here first.
      const swept = await sweepTemporaries(session.root, session.store);
      const outcome = await run();
      return { ...outcome, diagnostics: [...swept.diagnostics, ...outcome.diagnostics] };
    },
    { ...session.store, ...(notice === undefined ? {} : { onWait: notice }) },
  );
  return held.value ?? failed(held.diagnostics);
}

/** Every language of a document meets the same problem in the French: it is said once. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** ISO 8601 in UTC, to the second. */
export function instant(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

/** How the disk is reached: Node's file system and the system's processes unless the caller brings others. */
export function storeOf({ fileSystem, processes }: Pick<Surroundings, 'fileSystem' | 'processes'>): StoreOptions {
  return {
    ...(fileSystem === undefined ? {} : { fs: fileSystem }),
    ...(processes === undefined ? {} : { processes }),
  };
}
