/**
 * Notes and modules of 2.x in the model's words: matches, glossary, metadata, validation rules, original data. Promise:
 * what the model can say whole comes out; undefined means: leave it verbatim.
 */
import type {
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
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { moduleNamespaces } from './names.ts';
import { readContent2 } from './read-content-2.ts';
import { isDeclaration } from './verbatim.ts';

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

export function readNote2(element: XmlElement, text: string): Note | undefined {
  if (!hasOnly(element, ['id', 'appliesTo', 'category', 'priority', 'ref'])) return undefined;
  const content = elementsOf(element).length > 0 ? undefined : flatText(element, text);
  const priority = value(element, 'priority');
  const appliesTo = value(element, 'appliesTo');
  if (content === undefined || (priority !== undefined && !/^(?:[1-9]|10)$/u.test(priority))) return undefined;
  if (appliesTo !== undefined && appliesTo !== 'source' && appliesTo !== 'target') return undefined;
  return {
    text: content,
    ...(appliesTo === undefined ? {} : { annotates: appliesTo }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
    ...fields(element, { id: 'id', category: 'category', ref: 'ref' }),
  };
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

const matchNames = [
  'id',
  'ref',
  'matchQuality',
  'matchSuitability',
  'similarity',
  'origin',
  'type',
  'subType',
  'reference',
];

/** A match says how similar it is, and its source and target have nothing but content. */
export function readMatch2(element: XmlElement, text: string): Match | undefined {
  const children = elementsOf(element);
  const data = children[0]?.local === 'originalData' ? readOriginalData(children[0], text) : undefined;
  const [source, target, ...more] = data === undefined ? children : children.slice(1);
  const numbers = ['similarity', 'matchQuality', 'matchSuitability'].map((name) => value(element, name));
  if (source?.local !== 'source' || target?.local !== 'target' || more.length > 0) return undefined;
  if (!hasOnly(element, matchNames) || !hasOnly(source, []) || !hasOnly(target, [])) return undefined;
  if (numbers[0] === undefined || numbers.some((number) => number !== undefined && !isNumber(number))) return undefined;
  const [similarity, matchQuality, matchSuitability] = numbers.map((number) =>
    number === undefined ? undefined : Number(number),
  );
  return {
    source: readContent2(source, { text }),
    target: readContent2(target, { text }),
    similarity: similarity ?? 0,
    origin: value(element, 'origin') ?? '',
    type: value(element, 'reference') === 'yes' ? 'reference' : 'proposal',
    ...fields(element, { id: 'id', type: 'matchType', subType: 'subType' }),
    ...(matchQuality === undefined ? {} : { matchQuality }),
    ...(matchSuitability === undefined ? {} : { matchSuitability }),
    ...(data === undefined ? {} : { originalData: data }),
  };
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
