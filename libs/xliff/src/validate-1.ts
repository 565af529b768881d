/** XLIFF 1.x against the table of its elements, and the rules that a table cannot say. */
import { type Diagnostic } from '@dragoman/model';
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import { ctypes1, type ElementModel, elements1, type ValueModel, values1 } from './content-model-1.ts';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import { xliff12Namespace, xmlNamespace } from './names.ts';

export interface Check {
  readonly text: Text;
  readonly report: (code: string, offset: number, message: string, advice?: string) => void;
}

export function checkInto(text: Text, diagnostics: Diagnostic[]): Check {
  return {
    text,
    report: (code, offset, message, advice) => {
      diagnostics.push(diagnostic('error', code, message, locate(text, offset), advice));
    },
  };
}

export function validate1(root: XmlElement, text: Text): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = checkInto(text, diagnostics);
  if (root.namespace === '') {
    const message = `the root is in no namespace; XLIFF 1.2 elements are in "${xliff12Namespace}" (XLIFF 1.2, XML namespace)`;
    check.report('missing-namespace', root.start, message, `Add xmlns="${xliff12Namespace}" to <xliff>.`);
  } else if (root.namespace !== xliff12Namespace) {
    const message = `the namespace is that of XLIFF ${root.namespace.slice(-3)}; the file is checked as 1.2`;
    diagnostics.push(diagnostic('warning', 'older-version', message, locate(text, root.start)));
  }
  validateElement(root, root.namespace, check);
  for (const file of elementsOf(root).filter(({ local }) => local === 'file')) validateFile(file, check);
  return diagnostics;
}

function validateElement(element: XmlElement, namespace: string, check: Check): void {
  const model = elements1.get(element.local);
  if (model === undefined) return;
  validateAttributes(element, model, check);
  validateText(element, model, check);
  if (model.open === true) return;
  validateChildren(element, namespace, model, check);
  for (const child of elementsOf(element)) if (child.namespace === namespace) validateElement(child, namespace, check);
}

function validateAttributes(element: XmlElement, { required = [], section }: ElementModel, check: Check): void {
  for (const name of required) {
    if (attributeOf(element, name) !== undefined) continue;
    const message = `<${element.name}> has no attribute ${name}, which is required (XLIFF 1.2, ${section})`;
    check.report('missing-attribute', element.start, message);
  }
  for (const attribute of element.attributes) validateValue(element, attribute, check);
}

function validateValue(element: XmlElement, { local, namespace, value, start }: XmlAttribute, check: Check): void {
  if (namespace === xmlNamespace && local === 'space' && value !== 'preserve' && value !== 'default') {
    check.report('invalid-value', start, `xml:space is "${value}"; it may be "default" or "preserve" (XML 1.0 §2.10)`);
  }
  if (namespace !== '') return;
  if (/^(?:source|target)-language$/u.test(local) && !/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(value)) {
    check.report(
      'invalid-value',
      start,
      `${local} is "${value}", which is no language tag (XLIFF 1.2, Attributes; RFC 4646)`,
    );
  }
  if (local === 'date' && !/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u.test(value.trim())) {
    check.report(
      'invalid-value',
      start,
      `date is "${value}"; it has the form 2026-11-23T09:15:00Z (XLIFF 1.2, Attributes)`,
    );
  }
  const model = local === 'ctype' ? ctypes1(element.local) : values1.get(local);
  if (model === undefined || isAllowed(value, model) || !elements1.has(element.local)) return;
  const expected = `${model.values.slice(0, 14).join(', ')}${model.values.length > 14 ? ' …' : ''}${model.extends ? ' or x-…' : ''}`;
  check.report('invalid-value', start, `${local} is "${value}"; it may be ${expected} (XLIFF 1.2, Attributes)`);
}

function isAllowed(value: string, model: ValueModel): boolean {
  return model.values.includes(value) || (model.extends === true && /^x-\S+$/u.test(value));
}

function validateText(element: XmlElement, { text = false, section }: ElementModel, check: Check): void {
  if (text) return;
  const stray = element.children.find(
    (child) => (child.kind === 'text' || child.kind === 'cdata') && /[^ \t\r\n]/u.test(child.text),
  );
  if (stray === undefined) return;
  check.report(
    'unexpected-text',
    stray.start,
    `<${element.name}> holds elements only, and here is text (XLIFF 1.2, ${section})`,
  );
}

