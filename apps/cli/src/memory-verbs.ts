/** Verbs about what the workspace knows: its translation memory and its registers. Their names are two words. */
import type { Flag, VerbArgument } from './verbs.ts';

export const memoryVerbNames = [
  'memory import',
  'memory export',
  'memory lookup',
  'memory stats',
  'terms import',
  'terms export',
  'terms lookup',
] as const;
export type MemoryVerbName = (typeof memoryVerbNames)[number];

export interface MemoryVerb {
  readonly name: MemoryVerbName;
  readonly arguments: readonly VerbArgument[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
}

const text: VerbArgument = { name: 'TEXT', required: true, variadic: false, says: 'lookedUp' };
const languages: Flag = { name: 'language', value: 'L', repeatable: true, commas: true };
const dryRun: Flag = { name: 'dry-run' };

export const memoryVerbs: readonly MemoryVerb[] = [
  {
    name: 'memory import',
    arguments: [{ name: 'FILE', required: true, variadic: true, says: 'memories' }],
    flags: [{ ...languages, says: 'memory-language' }, { name: 'penalty', value: 'N' }, dryRun],
    examples: ['dragoman memory import agency.tmx', 'dragoman memory import old.tmx --language lv --penalty 10'],
  },
  {
    name: 'memory export',
    arguments: [],
    flags: [
      { name: 'language', value: 'L', required: true, says: 'exported-language' },
      { name: 'out', value: 'FILE', required: true, says: 'memory-out' },
      dryRun,
    ],
    examples: ['dragoman memory export --language lv --out lv.tmx'],
  },
  {
    name: 'memory lookup',
    arguments: [text],
    flags: [
      { name: 'language', value: 'L', required: true, says: 'lookup-language' },
      { name: 'threshold', value: 'N' },
      { name: 'limit', value: 'N' },
      { name: 'concordance' },
    ],
    examples: [
      'dragoman memory lookup "Le conseil se réunit le 12 mai." --language lv',
      'dragoman memory lookup "feuille de route" --language lv --concordance',
    ],
  },
  { name: 'memory stats', arguments: [], flags: [languages], examples: ['dragoman memory stats --language lv'] },
  {
    name: 'terms import',
    arguments: [{ name: 'FILE', required: true, variadic: false, says: 'register' }],
    flags: [{ name: 'name', value: 'NAME', says: 'register-name' }, dryRun],
    examples: ['dragoman terms import bodies.tbx', 'dragoman terms import titles.csv --name titles'],
  },
  {
    name: 'terms export',
    arguments: [],
    flags: [{ name: 'out', value: 'FILE', required: true, says: 'terms-out' }, dryRun],
    examples: ['dragoman terms export --out terms.csv'],
  },
  {
    name: 'terms lookup',
    arguments: [text],
    flags: [languages],
    examples: ['dragoman terms lookup "l’Agence du lac" --language lv'],
  },
];
