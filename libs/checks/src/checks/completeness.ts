/** Whether there is a translation, and whether it is one. */
import type { Severity } from '@dragoman/model';
import { foldTypography } from '@dragoman/text';
import { example, type Hit, type Pair, type SegmentCheck, type Sentence, type Side, type UnitCheck } from '../check.ts';
import { functionWords, tellingWords } from '../function-words.ts';
import { around, withoutAddresses } from '../text.ts';
import { unquoted } from '../unquoted.ts';
import { beginsCapital, beginsSmall, hasLetter, wordParts, wordsOf } from '../words.ts';

const isBlank = (text: string): boolean => text.trim() === '';

const emptyTarget: SegmentCheck = {
  scope: 'segment',
  code: 'empty-target',
  type: 'omission',
  severity: 'error',
  description: 'The target is empty; accepted by `review --as-is`, or by a target of `{-}` where a neighbour says it.',
  message: 'the target is empty',
  advice: 'Translate the sentence, or write {-} where a neighbouring sentence expresses it.',
  good: example('en', 'Bonjour.', 'Hello.'),
  bad: example('en', 'Bonjour.', ''),
  find: ({ source, target, asIs }) => (isBlank(target) && !isBlank(source) && !asIs ? [{}] : []),
};

const emptySource: SegmentCheck = {
  scope: 'segment',
  code: 'text-without-source',
  type: 'addition',
  severity: 'warning',
  description: 'The target says something where the source says nothing.',
  message: 'the source is empty, the target is not',
  good: example('en', '', ''),
  bad: example('en', ' ', 'Hello.'),
  find: ({ source, target }) => (isBlank(source) && !isBlank(target) ? [{}] : []),
};

const missingTarget: UnitCheck = {
  scope: 'unit',
  code: 'missing-target',
  type: 'omission',
  severity: 'error',
  description:
    'A sentence has no target: an error where its paragraph is translated otherwise, a remark where nothing of it is.',
  message: 'there is no translation',
  good: {
    language: 'en',
    sentences: [
      ['Bonjour.', 'Hello.'],
      ['Merci.', 'Thank you.'],
    ],
  },
  bad: {
    language: 'en',
    sentences: [
      ['Bonjour.', 'Hello.'],
      ['Merci.', undefined],
    ],
  },
  find: (sentences) => {
    const severity: Severity = sentences.some(({ target }) => target !== undefined) ? 'error' : 'info';
    return sentences
      .filter(({ target, source }) => target === undefined && hasLetter(source))
      .map(({ segment }) => ({ segment, severity }));
  },
};

const expressedNowhere: UnitCheck = {
  scope: 'unit',
  code: 'expressed-nowhere',
  type: 'omission',
  severity: 'error',
  description: 'Every sentence of a paragraph is `{-}`, said by a neighbour: there is none.',
  message: 'every sentence of this paragraph is {-}: no neighbour says it',
  advice: 'Translate the paragraph in one of its sentences.',
  good: {
    language: 'en',
    sentences: [
      ['Il vient.', 'He and she come.'],
      ['Elle vient.', '{-}'],
    ],
  },
  bad: {
    language: 'en',
    sentences: [
      ['Il vient.', '{-}'],
      ['Elle vient.', '{-}'],
    ],
  },
  find: (sentences) => {
    const isSaidElsewhere = ({ target }: Sentence): boolean => target?.trim() === '{-}';
    return sentences.length > 0 && sentences.every(isSaidElsewhere) ? [{ segment: sentences[0]?.segment ?? '' }] : [];
  },
};

const sameAsSource: SegmentCheck = {
  scope: 'segment',
  code: 'untranslated',
  type: 'untranslated',
  severity: 'error',
  description:
    'The target equals its source. Names, numbers, addresses and contact lines may; `review --as-is` accepts any.',
  message: 'the target is the same as the source',
  advice: 'Translate it, or accept it with: dragoman review --as-is',
  good: example('de', 'Juris Zuravļovs, +32 2 287 03 11', 'Juris Zuravļovs, +32 2 287 03 11'),
  bad: example('de', 'Le séminaire a eu lieu à Bruxelles.', 'Le séminaire a eu lieu à Bruxelles.'),
  find: (pair) => {
    const { source, target, asIs, from, to } = pair;
    if (asIs || from.key === to.key || isBlank(source) || !alike(source, target)) return [];
    const severity = graveness(pair);
    return severity === undefined ? [] : [{ severity }];
  },
};

function alike(source: string, target: string): boolean {
  return (
    source === target ||
    (Math.abs(source.length - target.length) < 8 && foldTypography(source) === foldTypography(target))
  );
}

/** Text with small words is language; capitals alone are names perhaps, four of them with a word such as DE are a line. */
function graveness({ source, to, from }: Pair): Severity | undefined {
  const words = wordsOf(source);
  if (words.length > 3 && words.every(({ text }) => text === text.toUpperCase()) && isSpoken(source, from))
    return 'warning';
  const small = words.filter(({ text }) => beginsSmall(text) && text.length > 1);
  const otherScript = from.script !== to.script;
  if (words.length === 0) return undefined;
  if (words.length >= 3 && small.length > 0) return 'error';
  if (small.length > 0 || (otherScript && words.length > 1)) return 'warning';
  return words.length === 1 && words.every(({ text }) => text !== text.toUpperCase()) ? 'info' : undefined;
}

function isSpoken(source: string, { key }: Side): boolean {
  const small = functionWords.get(key);
  return wordParts(source).some((word) => small?.has(word.toLowerCase()) === true);
}

