/**
 * Notes and proposals of a segment. Promise: what the model can say whole becomes a Note or a Match; anything with more
 * (a language, a tool id, a phase) is left to `Foreign`, verbatim.
 */
import { isState, type Match, type Note, type OriginalData } from '@dragoman/model';
import {
  attributesBut,
  elementsOf,
  hasComment,
  valueOf,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
} from '@dragoman/xml';
import { dragomanNamespace, xmlNamespace } from './names.ts';
import type { CodesById } from './codes-by-id.ts';
import { readContent, type ReadContentOptions, readPlainText } from './read-content.ts';
import type { Mutable } from './reading.ts';

/** Undefined: leave it to `Foreign`. */
export function readNote(element: XmlElement): Note | undefined {
  if (elementsOf(element).length > 0 || hasComment(element)) return undefined;
  if (attributesBut(element, isOfNote).length > 0) return undefined;
  const from = valueOf(element, 'from');
  const annotates = valueOf(element, 'annotates');
  const priority = valueOf(element, 'priority');
  if (annotates !== undefined && !isAnnotated(annotates)) return undefined;
  if (priority !== undefined && !/^(?:[1-9]|10)$/u.test(priority)) return undefined;
  const note: Mutable<Note> = { text: readPlainText(element) };
  if (from !== undefined) note.from = from;
  if (annotates !== undefined) note.annotates = annotates;
  if (priority !== undefined) note.priority = Number(priority);
  return note;
}

function isAnnotated(value: string): value is 'source' | 'target' | 'general' {
  return value === 'source' || value === 'target' || value === 'general';
}

/** Undefined: leave it to `Foreign`. */
export function readMatch(
  element: XmlElement,
  options: Pick<ReadContentOptions, 'text' | 'data' | 'tags'>,
  known: CodesById,
): Match | undefined {
  const texts = textsOf(element);
  if (texts === undefined) return undefined;
  const { source, target } = texts;
  const others = attributesBut(element, isOfMatch);
  if (!others.every((attribute) => isPreserve(attribute) || isOurState(attribute) || isOurType(attribute)))
    return undefined;
  const quality = /^(\d+(?:\.\d+)?)%?$/u.exec(valueOf(element, 'match-quality') ?? '')?.[1];
  const type = valueOf(element, 'alttranstype') ?? 'proposal';
  const state = valueOf(element, 'state', dragomanNamespace);
  const matchType = valueOf(element, 'match-type', dragomanNamespace);
  if (quality === undefined || !isMatchType(type)) return undefined;
  const data: OriginalData[] = [];
  const { text, tags } = options;
  const reading = { text, tags, trusted: true, data: options.data === undefined ? undefined : data };
  const sourceContent = readContent(source, { ...reading, known });
  const codes = known.with(sourceContent);
  return {
    source: sourceContent,
    target: readContent(target, { ...reading, known: codes }),
    similarity: Number(quality),
    origin: valueOf(element, 'origin') ?? '',
    type,
    ...(state !== undefined && isState(state) ? { state } : {}),
    ...(matchType === undefined ? {} : { matchType }),
    ...(data.length === 0 ? {} : { originalData: data }),
    ...(options.data === undefined ? {} : languagesOf(source, target)),
  };
}

function languagesOf(source: XmlElement, target: XmlElement): Pick<Match, 'sourceLanguage' | 'targetLanguage'> {
  const [ofSource, ofTarget] = [source, target].map((element) => valueOf(element, 'lang', xmlNamespace));
  return {
    ...(ofSource === undefined ? {} : { sourceLanguage: ofSource }),
    ...(ofTarget === undefined ? {} : { targetLanguage: ofTarget }),
  };
}

/** Exactly a source and a target that say nothing but their languages. */
function textsOf(element: XmlElement): { readonly source: XmlElement; readonly target: XmlElement } | undefined {
  const [source, target, ...more] = elementsOf(element);
  if (source?.local !== 'source' || target?.local !== 'target' || more.length > 0) return undefined;
  const isPlain = [source, target].every((one) => attributesBut(one, isLanguage).length === 0);
  return isPlain ? { source, target } : undefined;
}

function isMatchType(type: string): type is Match['type'] {
  return type === 'previous-version' || type === 'proposal' || type === 'reference';
}

/** A proposal in a converted file, whose state came with it. */
export function hasOurState({ attributes }: XmlElement): boolean {
  return attributes.some(isOurState);
}

function isOfNote({ local, namespace }: XmlName): boolean {
  return namespace === '' && (local === 'from' || local === 'annotates' || local === 'priority');
}

function isOfMatch({ local, namespace }: XmlName): boolean {
  return namespace === '' && (local === 'match-quality' || local === 'origin' || local === 'alttranstype');
}

function isLanguage({ local, namespace }: XmlName): boolean {
  return local === 'lang' && namespace === xmlNamespace;
}

function isPreserve({ local, namespace, value }: XmlAttribute): boolean {
  return local === 'space' && namespace === xmlNamespace && value === 'preserve';
}

/** XLIFF 2.1 `mtc:match/@type`, for which 1.2 has no word. */
function isOurType({ local, namespace }: XmlAttribute): boolean {
  return local === 'match-type' && namespace === dragomanNamespace;
}

function isOurState({ local, namespace, value }: XmlAttribute): boolean {
  return local === 'state' && namespace === dragomanNamespace && isState(value);
}
