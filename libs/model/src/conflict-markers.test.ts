import { expect, test } from 'vitest';
import { conflictMarkers } from './conflict-markers.ts';

const conflict = '<a>\n<<<<<<< HEAD\n<b/>\n=======\n<c/>\n>>>>>>> other\n</a>\n';

test('a conflict is named with its line and, in a bilingual file, the command that repairs it', () => {
  expect(conflictMarkers('lv/R/a.md.xlf', conflict)).toEqual({
    code: 'conflict-markers',
    severity: 'error',
    message: 'git left conflict markers here: two versions were merged as text and did not fit',
    location: { file: 'lv/R/a.md.xlf', line: 2 },
    advice: 'Run: dragoman merge lv/R/a.md.xlf',
    values: { command: 'dragoman merge lv/R/a.md.xlf' },
  });
  expect(conflictMarkers("lv/L'été 2026/a.md.xlf", conflict)?.advice).toBe(
    String.raw`Run: dragoman merge 'lv/L'\''été 2026/a.md.xlf'`,
  );
  expect(conflictMarkers('dragoman.json', conflict)?.advice).toContain('remove the lines of <<<<<<<');
});

test('line ends of Windows and the three-part style of git change nothing', () => {
  const three = conflict.replace('=======', '||||||| base\n<o/>\n=======');
  expect(conflictMarkers('a.xlf', three.replaceAll('\n', '\r\n'))?.location.line).toBe(2);
});

test('signs that are no conflict are none: a heading underlined with =, a quoted marker, a row without its end', () => {
  const texts = [
    'Titre\n=======\n',
    '> <<<<<<< HEAD\n> =======\n> >>>>>>> x\n',
    '<<<<<<< HEAD\n=======\n',
    '<<<<<<<<\n=======\n>>>>>>>>\n',
  ];
  expect(texts.map((text) => conflictMarkers('a.md', text))).toEqual(texts.map(() => undefined));
});
