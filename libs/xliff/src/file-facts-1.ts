/** What a 1.x `file` says beside its units: attributes, header, and what stands around it. */
import type { BilingualFile } from '@dragoman/model';
import {
  attributeOf,
  elementsBut,
  elementsOf,
  textOf,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
} from '@dragoman/xml';
import { takeModules } from './module-attributes.ts';
import { dragomanNamespace, restName, storedFormat } from './names.ts';
import { declaredNamespaces, foreignOf, isDeclaration, rawAttributes, rawElement } from './verbatim.ts';

export interface FileFacts {
  readonly facts: Omit<BilingualFile, 'units' | 'groups'>;
  /** Text of our element in the header: what travels beside the file. */
  readonly rest: string | undefined;
}

const standardNames = ['original', 'source-language', 'target-language', 'datatype'];
const ourNames = ['filter', 'options', 'rules', 'job'] as const;

export function readFileFacts(
  element: XmlElement,
  root: XmlElement,
  body: XmlElement | undefined,
  text: string,
  index: number,
): FileFacts {
  const plain = (name: string): string => attributeOf(element, name)?.value ?? '';
  const header = elementsOf(element).find(({ local, namespace }) => local === 'header' && namespace === root.namespace);
  const inHeader = header === undefined ? [] : elementsOf(header);
  const rest = inHeader.find(isRest);
  const strangers = [
    ...inHeader.filter((child) => !isRest(child) && !isOurTool(child)),
    ...elementsOf(element).filter((child) => child !== header && child !== body),
    ...(body === undefined ? [] : elementsBut(body, isUnitOrGroup)),
  ];
  const isOurs = attributeOf(element, 'format', dragomanNamespace)?.value === storedFormat;
  const modules = takeModules(element.attributes, isOurs ? {} : { its: true });
  const foreign = foreignOf(
    rawAttributes(
      modules.others.filter((attribute) => !isKnown(attribute)),
      text,
    ),
    strangers.map((child) => rawElement(child, text, root)),
  );
  const namespaces = declaredNamespaces([root, element]);
  const facts = {
    original: plain('original'),
    sourceLanguage: plain('source-language'),
    targetLanguage: plain('target-language'),
    datatype: plain('datatype'),
    ...ourFacts(element),
    ...modules.facts,
    ...(foreign === undefined ? {} : { foreign }),
    ...(index === 0 ? documentOf(root, text) : {}),
    ...(namespaces === undefined ? {} : { namespaces }),
  };
  return { facts, rest: rest === undefined ? undefined : textOf(rest) };
}

export function isUnitOrGroup({ local }: XmlName): boolean {
  return local === 'trans-unit' || local === 'group';
}

function ourFacts(element: XmlElement): Partial<BilingualFile> {
  const found = ourNames.flatMap((name) => {
    const value = attributeOf(element, name, dragomanNamespace)?.value;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function isRest({ local, namespace }: XmlElement): boolean {
  return local === restName && namespace === dragomanNamespace;
}

/** `<tool tool-id="dragoman" tool-name="dragoman"/>` stands in every file that we write. */
function isOurTool({ local, attributes }: XmlElement): boolean {
  return local === 'tool' && attributes.length === 2 && attributes.every(({ value }) => value === 'dragoman');
}

function isKnown(attribute: XmlAttribute): boolean {
  const { local, namespace } = attribute;
  if (isDeclaration(attribute)) return true;
  if (namespace === dragomanNamespace) return local === 'format' || ourNames.some((name) => name === local);
  return namespace === '' && standardNames.includes(local);
}

function documentOf(root: XmlElement, text: string): Pick<BilingualFile, 'document'> {
  const attributes = root.attributes.filter((item) => !isDeclaration(item) && item.name !== 'version');
  const others = elementsOf(root).filter(({ local, namespace }) => local !== 'file' || namespace !== root.namespace);
  const document = foreignOf(
    rawAttributes(attributes, text),
    others.map((child) => rawElement(child, text, root)),
  );
  return document === undefined ? {} : { document };
}
