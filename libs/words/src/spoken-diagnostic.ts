/** Diagnostics and held reasons in the reader's language, where the catalog has words for their code; else their own English. */
import { type Diagnostic, type HeldReason, shellQuoted } from '@dragoman/model';
import { type Words, type WordValues } from './create-words.ts';

/** What is wrong, without place and advice. */
export function diagnosticText(words: Words, diagnostic: Diagnostic): string {
  const values = valuesInWords(words, diagnostic);
  return found(words, keysOf('diagnostics', '', diagnostic), values) ?? diagnostic.message;
}

/** What to do about it; undefined where there is nothing to say. */
export function diagnosticAdvice(words: Words, diagnostic: Diagnostic): string | undefined {
  const keys = keysOf('diagnosticAdvice', 'Advice', diagnostic);
  return found(words, keys, diagnostic.values ?? {}) ?? diagnostic.advice;
}

/** Rules of the same name speak of other things in other standards: XLIFF 2 and TMX have words of their own. */
const sectionsOfStandards = [
  ['XLIFF 2', 'xliff2'],
  ['TMX', 'tmx'],
] as const;

function keysOf(section: string, ending: 'Advice' | '', { code, values }: Diagnostic): readonly string[] {
  const { standard, reason } = values ?? {};
  const own = sectionsOfStandards.find(([name]) => typeof standard === 'string' && standard.startsWith(name))?.[1];
  if (own !== undefined) return [`${own}${ending}.${code}`];
  const reasons = typeof reason === 'string' && /^[a-z-]+$/u.test(reason) ? [`-${reason}`] : [];
  return ['-nearest', ...reasons, ''].map((variant) => `${section}.${code}${variant}`);
}

function found(words: Words, keys: readonly string[], values: WordValues): string | undefined {
  for (const key of keys) {
    const said = words.find(key, values);
    if (said !== undefined) return said;
  }
  return undefined;
}

const wordyValues = ['expected', 'missing', 'found', 'feature', 'measure', 'reason'];

/** Values that are parts of sentences and not names of the standard, in the reader's language; and where it is. */
function valuesInWords(words: Words, { values, location }: Diagnostic): WordValues {
  const { unit, segment } = location;
  const all = { ...(unit === undefined ? {} : { unit }), ...(segment === undefined ? {} : { segment }), ...values };
  const spoken = wordyValues.flatMap((name) => {
    const value = values?.[name];
    const said = typeof value === 'string' ? phraseInWords(words, value) : undefined;
    return said === undefined ? [] : [[name, said]];
  });
  return { ...all, ...Object.fromEntries(spoken) };
}

/** What is quoted or tagged in a phrase is put in; the rest names it. */
function phraseInWords(words: Words, phrase: string): string | undefined {
  const whole = words.find(phraseKey(phrase));
  if (whole !== undefined) return whole;
  const [first, ...others] = [...phrase.matchAll(variable)].map(([part]) => part.replace(/^"|"$/gu, ''));
  const parts = first === undefined ? undefined : { first, last: others.at(-1) ?? first };
  const [, left = '', joined = '', right = ''] = /^(.+) (or|of) (\S+)$/u.exec(phrase) ?? [];
  return (
    (parts && words.find(phraseKey(phrase.replace(variable, ' ')), parts)) ??
    words.find(`phrases.${joined}`, { first: left, last: right })
  );
}

const variable = /"[^"]*"|<[^<>]*(?:>|$)|U\+[0-9A-F]+/gu;

function phraseKey(phrase: string): string {
  const named = phrase.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return `phrases.${named.replace(/^-|-$/gu, '')}`;
}

/** Why something is held, as half a sentence: `3 of 34 segments are not reviewed`. */
export function heldText(words: Words, reason: HeldReason): string {
  const spoken = words.find(`held.${spokenCode(reason)}`, spokenValues(words, reason));
  if (spoken === undefined) return reason.message;
  const document = reason.values?.['document'];
  return document === undefined ? spoken : words.t('heldPlace.document', { document, reason: spoken });
}

