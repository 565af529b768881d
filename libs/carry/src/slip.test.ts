import type { Lexicon } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { classifyChange } from './classify-change.ts';
import { slipVerdict, wordPair } from './slip.ts';

/** `portes:porter,porte`: a form and its lemmas; a form alone is its own. */
function lexiconOf(forms: string, formable: readonly string[] = []): Lexicon {
  const lemmas = new Map(
    forms.split(' ').map((entry) => {
      const [form = '', own = form] = entry.split(':');
      return [form, own.split(',')];
    }),
  );
  const lemmasOf = (form: string): readonly string[] => lemmas.get(form) ?? [];
  return {
    name: 'test 1.0.0',
    lemmasOf,
    isWord: (form) => lemmasOf(form).length > 0,
    isFormable: (form) => formable.includes(form),
  };
}

const lexicon = lexiconOf(
  'le la les de des dans pour qui avant départ enfant enfants:enfant élèves:élève collision collusion chargement ' +
    'survie suivie:suivre adopté:adopter adapté:adapter avis coût court ministre décidé:décider décidés:décider il a été ' +
    'porte:porte,porter portes:porte,porter Pierre pierre rosier longtemps maintenant aisance trois toits:toit',
  ['aidance'],
);

function verdict(before: string, after: string): string {
  return slipVerdict([before], [after], lexicon);
}

describe('a slip', () => {
  test.each([
    ['letters exchanged in a short word', 'Il part dnas dix jours.', 'Il part dans dix jours.'],
    ['a letter missed', 'Le minstre parle.', 'Le ministre parle.'],
    ['a letter doubled', 'Le départt est fixé.', 'Le départ est fixé.'],
    ['a neighbouring key', 'Le chatgement est fait.', 'Le chargement est fait.'],
    ['accents left out', 'Les eleves partent.', 'Les élèves partent.'],
    ['a letter, and an accent beside it', 'Un minsitre, dès le depart.', 'Un ministre, dès le départ.'],
    ['the article at the start', 'Lse enfants partent.', 'Les enfants partent.'],
    ['a word written twice', 'Le prix de de la place.', 'Le prix de la place.'],
    ['words run together', 'Ici avantle départ.', 'Ici avant le départ.'],
    ['a word torn apart', 'Il dort depuis longtemp s ici.', 'Il dort depuis longtemps ici.'],
    ['no elision', 'Voici le avis.', "Voici l'avis."],
    ['no apostrophe', 'Voici lavis.', "Voici l'avis."],
  ])('%s: %s', (_what, before, after) => {
    expect(verdict(before, after)).toBe('slip');
    expect(classifyChange([before], [after], 'fr', undefined, lexicon)).toBe('spelling');
  });

  test('is ambiguous where another word was as likely', () => {
    expect(verdict('La place est suvie.', 'La place est suivie.')).toBe('ambiguous');
    expect(classifyChange(['La place est suvie.'], ['La place est suivie.'], 'fr', undefined, lexicon)).toBe('edited');
  });

  test('of agreement is one where the word before leaves no other reading', () => {
    expect(verdict('Voici les enfant.', 'Voici les enfants.')).toBe('ambiguous');
    expect(verdict('Il a été décidés.', 'Il a été décidé.')).toBe('ambiguous');
    expect(verdict('Il les porte.', 'Il les portes.')).toBe('words');
  });
});

describe('no slip', () => {
  test.each([
    ['two words', 'La collision est sue.', 'La collusion est sue.', 'words'],
    ['a word that becomes none', 'Le départ.', 'Le dépatr.', 'other'],
    ['a new formation of listed words', "L'aidance compte.", "L'aisance compte.", 'other'],
    ['a name', 'Vu par Pirre.', 'Vu par Pierre.', 'other'],
    ['what may be a name at the start', 'Rozier parle.', 'Rosier parle.', 'other'],
    ['an acronym', 'Le MNISTRE parle.', 'Le MINISTRE parle.', 'other'],
    ['a term in quotation marks', 'Le mot « minstre » plaît.', 'Le mot « ministre » plaît.', 'other'],
    ['a spelling of 1990', 'Le cout est dit.', 'Le court est dit.', 'other'],
    ['a number that may have been something else', 'Dans tois ans.', 'Dans trois ans.', 'other'],
    ['another beginning', "L'urgence du xinistre.", "L'urgence du ministre.", 'other'],
    ['a slip beside another word', 'Le minstre part dans.', 'Le ministre part pour.', 'other'],
    ['a word said twice on purpose', 'Nous nous réunissons.', 'Nous réunissons.', 'other'],
    ['an article before a numeral', 'Voici le onze.', "Voici l'onze.", 'other'],
  ])('%s: %s', (_what, before, after, said) => {
    expect(verdict(before, after)).toBe(said);
  });

  test('where the form alone would say so, and both are words', () => {
    const both = lexiconOf('aréologie aérologie événement évènement');
    const classOf = (x: string, y: string, list?: Lexicon): string =>
      classifyChange([`Voici une ${x}.`], [`Voici une ${y}.`], 'fr', undefined, list);
    expect([classOf('aréologie', 'aérologie'), classOf('aréologie', 'aérologie', both)]).toEqual([
      'spelling',
      'edited',
    ]);
    expect(classOf('événement', 'évènement', both)).toBe('spelling');
  });

  test('names the two words that are none', () => {
    expect(wordPair(['La collision.'], ['La collusion.'], lexicon)).toEqual(['collision', 'collusion']);
    expect(wordPair(['La collison.'], ['La collision.'], lexicon)).toBeUndefined();
  });
});

test('the list is asked only where the letters may be a slip', () => {
  const asked: string[] = [];
  const listening: Lexicon = { ...lexicon, isWord: (form) => asked.push(form) > 0 };
  for (const [before, after] of [
    ['Le lac est gelé.', 'La mer est calme.'],
    ['Le prix est de 5 euros.', 'Le prix est de 6 euros.'],
    ['Anna Ozola parle.', 'Anna Kalniņa parle.'],
    ['Le lac est gelé.', 'Le lac est gelé depuis hier.'],
  ] as const) {
    classifyChange([before], [after], 'fr', undefined, listening);
  }
  expect(asked).toEqual([]);
});
