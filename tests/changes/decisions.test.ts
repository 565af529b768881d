/** What may be decided, what is refused, and what becomes of a decision that is damaged, forged or taken back. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acceptChanges, changes, extract } from '@dragoman/pipeline';
import { base32, contentDigest, sha256 } from '@dragoman/text';
import { adversarialEdits } from '../../libs/carry/src/adversarial-edits.test-tools.ts';
import { unsettledAgreement } from '../../libs/carry/src/agreement-edits.test-tools.ts';
import { laterMeanings } from '../../libs/carry/src/later-edits.test-tools.ts';
import { rareWordEdits } from '../../libs/carry/src/rare-word-edits.test-tools.ts';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { everything, editor, publishAll, reviewer, segmentsIn, signedWorkspace, states } from './signed-workspace.ts';

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
    ['Le comité peut se réunir à Riga.', 'Le comité peu se réunir à Riga.', 'words'],
    ['Les parties ne signent pas.', 'Les parties signent pas.', 'meaning'],
    ['L’aide est de deux millions.', 'L’aide est de deux milliards.', 'fact'],
    ['La réunion a lieu le 25 mars 2026.', 'La réunion a lieu le 26 mars 2026.', 'fact'],
    ['Le barrage est sous contrôle.', 'Le barrage est sur contrôle.', 'words'],
    ['La collision est établie.', 'La collusion est établie.', 'words'],
    ['La ville à quatre ponts.', 'La ville a quatre ponts.', 'words'],
    ['Les horaires des cour.', 'Les horaires des cours.', 'words'],
    ['Le statut de l’aidance.', 'Le statut de l’aisance.', 'meaning'],
    ['M. Rozier préside.', 'M. Rosier préside.', 'fact'],
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
    expect(diagnostics).toMatchObject([
      {
        code: 'change-refused',
        advice: `What was translated is offered in each .xlf: it is taken over or changed there, then signed off with: dragoman review ${document} --language L --by NAME --accept`,
        values: { reason },
      },
    ]);
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

test.each(['one way', 'the other way'])('no edit that changes a meaning is accepted, whoever asks, %s', async (way) => {
  const isBack = way !== 'one way';
  const edits = [...adversarialEdits, ...rareWordEdits, ...unsettledAgreement, ...laterMeanings].map(
    ({ before, after }) => (isBack ? { before: after, after: before } : { before, after }),
  );
  const lines = (side: 'before' | 'after'): string => edits.map((edit) => `${edit[side]}\n`).join('');
  const files = { [`fr/2026-05-12-lac/a.txt`]: lines('before') };
  const workspace = await signedWorkspace({ files, languages: ['lv'] });
  workspace.write('fr/2026-05-12-lac/a.txt', lines('after'));
  const listed = await changes(workspace.surroundings, everything);
  const found = listed.result?.changes ?? [];
  const { result } = await accept(workspace);
  expect(result?.changes).toEqual([]);
  expect(result?.refused.map(({ reason }) => reason)).not.toContain('unknown');
  expect(result?.refused.length).toBe(found.length);
  expect(found.length).toBeGreaterThan(200);
});

test('a letter that was missed in a long word may be decided, unless the French has the wrong word elsewhere too', async () => {
  const [before, after] = ['Le chargment du bateau est rapide.', 'Le chargement du bateau est rapide.'];
  const alone = await accept(await edited(before, after));
  expect(alone).toMatchObject({ status: 0, result: { refused: [], changes: [{ class: 'spelling' }] } });
  const other = { 'fr/2026-05-20-pont/note.txt': 'Le chargement, ou chargment, commence lundi.\n' };
  const unclear = await accept(await edited(before, after, other));
  expect(unclear.result?.refused).toMatchObject([{ reason: 'meaning' }]);
});

test.each([
  ['a short word', 'Le quai rouvre dnas un mois.', 'Le quai rouvre dans un mois.', 'spelling'],
  ['missing accents', 'Les eleves visitent le port.', 'Les élèves visitent le port.', 'spelling'],
  ['a doubled word', 'Le bilan de de la saison est bon.', 'Le bilan de la saison est bon.', 'spelling'],
  ['words run together', 'Déposez-le avantle départ.', 'Déposez-le avant le départ.', 'spelling'],
  ['a missing elision', 'La durée de le avis est courte.', "La durée de l'avis est courte.", 'spelling'],
  ['what may have been another word', 'La qualité est suvie de près.', 'La qualité est suivie de près.', 'edited'],
  ['agreement that nothing else explains', 'Le parc attire les enfant.', 'Le parc attire les enfants.', 'edited'],
  ['a word of the house', 'Le port relira la dragomanie.', 'Le port relira la dragmanie.', 'edited'],
])('%s is a slip that a person may settle', async (what, before, after, proposed) => {
  const others = { 'fr/2026-05-20-pont/note.txt': 'La dragmanie est un jeu du port.\n' };
  const workspace = await edited(before, after, what.includes('house') ? others : {});
  const listed = await changes(workspace.surroundings, everything);
  expect(listed.result?.changes).toMatchObject([{ class: proposed }]);
  expect(await accept(workspace)).toMatchObject({
    status: 0,
    result: { refused: [], changes: [{ class: 'spelling' }] },
  });
  expect(await states(workspace)).toMatchObject({ lv: { initial: 0 } });
  const settled = workspace.snapshot();
  await extract(workspace.surroundings, everything);
  expect(workspace.snapshot()).toEqual(settled);
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
      words: 'dictionary-fr 3.0.0',
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

  test('between two words, written by hand, is not followed', async () => {
    const [before, after] = ['La collision est établie.', 'La collusion est établie.'];
    const workspace = await edited(before, after);
    const id = `c${base32(sha256(JSON.stringify([1, [before], [after]])).subarray(0, 10))}`;
    const [old, fresh] = [before, after].map((text) => ({ digest: contentDigest([text]), text }));
    const written = { id, class: 'spelling', by: editor, at: '2026-06-01T12:00:00Z', document, old, new: fresh };
    workspace.write(`changes/${id}.json`, JSON.stringify(written));
    const { diagnostics } = await extract(workspace.surroundings, everything);
    expect(diagnostics).toMatchObject([{ code: 'decision-not-spelling', values: { old: before, new: after } }]);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'initial' });
  });

  test.each([
    ['by another version of the list', '"words": "dictionary-fr 2.9.0",'],
    ['before there was a list', ''],
  ])('made %s holds as far as the list of today bears it out, and stays as it was written', async (_what, words) => {
    const { workspace, path } = await decided();
    const settled = workspace.read(lv);
    workspace.write(path, workspace.read(path).replace('"words": "dictionary-fr 3.0.0",', words));
    const known = workspace.snapshot();
    const { status, diagnostics } = await extract(workspace.surroundings, everything);
    expect({ status, diagnostics }).toEqual({ status: 0, diagnostics: [] });
    expect([workspace.read(lv), workspace.snapshot()]).toEqual([settled, known]);
  });

  test('that cannot be read, is nobody’s, or is under another name, is not followed; approvals that stand on it stay', async () => {
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

  test('is still quoted when the sentence is re-spaced, re-formatted and moved afterwards', async () => {
    const { workspace, id } = await decided();
    for (const text of [
      'Le **séminaire** a eu lieu .\n',
      'Le *séminaire* a eu lieu .\n',
      'Avant.\n\nLe *séminaire* a eu lieu .\n',
    ]) {
      workspace.write(`fr/${document}`, text);
      await extract(workspace.surroundings, everything);
      expect(segmentsIn(workspace, lv).at(-1)).toMatchObject({
        state: 'reviewed',
        approval: { by: reviewer, via: id },
      });
    }
  });

  test('that follows another one is quoted beside it; taken back, either of them asks again', async () => {
    const { workspace, id, path } = await decided();
    workspace.write(`fr/${document}`, 'Le **séminnaire** a eu lieu.\n');
    const { result } = await accept(workspace);
    const next = result?.changes.find((change) => change.id !== id)?.id ?? '';
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'reviewed', approval: { via: `${id} ${next}` } });
    const listed = await changes(workspace.surroundings, everything);
    expect(listed.result?.changes.map((change) => [change.id, change.cost.segments])).toEqual([
      [id, 0],
      [next, 0],
    ]);
    const [decision, settled] = [workspace.read(path), workspace.read(lv)];
    rmSync(`${workspace.root}/${path}`);
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'translated', subState: 'dragoman:source-changed' });
    workspace.write(path, decision);
    await extract(workspace.surroundings, everything);
    expect(workspace.read(lv)).toBe(settled);
  });

  test('that was removed lets nothing out before anybody ran extract', async () => {
    const { workspace, path } = await decided();
    rmSync(`${workspace.root}/${path}`);
    const { result } = await publishAll(workspace);
    expect(result?.releases.map(({ language, published, held }) => [language, published, held])).toMatchObject([
      ['fr', true, []],
      ['lv', false, [{ code: 'decision-withdrawn', count: 1, values: { total: 1 } }]],
    ]);
  });

  test('that is taken back asks whoever approved again; put back, it holds as it did', async () => {
    const { workspace, path } = await decided();
    const [decision, settled] = [workspace.read(path), workspace.read(lv)];
    rmSync(`${workspace.root}/${path}`);
    const { diagnostics } = await extract(workspace.surroundings, everything);
    expect(diagnostics).toMatchObject([{ code: 'decision-withdrawn', severity: 'warning', location: { file: path } }]);
    expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'translated', subState: 'dragoman:source-changed' });
    expect(segmentsIn(workspace, lv)[0]).not.toHaveProperty('approval');
    const asked = workspace.snapshot();
    expect((await extract(workspace.surroundings, everything)).diagnostics).toEqual([]);
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

test('a sentence that came anew is no change of another one, and is counted with what there is to translate', async () => {
  const files = { [`fr/${document}`]: 'Le quai ouvre. Les barques sont prêtes.\n' };
  const workspace = await signedWorkspace({ files, languages: ['en', 'lv'] });
  expect((await changes(workspace.surroundings, everything)).result).toEqual({ changes: [] });
  workspace.write(`fr/${document}`, 'Le quai ouvre. Une fête est prévue ce soir. Les barques sont prêtes.\n');
  workspace.write('fr/2026-05-20-pont/note.txt', 'Le pont ferme.\n');
  const early = await changes(workspace.surroundings, everything);
  await extract(workspace.surroundings, everything);
  expect(await changes(workspace.surroundings, everything)).toEqual(early);
  expect(early.result).toEqual({ changes: [], untranslated: { segments: 4, words: 18 } });
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
