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

/** Modules of XLIFF 2.x whose names the model keeps under the standard's own prefix, whatever prefix a file has. */
export const moduleNamespaces: Readonly<Record<string, string>> = {
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  fs: 'urn:oasis:names:tc:xliff:fs:2.0',
  res: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  val: 'urn:oasis:names:tc:xliff:validation:2.0',
  ctr: 'urn:oasis:names:tc:xliff:changetracking:2.0',
  its: 'http://www.w3.org/2005/11/its',
  itsm: 'urn:oasis:names:tc:xliff:itsm:2.1',
  pgs: 'urn:oasis:names:tc:xliff:pgs:1.0',
};

export type Xliff2Version = '2.0' | '2.1' | '2.2';
export type XliffVersion = '1.2' | Xliff2Version;

/** XLIFF 2.1 kept the namespace of 2.0. */
export function xliff2Namespace(version: Xliff2Version): string {
  return `urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}`;
}

/** `mda:metaGroup/@category` of what is ours in 2.x, and the element of ours in 1.2 that carries what 1.2 cannot say. */
export const metaCategory = 'dragoman';
export const restName = 'rest';
/** Id of the group that stands in a 2.x file without units. */
export const emptyGroup = 'dragoman.empty';

/** Reading keeps such names and warns; a document with them is no XML with namespaces. */
export function isUndeclared({ namespace }: { readonly namespace: string }): boolean {
  return namespace.startsWith('unbound:');
}
