import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as door from './index.ts';

const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

/** `expression; // value` of the example, run as it stands. */
function exampleValues(code: string): readonly (readonly [unknown, unknown])[] {
  const body = code.replace(/^import .*$/gmu, '').replace(/^(\S.*); \/\/ (.*)$/gmu, 'told.push([$1, $2]);');
  const names = Object.keys(door);
  const told: (readonly [unknown, unknown])[] = [];

  new Function('told', ...names, body)(told, ...Object.values(door));
  return told;
}

test('the example of the README says what happens', () => {
  const [, code = ''] = /```ts\n([^]*?)```/u.exec(page) ?? [];
  const values = exampleValues(code);
  expect(values.length).toBe(3);
  for (const [found, said] of values) expect(found).toEqual(said);
});

test('the README names everything on the door', () => {
  expect(Object.keys(door).filter((name) => !page.includes(`\`${name}(`))).toEqual([]);
});
