/** A path as a word of a command line that a person copies out of a message. */

/** In single quotes where a shell would see more than one word in it, or something else. */
export function shellQuoted(path: string): string {
  return /^[\p{L}\p{N}\p{M}._/@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
