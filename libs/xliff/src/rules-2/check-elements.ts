/**
 * One element against the tables: attributes when it opens, children as they come, what is missing when it closes. Needs
 * no tree, so that containers of any size (<xliff>, <file>, <group>) are checked in constant memory.
 */
import { isUndeclared } from '../names.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '@dragoman/xml';
import { coreElements } from './core-elements.ts';
import type { ElementModel } from './element-model.ts';
import type { Check } from './findings.ts';
import { moduleAttributes, moduleElements } from './module-elements.ts';
import { identifier, language, languageOrNone, reference, space, type ValueType } from './value-types.ts';
import { nameOf, schemaInstance, type Version2 } from './vocabulary.ts';

const models: Readonly<Record<Version2, ReadonlyMap<string, ElementModel>>> = {
  '2.0': modelsOf('2.0'),
  '2.1': modelsOf('2.1'),
  '2.2': modelsOf('2.2'),
};

function modelsOf(version: Version2): ReadonlyMap<string, ElementModel> {
  return new Map(Object.entries({ ...coreElements(version), ...moduleElements(version) }));
}

/** What the tables say of an element; undefined for extensions. */
export function modelOf(element: XmlElement, check: Check): ElementModel | undefined {
  const name = nameOf(element, check);
  return name === undefined || element.namespace === '' ? undefined : models[check.version].get(name);
}

/** An element that has been opened and not closed. */
export interface OpenElement {
  readonly element: XmlElement;
  readonly model: ElementModel | undefined;
  /** How many children each place of the model has taken. */
  readonly taken: number[];
  readonly moduleCounts: Map<string, number>;
  /** The place that the last child took. */
  place: number;
}

export function openElement(element: XmlElement, check: Check): OpenElement {
  const model = modelOf(element, check);
  if (isUndeclared(element))
    check.report('undeclared-prefix', element, `the prefix of <${element.name}> is declared nowhere`, {
      values: { name: `<${element.name}>` },
    });
  checkAttributes(element, model, check);
  const taken = (model?.children ?? []).map(() => 0);
  return { element, model, taken, moduleCounts: new Map(), place: 0 };
}

export function addNode(open: OpenElement, node: XmlNode, check: Check): void {
  if (node.kind === 'element') addChild(open, node, check);
  else if ((node.kind === 'text' || node.kind === 'cdata') && open.model !== undefined && open.model.text !== true) {
    if (!/[^ \t\r\n]/u.test(node.text)) return;
    const { name } = open.element;
    check.report(
      'unexpected-text',
      { ...open.element, start: node.start },
      `<${name}> holds elements only`,
      about(open.model),
    );
  }
}

function addChild(open: OpenElement, child: XmlElement, check: Check): void {
  const { model, taken, element } = open;
  if (model === undefined) return;
  const fits = model.children.flatMap(({ names }, index) => (isOneOf(names, child, element, check) ? [index] : []));
  const place = fits.find(
    (index) => index >= open.place && (taken[index] ?? 0) < (model.children[index]?.max ?? Infinity),
  );
  if (place === undefined) {
    refuse(open, child, fits, check);
    return;
  }
  taken[place] = (taken[place] ?? 0) + 1;
  open.place = place;
  if (model.children[place]?.names.includes('*') === true) checkModule(open, child, model, check);
}

function isOneOf(names: readonly string[], child: XmlElement, parent: XmlElement, check: Check): boolean {
  const isOther = child.namespace !== '' && child.namespace !== parent.namespace;
  const name = child.namespace === '' ? undefined : nameOf(child, check);
  return names.includes('*') ? isOther : name !== undefined && names.includes(name);
}

