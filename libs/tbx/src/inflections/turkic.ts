/** Endings one after the other, by vowel harmony; in Tajik (Persian) plural, object and izafet are written together with the word. */
import type { Inflection } from '../inflection.ts';

function chainOf(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => `(?:${part})?`).join('')}$`, 'u');
}

/** A voiceless end grows voiced before a vowel: `одақ`, `одағы`. */
function voiced(changes: Readonly<Record<string, string>>): (word: string) => readonly string[] {
  return (word) => {
    const other = changes[word.slice(-1)];
    return other === undefined ? [] : [word.slice(0, -1) + other];
  };
}

/** The possessive of a compound name is dropped or changed: `Еуропалық Одағы`. */
function unvoiced(stems: (word: string) => readonly string[], possessive: RegExp): (word: string) => readonly string[] {
  return (word) => [...stems(word), ...(possessive.test(word) ? [word.slice(0, -1)] : [])];
}

const kazakhChain = chainOf(
  '[лдт][ае]р',
  'ы|і|сы|сі|ым|ім|ымыз|іміз|ыңыз|іңіз|лары|лері',
  'н?[ыі]ң|[ндт][ыі]ң|[гғқк][ае]|н[ае]|[ае]|[ндт][ыі]|н|н?[дт][ае]|н?[дтн][ае]н|[мбп]ен|н?[дт][ае]ғы|н?[дт]егі|дағы|дегі',
  'ғы|гі',
);

const kazakh: Inflection = {
  chain: kazakhChain,
  stems: unvoiced(voiced({ қ: 'ғ', к: 'г', п: 'б' }), /[^аеёиоуыіэюяәөүұ][ыі]$/u),
  suffix: kazakhChain,
  acronym: kazakhChain,
};

const kyrgyzChain = chainOf(
  '[лдт][аоеө]р',
  'ы|и|у|ү|сы|си|су|сү|ым|им|ум|үм|ыбыз|ибиз',
  '[ндт][ыиуү]н|[гк][аоеө]|н[аоеө]|[аоеө]|[ндт][ыиуү]|н|[дт][аоеө]|нд[аоеө]|[дт][аоеө]н|н[аоеө]н|[дт][аоеө]г[ыиуү]',
  'г[ыиуү]',
);

const kyrgyz: Inflection = {
  chain: kyrgyzChain,
  stems: unvoiced(voiced({ к: 'г', п: 'б' }), /[^аеёиоуыэюяөү][ыиуү]$/u),
  suffix: kyrgyzChain,
  acronym: kyrgyzChain,
};

const uzbekChain = chainOf(
  'lar',
  'i|si|im|ing|imiz|ingiz|lari',
  'ning|ni|ga|ka|qa|da|dan|gacha|dagi|cha|n?i',
  'gi|gi|mi|ham',
);

const uzbek: Inflection = {
  chain: uzbekChain,
  stems: (word) => [
    ...voiced({ k: 'g' })(word),
    ...(word.endsWith('q') ? [`${word.slice(0, -1)}g'`] : []),
    ...(/[^aeiou']i$/u.test(word) && word.length > 4 ? [word.slice(0, -1)] : []),
  ],
  suffix: uzbekChain,
  acronym: uzbekChain,
};

const uzbekCyrillicChain = chainOf(
  'лар',
  'и|си|им|инг|имиз|ингиз|лари',
  'нинг|ни|га|ка|қа|да|дан|гача|даги|ча',
  'ги|ми|ҳам',
);

const uzbekCyrillic: Inflection = {
  chain: uzbekCyrillicChain,
  stems: (word) => [
    ...voiced({ к: 'г', қ: 'ғ' })(word),
    ...(/[^аеёиоуэюяўи]и$/u.test(word) && word.length > 4 ? [word.slice(0, -1)] : []),
  ],
  suffix: uzbekCyrillicChain,
  acronym: uzbekCyrillicChain,
};

const tajikChain = chainOf('ҳо|он|гон|ён|вон', 'и|ам|ат|аш|амон|атон|ашон|е|ям|яш|ят', 'ро|яш', 'ву|у|ю');

const tajik: Inflection = {
  chain: tajikChain,
  stems: (word) => [
    ...(word.endsWith('ӣ') ? [`${word.slice(0, -1)}и`] : []),
    ...(/[^аеёиоуэюяӣӯ]и$/u.test(word) && word.length > 4 ? [word.slice(0, -1)] : []),
    ...(word.endsWith('иву') || word.endsWith('ии') ? [`${word.slice(0, -2)}ӣ`] : []),
  ],
  suffix: tajikChain,
};

export const turkic: Readonly<Record<string, Inflection>> = {
  kk: kazakh,
  ky: kyrgyz,
  tg: tajik,
  uz: uzbek,
  'uz-cyrl': uzbekCyrillic,
};
