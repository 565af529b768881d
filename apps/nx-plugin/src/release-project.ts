/**
 * One release as an Nx project: its root is its French folder, its targets are command lines. Promise: whatever `check` and
 * `assemble` read is among their inputs, nothing that a person writes is among their outputs, and what writes into the
 * workspace is never cached. Pure.
 */
import { join } from 'node:path/posix';
import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { assembledFolder, assembledResultPath, checkedResultPath, configurationPath } from '@dragoman/layout';
import { inputsOfRelease } from './release-inputs.ts';
import { globLiteral, isPatternToNx } from './glob-literal.ts';
import type { Languages } from './open-releases.ts';
import { shellWord } from './shell-word.ts';

/** Options of the plugin in `nx.json`. */
export interface ReleaseOptions {
  /** How the root of the repository starts dragoman. */
  readonly command: string;
  /** `project:target` that makes the command, where the repository builds it itself. */
  readonly builtBy?: string;
}

/** Whether the command has `check`; a test holds this against its table of verbs. */
export const commandChecks: boolean = true;

export interface Release {
  /** The workspace below the root of the repository; `.` where it is the root. */
  readonly folder: string;
  readonly languages: Languages;
  readonly release: string;
  /** Whether some of it stands where Nx does not look: then nothing of it is cached. */
  readonly hasLinkedFolder: boolean;
  /** Output folder below the root of the repository. */
  readonly out: string;
}

export type ReleaseProject = ProjectConfiguration & { readonly targets: Readonly<Record<string, TargetConfiguration>> };

export function releaseProject(
  release: Release,
  options: ReleaseOptions,
  hasCheck: boolean = commandChecks,
): ReleaseProject {
  const root = join(release.folder, release.languages.source, release.release);
  const builder = options.builtBy === undefined ? undefined : targetNamed(options.builtBy);
  return {
    name: root,
    root,
    sourceRoot: root,
    tags: ['dragoman:release'],
    // Whoever changes the command has every open release among what is affected.
    ...(builder === undefined ? {} : { implicitDependencies: [builder.project] }),
    targets: {
      ...(hasCheck ? { check: checkTarget(release, root, options) } : {}),
      assemble: assembleTarget(release, root, options),
      extract: writingTarget(release, options, ['extract', root]),
      publish: writingTarget(release, options, ['publish', root, '--out', release.out]),
    },
  };
}

/**
 * `dist` for the workspace that a person's command finds by itself (the root of the repository, else `locales`); any other
 * has a folder of its own there, since two workspaces may have releases of the same name.
 */
export function outputFolder(folder: string, configurations: readonly string[]): string {
  const home = configurations.includes(configurationPath) ? '.' : 'locales';
  return folder === home ? 'dist' : `dist/workspaces/${folder}`;
}

function checkTarget(release: Release, root: string, options: ReleaseOptions): TargetConfiguration {
  const result = join(release.out, checkedResultPath(release.release));
  const target = commandTarget(release, options, ['check', root, '--result', result]);
  return { ...target, ...cachedAs(release, options, result) };
}

/** The whole folder of the release is the output, so that what is restored replaces what is there. */
function assembleTarget(release: Release, root: string, options: ReleaseOptions): TargetConfiguration {
  const { out, release: name } = release;
  const result = join(out, assembledResultPath(name));
  const target = commandTarget(release, options, ['assemble', root, '--out', out, '--result', result]);
  return { ...target, ...cachedAs(release, options, join(out, assembledFolder(name))) };
}

/** @param output The one path that the target puts out. */
function cachedAs(
  release: Release,
  options: ReleaseOptions,
  output: string,
): Pick<TargetConfiguration, 'cache' | 'inputs' | 'outputs'> {
  const inputs = inputsOf(release, options);
  if (release.hasLinkedFolder || isPatternToNx(output)) return { cache: false, inputs, outputs: [] };
  return { cache: true, inputs, outputs: [`{workspaceRoot}/${output}`] };
}

/** One at a time: verbs that write hold the workspace's lock, and do not wait for it. */
function writingTarget(release: Release, options: ReleaseOptions, words: readonly string[]): TargetConfiguration {
  return { ...commandTarget(release, options, words), cache: false, parallelism: false, inputs: [], outputs: [] };
}

function commandTarget({ folder }: Release, options: ReleaseOptions, words: readonly string[]): TargetConfiguration {
  const typed = [...words, '--workspace', folder].map(shellWord).join(' ');
  return {
    executor: 'nx:run-commands',
    options: {
      command: `${options.command} ${typed}`,
      cwd: '.',
      // npm names the folder where the person stands; the paths above start from the root, wherever that is.
      env: { INIT_CWD: '' },
    },
    ...(options.builtBy === undefined ? {} : { dependsOn: [dependencyOn(options.builtBy)] }),
  };
}

function inputsOf(release: Release, options: ReleaseOptions): NonNullable<TargetConfiguration['inputs']> {
  const inWorkspace = (path: string): string => globLiteral(join(release.folder, path));
  const { files, folders } = inputsOfRelease(release.release, release.languages);
  const paths = [...folders.map((folder) => `${inWorkspace(folder)}/**/*`), ...files.map(inWorkspace)];
  return [...paths.map((path) => `{workspaceRoot}/${path}`), ...commandInputs(options)];
}

/**
 * What the command is made of: the bundle where the repository builds it (its types lie beside it and do not count), else
 * the version it says it is.
 */
function commandInputs({ command, builtBy }: ReleaseOptions): NonNullable<TargetConfiguration['inputs']> {
  return builtBy === undefined
    ? [{ runtime: `${command} --version` }]
    : [{ dependentTasksOutputFiles: '**/*.js', transitive: true }];
}

interface NamedTarget {
  readonly project: string;
  readonly target: string;
}

/** `@dragoman/cli:build` → project and target. */
function targetNamed(name: string): NamedTarget {
  const colon = name.lastIndexOf(':');
  return colon < 0
    ? { project: name, target: 'build' }
    : { project: name.slice(0, colon), target: name.slice(colon + 1) };
}

function dependencyOn(name: string): { projects: string[]; target: string } {
  const { project, target } = targetNamed(name);
  return { projects: [project], target };
}
