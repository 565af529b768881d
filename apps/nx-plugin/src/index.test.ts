import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CreateNodes } from '@nx/devkit';
import { afterEach, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const options = { command: 'node apps/cli/bin/dragoman.mjs', builtBy: '@dragoman/cli:build' };
const readsTypeScript = Object.getOwnPropertyDescriptor(process.features, 'typescript') ?? { value: 'strip' };

afterEach(() => void Object.defineProperty(process.features, 'typescript', { ...readsTypeScript, configurable: true }));

async function inferred(): Promise<unknown> {
  const { createNodes } = (await import(new URL('../index.mjs', import.meta.url).href)) as { createNodes: CreateNodes };
  const [pattern, infer] = createNodes;
  expect(pattern).toBe('**/dragoman.json');
  return infer(['locales/dragoman.json'], options, { workspaceRoot: repository, nxJsonConfiguration: {} });
}

test('what Nx loads infers the releases of this repository', async () => {
  expect(await inferred()).toMatchObject([
    [
      'locales/dragoman.json',
      { projects: { 'locales/fr/2026-05-12-surveillance-eau': { targets: { assemble: { cache: true } } } } },
    ],
  ]);
});

/** Not where npm serves no Node (macOS). */
function hasPackagedNode(): boolean {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    return createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`) !== '';
  } catch {
    return false;
  }
}

test.runIf(hasPackagedNode())('under a Node that cannot read TypeScript the packaged one infers the same', async () => {
  const here = await inferred();
  Object.defineProperty(process.features, 'typescript', { value: false, configurable: true });
  expect(await inferred()).toEqual(here);
});
