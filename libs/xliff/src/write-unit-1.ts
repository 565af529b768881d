/** A unit of another tool's file in 1.2: a trans-unit, or a marked group of them where it is more than one sentence. */
import { type Match, type OriginalData, type Segment, segmentAddress, segmentsOf, type Unit } from '@dragoman/model';
import { escapeText } from '@dragoman/xml';
import { writeGaps } from './gaps.ts';
import { modulePairs1 } from './module-attributes-1.ts';
import { dragomanPrefix, restName } from './names.ts';
import { type Patch, writePatch } from './patch.ts';
import { state1 } from './states.ts';
import { isSegmented, segmentedLines } from './write-segmented-1.ts';
import type { Tokens } from './tokens.ts';
import { type AttributePair, attributesOf } from './write-content.ts';
import { writeContent1 } from './write-content-1.ts';
import { type Lines, rawOf } from './write-modules-2.ts';
import { isSegSource, storedStyle, translateOf, writeMatch, writeNote } from './write-trans-unit.ts';

export interface Unit1Style {
  /** Ids of trans-units and groups, unique in the file. */
  readonly ids: Tokens;
  readonly groupIds: Tokens;
  /** `translate` of the groups around. */
  readonly inherited: boolean | undefined;
  /** What the file counts sizes in (`slr:profiles`). */
  readonly profile: string | undefined;
  readonly rest: Patch;
}

export function unitLines1(unit: Unit, indent: string, style: Unit1Style): Lines {
  if (isSegmented(unit)) return segmentedLines(unit, indent, style);
  const [only, ...others] = unit.parts;
  if (only?.kind === 'segment' && others.length === 0 && only.id === 's1' && unit.foreign === undefined) {
    const id = style.ids.fresh('unit', unit.id);
    const marks: AttributePair[] = [
      [`${dragomanPrefix}:unit`, id === unit.id ? undefined : unit.id],
      ...modulePairs1(unit, style.profile),
    ];
    return transUnitLines(only, unit, indent, { id, marks, style, rest: style.rest });
  }
  const inner = `${indent}  `;
  const attributes = attributesOf([
    ['id', style.groupIds.fresh('unit', unit.id)],
    [`${dragomanPrefix}:unit`, unit.id],
    [`${dragomanPrefix}:gaps`, writeGaps(unit)],
    ...modulePairs1(unit, undefined),
  ]);
  const segments = segmentsOf(unit).flatMap((segment) => {
    const id = style.ids.fresh('segment', segmentAddress(unit.id, segment.id));
    const marks: AttributePair[] = [[`${dragomanPrefix}:segment`, segment.id]];
    return transUnitLines(segment, unit, inner, { id, marks, style, rest: [] });
  });
  const foreign = (unit.foreign?.children ?? []).map((raw) => `${inner}${raw}`);
  return [
    `${indent}<group${attributes}${rawOf(unit.foreign, '')}>`,
    ...foreign,
    ...restLines(style.rest, inner),
    ...segments,
    `${indent}</group>`,
  ];
}

/** What travels beside a file, group or unit: an element, since its text may be longer than a parser takes in a value. */
export function restLines(rest: Patch, indent: string, prefix: string = dragomanPrefix): Lines {
  const name = `${prefix}:${restName}`;
  return rest.length === 0 ? [] : [`${indent}<${name}>${escapeText(writePatch(rest))}</${name}>`];
}

interface TransUnit {
  readonly id: string;
  readonly marks: readonly AttributePair[];
  readonly style: Unit1Style;
  readonly rest: Patch;
}

function transUnitLines(segment: Segment, unit: Unit, indent: string, { id, marks, style, rest }: TransUnit): Lines {
  const inner = `${indent}  `;
  const translate = translateOf(segment);
  const inherited = style.inherited === undefined ? undefined : style.inherited ? 'yes' : 'no';
  const attributes = attributesOf([
    ['id', id],
    ['approved', claimOf(segment).approved],
    ['translate', translate === inherited ? undefined : translate],
    ['xml:space', 'preserve'],
    ...marks,
  ]);
  const children = segment.foreign?.children ?? [];
  const lines = [
    ...contentLines(segment, unit.originalData ?? []),
    ...(segment.notes ?? []).map((note) => writeNote(note, storedStyle)),
    ...(segment.matches ?? []).map((match) => writeMatch1(match, inner)),
    ...children.filter((raw) => !isSegSource(raw)),
  ];
  return [
    `${indent}<trans-unit${attributes}${rawOf(segment.foreign, '')}>`,
    ...lines.map((line) => `${inner}${line}`),
    ...restLines(rest, inner),
    `${indent}</trans-unit>`,
  ];
}

export function writeMatch1(match: Match, indent: string): string {
  const data = new Map((match.originalData ?? []).map((entry) => [entry.id, entry]));
  // Attributes of ours beyond the state are for stored files: here it travels beside the unit.
  const { matchType: _type, ...plain } = match;
  return writeMatch(plain, indent, storedStyle, (content) => writeContent1(content, { data, hasMids: true }));
}

function contentLines({ source, target, foreign, ...rest }: Segment, originalData: readonly OriginalData[]): Lines {
  const data = new Map(originalData.map((entry) => [entry.id, entry]));
  const segSources = (foreign?.children ?? []).filter(isSegSource);
  const content = writeContent1(source, { data, hasMids: true });
  const lines = [`<source${rawOf(foreign, 'source/')}>${content}</source>`, ...segSources];
  const { state, stateQualifier } = claimOf({ ...rest, source, ...(target === undefined ? {} : { target }) });
  const isNamed = Object.keys(foreign?.attributes ?? {}).some((name) => name.startsWith('target/'));
  // An empty target is no translation, and may still say something.
  if (target === undefined && state === undefined && stateQualifier === undefined && !isNamed) return lines;
  const own = attributesOf([
    ['state', state],
    ['state-qualifier', /\s/u.test(stateQualifier ?? '') ? undefined : stateQualifier],
  ]);
  const written = writeContent1(target ?? [], { data, hasMids: segSources.length > 0 });
  return [...lines, `<target${own}${rawOf(foreign, 'target/')}>${written}</target>`];
}

/** In 1.2 words; without a target there is no state to write. */
export function claimOf({ claim, state, subState, target }: Segment): ReturnType<typeof state1> {
  const said = claim ?? (subState === undefined ? { state } : { state, subState });
  return target === undefined && claim === undefined ? {} : state1(said);
}
