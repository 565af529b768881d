/** A translator has the file while the French is corrected: what comes back is placed where `extract` would have kept it. */
import { rmSync } from 'node:fs';
import { acceptChanges, changes, exportFiles, extract, importFiles, type OnceDecided } from '@dragoman/pipeline';
import type { Segment } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { outcomes, typed } from '../exchange/hand-off.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { editor, everything, reviewer, segmentsIn } from './signed-workspace.ts';

const document = '2026-05-12-lac/communique.txt';
const lv = `lv/${document}.xlf`;
const wrong = 'Le séminiare a eu lieu à Riga.';
const right = 'Le séminaire a eu lieu à Riga.';
const target = 'Seminārs notika Rīgā.';
const french = (sentence: string): string => `Un pont ouvre.\n\n${sentence}\n\nContact presse\n`;

async function sentOut(configuration: Readonly<Record<string, unknown>> = {}): Promise<TemporaryWorkspace> {
  const settings = { sourceLanguage: 'fr', targetLanguages: ['lv'], ...configuration };
  const workspace = temporaryWorkspace({
    'dragoman.json': JSON.stringify(settings),
    [`fr/${document}`]: french(wrong),
  });
  await extract(workspace.surroundings, everything);
  await send(workspace);
  workspace.write('mail/back.xlf', typed(workspace.read('mail/back.xlf'), wrong, target));
  return workspace;
}

async function send(workspace: TemporaryWorkspace): Promise<void> {
  rmSync(`${workspace.root}/mail/back.xlf`, { force: true });
  const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail/back.xlf' } as const;
  expect(await exportFiles(workspace.surroundings, options)).toMatchObject({ status: 0 });
}

async function corrected(workspace: TemporaryWorkspace, sentence = right): Promise<void> {
  workspace.write(`fr/${document}`, french(sentence));
  await extract(workspace.surroundings, everything);
}

async function decided(
  workspace: TemporaryWorkspace,
  onceDecided: OnceDecided = { kept: ['lv'], asked: [], offered: [] },
): Promise<string> {
  const { result } = await changes(workspace.surroundings, everything);
  const ids = (result?.changes ?? []).map(({ id }) => id);
  const accepted = await acceptChanges(workspace.surroundings, { ids, class: 'spelling', by: editor });
  expect(accepted).toMatchObject({ status: 0, result: { changes: [{ new: right, onceDecided }] } });
  return ids[0] ?? '';
}

async function take(workspace: TemporaryWorkspace, as: 'translator' | 'reviewer' = 'translator', by = 'Ilze') {
  const { result } = await importFiles(workspace.surroundings, { files: ['mail/back.xlf'], as, by });
  return outcomes(result);
}

const sentenceIn = (workspace: TemporaryWorkspace) =>
  segmentsIn(workspace, lv).find(({ source }) => source.join('').includes('sémin'));

/** Somebody had translated it here, and Kārlis signed it, before it was sent. */
async function signedHere(workspace: TemporaryWorkspace): Promise<void> {
  await take(workspace);
  await send(workspace);
  workspace.write('mail/back.xlf', signedOff(workspace));
  expect(await take(workspace, 'reviewer', reviewer)).toEqual({ unchanged: 3 });
  expect(sentenceIn(workspace)).toMatchObject({ state: 'reviewed', approval: { by: reviewer } });
  await send(workspace);
}

const signedOff = (workspace: TemporaryWorkspace): string =>
  workspace.read('mail/back.xlf').replace(`state="translated">${target}`, `state="signed-off">${target}`);

