import { expect, test } from 'vitest';
import { isExchanged, letterSlips } from './letter-slip.ts';

test.each([
  ['Le développment du lac', 'Le développement du lac', 'développment', 'développement'],
  ['Le séminiare a eu lieu.', 'Le séminaire a eu lieu.', 'séminiare', 'séminaire'],
  ['Le communiuqé paraît.', 'Le communiqué paraît.', 'communiuqé', 'communiqué'],
])('%s → %s: a key was missed in one word', (before, after, wrong, right) => {
  expect(letterSlips(before, after)).toEqual([{ before: wrong, after: right }]);
});

test('two words can be mistyped in one sentence', () => {
  expect(letterSlips('Le minitsre et la présidnce.', 'Le ministre et la présidence.')).toHaveLength(2);
});

test.each([
  ['Il peut venir.', 'Il peu venir.'],
  ['Il ne vient pas.', 'Il vient pas.'],
  ['trois millions', 'trois milliards'],
  ['Il est sous contrôle.', 'Il est sur contrôle.'],
  ['Le 25 mars', 'Le 26 mars'],
  ['Le conseil adopte.', 'Le conseil adopté.'],
  ['Les accords', 'Les accord'],
  ['La mesure est légale.', 'La mesure est illégale.'],
  ['Nous sommes prêts.', 'Nous sommes prêts !'],
  ['le Conseil', 'le conseil'],
  ['le lac', 'le lac'],
])('%s → %s: no slip of a letter', (before, after) => {
  expect(letterSlips(before, after)).toBeUndefined();
});

test.each([
  ['séminiare', 'séminaire', true],
  ['eL', 'Le', true],
  ['semaine', 'semaine', false],
  ['amnie', 'amine', true],
  ['abcd', 'badc', false],
  ['acb', 'ac', false],
])('%s is %s with two letters exchanged: %s', (before, after, expected) => {
  expect(isExchanged(before, after)).toBe(expected);
});
