/** A text that git could not merge by itself: the lines it left, which no format of ours is made of. */
import { type Diagnostic, lineAndColumn } from './diagnostic.ts';
import { shellQuoted } from './shell-quoted.ts';

/**
 * The first conflict of a text, if git left one: a line of `<<<<<<<`, then one of `=======`, then one of `>>>>>>>`, each
 * at its line's start. A lone row of such signs is none. Cheap where there is none.
 */
export function conflictMarkers(file: string, text: string): Diagnostic | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const start = text.search(/^<{7}(?: |$)/mu);
  const middle = start < 0 ? -1 : indexFrom(text, start, /^={7}$/mu);
  if (middle < 0 || indexFrom(text, middle, /^>{7}(?: |$)/mu) < 0) return undefined;
  const isRepairable = file.endsWith('.xlf') || file.endsWith('/memory.tmx');
  const command = `dragoman merge ${shellQuoted(file)}`;
  const byHand = 'Keep what is right, remove the lines of <<<<<<<, ======= and >>>>>>>, then run the command again.';
  return {
    code: 'conflict-markers',
    severity: 'error',
    message: 'git left conflict markers here: two versions were merged as text and did not fit',
    location: { file, line: lineAndColumn(text, start).line },
    advice: isRepairable ? `Run: ${command}` : byHand,
    ...(isRepairable ? { values: { command } } : {}),
  };
}

function indexFrom(text: string, from: number, pattern: RegExp): number {
  const found = text.slice(from).search(pattern);
  return found < 0 ? -1 : from + found;
}
