/** What may be decided, what is refused, and what becomes of a decision that is damaged, forged or taken back. */
import { describe, expect, test } from 'vitest';
import { acceptChanges, changes, extract } from '@dragoman/pipeline';
import { letterSlips } from '@dragoman/text';
import { adversarialEdits } from '../../libs/carry/src/adversarial-edits.test-tools.ts';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { everything, editor, segmentsIn, signedWorkspace, states } from './signed-workspace.ts';

const document = '2026-05-12-lac/communique.md';
const lv = `lv/${document}.xlf`;

async function edited(before: string, after: string, others: Readonly<Record<string, string>> = {}) {
  const workspace = await signedWorkspace({
    files: { [`fr/${document}`]: `${before}\n`, ...others },
    languages: ['lv'],
  });
  workspace.write(`fr/${document}`, `${after}\n`);
  return workspace;
}

async function accept(workspace: TemporaryWorkspace, ids?: readonly string[]) {
  const listed = await changes(workspace.surroundings, everything);
  const all = (listed.result?.changes ?? []).map(({ id }) => id);
  return acceptChanges(workspace.surroundings, { ids: ids ?? all, class: 'spelling', by: editor });
}

describe('a change that says something else', () => {
  test.each([
    ['Le comité peut se réunir à Riga.', 'Le comité peu se réunir à Riga.', 'meaning'],
    ['Les parties ne signent pas.', 'Les parties signent pas.', 'meaning'],
    ['L’aide est de deux millions.', 'L’aide est de deux milliards.', 'fact'],
    ['La réunion a lieu le 25 mars 2026.', 'La réunion a lieu le 26 mars 2026.', 'fact'],
    ['Le barrage est sous contrôle.', 'Le barrage est sur contrôle.', 'meaning'],
    ['La Slovénie préside le groupe.', 'La Slovaquie préside le groupe.', 'meaning'],
  ])('%s → %s is refused', async (before, after, reason) => {
    const workspace = await edited(before, after);
    const known = workspace.snapshot();
    const { status, result, diagnostics } = await accept(workspace);
    expect(result?.refused).toMatchObject([{ reason }]);
    expect({ status, changes: result?.changes, documents: result?.documents }).toEqual({
      status: 1,
      changes: [],
      documents: [],
    });
    expect(diagnostics).toMatchObject([{ code: 'change-refused', values: { reason } }]);
    expect(workspace.snapshot()).toEqual(known);
  });

  test('an id that names no change is refused', async () => {
    const workspace = await edited('Le séminiare a eu lieu.', 'Le séminaire a eu lieu.');
    const { status, result } = await accept(workspace, ['caaaaaaaaaaaaaaaa']);
    expect({ status, refused: result?.refused }).toEqual({
      status: 1,
      refused: [{ id: 'caaaaaaaaaaaaaaaa', reason: 'unknown' }],
    });
  });
});

test.each(['one way', 'the other way'])(
  'no edit that changes a meaning is accepted, but for one letter of a long word, which a person sees and signs, %s',
  async (way) => {
    const isBack = way !== 'one way';
    const edits = adversarialEdits.map(({ before, after }) =>
      isBack ? { before: after, after: before } : { before, after },
    );
    const lines = (side: 'before' | 'after'): string => edits.map((edit) => `${edit[side]}\n`).join('');
    const files = { [`fr/2026-05-12-lac/a.txt`]: lines('before') };
    const workspace = await signedWorkspace({ files, languages: ['lv'] });
    workspace.write('fr/2026-05-12-lac/a.txt', lines('after'));
    const listed = await changes(workspace.surroundings, everything);
    const found = listed.result?.changes ?? [];
    const { result } = await accept(workspace);
    const isLetter = (change: { readonly old: string; readonly new: string }): boolean =>
      letterSlips(change.old, change.new) !== undefined;
    expect(result?.changes.filter((change) => !isLetter(change))).toEqual([]);
    expect(result?.refused.every(({ reason }) => reason === 'meaning' || reason === 'fact')).toBe(true);
    expect((result?.refused.length ?? 0) + (result?.changes.length ?? 0)).toBe(found.length);
    expect(result?.refused.length).toBeGreaterThan(100);
  },
);

