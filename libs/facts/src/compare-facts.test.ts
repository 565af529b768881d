import { expect, test } from 'vitest';
import { compareFacts } from './compare-facts.ts';
import { sentencePairs } from './sentences.test-tools.ts';

function told(source: string, language: string, target: string): readonly string[] {
  return compareFacts({ text: source, language: 'fr' }, { text: target, language }).map(
    ({ certainty, kind, source: one, target: other }) =>
      `${certainty} ${kind}: ${one?.text ?? '-'} / ${other?.text ?? '-'}`,
  );
}

test('both facts of a difference are told, with their places', () => {
  const source = { text: 'Riga, le 26 mars 2015', language: 'fr' };
  const target = { text: 'Rīga, 2015. gada 27. martā', language: 'lv' };
  expect(compareFacts(source, target)).toEqual([
    {
      kind: 'date',
      source: { kind: 'date', value: '2015-03-26', from: 9, to: 21, text: '26 mars 2015' },
      target: { kind: 'date', value: '2015-03-27', from: 6, to: 26, text: '2015. gada 27. martā' },
      certainty: 'certain',
    },
  ]);
});

test.each([
  ['another day', 'le 26 mars 2015', 'en', 'on 27 March 2015', 'certain date: 26 mars 2015 / 27 March 2015'],
  ['another month', 'le 26 mars 2015', 'ru', '26 мая 2015 года', 'certain date: 26 mars 2015 / 26 мая 2015'],
  ['another year', 'en mars 2015', 'de', 'im März 2016', 'certain date: mars 2015 / März 2016'],
  [
    'another magnitude',
    '3 millions d’euros',
    'de',
    '3 Milliarden Euro',
    'certain amount: 3 millions d’euros / 3 Milliarden Euro',
  ],
  ['another currency', '30 euros', 'lv', '30 dolāru', 'certain amount: 30 euros / 30 dolāru'],
  ['another act', 'règlement 2015/478', 'pl', 'rozporządzenie 2015/479', 'certain reference: 2015/478 / 2015/479'],
  ['another address', 'a@b.eu', 'en', 'c@b.eu', 'certain email: a@b.eu / c@b.eu'],
  [
    'another telephone',
    '+33 1 23 45 67 89',
    'en',
    '+39 1 23 45 67 89',
    'certain phone: +33 1 23 45 67 89 / +39 1 23 45 67 89',
  ],
  ['a number left out', '1 348 dossiers', 'fi', 'asiakirjat', 'certain number: 1 348 / -'],
  ['a small number left out', 'les 27 États', 'en', 'the States', 'possible number: 27 / -'],
  ['a number put in', 'les États', 'en', 'the 27 States', 'possible number: - / 27'],
  ['one more than a round number', 'plus de 15 000', 'en', 'at least 15,001', 'possible number: 15 000 / 15,001'],
  ['another magnitude in words', 'des millions', 'en', 'billions', 'possible number: millions / billions'],
  ['French separators left in English', '1 500 euros', 'en', '€1.500', 'possible amount: 1 500 euros / €1.500'],
  ['another month in figures', 'le 26 mars', 'de', 'am 26.4.', 'certain date: 26 mars / 26.4'],
  ['another minute', 'à 10h30', 'de', 'um 10.40 Uhr', 'certain time: 10h30 / 10.40 Uhr'],
  ['a percent sign left out', '50 % des voix', 'en', '50 of the votes', 'possible percentage: 50 % / -'],
  [
    'a whole for a half',
    '500 millions d’euros',
    'de',
    'eine Milliarde Euro',
    'certain amount: 500 millions d’euros / -',
  ],
  [
    'another day behind a weekday that is also an ordinal',
    'le mercredi 4 novembre',
    'el',
    'την Τετάρτη 5 Νοεμβρίου',
    'certain date: 4 novembre / 5 Νοεμβρίου',
  ],
  [
    'another area of the same country',
    '01 44 38 12 00',
    'en',
    '+33 2 44 38 12 00',
    'certain phone: 01 44 38 12 00 / +33 2 44 38 12 00',
  ],
  [
    'another minute written with a point',
    'de 9 h 30 à 11 h 45',
    'en',
    'from 9.30 to 11.40',
    'certain range: 9 h 30 à 11 h 45 / 9.30 to 11.40',
  ],
  ['another temperature', '1,8 °C', 'de', '1,8 °F', 'certain measure: 1,8 °C / 1,8 °F'],
  ['another unit of electricity', '110 kV', 'pl', '110 kW', 'certain measure: 110 kV / 110 kW'],
  ['another number in words', 'quatorze régions', 'nl', 'veertig regio’s', 'possible number: quatorze / veertig'],
  ['another weekday', 'jeudi 9 avril', 'ru', 'в среду, 9 апреля', 'certain date: jeudi / среду'],
  [
    'another place in a document',
    'la section 5.1.6',
    'cs',
    'v kapitole 5.1.7',
    'certain reference: 5.1.6 / kapitole 5.1.7',
  ],
  ['another chapter', 'la section 4.4', 'cs', 'v kapitole 4.5', 'certain number: 4.4 / kapitole 4.5'],
  ['another address of a machine', '192.168.0.1', 'de', '192.168.0.2', 'certain reference: 192.168.0.1 / 192.168.0.2'],
  ['another number of a list', 'les pages 1,3,5 et 7', 'nl', 'de pagina’s 1, 3, 8 en 7', 'certain number: 5 / 8'],
  [
    'a slip in a host',
    'https://www.exemple.org/fr/',
    'en',
    'https://www.exenple.org/en/',
    'certain url: https://www.exemple.org/fr/ / https://www.exenple.org/en/',
  ],
  [
    'a page in another language',
    'https://fr.exemple.org/aide',
    'fi',
    'https://fi.exemple.org/apu',
    'possible url: https://fr.exemple.org/aide / https://fi.exemple.org/apu',
  ],
])('%s is told', (_, source, language, target, expected) => {
  expect(told(source, language, target)).toEqual([expected]);
});

