/** What the text of the standard says of characters that had no place in Unicode (`ude`, `map`). */
import { attributeOf, type XmlElement } from '@dragoman/xml';
import { elementsNamed } from '../read-unit.ts';
import type { Checking } from './check-element.ts';

export function checkHeader(header: XmlElement, { report, namespace }: Checking): void {
  for (const encoding of elementsNamed(header, 'ude', namespace)) {
    const maps = elementsNamed(encoding, 'map', namespace);
    const hasCode = maps.some((map) => attributeOf(map, 'code') !== undefined);
    if (hasCode && attributeOf(encoding, 'base') === undefined) report.found('missing-base', encoding.start);
    for (const map of maps) {
      const isMapped = ['code', 'ent', 'subst'].some((name) => attributeOf(map, name) !== undefined);
      if (!isMapped) report.found('map-without-value', map.start);
    }
  }
}
