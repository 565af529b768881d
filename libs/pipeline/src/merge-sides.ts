/** Which versions a file that was merged as text is made of, and whether there is anything to repair. Reads only. */
import { type Diagnostic, plainText, segmentsOf } from '@dragoman/model';
import {
  conflictSides,
  type ConflictSide,
  type ConflictSides,
  type MergedVersions,
  mergedVersions,
  type MergeVersions,
  unmergedVersions,
} from '@dragoman/history';
import { encodeXliff, readXliff, splitRepeatedTargets } from '@dragoman/xliff';
import { decodeXml, encodeXml, type XmlText } from '@dragoman/xml';
import { mergeVersions, readVersion, type Version, type VersionRead, type Versions } from './merge-versions.ts';

export interface FoundSides {
  /** Undefined: nothing to repair, or not possible (see the diagnostics). */
  readonly sides?: Omit<Versions, 'path'>;
  /** The file cannot be read as it is, so what is in it must be kept somewhere. */
  readonly replacesUnread?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path Below the workspace root. @param bytes What stands there now. */
export async function findSides(root: string, path: string, bytes: Uint8Array): Promise<FoundSides> {
  const now = readVersion(path, bytes);
  const marked = markedSides(path, bytes);
  const stages = await unmergedVersions(root, path);
  if (stages !== undefined) return ofStages(path, bytes, now, marked, stages);
  const isWhole = now.version?.hasRepeatedIds === false && marked === undefined;
  const joined = await mergedVersions(root, path);
  if (joined !== undefined && Buffer.compare(joined.result, bytes) === 0 && (!isWhole || leavesOutTheirs(joined))) {
    const found = threeVersions(path, joined);
    if (found.sides !== undefined) return found;
  }
  if (isWhole) return { diagnostics: [] };
  if (marked !== undefined) return marked;
  const split = splitSides(path, bytes);
  if (split !== undefined) return split;
  return now.version === undefined ? { diagnostics: now.diagnostics } : { sides: twice(now.version), diagnostics: [] };
}

/** What git commits where the driver could not start and a person only said `git add`: ours, although theirs had changed too. */
function leavesOutTheirs({ base, ours, theirs, result }: MergedVersions): boolean {
  if (ours === undefined || theirs === undefined || Buffer.compare(ours, result) !== 0) return false;
  return Buffer.compare(theirs, result) !== 0 && (base === undefined || Buffer.compare(theirs, base) !== 0);
}

/**
 * Whether merging again would add anything to ours, of a file whose merge is ours to the byte: where one side knew all
 * that the other did, nothing is missing. What cannot be merged counts as missing.
 */
export async function lacksTheirs(root: string, path: string): Promise<boolean> {
  const joined = await mergedVersions(root, path);
  const sides = joined === undefined ? undefined : threeVersions(path, joined).sides;
  const merged = sides === undefined ? undefined : mergeVersions({ path, ...sides });
  if (joined === undefined || merged?.bytes === undefined) return true;
  return Buffer.compare(merged.bytes, joined.result) !== 0;
}

/** Undefined: no segment has two translations. */
function splitSides(path: string, bytes: Uint8Array): FoundSides | undefined {
  const { document } = readXliff(path, bytes);
  const split = document === undefined ? undefined : splitRepeatedTargets(document);
  if (document === undefined || split === undefined) return undefined;
  return threeVersions(path, {
    ours: Buffer.from(encodeXliff(document, split.ours)),
    theirs: Buffer.from(encodeXliff(document, split.theirs)),
  });
}

/** A file in which everything that stands twice is the only trace of its two sides. */
function twice(version: Version): Omit<Versions, 'path'> {
  return { ours: version, theirs: version };
}

/**
 * The stages are exact, but they know nothing of what a person did in the file since git stopped. A file that holds a
 * text of neither side is therefore taken by its own markers.
 */
function ofStages(
  path: string,
  bytes: Uint8Array,
  now: VersionRead,
  marked: FoundSides | undefined,
  stages: MergeVersions,
): FoundSides {
  const found = threeVersions(path, stages);
  const isUntouched = stages.ours !== undefined && Buffer.compare(stages.ours, bytes) === 0;
  if (found.sides === undefined) return found;
  if (marked?.sides !== undefined) {
    const { base } = found.sides;
    return saysNothingNew(marked.sides, found.sides)
      ? found
      : { ...marked, sides: { ...(base === undefined ? {} : { base }), ...marked.sides } };
  }
  if (isUntouched) return found;
  if (now.version === undefined) return { ...found, replacesUnread: true };
  return now.version.hasRepeatedIds ? { sides: twice(now.version), diagnostics: [] } : { diagnostics: [] };
}

function threeVersions(path: string, { base, ours, theirs }: MergeVersions): FoundSides {
  if (ours === undefined || theirs === undefined) return { diagnostics: [sideMissing(path)] };
  const [own, other] = [readVersion(path, ours), readVersion(path, theirs)];
  if (own.version === undefined || other.version === undefined) {
    return { diagnostics: [...own.diagnostics, ...other.diagnostics] };
  }
  const before = base === undefined ? undefined : readVersion(path, base).version;
  const sides = { ours: own.version, theirs: other.version, ...(before === undefined ? {} : { base: before }) };
  return { sides, diagnostics: [] };
}

/** Whether every text and note of the marked file is one that git knows. */
function saysNothingNew(marked: Omit<Versions, 'path'>, stages: Omit<Versions, 'path'>): boolean {
  const known = new Set([stages.base, stages.ours, stages.theirs].flatMap(textsOf));
  return [marked.ours, marked.theirs].flatMap(textsOf).every((text) => known.has(text));
}

function textsOf(version: Version | undefined): readonly string[] {
  return (version?.file.units ?? [])
    .flatMap(segmentsOf)
    .flatMap(({ target, matches, notes }) => [
      ...(target === undefined ? [] : [plainText(target)]),
      ...(matches ?? []).map((match) => plainText(match.target)),
      ...(notes ?? []).map((note) => note.text),
    ]);
}

/** Undefined: the file holds no conflict markers. */
function markedSides(path: string, bytes: Uint8Array): FoundSides | undefined {
  const { document } = decodeXml(path, bytes);
  const sides = document === undefined ? undefined : conflictSides(document.text);
  return document === undefined || sides === undefined ? undefined : sidesOfMarked(path, document, sides);
}

function sidesOfMarked(path: string, document: XmlText, { ours, theirs, base }: ConflictSides): FoundSides {
  const read = (side: ConflictSide, name: string): VersionRead => {
    const found = readVersion(path, encodeXml(side.text, document));
    return { ...found, diagnostics: found.diagnostics.map((diagnostic) => ofSide(diagnostic, side, name)) };
  };
  const [own, other] = [read(ours, 'ours'), read(theirs, 'theirs')];
  if (own.version === undefined || other.version === undefined) {
    return { diagnostics: [...own.diagnostics, ...other.diagnostics].filter(({ severity }) => severity === 'error') };
  }
  const before = base === undefined ? undefined : read(base, 'base').version;
  const found = { ours: own.version, theirs: other.version, ...(before === undefined ? {} : { base: before }) };
  return { sides: found, diagnostics: [] };
}

/** A problem of one side, at the line where it stands in the file with the markers. */
function ofSide(diagnostic: Diagnostic, { lines }: ConflictSide, name: string): Diagnostic {
  const { line, ...location } = diagnostic.location;
  const there = line === undefined ? undefined : lines[line - 1];
  const { values: _values, ...rest } = diagnostic;
  return {
    ...rest,
    code: 'merge-side-unreadable',
    message: `the version of "${name}" between the markers cannot be read: ${diagnostic.message}`,
    location: { ...location, ...(there === undefined ? {} : { line: there }) },
    advice: 'Mend this line in a text editor, or take one version whole: git checkout --ours FILE, or --theirs.',
    values: { name, found: diagnostic.message },
  };
}

function sideMissing(file: string): Diagnostic {
  return {
    code: 'merge-side-missing',
    severity: 'error',
    message: 'one side removed this file and the other changed it; nothing was merged',
    location: { file },
    advice: 'Keep it with git add, or let it go with git rm.',
  };
}
