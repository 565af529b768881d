/** The marker of a release about which nothing is open: who sets it, who takes it away, and that nothing depends on it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, pseudo, publish, review, type Outcome, type PublishResult } from '@dragoman/pipeline';
import { nodeFileSystem, type FileSystem } from '@dragoman/workspace';
import { noon, temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const lake = '2026-05-12-lac';
const french = `fr/${lake}/communique.txt`;
const latvian = `lv/${lake}/communique.txt.xlf`;
const marker = `published/${lake}/archived`;
const everything = { paths: [], languages: [] };

function isMarked({ root }: TemporaryWorkspace): boolean {
  return existsSync(join(root, marker));
}

async function accept({ surroundings }: TemporaryWorkspace, language: string): Promise<void> {
  const action = { kind: 'accept', final: false } as const;
  const by = 'Anna Kalniņa';
  await review(surroundings, { paths: [], all: true, language, by, segments: [], notMine: true, action });
}

function publishAll(
  { surroundings }: TemporaryWorkspace,
  options: Partial<Parameters<typeof publish>[1]> = {},
): Promise<Outcome<PublishResult>> {
  return publish(surroundings, { ...everything, out: 'dist', by: 'Anna Kalniņa', ...options });
}

/** A release of one document, translated and signed off in both languages. */
async function reviewed(): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [french]: 'Le séminaire a eu lieu à Riga. Il a réuni 40 pays.\n' });
  await extract(workspace.surroundings, everything);
  await pseudo(workspace.surroundings, everything);
  for (const language of ['en', 'lv']) await accept(workspace, language);
  return workspace;
}

async function archived(): Promise<TemporaryWorkspace> {
  const workspace = await reviewed();
  expect((await publishAll(workspace)).status).toBe(0);
  expect(isMarked(workspace)).toBe(true);
  return workspace;
}

