/**
 * Command line → which verb, with which arguments and flags as typed. commander does the reading, from the table of
 * verbs; its English sentences are taken apart again so that the product's own words can be said instead.
 */
import { Argument, Command, CommanderError, Option } from 'commander';
import { problem, type Problem } from './command-line-problems.ts';
import type { TypedFlags } from './typed-flags.ts';
import { type Flag, globalFlags, type Verb, verbGroups, verbNamed, verbs, shells } from './verbs.ts';

export type Parsed =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly verb: string | undefined; readonly isMistake: boolean }
  | { readonly kind: 'completion'; readonly shell: string | undefined }
  | { readonly kind: 'mistake'; readonly problem: Problem }
  | { readonly kind: 'verb'; readonly verb: Verb; readonly arguments: readonly string[]; readonly flags: TypedFlags };

/** Reads `argv` without node and program. Never throws for what a person typed. */
export function parseArguments(argv: readonly string[]): Parsed {
  const reading: Reading = { parsed: undefined, current: undefined };
  const program = createProgram(reading);
  try {
    const words = joinedVerbs(argv);
    const group = groupAlone(words);
    if (group !== undefined) return group;
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return stopped(error, program, reading);
  }
  return reading.parsed ?? { kind: 'help', verb: undefined, isMistake: true };
}

/** `memory import` is one verb: its two words become one, for commander to know them. */
function joinedVerbs(argv: readonly string[]): readonly string[] {
  const at = verbPlace(argv, 0);
  const place = argv[at] === 'help' ? verbPlace(argv, at + 1) : at;
  const [first, second] = argv.slice(place, place + 2);
  if (first === undefined || second === undefined || !verbGroups.includes(first) || second.startsWith('-')) return argv;
  // `changes PATH`: a group that is a verb itself has arguments of its own.
  if (verbNamed(first) !== undefined && verbNamed(`${first} ${second}`) === undefined) return argv;
  return [...argv.slice(0, place), `${first} ${second}`, ...argv.slice(place + 2)];
}

/** `dragoman memory`, `dragoman help memory`: what there is below that word. */
function groupAlone(argv: readonly string[]): Parsed | undefined {
  const at = verbPlace(argv, 0);
  const isHelp = argv[at] === 'help';
  const verb = argv[isHelp ? verbPlace(argv, at + 1) : at];
  if (verb === undefined || !verbGroups.includes(verb) || verbNamed(verb) !== undefined) return undefined;
  const isAsked = isHelp || argv.some((word) => word === '--help' || word === '-h');
  return { kind: 'help', verb, isMistake: !isAsked };
}

/** The verb is the first word that is no flag and no value of one that stands before it. */
function verbPlace(argv: readonly string[], from: number): number {
  const valued = globalFlags.flatMap(({ name, value }) => (value === undefined ? [] : [`--${name}`]));
  let at = from;
  while (argv[at]?.startsWith('-') === true) at += valued.includes(argv[at] ?? '') ? 2 : 1;
  return at;
}

interface Reading {
  parsed: Parsed | undefined;
  /** The verb whose arguments are being read: problems name it. */
  current: string | undefined;
}

function createProgram(reading: Reading): Command {
  const program = new Command('dragoman')
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .configureHelp({ formatHelp: (command) => ((reading.current = command.parent ? command.name() : undefined), '') })
    .helpCommand(false)
    .helpOption('-h, --help')
    .version('-', '-V, --version')
    .hook('preSubcommand', (_program, subcommand) => void (reading.current = subcommand.name()));
  for (const flag of globalFlags.filter(({ name }) => name !== 'help' && name !== 'version')) {
    program.addOption(optionOf(flag));
  }
  for (const verb of verbs) addVerb(program, verb, reading);
  addHelpVerb(program, reading);
  addCompletionVerb(program, reading);
  return program;
}

function addVerb(program: Command, verb: Verb, reading: Reading): void {
  const command = new Command(verb.name).copyInheritedSettings(program);
  program.addCommand(command);
  for (const { name, required, variadic } of verb.arguments) {
    const term = variadic ? `${name}...` : name;
    command.addArgument(new Argument(required ? `<${term}>` : `[${term}]`));
  }
  for (const flag of verb.flags) command.addOption(optionOf(flag));
  command.action(() => {
    const flags = typedFlags([...globalFlags, ...verb.flags], command.optsWithGlobals());
    reading.parsed = { kind: 'verb', verb, arguments: command.args, flags };
  });
}

