/**
 * The canonical writer of XLIFF 2.0, 2.1 and 2.2. Promise (law 2b): it sees only the model, and reading what it wrote
 * gives an equal model, ours or another tool's. UTF-8, LF, two spaces, final newline.
 */
import type { BilingualFile, Foreign, Group, MetaGroup, Unit } from '@dragoman/model';
import {
  emptyGroup,
  isXliff1,
  isXliff2,
  metaCategory,
  moduleNamespaces,
  restName,
  storedFormat,
  type Xliff2Version,
  xliff2Namespace,
} from './names.ts';
import { type Patch, writePatch } from './patch.ts';
import { readXliff } from './read-xliff.ts';
import { carrierOf, type FileRests, hasRests, noRests, restsByUnit, restsOf } from './rests.ts';
import { languageTag, Tokens } from './tokens.ts';
import { modulePairs2 } from './module-attributes.ts';
import { profilesLines, standOffElements } from './stand-off.ts';
import { type AttributePair, attributesOf } from './write-content.ts';
import { type Lines, metadataLines, rawOf, validationLines, wrapped, writeNote2 } from './write-modules-2.ts';
import { childrenByPlace, unitLines } from './write-unit-2.ts';

export interface FileToWrite {
  readonly file: BilingualFile;
  /** Ours: with our record of each segment. Else a file of another tool, whose states are claims. */
  readonly isOurs: boolean;
}

/** Written twice: what the first text leaves unsaid travels in the second. */
export function writeXliff2(files: readonly FileToWrite[], version: Xliff2Version): string {
  const bare = render(files, version, []);
  const read = rereadBare(bare);
  const rests = files.map(({ file, isOurs }, index) => {
    const found = read[index];
    return found === undefined ? noRests : restsOf(found, file, isOurs);
  });
  return hasRests(rests) ? render(files, version, rests) : bare;
}

/** What units of ours leave unsaid in 2.x. */
export function unitRests2(
  file: BilingualFile | undefined,
  units: readonly Unit[],
  version: Xliff2Version,
): ReadonlyMap<Unit, Patch> {
  if (units.length === 0) return new Map();
  const [read] = rereadBare(render([{ file: carrierOf(file, units), isOurs: true }], version, []));
  return restsByUnit(units, read);
}

/** The written text as it says things by itself. Verbatim XML that is none is a mistake of the caller. */
export function rereadBare(text: string): readonly BilingualFile[] {
  const limits = {
    depth: Infinity,
    attributesPerElement: Infinity,
    attributeLength: Infinity,
    nameLength: Infinity,
    textLength: Infinity,
    documentLength: Infinity,
  };
  const { document, diagnostics } = readXliff('written', Buffer.from(text), { useRest: false, limits });
  if (document === undefined)
    throw new RangeError(`what was written cannot be read: ${JSON.stringify(diagnostics[0])}`);
  return document.files;
}

