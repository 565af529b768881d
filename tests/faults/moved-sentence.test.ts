import { expect, test } from 'vitest';
import { extract } from '@dragoman/pipeline';
import { interceptedFileSystem, systemError } from '@dragoman/workspace/testing';
import { diskAfter, root, surroundingsOf } from './story.ts';

const everything = { paths: [], languages: [] };
const left = `${root}/fr/2026-05-12-lac/annexes/plan.txt`;
const reached = `${root}/fr/2026-05-12-lac/communique.md`;
const moved = 'La route reste ouverte.';
const translation = '⟦Lá róúté réšté óúvérté.⟧';

function textOf(files: Readonly<Record<string, string>>, path: string): string {
  return Buffer.from(files[`${root}/${path}`] ?? '', 'latin1').toString('utf8');
}

// Known limit: what is retired is offered where a sentence is new, and a sentence that was extracted empty is not new.
test('a sentence that moves while the document it left cannot be read: its translation waits in the memory', async () => {
  const disk = await diskAfter('published');
  disk.saveByRename(left, 'Le plan est joint.\n');
  disk.saveByRename(reached, `# Le lac\n\n${moved}\n`);
  const fs = interceptedFileSystem(({ name, paths }, act) => {
    if (name === 'read' && paths[0] === left) throw systemError('EIO');
    return act();
  }, disk.fs);
  expect((await extract(surroundingsOf({ fs }), everything)).status).toBe(1);
  expect((await extract(surroundingsOf(disk), everything)).status).toBe(0);
  const files = disk.files();
  expect(textOf(files, 'lv/memory.tmx')).toContain(translation);
  expect(textOf(files, 'lv/2026-05-12-lac/communique.md.xlf')).not.toContain(translation);
});

test('a sentence that moves while all can be read takes its translation with it', async () => {
  const disk = await diskAfter('published');
  disk.saveByRename(left, 'Le plan est joint.\n');
  disk.saveByRename(reached, `# Le lac\n\n${moved}\n`);
  expect((await extract(surroundingsOf(disk), everything)).status).toBe(0);
  expect(textOf(disk.files(), 'lv/2026-05-12-lac/communique.md.xlf')).toContain(translation);
});
