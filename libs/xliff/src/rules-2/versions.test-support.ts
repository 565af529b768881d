/** A fixture as it would be in another version: its namespace and its version attribute changed, nothing else. */
import type { Version2 } from './vocabulary.ts';

export const allVersions: readonly Version2[] = ['2.0', '2.1', '2.2'];

const namespaceOf: Readonly<Record<Version2, string>> = {
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
};

export function inVersion(text: string, version: Version2): string {
  return text
    .replaceAll(/urn:oasis:names:tc:xliff:document:2\.[02](?=["'])/gu, namespaceOf[version])
    .replace(/(<(?:\w+:)?xliff\b[^>]*?\sversion=")2\.[012]"/u, `$1${version}"`);
}
