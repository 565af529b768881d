/** `xml:lang` and `xml:space`: `xml:lang`, said or inherited, equals `srcLang` on sources and `trgLang` on targets (XLIFF 2.x Core, xml:lang). */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import type { Check } from './findings.ts';

export function languageOf({ attributes }: XmlElement): XmlAttribute | undefined {
  return attributes.find(({ name }) => name === 'xml:lang');
}

/** `inherited`: the nearest `xml:lang` above. */
export function checkLanguage(
  element: XmlElement,
  inherited: XmlAttribute | undefined,
  expected: string | undefined,
  check: Check,
): void {
  const language = languageOf(element) ?? inherited;
  if (language === undefined || expected === undefined) return;
  if (language.value.toLowerCase() === expected.trim().toLowerCase()) return;
  const how = language === inherited ? 'inherits' : 'has';
  check.report(
    'language-mismatch',
    element,
    `<${element.name}> ${how} xml:lang "${language.value}", <xliff> says "${expected}"`,
    { values: { found: language.value, expected } },
  );
}

export function spaceOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ name }) => name === 'xml:space')?.value;
}

/** A source and its target are read with the same white space; what only the source says is a slip (XLIFF 2.x Core, xml:space). */
export function checkSpace(source: XmlElement, target: XmlElement, inherited: string | undefined, check: Check): void {
  const [ofSource, ofTarget] = [source, target].map((one) => spaceOf(one) ?? inherited ?? 'default');
  if (ofSource === ofTarget) return;
  const message = `the target is read with xml:space "${ofTarget ?? ''}", its source with "${ofSource ?? ''}"`;
  const severity = spaceOf(target) === undefined ? 'warning' : 'error';
  const values = { found: ofTarget ?? '', expected: ofSource ?? '' };
  check.report('space-of-target-differs', target, message, { severity, values });
}
