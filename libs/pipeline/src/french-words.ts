/**
 * The list of French words, read when somebody first asks for a word: reading it takes as long as starting the command,
 * and most runs never ask.
 */
import type { Lexicon } from '@dragoman/model';
import { frenchLexicon } from '@dragoman/lexicon';
import { frenchDictionaryName, readFrenchDictionary } from '@dragoman/workspace';

let french: Promise<Lexicon> | undefined;
let known: Lexicon | undefined;

/**
 * What `judge` says with the list at hand. It must be pure: where it asks for a word before the list was read, it is
 * asked again. Without a list (another language than French) it gets none.
 */
export async function withWords<Result>(
  language: string,
  judge: (lexicon: Lexicon | undefined) => Result,
): Promise<Result> {
  if (language.split('-')[0] !== 'fr') return judge(undefined);
  if (known !== undefined) return judge(known);
  const asking = { isAsked: false };
  const first = judge(unreadLexicon(asking));
  if (!asking.isAsked) return first;
  return judge(await frenchWords());
}

async function frenchWords(): Promise<Lexicon> {
  french ??= readFrenchDictionary().then(frenchLexicon);
  known = await french;
  return known;
}

function unreadLexicon(asking: { isAsked: boolean }): Lexicon {
  const ask = (): true => (asking.isAsked = true);
  return {
    name: frenchDictionaryName,
    isWord: () => !ask(),
    isFormable: () => !ask(),
    lemmasOf: () => (ask() ? [] : []),
  };
}
