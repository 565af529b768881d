/**
 * Temporary names that say who made them and what for, so that a later run knows what a dead one left.
 * `.<name>.n-<machine>-<pid>-<unique>.tmp`           bytes of ours on their way in: may go
 * `.<name>.w-<machine>-<pid>-<unique>-<digest>.tmp`  what the file was when it was replaced: may go only while its
 *                                                    bytes have that digest, else somebody's work is in it
 * `.<name>.x-<machine>-<pid>-<unique>-<digest>-<digest>.tmp`  whole bytes of ours that are exchanged with the file: may
 *                                                    go while they have one of the digests, ours or what the file was
 */
import { basename, dirname, join } from 'node:path';
import { temporaryName, temporaryParts } from '@dragoman/layout';
import { type Owner, systemProcesses, uniqueName } from './processes.ts';

export interface TemporaryMark {
  readonly owner: Owner;
  /** Digests of bytes that nobody misses; undefined for a name that only ever holds bytes of ours. */
  readonly knownDigests?: readonly string[];
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

/** A new name beside a target, for whole bytes of ours until they are exchanged with what the target was. */
export function exchangedBeside(target: string, ours: string, was: string): string {
  const { machine, pid } = systemProcesses.self;
  return beside(target, `x-${machine}-${pid}-${uniqueName()}-${ours}-${was}`);
}

function beside(target: string, random: string): string {
  return join(dirname(target), temporaryName(basename(target), random));
}

/** Undefined for a name this program did not make. */
export function markOf(fileName: string): (TemporaryMark & { readonly name: string }) | undefined {
  const parts = temporaryParts(fileName);
  const [, kind = '', machine, pid, digests = ''] = pattern.exec(parts?.random ?? '') ?? [];
  const knownDigests = digests.split('-').filter((digest) => digest !== '');
  if (parts === undefined || machine === undefined || knownDigests.length !== digestsOfKind[kind]) return undefined;
  const mark = { name: parts.name, owner: { machine, pid: Number(pid) } };
  return knownDigests.length === 0 ? mark : { ...mark, knownDigests };
}

const pattern = /^([nwx])-([a-z2-7]{8})-(\d+)-[a-z2-7]{8}((?:-[a-z2-7]{26})*)$/u;
const digestsOfKind: Readonly<Record<string, number>> = { n: 0, w: 1, x: 2 };