function refuse(
  { element, model, taken }: OpenElement,
  child: XmlElement,
  fits: readonly number[],
  check: Check,
): void {
  const where = `<${child.name}> in <${element.name}>`;
  const parent = element.name;
  if (fits.length === 0)
    check.report('unexpected-element', child, `${where}: it may not stand there`, about(model, { parent }));
  else if (fits.some((index) => (taken[index] ?? 0) >= (model?.children[index]?.max ?? Infinity))) {
    check.report('repeated-element', child, `${where}: there is one already`, about(model, { parent }));
  } else {
    // It is there, if too late: what it stands for is not missing as well.
    for (const place of fits.slice(0, 1)) taken[place] = (taken[place] ?? 0) + 1;
    const order = model?.children.flatMap(({ names }) => names.map((name) => name.replace(/^xlf:/u, ''))).join(', ');
    const message = `${where}: it stands too late; the order is ${order ?? ''}`;
    check.report('element-out-of-order', child, message, about(model, { parent, order: order ?? '' }));
  }
}

/** The section of an element's model, and what else words in other languages need. */
function about(
  model: Pick<ElementModel, 'section'> | undefined,
  values: Readonly<Record<string, string>> = {},
): NonNullable<Parameters<Check['report']>[3]> {
  return model === undefined ? { values } : { section: model.section, values };
}

/** An element of another namespace: an extension may stand at any extension point, a module's element only at its own. */
function checkModule(open: OpenElement, child: XmlElement, model: ElementModel, check: Check): void {
  const name = nameOf(child, check);
  // Global rules of ITS 2.0 may stand in any document; the module says nothing of them.
  if (model.modules === undefined || name === undefined || name === 'its:rules') return;
  if (!models[check.version].has(name)) {
    check.report('unknown-module-name', child, `<${child.name}>: the module has no such element`, {
      values: { name: `<${child.name}>` },
    });
    return;
  }
  const count = (open.moduleCounts.get(name) ?? 0) + 1;
  open.moduleCounts.set(name, count);
  const max = model.modules[name] ?? 0;
  const where = `<${child.name}> in <${open.element.name}>`;
  const more = { values: { parent: open.element.name } };
  if (max === 0) check.report('misplaced-module-element', child, `${where}: its module does not put it there`, more);
  else if (count > max) check.report('repeated-element', child, `${where}: there is one already`, more);
}

export function closeElement({ element, model, taken }: OpenElement, check: Check): void {
  for (const [index, { names, min = 0 }] of (model?.children ?? []).entries()) {
    if ((taken[index] ?? 0) >= min) continue;
    const expected = names.map((name) => `<${name.replace(/^xlf:/u, '')}>`).join(' or ');
    check.report(
      'missing-element',
      element,
      `<${element.name}> has no ${expected}`,
      about(model, { missing: expected }),
    );
  }
}

/** An element with everything inside. */
export function checkTree(element: XmlElement, check: Check): void {
  const open = openElement(element, check);
  for (const node of element.children) {
    addNode(open, node, check);
    if (node.kind === 'element') checkTree(node, check);
  }
  closeElement(open, check);
}

/* Attributes */

const xmlAttributes: Readonly<Record<string, ValueType>> = {
  'xml:lang': languageOrNone,
  'xml:space': space,
  'xml:base': reference,
  'xml:id': identifier,
};

function checkAttributes(element: XmlElement, model: ElementModel | undefined, check: Check): void {
  for (const attribute of element.attributes) {
    if (attribute.name !== 'xmlns' && attribute.prefix !== 'xmlns') checkAttribute(element, attribute, model, check);
  }
  for (const name of model === undefined ? [] : requiredOf(model)) {
    if (element.attributes.some((attribute) => nameOf(attribute, check) === name)) continue;
    const message = `<${element.name}> has no attribute ${name}, which is required`;
    check.report('missing-attribute', element, message, about(model, { attribute: name }));
  }
}

const requiredNames = new WeakMap<ElementModel, readonly string[]>();

function requiredOf(model: ElementModel): readonly string[] {
  const known = requiredNames.get(model);
  if (known !== undefined) return known;
  const names = Object.entries(model.attributes).flatMap(([name, { required }]) => (required === true ? [name] : []));
  requiredNames.set(model, names);
  return names;
}

