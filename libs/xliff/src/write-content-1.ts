/**
 * Inline content of files of other tools as the content of a 1.2 `source` or `target`. Promise: whatever `readContent`
 * makes of it differs from what was meant only in facts of codes that 1.2 has no word for. Codes with original data are
 * `bpt`/`ept`, `it` and `ph`; without, pairs that nest are `g`, pairs that cross `bx`/`ex`, and lone codes `x`.
 */
import {
  type Ec,
  type InlineCode,
  type InlineContent,
  isText,
  type OriginalData,
  type Sc,
  type Sm,
} from '@dragoman/model';
import { escapeText } from '@dragoman/xml';
import { ctypeOf } from './codes.ts';
import { itsPairs } from './module-attributes.ts';
import { moduleNamespaces } from './names.ts';
import { nestedPairs } from './nesting.ts';
import { type AttributePair, attributesOf, legible, writeContent } from './write-content.ts';

export interface Content1Style {
  readonly data: ReadonlyMap<string, OriginalData>;
  /** False in a target without `seg-source`: there a `mid` would name nothing (XLIFF 1.2, `mrk`). */
  readonly hasMids: boolean;
}

type Item = Exclude<InlineContent[number], string>;

export function writeContent1(content: InlineContent, style: Content1Style): string {
  const partners = partnersOf(content);
  const pairs = nestedPairs(content, (start, end) => start.kind === 'sm' || isG(start, end, partners));
  return content
    .map((item) => {
      if (isText(item)) return writeContent([item], { prefix: undefined, element: '' });
      const isNested = pairs.has(item);
      if (item.kind === 'sm' && isNested) return writeMrk(item, style);
      if (item.kind === 'em' && isNested) return '</mrk>';
      if (item.kind === 'sm' || item.kind === 'em') return writeContent([item], { prefix: undefined, element: '' });
      if (item.kind === 'ec' && isNested) return '</g>';
      if (item.kind === 'sc' && isNested) return writeG(item);
      return writeCode1(item, partners, style);
    })
    .join('');
}

/** Halves of one pair in this content. */
function partnersOf(content: InlineContent): ReadonlyMap<Item, InlineCode> {
  const openings = new Map<string, Sc>();
  const partners = new Map<Item, InlineCode>();
  for (const item of content) {
    if (isText(item)) continue;
    if (item.kind === 'sc') openings.set(item.id, item);
    const start = item.kind === 'ec' && item.startRef !== undefined ? openings.get(item.startRef) : undefined;
    if (item.kind === 'ec' && start !== undefined) partners.set(start, item).set(item, start);
  }
  return partners;
}

/** Ids of halves that 1.x spells with one id, or its own id and a reference, end so in the model; `x` has any id. */
function isXId(end: Ec): boolean {
  return !end.id.endsWith('-end');
}

function isG(start: Item, end: Item, partners: ReadonlyMap<Item, InlineCode>): boolean {
  if (start.kind !== 'sc' || end.kind !== 'ec' || partners.get(start) !== end) return false;
  if (end.id !== `${start.id}-end` || start.canOverlap === true || start.isolated === true) return false;
  return start.dataRef === undefined && end.dataRef === undefined && end.isolated !== true;
}

function writeG(start: Sc): string {
  return `<g${attributesOf([['id', start.id], ['ctype', ctype1(start)], ...equivPairs(start)])}${others(start)}>`;
}

// eslint-disable-next-line complexity -- a switch over every kind of code, each with its own element
function writeCode1(code: InlineCode, partners: ReadonlyMap<Item, InlineCode>, style: Content1Style): string {
  const partner = partners.get(code);
  const end = code.kind === 'ec' ? code : partner?.kind === 'ec' ? partner : undefined;
  const hasData = code.dataRef !== undefined || partner?.dataRef !== undefined;
  if (code.kind === 'ph') return hasData ? native('ph', code, code.id, [], style) : writeX(code);
  if (!hasData && (end === undefined ? code.canOverlap !== true : isXId(end))) return writeX(code);
  const isAlone = partner === undefined || code.isolated === true;
  const id = code.kind === 'ec' ? code.id.replace(/-end$/u, '') : code.id;
  if (hasData && isAlone) {
    return native('it', code, id, [['pos', code.kind === 'sc' ? 'open' : 'close']], style);
  }
  const rid: AttributePair[] = partner === undefined ? [] : ridPairs(code, partner);
  if (hasData) return native(code.kind === 'sc' ? 'bpt' : 'ept', code, id, rid, style);
  const pairs: AttributePair[] = [
    ['id', id],
    ...rid,
    ['ctype', code.kind === 'sc' ? ctype1(code) : undefined],
    ...equivPairs(code),
  ];
  return `<${code.kind === 'sc' ? 'bx' : 'ex'}${attributesOf(pairs)}${others(code)}/>`;
}

