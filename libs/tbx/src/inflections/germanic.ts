import type { Inflection } from '../inflection.ts';

const english: Inflection = {
  paradigms: [
    '*: s',
    'z: zes zzes',
    'ss: sses',
    's: ses',
    'sh: shes',
    'ch: ches',
    'x: xes',
    'y: ies',
    'ay: ays',
    'ey: eys',
    'oy: oys',
    'man: men',
    'woman: women',
    'f: fs ves',
    'fe: ves',
    'o: os oes',
    'sis: ses',
    'ies: y',
    's: -',
  ],
  acronym: /^s$/u,
};

function endings(end: string, rests: string): string {
  return rests
    .split(' ')
    .map((rest) => end + rest)
    .join(' ');
}

/** The last vowel of a word, where it can change: `Land`, `Länder`. */
function umlauted(word: string): readonly string[] {
  const [, before, vowel = '', after] = /^(.*?)(au|[aou])([^aeiouäöü]*(?:e[lnr])?)$/u.exec(word) ?? [];
  const changed = ({ a: 'ä', o: 'ö', u: 'ü', au: 'äu' } as Readonly<Record<string, string>>)[vowel];
  return changed === undefined || word.length < 3 ? [] : [`${before}${changed}${after}`];
}

/** Endings of nouns and adjectives; a vowel may change in the plural: `Rat`, `Räte`. */
const german: Inflection = {
  paradigms: [
    '-: s es e en',
    ...['ied', 'ild', 'ind', 'eld', 'icht', 'eist', 'eib'].map((end) => `${end}: ${endings(end, 's es e en er ern')}`),
    'deutsch: deutsche deutschen deutscher deutschem deutsches',
    'e: en n s er em es ns ens',
    'el: els eln',
    'er: ers ern e es em en',
    'ung: ungen',
    'heit: heiten',
    'keit: keiten',
    'schaft: schaften',
    'ion: ionen ions',
    'tät: täten',
    'in: innen',
    'nis: nisse nissen nisses',
    'um: ums en',
    'us: us en',
    'or: ors oren',
    'i: s',
    'o: os',
    'a: as en',
    'isch: ische ischen ischer ischem isches',
    'lich: liche lichen licher lichem liches',
    'ische,ischen,ischer,isches,ischem: isch',
    'liche,lichen,licher,liches,lichem: lich',
    'ße,sse,ssen,sser,sses: ss sse ssen sser sses ssem',
    '!rat: rats rates räte räten',
  ],
  acronym: /^s$/u,
  compounds: true,
  chain: /^(?:e|en|er|ern|n)?$/u,
  stems: umlauted,
  sameWords: [['der', 'die', 'das', 'des', 'dem', 'den']],
};

const dutch: Inflection = {
  paradigms: [
    '-: s en e er',
    'e: s n en',
    'heid: heden',
    'ie: ies iën',
    'aat: aten ater',
    'is: issen',
    'stad: steden',
    'aad: aden',
    'eel: elen',
    'oor: oren',
    'aal: alen ale',
    'ief: ieven ieve',
    'aan: anen ane',
    'oon: onen',
    'eer: eren',
    'uur: uren',
    'ees: ese ezen',
    'aas: azen',
    'f: ven ve fs',
    's: zen sen se',
    'l: llen ls len le',
    'n: nnen nen ne ns',
    't: tten ten te ts',
    'k: kken ken ke ks',
    'd: dden den de ds',
    'g: ggen gen ge gs',
    'p: ppen pen ps pe',
    'm: mmen men ms me',
    'ese: ees',
    'se,ste,nde,ale,ane,ieve: -',
  ],
  suffix: /^(?:s|er|ers|tje)$/u,
  acronym: /^s$/u,
  compounds: true,
};

/** `by`, `sø`, `ö`: words that end in a vowel which no ending replaces. */
const vowels = ['y', 'o', 'ø', 'å', 'ö', 'i', 'u', 'é'];

const scandinavian = [
  'a: an ans as or ors orna ornas',
  'e: en ens es er ers erne ernes ene enes et ets n t ar ars arna arnas',
];

const danish: Inflection = {
  paradigms: [
    '-: s en ens et ets e es er ers erne ernes ene enes',
    ...vowels.map((end) => `${end}: ${endings(end, 's en ens et ets er ers erne ernes')}`),
    ...scandinavian.slice(1),
    'l: ls len lens let lets ler lers lerne lernes llen llens llet llets ller llers llerne llernes le les',
    'sk: ske skes sks',
    'm: ms mmet mmets men mens mmer mmers mmerne met mets mer merne',
    'k: ks ken kens ket kets ke ker kers kerne kernes kken kker kkerne',
    's: sen sens ser sers serne sset ssets sse ssen sser sserne',
    'er: ers eren erens ere eres erne ernes re res rene renes ret rets',
    'el: els elen elens ler lers lerne let lets le',
    'um: ums et ets er erne',
  ],
  suffix: /^(?:s|en|ens|et|ets|er|erne)$/u,
  acronym: /^s$/u,
  compounds: true,
};

const swedish: Inflection = {
  paradigms: [
    '-: s en ens et ets ar ars arna arnas er ers erna ernas na nas',
    ...vowels.map((end) => `${end}: ${endings(end, 's n ns t ts r rs er ers ar ars na nas erna arna')}`),
    'and: änder änders änderna ändernas',
    'tad: täder täders täderna tädernas',
    'ok: öcker öckers öckerna',
    'a: an ans as or ors orna ornas e es',
    'e: en ens es ar ars arna arnas er ers erna et ets n t a',
    'ska: sk skt ske',
    'sk: ska skt ske sken',
    'iska: isk iskt iske',
    'else: elsen elsens elser elsers elserna elsernas',
    'm: ms met mets men mens mmet mmen mmar mmarna mer merna',
    'n: ns nen nens net nets ner ners nerna nernas nar narna nnen nner nnerna',
    'l: ls len lens let lets ler lers lerna lernas lar larna',
    'et: ets en ens etet etets',
    'skap: skaps skapet skapets skapen skapens skaper skaperna',
    'het: hets heten hetens heter heters heterna',
    'um: ums et ets er erna',
    'an: ans',
    'en: ens',
    'or: ors ors orna orn orns orer orerna',
    'er: ern erns ers rar rars rarna rarnas ret rets',
    'el: eln elns els lar lars larna larnas len lens let lets',
    'are: aren arens arna arnas ares',
    'erna,arna: s',
  ],
  suffix: /^(?:s|en|ens|et|ets|er|erna)$/u,
  acronym: /^s$/u,
  compounds: true,
};

export const germanic: Readonly<Record<string, Inflection>> = {
  da: danish,
  de: german,
  en: english,
  nl: dutch,
  sv: swedish,
};
