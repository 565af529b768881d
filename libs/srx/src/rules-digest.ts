/** Names a rule set in the files that were cut by it: diagnosis only, nothing depends on it. */
import { createHash } from 'node:crypto';

/** `sha256:` and hex over the UTF-8 bytes of the rules file as it is. */
export function rulesDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
