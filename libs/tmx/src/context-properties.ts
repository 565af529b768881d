/**
 * What memories of other tools say of the place of a text, in `prop` elements whose types no standard fixes. Read only where
 * it is text: digests (`previousMd5Segment`, `x-Context` of Trados) cannot be compared with anything here.
 *
 *   memoQ   x-context-pre, x-context-post in the source's tuv, a `seg` as text in the text
 *   Phrase  context_prev, context_next in the source's tuv
 *   XTM     x-previous-source-text, x-next-source-text in the tu
 *   OmegaT  prev, next, file, id in the tu
 */
import type { InlineContent } from '@dragoman/model';
import { readXmlTree } from '@dragoman/xml';
import { contentOf } from './segment-content.ts';
import { readMarkup } from './segment-markup.ts';
import type { Property, TranslationUnit, Variant } from './translation-unit.ts';

const previousTypes = ['x-previous-source-text', 'x-context-pre', 'context_prev', 'prev', 'x-previous-source'];
const nextTypes = ['x-next-source-text', 'x-context-post', 'context_next', 'next', 'x-next-source'];
const documentTypes = ['file', 'filename', 'x-document', 'x-filename', 'document', 'Txt::FileName'];
const unitTypes = ['id', 'x-segment-id', 'key', 'x-key'];

export interface KnownContext {
  readonly previous?: InlineContent | null;
  readonly next?: InlineContent | null;
  readonly document?: string;
  readonly unit?: string;
}

export function contextOf(unit: TranslationUnit, source: Variant): KnownContext {
  const properties = [...unit.properties, ...(source.properties ?? [])];
  const value = (types: readonly string[]): string | undefined => firstValue(properties, types);
  const [previous, next] = [value(previousTypes), value(nextTypes)];
  const [document, name] = [value(documentTypes), value(unitTypes) ?? unit.id];
  return {
    ...(previous === undefined ? {} : { previous: contextContent(previous) }),
    ...(next === undefined ? {} : { next: contextContent(next) }),
    ...(document === undefined || document === '' ? {} : { document }),
    ...(name === undefined || name === '' ? {} : { unit: name }),
  };
}

/** In the order of the types. */
function firstValue(properties: readonly Property[], types: readonly string[]): string | undefined {
  for (const type of types) {
    const property = properties.find((one) => one.type === type);
    if (property !== undefined) return property.value;
  }
  return undefined;
}

/** An empty one stands at the border of a document. */
function contextContent(value: string): InlineContent | null {
  if (value === '') return null;
  if (!value.startsWith('<seg')) return [value];
  const { root } = readXmlTree('context', value);
  return root?.local === 'seg' ? contentOf(readMarkup(root, '')) : [value];
}