function checkAttribute(
  element: XmlElement,
  attribute: XmlAttribute,
  model: ElementModel | undefined,
  check: Check,
): void {
  if (isUndeclared(attribute))
    check.report('undeclared-prefix', attribute, `the prefix of ${attribute.name} is declared nowhere`, {
      values: { name: attribute.name },
    });
  const name = nameOf(attribute, check);
  const own = model !== undefined && name !== undefined && Object.hasOwn(model.attributes, name);
  const type = own ? model.attributes[name]?.type : knownType(name);
  if (!own && model !== undefined && !mayStand(element, attribute, model, check)) return;
  if (name === 'xml:id') addXmlId(attribute, check);
  if (type === undefined || type.accepts(attribute.value)) return;
  const code = type === language || type === languageOrNone ? 'invalid-language-tag' : 'invalid-value';
  const message = `${attribute.name} of <${element.name}> is "${attribute.value}"; it may be ${type.expected}`;
  const section = model === undefined ? undefined : { section: `${model.section}, ${attribute.local}` };
  check.report(code, attribute, message, about(section, { element: element.name, expected: type.expected }));
}

function addXmlId(attribute: XmlAttribute, { xmlIds, report }: Check): void {
  const { value } = attribute;
  if (xmlIds.has(value)) report('duplicate-xml-id', attribute, `xml:id "${value}" is used twice in the document`);
  xmlIds.add(value);
}

function knownType(name: string | undefined): ValueType | undefined {
  return name === undefined ? undefined : (xmlAttributes[name] ?? moduleAttributes[name]?.type);
}

/** Whether an attribute that is not the element's own may stand on it; says so if not. */
function mayStand(element: XmlElement, attribute: XmlAttribute, model: ElementModel, check: Check): boolean {
  const { namespace, local, prefix } = attribute;
  if (namespace === schemaInstance && /^(?:noNamespaceS|s)chemaLocation$/u.test(local)) return true;
  const where = `${attribute.name} on <${element.name}>`;
  const name = nameOf(attribute, check);
  if (namespace === '' || namespace === element.namespace || namespace === check.core) {
    const message = `${where}: there is no such attribute`;
    check.report('unexpected-attribute', attribute, message, about(model, { element: element.name }));
    return false;
  }
  const module = name?.split(':')[0];
  const { others } = model;
  if (others === undefined || (others !== 'all' && (module === undefined || !others.includes(module)))) {
    const allowed = others === undefined ? 'no other namespace' : `${others.join(' and ')} only`;
    const message = `${where}: attributes of ${allowed} may stand there`;
    check.report('foreign-attribute', attribute, message, about(model, { element: element.name }));
    return false;
  }
  if (prefix === 'xml') return mayCarryXml(element, attribute, model, check);
  if (name === undefined) return true;
  return isInItsPlace(element, attribute, name, check);
}

const markers = ['xlf:mrk', 'xlf:sm'];

/** `xml:` attributes stand where extensions may, but for annotations: a span has the language and the space around it. */
function mayCarryXml(element: XmlElement, attribute: XmlAttribute, model: ElementModel, check: Check): boolean {
  if (!markers.includes(nameOf(element, check) ?? '')) return true;
  const severity = check.version === '2.0' ? 'warning' : 'error';
  const message = `${attribute.name} on <${element.name}>: no attribute of xml may stand there`;
  check.report('foreign-attribute', attribute, message, { ...about(model, { element: element.name }), severity });
  return true;
}

function isInItsPlace(element: XmlElement, attribute: XmlAttribute, name: string, check: Check): boolean {
  const model = moduleAttributes[name];
  if (model === undefined) {
    check.report('unknown-module-name', attribute, `${attribute.name}: the module has no such attribute`, {
      values: { name: attribute.name },
    });
    return false;
  }
  if (model.on === undefined || model.on.includes(nameOf(element, check) ?? '')) return true;
  const places = model.on.map((place) => `<${place.replace('xlf:', '')}>`).join(', ');
  check.report(
    'misplaced-module-attribute',
    attribute,
    `${attribute.name} on <${element.name}>: it stands on ${places}`,
    about(model, { element: element.name, places }),
  );
  return false;
}
