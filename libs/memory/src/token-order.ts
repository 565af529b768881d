/** Numbers for tokens and forms that do not depend on the order of the input: tokens rarest first, forms shortest first. */
import type { CollectedEntries } from './collected-entries.ts';

/** `order`: old number of each new one; `numberOf`: new number of each old one. */
export interface Renumbered {
  readonly order: Uint32Array;
  readonly numberOf: Uint32Array;
}

export function renumbered(order: Uint32Array): Renumbered {
  const numberOf = new Uint32Array(order.length);
  for (let number = 0; number < order.length; number += 1) numberOf[order[number] as number] = number;
  return { order, numberOf };
}

/** `frequencies`: in how many forms each token stands, by old number. */
export function tokenOrder(texts: readonly string[], frequencies: Uint32Array): Renumbered {
  const order = Uint32Array.from(texts, (_, token) => token);
  order.sort((a, b) => {
    const difference = (frequencies[a] as number) - (frequencies[b] as number);
    return difference !== 0 ? difference : (texts[a] as string) < (texts[b] as string) ? -1 : 1;
  });
  return renumbered(order);
}

export function formFrequencies({ tokens, forms, formStart, formTokens }: CollectedEntries): Uint32Array {
  const frequencies = new Uint32Array(tokens.size);
  const lastForm = new Uint32Array(tokens.size).fill(0xffffffff);
  for (let form = 0; form < forms; form += 1) {
    for (let at = formStart.at(form); at < formStart.at(form + 1); at += 1) {
      const token = formTokens.at(at);
      if (lastForm[token] === form) continue;
      lastForm[token] = form;
      frequencies[token] = (frequencies[token] as number) + 1;
    }
  }
  return frequencies;
}

/** By length, then by the new numbers of the tokens; no two forms are equal. */
export function formOrder({ forms, formStart, formTokens }: CollectedEntries, tokens: Renumbered): Renumbered {
  const starts = formStart.numbers;
  const numbers = formTokens.numbers.map((token) => tokens.numberOf[token] as number);
  const order = Uint32Array.from({ length: forms }, (_, form) => form);
  order.sort((a, b) => {
    const [from, other] = [starts[a] as number, starts[b] as number];
    const length = (starts[a + 1] as number) - from;
    const difference = length - ((starts[b + 1] as number) - other);
    if (difference !== 0) return difference;
    for (let at = 0; at < length; at += 1) {
      const one = (numbers[from + at] as number) - (numbers[other + at] as number);
      if (one !== 0) return one;
    }
    return 0;
  });
  return renumbered(order);
}
