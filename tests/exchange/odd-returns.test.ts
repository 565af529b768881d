/** Returns that are no files, of another language, sent twice, or unlocked by hand: what is refused, and what is kept. */
import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles, extract, importFiles } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { snapshot, temporaryFolder, temporaryWorkspace } from '../temporary-workspace.ts';
import { allTyped, everything, french, handedOut, outcomes, stored, take, text, typed } from './hand-off.ts';

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

test('what cannot be read at all is kept once, in the folder of the job that its bytes speak of', async () => {
  const workspace = await handedOut();
  const bytes = Buffer.concat([workspace.bytes('mail/back.xlf'), Buffer.from([0xff, 0xfe])]);
  workspace.write('mail/bad.xlf', bytes);
  expect(await take(workspace, 'mail/bad.xlf')).toMatchObject({
    status: 1,
    diagnostics: [{ code: 'undecodable-bytes' }],
  });
  const [record = ''] = readdirSync(join(workspace.root, 'exports'));
  expect(readdirSync(join(workspace.root, 'returns'))).toEqual([record.replace('.json', '')]);
  expect(workspace.bytes(`returns/${record.replace('.json', '')}/bad.xlf`)).toEqual(bytes);
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
    const says = (tag: string): string => good.replace('target-language="lv"', `target-language="${tag}"`);
    for (const [name, tag] of Object.entries({ none: 'C', undetermined: 'und', empty: '' })) {
      const again = await handedOut();
      again.write(`mail/${name}.xlf`, says(tag));
      expect(outcomes((await take(again, `mail/${name}.xlf`)).result), name).toEqual({ applied: 3, unchanged: 2 });
    }
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

describe.skipIf(process.platform === 'win32')('a link that leads out of the workspace', () => {
  test('in the place of returns/ is not followed: nothing is archived there, and so nothing is taken over', async () => {
    const workspace = await handedOut();
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(workspace.root, 'returns'));
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    const before = workspace.read(stored);
    for (const run of ['first', 'second']) {
      const taken = await take(workspace);
      expect(taken, run).toMatchObject({ status: 1, diagnostics: [{ code: 'link-outside-workspace' }] });
      expect(taken.diagnostics[0]?.location.file, run).toMatch(/^returns\//u);
    }
    expect(snapshot(elsewhere)).toEqual({});
    expect(workspace.read(stored)).toBe(before);
  });

  test('in the place of a job’s folder is not followed either, though the same bytes are there', async () => {
    const workspace = await handedOut();
    const elsewhere = temporaryFolder();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    await take(workspace);
    const job = record.replace('.json', '');
    symlinkSync(elsewhere, join(workspace.root, 'returns/aside'));
    const renamed = workspace.read('mail/back.xlf').replaceAll(job, 'aside');
    workspace.write('mail/aside.xlf', renamed);
    expect(await take(workspace, 'mail/aside.xlf')).toMatchObject({
      status: 1,
      diagnostics: [{ code: 'link-outside-workspace', location: { file: 'returns/aside' } }],
    });
    expect(snapshot(elsewhere)).toEqual({});
  });

  test('in the place of exports/ is not followed: nothing is handed out without a record', async () => {
    const elsewhere = temporaryFolder();
    const workspace = temporaryWorkspace({ [french]: text });
    symlinkSync(elsewhere, join(workspace.root, 'exports'));
    await extract(workspace.surroundings, everything);
    const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail' } as const;
    const exported = await exportFiles(workspace.surroundings, options);
    expect(exported).toMatchObject({ status: 2, diagnostics: [{ code: 'link-outside-workspace' }] });
    expect(snapshot(elsewhere)).toEqual({});
    expect(Object.keys(workspace.snapshot()).filter((path) => path.startsWith('mail/'))).toEqual([]);
  });

  test('in the place of a bilingual file is not followed: what came back is kept, and imported once the file is there', async () => {
    const workspace = await handedOut();
    const elsewhere = temporaryFolder();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    renameSync(join(workspace.root, stored), join(elsewhere, 'x.xlf'));
    const before = snapshot(elsewhere);
    symlinkSync(join(elsewhere, 'x.xlf'), join(workspace.root, stored));
    const taken = await take(workspace);
    expect(taken.status).toBe(1);
    expect(taken.diagnostics.map(({ code }) => code)).toContain('link-outside-workspace');
    expect(outcomes(taken.result)).toEqual({ queued: 3, unchanged: 2 });
    expect(snapshot(elsewhere)).toEqual(before);
    rmSync(join(workspace.root, stored));
    workspace.write(stored, before['x.xlf'] ?? '');
    expect(outcomes((await take(workspace)).result)).toEqual({ applied: 3, unchanged: 2 });
  });

  test('in the place of --out into the French, or the workspace itself, is no place for a hand-off', async () => {
    const workspace = await handedOut();
    symlinkSync(join(workspace.root, 'fr'), join(workspace.root, 'link'));
    for (const [tool, out] of [
      ['generic', 'link/x'],
      ['generic', 'link/x.xlf'],
      ['generic', '.'],
      ['omegat', '.'],
    ] as const) {
      const exported = await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool, out });
      expect(exported, `${tool} ${out}`).toMatchObject({ status: 2, diagnostics: [{ code: 'out-in-workspace' }] });
    }
  });
});

test('a zipped return is named as one, in a folder too; what macOS packs beside a file is not taken for it', async () => {
  const workspace = await handedOut();
  const zip = Buffer.from('PK\u0003\u0004 the rest of an archive');
  workspace.write('mail/back.zip', zip);
  workspace.write('mail/named.xlf', zip);
  workspace.write('mail/._back.xlf', Buffer.from([0, 5, 0x16, 7]));
  const taken = await importFiles(workspace.surroundings, { files: ['mail'], as: 'translator' });
  expect(taken.diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
    ['packed-return', 'mail/back.zip'],
    ['packed-return', 'mail/named.xlf'],
  ]);
  expect(taken.result?.files.map(({ file }) => file)).toEqual(['mail/back.xlf']);
});
