/** A translator who sends a file again, corrected: their own text gives way, nobody else's does, and none is lost. */
import { importFiles, review } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { type TemporaryWorkspace } from '../temporary-workspace.ts';
import { handedOut, outcomes, release, stored, take, typed } from './hand-off.ts';

/** Sent without a translation, and taken back with one. */
async function takenOnce(): Promise<TemporaryWorkspace> {
  const workspace = await handedOut();
  const sent = workspace.read('mail/back.xlf');
  workspace.write('mail/first.xlf', typed(sent, 'Contact presse', 'Kontakti'));
  workspace.write('mail/second.xlf', typed(sent, 'Contact presse', 'Kontakti presei'));
  workspace.write('mail/third.xlf', typed(sent, 'Contact presse', 'Preses kontakti'));
  expect(outcomes((await take(workspace, 'mail/first.xlf')).result)).toEqual({ applied: 1, unchanged: 4 });
  return workspace;
}

describe('the second mail of a job', () => {
  test('replaces what the first one brought, which waits in the memory; a third replaces the second', async () => {
    const workspace = await takenOnce();
    const second = await take(workspace, 'mail/second.xlf');
    expect(second).toMatchObject({ status: 0, diagnostics: [] });
    expect(outcomes(second.result)).toEqual({ applied: 1, unchanged: 4 });
    expect(workspace.read(stored)).toContain('<target state="translated">Kontakti presei</target>');
    expect(workspace.read('lv/memory.tmx')).toContain('<seg>Kontakti</seg>');
    const before = workspace.snapshot();
    expect(outcomes((await take(workspace, 'mail/second.xlf')).result)).toEqual({ unchanged: 5 });
    expect(workspace.snapshot()).toEqual(before);
    expect(outcomes((await take(workspace, 'mail/third.xlf')).result)).toEqual({ applied: 1, unchanged: 4 });
    expect(workspace.read('lv/memory.tmx')).toContain('<seg>Kontakti presei</seg>');
  });

  test('is offered where the first one came again: an older file never undoes a correction', async () => {
    const workspace = await takenOnce();
    await take(workspace, 'mail/second.xlf');
    const again = await take(workspace, 'mail/first.xlf');
    expect(again.diagnostics.map(({ code, advice }) => [code, advice])).toEqual([
      ['return-conflict', `Open ${stored}: what was returned stands there beside the sentence.`],
    ]);
    expect(workspace.read(stored)).toContain('<target state="translated">Kontakti presei</target>');
    const before = workspace.snapshot();
    await take(workspace, 'mail/first.xlf');
    expect(workspace.snapshot()).toEqual(before);
  });

  test('that comes in one run with another of them is offered: nobody knows which is the later one', async () => {
    const workspace = await handedOut();
    const sent = workspace.read('mail/back.xlf');
    workspace.write('mail/first.xlf', typed(sent, 'Contact presse', 'Kontakti'));
    workspace.write('mail/second.xlf', typed(sent, 'Contact presse', 'Kontakti presei'));
    const files = ['mail/first.xlf', 'mail/second.xlf'];
    const taken = await importFiles(workspace.surroundings, { files, as: 'translator', by: 'Ilze' });
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['return-conflict']);
    expect(workspace.read(stored)).toContain('Kontakti presei</target>');
    expect(workspace.read(stored)).toContain('<target state="translated">Kontakti</target>');
  });

  test('is offered where a reviewer approved the text meanwhile, or sent it back', async () => {
    for (const action of [
      { kind: 'accept', final: false },
      { kind: 'reject', note: 'kuri?' },
    ] as const) {
      const workspace = await takenOnce();
      const [, segment = ''] =
        /<trans-unit id="([^"]*)"[^>]*>\s*<source>Contact presse/u.exec(workspace.read(stored)) ?? [];
      const options = { paths: [release], all: false, language: 'lv', segments: [segment], notMine: false, action };
      expect((await review(workspace.surroundings, { ...options, by: 'Kārlis' })).status).toBe(0);
      const taken = await take(workspace, 'mail/second.xlf');
      expect(
        taken.diagnostics.map(({ code }) => code),
        action.kind,
      ).toEqual(['return-conflict']);
      expect(workspace.read(stored), action.kind).toMatch(/>Kontakti<\/target>/u);
    }
  });

  test('is offered where somebody edited the text here, or another job brought it', async () => {
    const workspace = await takenOnce();
    workspace.write(stored, workspace.read(stored).replace('>Kontakti<', '>Kontaktiem<'));
    const edited = await take(workspace, 'mail/second.xlf');
    expect(edited.diagnostics.map(({ code }) => code)).toEqual(['return-conflict']);
    expect(workspace.read(stored)).toContain('>Kontaktiem</target>');
  });
});
