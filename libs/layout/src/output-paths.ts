/** Where outputs stand: the ledger inside the workspace, assembled files and the public folder below `--out DIR`. */
import { pathInRelease, releaseOf } from './workspace-paths.ts';

/** The event of a ledger version, beside its outputs. */
export const ledgerEventName = 'event.json';
/** Below `--out DIR`: what the public sees, a link to the current set. */
export const publicFolderName = 'releases';
/** Below `--out DIR`: stands in for the link where a disk has none. */
export const publicPointerName = 'releases.json';

const publishedFolder = 'published';
const setsFolder = 'sets';

export interface LedgerPlace {
  readonly release: string;
  readonly language: string;
  /** 1, 2, 3 … */
  readonly n: number;
}

/** `R` → `published/R`: its versions by language, and the marker of an archived release. */
export function ledgerFolder(release: string): string {
  return `${publishedFolder}/${release}`;
}

/** `R`, `lv`, 3 → `published/R/lv/3`. */
export function ledgerPath(release: string, language: string, n: number): string {
  return `${ledgerFolder(release)}/${language}/${n}`;
}

/** `published/R/lv/3` → release, language, number; undefined for anything else. */
export function ledgerPlaceOf(path: string): LedgerPlace | undefined {
  const [folder, release, language, number, ...rest] = path.split('/');
  if (folder !== publishedFolder || release === undefined || language === undefined || rest.length > 0)
    return undefined;
  if (release === '' || language === '' || number === undefined || !/^[1-9]\d{0,8}$/u.test(number)) return undefined;
  return { release, language, n: Number(number) };
}

/**
 * `R` → `published/R/archived`: there while nothing about the release is open. An empty file, the same on every machine, so
 * that two branches that both archive a release never conflict. No version of a language: those are folders.
 */
export function archivedMarkerPath(release: string): string {
  return `${ledgerFolder(release)}/archived`;
}

/** `communique.md` → `communique.md.receipt.json`, beside it. */
export function receiptName(document: string): string {
  return `${document}.receipt.json`;
}

/** `communique.md.receipt.json` → `communique.md`; undefined for what is no receipt. */
export function documentOfReceipt(name: string): string | undefined {
  const suffix = receiptName('');
  const document = name.slice(0, -suffix.length);
  return name.endsWith(suffix) && document !== '' && !document.endsWith('/') ? document : undefined;
}

/** Below `--out DIR`: everything that is assembled of one release, and nothing else. */
export function assembledFolder(release: string): string {
  return `assembled/${release}`;
}

/** Below `--out DIR`: `lv`, `R/communique.md` → `assembled/R/lv/communique.md`. */
export function assembledPath(language: string, document: string): string {
  return `${assembledFolder(releaseOf(document))}/${language}/${pathInRelease(document)}`;
}

/** Below `--out DIR`: which files of the folder `assemble` wrote. A dotfile, which no document is, above the languages. */
export function assembledRecordPath(release: string): string {
  return `${assembledFolder(release)}/.assembled.json`;
}

/** Below `--out DIR`: where a task runner has the verdict of `assemble` put; no language is named like this. */
export function assembledResultPath(release: string): string {
  return `${assembledFolder(release)}/result.json`;
}

/** Below `--out DIR`: where a task runner has the findings of `check` put. */
export function checkedResultPath(release: string): string {
  return `checked/${release}.json`;
}

/** Below `--out DIR`: the folder of one immutable set. */
export function publicSetPath(digest: string): string {
  return `${setsFolder}/${digest}`;
}

/** `sets/<digest>` → digest; undefined for what is no set. Also reads the target of the public link. */
export function digestOfPublicSet(path: string): string | undefined {
  const [folder, digest, ...rest] = path.replace(/^\.\//u, '').replace(/\/$/u, '').split('/');
  return folder === setsFolder && digest !== undefined && digest !== '' && rest.length === 0 ? digest : undefined;
}

/** Below a set: `lv`, `R/communique.md` → `lv/R/communique.md`. */
export function publicDocumentPath(language: string, document: string): string {
  return `${language}/${document}`;
}
