/** What stands in headers and annotations: paths, embedded files, counts. */
import { textOf, type XmlElement } from '@dragoman/xml';
import { attributeOfTag, type Context, ownChild, valueOf } from './context.ts';

/** A path is a hint of whoever made the file, and nobody follows it out of the file's folder. */
export function checkPath(externalFile: XmlElement, { report }: Context): void {
  const href = attributeOfTag(externalFile, 'href');
  if (href !== undefined && leadsOut(href.value)) report.found('untrusted-path', href.start, { value: href.value });
}

/** Absolute, with a scheme, or above the folder it stands in. */
export function leadsOut(href: string): boolean {
  if (/^[a-z][a-z\d+.-]*:/iu.test(href) || /^[/\\]/u.test(href)) return true;
  let depth = 0;
  for (const step of decoded(href).split(/[/\\]/u)) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

/** `%2e%2e` is `..` to whoever takes it for a URL. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

export function checkEmbedded(internalFile: XmlElement, { report }: Context): void {
  if (valueOf(internalFile, 'form')?.toLowerCase() !== 'base64') return;
  const bare = textOf(internalFile).replace(/[ \t\r\n]+/gu, '');
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/u.test(bare) && bare.length % 4 === 0;
  if (!isBase64) report.found('not-base64', internalFile.start);
}

export function checkCount(count: XmlElement, { report }: Context): void {
  const value = textOf(count).trim();
  if (/^[+-]?\d+(?:[.,]\d+)?$/u.test(value)) return;
  report.found('count-without-number', count.start, { value: value.slice(0, 60) });
}

/** Before 1.2 a context group needed a name. */
export function checkContextGroup(group: XmlElement, { report, version }: Context): void {
  if (version !== '1.2' && valueOf(group, 'name') === undefined) report.found('unnamed-context-group', group.start);
}

/** Segmentation came with 1.2. */
export function checkLaterElements(unit: XmlElement, { report, version }: Context): void {
  const segmented = ownChild(unit, 'seg-source');
  if (version === '1.2' || segmented === undefined) return;
  report.found('later-feature', segmented.start, { feature: '<seg-source>', found: version });
}
