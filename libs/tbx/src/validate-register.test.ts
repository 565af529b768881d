import { expect, test } from 'vitest';
import { isRegister, validateRegister } from './validate-register.ts';
import { writeTbx } from './write-tbx.ts';

const tbx = writeTbx([{ id: 'a', terms: [{ language: 'fr', term: 'rade' }] }]);
const martif = writeTbx([{ id: 'a', terms: [{ language: 'fr', term: 'rade' }] }], { edition: '2008' });

test.each([
  ['a.tbx', 'anything', true],
  ['a.CSV', 'anything', true],
  ['a.xml', tbx, true],
  ['a.xml', `<!-- <tmx> -->${martif}`, true],
  ['a.xml', `<!DOCTYPE martif SYSTEM "a.dtd"[]>${martif}`, true],
  ['a.xlf', '<xliff><!-- <tbx> --></xliff>', false],
  ['a.txt', 'tbx', false],
])('%s that begins with %j is a register: %s', (path, text, isOne) => {
  expect(isRegister(path, Buffer.from(text))).toBe(isOne);
});

test('a register as CSV is valid if it can be read; a .tbx that is none is not', () => {
  expect(validateRegister('a.csv', Buffer.from('fr;lv\nphare;bāka\n'))).toEqual({
    version: 'CSV',
    valid: true,
    diagnostics: [],
  });
  expect(validateRegister('a.tbx', Buffer.from('fr;lv\n')).diagnostics.map(({ code }) => code)).toEqual([
    'not-well-formed',
  ]);
  expect(validateRegister('a.tbx', Buffer.from(`\uFEFF${tbx}`, 'utf16le')).valid).toBe(false);
  expect(validateRegister('a.tbx', Buffer.from(`\uFEFF${tbx.replace('UTF-8', 'UTF-16')}`, 'utf16le')).valid).toBe(true);
});
