/** Every problem that the product can meet is said in French as in English: its code has words in the catalog. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { en } from '../libs/words/src/catalogs/en.ts';

const root = join(import.meta.dirname, '..');
/** Said to who writes a program, about an edit that the program asked for: no verb asks for one that cannot be made. */
const doorsOfPrograms = ['libs/xliff/src/edit-', 'libs/xliff/src/update-xliff', 'libs/tmx/src/edit-'];

const sources = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\/src\/.*(?<!\.test)\.ts$/u.test(path) && !path.includes('node_modules'))
  .filter((path) => !doorsOfPrograms.some((door) => path.startsWith(door)));

/** A code stands beside its message in an object, or behind its severity in a call. */
function codesIn(path: string): readonly string[] {
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) codes.push(...codesOfObject(node));
    if (ts.isCallExpression(node)) {
      const [severity, code] = node.arguments;
      if (isSeverity(severity) && code && ts.isStringLiteral(code)) codes.push(code.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true));
  return codes;
}

function codesOfObject(node: ts.ObjectLiteralExpression): readonly string[] {
  const named = new Map(
    node.properties.flatMap((property) => (property.name ? [[property.name.getText(), property] as const] : [])),
  );
  const code = named.get('code');
  if (!code || !ts.isPropertyAssignment(code) || !named.has('message')) return [];
  return literalsOf(code.initializer);
}

function literalsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)] : [];
}

function isSeverity(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isStringLiteral(node) && ['error', 'warning', 'info'].includes(node.text);
}

const sections = ['diagnostics', 'xliff2', 'tmx', 'held', 'checks'] as const;

function hasWords(code: string): boolean {
  return sections.some((section) => {
    const words: object = (en as unknown as Record<string, object>)[section] ?? {};
    return Object.keys(words).some((key) => key === code || key.startsWith(`${code}-`) || key.startsWith(`${code}_`));
  });
}

test('every code of a diagnostic has words in the catalog, and so is said in French', () => {
  const codes = new Map(sources.flatMap((path) => codesIn(path).map((code) => [code, path] as const)));
  expect(codes.size).toBeGreaterThan(200);
  const speechless = [...codes].filter(([code]) => !hasWords(code));
  expect(speechless).toEqual([]);
});
