/** A whole release in one language: may it go out, and with which files. */
import { hasError, type Diagnostic, type HeldReason } from '@dragoman/model';
import { receiptName, releaseOf } from '@dragoman/layout';
import { gateCard, policyFor, sourceReceipt, translationReceipt, writeReceipt } from '@dragoman/release';
import { readAssets, type Asset, type LedgerFile } from '@dragoman/workspace';
import { assembleDocument } from './assembled-document.ts';
import { checkedReleases } from './checked-releases.ts';
import { isDocument } from './formats.ts';
import { formulasReader } from './house-formulas.ts';
import { judge, untranslatedUnits, type Judgement, type Judges } from './judgement.ts';
import { releaseProblems, type Session } from './session.ts';
import { sourceReader, type SourceDocument } from './source-document.ts';
import { placedSegments } from './translation.ts';

export interface ReleaseVerdict {
  readonly release: string;
  readonly language: string;
  /** Empty: every document of the release may be published. */
  readonly held: readonly HeldReason[];
  /** Outputs, receipts and assets, paths below the release; only when nothing is held. */
  readonly files: readonly LedgerFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What verdicts may share, so that French and catalogs are read once for all languages. */
export type VerdictReaders = Pick<Judges, 'sources' | 'formulas' | 'checked'>;

export function verdictReaders(session: Session): VerdictReaders {
  return {
    sources: sourceReader(session),
    formulas: formulasReader(session),
    checked: checkedReleases(session),
  };
}

export async function judgeRelease(
  session: Session,
  release: string,
  language: string,
  now: Date,
  readers: VerdictReaders = verdictReaders(session),
): Promise<ReleaseVerdict> {
  // What could not be listed is missing from the documents: a communiqué would go without its annex.
  const { held, files } = refuseOnError(releaseProblems(session, release), []);
  if (held.length > 0) return { release, language, held, files, diagnostics: [] };
  const isSource = language === session.configuration.sourceLanguage;
  const judges = { ...readers, session, now };
  return isSource ? judgeSourceRelease(judges, release) : judgeTranslation(judges, release, language);
}

async function judgeTranslation(judges: Judges, release: string, language: string): Promise<ReleaseVerdict> {
  const { session } = judges;
  const judged: Judgement[] = [];
  for (const document of documentsOf(session, release)) judged.push(await judge(judges, document, language));
  const diagnostics = judged.flatMap((judgement): readonly Diagnostic[] => judgement.diagnostics);
  const held = judged.flatMap((judgement) =>
    judgement.held.map((reason) => inDocument(judgement.document, judged.length, reason)),
  );
  if (held.length > 0) return { release, language, held: mergeReasons(held), files: [], diagnostics };
  const assets = await readAssets(
    session.root,
    session.configuration.sourceLanguage,
    release,
    isDocument,
    session.store,
  );
  const made = judged.map((judgement) => translatedFiles(judgement, assets.assets));
  const problems = [...assets.diagnostics, ...made.flatMap((one) => one.diagnostics)];
  const files = [...made.flatMap((one) => one.files), ...assetFiles(assets.assets)];
  return { release, language, ...refuseOnError(problems, files), diagnostics: [...diagnostics, ...problems] };
}

/** The French is published too, from the text its people froze as final. */
async function judgeSourceRelease({ session, sources, now }: Judges, release: string): Promise<ReleaseVerdict> {
  const { sourceLanguage } = session.configuration;
  const card = session.cards.get(release) ?? { status: 'final' as const };
  const reads = await Promise.all(documentsOf(session, release).map((document) => sources(document)));
  const diagnostics = reads.flatMap((read): readonly Diagnostic[] => read.diagnostics);
  const held = [
    ...gateCard({ card, now }),
    ...reads.flatMap((read) => unreadableSource(read.source, read.diagnostics)),
  ];
  if (held.length > 0) return { release, language: sourceLanguage, held, files: [], diagnostics };
  const assets = await readAssets(session.root, sourceLanguage, release, isDocument, session.store);
  const policy = policyFor(session.configuration, sourceLanguage, card);
  const files = reads.flatMap(({ source }) =>
    source === undefined ? [] : frenchFiles(source, sourceLanguage, policy, assets.assets),
  );
  return {
    release,
    language: sourceLanguage,
    ...refuseOnError(assets.diagnostics, [...files, ...assetFiles(assets.assets)]),
    diagnostics: [...diagnostics, ...assets.diagnostics],
  };
}

function documentsOf(session: Session, release: string): readonly string[] {
  return session.documents.map(({ document }) => document).filter((document) => releaseOf(document) === release);
}

/** Where a release has several documents, the reason says which one it is about. */
function inDocument(document: string, count: number, reason: HeldReason): HeldReason {
  const isAboutRelease = reason.code === 'source-draft' || reason.code === 'embargo';
  if (count === 1 || isAboutRelease) return reason;
  return { ...reason, message: `${document}: ${reason.message}`, values: { ...reason.values, document } };
}

/** What is true of the release as a whole is said once. */
function mergeReasons(reasons: readonly HeldReason[]): readonly HeldReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify([reason.code, reason.message]), reason])).values()];
}

