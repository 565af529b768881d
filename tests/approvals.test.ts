/** A state in a file is a claim: what people and tools write by hand never becomes a publication. */
import { describe, expect, test } from 'vitest';
import { extract, publish, review, status, type ReviewAction } from '@dragoman/pipeline';
import { temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const french = 'Communiqué de la Conférence du lac\n\nLe séminaire a eu lieu à Riga. Il a réuni 40 pays.\n';
const latvian: Readonly<Record<string, string>> = {
  'Communiqué de la Conférence du lac': 'Ezera konferences paziņojums',
  'Le séminaire a eu lieu à Riga.': 'Seminārs notika Rīgā.',
  'Il a réuni 40 pays.': 'Tajā piedalījās 40 valstis.',
};
const xliff = 'lv/2026-05-12-lac/communique.txt.xlf';

async function extracted(): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ 'fr/2026-05-12-lac/communique.txt': french });
  expect((await extract(workspace.surroundings, { paths: [], languages: [] })).status).toBe(0);
  return workspace;
}

/** What a CAT tool does: a target after each source, with whatever state it likes. */
function translateByHand(workspace: TemporaryWorkspace, state: string, approved = ''): void {
  const text = workspace.read(xliff);
  const translated = text
    .replaceAll(
      /<source>(.*?)<\/source>/gu,
      (source, content: string) => `${source}\n          <target state="${state}">${latvian[content] ?? ''}</target>`,
    )
    .replaceAll(/ approved="no"/gu, approved);
  expect(translated).not.toBe(text);
  workspace.write(xliff, translated);
}

async function held(workspace: TemporaryWorkspace): Promise<readonly string[]> {
  const outcome = await publish(workspace.surroundings, {
    paths: [],
    languages: ['lv'],
    out: 'dist',
    by: 'Anna Kalniņa',
  });
  return outcome.result?.releases.flatMap((release) => release.held.map(({ code }) => code)) ?? ['nothing ran'];
}

function accept(
  workspace: TemporaryWorkspace,
  notMine: boolean,
  action: ReviewAction = { kind: 'accept', final: false },
  by = 'Anna Kalniņa',
): ReturnType<typeof review> {
  return review(workspace.surroundings, { paths: [], all: true, language: 'lv', by, segments: [], notMine, action });
}

describe('approval', () => {
  test.each(['final', 'signed-off', 'translated', 'x-perfect'])(
    'state="%s" written by a tool is not publishable',
    async (state) => {
      const workspace = await extracted();
      translateByHand(workspace, state, ' approved="yes"');
      expect(await held(workspace)).toEqual(['edited-outside']);
      const { result } = await status(workspace.surroundings, {
        paths: [],
        languages: ['lv'],
        states: [],
        segments: true,
        gate: false,
      });
      expect(new Set(result?.segments?.map((segment) => `${segment.state} ${segment.subState}`))).toEqual(
        new Set([`${state === 'x-perfect' ? 'initial' : 'translated'} dragoman:edited-outside`]),
      );
    },
  );

  test('written by hand without digests is not publishable', async () => {
    const workspace = await extracted();
    translateByHand(workspace, 'final');
    const text = workspace.read(xliff);
    workspace.write(
      xliff,
      text.replaceAll(
        '<trans-unit ',
        '<trans-unit dragoman:state="final" dragoman:approved-by="Anna Kalniņa" dragoman:approved-at="2026-05-12T09:00:00Z" ',
      ),
    );
    expect(await held(workspace)).not.toEqual([]);
    const { result } = await status(workspace.surroundings, {
      paths: [],
      languages: ['lv'],
      states: ['reviewed', 'final'],
      segments: true,
      gate: false,
    });
    expect(result?.segments).toEqual([]);
  });

  test('of a text that changes afterwards is void', async () => {
    const workspace = await extracted();
    translateByHand(workspace, 'translated');
    expect(await accept(workspace, true)).toMatchObject({ status: 0, result: { reviewed: 3, refused: [] } });
    expect(await held(workspace)).toEqual([]);
    workspace.write(xliff, workspace.read(xliff).replace('piedalījās 40', 'piedalījušās 40'));
    expect(await held(workspace)).toEqual(['edited-outside']);
    workspace.write(xliff, workspace.read(xliff).replace('piedalījušās 40', 'piedalījās 40'));
    expect(await held(workspace)).toEqual([]);
  });

  test('by a person who may have translated it themselves needs their word', async () => {
    const workspace = await extracted();
    translateByHand(workspace, 'translated');
    const doubted = await accept(workspace, false);
    expect(doubted.status).toBe(1);
    expect(new Set(doubted.result?.refused.map(({ reason }) => reason))).toEqual(new Set(['translator-unknown']));
  });

  test('needs somebody whom the workspace lists, where it lists anybody', async () => {
    const workspace = await extracted();
    workspace.write(
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"], "reviewers": { "lv": ["Jānis Bērziņš"] } }',
    );
    translateByHand(workspace, 'translated');
    expect(await accept(workspace, true)).toMatchObject({ status: 2, diagnostics: [{ code: 'not-a-reviewer' }] });
    expect(await accept(workspace, true, { kind: 'accept', final: true }, 'Jānis Bērziņš')).toMatchObject({
      status: 0,
    });
  });

  test('can be refused with a note that the translator sees, and nothing is lost', async () => {
    const workspace = await extracted();
    translateByHand(workspace, 'translated');
    expect(await accept(workspace, true, { kind: 'reject', note: 'Pārbaudīt skaitli' })).toMatchObject({
      status: 0,
      result: { rejected: 3 },
    });
    expect(workspace.read(xliff)).toContain('Pārbaudīt skaitli');
    expect(workspace.read(xliff)).toContain('Tajā piedalījās 40 valstis.');
    expect(await held(workspace)).toEqual(['not-reviewed']);
  });

  test('of an empty target needs a person who says that it is empty on purpose', async () => {
    const workspace = await extracted();
    expect(await accept(workspace, true)).toMatchObject({ status: 1, result: { reviewed: 0 } });
    expect(await accept(workspace, true, { kind: 'as-is' })).toMatchObject({ status: 0, result: { reviewed: 3 } });
    expect(await held(workspace)).toEqual([]);
  });

  test('is not given to a file whose French has changed', async () => {
    const workspace = await extracted();
    translateByHand(workspace, 'translated');
    workspace.write('fr/2026-05-12-lac/communique.txt', french.replace('40', '41'));
    const outcome = await accept(workspace, true);
    expect(outcome.status).toBe(1);
    expect(new Set(outcome.result?.refused.map(({ reason }) => reason))).toEqual(new Set(['stale']));
    expect(await held(workspace)).toEqual(['stale']);
  });
});
