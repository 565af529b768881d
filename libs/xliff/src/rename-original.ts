/** Another name of the source document in a file that stays as it is otherwise, byte for byte. */
import { attributeOf, escapeAttribute, spliceText, type TextEdit } from '@dragoman/xml';
import type { XliffDocument } from './document.ts';

/** @param nameOf Undefined: the name stays. */
export function renameOriginal(document: XliffDocument, nameOf: (original: string) => string | undefined): string {
  const edits = document.layouts.flatMap(({ element }): readonly TextEdit[] => {
    const attribute = attributeOf(element, 'original');
    const name = attribute === undefined ? undefined : nameOf(attribute.value);
    if (attribute === undefined || name === undefined || name === attribute.value) return [];
    const text = escapeAttribute(name).replaceAll("'", '&apos;');
    return [{ start: attribute.valueStart, end: attribute.valueEnd, text }];
  });
  return spliceText(document.text, edits);
}
