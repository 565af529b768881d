/**
 * Takes the codes of a target along when the codes of its source were renumbered, removed or added. Answers undefined
 * wherever a code's place or partner would be a guess: the text is then offered, not applied.
 */
import { canDelete, codesOf, type InlineCode, type InlineContent, isCode, isText, plainText } from '@dragoman/model';
import { foldTypography } from '@dragoman/text';
import { codeKey } from './source-keys.ts';

/** What became of the codes of one source. */
export interface CodeChange {
  /** Id of an old code → the code of today's source that it is. */
  readonly renamed: ReadonlyMap<string, InlineCode>;
  /** Ids of old formatting codes that are gone. */
  readonly removed: ReadonlySet<string>;
  /** New formatting codes around the whole source. */
  readonly before: readonly InlineCode[];
  readonly after: readonly InlineCode[];
  /** New formatting pairs around a part of the source. */
  readonly inner?: readonly InnerPair[];
}

export interface InnerPair {
  readonly open: InlineCode;
  readonly close: InlineCode;
  /** What stands between them in the source. */
  readonly text: string;
}

/** Same codes in the same order: the n-th is the n-th. */
export function renumberedCodes(old: InlineContent, fresh: InlineContent): CodeChange {
  const freshCodes = codesOf(fresh);
  const renamed = codesOf(old).flatMap((code, index): (readonly [string, InlineCode])[] => {
    const partner = freshCodes[index];
    return partner === undefined ? [] : [[code.id, partner]];
  });
  return { renamed: new Map(renamed), removed: new Set(), before: [], after: [] };
}

/**
 * Same text, other formatting: certain when codes vanished, changed their type where they stand, or came in pairs around the
 * whole source or a part of it. Of a new pair around a part the target has at least its words.
 */
export function reformattedCodes(old: InlineContent, fresh: InlineContent): CodeChange | undefined {
  const renamed = new Map<string, InlineCode>();
  const left = placedCodes(fresh);
  const match = (
    codes: readonly PlacedCode[],
    isPartner: (a: PlacedCode, b: PlacedCode) => boolean,
  ): readonly PlacedCode[] =>
    codes.filter((code) => {
      const at = left.findIndex((other) => isPartner(code, other));
      const [partner] = at === -1 ? [] : left.splice(at, 1);
      if (partner !== undefined) renamed.set(code.code.id, partner.code);
      return partner === undefined;
    });
  const unmatched = match(placedCodes(old), (a, b) => a.place === b.place && codeKey(a.code) === codeKey(b.code));
  const removed = match(
    unmatched,
    (a, b) => a.place === b.place && a.code.kind === b.code.kind && canDelete(a.code) && canDelete(b.code),
  );
  const [gone, added] = [removed, left].map((codes) => codes.map(({ code }) => code)) as [InlineCode[], InlineCode[]];
  const isCertain = [...gone, ...added].every(canDelete) && !sharesKeys(gone, added);
  const edges = isCertain ? edgesOf(fresh, added) : undefined;
  return edges && { renamed, removed: new Set(gone.map(({ id }) => id)), ...edges };
}

interface PlacedCode {
  readonly code: InlineCode;
  readonly place: number;
}

/** Codes with the number of characters before them, white space not counted: `<b>mot </b>` and `<b>mot</b> ` are alike. */
function placedCodes(content: InlineContent): PlacedCode[] {
  let text = '';
  return content.flatMap((item) => {
    if (isText(item)) text += item;
    if (!isCode(item)) return [];
    return [{ code: item, place: foldTypography(text).replaceAll(' ', '').length }];
  });
}

/** A code that is both gone and there was shifted: where it belongs in the target is for a person to say. */
function sharesKeys(removed: readonly InlineCode[], added: readonly InlineCode[]): boolean {
  const keys = new Set(removed.map(codeKey));
  return added.some((code) => keys.has(codeKey(code)));
}

/** Undefined where a new code has its other half in another sentence, and no place at an end of this one. */
function edgesOf(
  content: InlineContent,
  added: readonly InlineCode[],
): Pick<CodeChange, 'before' | 'after' | 'inner'> | undefined {
  const ids = new Set(added.map(({ id }) => id));
  const isAdded = (item: InlineContent[number] | undefined, kind: 'sc' | 'ec'): item is InlineCode =>
    item !== undefined && isCodeItem(item) && item.kind === kind && ids.has(item.id);
  let start = 0;
  while (isAdded(content[start], 'sc')) start += 1;
  let end = content.length;
  while (end > start && isAdded(content[end - 1], 'ec')) end -= 1;
  const pairs = innerPairs(content, ids).filter(({ from, to }) => !(from < start && to >= end));
  const inPairs = new Set(pairs.flatMap(({ open, close }) => [open.id, close.id]));
  const isEdge = (item: InlineContent[number]): item is InlineCode => isCodeItem(item) && !inPairs.has(item.id);
  const before = content.slice(0, start).filter(isEdge);
  const after = content.slice(end).filter(isEdge);
  if (before.length + after.length + inPairs.size !== added.length) return undefined;
  return {
    before,
    after,
    ...(pairs.length === 0 ? {} : { inner: pairs.map(({ from: _from, to: _to, ...pair }) => pair) }),
  };
}

