import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMainJob } from './main-job.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dragoman-job-'));
  await mkdir(join(root, 'locales/.dragoman'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Runs the job with verbs that give these statuses and write these files. */
async function job(statuses: Readonly<Record<string, number>> = {}, files: readonly string[] = [], language = 'en') {
  const asked: string[] = [];
  let words = '';
  const status = await runMainJob({
    root,
    env: { LANG: `${language}.UTF-8` },
    dragoman: async (args) => {
      asked.push(args.join(' '));
      if (args[0] === 'extract') for (const file of files) await writeFile(join(root, file), 'x');
      return statuses[args[0] ?? ''] ?? 0;
    },
    write: async (text) => void (words += text),
  });
  return { status, asked, words };
}

test('the first step says what is true of the clone, the others do not say it again', async () => {
  const said: (readonly string[])[] = [];
  await runMainJob({
    root,
    env: {},
    dragoman: (_args, already) => Promise.resolve(said.push(already) * 0),
    write: () => Promise.resolve(),
  });
  const once = ['merge-driver-missing', 'merge-kept-ours'];
  expect(said).toEqual([[], once, once, once]);
});

test('extracts, counts, reports and publishes over locales/, and says where everything is', async () => {
  const { status, asked, words } = await job({}, ['locales/a.xlf']);
  expect(status).toBe(0);
  expect(asked).toEqual([
    'extract --workspace locales',
    'status --workspace locales',
    'report --workspace locales --out dist/report',
    'publish --workspace locales --out dist --by npm start',
  ]);
  expect(words).toContain('$ dragoman publish --workspace locales --out dist --by "npm start"\n');
  expect(words.split('\n').slice(-4)).toEqual([
    'What there is now:',
    '  dist/report/index.html  coverage, to open in a browser',
    '  dist/releases/          what is public, and for each file its receipt',
    '',
  ]);
});

test('that something is held is a success, and is said', async () => {
  const { status, words } = await job({ publish: 1 }, ['locales/a.xlf']);
  expect(status).toBe(0);
  expect(words).toMatch(/Some releases are held; .*\n$/u);
});

test('says plainly when nothing was written; locks and caches do not count', async () => {
  expect((await job()).words).toMatch(/\nNothing was written: everything was already up to date\.\n$/u);
  expect((await job({}, ['locales/.dragoman/lock'])).words).toContain('Nothing was written');
  expect((await job({}, ['locales/a.xlf'])).words).not.toContain('Nothing was written');
  expect((await job({}, [], 'fr_FR')).words).toContain('Rien n’a été écrit\u00a0: tout était déjà à jour.');
});

test('trouble in single files of another verb is not hidden, and does not stop the job', async () => {
  const { status, asked } = await job({ extract: 1 });
  expect(status).toBe(1);
  expect(asked.length).toBe(4);
});

test.each([2, 137])('a step that could not run (%i) ends the job with 2', async (given) => {
  const { status, asked, words } = await job({ status: given });
  expect(status).toBe(2);
  expect(asked.length).toBe(2);
  expect(words).toMatch(/Stopped: "dragoman status --workspace locales" could not run\.\n$/u);
});

test('Ctrl-C ends the job with 130', async () => {
  expect((await job({ extract: 130 })).status).toBe(130);
});
