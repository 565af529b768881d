/**
 * Fragment identifiers (XLIFF 2.x Core, Fragment Identification): `#`, a `/` where the path is absolute, file, group and
 * unit in this order, then at most one thing inside. What another unit holds is looked up when the document is known.
 */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import type { Check } from './findings.ts';
import { nmtoken } from './value-types.ts';

interface Selector {
  /** Empty: a segment, ignorable or inline element of the source. */
  readonly prefix: string;
  readonly id: string;
}

export interface Fragment {
  readonly absolute: boolean;
  readonly file?: string;
  readonly group?: string;
  readonly unit?: string;
  readonly leaf?: Selector;
}

/** Where a reference stands. */
export interface Place {
  readonly file?: string;
  readonly group?: string;
  readonly unit?: string;
}

/** A reference out of the unit it stands in, to be looked up at the end. */
export interface PendingReference {
  readonly at: XmlAttribute | XmlElement;
  readonly text: string;
  readonly fragment: Fragment;
  readonly place: Place;
}

const containers = ['f', 'g', 'u'];

/** Undefined: no fragment identifier of XLIFF, which has been reported. */
export function readFragment(text: string, at: XmlAttribute, check: Pick<Check, 'report'>): Fragment | undefined {
  const absolute = text.startsWith('#/');
  const selectors = text
    .slice(absolute ? 2 : 1)
    .split('/')
    .map(readSelector);
  const report = (code: Parameters<Check['report']>[0], message: string): undefined =>
    check.report(code, at, message) as undefined;
  if (selectors.some((one) => one === undefined || one.id === ''))
    return report('fragment-syntax', `"${text}" is no fragment identifier`);
  const whole = selectors as readonly Selector[];
  if (whole.some(({ prefix }) => prefix.length === 1 && !'fgundt'.includes(prefix))) {
    return report('fragment-prefix', `"${text}" has a prefix of one letter that XLIFF does not define`);
  }
  const ranks = whole.map(({ prefix }) => (containers.includes(prefix) ? containers.indexOf(prefix) : 3));
  if (ranks.some((rank, index) => index > 0 && rank <= (ranks[index - 1] ?? -1))) {
    return report('fragment-order', `"${text}" does not go from the file to what is inside it`);
  }
  return fragmentOf(absolute, whole);
}

function readSelector(text: string): Selector | undefined {
  const [first = '', ...rest] = text.split('=');
  if (rest.length > 1 || [first, ...rest].some((token) => !nmtoken.accepts(token) || /\s/u.test(token)))
    return undefined;
  return rest[0] === undefined ? { prefix: '', id: first } : { prefix: first, id: rest[0] };
}

function fragmentOf(absolute: boolean, selectors: readonly Selector[]): Fragment {
  const id = (wanted: string): string | undefined => selectors.find(({ prefix }) => prefix === wanted)?.id;
  const [file, group, unit] = containers.map(id);
  const leaf = selectors.find(({ prefix }) => !containers.includes(prefix));
  return { absolute, ...(file && { file }), ...(group && { group }), ...(unit && { unit }), ...(leaf && { leaf }) };
}

/** Whether a reference that stands in a unit names something inside this unit. */
export function isInside(fragment: Fragment, place: Place): boolean {
  const { absolute, file, group, unit, leaf } = fragment;
  if (leaf === undefined) return false;
  if (absolute) return file === place.file && unit === place.unit && unit !== undefined;
  return (
    (file === undefined || file === place.file) &&
    (unit === undefined ? file === undefined && group === undefined : unit === place.unit)
  );
}
