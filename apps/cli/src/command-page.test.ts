import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandPage } from './command-page.ts';

const path = fileURLToPath(new URL('../docs/command.md', import.meta.url));

test('docs/command.md says what the table of verbs says (UPDATE_COMMAND_PAGE=1 writes it again)', async () => {
  if (process.env['UPDATE_COMMAND_PAGE'] === '1') await writeFile(path, commandPage());
  expect(await readFile(path, 'utf8')).toBe(commandPage());
});