test('a letter that was missed in a long word may be decided, unless the French has the wrong word elsewhere too', async () => {
  const [before, after] = ['Le chargment du bateau est rapide.', 'Le chargement du bateau est rapide.'];
  const alone = await accept(await edited(before, after));
  expect(alone).toMatchObject({ status: 0, result: { refused: [], changes: [{ class: 'spelling' }] } });
  const other = { 'fr/2026-05-20-pont/note.txt': 'Le chargement, ou chargment, commence lundi.\n' };
  const unclear = await accept(await edited(before, after, other));
  expect(unclear.result?.refused).toMatchObject([{ reason: 'meaning' }]);
});

test('--dry-run says what would hold, and writes nothing', async () => {
  const workspace = await edited('Le séminiare a eu lieu.', 'Le séminaire a eu lieu.');
  const known = workspace.snapshot();
  const listed = await changes(workspace.surroundings, everything);
  const ids = (listed.result?.changes ?? []).map(({ id }) => id);
  const options = { ids, class: 'spelling' as const, by: editor };
  const dry = await acceptChanges({ ...workspace.surroundings, dryRun: true }, options);
  expect(workspace.snapshot()).toEqual(known);
  const wet = await acceptChanges(workspace.surroundings, options);
  expect(wet).toEqual(dry);
});

test('accepting again changes nothing, and the first person stays the one who decided', async () => {
  const workspace = await edited('Le séminiare a eu lieu.', 'Le séminaire a eu lieu.');
  const first = await accept(workspace);
  const ids = (first.result?.changes ?? []).map(({ id }) => id);
  const settled = workspace.snapshot();
  const again = await acceptChanges(workspace.surroundings, { ids, class: 'spelling', by: 'Ivo Bērzs' });
  expect(again).toMatchObject({ status: 0, result: { changes: [{ decided: { by: editor } }] } });
  expect(workspace.snapshot()).toEqual(settled);
});

test('the same correction in two documents is one change, settled in both', async () => {
  const files = {
    'fr/2026-05-12-lac/a.txt': 'Le séminiare a eu lieu.\n',
    'fr/2026-05-20-pont/b.txt': 'Le pont est ouvert.\nLe séminiare a eu lieu.\n',
  };
  const workspace = await signedWorkspace({ files, languages: ['en', 'lv'] });
  for (const [path, text] of Object.entries(files)) workspace.write(path, text.replace('séminiare', 'séminaire'));
  const { result } = await changes(workspace.surroundings, everything);
  expect(result?.changes).toMatchObject([
    { documents: ['2026-05-12-lac/a.txt', '2026-05-20-pont/b.txt'], words: 10, cost: { segments: 4, words: 20 } },
  ]);
  await accept(workspace);
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 3 }, lv: { reviewed: 3 } });
});

