/**
 * Names of what is handed out and comes back (`product.md`, Workspace). A job's id has no dot, so that it can be read
 * out of a file's name, and no character that a shell, a URL or a file system minds.
 */
import { pathInRelease, releaseOf } from './workspace-paths.ts';

export const exportsFolder = 'exports';
export const returnsFolder = 'returns';

const jobPattern = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/u;
const recordExtension = '.json';
const repairName = 'repair.xlf';

/** Whether a text can be the id of a job, and so the name of a folder: what a returned file says is not believed. */
export function isJobId(text: string): boolean {
  return jobPattern.test(text);
}

/** `exports/<job>.json`: what was handed out. */
export function exportRecordPath(job: string): string {
  return `${exportsFolder}/${job}${recordExtension}`;
}

/** Where one returned file is kept as it came. @param name A single file name. */
export function returnedFilePath(job: string, name: string): string {
  return `${returnsFolder}/${job}/${name}`;
}

/** What of a job's returns could not be applied. */
export function repairPath(job: string): string {
  return `${returnsFolder}/${job}/${repairName}`;
}

export function isRepairName(name: string): boolean {
  return name === repairName;
}

export interface HandedOutDocument {
  /** Path below the source folder. */
  readonly document: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly job: string;
}

/** `<release>.<document>.<source>-<target>.<job>.xlf`; folders below the release are joined by `~`. */
export function exportFileName({ document, sourceLanguage, targetLanguage, job }: HandedOutDocument): string {
  const below = pathInRelease(document).replaceAll('/', '~');
  return `${releaseOf(document)}.${below}.${sourceLanguage}-${targetLanguage}.${job}.xlf`;
}

/** The job a file's name speaks of, however a mail program numbered it: `….lv-20261127-k3fa (1).xlf`. */
export function jobOfFileName(name: string): string | undefined {
  const found = /\.([^.]+?)(?:[ _]?\(\d+\))?\.xlf$/iu.exec(name)?.[1];
  return found !== undefined && isJobId(found) ? found : undefined;
}
