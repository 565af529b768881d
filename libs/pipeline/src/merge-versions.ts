/** Versions of one bilingual file as bytes → the merged text, in the shape of ours. Pure. */
import type { BilingualFile, Diagnostic, Foreign, Lexicon, Unit } from '@dragoman/model';
import { hasError } from '@dragoman/model';
import { type MergeOutcome, mergeUnits } from '@dragoman/carry';
import {
  encodeXliff,
  type NextStructure,
  readXliff,
  renameOriginal,
  splitRepeatedTargets,
  updateXliff,
  type XliffDocument,
} from '@dragoman/xliff';
import { decisionsBehindAll } from './change-decisions.ts';
import { decisionsNamed, type KnownOfMerge } from './merge-decisions.ts';
import type { MergedSegments } from './results.ts';

export interface Version {
  readonly document: XliffDocument;
  readonly file: BilingualFile;
  /** Ids, or targets of one segment, that a textual merge left twice: no reason to refuse a version here, they are made one. */
  readonly hasRepeatedIds: boolean;
}

export type VersionRead =
  | { readonly version: Version; readonly diagnostics: readonly Diagnostic[] }
  | { readonly version?: undefined; readonly diagnostics: readonly Diagnostic[] };

const repeatedIds: ReadonlySet<string> = new Set(['duplicate-unit-id', 'duplicate-segment-id']);

/** @param path As the person knows the file; a version of it may stand elsewhere. */
export function readVersion(path: string, bytes: Uint8Array): VersionRead {
  const { document, diagnostics } = readXliff(path, bytes);
  const settled = document === undefined ? undefined : withOneTargetEach(path, document);
  if (settled !== undefined) return settled;
  const others = diagnostics.filter(({ code }) => !repeatedIds.has(code));
  const [file, ...more] = document?.files ?? [];
  if (document === undefined || hasError(others)) return { diagnostics: others };
  if (file === undefined || more.length > 0 || !document.isOurs) return { diagnostics: [...others, notOurs(path)] };
  return { version: { document, file, hasRepeatedIds: others.length < diagnostics.length }, diagnostics: others };
}

/** Both sides kept by hand in one segment: the first stands, the second is offered. Undefined: there is no such segment. */
function withOneTargetEach(path: string, document: XliffDocument): VersionRead | undefined {
  const split = splitRepeatedTargets(document);
  if (split === undefined) return undefined;
  const [first, second] = [split.ours, split.theirs].map((text) => readVersion(path, encodeXliff(document, text)));
  if (first?.version === undefined || second?.version === undefined) return first;
  const merged = mergeVersions({ path, ours: first.version, theirs: second.version });
  if (merged.bytes === undefined) return { diagnostics: merged.diagnostics };
  const { version, diagnostics } = readVersion(path, merged.bytes);
  return version === undefined ? { diagnostics } : { version: { ...version, hasRepeatedIds: true }, diagnostics };
}

export interface Versions {
  readonly path: string;
  /** Undefined: both sides added the file, or nobody knows what they began with. */
  readonly base?: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** Decisions on the French beside those that approvals in the versions name, and what the house lets stay. */
  readonly known?: KnownOfMerge;
  /** Of the source language: by it a decision is believed. */
  readonly lexicon?: Lexicon | undefined;
}

export type VersionsMerge =
  | {
      readonly bytes: Uint8Array;
      readonly segments: MergedSegments;
      readonly kept: number;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly bytes?: undefined; readonly diagnostics: readonly Diagnostic[] };

export function mergeVersions({
  path,
  base,
  ours: own,
  theirs,
  known = { decided: [], policy: {} },
  lexicon,
}: Versions): VersionsMerge {
  const original = originalOf(base?.file, own.file, theirs.file);
  if (original === undefined) return { diagnostics: [differentDocuments(path, own.file, theirs.file)] };
  const ours = withOriginal(path, own, original);
  const merged = mergeUnits({
    document: ours.file.original.slice(ours.file.original.indexOf('/') + 1),
    base: base?.file.units ?? [],
    ours: ours.file.units,
    theirs: theirs.file.units,
    policy: known.policy,
    decisions: decisionsNamed(
      ours.file.sourceLanguage,
      new Set([...known.decided, ...decisionsBehindAll([...ours.file.units, ...theirs.file.units])]),
      lexicon,
    ),
  });
  if (merged.contradictions.length > 0) return { diagnostics: [contradiction(path, merged.contradictions)] };
  const write = (units: readonly Unit[]): Written =>
    writtenUnits(path, ours, { units, ...diagnosisOf(base?.file, ours.file, theirs.file) });
  const whole = write(merged.units);
  const written = whole.isBound ? whole : write(withForeignOf(merged.units, ours.file.units));
  if (hasError(written.diagnostics)) return { diagnostics: written.diagnostics };
  return {
    bytes: written.bytes,
    segments: countOutcomes(merged.outcomes.map(({ outcome }) => outcome)),
    kept: merged.kept.length,
    diagnostics: [...written.diagnostics, ...(whole.isBound ? [] : [foreignLeftOut(path)])],
  };
}

