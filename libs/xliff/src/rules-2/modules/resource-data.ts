/** Resource Data Module: items inside or by reference, in the languages of the document. */
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { checkLanguage } from '../languages.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { checkPath } from '../paths.ts';
import { nameOf } from '../vocabulary.ts';

/** `itemsOfFile`: ids of the items at the file, where references lead. */
export function checkResourceData(resources: XmlElement, itemsOfFile: ReadonlySet<string>, check: Check): void {
  const seen = new Set<string>();
  for (const element of elementsOf(resources)) {
    const id = valueOf(element, 'id');
    if (id !== undefined && seen.has(id))
      check.report('duplicate-resource-id', placeOf(element, 'id'), `id "${id}" is used twice in the resource data`);
    if (id !== undefined) seen.add(id);
    const name = nameOf(element, check);
    if (name === 'res:resourceItem') checkItem(element, check);
    else if (name === 'res:resourceItemRef') checkItemRef(element, itemsOfFile, check);
  }
}

export function resourceItemIds(resources: XmlElement, check: Check): readonly string[] {
  const items = elementsOf(resources).filter((element) => nameOf(element, check) === 'res:resourceItem');
  return items.flatMap((item) => valueOf(item, 'id') ?? []);
}

function checkItemRef(element: XmlElement, items: ReadonlySet<string>, check: Check): void {
  const ref = valueOf(element, 'ref');
  if (ref === undefined || items.has(ref)) return;
  check.report('resource-ref-unresolved', placeOf(element, 'ref'), `ref "${ref}" names no <resourceItem> of the file`);
}

function checkItem(item: XmlElement, check: Check): void {
  const parts = elementsOf(item).filter((one) =>
    ['res:source', 'res:target', 'res:reference'].includes(nameOf(one, check) ?? ''),
  );
  if (parts.length === 0)
    check.report('resource-item-empty', item, `<${item.name}> has no source, no target and no reference`);
  for (const part of parts) checkPath(part, check);
  const texts = parts.filter(({ local }) => local !== 'reference');
  if (texts.some((text) => isEmpty(text)) && attributeOf(item, 'mimeType') === undefined) {
    check.report('resource-item-without-mime-type', item, `<${item.name}> names resources outside and no mimeType`);
  }
  if (valueOf(item, 'context') === 'no' && !texts.some(({ local }) => local === 'source')) {
    check.report(
      'resource-without-source',
      placeOf(item, 'context'),
      `<${item.name}> is to be changed and has no source`,
    );
  }
  for (const text of texts) checkText(text, check);
}

function isEmpty({ children }: XmlElement): boolean {
  return children.every((node) => node.kind === 'comment' || node.kind === 'processingInstruction');
}

function checkText(text: XmlElement, check: Check): void {
  const href = attributeOf(text, 'href');
  if (href === undefined && isEmpty(text))
    check.report('resource-without-content', text, `<${text.name}> is empty and has no href`);
  if (href !== undefined && !isEmpty(text))
    check.report('resource-with-href-and-content', href, `<${text.name}> has content and an href`);
  const expected = text.local === 'source' ? check.sourceLanguage : check.targetLanguage;
  checkLanguage(text, undefined, expected, check);
}
