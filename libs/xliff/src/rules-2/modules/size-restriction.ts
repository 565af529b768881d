/** Size and Length Restriction Module: profiles, and the values that the profiles of the standard give meaning to. */
import { elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { collapsed } from '../value-types.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { nameOf } from '../vocabulary.ts';

/** What holds for the elements of a file. */
export interface Sizes {
  readonly general: string | undefined;
  readonly storage: string | undefined;
}

const ofGeneral = ['xliff:codepoints'];
const ofStorage = ['xliff:utf8', 'xliff:utf16', 'xliff:utf32'];

export function readProfiles(profiles: XmlElement, check: Check): Sizes {
  const [general, storage] = [valueOf(profiles, 'generalProfile'), valueOf(profiles, 'storageProfile')];
  checkProfile(profiles, 'generalProfile', ofGeneral, check);
  checkProfile(profiles, 'storageProfile', ofStorage, check);
  return { general, storage };
}

function checkProfile(profiles: XmlElement, name: string, known: readonly string[], check: Check): void {
  const profile = valueOf(profiles, name);
  if (profile?.startsWith('xliff:') !== true || known.includes(profile)) return;
  check.report(
    'unknown-size-profile',
    placeOf(profiles, name),
    `${name} is "${profile}", which the standard does not define`,
  );
}

/** Ids inside <slr:data>, which sizeInfoRef may name. */
export function sizeDataIds(data: XmlElement): readonly string[] {
  return elementsOf(data).flatMap((child) => {
    const id = child.attributes.find(({ name }) => name === 'id' || name === 'xml:id')?.value;
    return [...(id === undefined ? [] : [id]), ...sizeDataIds(child)];
  });
}

export function checkSizes(element: XmlElement, sizes: Sizes, dataIds: ReadonlySet<string>, check: Check): void {
  const found = element.attributes.flatMap((attribute) => {
    const name = nameOf(attribute, check);
    return name?.startsWith('slr:') === true ? [{ name: name.slice(4), attribute }] : [];
  });
  const [first] = found;
  if (first === undefined) return;
  const by = (name: string): XmlAttribute | undefined => found.find((one) => one.name === name)?.attribute;
  if (element.local === 'ec' && valueOf(element, 'isolated') !== 'yes') {
    check.report(
      'size-on-end-code',
      first.attribute,
      `<${element.name}> is not isolated and has ${first.attribute.name}`,
    );
  }
  const ref = by('sizeInfoRef');
  if (ref !== undefined && by('sizeInfo') !== undefined)
    check.report('size-info-and-ref', ref, `<${element.name}> has sizeInfo and sizeInfoRef`);
  if (ref !== undefined && !dataIds.has(collapsed(ref.value))) {
    check.report(
      'size-info-ref-unresolved',
      ref,
      `sizeInfoRef "${ref.value}" names nothing in the <slr:data> here or above`,
    );
  }
  for (const { name, attribute } of found) checkSyntax(element, name, attribute, sizes, check);
}

const limit = /^(?:\d+|\*)(?:,(?:\d+|\*))?$/u;
const single = /^\d+$/u;
const double = /^\d+(?:,\d+)?$/u;

function checkSyntax(
  { name: on, local }: XmlElement,
  name: string,
  attribute: XmlAttribute,
  sizes: Sizes,
  check: Check,
): void {
  const isStandard = /storage/iu.test(name)
    ? ofStorage.includes(sizes.storage ?? '')
    : ofGeneral.includes(sizes.general ?? '');
  if (!isStandard || name === 'sizeInfoRef') return;
  const value = attribute.value.replace(/\s/gu, '');
  const isRight = name.endsWith('Restriction') ? isLimit(value) : (local === 'pc' ? double : single).test(value);
  if (!isRight)
    check.report(
      'size-syntax',
      attribute,
      `${attribute.name} on <${on}> is "${attribute.value}", which the profile does not know`,
    );
}

function isLimit(value: string): boolean {
  const [low, high] = value.split(',').map(Number);
  if (!limit.test(value)) return false;
  return low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high) || low <= high;
}
