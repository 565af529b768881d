/** A French edit that changes nothing but a fact: what `extract` makes of each language's translation. */
import { describe, expect, test } from 'vitest';
import { extract, review, status } from '@dragoman/pipeline';
import { plainText, type Segment } from '@dragoman/model';
import { temporaryWorkspace } from '../temporary-workspace.ts';
import { everything, lake, segmentsIn } from './memory-workspace.ts';

interface Edit {
  readonly language: string;
  readonly dialect?: string;
  readonly before: string;
  readonly after: string;
  readonly target: string;
}

/** Translated, signed by a reviewer, and then the French changes. */
async function afterEdit({ language, dialect = '1.2', before, after, target }: Edit) {
  const settings = { sourceLanguage: 'fr', targetLanguages: [language], dialects: { [language]: dialect } };
  const path = `${language}/${lake.slice(3)}.xlf`;
  const workspace = temporaryWorkspace({ 'dragoman.json': JSON.stringify(settings), [lake]: `${before}\n` });
  await extract(workspace.surroundings, everything);
  const state = dialect === '1.2' ? `<target state="translated">${target}</target>` : `<target>${target}</target>`;
  const claimed = workspace.read(path).replace('</source>', `</source>${state}`);
  workspace.write(path, claimed.replace('<segment id="s1">', '<segment id="s1" state="translated">'));
  const by = { paths: [], all: true, language, by: 'Kārlis', segments: [], notMine: true };
  await review(workspace.surroundings, { ...by, action: { kind: 'accept', final: false } });
  expect(segmentsIn(workspace, path)[0]).toMatchObject({ state: 'reviewed', target: [target] });
  workspace.write(lake, `${after}\n`);
  const { result } = await extract(workspace.surroundings, everything);
  const settled = workspace.snapshot();
  await extract(workspace.surroundings, everything);
  expect(workspace.snapshot()).toEqual(settled);
  return { workspace, path, carried: result?.documents[0]?.carried, segment: segmentsIn(workspace, path)[0] };
}

function textOf(segment: Segment | undefined): string | undefined {
  return segment?.target && plainText(segment.target);
}

describe.each(['1.2', '2.0', '2.1', '2.2'])('in XLIFF %s', (dialect) => {
  test('a date that stands alone in both texts is adapted, and asked again', async () => {
    const { segment, carried, workspace } = await afterEdit({
      language: 'lv',
      dialect,
      before: 'La réunion a lieu le 25 mars 2026.',
      after: 'La réunion a lieu le 26 mars 2026.',
      target: 'Sanāksme notiek 2026. gada 25. martā.',
    });
    expect(carried).toEqual({ fact: 1 });
    expect(segment).toMatchObject({
      target: ['Sanāksme notiek 2026. gada 26. martā.'],
      state: 'translated',
      subState: 'dragoman:fact-adapted',
      matches: [{ target: ['Sanāksme notiek 2026. gada 25. martā.'], type: 'previous-version', origin: 'carry' }],
    });
    expect(segment).not.toHaveProperty('approval');
    const options = { paths: [], languages: [], states: [], segments: false, gate: false };
    const coverage = await status(workspace.surroundings, options);
    expect(coverage.result?.languages[0]?.documents[0]).toMatchObject({ stale: false, releasable: false });
  });

  test('its French comes back: so does the text, signed as it was', async () => {
    const { workspace, path } = await afterEdit({
      language: 'lv',
      dialect,
      before: 'La réunion a lieu le 25 mars 2026.',
      after: 'La réunion a lieu le 26 mars 2026.',
      target: 'Sanāksme notiek 2026. gada 25. martā.',
    });
    workspace.write(lake, 'La réunion a lieu le 25 mars 2026.\n');
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, path)[0]).toMatchObject({
      target: ['Sanāksme notiek 2026. gada 25. martā.'],
      state: 'reviewed',
      approval: { by: 'Kārlis' },
    });
  });
});

/** Offered beside the sentence, never applied: the old text is there, and no target. */
const offered: readonly (readonly [string, Edit])[] = [
  [
    'Hungarian, a suffix on the digits',
    {
      language: 'hu',
      before: 'La réunion a lieu le 25 mars.',
      after: 'La réunion a lieu le 26 mars.',
      target: 'Az ülés március 25-én lesz.',
    },
  ],
  [
    'English, an ordinal',
    {
      language: 'en',
      before: 'La réunion a lieu le 25 mars.',
      after: 'La réunion a lieu le 26 mars.',
      target: 'The meeting is on the 25th of March.',
    },
  ],
  [
    'Latvian, another month',
    {
      language: 'lv',
      before: 'La réunion a lieu le 25 mars.',
      after: 'La réunion a lieu le 25 avril.',
      target: 'Sanāksme notiek 25. martā.',
    },
  ],
  [
    'Latvian, a count before a noun',
    {
      language: 'lv',
      before: 'Le conseil réunit 20 pays.',
      after: 'Le conseil réunit 21 pays.',
      target: 'Padomē ir 20 valstis.',
    },
  ],
  [
    'Russian, a count before a noun',
    {
      language: 'ru',
      before: 'Le conseil réunit 20 pays.',
      after: 'Le conseil réunit 21 pays.',
      target: 'В совете 20 стран.',
    },
  ],
];

test.each(offered)('%s: offered, not applied', async (_what, edit) => {
  const { segment } = await afterEdit(edit);
  expect(textOf(segment)).toBeUndefined();
  expect(segment).toMatchObject({
    state: 'initial',
    subState: 'dragoman:source-changed',
    matches: [{ target: [edit.target], type: 'previous-version' }],
  });
});

test('a word that changes with the date makes it an edit like any other', async () => {
  const { carried, segment } = await afterEdit({
    language: 'lv',
    before: 'La réunion du conseil a lieu le 25 mars 2026.',
    after: 'La réunion du comité a lieu le 26 mars 2026.',
    target: 'Padomes sanāksme notiek 2026. gada 25. martā.',
  });
  expect(carried).toEqual({ edited: 1 });
  expect(textOf(segment)).toBeUndefined();
});
