/** Completion of verbs, flags and choices for shells, from the table of verbs. Paths are left to the shell. */
import type { Words } from '@dragoman/words';
import { flagSays } from './help-text.ts';
import { type Flag, globalFlags, shells, type Verb, verbGroups, verbNamed, verbs, verbsOfGroup } from './verbs.ts';

export function completionScript(shell: string, words: Words): string {
  if (shell === 'zsh') return zshScript();
  return shell === 'fish' ? fishScript(words) : bashScript();
}

const otherVerbs = ['completion', 'help'];

/** First words only: what comes behind `memory` is completed in its turn. */
const firstWords: readonly string[] = [...new Set(verbs.map(({ name }) => name.replace(/ .*$/u, '')))];

function secondWords(group: string): readonly string[] {
  return verbsOfGroup(group).map(({ name }) => name.slice(group.length + 1));
}

/** `changes` is a verb, and the first word of others. */
const mixedGroups = verbGroups.filter((group) => verbNamed(group) !== undefined);
const pureGroups = verbGroups.filter((group) => verbNamed(group) === undefined);

function allFlags(verb: Verb): readonly Flag[] {
  return [...verb.flags, ...globalFlags];
}

function flagNames(flags: readonly Flag[]): string {
  return flags.map(({ name }) => `--${name}`).join(' ');
}

function chosenFlags(): readonly Flag[] {
  const flags = [...globalFlags, ...verbs.flatMap((verb) => verb.flags)].filter(({ choices }) => choices !== undefined);
  return [...new Map(flags.map((flag) => [flag.name, flag])).values()];
}

/** The verb is the first word that is no flag and no value of one that stands before it. */
function bashScript(): string {
  const valued = globalFlags.filter(({ value }) => value !== undefined).map(({ name }) => `--${name}`);
  return `# bash completion of dragoman: source <(dragoman completion bash)
_dragoman() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb='' at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${valued.join('|')}) ((at++)) ;;
      -*) ;;
      *) verb="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$verb" in
    ${pureGroups.join('|')}) ((at + 1 < COMP_CWORD)) && verb="$verb \${COMP_WORDS[at + 1]}" ;;
${mixedGroups
  .map(
    (group) =>
      `    ${group}) ((at + 1 < COMP_CWORD)) && [[ ' ${secondWords(group).join(' ')} ' == *" \${COMP_WORDS[at + 1]} "* ]] && verb="$verb \${COMP_WORDS[at + 1]}" ;;`,
  )
  .join('\n')}
  esac
  case "$before" in
${chosenFlags()
  .map(
    ({ name, choices = [] }) => `    --${name}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return ;;`,
  )
  .join('\n')}
  esac
  case "$verb" in
    '') COMPREPLY=($(compgen -W '${[...firstWords, ...otherVerbs].join(' ')} ${flagNames(globalFlags)}' -- "$word")); return ;;
    help) COMPREPLY=($(compgen -W '${firstWords.join(' ')}' -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word")); return ;;
${pureGroups.map((group) => `    ${group}) COMPREPLY=($(compgen -W '${secondWords(group).join(' ')}' -- "$word")); return ;;`).join('\n')}
${mixedGroups.map((group) => `    ${group}) [[ "$word" == -* ]] || ((at + 1 < COMP_CWORD)) || COMPREPLY=($(compgen -W '${secondWords(group).join(' ')}' -- "$word")) ;;`).join('\n')}
  esac
  [[ "$word" == -* ]] || return
  case "$verb" in
${verbs.map((verb) => `    '${verb.name}') COMPREPLY=($(compgen -W '${flagNames(allFlags(verb))}' -- "$word")) ;;`).join('\n')}
  esac
}
complete -o default -F _dragoman dragoman
`;
}

function zshScript(): string {
  return `# zsh completion of dragoman: source <(dragoman completion zsh)
autoload -Uz bashcompinit && bashcompinit
${bashScript()}`;
}

/** Both words of `memory import` were typed. */
function seen(name: string): string {
  return name
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ');
}

function fishScript(words: Words): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const flagLine = (flag: Flag, when: string): string => {
    const values = flag.choices === undefined ? '' : ` -xa ${quoted(flag.choices.join(' '))}`;
    const value = flag.value !== undefined && flag.choices === undefined ? ' -r' : values;
    return `complete -c dragoman${when} -l ${flag.name}${value} -d ${quoted(words.t(flagSays(flag)))}`;
  };
  return [
    '# fish completion of dragoman: dragoman completion fish | source',
    ...verbs
      .filter(({ name }) => !name.includes(' '))
      .map(
        ({ name }) =>
          `complete -c dragoman -n __fish_use_subcommand -fa ${name} -d ${quoted(words.t(`verbs.${name}`))}`,
      ),
    ...verbGroups.flatMap((group) => [
      ...(verbNamed(group) === undefined ? [`complete -c dragoman -n __fish_use_subcommand -fa ${group}`] : []),
      ...verbsOfGroup(group).map(
        ({ name }) =>
          `complete -c dragoman -n ${quoted(`__fish_seen_subcommand_from ${group}`)} -fa ${name.slice(group.length + 1)} -d ${quoted(words.t(`verbs.${name}`))}`,
      ),
    ]),
    `complete -c dragoman -n '__fish_seen_subcommand_from completion' -xa ${quoted(shells.join(' '))}`,
    `complete -c dragoman -n '__fish_seen_subcommand_from help' -xa ${quoted(firstWords.join(' '))}`,
    ...globalFlags.map((flag) => flagLine(flag, '')),
    ...verbs.flatMap((verb) => verb.flags.map((flag) => flagLine(flag, ` -n ${quoted(seen(verb.name))}`))),
    '',
  ].join('\n');
}
