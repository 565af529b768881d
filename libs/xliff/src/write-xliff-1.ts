/** XLIFF 1.2 from the model alone: our stored dialect, and files of other tools. Written twice where something stays unsaid. */
import type { BilingualFile, Group, Unit } from '@dragoman/model';
import { itsPairs } from './module-attributes.ts';
import {
  dragomanNamespace,
  dragomanPrefix,
  isXliff1,
  isXliff2,
  moduleNamespaces,
  storedFormat,
  xliff12Namespace,
} from './names.ts';
import type { Patch } from './patch.ts';
import { carrierOf, type FileRests, hasRests, noRests, restsByUnit, restsOf } from './rests.ts';
import { isPlainFile, isPlainUnit } from './rich.ts';
import { languageTag, Tokens } from './tokens.ts';
import { type AttributePair, attributesOf } from './write-content.ts';
import { type Lines, rawOf } from './write-modules-2.ts';
import { storedStyle, writeUnit } from './write-trans-unit.ts';
import { restLines, unitLines1 } from './write-unit-1.ts';
import { type FileToWrite, rereadBare, walkGroups } from './write-xliff-2.ts';

export function writeXliff1(files: readonly FileToWrite[], prefill = false): string {
  const bare = render(files, prefill, []);
  if (files.every(({ file, isOurs }) => isOurs && isPlainFile(file))) return bare;
  const read = rereadBare(bare);
  const rests = files.map(({ file, isOurs }, index) => {
    const found = read[index];
    return found === undefined ? noRests : restsOf(found, file, isOurs);
  });
  return hasRests(rests) ? render(files, prefill, rests) : bare;
}

/** What units leave unsaid in the stored dialect; none that it says whole is in the map. */
export function storedRests(file: BilingualFile | undefined, units: readonly Unit[]): ReadonlyMap<Unit, Patch> {
  const rich = units.filter((unit) => !isPlainUnit(unit));
  if (rich.length === 0) return new Map();
  const [read] = rereadBare(render([{ file: carrierOf(file, rich), isOurs: true }], false, []));
  return restsByUnit(rich, read);
}

function render(files: readonly FileToWrite[], prefill: boolean, rests: readonly FileRests[]): string {
  const [first] = files;
  const others = rawOf(first?.file.document, '');
  const body = [
    ...(first?.file.document?.children ?? []).map((raw) => `  ${raw}`),
    ...files.flatMap((one, index) => fileLines(one, prefill, rests[index] ?? noRests)),
  ];
  const root = attributesOf([
    ['xmlns', xliff12Namespace],
    [`xmlns:${dragomanPrefix}`, dragomanNamespace],
    ...modulesInTags([`<xliff${others}>`, ...body]).map((name): AttributePair => [
      `xmlns:${name}`,
      moduleNamespaces[name],
    ]),
    ...namespacePairs(files),
    ['version', '1.2'],
  ]);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<xliff${root}${others}>`, ...body, '</xliff>', ''];
  return lines.join('\n');
}

/** Prefixes of modules of 2.x that elements or attributes have; what stands in texts does not count. */
function modulesInTags(lines: Lines): readonly string[] {
  return Object.keys(moduleNamespaces).filter((prefix) => {
    const inTag = new RegExp(`<(?:${prefix}:|[^\\s<>"]+(?:\\s+[^\\s<>="]+="[^"<]*")*\\s+${prefix}:)`, 'u');
    return lines.some((line) => line.includes(`${prefix}:`) && inTag.test(line));
  });
}

/** Prefixes of verbatim XML of 1.x; that of 2.x travels as text. */
function namespacePairs(files: readonly FileToWrite[]): AttributePair[] {
  const declared = new Map(files.flatMap(({ file }) => Object.entries(file.namespaces ?? {})));
  return [...declared]
    .filter(([prefix]) => prefix !== dragomanPrefix)
    .map(([prefix, namespace]) => [
      `xmlns:${prefix}`,
      isXliff1(namespace) || isXliff2(namespace) ? xliff12Namespace : namespace,
    ]);
}

