/**
 * Notes and proposals of 1.x files of other tools. Promise: each becomes a Note or a Match; what the model has no word
 * for stands verbatim beside it, attributes of `source` and `target` under `source/NAME` and `target/NAME`.
 */
import type { Foreign, InlineContent, Match, Note, OriginalData } from '@dragoman/model';
import { attributeOf, elementsOf, hasComment, type XmlAttribute, type XmlElement } from '@dragoman/xml';
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
  const children = elementsOf(element);
  const isText = (child: XmlElement, name: string): boolean =>
    child.local === name && child.namespace === element.namespace;
  const [source, ...otherSources] = children.filter((child) => isText(child, 'source'));
  const [target, ...otherTargets] = children.filter((child) => isText(child, 'target'));
  if (target === undefined || otherSources.length + otherTargets.length > 0) return undefined;
  const { facts, others } = matchFacts(element, context.text);
  const raw = [...others, ...scoped(source, 'source', context.text), ...scoped(target, 'target', context.text)];
  const rest = children.filter((child) => child !== source && child !== target);
  const foreign: Foreign | undefined = foreignOf(
    raw,
    rest.map((child) => rawElement(child, context.text, context.root)),
  );
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
  return element === undefined ? undefined : attributeOf(element, 'lang', xmlNamespace)?.value;
}

const types = ['previous-version', 'proposal', 'reference'] as const;

/** `match-quality` is free text; only a number is one. */
function matchFacts(
  element: XmlElement,
  text: string,
): { readonly facts: Pick<Match, 'similarity' | 'origin' | 'type'>; readonly others: Raw } {
  const value = (name: string): string | undefined => attributeOf(element, name)?.value;
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
  const others = element?.attributes.filter(
    (attribute) => !isDeclaration(attribute) && !(attribute.local === 'lang' && attribute.namespace === xmlNamespace),
  );
  return rawAttributes(others ?? [], text, `${name}/`);
}
