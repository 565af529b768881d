import { mkdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveRelease, isArchived, reopenRelease } from './archived-marker.ts';
import { failingAt, killedAt } from './failing-file-system.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';

const marker = 'published/R/archived';

test('a release is archived by an empty file beside its versions, and open again without it', async () => {
  const root = temporaryFolder();
  expect(await isArchived(root, 'R')).toBe(false);
  expect(await archiveRelease(root, 'R')).toEqual({ changed: true, diagnostics: [] });
  expect([await isArchived(root, 'R'), filesIn(root)]).toEqual([true, { [marker]: '' }]);
  expect(await reopenRelease(root, 'R')).toEqual({ changed: true, diagnostics: [] });
  expect([await isArchived(root, 'R'), filesIn(root)]).toEqual([false, {}]);
});

test('a marker that is there is not touched, whatever it says; one that is not there is not missed', async () => {
  const root = temporaryFolder({ [marker]: 'a person’s' });
  utimesSync(join(root, marker), 1, 1);
  expect(await archiveRelease(root, 'R')).toEqual({ changed: false, diagnostics: [] });
  expect([filesIn(root), statSync(join(root, marker)).mtimeMs]).toEqual([{ [marker]: 'a person’s' }, 1000]);
  expect(await reopenRelease(root, 'S')).toEqual({ changed: false, diagnostics: [] });
});

test('a folder in its place is no marker, and is left alone', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, marker), { recursive: true });
  expect(await isArchived(root, 'R')).toBe(false);
  expect((await archiveRelease(root, 'R')).diagnostics.map(({ code }) => code)).toEqual(['not-a-regular-file']);
  expect(await reopenRelease(root, 'R')).toEqual({ changed: false, diagnostics: [] });
});

describe.each([
  ['archiveRelease', archiveRelease, {}],
  ['reopenRelease', reopenRelease, { [marker]: '' }],
] as const)('%s', (_name, mark, files) => {
  const calls = 16;

  test.each(['ENOSPC', 'EIO'])(
    'with %s at any call the marker is there or not, and after the sweep nothing else is',
    async (errno) => {
      for (let index = 0; index < calls; index += 1) {
        const root = temporaryFolder(files);
        const { changed } = await mark(root, 'R', failingAt(index, errno));
        await sweepTemporaries(root, { processes: allDead });
        expect([{}, { [marker]: '' }]).toContainEqual(filesIn(root));
        if (changed) expect(filesIn(root)).not.toEqual(files);
      }
    },
  );

  test('killed at any call it leaves the marker or none, and the sweep takes the rest', async () => {
    for (let index = 0; index < calls; index += 1) {
      const root = temporaryFolder(files);
      const { fs, killed } = killedAt(index);
      await Promise.race([mark(root, 'R', { fs }), killed]);
      await sweepTemporaries(root, { processes: allDead });
      expect(temporariesIn(root)).toEqual([]);
      expect([{}, { [marker]: '' }]).toContainEqual(filesIn(root));
    }
  });
});
