/**
 * A trans-unit of another tool whose sentences are marked in `seg-source` (XLIFF 1.2, Segmentation): each
 * `mrk mtype="seg"` is a Segment, what stands between two of them an Ignorable. Promise: where the marks are not simply
 * one behind the other, the same in the target as in `seg-source`, it is left to be read as one segment.
 */
import type { Foreign, Ignorable, InlineContent, Match, Note, OriginalData, Segment, Unit } from '@dragoman/model';
import { attributeOf, elementsOf, mixedContent, type XmlAttribute, type XmlElement, type XmlNode } from '@dragoman/xml';
import { CodesById } from './codes-by-id.ts';
import type { SegmentLayout, UnitLayout } from './document.ts';
import { equalContents } from './equality.ts';
import { takeModules1 } from './module-attributes-1.ts';
import { dragomanNamespace, restName, xmlNamespace } from './names.ts';
import { patchedContents, type Patch } from './patch.ts';
import type { KnownTags } from './known-tags.ts';
import { readContent, readMixed, type Spelling } from './read-content.ts';
import { readForeignMatch, readForeignNote } from './read-foreign-annotations.ts';
import { childOf, type DocumentWords, standingOf, yesNo } from './read-trans-unit.ts';
import { isLocked } from './claims.ts';
import { foreignOf, rawAttributes, rawElement } from './verbatim.ts';

export interface SegmentedContext {
  readonly text: string;
  readonly root: XmlElement;
  readonly inherited: boolean | undefined;
  readonly patch: Patch;
  readonly tags: KnownTags;
  readonly words: DocumentWords;
  /** How codes are spelled is only asked for when places are. */
  readonly withSpellings: boolean;
}

/** The marks of a `seg-source` or target in order, and what stands before, between and behind them. */
interface Marks {
  readonly marks: readonly XmlElement[];
  /** One more than there are marks. */
  readonly gaps: readonly (readonly XmlNode[])[];
}

/** Undefined: read it as one segment. */
export function readSegmented(element: XmlElement, id: string, context: SegmentedContext): UnitLayout | undefined {
  const [source, segSource, target] = ['source', 'seg-source', 'target'].map((name) => childOf(element, name));
  if (source === undefined || segSource === undefined || repeats(element)) return undefined;
  const marks = marksOf(segSource);
  if (marks === undefined || marks.marks.length === 0) return undefined;
  const targetMarks = target === undefined || target.children.length === 0 ? undefined : marksOf(target);
  if (target !== undefined && target.children.length > 0 && !isSame(marks, targetMarks)) return undefined;
  const data: OriginalData[] = [];
  const whole = readContent(source, { text: context.text, trusted: true, data, tags: context.tags });
  const sides = { marks, targetMarks, segSource, target };
  const parts = readParts(element, sides, data, context);
  // What travels beside the unit is put back only then: it is not in the source either.
  const sources = parts.flatMap(({ asWritten }) => asWritten);
  if (!equalContents(whole, sources)) return undefined;
  return layoutOf(
    element,
    id,
    { parts, data, segSource, target, source: whole, isBoth: targetMarks !== undefined },
    context,
  );
}

/** A second target would not be seen. */
function repeats(element: XmlElement): boolean {
  const names = elementsOf(element).map(({ local, namespace }) => (namespace === element.namespace ? local : ''));
  return ['source', 'seg-source', 'target'].some((name) => names.indexOf(name) !== names.lastIndexOf(name));
}

function isSegment(element: XmlElement): boolean {
  return element.local === 'mrk' && attributeOf(element, 'mtype')?.value === 'seg';
}

function marksOf(holder: XmlElement): Marks | undefined {
  const marks: XmlElement[] = [];
  const gaps: XmlNode[][] = [[]];
  for (const node of holder.children) {
    if (node.kind !== 'element' || !isSegment(node)) gaps.at(-1)?.push(node);
    else {
      marks.push(node);
      gaps.push([]);
    }
  }
  const holdsMark = (node: XmlNode): boolean =>
    node.kind === 'element' && (isSegment(node) || node.children.some(holdsMark));
  // A tool that puts a translation beside its mark means the whole target: words are no ignorable.
  const isFlat =
    !gaps.flat().some((node) => holdsMark(node) || holdsWords(node)) &&
    !marks.some(({ children }) => children.some(holdsMark));
  const mids = marks.map((mark) => attributeOf(mark, 'mid')?.value ?? '');
  const isPlain = marks.every(({ attributes }) => attributes.every(isMarkAttribute));
  return isFlat && isPlain && !mids.includes('') && new Set(mids).size === mids.length ? { marks, gaps } : undefined;
}

