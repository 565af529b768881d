/** French as a dictionary of Hunspell lists it, and the words that people make of others and no list has yet. */
import type { Lexicon } from '@dragoman/model';
import { readHunspell } from './hunspell.ts';

export interface WrittenDictionary {
  /** Name and version of the package that the files came in. */
  readonly name: string;
  readonly aff: string;
  readonly dic: string;
}

export function frenchLexicon(dictionary: WrittenDictionary): Lexicon {
  const { stemsOf } = readHunspell(dictionary);
  const lemmasOf = (form: string): readonly string[] => stemsOf(asListed(form));
  const isWord = (form: string): boolean => lemmasOf(form).length > 0;
  return { name: dictionary.name, isWord, lemmasOf, isFormable: (form) => isFormed(asListed(form), isWord) };
}

/** Composed letters, the straight apostrophe, no ligatures but those of French. */
function asListed(form: string): string {
  return form
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'));
}

/** The shorter one is, the more must follow: many slips begin like a prefix. */
const prefixes = (
  'agro anti archi audio auto bi bio cardio centro cine co contre cyber dé dés déca démo dis éco électro en entre ethno euro ' +
  'ex extra franco géo hydro hyper hypo immuno in im ir il infra inter intra iso kilo macro mal mé méga mes méta micro ' +
  'mini mono multi nano néo neuro non omni ortho outre péri photo pluri poly post pré primo pro proto pseudo psycho ' +
  'quadri radio re ré rétro r semi simili socio sous sub super supra sur syn techno télé thermo trans tri turbo ' +
  'ultra uni vice vidéo a an'
).split(' ');

/** Ending of a new noun or adjective → what the word it is made of may end with. */
const endings: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ['ance', ['er', 'ir', 'ant']],
  ['age', ['er', 'e', '', 'ir']],
  ['ages', ['er', 'e', '', 'ir']],
  ['ation', ['er', 'e', '']],
  ['ations', ['er', 'e', '']],
  ['isation', ['e', '', 'iser', 'al', 'ique']],
  ['isme', ['e', '', 'iste', 'ique', 'er']],
  ['iste', ['e', '', 'isme', 'er']],
  ['istes', ['e', '', 'isme', 'er']],
  ['able', ['er', 'ir']],
  ['ables', ['er', 'ir']],
  ['abilité', ['able', 'er']],
  ['ité', ['', 'e', 'al', 'el', 'ique']],
  ['alité', ['al', 'el', 'e']],
  ['eur', ['er', 'ir', 'e']],
  ['eurs', ['er', 'ir', 'e']],
  ['euse', ['er', 'eur', 'e']],
  ['euses', ['er', 'eur', 'e']],
  ['ière', ['e', '', 'ier']],
  ['ier', ['e', '', 'ière']],
  ['iste', ['e', '', 'isme']],
  ['ique', ['e', '', 'ie', 'isme']],
  ['iques', ['e', '', 'ie', 'isme']],
  ['ement', ['er', 'e', '']],
  ['ements', ['er', 'e', '']],
  ['erie', ['er', 'e', '']],
  ['phobie', ['']],
  ['cide', ['']],
];

function isFormed(form: string, isWord: (word: string) => boolean): boolean {
  const bare = form.replace(/s$/u, '');
  return hasPrefix(form, isWord) || [form, bare].some((word) => hasEnding(word, isWord));
}

function hasPrefix(form: string, isWord: (word: string) => boolean): boolean {
  return prefixes.some((prefix) => {
    if (!form.startsWith(prefix)) return false;
    const rest = form.slice(prefix.length).replace(/^-/u, '');
    return rest.length >= (prefix.length < 4 ? 5 : 4) && isWord(rest);
  });
}

function hasEnding(form: string, isWord: (word: string) => boolean): boolean {
  return endings.some(([ending, bases]) => {
    if (!form.endsWith(ending)) return false;
    const rest = form.slice(0, form.length - ending.length);
    return rest.length >= (/^[ie]/u.test(ending) ? 4 : 3) && bases.some((base) => isWord(rest + base));
  });
}
