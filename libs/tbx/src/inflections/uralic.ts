/** Endings one after the other, and stems that change before them. */
import type { Inflection } from '../inflection.ts';

const hungarianCase =
  '(?:[oeöa]?t|n[ae]k|v[ae]l|ért|v[áé]|ig|ként|b[ae]n?|b[óő]l|h[oeö]z|n[áé]l|t[óő]l|[oeö]?n|r[ae]|r[óő]l|kor|é)';
const hungarianPossessive = '(?:j?[ae]|j?[áé]|[uü]k|j[uü]k|[áé]?[uü]?k?|j?[ae]i|j?[ae]ik|i|ik)';

/** `tanáccsal`, `tanáccsá`: the ending takes over the consonant. */
const hungarianDoubled = '(?:[bcdfghjklmnprstvz]{1,2}[ae]l|[bcdfghjklmnprstvz]{1,2}[áé])';

function hungarianStems(word: string): readonly string[] {
  const doubled = /(?:cs|gy|ly|ny|sz|ty|zs)$/u.exec(word)?.[0] ?? '';
  return [
    ...(/[ae]$/u.test(word) ? [word.slice(0, -1) + (word.endsWith('a') ? 'á' : 'é')] : []),
    ...(doubled === '' ? [] : [word.slice(0, -2) + doubled.slice(0, 1) + doubled]),
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
const finnishChain = new RegExp(
  `^(?:${finnishPlural}?${finnishEnding})?${finnishOwner}?(?:kin|k[aä][aä]n|h[aä]n|k[oö])?$`,
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
    [/[aä]$/u, ''],
    [/a$/u, 'o'],
    [/ä$/u, 'ö'],
    [/in$/u, 'ime'],
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
  return [...stems, ...weak].filter((stem) => stem.length > 2);
}

const finnish: Inflection = { chain: finnishChain, stems: finnishStems, suffix: finnishChain, compounds: true };

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
  return stems.filter((stem) => stem.length > 2);
}

const estonian: Inflection = { chain: estonianChain, stems: estonianStems, suffix: estonianChain, compounds: true };

export const uralic: Readonly<Record<string, Inflection>> = { et: estonian, fi: finnish, hu: hungarian };
