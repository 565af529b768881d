/** What a workspace holds that Nx should know: its languages and its open releases. Reads names, and no document. */
import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parse, type ParseError } from 'jsonc-parser';
import { archivedMarkerPath, comparePaths, isSafePath } from '@dragoman/layout';

export interface Languages {
  readonly source: string;
  readonly targets: readonly string[];
}

export interface OpenReleases {
  /** The workspace below the root of the repository; `.` where it is the root. */
  readonly folder: string;
  readonly languages: Languages;
  /** Folders directly below that of the source language, without those that are archived. */
  readonly releases: readonly OpenRelease[];
}

export interface OpenRelease {
  readonly release: string;
  /** Nx does not look into folders behind links: it would take the verdict on old texts for that on new ones. */
  readonly hasLinkedFolder: boolean;
}

/** A workspace that cannot be read has no releases here: the command says why, and the rest of the repository stays usable. */
export function openReleases(repository: string, configuration: string): OpenReleases {
  const folder = dirname(configuration);
  const languages = readLanguages(join(repository, configuration));
  if (languages === undefined) return { folder, languages: { source: '', targets: [] }, releases: [] };
  const root = join(repository, folder);
  const source = join(root, languages.source);
  const releases = foldersIn(source)
    .filter((release) => !isArchived(root, release))
    .toSorted(comparePaths)
    .map((release) => ({ release, hasLinkedFolder: hasLinkedFolder(join(source, release)) }));
  return { folder, languages, releases };
}

function readLanguages(file: string): Languages | undefined {
  try {
    return languagesOf(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The languages that a configuration (JSON with comments) names; undefined where it does not, or is not one. */
export function languagesOf(text: string): Languages | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/u, ''), errors, { allowTrailingComma: true });
  const { sourceLanguage: source, targetLanguages } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const targets: unknown[] = Array.isArray(targetLanguages) ? targetLanguages : [];
  if (errors.length > 0 || !isFolderName(source) || !targets.every(isFolderName)) return undefined;
  return { source, targets };
}

function isFolderName(value: unknown): value is string {
  return typeof value === 'string' && isSafePath(value) && !value.includes('/');
}

/** Links are left out: Nx does not look behind them, so it would not see a release change. */
function foldersIn(folder: string): readonly string[] {
  return entriesIn(folder, false)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

function hasLinkedFolder(folder: string): boolean {
  return entriesIn(folder, true)
    .filter((entry) => entry.isSymbolicLink())
    .some(
      ({ parentPath, name }) => statSync(join(parentPath, name), { throwIfNoEntry: false })?.isDirectory() === true,
    );
}

/** None where there is no such folder, or it cannot be read. */
export function entriesIn(folder: string, recursive: boolean): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch {
    return [];
  }
}

function isArchived(root: string, release: string): boolean {
  return lstatSync(join(root, archivedMarkerPath(release)), { throwIfNoEntry: false })?.isFile() === true;
}
