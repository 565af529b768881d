/**
 * Notes and modules of 2.x in the model's words: matches, glossary, metadata, validation rules, original data. Promise:
 * what the model can say whole comes out; undefined means: leave it verbatim.
 */
import type {
  Foreign,
  GlossEntry,
  GlossText,
  Match,
  Meta,
  Metadata,
  MetaGroup,
  Note,
  OriginalData,
  ValidationRule,
} from '@dragoman/model';
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import { takeModules } from './module-attributes.ts';
import { moduleNamespaces } from './names.ts';
import { readContent2 } from './read-content-2.ts';
import { foreignOf, isDeclaration, rawAttributes, rawElement } from './verbatim.ts';

export function isModule(element: XmlElement, prefix: string, local: string): boolean {
  return element.local === local && element.namespace === moduleNamespaces[prefix];
}

/** Every attribute is one of these, in no namespace; a declaration says nothing. */
export function hasOnly({ attributes }: Pick<XmlElement, 'attributes'>, names: readonly string[]): boolean {
  return attributes.every(
    (attribute) => isDeclaration(attribute) || (attribute.namespace === '' && names.includes(attribute.local)),
  );
}

function value(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

/** The attributes that are there, under the model's names. */
function fields<K extends string>(
  element: XmlElement,
  names: Readonly<Record<string, K>>,
): { readonly [N in K]?: string } {
  const found = Object.entries(names).flatMap(([name, field]) => {
    const text = value(element, name);
    return text === undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(found) as { readonly [N in K]?: string };
}

/** Text of an element that may hold `cp`; undefined where it holds more. */
function flatText(element: XmlElement, text: string): string | undefined {
  if (elementsOf(element).some(({ local }) => local !== 'cp')) return undefined;
  const content = readContent2(element, { text });
  return content.length === 0 ? '' : typeof content[0] === 'string' ? content[0] : undefined;
}

/* Notes */

const noteFields = ['id', 'appliesTo', 'category', 'priority', 'ref'] as const;

/** Undefined: it holds elements; `cp` is not allowed in notes. */
export function readNote2(element: XmlElement, text: string): Note | undefined {
  const content = elementsOf(element).length > 0 ? undefined : flatText(element, text);
  if (content === undefined) return undefined;
  const isKnown = ({ local, namespace, value: given }: XmlAttribute): boolean => {
    if (namespace !== '' || !noteFields.some((name) => name === local)) return false;
    if (local === 'priority') return /^(?:[1-9]|10)$/u.test(given);
    return local !== 'appliesTo' || given === 'source' || given === 'target';
  };
  const { known, extensions } = parted(element.attributes, isKnown, text);
  const appliesTo = known.get('appliesTo');
  const priority = known.get('priority');
  return {
    text: content,
    ...(appliesTo === undefined ? {} : { annotates: appliesTo as 'source' }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
    ...fields(element, { id: 'id', category: 'category', ref: 'ref' }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

/** Values of the attributes that the model has words for, and the others verbatim. */
function parted(
  all: readonly XmlAttribute[],
  isKnown: (attribute: XmlAttribute) => boolean,
  text: string,
): { readonly known: ReadonlyMap<string, string>; readonly extensions: Foreign | undefined } {
  const attributes = all.filter((attribute) => !isDeclaration(attribute));
  const known = new Map(attributes.filter(isKnown).map(({ local, value: given }) => [local, given]));
  const others = attributes.filter((attribute) => !isKnown(attribute));
  return { known, extensions: foreignOf(rawAttributes(others, text), []) };
}

/* Original data */

export function readOriginalData(element: XmlElement, text: string): readonly OriginalData[] | undefined {
  const entries = elementsOf(element).map((item): OriginalData | undefined => {
    const content = flatText(item, text);
    const own = item.attributes.filter(({ name, value: space }) => !(name === 'xml:space' && space === 'preserve'));
    const dir = value(item, 'dir');
    if (content === undefined || !hasOnly({ attributes: own }, ['id', 'dir'])) return undefined;
    if (dir !== undefined && dir !== 'ltr' && dir !== 'rtl' && dir !== 'auto') return undefined;
    return { id: value(item, 'id') ?? '', text: content, ...(dir === undefined ? {} : { dir }) };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/* Matches */

const numbers = ['similarity', 'matchQuality', 'matchSuitability'] as const;

/** Undefined: there is not exactly one source and one target. `isOwnRef`: the match is for the whole segment. */
export function readMatch2(
  element: XmlElement,
  { text, root, isOwnRef }: { readonly text: string; readonly root: XmlElement; readonly isOwnRef: boolean },
): Match | undefined {
  const children = elementsOf(element);
  const named = (name: string): readonly XmlElement[] =>
    children.filter(({ local, namespace }) => local === name && namespace === root.namespace);
  const [source, ...otherSources] = named('source');
  const [target, ...otherTargets] = named('target');
  if (source === undefined || target === undefined || otherSources.length + otherTargets.length > 0) return undefined;
  const [dataElement] = named('originalData');
  const data = dataElement === undefined ? undefined : readOriginalData(dataElement, text);
  const isRead = (child: XmlElement): boolean =>
    child === source || child === target || (child === dataElement && data !== undefined);
  const others = children.filter((child) => !isRead(child));
  const modules = takeModules(element.attributes, { its: true });
  const { known, extensions } = parted(modules.others, (one) => isMatchFact(one, isOwnRef), text);
  const raw = [
    ...Object.entries(extensions?.attributes ?? {}),
    ...scoped(source, 'source', text),
    ...scoped(target, 'target', text),
  ];
  const beside = foreignOf(
    raw,
    others.map((child) => rawElement(child, text, root)),
  );
  const stated = numbers.flatMap((name) => (known.has(name) ? [[name, Number(known.get(name))] as const] : []));
  return {
    source: readContent2(source, { text }),
    target: readContent2(target, { text }),
    origin: known.get('origin') ?? '',
    type: known.get('reference') === 'yes' ? 'reference' : 'proposal',
    ...fields(element, { id: 'id', type: 'matchType', subType: 'subType' }),
    ...Object.fromEntries(stated),
    ...(data === undefined ? {} : { originalData: data }),
    ...(modules.facts.its === undefined ? {} : { its: modules.facts.its }),
    ...(beside === undefined ? {} : { extensions: beside }),
  };
}

function isMatchFact({ local, namespace, value: given }: XmlAttribute, isOwnRef: boolean): boolean {
  if (namespace !== '') return false;
  if (numbers.some((name) => name === local)) return isNumber(given);
  if (local === 'ref') return isOwnRef;
  return ['id', 'origin', 'type', 'subType', 'reference'].includes(local);
}

function scoped({ attributes }: XmlElement, name: string, text: string): readonly (readonly [string, string])[] {
  return rawAttributes(
    attributes.filter((attribute) => !isDeclaration(attribute)),
    text,
    `${name}/`,
  );
}

function isNumber(text: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(text) && String(Number(text)) === text;
}

/** Id that `#id`, or a longer fragment identifier that ends in it, names. */
export function referredId(ref: string | undefined): string | undefined {
  return /^#(?:.*\/)?([^/=]+)$/u.exec(ref ?? '')?.[1];
}

/* Glossary */

export function readGlossary(element: XmlElement): readonly GlossEntry[] | undefined {
  const entries = elementsOf(element).map(readGlossEntry);
  return entries.every((entry) => entry !== undefined) && hasOnly(element, []) ? entries : undefined;
}

function readGlossEntry(element: XmlElement): GlossEntry | undefined {
  const children = elementsOf(element);
  if (!hasOnly(element, ['id', 'ref']) || !children.every(isGlossText)) return undefined;
  const [term, ...others] = children;
  const translations = others.filter(({ local }) => local === 'translation');
  const definition = others.find(({ local }) => local === 'definition');
  if (term?.local !== 'term' || translations.length + (definition ? 1 : 0) !== others.length) return undefined;
  if (definition !== undefined && others.at(-1) !== definition) return undefined;
  return {
    ...fields(element, { id: 'id', ref: 'ref' }),
    term: glossText(term),
    ...(translations.length === 0
      ? {}
      : {
          translations: translations.map((item) => ({ ...glossText(item), ...fields(item, { id: 'id', ref: 'ref' }) })),
        }),
    ...(definition === undefined ? {} : { definition: glossText(definition) }),
  };
}

function isGlossText(element: XmlElement): boolean {
  const names = element.local === 'translation' ? ['id', 'ref', 'source'] : ['source'];
  return isModule(element, 'gls', element.local) && hasOnly(element, names) && elementsOf(element).length === 0;
}

function glossText(element: XmlElement): GlossText {
  return { text: charactersOf(element), ...fields(element, { source: 'source' }) };
}

function charactersOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('');
}

/* Metadata */

export function readMetadata(element: XmlElement): Metadata | undefined {
  const groups = elementsOf(element).map(readMetaGroup);
  if (!hasOnly(element, ['id']) || !groups.every((group) => group !== undefined)) return undefined;
  return { ...fields(element, { id: 'id' }), groups };
}

function readMetaGroup(element: XmlElement): MetaGroup | undefined {
  if (!isModule(element, 'mda', 'metaGroup') || !hasOnly(element, ['id', 'category', 'appliesTo'])) return undefined;
  const items = elementsOf(element).map((child) => (child.local === 'meta' ? readMeta(child) : readMetaGroup(child)));
  if (!items.every((item) => item !== undefined)) return undefined;
  return { ...fields(element, { id: 'id', category: 'category', appliesTo: 'appliesTo' }), items };
}

function readMeta(element: XmlElement): Meta | undefined {
  if (!isModule(element, 'mda', 'meta') || !hasOnly(element, ['type']) || elementsOf(element).length > 0)
    return undefined;
  return { type: value(element, 'type') ?? '', value: charactersOf(element) };
}

/* Validation rules */

export function readValidation(element: XmlElement): readonly ValidationRule[] | undefined {
  const rules = elementsOf(element);
  const isPlain = rules.every((rule) => rule.attributes.every(({ namespace }) => namespace === ''));
  if (!isPlain || !hasOnly(element, [])) return undefined;
  return rules.map((rule) => Object.fromEntries(rule.attributes.map(({ local, value: text }) => [local, text])));
}