function addHelpVerb(program: Command, reading: Reading): void {
  program.command('help [VERB]').action((name: string | undefined) => {
    if (name === undefined) reading.parsed = { kind: 'help', verb: undefined, isMistake: false };
    else if (program.commands.some((command) => command.name() === name)) {
      reading.parsed = { kind: 'help', verb: name, isMistake: false };
    } else reading.parsed = parseArguments([name]);
  });
}

function addCompletionVerb(program: Command, reading: Reading): void {
  const shell = new Argument('<SHELL>').argParser((value: string) => value);
  program
    .command('completion')
    .addArgument(shell)
    .action((value: string) => {
      reading.parsed = (shells as readonly string[]).includes(value)
        ? { kind: 'completion', shell: value }
        : mistake('completion', 'flag-value-not-allowed', { flag: 'SHELL', value, choices: shells.join(', ') });
    });
}

/** Every value is collected, also where one is wanted: that the last of two wins silently helps nobody. */
function optionOf(flag: Flag): Option {
  const names = flag.short === undefined ? `--${flag.name}` : `-${flag.short}, --${flag.name}`;
  if (flag.value === undefined) return new Option(names);
  const collect = (value: string, previous: readonly string[] | undefined): readonly string[] => [
    ...(previous ?? []),
    value,
  ];
  return new Option(`${names} <${flag.value}>`).argParser(collect);
}

function typedFlags(flags: readonly Flag[], values: Readonly<Record<string, unknown>>): TypedFlags {
  const typed = flags.flatMap((flag): readonly (readonly [string, readonly string[]])[] => {
    const value = values[optionOf(flag).attributeName()];
    if (flag.name.startsWith('no-')) return value === false ? [[flag.name, []]] : [];
    if (value === true) return [[flag.name, []]];
    return Array.isArray(value) ? [[flag.name, value.map(String)]] : [];
  });
  return new Map(typed);
}

function stopped(error: CommanderError, program: Command, reading: Reading): Parsed {
  switch (error.code) {
    case 'commander.version':
      return { kind: 'version' };
    case 'commander.helpDisplayed':
      return reading.current === undefined
        ? generalHelp(program.args)
        : { kind: 'help', verb: reading.current, isMistake: false };
    case 'commander.help':
      return { kind: 'help', verb: reading.current, isMistake: true };
    default:
      return mistakeOf(error, reading.current);
  }
}

/** commander shows the general help for `dragoman -h review` and for `dragoman extrct --help`; neither was asked for. */
function generalHelp(words: readonly string[]): Parsed {
  const [first] = words;
  const verb = words.find((word) => verbNamed(word) !== undefined);
  if (verb !== undefined) return { kind: 'help', verb, isMistake: false };
  if (first !== undefined && !first.startsWith('-')) return parseArguments([first]);
  return { kind: 'help', verb: undefined, isMistake: false };
}

/** commander's sentences (version 15), by code: what was typed, and its "Did you mean" where it has one. */
const sentences: Readonly<Record<string, readonly [Problem['code'], RegExp]>> = {
  'commander.unknownOption': [
    'unknown-flag',
    /^error: unknown option '(?<flag>.*?)'(?:\n\(Did you mean (?:one of )?(?<nearest>.*)\?\))?$/su,
  ],
  'commander.unknownCommand': [
    'unknown-verb',
    /^error: unknown command '(?<verb>.*?)'(?:\n\(Did you mean (?:one of )?(?<nearest>.*)\?\))?$/su,
  ],
  'commander.optionMissingArgument': [
    'flag-without-value',
    /^error: option '(?:-\w, )?(?<flag>[^ ]+) <(?<value>.*)>' argument missing$/su,
  ],
  'commander.missingArgument': ['missing-argument', /^error: missing required argument '(?<argument>.*)'$/su],
  'commander.excessArguments': ['too-many-arguments', /but got \d+: (?<arguments>.*)\.$/su],
};

function mistakeOf({ code, message }: CommanderError, verb: string | undefined): Parsed {
  const [ours, pattern] = sentences[code] ?? [];
  const found = pattern?.exec(message)?.groups;
  if (ours === undefined || found === undefined) return mistake(verb, 'command-line', { message });
  const values = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return mistake(verb, ours, values);
}

function mistake(...typed: Parameters<typeof problem>): Parsed {
  return { kind: 'mistake', problem: problem(...typed) };
}
