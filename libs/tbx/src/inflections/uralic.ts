/** Endings one after the other, and stems that change before them. */
import type { Inflection } from '../inflection.ts';

const hungarianCase =
  '(?:[oeöa]?t|n[ae]k|v[ae]l|ért|v[áé]|ig|ként|b[ae]n?|b[óő]l|h[oeö]z|n[áé]l|t[óő]l|[oeö]?n|r[ae]|r[óő]l|kor|é)';
const hungarianPossessive = '(?:j?[ae]|j?[áé]|[uü]k|j[uü]k|[áé]?[uü]?k?|j?[ae]i|j?[ae]ik)';

/** `tanáccsal`, `tanáccsá`: the ending takes over the consonant. */
const hungarianDoubled = '(?:[bcdfghjklmnprstvz]{1,2}[ae]l|[bcdfghjklmnprstvz]{1,2}[áé])';

/** `levél`, `levelek`. */
function shortened(word: string): string {
  return word.slice(0, -2) + (word.at(-2) === 'á' ? 'a' : 'e') + word.slice(-1);
}

function hungarianStems(word: string): readonly string[] {
  const doubled = /(?:cs|gy|ly|ny|sz|ty|zs)$/u.exec(word)?.[0] ?? '';
  return [
    word,
    ...(/[ae]$/u.test(word) ? [word.slice(0, -1) + (word.endsWith('a') ? 'á' : 'é')] : []),
    ...(doubled === '' ? [] : [word.slice(0, -1)]),
    ...(/[áé][lrnzg]$/u.test(word) ? [shortened(word)] : []),
    ...(/[oeö][mlrgzd]$/u.test(word) && word.length > 4 ? [word.slice(0, -2) + word.slice(-1)] : []),
  ];
}

const hungarian: Inflection = {
  chain: new RegExp(`^(?:[oeöa]?k)?${hungarianPossessive}?(?:${hungarianCase}|${hungarianDoubled})?$`, 'u'),
  stems: hungarianStems,
  suffix: new RegExp(`^(?:[oeöa]?k)?${hungarianPossessive}?(?:${hungarianCase}|${hungarianDoubled})?$`, 'u'),
  compounds: true,
};

const finnishEnding =
  '(?:n|[aä]|t[aä]|tt[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|tse|[aeiouyäö]n|h[aeiouyäö]n|seen|siin|t|i?den|i?tten|ien|jen|in|ine)';
const finnishPlural = '(?:i|j|ei|oi|öi)';
const finnishOwner = '(?:ni|si|ns[aä]|mme|nne|[aä]?[aä]n|en)';
const finnishClitic = '(?:kin|k[aä][aä]n|h[aä]n|k[oö])';
const finnishChain = new RegExp(
  `^(?:${finnishPlural}?${finnishEnding}${finnishOwner}?${finnishClitic}?|${finnishOwner}${finnishClitic}?)$`,
  'u',
);

/** Consonants that grow weak in a closed syllable, or strong in an open one. */
const finnishGrades: readonly (readonly [RegExp, string])[] = [
  [/kk(?=[aeiouyäö]{1,2}$)/u, 'k'],
  [/pp(?=[aeiouyäö]{1,2}$)/u, 'p'],
  [/tt(?=[aeiouyäö]{1,2}$)/u, 't'],
  [/nt(?=[aeiouyäö]{1,2}$)/u, 'nn'],
  [/lt(?=[aeiouyäö]{1,2}$)/u, 'll'],
  [/rt(?=[aeiouyäö]{1,2}$)/u, 'rr'],
  [/nk(?=[aeiouyäö]{1,2}$)/u, 'ng'],
  [/mp(?=[aeiouyäö]{1,2}$)/u, 'mm'],
  [/(?<=[aeiouyäöhlr])t(?=[aeiouyäö]{1,2}$)/u, 'd'],
  [/(?<=[aeiouyäölr])p(?=[aeiouyäö]{1,2}$)/u, 'v'],
  [/(?<=[aeiouyäölrh])k(?=[aeiouyäö]{1,2}$)/u, ''],
];

/** Of a name that is a plural: `kansakunnat`, `kansakuntien`. */
function finnishOfPlural(word: string): readonly string[] {
  const [, stem = '', vowel = ''] = /^(.{2,}?)([aeiouyäö])t$/u.exec(word) ?? [];
  if (stem === '') return [];
  const strong = [
    [/nn$/u, 'nt'],
    [/ll$/u, 'lt'],
    [/rr$/u, 'rt'],
    [/mm$/u, 'mp'],
    [/ng$/u, 'nk'],
    [/d$/u, 't'],
    [/v$/u, 'p'],
    [/(?<=[aeiouyäölr])([kpt])$/u, '$1$1'],
  ] as const;
  const grown = strong.flatMap(([weak, grade]) => (weak.test(stem) ? [stem.replace(weak, grade)] : []));
  return [stem, ...grown].flatMap((each) => [each + vowel, each + 'i', each + 'o', each]);
}

