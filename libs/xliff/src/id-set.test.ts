import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from './id-set.ts';

test('an id is new once, as in a Set', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('u1', 'u2', '__proto__', ''))),
      (ids) => {
        const [own, set] = [new IdSet(), new Set<string>()];
        expect(ids.map((id) => own.add(id))).toEqual(ids.map((id) => set.size !== set.add(id).size));
      },
    ),
  );
});

test('a hundred thousand ids are told apart', () => {
  const ids = new IdSet();
  const all = Array.from({ length: 100_000 }, (_none, index) => `u${index}`);
  expect(all.every((id) => ids.add(id))).toBe(true);
  expect(all.some((id) => ids.add(id))).toBe(false);
});
