/**
 * Text and codes → Markdown inline content that reads back as the same text and codes.
 *
 * It writes with as few escapes as seem needed, reads the result back, and tries again with more: all special
 * characters escaped, characters beside `*` and `_` as character references, other delimiters. The flanking rules
 * (CommonMark §6.2) make a closed form unwise: `これは**「重要」**です` does not open. Last come HTML tags: they say the
 * same to a reader, but are other codes to the next extraction, so that is told.
 */
import type { Diagnostic, InlineCode } from '@dragoman/model';
import { markupNotPreserved, type UnitPlace } from './diagnostics.ts';
import { escapeLine } from './escape-markdown.ts';
import { type DelimiterChoice, delimitersOf, encodedEnds } from './flanking.ts';
import type { TargetItem } from './repair-target.ts';
import { readCode, type ReadItem, rereadInline, sameReading } from './reread-inline.ts';
import { isDelimiter, type Stroke, strokeText } from './strokes.ts';
import type { MarkdownWriting } from './unit-writing.ts';
import type { CodeText } from './write-html.ts';

interface Attempt {
  readonly escapeAll: boolean;
  readonly keepAddresses: boolean;
  readonly encodeEnds: boolean;
  readonly delimiters: DelimiterChoice;
}

const attempts: readonly Attempt[] = [
  { escapeAll: false, keepAddresses: true, encodeEnds: false, delimiters: 'own' },
  { escapeAll: true, keepAddresses: true, encodeEnds: false, delimiters: 'own' },
  { escapeAll: true, keepAddresses: false, encodeEnds: false, delimiters: 'own' },
  { escapeAll: true, keepAddresses: true, encodeEnds: true, delimiters: 'own' },
  { escapeAll: true, keepAddresses: false, encodeEnds: true, delimiters: 'own' },
  { escapeAll: true, keepAddresses: true, encodeEnds: true, delimiters: 'stars' },
  { escapeAll: true, keepAddresses: true, encodeEnds: true, delimiters: 'alternating' },
  { escapeAll: true, keepAddresses: true, encodeEnds: false, delimiters: 'tags' },
];

export interface WrittenInline {
  readonly text: string;
  readonly problem?: Diagnostic;
}

export function writeInline(
  items: readonly TargetItem[],
  writing: MarkdownWriting,
  codeText: CodeText,
  place: UnitPlace,
): WrittenInline {
  const { strokes, left } = strokesOf(items, writing, codeText);
  if (strokes.length === 0) {
    // An underline without a heading above it would become text.
    return { text: writing.block === 'setext' ? '&#32;' : '' };
  }
  const problem = left === undefined ? {} : { problem: markupNotPreserved(place, left) };
  for (const attempt of attempts) {
    const drawn = draw(strokes, attempt, writing);
    if (!sameReading(rereadInline(drawn.alone, writing), drawn.expected)) continue;
    if (attempt.delimiters !== 'tags') return { text: drawn.text, ...problem };
    return { text: drawn.text, problem: markupNotPreserved(place, 'it is written with HTML tags') };
  }
  const last = draw(strokes, { escapeAll: true, keepAddresses: true, encodeEnds: true, delimiters: 'own' }, writing);
  return { text: last.text, problem: markupNotPreserved(place, last.alone) };
}

interface Strokes {
  readonly strokes: readonly Stroke[];
  /** A code that cannot stand where the target has it. */
  readonly left: string | undefined;
}

/** Text fit for its block, pairs around nothing and breaks at an end left out. */
function strokesOf(items: readonly TargetItem[], writing: MarkdownWriting, codeText: CodeText): Strokes {
  const kept = withoutEmptyPairs(items);
  const strokes: Stroke[] = [];
  const openings: { readonly code: InlineCode; readonly at: number }[] = [];
  for (const item of kept) {
    if (typeof item === 'string') strokes.push({ kind: 'text', text: item });
    else {
      const opening = item.kind === 'ec' ? openings.findLast(({ code }) => code.id === item.startRef) : undefined;
      const inner =
        opening === undefined
          ? ''
          : strokes
              .slice(opening.at + 1)
              .map(strokeText)
              .join('');
      if (item.kind === 'sc') openings.push({ code: item, at: strokes.length });
      strokes.push({ kind: 'code', code: item, raw: codeText(item, inner) });
    }
  }
  const trimmed = trimStrokes(strokes, writing);
  const lost = items.length - kept.length + (strokes.filter(isBreak).length - trimmed.filter(isBreak).length);
  return { strokes: trimmed, left: lost === 0 ? undefined : 'a pair around nothing, or a line break at the end' };
}

function isBreak(stroke: Stroke | undefined): boolean {
  return stroke?.kind === 'code' && stroke.code.type === 'lb';
}

/** A break of two spaces takes the spaces before it; a backslash keeps them. */
function isTrailingBreak(stroke: Stroke | undefined): boolean {
  return isBreak(stroke) && stroke !== undefined && strokeText(stroke).startsWith(' ');
}

