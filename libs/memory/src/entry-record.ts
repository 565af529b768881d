/** An entry as its columns hold it: contents and names are strings of the memory, all that ranks it is a number. */
import { type Approval, type MemoryEntry, states } from '@dragoman/model';

/** In a column of strings: nothing is known. */
export const unknown = 0xffffffff;
/** In a column of neighbours: the border of the document. */
export const border = 0xfffffffe;

const machineFlag = 1;
const alignedFlag = 2;
/** Another entry has the same source and another target. */
export const ambiguousFlag = 4;

export const machinePoints = 3;
export const alignedPoints = 1;
export const ambiguousPoints = 1;
export const mostCodePoints = 5;
const mostPoints = 0xffff;

export type EntryRest = Pick<MemoryEntry, 'origin' | 'state' | 'approval' | 'madeBy' | 'at' | 'penalty' | 'aligned'>;

/** The fields that are neither contents nor compared in a lookup; always in the same order. */
export function storedRest({ origin, state, approval, madeBy, at, penalty, aligned }: MemoryEntry): string {
  const signature = approval === undefined ? undefined : inOrder(approval);
  return JSON.stringify({ origin, state, approval: signature, madeBy, at, penalty, aligned });
}

function inOrder({ by, at, source, target, via, sourceWas }: Approval): unknown {
  return { by, at, source, target, via, sourceWas };
}

export function readRest(stored: string): EntryRest {
  return JSON.parse(stored) as EntryRest;
}

export function flagsOf({ madeBy, aligned }: MemoryEntry): number {
  return (madeBy === 'machine' ? machineFlag : 0) | (aligned === true ? alignedFlag : 0);
}

/** Of the memory it comes from: whole points, none below zero. */
export function memoryPoints(penalty = 0): number {
  return Math.min(mostPoints, Math.max(0, Math.ceil(penalty)));
}

/** All that is taken off whatever the query. */
export function fixedPoints(entry: MemoryEntry): number {
  const made = (entry.madeBy === 'machine' ? machinePoints : 0) + (entry.aligned === true ? alignedPoints : 0);
  return Math.min(mostPoints, memoryPoints(entry.penalty) + made);
}

/** Approved before all else, then by state. */
export function standing({ state, approval }: MemoryEntry): number {
  return (approval === undefined ? 0 : states.length + 1) + (state === undefined ? 0 : states.indexOf(state) + 1);
}

/** In seconds since 1970; 0 where not known. */
export function changedAt({ at, approval }: MemoryEntry): number {
  const instant = Date.parse(at ?? approval?.at ?? '');
  return Number.isNaN(instant) ? 0 : Math.max(0, Math.floor(instant / 1000));
}
