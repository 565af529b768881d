/** Namespaces and attribute names that files in the world depend on (`definitions.md`, Namespace). */

export const xliff12Namespace = 'urn:oasis:names:tc:xliff:document:1.2';
export const dragomanNamespace = 'urn:dragoman:xliff:1';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/** Prefix that we write; any prefix bound to our namespace is read. */
export const dragomanPrefix = 'dragoman';
/** Value of `file/@dragoman:format` by which a file is ours. */
export const storedFormat = '1';

/** Our attributes on `trans-unit`, in the order they are written. */
export const segmentAttributes = [
  'state',
  'sub-state',
  'origin',
  'by',
  'at',
  'source-digest',
  'target-digest',
  'approved-by',
  'approved-at',
  'approved-source',
  'approved-target',
  'approved-via',
  'approved-source-was',
  'as-is',
  'waived',
] as const;
export type SegmentAttribute = (typeof segmentAttributes)[number];

/** Whether a root element's namespace is XLIFF 1.x; files without any namespace are read as 1.x too. */
export function isXliff1(namespace: string): boolean {
  return namespace === '' || /^urn:oasis:names:tc:xliff:document:1\.[012]$/u.test(namespace);
}

export function isXliff2(namespace: string): boolean {
  return /^urn:oasis:names:tc:xliff:document:2\.\d$/u.test(namespace);
}
