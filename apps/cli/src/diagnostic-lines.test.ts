import { expect, test } from 'vitest';
import type { Diagnostic } from '@dragoman/model';
import { createWords } from '@dragoman/words';
import { diagnosticLines, placeOf, severityCounts } from './diagnostic-lines.ts';
import { createScreen } from './screen.ts';

const screen = (language: string) =>
  createScreen({ words: createWords(language), env: {}, isTerminal: false, columns: undefined, isPlain: false });

const unclosed = (file: string, line: number): Diagnostic => ({
  code: 'link-not-closed',
  severity: 'error',
  message: 'this link is never closed; kept as plain text',
  location: { file, line, column: 3 },
  advice: 'Close it with ")".',
});
const stale: Diagnostic = {
  code: 'stale',
  severity: 'warning',
  message: '-',
  location: { file: 'lv/R/a.md.xlf', unit: 'uX', segment: 's2' },
};

test('problems of one file stand together, and an advice they share is given once', () => {
  const diagnostics = [unclosed('fr/R/a.md', 41), stale, unclosed('fr/R/a.md', 52)];
  expect(diagnosticLines(screen('en'), diagnostics)).toEqual([
    'fr/R/a.md:41:3: error: this link is never closed; kept as plain text',
    'fr/R/a.md:52:3: error: this link is never closed; kept as plain text',
    '    Close it with ")".',
    'lv/R/a.md.xlf#uX-s2: warning: the French changed after this file was extracted',
    '    Run: dragoman extract',
  ]);
});

test('what the catalogs know is said in French', () => {
  expect(diagnosticLines(screen('fr'), [stale])).toEqual([
    'lv/R/a.md.xlf#uX-s2: avertissement: le français a changé après l’extraction de ce fichier',
    '    Lancez\u00a0: dragoman extract',
  ]);
});

test('a place is as exact as it can be', () => {
  expect(placeOf({ file: 'a.md' })).toBe('a.md');
  expect(placeOf({ file: 'a.md', line: 4 })).toBe('a.md:4');
  expect(placeOf({ file: 'a.md', column: 9 })).toBe('a.md');
  expect(placeOf({ file: 'a.xlf', unit: 'uX' })).toBe('a.xlf#uX');
});

test('a command that is advised names the workspace that was named, one for each command, and works as it is pasted', () => {
  const named = { ...screen('en'), workspace: "l'an 2026" };
  expect(diagnosticLines(named, [stale])).toEqual([
    'lv/R/a.md.xlf#uX-s2: warning: the French changed after this file was extracted',
    "    Run: dragoman extract --workspace 'l'\\''an 2026'",
  ]);
  const two = { ...stale, code: 'edited-outside' };
  expect(diagnosticLines({ ...named, workspace: 'w' }, [two]).at(-1)).toBe(
    '    Take it in with: dragoman import --workspace w, or sign it off with: dragoman review --workspace w.',
  );
});

test('counts speak of errors and warnings, in the right number', () => {
  const two = [unclosed('a', 1), unclosed('a', 2), stale];
  expect(severityCounts(screen('en'), two)).toBe('2 errors, 1 warning');
  expect(severityCounts(screen('fr'), two)).toBe('2 erreurs, 1 avertissement');
  expect(severityCounts(screen('en'), [])).toBeUndefined();
});
