/** Edits of a list of elements: removes what is no longer there and writes what is new, each at its place among those that stay. */
import type { TextEdit, XmlElement } from '@dragoman/xml';
import { commonItems } from './edit-trans-unit.ts';
import { insertItem, removal } from './file-style.ts';
import type { Lines } from './write-modules-2.ts';

export interface ListItem<T> {
  readonly value: T;
  readonly element: XmlElement;
}

/** Every item removed and none added: the caller removes the list. */
export function editItems<T>(
  text: string,
  holder: XmlElement,
  old: readonly ListItem<T>[],
  next: readonly T[],
  write: (item: T) => Lines,
): readonly TextEdit[] {
  const kept = commonItems(
    old.map(({ value }) => value),
    next,
  );
  const keptOld = new Set(kept.map(([index]) => index));
  const keptNext = new Map(kept.map(([index, nextIndex]) => [nextIndex, index]));
  const edits: TextEdit[] = old.flatMap(({ element }, index) => (keptOld.has(index) ? [] : [removal(text, element)]));
  let behind: XmlElement | undefined;
  next.forEach((item, index) => {
    const stays = keptNext.get(index);
    if (stays !== undefined) behind = old[stays]?.element ?? behind;
    else edits.push(insertItem(text, holder, behind, write(item)));
  });
  return edits;
}
