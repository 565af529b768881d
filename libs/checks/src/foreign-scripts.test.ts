import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';

function codesOf(targetLanguage: string, source: string, target: string): readonly string[] {
  const units = [
    {
      id: 'u1',
      parts: [{ kind: 'segment' as const, id: 's1', source: [source], target: [target], state: 'translated' as const }],
    },
  ];
  return checkFile({ units, sourceLanguage: 'fr', targetLanguage })
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
}

test.each([
  ['th', 'Le pont est fermé ce soir.', 'คืนนี้สะพานปิด'],
  ['my', 'Le pont est fermé ce soir.', 'ဒီည တံတား ပိတ်ထားတယ်။'],
  ['km', 'Le pont est fermé ce soir.', 'ស្ពានបិទនៅយប់នេះ។'],
  ['am', 'Le pont est fermé ce soir.', 'ድልድዩ ዛሬ ማታ ዝግ ነው።'],
  ['hy', 'Le pont est fermé ce soir.', 'Կամուրջն այս երեկո փակ է:'],
])('a sentence in %s ends as sentences of that language do', (language, source, target) => {
  expect(codesOf(language, source, target)).toEqual([]);
});

test.each([
  ['hy', 'Կամուրջն այս երեկո փակ է'],
  ['my', 'ဒီည တံတား ပိတ်ထားတယ်'],
])('a full stop that a sentence in %s lost is missing', (language, target) => {
  expect(codesOf(language, 'Le pont est fermé ce soir.', target)).toEqual(['missing-end-mark']);
});

test('a place where a line may break is no fault in a language without spaces between words, and is one in others', () => {
  expect(codesOf('km', 'Le pont est fermé.', 'ស្ពាន\u200Bបិទ។')).toEqual([]);
  expect(codesOf('da', 'Le pont est fermé.', 'Broen er luk\u200Bket.')).toEqual(['invisible-character']);
});

const source = 'Les habitants de la ville ont vu les ponts et les moulins du vieux port.';

test.each([
  ['ca', 'Els habitants de la ciutat van veure les ponts i les moles del port vell.'],
  ['oc', 'Los abitants de la vila an vist los ponts e los molins del vièlh pòrt.'],
  ['fur', 'I abitants de la citât a àn viodût i puints e i mulins dal vieri puart.'],
  ['eo', 'La loĝantoj de la urbo vidis en la malnova haveno la pontojn kaj la muelejojn.'],
])('%s is not taken for French by words that both have', (language, target) => {
  expect(codesOf(language, source, target)).toEqual([]);
});

test.each(['ca', 'oc', 'fur', 'eo', 'sq'])('French left in %s is the wrong language', (language) => {
  const left = 'Ceux qui sont venus du port et de la ville ont vu les ponts dans la brume avec nous.';
  expect(codesOf(language, source, left)).toContain('wrong-language');
});

test.each([
  ['pt', 'Le pont sera fermé si on l’oublie.', 'A ponte será fechada se se esquecer dela.'],
  ['vi', 'Le pont est toujours ouvert.', 'Cây cầu luôn luôn mở cửa.'],
  ['vi', 'Le pont est contre la loi.', 'Cây cầu này là hành vi vi phạm luật.'],
  ['gl', 'Je ne sais si le pont se ferme.', 'Non sei se se pecha a ponte.'],
  ['lb', 'Le pont est au nord et au sud.', 'D’Bréck ass am Norden an an de Süden.'],
  ['ko', 'Le pont ouvre peu à peu.', '다리가 조금 조금 열린다.'],
  ['hi', 'Les ponts sont de tailles différentes.', 'पुल अलग अलग आकार के हैं।'],
  ['tr', 'Chaque pont a été vu.', 'Köprüler ayrı ayrı görüldü.'],
])('a word that %s doubles is no slip', (language, source, target) => {
  expect(codesOf(language, source, target)).toEqual([]);
});

test('a Vietnamese sentence is shorter than a French one', () => {
  const french = 'La plupart des ponts de notre ville ont été construits au cours du siècle dernier.';
  expect(codesOf('vi', french, 'Đa số cầu trong thành phố xây ở thế kỷ trước.')).toEqual([]);
  expect(codesOf('vi', french, 'Cầu ở thành phố.')).toEqual(['too-short']);
});