describe('a correction that a person called spelling', () => {
  test('takes a new translation under the corrected French, as if it had come back before', async () => {
    const late = await sentOut();
    // The decision is made on what another document of the house asks again.
    const other = { source: french(wrong), path: 'fr/2026-05-20-pont/note.txt' };
    late.write(other.path, other.source);
    await extract(late.surroundings, everything);
    late.write(
      'lv/2026-05-20-pont/note.txt.xlf',
      typed(late.read('lv/2026-05-20-pont/note.txt.xlf'), wrong, 'Seminārs bija.'),
    );
    late.write(other.path, french(right));
    await corrected(late);
    await decided(late);
    expect(sentenceIn(late)).not.toHaveProperty('target');
    expect(await take(late)).toEqual({ applied: 1, unchanged: 2 });
    expect(sentenceIn(late)).toMatchObject({ source: [right], target: [target], state: 'translated', by: 'Ilze' });
    expect(sentenceIn(late)).not.toHaveProperty('approval');
    const taken = late.snapshot();
    expect(await take(late)).toEqual({ unchanged: 3 });
    await extract(late.surroundings, everything);
    expect(late.snapshot()).toEqual(taken);
  });

  test('every sentence is the same whichever came first, the mail or the correction', async () => {
    const [early, late] = [await sentOut(), await sentOut()];
    for (const workspace of [early, late]) await signedHere(workspace);
    const mail = typed(early.read('mail/back.xlf'), wrong, 'Rīgā notika seminārs.');
    early.write('mail/back.xlf', mail);
    late.write('mail/back.xlf', mail);
    expect(await take(early)).toEqual({ applied: 1, unchanged: 2 });
    for (const workspace of [early, late]) {
      await corrected(workspace);
      await decided(workspace);
    }
    expect(await take(late)).toEqual({ applied: 1, unchanged: 2 });
    // What the memory offered while the sentence was open stays beside it.
    const texts = ({ matches: _matches, ...segment }: Segment): unknown => segment;
    expect(segmentsIn(late, lv).map(texts)).toEqual(segmentsIn(early, lv).map(texts));
    expect(sentenceIn(late)).toMatchObject({ target: ['Rīgā notika seminārs.'], state: 'translated' });
    expect(sentenceIn(late)).not.toHaveProperty('approval');
    expect(late.read('lv/memory.tmx')).toContain(`approved-by">${reviewer}`);
  });

  test('lets a reviewer’s import sign, and says by which decision; without it whoever signed is asked again', async () => {
    const workspace = await sentOut();
    await take(workspace);
    await send(workspace);
    workspace.write('mail/back.xlf', signedOff(workspace));
    await corrected(workspace);
    const id = await decided(workspace);
    expect(await take(workspace, 'reviewer', reviewer)).toEqual({ unchanged: 3 });
    expect(sentenceIn(workspace)).toMatchObject({ state: 'reviewed', approval: { by: reviewer, via: id } });
    const signed = workspace.snapshot();
    await extract(workspace.surroundings, everything);
    expect(workspace.snapshot()).toEqual(signed);
    rmSync(`${workspace.root}/changes/${id}.json`);
    await extract(workspace.surroundings, everything);
    expect(sentenceIn(workspace)).toMatchObject({ state: 'translated', subState: 'dragoman:source-changed' });
    expect(sentenceIn(workspace)).not.toHaveProperty('approval');
  });

  test('that is decided after the mail came back settles what the mail brought, as a translation', async () => {
    const workspace = await sentOut();
    await corrected(workspace);
    expect(await take(workspace)).toEqual({ stale: 1, unchanged: 2 });
    expect(sentenceIn(workspace)).toMatchObject({ state: 'initial', matches: [{ target: [target] }] });
    await decided(workspace);
    expect(sentenceIn(workspace)).toMatchObject({ target: [target], state: 'translated' });
    expect(sentenceIn(workspace)).not.toHaveProperty('approval');
  });
});

describe('a stricter house', () => {
  test('that lets no corrected text stay is offered the mail’s', async () => {
    const changes = { default: { spelling: { text: 'offer', approval: 'ask' } } };
    const workspace = await sentOut({ changes });
    await signedHere(workspace);
    workspace.write('mail/back.xlf', typed(workspace.read('mail/back.xlf'), wrong, 'Rīgā notika seminārs.'));
    await corrected(workspace);
    await decided(workspace, { kept: [], asked: [], offered: ['lv'] });
    expect(await take(workspace)).toEqual({ stale: 1, unchanged: 2 });
    expect(sentenceIn(workspace)).not.toHaveProperty('target');
    expect(sentenceIn(workspace)?.matches?.map((match) => match.target.join(''))).toEqual([
      'Rīgā notika seminārs.',
      target,
    ]);
  });

  test.each([
    ['keep', 'keep', { applied: 1, unchanged: 2 }],
    ['offer', 'ask', { stale: 1, unchanged: 2 }],
  ])('typography: text "%s", approval "%s"', async (text, approval, expected) => {
    const changes = { default: { typographic: { text, approval } } };
    const workspace = await sentOut({ changes });
    await corrected(workspace, wrong.replace(' a ', '\u00A0a '));
    expect(await take(workspace)).toEqual(expected);
  });

  test('that asks again signs nothing by a reviewer’s import of the former French', async () => {
    const changes = { default: { spelling: { text: 'keep', approval: 'ask' } } };
    const workspace = await sentOut({ changes });
    await take(workspace);
    await send(workspace);
    workspace.write('mail/back.xlf', signedOff(workspace));
    await corrected(workspace);
    await decided(workspace, { kept: [], asked: ['lv'], offered: [] });
    expect(await take(workspace, 'reviewer', reviewer)).toEqual({ unchanged: 3 });
    expect(sentenceIn(workspace)).toMatchObject({ target: [target], state: 'translated' });
    expect(sentenceIn(workspace)).not.toHaveProperty('approval');
  });
});
