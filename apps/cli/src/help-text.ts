/** Help of the command and of each verb, in words of the reader's language, from the table of verbs. */
import type { WordKey } from '@dragoman/words';
import { wrappedLines } from './display-width.ts';
import type { Screen } from './screen.ts';
import { definitionLines } from './table.ts';
import { argumentTerm, type Flag, flagTerm, globalFlags, usage, type Verb, verbs, verbsOfGroup } from './verbs.ts';

/** Wider lines are hard to read. */
const widest = 100;

export function programHelp(screen: Screen): readonly string[] {
  const { words } = screen;
  const summaries = verbs.map(({ name }): [string, string] => [name, words.t(`verbs.${name}`)]);
  const others: readonly [string, string][] = [
    ['completion SHELL', words.t('cli.completion')],
    ['help [VERB]', words.t('verbs.help')],
  ];
  return [
    ...wrappedLines(`${words.t('program.summary')}.`, columnsOf(screen)),
    '',
    `${heading(screen, 'help.usage')} dragoman ${words.t('cli.usage')}`,
    ...section(screen, 'help.commands', [...summaries, ...others]),
    ...section(screen, 'help.options', flagWords(globalFlags, screen)),
    ...exitStatuses(screen),
    '',
    words.t('help.more', { command: 'dragoman help extract' }),
  ];
}

/** What there is below `memory` or `terms`. */
export function groupHelp(group: string, screen: Screen): readonly string[] {
  const { words } = screen;
  const summaries = verbsOfGroup(group).map(({ name }): [string, string] => [name, words.t(`verbs.${name}`)]);
  const [first] = summaries;
  return [
    `${heading(screen, 'help.usage')} dragoman ${group} ${words.t('cli.usage')}`,
    ...section(screen, 'help.commands', summaries),
    '',
    words.t('help.more', { command: `dragoman help ${first?.[0] ?? group}` }),
  ];
}

export function verbHelp(verb: Verb, screen: Screen): readonly string[] {
  const { words } = screen;
  return [
    ...wrappedLines(`dragoman ${verb.name}: ${words.t(`verbs.${verb.name}`)}`, columnsOf(screen)),
    '',
    `${heading(screen, 'help.usage')} ${usage(verb, words.t('cli.options'))}`,
    ...section(screen, 'help.arguments', argumentWords(verb, screen)),
    ...section(screen, 'help.options', flagWords(verb.flags, screen)),
    ...section(screen, 'help.globalOptions', flagWords(globalFlags, screen)),
    '',
    heading(screen, 'help.examples'),
    ...verb.examples.map((example) => `  ${example}`),
    ...exitStatuses(screen),
  ];
}

/** `flags.<says>` of the catalogs; a flag without words is a mistake that no test lets through. */
export function flagSays({ name, says }: Flag): WordKey {
  return `flags.${says ?? name}` as WordKey;
}

function flagWords(flags: readonly Flag[], { words }: Screen): readonly (readonly [string, string])[] {
  return flags.map((flag) => {
    const term = flag.short === undefined ? `    ${flagTerm(flag)}` : `-${flag.short}, ${flagTerm(flag)}`;
    const needed = flag.required === true ? ` (${words.t('cli.required')})` : '';
    return [term, `${words.t(flagSays(flag))}${needed}${choicesOf(flag)}`];
  });
}

/** The language of the words names its choices itself. */
function choicesOf({ name, choices }: Flag): string {
  return choices === undefined || name === 'ui-language' ? '' : `: ${choices.join(', ')}`;
}

function argumentWords(verb: Verb, { words }: Screen): readonly (readonly [string, string])[] {
  return verb.arguments.map((argument) => [argumentTerm(argument), words.t(`arguments.${argument.says}` as WordKey)]);
}

function section(
  screen: Screen,
  head: WordKey,
  definitions: readonly (readonly [string, string])[],
): readonly string[] {
  if (definitions.length === 0) return [];
  return ['', heading(screen, head), ...definitionLines(definitions, columnsOf(screen))];
}

function exitStatuses(screen: Screen): readonly string[] {
  const { words } = screen;
  const statuses = ([0, 1, 2] as const).map((status): [string, string] => [
    String(status),
    words.t(`help.status${status}`),
  ]);
  return section(screen, 'help.exitStatus', statuses);
}

function heading({ words, colors }: Screen, key: WordKey): string {
  return colors.bold(words.t('cli.heading', { text: words.t(key) }));
}

/** Help is wrapped also where it goes to a file or a pager. */
function columnsOf({ columns }: Screen): number {
  return Math.min(columns ?? widest, widest);
}
