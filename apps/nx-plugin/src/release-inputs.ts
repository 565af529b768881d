/** What `check` and `assemble` of one release read, as paths below its workspace. */
import { join } from 'node:path/posix';
import {
  abbreviationsPath,
  configurationPath,
  formulaReviewsPath,
  formulasPath,
  memoryPath,
  registersFolder,
  segmentationPath,
} from '@dragoman/layout';
import type { Languages } from './open-releases.ts';

export interface ReleaseInputs {
  readonly files: readonly string[];
  /** With everything in them. */
  readonly folders: readonly string[];
}

export function inputsOfRelease(release: string, { source, targets }: Languages): ReleaseInputs {
  const all = [source, ...targets];
  const catalogs = all.flatMap((language) => [formulasPath(language), formulaReviewsPath(language)]);
  return {
    files: [
      configurationPath,
      segmentationPath(source),
      abbreviationsPath(source),
      ...catalogs,
      ...targets.map(memoryPath),
    ],
    folders: [...all.map((language) => join(language, release)), registersFolder],
  };
}
