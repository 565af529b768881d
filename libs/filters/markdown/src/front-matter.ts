/**
 * YAML front matter → units (string values that are prose) and the keys that name the document's language.
 *
 * A front matter is what stands between a line `---` at the very start and the next line `---` or `...` (YAML 1.2 §9.1.2
 * ends a document with either), when its YAML is a map or empty.
 * Anything else between such lines is Markdown. A map with errors is kept as it is, with a diagnostic.
 */
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { DraftRole, DraftUnit, Piece } from './drafts.ts';
import { isProse } from './front-matter-values.ts';
import type { Manuscript } from './manuscript.ts';
import type { TextRange } from './templates.ts';
import type { ScalarWriting } from './unit-writing.ts';

/** How the front matter ends. */
export type FenceClosing = '---' | '...';

export type FrontMatter =
  | {
      readonly kind: 'map';
      readonly closing: FenceClosing;
      readonly units: readonly DraftUnit[];
      readonly roles: readonly DraftRole[];
      /** Where a new key can be written, and what stands before each key. */
      readonly keyStart: number;
      readonly keyIndent: string;
      /** False for `{ title: x }`, which takes no new line. */
      readonly takesLines: boolean;
    }
  | { readonly kind: 'broken'; readonly closing: FenceClosing; readonly start: number; readonly problem: string };

/** Undefined: the document has no front matter. */
export function readFrontMatter(manuscript: Manuscript): FrontMatter | undefined {
  const range = frontMatterRange(manuscript.masked);
  if (range === undefined) return undefined;
  const yaml = manuscript.text.slice(range.start, range.end);
  if (isTooDeep(yaml))
    return { kind: 'broken', closing: range.closing, start: range.start, problem: 'it is nested more than 100 deep' };
  const parsed = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
  const { contents } = parsed;
  if (contents !== null && !isMap(contents)) return undefined;
  const [error] = parsed.errors;
  if (error !== undefined)
    return {
      kind: 'broken',
      closing: range.closing,
      start: range.start + error.pos[0],
      problem: firstLine(error.message),
    };
  const collector = new ValueCollector(manuscript, range.start);
  if (contents !== null) collector.map(contents, true);
  const keyIndent = contents === null ? '' : indentBefore(yaml, contents.range?.[0] ?? 0);
  const takesLines = contents?.flow !== true;
  const { closing } = range;
  return {
    kind: 'map',
    closing,
    units: collector.units,
    roles: collector.roles,
    keyStart: range.start,
    keyIndent,
    takesLines,
  };
}

/** What stands between the fences, as micromark-extension-frontmatter finds it; the last line ending belongs to it. */
function frontMatterRange(text: string): (TextRange & { readonly closing: FenceClosing }) | undefined {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/u.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /[\r\n](?<fence>---|\.\.\.)[ \t]*(?=[\r\n]|$)/gu;
  closing.lastIndex = opening.length - 1;
  const match = closing.exec(text);
  if (match === null) return undefined;
  const end = Math.max(opening.length, match.index + 1);
  return { start: opening.length, end, closing: match.groups?.['fence'] === '...' ? '...' : '---' };
}