function validateChildren(element: XmlElement, namespace: string, model: ElementModel, check: Check): void {
  const { children, needs = [], single = [], others, section } = model;
  const seen = new Set<string>();
  let rank = 0;
  for (const child of elementsOf(element)) {
    const own = child.namespace === namespace;
    const place = own ? children.findIndex((group) => group.includes(child.local)) : (others ?? -1);
    if (place < 0) {
      const message = `<${child.name}> may not stand in <${element.name}> (XLIFF 1.2, ${section})`;
      check.report('unexpected-element', child.start, message);
      continue;
    }
    if (own && single.includes(child.local) && seen.has(child.local)) {
      check.report(
        'repeated-element',
        child.start,
        `<${element.name}> has a second <${child.name}> (XLIFF 1.2, ${section})`,
      );
    } else if (place < rank) {
      const message = `<${child.name}> stands too late in <${element.name}>; the order is ${children.flat().join(', ')} (XLIFF 1.2, ${section})`;
      check.report('element-out-of-order', child.start, message);
    }
    if (own) seen.add(child.local);
    rank = Math.max(rank, place);
  }
  if (needs.length > 0 && !needs.some((name) => seen.has(name))) {
    const message = `<${element.name}> has no <${needs.join('> or <')}> (XLIFF 1.2, ${section})`;
    check.report('missing-element', element.start, message);
  }
}

/* Rules across one file */

function validateFile(file: XmlElement, check: Check): void {
  const all = descendants(file);
  const named = (...names: readonly string[]): readonly XmlElement[] =>
    all.filter(({ local }) => names.includes(local));
  uniqueIds(named('trans-unit', 'bin-unit'), 'id', 'units of one file', check);
  uniqueIds(named('group'), 'id', 'groups of one file', check);
  uniqueIds(named('context-group'), 'name', 'context groups of one file', check);
  const tools = new Set(valuesOf(named('tool'), 'tool-id'));
  for (const user of [file, ...named('phase', 'alt-trans')])
    resolves(user, 'tool-id', tools, '<tool> of the header', check);
  const phases = new Set(valuesOf(named('phase'), 'phase-name'));
  for (const user of named('count', 'trans-unit', 'target')) {
    resolves(user, 'phase-name', phases, '<phase> of the header', check);
  }
  for (const unit of named('trans-unit', 'alt-trans')) validateSegments(unit, check);
  for (const content of named('source', 'target')) validatePairs(content, check);
}

function descendants(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...descendants(child)]);
}

function valuesOf(elements: readonly XmlElement[], name: string): readonly string[] {
  return elements.flatMap((element) => attributeOf(element, name)?.value ?? []);
}

function uniqueIds(elements: readonly XmlElement[], name: string, what: string, { text, report }: Check): void {
  const first = new Map<string, number>();
  for (const element of elements) {
    const attribute = attributeOf(element, name);
    if (attribute === undefined) continue;
    const earlier = first.get(attribute.value);
    if (earlier === undefined) first.set(attribute.value, attribute.start);
    else {
      const { line } = locate(text, earlier);
      const message = `${name} "${attribute.value}" is used twice among the ${what}, first in line ${line} (XLIFF 1.2, Attributes)`;
      report('duplicate-id', attribute.start, message);
    }
  }
}

function resolves(element: XmlElement, name: string, known: ReadonlySet<string>, what: string, check: Check): void {
  const attribute = attributeOf(element, name);
  if (attribute === undefined || known.has(attribute.value)) return;
  const message = `${name} "${attribute.value}" of <${element.name}> names no ${what} (XLIFF 1.2, Attributes)`;
  check.report('unresolved-reference', attribute.start, message);
}

/** `mid` of segments in the target, and of proposals, must be in `seg-source`. */
function validateSegments(unit: XmlElement, check: Check): void {
  const children = elementsOf(unit);
  const marks = (local: string): readonly XmlElement[] =>
    children
      .filter((child) => child.local === local)
      .flatMap((child) => elementsOf(child).filter((mark) => mark.local === 'mrk'));
  uniqueIds(marks('seg-source'), 'mid', 'segments of one unit', check);
  const known = new Set(valuesOf(marks('seg-source'), 'mid'));
  const proposals = unit.local === 'trans-unit' ? children.filter(({ local }) => local === 'alt-trans') : [];
  for (const mark of [...marks('target'), ...proposals]) resolves(mark, 'mid', known, '<mrk> of <seg-source>', check);
}

/** `rid` of closing codes must be that of an opening one in the same content. */
function validatePairs(content: XmlElement, check: Check): void {
  const inside = descendants(content);
  for (const [start, end] of [
    ['bpt', 'ept'],
    ['bx', 'ex'],
  ] as const) {
    const openings = inside.filter(({ local }) => local === start);
    uniqueIds(openings, 'rid', `<${start}> of one text`, check);
    const known = new Set(valuesOf(openings, 'rid'));
    for (const closing of inside.filter(({ local }) => local === end))
      resolves(closing, 'rid', known, `<${start}>`, check);
  }
}