/** Halves with different ids name each other by `rid`; one that the file had comes with the attributes. */
function ridPairs(code: InlineCode, partner: InlineCode): AttributePair[] {
  const [start, end] = code.kind === 'sc' ? [code, partner] : [partner, code];
  if (code.attributes?.['rid'] !== undefined || `${start.id}-end` === end.id) return [];
  return [['rid', start.attributes?.['rid'] ?? start.id]];
}

function native(
  name: string,
  code: InlineCode,
  id: string,
  own: readonly AttributePair[],
  { data }: Content1Style,
): string {
  const entry = code.dataRef === undefined ? undefined : data.get(code.dataRef);
  const content = entry?.xml ?? escapeText(legible(entry?.text ?? ''));
  const ctype: AttributePair[] = code.kind === 'ec' && name === 'ept' ? [] : [['ctype', ctype1(code)]];
  return `<${name}${attributesOf([['id', id], ...own, ...ctype, ...equivPairs(code)])}${others(code)}>${content}</${name}>`;
}

function writeX(code: InlineCode): string {
  const pairs: AttributePair[] = [
    ['id', code.id],
    ['ctype', code.type === 'unknown' ? undefined : ctypeOf(code)],
    ['equiv-text', code.label === `<x${code.id}/>` ? undefined : code.label],
  ];
  return `<x${attributesOf(pairs)}${others(code)}/>`;
}

/** Tools show `equiv-text`: where the code has none, its label does. */
function equivPairs({ equiv, label }: InlineCode): AttributePair[] {
  const isDefault = /^<\/?(?:g|bpt|ept|bx|ex|it|ph|pc|sc|ec)[^<>]*>$/u.test(label);
  return [['equiv-text', equiv ?? (isDefault ? undefined : label)]];
}

/** XLIFF 1.2 has a list for halves of a pair and one for codes that stand alone. */
const pairCtypes: ReadonlySet<string> = new Set(['bold', 'italic', 'underlined', 'link']);
const loneCtypes: ReadonlySet<string> = new Set(['image', 'pb', 'lb']);

function ctype1({ kind, type }: InlineCode): string | undefined {
  if (type === 'unknown') return undefined;
  const standard = kind === 'ph' ? loneCtypes : pairCtypes;
  return standard.has(type) || type.startsWith('x-') ? type : `x-${type}`;
}

const standardMtypes: ReadonlySet<string> = new Set([
  ...['abbrev', 'abbreviated-form', 'abbreviation', 'acronym', 'appellation', 'collocation', 'common-name', 'datetime'],
  ...['equation', 'expanded-form', 'formula', 'head-term', 'initialism', 'international-scientific-term'],
  ...['internationalism', 'logical-expression', 'materials-management-unit', 'name', 'near-synonym', 'part-number'],
  ...['phrase', 'phraseological-unit', 'protected', 'romanized-form', 'seg', 'set-phrase', 'short-form', 'sku'],
  ...['standard-text', 'symbol', 'synonym', 'synonymous-phrase', 'term', 'transcribed-form', 'transliteration'],
  ...['truncated-term', 'variant'],
]);

function writeMrk(marker: Sm, { hasMids }: Content1Style): string {
  const { type, id, value } = marker;
  const pairs: AttributePair[] = [
    ['mtype', standardMtypes.has(type) || type.startsWith('x-') ? type : `x-${type}`],
    ['mid', hasMids && !/^at-\d+$/u.test(id) ? id : undefined],
    ['comment', value],
    ...itsPairs(marker.its),
  ];
  return `<mrk${attributesOf(pairs)}${others(marker)}>`;
}

/** Attributes but those of 2.x modules, which travel beside the code. */
function others({ attributes = {} }: Pick<InlineCode, 'attributes'>): string {
  return Object.entries(attributes)
    .filter(([name]) => !(name.includes(':') && Object.hasOwn(moduleNamespaces, name.split(':')[0] ?? '')))
    .map(([name, raw]) => ` ${name}="${raw}"`)
    .join('');
}
