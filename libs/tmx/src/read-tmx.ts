/**
 * Reads TMX 1.4b (and 1.1 to 1.3, whose elements are the same). A DOCTYPE that only names the DTD is tolerated and never
 * loaded; one with definitions of its own is refused. Reading is tolerant: what is not as the standard says is for
 * `validateTmx` to tell.
 */
import { type Diagnostic, hasError, lineAndColumn } from '@dragoman/model';
import {
  attributeOf,
  decodeXml,
  ElementList,
  elementsIn,
  encodeXml,
  readXmlTree,
  type XmlElement,
  type XmlEncoding,
  type XmlLimits,
} from '@dragoman/xml';
import { elementsNamed, readExtended, readHeader, readUnit } from './read-unit.ts';
import type { TmxMemory, TranslationUnit } from './translation-unit.ts';

export interface ReadTmxOptions {
  readonly limits?: Partial<XmlLimits>;
}

export interface TmxRead {
  readonly memory?: TmxMemory;
  /** The memory and where its parts stand, for `editTmx` and `encodeTmx`. */
  readonly document?: TmxDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface TmxDocument {
  readonly path: string;
  /** Decoded, without byte order mark, line ends as they are. */
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly byteOrderMark: boolean;
  /** As the root says: `1.4`, `1.1` …; empty: it does not say. */
  readonly version: string;
  readonly memory: TmxMemory;
  /** Private to this lib. */
  readonly layout: TmxLayout;
}

export interface TmxLayout {
  readonly header: XmlElement | undefined;
  readonly body: XmlElement;
  /** Of `memory.units`, in their order. */
  readonly units: ElementList;
  /** Of the root: only elements in it are TMX. */
  readonly namespace: string;
}

/**
 * Reads bytes, or a text that has been decoded. Codes without a memory: those of `decodeXml`, `not-well-formed`,
 * `conflict-markers`, `doctype-refused`, `xml-limit-exceeded`, `not-tmx`.
 */
export function readTmx(path: string, source: string | Uint8Array, { limits = {} }: ReadTmxOptions = {}): TmxRead {
  if (typeof source === 'string')
    return readText({ path, text: source, encoding: 'utf-8', byteOrderMark: false }, limits);
  const { document, diagnostics } = decodeXml(path, source, limits);
  if (document === undefined) return { diagnostics };
  const read = readText(document, limits);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The bytes of a document, or of its edited text, in the encoding it came in. */
export function encodeTmx(document: TmxDocument, text: string = document.text): Uint8Array {
  return encodeXml(text, document);
}

type DecodedText = Pick<TmxDocument, 'path' | 'text' | 'encoding' | 'byteOrderMark'>;

function readText(decoded: DecodedText, limits: Partial<XmlLimits>): TmxRead {
  const { path, text } = decoded;
  const { root, diagnostics } = readXmlTree(path, text, { doctype: 'external-id', limits });
  if (root === undefined || hasError(diagnostics)) return { diagnostics };
  const { namespace } = root;
  const body = root.local === 'tmx' ? elementsNamed(root, 'body', namespace)[0] : undefined;
  if (body === undefined)
    return { diagnostics: [...diagnostics, notTmx(path, root.name, lineAndColumn(text, root.start))] };
  const header = elementsNamed(root, 'header', namespace)[0];
  const { places, units } = readUnits(body, namespace);
  const memory = {
    ...(header === undefined ? { sourceLanguage: '*all*', header: {} } : readHeader(header, namespace)),
    ...rootOf(root, namespace),
    ...named('body', readExtended(body, namespace, ['tu'])),
    units,
  };
  const version = attributeOf(root, 'version')?.value ?? '';
  const layout = { header, body, units: places, namespace };
  return { memory, document: { ...decoded, version, memory, layout }, diagnostics };
}

function readUnits(
  body: XmlElement,
  namespace: string,
): { readonly places: ElementList; readonly units: readonly TranslationUnit[] } {
  const places = new ElementList();
  const units: TranslationUnit[] = [];
  for (const element of elementsIn(body)) {
    if (element.local !== 'tu' || element.namespace !== namespace) continue;
    places.push(element);
    units.push(readUnit(element, namespace));
  }
  return { places, units };
}

/** What the root has beyond TMX; the version is that of the file and not of what it says. */
function rootOf(root: XmlElement, namespace: string): Pick<TmxMemory, 'root'> {
  const extended = readExtended(root, namespace, ['header', 'body']);
  if (extended === undefined) return {};
  const { version: _version, ...attributes } = extended.attributes ?? {};
  const rest = {
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(extended.elements === undefined ? {} : { elements: extended.elements }),
  };
  return Object.keys(rest).length === 0 ? {} : { root: rest };
}

function named<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

export function notTmx(
  file: string,
  root: string,
  place: { readonly line: number; readonly column: number },
): Diagnostic {
  return {
    code: 'not-tmx',
    severity: 'error',
    message: `the root element is <${root}>; TMX is <tmx> with a <body>`,
    location: { file, ...place },
    advice: 'Give a TMX file.',
    values: { root },
  };
}
