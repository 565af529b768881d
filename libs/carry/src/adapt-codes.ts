/**
 * Takes the codes of a target along when the codes of its source were renumbered, removed or added. Answers undefined
 * wherever a code's place or partner would be a guess: the text is then offered, not applied.
 */
import { canDelete, codesOf, type InlineCode, type InlineContent, isCode, isText } from '@dragoman/model';
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

/** Same text, other formatting: certain when codes vanished, or came to stand around the whole source. */
export function reformattedCodes(old: InlineContent, fresh: InlineContent): CodeChange | undefined {
  const freshByPlace = Map.groupBy(placedCodes(fresh), ({ place }) => place);
  const renamed = new Map<string, InlineCode>();
  const removed: InlineCode[] = [];
  for (const { code, place } of placedCodes(old)) {
    const partner = freshByPlace.get(place)?.shift();
    if (partner === undefined) removed.push(code);
    else renamed.set(code.id, partner.code);
  }
  const known = new Set([...renamed.values()].map(({ id }) => id));
  const added = codesOf(fresh).filter(({ id }) => !known.has(id));
  const isCertain = [...removed, ...added].every(canDelete) && !sharesKeys(removed, added);
  const edges = isCertain ? edgesOf(fresh, added) : undefined;
  return edges && { renamed, removed: new Set(removed.map(({ id }) => id)), ...edges };
}

/** Codes with the number of characters before them, white space not counted: `<b>mot </b>` and `<b>mot</b> ` are alike. */
function placedCodes(content: InlineContent): readonly { readonly code: InlineCode; readonly place: string }[] {
  let text = '';
  return content.flatMap((item) => {
    if (isText(item)) text += item;
    if (!isCode(item)) return [];
    const before = foldTypography(text).replaceAll(' ', '').length;
    return [{ code: item, place: `${before} ${codeKey(item)}` }];
  });
}

/** A code that is both gone and there was shifted: where it belongs in the target is for a person to say. */
function sharesKeys(removed: readonly InlineCode[], added: readonly InlineCode[]): boolean {
  const keys = new Set(removed.map(codeKey));
  return added.some((code) => keys.has(codeKey(code)));
}

function edgesOf(
  content: InlineContent,
  added: readonly InlineCode[],
): { readonly before: readonly InlineCode[]; readonly after: readonly InlineCode[] } | undefined {
  const ids = new Set(added.map(({ id }) => id));
  const isAdded = (item: InlineContent[number] | undefined, kind: 'sc' | 'ec'): item is InlineCode =>
    item !== undefined && isCodeItem(item) && item.kind === kind && ids.has(item.id);
  let start = 0;
  while (isAdded(content[start], 'sc')) start += 1;
  let end = content.length;
  while (end > start && isAdded(content[end - 1], 'ec')) end -= 1;
  const before = content.slice(0, start).filter(isCodeItem);
  const after = content.slice(end).filter(isCodeItem);
  return before.length + after.length === added.length ? { before, after } : undefined;
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
  const all = [...change.before.map(withoutDocument), ...adapted, ...change.after.map(withoutDocument)];
  const isUntouched = all.length === target.length && all.every((item, index) => item === target[index]);
  return isUntouched ? target : all;
}

function adaptCode(
  code: InlineCode,
  change: CodeChange,
  { oldCodes, freshCodes, isSameUnit, siblings }: CodeSurroundings,
): InlineCode | undefined {
  const partner = [change, ...siblings].map(({ renamed }) => renamed.get(code.id)).find((found) => found !== undefined);
  if (partner !== undefined) {
    if (partner.id === code.id && partner.label === code.label) return code;
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
