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
import { rawSentences } from './raw-sentences.ts';
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
    if (!isRefused) return [];
    if (returned.target === undefined || returned.target.length === 0) return [];
    return [queuedSegment(returned, returned.target, reasonOf(outcome, detail))];
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
    segment: { kind: 'segment', id: segment, source, target, state: 'initial', notes: [note, ...others] },
  };
}

/** Text of what was no XML, without its tags: a person sets them again. */
function brokenSegments({ file }: ReturnedDocument, { units }: TakenBack): readonly Queued[] {
  const here = sourcesByAddress(units);
  return file.broken.flatMap((broken: BrokenTransUnit): readonly Queued[] => {
    const [, unit = broken.id, own = 's1'] = /^(u.+)-(s\d+)$/u.exec(broken.id) ?? [];
    return rawSentences(broken.xml, own).flatMap(({ segment, source, target }): readonly Queued[] => {
      if (target === '' || unit === '') return [];
      const known = here.get(key(unit, segment));
      const content = known !== undefined && plainText(known) === source ? known : [source];
      return [queuedSegment({ unit, segment, source: content, notes: [] }, [target], broken.problem)];
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
    ...(placed.job === undefined ? {} : { job: placed.job }),
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
  const old = before.find(({ original }) => original === fresh.original) ?? fresh;
  const waiting = old.units.flatMap((unit) =>
    segmentsOf(unit).map((segment): Waiting => {
      return { unit: unit.id, segment, isCorrected: segment.subState === 'dragoman:edited-outside' };
    }),
  );
  const isOver = settledTexts(given);
  const kept = waiting.filter((one) => !isOver(one));
  const corrected = kept.filter(({ isCorrected }) => isCorrected);
  const all = new Map([...kept, ...queued, ...corrected].map((one) => [key(one.unit, one.segment.id), one]));
  const units = [...Map.groupBy(all.values(), ({ unit }) => unit)].map(([id, parts]): Unit => ({
    id,
    parts: parts.map(({ segment }) => segment),
  }));
  const others = before.filter(({ original }) => original !== fresh.original);
  return [...others, { ...old, units }];
}

/** An older file, in which the segment is as it was sent, settles nothing. */
function settledTexts({ item, taken }: Pick<RepairInput, 'item' | 'taken'>): (waiting: Waiting) => boolean {
  const { segments } = item.file;
  const cameBack = Map.groupBy(segments.keys(), (index) => {
    const { unit = '', segment = '' } = segments[index] ?? {};
    return key(unit, segment);
  });
  return ({ unit, segment, isCorrected }) =>
    (cameBack.get(key(unit, segment.id)) ?? []).some((index) => {
      const { outcome } = taken.outcomes[index] ?? {};
      const { source = [], target = [], sent } = segments[index] ?? {};
      const digest = contentDigest(target);
      if (isCorrected) return digest === contentDigest(segment.target ?? []);
      if (outcome !== 'unchanged' && outcome !== 'regressed') return true;
      const known = item.sent?.segments.get(segmentAddress(unit, segment.id))?.target ?? sent?.target;
      return target.length > 0 && digest !== known && digest !== contentDigest(source);
    });
}

function key(unit: string, segment: string): string {
  return JSON.stringify([unit, segment]);
}