test.each([
  ['XXIe siècle', 'en', '21st century'],
  ['au XXIe siècle', 'ru', 'в 21-м веке'],
  ['au XXIe siècle', 'sv', 'på 2000-talet'],
  ['au XIXe siècle', 'it', 'nell’Ottocento'],
  ['les années 1980', 'de', 'die 1980er Jahre'],
  ['les années 1980', 'en', 'the eighties'],
  ['les années 1980', 'pl', 'lata 80.'],
  ['2 milliards', 'en', '2 billion'],
  ['2 milliards', 'de', '2 Mrd.'],
  ['de 2,1 milliards à 2,4 milliards', 'de', 'von 2,1 auf 2,4 Milliarden'],
  ['15 000 personnes', 'ru', '15 тысяч человек'],
  ['20 h 30', 'en', '8.30 p.m.'],
  ['à 10 h 30', 'sl', 'ob 10.30'],
  ['de 9 h 30 à 11 h 45', 'en', 'from 9.30 to 11.45'],
  ['de 9 h 30 à 11 h 45', 'es', 'de 9.30 a 11.45 horas'],
  ['de 9 h 30 à 11 h 45', 'it', 'dalle 9.30 alle 11.45'],
  ['de 9 h 30 à 11 h 45', 'nl', 'van 9.30 tot 11.45 uur'],
  ['de 9 h 30 à 11 h', 'fi', '9.30–11.00'],
  ['les deux pays', 'en', 'both countries'],
  ['les deux pays', 'ru', 'обе страны'],
  ['3 pays', 'de', 'drei Länder'],
  ['65 000 kilowattheures', 'kk', '65 000 киловатт-сағат'],
  ['douze mois', 'en', 'a year'],
  ['tous les quinze jours', 'en', 'every two weeks'],
  ['8 kilomètres', 'en', '5 miles'],
  ['la moitié', 'en', '50%'],
  ['un million et demi de personnes', 'en', '1.5 million people'],
  ['10 km', 'en', '10 km (6 miles)'],
  ['dix-huit mois', 'ru', 'полтора года'],
  ['en 24 heures', 'en', 'once a day'],
  ['le 11 septembre', 'en', '9/11'],
  ['2,5 M€', 'en', '€2.5m'],
  ['2,5 M€', 'de', '2,5 Mio. Euro'],
  ['1 an', 'ru', 'год'],
  ['01 23 45 67 89', 'en', '+33 1 23 45 67 89'],
  ['24 heures sur 24', 'en', 'around the clock'],
  ['une trentaine', 'en', 'about 30'],
  ['la saison 2014/2015', 'en', 'the 2014-15 season'],
  ['Louis XIV', 'ar', 'لويس الرابع عشر'],
  ['mardi dernier', 'en', 'last week'],
  ['un homme', 'ru', 'человек'],
  ['de 10 h à 18 h 30', 'it', 'dalle 10 alle 18.30'],
  ['de 10h30 à 12h', 'de', 'von 10.30 bis 12 Uhr'],
  ['de 10h30 à 12h', 'ru', 'с 10.30 до 12.00'],
  ['de 10h30 à 12h', 'es', 'de 10.30 a 12.00 horas'],
  ['le 26 mars', 'de', 'am 26.3. in Riga'],
  ['du 28 février au 2 mars 2016', 'fi', '28.2.–2.3.2016'],
  ['du 10 au 11 juin', 'cs', '10.–11. 6.'],
  ['le 5 octobre', 'de', 'am 5.10.'],
  ['vers 9 h 45 GMT', 'en', 'around 0945 GMT'],
  ['Tél. : 01 44 38 12 00 – 24 h/24', 'de', 'Tel.: +33 1 44381200 – rund um die Uhr'],
  ['7 j/7', 'de', 'täglich'],
  ['11 milliards de francs suisses', 'en', '11 billion Swiss francs'],
  ['11 milliards de francs suisses', 'ru', '11 млрд швейцарских франков'],
  ['1 000 francs', 'pl', '1000 franków'],
  ['75 000 personnes', 'hu', '75 ezerrel'],
  ['57 km', 'sv', '5,7 mil'],
  ['500 millions d’euros', 'de', 'eine halbe Milliarde Euro'],
  ['500 millions d’euros', 'en', 'half a billion euros'],
  ['500 millions de personnes', 'ru', 'полмиллиарда человек'],
  ['50 % des voix', 'en', 'half of the votes'],
  ['100 % de leur gaz', 'de', 'ihr gesamtes Gas'],
  ['une demi-heure', 'en', '30 minutes'],
  ['28 voix pour, 0 contre', 'ar', '28 صوتًا مؤيدًا دون اعتراض'],
  ['moins de CO2', 'en', 'less CO₂'],
  ['+32 2 281 61 11', 'de', '+32 (0)2 281 61 11'],
  ['0,3 point', 'es', 'tres décimas'],
  ['vingt-trois États', 'it', 'ventitré Stati'],
  ['Voir le plan', 'pt', 'Ver o plano'],
  ['Le plan est là', 'it', 'Io ho il piano'],
  ['Il est temps', 'de', 'Ist es Zeit?'],
  ['la section 5.1.6', 'cs', 'v kapitole 5.1.6'],
  ['la section 4.4', 'cs', 'v kapitole 4.4'],
  ['au point 5.1.6 du rapport', 'lv', 'ziņojuma 5.1.6. punktā'],
  ['la version 2.4.10', 'en', 'version 2.4.10'],
  ['les pages 1,3,5 et 7', 'hu', 'az 1., 3., 5. és 7. oldal'],
  ['les pages 1,3,5,6 et 7', 'nl', 'de pagina’s 1, 3, 5, 6 en 7'],
  ['1.250.000 visiteurs', 'en', '1,250,000 visitors'],
])('"%s" and %s "%s" say the same', (source, language, target) => {
  expect(told(source, language, target)).toEqual([]);
});

test('of a language without a table figures are compared, words are not', () => {
  const source = 'Le 26 mars 2015, trente pays ont versé 3,5 millions d’euros.';
  expect(told(source, 'vi', 'Ngày 26 tháng 3 năm 2015, ba mươi nước đã chi 3,5 triệu euro.')).toEqual([]);
  expect(told('le 26 mars 2015', 'vi', 'ngày 27 tháng 3 năm 2015')).toEqual(['possible date: 26 mars 2015 / 27']);
});

test.each(['sentences', 'sentences-news', 'sentences-reports', 'sentences-features'] as const)(
  'translations of our own are clean: %s',
  (file) => {
    const flagged = sentencePairs(file).flatMap(({ source, language, target }) => told(source, language, target));
    expect(flagged).toEqual([]);
  },
);
