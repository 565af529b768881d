/** Where a tag ends in a text that may be no XML. */

/** Behind the `>` of a tag; undefined where another one starts first. */
export function tagEnd(text: string, start: number): number | undefined {
  const mark = /[<>"']/gu;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '>') return mark.lastIndex;
    if (found[0] === '<') return undefined;
    const end = text.indexOf(found[0], mark.lastIndex);
    if (end < 0) return undefined;
    mark.lastIndex = end + 1;
  }
  return undefined;
}
