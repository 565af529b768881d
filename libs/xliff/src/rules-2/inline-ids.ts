/**
 * Ids inside a unit or match (XLIFF 2.x Core, id): segments, ignorables and inline elements of the sources share one set;
 * a target uses the id of the code or marker that it stands for, or one that is free.
 */
import type { Check } from './findings.ts';
import { type Content, type Inline, placeOf, valueOf } from './unit-content.ts';

export function checkInlineIds(content: Content, check: Check): void {
  const sources = sourceKinds(content, check);
  const targets = new Map<string, string>();
  for (const inline of content.targets) {
    const id = ownId(inline);
    if (id !== undefined) checkTargetId(inline, id, { sources, targets }, check);
  }
}

/** What each id of the source side names: a kind of code, or `part`. */
function sourceKinds({ parts, sources, kind }: Content, check: Check): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  const add = (id: string | undefined, what: string, at: Inline['element']): void => {
    if (id === undefined) return;
    if (kinds.has(id))
      check.report('duplicate-source-id', placeOf(at, 'id'), `id "${id}" names two things in one unit`);
    kinds.set(id, what);
  };
  if (kind === 'unit') for (const { element } of parts) add(valueOf(element, 'id'), 'part', element);
  for (const inline of sources) add(ownId(inline), kindOf(inline), inline.element);
  return kinds;
}

interface Known {
  readonly sources: ReadonlyMap<string, string>;
  readonly targets: Map<string, string>;
}

function checkTargetId(inline: Inline, id: string, { sources, targets }: Known, check: Check): void {
  const place = placeOf(inline.element, 'id');
  const named = sources.get(id);
  if (targets.has(id))
    check.report('duplicate-target-id', place, `id "${id}" names two things in the targets of one unit`);
  else if (named === 'part') {
    check.report('duplicate-target-id', place, `id "${id}" is that of a segment or ignorable of the unit`);
  } else if (named !== undefined && named !== kindOf(inline)) {
    const message = `<${inline.element.name}> has the id "${id}", which is a ${named} in the source`;
    check.report('target-code-of-other-kind', place, message);
  }
  targets.set(id, kindOf(inline));
}

function ownId({ element }: Inline): string | undefined {
  return valueOf(element, 'id');
}

/** `pc` and a pair of `sc` and `ec` say the same, as `mrk` and `sm` do: tools change one into the other. */
function kindOf({ local, element }: Inline): string {
  if (local === 'pc' || local === 'sc') return 'paired code';
  if (local === 'ec') return valueOf(element, 'isolated') === 'yes' ? 'lone end code' : 'paired code';
  if (local === 'mrk' || local === 'sm') return 'annotation';
  return local === 'ph' ? 'placeholder' : local;
}
