import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { createTermComparer } from './compare-terms.ts';
import { readRegister } from './read-register.ts';

const register = `concept,language,term,status,validFrom,validUntil,gender,doNotTranslate
ue,fr,Union européenne,preferred,,,,
ue,fr,UE,,,,,
ue,lv,Eiropas Savienība,preferred,,,,
ue,lv,ES,admitted,,,,
ue,lv,Eiropas Ūnija,forbidden,,,,
ue,de,Europäische Union,,,,,
ue,de,EU,,,,,
conseil,fr,Conseil de l’Union européenne,,,,,
conseil,lv,Eiropas Savienības Padome,,,,,
ce,fr,Communauté européenne,superseded,,2009-11-30,,
ce,fr,Union,,2009-12-01,,,
ce,lv,Eiropas Kopiena,superseded,,2009-11-30,,
ce,lv,Savienība,preferred,2009-12-01,,,
porte,fr,porte-parole,,,,,
porte,lv,preses pārstāvis,,,,masculine,
porte,lv,preses pārstāve,,,,feminine,
daesh,fr,Daesh,,,,,yes
oeil,fr,Œil d’Or,,,,,oui
commission,fr,Commission,,,,,
commission,de,Kommission,,,,,
feu,fr,feu,,,,,
feu,lv,uguns,,,,,
phare,fr,feu,,,,,
phare,lv,bāka,,,,,
phare,lv,feija,superseded,,,,
rade,fr,rade,,,,,
`;
const { concepts, diagnostics } = readRegister('a.csv', register);
const compare = createTermComparer(concepts);

function told(source: string, target: string, language = 'lv', on?: string): readonly string[] {
  return compare({ text: source, language: 'fr' }, { text: target, language }, on).map(
    ({ kind, source: from, target: to, expected }) =>
      `${kind}: ${from?.text ?? '–'} / ${to?.text ?? '–'} (${expected.map(({ term }) => term).join(', ')})`,
  );
}

test('the register of these tests has nothing wrong', () => {
  expect(diagnostics).toEqual([]);
});

describe('a translation is told', () => {
  test.each([
    ['nothing, where any term stands that may be written, inflected', 'L’UE décide', 'Eiropas Savienībā nolemj', []],
    [
      'a term that is missing, once, however often the source has it',
      'L’UE et l’Union européenne et l’UE',
      'Nolemj',
      ['missing: UE / – (Eiropas Savienība, ES)'],
    ],
    [
      'a forbidden term, and not that another is missing',
      'L’UE décide',
      'Eiropas Ūnija nolemj, Eiropas Ūnijā',
      ['forbidden: UE / Eiropas Ūnija (Eiropas Savienība, ES)'],
    ],
    [
      'a forbidden term also where the source does not speak of it',
      'Rien',
      'Eiropas Ūnija nolemj',
      ['forbidden: – / Eiropas Ūnija (Eiropas Savienība, ES)'],
    ],
    [
      'of overlapping terms the longest only',
      'Le Conseil de l’Union européenne',
      'Padome',
      ['missing: Conseil de l’Union européenne / – (Eiropas Savienības Padome)'],
    ],
    [
      'nothing, where a body is named inside the name of another',
      'L’Union européenne',
      'Eiropas Savienības Padome',
      [],
    ],
    ['nothing about either gender', 'La porte-parole', 'Preses pārstāve', []],
    ['nothing about the other gender either', 'La porte-parole', 'Preses pārstāvja', []],
    ['a name that is translated', 'Contre Daesh', 'Pret Daešu', ['translated: Daesh / – (Daesh)']],
    ['nothing about a name that stands, with an ending too', 'Contre Daesh', 'Pret Daeshu', []],
    ['nothing about a name with another apostrophe', 'L’agence Œil d’Or', "Aģentūra Œil d'Or", []],
    ['nothing, where one of two homonyms is answered', 'Le feu', 'Bāka', []],
    ['one thing, where neither of two homonyms is', 'Le feu', 'Nekas', ['missing: feu / – (uguns)']],
    ['nothing about a concept without terms in the language', 'La rade', 'Reids', []],
    ['nothing about an old name of something the source does not name', 'Rien', 'Feija', []],
  ])('%s', (_, source, target, expected) => {
    expect(told(source, target)).toEqual(expected);
  });

  test('an old name by the day: right in its time, superseded after it, and too early before', () => {
    const superseded = ['superseded: Union / Eiropas Kopiena (Savienība)'];
    expect(told('L’Union', 'Eiropas Kopiena', 'lv', '2015-03-26')).toEqual(superseded);
    expect(told('La Communauté européenne', 'Eiropas Kopiena', 'lv', '2005-01-01')).toEqual([]);
    expect(told('La Communauté européenne', 'Savienība', 'lv', '2005-01-01')).toEqual([
      'superseded: Communauté européenne / Savienība (Eiropas Kopiena)',
    ]);
  });

  test('nothing about an old name, where the source has an old name too', () => {
    expect(told('La Communauté européenne de 1992', 'Eiropas Kopiena 1992. gadā', 'lv', '2015-03-26')).toEqual([]);
  });

  test('nothing missing, where words are put together', () => {
    expect(told('La Commission', 'Der Kommissionsvorschlag', 'de')).toEqual([]);
    expect(told('La Commission', 'Der EU-Kommissionspräsident', 'de')).toEqual([]);
    expect(told('Le feu', 'Ugunsgrēkā', 'lv')).toEqual([]);
    expect(told('La Commission', 'Der Kommandant', 'de')).toEqual(['missing: Commission / – (Kommission)']);
  });
});

test('a term that is forbidden in one concept and right in another is right', () => {
  const term = (status: RegisterTerm['status'], word: string): RegisterTerm => ({
    language: 'lv',
    term: word,
    ...(status === undefined ? {} : { status }),
  });
  const both: readonly RegisterConcept[] = [
    { id: 'a', terms: [{ language: 'fr', term: 'phare' }, term('preferred', 'bāka'), term('forbidden', 'uguns')] },
    { id: 'b', terms: [{ language: 'fr', term: 'feu' }, term('preferred', 'uguns')] },
  ];
  const differences = createTermComparer(both)({ text: 'Le feu', language: 'fr' }, { text: 'Uguns', language: 'lv' });
  expect(differences).toEqual([]);
});

test('what was found for one day or language is not said of another, whatever was asked before', () => {
  const [source, target] = ['L’Union et le feu', 'Eiropas Kopiena un uguns'];
  const days = ['2005-01-01', undefined, '2015-03-26', '2005-01-01'];
  const fresh = (language: string, on: string | undefined) =>
    createTermComparer(concepts)({ text: source, language: 'fr' }, { text: target, language }, on);
  for (const on of days) {
    for (const language of ['lv', 'de', 'lv']) {
      expect(compare({ text: source, language: 'fr' }, { text: target, language }, on)).toEqual(fresh(language, on));
    }
  }
  expect(fresh('lv', '2005-01-01')).not.toEqual(fresh('lv', '2015-03-26'));
});
