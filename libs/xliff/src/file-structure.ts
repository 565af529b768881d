/** The order of units in a stored file: shared by the updates of both dialects. */
import type { Unit } from '@dragoman/model';
import { elementsOf, type XmlElement } from '@dragoman/xml';
import type { UnitLayout } from './document.ts';
import { equalUnits } from './equality.ts';

export function isSameOrder(old: readonly UnitLayout[], next: readonly Unit[]): boolean {
  return (
    old.length === next.length &&
    next.every((unit, index) => {
      const layout = old[index];
      return layout !== undefined && equalUnits(layout.unit, unit);
    })
  );
}

export type UnitIds = ReadonlyMap<number, string>;

/** Ids by where the elements of units begin. */
export function unitIdsByStart(units: readonly UnitLayout[]): UnitIds {
  return new Map(units.map(({ unit, element }) => [element.start, unit.id]));
}

/** Children between units that are no units, under the id of the surviving unit they come behind; empty: the front. */
export function strangersByUnit(
  text: string,
  children: XmlElement['children'],
  idByStart: UnitIds,
  surviving: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const strangers = new Map<string, string[]>();
  let behind = '';
  for (const child of children) {
    const ids = child.kind === 'element' ? unitsIn(child, idByStart) : [];
    if (ids.length > 0) behind = ids.filter((id) => surviving.has(id)).at(-1) ?? behind;
    else if (child.kind !== 'text' || child.text.trim() !== '') {
      strangers.set(behind, [...(strangers.get(behind) ?? []), text.slice(child.start, child.end)]);
    }
  }
  return strangers;
}

function unitsIn(element: XmlElement, idByStart: UnitIds): readonly string[] {
  const own = idByStart.get(element.start);
  if (own !== undefined) return [own];
  return element.local === 'group' ? elementsOf(element).flatMap((child) => unitsIn(child, idByStart)) : [];
}

/** Spaces and tabs between the last line end and an element; undefined where something else stands there. */
export function indentBefore(text: string, element: { readonly start: number } | undefined): string | undefined {
  if (element === undefined) return undefined;
  return /(?:^|[\r\n])([ \t]*)$/u.exec(text.slice(Math.max(0, element.start - 256), element.start))?.[1];
}
