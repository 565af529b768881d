/**
 * Language codes as OmegaT 3.6 reads them: a language, then at most a script, then at most one more part; in capitals, as
 * it writes them itself. It drops a script that a region follows, and reads a tag with more parts as no language at all.
 */

/** `pt-BR` → `PT-BR`, `uz-Cyrl` → `UZ-CYRL`, `uz-Cyrl-UZ` → `UZ-UZ`, `ca-ES-valencia` → `CA-ES`. */
export function omegatLanguage(tag: string): string {
  const [language = '', ...rest] = tag.toUpperCase().split(/[-_]/u);
  const single = rest.findIndex((part) => part.length === 1);
  const parts = single < 0 ? rest : rest.slice(0, single);
  const region = parts.find((part) => /^(?:[A-Z]{2}|\d{3})$/u.test(part));
  const script = parts.find((part) => /^[A-Z]{4}$/u.test(part));
  const second = region ?? script ?? parts.at(-1);
  return second === undefined ? language : `${language}-${second}`;
}
