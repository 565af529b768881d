/** New units behind those of a file, written as the file is. */
import type { TextEdit } from '@dragoman/xml';
import { indentOf, lineEnd, spellingOf } from './file-style.ts';
import type { TmxDocument } from './read-tmx.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { writeUnit } from './write-tmx.ts';

export function appendUnits(document: TmxDocument, units: readonly TranslationUnit[]): TextEdit {
  const { text, layout, memory } = document;
  const eol = lineEnd(text);
  const last = layout.units.at(memory.units.length - 1);
  const indent = last === undefined ? '    ' : indentOf(text, last);
  const spelling = spellingOf(document);
  const written = units
    .map((unit) => `${eol}${indent}${writeUnit(unit, indent, spelling).replaceAll('\n', eol)}`)
    .join('');
  const { body } = layout;
  if (last !== undefined) return { start: last.end, end: last.end, text: written };
  if (body.tag.selfClosing) return { start: body.end - 2, end: body.end, text: `>${written}${eol}  </${body.name}>` };
  return { start: body.contentStart, end: body.contentStart, text: written };
}
