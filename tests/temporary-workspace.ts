/** A workspace in a temporary folder, driven through the pipeline as the command drives it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '@dragoman/pipeline';

export interface TemporaryWorkspace {
  readonly root: string;
  readonly surroundings: Surroundings;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  readonly bytes: (path: string) => Buffer;
  /** Every file below the workspace with its bytes, locks and caches left out: what "nothing changed" means. */
  readonly snapshot: () => Readonly<Record<string, string>>;
}

export const noon = new Date('2026-06-01T12:00:00Z');

export const minimalConfiguration = '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"] }\n';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function temporaryWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryWorkspace {
  const root = temporaryFolder();
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('dragoman.json', minimalConfiguration);
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    surroundings: { from: root, workspace: root, now: () => noon, program: 'tests' },
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    bytes: (path) => readFileSync(join(root, path)),
    snapshot: () => snapshot(root),
  };
}

export function snapshot(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.dragoman'))
    .toSorted();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path)).toString('latin1')]));
}

/** Modification times, to show that an unchanged file was not even touched. */
export function modificationTimes(root: string, paths: readonly string[]): readonly number[] {
  return paths.map((path) => statSync(join(root, path)).mtimeMs);
}
