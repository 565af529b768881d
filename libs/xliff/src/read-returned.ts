/**
 * What came back from a translator: every segment with what it claims, nothing believed. Promise: a file that is
 * well-formed is read whole; of one that is not, every unit that can be read is read and every other is named
 * with its line. Nothing is ever written through what comes out of here.
 */
import { type Diagnostic, isState, type ReturnedSegment } from '@dragoman/model';
import { attributeOf, decodeXml, type XmlElement } from '@dragoman/xml';
import type { FileLayout, SegmentLayout, XliffDocument } from './document.ts';
import { lineCounter, type LineOf } from './line-counter.ts';
import { dragomanNamespace, isXliff2 } from './names.ts';
import { readXliff, type ReadXliffOptions } from './read-xliff.ts';
import { addressParts, returnedSegments2 } from './read-returned-2.ts';
import { type BrokenTransUnit, withoutBrokenTransUnits } from './recover-xliff.ts';

export interface ReturnedFile {
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The job the file says it belongs to. */
  readonly job?: string;
  readonly segments: readonly ReturnedSegment[];
  /** Trans-units, in 2.x units, that are no XML, left out of `segments`. */
  readonly broken: readonly BrokenTransUnit[];
}

export interface ReturnedXliff {
  /** Absent: nothing in it can be read; the diagnostics say why. */
  readonly files?: readonly ReturnedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: those of `readXliff` where nothing could be read, else `broken-trans-unit` (1.x) or `broken-unit` (2.x) for each that was left out. */
export function readReturnedXliff(path: string, bytes: Uint8Array, options: ReadXliffOptions = {}): ReturnedXliff {
  const { document, diagnostics } = readXliff(path, bytes, options);
  if (document !== undefined) return { files: filesOf(document), diagnostics: [] };
  if (!diagnostics.some(({ code }) => recoverable.has(code))) return { diagnostics };
  return recover(path, bytes, options) ?? { diagnostics };
}

/** One sentence may be no XML, or tags without end: whether the whole file is over a limit, reading what is left tells. */
const recoverable: ReadonlySet<string> = new Set(['not-well-formed', 'xml-limit-exceeded']);

function recover(path: string, bytes: Uint8Array, options: ReadXliffOptions): ReturnedXliff | undefined {
  const decoded = decodeXml(path, bytes).document;
  const whole = decoded && withoutBrokenTransUnits(decoded);
  if (whole === undefined) return undefined;
  const { document } = readXliff(path, Buffer.from(whole.text, 'utf8'), options);
  if (document === undefined) return undefined;
  const files = filesOf(document, whole.lineOf).map((file, index) => ({ ...file, broken: whole.broken[index] ?? [] }));
  const named = whole.isModern ? brokenUnit : brokenTransUnit;
  return { files, diagnostics: files.flatMap(({ broken }) => broken.map((unit) => named(path, unit))) };
}

function filesOf(document: XliffDocument, lineOf: LineOf = lineCounter(document.text)): readonly ReturnedFile[] {
  return document.files.map((file, index) => {
    const layout = document.layouts[index];
    return {
      original: file.original,
      sourceLanguage: file.sourceLanguage,
      targetLanguage: file.targetLanguage,
      ...(file.job === undefined ? {} : { job: file.job }),
      segments: layout === undefined ? [] : segmentsOfFile(layout, lineOf),
      broken: [],
    };
  });
}

function segmentsOfFile(layout: FileLayout, lineOf: LineOf): readonly ReturnedSegment[] {
  if (isXliff2(layout.element.namespace)) return returnedSegments2(layout, lineOf);
  return layout.units.flatMap(({ unit, segments }) =>
    segments.map((segment) => {
      const address = layout.isOurs ? undefined : addressParts(unit.id);
      return returnedSegment(address?.unit ?? unit.id, address?.segment ?? segment.segment.id, segment, lineOf);
    }),
  );
}

function returnedSegment(unit: string, segment: string, layout: SegmentLayout, lineOf: LineOf): ReturnedSegment {
  const { element, target, written } = layout;
  const claim = target === undefined ? undefined : attributeOf(target, 'state')?.value;
  const approved = attributeOf(element, 'approved')?.value;
  return {
    unit,
    segment,
    source: layout.segment.source,
    ...(written === undefined ? {} : { target: written }),
    ...(claim === undefined ? {} : { claim }),
    ...(approved === undefined ? {} : { approved: approved === 'yes' }),
    isLocked: layout.segment.translate === false,
    notes: layout.segment.notes ?? [],
    sent: sentOf(element),
    line: lineOf(element.start),
  };
}

function sentOf(element: XmlElement): ReturnedSegment['sent'] {
  const ours = (name: string): string | undefined => attributeOf(element, name, dragomanNamespace)?.value;
  const [source, target, state] = [ours('source-digest'), ours('target-digest'), ours('state')];
  return {
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    ...(state !== undefined && isState(state) ? { state } : {}),
  };
}

function brokenUnit(file: string, { id, line, problem }: BrokenTransUnit): Diagnostic {
  return {
    code: 'broken-unit',
    severity: 'error',
    message: `unit "${id}" is not well-formed (${problem}); it was not taken over, the rest of the file was`,
    location: { file, line },
    advice: 'Put the missing half of the tag back in this paragraph and import the file again.',
    values: { id, problem },
  };
}

function brokenTransUnit(file: string, { id, line, problem }: BrokenTransUnit): Diagnostic {
  return {
    code: 'broken-trans-unit',
    severity: 'error',
    message: `trans-unit "${id}" is not well-formed (${problem}); it was not taken over, the rest of the file was`,
    location: { file, line },
    advice: 'Put the missing half of the tag back in this sentence and import the file again.',
    values: { id, problem },
  };
}
