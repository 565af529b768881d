/** One line of text as Markdown: escapes only what would mean something where it stands (CommonMark §2.4). */

export interface LineSurroundings {
  /** Escape whatever could mean something anywhere. */
  readonly escapeAll: boolean;
  /** Leave what looks like a bare web address as it is: a backslash would become part of it (GFM autolinks). */
  readonly keepAddresses: boolean;
  readonly inCell: boolean;
  readonly isHeading: boolean;
  /** The characters before and after the line's text; empty at the ends of the block. */
  readonly before: string;
  readonly after: string;
  readonly startsLine: boolean;
  readonly followsDefinition: boolean;
  readonly encodeFirst: boolean;
  readonly encodeLast: boolean;
}

const address = /(?:https?:\/\/|www\.)[^\s<]+/gu;

export function escapeLine(line: string, surroundings: LineSurroundings): string {
  const { encodeFirst, encodeLast, keepAddresses } = surroundings;
  const characters = [...line];
  const first = encodeFirst ? (characters.shift() ?? '') : '';
  const last = encodeLast ? (characters.pop() ?? '') : '';
  const middle = characters.join('');
  const inner = {
    ...surroundings,
    before: first === '' ? surroundings.before : ';',
    after: last === '' ? surroundings.after : '&',
  };
  let escaped = '';
  let at = 0;
  for (const found of keepAddresses ? middle.matchAll(address) : []) {
    escaped += escapeCharacters(middle, at, found.index, inner) + keepAddress(found[0], surroundings);
    at = found.index + found[0].length;
    if (middle[at] === '<') {
      // It ends the address; a backslash would belong to it, a reference at its end does not.
      escaped += /[A-Za-z/!?]/u.test(middle.charAt(at + 1)) ? '&lt;' : '<';
      at += 1;
    }
  }
  escaped += escapeCharacters(middle, at, middle.length, inner);
  const placed = surroundings.startsLine && first === '' ? escapeLineStart(escaped, line, surroundings) : escaped;
  return reference(first) + escapeHeadingEnd(placed, surroundings) + reference(last);
}

/** A character as a reference: it means the same and is punctuation to its neighbours. */
function reference(character: string): string {
  return character === '' ? '' : `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

function keepAddress(text: string, { inCell }: LineSurroundings): string {
  return inCell ? text.replaceAll('|', '\\|') : text;
}

function escapeCharacters(text: string, from: number, to: number, surroundings: LineSurroundings): string {
  let escaped = '';
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    const before = at > 0 ? text.charAt(at - 1) : surroundings.before;
    const after = at + 1 < text.length ? text.charAt(at + 1) : surroundings.after;
    if (character === '{' && /[{%#]/u.test(after)) escaped += '&#123;';
    else
      escaped += needsEscape(character, before, after, text.slice(at, at + 40), surroundings)
        ? `\\${character}`
        : character;
  }
  return escaped;
}

/** `rest`: the text from the character on, as far as a character reference can reach. */
// One case per character that Markdown knows: long, and regular.
// eslint-disable-next-line complexity
function needsEscape(
  character: string,
  before: string,
  after: string,
  rest: string,
  { escapeAll, inCell }: LineSurroundings,
): boolean {
  switch (character) {
    case '\\':
      return escapeAll || after === '\n' || after === '' || /[!-/:-@[-`{-~]/u.test(after);
    case '`':
      return true;
    case '*':
      return escapeAll || !(isSpaceOrEnd(before) && isSpaceOrEnd(after));
    case '_':
      return escapeAll || !((isWord(before) && isWord(after)) || (isSpaceOrEnd(before) && isSpaceOrEnd(after)));
    case '~':
      return escapeAll || before === '~' || after === '~';
    case '<':
      return escapeAll || /[A-Za-z/!?]/u.test(after);
    case '&':
      return /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{0,32});/iu.test(rest) || (escapeAll && after === '');
    case '!':
      return after === '[';
    case '|':
      return inCell || escapeAll;
    case '[':
    case ']':
      return escapeAll;
    case '(':
      return escapeAll && before === ']';
    case ':':
      return escapeAll && before === ']';
    default:
      return false;
  }
}

function isSpaceOrEnd(character: string): boolean {
  return character === '' || /\p{White_Space}/u.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** `line` is the text before escaping: what it would begin as a block decides. */
function escapeLineStart(escaped: string, line: string, { escapeAll, followsDefinition }: LineSurroundings): string {
  const number = /^(\d{1,9})[.)](?=[ \t]|$)/u.exec(line)?.[1];
  if (number !== undefined) return `${number}\\${escaped.slice(number.length)}`;
  const opensBlock =
    /^(?:#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$)|>|=+[ \t]*$|-+[ \t]*$|(?:-[ \t]*){3,}$|[|:][-|: \t]*$|-[-|: \t]*$)/u.test(
      line,
    ) ||
    (escapeAll && /^[#\-+=:|>]/u.test(line)) ||
    (followsDefinition && /^["'(]/u.test(line));
  return opensBlock && !escaped.startsWith('\\') ? `\\${escaped}` : escaped;
}

/** Number signs at the end of a heading's line would close it (CommonMark §4.2). */
function escapeHeadingEnd(escaped: string, { isHeading, after }: LineSurroundings): string {
  return isHeading && after === '' ? escaped.replace(/(^|[ \t])(#+)$/u, '$1\\$2') : escaped;
}
