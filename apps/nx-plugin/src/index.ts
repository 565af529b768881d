/** Infers one Nx project per open release of every workspace. Emits command lines; knows paths, and nothing of translation. */
import type { CreateNodesContext, CreateNodesResultArray } from '@nx/devkit';
import { openReleases } from './open-releases.ts';
import { forgetUncertainHashes } from './uncertain-hashes.ts';
import { outputFolder, releaseProject, type ReleaseOptions } from './release-project.ts';

export type { ReleaseOptions } from './release-project.ts';

/** The command as npm installs it. */
const installed: ReleaseOptions = { command: 'npx --no-install dragoman' };

export interface Repository extends Pick<CreateNodesContext, 'workspaceRoot'> {
  /** Where Nx keeps what it remembers of this repository: then what it may remember wrongly is forgotten. */
  readonly nxFolder?: string;
}

/** @param configurations Every `dragoman.json` of the repository, relative to its root. */
export function inferReleases(
  configurations: readonly string[],
  options: Partial<ReleaseOptions> | undefined,
  { workspaceRoot, nxFolder }: Repository,
): CreateNodesResultArray {
  const workspaces = configurations.map((configuration) => ({
    configuration,
    ...openReleases(workspaceRoot, configuration),
  }));
  if (nxFolder !== undefined) forgetUncertainHashes(workspaceRoot, nxFolder, workspaces);
  return workspaces.map(({ configuration, folder, languages, releases }) => {
    const out = outputFolder(folder, configurations);
    const projects = releases.map((release) =>
      releaseProject({ folder, languages, out, ...release }, { ...installed, ...options }),
    );
    return [configuration, { projects: Object.fromEntries(projects.map((project) => [project.root, project])) }];
  });
}
