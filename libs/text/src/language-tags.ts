/** Language tags (BCP 47, RFC 5646): canonical form, direction, script. */

/** `FR-ca` → `fr-CA`; undefined when the tag is not well-formed. */
export function canonicalLanguageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const rightToLeftScripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Writing direction of a language by the script it is likely written in (CLDR likely subtags); a malformed tag is `ltr`. */
export function languageDirection(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalLanguageTag(tag);
  const script = canonical === undefined ? undefined : new Intl.Locale(canonical).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}
