/**
 * `returns/<job>/repair.xlf`: what came back and could not be applied, with the reason as a note on each segment. It is
 * an XLIFF file of the same job: corrected in any CAT tool, it is imported like every other return.
 */
import { basename } from 'node:path';
import {
  type Diagnostic,
  hasError,
  type InlineContent,
  type Match,
  type Note,
  plainText,
  type ReturnedSegment,
  type ReturnOutcome,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import type { TakenBack } from '@dragoman/carry';
import { repairPath } from '@dragoman/layout';
import { contentDigest } from '@dragoman/text';
import { readFileVersion, removeFile, writeAtomically } from '@dragoman/workspace';
import { type BrokenTransUnit, readXliff, writeXliffFiles, type XliffDocument } from '@dragoman/xliff';
import { archiveReturn } from './archive-return.ts';
import type { PlacedReturn, ReturnedDocument } from './place-return.ts';
import { reasonOf } from './return-diagnostics.ts';
import type { FoundReturn } from './returned-files.ts';
import { dialectOf, sourceFile, type Session } from './session.ts';

export interface RepairInput {
  readonly returned: FoundReturn;
  readonly placed: PlacedReturn;
  readonly item: ReturnedDocument;
  readonly taken: TakenBack;
}

type RepairFile = XliffDocument['files'][number];

export async function queueRepairs(
  session: Session,
  { returned, placed, item, taken }: RepairInput,
): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  if (returned.isStored) return { diagnostics: [] };
  const path = repairPath(placed.folder);
  const read = await readFileVersion(session.root, path, session.store);
  const queued = [...refusedSegments(item, taken), ...brokenSegments(item, taken)];
  if (read.bytes === undefined && (read.problem.code !== 'file-not-found' || queued.length === 0)) {
    return { diagnostics: read.problem.code === 'file-not-found' ? [] : [read.problem] };
  }
  const before = read.bytes === undefined ? [] : readXliff(path, read.bytes).document?.files;
  const files = withQueued(before ?? [], newFile(session, placed, item), queued, { item, taken });
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

interface Queued {
  readonly unit: string;
  readonly segment: Segment;
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
      const known = here.get(key(unit, segment));
      const content = known !== undefined && plainText(known) === source ? known : [source];
      const given = { unit, segment, source: content, notes: index === 0 ? notes : [] };
      return queuedSegment(given, target === '' ? [] : [target], broken.problem);
    });
  });
}

