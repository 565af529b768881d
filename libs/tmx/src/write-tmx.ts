/**
 * Writes TMX 1.4b: UTF-8, LF, two spaces, no DOCTYPE. Promise: the same units give the same bytes on every day; dates come
 * from the units.
 */
import { legibleText, legibleValue, writeSegmentContent } from './segment-content.ts';
import type { TmxMemory, TranslationUnit, Variant } from './translation-unit.ts';

export function writeTmx({ sourceLanguage, units }: TmxMemory): string {
  const header = attributes([
    ['creationtool', 'dragoman'],
    ['creationtoolversion', '1'],
    ['segtype', 'sentence'],
    ['o-tmf', 'dragoman'],
    ['adminlang', 'en'],
    ['srclang', sourceLanguage],
    ['datatype', 'plaintext'],
  ]);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header${header}/>`,
    '  <body>',
    ...units.map((unit) => `    ${writeUnit(unit, '    ')}`),
    '  </body>',
    '</tmx>',
    '',
  ];
  return lines.join('\n');
}

/** One `tu`; its first line is not indented, the others by `indent`. */
export function writeUnit(unit: TranslationUnit, indent: string): string {
  const head = attributes([
    ['tuid', unit.id],
    ['creationdate', unit.creationDate],
    ['changedate', unit.changeDate],
    ['srclang', unit.sourceLanguage],
  ]);
  const lines = [
    `<tu${head}>`,
    ...unit.notes.map((note) => `${indent}  <note>${legibleText(note)}</note>`),
    ...unit.properties.map(
      ({ type, value }) => `${indent}  <prop type="${legibleValue(type)}">${legibleText(value)}</prop>`,
    ),
    ...unit.variants.map((variant) => writeVariant(variant, `${indent}  `)),
    `${indent}</tu>`,
  ];
  return lines.join('\n');
}

function writeVariant({ language, content, changeDate, changeId }: Variant, indent: string): string {
  const head = attributes([
    ['xml:lang', language],
    ['changedate', changeDate],
    ['changeid', changeId],
  ]);
  return `${indent}<tuv${head}>\n${indent}  <seg>${writeSegmentContent(content)}</seg>\n${indent}</tuv>`;
}

function attributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${legibleValue(value)}"`)).join('');
}
