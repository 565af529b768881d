import { type Fact, type RecognizeFacts } from '@dragoman/model';
import { findMentions } from './mentions.ts';
import { type Mention } from './scan.ts';

export const recognizeFacts: RecognizeFacts = (text, language) => factsIn(text, findMentions(text, language));

export function factsIn(text: string, mentions: readonly Mention[]): readonly Fact[] {
  return mentions.filter(({ isFact }) => isFact).map((mention) => factOf(text, mention));
}

export function factOf(text: string, { kind, value, from, to }: Mention): Fact {
  return { kind, value, from, to, text: text.slice(from, to) };
}
