/** What else in a target follows from a figure: the article before it, the day of the week beside it. */
import { type Fact, type TextInLanguage } from '@dragoman/model';
import { findTable } from './languages/find-table.ts';
import { findMentions } from './mentions.ts';
import { foldWord } from './tokens.ts';

/** Articles, prepositions and conjunctions whose form follows the sound of the number: hu "a 8." / "az 5.", ru "с 3" / "со 2". */
const sounding: Readonly<Record<string, string>> = {
  hu: 'a az',
  it: 'il lo i gli le al allo ai agli del dello dei degli dal dallo dai dagli nel nello nei negli sul sullo sui sugli col coi quel quello quei quegli un uno a ad e ed o od',
  es: 'o u',
  ca: 'el al del pel de',
  ru: 'с со в во к ко о об обо',
  uk: 'з із зі у в',
  be: 'з са у ў',
  bg: 'с със в във',
  mk: 'с со во',
  cs: 's se v ve k ke z ze',
  sk: 's so v vo k ku z zo',
  pl: 'w we z ze',
  sl: 's z k h',
  hr: 's sa k ka',
  sr: 's sa k ka с са к ка',
  en: 'a an',
  ga: 'an na ar go do den don',
};

/** The word before the figure, whatever quotation mark, bracket or sign of money stands between them. */
export function followsSound({ text, language }: TextInLanguage, fact: Fact): boolean {
  const word = /(?:^|[^\p{L}\p{M}])(\p{L}{1,8})[^\p{L}\p{M}\p{N}]{1,8}$/u.exec(text.slice(0, fact.from))?.[1];
  const own = sounding[language.split('-')[0] ?? ''] ?? '';
  return word !== undefined && own.split(' ').includes(word.toLowerCase());
}

/**
 * The target names a day of the week that its source does not: "Mittwoch, 25. März" for « le 25 mars » is wrong with
 * another figure. Where nobody has listed the weekdays of a language it may.
 */
export function namesWeekday(before: TextInLanguage, target: TextInLanguage, fact: Fact): boolean {
  const forms = weekdayForms(target.language);
  if (forms.length === 0) return true;
  return weekdaysIn(target) > weekdaysIn(before) || hasAbbreviation(target.text, fact, forms);
}

function weekdayForms(language: string): readonly string[] {
  const { weekdays } = findTable(language);
  return weekdays
    .split(/[ |]/u)
    .map((form) => foldWord(form.replace(/[*?]/gu, '')))
    .filter((form) => /\p{L}/u.test(form));
}

function weekdaysIn({ text, language }: TextInLanguage): number {
  return findMentions(text, language).filter(({ parts }) => parts.some(({ type }) => type === 'weekday')).length;
}

/** "Wed 25 March", "śr., 25 marca", "25.03. (Mi)": the beginning of a weekday, or letters of it with a mark behind them. */
function hasAbbreviation(text: string, fact: Fact, forms: readonly string[]): boolean {
  const [, before = '', mark = ''] =
    /(\p{L}{1,6})([.,]?[^\p{L}\p{M}\p{N}]{1,4})$/u.exec(text.slice(0, fact.from)) ?? [];
  const behind =
    /^\.?,?\p{White_Space}?[(,]?\p{White_Space}?(\p{L}{1,6})(?=\.|\)|,|$)/u.exec(text.slice(fact.to))?.[1] ?? '';
  const isMarked = /^[.,]/u.test(mark);
  return forms.some((form) => abbreviates(before, form, isMarked) || abbreviates(behind, form, true));
}

function abbreviates(written: string, form: string, isMarked: boolean): boolean {
  const word = foldWord(written);
  if (word === '' || word.length > form.length || word[0] !== form[0]) return false;
  return (word.length > 1 && form.startsWith(word)) || (isMarked && isWithin(word, form));
}

/** The letters of the one stand in the other in their order: "pn" in "poniedziałek". */
function isWithin(letters: string, form: string): boolean {
  let at = 0;
  for (const letter of form) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
