/** The challenge sets of this part: one item a line, `|` where a new sentence begins. */
import type { CompiledRules } from './compile-rules.ts';
import { cutsOf, spaceVariants } from './splitting.test-tools.ts';

export interface ChallengeItem {
  readonly kind: string;
  readonly sentences: readonly string[];
}

/** The text of a file of `challenges/`: ␣ is U+00A0, ␠ is U+202F; a line that begins with `# ` names the kind of what follows. */
export function challengeItems(text: string): readonly ChallengeItem[] {
  const items: ChallengeItem[] = [];
  let kind = '';
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('# ')) kind = line.slice(2);
    else items.push({ kind, sentences: sentencesIn(line) });
  }
  return items;
}

/** White space before a new sentence stands between the two. */
function sentencesIn(line: string): readonly string[] {
  return line.replaceAll('␣', '\u00A0').replaceAll('␠', '\u202F').split('|');
}

export interface ChallengeScore {
  readonly failed: readonly string[];
  readonly kinds: string;
  readonly percent: number;
}

/** An item is right when every cut is. */
export function challengeScore(rules: CompiledRules, items: readonly ChallengeItem[]): ChallengeScore {
  const results = items.map((item) => ({ item, cuts: cutsOf(rules, item.sentences.join(' ')) }));
  const wrong = results.filter(({ item, cuts }) => trimmed(item.sentences) !== trimmed(cuts));
  const kinds = [...new Set(items.map(({ kind }) => kind))].map((kind) => {
    const all = items.filter((item) => item.kind === kind).length;
    return `${kind} ${all - wrong.filter(({ item }) => item.kind === kind).length}/${all}`;
  });
  return {
    failed: wrong.map(({ cuts }) => cuts.join('|')),
    kinds: kinds.join(', '),
    percent: (100 * (items.length - wrong.length)) / items.length,
  };
}

function trimmed(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/^\p{White_Space}+|\p{White_Space}+$/gv, '')).join('|');
}

/** Items that are cut otherwise with another kind of space or line end. */
export function unsteadyItems(rules: CompiledRules, items: readonly ChallengeItem[]): readonly string[] {
  const flat = (text: string): string =>
    cutsOf(rules, text)
      .map((sentence) => sentence.replace(/\p{White_Space}+/gv, ' '))
      .join('|');
  return items
    .map(({ sentences }) => sentences.join(' ').replace(/[\u00A0\u202F]/gv, ' '))
    .filter((plain) => spaceVariants(plain).some((variant) => flat(variant) !== flat(plain)));
}
