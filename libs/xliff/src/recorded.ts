/** Our record of a segment, whatever carries it: attributes in 1.2, metadata in 2.x. */
import { type Approval, isState, origins, type Waiver } from '@dragoman/model';
import type { SegmentAttribute } from './names.ts';
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
  const fields = {
    by: get('approved-by'),
    at: get('approved-at'),
    source: get('approved-source'),
    target: get('approved-target'),
    via: get('approved-via'),
    sourceWas: get('approved-source-was'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

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
