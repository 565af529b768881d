/**
 * Notes and proposals of 1.x files of other tools. Promise: each becomes a Note or a Match; what the model has no word
 * for stands verbatim beside it, attributes of `source` and `target` under `source/NAME` and `target/NAME`.
 */
import type { Foreign, InlineContent, Match, Note, OriginalData } from '@dragoman/model';
import {
  attributesBut,
  elementsOf,
  hasComment,
  valueOf,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
} from '@dragoman/xml';
import { xmlNamespace } from './names.ts';
import type { CodesById } from './codes-by-id.ts';
import type { KnownTags } from './known-tags.ts';
import { readContent, readPlainText } from './read-content.ts';
import { foreignOf, isDeclaration, rawAttributes, rawElement } from './verbatim.ts';

export interface ForeignContext {
  readonly text: string;
  readonly root: XmlElement;
  readonly tags: KnownTags;
  /** The source of the trans-unit, which a proposal without one of its own has (XLIFF 1.2, `alt-trans`). */
  readonly source: InlineContent;
}

type Raw = readonly (readonly [string, string])[];

/** Undefined: it holds elements, which XLIFF does not know there. */
export function readForeignNote(element: XmlElement, text: string): Note | undefined {
  if (elementsOf(element).length > 0 || hasComment(element)) return undefined;
  const attributes = element.attributes.filter((attribute) => !isDeclaration(attribute));
  const own = attributes.filter(isNoteAttribute);
  const others = attributes.filter((attribute) => !isNoteAttribute(attribute));
  const value = (name: string): string | undefined => own.find(({ local }) => local === name)?.value;
  const [from, annotates, priority, language] = [value('from'), value('annotates'), value('priority'), value('lang')];
  const foreign = foreignOf(rawAttributes(others, text), []);
  return {
    text: readPlainText(element),
    ...(from === undefined ? {} : { from }),
    ...(annotates === undefined ? {} : { annotates: annotates as 'source' }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
    ...(language === undefined ? {} : { language }),
    ...(foreign === undefined ? {} : { foreign }),
  };
}

function isNoteAttribute({ local, namespace, value }: XmlAttribute): boolean {
  if (namespace === xmlNamespace) return local === 'lang';
  if (namespace !== '') return false;
  if (local === 'annotates') return /^(?:source|target|general)$/u.test(value);
  return local === 'from' || (local === 'priority' && /^(?:[1-9]|10)$/u.test(value));
}

/** Undefined: there is not exactly one target, or more than one source. */
export function readForeignMatch(element: XmlElement, context: ForeignContext, known: CodesById): Match | undefined {
  const { namespace } = element;
  let [source, target]: XmlElement[] = [];
  const rest: string[] = [];
  for (const child of elementsOf(element)) {
    const name = child.namespace === namespace ? child.local : '';
    if ((name === 'source' && source !== undefined) || (name === 'target' && target !== undefined)) return undefined;
    if (name === 'source') source = child;
    else if (name === 'target') target = child;
    else rest.push(rawElement(child, context.text, context.root));
  }
  if (target === undefined) return undefined;
  const { facts, others } = matchFacts(element, context.text);
  const raw = [...others, ...scoped(source, 'source', context.text), ...scoped(target, 'target', context.text)];
  const foreign: Foreign | undefined = foreignOf(raw, rest);
  return {
    ...contents(source, target, context, known),
    ...facts,
    ...(foreign === undefined ? {} : { foreign }),
  };
}

function contents(
  source: XmlElement | undefined,
  target: XmlElement,
  { text, source: ofUnit, tags }: ForeignContext,
  known: CodesById,
): Pick<Match, 'source' | 'target' | 'originalData' | 'sharesSource' | 'sourceLanguage' | 'targetLanguage'> {
  const data: OriginalData[] = [];
  const reading = { text, trusted: true, data, tags };
  const sourceContent = source === undefined ? ofUnit : readContent(source, { ...reading, known });
  const codes = known.with(sourceContent);
  const [ofSource, ofTarget] = [languageOf(source), languageOf(target)];
  return {
    source: sourceContent,
    target: readContent(target, { ...reading, known: codes }),
    ...(source === undefined ? { sharesSource: true as const } : {}),
    ...(data.length === 0 ? {} : { originalData: data }),
    ...(ofSource === undefined ? {} : { sourceLanguage: ofSource }),
    ...(ofTarget === undefined ? {} : { targetLanguage: ofTarget }),
  };
}

function languageOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : valueOf(element, 'lang', xmlNamespace);
}

const types = ['previous-version', 'proposal', 'reference'] as const;

/** `match-quality` is free text; only a number is one. */
function matchFacts(
  element: XmlElement,
  text: string,
): { readonly facts: Pick<Match, 'similarity' | 'origin' | 'type'>; readonly others: Raw } {
  const value = (name: string): string | undefined => valueOf(element, name);
  const quality = /^(\d+(?:\.\d+)?)%?$/u.exec(value('match-quality') ?? '')?.[1];
  const written = value('alttranstype');
  const type = types.find((one) => one === written);
  const isKnown = ({ local, namespace, value: given }: XmlAttribute): boolean => {
    if (namespace === xmlNamespace) return local === 'space' && given === 'preserve';
    if (namespace !== '') return false;
    if (local === 'match-quality') return quality !== undefined;
    return local === 'alttranstype' ? type !== undefined : local === 'origin' && given !== '';
  };
  const others = element.attributes.filter((attribute) => !isDeclaration(attribute) && !isKnown(attribute));
  return {
    facts: {
      ...(quality === undefined ? {} : { similarity: Number(quality) }),
      origin: value('origin') ?? '',
      type: type ?? 'proposal',
    },
    others: rawAttributes(others, text),
  };
}

function scoped(element: XmlElement | undefined, name: string, text: string): Raw {
  const others = element === undefined ? [] : attributesBut(element, isLanguage);
  return rawAttributes(
    others.filter((attribute) => !isDeclaration(attribute)),
    text,
    `${name}/`,
  );
}

function isLanguage({ local, namespace }: XmlName): boolean {
  return local === 'lang' && namespace === xmlNamespace;
}
