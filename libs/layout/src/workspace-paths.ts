/**
 * Where everything stands in a workspace (`product.md`, Workspace). Pure: paths are POSIX-style and relative to the
 * workspace root, names keep the bytes they have on disk (NFC and NFD are different names).
 * `document` is always the path below `<source>/`: `R/communique.md`.
 */

export const configurationPath = 'dragoman.json';
/** Locks, caches and rescued versions; holds its own `.gitignore`. */
export const toolFolder = '.dragoman';

/** Official names and titles, per language. */
export const registersFolder = 'registers';

const cardName = 'release.json';
const bilingualExtension = '.xlf';

/** Folders of a workspace that look like language tags to a machine and are none. */
const ownFolders: ReadonlySet<string> = new Set([
  'changes',
  'dist',
  'exports',
  'published',
  registersFolder,
  'returns',
  'segmentation',
]);

/** Whether a name directly below the root is a folder that the tool keeps for itself. */
export function isOwnFolder(name: string): boolean {
  return name === toolFolder || (ownFolders.has(name) && name !== 'dist');
}

/** `fr`, `R/communique.md` → `fr/R/communique.md`. */
export function sourcePath(sourceLanguage: string, document: string): string {
  return `${sourceLanguage}/${document}`;
}

/** `fr`, `fr/R/communique.md` → `R/communique.md`; undefined for what is no document's place. */
export function documentOfSource(sourceLanguage: string, path: string): string | undefined {
  const prefix = `${sourceLanguage}/`;
  const document = path.slice(prefix.length);
  return path.startsWith(prefix) && isDocumentCandidate(document) ? document : undefined;
}

/** `lv`, `R/communique.md` → `lv/R/communique.md.xlf`. */
export function xliffPath(language: string, document: string): string {
  return `${language}/${document}${bilingualExtension}`;
}

export interface TranslatedDocument {
  readonly language: string;
  readonly document: string;
}

/** `lv/R/communique.md.xlf` → `lv` and `R/communique.md`; undefined for what is no bilingual file's place. */
export function documentOfXliff(path: string): TranslatedDocument | undefined {
  const slash = path.indexOf('/');
  if (slash < 0 || !path.endsWith(bilingualExtension)) return undefined;
  const language = path.slice(0, slash);
  const document = path.slice(slash + 1, -bilingualExtension.length);
  return isLanguageFolder(language) && isDocumentCandidate(document) ? { language, document } : undefined;
}

/** Whether a folder below the root may hold a language: shaped like a BCP 47 tag and not one of the tool's own folders. */
export function isLanguageFolder(name: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(name) && !ownFolders.has(name);
}

/** The release a document belongs to: the folder directly below `<source>/`. */
export function releaseOf(document: string): string {
  const slash = document.indexOf('/');
  return slash < 0 ? document : document.slice(0, slash);
}

/** `R/annexes/a.md` → `annexes/a.md`: the name that outputs and receipts use. */
export function pathInRelease(document: string): string {
  return document.slice(releaseOf(document).length + 1);
}

/** Whether a filter may be asked about this path below `<source>/`: inside a release, no `release.json`, no dotfile. */
export function isDocumentCandidate(document: string): boolean {
  const names = document.split('/');
  if (names.length < 2 || names.some((name) => name === '' || name.startsWith('.'))) return false;
  return names.at(-1) !== cardName;
}

/** The optional card of a release: `R` → `fr/R/release.json`. */
export function releaseCardPath(sourceLanguage: string, release: string): string {
  return `${sourceLanguage}/${release}/${cardName}`;
}

/** Whether a path below `<source>/` is a release's card. */
export function isReleaseCard(document: string): boolean {
  return pathInRelease(document) === cardName;
}

/** Translations that lost their place. */
export function memoryPath(language: string): string {
  return `${language}/memory.tmx`;
}

/** House formulas of a language. */
export function formulasPath(language: string): string {
  return `${language}/formulas.json`;
}

/** Approvals of a language's house formulas. */
export function formulaReviewsPath(language: string): string {
  return `${language}/formulas.review.json`;
}

/** The workspace's own segmentation rules. */
export function segmentationPath(language: string): string {
  return `segmentation/${language}.srx`;
}

/** Abbreviations behind which the workspace's sentences do not end, one a line; people write it, nothing of ours does. */
export function abbreviationsPath(language: string): string {
  return `segmentation/${language}.abbreviations.txt`;
}
