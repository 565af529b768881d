/** A mistyped word in the French of 24 languages: one person decides once, and nobody else is asked again. */
import { expect, test } from 'vitest';
import { acceptChanges, changes, extract } from '@dragoman/pipeline';
import { everything, editor, publishAll, reviewer, segmentsIn, signedWorkspace, states } from './signed-workspace.ts';

const languages = 'ar bg cs da de el en es et fi ga hr hu it lt lv mt nl pl pt-PT ro sk sl sv'.split(' ');
const document = '2026-05-12-lac/communique.md';
const french = (word: string): string =>
  `# Le lac\n\nLe ${word} a réuni **soixante** experts à Riga. La rive nord est fermée.\n\nLe quai ouvre demain.\n`;

async function mistyped() {
  const workspace = await signedWorkspace({ files: { [`fr/${document}`]: french('séminiare') }, languages });
  workspace.write(`fr/${document}`, french('séminaire'));
  return workspace;
}

const signed = { total: 4, initial: 0, translated: 0, reviewed: 4, final: 0 };
const all = (figures: object) => Object.fromEntries(languages.map((language) => [language, figures]));
const old = 'Le séminiare a réuni soixante experts à Riga.';
const corrected = 'Le séminaire a réuni soixante experts à Riga.';

test.each(['before', 'after'])('%s extract, one change is listed with its cost in 24 languages', async (when) => {
  const workspace = await mistyped();
  if (when === 'after') {
    const { result } = await extract(workspace.surroundings, everything);
    expect(result?.documents.map(({ carried }) => carried)).toEqual(
      languages.map(() => ({ identical: 3, spelling: 1 })),
    );
    expect(await states(workspace)).toEqual(all({ ...signed, initial: 1, reviewed: 3 }));
  }
  const before = workspace.snapshot();
  const { status, result, diagnostics } = await changes(workspace.surroundings, everything);
  expect({ status, diagnostics }).toEqual({ status: 0, diagnostics: [] });
  expect(result).toEqual({
    changes: [
      {
        id: expect.stringMatching(/^c[a-z2-7]{16}$/u),
        document,
        documents: [document],
        class: 'spelling',
        old,
        new: corrected,
        languages,
        words: 8,
        cost: { segments: 24, words: 192 },
        decided: null,
        onceDecided: { kept: languages, asked: [], offered: [] },
      },
    ],
  });
  expect(workspace.snapshot()).toEqual(before);
});

test.each(['before', 'after'])('accepted %s extract, it is settled in all 24, approvals and all', async (when) => {
  const workspace = await mistyped();
  if (when === 'after') await extract(workspace.surroundings, everything);
  const listed = await changes(workspace.surroundings, everything);
  const id = listed.result?.changes[0]?.id ?? '';
  const options = { ids: [id], class: 'spelling' as const, by: editor };
  const accepted = await acceptChanges(workspace.surroundings, options);
  expect(accepted).toMatchObject({ status: 0, result: { refused: [] }, diagnostics: [] });
  expect(accepted.result?.documents.filter(({ written }) => written)).toHaveLength(24);
  expect(await states(workspace)).toEqual(all(signed));
  for (const language of languages) {
    const segment = segmentsIn(workspace, `${language}/${document}.xlf`)[1];
    expect(segment).toMatchObject({
      state: 'reviewed',
      approval: { by: reviewer, at: '2026-06-01T12:00:00Z', via: id },
    });
    expect(segment?.approval?.sourceWas).not.toBe(segment?.approval?.source);
    expect(segment).not.toHaveProperty('matches');
    expect(segment).not.toHaveProperty('subState');
  }
  const settled = workspace.snapshot();
  await extract(workspace.surroundings, everything);
  expect(workspace.snapshot()).toEqual(settled);
  const published = await publishAll(workspace);
  expect(published.result?.releases.filter(({ published: isOut }) => isOut).map(({ language }) => language)).toEqual(
    expect.arrayContaining(languages),
  );
  for (const language of languages) {
    const receipt = JSON.parse(workspace.read(`published/2026-05-12-lac/${language}/1/communique.md.receipt.json`)) as {
      readonly segments: readonly { readonly approver: string; readonly via: string | null }[];
    };
    expect(receipt.segments.map(({ via }) => via)).toEqual([null, id, null, null]);
    expect(receipt.segments.map(({ approver }) => approver)).toEqual(Array.from({ length: 4 }, () => reviewer));
  }
});