/** Where a reason holds, so that advice can name a command that works there. */
export interface HeldPlace {
  readonly language: string;
  /** Path below the source folder; without it, the command speaks of the whole language. */
  readonly document?: string;
}

/** What to do about it. The command, if any, is in it as `heldCommand` gives it. */
export function heldAdvice(words: Words, reason: HeldReason, place: HeldPlace): string | undefined {
  const command = heldCommand(reason, place);
  const values = command === undefined ? {} : { command };
  return words.find(`heldAdvice.${spokenCode(reason)}`, values) ?? reason.advice;
}

/** `not-reviewed` speaks of the state that the policy asks for, which may be another one. */
function spokenCode({ code, values }: SpokenReason): string {
  if (code !== 'not-reviewed') return code;
  const required = values?.['requiredState'];
  return required === 'final' ? 'not-final' : required === 'translated' ? 'not-translated' : code;
}

type SpokenReason = Pick<HeldReason, 'code' | 'values'>;

/** The command line that shows or mends what a reason speaks of; undefined where a person must edit a file. */
export function heldCommand(reason: SpokenReason, { language, document }: HeldPlace): string | undefined {
  const code = spokenCode(reason);
  const path = document === undefined ? '' : ` ${shellQuoted(document)}`;
  const at = `${path} --language ${language}`;
  const commands: Readonly<Record<string, string>> = {
    stale: `dragoman extract${at}`,
    'no-file': `dragoman extract${at}`,
    'duplicate-unit-id': `dragoman extract${at}`,
    'formula-changed': `dragoman extract${at}`,
    'decision-withdrawn': `dragoman extract${at}`,
    'unreadable-file': unreadableCommand(reason, document === undefined ? 'FILE' : `${language}/${document}.xlf`),
    'release-incomplete': `dragoman status${releaseOf(document)} --language ${language} --gate`,
    untranslated: `dragoman status${at} --state initial`,
    'not-reviewed': `dragoman status${at} --state initial,translated`,
    'not-final': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept --final`,
    'not-translated': `dragoman status${at} --state initial`,
    'finding-errors': `dragoman check${at}`,
    'finding-warnings': `dragoman check${at}`,
    'empty-unit': `dragoman status${at} --segments`,
    'edited-outside': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'merge-conflict': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'approval-void': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'four-eyes': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    withdrawn: `dragoman publish${releaseOf(document) || ' PATH'} --language ${language} --restore --out DIR --by NAME`,
    'ledger-changed': `dragoman merge ${folderOf(reason)}`,
  };
  return Object.hasOwn(commands, code) ? commands[code] : undefined;
}

/** What cannot be read may be a register or the French, of which a look at the .xlf says nothing. */
function unreadableCommand({ values }: SpokenReason, bilingual: string): string {
  const file = values?.['file'];
  if (typeof file === 'string' && /\.(?:csv|tbx|tmx)$/u.test(file)) return `dragoman validate ${shellQuoted(file)}`;
  const isSource = typeof file === 'string' && file.includes('/') && !file.endsWith('.xlf');
  return isSource ? `dragoman roundtrip ${shellQuoted(file)}` : `dragoman validate ${shellQuoted(bilingual)}`;
}

/** Of the ledger's version that is broken. */
function folderOf({ values }: SpokenReason): string {
  const folder = values?.['folder'];
  return typeof folder === 'string' ? shellQuoted(folder) : 'FILE';
}

function releaseOf(document: string | undefined): string {
  return document === undefined ? '' : ` ${shellQuoted(document.split('/')[0] ?? document)}`;
}

/** `count` of the reason itself, and instants as people read them. */
function spokenValues(words: Words, { count, values = {} }: HeldReason): WordValues {
  const { embargo, at } = values;
  return {
    ...(count === undefined ? {} : { count }),
    ...values,
    ...(typeof embargo === 'string' ? { embargo: words.dateTime(embargo) } : {}),
    ...(typeof at === 'string' ? { at: words.dateTime(at) } : {}),
  };
}
