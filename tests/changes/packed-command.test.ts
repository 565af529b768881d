/** The command as it is packed: what stands in `files` of its package, in a folder where nothing else is installed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../apps/cli/package.json' with { type: 'json' };

test('the packed command brings the list of French words along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-packed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [packed, workspace] = [join(folder, 'package'), join(folder, 'workspace')];
  for (const part of [...manifest.files, 'package.json']) {
    cpSync(fileURLToPath(new URL(`../../apps/cli/${part}`, import.meta.url)), join(packed, part), { recursive: true });
  }
  const run = (...args: readonly string[]) => {
    const command = [join(packed, manifest.bin.dragoman), ...args];
    const { stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    return JSON.parse(stdout) as { readonly changes?: readonly { readonly class: string }[] };
  };
  const write = (text: string): void => {
    mkdirSync(join(workspace, 'fr/2026-05-12-lac'), { recursive: true });
    writeFileSync(join(workspace, 'fr/2026-05-12-lac/note.txt'), text);
  };
  run('init', workspace, '--language', 'lv', '--json');
  write('Le quai rouvre dnas un mois.\n');
  run('extract', '--workspace', workspace, '--json');
  run('pseudo', '--language', 'lv', '--workspace', workspace, '--json');
  write('Le quai rouvre dans un mois.\n');
  expect(run('changes', '--workspace', workspace, '--json').changes).toMatchObject([{ class: 'spelling' }]);
});
