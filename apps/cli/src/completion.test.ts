import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { tryCommand } from './testing/try-command.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;

async function completed(...words: string[]): Promise<readonly string[]> {
  const { stdout } = await tryCommand(['completion', 'bash']);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `${stdout}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _dragoman; echo "\${COMPREPLY[@]}"`;
  const { stdout: out, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return out.trim().split(' ');
}

test.skipIf(!hasBash)('bash completes verbs, flags of the verb, and choices (needs bash)', async () => {
  expect(await completed('dragoman', 're')).toEqual(['review', 'report']);
  expect(await completed('dragoman', '--workspace', 'w', 're')).toEqual(['review', 'report']);
  expect(await completed('dragoman', 'review', '--not')).toEqual(['--not-mine', '--note']);
  expect(await completed('dragoman', 'status', '--state', 'in')).toEqual(['initial']);
  expect(await completed('dragoman', '--ui-language', '')).toEqual(['en', 'fr']);
  expect(await completed('dragoman', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(await completed('dragoman', 'me')).toEqual(['merge', 'memory']);
  expect(await completed('dragoman', 'memory', '')).toEqual(['import', 'export', 'lookup', 'stats']);
  expect(await completed('dragoman', 'memory', 'import', '--pe')).toEqual(['--penalty']);
});

test('fish gets every verb with its summary in the language of the words', async () => {
  const { status, stdout } = await tryCommand(['completion', 'fish', '--ui-language', 'fr']);
  expect(status).toBe(0);
  expect(stdout).toContain("complete -c dragoman -n __fish_use_subcommand -fa status -d 'montrer l’avancement'\n");
});

test('a shell it does not know is refused', async () => {
  const { status, stderr } = await tryCommand(['completion', 'tcsh']);
  expect(status).toBe(2);
  expect(stderr).toContain('SHELL cannot be "tcsh"; it can be bash, zsh, fish');
});
