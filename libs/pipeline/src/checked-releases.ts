/**
 * What the checks say of translations, release by release: a finding may need every language (one date of 23 that
 * differs) or every document (two words for one thing). Promise: what is said of a document depends on its release and on
 * the workspace's own rules, never on which part of it somebody asked for. Each file is read once.
 */
import {
  type BilingualFile,
  type CheckSeverity,
  type Diagnostic,
  type Finding,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { isNothingHere, policyFor, waiverOf } from '@dragoman/release';
import { checksOf, type Checks } from './checks-of-workspace.ts';
import { type KeptFindings, keptFindings } from './kept-findings.ts';
import { cardOf, languagesOf, type Session, sourceFile } from './session.ts';
import { readTranslation, type TranslationRead } from './translation.ts';

export interface FoundInDocument {
  /** In the order of the segments; waived ones are marked, those that the policy turns off are not there. */
  readonly findings: readonly Finding[];
  /** Registers that cannot be read, and the like: what they would have said is missing. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedReleases {
  readonly read: (document: string, language: string) => Promise<TranslationRead>;
  readonly findings: (document: string, language: string) => Promise<FoundInDocument>;
  /** The same, as if the file held these units. */
  readonly findingsWith: (document: string, language: string, units: readonly Unit[]) => Promise<FoundInDocument>;
}

/** Releases whose files are remembered: verbs go from one to the next, and files are large; what was found in them is not. */
const releasesHeld = 2;

export function checkedReleases(session: Session): CheckedReleases {
  const files = byRelease<Promise<TranslationRead>>(releasesHeld);
  const found = byRelease<Promise<FoundInRelease>>(Infinity);
  const checks = once(() => checksOf(session));
  const read: CheckedReleases['read'] = (document, language) =>
    files.get(releaseOf(document), xliffPath(language, document), () => readTranslation(session, document, language));
  const checked = (release: string): Promise<FoundInRelease> =>
    found.get(release, '', async () => {
      const kept = await keptFindings(session, release);
      const all = checkRelease(session, await checks(), await translationsOf(session, release, read), kept);
      await kept.keep();
      return all;
    });
  return {
    read,
    findings: async (document, language) => {
      const all = await checked(releaseOf(document));
      return { findings: all.findings.get(xliffPath(language, document)) ?? [], diagnostics: all.diagnostics };
    },
    findingsWith: async (document, language, units) => {
      const translations = await translationsOf(session, releaseOf(document), read);
      const others = translations.filter((one) => one.document !== document || one.language !== language);
      const { translation } = await read(document, language);
      const { sourceLanguage } = session.configuration;
      const empty = { original: sourceFile(session, document), sourceLanguage, targetLanguage: language, datatype: '' };
      const file = { ...(translation?.file ?? empty), units };
      // Of files as they stand, what was found before holds; units that are in no file yet are no reason to forget it.
      const kept = await keptFindings(session, releaseOf(document));
      const all = checkRelease(session, await checks(), [...others, { document, language, file }], kept);
      return { findings: all.findings.get(xliffPath(language, document)) ?? [], diagnostics: all.diagnostics };
    },
  };
}

interface ByRelease<Value> {
  readonly get: (release: string, key: string, make: () => Value) => Value;
}

function byRelease<Value>(held: number): ByRelease<Value> {
  const releases = new Map<string, Map<string, Value>>();
  return {
    get: (release, key, make) => {
      const known = releases.get(release) ?? new Map<string, Value>();
      // Set again: the release that was asked for last is the last to be forgotten.
      releases.delete(release);
      releases.set(release, known);
      if (releases.size > held) releases.delete(releases.keys().next().value ?? '');
      const value = known.get(key) ?? make();
      known.set(key, value);
      return value;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** One document in one language, as the checks see it. */
export interface CheckedTranslation {
  readonly document: string;
  readonly language: string;
  readonly file: BilingualFile;
  /** Of the bytes that the file was read from; absent where it holds other units than they do. */
  readonly digest?: string;
}

/** What can be read; a file that cannot be is a diagnostic of whoever asks for it. */
async function translationsOf(
  session: Session,
  release: string,
  read: CheckedReleases['read'],
): Promise<readonly CheckedTranslation[]> {
  const documents = session.documents.filter(({ document }) => releaseOf(document) === release);
  const translations: CheckedTranslation[] = [];
  for (const { document } of documents) {
    for (const language of languagesOf(session, document)) {
      const { translation } = await read(document, language);
      if (translation !== undefined)
        translations.push({ document, language, file: translation.file, digest: translation.version.digest });
    }
  }
  return translations;
}

interface FoundInRelease {
  /** Path of the `.xlf` → what was found in it. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly diagnostics: readonly Diagnostic[];
}

function checkRelease(
  session: Session,
  checks: Checks,
  translations: readonly CheckedTranslation[],
  kept: KeptFindings,
): FoundInRelease {
  const all = Map.groupBy(checks.check(translations, kept), ({ location }) => location.file);
  const findings = translations.map(({ document, language, file }) => {
    const path = xliffPath(language, document);
    const severities = policyFor(session.configuration, language, cardOf(session, document)).checks ?? {};
    return [path, settled(file.units, all.get(path) ?? [], severities)] as const;
  });
  return { findings: new Map(findings), diagnostics: checks.diagnostics };
}

/** As severe as the policy has it, waived where a person said so of exactly these texts, in the order of the file. */
function settled(
  units: readonly Unit[],
  findings: readonly Finding[],
  severities: Readonly<Record<string, CheckSeverity>>,
): readonly Finding[] {
  const placed = units.flatMap((unit) =>
    segmentsOf(unit).map((segment) => [segmentAddress(unit.id, segment.id), segment] as const),
  );
  const byAddress = Map.groupBy(findings, ({ location }) => segmentAddress(location.unit, location.segment));
  return placed.flatMap(([address, segment]) =>
    // What is expressed in a neighbouring sentence has nothing of its own to check.
    isNothingHere(segment)
      ? []
      : (byAddress.get(address) ?? []).flatMap((found) => settledOne(segment, found, severities)),
  );
}

function settledOne(
  segment: Segment,
  found: Finding,
  severities: Readonly<Record<string, CheckSeverity>>,
): readonly Finding[] {
  const severity = Object.hasOwn(severities, found.code) ? (severities[found.code] ?? found.severity) : found.severity;
  if (severity === 'off') return [];
  const waiver = waiverOf(segment, found.code);
  if (waiver === undefined) return [{ ...found, severity }];
  const { by, at, reason } = waiver;
  return [{ ...found, severity, waived: { by, at, reason } }];
}

export function isOpenError({ severity, waived }: Finding): boolean {
  return severity === 'error' && waived === undefined;
}
