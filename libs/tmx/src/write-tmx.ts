/**
 * Writes TMX 1.4b from the model alone: UTF-8, LF, two spaces, no DOCTYPE. Promise: the same units give the same bytes on
 * every day (dates come from the units), and reading them gives an equal model.
 */
import {
  attributeValues,
  encodingAttributes,
  headerAttributes,
  mapAttributes,
  noteAttributes,
  propertyAttributes,
  unitAttributes,
  variantAttributes,
  writeAttributes,
} from './attributes.ts';
import { legibleText } from './legible.ts';
import { segmentMarkup } from './segment-content.ts';
import { writeElement, writeMarkup } from './segment-markup.ts';
import {
  type Extended,
  ownHeader,
  type Property,
  type TmxHeader,
  type TmxMemory,
  type TmxNote,
  type TranslationUnit,
  type UserEncoding,
  type Variant,
} from './translation-unit.ts';

/** How a file spells TMX. */
export interface Spelling {
  /** Of its elements, with the colon; empty in almost all files. */
  readonly prefix: string;
  /** What says the language: `lang` in files of TMX 1.1 and 1.2. */
  readonly language: 'xml:lang' | 'lang';
}

const ownSpelling: Spelling = { prefix: '', language: 'xml:lang' };

export function writeTmx({ sourceLanguage, units, header = ownHeader, root = {}, body = {} }: TmxMemory): string {
  const spelling = { ...ownSpelling, prefix: prefixOf(root) };
  const name = (local: string): string => `${spelling.prefix}${local}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${name('tmx')} version="1.4"${writeAttributes(attributeValues(root, {}))}>`,
    writeHeader(header, sourceLanguage, spelling),
    `  <${name('body')}${writeAttributes(attributeValues(body, {}))}>`,
    ...elementLines(body, '    ', spelling),
    ...units.map((unit) => `    ${writeUnit(unit, '    ', spelling)}`),
    `  </${name('body')}>`,
    ...elementLines(root, '  ', spelling),
    `</${name('tmx')}>`,
    '',
  ];
  return lines.join('\n');
}

/** A file whose default namespace is not that of TMX has TMX under a prefix. */
function prefixOf({ attributes = {} }: Extended): string {
  const declared = Object.entries(attributes).find(([name, value]) => name.startsWith('xmlns:') && value === namespace);
  return declared === undefined || attributes['xmlns'] === namespace ? '' : `${declared[0].slice('xmlns:'.length)}:`;
}

/** TMX 1.4b, § Namespace; hardly any file has it. */
export const namespace = 'http://www.lisa.org/tmx14';

export function writeHeader(header: TmxHeader, sourceLanguage: string, spelling: Spelling): string {
  const tag = `${spelling.prefix}header`;
  const head = `  <${tag}${writeAttributes(attributeValues({ ...header, sourceLanguage }, headerAttributes))}`;
  const { notes = [], properties = [], encodings = [] } = header;
  const lines = [
    ...notes.map((note) => `    ${writeNote(note, spelling)}`),
    ...properties.map((property) => `    ${writeProperty(property, spelling)}`),
    ...encodings.flatMap((encoding) => encodingLines(encoding, spelling)),
    ...elementLines(header, '    ', spelling),
  ];
  return lines.length === 0 ? `${head}/>` : [`${head}>`, ...lines, `  </${tag}>`].join('\n');
}

function encodingLines(encoding: UserEncoding, { prefix }: Spelling): readonly string[] {
  return [
    `    <${prefix}ude${writeAttributes(attributeValues(encoding, encodingAttributes))}>`,
    ...encoding.maps.map((map) => `      <${prefix}map${writeAttributes(attributeValues(map, mapAttributes))}/>`),
    `    </${prefix}ude>`,
  ];
}

function elementLines({ elements = [] }: Extended, indent: string, { prefix }: Spelling): readonly string[] {
  return elements.map((element) => `${indent}${writeElement(element, prefix)}`);
}

/** One `tu`; its first line is not indented, the others by `indent`. */
export function writeUnit(unit: TranslationUnit, indent: string, spelling: Spelling = ownSpelling): string {
  const { prefix } = spelling;
  const lines = [
    `<${prefix}tu${writeAttributes(attributeValues(unit, unitAttributes))}>`,
    ...unit.notes.map((note) => `${indent}  ${writeNote(note, spelling)}`),
    ...unit.properties.map((property) => `${indent}  ${writeProperty(property, spelling)}`),
    ...unit.variants.map((variant) => `${indent}  ${writeVariant(variant, `${indent}  `, spelling)}`),
    ...elementLines(unit, `${indent}  `, spelling),
    `${indent}</${prefix}tu>`,
  ];
  return lines.join('\n');
}

/** One `tuv`; its first line is not indented, the others by `indent`. */
export function writeVariant(variant: Variant, indent: string, spelling: Spelling = ownSpelling): string {
  const { prefix } = spelling;
  const { notes = [], properties = [] } = variant;
  const head = spoken(attributeValues(variant, variantAttributes), spelling);
  const lines = [
    `<${prefix}tuv${writeAttributes(head)}>`,
    ...notes.map((note) => `${indent}  ${writeNote(note, spelling)}`),
    ...properties.map((property) => `${indent}  ${writeProperty(property, spelling)}`),
    `${indent}  ${writeSegment(variant, spelling)}`,
    ...elementLines(variant, `${indent}  `, spelling),
    `${indent}</${prefix}tuv>`,
  ];
  return lines.join('\n');
}

export function writeSegment(variant: Variant, { prefix }: Spelling): string {
  return `<${prefix}seg>${writeMarkup(segmentMarkup(variant), prefix)}</${prefix}seg>`;
}

export function writeNote(note: TmxNote, spelling: Spelling): string {
  const { text, ...said } = typeof note === 'string' ? { text: note } : note;
  const tag = `${spelling.prefix}note`;
  return `<${tag}${writeAttributes(spoken(attributeValues(said, noteAttributes), spelling))}>${legibleText(text)}</${tag}>`;
}

export function writeProperty(property: Property, spelling: Spelling): string {
  const tag = `${spelling.prefix}prop`;
  const head = writeAttributes(spoken(attributeValues(property, propertyAttributes), spelling));
  return `<${tag}${head}>${legibleText(property.value)}</${tag}>`;
}

/** Languages under the name that the file has for them. */
export function spoken(values: ReadonlyMap<string, string>, { language }: Spelling): ReadonlyMap<string, string> {
  return language === 'xml:lang'
    ? values
    : new Map([...values].map(([name, value]) => [name === 'xml:lang' ? language : name, value]));
}
