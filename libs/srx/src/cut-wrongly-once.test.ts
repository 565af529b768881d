/** Sentences of our own that the rules cut wrongly when they first met them, by the version that learnt them. */
import { expect, test } from 'vitest';
import { defaultRules } from './default-rules.ts';
import { cutsOf, rulesFrom } from './splitting.test-tools.ts';

test.each([
  ['fr', 'La température atteindra 38 °C.|Buvez de l’eau.'],
  ['fr', 'Le vol de la cie. Air Azur a atterri.'],
  ['en', 'It was 38 °C. |Drink water.'],
  ['en', 'Mr. Harrow and Mrs. Pell met on Jan. 5.|They agreed.'],
  ['de', 'Die Temperatur stieg auf 38 °C.|Trinken Sie Wasser.'],
  ['de', 'Das Gesetz tritt am 1. 1. 2026 in Kraft.|Es ist befristet.'],
  ['de', 'Der Verein e. V. lädt ein.|Kommen Sie.'],
  ['lv', 'Līgums ir spēkā no 1. 1. 2026 visā valstī.|Tas ir pagaidu.'],
  ['es', 'La reunión es el 5 ene. 12.|Habrá café.'],
  ['ru', 'Температура достигла 38 °C.|Пейте воду.'],
  ['el', 'Τι συμβαίνει;|Τίποτα.'],
  ['el', 'Ήρθε ο δήμος; ναι.'],
])('%s: %s', (language, marked) => {
  const sentences = marked.split('|').map((sentence) => sentence.trim());
  expect(cutsOf(rulesFrom(defaultRules(language), language), sentences.join(' '))).toEqual(sentences);
});

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'el'])(
  '%s: marks that nobody sees, around the space behind a stop, hide no end of a sentence',
  (language) => {
    const rules = rulesFrom(defaultRules(language), language);
    for (const mark of ['\u200B', '\u200E', '\u200F', '\u2069', '\uFEFF']) {
      expect(cutsOf(rules, `Bonjour.${mark} Madame ?${mark} Merci.`)).toEqual([
        `Bonjour.${mark}`,
        `Madame ?${mark}`,
        'Merci.',
      ]);
      expect(cutsOf(rules, `Bonjour. ${mark}Madame ! ${mark}Merci.`)).toEqual([
        'Bonjour.',
        `${mark}Madame !`,
        `${mark}Merci.`,
      ]);
    }
  },
);
