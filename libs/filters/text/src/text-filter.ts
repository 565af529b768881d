/**
 * Plain text: each non-blank line is a unit, everything else is literal (`definitions.md`, Unit of plain text).
 * Promise: the parts cover the text from end to end, so that joining them gives it back. Does not unwrap lines: in a
 * press release a lone line end separates a credit from a date, never two halves of a sentence.
 */
import {
  type Assembled,
  type Diagnostic,
  type DocumentText,
  type ExtractedUnit,
  type Extraction,
  type Filter,
  type IdentifyUnits,
  lineAndColumn,
  type LiteralPart,
  plainText,
  type TargetOf,
  type UnitPart,
} from '@dragoman/model';
import { unitIds } from '@dragoman/text';

/** LF, CR, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR: after each of them a line begins (UAX #14: BK, CR, LF, NL). */
const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]+/u;
const line = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
const hasText = /[\p{L}\p{N}]/u;
const whiteSpace = /^\p{White_Space}$/u;

export const textFilter: Filter = { format: 'text', extensions: ['.txt'], extract, assemble };

function extract(document: DocumentText, identify: IdentifyUnits = unitIds): Extraction {
  const spans = [...document.text.matchAll(line)].flatMap((match) => trimmedSpan(match[0], match.index));
  const contents = spans.map(({ start, end }) => [document.text.slice(start, end)]);
  const ids = identify(contents);
  const units = spans.map((span, index): ExtractedUnit => ({
    ...span,
    id: ids[index] ?? '',
    type: 'line',
    content: contents[index] ?? [],
  }));
  const parts = coveringParts(units, document.text.length);
  return { format: 'text', filter: 'text@1', datatype: 'plaintext', document, parts, units, diagnostics: [] };
}

/** A line without its outer white space, U+00A0 included; nothing when it holds no letter or number. */
function trimmedSpan(text: string, offset: number): readonly { readonly start: number; readonly end: number }[] {
  if (!hasText.test(text)) return [];
  const { start, end } = innerSpan(text);
  return [{ start: offset + start, end: offset + end }];
}

/** Not `trim()`, which knows U+FEFF as white space and U+0085 not. Not a regular expression, which is quadratic in `a … b`. */
function innerSpan(text: string): { readonly start: number; readonly end: number } {
  let start = 0;
  while (start < text.length && whiteSpace.test(text.charAt(start))) start += 1;
  let end = text.length;
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function coveringParts(units: readonly ExtractedUnit[], length: number): readonly (LiteralPart | UnitPart)[] {
  const parts: (LiteralPart | UnitPart)[] = [];
  let at = 0;
  for (const [unit, { start, end }] of units.entries()) {
    if (start > at) parts.push({ kind: 'literal', start: at, end: start });
    parts.push({ kind: 'unit', start, end, unit });
    at = end;
  }
  if (length > at) parts.push({ kind: 'literal', start: at, end: length });
  return parts;
}

/** Codes: `target-respaced`, `target-without-text`; both are warnings and the target is written. */
function assemble(extraction: Extraction, targetOf: TargetOf): Assembled {
  const { document, parts, units } = extraction;
  const diagnostics: Diagnostic[] = [];
  const written = parts.map((part) => {
    const source = document.text.slice(part.start, part.end);
    const unit = part.kind === 'unit' ? units[part.unit] : undefined;
    const target = unit === undefined || part.kind !== 'unit' ? undefined : targetOf(unit, part.unit);
    if (unit === undefined || target === undefined) return source;
    const text = plainText(target);
    const oneLine = asOneLine(text);
    if (oneLine !== text) diagnostics.push(respaced(document, unit));
    if (!hasText.test(oneLine)) diagnostics.push(withoutText(document, unit, oneLine));
    return oneLine;
  });
  return { text: written.join(''), diagnostics };
}

/** A line end would make two units of one, and outer white space is not part of a unit. */
function asOneLine(text: string): string {
  const lines = text.split(lineEnds).map((piece) => {
    const { start, end } = innerSpan(piece);
    return piece.slice(start, end);
  });
  if (lines.length === 1) return lines[0] ?? '';
  return lines.filter((piece) => piece !== '').join(' ');
}

function respaced({ path, text }: DocumentText, { id, start }: ExtractedUnit): Diagnostic {
  return {
    code: 'target-respaced',
    severity: 'warning',
    message:
      'the target holds line ends or outer white space, which a line of plain text cannot; written with single spaces',
    location: { file: path, ...lineAndColumn(text, start), unit: id },
    advice: 'Write the target on one line, without spaces at its ends.',
    values: { unit: id },
  };
}

function withoutText({ path, text }: DocumentText, { id, start }: ExtractedUnit, target: string): Diagnostic {
  return {
    code: 'target-without-text',
    severity: 'warning',
    message: `the target "${target}" holds no letter or number: in the assembled file this line is no text any more`,
    location: { file: path, ...lineAndColumn(text, start), unit: id },
    advice: 'Translate the line; accept the target with review --as-is where it is meant.',
    values: { unit: id, target },
  };
}
