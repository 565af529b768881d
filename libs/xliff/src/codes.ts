/**
 * Inline codes as `x` elements. Promise: kind, type, label, id and pairing of every code come back from
 * `id`, `ctype`, `equiv-text` (and `dragoman:start-ref` where the label does not tell the opening half).
 */
import type { Ec, InlineCode, Ph, Sc } from '@dragoman/model';

/** Types that XLIFF 1.2 has its own `ctype` for and that filters use. */
const standardTypes: ReadonlySet<string> = new Set(['image', 'lb']);
/** A lone code whose type ends like one of our suffixes gets `-ph`, so that the suffix stays readable. */
const suffixed = /-(?:open|close|ph)$/u;

export function ctypeOf({ kind, type }: Pick<InlineCode, 'kind' | 'type'>): string {
  if (kind === 'sc') return `x-${type}-open`;
  if (kind === 'ec') return `x-${type}-close`;
  if (standardTypes.has(type)) return type;
  return suffixed.test(type) ? `x-${type}-ph` : `x-${type}`;
}

function parseCtype(ctype: string): Pick<InlineCode, 'kind' | 'type'> {
  if (!ctype.startsWith('x-')) return { kind: 'ph', type: ctype };
  const name = ctype.slice(2);
  if (name.endsWith('-open')) return { kind: 'sc', type: name.slice(0, -5) };
  if (name.endsWith('-close')) return { kind: 'ec', type: name.slice(0, -6) };
  return { kind: 'ph', type: name.endsWith('-ph') ? name.slice(0, -3) : name };
}

/** `</b1>` closes code 1; a number that is the code's own id (`</b4>` of code 4) closes nothing that is known. */
function startRefOfLabel({ id, label }: Pick<Ec, 'id' | 'label'>): string | undefined {
  const number = /(\d+)\/?>$/u.exec(label)?.[1];
  return number === id ? undefined : number;
}

/** What `dragoman:start-ref` must say so that the pairing reads back; undefined: the label says it. */
export function explicitStartRef(code: InlineCode): string | undefined {
  if (code.kind !== 'ec' || startRefOfLabel(code) === code.startRef) return undefined;
  return code.startRef ?? '';
}

export interface CodeAttributes {
  readonly id: string;
  readonly ctype: string;
  readonly label: string;
  readonly startRef?: string | undefined;
}

export function codeOf({ id, ctype, label, startRef }: CodeAttributes): InlineCode {
  const { kind, type } = parseCtype(ctype);
  if (kind !== 'ec') return { kind, id, type, label };
  const opening = startRef ?? startRefOfLabel({ id, label });
  return closing(id, type, label, opening === '' ? undefined : opening);
}

export function closing(id: string, type: string, label: string, startRef: string | undefined): Ec {
  return startRef === undefined ? { kind: 'ec', id, type, label } : { kind: 'ec', id, type, label, startRef };
}

/** A code that no source of the unit has. */
export function unknownCode(id: string, label: string): Ph {
  return { kind: 'ph', id, type: 'unknown', label };
}

export function opening(id: string, type: string, label: string): Sc {
  return { kind: 'sc', id, type, label };
}
