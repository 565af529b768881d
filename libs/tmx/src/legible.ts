/** Text as XML can carry it: what it cannot becomes U+FFFD. */
import { escapeAttribute, escapeText } from '@dragoman/xml';

export function legible(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

export function legibleText(text: string): string {
  return escapeText(legible(text));
}

export function legibleValue(value: string): string {
  return escapeAttribute(legible(value));
}
