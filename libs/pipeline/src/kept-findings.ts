/**
 * What checks found in a release, kept from one run to the next in `.dragoman/checks/`. Promise: a verb says the same with
 * it and without it. Findings are kept under a digest of everything they were made of: the program and what runs it, and
 * the inputs that whoever asks names, texts as the digest of their file's bytes.
 */
import type { Finding } from '@dragoman/model';
import { base32, sha256 } from '@dragoman/text';
import { readCache, writeCache } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface KeptFindings {
  /** @param inputs Everything that the findings depend on, as JSON can say it; undefined: they are made each time. */
  readonly ask: (inputs: readonly unknown[] | undefined, make: () => readonly Finding[]) => readonly Finding[];
  /** Writes what was asked for in this run, and nothing else: what nobody asks for any more is of earlier texts. */
  readonly keep: () => Promise<void>;
}

export async function keptFindings({ root, store, surroundings }: Session, release: string): Promise<KeptFindings> {
  const { program, dryRun = false } = surroundings;
  if (program === undefined) return nothingKept;
  const name = `checks/${release}.json`;
  const known = readKept(await readCache(root, name, store));
  const asked = new Map<string, readonly Finding[]>();
  return {
    ask: (inputs, make) => {
      if (inputs === undefined) return make();
      const key = digestOf(JSON.stringify([program, process.versions, inputs]));
      const findings = known.get(key) ?? make();
      asked.set(key, findings);
      return findings;
    },
    keep: async () => {
      const isKept = asked.size === known.size && [...asked.keys()].every((key) => known.has(key));
      if (!isKept && !dryRun) await writeCache(root, name, keptBytes(asked), store);
    },
  };
}

const nothingKept: KeptFindings = { ask: (_inputs, make) => make(), keep: () => Promise.resolve() };

/** A digest of the rest, a line feed, and key and findings as JSON. */
function keptBytes(findings: ReadonlyMap<string, readonly Finding[]>): Uint8Array {
  const written = JSON.stringify([...findings]);
  return Buffer.from(`${digestOf(written)}\n${written}`, 'utf8');
}

/** Nothing where there is no file, or one with a single wrong bit. */
function readKept(bytes: Uint8Array | undefined): ReadonlyMap<string, readonly Finding[]> {
  const text = Buffer.from(bytes ?? []).toString('utf8');
  const end = text.indexOf('\n');
  const written = text.slice(end + 1);
  if (end === -1 || digestOf(written) !== text.slice(0, end)) return new Map();
  return new Map(JSON.parse(written) as readonly (readonly [string, readonly Finding[]])[]);
}

function digestOf(text: string): string {
  return base32(sha256(text).subarray(0, 16));
}
