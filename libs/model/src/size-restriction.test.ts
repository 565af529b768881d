import { expect, test } from 'vitest';
import type { BilingualFile, Unit } from './bilingual.ts';
import { codePoints, longestTarget, sizeLimits, sizeRange } from './size-restriction.ts';

test.each([
  ['20', { minimum: 0, maximum: 20 }],
  ['5,20', { minimum: 5, maximum: 20 }],
  ['5, *', { minimum: 5, maximum: Infinity }],
  ['*,20', { minimum: 0, maximum: 20 }],
  ['*', { minimum: 0, maximum: Infinity }],
  ['a lot', undefined],
  ['1,2,', { minimum: 1, maximum: 2 }],
])('"%s" is the range %j', (text, range) => {
  expect(sizeRange(text)).toEqual(range);
});

const unit: Unit = {
  id: 'u1',
  sizeRestriction: { general: '5,20', storage: '40' },
  parts: [
    { kind: 'segment', id: 's1', source: ['Un lac.'], state: 'translated', target: ['Ezers 😀.'] },
    { kind: 'ignorable', source: [' '] },
    { kind: 'segment', id: 's2', source: ['Oui.'], state: 'initial' },
  ],
};
const file: BilingualFile = {
  original: 'a',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: '',
  units: [unit, { id: 'u2', parts: [] }],
  groups: [
    { id: 'g1', from: 0, to: 2, sizeRestriction: { general: '100' } },
    { id: 'g2', from: 1, to: 2, sizeRestriction: { general: '1' } },
  ],
  sizeProfiles: { general: 'xliff:codepoints', storage: 'xliff:utf8' },
};

test('what restricts a unit: its own limits, those of its groups, those of the file, the nearest first', () => {
  expect(sizeLimits(file, unit)).toEqual([
    { holder: 'unit', id: 'u1', profile: 'xliff:codepoints', minimum: 5, maximum: 20 },
    { holder: 'unit', id: 'u1', profile: 'xliff:utf8', minimum: 0, maximum: 40 },
    { holder: 'group', id: 'g1', profile: 'xliff:codepoints', minimum: 0, maximum: 100 },
  ]);
  expect(sizeLimits({ ...file, sizeProfiles: { general: 'urn:mine' } }, unit)).toEqual([]);
});

test('the longest target a sentence may have is what the other sentences of its unit leave', () => {
  expect(longestTarget(file, unit, 's1')).toBe(19);
  expect(longestTarget(file, unit, 's2')).toBe(11);
  expect(longestTarget({ ...file, sizeProfiles: {} }, unit, 's2')).toBeUndefined();
});

test('a code counts as what it says, and as nothing where it says nothing', () => {
  const code = { kind: 'ph', type: 'x', label: '', id: '1' } as const;
  expect(codePoints(['é😀', code, { ...code, sizeRestriction: { sizeInfo: '3' } }])).toBe(5);
});
