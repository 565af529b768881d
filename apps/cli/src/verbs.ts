/**
 * The one table of verbs, arguments and flags: commander, help, completion and docs/command.md all come from it.
 * Promise: a verb or flag that is not here does not exist, and one that is here is explained in every language.
 */
import { states } from '@dragoman/model';
import { memoryVerbNames, memoryVerbs } from './memory-verbs.ts';

export interface Flag {
  /** Without the dashes. Its words are `flags.<says>` of the catalogs, `says` being the name where it is absent. */
  readonly name: string;
  readonly short?: string;
  /** What the value is called in help; a flag without it is a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  /** `--language lv,et` means the same as `--language lv --language et`. */
  readonly commas?: boolean;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly says?: string;
}

export interface VerbArgument {
  readonly name: string;
  readonly required: boolean;
  readonly variadic: boolean;
  /** Key below `arguments` of the catalogs. */
  readonly says: string;
}

export interface Verb {
  /** Its summary is `verbs.<name>` of the catalogs. */
  readonly name: VerbName;
  readonly arguments: readonly VerbArgument[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
}

export const verbNames = [
  'init',
  'extract',
  'changes',
  'changes accept',
  'segment',
  'roundtrip',
  'status',
  'check',
  'review',
  'export',
  'import',
  'report',
  'assemble',
  'publish',
  'verify',
  'validate',
  'convert',
  'merge',
  'pseudo',
  ...memoryVerbNames,
] as const;
export type VerbName = (typeof verbNames)[number];

export const uiLanguages = ['en', 'fr'] as const;
const exportTools = ['generic', 'omegat'] as const;
export const xliffVersions = ['1.2', '2.0', '2.1', '2.2'] as const;
const reportFormats = ['text', 'json', 'sarif', 'junit'] as const;
const importRoles = ['translator', 'reviewer'] as const;
/** The one class whose approvals a person may keep. */
const acceptedClasses = ['spelling'] as const;
export const shells = ['bash', 'zsh', 'fish'] as const;

export const globalFlags: readonly Flag[] = [
  { name: 'workspace', value: 'DIR' },
  { name: 'json' },
  { name: 'ui-language', value: 'L', choices: uiLanguages },
  { name: 'no-color' },
  { name: 'version', short: 'V' },
  { name: 'help', short: 'h' },
];

const paths: VerbArgument = { name: 'PATH', required: false, variadic: true, says: 'paths' };
const oneFile: VerbArgument = { name: 'FILE', required: true, variadic: false, says: 'file' };
const files: VerbArgument = { name: 'FILE', required: true, variadic: true, says: 'files' };
const languages: Flag = { name: 'language', value: 'L', repeatable: true, commas: true };
const out: Flag = { name: 'out', value: 'DIR', required: true };
const by: Flag = { name: 'by', value: 'NAME', required: true };
const dryRun: Flag = { name: 'dry-run' };

export const verbs: readonly Verb[] = [
  {
    name: 'init',
    arguments: [{ name: 'DIR', required: false, variadic: false, says: 'dir' }],
    flags: [{ name: 'source', value: 'L' }, languages, dryRun],
    examples: ['dragoman init locales --source fr --language en,lv', 'dragoman init'],
  },
  {
    name: 'extract',
    arguments: [paths],
    flags: [languages, { name: 'resegment' }, dryRun],
    examples: ['dragoman extract', 'dragoman extract 2026-11-23-budget --language lv --dry-run'],
  },
  {
    name: 'changes',
    arguments: [paths],
    flags: [languages],
    examples: ['dragoman changes', 'dragoman changes 2026-11-23-budget --language lv'],
  },
  {
    name: 'changes accept',
    arguments: [{ name: 'ID', required: true, variadic: true, says: 'changes' }],
    flags: [
      { name: 'class', value: 'CLASS', required: true, choices: acceptedClasses, says: 'change-class' },
      by,
      dryRun,
    ],
    examples: ['dragoman changes accept cqm4v7kd2xw3ctefa --class spelling --by "Anna Kalniņa"'],
  },
  {
    name: 'segment',
    arguments: [oneFile],
    flags: [{ name: 'language', value: 'L', says: 'segment-language' }, { name: 'explain' }],
    examples: ['dragoman segment communique.md', 'dragoman segment communique.txt --language fr --explain'],
  },
  {
    name: 'roundtrip',
    arguments: [files],
    flags: [],
    examples: ['dragoman roundtrip communique.md lv/2026-11-23-budget/communique.md.xlf'],
  },
  {
    name: 'status',
    arguments: [paths],
    flags: [
      languages,
      { name: 'state', value: 'S', repeatable: true, commas: true, choices: states },
      { name: 'segments' },
      { name: 'as-of', value: 'INSTANT' },
      { name: 'gate' },
    ],
    examples: ['dragoman status', 'dragoman status --language lv --state initial,translated'],
  },
  {
    name: 'check',
    arguments: [paths],
    flags: [
      languages,
      { name: 'format', value: 'FORMAT', choices: reportFormats, says: 'check-format' },
      { name: 'result', value: 'FILE', says: 'check-result' },
      { name: 'annotate' },
      dryRun,
    ],
    examples: [
      'dragoman check',
      'dragoman check 2026-11-23-budget --language lv --annotate',
      'dragoman check --format sarif --result dist/check.sarif',
    ],
  },
  {
    name: 'review',
    arguments: [paths],
    flags: [
      { name: 'all' },
      { name: 'language', value: 'L', required: true, says: 'review-language' },
      by,
      { name: 'segment', value: 'UNIT-SEGMENT', repeatable: true, commas: true },
      { name: 'not-mine' },
      { name: 'accept' },
      { name: 'final' },
      { name: 'reject' },
      { name: 'note', value: 'TEXT' },
      { name: 'waive', value: 'CODE' },
      { name: 'reason', value: 'TEXT' },
      { name: 'as-is' },
      dryRun,
    ],
    examples: [
      'dragoman review 2026-11-23-budget --language lv --by "Anna Kalniņa" --accept',
      'dragoman review --language lv --by "Anna Kalniņa" --segment uqm4v7kd2xw3ctefa-s2 --reject --note "Wrong year."',
    ],
  },
  {
    name: 'export',
    arguments: [paths],
    flags: [
      { name: 'language', value: 'L', required: true, says: 'export-language' },
      { name: 'for', value: 'TOOL', choices: exportTools },
      { name: 'out', value: 'FILE', required: true, says: 'export-out' },
      { name: 'to', value: 'NAME' },
      { name: 'due', value: 'INSTANT' },
      { name: 'since', value: 'JOB' },
      dryRun,
    ],
    examples: [
      'dragoman export --language lv --for omegat --out hand-off/lv',
      'dragoman export 2026-11-23-budget --language lv --to "Anna Kalniņa" --out hand-off/budget.lv.xlf',
    ],
  },
  {
    name: 'import',
    arguments: [{ ...files, says: 'returned' }],
    flags: [{ name: 'as', value: 'ROLE', choices: importRoles }, { ...by, required: false, says: 'import-by' }, dryRun],
    examples: [
      'dragoman import hand-off/lv --by "Anna Kalniņa"',
      'dragoman import budget.lv.xlf --as reviewer --by "Kārlis Veldrājs"',
    ],
  },
  {
    name: 'report',
    arguments: [],
    flags: [out, dryRun],
    examples: ['dragoman report --out dist/report'],
  },
  {
    name: 'assemble',
    arguments: [paths],
    flags: [languages, out, { name: 'result', value: 'FILE' }, dryRun],
    examples: [
      'dragoman assemble --language lv --out dist',
      'dragoman assemble --out dist --result dist/assembled.json',
    ],
  },
  {
    name: 'publish',
    arguments: [paths],
    flags: [out, languages, by, { name: 'withdraw' }, { name: 'restore' }, dryRun],
    examples: [
      'dragoman publish --out dist --by "Anna Kalniņa"',
      'dragoman publish 2026-11-23-budget --language lv --withdraw --out dist --by "Anna Kalniņa"',
    ],
  },
  {
    name: 'verify',
    arguments: [{ name: 'DIR', required: true, variadic: false, says: 'publicFolder' }],
    flags: [],
    examples: ['dragoman verify dist/releases'],
  },
  {
    name: 'validate',
    arguments: [files],
    flags: [],
    examples: ['dragoman validate lv/2026-11-23-budget/communique.md.xlf'],
  },
  {
    name: 'convert',
    arguments: [
      { name: 'IN', required: true, variadic: false, says: 'file' },
      { name: 'OUT', required: true, variadic: false, says: 'convertedFile' },
    ],
    flags: [{ name: 'to', value: 'VERSION', required: true, choices: xliffVersions, says: 'convert-to' }, dryRun],
    examples: ['dragoman convert budget.lv.xlf budget.lv.2.1.xlf --to 2.1'],
  },
  {
    name: 'merge',
    arguments: [{ ...files, says: 'mergedFiles' }],
    flags: [dryRun],
    examples: ['dragoman merge lv/2026-11-23-budget/communique.md.xlf'],
  },
  {
    name: 'pseudo',
    arguments: [paths],
    flags: [{ ...languages, required: true }, dryRun],
    examples: ['dragoman pseudo --language lv'],
  },
  ...memoryVerbs,
];

/** First words of the verbs that have two: `memory`, `terms`. */
export const verbGroups: readonly string[] = [
  ...new Set(verbs.flatMap(({ name }) => (name.includes(' ') ? [name.replace(/ .*$/u, '')] : []))),
];

export function verbsOfGroup(group: string): readonly Verb[] {
  return verbs.filter(({ name }) => name.startsWith(`${group} `));
}

export function verbNamed(name: string): Verb | undefined {
  return verbs.find((verb) => verb.name === name);
}

/** `--language L`, as help and messages write it. */
export function flagTerm(flag: Flag): string {
  return flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`;
}

/** `[PATH…]`, `FILE`. */
export function argumentTerm({ name, required, variadic }: VerbArgument): string {
  const term = variadic ? `${name}…` : name;
  return required ? term : `[${term}]`;
}

/** `dragoman extract [PATH…] [options]`. */
export function usage(verb: Verb, options: string): string {
  const terms = [...verb.arguments.map(argumentTerm), ...verb.flags.filter(({ required }) => required).map(flagTerm)];
  return ['dragoman', verb.name, ...terms, `[${options}]`].join(' ');
}
