/** The same verdict twice: over the events as the product takes them, and by a walk through the whole tree. */
import type { XmlElement, XmlEvent } from '@dragoman/xml';
import type { Text } from './diagnostics.ts';
import { startFindings, type Validated1 } from './rules-1/findings.ts';
import { isContainer, startRoot } from './rules-1/start-root.ts';
import type { Validation1 } from './rules-1/validation.ts';
import { startEvents1 } from './validate-1.ts';

export function validateEvents1(events: Iterable<XmlEvent>, text: Text): Validated1 {
  const { take, validated } = startEvents1(text);
  for (const event of events) take(event);
  return validated();
}

export function validate1(root: XmlElement, text: Text): Validated1 {
  const { report, validated } = startFindings(text);
  walk(root, root.namespace, startRoot(root, report));
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