function unreadableSource(
  source: SourceDocument | undefined,
  diagnostics: readonly Diagnostic[],
): readonly HeldReason[] {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  if (source !== undefined && !source.hasCollision) return [];
  return [
    {
      code: source === undefined ? 'unreadable-file' : 'duplicate-unit-id',
      message: first === undefined ? 'a document cannot be read' : `${first.location.file}: ${first.message}`,
      values: { file: first?.location.file ?? '', problem: first?.message ?? '', unit: first?.location.unit ?? '' },
    },
  ];
}

function refuseOnError(
  problems: readonly Diagnostic[],
  files: readonly LedgerFile[],
): Pick<ReleaseVerdict, 'held' | 'files'> {
  if (!hasError(problems)) return { held: [], files };
  const held = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, location }) => ({
      code: 'not-assembled',
      message: `${location.file}: ${message}`,
      values: { problem: message, cause: code },
    }));
  return { held, files: [] };
}

interface Made {
  readonly files: readonly LedgerFile[];
  readonly diagnostics: readonly Diagnostic[];
}

function translatedFiles(
  { source, units, document, release, language, policy }: Judgement,
  assets: readonly Asset[],
): Made {
  if (source === undefined) return { files: [], diagnostics: [] };
  const assembled = assembleDocument(source, units, language);
  const receipt = translationReceipt({
    release,
    document,
    language,
    sourceBytes: source.bytes,
    outputBytes: assembled.bytes,
    policy,
    segments: placedSegments(units),
    assets,
  });
  return {
    files: outputAndReceipt(release, document, assembled.bytes, writeReceipt(receipt)),
    diagnostics: assembled.diagnostics,
  };
}

function frenchFiles(
  source: SourceDocument,
  language: string,
  policy: Judgement['policy'],
  assets: readonly Asset[],
): readonly LedgerFile[] {
  const { document, bytes } = source;
  const release = releaseOf(document);
  const segments = placedSegments(untranslatedUnits(source));
  const receipt = sourceReceipt({
    release,
    document,
    language,
    sourceBytes: bytes,
    outputBytes: bytes,
    policy,
    segments,
    assets,
  });
  return outputAndReceipt(release, document, bytes, writeReceipt(receipt));
}

function outputAndReceipt(
  release: string,
  document: string,
  bytes: Uint8Array,
  receipt: string,
): readonly LedgerFile[] {
  const path = document.slice(release.length + 1);
  return [
    { path, bytes },
    { path: receiptName(path), bytes: Buffer.from(receipt, 'utf8') },
  ];
}

function assetFiles(assets: readonly Asset[]): readonly LedgerFile[] {
  return assets.map(({ path, bytes }) => ({ path, bytes }));
}
