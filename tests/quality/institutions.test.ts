/** What releases of institutions taught: pairs that are right, and slips in them that must be told. */
import { describe, expect, test } from 'vitest';
import { findingsOf, isLoud } from './evaluate.ts';
import { wiredKnowledge } from './knowledge.ts';

function loud(targetLanguage: string, source: string, target: string): readonly string[] {
  return findingsOf(wiredKnowledge, { sourceLanguage: 'fr', targetLanguage }, { source, target })
    .filter(isLoud)
    .map(({ code }) => code);
}

describe('nothing is said of', () => {
  test.each([
    ['a list item without a mark', 'da', 'a) la simplification des procédures ;', 'a) forenkling af procedurerne'],
    [
      'a Korean particle behind a quotation',
      'ko',
      'Le texte dit « RGPD » est adopté.',
      '‘GDPR’로 알려진 규정이 채택되었다.',
    ],
    ['a score with spaces', 'sk', 'Adopté par 15 voix contre zéro.', 'Prijaté pomerom hlasov 15 : 0.'],
    [
      'a bracket that ends with an abbreviation',
      'bg',
      'Ouvert jusqu’à 18 h (le jeudi jusqu’à 21 h)',
      'Отворено до 18 ч. (в четвъртък до 21 ч.)',
    ],
    [
      'a percentage behind a Hungarian month',
      'hu',
      'passée de 10,6 % en octobre 2022 à 2,4 % en mars 2024',
      'a 2022. októberi 10,6%-ról 2024 márciusára 2,4%-ra csökkent',
    ],
    [
      'a page in another language',
      'en',
      'Voir https://www.exemple.org/fr/presse/2024',
      'See https://www.exemple.org/en/presse/2024',
    ],
  ])('%s (%s)', (_title, language, source, target) => {
    expect(loud(language, source, target)).toEqual([]);
  });
});

describe('told is', () => {
  test.each([
    [
      'a stop lost where the French ends with a symbol',
      'de',
      'L’arrivée est prévue vers 14 h.',
      'Die Ankunft wird gegen 14 Uhr erwartet',
      'missing-end-mark',
    ],
    [
      'a list item that is cut short',
      'da',
      'a) la simplification de toutes les procédures en vigueur ;',
      'a) forenkling',
      'missing-end-mark',
    ],
    [
      'a sentence that ends with an abbreviation in brackets, and lost its stop',
      'bg',
      'Il est ouvert de 10 h à 18 h (le jeudi jusqu’à 21 h).',
      'Той е отворен от 10 до 18 ч. (в четвъртък до 21 ч.)',
      'missing-end-mark',
    ],
    [
      'a stop lost behind a sign',
      'de',
      'Le résultat s’établit à 96,3 M€ (112,8 M€ en 2022).',
      'Das Ergebnis beträgt 96,3 Mio. € (2022: 112,8 Mio. €)',
      'missing-end-mark',
    ],
    [
      'a line of capitals left in French',
      'de',
      'COMMUNIQUÉ DE PRESSE – SOUS EMBARGO JUSQU’AU 14 MARS',
      'COMMUNIQUÉ DE PRESSE – SOUS EMBARGO JUSQU’AU 14 MARS',
      'untranslated',
    ],
    [
      'a broken quotation mark behind capitals',
      'es',
      'Le texte dit « RGPD » est adopté.',
      'Se aprueba el texto conocido como «RGPDÂ».',
      'mojibake',
    ],
    ['a broken letter between capitals', 'fi', 'COMMUNIQUÉ DE PRESSE', 'LEHDISTÃ–TIEDOTE', 'mojibake'],
    [
      'another year in a web address',
      'en',
      'Voir https://www.exemple.org/presse/2024',
      'See https://www.exemple.org/presse/2023',
      'fact-unmatched',
    ],
    [
      'a year lost from a web address',
      'en',
      'Voir https://www.exemple.org/presse/2024',
      'See https://www.exemple.org/presse/',
      'fact-unmatched',
    ],
    [
      'a Cyrillic letter in a web address',
      'et',
      'Voir https://www.exemple.org/presse',
      'Vt https://www.exemple.оrg/presse',
      'fact-changed',
    ],
    [
      'minutes lost before a bracket',
      'ru',
      'Ouvert de 10 h à 18 h (le jeudi aussi).',
      'Открыт с 10:00 до 18:(и в четверг).',
      'space-missing-after-mark',
    ],
    [
      'the year of an act that stands in the date too',
      'pl',
      'Le 9 décembre 2024, le décret n° 2024-1177 a paru.',
      '9 grudnia 2024 r. ogłoszono dekret nr -1177.',
      'fact-unmatched',
    ],
  ])('%s (%s)', (_title, language, source, target, code) => {
    expect(loud(language, source, target)).toContain(code);
  });
});
