import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type JsonNode, readJson } from './read-json.ts';

const shared = process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const suite = join(shared, 'corpus/hostile/json');
const files = existsSync(suite)
  ? readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : [];

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Strings and objects as JSON.parse would give them; anything else as its kind. */
function shape(node: JsonNode): unknown {
  if (node.members !== undefined)
    return Object.fromEntries(node.members.map(({ name, value }) => [name, shape(value)]));
  return node.text ?? `<${node.kind}>`;
}
function expected(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (value === null) return '<null>';
  if (Array.isArray(value)) return '<array>';
  if (typeof value !== 'object') return `<${typeof value}>`;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, expected(inner)]));
}

describe('readJson', () => {
  test('for any JSON value it reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { root } = readJson(text);
        expect(root && shape(root)).toEqual(expected(JSON.parse(text)));
      }),
      { numRuns: 300 },
    );
  });

  test('for any text it accepts exactly what JSON.parse accepts', () => {
    const fragments = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        'a',
        '\\u00e9',
        '\\x',
        '1',
        '-',
        '.',
        'e',
        'true',
        'nul',
        ' ',
        '\n',
        '\t',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fragments.map((all) => all.join('')),
        (text) => {
          expect(readJson(text).root !== undefined).toBe(parses(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('says where it stopped and what it expected', () => {
    expect(readJson('{\n  "a": "x"\n  "b": "y"\n}')).toEqual({ offset: 15, found: '"\\""', expected: '"," or "}"' });
    expect(readJson('{"a": ')).toEqual({ offset: 6, found: 'the end', expected: 'a value' });
  });

  test('refuses a hundred thousand open brackets instead of overflowing', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ expected: 'at most 100 levels' });
  });

  test('reads a string of five megabytes', () => {
    const long = 'é\\n'.repeat(1_700_000);
    expect(readJson(`"${long}"`).root?.text?.length).toBe(3_400_000);
  });

  test.skipIf(files.length === 0)(
    'accepts exactly what JSON.parse accepts in the JSON test suite (needs ../shared/corpus)',
    () => {
      const texts = files
        .map((name) => readFileSync(join(suite, name), 'utf8'))
        .filter((text) => !/^\s*[[{"]{200}/u.test(text));
      const differing = texts.filter(
        (text) => parses(text) !== (readJson(text).root !== undefined) && !/(?:\[|\{"":){50}/u.test(text),
      );
      expect(differing).toEqual([]);
      expect(texts.length).toBeGreaterThan(50);
    },
  );
});
