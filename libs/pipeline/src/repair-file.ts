/**
 * `returns/<job>/repair.xlf`: what came back and could not be applied, with the reason as a note on each segment. It is
 * an XLIFF file of the same job: corrected in any CAT tool, it is imported like every other return.
 */
import {
  type Diagnostic,
  type InlineContent,
  type Note,
  type ReturnedSegment,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import type { TakenBack } from '@dragoman/carry';
import { repairPath } from '@dragoman/layout';
import { readFileVersion, removeFile, writeAtomically } from '@dragoman/workspace';
import { type BrokenTransUnit, readXliff, writeXliffFiles, type XliffDocument } from '@dragoman/xliff';
import type { PlacedReturn, ReturnedDocument } from './place-return.ts';
import { reasonOf } from './return-diagnostics.ts';
import type { FoundReturn } from './returned-files.ts';
import { sourceFile, type Session } from './session.ts';

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
  const queued = [...refusedSegments(item, taken), ...brokenSegments(item)];
  if (read.bytes === undefined && (read.problem.code !== 'file-not-found' || queued.length === 0)) {
    return { diagnostics: read.problem.code === 'file-not-found' ? [] : [read.problem] };
  }
  const before = read.bytes === undefined ? [] : (readXliff(path, read.bytes).document?.files ?? []);
  const files = withQueued(before, newFile(session, placed, item), queued, item);
  if (session.surroundings.dryRun === true) return { diagnostics: [] };
  if (read.version !== undefined && files.every(({ units }) => units.length === 0)) {
    return removeFile(session.root, path, read.version, session.store);
  }
  const bytes = Buffer.from(writeXliffFiles(files), 'utf8');
  const expected = read.version ?? ('absent' as const);
  const written = await writeAtomically(session.root, path, bytes, { ...session.store, expected });
  return { diagnostics: written.diagnostics };
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
function brokenSegments({ file }: ReturnedDocument): readonly Queued[] {
  return file.broken.flatMap((broken: BrokenTransUnit): readonly Queued[] => {
    const [, unit = broken.id, segment = 's1'] = /^(u.+)-(s\d+)$/u.exec(broken.id) ?? [];
    const [source, target] = [rawText(broken.xml, 'source'), rawText(broken.xml, 'target')];
    if (target === '' || unit === '') return [];
    return [queuedSegment({ unit, segment, source: [source], notes: [] }, [target], broken.problem)];
  });
}

function rawText(xml: string, name: string): string {
  const inner = new RegExp(`<${name}[^>]*>([\\s\\S]*?)(?:</${name}\\s*>|$)`, 'u').exec(xml)?.[1] ?? '';
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return inner
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|amp|quot|apos);/gu, (_all, entity: string) => named[entity] ?? '');
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

/** What waited before stays until its segment comes back again. */
function withQueued(
  before: readonly RepairFile[],
  fresh: RepairFile,
  queued: readonly Queued[],
  { file }: ReturnedDocument,
): readonly RepairFile[] {
  const old = before.find(({ original }) => original === fresh.original) ?? fresh;
  const cameBack = new Set(file.segments.map(({ unit, segment }) => key(unit, segment)));
  const waiting = old.units.flatMap((unit) => segmentsOf(unit).map((segment) => ({ unit: unit.id, segment })));
  const kept = waiting.filter(({ unit, segment }) => !cameBack.has(key(unit, segment.id)));
  const all = new Map([...kept, ...queued].map((one) => [key(one.unit, one.segment.id), one]));
  const units = [...Map.groupBy(all.values(), ({ unit }) => unit)].map(([id, parts]): Unit => ({
    id,
    parts: parts.map(({ segment }) => segment),
  }));
  const others = before.filter(({ original }) => original !== fresh.original);
  return [...others, { ...old, units }];
}

function key(unit: string, segment: string): string {
  return JSON.stringify([unit, segment]);
}
