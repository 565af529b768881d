import { expect, test } from 'vitest';
import { rescuedVersions } from './rescued-versions.ts';
import { memoryDisk } from './memory-disk.ts';
import { failingAt } from './failing-file-system.ts';

const kept = '.dragoman/rescued/abcdefgh/lv/R/a.xlf';

test('each version that was put aside is named with its file, and with what to do', async () => {
  const { fs } = memoryDisk({ '/w/lv/R/a.xlf': 'ours', [`/w/${kept}`]: 'theirs' });
  expect(await rescuedVersions('/w', { fs })).toEqual([
    {
      code: 'rescued-version',
      severity: 'warning',
      message: `somebody saved this file at the instant a run replaced it; what they saved is kept in "${kept}"`,
      location: { file: 'lv/R/a.xlf' },
      advice: `Compare the two and take over what is missing; then remove "${kept}".`,
      values: { kept },
    },
  ]);
});

test('also when its file is gone', async () => {
  const { fs } = memoryDisk({ [`/w/${kept}`]: 'theirs' });
  expect((await rescuedVersions('/w', { fs })).map(({ location }) => location.file)).toEqual(['lv/R/a.xlf']);
});

test('one that was put back, or removed, is dealt with', async () => {
  const back = memoryDisk({ '/w/lv/R/a.xlf': 'theirs', [`/w/${kept}`]: 'theirs' });
  expect(await rescuedVersions('/w', { fs: back.fs })).toEqual([]);
  expect(await rescuedVersions('/w', { fs: memoryDisk({ '/w/lv/R/a.xlf': 'ours' }).fs })).toEqual([]);
});

test('a folder that cannot be read is a warning', async () => {
  const { fs } = failingAt(0, 'EIO', { fs: memoryDisk({ [`/w/${kept}`]: 'theirs' }).fs });
  expect(await rescuedVersions('/w', { fs })).toMatchObject([
    { code: 'disk-error', severity: 'warning', location: { file: '.dragoman/rescued' } },
  ]);
});
