import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentsOf } from '@dragoman/model';
import { expect, test } from 'vitest';
import { convertXliff, editXliff, encodeXliff, readXliff } from './index.ts';

const folder = join(import.meta.dirname, '..');

/** The lines of this file between the marks are those of the README's first example. */
function example(): string {
  const own = readFileSync(join(import.meta.dirname, 'readme.test.ts'), 'utf8');
  return /\/\/ example begins\n([\s\S]*?)\s*\/\/ example ends/u.exec(own)?.[1]?.replace(/^ {2}/gmu, '') ?? 'no example';
}

test('the example of the README does what it says', () => {
  const bytes = Buffer.from(
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.html" source-language="fr" target-language="lv" datatype="html"><body><trans-unit id="1"><source>Le <g id="1">lac</g></source></trans-unit></body></file></xliff>',
  );
  // example begins
  const { document, diagnostics } = readXliff('a.xlf', bytes);
  if (document === undefined) throw new Error(diagnostics[0]?.message);

  // A file has units, a unit has segments, a content is text and codes in one flat array.
  const unit = document.files[0]?.units[0];
  const segment = unit === undefined ? undefined : segmentsOf(unit)[0];
  if (unit === undefined || segment === undefined) throw new Error('there is nothing to translate');
  const target = segment.source.map((item) => (item === 'Le ' ? '' : item === 'lac' ? 'ezers' : item));

  // The edit changes its own span; every other byte stays.
  const next = { ...segment, target, state: 'translated' } as const;
  const edited = editXliff(document, [{ file: 0, unit: unit.id, segment: segment.id, next }]);
  const saved = encodeXliff(document, edited.text);

  // The same content in another version.
  const again = readXliff('a.xlf', saved).document;
  const modern = again === undefined ? '' : convertXliff(again, '2.1').text;
  // example ends
  expect(Buffer.from(saved).toString()).toBe(
    bytes
      .toString()
      .replace('<trans-unit id="1">', '<trans-unit id="1" approved="no">')
      .replace('</source>', '</source><target state="translated"><g id="1">ezers</g></target>'),
  );
  expect(modern).toContain('<target><pc id="1" dispStart="&lt;g1>" dispEnd="&lt;/g1>">ezers</pc></target>');
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(/```ts\n([\s\S]*?)```/u.exec(page)?.[1]).toBe(
    `import { segmentsOf } from '@dragoman/model';\nimport { convertXliff, editXliff, encodeXliff, readXliff } from '@dragoman/xliff';\n\n${example()}\n`,
  );
});