describe('publish', () => {
  test('marks a release whose every language is public, with an empty file, and touches nothing the second time', async () => {
    const workspace = await archived();
    const before = workspace.snapshot();
    expect(before[marker]).toBe('');
    await publishAll(workspace);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('does not mark a release while one language is held', async () => {
    const workspace = temporaryWorkspace({ [french]: 'Il a réuni 40 pays.\n' });
    await extract(workspace.surroundings, everything);
    await pseudo(workspace.surroundings, { paths: [], languages: ['lv'] });
    await accept(workspace, 'lv');
    expect((await publishAll(workspace)).status).toBe(1);
    expect(isMarked(workspace)).toBe(false);
  });

  test('marks it language by language too: with the last one', async () => {
    const workspace = await reviewed();
    await publishAll(workspace, { languages: ['fr'] });
    await publishAll(workspace, { languages: ['en'] });
    expect(isMarked(workspace)).toBe(false);
    await publishAll(workspace, { languages: ['lv'] });
    expect(isMarked(workspace)).toBe(true);
  });

  test('asks only for the languages on the card of the release', async () => {
    const workspace = await reviewed();
    workspace.write(`fr/${lake}/release.json`, '{ "languages": ["lv"] }\n');
    rmSync(join(workspace.root, `en/${lake}`), { recursive: true });
    await publishAll(workspace);
    expect(isMarked(workspace)).toBe(true);
  });

  test('with --dry-run neither sets nor removes the mark', async () => {
    const open = await reviewed();
    await publish({ ...open.surroundings, dryRun: true }, { ...everything, out: 'dist', by: 'Anna Kalniņa' });
    expect(isMarked(open)).toBe(false);
    const shut = await archived();
    shut.write(french, 'Autre chose.\n');
    await publish({ ...shut.surroundings, dryRun: true }, { ...everything, out: 'dist', by: 'Anna Kalniņa' });
    await extract({ ...shut.surroundings, dryRun: true }, everything);
    expect(isMarked(shut)).toBe(true);
  });

  test('takes the mark away when a CAT tool has changed a target, and the public text stays as it was', async () => {
    const workspace = await archived();
    const shown = join(workspace.root, `dist/releases/lv/${lake}/communique.txt`);
    const before = readFileSync(shown, 'utf8');
    workspace.write(latvian, workspace.read(latvian).replace('<target state="signed-off">', '$&LV '));
    expect((await publishAll(workspace)).result?.releases.find(({ language }) => language === 'lv')).toMatchObject({
      published: false,
      held: [{ code: 'edited-outside' }],
    });
    expect(isMarked(workspace)).toBe(false);
    expect(readFileSync(shown, 'utf8')).toBe(before);
  });

  test('publishes the changed target of a release once it is signed off, and marks the release again', async () => {
    const workspace = await archived();
    workspace.write(latvian, workspace.read(latvian).replace('<target state="signed-off">', '$&LV '));
    await accept(workspace, 'lv');
    expect(isMarked(workspace)).toBe(false);
    const { result } = await publishAll(workspace);
    expect(result?.releases.map(({ language, version }) => [language, version])).toEqual([
      ['fr', 1],
      ['en', 1],
      ['lv', 2],
    ]);
    expect(isMarked(workspace)).toBe(true);
  });
});

describe('a ledger that was merged as text, or edited', () => {
  const text = `published/${lake}/lv/1/communique.txt`;

  test('is not shown while its release is held: the public folder stays as it was, and the repair is named', async () => {
    const workspace = await archived();
    const shown = workspace.read(`dist/releases/lv/${lake}/communique.txt`);
    workspace.write(latvian, workspace.read(latvian).replace('<target state="signed-off">', '$&Cits '));
    workspace.write(text, `<<<<<<< HEAD\n${workspace.read(text)}=======\nCits.\n>>>>>>> ivo\n`);
    const { status, diagnostics } = await publishAll(workspace);
    expect(status).toBe(1);
    expect(diagnostics.filter(({ code }) => code === 'ledger-changed')).toEqual([
      {
        code: 'ledger-changed',
        severity: 'error',
        message: 'this published file is not what its receipt says; the public folder stays as it was',
        location: { file: text },
        advice: `Take the whole version back: dragoman merge published/${lake}/lv/1`,
        values: { command: `dragoman merge published/${lake}/lv/1` },
      },
    ]);
    expect(workspace.read(`dist/releases/lv/${lake}/communique.txt`)).toBe(shown);
  });

  test('holds its release: nothing is written on top of what nobody can account for', async () => {
    const workspace = await archived();
    const shown = workspace.read(`dist/releases/lv/${lake}/communique.txt`);
    workspace.write(text, 'Cits.\n');
    workspace.write(`published/${lake}/lv/1/stray.txt`, 'Lieks.\n');
    const { status, result } = await publishAll(workspace);
    expect(status).toBe(1);
    expect(result?.releases.find(({ language }) => language === 'lv')).toMatchObject({
      published: false,
      written: false,
      held: [{ code: 'ledger-changed', advice: `Run: dragoman merge published/${lake}/lv/1` }],
    });
    expect(workspace.read(`dist/releases/lv/${lake}/communique.txt`)).toBe(shown);
  });
});

describe('extract', () => {
  test('leaves the mark of a release that has not changed', async () => {
    const workspace = await archived();
    const before = workspace.snapshot();
    await extract(workspace.surroundings, everything);
    expect(workspace.snapshot()).toEqual(before);
  });

  test.each([
    ['a sentence of the French has changed', french, 'Le séminaire a eu lieu à Riga. Il a réuni 41 pays.\n'],
    ['only white space of the French has changed', french, '\nLe séminaire a eu lieu à Riga. Il a réuni 40 pays.\n'],
    ['a document has come', `fr/${lake}/annexe.txt`, 'Annexe.\n'],
    ['a picture has come', `fr/${lake}/carte.svg`, '<svg/>'],
    ['the French is a draft again', `fr/${lake}/release.json`, '{ "status": "draft" }'],
    [
      'the workspace asks for another language',
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv", "kk"] }',
    ],
    [
      'the policy asks for more',
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"], "policy": { "default": { "requiredState": "final" } } }',
    ],
  ])('takes the mark away when %s', async (_fact, path, content) => {
    const workspace = await archived();
    workspace.write(path, content);
    await extract(workspace.surroundings, everything);
    expect(isMarked(workspace)).toBe(false);
  });

  test('takes the mark away when a CAT tool has changed a target, and keeps what the tool wrote', async () => {
    const workspace = await archived();
    workspace.write(latvian, workspace.read(latvian).replace('<target state="signed-off">', '$&LV '));
    const edited = workspace.read(latvian);
    await extract(workspace.surroundings, everything);
    expect(isMarked(workspace)).toBe(false);
    expect(workspace.read(latvian)).toBe(edited);
  });

  test('of another release leaves the mark alone', async () => {
    const workspace = await archived();
    workspace.write('fr/2026-06-01-autre/note.txt', 'Une note.\n');
    await extract(workspace.surroundings, { paths: ['2026-06-01-autre'], languages: [] });
    expect(isMarked(workspace)).toBe(true);
  });
});

describe('a disk that fails at the mark', () => {
  /** Refuses every call whose path ends in the name of the marker or of its temporary file. */
  function refusing(name: 'create' | 'unlink'): FileSystem {
    const fail = (path: string): void => {
      if (/archived(?:\.[^/]*)?$/u.test(path)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    return name === 'create'
      ? { ...nodeFileSystem, create: async (path, ...rest) => (fail(path), nodeFileSystem.create(path, ...rest)) }
      : { ...nodeFileSystem, unlink: async (path) => (fail(path), nodeFileSystem.unlink(path)) };
  }

  test('has published all the same, says so, and the next run sets it', async () => {
    const workspace = await reviewed();
    const surroundings = { ...workspace.surroundings, fileSystem: refusing('create') };
    const outcome = await publishAll({ ...workspace, surroundings });
    expect(outcome.diagnostics.map(({ code, location }) => [code, location.file])).toEqual([['disk-full', marker]]);
    expect(outcome.result?.releases.every(({ published }) => published)).toBe(true);
    expect(isMarked(workspace)).toBe(false);
    expect((await publishAll(workspace)).status).toBe(0);
    expect(isMarked(workspace)).toBe(true);
  });

  test('leaves the mark that it cannot take away, says so, and the next run takes it', async () => {
    const workspace = await archived();
    workspace.write(french, 'Autre chose.\n');
    const surroundings = { ...workspace.surroundings, fileSystem: refusing('unlink') };
    const outcome = await extract(surroundings, everything);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('disk-full');
    await extract(workspace.surroundings, everything);
    expect(isMarked(workspace)).toBe(false);
  });
});

test('a release under embargo is marked once it is out, not before', async () => {
  const workspace = await reviewed();
  workspace.write(`fr/${lake}/release.json`, `{ "embargo": "2026-06-01T13:00:00Z" }`);
  await publishAll(workspace);
  expect(isMarked(workspace)).toBe(false);
  const later = { ...workspace.surroundings, now: () => new Date(noon.getTime() + 7_200_000) };
  await publishAll({ ...workspace, surroundings: later });
  expect(isMarked(workspace)).toBe(true);
});