/** Text that is more than white space, outside the native content of codes. */
function holdsWords(node: XmlNode): boolean {
  if (node.kind === 'text' || node.kind === 'cdata') return /[^\s\u00A0\u202F]/u.test(node.text);
  if (node.kind !== 'element') return false;
  return !['bpt', 'ept', 'ph', 'it'].includes(node.local) && node.children.some(holdsWords);
}

function isMarkAttribute({ local, namespace }: XmlAttribute): boolean {
  return namespace === '' && (local === 'mtype' || local === 'mid');
}

function midOf(mark: XmlElement): string {
  return attributeOf(mark, 'mid')?.value ?? '';
}

function isSame(source: Marks, target: Marks | undefined): boolean {
  return target !== undefined && target.marks.map(midOf).join('\n') === source.marks.map(midOf).join('\n');
}

interface Sides {
  readonly marks: Marks;
  readonly targetMarks: Marks | undefined;
  readonly segSource: XmlElement;
  readonly target: XmlElement | undefined;
}

interface PartRead {
  readonly part: Ignorable | Segment;
  readonly asWritten: InlineContent;
  /** Of a segment. */
  readonly layout?: SegmentLayout;
}

function readParts(
  element: XmlElement,
  { marks, targetMarks, segSource, target }: Sides,
  data: OriginalData[],
  context: SegmentedContext,
): readonly PartRead[] {
  const spellings = context.withSpellings ? new Map<string, Spelling>() : undefined;
  const reading = { text: context.text, trusted: true, spellings, data, tags: context.tags };
  const contentOf = (children: readonly XmlNode[]): InlineContent => readMixed(mixedContent({ children }), reading);
  const sources = marks.marks.map((mark) => readContent(mark, reading));
  const known = new CodesById(sources);
  return marks.gaps.flatMap((gap, index): PartRead[] => {
    const mark = marks.marks[index];
    const targetGap = targetMarks?.gaps[index];
    const own = contentOf(gap);
    const other = targetGap === undefined ? undefined : contentOf(targetGap);
    const found: PartRead[] = [];
    if (own.length > 0 || (other ?? []).length > 0) found.push({ part: ignorable(own, other), asWritten: own });
    if (mark === undefined) return found;
    const targetMark = targetMarks?.marks[index];
    const written = targetMark === undefined ? {} : { target: readContent(targetMark, { ...reading, known }) };
    const asWritten = sources[index] ?? [];
    const contents = patchedContents(midOf(mark), { source: asWritten, ...written }, context.patch);
    const segment = segmentOf(element, midOf(mark), contents, target, context);
    const place = { element, source: mark, target: targetMark, anchor: segSource, notes: [], matches: [] };
    return [
      ...found,
      {
        part: segment,
        asWritten,
        layout: { ...place, segment, written: contents.target, spellings: spellings ?? noSpellings },
      },
    ];
  });
}

const noSpellings: ReadonlyMap<string, Spelling> = new Map();

function ignorable(source: InlineContent, target: InlineContent | undefined): Ignorable {
  const isRepeated = target === undefined || equalContents(source, target);
  return { kind: 'ignorable', source, ...(isRepeated ? {} : { target }) };
}

function segmentOf(
  element: XmlElement,
  id: string,
  contents: Pick<Segment, 'source' | 'target'>,
  target: XmlElement | undefined,
  { inherited, words }: SegmentedContext,
): Segment {
  const translate =
    yesNo(attributeOf(element, 'translate')?.value) ??
    (words.hasConfirmations && isLocked(element, id) ? false : inherited);
  return {
    kind: 'segment',
    id,
    source: contents.source,
    ...standingOf(element, contents, target, { isOurs: false, words, mid: id }),
    ...(translate === undefined ? {} : { translate }),
  };
}

/* What stands beside the texts */

interface Whole {
  readonly parts: readonly PartRead[];
  readonly data: readonly OriginalData[];
  readonly segSource: XmlElement;
  readonly target: XmlElement | undefined;
  readonly source: InlineContent;
  /** The target has the marks too. */
  readonly isBoth: boolean;
}

interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

