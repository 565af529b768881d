import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictSides } from './conflict-sides.ts';

test('each side is the text without the other one and without git’s own lines', () => {
  const marked = 'a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> other\ne\n';
  expect(conflictSides(marked)).toEqual({
    ours: { text: 'a\nb\ne\n', lines: [1, 3, 8] },
    theirs: { text: 'a\nc\nd\ne\n', lines: [1, 5, 6, 8] },
  });
});

test('the base is known where git wrote it in every conflict', () => {
  const conflict = (base: string): string => `<<<<<<< HEAD\r\nb\r\n${base}=======\r\nc\r\n>>>>>>> other\r\n`;
  const withBase = conflict('||||||| 1234567\r\no\r\n');
  expect(conflictSides(withBase + withBase)?.base?.text).toBe('o\r\no\r\n');
  expect(conflictSides(withBase + conflict(''))?.base).toBeUndefined();
});

test('lines that only look like marks stay: outside a conflict, or out of turn', () => {
  const marked = '=======\n<<<<<<< HEAD\n>>>>>>> b\n=======\n=======\n>>>>>>> other\n>>>>>>> c\n';
  expect(conflictSides(marked)).toMatchObject({
    ours: { text: '=======\n>>>>>>> b\n>>>>>>> c\n' },
    theirs: { text: '=======\n=======\n>>>>>>> c\n' },
  });
});

test('no conflict, or one cut short, has no sides', () => {
  expect([conflictSides('a\nb\n'), conflictSides('<<<<<<< HEAD\na\n=======\nb\n')]).toEqual([undefined, undefined]);
});

test('for any two versions, marked as git marks them: both come back to the byte', () => {
  const line = fc.constantFrom('a', '<b/>', 'é', '', '=', '<<<<<<<x').map((text) => `${text}\n`);
  const part = fc.array(line, { maxLength: 4 }).map((lines) => lines.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 4 }), (parts) => {
      const marked = parts.map(([a, b, c]) => `${a}<<<<<<< HEAD\n${b}=======\n${c}>>>>>>> x\n`).join('');
      expect(conflictSides(marked)).toMatchObject({
        ours: { text: parts.map(([a, b]) => a + b).join('') },
        theirs: { text: parts.map(([a, , c]) => a + c).join('') },
      });
    }),
  );
});
