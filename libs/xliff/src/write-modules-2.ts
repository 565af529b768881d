/** Notes and modules of 2.x, each as lines indented under `indent`. Promise: `read-modules-2.ts` gives the same back. */
import type {
  Foreign,
  GlossEntry,
  GlossText,
  Match,
  Meta,
  Metadata,
  MetaGroup,
  Note,
  OriginalData,
  ValidationRule,
} from '@dragoman/model';
import { escapeText } from '@dragoman/xml';
import { distinctIds } from './distinct-ids.ts';
import { itsPairs } from './module-attributes.ts';
import { isToken, Tokens } from './tokens.ts';
import { type AttributePair, attributesOf, legible } from './write-content.ts';
import { sideOf, writeContent2, writeText2 } from './write-content-2.ts';

export type Lines = readonly string[];

/** An element with lines inside; nothing where there are none. */
export function wrapped(name: string, indent: string, lines: Lines, attributes = ''): Lines {
  return lines.length === 0 ? [] : [`${indent}<${name}${attributes}>`, ...lines, `${indent}</${name}>`];
}

function leaf(name: string, pairs: readonly AttributePair[], content: string, others = ''): string {
  return `<${name}${attributesOf(pairs)}${others}>${content}</${name}>`;
}

/** Attributes as written; `scope` is the element they stand on (`target/`). */
export function rawOf(foreign: Foreign | undefined, scope: string): string {
  return Object.entries(foreign?.attributes ?? {})
    .filter(([name]) => (scope === '' ? !name.includes('/') : name.startsWith(scope)))
    .map(([name, raw]) => ` ${name.slice(scope.length)}="${raw}"`)
    .join('');
}

/** `id` as it shall be written: a note of one of several segments says so by it. */
export function writeNote2(note: Note, id: string | undefined, element: string): string {
  const pairs: AttributePair[] = [
    ['id', id !== undefined && isToken(id) ? id : undefined],
    ['appliesTo', note.annotates === 'general' ? undefined : note.annotates],
    ['category', note.category],
    ['priority', note.priority?.toString()],
  ];
  return leaf(`${element}note`, pairs, escapeText(legible(note.text)), rawOf(note.extensions, ''));
}

export function originalDataLines(
  data: readonly OriginalData[] | undefined,
  indent: string,
  element: string,
  tokens: Tokens,
): Lines {
  const lines = (data ?? []).map(({ id, text, dir }) => {
    const pairs: AttributePair[] = [
      ['id', tokens.of('data', id)],
      ['dir', dir],
    ];
    return `${indent}  ${leaf(`${element}data`, pairs, writeText2(text, element))}`;
  });
  return wrapped(`${element}originalData`, indent, lines);
}

/** `ref`: id of the segment it is for. */
export function matchLines(match: Match, ref: string, indent: string, element: string): Lines {
  const tokens = new Tokens();
  const inner = `${indent}  `;
  const attributes = attributesOf([
    ['id', match.id !== undefined && isToken(match.id) ? match.id : undefined],
    ['ref', match.extensions?.attributes['ref'] === undefined ? `#${ref}` : undefined],
    ['matchQuality', percent(match.matchQuality)],
    ['matchSuitability', percent(match.matchSuitability)],
    ['similarity', percent(match.similarity)],
    ['origin', match.origin === '' ? undefined : match.origin],
    ['type', match.matchType],
    ['subType', match.matchType === undefined ? undefined : match.subType],
    ['reference', match.type === 'reference' ? 'yes' : undefined],
    ...itsPairs(match.its),
  ]);
  const isHead = (raw: string): boolean => /^<(?:[^\s/>:]+:)?(?:metadata|originalData)[\s/>]/u.test(raw);
  const children = (match.extensions?.children ?? []).map((raw) => `${inner}${raw}`);
  const content = (name: 'source' | 'target'): string => {
    const [written = []] = distinctIds([match[name]]);
    const style = { element, tokens, side: sideOf([written]), hasWholePairs: true as const };
    const others = rawOf(match.extensions, `${name}/`);
    return `${inner}<${element}${name}${others}>${writeContent2(written, style)}</${element}${name}>`;
  };
  return [
    `${indent}<mtc:match${attributes}${rawOf(match.extensions, '')}>`,
    ...children.filter((raw) => isHead(raw.trimStart())),
    ...originalDataLines(match.originalData, inner, element, tokens),
    content('source'),
    content('target'),
    ...children.filter((raw) => !isHead(raw.trimStart())),
    `${indent}</mtc:match>`,
  ];
}

/** The schema takes 0 to 100. */
function percent(number: number | undefined): string | undefined {
  return number === undefined || !(number >= 0 && number <= 100) ? undefined : String(number);
}

export function glossEntryLines({ id, ref, term, translations, definition }: GlossEntry, indent: string): Lines {
  const head = attributesOf([
    ['id', id],
    ['ref', ref],
  ]);
  const text = (name: string, { text: content, source }: GlossText, own: readonly AttributePair[] = []): string =>
    `${indent}  ${leaf(`gls:${name}`, [...own, ['source', source]], escapeText(legible(content)))}`;
  const lines = [
    text('term', term),
    ...(translations ?? []).map((item) =>
      text('translation', item, [
        ['id', item.id],
        ['ref', item.ref],
      ]),
    ),
    ...(definition === undefined ? [] : [text('definition', definition)]),
  ];
  return wrapped('gls:glossEntry', indent, lines, head);
}

export function glossaryLines(entries: readonly GlossEntry[] | undefined, indent: string): Lines {
  return wrapped(
    'gls:glossary',
    indent,
    (entries ?? []).flatMap((entry) => glossEntryLines(entry, `${indent}  `)),
  );
}

export function metadataLines(metadata: Metadata | undefined, ours: readonly MetaGroup[], indent: string): Lines {
  const groups = [...(metadata?.groups ?? []), ...ours].filter(({ items }) => items.length > 0);
  const lines = groups.flatMap((group) => metaGroupLines(group, `${indent}  `));
  return wrapped('mda:metadata', indent, lines, attributesOf([['id', metadata?.id]]));
}

export function metaGroupLines({ id, category, appliesTo, items }: MetaGroup, indent: string): Lines {
  const head = attributesOf([
    ['id', id],
    ['category', category],
    ['appliesTo', appliesTo],
  ]);
  const inner = `${indent}  `;
  const lines = items.flatMap((item) =>
    'items' in item ? metaGroupLines(item, inner) : [`${inner}${writeMeta(item)}`],
  );
  return wrapped('mda:metaGroup', indent, lines, head);
}

export function writeMeta({ type, value }: Meta): string {
  return leaf('mda:meta', [['type', type]], escapeText(legible(value)));
}

export function validationLines(rules: readonly ValidationRule[] | undefined, indent: string): Lines {
  const lines = (rules ?? []).map((rule) => `${indent}  <val:rule${attributesOf(Object.entries(rule))}/>`);
  return wrapped('val:validation', indent, lines);
}
