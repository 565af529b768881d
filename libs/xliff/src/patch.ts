/**
 * What a version of XLIFF cannot say travels beside it, as the difference between what a reader makes of the written
 * file and what was meant. Promise: `applyPatch(read, patchBetween(read, meant))` equals `meant`; an entry whose place
 * a tool has changed since is left out, so that the tool's edit wins.
 */
import { contentDigest, equalValues } from '@dragoman/text';

/** Where, a digest of what stood there (`-`: nothing), and what was meant (absent: nothing). */
export type PatchEntry = readonly [path: readonly string[], was: string, meant?: unknown];
export type Patch = readonly PatchEntry[];

export function patchBetween(read: unknown, meant: unknown, path: readonly string[] = []): Patch {
  if (equalValues(read, meant)) return [];
  if (Array.isArray(read) && Array.isArray(meant)) {
    if (!isAligned(read, meant)) return [entry(path, read, meant)];
    return read.flatMap((item, index) => patchBetween(item, meant[index], [...path, keyOf(item, index)]));
  }
  if (isPlain(read) && isPlain(meant)) {
    const names = new Set([...Object.keys(read), ...Object.keys(meant)]);
    return [...names].flatMap((name) => patchBetween(read[name], meant[name], [...path, name]));
  }
  return [entry(path, read, meant)];
}

function entry(path: readonly string[], read: unknown, meant: unknown): PatchEntry {
  return meant === undefined ? [path, digestOf(read)] : [path, digestOf(read), meant];
}

/** Every path is looked up in the value as it was given: one entry may change the id another one goes through. */
export function applyPatch<T>(value: T, patch: Patch): T {
  if (patch.length === 0) return value;
  const clone = copyOf(value) as T;
  for (const [path, was, meant] of patch) {
    const place = resolve(value, path);
    if (place !== undefined && digestOf(place.value) === was) set(clone, place.keys, meant);
  }
  return clone;
}

/** Two places that share an object must not share its copy: an entry changes one of them. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copyOf(field)]));
}

function resolve(value: unknown, path: readonly string[]): { keys: (string | number)[]; value: unknown } | undefined {
  const keys: (string | number)[] = [];
  let at = value;
  for (const name of path) {
    if (Array.isArray(at)) {
      const index = at.findIndex((item, place) => keyOf(item, place) === name);
      if (index < 0) return undefined;
      keys.push(index);
      at = at[index];
    } else if (isPlain(at)) {
      keys.push(name);
      at = Object.hasOwn(at, name) ? at[name] : undefined;
    } else return undefined;
  }
  return { keys, value: at };
}

function set(root: unknown, keys: readonly (string | number)[], meant: unknown): void {
  const last = keys.at(-1);
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], root);
  if (last === undefined || typeof holder !== 'object' || holder === null) return;
  if (meant === undefined) Reflect.deleteProperty(holder, last);
  else Object.defineProperty(holder, last, { value: meant, configurable: true, enumerable: true, writable: true });
}

/** Same length, same kinds of items in the same places, and each item found by its key. */
function isAligned(read: readonly unknown[], meant: readonly unknown[]): boolean {
  if (read.length !== meant.length || new Set(read.map(keyOf)).size !== read.length) return false;
  return read.every((item, index) => kindOf(item) === kindOf(meant[index]));
}

function kindOf(item: unknown): string {
  return isPlain(item) ? String(item['kind'] ?? '') : typeof item;
}

/** Segments, codes and markers by their id; everything else by its place. */
function keyOf(item: unknown, index: number): string {
  if (!isPlain(item) || typeof item['kind'] !== 'string') return `#${index}`;
  const id = item['kind'] === 'em' ? item['startRef'] : item['id'];
  return typeof id === 'string' ? `${item['kind']} ${id}` : `#${index}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function digestOf(value: unknown): string {
  return value === undefined ? '-' : contentDigest([JSON.stringify(value)]).slice(0, 13);
}

/** As text that XML 1.0 can carry. */
export function writePatch(patch: Patch): string {
  return JSON.stringify(patch).replace(/[\uFFFE\uFFFF]/gu, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

/** Empty where it is not what we wrote. */
export function parsePatch(text: string | undefined): Patch {
  if (text === undefined) return [];
  try {
    const patch: unknown = JSON.parse(text);
    return Array.isArray(patch) && patch.every(isEntry) ? patch : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is PatchEntry {
  if (!Array.isArray(value)) return false;
  const [path, was] = value as unknown[];
  return Array.isArray(path) && path.every((name) => typeof name === 'string') && typeof was === 'string';
}

/** Contents before anything else: our digests speak of the ids that codes have, and 2.x has no id for the end of a pair. */
export function patchedContents<T extends object>(segment: string, contents: T, patch: Patch): T {
  const own = patch.filter(([[list, part, field]]) => {
    return list === 'parts' && part === `segment ${segment}` && (field === 'source' || field === 'target');
  });
  return applyPatch(
    contents,
    own.map(([path, ...entry]) => [path.slice(2), ...entry] as const),
  );
}
