/** Versions of XLIFF 2 and the namespaces that each of them knows. Names are written with one prefix per namespace, whatever prefix a file binds. */

export type Version2 = '2.0' | '2.1' | '2.2';

const core20 = 'urn:oasis:names:tc:xliff:document:2.0';
const core22 = 'urn:oasis:names:tc:xliff:document:2.2';
export const draft23 = 'urn:oasis:names:tc:xliff:document:2.3';
export const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

const modulesOfAll = {
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'gls',
  'urn:oasis:names:tc:xliff:fs:2.0': 'fs',
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda',
  'urn:oasis:names:tc:xliff:resourcedata:2.0': 'res',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'slr',
  'urn:oasis:names:tc:xliff:validation:2.0': 'val',
} as const;
/** 2.1 keeps change tracking as an informative extension with the form it had in 2.0; files of 2.2 go on using that. */
const changeTracking = { 'urn:oasis:names:tc:xliff:changetracking:2.0': 'ctr' } as const;
/** The front matter of 2.2 says `itsm:2.0`; its body and schema say `itsm:2.1`. */
const its = { 'http://www.w3.org/2005/11/its': 'its', 'urn:oasis:names:tc:xliff:itsm:2.1': 'itsm' } as const;
const plurals = { 'urn:oasis:names:tc:xliff:pgs:1.0': 'pgs' } as const;

const modulesOf: Readonly<Record<Version2, ReadonlyMap<string, string>>> = {
  '2.0': new Map(Object.entries({ ...modulesOfAll, ...changeTracking })),
  '2.1': new Map(Object.entries({ ...modulesOfAll, ...changeTracking, ...its })),
  '2.2': new Map(Object.entries({ ...modulesOfAll, ...changeTracking, ...its, ...plurals })),
};

export interface Vocabulary {
  readonly version: Version2;
  /** The namespace of the core in this document. */
  readonly core: string;
  /** Prefix by namespace. */
  readonly modules: ReadonlyMap<string, string>;
  /** Names that have been asked for, by namespace and local name: elements and attributes repeat without end. */
  readonly names: Map<string, Map<string, string | undefined>>;
}

/** What a file is checked as. 2.2 in the namespace of 2.0 is found in the world; it is wrong, and still checked as 2.2. */
export function vocabularyFor(core: string, version: string | undefined): Vocabulary {
  const checked = core === core20 ? versionIn20(version) : '2.2';
  return { version: checked, core, modules: modulesOf[checked], names: new Map() };
}

function versionIn20(version: string | undefined): Version2 {
  if (version === '2.2') return '2.2';
  return version === '2.1' ? '2.1' : '2.0';
}

/** Which versions a namespace may carry; undefined: no XLIFF has this namespace. */
export function versionsOf(core: string): readonly string[] | undefined {
  if (core === core20) return ['2.0', '2.1'];
  if (core === core22) return ['2.2'];
  return core === draft23 ? ['2.3'] : undefined;
}

interface Named {
  readonly namespace: string;
  readonly local: string;
}

/** `xlf:unit`, `mtc:match`; `xml:lang`; `id` in no namespace; undefined in a namespace that this version does not know. */
export function nameOf({ namespace, local }: Named, vocabulary: Vocabulary): string | undefined {
  if (namespace === '') return local;
  let names = vocabulary.names.get(namespace);
  if (names === undefined) vocabulary.names.set(namespace, (names = new Map<string, string | undefined>()));
  if (!names.has(local)) names.set(local, prefixedName(namespace, local, vocabulary));
  return names.get(local);
}

function prefixedName(namespace: string, local: string, { core, modules }: Vocabulary): string | undefined {
  if (namespace === core) return `xlf:${local}`;
  if (namespace === 'http://www.w3.org/XML/1998/namespace') return `xml:${local}`;
  const prefix = modules.get(namespace);
  return prefix === undefined ? undefined : `${prefix}:${local}`;
}
