/** A unit whose sentences are marks inside one trans-unit of 1.2. Promise: `readSegmented` gives it back, or what differs travels beside it. */
import { type InlineContent, type Match, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import { modulePairs1 } from './module-attributes-1.ts';
import { dragomanPrefix } from './names.ts';
import { isToken } from './tokens.ts';
import { type AttributePair, attributesOf } from './write-content.ts';
import { writeContent1 } from './write-content-1.ts';
import { type Lines, rawOf } from './write-modules-2.ts';
import { storedStyle, translateOf, writeNote } from './write-trans-unit.ts';
import { claimOf, restLines, type Unit1Style, writeMatch1 } from './write-unit-1.ts';

export function isSegmented(unit: Unit): boolean {
  const ids = segmentsOf(unit).map(({ id }) => id);
  return unit.segSource !== undefined && ids.length > 0 && ids.every(isToken) && new Set(ids).size === ids.length;
}

export function segmentedLines(unit: Unit, indent: string, style: Unit1Style): Lines {
  const inner = `${indent}  `;
  const segments = segmentsOf(unit);
  const id = style.ids.fresh('unit', unit.id);
  const data = new Map((unit.originalData ?? []).map((entry) => [entry.id, entry]));
  const write = (content: InlineContent): string => writeContent1(content, { data, hasMids: true });
  const marked = (contentOf: (part: Unit['parts'][number]) => InlineContent): string =>
    unit.parts
      .map((part) => {
        const content = write(contentOf(part));
        return part.kind === 'segment' ? `<mrk${markAttributes(part)}>${content}</mrk>` : content;
      })
      .join('');
  const target = marked((part) => part.target ?? (part.kind === 'ignorable' ? part.source : []));
  const notes = segments.length === 1 ? segments[0]?.notes : unit.notes;
  const lines = [
    `<source${rawOf(unit.foreign, 'source/')}>${write(unit.parts.flatMap((part) => part.source))}</source>`,
    `<seg-source${rawOf(unit.foreign, 'seg-source/')}>${marked((part) => part.source)}</seg-source>`,
    ...(hasTarget(unit) ? [`<target${targetAttributes(unit)}>${target}</target>`] : []),
    ...(notes ?? []).map((note) => writeNote(note, storedStyle)),
    ...segments.flatMap((segment) =>
      (segment.matches ?? []).map((match) => writeMatch1(withMid(match, segment, segments.length), inner)),
    ),
    ...(unit.foreign?.children ?? []),
  ];
  return [
    `${indent}<trans-unit${unitAttributes(unit, id, style)}${rawOf(unit.foreign, '')}>`,
    ...lines.map((line) => `${inner}${line}`),
    ...restLines(style.rest, inner),
    `${indent}</trans-unit>`,
  ];
}

function markAttributes({ id }: Segment): string {
  return attributesOf([
    ['mtype', 'seg'],
    ['mid', id],
  ]);
}

function unitAttributes(unit: Unit, id: string, style: Unit1Style): string {
  const [first] = segmentsOf(unit);
  const translate = first === undefined ? undefined : translateOf(first);
  const inherited = style.inherited === undefined ? undefined : style.inherited ? 'yes' : 'no';
  const pairs: AttributePair[] = [
    ['id', id],
    ['approved', speaker(unit) === undefined ? undefined : claimOf(speaker(unit) as Segment).approved],
    ['translate', translate === inherited ? undefined : translate],
    ['xml:space', 'preserve'],
    [`${dragomanPrefix}:unit`, id === unit.id ? undefined : unit.id],
    ...modulePairs1(unit, style.profile),
  ];
  return attributesOf(pairs);
}

/** One state for all of them: what the first with something to say says; the others travel beside it where they differ. */
function speaker(unit: Unit): Segment | undefined {
  return segmentsOf(unit).find((segment) => Object.values(claimOf(segment)).some((word) => word !== undefined));
}

function targetAttributes(unit: Unit): string {
  const said = speaker(unit);
  const { state, stateQualifier } = said === undefined ? {} : claimOf(said);
  const own = attributesOf([
    ['state', state],
    ['state-qualifier', /\s/u.test(stateQualifier ?? '') ? undefined : stateQualifier],
  ]);
  return `${own}${rawOf(unit.foreign, 'target/')}`;
}

function hasTarget(unit: Unit): boolean {
  const isNamed = Object.keys(unit.foreign?.attributes ?? {}).some((name) => name.startsWith('target/'));
  return (
    isNamed ||
    unit.segSource === 'both' ||
    speaker(unit) !== undefined ||
    unit.parts.some(({ target }) => target !== undefined)
  );
}

/** Which of several sentences a proposal is for. */
export function withMid(match: Match, { id }: Pick<Segment, 'id'>, segments: number): Match {
  if (segments === 1) return match;
  const { attributes = {}, children = [] } = match.foreign ?? {};
  return { ...match, foreign: { attributes: { ...attributes, mid: id }, children } };
}
