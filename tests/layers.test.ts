/** The layers are a law of the house, so a violation must really fail lint. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { repository } from './shared-material.ts';

const trespasser = join(repository, 'libs/xliff/src/trespasser.ts');

async function complaints(source: string): Promise<readonly string[]> {
  writeFileSync(trespasser, source);
  const [result] = await new ESLint({ cwd: repository }).lintFiles([trespasser]);
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? '');
}

describe('the layer rules', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(repository, 'node_modules/.bin/nx'), 'show', 'projects'], {
      cwd: repository,
      env: { ...process.env, NX_DAEMON: 'false' },
    });
  });
  afterEach(() => rmSync(trespasser, { force: true }));

  test('a part that imports another part fails lint', async () => {
    expect(await complaints("export { splitUnit } from '@dragoman/srx';\n")).toContain('@nx/enforce-module-boundaries');
  });

  test('a part that imports the store fails lint', async () => {
    expect(await complaints("export { findWorkspace } from '@dragoman/workspace';\n")).toContain(
      '@nx/enforce-module-boundaries',
    );
  });

  test('a part that touches the disk or starts a program fails lint', async () => {
    expect(await complaints("export { readFileSync } from 'node:fs';\n")).toContain('no-restricted-imports');
    expect(await complaints("export { spawn } from 'node:child_process';\n")).toContain('no-restricted-imports');
  });

  test('a part that imports the model and the base passes', async () => {
    expect(
      await complaints(
        "export { contentDigest } from '@dragoman/text';\nexport type { Segment } from '@dragoman/model';\n",
      ),
    ).toEqual([]);
  });
});