function finnishStems(word: string): readonly string[] {
  const changed = [
    [/nen$/u, 'se'],
    [/nen$/u, 's'],
    [/nen$/u, 'si'],
    [/(?<=[uy])s$/u, 'kse'],
    [/(?<=[uy])s$/u, 'ksi'],
    [/(?<=[uy])s$/u, 'de'],
    [/(?<=[uy])s$/u, 't'],
    [/(?<=[uy])s$/u, 'te'],
    [/s$/u, 'kse'],
    [/s$/u, 'ksi'],
    [/i$/u, 'e'],
    [/i$/u, 'ei'],
    [/i$/u, ''],
    [/e$/u, 'ee'],
    [/e$/u, 'ei'],
    [/e$/u, 'et'],
    [/([aeiouyäö])\1$/u, '$1'],
    [/yö$/u, 'ö'],
    [/uo$/u, 'o'],
    [/ie$/u, 'e'],
    [/si$/u, 'de'],
    [/si$/u, 'te'],
    [/si$/u, 't'],
    [/te$/u, 'tte'],
    [/ke$/u, 'kke'],
    [/pe$/u, 'ppe'],
    [/[aä]$/u, ''],
    [/a$/u, 'o'],
    [/ä$/u, 'ö'],
    [/in$/u, 'ime'],
    [/as$/u, 'aa'],
    [/äs$/u, 'ää'],
    [/es$/u, 'ee'],
    [/is$/u, 'ii'],
    [/nta$/u, 'nto'],
    [/jä$/u, 'jö'],
    [/te$/u, 'ttee'],
    [/de$/u, 'tee'],
    [/ke$/u, 'kkee'],
    [/pe$/u, 'ppee'],
  ] as const;
  const stems = changed.flatMap(([end, other]) => (end.test(word) ? [word.replace(end, other)] : []));
  const weak = [word, ...stems].flatMap((stem) =>
    finnishGrades.flatMap(([strong, grade]) => (strong.test(stem) ? [stem.replace(strong, grade)] : [])),
  );
  return [word, ...stems, ...weak, ...finnishOfPlural(word)].filter((stem) => stem.length > 1);
}

const finnish: Inflection = {
  chain: finnishChain,
  stems: finnishStems,
  suffix: finnishChain,
  acronym: /^(?:n|[aä]|t[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|on|hon|hun|ksi)$/u,
  compounds: true,
};

const estonianEnding =
  '(?:i|u|a|e|o|t|d|s|sse|st|l|le|lt|ks|ni|na|ta|ga|de|te|id|si|sid|tele|dele|tes|des|test|dest|tesse|desse|tel|del|telt|delt|teks|deks|teni|deni|tena|dena|teta|deta|tega|dega|ile|is|ist|isse|il|ilt|iks)';
const estonianChain = new RegExp(`^[aeiu]?(?:${estonianEnding})?$`, 'u');

function estonianStems(word: string): readonly string[] {
  const changed = [
    [/(?<=[aeiouõäöü]|l|r|n)t$/u, 'd'],
    [/tt$/u, 't'],
    [/kk$/u, 'k'],
    [/pp$/u, 'p'],
    [/k$/u, 'g'],
    [/p$/u, 'b'],
    [/hus$/u, 'htu'],
    [/ht$/u, 'h'],
    [/hk$/u, 'h'],
    [/nd$/u, 'nn'],
    [/ld$/u, 'll'],
    [/rd$/u, 'rr'],
    [/mb$/u, 'mm'],
    [/us$/u, 'use'],
    [/us$/u, 'us'],
    [/is$/u, 'ise'],
    [/ne$/u, 'se'],
    [/ne$/u, 's'],
    [/ik$/u, 'ig'],
    [/ik$/u, 'ik'],
    [/el$/u, 'l'],
    [/er$/u, 'r'],
    [/d$/u, ''],
    [/b$/u, 'v'],
    [/g$/u, ''],
  ] as const;
  const stems = changed.flatMap(([end, other]) => (end.test(word) ? [word.replace(end, other)] : []));
  return [word, ...stems].filter((stem) => stem.length > 1);
}

const estonian: Inflection = {
  chain: estonianChain,
  stems: estonianStems,
  suffix: estonianChain,
  acronym: /^(?:s|st|sse|l|lt|le|ks|ni|na|ta|ga)$/u,
  compounds: true,
};

export const uralic: Readonly<Record<string, Inflection>> = { et: estonian, fi: finnish, hu: hungarian };
