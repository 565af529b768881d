/**
 * Temporary names that say who made them and what for, so that a later run knows what a dead one left.
 * `.<name>.n-<machine>-<pid>-<unique>.tmp`           bytes of ours on their way in: may go
 * `.<name>.w-<machine>-<pid>-<unique>-<digest>.tmp`  what the file was when it was replaced: may go only while its
 *                                                    bytes have that digest, else somebody's work is in it
 */
import { basename, dirname, join } from 'node:path';
import { temporaryName, temporaryParts } from '@dragoman/layout';
import { type Owner, systemProcesses, uniqueName } from './processes.ts';

export interface TemporaryMark {
  readonly owner: Owner;
  /** Digest of the bytes that were read before they were replaced; undefined for bytes of ours. */
  readonly wasDigest?: string;
}

/** A new name beside a target, for bytes of ours. */
export function newBeside(target: string): string {
  const { machine, pid } = systemProcesses.self;
  return beside(target, `n-${machine}-${pid}-${uniqueName()}`);
}

/** A new name beside a target, for what it was. */
export function wasBeside(target: string, digest: string): string {
  const { machine, pid } = systemProcesses.self;
  return beside(target, `w-${machine}-${pid}-${uniqueName()}-${digest}`);
}

function beside(target: string, random: string): string {
  return join(dirname(target), temporaryName(basename(target), random));
}

/** Undefined for a name this program did not make. */
export function markOf(fileName: string): (TemporaryMark & { readonly name: string }) | undefined {
  const parts = temporaryParts(fileName);
  const pattern = /^(?:n-([a-z2-7]{8})-(\d+)-[a-z2-7]{8}|w-([a-z2-7]{8})-(\d+)-[a-z2-7]{8}-([a-z2-7]{26}))$/u;
  const [, ...found] = pattern.exec(parts?.random ?? '') ?? [];
  const [newMachine, newPid, wasMachine, wasPid, wasDigest] = found;
  const machine = newMachine ?? wasMachine;
  if (parts === undefined || machine === undefined) return undefined;
  const owner = { machine, pid: Number(newPid ?? wasPid) };
  return { name: parts.name, owner, ...(wasDigest === undefined ? {} : { wasDigest }) };
}