/** New pairs with both halves in this sentence. */
function innerPairs(
  content: InlineContent,
  added: ReadonlySet<string>,
): readonly (InnerPair & { readonly from: number; readonly to: number })[] {
  return content.flatMap((open, from) => {
    if (!isCodeItem(open) || open.kind !== 'sc' || !added.has(open.id)) return [];
    const to = content.findIndex((item) => isCodeItem(item) && item.kind === 'ec' && item.startRef === open.id);
    const close = content[to];
    if (close === undefined || !isCodeItem(close) || !added.has(close.id)) return [];
    return [{ open, close, from, to, text: plainText(content.slice(from, to)) }];
  });
}

function isCodeItem(item: InlineContent[number]): item is InlineCode {
  return !isText(item) && isCode(item);
}

/** A target of another place as it would stand under `fresh`; undefined where the codes of the two sources are not alike. */
export function targetFor(
  fresh: InlineContent,
  source: InlineContent,
  target: InlineContent,
): InlineContent | undefined {
  const keys = (content: InlineContent): string => JSON.stringify(codesOf(content).map(codeKey));
  if (keys(fresh) !== keys(source)) return undefined;
  const surroundings = { oldCodes: codesOf(source), freshCodes: codesOf(fresh), isSameUnit: false, siblings: [] };
  return adaptTarget(target, renumberedCodes(source, fresh), surroundings);
}

/** The paragraph around a target: a translator may have moved a code there from a neighbouring sentence. */
export interface CodeSurroundings {
  /** Every code of the old unit. */
  readonly oldCodes: readonly InlineCode[];
  /** Every code of today's unit. */
  readonly freshCodes: readonly InlineCode[];
  /** Both have one id, so one content: every code is still itself. */
  readonly isSameUnit: boolean;
  /** What became of the codes of the unit's other sentences that are in the same unit today. */
  readonly siblings: readonly CodeChange[];
}

/** The target with today's codes (the very same value where nothing changed), or undefined where that is a guess. */
export function adaptTarget(
  target: InlineContent,
  change: CodeChange,
  surroundings: CodeSurroundings,
): InlineContent | undefined {
  const adapted: InlineContent[number][] = [];
  for (const item of target) {
    if (!isCodeItem(item)) adapted.push(item);
    else if (!change.removed.has(item.id)) {
      const code = adaptCode(item, change, surroundings);
      if (code === undefined) return undefined;
      adapted.push(code);
    }
  }
  const inside = (change.inner ?? []).reduce<InlineContent>(withInnerPair, adapted);
  const all = [...change.before.map(withoutDocument), ...inside, ...change.after.map(withoutDocument)];
  const isUntouched = all.length === target.length && all.every((item, index) => item === target[index]);
  return isUntouched ? target : all;
}

/** Around the same words, where the target has them once (a name, a number); else the words stay plain, and a check says so. */
function withInnerPair(target: InlineContent, { open, close, text }: InnerPair): InlineContent {
  const words = text.trim();
  if (words === '') return target;
  const places = target.flatMap((item, index) =>
    isText(item) ? wordPlaces(item, words).map((at) => ({ index, at })) : [],
  );
  const [place, another] = places;
  const item = place === undefined ? undefined : target[place.index];
  if (place === undefined || another !== undefined || item === undefined || !isText(item)) return target;
  const [before, after] = [item.slice(0, place.at), item.slice(place.at + words.length)];
  const pair = [withoutDocument(open), words, withoutDocument(close)];
  return [...target.slice(0, place.index), before, ...pair, after, ...target.slice(place.index + 1)].filter(
    (part) => part !== '',
  );
}

function wordPlaces(text: string, words: string): readonly number[] {
  const isWordAt = (at: number): boolean => /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at));
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isWhole = !isWordAt(at + words.length) && !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at));
    if (isWhole) places.push(at);
  }
  return places;
}

function adaptCode(
  code: InlineCode,
  change: CodeChange,
  { oldCodes, freshCodes, isSameUnit, siblings }: CodeSurroundings,
): InlineCode | undefined {
  const partner = [change, ...siblings].map(({ renamed }) => renamed.get(code.id)).find((found) => found !== undefined);
  if (partner !== undefined) {
    if (partner.id === code.id && partner.label === code.label && partner.type === code.type) return code;
    return partner.kind === code.kind ? withoutDocument(partner) : undefined;
  }
  if (isSameUnit) return code;
  const isInvented = oldCodes.every(({ id }) => id !== code.id);
  return isInvented && freshCodes.every(({ id }) => id !== code.id) ? code : undefined;
}

/** A target never holds what stands in the document: `data` belongs to extractions. */
function withoutDocument(code: InlineCode): InlineCode {
  const { data: _data, ...bare } = code;
  return bare;
}
