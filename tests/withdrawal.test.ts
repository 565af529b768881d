/** What a person took back stays back; what the public reads is corrected only where it changes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, pseudo, publish, review, verify, type PublishOptions } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const lake = '2026-05-12-lac';
const french = `fr/${lake}/communique.txt`;
const latvian = `lv/${lake}/communique.txt.xlf`;
const everything = { paths: [], languages: [] };

async function accept({ surroundings }: TemporaryWorkspace): Promise<void> {
  await review(surroundings, {
    paths: [],
    all: true,
    language: 'lv',
    by: 'Anna Kalniņa',
    segments: [],
    notMine: true,
    action: { kind: 'accept', final: false },
  });
}

const run = async (workspace: TemporaryWorkspace, options: Partial<PublishOptions> = {}, dryRun = false) =>
  publish({ ...workspace.surroundings, dryRun }, { ...everything, out: 'dist', by: 'Ivo Bērzs', ...options });

/** `lv published 1`: language, what happened, the version that is public, and what holds it. */
async function published(workspace: TemporaryWorkspace, options: Partial<PublishOptions> = {}, dryRun = false) {
  const { result } = await run(workspace, options, dryRun);
  return result?.releases.map(({ language, written, withdrawn, version, held }) =>
    [language, written ? 'written' : 'kept', withdrawn ? 'withdrawn' : version, ...held.map(({ code }) => code)].join(
      ' ',
    ),
  );
}

async function publicRelease(configuration = '{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }\n') {
  const workspace = temporaryWorkspace({
    'dragoman.json': configuration,
    [french]: 'Le séminaire a eu lieu à Riga. Il a réuni 40 pays.\n',
    [`fr/${lake}/plan.svg`]: '<svg/>\n',
  });
  await extract(workspace.surroundings, everything);
  await pseudo(workspace.surroundings, { paths: [], languages: ['lv'] });
  await accept(workspace);
  expect(await published(workspace)).toEqual(['fr written 1', 'lv written 1']);
  return workspace;
}

const isShown = ({ root }: TemporaryWorkspace, language = 'lv'): boolean =>
  existsSync(join(root, `dist/releases/${language}/${lake}/communique.txt`));

async function correct(workspace: TemporaryWorkspace, text: string): Promise<void> {
  workspace.write(latvian, workspace.read(latvian).replace(/(<target [^>]*>)/u, `$1${text}`));
  await accept(workspace);
}

const event = (n: number, supersedes: number | null): string =>
  `${JSON.stringify({ kind: 'withdrawn', at: '2026-06-02T08:00:00Z', by: 'Zane Liepa', n, supersedes })}\n`;

