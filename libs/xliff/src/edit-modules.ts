/**
 * Edits of what the size restriction, ITS and plural modules say of an element. Promise: an attribute that says the same
 * is not touched; a new one stands behind the others, under the file's prefix for its module, declared where it has none.
 */
import type { Its } from '@dragoman/model';
import { attributeOf, type TextEdit, type XmlElement } from '@dragoman/xml';
import { editItems } from './edit-lists.ts';
import { editAttributeList, insert } from './edit-trans-unit.ts';
import { withModulePrefix } from './file-style.ts';
import { moduleNamespaces } from './names.ts';
import { type ListPlace, standOffElements, standOffPlaces } from './stand-off.ts';
import { type AttributePair, writeValue } from './write-content.ts';

/** `around`: the elements around, outermost first, the element itself last. */
export function editPairs(
  around: readonly XmlElement[],
  old: readonly AttributePair[],
  next: readonly AttributePair[],
): readonly TextEdit[] {
  const element = around.at(-1);
  if (element === undefined) return [];
  const was = new Map(old);
  const will = new Map(next);
  const names = [...new Set([...was.keys(), ...will.keys()])].filter((name) => was.get(name) !== will.get(name));
  const added: string[] = [];
  const edits = names.flatMap((name) => {
    const { local, namespace } = meaning(name);
    const value = will.get(name);
    const attribute = attributeOf(element, local, namespace);
    if (attribute !== undefined) return editAttributeList(element, [{ local, namespace, name, value }]);
    if (value !== undefined) added.push(...spelled(name, value, around, added));
    return [];
  });
  const end = element.attributes.at(-1)?.valueEnd;
  const at = end === undefined ? element.tag.nameEnd : end + 1;
  return added.length === 0 ? edits : [...edits, insert(at, added.join(''))];
}

function meaning(name: string): { readonly local: string; readonly namespace: string } {
  const [prefix, local] = name.split(':');
  return local === undefined
    ? { local: name, namespace: '' }
    : { local, namespace: moduleNamespaces[prefix ?? ''] ?? '' };
}

/** The attribute, and before it the declaration of its prefix where the file has none. */
function spelled(
  name: string,
  value: string,
  around: readonly XmlElement[],
  before: readonly string[],
): readonly string[] {
  const [module = '', local] = name.split(':');
  if (local === undefined) return [` ${name}="${writeValue(value)}"`];
  const namespace = moduleNamespaces[module] ?? '';
  const declared = around
    .flatMap(({ attributes }) => attributes)
    .findLast((one) => one.name.startsWith('xmlns:') && one.value === namespace);
  const attribute = ` ${declared?.local ?? module}:${local}="${writeValue(value)}"`;
  const declaration = ` xmlns:${module}="${namespace}"`;
  return declared !== undefined || before.includes(declaration) ? [attribute] : [declaration, attribute];
}

/** Lists of issues and of records, each list an element of its own. */
export function editStandOff(
  text: string,
  around: readonly XmlElement[],
  next: Pick<Its, 'locQualityIssues' | 'provenanceRecords'> | undefined,
): readonly TextEdit[] {
  const holder = around.at(-1);
  if (holder === undefined) return [];
  const places = standOffPlaces(holder);
  const of = (name: ListPlace['name']): readonly TextEdit[] => {
    const old = places.filter((place) => place.name === name);
    const lists: readonly unknown[] = next?.[name] ?? [];
    const write = (list: unknown): readonly string[] =>
      withModulePrefix(standOffElements({ [name]: [list] })[0] ?? [], 'its', around);
    return editItems<unknown>(text, holder, old, lists, write);
  };
  return [...of('locQualityIssues'), ...of('provenanceRecords')];
}
