/** Units in the stored dialect. One place says which attributes a segment has and how: the writer and the editor share it. */
import {
  type Foreign,
  type InlineContent,
  type Match,
  type Note,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { escapeText } from '@dragoman/xml';
import { writeGaps } from './gaps.ts';
import { dragomanPrefix, type SegmentAttribute, segmentAttributes } from './names.ts';
import { projectionOf } from './projection.ts';
import { type AttributePair, attributesOf, legible, type Naming, writeContent } from './write-content.ts';

export interface WriteStyle extends Naming {
  readonly prefix: string;
  /** Untranslated segments get a copy of the source with `state="new"`: what OmegaT needs to show them. */
  readonly prefill: boolean;
}

export const storedStyle: WriteStyle = { prefix: dragomanPrefix, element: '', prefill: false };

/** The group of a unit, without line end; lines are separated by LF and indented by `indent`. */
export function writeUnit(
  unit: Unit,
  indent: string,
  style: WriteStyle = storedStyle,
  rest: readonly string[] = [],
): string {
  const inner = `${indent}  `;
  const attributes: AttributePair[] = [
    ['id', unit.id],
    [`${style.prefix}:gaps`, writeGaps(unit)],
  ];
  const head = `${indent}<${style.element}group${attributesOf(attributes)}${rawAttributes(unit.foreign, '')}>`;
  const foreign = (unit.foreign?.children ?? []).map((child) => `${inner}${child}`);
  const segments = segmentsOf(unit).map((segment) => writeTransUnit(unit.id, segment, inner, style));
  return [head, ...foreign, ...rest, ...segments, `${indent}</${style.element}group>`].join('\n');
}

function writeTransUnit(unit: string, segment: Segment, indent: string, style: WriteStyle): string {
  const inner = `${indent}  `;
  const children = [
    writeSource(segment, style),
    ...segSources(segment.foreign),
    ...writeTarget(segment, style),
    ...(segment.notes ?? []).map((note) => writeNote(note, style)),
    ...(segment.matches ?? []).map((match) => writeMatch(match, inner, style)),
    ...(segment.foreign?.children ?? []).filter((child) => !isSegSource(child)),
  ];
  const attributes: AttributePair[] = [
    ['id', segmentAddress(unit, segment.id)],
    ['approved', approvedOf(segment)],
    ['translate', translateOf(segment)],
    ['xml:space', 'preserve'],
    ...ownAttributes(segment).map(([name, value]): AttributePair => [`${style.prefix}:${name}`, value]),
  ];
  const head = `${indent}<${style.element}trans-unit${attributesOf(attributes)}${rawAttributes(segment.foreign, '')}>`;
  return [head, ...children.map((child) => `${inner}${child}`), `${indent}</${style.element}trans-unit>`].join('\n');
}

/** `trans-unit/@approved`; without a target there is nothing to approve, and no attribute. */
export function approvedOf(segment: Segment): 'yes' | 'no' | undefined {
  return projectionOf(segment)?.approved;
}

export function translateOf({ translate }: Segment): 'yes' | 'no' | undefined {
  return translate === undefined ? undefined : translate ? 'yes' : 'no';
}

/** Our attributes of a segment in the order they are written; undefined: not there. */
export function ownAttributes(segment: Segment): readonly (readonly [SegmentAttribute, string | undefined])[] {
  const { approval, target, waivers } = segment;
  const values: Readonly<Record<SegmentAttribute, string | undefined>> = {
    state: segment.state,
    'sub-state': segment.subState,
    origin: segment.origin,
    by: segment.by,
    at: segment.at,
    'source-digest': contentDigest(segment.source),
    'target-digest': target === undefined ? undefined : contentDigest(target),
    'approved-by': approval?.by,
    'approved-at': approval?.at,
    'approved-source': approval?.source,
    'approved-target': approval?.target,
    'approved-via': approval?.via,
    'approved-source-was': approval?.sourceWas,
    'as-is': segment.asIs === undefined ? undefined : segment.asIs ? 'yes' : 'no',
    waived: waivers === undefined ? undefined : JSON.stringify(waivers),
  };
  return segmentAttributes.map((name) => [name, values[name]] as const);
}

function writeSource(segment: Segment, style: WriteStyle): string {
  const name = `${style.element}source`;
  return `<${name}${rawAttributes(segment.foreign, 'source/')}>${writeContent(segment.source, style)}</${name}>`;
}

function writeTarget(segment: Segment, style: WriteStyle): readonly string[] {
  const projection = projectionOf(segment);
  const others = rawAttributes(segment.foreign, 'target/');
  if (segment.target !== undefined && projection !== undefined) {
    return [targetElement(segment.target, projection.state, others, style)];
  }
  if (!style.prefill || segment.translate === false) return [];
  return [targetElement(segment.source, 'new', others, style)];
}

function targetElement(content: InlineContent, state: string, others: string, style: WriteStyle): string {
  const name = `${style.element}target`;
  return `<${name} state="${state}"${others}>${writeContent(content, style)}</${name}>`;
}

export function writeNote({ text, from, annotates, priority, language, foreign }: Note, { element }: Naming): string {
  const attributes: AttributePair[] = [
    ['xml:lang', language],
    ['from', from],
    ['annotates', annotates],
    ['priority', priority?.toString()],
  ];
  return `<${element}note${attributesOf(attributes)}${rawAttributes(foreign, '')}>${escapeText(legible(text))}</${element}note>`;
}

/** On three lines, the inner ones indented under `indent`; on one line where the file has no line ends (`null`). */
export function writeMatch(
  match: Match,
  indent: string | null,
  naming: Naming,
  write = (content: InlineContent): string => writeContent(content, naming),
): string {
  const { prefix, element } = naming;
  const attributes: AttributePair[] = [
    ['match-quality', match.similarity === undefined ? undefined : `${match.similarity}%`],
    ['origin', match.origin === '' ? undefined : match.origin],
    ['alttranstype', match.foreign?.attributes['alttranstype'] === undefined ? match.type : undefined],
    [`${prefix ?? ''}:state`, prefix === undefined ? undefined : match.state],
    [`${prefix ?? ''}:match-type`, prefix === undefined ? undefined : match.matchType],
  ];
  const language = (tag: string | undefined): string => attributesOf([['xml:lang', tag]]);
  const others = (name: string): string => rawAttributes(match.foreign, `${name}/`);
  const source = `<${element}source${language(match.sourceLanguage)}${others('source')}>${write(match.source)}</${element}source>`;
  const children = [
    ...(match.sharesSource === true ? [] : [source]),
    `<${element}target${language(match.targetLanguage)}${others('target')}>${write(match.target)}</${element}target>`,
    ...(match.foreign?.children ?? []),
  ];
  const head = `<${element}alt-trans${attributesOf(attributes)}${rawAttributes(match.foreign, '')}>`;
  if (indent === null) return `${head}${children.join('')}</${element}alt-trans>`;
  return `${head}\n${children.map((child) => `${indent}  ${child}\n`).join('')}${indent}</${element}alt-trans>`;
}

function segSources(foreign: Foreign | undefined): readonly string[] {
  return (foreign?.children ?? []).filter(isSegSource);
}

/** Its place is between source and target (XLIFF 1.2, Structural Elements), whoever wrote it. */
export function isSegSource(child: string): boolean {
  return /^<(?:[^\s/>:]+:)?seg-source[\s/>]/u.test(child);
}

/** Attributes of others, raw; `scope` is the element they stand on (`target/`), empty for the trans-unit itself. */
function rawAttributes(foreign: Foreign | undefined, scope: string): string {
  return Object.entries(foreign?.attributes ?? {})
    .filter(([key]) => (scope === '' ? !key.includes('/') : key.startsWith(scope)))
    .map(([key, value]) => ` ${key.slice(scope.length)}="${value}"`)
    .join('');
}
