/** A return is on the disk before anything reads it: a reader that fails takes nothing along. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '@dragoman/pipeline';
import { expect, test, vi } from 'vitest';
import { handedOut } from './hand-off.ts';

vi.mock(import('@dragoman/xliff'), async (importOriginal) => ({
  ...(await importOriginal()),
  readReturnedXliff: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
}));

test('what breaks its reader is kept under returns/ all the same, byte for byte, in the folder of its job', async () => {
  const workspace = await handedOut();
  const bytes = Buffer.concat([workspace.bytes('mail/back.xlf'), Buffer.from([0xff, 0x00])]);
  workspace.write('mail/back.xlf', bytes);
  await expect(importFiles(workspace.surroundings, { files: ['mail/back.xlf'], as: 'translator' })).rejects.toThrow(
    'call stack',
  );
  const [record = ''] = readdirSync(join(workspace.root, 'exports'));
  expect(workspace.bytes(`returns/${record.replace('.json', '')}/back.xlf`)).toEqual(bytes);
});