const untranslatedWords: SegmentCheck = {
  scope: 'segment',
  code: 'untranslated-words',
  type: 'untranslated',
  severity: 'warning',
  description: 'A run of words of the source stands untranslated in the target, outside quotation marks.',
  message: '“{{text}}” is still in the language of the source',
  good: example(
    'en',
    'Le quotidien « Le Monde » a publié cet entretien.',
    'The daily “Le Monde” published this interview.',
  ),
  bad: example('en', 'Il a été réélu à la tête du conseil.', 'He has been réélu à la tête du conseil.'),
  find: ({ source, target, from, to, asIs }) => {
    if (asIs || from.key === to.key || source === target) return [];
    return from.script === to.script ? sharedRuns(source, target, from.key, to.key) : foreignRuns(source, target, from);
  },
};

/** Four words in a row as in the source, with a function word of its language among them. */
function sharedRuns(source: string, target: string, from: string, to: string): readonly Hit[] {
  const grams = new Set(
    windows(
      wordParts(unquoted(source)).map((word) => word.toLowerCase()),
      4,
    ),
  );
  if (grams.size === 0) return [];
  const words = Array.from(unquoted(withoutAddresses(target)).matchAll(/[\p{L}\p{M}]+/gu));
  const own = functionWords.get(from) ?? new Set();
  const theirs = functionWords.get(to) ?? new Set();
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const run = words.slice(at, at + 4).map(([word]) => word);
    if (!grams.has(run.join(' ').toLowerCase())) continue;
    const telling = run.some((word) => own.has(word) && !theirs.has(word));
    const small = run.filter((word) => beginsSmall(word) && word.length > 3);
    if (telling && small.length >= 1 && !isName(words, at, target)) return [runHit(target, words[at], words[at + 3])];
  }
  return [];
}

/** A run that begins with a capital inside a sentence is a name: `Médecins sans frontières`. */
function isName(words: readonly RegExpExecArray[], at: number, target: string): boolean {
  const first = words[at];
  const before = words[at - 1];
  if (first === undefined || !beginsCapital(first[0]))
    return before !== undefined && beginsCapital(before[0]) && before.index > 0;
  return /[\p{L}\p{N},;:]\s*$/u.test(target.slice(Math.max(0, first.index - 50), first.index));
}

function windows(words: readonly string[], size: number): readonly string[] {
  return words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) => words.slice(at, at + size).join(' '));
}

function runHit(target: string, first: RegExpExecArray | undefined, last: RegExpExecArray | undefined): Hit {
  const from = first?.index ?? 0;
  const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return { from, to, values: { text: target.slice(from, to) } };
}

/** Each run is looked for in the whole source. */
const mostRuns = 1000;

/** Two words or more in the source's script, small letters among them, that the source has too. */
function foreignRuns(source: string, target: string, from: Side): readonly Hit[] {
  if (from.script !== 'Latn') return [];
  const run =
    /(?<![\p{Script=Latin}'’-])\p{Script=Latin}[\p{Script=Latin}'’-]*(?: +\p{Script=Latin}[\p{Script=Latin}'’-]*)+/gu;
  let left = mostRuns;
  for (const match of unquoted(withoutAddresses(target)).matchAll(run)) {
    if (left === 0) break;
    left -= 1;
    const small = match[0].split(/[ '’]/u).filter((word) => word.length > 2 && beginsSmall(word));
    if (small.length > 0 && source.includes(match[0]) && !isEnglish(match[0], from))
      return [runHit(target, match, match)];
  }
  return [];
}

/** `Friends of the Earth` is a name that the source has in English too. */
function isEnglish(run: string, { key }: Side): boolean {
  const words = run.split(/[ '’]/u).map((word) => word.toLowerCase());
  const [english, own] = [functionWords.get('en'), functionWords.get(key)];
  const isOnly = (these: ReadonlySet<string> | undefined, those: ReadonlySet<string> | undefined): boolean =>
    words.some((word) => these?.has(word) === true && those?.has(word) !== true);
  return isOnly(english, own) && !isOnly(own, english) && !/[à-ÿœ]/u.test(run);
}

const wrongLanguage: SegmentCheck = {
  scope: 'segment',
  code: 'wrong-language',
  type: 'untranslated',
  severity: 'error',
  description: 'The small words of the target are those of the source’s language, not of its own.',
  message: 'the target is written in the language of the source: {{text}}',
  good: example(
    'es',
    'La Commission a publié les résultats de la consultation.',
    'La Comisión ha publicado los resultados de la consulta.',
  ),
  bad: example(
    'es',
    'La Commission a publié les résultats de la consultation.',
    'Les résultats sont publiés dans les langues qui sont celles du conseil.',
  ),
  find: ({ source, target, from, to, asIs }) => {
    if (asIs || from.key === to.key || source === target) return [];
    const theirs = functionWords.get(to.key) ?? new Set<string>();
    const own = theirs.size === 0 ? tellingWords(from.key) : (functionWords.get(from.key) ?? theirs);
    const words = wordParts(unquoted(target));
    if (words.length < 5) return [];
    const foreign = words.filter((word) => own.has(word.toLowerCase()) && !theirs.has(word.toLowerCase()));
    const native = words.filter((word) => theirs.has(word.toLowerCase()) && !own.has(word.toLowerCase()));
    const enough =
      new Set(foreign).size >= 3 && foreign.length * 5 >= words.length && foreign.length > native.length * 2;
    return enough ? [{ values: { text: around(target, 0, 20) } }] : [];
  },
};

export const completeness = [emptyTarget, emptySource, sameAsSource, untranslatedWords, wrongLanguage] as const;
export const completenessOfUnits = [missingTarget, expressedNowhere] as const;
