/**
 * Reads `omegat/project_save.tmx`, what the translator has decided, and OmegaT's other exports (`NAME-omegat.tmx`,
 * `NAME-level2.tmx`). A DOCTYPE that names OmegaT's DTD is tolerated and never loaded; one with definitions is refused.
 */
import { type Diagnostic, hasError, lineAndColumn } from '@dragoman/model';
import { attributeOf, elementsOf, readXml, textOf, type XmlElement, xmlTree } from '@dragoman/xml';

/** Where an alternative translation holds: one segment of one file. Texts are OmegaT's, empty at the ends of a file. */
export interface SegmentPlace {
  /** Below `source/`. */
  readonly file: string;
  /** The segments shown before and behind it. */
  readonly prev: string;
  readonly next: string;
}

export interface ProjectSaveEntry {
  /** As OmegaT shows it, codes as `<x0/>`. */
  readonly source: string;
  /** May be empty: the translator has emptied it. */
  readonly target: string;
  readonly by?: string;
  /** ISO 8601 in UTC. */
  readonly at?: string;
  readonly note?: string;
  /** Only of an alternative translation; without it the entry holds wherever the source stands. */
  readonly place?: SegmentPlace;
}

export interface ProjectSave {
  readonly entries: readonly ProjectSaveEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `not-well-formed`, `doctype-refused`, `xml-limit-exceeded`, `not-tmx`; with any of them there are no entries. */
export function readProjectSave(path: string, text: string): ProjectSave {
  const { events, diagnostics } = readXml(path, text, { doctype: 'external-id' });
  if (events === undefined || hasError(diagnostics)) return { entries: [], diagnostics };
  const root = xmlTree(events);
  const body = root === undefined ? undefined : childOf(root, 'body');
  if (root?.local !== 'tmx' || body === undefined) {
    return { entries: [], diagnostics: [...diagnostics, notTmx(path, text, root)] };
  }
  const header = childOf(root, 'header');
  const sourceLanguage = header === undefined ? undefined : attributeOf(header, 'srclang')?.value;
  const units = elementsOf(body).filter(({ local }) => local === 'tu');
  return { entries: units.flatMap((unit) => readUnit(unit, sourceLanguage)), diagnostics };
}

function notTmx(path: string, text: string, root: XmlElement | undefined): Diagnostic {
  return {
    code: 'not-tmx',
    severity: 'error',
    message: `the root element is <${root?.name ?? ''}>; TMX is <tmx> with a <body>`,
    location: { file: path, ...lineAndColumn(text, root?.start ?? 0) },
    advice: 'Give the project_save.tmx of the returned project.',
    values: { root: root?.name ?? '' },
  };
}

/** A unit without a second language, a note on an untranslated segment, is no decision. */
function readUnit(unit: XmlElement, sourceLanguage: string | undefined): readonly ProjectSaveEntry[] {
  const variants = elementsOf(unit).filter(({ local }) => local === 'tuv');
  const source = variants.find((variant) => isLanguage(variant, sourceLanguage)) ?? variants[0];
  const target = variants.find((variant) => variant !== source);
  if (source === undefined || target === undefined) return [];
  const note = childOf(unit, 'note');
  return [
    {
      source: segmentText(source),
      target: segmentText(target),
      ...given('by', attributeOf(target, 'changeid')?.value ?? attributeOf(target, 'creationid')?.value),
      ...given('at', instantOf(target)),
      ...given('note', note === undefined ? undefined : textOf(note)),
      ...given('place', placeOf(unit)),
    },
  ];
}

function given<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element).find(({ local }) => local === name);
}

/** OmegaT 3.6 writes `lang` (TMX 1.1) in its save and `xml:lang` in its level 2 export. */
function isLanguage(variant: XmlElement, language: string | undefined): boolean {
  const own = variant.attributes.find(({ name }) => name === 'xml:lang' || name === 'lang')?.value;
  return own !== undefined && own.toLowerCase() === language?.toLowerCase();
}

/** Level 2 wraps each shortcut in `ph`; its text is the same. */
function segmentText(variant: XmlElement): string {
  const segment = childOf(variant, 'seg');
  return segment === undefined ? '' : textOf(segment);
}

function instantOf(variant: XmlElement): string | undefined {
  const written = attributeOf(variant, 'changedate')?.value ?? attributeOf(variant, 'creationdate')?.value ?? '';
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(written);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function placeOf(unit: XmlElement): SegmentPlace | undefined {
  const properties = new Map(
    elementsOf(unit)
      .filter(({ local }) => local === 'prop')
      .map((property) => [attributeOf(property, 'type')?.value ?? '', textOf(property)]),
  );
  if (!['file', 'id', 'prev', 'next', 'path'].some((type) => properties.has(type))) return undefined;
  return {
    file: properties.get('file') ?? '',
    prev: properties.get('prev') ?? '',
    next: properties.get('next') ?? '',
  };
}
