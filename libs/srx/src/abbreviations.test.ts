import { expect, test } from 'vitest';
import { readAbbreviations } from './abbreviations.ts';
import { compileRules } from './compile-rules.ts';
import { defaultRules } from './default-rules.ts';
import { readSrx } from './read-srx.ts';
import { cutsOf, spaceVariants } from './splitting.test-tools.ts';

const file = `# Abkürzungen und Kürzel
Sté num.   # Société numérique
réf. int.

Qu’app.
L+M.
`;

function french(text: string) {
  const { rules: srx } = readSrx('segmentation/fr.srx', defaultRules('fr'));
  const { overlay } = readAbbreviations('segmentation/fr.abbreviations.txt', text);
  const compiled = srx === undefined ? undefined : compileRules(srx, 'fr', { overlay });
  if (compiled?.rules === undefined) throw new Error('not compiled');
  return compiled.rules;
}

test('behind an abbreviation of the overlay no sentence is cut, whatever follows', () => {
  const text =
    "La Sté num. Le Havre a fermé. Voir réf. int. Le tout est clos. Il dit Qu'app. Les uns. L+M. Nantes. Fin.";
  const expected = [
    'La Sté num. Le Havre a fermé.',
    'Voir réf. int. Le tout est clos.',
    "Il dit Qu'app. Les uns.",
    'L+M. Nantes.',
    'Fin.',
  ];
  expect(cutsOf(french(file), text)).toEqual(expected);
  for (const variant of spaceVariants(text)) {
    expect(cutsOf(french(file), variant).map((one) => one.replace(/\p{White_Space}+/gv, ' '))).toEqual(expected);
  }
});

test('the same letters at the end of a longer word are no abbreviation', () => {
  expect(cutsOf(french('ville.\n'), 'Une bonneville. Le mur. La ville. Le mur.')).toEqual([
    'Une bonneville.',
    'Le mur.',
    'La ville. Le mur.',
  ]);
});

test('explain names the line of the overlay', () => {
  const [first] = french('# rien\nSté num.\n').explain(['La Sté num. Le Havre.']);
  expect(first).toEqual({
    offset: 11,
    before: 'La Sté num.',
    after: ' Le Havre.',
    isBreak: false,
    rule: {
      languageRule: 'segmentation/fr.abbreviations.txt',
      number: 2,
      line: 2,
      beforeBreak: '(?:^|[^\\p{L}\\p{M}\\p{Nd}])Sté\\s{1,4}num\\.',
      afterBreak: '\\s',
    },
  });
});

test('a line without a stop is named and left out; a byte order mark and CRLF are nothing', () => {
  const { overlay, diagnostics } = readAbbreviations('a.txt', '\uFEFFCie.\r\nCompagnie\r\n');
  expect(overlay.rules).toHaveLength(1);
  expect(diagnostics.map(({ code, location }) => [code, location])).toEqual([
    ['abbreviation-without-stop', { file: 'a.txt', line: 2 }],
  ]);
});

test('a line of a thousand words is one rule', () => {
  const { overlay, diagnostics } = readAbbreviations('fr.abbreviations.txt', `${'z '.repeat(1000)}z.\nréf. int.\n`);
  expect(diagnostics).toEqual([]);
  expect(overlay.rules.map(({ line }) => line)).toEqual([1, 2, 2]);
});
