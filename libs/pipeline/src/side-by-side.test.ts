import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

/** Work that ends when it is told to. */
function gates(count: number) {
  const all = Array.from({ length: count }, () => Promise.withResolvers<undefined>());
  const begun: number[] = [];
  const work = async (item: number): Promise<string> => {
    begun.push(item);
    await all[item]?.promise;
    return `done ${item}`;
  };
  return { all, begun, work };
}

test('results stand in the order of the items, whichever ended first', async () => {
  const { all, work } = gates(3);
  const results = sideBySide([0, 1, 2], work);
  for (const gate of all.toReversed()) gate.resolve(undefined);
  expect(await results).toEqual(['done 0', 'done 1', 'done 2']);
});

test('two are under way at a time: the third begins when one of them ends', async () => {
  const { all, begun, work } = gates(3);
  const results = sideBySide([0, 1, 2], work);
  expect(begun).toEqual([0, 1]);
  all[1]?.resolve(undefined);
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  all[0]?.resolve(undefined);
  all[2]?.resolve(undefined);
  await results;
});

test('what fails is thrown when everything that was begun has ended; nothing more is begun', async () => {
  const { all, begun, work } = gates(4);
  const ended: string[] = [];
  const results = sideBySide([0, 1, 2, 3], async (item) => {
    ended.push(await work(item));
  }).catch((error: unknown) => ended.push(String(error)));
  all[0]?.reject(new Error('no disk'));
  all[1]?.resolve(undefined);
  await results;
  expect({ begun, ended }).toEqual({ begun: [0, 1], ended: ['done 1', 'Error: no disk'] });
});

test('of nothing the result is nothing', async () => {
  expect(await sideBySide([], () => Promise.reject(new Error('never asked')))).toEqual([]);
});
