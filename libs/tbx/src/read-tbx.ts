/**
 * Reads TBX of ISO 30042:2008 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and of 2019 (`tbx`, `conceptEntry`,
 * `langSec`, `termSec`), categories as attributes (DCA) or as elements (DCT), with namespaces or without: by local names.
 */
import { type Diagnostic, hasError, lineAndColumn } from '@dragoman/model';
import { attributeOf, elementsOf, readXml, textOf, type XmlElement, xmlTree } from '@dragoman/xml';

/** What may be written: `administrativeStatus` and `normativeAuthorization` of ISO 12620, in plain words. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden' | 'superseded';

export interface Term {
  /** BCP 47, as written. */
  readonly language: string;
  readonly term: string;
  /** Absent: the register does not say. */
  readonly status?: TermStatus;
}

export interface Concept {
  /** The entry's `id`; `#3` for the third entry where it has none. */
  readonly id: string;
  readonly terms: readonly Term[];
}

export interface TbxRead {
  readonly concepts: readonly Concept[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Codes without concepts: `not-well-formed`, `doctype-refused`, `xml-limit-exceeded`, `not-tbx`. Warnings, the term left
 * out: `term-without-language`, `empty-term`. A DOCTYPE that names a DTD is tolerated and never loaded.
 */
export function readTbx(path: string, text: string): TbxRead {
  const { events, diagnostics } = readXml(path, text, { doctype: 'external-id' });
  if (events === undefined || hasError(diagnostics)) return { concepts: [], diagnostics };
  const root = xmlTree(events);
  const body = root === undefined ? undefined : bodyOf(root);
  if (body === undefined) return { concepts: [], diagnostics: [...diagnostics, notTbx(path, text, root)] };
  const entries = childrenOf(body, ['termEntry', 'conceptEntry']);
  const languages = entries.flatMap((entry) => childrenOf(entry, languageNames));
  return {
    concepts: entries.map((entry, index) => readConcept(entry, index)),
    diagnostics: [...diagnostics, ...languages.flatMap((language) => problemsOf(language, path, text))],
  };
}

const languageNames = ['langSet', 'langSec'];

function bodyOf(root: XmlElement): XmlElement | undefined {
  if (root.local !== 'martif' && root.local !== 'tbx') return undefined;
  return childrenOf(root, ['text']).flatMap((text) => childrenOf(text, ['body']))[0];
}

function childrenOf(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).filter(({ local }) => names.includes(local));
}

function readConcept(entry: XmlElement, index: number): Concept {
  const id = attributeOf(entry, 'id')?.value ?? `#${index + 1}`;
  return { id, terms: childrenOf(entry, languageNames).flatMap(readLanguage) };
}

function readLanguage(element: XmlElement): readonly Term[] {
  const language = languageOf(element);
  if (language === undefined) return [];
  return sectionsOf(element).flatMap((section) => {
    const term = termOf(section);
    const status = statusOf(section);
    if (term === '') return [];
    return [status === undefined ? { language, term } : { language, term, status }];
  });
}

function languageOf(element: XmlElement): string | undefined {
  const language = element.attributes.find(({ name }) => name === 'xml:lang')?.value.trim();
  return language === '' ? undefined : language;
}

/** What holds one term: `tig`, `termSec`, or the `termGrp` of an `ntig`, whose notes may stand beside it. */
function sectionsOf(language: XmlElement): readonly XmlElement[] {
  return childrenOf(language, ['tig', 'ntig', 'termSec']);
}

function termOf(section: XmlElement): string {
  const [term] = descendantsOf(section).filter(({ local }) => local === 'term');
  return term === undefined ? '' : collapsed(textOf(term));
}

/** Line ends and indentation are the file's; a no-break space is the term's. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

function descendantsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

const statuses: Readonly<Record<string, TermStatus>> = {
  preferredTerm: 'preferred',
  preferred: 'preferred',
  admittedTerm: 'admitted',
  admitted: 'admitted',
  deprecatedTerm: 'forbidden',
  notRecommended: 'forbidden',
  forbidden: 'forbidden',
  supersededTerm: 'superseded',
  obsolete: 'superseded',
  superseded: 'superseded',
};

const statusCategories = ['administrativeStatus', 'normativeAuthorization'];

/** `<termNote type="administrativeStatus">`, or `<min:administrativeStatus>`; values with or without `-admn-sts`. */
function statusOf(section: XmlElement): TermStatus | undefined {
  const values = descendantsOf(section)
    .filter((element) => statusCategories.includes(categoryOf(element)))
    .map((element) => collapsed(textOf(element)).replace(/-admn-sts$/u, ''));
  return values.map((value) => (Object.hasOwn(statuses, value) ? statuses[value] : undefined)).find(isKnown);
}

function categoryOf(element: XmlElement): string {
  return element.local === 'termNote' ? (attributeOf(element, 'type')?.value ?? '') : element.local;
}

function isKnown(status: TermStatus | undefined): status is TermStatus {
  return status !== undefined;
}

function problemsOf(language: XmlElement, path: string, text: string): readonly Diagnostic[] {
  const at = (element: XmlElement): Diagnostic['location'] => ({ file: path, ...lineAndColumn(text, element.start) });
  if (languageOf(language) === undefined) {
    return [
      {
        code: 'term-without-language',
        severity: 'warning',
        message: `<${language.name}> has no xml:lang; its terms are left out`,
        location: at(language),
        advice: 'Give it the language of its terms, for example xml:lang="lv".',
      },
    ];
  }
  const empty = sectionsOf(language).filter((section) => termOf(section) === '');
  return empty.map((section) => ({
    code: 'empty-term',
    severity: 'warning',
    message: `<${section.name}> has no term; it is left out`,
    location: at(section),
    advice: 'Give it a <term> with text, or remove it.',
  }));
}

function notTbx(path: string, text: string, root: XmlElement | undefined): Diagnostic {
  return {
    code: 'not-tbx',
    severity: 'error',
    message: `the root element is <${root?.name ?? ''}>; TBX is <tbx> or <martif> with a <text> and a <body>`,
    location: { file: path, ...lineAndColumn(text, root?.start ?? 0) },
    advice: 'Give a TBX file.',
  };
}
