/** A unit in 2.x. One place says what a segment has there and how: the writer and the editor share it. */
import {
  type Foreign,
  type Ignorable,
  type InlineContent,
  type MetaGroup,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { distinctIds } from './distinct-ids.ts';
import { modulePairs2 } from './module-attributes.ts';
import { metaCategory, restName, type Xliff2Version } from './names.ts';
import { type Patch, writePatch } from './patch.ts';
import { standOffElements } from './stand-off.ts';
import { Tokens } from './tokens.ts';
import { attributesOf } from './write-content.ts';
import { type Content2Style, type Side, sideOf, writeContent2 } from './write-content-2.ts';
import {
  glossaryLines,
  type Lines,
  matchLines,
  metadataLines,
  originalDataLines,
  rawOf,
  validationLines,
  wrapped,
  writeNote2,
} from './write-modules-2.ts';
import { ownAttributes, translateOf } from './write-trans-unit.ts';

export interface Unit2Style {
  readonly version: Xliff2Version;
  readonly isOurs: boolean;
  /** Id of the unit as it is written. */
  readonly id: string;
  /** `translate` of file and groups around. */
  readonly inherited: boolean | undefined;
  readonly rest: Patch;
}

export function unitLines(unit: Unit, indent: string, style: Unit2Style): Lines {
  const tokens = new Tokens();
  for (const segment of segmentsOf(unit)) tokens.of('segment', segment.id);
  const inner = `${indent}  `;
  const contents = {
    source: distinctIds(unit.parts.map(({ source }) => source)),
    target: distinctIds(unit.parts.map(({ target }) => target ?? [])),
  };
  const [sources, targets] = [sideOf(contents.source), sideOf(contents.target)];
  const children = childrenByPlace(unit.extensions);
  // Contents first: ids of codes come before those of data, so that the ids people see stay as they are.
  const parts = unit.parts.flatMap((part, index) => {
    const [source = [], target] = [contents.source[index], part.target && contents.target[index]];
    const written = { ...part, source, ...(target === undefined ? {} : { target }) };
    return partLines(written, inner, { tokens, sources, targets }, style);
  });
  const lines = [
    ...children.first.map((raw) => `${inner}${raw}`),
    ...standOffElements(unit.its).flatMap((lines) => lines.map((line) => `${inner}${line}`)),
    ...matchesLines(unit, inner, tokens, children.matches),
    ...glossaryLines(unit.glossary, inner),
    ...metadataLines(unit.metadata, ourGroups(unit, tokens, style), inner),
    ...validationLines(unit.validation, inner),
    ...wrapped('notes', inner, [...noteLines(unit, inner, tokens), ...children.notes.map((raw) => `${inner}  ${raw}`)]),
    ...originalDataLines(unit.originalData, inner, '', tokens),
    ...parts,
  ];
  return [`${indent}<unit${unitAttributes(unit, style)}>`, ...lines, `${indent}</unit>`];
}

function unitAttributes(unit: Unit, { id, isOurs, inherited }: Unit2Style): string {
  const [first, ...others] = segmentsOf(unit).map(translateOf);
  const isShared = first !== undefined && others.every((translate) => translate === first);
  const own = attributesOf([
    ['id', id],
    ['canResegment', isOurs ? 'no' : undefined],
    ['translate', isShared && first !== yesNo(inherited) ? first : undefined],
    ['xml:space', unit.extensions?.attributes['xml:space'] === undefined ? 'preserve' : undefined],
    ...modulePairs2(unit),
  ]);
  return `${own}${rawOf(unit.extensions, '')}`;
}

function yesNo(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}

/** Verbatim children where their parents are: matches and notes stand in lists. */
export function childrenByPlace(extensions: Foreign | undefined): {
  readonly first: Lines;
  readonly matches: Lines;
  readonly notes: Lines;
} {
  const children = extensions?.children ?? [];
  const isMatch = (raw: string): boolean => /^<(?:[^\s/>:]+:)?match[\s/>]/u.test(raw);
  const isNote = (raw: string): boolean => /^<(?:[^\s/>:]+:)?note[\s/>]/u.test(raw);
  return {
    first: children.filter((raw) => !isMatch(raw) && !isNote(raw)),
    matches: children.filter(isMatch),
    notes: children.filter(isNote),
  };
}

function matchesLines(unit: Unit, indent: string, tokens: Tokens, verbatim: Lines): Lines {
  const own = segmentsOf(unit).flatMap(({ id, matches }) =>
    (matches ?? []).flatMap((match) => matchLines(match, tokens.of('segment', id), `${indent}  `, '')),
  );
  return wrapped('mtc:matches', indent, [...own, ...verbatim.map((raw) => `${indent}  ${raw}`)]);
}

/** In a unit of one segment every note is the segment's; in others those with the id `SEGMENT-note-N`. */
function noteLines(unit: Unit, indent: string, tokens: Tokens): Lines {
  const segments = segmentsOf(unit);
  const own = segments.flatMap(({ id, notes }) =>
    (notes ?? []).map((note, index) =>
      writeNote2(note, segments.length === 1 ? note.id : `${tokens.of('segment', id)}-note-${index + 1}`, ''),
    ),
  );
  const ofUnit = (unit.notes ?? []).map((note) => writeNote2(note, note.id, ''));
  return [...own, ...ofUnit].map((line) => `${indent}  ${line}`);
}

/** Our metadata: what travels beside the unit, and per segment what 1.2 has as attributes (`definitions.md`). */
function ourGroups(unit: Unit, tokens: Tokens, { isOurs, rest }: Unit2Style): readonly MetaGroup[] {
  const own: MetaGroup = {
    category: metaCategory,
    items: rest.length === 0 ? [] : [{ type: restName, value: writePatch(rest) }],
  };
  return [own, ...(isOurs ? segmentsOf(unit).map((segment) => segmentGroup(segment, tokens)) : [])];
}

export function segmentGroup(segment: Segment, tokens: Tokens): MetaGroup {
  const items = ownAttributes(segment).flatMap(([type, value]) => (value === undefined ? [] : [{ type, value }]));
  return { id: tokens.of('segment', segment.id), category: metaCategory, items };
}

interface Sides {
  readonly tokens: Tokens;
  readonly sources: Side;
  readonly targets: Side;
}

function partLines(part: Segment | Ignorable, indent: string, sides: Sides, style: Unit2Style): Lines {
  const { isOurs } = style;
  const attributes =
    part.kind === 'segment' ? segmentAttributes2(part, sides.tokens, style) : ignorableAttributes(part, sides.tokens);
  const element = (name: 'source' | 'target', content: InlineContent, own: string, side: Side): string => {
    const style: Content2Style = { element: '', tokens: sides.tokens, side, hasWholePairs: true };
    return `${indent}  <${name}${own}>${writeContent2(content, style)}</${name}>`;
  };
  const lines = [element('source', part.source, rawOf(part.extensions, 'source/'), sides.sources)];
  if (part.target !== undefined || hasEmptyTarget(part, isOurs)) {
    const order = attributesOf([['order', part.order?.toString()]]);
    lines.push(element('target', part.target ?? [], `${order}${rawOf(part.extensions, 'target/')}`, sides.targets));
  }
  const others = (part.extensions?.children ?? []).map((raw) => `${indent}  ${raw}`);
  return [`${indent}<${part.kind}${attributes}>`, ...lines, ...others, `${indent}</${part.kind}>`];
}

/** An empty target is no translation, and may still say something: a state of others needs one (§4.7.2). */
function hasEmptyTarget(part: Segment | Ignorable, isOurs: boolean): boolean {
  const isNamed = Object.keys(part.extensions?.attributes ?? {}).some((name) => name.startsWith('target/'));
  return !isOurs && (isNamed || (part.kind === 'segment' && part.claim !== undefined));
}

/** Before 2.2 no attribute of others may stand on a segment: there its case travels beside it. */
function segmentAttributes2(segment: Segment, tokens: Tokens, { isOurs, version }: Unit2Style): string {
  const hasCase = segment.case !== undefined && version === '2.2';
  const { state, subState } = shownState(segment, isOurs);
  const own = attributesOf([
    ['id', tokens.of('segment', segment.id)],
    ['state', state],
    ['subState', subState],
    ...modulePairs2(hasCase ? { case: segment.case } : {}),
  ]);
  return `${own}${rawOf(segment.extensions, '')}`;
}

/** What the segment says to tools; without a target there is nothing to say (§4.7.2: above `initial` one is required). */
export function shownState(
  segment: Segment,
  isOurs: boolean,
): { readonly state?: string; readonly subState?: string | undefined } {
  const claim = isOurs ? undefined : segment.claim;
  if (segment.target === undefined && claim === undefined) return {};
  if (segment.extensions?.attributes['state'] !== undefined) return {};
  const { state, subState } = claim ?? segment;
  return { state, subState };
}

function ignorableAttributes(part: Ignorable, tokens: Tokens): string {
  const id = part.id === undefined ? undefined : tokens.of('ignorable', part.id);
  return `${attributesOf([['id', id]])}${rawOf(part.extensions, '')}`;
}
