/**
 * Notes and proposals of a segment. Promise: what the model can say whole becomes a Note or a Match; anything with more
 * (a language, a tool id, a phase) is left to `Foreign`, verbatim.
 */
import { type InlineCode, isState, type Match, type Note, type OriginalData } from '@dragoman/model';
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import { dragomanNamespace, xmlNamespace } from './names.ts';
import { codesById, readContent, type ReadContentOptions, readPlainText } from './read-content.ts';

/** Undefined: leave it to `Foreign`. */
export function readNote(element: XmlElement): Note | undefined {
  if (elementsOf(element).length > 0 || element.children.some(({ kind }) => kind === 'comment')) return undefined;
  if (!hasOnly(element.attributes, ['from', 'annotates', 'priority'])) return undefined;
  const from = attributeOf(element, 'from')?.value;
  const annotates = attributeOf(element, 'annotates')?.value;
  const priority = attributeOf(element, 'priority')?.value;
  if (annotates !== undefined && !isAnnotated(annotates)) return undefined;
  if (priority !== undefined && !/^(?:[1-9]|10)$/u.test(priority)) return undefined;
  return {
    text: readPlainText(element),
    ...(from === undefined ? {} : { from }),
    ...(annotates === undefined ? {} : { annotates }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
  };
}

function isAnnotated(value: string): value is 'source' | 'target' | 'general' {
  return value === 'source' || value === 'target' || value === 'general';
}

/** Undefined: leave it to `Foreign`. */
export function readMatch(
  element: XmlElement,
  options: Pick<ReadContentOptions, 'text' | 'data'>,
  known: ReadonlyMap<string, InlineCode>,
): Match | undefined {
  const texts = textsOf(element);
  if (texts === undefined) return undefined;
  const { source, target } = texts;
  const own = element.attributes.filter((attribute) => !isPreserve(attribute) && !isOurState(attribute));
  if (!hasOnly(own, ['match-quality', 'origin', 'alttranstype'])) return undefined;
  const quality = /^(\d+(?:\.\d+)?)%?$/u.exec(attributeOf(element, 'match-quality')?.value ?? '')?.[1];
  const type = attributeOf(element, 'alttranstype')?.value ?? 'proposal';
  const state = attributeOf(element, 'state', dragomanNamespace)?.value;
  if (quality === undefined || !isMatchType(type)) return undefined;
  const data: OriginalData[] = [];
  const reading = { text: options.text, trusted: true, ...(options.data === undefined ? {} : { data }) };
  const sourceContent = readContent(source, { ...reading, known });
  const codes = new Map([...known, ...codesById([sourceContent])]);
  return {
    source: sourceContent,
    target: readContent(target, { ...reading, known: codes }),
    similarity: Number(quality),
    origin: attributeOf(element, 'origin')?.value ?? '',
    type,
    ...(state !== undefined && isState(state) ? { state } : {}),
    ...(data.length === 0 ? {} : { originalData: data }),
    ...(options.data === undefined ? {} : languagesOf(source, target)),
  };
}

function languagesOf(source: XmlElement, target: XmlElement): Pick<Match, 'sourceLanguage' | 'targetLanguage'> {
  const [ofSource, ofTarget] = [source, target].map((element) => attributeOf(element, 'lang', xmlNamespace)?.value);
  return {
    ...(ofSource === undefined ? {} : { sourceLanguage: ofSource }),
    ...(ofTarget === undefined ? {} : { targetLanguage: ofTarget }),
  };
}

/** Exactly a source and a target that say nothing but their languages. */
function textsOf(element: XmlElement): { readonly source: XmlElement; readonly target: XmlElement } | undefined {
  const [source, target, ...more] = elementsOf(element);
  if (source?.local !== 'source' || target?.local !== 'target' || more.length > 0) return undefined;
  const isPlain = [source, target].every(({ attributes }) => attributes.every(isLanguage));
  return isPlain ? { source, target } : undefined;
}

function isMatchType(type: string): type is Match['type'] {
  return type === 'previous-version' || type === 'proposal' || type === 'reference';
}

/** A proposal in a converted file, whose state came with it. */
export function hasOurState({ attributes }: XmlElement): boolean {
  return attributes.some(isOurState);
}

function isLanguage({ local, namespace }: XmlAttribute): boolean {
  return local === 'lang' && namespace === xmlNamespace;
}

function isPreserve({ local, namespace, value }: XmlAttribute): boolean {
  return local === 'space' && namespace === xmlNamespace && value === 'preserve';
}

function isOurState({ local, namespace, value }: XmlAttribute): boolean {
  return local === 'state' && namespace === dragomanNamespace && isState(value);
}

function hasOnly(attributes: readonly XmlAttribute[], names: readonly string[]): boolean {
  return attributes.every(({ local, namespace }) => namespace === '' && names.includes(local));
}
