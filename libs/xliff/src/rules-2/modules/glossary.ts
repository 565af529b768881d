/** Glossary Module: entries that say something, about a span of the unit, each once. */
import type { XmlElement } from '@dragoman/xml';
import { elementsOf } from '@dragoman/xml';
import type { UnitPlace } from '../annotations.ts';
import type { Check } from '../findings.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { nameOf } from '../vocabulary.ts';
import { checkSpan } from './translation-candidates.ts';

/** `unit`: undefined for a glossary of a file or group, whose entries have no text to point to. */
export function checkGlossary(glossary: XmlElement, unit: UnitPlace | undefined, check: Check): void {
  const ids = new Set<string>();
  const refs = new Set<string>();
  for (const entry of elementsOf(glossary).filter((one) => nameOf(one, check) === 'gls:glossEntry')) {
    const parts = elementsOf(entry);
    const translations = parts.filter((one) => nameOf(one, check) === 'gls:translation');
    if (translations.length === 0 && !parts.some((one) => nameOf(one, check) === 'gls:definition')) {
      check.report('gloss-entry-incomplete', entry, `<${entry.name}> has neither a translation nor a definition`);
    }
    addOnce(entry, 'ref', refs, 'duplicate-gloss-ref', check);
    for (const one of [entry, ...translations]) {
      addOnce(one, 'id', ids, 'duplicate-gloss-id', check);
      const codes = { syntax: 'gloss-ref-unresolved', unresolved: 'gloss-ref-unresolved' } as const;
      if (unit !== undefined) checkSpan(one, unit, codes, check);
    }
  }
}

function addOnce(
  element: XmlElement,
  name: string,
  seen: Set<string>,
  code: 'duplicate-gloss-ref' | 'duplicate-gloss-id',
  check: Check,
): void {
  const value = valueOf(element, name);
  if (value === undefined) return;
  if (seen.has(value)) check.report(code, placeOf(element, name), `${name} "${value}" is used twice in the glossary`);
  seen.add(value);
}
