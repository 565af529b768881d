/**
 * A sentence in which only facts changed (a date, a reference, an amount). Where libs/facts is certain, its translation is
 * adapted: asked again, never approved, the old text beside it. Everywhere else a person is offered the old text.
 */
import {
  type AdaptFacts,
  type InlineContent,
  type IsFactEdit,
  isText,
  lowerState,
  plainText,
  type Segment,
} from '@dragoman/model';
import { hasSameCodes } from './classify-change.ts';
import { hasText } from './previous-version.ts';

/** What libs/facts knows, for one pair of languages. */
export interface FactEdits {
  readonly sourceLanguage: string;
  readonly language: string;
  readonly isFactEdit: IsFactEdit;
  readonly adaptFacts: AdaptFacts;
}

/** Whether two sources differ in facts alone; codes count as text. */
export function isFactEdit(facts: FactEdits | undefined, before: InlineContent, after: InlineContent): boolean {
  if (facts === undefined || !hasSameCodes(before, after)) return false;
  return facts.isFactEdit(inLanguage(before, facts.sourceLanguage), inLanguage(after, facts.sourceLanguage));
}

/** Somebody has to look at such a text first, whatever the French says now. */
const disputed: ReadonlySet<string> = new Set(['dragoman:merge-conflict', 'dragoman:rejected']);

/** The target that says today's facts, still with the codes of the old source; undefined where that is not certain. */
export function factTarget(facts: FactEdits, before: Segment, after: InlineContent): InlineContent | undefined {
  const { target, subState, asIs } = before;
  if (!hasText(target) || asIs === true || disputed.has(subState ?? '')) return undefined;
  const adapted = facts.adaptFacts({
    before: inLanguage(before.source, facts.sourceLanguage),
    after: inLanguage(after, facts.sourceLanguage),
    target: inLanguage(target, facts.language),
  });
  return adapted && withText(target, adapted.text);
}

/** `open` is the sentence as it would be offered: with the old text as match, and the note that shows what changed. */
export function factAdapted(open: Segment, before: Segment, target: InlineContent): Segment {
  const { origin, by, at } = before;
  return {
    ...open,
    target,
    state: lowerState(before.state, 'translated'),
    subState: 'dragoman:fact-adapted',
    ...(origin === undefined ? {} : { origin }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
  };
}

function inLanguage(content: InlineContent, language: string): { readonly text: string; readonly language: string } {
  return { text: plainText(content), language };
}

/** The same codes around another text: certain only where everything that differs lies between two codes. */
function withText(content: InlineContent, text: string): InlineContent | undefined {
  const old = plainText(content);
  const limit = Math.min(old.length, text.length);
  let start = 0;
  while (start < limit && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < limit - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  let from = 0;
  for (const [index, item] of content.entries()) {
    if (!isText(item)) continue;
    const to = from + item.length;
    if (from <= start && old.length - end <= to) {
      const middle = text.slice(start, text.length - end);
      const changed = item.slice(0, start - from) + middle + item.slice(old.length - end - from);
      return [...content.slice(0, index), changed, ...content.slice(index + 1)];
    }
    from = to;
  }
  return undefined;
}