/** With their codes, so that a person sees which ones to set and the corrected sentence is the same one. */
function sourcesByAddress(units: readonly Unit[]): ReadonlyMap<string, InlineContent> {
  return new Map(
    units.flatMap(({ id, parts }) => segmentsOf({ id, parts }).map((one) => [key(id, one.id), one.source])),
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

interface Waiting extends Queued {
  /** Somebody corrected it where it waits, and has not imported it yet: it is in no other place. */
  readonly isCorrected: boolean;
}

/** What waited before stays until its segment comes back settled; a correction, until it is that which comes back. */
function withQueued(
  before: readonly RepairFile[],
  fresh: RepairFile,
  queued: readonly Queued[],
  given: Pick<RepairInput, 'item' | 'taken'>,
): readonly RepairFile[] {
  const isSame = ({ original, targetLanguage }: RepairFile): boolean =>
    original === fresh.original && targetLanguage === fresh.targetLanguage;
  const old = before.find(isSame) ?? fresh;
  const waiting = old.units.flatMap((unit) =>
    segmentsOf(unit).map((segment): Waiting => {
      return { unit: unit.id, segment, isCorrected: segment.subState === 'dragoman:edited-outside' };
    }),
  );
  const isOver = settledTexts(given);
  const kept = waiting.filter((one) => !isOver(one));
  const corrected = kept.filter(({ isCorrected }) => isCorrected);
  const all = new Map<string, Queued>();
  for (const one of [...kept, ...queued, ...corrected]) {
    const place = key(one.unit, one.segment.id);
    all.set(place, withEarlier(one, all.get(place)?.segment));
  }
  // Each where it waited: the same file taken back again writes nothing.
  const places = new Set([...waiting.map(({ unit, segment }) => key(unit, segment.id)), ...all.keys()]);
  const inOrder = [...places].flatMap((place) => all.get(place) ?? []);
  const units = [...Map.groupBy(inOrder, ({ unit }) => unit)].map(([id, parts]): Unit => ({
    id,
    parts: parts.map(({ segment }) => segment),
  }));
  const next = { ...old, units };
  return old === fresh ? [...before, next] : before.map((file) => (file === old ? next : file));
}

/** Two refused texts of one sentence: the newer one is the target, the others stand beside it, and so do all notes. */
function withEarlier({ unit, segment }: Queued, earlier: Segment | undefined): Queued {
  if (earlier === undefined || earlier === segment) return { unit, segment };
  const notes = [...(segment.notes ?? []), ...peopleNotesOf(earlier, segment)];
  if (segment.target === undefined && earlier.target !== undefined) {
    return { unit, segment: { ...earlier, notes: [...(earlier.notes ?? []), ...peopleNotesOf(segment, earlier)] } };
  }
  const { source, target = [] } = earlier;
  const refused: Match = { source, target, similarity: 100, origin: 'import', type: 'proposal' };
  const texts = new Set([contentDigest(segment.target ?? []), contentDigest([])]);
  const matches = [...(segment.matches ?? []), refused, ...(earlier.matches ?? [])].filter((match) => {
    const digest = contentDigest(match.target);
    return texts.size !== texts.add(digest).size;
  });
  return { unit, segment: { ...segment, notes, ...(matches.length === 0 ? {} : { matches }) } };
}

function peopleNotesOf({ notes = [] }: Segment, other: Segment): readonly Note[] {
  const known = new Set((other.notes ?? []).map(({ text }) => text));
  return notes.filter(({ from, text }) => from !== 'dragoman' && !known.has(text));
}

/** An older file, in which the segment is as it was sent, settles nothing. */
function settledTexts({ item, taken }: Pick<RepairInput, 'item' | 'taken'>): (waiting: Waiting) => boolean {
  const { segments } = item.file;
  const cameBack = Map.groupBy(segments.entries(), ([, { unit, segment }]) => key(unit, segment));
  return (waiting) =>
    (cameBack.get(key(waiting.unit, waiting.segment.id)) ?? []).some(([index, returned]) =>
      isSettled(waiting, returned, taken.outcomes[index]?.outcome, item),
    );
}

function isSettled(
  { segment, isCorrected }: Waiting,
  returned: ReturnedSegment,
  outcome: ReturnOutcome | undefined,
  { sent }: ReturnedDocument,
): boolean {
  const { target = [], source } = returned;
  const digest = contentDigest(target);
  if (isCorrected) return digest === contentDigest(segment.target ?? []);
  // It waits on, beside what waits from now on.
  if (outcome === 'codes' || outcome === 'queued' || outcome === 'unknown') return false;
  if (segment.target === undefined) return hasNotesOf(segment, returned.notes);
  if (outcome !== 'unchanged' && outcome !== 'regressed') return true;
  const recorded = sent?.segments.get(segmentAddress(returned.unit, returned.segment));
  const known = recorded?.target ?? returned.sent.target;
  return target.length > 0 && digest !== known && digest !== contentDigest(source);
}

/** A note that waits without a text is at home when it came back and found its sentence. */
function hasNotesOf({ notes = [] }: Segment, returned: readonly Note[]): boolean {
  const texts = new Set(returned.map(({ text }) => text));
  return notes.every(({ from, text }) => from === 'dragoman' || texts.has(text));
}

function key(unit: string, segment: string): string {
  return JSON.stringify([unit, segment]);
}
