/** Tokens of a tape as events. */
import type { EndTag, StartTag, XmlEvent } from './events.ts';
import { kindMask, kinds, selfClosing, type Tape } from './tape.ts';
import { attributesAt, sectionAt, textAt } from './tape-values.ts';

export function eventsOf(tape: Tape): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  for (let at = 0; at < tape.length; at = tape.behind(at)) events.push(eventAt(tape, at));
  return events;
}

export function eventAt(tape: Tape, at: number): XmlEvent {
  const start = tape.base + tape.cell(at + 1);
  const end = tape.base + tape.cell(at + 2);
  const inner = (from: number, to: number): string => tape.text.slice(tape.cell(at + 1) + from, tape.cell(at + 2) - to);
  switch (tape.cell(at) & kindMask) {
    case kinds.startTag:
      return startTagAt(tape, at);
    case kinds.endTag:
      return endTagAt(tape, at);
    case kinds.text:
      return { kind: 'text', start, end, text: textAt(tape, at) };
    case kinds.cdata:
      return { kind: 'cdata', start, end, text: sectionAt(tape, at) };
    case kinds.comment:
      return { kind: 'comment', start, end, text: inner(4, 3) };
    case kinds.processingInstruction:
      return { kind: 'processingInstruction', start, end, ...instruction(inner(2, 2)) };
    case kinds.xmlDeclaration:
      return { kind: 'xmlDeclaration', start, end };
    default:
      return { kind: 'doctype', start, end };
  }
}

export function startTagAt(tape: Tape, at: number): StartTag {
  const { name, prefix, local, namespace } = tape.nameAt(at);
  const start = tape.base + tape.cell(at + 1);
  return {
    kind: 'startTag',
    name,
    prefix,
    local,
    namespace,
    start,
    end: tape.base + tape.cell(at + 2),
    nameEnd: start + 1 + name.length,
    selfClosing: (tape.cell(at) & selfClosing) !== 0,
    attributes: attributesAt(tape, at),
  };
}

export function endTagAt(tape: Tape, at: number): EndTag {
  const { name, prefix, local, namespace } = tape.nameAt(at);
  const start = tape.base + tape.cell(at + 1);
  return { kind: 'endTag', start, end: tape.base + tape.cell(at + 2), name, prefix, local, namespace };
}

export interface Instruction {
  readonly target: string;
  readonly body: string;
}

/** @param inner What stands between `<?` and `?>`. */
export function instruction(inner: string): Instruction {
  const [, target = '', body = ''] = /^([^ \t\r\n]*)[ \t\r\n]*([\s\S]*)$/u.exec(inner) ?? [];
  return { target, body };
}
