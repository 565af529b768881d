/** One document of one returned file: brought up to the French of today, then compared and taken over. */
import {
  type Diagnostic,
  hasError,
  type InlineContent,
  type RetiredText,
  type ReturnedSegment,
  segmentAddress,
  segmentsOf,
  type SentSegment,
  type Unit,
} from '@dragoman/model';
import { takeBack, type TakeBackInput, type TakenBack } from '@dragoman/carry';
import { isDecidedAsSource } from '@dragoman/omegat';
import { policyFor } from '@dragoman/release';
import { compareCodes, contentDigest } from '@dragoman/text';
import { editXliff } from '@dragoman/xliff';
import { approveClaims } from './approve-claims.ts';
import { bilingualText, storeBilingual } from './bilingual-text.ts';
import { carryToday, changePolicyOf } from './carry-today.ts';
import { checkedReleases, type FoundInDocument } from './checked-releases.ts';
import { fillFormulas } from './fill-formulas.ts';
import { type Importer, outcomeCounts } from './import.ts';
import { knownCodes } from './known-codes.ts';
import { readMemory } from './memory-file.ts';
import type { PlacedReturn, ReturnedDocument } from './place-return.ts';
import { queueRepairs, settleRepairs } from './repair-file.ts';
import type { ImportedFile } from './results.ts';
import type { Reviewer } from './review-segment.ts';
import { returnDiagnostics } from './return-diagnostics.ts';
import type { FoundReturn } from './returned-files.ts';
import { cardOf, instant, type Session } from './session.ts';
import type { SourceDocument } from './source-document.ts';
import { isTranslationStale, readTranslation, type Translation, type TranslationRead } from './translation.ts';

export interface ImportedDocument {
  readonly file: ImportedFile;
  readonly diagnostics: readonly Diagnostic[];
}

export async function importDocument(
  importer: Importer,
  returned: FoundReturn,
  placed: PlacedReturn,
  given: ReturnedDocument,
): Promise<ImportedDocument> {
  const { session } = importer;
  const { document, language } = given;
  const base = { file: returned.shown, job: placed.job ?? null, language, document };
  const read = await importer.sources(document);
  const old = await readTranslation(session, document, language);
  const diagnostics = [...read.diagnostics, ...old.diagnostics];
  const canUse =
    read.source !== undefined && !read.source.hasCollision && (old.absent || old.translation !== undefined);
  const known = canUse && read.source !== undefined ? await unitsToday(importer, read.source, old, given) : undefined;
  const today = known?.isKnown === true ? known : undefined;
  const item = today === undefined ? given : withKnownCodes(given, today);
  const taken = today === undefined ? nothingTaken(item) : await takeOver(importer, returned, placed, item, today);
  const found = await findingsBefore(importer, given, taken.units);
  const reviewer = reviewerOf(importer, item, found);
  const approved = approveClaims(
    taken.units,
    item.file.segments,
    taken.outcomes,
    recordedOf(item),
    reviewer,
    found.findings,
  );
  const repairs = { returned, placed, item, taken };
  const queued = await queueRepairs(session, repairs);
  const stored =
    read.source === undefined || today === undefined
      ? { written: false, diagnostics: [] }
      : await storeUnits(session, read.source, old, item, approved.units, [...today.retired, ...taken.retired]);
  const isDone = today !== undefined && !hasError([...queued.diagnostics, ...stored.diagnostics]);
  const settled = isDone ? await settleRepairs(session, repairs) : { diagnostics: [] };
  const counts = outcomeCounts([...taken.outcomes.map(({ outcome }) => outcome), ...item.file.broken.map(brokenOne)]);
  return {
    file: { ...base, segments: counts, approved: approved.count, written: stored.written },
    diagnostics: [
      ...diagnostics,
      ...(known?.diagnostics ?? []),
      ...returnDiagnostics(returned, placed, item, taken),
      ...found.diagnostics,
      ...approved.diagnostics.map((found) => ({ ...found, location: { ...found.location, file: returned.shown } })),
      ...queued.diagnostics,
      ...stored.diagnostics,
      ...settled.diagnostics,
    ],
  };
}

/** What checks say of the texts as they will be stored; only a reviewer's import signs, so only it asks. */
async function findingsBefore(
  { session, options }: Importer,
  { document, language }: ReturnedDocument,
  units: readonly Unit[],
): Promise<FoundInDocument> {
  if (options.as !== 'reviewer') return { findings: [], diagnostics: [] };
  return checkedReleases(session).findingsWith(document, language, units);
}

function brokenOne(): 'queued' {
  return 'queued';
}

