/** `docs/command.md`: every verb and flag, from the same table as help. Written again by the test of this module. */
import { createWords } from '@dragoman/words';
import { flagSays } from './help-text.ts';
import { argumentTerm, type Flag, flagTerm, globalFlags, usage, type Verb, verbs } from './verbs.ts';

const words = createWords('en');

export function commandPage(): string {
  return [
    '# The `dragoman` command',
    '',
    '<!-- Made from apps/cli/src/verbs.ts. To make it again: UPDATE_COMMAND_PAGE=1 npm test -- apps/cli/src/command-page.test.ts -->',
    '',
    `${words.t('program.summary')}.`,
    '',
    '`dragoman VERB [arguments] [options]`. `dragoman help VERB` says what stands here, in English or French.',
    '',
    '## Options of every verb',
    '',
    ...flagTable(globalFlags),
    '',
    '## Exit status',
    '',
    ...([0, 1, 2] as const).map((status) => `- **${status}**: ${words.t(`help.status${status}`)}`),
    '',
    'With `--json`, standard output holds one JSON value: the result and its `diagnostics`; with exit status 2, `diagnostics` alone.',
    'Words and progress go to standard error.',
    ...verbs.flatMap(verbSection),
    '',
    '## completion',
    '',
    `\`dragoman completion SHELL\`: ${words.t('cli.completion')}.`,
    '',
  ].join('\n');
}

function verbSection(verb: Verb): readonly string[] {
  return [
    '',
    `## ${verb.name}`,
    '',
    `${capital(words.t(`verbs.${verb.name}`))}.`,
    '',
    '```',
    usage(verb, words.t('cli.options')),
    '```',
    '',
    ...(verb.arguments.length === 0
      ? []
      : [...verb.arguments.map((argument) => `- \`${argumentTerm(argument)}\`: ${argumentSays(argument.says)}`), '']),
    ...(verb.flags.length === 0 ? [] : [...flagTable(verb.flags), '']),
    verb.examples.length === 1 ? 'Example:' : 'Examples:',
    '',
    '```sh',
    ...verb.examples,
    '```',
  ];
}

function argumentSays(says: string): string {
  return words.find(`arguments.${says}`) ?? says;
}

/** Cells padded as prettier pads them, so that the page is at rest under `npm run format`. */
function flagTable(flags: readonly Flag[]): readonly string[] {
  const rows = flags.map((flag): readonly [string, string] => [`\`${flagTerm(flag)}\``, flagWords(flag)]);
  const all: readonly (readonly [string, string])[] = [['Option', 'Meaning'], ...rows];
  const [left, right] = [0, 1].map((at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = ([term, says]: readonly [string, string], fill = ' '): string =>
    `| ${term.padEnd(left ?? 0, fill)} | ${says.padEnd(right ?? 0, fill)} |`;
  const [head, ...body] = all.map((row) => line(row));
  return [head ?? '', line(['-', '-'], '-'), ...body];
}

function flagWords(flag: Flag): string {
  const notes = [
    ...(flag.required === true ? [words.t('cli.required')] : []),
    ...(flag.commas === true ? ['or several, separated by commas'] : []),
    ...(flag.choices === undefined || flag.name === 'ui-language' ? [] : [`one of ${flag.choices.join(', ')}`]),
  ];
  const says = words.t(flagSays(flag));
  return notes.length === 0 ? says : `${says} (${notes.join('; ')})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
