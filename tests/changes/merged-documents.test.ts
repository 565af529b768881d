/** A document that was put into another one, or cut in two and put together again: what its file still holds is found there. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { everything, segmentsIn, signedWorkspace, signOff, states } from './signed-workspace.ts';

const [one, other] = ['2026-06-02-lac/quai.md', '2026-06-02-lac/barques.md'];
const quay = '# Le quai\n\nLe quai ouvre demain. La rive nord est fermée.\n';
const boats = '# Les barques\n\nLes **barques** sont prêtes. Le port attend douze équipages.\n\nLe vent est tombé.\n';
const merged = `${quay}\n${boats}`;

const lake = (files: Readonly<Record<string, string>>) => signedWorkspace({ files, languages: ['en', 'lv'] });

test('the French of one is put behind that of the other: every text and every signature stands there', async () => {
  const workspace = await lake({ [`fr/${one}`]: quay, [`fr/${other}`]: boats });
  workspace.write(`fr/${one}`, merged);
  rmSync(`${workspace.root}/fr/${other}`);
  const orphans = ['en', 'lv'].map((language) => workspace.read(`${language}/${other}.xlf`));
  const { status, result, diagnostics } = await extract(workspace.surroundings, everything);
  expect(status).toBe(0);
  expect(result?.documents.map(({ carried }) => carried)).toEqual([
    { identical: 3, restored: 4 },
    { identical: 3, restored: 4 },
  ]);
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 7, total: 7 }, lv: { reviewed: 7, total: 7 } });
  // Whether they are still wanted is for a person to say.
  expect(diagnostics.map(({ code }) => code)).toEqual(['orphan-translation', 'orphan-translation']);
  expect(['en', 'lv'].map((language) => workspace.read(`${language}/${other}.xlf`))).toEqual(orphans);
  const before = workspace.snapshot();
  await extract(workspace.surroundings, everything);
  expect(workspace.snapshot()).toEqual(before);
});

test('among other documents with changes of their own it is the same', async () => {
  const third = '2026-06-09-port/port.md';
  const workspace = await lake({
    [`fr/${one}`]: quay,
    [`fr/${other}`]: boats,
    [`fr/${third}`]: 'Le port est plein.\n',
  });
  workspace.write(`fr/${one}`, merged);
  workspace.write(`fr/${third}`, 'Le port est vide.\n');
  rmSync(`${workspace.root}/fr/${other}`);
  await extract(workspace.surroundings, everything);
  expect(segmentsIn(workspace, `lv/${one}.xlf`).map(({ state }) => state)).toEqual(Array(7).fill('reviewed'));
});

test('cut in two and put together again: what was translated anew in the second part stays', async () => {
  const workspace = await lake({ [`fr/${one}`]: merged });
  workspace.write(`fr/${one}`, quay);
  workspace.write(`fr/${other}`, boats);
  await extract(workspace.surroundings, everything);
  const path = `lv/${other}.xlf`;
  expect(segmentsIn(workspace, path).map(({ state }) => state)).toEqual(Array(4).fill('reviewed'));
  workspace.write(path, workspace.read(path).replace('lv[Le vent est tombé.]', 'lv[Vējš norimis.]'));
  const later = {
    ...workspace,
    surroundings: { ...workspace.surroundings, now: () => new Date('2027-01-01T12:00:00Z') },
  };
  await signOff(later, 'lv');
  workspace.write(`fr/${one}`, merged);
  rmSync(`${workspace.root}/fr/${other}`);
  await extract(workspace.surroundings, everything);
  expect(segmentsIn(workspace, `lv/${one}.xlf`).at(-1)).toMatchObject({
    target: ['lv[Vējš norimis.]'],
    state: 'reviewed',
  });
  expect(await states(workspace)).toMatchObject({ en: { reviewed: 7, total: 7 }, lv: { reviewed: 7, total: 7 } });
});

test('of two that say different things of one sentence neither is taken', async () => {
  const second = '2026-06-02-lac/voiles.md';
  const sails = 'Les voiles sèchent.\n\nLe vent est tombé.\n';
  const workspace = await lake({ [`fr/${one}`]: quay, [`fr/${other}`]: boats, [`fr/${second}`]: sails });
  const path = `lv/${second}.xlf`;
  workspace.write(path, workspace.read(path).replace('lv[Le vent est tombé.]', 'lv[Vējš norimis.]'));
  await signOff(workspace, 'lv');
  for (const gone of [other, second]) rmSync(`${workspace.root}/fr/${gone}`);
  workspace.write(`fr/${one}`, `${quay}\nLe vent est tombé.\n`);
  await extract(workspace.surroundings, everything);
  const last = segmentsIn(workspace, `lv/${one}.xlf`).at(-1);
  expect(last).not.toHaveProperty('target');
  const offered = last?.matches?.map(({ target }) => target.join('')).sort();
  expect(offered).toEqual(['lv[Le vent est tombé.]', 'lv[Vējš norimis.]']);
});
