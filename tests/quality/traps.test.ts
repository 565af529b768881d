/** What tools stumble over between French and other languages, one by one: facts, codes and all checks wired. */
import { describe, expect, test } from 'vitest';
import { findingsOf, isLoud } from './evaluate.ts';
import { wiredKnowledge } from './knowledge.ts';

function loud(targetLanguage: string, source: string, target: string, sourceLanguage = 'fr'): readonly string[] {
  return findingsOf(wiredKnowledge, { sourceLanguage, targetLanguage }, { source, target })
    .filter(isLoud)
    .map(({ code }) => code);
}

const fine: readonly (readonly [trap: string, language: string, source: string, target: string])[] = [
  ['French spaces before marks are not those of the target', 'en', 'Qui vient ?', 'Who is coming?'],
  [
    'guillemets become the quotation marks of the language',
    'de',
    'Le rapport « Climat » est paru.',
    'Der Bericht „Klima“ ist erschienen.',
  ],
  ['guillemets become raised marks', 'sv', 'Le rapport « Climat » est paru.', 'Rapporten ”Klimat” har publicerats.'],
  ['the Greek question mark', 'el', 'Qui vient ?', 'Ποιος έρχεται;'],
  ['the Greek semicolon', 'el', 'un atelier pour tous ;', 'εργαστήριο για όλους·'],
  ['Arabic marks', 'ar', 'Qui vient, et quand ?', 'من يأتي، ومتى؟'],
  ['Arabic digits', 'ar', 'La séance a réuni 1 250 personnes.', 'حضر الجلسة ١٬٢٥٠ شخصًا.'],
  ['a Chinese full stop', 'zh', 'Le conseil a adopté la loi.', '理事会通过了该法律。'],
  ['a stop inside or outside of the closing mark', 'en', 'Il a dit : « Venez. »', 'He said, “Come”.'],
  ['a date in another order', 'lv', 'Rīga, le 26 mars 2015', 'Rīga, 2015. gada 26. marts'],
  ['a date that ends with an abbreviation', 'ru', 'le 26 mars 2015', '26 марта 2015 г.'],
  ['a date that ends with an ordinal', 'hu', 'le 26 mars 2015', '2015. március 26.'],
  [
    'a German date',
    'de',
    'Le séminaire du 26 mars 2015 a réuni les experts.',
    'Das Seminar vom 26. März 2015 brachte die Fachleute zusammen.',
  ],
  ['separators of thousands and decimals', 'de', 'Le coût est de 1 234,5 euros.', 'Die Kosten betragen 1.234,5 Euro.'],
  ['a century', 'en', 'Une carte du XXIe siècle', 'A map of the 21st century'],
  [
    'a German relative clause',
    'de',
    'Les lois qui concernent le climat ont changé.',
    'Die Gesetze, die die Umwelt betreffen, haben sich geändert.',
  ],
  ['acronyms that differ', 'lv', 'L’UE et le SEAE y participent.', 'Tajā piedalās ES un EĀDD.'],
  ['a name in another script', 'ru', 'Eduards Stiprais a ouvert la séance.', 'Заседание открыл Эдуардс Стипрайс.'],
  ['brackets of an acronym', 'en', 'la menace de l’EIIL (ou Daesh).', 'the threat from ISIL (or Daesh).'],
  [
    'a source typo is nobody’s error',
    'en',
    'un séminaire ce type a réunit les experts',
    'a seminar of this kind brought the experts together',
  ],
  ['oʻ and gʻ are letters', 'uz', 'La République d’Ouzbékistan', 'Oʻzbekiston Respublikasi'],
  [
    'a contact line',
    'de',
    'Juris Zuravļovs, +371 67016201, juris@example.org',
    'Juris Zuravļovs, +371 67016201, juris@example.org',
  ],
  [
    'a telephone number with the zero of its own country, and hours behind it',
    'de',
    'Contact : +32 2 281 61 11 - 24 h/24',
    'Kontakt: +32 (0)2 281 61 11 – rund um die Uhr',
  ],
  ['an address on the web', 'en', 'Voir https://example.org/fr/a,b;c?x=1.', 'See https://example.org/fr/a,b;c?x=1.'],
  [
    'a name with a capital inside a sentence stays French',
    'en',
    'L’association Médecins sans frontières est à Genève.',
    'The organisation Médecins sans frontières is based in Geneva.',
  ],
  ['Swedish and Finnish colons carry endings', 'fi', 'Les membres de l’UE se réunissent.', 'EU:n jäsenet kokoontuvat.'],
  ['a German triple letter', 'de', 'La navigation est libre.', 'Die Schifffahrt ist frei.'],
  ['units with Greek letters', 'en', 'une particule de 10 μm', 'a particle of 10 μm'],
  ['a suffix on a Latin acronym', 'kk', 'La loi de l’UE est adoptée.', 'ЕО заңы қабылданды.'],
  [
    'an unfinished quotation on both sides',
    'en',
    '« Le climat change, dit-elle.',
    '“The climate is changing, she said.',
  ],
  ['percentages', 'hu', 'une hausse de 3,5 %', '3,5%-os növekedés'],
  ['a name that is doubled', 'ru', 'L’île de Bora Bora est en Polynésie.', 'Остров Бора Бора находится в Полинезии.'],
  ['list marks', 'en', 'a) le budget', 'a) the budget'],
  ['Thai, which parts sentences by a space', 'th', 'Le projet commence en 2026.', 'โครงการเริ่มในปี 2026'],
  ['a Buddhist year', 'th', 'La réunion a eu lieu en mai 2026.', 'การประชุมจัดขึ้นในเดือนพฤษภาคม 2569'],
  ['the Khmer full stop', 'km', 'Le projet commence en 2026.', 'គម្រោងចាប់ផ្តើមនៅឆ្នាំ ២០២៦។'],
  ['the Burmese full stop', 'my', 'Le projet commence en 2026.', 'စီမံကိန်းသည် ၂၀၂၆ ခုနှစ်တွင် စတင်သည်။'],
  ['a question that Japanese asks by a word', 'ja', 'Qui paie ?', '誰が払うのでしょうか。'],
  ['myriads of euros in kana', 'ja', 'Le budget est de 3,5 millions d’euros.', '予算は350万ユーロです。'],
  [
    'small words that a relative of French shares with it',
    'ca',
    'La ministre présente le projet dans les 12 villes pour les jeunes.',
    'La ministra presenta el projecte a les 12 ciutats per als joves, que en un any es farà.',
  ],
  ['a place in a document behind its word', 'fi', 'Voir la section 7.21.', 'Katso kohta 7.21.'],
  ['a place of three numbers', 'lt', 'Voir la section 2.5.4, « Choix ».', 'Žr. 2.5.4 skyrių „Pasirinkimas“.'],
  ['keys on a keyboard', 'it', 'Tapez Ctrl+E et Ctrl+J.', 'Premere Ctrl+E e Ctrl+J.'],
  ['an ellipsis in dots before a stop', 'ro', 'Ouvrez Carte → Objet….', 'Deschideți Hartă → Obiect....'],
];

