import { expect, test } from 'vitest';
import { extract, publish, review, status, type Outcome, type Surroundings } from '@dragoman/pipeline';
import { diskAfter, reviewer, root, surroundingsOf } from './story.ts';

const everything = { paths: [], languages: [] };
const path = 'lv/2026-05-12-lac/communique.md.xlf';
const kept = `.dragoman/rescued/abcdefgh/${path}`;

const verbs: Readonly<Record<string, (surroundings: Surroundings) => Promise<Outcome<object>>>> = {
  extract: (surroundings) => extract(surroundings, everything),
  status: (surroundings) => status(surroundings, { ...everything, states: [], segments: false, gate: false }),
  review: (surroundings) =>
    review(surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: reviewer,
      segments: [],
      notMine: true,
      action: { kind: 'accept', final: false },
    }),
  publish: (surroundings) => publish(surroundings, { ...everything, out: 'dist', by: reviewer }),
};

test.each(Object.entries(verbs))(
  '%s names a translation that was put aside, again and again, until it is removed',
  async (_name, run) => {
    const disk = await diskAfter('published');
    disk.put(`${root}/${kept}`, 'theirs');
    const rescued = async (): Promise<readonly unknown[]> =>
      (await run(surroundingsOf(disk))).diagnostics
        .filter(({ code }) => code === 'rescued-version')
        .map(({ severity, location, values }) => [severity, location.file, values]);
    expect(await rescued()).toEqual([['warning', path, { kept }]]);
    expect(await rescued()).toEqual([['warning', path, { kept }]]);
    expect(disk.files()[`${root}/${kept}`]).toBe('theirs');
    await disk.fs.unlink(`${root}/${kept}`);
    expect(await rescued()).toEqual([]);
  },
);
