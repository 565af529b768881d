/** Metadata, Format Style and Validation: modules of a few rules each. */
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { nameOf } from '../vocabulary.ts';

/** Ids of groups are unique in their <mda:metadata>, its own id included. */
export function checkMetadata(metadata: XmlElement, check: Check): void {
  const seen = new Set<string>();
  const visit = (element: XmlElement): void => {
    const id = valueOf(element, 'id');
    if (id !== undefined && seen.has(id))
      check.report('duplicate-metadata-id', placeOf(element, 'id'), `id "${id}" is used twice in the metadata`);
    if (id !== undefined) seen.add(id);
    elementsOf(element).forEach(visit);
  };
  visit(metadata);
}

function moduleAttribute(element: XmlElement, wanted: string, check: Check): XmlAttribute | undefined {
  return element.attributes.find((attribute) => nameOf(attribute, check) === wanted);
}

export function checkFormatStyle(element: XmlElement, check: Check): void {
  const [fs, subFs] = [moduleAttribute(element, 'fs:fs', check), moduleAttribute(element, 'fs:subFs', check)];
  const first = fs ?? subFs;
  if (first === undefined) return;
  if (nameOf(element, check) === 'xlf:ec' && valueOf(element, 'isolated') !== 'yes') {
    check.report('fs-on-end-code', first, `<${element.name}> is not isolated and has ${first.name}`);
  }
  if (subFs === undefined) return;
  if (fs === undefined) check.report('sub-fs-without-fs', subFs, `<${element.name}> has ${subFs.name} and no fs`);
  if (!isSubFs(subFs.value))
    check.report('sub-fs-syntax', subFs, `${subFs.name} is "${subFs.value}", which is no list of name,value`);
}

/** Pairs with `\` between them; in a value `\\` is a backslash and `\,` a comma. */
function isSubFs(value: string): boolean {
  const pairs = value.replace(/\\[\\,]/gu, '_').split('\\');
  return pairs.every((pair) => /^[^\s,]+,[^,]*$/u.test(pair));
}

const native = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/** `holder`: the element that the rules hold in. */
export function checkValidation(validation: XmlElement, holder: XmlElement, check: Check): void {
  for (const rule of elementsOf(validation).filter((one) => nameOf(one, check) === 'val:rule'))
    checkRule(rule, holder, check);
}

function checkRule(rule: XmlElement, holder: XmlElement, check: Check): void {
  const said = native.filter((name) => attributeOf(rule, name) !== undefined);
  const own = rule.attributes.filter(
    ({ namespace, prefix, name }) => namespace !== '' && prefix !== 'xml' && !/^xmlns(?::|$)/u.test(name),
  );
  if (said.length + (own.length > 0 ? 1 : 0) !== 1) {
    const found = [...said, ...own.map(({ name }) => name)].join(', ') || 'nothing';
    // An attribute of another namespace beside a rule of the standard may be a second rule, or a remark on the first.
    const severity = said.length === 1 ? 'warning' : 'error';
    check.report('rule-says-not-one-thing', rule, `<${rule.name}> says ${found}; it says exactly one thing`, {
      severity,
      values: { found },
    });
  }
  const [only] = said;
  if (valueOf(rule, 'existsInSource') !== undefined && (only === undefined || only === 'isNotPresent')) {
    check.report(
      'exists-in-source-alone',
      placeOf(rule, 'existsInSource'),
      `existsInSource stands with ${only ?? 'no rule'}`,
    );
  }
  if (attributeOf(rule, 'occurs') !== undefined && only !== 'isPresent') {
    check.report('occurs-without-is-present', placeOf(rule, 'occurs'), 'occurs stands without isPresent');
  }
  if (valueOf(rule, 'disabled') === 'yes' && nameOf(holder, check) === 'xlf:file') {
    check.report('rule-disabled-in-file', placeOf(rule, 'disabled'), 'a rule of the whole file is disabled');
  }
}
