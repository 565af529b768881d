import { expect, test } from 'vitest';
import { changeOfFileName, changePath, isChangeId } from './index.ts';

const id = 'cabcdefgh234567aa';

test('a decision stands in a file of its own, named like the change', () => {
  expect(changePath(id)).toBe('changes/cabcdefgh234567aa.json');
  expect(changeOfFileName(`${id}.json`)).toBe(id);
});

test('what is no id of a change names no file: no path, no case, no other length', () => {
  const others = ['', 'c', `${id}a`, id.toUpperCase(), `../${id}`, `x${id.slice(1)}`, 'c0bcdefgh234567aa'];
  expect([id, ...others].map(isChangeId)).toEqual([true, false, false, false, false, false, false, false]);
  expect(['README.md', `${id}.json.bak`, `.${id}.json.x.tmp`, 'note.json'].map(changeOfFileName)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
