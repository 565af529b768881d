import { expect, test } from 'vitest';
import { outputFolder, releaseProject, type Release } from './release-project.ts';

const release: Release = {
  folder: 'locales',
  languages: { source: 'fr', targets: ['en', 'lv'] },
  release: 'R',
  hasLinkedFolder: false,
  out: 'dist',
};
const options = { command: 'node apps/cli/bin/dragoman.mjs', builtBy: '@dragoman/cli:build' };

test('a release is a project whose root is its French folder', () => {
  expect(releaseProject(release, options)).toMatchObject({
    name: 'locales/fr/R',
    root: 'locales/fr/R',
    tags: ['dragoman:release'],
    implicitDependencies: ['@dragoman/cli'],
  });
});

test('assemble is cached by everything it reads, and puts out one folder of the release', () => {
  expect(releaseProject(release, options).targets['assemble']).toEqual({
    executor: 'nx:run-commands',
    options: {
      command:
        'node apps/cli/bin/dragoman.mjs assemble locales/fr/R --out dist --result dist/assembled/R/result.json --workspace locales',
      cwd: '.',
      env: { INIT_CWD: '' },
    },
    dependsOn: [{ projects: ['@dragoman/cli'], target: 'build' }],
    cache: true,
    inputs: [
      '{workspaceRoot}/locales/fr/R/**/*',
      '{workspaceRoot}/locales/en/R/**/*',
      '{workspaceRoot}/locales/lv/R/**/*',
      '{workspaceRoot}/locales/registers/**/*',
      '{workspaceRoot}/locales/dragoman.json',
      '{workspaceRoot}/locales/segmentation/fr.srx',
      '{workspaceRoot}/locales/segmentation/fr.abbreviations.txt',
      '{workspaceRoot}/locales/fr/formulas.json',
      '{workspaceRoot}/locales/fr/formulas.review.json',
      '{workspaceRoot}/locales/en/formulas.json',
      '{workspaceRoot}/locales/en/formulas.review.json',
      '{workspaceRoot}/locales/lv/formulas.json',
      '{workspaceRoot}/locales/lv/formulas.review.json',
      '{workspaceRoot}/locales/en/memory.tmx',
      '{workspaceRoot}/locales/lv/memory.tmx',
      { dependentTasksOutputFiles: '**/*.js', transitive: true },
    ],
    outputs: ['{workspaceRoot}/dist/assembled/R'],
  });
});

test('check is inferred where the command has it: cached by the same inputs, its findings the one output', () => {
  const { targets } = releaseProject(release, options, true);
  expect(targets['check']).toEqual({
    ...targets['assemble'],
    options: {
      command: 'node apps/cli/bin/dragoman.mjs check locales/fr/R --result dist/checked/R.json --workspace locales',
      cwd: '.',
      env: { INIT_CWD: '' },
    },
    outputs: ['{workspaceRoot}/dist/checked/R.json'],
  });
  expect(Object.keys(releaseProject(release, options, false).targets)).toEqual(['assemble', 'extract', 'publish']);
});

test.each([
  ['extract', 'node apps/cli/bin/dragoman.mjs extract locales/fr/R --workspace locales'],
  ['publish', 'node apps/cli/bin/dragoman.mjs publish locales/fr/R --out dist --workspace locales'],
])('%s is never cached, puts nothing out, and runs alone: it holds the lock of the workspace', (verb, command) => {
  expect(releaseProject(release, options).targets[verb]).toMatchObject({
    options: { command },
    cache: false,
    parallelism: false,
    outputs: [],
  });
});

test('nothing of a release is cached while a folder of it stands behind a link, where Nx does not look', () => {
  const { targets } = releaseProject({ ...release, hasLinkedFolder: true }, options, true);
  expect(Object.values(targets).map(({ cache }) => cache)).toEqual([false, false, false, false]);
});

test.each([...'!()*+?@[]{|}'])(
  'a release with %s in its name is not cached: Nx would put out something else',
  (sign) => {
    const { targets } = releaseProject({ ...release, release: `a${sign}b` }, options, true);
    expect(Object.values(targets).map(({ cache, outputs }) => ({ cache, outputs }))).toEqual(
      Array.from({ length: 4 }, () => ({ cache: false, outputs: [] })),
    );
  },
);

test('letters, spaces, quotes and dollars are as good as any other name', () => {
  const { targets } = releaseProject({ ...release, release: 'L’été à Rīga, n° 3 \'x\' "y" $Z' }, options);
  expect(targets['assemble']).toMatchObject({
    cache: true,
    outputs: ['{workspaceRoot}/dist/assembled/L’été à Rīga, n° 3 \'x\' "y" $Z'],
  });
});

test('no target puts out anything inside the workspace', () => {
  const outputs = Object.values(releaseProject(release, options, true).targets).flatMap(
    (target) => target.outputs ?? [],
  );
  expect(outputs.filter((path) => !path.startsWith('{workspaceRoot}/dist/'))).toEqual([]);
});

test('an installed command is built by nothing; its version stands for its code', () => {
  const project = releaseProject(release, { command: 'npx --no-install dragoman' });
  expect(project.implicitDependencies).toBeUndefined();
  expect(project.targets['assemble']?.dependsOn).toBeUndefined();
  expect(project.targets['assemble']?.inputs?.at(-1)).toEqual({ runtime: 'npx --no-install dragoman --version' });
});

test('a workspace that is the root of the repository has no folder before its paths', () => {
  const { name, targets } = releaseProject({ ...release, folder: '.' }, options);
  expect(name).toBe('fr/R');
  expect(targets['assemble']?.inputs?.[1]).toBe('{workspaceRoot}/en/R/**/*');
  expect(targets['extract']?.options).toMatchObject({
    command: 'node apps/cli/bin/dragoman.mjs extract fr/R --workspace .',
  });
});

test('two workspaces never share an output folder', () => {
  const both = ['dragoman.json', 'locales/dragoman.json', 'sites/a/dragoman.json'];
  expect(['.', 'locales', 'sites/a'].map((folder) => outputFolder(folder, both))).toEqual([
    'dist',
    'dist/workspaces/locales',
    'dist/workspaces/sites/a',
  ]);
  expect(['locales', 'sites/a'].map((folder) => outputFolder(folder, both.slice(1)))).toEqual([
    'dist',
    'dist/workspaces/sites/a',
  ]);
});
