/** XLIFF files as trees that tests break at random: elements and attributes dropped, doubled, moved, renamed, given other values. */
import { readXml, type XmlElement, xmlTree } from '@dragoman/xml';
import fc from 'fast-check';
import { elements1 } from '../content-model-1.ts';

export interface Branch {
  name: string;
  attributes: [string, string][];
  /** Strings are text as written. */
  children: (Branch | string)[];
}

export function branchOf(text: string): Branch {
  const { events = [] } = readXml('a.xlf', text);
  const root = xmlTree(events);
  if (root === undefined) throw new Error('no root');
  return fromElement(root, text);
}

function fromElement(element: XmlElement, text: string): Branch {
  return {
    name: element.name,
    attributes: element.attributes.map(({ name, valueStart, valueEnd }) => [name, text.slice(valueStart, valueEnd)]),
    children: element.children.map((child) =>
      child.kind === 'element' ? fromElement(child, text) : text.slice(child.start, child.end),
    ),
  };
}

export function written({ name, attributes, children }: Branch): string {
  const seen = new Set<string>();
  const once = attributes.filter(([key]) => !seen.has(key) && seen.add(key));
  const tag = `${name}${once.map(([key, value]) => ` ${key}="${value}"`).join('')}`;
  return `<${tag}>${children.map((child) => (typeof child === 'string' ? child : written(child))).join('')}</${name}>`;
}

function branches(root: Branch): readonly Branch[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : branches(child)))];
}

const elementNames = [...elements1.keys(), 'e:extra', 'old:note', 'strong', 'e:g'];
/** Not `xml:id`: libxml2 refuses its values while parsing, before any schema is asked. */
const attributeNames = [
  ...new Set([...elements1.values()].flatMap(({ attributes }) => [...attributes.keys()])),
  ...['xml:base', 'e:extra', 'o:id', 'unknown', 'xsi:schemaLocation', 'xsi:nil'],
];
const values = [
  ...['', 'yes', 'no', ' yes ', 'a', 'b', '1', ' 1', '01', '11', 'x-a', 'x- a', ' x-a', 'fr', 'lv-LV', 'fr_FR', 'fr-'],
  ...['2026-11-23T09:15:00Z', '2026-11-23', '2026-02-29T00:00:00', '2024-02-29T24:00:00+14:00', '#;1;-2;3', '1;2;3'],
  ...['image/png', 'png', 'bold', 'image', 'open', 'new', 'final', 'exact-match', 'char', 'html', 'menu', 'total'],
  ...['location match', 'location yes', 'coord font', 'yes coord', 'preserve', ' default', 'seg', 'proposal', 'record'],
  ...['source', 'both', '1.2', '1.1', '2.0', 'é·ñ', 'a b', 'a&#160;b', 'x-é', 'word', 'p1', ' p1 ', 't1', 'm1'],
];
const texts = [' ', '\n  ', 'mot', '\u00A0', '<![CDATA[ ]]>', '<![CDATA[mot]]>', '<!-- c -->', '<?p i?>', '&#32;'];

const namespaces =
  ' xmlns:e="urn:example" xmlns:old="urn:oasis:names:tc:xliff:document:1.1"' +
  ' xmlns:o="urn:oasis:names:tc:xliff:document:1.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Declares the prefixes that mutations use. */
export function withNamespaces(text: string): string {
  return text.replace(/<xliff /u, `<xliff${namespaces} `);
}

interface Mutation {
  readonly kind: string;
  readonly at: number;
  readonly other: number;
  readonly value: number;
}

const kinds = [
  'dropElement',
  'doubleElement',
  'swapElements',
  'renameElement',
  'moveElement',
  'wrapElement',
  'dropAttribute',
  'renameAttribute',
  'addAttribute',
  'addKnownAttribute',
  'setValue',
  'copyValue',
  'addText',
  'noNamespace',
] as const;

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(9999), other: fc.nat(9999), value: fc.nat(9999) }),
  { minLength: 1, maxLength: 3 },
);

export function mutated(root: Branch, all: readonly Mutation[]): string {
  const copy = structuredClone(root);
  for (const mutation of all) mutate(copy, mutation);
  return written(copy);
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(items.length, 1)];
}

function mutate(root: Branch, mutation: Mutation): void {
  const branch = pick(branches(root), mutation.at);
  if (branch === undefined) return;
  if (/Attribute|Value/u.test(mutation.kind)) mutateAttributes(branch, root, mutation);
  else mutateChildren(branch, root, mutation);
}

function mutateAttributes(branch: Branch, root: Branch, { kind, other, value }: Mutation): void {
  const given = pick(values, value) ?? '';
  const attribute = pick(
    branch.attributes.filter(([name]) => !name.startsWith('xmlns')),
    other,
  );
  const local = branch.name.replace(/^.*:/u, '');
  const known = [...(elements1.get(local)?.attributes.keys() ?? [])];
  if (kind === 'addAttribute') branch.attributes.push([pick(attributeNames, other) ?? 'id', given]);
  if (kind === 'addKnownAttribute') branch.attributes.push([pick(known, other) ?? 'id', given]);
  if (attribute === undefined) return;
  if (kind === 'dropAttribute') branch.attributes.splice(branch.attributes.indexOf(attribute), 1);
  if (kind === 'renameAttribute') attribute[0] = pick(attributeNames, value) ?? 'id';
  if (kind === 'setValue') attribute[1] = given;
  if (kind === 'copyValue') {
    const same = branches(root).flatMap(({ attributes }) => attributes.filter(([name]) => name === attribute[0]));
    attribute[1] = pick(same, value)?.[1] ?? attribute[1];
  }
}

function mutateChildren(branch: Branch, root: Branch, { kind, other, value }: Mutation): void {
  const inner = branch.children.filter((child): child is Branch => typeof child !== 'string');
  const child = pick(inner, other);
  if (kind === 'addText') branch.children.splice(other % (branch.children.length + 1), 0, pick(texts, value) ?? ' ');
  if (kind === 'renameElement' && branch !== root) branch.name = pick(elementNames, value) ?? branch.name;
  if (kind === 'noNamespace' && branch !== root && !branch.name.includes(':')) branch.attributes.push(['xmlns', '']);
  if (child === undefined) return;
  const at = branch.children.indexOf(child);
  if (kind === 'dropElement') branch.children.splice(at, 1);
  if (kind === 'doubleElement') branch.children.splice(at, 0, structuredClone(child));
  if (kind === 'wrapElement') {
    branch.children[at] = { name: pick(elementNames, value) ?? 'g', attributes: [['id', '9']], children: [child] };
  }
  if (kind === 'swapElements') {
    const second = branch.children.indexOf(pick(inner, value) ?? child);
    [branch.children[at], branch.children[second]] = [branch.children[second] ?? child, child];
  }
  if (kind === 'moveElement') {
    const goal = pick(branches(root), value);
    if (goal === undefined || branches(child).includes(goal)) return;
    branch.children.splice(at, 1);
    goal.children.splice(other % (goal.children.length + 1), 0, child);
  }
}
