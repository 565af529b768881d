/**
 * Bytes to an XLIFF document. Promise: every well-formed XLIFF file is read, its text kept whole
 * (`encodeXliff(document)` gives the same bytes), and no state above `translated` comes out that our own approval does
 * not carry. Anything else gives diagnostics and no document.
 */
import { type Diagnostic, hasError } from '@dragoman/model';
import {
  attributeOf,
  decodeXml,
  elementsOf,
  encodeXml,
  readXmlTree,
  type XmlElement,
  type XmlLimits,
} from '@dragoman/xml';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { XliffDocument } from './document.ts';
import { isXliff1, isXliff2 } from './names.ts';
import { type FileRead, readFile1 } from './read-xliff-1.ts';
import { readFile2 } from './read-xliff-2.ts';

export interface XliffRead {
  readonly document?: XliffDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadXliffOptions {
  readonly limits?: Partial<XmlLimits>;
  /** False: what travels beside the standard's own words in a converted file is left aside. For writers. */
  readonly useRest?: boolean;
}

/** Codes without a document: those of libs/xml, and `not-xliff`. With one: `duplicate-unit-id`, `source-edited-outside` … */
export function readXliff(path: string, bytes: Uint8Array, options: ReadXliffOptions = {}): XliffRead {
  return documentOf(readRoot(path, bytes, options), options);
}

/** The same of a text that is decoded already. */
export function readXliffText(text: Decoded, options: ReadXliffOptions = {}): XliffRead {
  return documentOf(readRootText(text, [], options), options);
}

/** The document that stands under a root. */
function documentOf({ root, decoded, diagnostics }: RootRead, options: ReadXliffOptions): XliffRead {
  if (root === undefined || decoded === undefined) return { diagnostics };
  const files = readFiles(root, decoded, options.useRest ?? true);
  const layouts = files.map(({ layout }) => layout);
  const document: XliffDocument = {
    ...decoded,
    version: versionOf(root),
    isOurs: layouts.length > 0 && layouts.every(({ isOurs }) => isOurs),
    files: files.map(({ file }) => file),
    layouts,
  };
  const version = laterVersion(decoded, document.version, root.start);
  return { document, diagnostics: [...diagnostics, ...version, ...files.flatMap((file) => file.diagnostics)] };
}

/** The document's bytes, or those of an edited text in the document's encoding. */
export function encodeXliff(
  document: Pick<XliffDocument, 'text' | 'encoding' | 'byteOrderMark'>,
  text: string = document.text,
): Uint8Array {
  return encodeXml(text, document);
}

type Decoded = Pick<XliffDocument, 'path' | 'text' | 'encoding' | 'byteOrderMark'>;

interface RootRead {
  readonly root?: XmlElement;
  readonly decoded?: Decoded;
  readonly diagnostics: readonly Diagnostic[];
}

/** The root element of an XLIFF document of any version. */
function readRoot(path: string, bytes: Uint8Array, options: ReadXliffOptions): RootRead {
  const { document: decoded, diagnostics: ofBytes } = decodeXml(path, bytes, options.limits);
  return decoded === undefined ? { diagnostics: ofBytes } : readRootText(decoded, ofBytes, options);
}

function readRootText(decoded: Decoded, ofBytes: readonly Diagnostic[], options: ReadXliffOptions): RootRead {
  const { root, diagnostics: ofXml } = readXmlTree(decoded.path, decoded.text, options);
  const diagnostics = [...ofBytes, ...ofXml];
  if (root === undefined || hasError(diagnostics)) return { diagnostics };
  const strange = notXliff(root, decoded);
  return strange === undefined ? { root, decoded, diagnostics } : { diagnostics: [...diagnostics, strange] };
}

/** Undefined: the root is XLIFF's, of some version. */
export function notXliff(
  root: Pick<XmlElement, 'name' | 'local' | 'namespace' | 'start'>,
  text: Text,
): Diagnostic | undefined {
  if (root.local === 'xliff' && (isXliff1(root.namespace) || isXliff2(root.namespace))) return undefined;
  const found = `<${root.name}> in the namespace "${root.namespace}"`;
  const message = `the root element is ${found}; XLIFF begins with <xliff> in one of its namespaces`;
  return diagnostic('error', 'not-xliff', message, locate(text, root.start), 'Give an XLIFF file.', {
    root: `<${root.name}>`,
  });
}

export function versionOf(root: Pick<XmlElement, 'attributes' | 'namespace'>): string {
  return attributeOf(root, 'version')?.value ?? (isXliff2(root.namespace) ? '2.0' : '1.2');
}

/** 2.3 and later are read as far as they are like 2.2. */
export function laterVersion(text: Text, version: string, offset: number): readonly Diagnostic[] {
  if (/^(?:1\.[012]|2\.[012])$/u.test(version)) return [];
  const message = `the file says it is XLIFF ${version}; 1.0 to 2.2 are known, so it is read as far as it is like them`;
  const advice = 'What is not known is kept as it is; convert a copy, not the file itself.';
  return [diagnostic('warning', 'later-version', message, locate(text, offset), advice, { version })];
}

function readFiles(root: XmlElement, text: Text, useRest: boolean): readonly FileRead[] {
  const files = elementsOf(root).filter(({ local, namespace }) => local === 'file' && namespace === root.namespace);
  return files.map((file, index) =>
    isXliff2(root.namespace)
      ? readFile2(file, root, text, { index, useRest })
      : readFile1(file, root, text, { index, useRest }),
  );
}
