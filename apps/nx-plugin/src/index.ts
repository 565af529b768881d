/** Infers one Nx project per open release of every workspace. Emits command lines; knows paths, and nothing of translation. */
import type { CreateNodesContext, CreateNodesResultArray } from '@nx/devkit';
import { openReleases } from './open-releases.ts';
import { outputFolder, releaseProject, type ReleaseOptions } from './release-project.ts';

export type { ReleaseOptions } from './release-project.ts';

/** The command as npm installs it. */
const installed: ReleaseOptions = { command: 'npx --no-install dragoman' };

/** @param configurations Every `dragoman.json` of the repository, relative to its root. */
export function inferReleases(
  configurations: readonly string[],
  options: Partial<ReleaseOptions> | undefined,
  { workspaceRoot }: Pick<CreateNodesContext, 'workspaceRoot'>,
): CreateNodesResultArray {
  return configurations.map((configuration) => {
    const { folder, languages, releases } = openReleases(workspaceRoot, configuration);
    const out = outputFolder(folder, configurations);
    const projects = releases.map((release) =>
      releaseProject({ folder, languages, out, ...release }, { ...installed, ...options }),
    );
    return [configuration, { projects: Object.fromEntries(projects.map((project) => [project.root, project])) }];
  });
}