describe('a withdrawn release', () => {
  const withdraw = { paths: [lake], languages: ['lv'], withdraw: true };

  test('is no longer shown, is one more version of the ledger, and stays withdrawn', async () => {
    const workspace = await publicRelease();
    expect(await published(workspace, withdraw)).toEqual(['lv written withdrawn']);
    expect(JSON.parse(workspace.read(`published/${lake}/lv/2/event.json`))).toEqual({
      kind: 'withdrawn',
      at: '2026-06-01T12:00:00Z',
      by: 'Ivo Bērzs',
      n: 2,
      supersedes: 1,
    });
    expect([isShown(workspace), isShown(workspace, 'fr')]).toEqual([false, true]);
    const before = workspace.snapshot();
    const { status, result } = await run(workspace);
    expect(status).toBe(1);
    expect(result?.releases[1]).toEqual({
      release: lake,
      language: 'lv',
      published: false,
      written: false,
      withdrawn: true,
      version: null,
      held: [
        {
          code: 'withdrawn',
          message: 'withdrawn by Ivo Bērzs on 2026-06-01T12:00:00Z, and the text is still the same',
          advice: 'Correct the text and sign it off, or publish it again on purpose with --restore.',
          values: { by: 'Ivo Bērzs', at: '2026-06-01T12:00:00Z', version: 2 },
        },
      ],
      files: [],
    });
    expect(await published(workspace, withdraw)).toEqual(['lv kept withdrawn']);
    expect(workspace.snapshot()).toEqual(before);
  });

  test.each([
    ['as a version of its own', `published/${lake}/lv/2/event.json`, event(2, 1)],
    ['into the version that was public', `published/${lake}/lv/1/event.json`, event(1, null)],
  ])('may be written by hand, %s', async (_where, path, text) => {
    const workspace = await publicRelease();
    workspace.write(path, text);
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv kept withdrawn withdrawn']);
    expect(isShown(workspace)).toBe(false);
  });

  test('stays withdrawn under another policy, and when the same text is signed by somebody else', async () => {
    const workspace = await publicRelease();
    await run(workspace, withdraw);
    workspace.write(
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "policy": { "default": { "fourEyes": false } } }\n',
    );
    await review(workspace.surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: 'Zane Liepa',
      segments: [],
      notMine: true,
      action: { kind: 'accept', final: true },
    });
    expect(await published(workspace)).toContain('lv kept withdrawn withdrawn');
  });

  test('stays withdrawn where the ledger no longer knows which text was taken back', async () => {
    const workspace = await publicRelease();
    await run(workspace, withdraw);
    workspace.write(`published/${lake}/lv/1/communique.txt`, 'Cits.\n');
    const { result, diagnostics } = await run(workspace);
    expect(result?.releases[1]).toMatchObject({ written: false, held: [{ code: 'withdrawn' }] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning ledger-past-changed']);
  });

  test('comes back when its text has changed and was signed off', async () => {
    const workspace = await publicRelease();
    await run(workspace, withdraw);
    await correct(workspace, 'Labots ');
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv written 3']);
    expect(JSON.parse(workspace.read(`published/${lake}/lv/3/event.json`))).toMatchObject({
      kind: 'published',
      supersedes: 2,
    });
    expect(isShown(workspace)).toBe(true);
  });

  test('comes back when a person says so, and only then goes on as ever', async () => {
    const workspace = await publicRelease();
    await run(workspace, withdraw);
    expect(await published(workspace, { paths: [lake], languages: ['lv'], restore: true })).toEqual(['lv written 3']);
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv kept 3']);
    expect(isShown(workspace)).toBe(true);
  });

  test('whose correction is public: the text that was taken back does not return by the way', async () => {
    const workspace = await publicRelease();
    const first = workspace.read(latvian);
    await run(workspace, withdraw);
    await correct(workspace, 'Labots ');
    await run(workspace);
    workspace.write(latvian, first);
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv kept 3 withdrawn']);
    expect(isShown(workspace)).toBe(true);
  });

  test('may be gone from the French, and is taken back in every language it was published in', async () => {
    const workspace = await publicRelease();
    const other = temporaryWorkspace({ 'dragoman.json': workspace.read('dragoman.json') });
    for (const [path, bytes] of Object.entries(workspace.snapshot())) {
      if (path.startsWith('published/')) other.write(path, Buffer.from(bytes, 'latin1'));
    }
    expect(await published(other, { paths: [lake], withdraw: true })).toEqual([
      'fr written withdrawn',
      'lv written withdrawn',
    ]);
  });

  test('a dry run writes nothing; a name that was never published is refused', async () => {
    const workspace = await publicRelease();
    const before = workspace.snapshot();
    expect(await published(workspace, withdraw, true)).toEqual(['lv written withdrawn']);
    expect(await run(workspace, { paths: ['2026-05-12-lacs'], withdraw: true })).toMatchObject({
      status: 2,
      diagnostics: [{ code: 'never-published', advice: `Did you mean "${lake}"?` }],
    });
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('a policy that changes and is still met', () => {
  test.each([
    ['is stricter', '{ "default": { "requiredState": "translated", "fourEyes": false } }', '{}'],
    ['is looser', '{}', '{ "default": { "requiredState": "translated", "fourEyes": false } }'],
  ])('%s: no version is written, the receipt says what held when it went out, and it verifies', async (_, old, now) => {
    const configured = (policy: string): string =>
      `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "policy": ${policy} }\n`;
    const workspace = await publicRelease(configured(old));
    const receipt = join(workspace.root, `dist/releases/lv/${lake}/communique.txt.receipt.json`);
    const before = readFileSync(receipt, 'utf8');
    workspace.write('dragoman.json', configured(now));
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv kept 1']);
    expect(readFileSync(receipt, 'utf8')).toBe(before);
    expect((await verify(workspace.surroundings, { dir: 'dist/releases' })).status).toBe(0);
  });

  test('the same text signed by another person is a version of its own: its receipt names them', async () => {
    const workspace = await publicRelease();
    await review(workspace.surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: 'Zane Liepa',
      segments: [],
      notMine: true,
      action: { kind: 'accept', final: true },
    });
    expect(await published(workspace)).toEqual(['fr kept 1', 'lv written 2']);
  });
});
