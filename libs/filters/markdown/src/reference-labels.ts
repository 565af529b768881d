/** Labels of references (CommonMark §4.7). */

/** Two labels match when they are equal with white space collapsed and case folded. */
function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .toLowerCase()
    .toUpperCase();
}

/**
 * `[text][]` and `[text]` find their definition by their text: a new text needs the old label beside it. `written`
 * ends in `]` or `][]`, `text` is what stands before that now.
 */
export function withOwnLabel(written: string, text: string, reference: string): string {
  if (normalizeLabel(text) === normalizeLabel(reference)) return written;
  const label = reference.replace(/[ \t]*[\r\n][ \t\r\n>]*/gu, ' ');
  return written.replace(/\](?:\[\])?$/u, () => `][${label}]`);
}
