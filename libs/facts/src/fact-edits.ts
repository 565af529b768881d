/** Whether two versions of a sentence differ in nothing but facts, and in which. */
import { type Fact, type IsFactEdit, type TextInLanguage } from '@dragoman/model';
import { recognizeFacts } from './recognize-facts.ts';

export interface FactChange {
  readonly from: Fact;
  readonly to: Fact;
}

export const isFactEdit: IsFactEdit = (before, after) => {
  const changes = factChanges(before, after);
  return changes !== undefined && changes.length > 0;
};

/** Undefined when anything outside the facts differs, or a fact became one of another kind. */
export function factChanges(before: TextInLanguage, after: TextInLanguage): readonly FactChange[] | undefined {
  if (before.language !== after.language) return undefined;
  const old = recognizeFacts(before.text, before.language);
  const now = recognizeFacts(after.text, after.language);
  if (old.length !== now.length || frame(before.text, old) !== frame(after.text, now)) return undefined;
  return old.flatMap((from, index): readonly FactChange[] => {
    const to = now[index];
    return to === undefined || from.value === to.value ? [] : [{ from, to }];
  });
}

/** The text with the kind of each fact in its place, set apart by a character that no text holds beside it. */
function frame(text: string, facts: readonly Fact[]): string {
  let at = 0;
  let framed = '';
  for (const { kind, from, to } of facts) {
    framed += `${text.slice(at, from)}\u0000${kind}\u0000`;
    at = to;
  }
  return framed + text.slice(at);
}
