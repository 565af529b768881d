/** The French puts words in bold that the translation does not have: nobody wrote anything new, and no word is unread. */
import { check, extract, publish, status } from '@dragoman/pipeline';
import { expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { editor, everything, segmentsIn, signOff } from './signed-workspace.ts';

const document = '2026-05-12-lac/communique.md';
const lv = `lv/${document}.xlf`;
const target = 'Komiteja sanāk Rīgā 12. martā.';

async function emphasised(french: string, configuration: object = {}): Promise<TemporaryWorkspace> {
  const settings = { sourceLanguage: 'fr', targetLanguages: ['lv'], ...configuration };
  const workspace = temporaryWorkspace({
    'dragoman.json': JSON.stringify(settings),
    [`fr/${document}`]: 'Le comité se réunit à Riga le 12 mars.\n',
  });
  await extract(workspace.surroundings, everything);
  workspace.write(
    lv,
    workspace.read(lv).replace('</source>', `</source><target state="translated">${target}</target>`),
  );
  await signOff(workspace, 'lv');
  workspace.write(`fr/${document}`, `${french}\n`);
  await extract(workspace.surroundings, everything);
  return workspace;
}

const publishLatvian = (workspace: TemporaryWorkspace) =>
  publish(workspace.surroundings, { ...everything, languages: ['lv'], out: 'dist', by: editor });

test('a number in bold is in bold in the translation, and nobody is asked', async () => {
  const workspace = await emphasised('Le comité se réunit à Riga le **12** mars.');
  expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'reviewed', approval: { via: 'markup' } });
  const { result } = await publishLatvian(workspace);
  expect(result?.releases).toMatchObject([{ language: 'lv', published: true }]);
  expect(workspace.read('dist/releases/lv/2026-05-12-lac/communique.md')).toContain('Rīgā **12**. martā.');
});

test('a word in bold that the translation has not stays plain: approved as it was, and check, status and publish say so in one way', async () => {
  const workspace = await emphasised('Le **comité** se réunit à Riga le 12 mars.');
  expect(segmentsIn(workspace, lv)[0]).toMatchObject({
    target: [target],
    state: 'reviewed',
    approval: { via: 'markup' },
  });
  const said = { code: 'formatting-dropped', severity: 'warning', message: 'the formatting <b1> </b1> is left out' };
  const checked = await check(workspace.surroundings, { ...everything, annotate: false });
  expect(checked.result?.findings).toMatchObject([said]);
  const shown = await status(workspace.surroundings, { ...everything, states: [], segments: false, gate: false });
  expect(shown.result?.languages[0]?.documents[0]).toMatchObject({
    releasable: true,
    findings: { error: 0, warning: 1 },
  });
  const published = await publishLatvian(workspace);
  expect(published.diagnostics).toMatchObject([said]);
  expect(published.result?.releases).toMatchObject([{ language: 'lv', published: true, held: [] }]);
});

test('a house in which warnings refuse holds it, and one in which formatting asks has it read again', async () => {
  const policy = { default: { findings: { warning: 'refuse' } } };
  const held = await publishLatvian(await emphasised('Le **comité** se réunit à Riga le 12 mars.', { policy }));
  expect(held.result?.releases).toMatchObject([{ published: false, held: [{ code: 'finding-warnings' }] }]);
  const changes = { default: { markup: { text: 'keep', approval: 'ask' } } };
  const asked = await emphasised('Le **comité** se réunit à Riga le 12 mars.', { changes });
  expect(segmentsIn(asked, lv)[0]).toMatchObject({ target: [target], state: 'translated' });
  expect((await publishLatvian(asked)).result?.releases).toMatchObject([{ published: false }]);
});

test('a link that the translation has not is no formatting: the text is offered, and whoever approved it asked', async () => {
  const workspace = await emphasised('Le [comité](a.md) se réunit à Riga le 12 mars.');
  expect(segmentsIn(workspace, lv)[0]).toMatchObject({ state: 'initial', matches: [{ target: [target] }] });
  expect(segmentsIn(workspace, lv)[0]).not.toHaveProperty('target');
});
