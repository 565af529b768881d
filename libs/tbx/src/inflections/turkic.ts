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

/**
 * The head of a compound name has a possessive, which a plural comes before: `құқығы`, `құқықтары`; `шекарасы`,
 * `шекаралары`.
 */
function bare(possessive: RegExp, voiceless: Readonly<Record<string, string>>): (word: string) => readonly string[] {
  return (word) => {
    const stem = word.replace(possessive, '');
    if (stem === word || stem.length < 3) return [];
    const [end = ''] = /.'?$/u.exec(stem) ?? [];
    const other = voiceless[end];
    return other === undefined ? [stem] : [stem, stem.slice(0, -end.length) + other];
  };
}

function stemsBy(...ways: readonly ((word: string) => readonly string[])[]): (word: string) => readonly string[] {
  return (word) => [word, ...ways.flatMap((way) => way(word))];
}

const kazakhChain = chainOf(
  '[лдт][ае]р',
  'ы|і|сы|сі|ым|ім|ымыз|іміз|ыңыз|іңіз|лары|лері',
  'н?[ыі]ң|[ндт][ыі]ң|[гғқк][ае]|н[ае]|[ае]|[ндт][ыі]|н|н?[дт][ае]|н?[дтн][ае]н|[мбп]ен|н?[дт][ае]ғы|н?[дт]егі|дағы|дегі',
  'ғы|гі',
);

const kazakh: Inflection = {
  chain: kazakhChain,
  stems: stemsBy(
    voiced({ қ: 'ғ', к: 'г', п: 'б' }),
    bare(/(?:(?<=[аеоуыіэюяәөүұ])с[ыі]|(?<=[^аеёиоуыіэюяәөүұ])[ыі])$/u, { ғ: 'қ', г: 'к', б: 'п' }),
  ),
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
  stems: stemsBy(
    voiced({ к: 'г', п: 'б' }),
    bare(/(?:(?<=[аеиоуыэюяөү])с[ыиуү]|(?<=[^аеёиоуыэюяөү])[ыиуү])$/u, { г: 'к', б: 'п' }),
  ),
  suffix: kyrgyzChain,
  acronym: kyrgyzChain,
};

const uzbekChain = chainOf(
  'lar',
  'i|si|im|ing|imiz|ingiz|lari',
  'ning|ni|ga|ka|qa|da|dan|gacha|dagi|n?i',
  'gi|gi|mi|ham',
);

const uzbek: Inflection = {
  chain: uzbekChain,
  stems: stemsBy(
    voiced({ k: 'g', q: "g'" }),
    (word) => (word.endsWith('har') ? [`${word.slice(0, -3)}hr`] : []),
    bare(/(?:(?<=[aeiou']|o')si|(?<=[^aeiou'])i|(?<=g')i)$/u, { "g'": 'q', g: 'k' }),
  ),
  suffix: uzbekChain,
  acronym: uzbekChain,
};

const uzbekCyrillicChain = chainOf(
  'лар',
  'и|си|им|инг|имиз|ингиз|лари',
  'нинг|ни|га|ка|қа|да|дан|гача|даги',
  'ги|ми|ҳам',
);

const uzbekCyrillic: Inflection = {
  chain: uzbekCyrillicChain,
  stems: stemsBy(voiced({ к: 'г', қ: 'ғ' }), bare(/(?:(?<=[аеиоуэюяў])си|(?<=[^аеёиоуэюяў])и)$/u, { ғ: 'қ', г: 'к' })),
  suffix: uzbekCyrillicChain,
  acronym: uzbekCyrillicChain,
};

const tajikChain = chainOf('ҳо|он|гон|ён|вон', 'и|ам|ат|аш|амон|атон|ашон|е|ям|яш|ят', 'ро|яш', 'ву|у|ю');

const tajik: Inflection = {
  chain: tajikChain,
  stems: (word) => [
    word,
    ...(word.endsWith('ӣ') ? [`${word.slice(0, -1)}и`] : []),
    ...(/[^аеёиоуэюяӣӯ]и$/u.test(word) && word.length > 4 ? [word.slice(0, -1)] : []),
    ...(word.endsWith('иву') || word.endsWith('ии') ? [`${word.slice(0, -2)}ӣ`] : []),
  ],
  suffix: tajikChain,
};

/** Folded: `ı` is `i`. */
const turkishChain = chainOf(
  'l[ae]r',
  '[iuü]|s[iuü]|[iuü]?m|[iuü]?m[iuü]z|[iuü]n[iuü]z|l[ae]ri',
  '[yn]?[iuü]|[yn]?[ae]|n?[dt][ae]n?|n?[iuü]n|y?l[ae]',
  'ki|[dt][iuü]r',
);

const turkish: Inflection = {
  chain: turkishChain,
  stems: stemsBy(
    voiced({ p: 'b', ç: 'c', t: 'd', k: 'ğ' }),
    bare(/(?:(?<=[aeiouöü])s[iuü]|(?<=[^aeiouöü])[iuü])$/u, { b: 'p', c: 'ç', d: 't', ğ: 'k' }),
  ),
  suffix: turkishChain,
  acronym: turkishChain,
};

export const turkic: Readonly<Record<string, Inflection>> = {
  kk: kazakh,
  ky: kyrgyz,
  tg: tajik,
  tr: turkish,
  uz: uzbek,
  'uz-cyrl': uzbekCyrillic,
};
