/** Plural, Gender, and Select Module (2.2): what a unit is chosen by, and the case of each segment. */
import { elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { collapsed } from '../value-types.ts';
import { nameOf } from '../vocabulary.ts';

/** Kinds of a switch, in order; undefined: none that can be read. */
export type Switch = readonly string[] | undefined;

const form = /^(?:plural|ordinal|gender|select):[^\s:]+$/u;
const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];

function attribute(element: XmlElement, wanted: string, check: Check): XmlAttribute | undefined {
  return element.attributes.find((one) => nameOf(one, check) === wanted);
}

/** The switch of an element, or the one it inherits. */
export function readSwitch(element: XmlElement, inherited: Switch, check: Check): Switch {
  const found = attribute(element, 'pgs:switch', check);
  if (found === undefined) return inherited;
  const parts = collapsed(found.value).split(' ');
  if (parts.every((part) => form.test(part))) return parts.map((part) => part.split(':')[0] ?? '');
  check.report('switch-syntax', found, `${found.name} is "${found.value}"`);
  return undefined;
}

/** `chosen`: the switch that holds in the unit; `isBroken`: it is there and cannot be read. */
export function checkCases(unit: XmlElement, chosen: Switch, check: Check): void {
  const holders = [unit, ...elementsOf(unit).filter((one) => nameOf(one, check) === 'xlf:segment')];
  const isBroken = chosen === undefined && attribute(unit, 'pgs:switch', check) !== undefined;
  const seen = new Set<string>();
  for (const holder of isBroken ? [] : holders) {
    const found = attribute(holder, 'pgs:case', check);
    if (found !== undefined) checkCase(found, chosen, seen, check);
    else if (holder !== unit && attribute(unit, 'pgs:switch', check) !== undefined) {
      check.report('segment-without-case', holder, `<${holder.name}> stands in a unit with a switch and has no case`);
    }
  }
}

function checkCase(found: XmlAttribute, chosen: Switch, seen: Set<string>, check: Check): void {
  const values = collapsed(found.value).split(' ');
  if (chosen === undefined) {
    check.report('case-without-switch', found, `${found.name} is "${found.value}", and the unit has no switch`);
    return;
  }
  if (values.length !== chosen.length) {
    check.report(
      'case-of-other-size',
      found,
      `${found.name} is "${found.value}"; the switch has ${chosen.length} parts`,
    );
    return;
  }
  if (values.some((value, index) => !isCase(value, chosen[index])))
    check.report('unknown-case', found, `${found.name} is "${found.value}"`);
  const key = values.join(' ');
  if (seen.has(key)) check.report('repeated-case', found, `the case "${key}" stands twice in the unit`);
  seen.add(key);
}

function isCase(value: string, kind: string | undefined): boolean {
  // Languages have more genders than the three that the text names, and it leaves room for them.
  if (kind === 'gender' || kind === 'select') return value !== '';
  return plurals.includes(value) || /^\d+(?:\.\d+)?$/u.test(value);
}
