/** What nobody was asked to change stays, and what a translator wrote beside a sentence is kept wherever the sentence went. */
import { exportFiles, importFiles, review } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { type TemporaryWorkspace } from '../temporary-workspace.ts';
import { allTyped, french, handedOut, outcomes, release, stored, take, text, typed } from './hand-off.ts';

const contact = /<trans-unit id="([^"]*)"[^>]*>\s*<source>Contact presse/u;

async function judge(workspace: TemporaryWorkspace, action: Parameters<typeof review>[1]['action']): Promise<void> {
  const [, segment = ''] = contact.exec(workspace.read(stored)) ?? [];
  const options = { paths: [release], all: false, language: 'lv', segments: [segment], notMine: false, action };
  expect((await review(workspace.surroundings, { ...options, by: 'Kārlis' })).status).toBe(0);
}

/** One approved sentence is out in an OmegaT project, and comes back edited, its lock taken away. */
async function unlocked(): Promise<TemporaryWorkspace> {
  const workspace = await handedOut();
  workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
  await take(workspace);
  await judge(workspace, { kind: 'accept', final: false });
  const options = { paths: [release], language: 'lv', tool: 'omegat', out: 'out' } as const;
  const { result } = await exportFiles(workspace.surroundings, options);
  const sent = workspace.read(`out/source/${release}.communique.md.fr-lv.${result?.job ?? ''}.xlf`);
  const edited = sent.replace('>Kontakti presei<', '>Preses kontakti<').replaceAll(' translate="no"', '');
  expect(edited).not.toContain('translate="no"');
  workspace.write('mail/unlocked.xlf', edited);
  return workspace;
}

describe('a finished sentence of an OmegaT project', () => {
  test('keeps its text though the file came back without its lock; the change waits in repair.xlf', async () => {
    const workspace = await unlocked();
    const before = workspace.read(stored);
    const taken = await take(workspace, 'mail/unlocked.xlf');
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['return-locked']);
    expect(outcomes(taken.result)).toEqual({ unchanged: 4, queued: 1 });
    expect(workspace.read(stored)).toBe(before);
    const repair = `returns/${taken.result?.files[0]?.job ?? ''}/repair.xlf`;
    expect(workspace.read(repair)).toContain('Preses kontakti');
    expect((await take(workspace, repair)).diagnostics.map(({ code }) => code)).toEqual(['return-locked']);
    expect(workspace.read(stored)).toBe(before);
    await judge(workspace, { kind: 'reject', note: 'Preses kontakti?' });
    expect(outcomes((await take(workspace, repair)).result)).toEqual({ applied: 1 });
    expect(workspace.read(stored)).toContain('<target state="translated">Preses kontakti</target>');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('keeps it as well where the record does not say yet what was locked', async () => {
    const workspace = await unlocked();
    const records = Object.keys(workspace.snapshot()).filter((path) => path.startsWith('exports/'));
    for (const path of records) {
      workspace.write(path, workspace.read(path).replaceAll(/,\s*"locked": true/gu, ''));
      expect(workspace.read(path)).not.toContain('locked');
    }
    const taken = await take(workspace, 'mail/unlocked.xlf');
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['return-locked']);
  });
});

describe('a note on a sentence left untranslated', () => {
  const note = '<note from="Ilze">Kuram kontaktam?</note>';
  const change = async (meanwhile: string): Promise<TemporaryWorkspace> => {
    const workspace = await handedOut();
    const sent = workspace.read('mail/back.xlf');
    workspace.write('mail/back.xlf', sent.replace('<source>Contact presse</source>', `$&${note}`));
    workspace.write(french, meanwhile);
    return workspace;
  };

  test('goes with the sentence where its French was edited', async () => {
    const workspace = await change(text.replace('Contact presse', 'Contacts pour la presse'));
    expect(await take(workspace)).toMatchObject({ status: 0, diagnostics: [] });
    expect(workspace.read(stored)).toMatch(/<source>Contacts pour la presse<\/source>\s*<note from="Ilze">/u);
    const before = workspace.snapshot();
    await take(workspace);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('waits in repair.xlf where its French is gone, and comes back with it', async () => {
    const workspace = await change(text.replace('\nContact presse\n', ''));
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 1, diagnostics: [{ code: 'return-note' }] });
    expect(outcomes(taken.result)).toEqual({ unchanged: 4, unknown: 1 });
    const repair = `returns/${taken.result?.files[0]?.job ?? ''}/repair.xlf`;
    expect(workspace.read(repair)).toContain(note);
    const before = workspace.snapshot();
    await take(workspace);
    expect(workspace.snapshot()).toEqual(before);
    workspace.write(french, text);
    await take(workspace, repair);
    expect(workspace.read(stored)).toMatch(/<source>Contact presse<\/source>\s*<note from="Ilze">/u);
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('that went out with it is nobody’s news', async () => {
    const workspace = await handedOut();
    workspace.write(stored, workspace.read(stored).replace('<source>Contact presse</source>', `$&${note}`));
    const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail/noted.xlf' } as const;
    await exportFiles(workspace.surroundings, options);
    workspace.write(french, text.replace('\nContact presse\n', ''));
    expect(await take(workspace, 'mail/noted.xlf')).toMatchObject({ status: 0, diagnostics: [] });
  });
});

test('a note on a translation whose French is gone waits with it in the memory', async () => {
  const workspace = await handedOut();
  const back = typed(workspace.read('mail/back.xlf'), 'Contact presse', 'Kontakti presei');
  workspace.write('mail/back.xlf', back.replace('Kontakti presei</target>', '$&<note from="Ilze">Kuri?</note>'));
  workspace.write(french, text.replace('\nContact presse\n', ''));
  await take(workspace);
  expect(workspace.read('lv/memory.tmx')).toMatch(/Kuri\?[^]*<seg>Kontakti presei<\/seg>/u);
  const later = { ...workspace.surroundings, now: () => new Date('2026-06-02T12:00:00Z') };
  const before = workspace.snapshot();
  await importFiles(later, { files: ['mail/back.xlf'], as: 'translator', by: 'Ilze' });
  expect(workspace.snapshot()).toEqual(before);
});
