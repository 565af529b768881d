import { expect, test } from 'vitest';
import { filterFor, formats, isDocument } from './formats.ts';

test('every format is listed with exactly the extensions of its filter', async () => {
  for (const { extensions, load } of formats) expect((await load()).extensions).toEqual(extensions);
});

test('a file is read by the filter of its extension, in any case; a picture is an asset', async () => {
  expect((await filterFor('R/COMMUNIQUE.MD'))?.format).toBe('markdown');
  expect((await filterFor('R/communique.txt'))?.format).toBe('text');
  expect(isDocument('R/photo.jpg')).toBe(false);
});
