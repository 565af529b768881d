/** One pass over a text, from token to token: the first reading that fits is taken, the longest kinds first. */
import { readAddress, readPhone } from './addresses.ts';
import { readClock } from './clock.ts';
import { readDate, readLoneMonth, readWeekday } from './dates.ts';
import { readQuantity, readRoman, readSignFirst, readWordQuantity } from './quantities.ts';
import { extendRange } from './ranges.ts';
import { readReference } from './references.ts';
import { type Found, type Mention, type Scan, scanText, sliceOf } from './scan.ts';

type Reader = (scan: Scan, at: number) => Found | undefined;

const atDigits: readonly Reader[] = [readDate, readClock, readPhone, readReference, readQuantity];
const atWord: readonly Reader[] = [
  readReference,
  readSignFirst,
  readDate,
  readRoman,
  readWordQuantity,
  readLoneMonth,
  readWeekday,
];
const atMark: readonly Reader[] = [readPhone, readReference, readSignFirst, readSigned];

/** Everything in the text that is a fact or may stand for one, in order, without overlaps. */
export function findMentions(text: string, language: string): readonly Mention[] {
  const scan = scanText(text, language);
  const mentions: Mention[] = [];
  for (let at = 0; at < scan.tokens.length;) {
    const found = findAt(scan, at);
    if (found !== undefined) mentions.push(mentionOf(scan, found));
    at = found?.end ?? at + 1;
  }
  return mentions;
}

function findAt(scan: Scan, at: number): Found | undefined {
  const kind = scan.tokens[at]?.kind;
  if (kind === 'space') return undefined;
  const address = readAddress(scan, at);
  if (address !== undefined) return address;
  const readers = kind === 'digits' ? atDigits : kind === 'word' ? atWord : atMark;
  for (const reader of readers) {
    const found = reader(scan, at);
    if (found !== undefined) return extendRange(scan, found);
  }
  return undefined;
}

function readSigned(scan: Scan, at: number): Found | undefined {
  const isSign = '-−+'.includes(scan.tokens[at]?.text ?? ' ') && scan.tokens[at + 1]?.kind === 'digits';
  const before = scan.tokens[at - 1];
  if (!isSign || !(before === undefined || before.kind === 'space' || '(['.includes(before.text))) return undefined;
  return readQuantity(scan, at);
}

function mentionOf(scan: Scan, found: Found): Mention {
  const [from, to] = sliceOf(scan, found);
  return { kind: found.kind, value: found.value, from, to, parts: found.parts, isFact: found.isFact };
}
