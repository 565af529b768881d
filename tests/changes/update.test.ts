/** What `extract` says it did, what a dry run says before, and what comes back by itself. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { everything, segmentsIn, signedWorkspace, states } from './signed-workspace.ts';

const document = '2026-05-12-lac/communique.md';
const lv = `lv/${document}.xlf`;
const french =
  '# Le lac\n\nLe séminiare a réuni 40 pays à Riga. La rive nord est fermée jusqu’à nouvel ordre.\n\nLe quai ouvre demain. Les barques sont prêtes.\n\nPhotos libres de droits.\n';

test('a dry run says the same figures as the run, in segments and words, and touches nothing', async () => {
  const bold = french.replace('# Le lac', '# Le **lac**');
  const workspace = await signedWorkspace({ files: { [`fr/${document}`]: bold }, languages: ['en', 'lv'] });
  const edited = french
    .replace('séminiare', 'séminaire')
    .replace('nord est fermée', 'sud est fermée')
    .replace('Photos libres de droits.', 'Une visite est prévue.');
  workspace.write(`fr/${document}`, edited);
  const before = workspace.snapshot();
  const dry = await extract({ ...workspace.surroundings, dryRun: true }, everything);
  expect(workspace.snapshot()).toEqual(before);
  const wet = await extract(workspace.surroundings, everything);
  expect(dry).toEqual(wet);
  const carried = { markup: 1, spelling: 1, edited: 1, identical: 2, new: 1 };
  const carriedWords = { markup: 2, spelling: 8, edited: 8, identical: 8, new: 4 };
  expect(wet.result?.documents).toEqual(
    ['en', 'lv'].map((language) => ({
      document,
      language,
      units: 4,
      segments: 6,
      words: 30,
      written: true,
      carried,
      carriedWords,
      retired: 4,
    })),
  );
});

test('a deleted sentence comes back by itself, signed as it was', async () => {
  const workspace = await signedWorkspace({ files: { [`fr/${document}`]: french }, languages: ['lv'] });
  const whole = workspace.read(lv);
  workspace.write(`fr/${document}`, french.replace(' Les barques sont prêtes.', ''));
  const gone = await extract(workspace.surroundings, everything);
  expect(gone.result?.documents[0]).toMatchObject({ carried: { identical: 5 }, retired: 1 });
  workspace.write(`fr/${document}`, french);
  const back = await extract(workspace.surroundings, everything);
  expect(back.result?.documents[0]).toMatchObject({ carried: { identical: 5, restored: 1 }, retired: 0 });
  expect(workspace.read(lv).replaceAll(/\s+/gu, ' ')).toBe(whole.replaceAll(/\s+/gu, ' '));
});

test('two documents of one release that share most sentences are named; of two releases they may', async () => {
  const more = french.replace('Photos libres de droits.', 'Une visite est prévue.');
  const files = {
    [`fr/${document}`]: french,
    'fr/2026-05-12-lac/communique-v2.md': more,
    'fr/2026-05-19-lac/communique.md': more,
    'fr/2026-05-19-lac/autre.md': 'Un autre texte. Il dit autre chose. Rien de plus. Ni de moins. Voilà.\n',
  };
  const workspace = await signedWorkspace({ files, languages: ['lv'] });
  const { status, diagnostics } = await extract(workspace.surroundings, everything);
  expect(status).toBe(0);
  expect(diagnostics).toMatchObject([
    {
      code: 'similar-documents',
      severity: 'warning',
      message: 'this looks like a new version of fr/2026-05-12-lac/communique.md: 83% of their sentences are the same',
      location: { file: 'fr/2026-05-12-lac/communique-v2.md' },
    },
  ]);
});

describe('--resegment', () => {
  /** Every line is one sentence. */
  const coarse = `<?xml version="1.0" encoding="UTF-8"?>
<srx version="2.0" xmlns="http://www.lisa.org/srx20">
  <header segmentsubflows="yes" cascade="no"/>
  <body>
    <languagerules><languagerule languagerulename="Lines"/></languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="Lines"/></maprules>
  </body>
</srx>
`;

  async function coarsely() {
    const files = { [`fr/${document}`]: french, 'segmentation/fr.srx': coarse };
    const workspace = await signedWorkspace({ files, languages: ['lv'] });
    expect(segmentsIn(workspace, lv)).toHaveLength(4);
    return workspace;
  }

  test('replaces the rules of the workspace; what is cut as before stays, the rest is offered', async () => {
    const workspace = await coarsely();
    // Rules that somebody wrote are never replaced; as the refusal advises, they are taken away first.
    rmSync(join(workspace.root, 'segmentation/fr.srx'));
    const dry = await extract({ ...workspace.surroundings, dryRun: true }, { ...everything, resegment: true });
    expect(workspace.snapshot()).not.toHaveProperty('segmentation/fr.srx');
    const wet = await extract(workspace.surroundings, { ...everything, resegment: true });
    expect(dry).toEqual(wet);
    expect(wet.status).toBe(0);
    expect(wet.diagnostics).toMatchObject([
      { code: 'segmentation-replaced', location: { file: 'segmentation/fr.srx' } },
    ]);
    expect(wet.result?.documents[0]).toMatchObject({ segments: 6, carried: { identical: 2, split: 4 }, retired: 2 });
    expect(await states(workspace)).toMatchObject({ lv: { reviewed: 2, initial: 4 } });
    const whole = 'lv[Le quai ouvre demain. Les barques sont prêtes.]';
    expect(segmentsIn(workspace, lv).slice(3, 5)).toMatchObject([
      { source: ['Le quai ouvre demain.'], matches: [{ target: [whole], type: 'previous-version' }] },
      { source: ['Les barques sont prêtes.'], matches: [{ target: [whole], type: 'previous-version' }] },
    ]);
    const settled = workspace.snapshot();
    const again = await extract(workspace.surroundings, { ...everything, resegment: true });
    expect(again.diagnostics).toEqual([]);
    expect(workspace.snapshot()).toEqual(settled);
  });

  test('without it the rules of the workspace stay', async () => {
    const workspace = await coarsely();
    await extract(workspace.surroundings, everything);
    expect(workspace.read('segmentation/fr.srx')).toBe(coarse);
    expect(segmentsIn(workspace, lv)).toHaveLength(4);
  });
});
