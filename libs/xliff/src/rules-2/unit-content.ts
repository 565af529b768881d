/** The sentences of a unit, or of a match, as the rules look at them: inline elements in the order they are read. */
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { type Check } from './findings.ts';
import { collapsed } from './value-types.ts';

export type Side = 'source' | 'target';

export interface Inline {
  readonly element: XmlElement;
  readonly local: string;
  readonly side: Side;
  /** Position of its segment or ignorable in the unit. */
  readonly part: number;
}

export interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** Where its target stands: from 1. */
  readonly order: number;
}

export interface Content {
  readonly holder: XmlElement;
  readonly kind: 'unit' | 'match';
  readonly parts: readonly Part[];
  readonly sources: readonly Inline[];
  /** In the order of the targets, not of the file. */
  readonly targets: readonly Inline[];
  readonly hasEveryTarget: boolean;
  /** Ids of the original data. */
  readonly data: ReadonlySet<string>;
}

export function contentOfUnit(unit: XmlElement, check: Check): Content {
  const parts = children(unit, check, 'segment', 'ignorable').map((element, index) =>
    partOf(element, index + 1, check),
  );
  return contentOf(unit, 'unit', parts, check);
}

export function contentOfMatch(match: XmlElement, check: Check): Content {
  return contentOf(match, 'match', [partOf(match, 1, check)], check);
}

function contentOf(holder: XmlElement, kind: Content['kind'], parts: readonly Part[], check: Check): Content {
  const data = children(holder, check, 'originalData').flatMap((one) => children(one, check, 'data'));
  const positions = [...parts.keys()];
  const byOrder = [...positions].sort((left, right) => (parts[left]?.order ?? 0) - (parts[right]?.order ?? 0));
  return {
    holder,
    kind,
    parts,
    sources: positions.flatMap((part) => inlinesIn(parts[part]?.source, 'source', part, check)),
    targets: byOrder.flatMap((part) => inlinesIn(parts[part]?.target, 'target', part, check)),
    hasEveryTarget: parts.every(({ target }) => target !== undefined),
    data: new Set(data.flatMap((one) => valueOf(one, 'id') ?? [])),
  };
}

function partOf(element: XmlElement, position: number, check: Check): Part {
  const [source] = children(element, check, 'source');
  const [target] = children(element, check, 'target');
  const order = target === undefined ? undefined : valueOf(target, 'order');
  return { element, source, target, order: order !== undefined && /^\+?\d+$/u.test(order) ? Number(order) : position };
}

function inlinesIn(element: XmlElement | undefined, side: Side, part: number, check: Check): readonly Inline[] {
  if (element === undefined) return [];
  return elementsOf(element).flatMap((child) => {
    if (child.namespace !== check.core) return [];
    return [{ element: child, local: child.local, side, part }, ...inlinesIn(child, side, part, check)];
  });
}

/** Children in the namespace of the core with one of these names. */
export function children(
  element: XmlElement,
  { core }: Pick<Check, 'core'>,
  ...names: readonly string[]
): readonly XmlElement[] {
  return elementsOf(element).filter(({ namespace, local }) => namespace === core && names.includes(local));
}

/** An attribute in no namespace, without the white space around it. */
export function valueOf(element: XmlElement, name: string): string | undefined {
  const attribute = attributeOf(element, name);
  return attribute === undefined ? undefined : collapsed(attribute.value);
}

/** Where to point for an attribute; the element where it is absent. */
export function placeOf(element: XmlElement, name: string): Parameters<Check['report']>[1] {
  return attributeOf(element, name) ?? element;
}

export const codeNames: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

/** By what an inline element goes: its id, or the id of the code that it ends. */
export function idOf({ element, local }: Inline): string | undefined {
  return valueOf(element, 'id') ?? (local === 'ec' || local === 'em' ? valueOf(element, 'startRef') : undefined);
}
