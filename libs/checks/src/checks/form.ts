/** Capitals and lines. */
import { codesOf, type InlineContent } from '@dragoman/model';
import { example, type SegmentCheck } from '../check.ts';
import { functionWords } from '../function-words.ts';
import { withoutAddresses } from '../text.ts';
import { beginsCapital, beginsSmall, wordsOf } from '../words.ts';

const scriptsWithCase: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);

const startCapital: SegmentCheck = {
  scope: 'segment',
  code: 'start-capital',
  type: 'typographical',
  severity: 'warning',
  description:
    'The source begins with a capital, the target with a small letter: a warning in a whole sentence, a remark in a part of one.',
  message: 'the target begins with a small letter: “{{word}}”',
  good: example('en', 'Le conseil est élu.', 'The council is elected.'),
  bad: example('en', 'Le conseil est élu.', 'the council is elected.'),
  find: ({ source, target, to }) => {
    if (!scriptsWithCase.has(to.script)) return [];
    const [first] = wordsOf(source);
    const [found] = wordsOf(target);
    if (first === undefined || found === undefined || !beginsCapital(first.text) || !beginsSmall(found.text)) return [];
    if (
      /[\p{N}\uFFFC]/u.test(withoutAddresses(target).slice(0, found.from)) ||
      /^\p{Ll}\p{Lu}/u.test(found.text) ||
      isNamedSo(found.text.split('-')[0] ?? '', source, to.key) ||
      /…|\.\.\./u.test(target.slice(0, found.from))
    )
      return [];
    const severity = /[.!?][\p{Pe}\p{Pf}\s]*$/u.test(source) ? 'warning' : 'info';
    return [{ from: found.from, to: found.to, values: { word: found.text }, severity }];
  },
};

/** The source has the word too, in small letters: `dpkg`; small words such as `la` and `si` are words of both languages. */
function isNamedSo(word: string, source: string, language: string): boolean {
  return word.length > 2 && source.includes(word) && functionWords.get(language)?.has(word) !== true;
}

const allCaps: SegmentCheck = {
  scope: 'segment',
  code: 'all-capitals-differ',
  type: 'style',
  severity: 'info',
  description: 'One side is all in capitals, the other is not.',
  message: 'only the {{side}} is all in capitals',
  good: example('en', 'COMMUNIQUÉ DE PRESSE', 'PRESS RELEASE'),
  bad: example('en', 'Communiqué de presse', 'PRESS RELEASE'),
  find: ({ source, target }) => {
    if (!hasCase(source) || !hasCase(target) || isCapitals(source) === isCapitals(target)) return [];
    return [{ values: { side: isCapitals(source) ? 'source' : 'target' } }];
  },
};

const hasCase = (text: string): boolean => (text.match(/\p{Lu}|\p{Ll}/gu)?.length ?? 0) > 7;
const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

const lines: SegmentCheck = {
  scope: 'segment',
  code: 'lines-differ',
  type: 'whitespace',
  severity: 'warning',
  description: 'The target has another number of lines or tabs than the source.',
  message: '{{source}} line breaks and tabs in the source, {{target}} in the target',
  good: example('en', 'Nom\nPrénom', 'Name\nFirst name'),
  bad: example('en', 'Nom\nPrénom', 'Name, first name'),
  find: ({ source, target, sourceContent, targetContent }) => {
    if (!/[\n\t]/u.test(source + target) || target.trim() === '') return [];
    const count = (text: string, content: InlineContent): number =>
      (text.trim().match(/\n|\t/gu)?.length ?? 0) + codesOf(content).filter(({ type }) => type === 'lb').length;
    const [before, after] = [count(source, sourceContent), count(target, targetContent)];
    return before === after ? [] : [{ values: { source: before, target: after } }];
  },
};

export const form = [startCapital, allCaps, lines] as const;
