/**
 * `returns/<job>/repair.xlf`: what came back and could not be applied, with the reason as a note on each segment. It is
 * an XLIFF file of the same job: corrected in any CAT tool, it is imported like every other return.
 */
import { basename } from 'node:path';
import {
  type Diagnostic,
  hasError,
  type InlineContent,
  type Note,
  plainText,
  type ReturnedSegment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import type { TakenBack } from '@dragoman/carry';
import { repairPath } from '@dragoman/layout';
import { readFileVersion, removeFile, writeAtomically } from '@dragoman/workspace';
import { type BrokenTransUnit, readXliff, writeXliffFiles } from '@dragoman/xliff';
import { archiveReturn } from './archive-return.ts';
import type { PlacedReturn, ReturnedDocument } from './place-return.ts';
import { reasonOf } from './return-diagnostics.ts';
import type { FoundReturn } from './returned-files.ts';
import { dialectOf, sourceFile, type Session } from './session.ts';
import { type Queued, type RepairFile, type Return, segmentKey, waitingAfter } from './waiting-repairs.ts';

export interface RepairInput {
  readonly returned: FoundReturn;
  readonly placed: PlacedReturn;
  readonly item: ReturnedDocument;
  readonly taken: TakenBack;
}

interface Written {
  readonly diagnostics: readonly Diagnostic[];
}

/** Before the `.xlf` is written: what could not be applied waits, and nothing that waited goes yet. */
export async function queueRepairs(session: Session, input: RepairInput): Promise<Written> {
  const queued = queuedOf(input);
  if (queued.length === 0) return { diagnostics: [] };
  return writeRepairs(session, input, { ...input, queued, isStored: false });
}

/** After the `.xlf` is written: what waited and has its place there goes. */
export async function settleRepairs(session: Session, input: RepairInput): Promise<Written> {
  return writeRepairs(session, input, { ...input, queued: queuedOf(input), isStored: true });
}

function queuedOf({ returned, item, taken }: RepairInput): readonly Queued[] {
  return returned.isStored ? [] : [...refusedSegments(item, taken), ...brokenSegments(item, taken)];
}

async function writeRepairs(session: Session, input: RepairInput, done: Return): Promise<Written> {
  const { returned, placed, item } = input;
  if (returned.isStored) return { diagnostics: [] };
  const path = repairPath(placed.folder);
  const read = await readFileVersion(session.root, path, session.store);
  const { queued } = done;
  if (read.bytes === undefined && (read.problem.code !== 'file-not-found' || queued.length === 0)) {
    return { diagnostics: read.problem.code === 'file-not-found' ? [] : [read.problem] };
  }
  const before = read.bytes === undefined ? [] : readXliff(path, read.bytes).document?.files;
  const files = waitingAfter(before ?? [], newFile(session, placed, item), done);
  if (session.surroundings.dryRun === true) return { diagnostics: [] };
  const kept =
    read.bytes === undefined || before !== undefined ? [] : await setAside(session, placed.folder, path, read.bytes);
  if (hasError(kept)) return { diagnostics: kept };
  if (read.version !== undefined && files.every(({ units }) => units.length === 0)) {
    const removed = await removeFile(session.root, path, read.version, session.store);
    return { diagnostics: [...kept, ...removed.diagnostics] };
  }
  const bytes = Buffer.from(writeXliffFiles(files, { version: dialectOf(session, item.language) }), 'utf8');
  const expected = read.version ?? ('absent' as const);
  const written = await writeAtomically(session.root, path, bytes, { ...session.store, expected });
  return { diagnostics: [...kept, ...written.diagnostics] };
}

/** Somebody is correcting it, and it is no XLIFF for the moment: their work is kept beside it. */
async function setAside(
  session: Session,
  folder: string,
  path: string,
  bytes: Uint8Array,
): Promise<readonly Diagnostic[]> {
  const name = basename(path);
  const kept = await archiveReturn(session, { shown: path, name, bytes, isStored: false }, folder);
  if (kept.path === undefined || hasError(kept.diagnostics)) return kept.diagnostics;
  return [
    ...kept.diagnostics,
    {
      code: 'unreadable-repair',
      severity: 'warning',
      message: `this file could not be read as XLIFF; it was kept as ${kept.path}`,
      location: { file: path },
      advice: 'Mend that file and import it.',
      values: { path: kept.path },
    },
  ];
}

function refusedSegments({ file }: ReturnedDocument, { outcomes }: TakenBack): readonly Queued[] {
  return file.segments.flatMap((returned, index): readonly Queued[] => {
    const { outcome, detail } = outcomes[index] ?? {};
    // Where the document cannot be read there is nothing to correct in the file: it is imported again.
    const isRefused = outcome === 'codes' || outcome === 'unknown' || (outcome === 'queued' && detail !== undefined);
    const { target = [] } = returned;
    if (!isRefused || (target.length === 0 && detail !== 'note')) return [];
    return [queuedSegment(returned, detail === 'note' ? [] : target, reasonOf(outcome, detail))];
  });
}

function queuedSegment(
  { unit, segment, source, notes }: Pick<ReturnedSegment, 'unit' | 'segment' | 'source' | 'notes'>,
  target: InlineContent,
  reason: string,
): Queued {
  const note: Note = { text: reason, from: 'dragoman', annotates: 'target' };
  const others = notes.filter(({ from }) => from !== 'dragoman');
  return {
    unit,
    segment: {
      kind: 'segment',
      id: segment,
      source,
      ...(target.length === 0 ? {} : { target }),
      state: 'initial',
      notes: [note, ...others],
    },
  };
}

/** Text of what was no XML, without its tags: a person sets them again. */
function brokenSegments({ file }: ReturnedDocument, { units }: TakenBack): readonly Queued[] {
  const here = sourcesByAddress(units);
  return file.broken.flatMap((broken: BrokenTransUnit): readonly Queued[] => {
    const [, unit = broken.id, own = 's1'] = /^(u.+)-(s\d+)$/u.exec(broken.id) ?? [];
    if (unit === '') return [];
    const notes = broken.notes.map((text): Note => ({ text }));
    const sentences = broken.sentences.filter(
      ({ target }, index) => target !== '' || (index === 0 && notes.length > 0),
    );
    return sentences.map(({ segment = own, source, target }, index): Queued => {
      const known = here.get(segmentKey(unit, segment));
      const content = known !== undefined && plainText(known) === source ? known : [source];
      const given = { unit, segment, source: content, notes: index === 0 ? notes : [] };
      return queuedSegment(given, target === '' ? [] : [target], broken.problem);
    });
  });
}

/** With their codes, so that a person sees which ones to set and the corrected sentence is the same one. */
function sourcesByAddress(units: readonly Unit[]): ReadonlyMap<string, InlineContent> {
  return new Map(
    units.flatMap(({ id, parts }) => segmentsOf({ id, parts }).map((one) => [segmentKey(id, one.id), one.source])),
  );
}

function newFile(session: Session, placed: PlacedReturn, item: ReturnedDocument): RepairFile {
  return {
    original: sourceFile(session, item.document),
    sourceLanguage: session.configuration.sourceLanguage,
    targetLanguage: item.language,
    datatype: 'plaintext',
    units: [],
    // Where no job is known, the name of its folder takes it back there.
    job: placed.folder,
  };
}
