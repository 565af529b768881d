/** `exports/<job>.json`: what was handed out, to whom, and every text as it was sent (`definitions.md`, Outputs). */
import {
  compareStates,
  type Diagnostic,
  type InlineContent,
  isCode,
  isState,
  isText,
  normalizeContent,
  type Segment,
  segmentAddress,
  segmentsOf,
  type SentSegment,
  type Unit,
} from '@dragoman/model';
import { exportRecordPath, isJobId } from '@dragoman/layout';
import { contentDigest } from '@dragoman/text';
import { readFileVersion } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface ExportedFile {
  /** Name of the file that went out. */
  readonly file: string;
  /** Path below the source folder. */
  readonly document: string;
  /** Names its document had when the file went out: what returns says one of them. */
  readonly was?: readonly string[];
  /** `uX-s2` → what was sent. */
  readonly segments: ReadonlyMap<string, SentSegment>;
}

export interface ExportRecord {
  readonly job: string;
  readonly language: string;
  /** Who works on it, where that was said. */
  readonly to: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly due: string | null;
  readonly tool: string;
  readonly files: readonly ExportedFile[];
}

export interface RecordRead {
  /** Absent: there is none, or it cannot be read (see the diagnostics). */
  readonly record?: ExportRecord;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readExportRecord({ root, store }: Session, job: string): Promise<RecordRead> {
  if (!isJobId(job)) return { diagnostics: [] };
  const path = exportRecordPath(job);
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) return { diagnostics: read.problem.code === 'file-not-found' ? [] : [read.problem] };
  const record = parseRecord(Buffer.from(read.bytes).toString('utf8'), job);
  return record === undefined ? { diagnostics: [unreadableRecord(path)] } : { record, diagnostics: [] };
}

/** @param isLocked Whether the file marks it `translate="no"`. */
export function sentSegments(
  units: readonly Unit[],
  isLocked: (segment: Segment) => boolean,
): ReadonlyMap<string, SentSegment> {
  return new Map(
    units.flatMap((unit) =>
      segmentsOf(unit).map(
        (segment) => [segmentAddress(unit.id, segment.id), sentSegment(segment, isLocked(segment))] as const,
      ),
    ),
  );
}

function sentSegment({ source, target, state, notes = [] }: Segment, isLocked: boolean): SentSegment {
  const texts = notes.filter(({ from }) => from !== 'dragoman').map(({ text }) => text);
  return {
    source: contentDigest(source),
    target: target === undefined ? null : contentDigest(target),
    state,
    ...(target === undefined ? {} : { text: target }),
    ...(isLocked ? { isLocked } : {}),
    ...(texts.length === 0 ? {} : { notes: texts }),
  };
}

/** Stable bytes: the same job gives the same file. */
export function writeExportRecord(record: ExportRecord): string {
  const files = record.files.map(({ file, document, was, segments }) => ({
    file,
    document,
    ...(was === undefined ? {} : { was }),
    segments: Object.fromEntries([...segments].map(([address, sent]) => [address, written(sent)])),
  }));
  return `${JSON.stringify({ ...record, files }, null, 2)}\n`;
}

function written({ text, isLocked, notes, ...sent }: SentSegment): object {
  return {
    ...sent,
    ...(text === undefined ? {} : { text: text.filter(isTextOrCode).map(writtenItem) }),
    ...(isLocked === undefined ? {} : { locked: true }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function isTextOrCode(item: InlineContent[number]): boolean {
  return isText(item) || isCode(item);
}

function writtenItem(item: InlineContent[number]): unknown {
  return isText(item) || !isCode(item) ? item : [item.kind, item.id];
}

function parseRecord(text: string, job: string): ExportRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    if (value === null || value['job'] !== job || typeof value['language'] !== 'string') return undefined;
    const files = Array.isArray(value['files']) ? value['files'].map(parseFile) : [undefined];
    if (files.includes(undefined)) return undefined;
    return {
      job,
      language: value['language'],
      to: textOrNull(value['to']),
      at: textOrNull(value['at']) ?? '',
      due: textOrNull(value['due']),
      tool: textOrNull(value['tool']) ?? 'generic',
      files: files.filter((file) => file !== undefined).map((file) => withLocks(file, value['tool'])),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Records that did not say yet what was locked: an OmegaT project locks what is approved. */
function withLocks(file: ExportedFile, tool: unknown): ExportedFile {
  if (tool !== 'omegat') return file;
  const segments = [...file.segments].map(([address, sent]) => {
    const isApproved = compareStates(sent.state, 'reviewed') >= 0;
    return [address, isApproved ? { ...sent, isLocked: true as const } : sent] as const;
  });
  return { ...file, segments: new Map(segments) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function parseFile(value: unknown): ExportedFile | undefined {
  const { file, document, was, segments } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof file !== 'string' || typeof document !== 'string') return undefined;
  if (typeof segments !== 'object' || segments === null) return undefined;
  const parsed = Object.entries(segments).map(([address, sent]) => [address, parseSent(sent)] as const);
  const known = parsed.filter((entry): entry is readonly [string, SentSegment] => entry[1] !== undefined);
  if (known.length !== parsed.length) return undefined;
  const names = Array.isArray(was) ? was.filter((name): name is string => typeof name === 'string') : [];
  return { file, document, ...(names.length === 0 ? {} : { was: names }), segments: new Map(known) };
}

function parseSent(value: unknown): SentSegment | undefined {
  const { source, target, state, text, locked, notes } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof source !== 'string' || typeof state !== 'string' || !isState(state)) return undefined;
  if (target !== null && typeof target !== 'string') return undefined;
  const content = Array.isArray(text) ? text.map(parseItem) : undefined;
  const isWhole = content !== undefined && !content.includes(undefined);
  const items = isWhole ? normalizeContent(content.filter((item) => item !== undefined)) : undefined;
  const texts = Array.isArray(notes) ? notes.filter((note): note is string => typeof note === 'string') : [];
  return {
    source,
    target,
    state,
    ...(items === undefined ? {} : { text: items }),
    ...(locked === true ? { isLocked: true as const } : {}),
    ...(texts.length === 0 ? {} : { notes: texts }),
  };
}

function parseItem(item: unknown): InlineContent[number] | undefined {
  if (typeof item === 'string') return item;
  const [kind, id] = Array.isArray(item) ? (item as readonly unknown[]) : [];
  if (typeof id !== 'string' || (kind !== 'ph' && kind !== 'sc' && kind !== 'ec')) return undefined;
  return { kind, id, type: 'unknown', label: '' };
}

function unreadableRecord(file: string): Diagnostic {
  return {
    code: 'unreadable-export-record',
    severity: 'error',
    message: 'this record of a hand-off cannot be read; what was sent is not known',
    location: { file },
    advice: 'Restore it from git and import again; until then the marks in the returned file itself decide.',
  };
}
