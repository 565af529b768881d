/** The real press release everything started from: what checks say of careful translations of it, and of one wrong day. */
import { readFileSync } from 'node:fs';
import { check, extract } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { sharedMaterial } from '../shared-material.ts';
import { temporaryWorkspace } from '../temporary-workspace.ts';

const seed = sharedMaterial('seed/communique-ue-asie-centrale.txt');
const document = '2015-03-26-ue-asie-centrale/communique.txt';

/** Beginning of the sentence → its translation. */
const sentences = {
  lv: {
    'Communiqué de presse': 'Paziņojums presei',
    'Photo: ': 'Foto: Juris Zuravļovs',
    '26 mars 2015': '2015. gada 26. marts',
    'Le séminaire sur la coopération':
      'Seminārs par ES un Centrālāzijas sadarbību cīņā pret terorismu notika 25. martā Briselē.',
    Contact: 'Kontakti',
    'Porte-parole': 'Preses pārstāvis',
  },
  en: {
    'Communiqué de presse': 'Press release',
    'Photo: ': 'Photo: Juris Zuravļovs',
    '26 mars 2015': '26 March 2015',
    'Le séminaire sur la coopération':
      'The seminar on cooperation between the EU and Central Asia in the fight against terrorism took place in Brussels on 25 March.',
    Contact: 'Contact',
    'Porte-parole': 'Spokesperson',
  },
} as const;

async function foundIn(change: (text: string) => string) {
  const workspace = temporaryWorkspace({ [`fr/${document}`]: readFileSync(seed.path) });
  await extract(workspace.surroundings, { paths: [], languages: [] });
  for (const language of ['lv', 'en'] as const) {
    const path = `${language}/${document}.xlf`;
    const text = workspace.read(path).replace(/\s*<target[^>]*>[^<]*<\/target>/gu, '');
    const translated = Object.entries(sentences[language]).reduce(
      (all, [beginning, target]) =>
        all.replace(
          new RegExp(`<source>${beginning}[^<]*</source>`, 'u'),
          (source) => `${source}<target state="translated">${target}</target>`,
        ),
      text,
    );
    workspace.write(path, language === 'lv' ? change(translated) : translated);
  }
  const { result } = await check(workspace.surroundings, { paths: [], languages: [], annotate: false });
  return (result?.findings ?? [])
    .filter(({ code, severity }) => severity !== 'info' && code !== 'missing-target')
    .map(({ language, code, location, message }) => ({ language, code, segment: location.segment, message }));
}

describe.skipIf(!seed.present)('the seed (needs ../shared/seed)', () => {
  test('careful translations of it have no error and no warning', async () => {
    expect(await foundIn((text) => text)).toEqual([]);
  });

  test('a seminar that took place a day later is one error, in that sentence', async () => {
    const found = await foundIn((text) => text.replace('25. martā', '26. martā'));
    expect(found).toMatchObject([{ language: 'lv', code: 'fact-changed', segment: 's1' }]);
  });

  test('a space before a colon, which Latvian does not have, is a warning', async () => {
    const found = await foundIn((text) => text.replace('Foto: Juris', 'Foto : Juris'));
    expect(found).toMatchObject([{ language: 'lv', code: 'space-before-mark' }]);
  });
});
