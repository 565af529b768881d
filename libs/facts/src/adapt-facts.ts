/**
 * The target of a sentence in which only facts changed, where no one could write anything else. Everything that a word
 * beside the figure could depend on makes it a person's work: an ending, a month, a unit, a counted noun, an article, a weekday.
 */
import { type AdaptFacts, type Fact, type TextInLanguage } from '@dragoman/model';
import { namesWeekday } from './agreeing-words.ts';
import { compareFacts } from './compare-facts.ts';
import { type FactChange, factChanges } from './fact-edits.ts';
import { findMentions } from './mentions.ts';
import { recognizeFacts } from './recognize-facts.ts';
import { replaceFigures } from './replace-figures.ts';

export const adaptFacts: AdaptFacts = ({ before, after, target }) => {
  const changes = factChanges(before, after);
  if (changes === undefined || changes.length === 0) return undefined;
  const edits = changes.map((change) => adaptedFact(change, before, target));
  const text = rewritten(target, edits);
  if (text === undefined || !saysTheSame({ before, after, target }, text)) return undefined;
  return { text, changes: edits.flatMap((edit) => edit ?? []) };
};

interface Edit {
  readonly from: Fact;
  readonly to: Fact;
}

function adaptedFact({ from, to }: FactChange, before: TextInLanguage, target: TextInLanguage): Edit | undefined {
  if (from.kind !== to.kind || !['date', 'reference', 'amount'].includes(from.kind)) return undefined;
  if (countOf(before, from) !== 1 || countOf(target, from) !== 1) return undefined;
  const fact = recognizeFacts(target.text, target.language).find((other) => isSame(other, from));
  if (fact === undefined || (from.kind === 'date' && namesWeekday(before, target, fact))) return undefined;
  const text = replaceFigures(target, fact, from, to);
  if (text === undefined) return undefined;
  return { from: fact, to: { ...to, text, from: fact.from, to: fact.from + text.length } };
}

function isSame(one: Fact, other: Fact): boolean {
  return one.kind === other.kind && one.value === other.value;
}

/** How often the value is said, alone or as part of another fact. */
function countOf({ text, language }: TextInLanguage, fact: Fact): number {
  const mentions = findMentions(text, language);
  const key = mentions.find(({ kind, value }) => kind === fact.kind && value === fact.value)?.parts[0]?.value;
  if (key === undefined) return 0;
  return mentions.filter(
    ({ parts, isFact }) => isFact && parts.some((part) => part.value === key && part.type !== 'month'),
  ).length;
}

function rewritten({ text }: TextInLanguage, edits: readonly (Edit | undefined)[]): string | undefined {
  let result = text;
  const sorted = [...edits].sort((one, other) => (other?.from.from ?? 0) - (one?.from.from ?? 0));
  for (const edit of sorted) {
    if (edit === undefined) return undefined;
    result = result.slice(0, edit.from.from) + edit.to.text + result.slice(edit.from.to);
  }
  return result;
}

/** The adapted target agrees with the new source as the old target did with the old one. */
function saysTheSame(edit: Parameters<AdaptFacts>[0], text: string): boolean {
  const { before, after, target } = edit;
  if (compareFacts(before, target).length > 0) return false;
  return compareFacts(after, { text, language: target.language }).length === 0;
}
