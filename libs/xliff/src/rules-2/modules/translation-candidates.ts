/** Translation Candidates Module: matches and what they are for. */
import { attributeOf, type XmlElement } from '@dragoman/xml';
import type { UnitPlace } from '../annotations.ts';
import type { Check } from '../findings.ts';
import { isInside, readFragment } from '../fragments.ts';
import { checkLanguage, languageOf } from '../languages.ts';
import { children, placeOf, valueOf } from '../unit-content.ts';

export function checkMatches(matches: readonly XmlElement[], unit: UnitPlace, check: Check): void {
  const seen = new Set<string>();
  for (const match of matches) {
    const id = valueOf(match, 'id');
    if (id !== undefined && seen.has(id))
      check.report('duplicate-match-id', placeOf(match, 'id'), `id "${id}" is used twice among the matches`);
    if (id !== undefined) seen.add(id);
    checkMatch(match, unit, check);
  }
}

function checkMatch(match: XmlElement, unit: UnitPlace, check: Check): void {
  checkSpan(match, unit, { syntax: 'match-ref-syntax', unresolved: 'match-ref-unresolved' }, check);
  const subType = valueOf(match, 'subType');
  if (subType !== undefined && attributeOf(match, 'type') === undefined) {
    check.report(
      'match-sub-type-without-type',
      placeOf(match, 'subType'),
      `<${match.name}> has the subType "${subType}" and no type`,
    );
  }
  if (subType?.startsWith('xlf:') === true) {
    check.report(
      'reserved-prefix',
      placeOf(match, 'subType'),
      `subType is "${subType}", which the standard does not define`,
    );
  }
  const language = languageOf(match);
  if (language !== undefined) check.report('match-with-language', language, `<${match.name}> has xml:lang`);
  for (const source of children(match, check, 'source')) checkLanguage(source, undefined, check.sourceLanguage, check);
  const isReference = valueOf(match, 'reference') === 'yes';
  for (const target of children(match, check, 'target')) {
    if (!isReference) checkLanguage(target, undefined, check.targetLanguage, check);
  }
}

interface SpanCodes {
  readonly syntax: 'match-ref-syntax' | 'gloss-ref-unresolved';
  readonly unresolved: 'match-ref-unresolved' | 'gloss-ref-unresolved';
}

/** `ref` of a match or entry: a span of text in the same unit. */
export function checkSpan(
  element: XmlElement,
  { place, anchors }: UnitPlace,
  { syntax, unresolved }: SpanCodes,
  check: Check,
): void {
  const ref = attributeOf(element, 'ref');
  if (ref === undefined) return;
  const silent: Pick<Check, 'report'> = { report: () => undefined };
  const fragment = ref.value.startsWith('#') ? readFragment(ref.value, ref, silent) : undefined;
  if (fragment === undefined) {
    check.report(syntax, ref, `ref is "${ref.value}"; a span of this unit is named as #ID`);
    return;
  }
  const { leaf } = fragment;
  const isSpan = leaf !== undefined && ['', 't'].includes(leaf.prefix) && isInside(fragment, place);
  if (isSpan && (anchors().has(`${leaf.prefix}=${leaf.id}`) || (leaf.prefix === '' && anchors().has(`t=${leaf.id}`))))
    return;
  check.report(unresolved, ref, `"${ref.value}" names no span of text in this unit`);
}
