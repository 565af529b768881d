/**
 * Inline content as the content of a 2.x `source` or `target`. Promise: whatever `readContent2` makes of it differs from
 * what was meant only in facts of codes that 2.x has no word for; the XML is well-formed for any string. Pairs that nest
 * are `pc`, others `sc` and `ec`, and so are `mrk`, `sm` and `em`.
 */
import { type Ec, type InlineCode, type InlineContent, isText, type Sc, type Sm } from '@dragoman/model';
import { escapeText, isXmlCharacter } from '@dragoman/xml';
import { ownFields, sharedFields, writeField, writeMarkerType, writeType } from './codes-2.ts';
import { itsFields, modulePairs2 } from './module-attributes.ts';
import { nestedPairs } from './nesting.ts';
import type { Tokens } from './tokens.ts';
import { type AttributePair, attributesOf, type SpellItem } from './write-content.ts';

export interface Content2Style {
  /** What stands before the names of XLIFF elements: empty, or `xlf:`. */
  readonly element: string;
  readonly tokens: Tokens;
  /** The whole side of the unit: halves whose partner stands nowhere in it are isolated. */
  readonly side: Side;
  readonly spell?: SpellItem;
  /** A pair with data or sub-flows of one half alone is no `pc`: 2.1 does not allow it. */
  readonly hasWholePairs?: true;
}

export interface Side {
  readonly openings: ReadonlyMap<string, Sc>;
  readonly ends: ReadonlySet<string>;
}

/** Pairs are sought in all sources, or all targets, of a unit (never per segment). */
export function sideOf(contents: readonly InlineContent[]): Side {
  const openings = new Map<string, Sc>();
  const ends = new Set<string>();
  for (const item of contents.flat()) {
    if (isText(item)) continue;
    if (item.kind === 'sc' && item.isolated !== true) openings.set(item.id, item);
    if (item.kind === 'ec' && item.isolated !== true && item.startRef !== undefined) ends.add(item.startRef);
  }
  return { openings, ends };
}

export function writeContent2(content: InlineContent, style: Content2Style): string {
  const pairs = nestedPairs(content, (start, end) => canNest(start, end, style));
  return content
    .map((item) => {
      if (isText(item)) return writeText2(item, style.element);
      const spelled = style.spell?.(item);
      if (spelled !== undefined) return spelled;
      const partner = pairs.get(item);
      if (item.kind === 'sm') return writeSm(item, partner !== undefined, style);
      if (item.kind === 'em') return partner === undefined ? writeEm(item.startRef, style) : `</${style.element}mrk>`;
      if (item.kind === 'ec' && partner !== undefined) return `</${style.element}pc>`;
      if (item.kind === 'sc' && partner?.kind === 'ec') return writePc(item, partner, style);
      return writeCode(item, style);
    })
    .join('');
}

const pairedFields = ['dataRef', 'subFlows'] as const;

/** `pc` has one set of hints for both halves, and nests. */
function canNest(
  start: Exclude<InlineContent[number], string>,
  end: Exclude<InlineContent[number], string>,
  { side, hasWholePairs }: Content2Style,
): boolean {
  if (start.kind === 'sm') return true;
  if (start.kind !== 'sc' || end.kind !== 'ec' || start.canOverlap === true) return false;
  if (start.isolated === true || end.isolated === true || !side.ends.has(start.id)) return false;
  if (hasWholePairs && pairedFields.some((name) => (start[name] === undefined) !== (end[name] === undefined)))
    return false;
  return (
    end.type === start.type &&
    ['subType', 'attributes', 'sizeRestriction', ...sharedFields].every((name) => !Object.hasOwn(end, name))
  );
}

export function writeText2(text: string, element: string): string {
  if (text.isWellFormed() && !/[^\t\n\r\u0020-\uFFFD]/u.test(text)) return escapeText(text);
  const pieces = [...text].map((character) => {
    const codePoint = character.codePointAt(0) as number;
    if (isXmlCharacter(codePoint)) return escapeText(character);
    return `<${element}cp hex="${codePoint
      .toString(16)
      .toUpperCase()
      .padStart(codePoint > 0xffff ? 6 : 4, '0')}"/>`;
  });
  return pieces.join('');
}

function typePairs(code: Pick<InlineCode, 'type' | 'subType'>): AttributePair[] {
  const { type, subType } = writeType(code);
  return [
    ['type', type],
    ['subType', subType],
  ];
}

function sharedPairs(code: InlineCode, { tokens }: Content2Style): AttributePair[] {
  return sharedFields.map((name): AttributePair => {
    const field = writeField(code[name]);
    return [name, name === 'copyOf' && field !== undefined ? tokens.of(code.kind, field) : field];
  });
}

function ownPairs(code: InlineCode, suffix: '' | 'Start' | 'End', { tokens }: Content2Style): AttributePair[] {
  return ownFields.map((name): AttributePair => {
    const field = code[name];
    return [`${name}${suffix}`, name === 'dataRef' && field !== undefined ? tokens.of('data', field) : field];
  });
}

/** Attributes of modules that stand on an inline element. */
function inlineModules(item: Parameters<typeof modulePairs2>[0]): string {
  return attributesOf(modulePairs2(item));
}

/** Of all modules two may stand on codes (XLIFF 2.x, `pc`); attributes of others and of tools travel beside them. */
function moduleAttributes(attributes: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(attributes ?? {})
    .filter(([name]) => name.startsWith('fs:') || name.startsWith('slr:'))
    .map(([name, raw]) => ` ${name}="${raw}"`)
    .join('');
}