interface Today {
  readonly units: readonly Unit[];
  /** Texts that lost their place because the French changed since the file here was extracted. */
  readonly retired: readonly RetiredText[];
  /** False: the memory or a catalog cannot be read, and a sentence that came back would stay empty for good. */
  readonly isKnown: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `extract` would make of the file here: the return is compared with the French of today, never of last week. */
async function unitsToday(
  { session, formulas, decided: { decisions } }: Importer,
  source: SourceDocument,
  { translation }: TranslationRead,
  { document, language }: ReturnedDocument,
): Promise<Today> {
  if (translation !== undefined && !isTranslationStale(source, translation)) {
    return { units: translation.file.units, retired: [], isKnown: true, diagnostics: [] };
  }
  const house = await formulas(language);
  const memory = await readMemory(session, language);
  const { retired } = memory;
  const old = translation?.file.units ?? [];
  const carried = carryToday(session, source, { document, language, old, retired, decisions });
  return {
    units: carried.units.map((unit) => fillFormulas(unit, house.formulas)),
    retired: carried.retired,
    isKnown: house.isReadable && !hasError(memory.diagnostics),
    diagnostics: [...house.diagnostics, ...memory.diagnostics],
  };
}

async function takeOver(
  { session, options, earlier, decided: { decisions } }: Importer,
  returned: FoundReturn,
  { job, folder }: PlacedReturn,
  item: ReturnedDocument,
  today: Today,
): Promise<TakenBack> {
  const { document, language, file } = item;
  const sentOf = recordedOf(item);
  const { projectSave } = returned;
  const input: TakeBackInput = {
    document,
    here: today.units,
    returned: file.segments,
    sentOf,
    codeError: (source, target) => {
      const broken = compareCodes(source, target).filter(({ severity }) => severity === 'error');
      return broken.length === 0 ? undefined : [...new Set(broken.flatMap(({ labels }) => labels))].join(' ');
    },
    isDecided: ({ source }) => projectSave !== undefined && isDecidedAsSource(projectSave.entries, source),
    now: instant(session.surroundings.now()),
    policy: changePolicyOf(session, language),
    decisions,
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  const taken = takeBack(input);
  const isContradicted = taken.outcomes.some(({ outcome }) => outcome === 'conflict');
  if (!isContradicted || job === undefined || returned.isStored) return returned.isStored ? inPlace(taken) : taken;
  const texts = await earlier.textsOf(folder, returned, file);
  const earlierOf = ({ unit, segment }: ReturnedSegment): readonly InlineContent[] =>
    texts.get(segmentAddress(unit, segment)) ?? [];
  return texts.size === 0 ? taken : takeBack({ ...input, earlierOf });
}

/** Notes on sentences that are gone from the workspace's own file are old ones: `extract` would let them go as well. */
function inPlace(taken: TakenBack): TakenBack {
  const outcomes = taken.outcomes.map((one) => (one.detail === 'note' ? ({ outcome: 'unchanged' } as const) : one));
  return { ...taken, outcomes };
}

function withKnownCodes(item: ReturnedDocument, { units }: Today): ReturnedDocument {
  const sentOf = recordedOf(item);
  const known = knownCodes(units);
  const segments = item.file.segments.map((segment) => known(segment, sentOf(segment)?.source));
  return { ...item, file: { ...item.file, segments } };
}

function recordedOf({ sent }: ReturnedDocument): (returned: ReturnedSegment) => SentSegment | undefined {
  return ({ unit, segment }) => sent?.segments.get(segmentAddress(unit, segment));
}

/** The document cannot be read, here or in French: everything that came is queued. */
function nothingTaken(item: ReturnedDocument): TakenBack {
  const sentOf = recordedOf(item);
  return {
    units: [],
    retired: [],
    outcomes: item.file.segments.map((returned) => {
      const { target, source, notes } = returned;
      const isText = target !== undefined && target.length > 0 && contentDigest(target) !== contentDigest(source);
      const known = new Set((sentOf(returned)?.notes ?? []).map((text) => text.trim()));
      const isNoted = notes.some(({ from, text }) => from !== 'dragoman' && !known.has(text.trim()));
      return { outcome: isText || isNoted ? 'queued' : 'unchanged' };
    }),
  };
}

function reviewerOf(
  { session, options }: Importer,
  { language, document }: ReturnedDocument,
  found: FoundInDocument,
): Reviewer | undefined {
  if (options.as !== 'reviewer' || options.by === undefined) return undefined;
  const policy = policyFor(session.configuration, language, cardOf(session, document));
  const isChecked = !hasError(found.diagnostics);
  return { by: options.by, at: instant(session.surroundings.now()), notMine: false, policy, isChecked };
}

/** Where the French is the same, only what differs is touched, in the file's own style. */
async function storeUnits(
  session: Session,
  source: SourceDocument,
  old: TranslationRead,
  { language }: ReturnedDocument,
  units: readonly Unit[],
  retired: readonly RetiredText[],
): Promise<{ readonly written: boolean; readonly diagnostics: readonly Diagnostic[] }> {
  const { translation } = old;
  const isSame = translation !== undefined && !isTranslationStale(source, translation);
  const text = isSame ? editedText(translation, units) : bilingualText(session, source, language, old, units);
  const stored = await storeBilingual(session, language, old, retired, text);
  return { written: stored.written, diagnostics: [...text.diagnostics, ...stored.diagnostics] };
}

function editedText({ document, file }: Translation, units: readonly Unit[]): ReturnType<typeof bilingualText> {
  const before = new Set(file.units.flatMap(segmentsOf));
  const edits = units.flatMap((unit) =>
    segmentsOf(unit)
      .filter((segment) => !before.has(segment))
      .map((next) => ({ unit: unit.id, segment: next.id, next })),
  );
  return editXliff(document, edits);
}
