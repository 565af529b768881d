/** Temporary files are `.<name>.<random>.tmp` beside their target (`definitions.md`, Outputs), swept by the next run. */

/** What common file systems allow in one name, in bytes of UTF-8. */
const maxNameBytes = 255;

/**
 * @param name The target's name; cut to what still fits into 255 bytes.
 * @param random Lower-case letters, digits and hyphens.
 */
export function temporaryName(name: string, random: string): string {
  const rest = `..${random}.tmp`;
  return `.${cutToBytes(name, maxNameBytes - rest.length)}.${random}.tmp`;
}

export interface TemporaryParts {
  readonly name: string;
  readonly random: string;
}

/** Name and random part of a temporary file's name; undefined for any other name. */
export function temporaryParts(fileName: string): TemporaryParts | undefined {
  const [, name, random] = /^\.(.+)\.([a-z0-9-]+)\.tmp$/su.exec(fileName) ?? [];
  return name === undefined || random === undefined ? undefined : { name, random };
}

function cutToBytes(name: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const character of name) {
    used += new TextEncoder().encode(character).length;
    if (used > bytes) return kept;
    kept += character;
  }
  return kept;
}
