/** Returns that are no files, of another language, sent twice, or unlocked by hand: what is refused, and what is kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { allTyped, handedOut, outcomes, stored, take, typed } from './hand-off.ts';

describe('a name', () => {
  test.skipIf(process.platform === 'win32')(
    'of a device that never ends is no file, and the next one is imported',
    async () => {
      const workspace = await handedOut();
      workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
      const files = ['/dev/zero', 'mail/back.xlf'];
      const taken = await importFiles(workspace.surroundings, { files, as: 'translator' });
      expect(taken).toMatchObject({ status: 1, diagnostics: [{ code: 'not-a-regular-file' }] });
      expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    },
  );

  test('that is empty is no file, and not the folder one stands in', async () => {
    const workspace = await handedOut();
    expect(await take(workspace, '')).toMatchObject({ status: 2, diagnostics: [{ code: 'nothing-named' }] });
  });
});

describe('the languages of a returned file', () => {
  test('are French with or without its country; another than its job’s is kept and refused, known here or not', async () => {
    const workspace = await handedOut();
    const good = allTyped(workspace.read('mail/back.xlf'));
    for (const [name, code] of Object.entries({ de: 'de', en: 'en', fr: 'fr' })) {
      workspace.write(`mail/${name}.xlf`, good.replace('target-language="lv"', `target-language="${code}"`));
      const refused = await take(workspace, `mail/${name}.xlf`);
      expect(refused, name).toMatchObject({ status: 1, diagnostics: [{ code: 'returned-language-pair' }] });
      const kept = readdirSync(join(workspace.root, 'returns'), { recursive: true }).map(String);
      expect(
        kept.filter((path) => path.endsWith(`/${name}.xlf`)),
        name,
      ).toHaveLength(1);
    }
    expect(workspace.read(stored)).not.toContain('Kontakti');
    const tags = good.replace('source-language="fr"', 'source-language="fr-FR"').replace('"lv"', '"lv-LV"');
    workspace.write('mail/fr-FR.xlf', tags);
    expect(outcomes((await take(workspace, 'mail/fr-FR.xlf')).result)).toEqual({ applied: 3, unchanged: 2 });
  });

  test('without a record of the job: lv-LV is the Latvian of this workspace', async () => {
    const workspace = await handedOut();
    const bare = allTyped(workspace.read('mail/back.xlf')).replace(/ dragoman:job="[^"]*"/u, '');
    workspace.write('mail/lv.xlf', bare.replace('target-language="lv"', 'target-language="lv_LV"'));
    expect(outcomes((await take(workspace, 'mail/lv.xlf')).result)).toEqual({ applied: 3, unchanged: 2 });
  });
});

test('a lone space is no translation', async () => {
  const workspace = await handedOut();
  workspace.write('mail/back.xlf', typed(workspace.read('mail/back.xlf'), 'Contact presse', ' '));
  const before = workspace.read(stored);
  expect(outcomes((await take(workspace)).result)).toEqual({ unchanged: 5 });
  expect(workspace.read(stored)).toBe(before);
});