/** The YAML parser recurses: a hostile value must not exhaust the stack. */
function isTooDeep(yaml: string): boolean {
  const openings = yaml.match(/[[{]/gu)?.length ?? 0;
  const indents = new Set((yaml.match(/^[ \t]*(?:- ?)*/gmu) ?? []).map((indent) => indent.length));
  return openings > 1000 || indents.size > 100 || Math.max(0, ...indents) > 400;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
}

function indentBefore(yaml: string, offset: number): string {
  const lineStart = Math.max(yaml.lastIndexOf('\n', offset - 1), yaml.lastIndexOf('\r', offset - 1)) + 1;
  return offset === 0 ? '' : (/^ */u.exec(yaml.slice(lineStart, offset))?.[0] ?? '');
}

const languageKeys: ReadonlySet<string> = new Set(['lang', 'language', 'locale']);
const directionKeys: ReadonlySet<string> = new Set(['dir', 'direction']);

class ValueCollector {
  readonly units: DraftUnit[] = [];
  readonly roles: DraftRole[] = [];
  readonly #manuscript: Manuscript;
  readonly #offset: number;

  constructor(manuscript: Manuscript, offset: number) {
    this.#manuscript = manuscript;
    this.#offset = offset;
  }

  map({ items, flow }: YAMLMap, isRoot: boolean): void {
    for (const { key, value } of items) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
      const role = isRoot && isScalar(value) ? roleOf(name, value) : undefined;
      if (role === undefined) this.#value(value, name, flow === true);
      else this.roles.push({ ...this.#insideQuotes(value as Scalar), role });
    }
  }

  #value(value: unknown, key: string | undefined, inFlow: boolean): void {
    if (isMap(value)) this.map(value, false);
    else if (isSeq(value)) for (const item of value.items) this.#value(item, key, value.flow === true || inFlow);
    else if (isScalar(value)) this.#scalar(value, key, inFlow);
  }

  #scalar(scalar: Scalar, key: string | undefined, inFlow: boolean): void {
    const { value, range } = scalar;
    if (typeof value !== 'string' || range === undefined || range === null || !isProse(key, value)) return;
    const raw = this.#manuscript.text.slice(this.#offset + range[0], this.#offset + range[1]);
    const start = this.#offset + range[0];
    const end = start + raw.replace(/[\r\n \t]+$/u, '').length;
    const text = value.replace(/\r\n?/gu, '\n');
    const inner = text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
    const before = text.slice(0, text.indexOf(inner));
    const pieces = scalarPieces(inner, { start, end }, this.#manuscript);
    if (!pieces.some((piece) => piece.kind === 'text' && /[\p{L}\p{N}]/u.test(piece.value))) return;
    const writing: ScalarWriting = {
      kind: 'scalar',
      style: styleOf(scalar.type),
      inFlow,
      before,
      after: text.slice(before.length + inner.length),
      header: /^[|>][^\r\n]*/u.exec(raw)?.[0] ?? '',
      linePrefix: /^[|>][^\r\n]*[\r\n]+([ \t]*)/u.exec(raw)?.[1] ?? '',
      lineEnding: this.#manuscript.lineEnding,
    };
    this.units.push({ type: 'metadata', start, end, pieces, writing });
  }

  #insideQuotes({ range, type }: Scalar): TextRange {
    const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
    return { start: this.#offset + (range?.[0] ?? 0) + quote, end: this.#offset + (range?.[1] ?? 0) - quote };
  }
}

function roleOf(key: string | undefined, { value, type }: Scalar): DraftRole['role'] | undefined {
  const isInline = type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  if (key === undefined || typeof value !== 'string' || !isInline) return undefined;
  if (languageKeys.has(key) && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(value)) return 'language';
  return directionKeys.has(key) && /^(?:ltr|rtl|auto)$/u.test(value) ? 'direction' : undefined;
}

/** Text with the template tags in it as codes, where each can be found again in the raw scalar. */
function scalarPieces(value: string, { start, end }: TextRange, { text, templates }: Manuscript): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const range of templates.filter((template) => template.start >= start && template.end <= end)) {
    const found = value.indexOf(text.slice(range.start, range.end), at);
    if (found < 0) return [{ kind: 'text', start, end, value, raw: false }];
    if (found > at) pieces.push({ kind: 'text', start, end, value: value.slice(at, found), raw: false });
    pieces.push({ kind: 'ph', ...range, type: 'template', name: 'tpl', flows: [] });
    at = found + range.end - range.start;
  }
  if (at < value.length) pieces.push({ kind: 'text', start, end, value: value.slice(at), raw: false });
  return pieces;
}

function styleOf(type: Scalar['type']): ScalarWriting['style'] {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}
