/**
 * Text in terminal columns: a Chinese character takes two, a combining accent none. Cuts never fall inside a
 * grapheme, and what a document says can never move the cursor or change a colour.
 */

/**
 * Anything but one column per character, beyond doubt: Latin, Greek and Cyrillic letters, usual punctuation, the cells of
 * bars. What is looked for is one such character: a text of megabytes in a repetition would be more than V8 can hold.
 */
const wide =
  /[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u2190-\u2193\u2580-\u259f]/u;

let measure = countGraphemes;

/** Columns of the terminal. Exact for every text once `readyWidths` has seen one that needs it. */
export function displayWidth(text: string): number {
  return wide.test(text) ? measure(text) : text.length;
}

/** string-width takes longer to load than all the rest of the command: it is, where a text is about to be shown that needs it. */
export async function readyWidths(text: string): Promise<void> {
  if (wide.test(text.replaceAll('\n', ' '))) measure = (await import('string-width')).default;
}

function countGraphemes(text: string): number {
  return [...graphemesOf(text)].length;
}

/** Line ends and tabs become spaces, other control characters are written out: `\u001b`; so are overrides of direction, which would turn the line round. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E]/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Leaves out the middle: the name of a release and the name of a document are both at the ends of a path. */
export function shorten(text: string, columns: number, mark = '…'): string {
  if (displayWidth(text) <= columns) return text;
  const room = columns - displayWidth(mark);
  if (room < 1) return mark.slice(0, Math.max(0, columns));
  const graphemes = [...graphemesOf(text)];
  const tail = take(graphemes.toReversed(), Math.ceil(room / 2))
    .toReversed()
    .join('');
  return take(graphemes, room - displayWidth(tail)).join('') + mark + tail;
}

function take(graphemes: readonly string[], columns: number): readonly string[] {
  let used = 0;
  const end = graphemes.findIndex((grapheme) => (used += displayWidth(grapheme)) > columns);
  return end === -1 ? graphemes : graphemes.slice(0, end);
}

let segmenter: Intl.Segmenter | undefined;

function* graphemesOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Breaks at plain spaces only (never at U+00A0); a word wider than the line stands alone. `undefined`: one line. */
export function wrappedLines(text: string, columns: number | undefined): readonly string[] {
  if (columns === undefined) return [text];
  const room = Math.max(20, columns);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + 1 + displayWidth(word) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Wrapped, and every line indented. */
export function indented(text: string, columns: number | undefined, indent: string): readonly string[] {
  const room = columns === undefined ? undefined : columns - displayWidth(indent);
  return wrappedLines(text, room).map((line) => indent + line);
}
