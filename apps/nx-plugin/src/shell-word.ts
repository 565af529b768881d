/** One word of a command line, for POSIX shells and cmd.exe alike: in double quotes where it needs any. */
export function shellWord(word: string): string {
  if (/^[\w./:@%+=,-]+$/u.test(word)) return word;
  return `"${word.replace(/["\\$`]/gu, '\\$&')}"`;
}
