/**
 * Pieces of a text that comes in portions. A piece of a string, and two strings that were put together, are kept by their
 * whole: of a stream all that ever came would be. A copy stands alone, and is read faster.
 */

export function joined(before: string, text: string): string {
  return before === '' ? text : copied(before + text);
}

export function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
