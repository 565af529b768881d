/**
 * A language's house formulas: an i18next catalog (JSON v4), nested or flat. Promise: a catalog with a bad entry gives
 * all its good ones and names the line of the bad one; a name such as `__proto__` is a key like any other.
 */
import { conflictMarkers, type Diagnostic, lineAndColumn } from '@dragoman/model';
import { type JsonNode, readJson } from './read-json.ts';

/** Template or deeper catalog by name; made without a prototype. */
export interface Catalog {
  readonly [name: string]: string | Catalog;
}

export interface ParsedCatalog {
  /** Empty when the file cannot be read at all. */
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseCatalog(path: string, text: string): ParsedCatalog {
  const reading = readJson(text);
  if (reading.root === undefined) return { catalog: emptyCatalog(), diagnostics: [brokenJson(path, text, reading)] };
  if (reading.root.members === undefined) {
    return { catalog: emptyCatalog(), diagnostics: [notAnObject(path, text, reading.root)] };
  }
  const diagnostics: Diagnostic[] = [];
  const catalog = catalogOf(reading.root.members, [], (code) => diagnostics.push(code(path, text)), new Set());
  return { catalog, diagnostics };
}

/** `{ a: { b: "x" } }` → `a.b` → `x`, in the catalog's order. Of two entries of one key the last one counts, as in JSON. */
export function flattenCatalog(catalog: Catalog): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const visit = (branch: Catalog, prefix: string): void => {
    for (const [name, value] of Object.entries(branch)) {
      if (typeof value === 'string') flat.set(prefix + name, value);
      else visit(value, `${prefix}${name}.`);
    }
  };
  visit(catalog, '');
  return flat;
}

type Problem = (path: string, text: string) => Diagnostic;

function catalogOf(
  members: NonNullable<JsonNode['members']>,
  parents: readonly string[],
  report: (problem: Problem) => void,
  seen: Set<string>,
): Catalog {
  const catalog = emptyCatalog() as Record<string, string | Catalog>;
  for (const { name, offset, value } of members) {
    const path = [...parents, name];
    const key = path.join('.');
    if (value.members !== undefined) {
      const inner = catalogOf(value.members, path, report, seen);
      const known = catalog[name];
      catalog[name] = typeof known === 'object' ? Object.assign(emptyCatalog(), known, inner) : inner;
      continue;
    }
    if (value.text === undefined) {
      report((file, text) => notText(file, text, key, value));
      continue;
    }
    if (seen.has(key)) report((file, text) => repeatedKey(file, text, key, offset));
    seen.add(key);
    catalog[name] = value.text;
  }
  return catalog;
}

/** No prototype: `constructor` is no formula, and `__proto__` may be one. */
function emptyCatalog(): Catalog {
  return Object.create(null) as Catalog;
}

export function brokenJson(
  path: string,
  text: string,
  { offset, found, expected }: { readonly offset: number; readonly found: string; readonly expected: string },
): Diagnostic {
  const conflict = conflictMarkers(path, text);
  if (conflict !== undefined) return conflict;
  return {
    code: 'catalog-not-json',
    severity: 'error',
    message: `this is not JSON: found ${found} where ${expected} was expected`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Correct the line; until then no formula of this file is used.',
    values: { found, expected },
  };
}

export function notAnObject(path: string, text: string, { kind, offset }: JsonNode): Diagnostic {
  return {
    code: 'catalog-not-an-object',
    severity: 'error',
    message: `found ${kind === 'array' || kind === 'object' ? 'an' : 'a'} ${kind} where an object of keys was expected`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Write the entries as { "key": "text" }.',
    values: { found: kind },
  };
}

function notText(path: string, text: string, key: string, { kind, offset }: JsonNode): Diagnostic {
  return {
    code: 'formula-not-text',
    severity: 'error',
    message: `the formula "${key}" is of type ${kind}, a text was expected; it is left out`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Put the text in double quotes, or nest further keys in an object.',
    values: { key, found: kind },
  };
}

function repeatedKey(path: string, text: string, key: string, offset: number): Diagnostic {
  return {
    code: 'formula-repeated',
    severity: 'warning',
    message: `the formula "${key}" stands here a second time; the last one counts`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Keep one of them.',
    values: { key },
  };
}