/** `****` is no empty emphasis but four asterisks. */
function withoutEmptyPairs(items: readonly TargetItem[]): readonly TargetItem[] {
  const at = items.findIndex((item, index) => {
    const isOpening = typeof item !== 'string' && item.kind === 'sc' && isDelimiter(item);
    const [next, afterNext] = items.slice(index + 1, index + 3);
    const isBlank = typeof next === 'string' && next.trim() === '';
    const end = isBlank ? afterNext : next;
    return isOpening && typeof end === 'object' && end.kind === 'ec' && end.startRef === item.id;
  });
  const opening = items[at];
  if (opening === undefined || typeof opening === 'string') return items;
  const rest = items.filter((item) => typeof item === 'string' || (item.id !== opening.id && !closes(item, opening)));
  return withoutEmptyPairs(rest);
}

function closes(code: InlineCode, opening: InlineCode): boolean {
  return code.kind === 'ec' && code.startRef === opening.id;
}

/** Markdown strips white space at the ends of lines; a blank line would end the block. */
function trimStrokes(strokes: readonly Stroke[], { block }: MarkdownWriting): readonly Stroke[] {
  const isOneLine = block === 'atx' || block === 'cell';
  const trimmed: Stroke[] = [];
  for (const [index, stroke] of strokes.entries()) {
    if (stroke.kind === 'code') {
      if (!isBreak(stroke) || (index > 0 && index < strokes.length - 1)) trimmed.push(stroke);
      continue;
    }
    const startsLine = trimmed.length === 0 || isBreak(trimmed.at(-1));
    const endsLine = index === strokes.length - 1 || isTrailingBreak(strokes[index + 1]);
    const text = onLines(stroke.text, startsLine, endsLine);
    if (text !== '') trimmed.push({ kind: 'text', text: isOneLine ? text.replaceAll('\n', ' ') : text });
  }
  return trimmed;
}

function onLines(text: string, startsLine: boolean, endsLine: boolean): string {
  const lines = text.replace(/\n[ \t\n]*/gu, '\n').replace(/[ \t]{1,200}(?=\n)/gu, '');
  const left = startsLine ? lines.replace(/^[ \t\n]+/u, '') : lines;
  return endsLine ? left.replace(/[ \t\n]{1,200}$/u, '') : left;
}

interface Drawn {
  readonly text: string;
  /** The same with plain line endings, to be read back outside its containers. */
  readonly alone: string;
  readonly expected: readonly ReadItem[];
}

function draw(strokes: readonly Stroke[], attempt: Attempt, writing: MarkdownWriting): Drawn {
  const delimiters = delimitersOf(strokes, attempt.delimiters);
  const expected: ReadItem[] = [];
  let text = '';
  let alone = '';
  for (const [index, stroke] of strokes.entries()) {
    const raw = stroke.kind === 'code' ? (delimiters.get(index) ?? stroke.raw) : undefined;
    if (stroke.kind === 'code' && raw !== undefined) {
      const plain = plainLines(raw);
      text += raw;
      alone += plain;
      const type =
        attempt.delimiters === 'tags' && isDelimiter(stroke.code) ? `html:${stroke.code.type}` : stroke.code.type;
      expected.push(readCode({ kind: stroke.code.kind, type }, plain));
    } else if (stroke.kind === 'text') {
      const lines = drawText(stroke.text, index, strokes, attempt, writing, alone);
      text += lines.join(writing.lineEnding + writing.linePrefix);
      alone += lines.join('\n');
      expected.push(stroke.text);
    }
  }
  return { text, alone, expected };
}

/** Codes that hold line endings hold what their containers put before the next line, too. */
function plainLines(raw: string): string {
  return raw.replace(/(?:\r\n|\r|\n)[ \t>]*/gu, '\n');
}

function drawText(
  text: string,
  index: number,
  strokes: readonly Stroke[],
  { escapeAll, keepAddresses, encodeEnds }: Attempt,
  { block, inCell, afterDefinition, opensLine }: MarkdownWriting,
  before: string,
): readonly string[] {
  const ends = encodeEnds ? encodedEnds(strokes, index) : { first: false, last: false };
  const next = strokes[index + 1];
  const lines = text.split('\n');
  return lines.map((line, at) => {
    const isFirst = at === 0;
    const isLast = at === lines.length - 1;
    const isUnitStart = isFirst && before === '';
    return escapeLine(line, {
      escapeAll,
      keepAddresses,
      inCell,
      isHeading: block === 'atx',
      before: isFirst ? before.slice(-1) : '\n',
      after: isLast ? (next === undefined ? '' : strokeText(next).slice(0, 1)) : '\n',
      startsLine: isUnitStart
        ? opensLine || !['atx', 'cell', 'alternative', 'task'].includes(block)
        : !isFirst || before.endsWith('\n'),
      followsDefinition: afterDefinition && isUnitStart,
      encodeFirst: ends.first && isFirst,
      encodeLast: ends.last && isLast,
    });
  });
}