describe('is quiet about', () => {
  test.each(fine)('%s (%s)', (_trap, language, source, target) => {
    expect(loud(language, source, target)).toEqual([]);
  });
});

const wrong: readonly (readonly [what: string, language: string, source: string, target: string, code: string])[] = [
  ['another day', 'lv', 'le 26 mars 2015', '2015. gada 27. marts', 'fact-changed'],
  ['another month', 'ru', 'le 26 mars 2015', '26 мая 2015 г.', 'fact-changed'],
  ['billions for millions', 'en', 'Le coût est de 3 millions d’euros.', 'The cost is €3 billion.', 'fact-changed'],
  ['another address', 'en', 'Écrire à a@example.org.', 'Write to b@example.org.', 'fact-changed'],
  ['a Latin letter in a Cyrillic word', 'kk', 'Le conseil', 'Кеңeс', 'mixed-script'],
  ['a Cyrillic letter in a Latin word', 'uz', 'Le conseil', 'Kеngash', 'mixed-script'],
  ['a Latin preposition in Russian', 'ru', 'Il vient avec elle.', 'Он идёт c ней.', 'look-alike-word'],
  ['Romanian cedillas', 'ro', 'Le conseil et la cité', 'Consiliul şi cetatea', 'outside-repertoire'],
  ['an Uzbek letter in Tajik', 'tg', 'Le conseil de la ville', 'Шўрои шаҳр', 'outside-repertoire'],
  [
    'Kazakh without its letters',
    'kk',
    'La réunion des ministres a eu lieu hier dans la capitale.',
    'Министрлердин кездесуи кеше елордада откен болатын деп хабарлады укимет.',
    'own-letters-missing',
  ],
  [
    'an empty pair of isolates swapped',
    'ar',
    'Contact : a@example.org',
    'الاتصال: \u2069a@example.org\u2068',
    'bidi-unbalanced',
  ],
  ['brackets the wrong way round', 'ar', 'le SEAE (diplomatie)', 'الدائرة )الدبلوماسية(', 'unpaired-bracket'],
  ['UTF-8 read as Windows-1251', 'ru', 'Le marché', 'Р С‹РЅРѕРє', 'mojibake'],
  ['UTF-8 read as Latin-1', 'el', 'La ville', 'Î· ÏÏÎ»Î·', 'mojibake'],
  ['letters that became question marks', 'lv', 'Le président', 'prezid?nts', 'mojibake'],
  ['an entity', 'en', 'Les prix', 'The&nbsp;prices', 'markup-added'],
  ['a script', 'en', 'Les prix', 'The prices<script>alert(1)</script>', 'markup-added'],
  ['a lost question mark', 'el', 'Qui vient ?', 'Ποιος έρχεται', 'missing-end-mark'],
  ['a question that became a statement', 'en', 'Qui vient ?', 'Who comes.', 'other-end-mark'],
  [
    'a heading with a stop',
    'en',
    'Communiqué de presse du 26 mars 2015',
    'Press release of 26 March 2015.',
    'added-end-mark',
  ],
  ['a doubled German article', 'de', 'La ville et le conseil', 'Die Stadt und der der Rat', 'doubled-word'],
  ['a sentence in French', 'lv', 'Le conseil a adopté la loi.', 'Le conseil a adopté la loi.', 'untranslated'],
  ['another place behind its word', 'fi', 'Voir la section 7.21.', 'Katso kohta 7.22.', 'fact-missing'],
  ['another amount in kana', 'ja', 'Le budget est de 3,5 millions d’euros.', '予算は360万ユーロです。', 'fact-changed'],
  [
    'French in a language that is not known here',
    'ca',
    'Les résultats de la consultation ont été publiés par le conseil pour les communes.',
    'Les résultats sont publiés dans les langues qui sont celles du conseil pour cette ville.',
    'wrong-language',
  ],
];

describe('finds', () => {
  test.each(wrong)('%s (%s)', (_what, language, source, target, code) => {
    expect(loud(language, source, target)).toContain(code);
  });
});
