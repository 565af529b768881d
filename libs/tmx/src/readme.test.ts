import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '@dragoman/model';
import { expect, test } from 'vitest';
import { editTmx, encodeTmx, entriesOf, readTmx, writeTmx } from './index.ts';

/** The lines of this file between the marks are those of the README's example. */
function example(): string {
  const own = readFileSync(join(import.meta.dirname, 'readme.test.ts'), 'utf8');
  return /\/\/ example begins\n([\s\S]*?)\s*\/\/ example ends/u.exec(own)?.[1]?.replace(/^ {2}/gmu, '') ?? 'no example';
}

test('the example of the README does what it says', () => {
  const bytes = Buffer.from(
    '<tmx version="1.4"><header srclang="fr-FR"/><body><tu><tuv xml:lang="fr-FR"><seg>Étang</seg></tuv><tuv xml:lang=\'lv\'><seg>Ezers</seg></tuv></tu></body></tmx>',
    'utf16le',
  );
  const given = Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
  expect(exampleOf(given)).toEqual({
    saved: bytes.toString('utf16le').replace('Ezers', 'Dīķis'),
    said: 'Étang = Dīķis',
    written: `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header srclang="fr-FR"/>
  <body>
    <tu>
      <tuv xml:lang="fr-FR">
        <seg>Étang</seg>
      </tuv>
      <tuv xml:lang="lv">
        <seg>Ezers</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`,
  });
  const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  expect(/```ts\n([\s\S]*?)```/u.exec(page)?.[1]).toBe(
    `import { plainText } from '@dragoman/model';\nimport { editTmx, encodeTmx, entriesOf, readTmx, writeTmx } from '@dragoman/tmx';\n\n${example()}\n`,
  );
});

function exampleOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  // example begins
  const { document, diagnostics } = readTmx('memory.tmx', bytes);
  if (document === undefined) throw new Error(diagnostics[0]?.message);

  // A memory has units, a unit has variants: one text in one language each, in one flat array of text and codes.
  const unit = document.memory.units[0];
  const latvian = unit?.variants.find(({ language }) => language === 'lv');
  if (unit === undefined || latvian === undefined) throw new Error('there is nothing in Latvian');
  const variants = unit.variants.map((one) => (one === latvian ? { ...one, content: ['Dīķis'] } : one));

  // The edit changes its own span; every other byte stays, in the encoding the file came in.
  const edited = editTmx(document, [{ kind: 'replace', index: 0, unit: { ...unit, variants } }]);
  const saved = encodeTmx(document, edited.text);

  // What a translation memory needs of it: `fr` finds `fr-FR`.
  const [entry] = entriesOf({ ...unit, variants }, 'fr', 'lv', { origin: 'memory.tmx' });
  const said = entry === undefined ? '' : `${plainText(entry.source)} = ${plainText(entry.target)}`;

  // The same memory, written from the model alone.
  const written = writeTmx(document.memory);
  // example ends
  return { saved: Buffer.from(saved).toString('utf16le').slice(1), said, written };
}
