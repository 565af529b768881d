/** Proposals of house formulas are those of today's catalog, like matches of the memory. */
import { expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { plainText } from '@dragoman/model';
import { everything, lake, lakeInLatvian, latvianWorkspace, segmentsIn } from './memory-workspace.ts';

test('a formula with variants that changes takes its old proposals back, and leaves those of others', async () => {
  const workspace = latvianWorkspace({
    [lake]: 'Porte-parole\n',
    'fr/formulas.json': '{ "spokesperson_male": "Porte-parole", "spokesperson_female": "Porte-parole" }',
    'lv/formulas.json': '{ "spokesperson_male": "preses pārstāvis", "spokesperson_female": "preses pārstāve" }',
  });
  const offered = () =>
    segmentsIn(workspace, lakeInLatvian)[0]?.matches?.map(({ target, origin }) => [plainText(target), origin]);
  await extract(workspace.surroundings, everything);
  expect(offered()).toEqual([
    ['preses pārstāvis', 'formula'],
    ['preses pārstāve', 'formula'],
  ]);
  const theirs =
    '<alt-trans match-quality="80%" origin="fish"><source>Porte</source><target>Durvis</target></alt-trans>';
  workspace.write(lakeInLatvian, workspace.read(lakeInLatvian).replace('</source>', `</source>${theirs}`));
  workspace.write(
    'lv/formulas.json',
    '{ "spokesperson_male": "preses sekretārs", "spokesperson_female": "preses pārstāve" }',
  );
  await extract(workspace.surroundings, everything);
  expect(offered()).toEqual([
    ['Durvis', 'fish'],
    ['preses sekretārs', 'formula'],
    ['preses pārstāve', 'formula'],
  ]);
  const before = workspace.snapshot();
  await extract(workspace.surroundings, everything);
  expect(workspace.snapshot()).toEqual(before);
});
