/**
 * Lokalize re-indents the source of every unit nobody visited: LF and spaces appear before a leading code, behind a
 * trailing one and between two. Where our digest proves what the source was, it is read as it was.
 */
import { type InlineContent, isCode, isText, normalizeContent } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';

/** The source with inserted white space removed if that is what the digest speaks of, else as it stands. */
export function repairReindented(content: InlineContent, digest: string): InlineContent {
  if (contentDigest(content) === digest) return content;
  const repaired = withoutIndentation(content);
  return contentDigest(repaired) === digest ? repaired : content;
}

/** Removes each run of LF and spaces that touches a code or an end; runs without LF are real spaces and stay. */
export function withoutIndentation(content: InlineContent): InlineContent {
  return normalizeContent(
    content.map((item, index) => {
      if (!isText(item)) return item;
      const before = content[index - 1];
      const after = content[index + 1];
      const trimmedStart = before === undefined || isCode(before) ? item.replace(/^ *\n[\n ]*/u, '') : item;
      return after === undefined || isCode(after) ? trimmedStart.replace(/\n[\n ]*$/u, '') : trimmedStart;
    }),
  );
}
