/** Releases, documents and assets below the source language's folder (`definitions.md`, Release and document). Reads only. */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import {
  checkPath,
  comparePaths,
  formulaReviewsPath,
  formulasPath,
  isDocumentCandidate,
  isReleaseCard,
  releaseOf,
  sourcePath,
} from '@dragoman/layout';
import { type EntryKind, errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { linkOutside, readFileVersion, staysInside, type StoreOptions } from './file-version.ts';

export interface ListedDocument {
  readonly release: string;
  /** Below the source folder: `R/communique.md`. */
  readonly document: string;
  /** Below the root: `fr/R/communique.md`. */
  readonly path: string;
}

export interface ListedDocuments {
  /** Folders directly below the source folder, those without documents too. */
  readonly releases: readonly string[];
  readonly documents: readonly ListedDocument[];
  /** Files of releases that no filter claims: copied unchanged. Never a card, never a dotfile. */
  readonly assets: readonly ListedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param claims Whether a filter reads this path below the source folder. */
export async function listDocuments(
  root: string,
  sourceLanguage: string,
  claims: (path: string) => boolean,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<ListedDocuments> {
  const walk: Walk = { fs, root, sourceLanguage, releases: [], files: [], diagnostics: [] };
  await walkFolder(walk, '', []);
  const listed = walk.files.toSorted(comparePaths).map((document) => ({
    release: releaseOf(document),
    document,
    path: sourcePath(sourceLanguage, document),
  }));
  const isDocument = ({ document }: ListedDocument): boolean => isDocumentCandidate(document) && claims(document);
  return {
    releases: walk.releases.toSorted(comparePaths),
    documents: listed.filter(isDocument),
    assets: listed.filter((file) => !isDocument(file)),
    diagnostics: walk.diagnostics,
  };
}

export interface Asset {
  /** Below the release: `images/photo.jpg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The assets of one release with their bytes. An asset that cannot be read is a diagnostic, and is missing from the list. */
export async function readAssets(
  root: string,
  sourceLanguage: string,
  release: string,
  claims: (path: string) => boolean,
  options: StoreOptions = {},
): Promise<{ readonly assets: readonly Asset[]; readonly diagnostics: readonly Diagnostic[] }> {
  const listed = await listDocuments(root, sourceLanguage, claims, options);
  const assets: Asset[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, document } of listed.assets.filter((asset) => asset.release === release)) {
    const read = await readFileVersion(root, path, options);
    if (read.bytes === undefined) diagnostics.push(read.problem);
    else assets.push({ path: document.slice(release.length + 1), bytes: read.bytes });
  }
  const folder = sourcePath(sourceLanguage, release);
  // A folder above that cannot be listed hides what is in the release as well.
  const ofRelease = listed.diagnostics.filter(
    ({ severity, location: { file } }) =>
      `${file}/`.startsWith(`${folder}/`) || (severity === 'error' && `${folder}/`.startsWith(`${file}/`)),
  );
  return { assets, diagnostics: [...ofRelease, ...diagnostics] };
}

interface Walk {
  readonly fs: FileSystem;
  readonly root: string;
  readonly sourceLanguage: string;
  readonly releases: string[];
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/** @param above Real paths of the folders on the way down: a link back to one of them would never end. */
async function walkFolder(walk: Walk, below: string, above: readonly string[]): Promise<void> {
  const path = below === '' ? walk.sourceLanguage : sourcePath(walk.sourceLanguage, below);
  const folder = join(walk.root, path);
  try {
    const real = await walk.fs.realpath(folder);
    if (above.includes(real)) {
      walk.diagnostics.push(linkCycle(path));
      return;
    }
    for (const { name, kind } of await walk.fs.readdir(folder)) {
      if (!name.startsWith('.'))
        await walkEntry(walk, below === '' ? name : `${below}/${name}`, kind, [...above, real]);
    }
  } catch (error) {
    const isNoSource = below === '' && errorCode(error) === 'ENOENT';
    walk.diagnostics.push(isNoSource ? noSources(path) : fileProblem(path, error, 'read'));
  }
}

async function walkEntry(walk: Walk, document: string, kind: EntryKind, above: readonly string[]): Promise<void> {
  const path = sourcePath(walk.sourceLanguage, document);
  const problems = checkPath(document);
  walk.diagnostics.push(...problems.map((problem) => ({ ...problem, location: { file: path } })));
  if (problems.some(({ severity }) => severity === 'error')) return;
  if (document.includes('\uFFFD')) {
    walk.diagnostics.push(undecodableName(path));
    return;
  }
  const actual = kind === 'link' ? await followLink(walk, path) : kind;
  if (actual === 'folder') {
    if (!document.includes('/')) walk.releases.push(document);
    await walkFolder(walk, document, above);
  } else if (actual === 'file') addFile(walk, document, path);
  else if (actual === 'other') walk.diagnostics.push(notAFile(path));
}

function addFile(walk: Walk, document: string, path: string): void {
  const { sourceLanguage } = walk;
  if (path === formulasPath(sourceLanguage) || path === formulaReviewsPath(sourceLanguage)) return;
  if (!document.includes('/')) walk.diagnostics.push(outsideRelease(path));
  else if (!isReleaseCard(document)) walk.files.push(document);
}

/** What a link stands for; undefined, with a diagnostic, when it leads out of the workspace or nowhere. */
async function followLink(walk: Walk, path: string): Promise<EntryKind | undefined> {
  const file = join(walk.root, path);
  try {
    const { kind } = await walk.fs.stat(file);
    if (await staysInside(walk.fs, walk.root, file)) return kind;
    walk.diagnostics.push(linkOutside(path));
  } catch (error) {
    walk.diagnostics.push(fileProblem(path, error, 'read'));
  }
  return undefined;
}

function noSources(file: string): Diagnostic {
  return {
    code: 'no-source-folder',
    severity: 'warning',
    message: 'the folder of the source language is not there',
    location: { file },
    advice: `Put releases into it: ${file}/<release>/<document>.`,
  };
}

function outsideRelease(file: string): Diagnostic {
  return {
    code: 'file-outside-release',
    severity: 'warning',
    message: 'this file belongs to no release; it was left alone',
    location: { file },
    advice: 'Move it into the folder of a release.',
  };
}

function notAFile(file: string): Diagnostic {
  return {
    code: 'not-a-regular-file',
    severity: 'error',
    message: 'this is neither a file nor a folder; it was left alone',
    location: { file },
    advice: 'Move it out of the source folder.',
  };
}

function linkCycle(file: string): Diagnostic {
  return {
    code: 'link-cycle',
    severity: 'error',
    message: 'this link leads back to a folder above it; it was not followed',
    location: { file },
    advice: 'Remove the link.',
  };
}

function undecodableName(file: string): Diagnostic {
  return {
    code: 'undecodable-name',
    severity: 'error',
    message: 'the name of this file is not UTF-8; the file was left alone',
    location: { file },
    advice: 'Rename it.',
  };
}