/** Annotations may have attributes of anybody (XLIFF 2.x, `mrk`), but of ITS only those that its module has. */
function prefixedAttributes(attributes: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(attributes ?? {})
    .filter(([name]) => name.includes(':') && !name.startsWith('xmlns:') && !isOtherIts(name))
    .map(([name, raw]) => ` ${name}="${raw}"`)
    .join('');
}

/** Most of ITS 2.0 is for HTML and 1.2: a localization note is a `note` in 2.x. */
function isOtherIts(name: string): boolean {
  return name.startsWith('its:') && !itsFields.has(name.slice('its:'.length));
}

/** An equivalent of one half alone: the other has none, and has to say so (XLIFF 2.1, `pc`). */
function withEquivs(start: Sc, end: Ec): readonly [Sc, Ec] {
  if ((start.equiv === undefined) === (end.equiv === undefined)) return [start, end];
  return [
    { ...start, equiv: start.equiv ?? '' },
    { ...end, equiv: end.equiv ?? '' },
  ];
}

function writePc(opening: Sc, closing: Ec, style: Content2Style): string {
  const [start, end] = withEquivs(opening, closing);
  const id = style.tokens.of('sc', start.id);
  const pairs: AttributePair[] = [
    ['id', id],
    ...typePairs(start),
    ...sharedPairs(start, style),
    ['dispStart', start.label === `<pc${id}>` ? undefined : start.label],
    ['dispEnd', end.label === `</pc${id}>` ? undefined : end.label],
    ...ownPairs(start, 'Start', style),
    ...ownPairs(end, 'End', style),
  ];
  return `<${style.element}pc${attributesOf(pairs)}${inlineModules({ ...start })}${moduleAttributes(start.attributes)}>`;
}

function writeCode(code: InlineCode, style: Content2Style): string {
  if (code.kind === 'ec') return writeEc(code, style);
  const id = style.tokens.of(code.kind, code.id);
  const isAlone = code.kind === 'sc' && (code.isolated === true || !style.side.ends.has(code.id));
  const pairs: AttributePair[] = [
    ['id', id],
    ...typePairs(code),
    ['canOverlap', code.kind === 'sc' && code.canOverlap !== true ? 'no' : undefined],
    ...sharedPairs(code, style),
    ['disp', code.label === (code.kind === 'sc' ? `<sc${id}>` : `<ph${id}/>`) ? undefined : code.label],
    ...ownPairs(code, '', style),
    ['isolated', isAlone ? 'yes' : undefined],
  ];
  return `<${style.element}${code.kind}${attributesOf(pairs)}${inlineModules({ ...code })}${moduleAttributes(code.attributes)}/>`;
}

/** `ec` repeats what its `sc` says of both (XLIFF 2.x, `ec`, Constraints). */
function writeEc(end: Ec, style: Content2Style): string {
  const start = end.isolated === true || end.startRef === undefined ? undefined : style.side.openings.get(end.startRef);
  const startRef = start === undefined ? undefined : style.tokens.of('sc', start.id);
  const id = start === undefined ? style.tokens.of('ec', end.id) : undefined;
  const both: Ec = start === undefined ? end : { ...end, ...factsOf(start), type: start.type };
  const pairs: AttributePair[] = [
    ['id', id],
    ['startRef', startRef],
    ...typePairs(both),
    ['canOverlap', start !== undefined && start.canOverlap !== true ? 'no' : undefined],
    ...sharedPairs({ ...both, kind: 'sc' } as Sc, style),
    ['disp', end.label === `</sc${startRef ?? id ?? ''}>` ? undefined : end.label],
    ...ownPairs(end, '', style),
    ['isolated', start === undefined ? 'yes' : undefined],
  ];
  return `<${style.element}ec${attributesOf(pairs)}${inlineModules({ ...end })}${moduleAttributes(end.attributes)}/>`;
}

function factsOf(start: Sc): Partial<Ec> {
  const names = ['subType', ...sharedFields] as const;
  return Object.fromEntries(names.filter((name) => start[name] !== undefined).map((name) => [name, start[name]]));
}

function writeSm(marker: Sm, isNested: boolean, style: Content2Style): string {
  const pairs: AttributePair[] = [
    ['id', style.tokens.of('sm', marker.id)],
    ['type', annotationType(marker)],
    ['value', marker.value],
    ['ref', marker.ref],
    ['translate', writeField(marker.translate)],
  ];
  const attributes = `${attributesOf(pairs)}${inlineModules({ ...marker })}${prefixedAttributes(marker.attributes)}`;
  return isNested ? `<${style.element}mrk${attributes}>` : `<${style.element}sm${attributes}/>`;
}

/** What ITS says of a span stands on `its:generic` (XLIFF 2.1, ITS Module); 1.x has types of tools there: `x-its`. */
function annotationType(marker: Sm): string | undefined {
  const type = writeMarkerType(marker.type);
  const isOwn = type?.startsWith('dragoman:') === true;
  return isOwn && modulePairs2({ ...marker }).some(([name, value]) => name.startsWith('its') && value !== undefined)
    ? 'its:generic'
    : type;
}

function writeEm(startRef: string, style: Content2Style): string {
  return `<${style.element}em${attributesOf([['startRef', style.tokens.of('sm', startRef)]])}/>`;
}