interface Written {
  readonly bytes: Uint8Array;
  /** Every prefix in it is declared, as far as it was in ours. */
  readonly isBound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is written is read again: nothing leaves here that could not come back. */
function writtenUnits(path: string, { document }: Version, next: NextStructure): Written {
  const { text, diagnostics } = updateXliff(document, next);
  const bytes = encodeXliff(document, text);
  const again = readXliff(path, bytes).diagnostics;
  const unbound = (all: readonly Diagnostic[]): number => all.filter(({ code }) => code === 'unbound-prefix').length;
  const before = unbound(readXliff(path, encodeXliff(document)).diagnostics);
  const errors = again.filter(({ severity }) => severity === 'error');
  return { bytes, isBound: unbound(again) <= before, diagnostics: [...diagnostics, ...errors] };
}

/** Elements and attributes of another tool whose prefix only their file declares would make ours ill-formed. */
function withForeignOf(units: readonly Unit[], ours: readonly Unit[]): readonly Unit[] {
  const own = new Map(ours.map((unit) => [unit.id, unit]));
  return units.map((unit) => {
    const segments = new Map(
      (own.get(unit.id)?.parts ?? []).flatMap((part) => (part.kind === 'segment' ? [[part.id, part]] : [])),
    );
    const parts = unit.parts.map((part) => (part.kind === 'segment' ? withForeign(part, segments.get(part.id)) : part));
    return withForeign({ ...unit, parts }, own.get(unit.id));
  });
}

interface WithForeign {
  readonly foreign?: Foreign;
  readonly extensions?: Foreign;
}

function withForeign<Item extends WithForeign>(item: Item, own: WithForeign | undefined): Item {
  const { foreign: _foreign, extensions: _extensions, ...rest } = item;
  const { foreign, extensions } = own ?? {};
  return {
    ...rest,
    ...(foreign === undefined ? {} : { foreign }),
    ...(extensions === undefined ? {} : { extensions }),
  } as Item;
}

function foreignLeftOut(file: string): Diagnostic {
  return {
    code: 'merge-foreign-left-out',
    severity: 'info',
    message:
      'what another tool wrote on one side beside the translations was left out: only that file declares its prefix',
    location: { file },
    advice: 'Nothing is needed: texts, states, notes and proposals are all there.',
  };
}

/** What the file says about how it was made, of the side that changed it. */
function diagnosisOf(
  base: BilingualFile | undefined,
  ours: BilingualFile,
  theirs: BilingualFile,
): Pick<BilingualFile, 'filter' | 'options' | 'rules'> {
  const changed = (['filter', 'options', 'rules'] as const).flatMap((name) => {
    const value = base !== undefined && ours[name] === base[name] ? theirs[name] : ours[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(changed);
}

function countOutcomes(outcomes: readonly MergeOutcome[]): MergedSegments {
  const count = (wanted: MergeOutcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    ours: count('ours'),
    theirs: count('theirs'),
    both: count('both'),
    conflict: count('conflict'),
    offered: count('offered'),
  };
}

function notOurs(file: string): Diagnostic {
  return {
    code: 'foreign-xliff',
    severity: 'error',
    message: 'this file was not made by dragoman, or holds more than one document',
    location: { file },
    advice: 'Merge it with the tool that made it; nothing was changed.',
  };
}

/** Where one side renamed the document since the base, it has its new name; undefined where two documents are meant. */
function originalOf(base: BilingualFile | undefined, ours: BilingualFile, theirs: BilingualFile): string | undefined {
  const isOneLanguage = ours.sourceLanguage === theirs.sourceLanguage && ours.targetLanguage === theirs.targetLanguage;
  if (!isOneLanguage) return undefined;
  if (ours.original === theirs.original || base?.original === theirs.original) return ours.original;
  return base?.original === ours.original ? theirs.original : undefined;
}

function withOriginal(path: string, version: Version, original: string): Version {
  if (version.file.original === original) return version;
  const text = renameOriginal(version.document, () => original);
  return readVersion(path, encodeXliff(version.document, text)).version ?? version;
}

function differentDocuments(file: string, ours: BilingualFile, theirs: BilingualFile): Diagnostic {
  const [own, other] = [ours, theirs].map(
    ({ original, sourceLanguage, targetLanguage }) => `${original} (${sourceLanguage} → ${targetLanguage})`,
  );
  return {
    code: 'merge-different-documents',
    severity: 'error',
    message: `one side is ${own}, the other ${other}; nothing was merged`,
    location: { file },
    advice: 'Keep the one that belongs here, then run dragoman extract.',
    values: { ours: own ?? '', theirs: other ?? '' },
  };
}

function contradiction(file: string, ids: readonly string[]): Diagnostic {
  const units = ids.join(', ');
  return {
    code: 'merge-contradiction',
    severity: 'error',
    message: `different sentences have one id: ${units}; nothing was merged`,
    location: { file, ...(ids[0] === undefined ? {} : { unit: ids[0] }) },
    advice: 'Run dragoman extract on both branches, then merge again.',
    values: { units },
  };
}
