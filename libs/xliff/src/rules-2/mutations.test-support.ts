/** One small damage to an XML text, chosen by numbers, so that fast-check can shrink it. The result may be ill-formed or even valid. */
import { elementsOf, readXml, type XmlElement, xmlTree } from '@dragoman/xml';

export interface Mutation {
  readonly kind: number;
  /** Which element, which other one, which attribute, which name or value: taken modulo what there is. */
  readonly at: number;
  readonly other: number;
  readonly word: number;
}

const locals = (
  'file group unit notes note skeleton originalData data segment ignorable source target cp ph pc sc ec mrk sm em ' +
  'match matches metadata metaGroup meta glossary glossEntry term translation definition rule validation x ' +
  'resourceData resourceItem resourceItemRef reference profiles normalization changeTrack revisions revision item ' +
  'locQualityIssues locQualityIssue provenanceRecords provenanceRecord'
).split(' ');

const attributes = (
  'id name canResegment translate srcDir trgDir type subType state subState order priority category appliesTo href ' +
  'xml:lang xml:space xml:id xml:base dir hex canCopy canDelete canReorder canOverlap isolated startRef copyOf dataRef ' +
  'dataRefStart subFlows disp equiv ref value version srcLang trgLang matchQuality similarity reference origin source ' +
  'isPresent occurs disabled normalization general storage profile mimeType context property xyz ' +
  'isNotPresent startsWith existsInSource caseSensitive matchSuitability generalProfile storageProfile appliesTo ' +
  'currentVersion author datetime locQualityIssueType locQualityIssueSeverity locQualityIssueEnabled org toolRef'
).split(' ');

const values = [
  '',
  ' ',
  'a',
  ' a ',
  'a b',
  'a:b',
  'a:b:c',
  ':',
  '1',
  '01',
  '0',
  '-1',
  '+1',
  '1.5',
  '100',
  '100.0',
  '101',
  '1e2',
  '.5',
  '5.',
  '11',
  'yes',
  'no',
  'Yes',
  ' yes',
  'firstNo',
  'ltr',
  'default',
  'preserve',
  'initial',
  'new',
  'fr',
  'fr-FR',
  'e',
  'fr_FR',
  'abcdefghi',
  'x-y',
  '#a',
  '#',
  '#a#b',
  'http://a.b/c d',
  '%zz',
  '%20',
  'é',
  'a/b',
  'a$b',
  'FFFF',
  'FFF',
  '0G',
  'generic',
  'comment',
  'fmt',
  'link',
  'source',
  'both',
  'nfc',
  'tm',
  '2.0',
  '2.1',
  'p',
  'NaN',
  'INF',
] as const;

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function all(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element).flatMap(all)];
}

function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Undefined: there is nothing to damage in this way. */
export function mutate(text: string, { kind, at, other, word }: Mutation): string | undefined {
  const { events } = readXml('a.xlf', text);
  const root = events === undefined ? undefined : xmlTree(events);
  if (root === undefined) return undefined;
  const elements = all(root);
  const element = pick(elements, at);
  return pick(kinds, kind)({ text, root, elements, element, other, word });
}

interface Material {
  readonly text: string;
  readonly root: XmlElement;
  readonly elements: readonly XmlElement[];
  readonly element: XmlElement;
  readonly other: number;
  readonly word: number;
}

const raw = ({ text }: Material, { start, end }: XmlElement): string => text.slice(start, end);
const inside = ({ text, element }: Material, by: string): string | undefined =>
  element.tag.selfClosing ? undefined : splice(text, element.contentStart, element.contentStart, by);
const behind = ({ text, element }: Material, by: string): string => splice(text, element.end, element.end, by);
const onTag = ({ text, element }: Material, by: string): string =>
  splice(text, element.tag.nameEnd, element.tag.nameEnd, by);
const attributeAt = ({ element, other }: Material): XmlElement['attributes'][number] | undefined =>
  element.attributes.length === 0 ? undefined : pick(element.attributes, other);

const kinds: readonly ((material: Material) => string | undefined)[] = [
  (one) => (one.element === one.root ? undefined : splice(one.text, one.element.start, one.element.end, '')),
  (one) => (one.element === one.root ? undefined : behind(one, raw(one, one.element))),
  (one) => inside(one, raw(one, pick(one.elements, one.other))),
  (one) => (one.element === one.root ? undefined : behind(one, raw(one, pick(one.elements, one.other)))),
  (one) => rename(one, pick(locals, one.word)),
  (one) => swap(one),
  (one) => removeAttribute(one),
  (one) => copyAttribute(one),
  (one) => setValue(one),
  (one) => setValue(one),
  (one) => onTag(one, ` ${pick(attributes, one.word)}="${pick(values, one.other)}"`),
  (one) => onTag(one, ` xmlns:q="urn:q" q:${pick(attributes, one.word).replace(':', '')}="1"`),
  (one) => inside(one, 'mot'),
  (one) => inside(one, `<q:${pick(locals, one.word)} xmlns:q="urn:q"/>`),
  (one) =>
    behind(
      one,
      `<q:${pick(locals, one.word)} xmlns:q="urn:q">${raw(one, pick(one.elements, one.other))}</q:${pick(locals, one.word)}>`,
    ),
  (one) => inside(one, `<${pick(locals, one.word)} xmlns=""/>`),
  (one) => inside(one, `<${pick(locals, one.word)}/>`),
  (one) =>
    one.element.tag.selfClosing ? undefined : splice(one.text, one.element.contentStart, one.element.contentEnd, ''),
];

function rename({ text, element, root }: Material, local: string): string | undefined {
  if (element === root) return undefined;
  const name = element.prefix === '' ? local : `${element.prefix}:${local}`;
  const whole = text.slice(element.start, element.end);
  const opened = splice(whole, 1, 1 + element.name.length, name);
  const closed = element.tag.selfClosing ? opened : opened.replace(/<\/[^<>]*>$/u, `</${name}>`);
  return splice(text, element.start, element.end, closed);
}

function swap({ text, element, elements }: Material): string | undefined {
  const parent = elements.find((one) => one.children.includes(element));
  const next = parent === undefined ? undefined : elementsOf(parent).find(({ start }) => start >= element.end);
  if (next === undefined) return undefined;
  const [first, second] = [text.slice(element.start, element.end), text.slice(next.start, next.end)];
  return splice(splice(text, next.start, next.end, first), element.start, element.end, second);
}

function removeAttribute(one: Material): string | undefined {
  const attribute = attributeAt(one);
  return attribute === undefined || attribute.name.startsWith('xmlns')
    ? undefined
    : splice(one.text, attribute.start, attribute.end, '');
}

function copyAttribute(one: Material): string | undefined {
  const from = pick(one.elements, one.word);
  const attribute = from.attributes.length === 0 ? undefined : pick(from.attributes, one.other);
  if (attribute === undefined || attribute.name.startsWith('xmlns')) return undefined;
  return onTag(one, ` ${one.text.slice(attribute.start, attribute.end)}`);
}

function setValue(one: Material): string | undefined {
  const attribute = attributeAt(one);
  if (attribute === undefined || attribute.name.startsWith('xmlns')) return undefined;
  return splice(one.text, attribute.valueStart, attribute.valueEnd, pick(values, one.word));
}
