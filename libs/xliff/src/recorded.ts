/** Our record of a segment, whatever carries it: attributes in 1.2, metadata in 2.x. */
import { type Approval, isState, origins, type Waiver } from '@dragoman/model';
import type { SegmentAttribute } from './names.ts';
import type { Mutable } from './reading.ts';
import type { Recorded } from './which-wins.ts';

export function recordedFrom(get: (name: SegmentAttribute) => string | undefined): Recorded {
  const state = get('state');
  const origin = get('origin');
  return {
    state: state !== undefined && isState(state) ? state : undefined,
    subState: get('sub-state'),
    origin: origins.find((known) => known === origin),
    by: get('by'),
    at: get('at'),
    sourceDigest: get('source-digest'),
    targetDigest: get('target-digest'),
    approval: approvalFrom(get),
    asIs: get('as-is') === 'yes',
  };
}

function approvalFrom(get: (name: SegmentAttribute) => string | undefined): Partial<Approval> {
  const approval: Mutable<Partial<Approval>> = {};
  for (const [field, name] of approvalFields) {
    const value = get(name);
    if (value !== undefined) approval[field] = value;
  }
  return approval;
}

const approvalFields = [
  ['by', 'approved-by'],
  ['at', 'approved-at'],
  ['source', 'approved-source'],
  ['target', 'approved-target'],
  ['via', 'approved-via'],
  ['sourceWas', 'approved-source-was'],
] as const satisfies readonly (readonly [keyof Approval, SegmentAttribute])[];

/** Undefined: none, or not what we write. */
export function waiversFrom(written: string | undefined): readonly Waiver[] | undefined {
  if (written === undefined) return undefined;
  try {
    const waivers: unknown = JSON.parse(written);
    return Array.isArray(waivers) && waivers.every(isWaiver) ? waivers : undefined;
  } catch {
    return undefined;
  }
}

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ['code', 'by', 'at', 'reason', 'source', 'target'].every((name) => typeof fields.get(name) === 'string');
}
