/** What tokens of a tape say, decoded. */
import { decodeReferences } from './characters.ts';
import { commonSlice } from './common-strings.ts';
import type { XmlAttribute } from './events.ts';
import {
  apostrophe,
  attributeCells,
  hasReferences,
  hasSpacing,
  startTagCells,
  type Tape,
  textFlagShift,
} from './tape.ts';

/** Line ends are LF (§2.11), references resolved (§4.1). */
export function textAt(tape: Tape, at: number): string {
  const raw = tape.text.slice(tape.cell(at + 1), tape.cell(at + 2));
  const flags = tape.cell(at) >>> textFlagShift;
  if (flags === 0) return raw;
  const text = (flags & hasSpacing) === 0 ? raw : raw.replace(/\r\n?/gu, '\n');
  return (flags & hasReferences) === 0 ? text : decodeReferences(text);
}

/** Of a CDATA section. */
export function sectionAt(tape: Tape, at: number): string {
  return tape.text.slice(tape.cell(at + 1) + 9, tape.cell(at + 2) - 3).replace(/\r\n?/gu, '\n');
}

export function attributeValueAt(tape: Tape, at: number): string {
  const raw = commonSlice(tape.text, tape.cell(at + 2), tape.cell(at + 3));
  const flags = tape.cell(at);
  if ((flags & (hasSpacing | hasReferences)) === 0) return raw;
  const text = (flags & hasSpacing) === 0 ? raw : raw.replace(/\r\n|[\t\n\r]/gu, ' ');
  return (flags & hasReferences) === 0 ? text : decodeReferences(text);
}

export function attributeAt(tape: Tape, at: number): XmlAttribute {
  const { name, prefix, local, namespace } = tape.attributeNameAt(at);
  const start = tape.base + tape.cell(at + 1);
  return {
    name,
    prefix,
    local,
    namespace,
    start,
    end: start + name.length,
    valueStart: tape.base + tape.cell(at + 2),
    valueEnd: tape.base + tape.cell(at + 3),
    quote: (tape.cell(at) & apostrophe) === 0 ? '"' : "'",
    value: attributeValueAt(tape, at),
  };
}

/** Of the start tag that stands here. */
export function attributesAt(tape: Tape, at: number): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  const last = at + startTagCells + tape.cell(at + 4) * attributeCells;
  for (let place = at + startTagCells; place < last; place += attributeCells) attributes.push(attributeAt(tape, place));
  return attributes;
}