function fileLines({ file, isOurs }: FileToWrite, prefill: boolean, rests: FileRests): Lines {
  const ours: AttributePair[] = [
    [`${dragomanPrefix}:format`, isOurs ? storedFormat : undefined],
    [`${dragomanPrefix}:filter`, file.filter],
    [`${dragomanPrefix}:options`, file.options],
    [`${dragomanPrefix}:rules`, file.rules],
    [`${dragomanPrefix}:job`, file.job],
  ];
  const attributes = attributesOf([
    ['original', file.original],
    ['source-language', isOurs ? file.sourceLanguage : languageTag(file.sourceLanguage)],
    [
      'target-language',
      file.targetLanguage === '' ? undefined : isOurs ? file.targetLanguage : languageTag(file.targetLanguage),
    ],
    ['datatype', file.datatype === '' ? 'x-unknown' : file.datatype],
    ...ours,
    ...(isOurs ? [] : itsPairs(file.its)),
  ]);
  const bins = (file.foreign?.children ?? []).filter(isBinUnit).map((raw) => `      ${raw}`);
  return [
    `  <file${attributes}${rawOf(file.foreign, '')}>`,
    ...headerLines(file, isOurs, rests),
    '    <body>',
    ...(isOurs ? storedLines(file, prefill, rests) : bodyLines(file, rests)),
    ...bins,
    '    </body>',
    '  </file>',
  ];
}

function isBinUnit(raw: string): boolean {
  return /^<(?:[^\s/>:]+:)?bin-unit[\s/>]/u.test(raw);
}

/** `skl` and `phase-group` come first, elements of others last (XLIFF 1.2, `header`). */
function headerLines(file: BilingualFile, isOurs: boolean, rests: FileRests): Lines {
  const children = (file.foreign?.children ?? []).filter((raw) => !isBinUnit(raw));
  const isHead = (raw: string): boolean => /^<(?:[^\s/>:]+:)?(?:skl|phase-group)[\s/>]/u.test(raw);
  const lines = [
    ...children.filter(isHead),
    ...(isOurs ? ['<tool tool-id="dragoman" tool-name="dragoman"/>'] : []),
    ...children.filter((raw) => !isHead(raw)),
    ...restLines(rests.file, ''),
  ];
  return lines.length === 0 ? [] : ['    <header>', ...lines.map((raw) => `      ${raw}`), '    </header>'];
}

function storedLines(file: BilingualFile, prefill: boolean, rests: FileRests): Lines {
  const style = { ...storedStyle, prefill };
  return file.units.map((unit, index) =>
    writeUnit(unit, '      ', style, restLines(rests.units[index] ?? [], '        ')),
  );
}

function bodyLines(file: BilingualFile, rests: FileRests): Lines {
  const lines: string[] = [];
  const anyString = { isAnyString: true };
  const [ids, groupIds] = [new Tokens(anyString), new Tokens(anyString)];
  const open: Group[] = [];
  const profile = file.sizeProfiles?.general;
  walkGroups(file, {
    open: (group, depth, index) => {
      open.push(group);
      const inner = '  '.repeat(depth + 4);
      const id = group.id === '' ? undefined : groupIds.fresh('group', group.id);
      const own = attributesOf([
        ['id', id],
        [`${dragomanPrefix}:group`, id === undefined || id === group.id ? undefined : group.id],
        ...itsPairs(group.its),
      ]);
      const children = (group.foreign?.children ?? []).filter((raw) => !isBinUnit(raw));
      lines.push(`${'  '.repeat(depth + 3)}<group${own}${rawOf(group.foreign, '')}>`);
      lines.push(...children.map((raw) => `${inner}${raw}`), ...restLines(rests.groups[index] ?? [], inner));
    },
    close: (depth) => {
      const bins = (open.pop()?.foreign?.children ?? []).filter(isBinUnit);
      lines.push(...bins.map((raw) => `${'  '.repeat(depth + 4)}${raw}`), `${'  '.repeat(depth + 3)}</group>`);
    },
    unit: (index, around) => {
      const unit = file.units[index];
      if (unit === undefined) return;
      const style = { ids, groupIds, inherited: inheritedTranslate(around), profile, rest: rests.units[index] ?? [] };
      lines.push(...unitLines1(unit, '  '.repeat(around.length + 3), style));
    },
  });
  return lines;
}

function inheritedTranslate(around: readonly Group[]): boolean | undefined {
  const values = around.map(({ foreign }) => foreign?.attributes['translate']);
  const value = values.findLast((translate) => translate === 'yes' || translate === 'no');
  return value === undefined ? undefined : value === 'yes';
}
