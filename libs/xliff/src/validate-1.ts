/** XLIFF 1.x against the table of its elements, and the rules that a table cannot say (`rules-1/README.md`). */
import type { XmlEvent } from '@dragoman/xml';
import type { Text } from './diagnostics.ts';
import { elementEvents } from './element-events.ts';
import { startFindings, type Validated1 } from './rules-1/findings.ts';
import { isContainer, startRoot } from './rules-1/start-root.ts';
import type { Validation1 } from './rules-1/validation.ts';

export interface EventsValidation<T> {
  readonly take: (event: XmlEvent) => void;
  /** Once every event has been taken. */
  readonly validated: () => T;
}

/** With one unit at a time in memory. The text is only asked for places. */
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