function render(files: readonly FileToWrite[], version: Xliff2Version, rests: readonly FileRests[]): string {
  const [first] = files;
  const ids = new Tokens();
  const body = files.flatMap((one, index) => fileLines(one, index, version, rests[index] ?? noRests, ids));
  const inRoot = (first?.file.documentExtensions?.children ?? [])
    .filter(() => version === '2.2')
    .map((raw) => `  ${raw}`);
  const lines = [...inRoot, ...body];
  const hasTargets = files.some(({ file }) =>
    file.units.some(({ parts }) => parts.some(({ target }) => target !== undefined)),
  );
  const target = first?.file.targetLanguage ?? '';
  const others = rawOf(first?.file.documentExtensions, '');
  const own = needsItsVersion(files, version, [...lines, others]) ? ' its:version="2.0"' : '';
  const root: AttributePair[] = [
    ['xmlns', xliff2Namespace(version)],
    ...usedModules([...lines, others, own]).map((prefix): AttributePair => [
      `xmlns:${prefix}`,
      moduleNamespaces[prefix],
    ]),
    ...namespacePairs(files, version),
    ['version', version],
    ['srcLang', languageTag(first?.file.sourceLanguage ?? '')],
    ['trgLang', target === '' && !hasTargets ? undefined : languageTag(target)],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${attributesOf(root)}${own}${others}>`,
    ...lines,
    '</xliff>',
    '',
  ].join('\n');
}

/** Who uses ITS says which (XLIFF 2.1, ITS Module); in 1.x the root of another tool may say it. */
function needsItsVersion(files: readonly FileToWrite[], version: Xliff2Version, lines: Lines): boolean {
  if (version === '2.0' || files.every(({ isOurs }) => isOurs)) return false;
  const isUsed = lines.some((line) => / itsm?:[a-zA-Z]+="|<its:/u.test(line));
  return isUsed && !lines.some((line) => line.includes(' its:version="'));
}

/** Prefixes that stand somewhere in the text; where one stands in text only, a declaration too many harms nobody. */
export function usedModules(lines: Lines): readonly string[] {
  const text = lines.join('\n');
  return Object.keys(moduleNamespaces).filter((prefix) => text.includes(`<${prefix}:`) || text.includes(` ${prefix}:`));
}

/** Prefixes of verbatim XML; XLIFF's own namespace follows the version. */
function namespacePairs(files: readonly FileToWrite[], version: Xliff2Version): AttributePair[] {
  const declared = new Map(files.flatMap(({ file }) => Object.entries(file.namespaces ?? {})));
  return [...declared]
    .filter(([prefix]) => !Object.hasOwn(moduleNamespaces, prefix))
    .map(([prefix, namespace]) => [
      `xmlns:${prefix}`,
      isXliff1(namespace) || isXliff2(namespace) ? xliff2Namespace(version) : namespace,
    ]);
}

function fileLines(
  { file, isOurs }: FileToWrite,
  index: number,
  version: Xliff2Version,
  rests: FileRests,
  ids: Tokens,
): Lines {
  const id = ids.fresh('file', file.id ?? `f${index + 1}`);
  const attributes = attributesOf([
    ['id', id],
    ['original', file.original === '' || file.original === id ? undefined : file.original],
    ...modulePairs2(file),
  ]);
  const holder = holderLines(file, '    ', fileGroup(file, isOurs, rests.file));
  const units = bodyLines(file, version, isOurs, rests);
  // A file holds a unit or a group (XLIFF 2.x, `file`): one without text has an empty group that the reader passes over.
  const body = units.length === 0 ? [`    <group id="${emptyGroup}"/>`] : units;
  return [`  <file${attributes}${rawOf(file.extensions, '')}>`, ...holder, ...body, '  </file>'];
}

function fileGroup(file: BilingualFile, isOurs: boolean, rest: Patch): MetaGroup {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['format', isOurs ? storedFormat : undefined],
    ['datatype', file.datatype === '' ? undefined : file.datatype],
    ['filter', file.filter],
    ['options', file.options],
    ['rules', file.rules],
    ['job', file.job],
    [restName, rest.length === 0 ? undefined : writePatch(rest)],
  ];
  return groupOf(values);
}

function groupOf(values: readonly (readonly [string, string | undefined])[]): MetaGroup {
  const items = values.flatMap(([type, value]) => (value === undefined ? [] : [{ type, value }]));
  return { category: metaCategory, items };
}

/** Files and groups: skeleton, modules and verbatim elements, then notes. */
function holderLines(
  holder: Pick<BilingualFile, 'notes' | 'metadata' | 'validation' | 'its' | 'sizeProfiles'> & {
    readonly extensions?: Foreign;
  },
  indent: string,
  ours: MetaGroup,
): Lines {
  const { first, matches, notes } = childrenByPlace(holder.extensions);
  const isSkeleton = (raw: string): boolean => /^<(?:[^\s/>:]+:)?skeleton[\s/>]/u.test(raw);
  const own = (holder.notes ?? []).map((note) => writeNote2(note, note.id, ''));
  return [
    ...[...first.filter(isSkeleton), ...first.filter((raw) => !isSkeleton(raw)), ...matches].map(
      (raw) => `${indent}${raw}`,
    ),
    ...[...profilesLines(holder.sizeProfiles), ...standOffElements(holder.its).flat()].map(
      (line) => `${indent}${line}`,
    ),
    ...metadataLines(holder.metadata, [ours], indent),
    ...validationLines(holder.validation, indent),
    ...wrapped(
      'notes',
      indent,
      [...own, ...notes].map((raw) => `${indent}  ${raw}`),
    ),
  ];
}

/** Units in order, in their groups. */
function bodyLines(file: BilingualFile, version: Xliff2Version, isOurs: boolean, rests: FileRests): Lines {
  const lines: string[] = [];
  const [unitIds, groupIds] = [new Tokens(), new Tokens()];
  walkGroups(file, {
    open: (group, depth, index) => {
      const indent = '  '.repeat(depth + 2);
      const id = groupIds.fresh('group', group.id);
      lines.push(`${indent}<group${attributesOf([['id', id], ...modulePairs2(group)])}${rawOf(group.extensions, '')}>`);
      const rest = rests.groups[index] ?? [];
      lines.push(
        ...holderLines(group, `${indent}  `, groupOf([[restName, rest.length === 0 ? undefined : writePatch(rest)]])),
      );
    },
    close: (depth) => lines.push(`${'  '.repeat(depth + 2)}</group>`),
    unit: (index, around) => {
      const unit = file.units[index];
      if (unit === undefined) return;
      const inherited = inheritedTranslate(file, around);
      const style = { version, isOurs, id: unitIds.fresh('unit', unit.id), inherited, rest: rests.units[index] ?? [] };
      lines.push(...unitLines(unit, '  '.repeat(around.length + 2), style));
    },
  });
  return lines;
}

function inheritedTranslate(file: BilingualFile, around: readonly Group[]): boolean | undefined {
  const values = [file, ...around].map(({ extensions }) => extensions?.attributes['translate']);
  const value = values.findLast((translate) => translate === 'yes' || translate === 'no');
  return value === undefined ? undefined : value === 'yes';
}

export interface GroupVisitor {
  readonly open: (group: Group, depth: number, index: number) => void;
  readonly close: (depth: number) => void;
  readonly unit: (index: number, around: readonly Group[]) => void;
}

/** Groups that end open and close around the units they hold, empty ones included, in document order. */
export function walkGroups(
  { units, groups = [] }: Pick<BilingualFile, 'units' | 'groups'>,
  visitor: GroupVisitor,
): void {
  const open: number[] = [];
  const closeUntil = (isDone: (top: number) => boolean): void => {
    for (let top = open.at(-1); top !== undefined && !isDone(top); top = open.at(-1)) {
      open.pop();
      visitor.close(open.length);
    }
  };
  let next = 0;
  for (let position = 0; position <= units.length; position += 1) {
    for (let group = groups[next]; group !== undefined && group.from <= position; group = groups[next]) {
      const parent = group.parent;
      closeUntil((top) => top === parent);
      visitor.open(group, open.length, next);
      open.push(next);
      next += 1;
    }
    closeUntil((top) => (groups[top]?.to ?? 0) > position);
    if (position < units.length) {
      const around = open.flatMap((index) => groups[index] ?? []);
      visitor.unit(position, around);
    }
  }
  closeUntil(() => false);
}
