import type { Inflection } from '../inflection.ts';

/** Without accents, and `ς` as `σ`. */
const greek: Inflection = {
  paradigms: [
    'οσ: ου ο ον οι ων ουσ ε',
    'η: ησ ην εσ εων εωσ εισ ων',
    'ησ: η ην εσ ων εισ',
    'α: ασ αν εσ ων ου ατοσ ατα ατων',
    'ασ: α αν εσ ων εων εισ',
    'ο: ου α ων',
    'ι: ιου ια ιων',
    'μα: ματοσ ματα ματων',
    'ια: ιασ ιαν ιεσ ιων ιου',
    'ιο: ιου ια ιων',
    'ευσ: εα εωσ εισ εων',
    'ση: σησ ση σεισ σεων σεωσ',
    'οι: ων ουσ ο οσ ου',
    'εσ: ων α ασ η ησ',
    'τησ: τη την τεσ των',
    'ων: ον οντοσ οντα οντεσ οντων',
    'ικοσ,ικη,ικο: ικου ικησ ικον ικην ικοι ικεσ ικα ικων ικουσ',
    'κοσ,κη,κο: κου κησ κον κην κοι κεσ κα κων κουσ',
    'ειο: ειου εια ειων',
    'τα: των τοσ μα',
  ],
};

/** Articles at the beginning, plurals at the end; broken plurals only where the register gives them. */
const maltese: Inflection = {
  paradigms: [
    '-: i iet ijiet in at',
    'a: i iet ijiet at',
    'i: ijiet jiet in',
    'ju: i ji',
    'oni: onijiet',
    'ra: ri riet',
    'u: i ijiet',
  ],
};

/** Without the mutation at the beginning: `tAontas`, `gComhairle`, `Chomhairle`. */
function irishBeginnings(word: string): readonly string[] {
  const eclipsed = /^(?:mb|gc|nd|bhf|ng|bp|dt|ts)/u.exec(word)?.[0];
  return [
    ...(eclipsed === undefined ? [] : [word.slice(eclipsed === 'bhf' ? 2 : 1)]),
    ...(/^[bcdfgmpst]h/u.test(word) ? [word.slice(0, 1) + word.slice(2)] : []),
    ...(/^[nth][aeiouáéíóú]/u.test(word) ? [word.slice(1)] : []),
  ];
}

const irish: Inflection = {
  paradigms: [
    '-: a e anna eanna ta te',
    'ach: aigh acha ach aí',
    'each: igh eacha',
    'as: ais asa',
    'ún: úin úna',
    'iún: iúin iúnna',
    'án: áin ána',
    'éal: éil éala',
    'ar: air ara',
    'al: ail ala',
    'or: ora óirí óir',
    'óir: óra óirí',
    'aint: ainte aintí',
    'ír: íortha íre',
    'ain: ana anta',
    'acht: achta achtaí',
    'éad: éid éada',
    'e: í',
    'a: aí',
    'át: áit áta áit',
    'íl: íle',
    'ta: taí',
    'án,éan: éin',
    'óg: óige óga',
    'a,ú: aithe uithe',
    'í: ithe íthe',
  ],
  beginnings: irishBeginnings,
};

/** `و ف ب ك ل` and the article are written together with the word: `وبالاتحاد`, `للاتحاد`. */
function arabicBeginnings(word: string): readonly string[] {
  const led = /^[وف]?[بكل]?(?=.{3})/u.exec(word)?.[0] ?? '';
  const starts = [led.slice(0, 1), led].filter((start) => start !== '');
  const bare = starts.map((start) => word.slice(start.length));
  const withArticle = /^[وف]?لل(?=.{2})/u.exec(word)?.[0];
  const assimilated = withArticle === undefined ? [] : [`ال${word.slice(withArticle.length)}`];
  const definite = [word, ...bare, ...assimilated].filter((form) => form.startsWith('ال') && form.length > 4);
  return [...bare, ...assimilated, ...definite.map((form) => form.slice(2))];
}

const arabic: Inflection = {
  paradigms: [
    '-: ا ات ون ين ان ه ها هم هن نا ك كم',
    'ة: ات تين تان تي ته تها تهم ت',
    'ي: ية يين يون يا يات',
    'ية: يات يتين يتان ي',
    'ون: ين و ي -',
    'ين: ون و ي -',
  ],
  beginnings: arabicBeginnings,
};

/** Particles are written together with the word, one or two of them. */
const koreanChain =
  /^들?(?:은|는|이|가|을|를|의|에게?|에서|께서?|으?로|으?로서|으?로써|와|과|이?랑|이?나|이?며|이?고|이?라도|이?라는|이?라고|이?란|인|이다|입니다)?(?:은|는|도|만|의|까지|부터|보다|처럼|마다|밖에|조차)?$/u;

const korean: Inflection = { chain: koreanChain, acronym: koreanChain };

export const others: Readonly<Record<string, Inflection>> = {
  ar: arabic,
  el: greek,
  ga: irish,
  ko: korean,
  mt: maltese,
};
