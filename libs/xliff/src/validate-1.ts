/** XLIFF 1.x against the table of its elements, and the rules that a table cannot say (`rules-1/README.md`). */
import type { XmlElement, XmlEvent } from '@dragoman/xml';
import type { Text } from './diagnostics.ts';
import { elementEvents } from './element-events.ts';
import { type Report, type Tag, valueOf } from './rules-1/context.ts';
import { startFindings, type Validated1 } from './rules-1/findings.ts';
import { containers, startValidation1, type Validation1 } from './rules-1/validation.ts';

export function validate1(root: XmlElement, text: Text): Validated1 {
  const { report, validated } = startFindings(text);
  const validation = startRoot(root, report);
  walk(root, root.namespace, validation);
  return validated();
}

function walk(element: XmlElement, namespace: string, validation: Validation1): void {
  validation.open(element);
  for (const child of element.children) {
    if (child.kind !== 'element') validation.text(child);
    else if (isContainer(child, namespace)) walk(child, namespace, validation);
    else validation.whole(child);
  }
  validation.close();
}

function isContainer({ local, namespace }: Tag, root: string): boolean {
  return namespace === root && containers.has(local);
}

/** The same from events, with one unit at a time in memory. The text is only asked for places. */
export function validateEvents1(events: Iterable<XmlEvent>, text: Text): Validated1 {
  const { take, validated } = startEvents1(text);
  for (const event of events) take(event);
  return validated();
}

export interface EventsValidation<T> {
  readonly take: (event: XmlEvent) => void;
  /** Once every event has been taken. */
  readonly validated: () => T;
}

export function startEvents1(text: Text): EventsValidation<Validated1> {
  const { report, validated } = startFindings(text);
  let validation: Validation1 | undefined;
  let namespace = '';
  const take = elementEvents((tag) => validation === undefined || isContainer(tag, namespace), {
    open: (tag) => {
      if (validation === undefined) namespace = tag.namespace;
      validation ??= startRoot(tag, report);
      validation.open(tag);
    },
    close: () => validation?.close(),
    whole: (element) => validation?.whole(element),
    between: (node) => validation?.text(node),
  });
  return { take, validated };
}

/** Which version the file is, by its namespace and by what it says; XLIFF 1.0 had no namespace. */
function startRoot(root: Tag, report: Report): Validation1 {
  const said = valueOf(root, 'version');
  const ofNamespace = /:(1\.[012])$/u.exec(root.namespace)?.[1];
  const version = ofNamespace ?? (said === '1.0' ? '1.0' : '1.2');
  if (ofNamespace === undefined && version !== '1.0') report.found('missing-namespace', root.start);
  if (version !== '1.2') report.found('older-version', root.start, { found: version });
  if (ofNamespace !== undefined && said !== undefined && said !== ofNamespace && /^1\.[012]$/u.test(said)) {
    report.found('version-mismatch', root.start, { value: said, expected: ofNamespace });
  }
  return startValidation1(report, root.namespace, version);
}
