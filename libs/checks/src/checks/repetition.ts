/** Words, letters and marks that stand twice. */
import { isDoubledOnPurpose } from '../doubled-on-purpose.ts';
import { example, type SegmentCheck } from '../check.ts';
import { around, places, withoutAddresses } from '../text.ts';
import { beginsCapital } from '../words.ts';

const doubledWord: SegmentCheck = {
  scope: 'segment',
  code: 'doubled-word',
  type: 'duplication',
  severity: 'warning',
  description: 'The same word twice in a row, except where the language does so (`nous nous`, German `, die die`).',
  message: 'the word “{{word}}” stands twice',
  advice: 'Delete one of them.',
  good: example('de', 'Les lois qui concernent le climat', 'Die Gesetze, die die Umwelt betreffen'),
  bad: example('de', 'Les lois qui concernent le climat', 'Die Gesetze betreffen betreffen die Umwelt'),
  find: ({ source, target, to }) => {
    const text = withoutAddresses(target);
    let isName: boolean | undefined;
    return places(
      text,
      /(?<![\p{L}\p{M}\p{N}'’ʼʻ‘+-])([\p{L}\p{M}]+(?:['’ʼʻ‘-][\p{L}\p{M}]+)*)[ \u00A0\u202F]+\1(?![\p{L}\p{M}\p{N}'’ʼʻ‘-])/giu,
    ).flatMap(({ text: both, from, to: end }) => {
      const [word = ''] = both.split(/[ \u00A0\u202F]/u);
      if (isDoubledOnPurpose(word, text.slice(Math.max(0, from - clause), from), to.key, both)) return [];
      if (beginsCapital(word) && (isName ??= doubledName.test(source))) return [];
      return [{ from, to: end, values: { word } }];
    });
  },
};

/** So much before a word shows whether a clause begins there, in UTF-16 code units. */
const clause = 200;

/** `Bora Bora`, in whatever script the target writes it. */
const doubledName = /(?<!\p{L})(\p{Lu}[\p{L}\p{M}]+)[ \u00A0-]\1(?!\p{L})/u;

/** Languages in which three equal letters meet in compounds. */
const tripling: ReadonlyMap<string, RegExp> = new Map([
  ['de', /^[eflmnprst]$/u],
  ['et', /^[aäeio]$/u],
]);

const tripledLetter: SegmentCheck = {
  scope: 'segment',
  code: 'tripled-letter',
  type: 'misspelling',
  severity: 'warning',
  description: 'The same letter three times in a word, where compounds of the language do not make it.',
  message: 'the letter “{{letter}}” stands three times in “{{text}}”',
  good: example('de', 'La navigation', 'Die Schifffahrt'),
  bad: example('en', 'La réussite', 'The succcess'),
  find: ({ source, target, to }) =>
    places(withoutAddresses(target), /(?<=\p{L})(\p{Ll})\1\1|(\p{Ll})\2\2(?=\p{L})/gu)
      .filter(
        ({ text }) =>
          tripling.get(to.key)?.test(text[0] ?? '') !== true && !/[xivw]/u.test(text) && !source.includes(text),
      )
      .map(({ text, from, to: end }) => ({
        from,
        to: end,
        values: { letter: text[0] ?? '', text: around(target, from, end) },
      })),
};

const repeatedMark: SegmentCheck = {
  scope: 'segment',
  code: 'repeated-mark',
  type: 'typographical',
  severity: 'warning',
  description: 'A mark of punctuation twice in a row (`,,`, `;;`, `..`, `.,`) that the source has not.',
  message: 'repeated marks in “{{text}}”',
  good: example('en', 'Oui… etc., merci.', 'Yes… etc., thank you.'),
  bad: example('en', 'Oui, merci.', 'Yes,, thank you.'),
  find: ({ source, target }) => {
    const pattern =
      /,,+|;;+|::+|،،+|؛؛+|(?<!\.)\.\.(?!\.)|,\.(?!\.)|\.{5,}|(?<!\p{L}{1,5}|[\p{N}\s.])\.,|(?<!\.)\. \.(?!\s?\.)|([!?])\1+|[;:],|,[;:]/gu;
    const inSource = new Set(places(source, pattern).map(({ text }) => text));
    return places(withoutAddresses(target), pattern)
      .filter(({ text }) => !inSource.has(text) && (!/^[!?]/u.test(text) || !/[!?]{2}/u.test(source)))
      .filter(({ text }) => !isBehindName(text, source))
      .map(({ from, to }) => ({ from, to, values: { text: around(target, from, to) } }));
  },
};

/** `Verwenden als:, …`: the colon belongs to what is named there, as in the source. */
const isBehindName = (text: string, source: string): boolean => text === ':,' && /:\s?[^\s]/u.test(source.slice(0, -1));

export const repetition = [doubledWord, tripledLetter, repeatedMark] as const;
