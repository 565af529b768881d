import { describe, expect, test } from 'vitest';
import { classifyChange } from './classify-change.ts';

const classOf = (before: string, after: string, language = 'fr') => classifyChange([before], [after], language);

describe('classifyChange', () => {
  test('proposes a correction of spelling in French, by the form of its words', () => {
    expect(classOf("L'évènement a eu lieu.", "L'événement a eu lieu.")).toBe('spelling');
    expect(classOf('Le séminaire a réunit des experts.', 'Le séminaire a réuni des experts.')).toBe('spelling');
    expect(classOf('La menace des combattants étrangères.', 'La menace des combattants étrangers.')).toBe('spelling');
  });

  test('never in another language, whose forms it does not know', () => {
    expect(classOf('The occurence was noted.', 'The occurrence was noted.', 'en')).toBe('edited');
    expect(classOf("L'évènement a eu lieu.", "L'événement a eu lieu.", 'it')).toBe('edited');
    expect(classOf("L'évènement a eu lieu.", "L'événement a eu lieu.", 'fr-CA')).toBe('spelling');
  });

  test('does not propose what may be another word, tense, number or sign', () => {
    for (const [before, after] of [
      ['Il peut venir.', 'Il peu venir.'],
      ['Le Conseil adopte le texte.', 'Le Conseil adopté le texte.'],
      ['La réunion est repartie.', 'La réunion est répartie.'],
      ["L'excédent est publié.", "L'excèdent est publié."],
      ['Nous courons un risque.', 'Nous courrons un risque.'],
      ['La forêt est protégée en été.', 'Les forêts sont protégées en été.'],
      ['Le ministre de la région concerné parlera.', 'Le ministre de la région concernée parlera.'],
    ] as const) {
      expect(classOf(before, after)).toBe('edited');
    }
  });

  test('takes a correction beside a change of words for an edit', () => {
    expect(classOf("L'évènement a eu lieu hier.", "L'événement a eu lieu demain.")).toBe('edited');
  });

  test('knows a changed name as a fact, also without a recogniser of facts', () => {
    expect(classOf('La ministre recevra Mme Durand.', 'La ministre recevra Mme Dupuis.')).toBe('fact');
    expect(classOf('Le lac est gelé.', 'La mer est gelée.')).not.toBe('fact');
  });

  test('calls rewritten what shares less than 60 %', () => {
    expect(classOf('Le musée ferme pour travaux.', 'Réouverture prévue en automne pour tous.')).toBe('rewritten');
  });

  test('tells typography from words', () => {
    expect(classOf("L'UE : une force", 'L’UE\u00A0: une force')).toBe('typographic');
    expect(classOf('Il viendra peut-être.', 'Il viendra peut être.')).toBe('edited');
    expect(classOf('Un.', 'Un.')).toBe('identical');
  });
});