describe('a decision', () => {
  const before = 'Le **séminiare** a eu lieu.';
  const after = 'Le **séminaire** a eu lieu.';

  async function decided() {
    const workspace = await edited(before, after);
    const { result } = await accept(workspace);
    const id = result?.changes[0]?.id ?? '';
    return { workspace, id, path: `changes/${id}.json` };
  }

  test('stands in a file of its own: who, when, and both wordings', async () => {
    const { workspace, id, path } = await decided();
    expect(JSON.parse(workspace.read(path))).toEqual({
      id,
      class: 'spelling',
      by: editor,
      at: '2026-06-01T12:00:00Z',
      document,
      old: {
        digest: expect.stringMatching(/^[a-z2-7]{26}$/u),
        text: 'Le séminiare a eu lieu.',
        content: ['Le ', ['sc', '1', expect.any(String)], 'séminiare', ['ec', '2', expect.any(String)], ' a eu lieu.'],
      },
      new: expect.objectContaining({ text: 'Le séminaire a eu lieu.' }),
    });
  });

  test.each([
    ['another text', (text: string) => text.replace('"text": "Le séminaire', '"text": "Le congrès')],
    ['another digest', (text: string) => text.replace(/"digest": "./u, '"digest": "9')],
    ['another content', (text: string) => text.replace('"séminaire"', '"congrès"')],
  ])('with %s is not followed, and says so', async (_what, forge) => {
    const workspace = await edited(before, after);
    const { workspace: other, path } = await decided();
    const forged = forge(other.read(path));
    expect(forged).not.toBe(other.read(path));
    workspace.write(path, forged);
    const { status, diagnostics } = await extract(workspace.surroundings, everything);
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'doubtful-change-decision', location: { file: path } }]);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'initial', subState: 'dragoman:source-changed' });
  });

  test('that cannot be read, is nobody’s, or is under another name, is not followed; approvals that stand on it stay', async () => {
    const { rmSync } = await import('node:fs');
    const { workspace, path } = await decided();
    const whole = workspace.read(path);
    workspace.write(path, whole.slice(0, 100));
    const broken = await extract(workspace.surroundings, everything);
    expect(broken.diagnostics).toMatchObject([{ code: 'configuration-syntax', location: { file: path } }]);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'reviewed' });
    workspace.write(path, whole.replace('"class": "spelling"', '"class": "edited"'));
    const loose = await extract(workspace.surroundings, everything);
    expect(loose.diagnostics).toMatchObject([{ code: 'wrong-configuration-value', location: { file: path } }]);
    workspace.write(path, whole.replace(`"by": "${editor}"`, '"by": " "'));
    const nobodys = await extract(workspace.surroundings, everything);
    expect(nobodys.diagnostics).toMatchObject([{ code: 'wrong-configuration-value', location: { file: path } }]);
    rmSync(`${workspace.root}/${path}`);
    const copy = path.replace('.json', ' (1).json');
    workspace.write(copy, whole);
    const renamed = await extract(workspace.surroundings, everything);
    expect(renamed.diagnostics).toMatchObject([{ code: 'doubtful-change-decision', location: { file: copy } }]);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'reviewed' });
  });

  test('that is taken back asks whoever approved again; put back, it holds as it did', async () => {
    const { rmSync } = await import('node:fs');
    const { workspace, path } = await decided();
    const [decision, settled] = [workspace.read(path), workspace.read(lv)];
    rmSync(`${workspace.root}/${path}`);
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'translated', subState: 'dragoman:source-changed' });
    expect(segmentsIn(workspace, lv)[0]).not.toHaveProperty('approval');
    const asked = workspace.snapshot();
    await extract(workspace.surroundings, everything);
    expect(workspace.snapshot()).toEqual(asked);
    workspace.write(path, decision);
    await extract(workspace.surroundings, everything);
    expect(workspace.read(lv)).toBe(settled);
  });

  test('holds the other way as well: the correction is undone, and nothing is asked', async () => {
    const { workspace } = await decided();
    workspace.write(`fr/${document}`, `${before}\n`);
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'reviewed' });
  });
});

test.each(['1.2', '2.0', '2.1', '2.2'])('in XLIFF %s a change is listed and settled alike', async (dialect) => {
  const files = { [`fr/${document}`]: 'Le **séminiare** a eu lieu. Le quai ouvre.\n' };
  const workspace = await signedWorkspace({ files, languages: ['lv'], dialects: { lv: dialect } });
  expect(await states(workspace)).toMatchObject({ lv: { reviewed: 2 } });
  workspace.write(`fr/${document}`, 'Le **séminaire** a eu lieu. Le quai ouvre.\n');
  const early = await changes(workspace.surroundings, everything);
  await extract(workspace.surroundings, everything);
  const late = await changes(workspace.surroundings, everything);
  expect(late).toEqual(early);
  expect(late.result?.changes).toMatchObject([{ class: 'spelling', words: 5, languages: ['lv'] }]);
  const { result } = await accept(workspace);
  expect(segmentsIn(workspace, lv)[0]).toMatchObject({
    state: 'reviewed',
    approval: { via: result?.changes[0]?.id },
  });
  expect(segmentsIn(workspace, lv)[0]).not.toHaveProperty('matches');
});
