/** What the text of the standard says of a unit and its codes, and no DTD can. */
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { sameLanguage } from '../languages.ts';
import { elementsNamed, readUnit } from '../read-unit.ts';
import { variantsIn } from '../languages.ts';
import type { Checking } from './check-element.ts';

/** @param sourceLanguage Of the header; undefined: it does not say. */
export function checkUnit(unit: XmlElement, sourceLanguage: string | undefined, checking: Checking): void {
  const variants = elementsNamed(unit, 'tuv', checking.namespace);
  checkLanguages(unit, variants, sourceLanguage, checking);
  const texts = variants.flatMap((variant) => {
    const segment = elementsNamed(variant, 'seg', checking.namespace)[0];
    return segment === undefined
      ? []
      : [{ language: languageOf(variant), codes: codesIn(segment, checking.namespace) }];
  });
  for (const { codes } of texts) {
    checkPairs(codes, checking);
    checkNumbers(codes, checking);
  }
  checkMatches(texts, checking);
}

function languageOf(variant: XmlElement): string {
  const value = (name: string): string | undefined => variant.attributes.find((one) => one.name === name)?.value;
  return value('xml:lang') ?? value('lang') ?? '';
}

function checkLanguages(
  unit: XmlElement,
  variants: readonly XmlElement[],
  ofHeader: string | undefined,
  { report, namespace }: Checking,
): void {
  const seen: XmlElement[] = [];
  for (const variant of variants) {
    const value = languageOf(variant);
    const first = seen.find((one) => sameLanguage(languageOf(one), value));
    if (first === undefined) seen.push(variant);
    else report.found('repeated-language', variant.start, { value, line: report.lineOf(first.start) });
  }
  const value = attributeOf(unit, 'srclang')?.value ?? ofHeader;
  if (value === undefined || value.toLowerCase() === '*all*' || variants.length === 0) return;
  if (variants.some((variant) => languageOf(variant).toLowerCase() === value.toLowerCase())) return;
  const near = variantsIn(readUnit(unit, namespace).variants, value)[0]?.language;
  if (near === undefined) report.found('missing-source-variant', unit.start, { value });
  else report.found('source-variant-differs', unit.start, { value, found: near });
}

interface Code {
  readonly element: XmlElement;
  readonly kind: string;
  readonly i: string | undefined;
  readonly x: string | undefined;
}

/** In the order of the segment, those in `hi` and in sub-flows among them: `i` is unique within the `seg`. */
function codesIn(parent: XmlElement, namespace: string): readonly Code[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.namespace !== namespace) return [];
    const [i, x] = [attributeOf(element, 'i')?.value, attributeOf(element, 'x')?.value];
    return [{ element, kind: element.local, i, x }, ...codesIn(element, namespace)];
  });
}

function checkPairs(codes: readonly Code[], { report }: Checking): void {
  const starts = new Map<string, XmlElement>();
  const ends = new Set<string>();
  const all = new Set(codes.flatMap(({ kind, i }) => (kind === 'bpt' && i !== undefined ? [i] : [])));
  for (const { kind, i: value, element } of codes) {
    if (kind === 'ut') report.found('deprecated-ut', element.start);
    if (value === undefined) continue;
    const first = starts.get(value);
    if (kind === 'bpt' && first !== undefined) {
      report.found('duplicate-pair-number', element.start, { value, line: report.lineOf(first.start) });
    } else if (kind === 'bpt') starts.set(value, element);
    if (kind !== 'ept') continue;
    if (!all.has(value)) report.found('unopened-code', element.start, { value });
    else if (first === undefined) report.found('closed-before-opened', element.start, { value });
    else if (ends.has(value)) report.found('repeated-end', element.start, { value });
    ends.add(value);
  }
  for (const [value, element] of starts) if (!ends.has(value)) report.found('unclosed-code', element.start, { value });
}

function checkNumbers(codes: readonly Code[], { report }: Checking): void {
  const seen = new Set<string>();
  for (const { x: value, element } of codes) {
    if (value === undefined) continue;
    if (seen.has(value)) report.found('duplicate-match-number', element.start, { value });
    seen.add(value);
  }
}

interface Text {
  readonly language: string;
  readonly codes: readonly Code[];
}

/** `x` says which codes of two languages belong together; each text is compared with the first. */
function checkMatches([first, ...others]: readonly Text[], { report }: Checking): void {
  if (first === undefined) return;
  for (const other of others) {
    unmatched(first, other).forEach(({ element, kind, x = '' }) => {
      report.found('unmatched-code', element.start, { element: kind, value: x, language: other.language });
    });
    unmatched(other, first).forEach(({ element, kind, x = '' }) => {
      report.found('unmatched-code', element.start, { element: kind, value: x, language: first.language });
    });
  }
}

function unmatched(one: Text, other: Text): readonly Code[] {
  const there = new Set(other.codes.map(({ x }) => x));
  return one.codes.filter(({ x }) => x !== undefined && !there.has(x));
}
