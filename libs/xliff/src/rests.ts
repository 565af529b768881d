/** What a written document leaves unsaid: found by reading it back, carried beside the parts it belongs to. */
import { type BilingualFile, type Group, isText, type Segment, type Unit } from '@dragoman/model';
import { type Patch, patchBetween } from './patch.ts';

export interface FileRests {
  readonly file: Patch;
  readonly groups: readonly Patch[];
  readonly units: readonly Patch[];
}

export const noRests: FileRests = { file: [], groups: [], units: [] };

export function restsOf(read: BilingualFile, meant: BilingualFile, isOurs: boolean): FileRests {
  return {
    file: patchBetween(fileFacts(read), fileFacts(meant)),
    groups: (meant.groups ?? []).map((group, index) =>
      patchBetween(groupFacts(read.groups?.[index]), groupFacts(group)),
    ),
    units: meant.units.map((unit, index) => unitRest(read.units[index], unit, isOurs)),
  };
}

export function unitRest(read: Unit | undefined, meant: Unit, isOurs: boolean): Patch {
  return patchBetween(unitFacts(read, isOurs), unitFacts(meant, isOurs));
}

/** A file that holds nothing but some units of another, and binds the prefixes of their verbatim XML. */
export function carrierOf(file: BilingualFile | undefined, units: readonly Unit[]): BilingualFile {
  const { sourceLanguage = '', targetLanguage = '', namespaces } = file ?? {};
  const declared = namespaces === undefined ? {} : { namespaces };
  return { original: '', sourceLanguage, targetLanguage, datatype: '', ...declared, units };
}

/** Of a carrier as it was written and read. */
export function restsByUnit(units: readonly Unit[], read: BilingualFile | undefined): ReadonlyMap<Unit, Patch> {
  return new Map(units.map((unit, index) => [unit, unitRest(read?.units[index], unit, true)]));
}

export function hasRests(rests: readonly FileRests[]): boolean {
  return rests.some(({ file, groups, units }) => [file, ...groups, ...units].some((patch) => patch.length > 0));
}

function fileFacts({ units: _units, groups: _groups, ...facts }: BilingualFile): unknown {
  return facts;
}

function groupFacts(group: Group | undefined): unknown {
  if (group === undefined) return undefined;
  const { from: _from, to: _to, parent: _parent, ...facts } = group;
  return facts;
}

/** In our files our record decides of states, and it is written as such. Original data of an extraction is not carried. */
function unitFacts(unit: Unit | undefined, isOurs: boolean): unknown {
  if (unit === undefined) return undefined;
  return {
    ...unit,
    parts: unit.parts.map((part) => (part.kind === 'segment' ? segmentFacts(part, isOurs) : bareContents(part))),
  };
}

function segmentFacts(segment: Segment, isOurs: boolean): unknown {
  const { matches } = segment;
  const bare = { ...bareContents(segment), ...(matches === undefined ? {} : { matches: matches.map(bareContents) }) };
  if (!isOurs) return bare;
  const { state: _s, subState: _u, origin: _o, by: _b, at: _a, approval: _p, asIs: _i, claim: _c, ...facts } = bare;
  return facts;
}

function bareContents<T extends Pick<Segment, 'source' | 'target'>>(part: T): T {
  const bare = (content: Segment['source']): Segment['source'] =>
    content.map((item) => (isText(item) || !('data' in item) ? item : withoutData(item)));
  return { ...part, source: bare(part.source), ...(part.target === undefined ? {} : { target: bare(part.target) }) };
}

function withoutData<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'data')) as T;
}
