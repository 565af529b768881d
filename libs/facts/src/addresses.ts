/** E-mail addresses, URLs and telephone numbers: found in runs without white space, and compared as they are. */
import { type Found, isMark, part, type Scan } from './scan.ts';
import { type Token } from './tokens.ts';

/** An address that begins at a token: the tokens up to the next white space are looked at once. */
export function readAddress(scan: Scan, at: number): Found | undefined {
  const first = scan.tokens[at];
  if (!scan.hasAddress || first === undefined || !canStart(first) || !isStart(scan, at)) return undefined;
  if (isEastern(scan, at)) return undefined;
  const end = runEnd(scan, at);
  const run = withoutParticle(scan.text.slice(first.from, scan.tokens[end - 1]?.to ?? first.to));
  if (run.length > 2000 || !/[@:.]/u.test(run)) return undefined;
  return mailIn(scan, at, run) ?? urlIn(scan, at, run);
}

/** `presse@exemple.org로`: Korean writes its particle behind the address. */
function withoutParticle(run: string): string {
  return /^[\x21-\x7E]/u.test(run) ? run.replace(/(?<=[\x21-\x7E])\p{Script=Hangul}+$/u, '') : run;
}

function canStart({ kind }: Token): boolean {
  return kind === 'word' || kind === 'digits';
}

/** Addresses begin behind white space or an opening mark, not in the middle of a run. */
function isStart(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  if (before === undefined || before.kind === 'space') return true;
  return '([<«"“„‘:;,\u2068\u2066\u200E\u200F'.includes(before.text) || isEastern(scan, at - 1);
}

/** Full-width marks, and letters of scripts that leave no space before an address. */
const eastern =
  /^[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isEastern(scan: Scan, at: number): boolean {
  return eastern.test(scan.tokens[at]?.text ?? '');
}

function runEnd(scan: Scan, at: number): number {
  let end = at;
  while (end < scan.tokens.length && end - at < 400 && !isRunBreak(scan, end)) end += 1;
  return end;
}

function isRunBreak(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return (
    token === undefined ||
    token.kind === 'space' ||
    '<>«»"“”\u2069\u200E\u200F'.includes(token.text) ||
    isEastern(scan, at)
  );
}

const mail = /^(?:mailto:)?[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const url = /^(?:(?:https?|ftp):\/\/|www\.)[^\s]{3,}/iu;

function mailIn(scan: Scan, at: number, run: string): Found | undefined {
  const written = mail.exec(run)?.[0];
  if (written === undefined) return undefined;
  return address(scan, at, 'email', written, written.replace(/^mailto:/u, '').toLowerCase());
}

function urlIn(scan: Scan, at: number, run: string): Found | undefined {
  const written = url.exec(run)?.[0];
  if (written === undefined) return undefined;
  const trimmed = withoutClosing(written);
  return address(scan, at, 'url', trimmed, trimmed);
}

/** Stops and brackets of the sentence are not part of the address, unless its own bracket is open. */
function withoutClosing(run: string): string {
  let end = run.length;
  while (end > 0 && ".,;:!?)]}'’…،؛؟。".includes(run[end - 1] ?? '')) {
    if (run[end - 1] === ')' && isBalanced(run.slice(0, end))) break;
    end -= 1;
  }
  return run.slice(0, end);
}

function isBalanced(run: string): boolean {
  return run.split('(').length === run.split(')').length;
}

function address(scan: Scan, at: number, kind: 'email' | 'url', written: string, value: string): Found | undefined {
  const to = (scan.tokens[at]?.from ?? 0) + written.length;
  let end = at;
  while ((scan.tokens[end]?.to ?? Infinity) <= to) end += 1;
  return end === at ? undefined : { kind, value, at, end, parts: [part('exact', value)], isFact: true };
}

/** `+33 1 23 45 67 89`, `01 23 45 67 89`, `(+371) 67 01 62 01`, `0049-30-…`: eight digits or more in three groups. */
export function readPhone(scan: Scan, at: number): Found | undefined {
  const hasPlus = scan.tokens[at]?.text === '+' || (scan.tokens[at]?.text === '(' && scan.tokens[at + 1]?.text === '+');
  const first = scan.tokens[at];
  if (!hasPlus && !(first?.kind === 'digits' && first.text.startsWith('0'))) return undefined;
  const { digits, groups, end } = phoneRun(scan, at);
  if (digits.length < 8 || digits.length > 15 || (groups < 3 && !hasPlus)) return undefined;
  const value = hasPlus ? `+${digits}` : digits;
  return { kind: 'phone', value, at, end, parts: [part('exact', value)], isFact: true };
}

interface PhoneRun {
  readonly digits: string;
  readonly groups: number;
  readonly end: number;
}

function phoneRun(scan: Scan, at: number): PhoneRun {
  let digits = '';
  let groups = 0;
  let end = at;
  for (let next = at; next < at + 32; next += 1) {
    const token = scan.tokens[next];
    if (token?.kind === 'digits' && !isTrunkZero(scan, next, digits)) {
      digits += token.text;
      groups += 1;
      end = next + 1;
    } else if (token === undefined || !(isPhoneGap(token.text) || token.text === '0') || digits.length > 15) break;
    else if (digits.length >= 8 && isApart(scan, next)) break;
  }
  return { digits, groups, end };
}

/** `+32 (0)2 281 61 11`: nobody dials the zero behind the country. */
function isTrunkZero(scan: Scan, at: number, before: string): boolean {
  const isBracketed = isMark(scan, at - 1, '(') && isMark(scan, at + 1, ')');
  return before !== '' && before.length <= 3 && scan.tokens[at]?.text === '0' && isBracketed;
}

/** "01 44 38 12 00 – 24 h/24", "… / 01 44 38 12 01": behind a whole number, a dash or slash between spaces parts. */
function isApart(scan: Scan, at: number): boolean {
  return /^[-‐‑–/]$/u.test(scan.tokens[at]?.text ?? '') && scan.tokens[at - 1]?.kind === 'space';
}

function isPhoneGap(text: string): boolean {
  return /^[\p{White_Space}+()./\-‐‑–]$/u.test(text) && text !== '\n';
}
