/**
 * Reads TMX 1.4b (and 1.1 to 1.3, whose elements are the same). A DOCTYPE that only names the DTD is tolerated and never
 * loaded; one with definitions of its own is refused.
 */
import { type Diagnostic, hasError, lineAndColumn } from '@dragoman/model';
import { attributeOf, elementsOf, readXml, textOf, type XmlElement, xmlTree } from '@dragoman/xml';
import { readSegmentContent } from './segment-content.ts';
import type { TmxMemory, TranslationUnit, Variant } from './translation-unit.ts';

export interface TmxRead {
  readonly memory?: TmxMemory;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes without a memory: `not-well-formed`, `doctype-refused`, `xml-limit-exceeded`, `not-tmx`. */
export function readTmx(path: string, text: string): TmxRead {
  const { layout, diagnostics } = readLayout(path, text);
  if (layout === undefined) return { diagnostics };
  const { sourceLanguage, units } = layout;
  return { memory: { sourceLanguage, units: units.map(({ unit }) => unit) }, diagnostics };
}

/** A memory and where its parts stand; private to this lib. */
export interface TmxLayout {
  readonly sourceLanguage: string;
  readonly units: readonly { readonly unit: TranslationUnit; readonly element: XmlElement }[];
  readonly body: XmlElement;
}

export function readLayout(
  path: string,
  text: string,
): { readonly layout?: TmxLayout; readonly diagnostics: readonly Diagnostic[] } {
  const { events, diagnostics } = readXml(path, text, { doctype: 'external-id' });
  if (events === undefined || hasError(diagnostics)) return { diagnostics };
  const root = xmlTree(events);
  const body = root === undefined ? undefined : elementsOf(root).find(({ local }) => local === 'body');
  if (root?.local !== 'tmx' || body === undefined) return { diagnostics: [...diagnostics, notTmx(path, text, root)] };
  const header = elementsOf(root).find(({ local }) => local === 'header');
  const units = elementsOf(body)
    .filter(({ local }) => local === 'tu')
    .map((element) => ({ unit: readUnit(element), element }));
  const sourceLanguage = header === undefined ? '*all*' : (attributeOf(header, 'srclang')?.value ?? '*all*');
  return { layout: { sourceLanguage, units, body }, diagnostics };
}

function notTmx(path: string, text: string, root: XmlElement | undefined): Diagnostic {
  return {
    code: 'not-tmx',
    severity: 'error',
    message: `the root element is <${root?.name ?? ''}>; TMX is <tmx> with a <body>`,
    location: { file: path, ...lineAndColumn(text, root?.start ?? 0) },
    advice: 'Give a TMX file.',
  };
}

function readUnit(element: XmlElement): TranslationUnit {
  const children = elementsOf(element);
  const named = (name: string): readonly XmlElement[] => children.filter(({ local }) => local === name);
  return {
    ...optional(element, {
      id: 'tuid',
      sourceLanguage: 'srclang',
      creationDate: 'creationdate',
      changeDate: 'changedate',
    }),
    notes: named('note').map(textOf),
    properties: named('prop').map((prop) => ({ type: attributeOf(prop, 'type')?.value ?? '', value: textOf(prop) })),
    variants: named('tuv').map(readVariant),
  };
}

/** TMX 1.1 wrote `lang` where later versions write `xml:lang`. */
function readVariant(element: XmlElement): Variant {
  const language = element.attributes.find(({ name }) => name === 'xml:lang' || name === 'lang')?.value ?? '';
  const segment = elementsOf(element).find(({ local }) => local === 'seg');
  return {
    language,
    content: segment === undefined ? [] : readSegmentContent(segment),
    ...optional(element, { changeDate: 'changedate', changeId: 'changeid' }),
  };
}

/** The attributes that are there, under the names of the model. */
function optional<K extends string>(
  element: XmlElement,
  names: Readonly<Record<K, string>>,
): Partial<Record<K, string>> {
  const entries = (Object.entries(names) as [K, string][]).flatMap(([field, name]) => {
    const value = attributeOf(element, name)?.value;
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
