import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { onTerminal, tryCommand } from './testing/try-command.ts';
import { verbs } from './verbs.ts';

async function helpIn(language: string): Promise<string> {
  const pages = [[], ...verbs.map(({ name }) => [name])];
  const shown = await Promise.all(
    pages.map(async (page) => (await tryCommand(['help', ...page, '--ui-language', language])).stdout),
  );
  return shown.join(`\n${'-'.repeat(80)}\n\n`);
}

test('help in both languages', async () => {
  const both = [await helpIn('en'), await helpIn('fr')].join(`\n${'='.repeat(80)}\n\n`);
  await expect(both).toMatchFileSnapshot('fixtures/help.txt');
});

test('help of a verb is the same by "help VERB", "VERB --help" and "VERB -h", whatever else is missing', async () => {
  const shown = await Promise.all(
    [
      ['help', 'review'],
      ['review', '--help'],
      ['-h', 'review'],
      ['review', '--final', '-h'],
    ].map((argv) => tryCommand(argv)),
  );
  expect(new Set(shown.map(({ stdout }) => stdout)).size).toBe(1);
  expect(shown.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
});

test('help fits the terminal', async () => {
  for (const columns of [60, 80, 120]) {
    const { stdout } = await tryCommand(['help', 'status', '--no-color'], onTerminal(columns));
    const ours = stdout.split('\n').filter((line) => !line.startsWith('  dragoman') && !line.startsWith('Usage'));
    expect(Math.max(...ours.map(displayWidth))).toBeLessThanOrEqual(Math.min(columns, 100));
  }
});
