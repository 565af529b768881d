/** JSON with comments, as people write it: every problem with its line and column, unknown keys with the nearest known one. */
import type { Diagnostic, Location } from '@dragoman/model';
import { conflictMarkers, lineAndColumn } from '@dragoman/model';
import { decodeDocument } from '@dragoman/text';
import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { nearestName } from './nearest-name.ts';

export interface JsonFile {
  readonly value: unknown;
  /** Where a value stands; where the nearest value above it stands when it is missing. */
  locate(path: JSONPath): Location;
  /** Where the key of a value stands. */
  locateKey(path: JSONPath): Location;
}

export type ParsedJson =
  | { readonly json: JsonFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly json?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Comments and commas before a closing bracket are fine; a key given twice is not: one of the two would be ignored. */
export function parseJsonFile(file: string, bytes: Uint8Array): ParsedJson {
  const decoded = decodeDocument(file, bytes);
  if (decoded.document === undefined) return { diagnostics: decoded.diagnostics };
  const { text } = decoded.document;
  const tooDeep = offsetTooDeep(text);
  if (tooDeep !== undefined) return { diagnostics: [nestedTooDeeply({ file, ...lineAndColumn(text, tooDeep) })] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const at = (offset: number): Location => ({ file, ...lineAndColumn(text, offset) });
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    return { diagnostics: [conflictMarkers(file, text) ?? syntaxProblem(at(error?.offset ?? 0), error)] };
  }
  const repeated = repeatedKeys(tree).map((key) => repeatedKey(at(key.offset), String(key.value)));
  if (repeated.length > 0) return { diagnostics: repeated };
  const locate = (path: JSONPath): Location => at(nearestNode(tree, path).offset);
  const locateKey = (path: JSONPath): Location => at(keyNode(tree, path).offset);
  return { json: { value: getNodeValue(tree), locate, locateKey }, diagnostics: [] };
}

const maxDepth = 100;

/** Where more levels are open than any configuration has; the parser recurses, and must not be led to exhaust the stack. */
function offsetTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/gsu)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > maxDepth) return index;
  }
  return undefined;
}

function nestedTooDeeply(location: Location): Diagnostic {
  return {
    code: 'nested-too-deeply',
    severity: 'error',
    message: `values are nested more than ${maxDepth} deep here`,
    location,
    advice: 'Write the file again from the README; nothing in it is nested more than a few levels.',
    values: { maxDepth },
  };
}

function nearestNode(tree: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function keyNode(tree: Node, path: JSONPath): Node {
  const value = findNodeAtLocation(tree, path);
  return value?.parent?.type === 'property' ? (value.parent.children?.[0] ?? value) : nearestNode(tree, path);
}

/** `__proto__` counts as repeated: every object has it already, and nobody means it. */
function repeatedKeys(node: Node): readonly Node[] {
  const children = node.children ?? [];
  const keys =
    node.type === 'object' ? children.flatMap(({ children: [key] = [] }) => (key === undefined ? [] : [key])) : [];
  const seen = new Set<unknown>(['__proto__']);
  const repeated = keys.filter(({ value }) => seen.size === seen.add(value).size);
  return [...repeated, ...children.flatMap(repeatedKeys)];
}

/** The part of JSON Schema that our shapes use. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What zod says about one place. */
export interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** Puts zod's issues into words with the help of the schema: what is known, what is expected, what was found. */
export function shapeProblems(
  json: JsonFile,
  schema: JsonSchema,
  issues: readonly ShapeIssue[],
): readonly Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const expected = schemaAt(schema, path);
    if (issue.code !== 'unrecognized_keys') return [wrongValue(json, path, expected)];
    const known = Object.keys(expected.properties ?? {});
    return (issue.keys ?? []).map((key) => unknownKey(json.locateKey([...path, key]), key, known));
  });
}

function schemaAt(schema: JsonSchema, path: JSONPath): JsonSchema {
  return path.reduce<JsonSchema>((at, step) => {
    if (typeof step === 'number') return at.items ?? {};
    return at.properties?.[step] ?? (at.additionalProperties === false ? {} : (at.additionalProperties ?? {}));
  }, schema);
}

function wrongValue(json: JsonFile, path: JSONPath, schema: JsonSchema): Diagnostic {
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    json.value,
  );
  const key = path.length === 0 ? 'the file' : `"${path.join('.')}"`;
  if (found === undefined) return missingKey(json.locate(path), key, expectation(schema));
  return {
    code: 'wrong-configuration-value',
    severity: 'error',
    message: `${key} is ${shown(found)}; ${expectation(schema)} is expected`,
    location: json.locate(path),
    advice: 'Correct the value and run the command again.',
    values: { key: path.join('.'), found: shown(found), expected: expectation(schema) },
  };
}

function missingKey(location: Location, key: string, expected: string): Diagnostic {
  return {
    code: 'missing-configuration-key',
    severity: 'error',
    message: `${key} is missing`,
    location,
    advice: `Add it: ${expected}.`,
    values: { key, expected },
  };
}

function expectation({ type, enum: choices, format, items, minLength, minimum, maximum }: JsonSchema): string {
  if (choices !== undefined) return `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
  if (format === 'date-time') return 'an instant like "2026-03-26T10:00:00+01:00"';
  if (type === 'array') return items?.type === 'string' ? 'a list of texts in [ ]' : 'a list in [ ]';
  if (type === 'object') return 'an object in { }';
  if (type === 'boolean') return 'true or false';
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  return minLength === undefined ? 'a text in quotation marks' : 'a text in quotation marks, not empty,';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function unknownKey(location: Location, key: string, known: readonly string[]): Diagnostic {
  const nearest = nearestName(key, known);
  const all = known.join(', ');
  return {
    code: 'unknown-configuration-key',
    severity: 'error',
    message: `"${key}" is no known key here`,
    location,
    advice: nearest === undefined ? `Known here: ${all}.` : `Did you mean "${nearest}"? Known here: ${all}.`,
    values: { key, known: all, ...(nearest === undefined ? {} : { nearest }) },
  };
}

function syntaxProblem(location: Location, error: ParseError | undefined): Diagnostic {
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
  const reason = name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  return {
    code: 'configuration-syntax',
    severity: 'error',
    message: `this is not JSON with comments: ${reason}`,
    location,
    advice: 'Correct the file at this place and run the command again.',
    values: { reason },
  };
}

function repeatedKey(location: Location, key: string): Diagnostic {
  return {
    code: 'repeated-configuration-key',
    severity: 'error',
    message: `"${key}" must not stand here${key === '__proto__' ? '' : ' twice'}`,
    location,
    advice: 'Keep one of them.',
    values: { key },
  };
}
