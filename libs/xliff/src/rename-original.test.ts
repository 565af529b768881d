import { expect, test } from 'vitest';
import { type XliffVersion, readXliff, renameOriginal, writeXliffFiles } from './index.ts';

const file = (original: string) => ({
  original,
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: 'plaintext',
  units: [{ id: 'u1', parts: [{ kind: 'segment' as const, id: 's1', source: ['Le lac'], state: 'initial' as const }] }],
});

test.each(['1.2', '2.0', '2.1', '2.2'])('in %s only the name changes, of the file that is meant', (version) => {
  const text = writeXliffFiles([file('fr/R/a.txt'), file('fr/R/b.txt')], { version: version as XliffVersion });
  const { document } = readXliff('lv/R/a.txt.xlf', Buffer.from(text));
  if (document === undefined) throw new Error('not readable');
  const renamed = renameOriginal(document, (original) =>
    original === 'fr/R/a.txt' ? 'fr/S "1"/l\'a & <b>.txt' : undefined,
  );
  const name = 'fr/S &quot;1&quot;/l&apos;a &amp; &lt;b>.txt';
  expect(renamed).toBe(text.replace('"fr/R/a.txt"', `"${name}"`));
  const { document: again } = readXliff('x.xlf', Buffer.from(renamed));
  expect(again?.files.map(({ original }) => original)).toEqual(['fr/S "1"/l\'a & <b>.txt', 'fr/R/b.txt']);
});
