/** One element and what stands in it, against the DTD. */
import type { StartTag, XmlElement, XmlNode } from '@dragoman/xml';
import { checkAttributes, type Tag } from './check-attributes.ts';
import { type ElementModel, elementModels } from './element-model.ts';
import type { Report } from './findings.ts';

/** What the checks of one document have in common. */
export interface Checking {
  readonly report: Report;
  /** Of the root: only elements in it are TMX. */
  readonly namespace: string;
  /** TMX 1.1 or 1.2 by its root. */
  readonly isOlder: boolean;
}

/** Undefined: no element of TMX. */
export function modelOf(
  { local, namespace }: Pick<Tag, 'local' | 'namespace'>,
  checking: Checking,
): ElementModel | undefined {
  return namespace === checking.namespace ? elementModels.get(local) : undefined;
}

/** The element with all in it that is TMX; what is not is named, and not gone into. */
export function checkElement(element: XmlElement, checking: Checking): void {
  const model = modelOf(element, checking);
  if (model === undefined) return;
  checkAttributes(element, model, checking.report, checking.isOlder);
  const children = startChildren(element, model, checking);
  for (const child of element.children) {
    if (child.kind !== 'element') children.node(child);
    else if (children.element(child)) checkElement(child, checking);
  }
  children.end();
}

export interface Children {
  /** Whether it is one that may stand there. */
  readonly element: (tag: Tag) => boolean;
  readonly node: (node: Exclude<XmlNode, XmlElement>) => void;
  readonly end: () => void;
}

export function startChildren(parent: StartTag | XmlElement, model: ElementModel, checking: Checking): Children {
  const { report } = checking;
  const counts = model.children.map(() => 0);
  let last = 0;
  const element = (child: Tag): boolean => {
    const known = child.namespace === checking.namespace ? child.local : '';
    const at = model.children.findIndex(({ names }) => names.includes(known));
    const values = { element: parent.local, child: known === '' ? child.name : known };
    const group = model.children[at];
    if (model.holds === 'empty') report.found('unexpected-content', child.start, values);
    else if (group === undefined) report.found('unexpected-element', child.start, values, model.section);
    else if (at < last)
      report.found('element-out-of-order', child.start, { ...values, order: orderOf(model) }, model.section);
    counts[at] = (counts[at] ?? 0) + 1;
    if (group !== undefined && (counts[at] ?? 0) > group.most) {
      report.found('repeated-element', child.start, values, model.section);
    }
    last = Math.max(last, at);
    return group !== undefined;
  };
  const node = ({ kind, start, ...rest }: Exclude<XmlNode, XmlElement>): void => {
    const values = { element: parent.local };
    if (model.holds === 'empty') report.found('unexpected-content', start, values);
    // White space may stand between elements, in a CDATA section it may not (XML 1.0, Element Valid).
    else if (kind === 'cdata' || (kind === 'text' && 'text' in rest && /[^ \t\n\r]/u.test(rest.text))) {
      if (model.holds === 'elements') report.found('unexpected-text', start, values, model.section);
    }
  };
  const end = (): void => {
    for (const [at, { names, least }] of model.children.entries()) {
      if ((counts[at] ?? 0) >= least) continue;
      report.found(
        'missing-element',
        parent.start,
        { element: parent.local, missing: names.join(', ') },
        model.section,
      );
    }
  };
  return { element, node, end };
}

function orderOf({ children }: ElementModel): string {
  return children.map(({ names }) => names.join(' | ')).join(', ');
}