function layoutOf(element: XmlElement, id: string, whole: Whole, context: SegmentedContext): UnitLayout {
  const { parts, data, segSource, target } = whole;
  const beside = readBeside(element, whole, context);
  const layouts = parts.flatMap(({ layout }) => (layout === undefined ? [] : [layout]));
  const isOne = layouts.length === 1;
  const segments = layouts.map((layout): SegmentLayout => {
    const matches = beside.matches.get(layout.segment.id) ?? [];
    const notes = isOne ? beside.notes : [];
    const segment = {
      ...layout.segment,
      ...(notes.length === 0 ? {} : { notes: notes.map(({ value }) => value) }),
      ...(matches.length === 0 ? {} : { matches: matches.map(({ value }) => value) }),
    };
    return { ...layout, segment, notes: places(notes), matches: places(matches) };
  });
  const byId = new Map(segments.map(({ segment }) => [segment.id, segment]));
  const unit: Unit = {
    id,
    parts: parts.map(({ part }) => (part.kind === 'segment' ? (byId.get(part.id) ?? part) : part)),
    segSource: whole.isBoth ? 'both' : 'source',
    ...takeModules1(element.attributes).facts,
    ...(data.length === 0 ? {} : { originalData: data }),
    ...(isOne || beside.notes.length === 0 ? {} : { notes: beside.notes.map(({ value }) => value) }),
    ...(beside.foreign === undefined ? {} : { foreign: beside.foreign }),
  };
  return { unit, element, segments, segmented: { segSource, target, notes: isOne ? [] : places(beside.notes) } };
}

function places(found: readonly Found<unknown>[]): readonly XmlElement[] {
  return found.map(({ element }) => element);
}

function readBeside(
  element: XmlElement,
  { parts, segSource, target, source }: Whole,
  { text, root, tags }: SegmentedContext,
): {
  readonly notes: readonly Found<Note>[];
  readonly matches: ReadonlyMap<string, readonly Found<Match>[]>;
  readonly foreign: Foreign | undefined;
} {
  const segments = parts.flatMap(({ part }) => (part.kind === 'segment' ? [part] : []));
  const notes: Found<Note>[] = [];
  const matches = new Map<string, Found<Match>[]>();
  const others: string[] = [];
  const known = new CodesById([source]);
  for (const child of elementsOf(element)) {
    if (isText(child, element, { segSource, target })) continue;
    const owner = ownerOf(child, segments);
    const name = child.namespace === element.namespace ? child.local : '';
    const note = name === 'note' ? readForeignNote(child, text) : undefined;
    const match =
      name === 'alt-trans' && owner !== undefined
        ? readForeignMatch(child, { text, root, source: owner.source, tags }, known)
        : undefined;
    if (note !== undefined) notes.push({ value: note, element: child });
    else if (match !== undefined && owner !== undefined) {
      const value = segments.length > 1 ? withoutMid(match) : match;
      matches.set(owner.id, [...(matches.get(owner.id) ?? []), { value, element: child }]);
    } else others.push(rawElement(child, text, root));
  }
  const entries = [
    ...rawAttributes(takeModules1(element.attributes).others.filter(isOther), text),
    ...rawAttributes(childOf(element, 'source')?.attributes ?? [], text, 'source/'),
    ...rawAttributes(segSource.attributes, text, 'seg-source/'),
    ...rawAttributes((target?.attributes ?? []).filter(isOtherOfTarget), text, 'target/'),
  ];
  return { notes, matches, foreign: foreignOf(entries, others) };
}

/** The texts of the trans-unit, and what travels beside it. */
function isText(
  child: XmlElement,
  { namespace }: XmlElement,
  { segSource, target }: Pick<Whole, 'segSource' | 'target'>,
): boolean {
  if (child === segSource || child === target) return true;
  if (child.namespace === dragomanNamespace) return child.local === restName;
  return child.local === 'source' && child.namespace === namespace;
}

/** The sentence that `mid` names, or the only one. */
function ownerOf(child: XmlElement, segments: readonly Segment[]): Segment | undefined {
  const mid = attributeOf(child, 'mid')?.value;
  if (mid !== undefined) return segments.find(({ id }) => id === mid);
  return segments.length === 1 ? segments[0] : undefined;
}

/** Where it stands says which of several sentences it is for. */
function withoutMid({ foreign, ...match }: Match): Match {
  const { mid: _mid, ...attributes } = foreign?.attributes ?? {};
  const rest = foreignOf(Object.entries(attributes), foreign?.children ?? []);
  return rest === undefined ? match : { ...match, foreign: rest };
}

function isOther({ local, namespace }: XmlAttribute): boolean {
  if (namespace === xmlNamespace) return local !== 'space';
  if (namespace === dragomanNamespace) return local !== 'unit';
  return namespace !== '' || !['id', 'approved', 'translate'].includes(local);
}

/** The claims of the segments hold the state and its qualifier. */
function isOtherOfTarget({ local, namespace }: XmlAttribute): boolean {
  return namespace !== '' || (local !== 'state' && local !== 'state-qualifier');
}
