/** Names a rule set in the files that were cut by it: diagnosis only, nothing depends on it. */
import { createHash } from 'node:crypto';

/** `sha256:` and hex over the UTF-8 bytes of the rules file as it is, and of the overlay behind it where there is one. */
export function rulesDigest(text: string, overlay?: string): string {
  const hash = createHash('sha256').update(text);
  if (overlay !== undefined) hash.update('\0').update(overlay);
  return `sha256:${hash.digest('hex')}`;
}
