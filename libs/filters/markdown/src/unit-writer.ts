/** Writes units with targets, each in the way of the place where it stands, the units inside its codes included. */
import {
  type CodeDataPart,
  codesOf,
  type Diagnostic,
  type ExtractedUnit,
  type Extraction,
  type InlineCode,
  type InlineContent,
  type InlineItem,
  isCode,
  normalizeContent,
  type TargetOf,
} from '@dragoman/model';
import type { UnitPlace } from './diagnostics.ts';
import { withOwnLabel } from './reference-labels.ts';
import { repairTarget } from './repair-target.ts';
import { codeSpansOf, writingOf } from './unit-writing.ts';
import { writeHtmlAttribute, writeHtmlText } from './write-html.ts';
import { writeInline } from './write-inline.ts';
import { writeScalar } from './write-scalar.ts';
import { writeTitle } from './write-title.ts';

export class UnitWriter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #extraction: Extraction;
  readonly #targetOf: TargetOf;
  readonly #written = new Map<number, string | undefined>();

  constructor(extraction: Extraction, targetOf: TargetOf) {
    this.#extraction = extraction;
    this.#targetOf = targetOf;
  }

  /** The unit as it is to be written; undefined when nothing in it has a target. */
  written(index: number): string | undefined {
    if (!this.#written.has(index)) {
      const unit = this.#extraction.units[index];
      this.#written.set(index, unit === undefined ? undefined : this.#write(unit, index));
    }
    return this.#written.get(index);
  }

  #write(unit: ExtractedUnit, index: number): string | undefined {
    const target = this.#targetOf(unit, index);
    if (target === undefined) return this.#splice(unit);
    if (isSame(target, unit.content)) return this.#splice(unit) ?? this.#raw(unit);
    const place: UnitPlace = { document: this.#extraction.document, unit };
    const repaired = repairTarget(target, place);
    this.diagnostics.push(...repaired.diagnostics);
    const { items } = repaired;
    const writing = writingOf(unit);
    const codeText = (code: InlineCode, inner: string): string => this.#codeText(unit, code, inner);
    switch (writing.kind) {
      case 'markdown': {
        const { text, problem } = writeInline(items, writing, codeText, place);
        if (problem !== undefined) this.diagnostics.push(problem);
        return writing.labelled === undefined
          ? text
          : withOwnLabel(text + writing.labelled.tail, text, writing.labelled.reference);
      }
      case 'title':
        return writeTitle(items, writing, codeText);
      case 'html-text':
        return writeHtmlText(items, writing, codeText);
      case 'html-attribute':
        return writeHtmlAttribute(items, writing, codeText);
      case 'scalar':
        return writeScalar(items, writing);
    }
  }

  /** No target of its own: the unit's bytes, with only the codes changed that hold a translated unit. */
  #splice(unit: ExtractedUnit): string | undefined {
    const { text } = this.#extraction.document;
    let spliced: string | undefined;
    let at = unit.start;
    for (const code of codesOf(unit.content)) {
      const span = codeSpansOf(unit)[code.id];
      if (span === undefined || !this.#holdsTarget(code)) continue;
      spliced = (spliced ?? '') + text.slice(at, span.start) + this.#codeText(unit, code, undefined);
      at = span.end;
    }
    return spliced === undefined ? undefined : spliced + text.slice(at, unit.end);
  }

  #holdsTarget(code: InlineCode): boolean {
    return (code.data ?? []).some((part) => typeof part !== 'string' && this.written(part.unit) !== undefined);
  }

  /** `inner`: what stands between a link's halves now; undefined when it did not change. */
  #codeText(unit: ExtractedUnit, code: InlineCode, inner: string | undefined): string {
    const data = code.data ?? [];
    const text = data.map((part) => this.#dataText(part)).join('');
    const reference = codeSpansOf(unit)[code.id]?.reference;
    const label = code.kind === 'ph' ? this.#alternative(data) : inner;
    return reference === undefined || label === undefined ? text : withOwnLabel(text, label, reference);
  }

  #dataText(part: CodeDataPart): string {
    if (typeof part === 'string') return part;
    const flow = this.#extraction.units[part.unit];
    return this.written(part.unit) ?? (flow === undefined ? '' : this.#raw(flow));
  }

  #raw({ start, end }: ExtractedUnit): string {
    return this.#extraction.document.text.slice(start, end);
  }

  #alternative(data: readonly CodeDataPart[]): string | undefined {
    const flow = data.find((part) => typeof part !== 'string');
    return flow === undefined || typeof flow === 'string' ? undefined : this.written(flow.unit);
  }
}

/** A target that says what the source says leaves its bytes alone: no escape is added, no quote style changed. */
function isSame(target: InlineContent, source: InlineContent): boolean {
  const [a, b] = [normalizeContent(target), normalizeContent(source)];
  return a.length === b.length && a.every((item, index) => isSameItem(item, b[index]));
}

function isSameItem(a: InlineItem, b: InlineItem | undefined): boolean {
  if (typeof a === 'string' || b === undefined || typeof b === 'string') return a === b;
  return isCode(a) && isCode(b) && a.id === b.id && a.kind === b.kind;
}
