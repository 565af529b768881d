/** One pass over a text, from token to token: the first reading that fits is taken, the longest kinds first. */
import { readAddress, readPhone } from './addresses.ts';
import { readClock } from './clock.ts';
import { readDate, readLoneMonth, readWeekday } from './dates.ts';
import {
  readBareDuration,
  readPercentFirst,
  readQuantity,
  readRoman,
  readSignFirst,
  readWordQuantity,
} from './quantities.ts';
import { extendRange } from './ranges.ts';
import { readReference } from './references.ts';
import { shiftDecimal } from './numerals.ts';
import { type Found, type Mention, type Part, type Scan, scanText, sliceOf } from './scan.ts';

type Reader = (scan: Scan, at: number) => Found | undefined;

const atDigits: readonly Reader[] = [readDate, readClock, readPhone, readReference, readQuantity];
const atWord: readonly Reader[] = [
  readReference,
  readSignFirst,
  readPercentFirst,
  readDate,
  readRoman,
  readWordQuantity,
  readLoneMonth,
  readWeekday,
  readBareDuration,
];
const atMark: readonly Reader[] = [readPhone, readReference, readSignFirst, readPercentFirst, readSigned];

/** Everything in the text that is a fact or may stand for one, in order, without overlaps. */
export function findMentions(text: string, language: string): readonly Mention[] {
  const scan = scanText(text, language);
  const mentions: Mention[] = [];
  for (let at = 0; at < scan.tokens.length;) {
    const found = findAt(scan, at);
    if (found !== undefined) mentions.push(mentionOf(scan, found));
    at = found?.end ?? at + 1;
  }
  return withIdioms(text, withTenths(withHalves(besideHalves(withEllipses(mentions)))));
}

/** "un million et demi", "dwa i pół roku", "másfél millió": a word for a half near a number in words. */
function besideHalves(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => {
    const isFigure = mention.parts.every(({ form, type }) => form === 'digits' || type !== 'number');
    if (isFigure) return mention;
    const before = mentions[index - 1];
    if (isHalf(mention) && before?.isFact === true && mention.from - before.to < 8)
      return { ...mention, parts: mention.parts.map((part) => ({ ...part, hasHalf: true as const })) };
    const near = mentions
      .slice(Math.max(0, index - 3), index + 4)
      .filter((other) => other !== mention && isHalf(other));
    const isNear = near.some(({ from, to }) => from - mention.to <= nearby && mention.from - to <= nearby);
    return isNear ? { ...mention, parts: mention.parts.map((part) => ({ ...part, hasHalf: true as const })) } : mention;
  });
}

const halves: ReadonlySet<string> = new Set(['2', '1.5', '0.5']);

function isHalf({ isFact, parts }: Mention): boolean {
  return !isFact && parts.some(({ type, value, form }) => type === 'number' && form === 'weak' && halves.has(value));
}

/** "half a billion", "medio millón": the word for a half (or a double) before a power of ten. */
function withHalves(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => {
    const [far, before] = [mentions[index - 2], mentions[index - 1]];
    const half = isWeak(before, '1') && isWeak(far, '2') ? far : before;
    if (!isWeak(half, '2') || mention.from - half.to > 4) return mention;
    return { ...mention, parts: mention.parts.map(halved) };
  });
}

/** "tres décimas" is 0.3. */
function withTenths(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => {
    const behind = mentions[index + 1];
    const isTenths = behind?.parts.some(({ value, form }) => value === '0.1' && form === 'weak') === true;
    if (!isTenths || behind.from - mention.to !== 1) return mention;
    return { ...mention, parts: mention.parts.map(tenth) };
  });
}

function tenth(part: Part): Part {
  if (part.form === 'digits' || !/^\d$/u.test(part.value)) return part;
  return { ...part, readings: [...part.readings, `0.${part.value}`], isLoose: true };
}

function isWeak(mention: Mention | undefined, number: string): mention is Mention {
  return mention?.isFact === false && mention.parts.some(({ value, form }) => value === number && form === 'weak');
}

function halved(part: Part): Part {
  const { power = 0, value } = part;
  if (part.type === 'one') return { ...part, value: '0.5' };
  if (part.form === 'digits' || power < 3 || value !== shiftDecimal('1', power)) return part;
  return { ...part, readings: [...part.readings, shiftDecimal('5', power - 1)], isLoose: true };
}

const nearby = 25;

/** "von 2,1 auf 2,4 Milliarden": the first number shares the word of the second. */
function withEllipses(mentions: readonly Mention[]): readonly Mention[] {
  const result = [...mentions];
  for (let index = result.length - 1; index >= 0; index -= 1) {
    const mention = result[index];
    const next = result[index + 1];
    if (mention === undefined) continue;
    const isNear = next !== undefined && next.from - mention.to <= nearby && next.isFact;
    const shared = isNear ? sharedPower(next) : 0;
    result[index] = { ...mention, parts: sharePower(mention.parts, shared) };
  }
  return result;
}

function sharedPower({ parts }: Mention): number {
  return parts.find(({ type }) => type === 'number')?.power ?? 0;
}

/** From the last number to the first: "7 à 9 milliards" is one range. */
function sharePower(parts: readonly Part[], behind: number): readonly Part[] {
  let power = behind;
  const shared = [...parts].reverse().map((part) => {
    if (part.type !== 'number' || part.form === 'weak') return part;
    if (part.power !== undefined || power === 0 || part.isLoose === true) {
      power = part.power ?? 0;
      return part;
    }
    const readings = [...part.readings, shiftDecimal(part.value, power)];
    return { ...part, readings, isLoose: true as const, power };
  });
  return shared.reverse();
}

const weak = (part: Part): Part => ({ ...part, form: 'weak' });

/** "24 heures sur 24", "7 jours sur 7" are words for "always": translations rarely keep the figures. */
function withIdioms(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => {
    const isFirst = isAlways(text, mention, mentions[index + 1]);
    const isLast = isAlways(text, mentions[index - 1], mention);
    return isFirst || isLast ? { ...mention, parts: mention.parts.map(weak) } : mention;
  });
}

function isAlways(text: string, first: Mention | undefined, last: Mention | undefined): boolean {
  if (first === undefined || last === undefined || last.from - first.to > 6) return false;
  if (first.kind !== 'measure' || first.parts[0]?.value !== last.parts[0]?.value) return false;
  return /^(?:[\p{White_Space}]sur[\p{White_Space}]|\/)$/u.test(text.slice(first.to, last.from));
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
