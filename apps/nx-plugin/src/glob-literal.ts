/**
 * A path in a place where Nx reads a pattern. What has a meaning there stands in brackets, which take it as it is. For
 * `!`, `(` and `)` stands `?`, any one character: Nx 23 finds extended patterns before it looks at brackets and then matches
 * nothing, and a release whose files are missed would be restored from the cache as it was. Matching too much is safe.
 */
export function globLiteral(path: string): string {
  return path.replace(/[*?[\]{}]/gu, (character) => `[${character}]`).replace(/[!()]/gu, '?');
}

/**
 * Whether Nx 23 takes an output for a pattern, for which there is no way to write the path itself: `a!b` puts out all of
 * the folder above, other releases included, and puts it back as it was; `[b]` puts out nothing; of `a+b` nothing is removed.
 */
export function isPatternToNx(output: string): boolean {
  return /[!()*+?@[\\\]{|}]/u.test(output);
}
