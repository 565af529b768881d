import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCache, writeCache } from './index.ts';
import { temporaryFolder } from './testing-workspaces.ts';

describe('a cache in .dragoman', () => {
  test('is read as it was written, and hidden from git', async () => {
    const root = temporaryFolder();
    expect(await writeCache(root, 'memory/lv.index', Buffer.from('one'))).toBe(true);
    expect(Buffer.from((await readCache(root, 'memory/lv.index')) ?? []).toString()).toBe('one');
    expect(readFileSync(join(root, '.dragoman/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('that is not there, or is a folder, is no trouble', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.dragoman/memory/ru.index'), { recursive: true });
    expect(await readCache(root, 'memory/lv.index')).toBeUndefined();
    expect(await readCache(root, 'memory/ru.index')).toBeUndefined();
    expect(await writeCache(root, 'memory/ru.index', Buffer.from('one'))).toBe(false);
  });

  test('is left out where .dragoman cannot be made', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '.dragoman'), 'a file');
    expect(await writeCache(root, 'memory/lv.index', Buffer.from('one'))).toBe(false);
    expect(readFileSync(join(root, '.dragoman'), 'utf8')).toBe('a file');
  });
});
