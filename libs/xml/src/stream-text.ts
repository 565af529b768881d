/**
 * Pieces of a text that comes in portions. A piece of a string, and two strings that were put together, are kept by their
 * whole: of a stream all that ever came would be. A copy stands alone, and is read faster.
 */

export function joined(before: string, text: string): string {
  return before === '' ? text : [before, text].join('');
}

export function copied(text: string): string {
  const half = text.length >> 1;
  return [text.slice(0, half), text.slice(half)].join('');
}
