/**
 * What 1.x files of other tools say in the words of the modules of 2.x: ITS attributes, and `maxwidth` and `minwidth`
 * where they count characters. Promise: `modulePairs1(takeModules1(attributes).facts)` are the attributes taken.
 */
import { type SizeRestriction, sizeRange } from '@dragoman/model';
import { attributesBut, localNamesIn, type XmlAttribute, type XmlElement, type XmlName } from '@dragoman/xml';
import {
  hasModules,
  isOfModule,
  itsPairs,
  type ModuleFacts,
  type ModulesTaken,
  takeModules,
} from './module-attributes.ts';
import type { AttributePair } from './write-content.ts';

/** The profile of 2.x that counts what `size-unit="char"` counts. */
export const codePointsProfile = 'xliff:codepoints';

/** Whether anything in a document may say something of the kind. */
export function mayHaveModules1(root: XmlElement): boolean {
  return hasModules(root) || localNamesIn(root)?.has('size-unit') !== false;
}

/** Whether a trans-unit says anything of the kind: most do not. */
export function hasModules1(element: XmlElement): boolean {
  return attributesBut(element, isPlain).length > 0;
}

function isPlain(name: XmlName): boolean {
  return name.namespace === '' ? name.local !== 'size-unit' : !isOfModule(name);
}

/** A trans-unit: on a group the widths say nothing of the whole group, as sizes of 2.x do. */
export function takeModules1(attributes: readonly XmlAttribute[]): ModulesTaken {
  const { facts, others } = takeModules(attributes, { its: true });
  const general = generalSize(attributes);
  if (general === undefined) return { facts, others };
  const names = ['maxwidth', 'minwidth', 'size-unit'];
  const isSize = ({ local, namespace }: XmlAttribute): boolean => namespace === '' && names.includes(local);
  return { facts: { ...facts, sizeRestriction: { general } }, others: others.filter((one) => !isSize(one)) };
}

/** `5,20`, `20` or `5,*`; undefined: pixels, or no whole numbers. */
export function generalSize(attributes: XmlElement['attributes']): string | undefined {
  const value = (name: string): string | undefined =>
    attributes.find(({ local, namespace }) => local === name && namespace === '')?.value;
  if (value('size-unit') !== 'char') return undefined;
  const [least, most] = [value('minwidth'), value('maxwidth')];
  if (![least, most].every((one) => one === undefined || /^\d+$/u.test(one))) return undefined;
  if (least === undefined) return most;
  return `${least},${most ?? '*'}`;
}

export function modulePairs1(
  { sizeRestriction, its }: ModuleFacts,
  profile: string | undefined,
): readonly AttributePair[] {
  return [...(profile === codePointsProfile ? sizePairs1(sizeRestriction) : []), ...itsPairs(its)];
}

export function sizePairs1(restriction: SizeRestriction | undefined): readonly AttributePair[] {
  const [first, second] = restriction?.general?.split(',') ?? [];
  const isPlain = [first, second].every((one) => one === undefined || one === '*' || /^\d+$/u.test(one));
  if (first === undefined || !isPlain || sizeRange(restriction?.general ?? '') === undefined) return [];
  const [least, most] = second === undefined ? [undefined, first] : [first, second];
  const number = (word: string | undefined): string | undefined => (word === '*' ? undefined : word);
  if (number(least) === undefined && number(most) === undefined) return [];
  return [
    ['maxwidth', number(most)],
    ['minwidth', number(least)],
    ['size-unit', 'char'],
  ];
}
