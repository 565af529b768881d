/** OmegaT as its console offers it: a project in, target files and the list of shown segments out. No display is needed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ProjectFile, readProjectSave } from '@dragoman/omegat';
import { expect } from 'vitest';
import { temporaryFolder } from '../temporary-workspace.ts';
import { realTool, runTool, type ToolRun } from './real-tool.ts';

export const omegat = realTool('omegat');

/** Unpacks a project; its folder is gone when the test ends. OmegaT's start script cannot take spaces in the path. */
export function unpackProject(files: readonly ProjectFile[]): string {
  const folder = join(temporaryFolder(), 'project');
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Writes `target/`. `abort` refuses the whole project for one segment whose codes are not those of its source. */
export function translateProject(folder: string, tagValidation: 'abort' | 'warn' = 'abort'): ToolRun {
  return runOmegat(folder, ['--mode=console-translate', `--tag-validation=${tagValidation}`]);
}

/** Every segment that a translator would see, as OmegaT text, sorted; equal ones once. */
export function shownSegments(folder: string): readonly string[] {
  const list = `${folder}-shown.tmx`;
  // Not `console-pseudotranslatetmx`, as its help says: that one tries to open a window.
  const run = runOmegat(folder, [
    '--mode=console-createpseudotranslatetmx',
    `--pseudotranslatetmx=${list}`,
    '--pseudotranslatetype=equal',
  ]);
  expect(run, run.log).toMatchObject({ status: 0 });
  const { entries, diagnostics } = readProjectSave(list, readFileSync(list, 'utf8'));
  expect(diagnostics).toEqual([]);
  return [...new Set(entries.map(({ source }) => source))].toSorted();
}

/** What OmegaT complains of; its notes on plug-ins and on missing words of its own catalog are left out. */
export function complaints({ log }: ToolRun): readonly string[] {
  return log.split('\n').filter((line) => /\b(?:error|exception|warning|severe)\b/iu.test(line));
}

function runOmegat(folder: string, parameters: readonly string[]): ToolRun {
  const configuration = `${folder}-configuration`;
  const common = [`--config-dir=${configuration}`, '--disable-location-save', '--no-team', '--quiet'];
  return runTool(omegat, [folder, ...parameters, ...common], dirname(folder));
}
