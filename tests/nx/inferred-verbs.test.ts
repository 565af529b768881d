import { expect, test } from 'vitest';
import { parseArguments } from '../../apps/cli/src/parse-arguments.ts';
import { verbNames } from '../../apps/cli/src/verbs.ts';
import { commandChecks, releaseProject } from '../../apps/nx-plugin/src/release-project.ts';

test('check is inferred exactly when the command has the verb: set `commandChecks` to what this says', () => {
  expect(commandChecks).toBe((verbNames as readonly string[]).includes('check'));
});

test('every command line that is inferred is one that the command understands', () => {
  const release = {
    folder: 'locales',
    languages: { source: 'fr', targets: ['lv'] },
    release: 'R',
    hasLinkedFolder: false,
    out: 'dist',
  };
  const { targets } = releaseProject(release, { command: 'dragoman' });
  const understood = Object.entries(targets).map(([name, { options }]) => {
    const [, ...argv] = (options as { readonly command: string }).command.split(' ');
    const parsed = parseArguments(argv);
    return [name, parsed.kind === 'verb' ? parsed.verb.name : parsed.kind];
  });
  expect(understood).toEqual(Object.keys(targets).map((name) => [name, name]));
});
