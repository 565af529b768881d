/** Character classes: nested sets, `&&`, `--`, ICU's `[a-[b]]`, POSIX names, ranges, literal hyphens. */
import { caseVariants, failure, type PatternCursor, quoteInClass, type RegexFlags } from './pattern-cursor.ts';
import { characterEscape, classEscape } from './translate-escape.ts';
import { posixClass } from './unicode-classes.ts';

/** Behind the opening bracket, up to and with the closing one. */
export function translateClass(cursor: PatternCursor, flags: RegexFlags): string {
  const caret = cursor.take(/\^/vy) ?? '';
  let left = '';
  let members = '';
  // ICU and Java read "]" as a member when it comes first.
  if (cursor.take(/\](?=[^\[]*\])/vy) !== undefined) members += quoteInClass(']');
  for (;;) {
    if (cursor.atEnd) failure('a "[" that is never closed');
    if (cursor.take(/\]/vy) !== undefined) break;
    const operator = cursor.take(/&&|--|-(?=\[)|&(?=\[)/vy);
    // `-[` behind a member is ICU's difference; at the start the hyphen is itself.
    if (operator !== undefined && (members !== '' || left !== '')) {
      left = `${left}${members === '' ? '' : `[${members}]`}${operator.startsWith('-') ? '--' : '&&'}`;
      members = '';
    } else members += operator === undefined ? member(cursor, flags) : quoteInClass('-');
  }
  return left === '' ? `[${caret}${members}]` : combined(caret, left, members);
}

/** The `v` flag wants every operand of `&&` and `--` in brackets, and no mixing of the two. */
function combined(caret: string, left: string, members: string): string {
  const whole = members === '' ? left.replace(/(?:&&|--)$/v, '') : `${left}[${members}]`;
  if (!whole.includes('&&') || !whole.includes('--')) return `[${caret}${whole}]`;
  return failure('a class with both && and --');
}

function member(cursor: PatternCursor, flags: RegexFlags): string {
  const posix = cursor.take(/\[:\^?[A-Za-z=_]+:\]/vy);
  if (posix !== undefined) return posixMember(posix);
  if (cursor.take(/\[/vy) !== undefined) return cursor.inside(() => translateClass(cursor, flags));
  const quoted = cursor.take(/\\Q[\s\S]*?\\E/vy);
  if (quoted !== undefined) return [...quoted.slice(2, -2)].map(quoteInClass).join('');
  if (cursor.peek() === '\\') {
    cursor.next();
    const set = classEscape(cursor, flags);
    return set ?? range(cursor, characterEscape(cursor), flags);
  }
  const character = cursor.next();
  if (flags.comments && /\p{White_Space}/v.test(character)) return '';
  return range(cursor, character, flags);
}

function posixMember(written: string): string {
  const name = written.slice(2, -2);
  const found = posixClass(name.replace(/^\^/v, ''), name.startsWith('^'));
  return found ?? failure(`"${written}" is no known set of characters`);
}

/** `a` or `a-z`; a hyphen before `]`, `[` or a set is itself. */
function range(cursor: PatternCursor, low: string, flags: RegexFlags): string {
  if (cursor.take(/-(?!\]|\[|-|\\[sSdDwWhHvVpP])/vy) === undefined) return cases([low], flags);
  const high = cursor.take(/\\/vy) === undefined ? cursor.next() : characterEscape(cursor);
  const [from, to] = [low.codePointAt(0) as number, high.codePointAt(0) as number];
  if (from > to) failure(`the range "${low}-${high}" runs backwards`);
  const written = `${quoteInClass(low)}-${quoteInClass(high)}`;
  if (!flags.ignoreCase || to - from > 0x800) return written;
  const members = Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  return `${written}${cases(members, flags)}`;
}

function cases(members: readonly string[], { ignoreCase }: RegexFlags): string {
  const all = ignoreCase ? members.flatMap(caseVariants) : members;
  return [...new Set(all)].map(quoteInClass).join('');
}
