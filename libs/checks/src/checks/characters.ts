/** Characters that should not be there: of another script, broken, invisible, not in one form. */
import { example, type Hit, type SegmentCheck } from '../check.ts';
import { brokenInTranslation } from '../mojibake.ts';
import { around, codePointName, places, withoutAddresses } from '../text.ts';
import { wordsOf } from '../words.ts';

function hitAt(text: string, from: number, to: number, extra: Omit<Hit, 'from' | 'to'> = {}): Hit {
  return { ...extra, from, to, values: { text: around(text, from, to), ...extra.values } };
}

const scriptOf = (letter: string): string | undefined => {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  if (/\p{Script=Greek}/u.test(letter)) return 'Greek';
  return undefined;
};

const isMixable = /[\u0370-\u052F\u1C80-\u1C8F\u1F00-\u1FFF\uA640-\uA66E]/u;

/** A unit of measure may mix: `μm`, `kΩ`. */
const measure = /^(?:[μΩ]\p{Script=Latin}{1,2}|\p{Script=Latin}{1,2}Ω)$/u;

const mixedScript: SegmentCheck = {
  scope: 'segment',
  code: 'mixed-script',
  type: 'characters',
  severity: 'warning',
  description:
    'A word has letters of two scripts: a Latin `a` in a Cyrillic word looks right and is never found again.',
  message: 'letters of two scripts in the word “{{word}}”: {{letters}}',
  advice: 'Type the word again with the keyboard of its language.',
  good: example('ru', 'Le programme pour la paix', 'Программа мира'),
  bad: example('ru', 'Le programme pour la paix', 'Прогрaмма мира'),
  find: ({ source, target }) => {
    if (!isMixable.test(target) || !/\p{Script=Latin}/u.test(target)) return [];
    return places(withoutAddresses(target), /[\p{L}\p{M}]+/gu).flatMap(({ text: word, from, to }) => {
      const counts = new Map<string, string>();
      for (const letter of word) {
        const script = scriptOf(letter);
        if (script !== undefined) counts.set(script, (counts.get(script) ?? '') + letter);
      }
      const isDegree = target[from - 1] === '°' && /^[CF]\p{Script=Cyrillic}+$/u.test(word);
      if (counts.size < 2 || isDegree || measure.test(word) || source.includes(word)) return [];
      const [fewest = ''] = [...counts.values()].sort((a, b) => a.length - b.length);
      const letters = [...new Set(fewest)].map((letter) => `${letter} (${codePointName(letter)})`).join(', ');
      const severity = isJoined(word, source) ? { severity: 'info' as const } : {};
      return [hitAt(target, from, to, { values: { word, letters }, ...severity })];
    });
  },
};

/** `DVDшник`, `εντολήchroot`: an acronym with an ending, or a name of the source with its space lost; no letter is a stranger. */
function isJoined(word: string, source: string): boolean {
  if (/^\p{Lu}{2}/u.test(word) && /^\p{Script=Latin}{2,}\p{Script=Cyrillic}+$/u.test(word)) return true;
  const [, first, last] =
    /^(?:(\p{Script=Latin}{2,})[^\p{Script=Latin}]{2,}|[^\p{Script=Latin}]{2,}?(\p{Script=Latin}{2,}))$/u.exec(word) ??
    [];
  const latin = first ?? last;
  return latin !== undefined && source.includes(latin);
}

/** Latin letters that look like Cyrillic ones, and the reverse. */
const latinLooksCyrillic = /^[aceiopxyABCEHIKMOPTXjsSJ]+$/u;
const cyrillicLooksLatin = /^[асеіорхуАВСЕНІКМОРТХјѕЅЈ]+$/u;
const romanNumber = /^[IVXLCDM]+$/u;

const lookAlike: SegmentCheck = {
  scope: 'segment',
  code: 'look-alike-word',
  type: 'characters',
  severity: 'warning',
  description: 'A short word is typed in letters of another script that look like its own.',
  message: '“{{word}}” is written in letters of another script',
  good: example('ru', 'Un pont et une route', 'Мост и дорога с видом'),
  bad: example('ru', 'Un pont et une route', 'Мост и дорога c видом'),
  find: ({ source, target, to }) => {
    const isCyrillic = to.script === 'Cyrl';
    if (!(isCyrillic ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u).test(target)) return [];
    const looks = isCyrillic ? latinLooksCyrillic : cyrillicLooksLatin;
    const inSource = new Set(wordsOf(source).map(({ text }) => text.toLowerCase()));
    return places(
      withoutAddresses(target),
      /(?<![\p{L}\p{M}\p{N}'’\-\uFFFC.])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}'’\-\uFFFC])/gu,
    )
      .filter(
        ({ text: word }) =>
          looks.test(word) &&
          word.length < 4 &&
          !romanNumber.test(word) &&
          !(word.length > 1 && word === word.toUpperCase()),
      )
      .filter(({ text: word, from, to: end }) => !inSource.has(word.toLowerCase()) && !isAmongItsOwn(target, from, end))
      .map(({ text: word, from, to: end }) => hitAt(target, from, end, { values: { word } }));
  },
};

/** Between words of its own script it is a word of another language: `you can start once`. */
function isAmongItsOwn(text: string, from: number, to: number): boolean {
  const script = /\p{Script=Latin}/u.test(text.slice(from, to)) ? /^\p{Script=Latin}/u : /^\p{Script=Cyrillic}/u;
  const before = /[\p{L}\p{M}]+(?=[^\p{L}]*$)/u.exec(text.slice(Math.max(0, from - 40), from))?.[0];
  const after = /[\p{L}\p{M}]+/u.exec(text.slice(to, to + 40))?.[0];
  const isLatin = (word: string | undefined): boolean => word === undefined || script.test(word);
  return (before ?? after) !== undefined && isLatin(before) && isLatin(after);
}

/** Letters that a language does not have and that stand for one it has. */
const wrongLetters: ReadonlyMap<string, { readonly pattern: RegExp; readonly expected: string }> = new Map([
  ['ro', { pattern: /[şŞţŢ]/gu, expected: 'ș, ț (U+0219, U+021B)' }],
  ['ru', { pattern: /[іїєґўјӣӯҳҷқғңөүәұһІЇЄҐЎЈ]/gu, expected: 'и, е, г …' }],
  ['bg', { pattern: /[ыэёіїєґўЫЭЁІЇЄҐЎ]/gu, expected: 'и, е, й …' }],
  ['uk', { pattern: /[ыэёъўЫЭЁЪЎ]/gu, expected: 'и, е, є …' }],
  ['kk', { pattern: /[ӣӯҳҷўїјЇЎЈҲҶ]/gu, expected: 'і, ү, һ, ж …' }],
  ['ky', { pattern: /[ӣӯҳҷўқғіәұһіІҚҒӘҰҺ]/gu, expected: 'к, г, и …' }],
  ['tg', { pattern: /[ўңөүіәұһІҢӨҮӘҰҺЎ]/gu, expected: 'ӯ, ҳ, ҷ …' }],
  ['uz-Cyrl', { pattern: /[ӯӣҷңөүіәұһІҢӨҮӘҰҺҶӢӮ]/gu, expected: 'ў, ж …' }],
]);

const outsideRepertoire: SegmentCheck = {
  scope: 'segment',
  code: 'outside-repertoire',
  type: 'characters',
  severity: 'warning',
  description:
    'A letter that the language does not have and that stands for one of its own: `ş` for Romanian `ș`, `ў` for Tajik `ӯ`.',
  message: '“{{letter}}” ({{name}}) is not a letter of this language; it has {{expected}}',
  good: example('ro', 'Le conseil et la cité', 'Consiliul și cetatea'),
  bad: example('ro', 'Le conseil et la cité', 'Consiliul şi cetatea'),
  find: ({ source, target, to }) => {
    const wrong = wrongLetters.get(to.key);
    if (wrong === undefined) return [];
    return places(target, wrong.pattern)
      .filter(({ text: letter }) => !source.includes(letter))
      .slice(0, 3)
      .map(({ text: letter, from, to: end }) =>
        hitAt(target, from, end, { values: { letter, name: codePointName(letter), expected: wrong.expected } }),
      );
  },
};

/** Letters of which a text of so many letters has at least one, as good as always. */
const ownLetters: ReadonlyMap<string, readonly [RegExp, number]> = new Map([
  ['kk', [/[әғқңөұүһі]/iu, 50]],
  ['ky', [/[ңөү]/iu, 90]],
  ['tg', [/[ғӣқӯҳҷ]/iu, 120]],
  ['uz-Cyrl', [/[ўқғҳ]/iu, 80]],
  ['lv', [/[āčēģīķļņšūž]/iu, 70]],
  ['lt', [/[ąčęėįšųūž]/iu, 70]],
  ['cs', [/[áčďéěíňóřšťúůýž]/iu, 60]],
  ['sk', [/[áäčďéíĺľňóôŕšťúýž]/iu, 60]],
  ['pl', [/[ąćęłńóśźż]/iu, 110]],
  ['hu', [/[áéíóöőúüű]/iu, 50]],
  ['et', [/[äõöüšž]/iu, 110]],
  ['fi', [/[äö]/iu, 160]],
  ['ro', [/[ăâîșțşţ]/iu, 120]],
]);

const missingLetters: SegmentCheck = {
  scope: 'segment',
  code: 'own-letters-missing',
  type: 'characters',
  severity: 'warning',
  description:
    'A long sentence without a single letter that only this language (or few) has: typed on another keyboard, or another language.',
  message: 'none of the letters that this language has beside the usual ones, in {{count}} letters',
  good: example(
    'kk',
    'La réunion des ministres a eu lieu hier.',
    'Министрлердің кездесуі кеше өткен болатын, деп хабарлады үкімет.',
  ),
  bad: example(
    'kk',
    'La réunion des ministres a eu lieu hier.',
    'Министрлердин кездесуи кеше откен болатын, деп хабарлады укимет.',
  ),
  find: ({ target, to }) => {
    const own = ownLetters.get(to.key);
    if (own === undefined || own[0].test(target)) return [];
    const small = withoutAddresses(target).match(to.script === 'Cyrl' ? /(?=\p{Script=Cyrillic})\p{Ll}/gu : /\p{Ll}/gu);
    const letters = small?.length ?? 0;
    return letters < own[1] ? [] : [{ values: { count: letters } }];
  },
};

const uzbekApostrophe: SegmentCheck = {
  scope: 'segment',
  code: 'uzbek-apostrophe',
  type: 'characters',
  severity: 'info',
  description:
    'Uzbek oʻ and gʻ with another mark than U+02BB: a warning where the sentence has the right one too, or a grave accent.',
  message: '“{{text}}” has not the letter’s own mark (U+02BB)',
  good: example('uz', 'La République d’Ouzbékistan', 'Oʻzbekiston Respublikasi'),
  bad: example('uz', 'La République d’Ouzbékistan', "O'zbekiston Respublikasi"),
  find: ({ target, to }) => {
    if (to.key !== 'uz') return [];
    const isMixed = /[OoGg]ʻ/u.test(target);
    return places(target, /(?<=[OoGg])['’‘`´ʼ](?=\p{L})/gu).map(({ text: mark, from, to: end }) => ({
      from,
      to: end,
      values: { text: around(target, from, end) },
      ...(isMixed || '`´'.includes(mark) ? { severity: 'warning' as const } : {}),
    }));
  },
};

const notComposed: SegmentCheck = {
  scope: 'segment',
  code: 'not-nfc',
  type: 'characters',
  severity: 'warning',
  description: 'Letters and their accents are apart (Unicode form other than NFC): searches do not find the word.',
  message: 'a letter and its accent are two characters in “{{text}}”',
  advice: 'Normalize the text to NFC.',
  good: example('lv', 'Riga', 'Rīga'),
  bad: example('lv', 'Riga', 'Ri\u0304ga'),
  find: ({ target }) => {
    if (!/[\u0300-\u036F\u0653-\u0655\u3099\u309A\u2126\u212A\u212B]/u.test(target)) return [];
    const normal = target.normalize('NFC');
    if (normal === target) return [];
    const from = [...target].findIndex((_, at) => target[at] !== normal[at]);
    return [hitAt(target, Math.max(0, from), Math.max(0, from) + 1)];
  },
};

const mojibake: SegmentCheck = {
  scope: 'segment',
  code: 'mojibake',
  type: 'characters',
  severity: 'error',
  description: 'Bytes read in the wrong encoding: `Ã©` for `é`, `â€™` for `’`, `Ð°` for `а`, U+FFFD, `??` in a word.',
  message: 'broken characters: “{{text}}”',
  good: example('de', 'Le marché', 'Der Markt „für alle“'),
  bad: example('de', 'Le marché', 'Der Markt „fÃ¼r alle“'),
  find: ({ source, target }) =>
    brokenInTranslation(source, target)
      .slice(0, 3)
      .map(({ from, to }) => hitAt(target, from, to)),
};

const joiners = new Set(['\u200C', '\u200D']);
const scriptsWithJoiners: ReadonlySet<string> = new Set([
  'Arab',
  'Deva',
  'Beng',
  'Khmr',
  'Sinh',
  'Mlym',
  'Taml',
  'Telu',
  'Knda',
  'Gujr',
  'Guru',
  'Mymr',
  'Mong',
  'Syrc',
]);

/** They write no space between words: U+200B says where a line may break. */
const withoutWordSpaces: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my', 'bo', 'dz']);

const invisible: SegmentCheck = {
  scope: 'segment',
  code: 'invisible-character',
  type: 'characters',
  severity: 'error',
  description: 'A control, zero-width, private-use character, byte order mark or soft hyphen that the source has not.',
  message: 'the invisible character {{name}} in “{{text}}”',
  advice: 'Delete it.',
  good: example('en', 'La porte', 'The door'),
  bad: example('en', 'La porte', 'The do\u200Bor'),
  find: ({ source, target, to }) =>
    places(
      target,
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u115F\u1160\u180E\u200B-\u200D\u2028\u2029\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Co}|[\u{E0000}-\u{E007F}]/gu,
    )
      .filter(
        ({ text, from }) =>
          !(
            joiners.has(text) &&
            (scriptsWithJoiners.has(to.script) ||
              /\p{Extended_Pictographic}|\uFE0F/u.test(target.slice(Math.max(0, from - 2), from)))
          ),
      )
      .filter(({ text }) => !(text === '\u200B' && withoutWordSpaces.has(to.key)))
      .filter(({ text }) => !source.includes(text))
      .slice(0, 3)
      .map(({ text, from, to: end }) =>
        hitAt(target, from, end, {
          values: { name: codePointName(text) },
          ...(text === '\u00AD' ? { severity: 'warning' as const } : {}),
        }),
      ),
};

const bidiUnbalanced: SegmentCheck = {
  scope: 'segment',
  code: 'bidi-unbalanced',
  type: 'characters',
  severity: 'error',
  description:
    'A control of writing direction opens that nothing closes, or the reverse: what follows is shown in the wrong order.',
  message: 'the control of writing direction {{name}} has no partner',
  good: example('ar', 'Contact : ivars@example.org', 'الاتصال: \u2068ivars@example.org\u2069'),
  bad: example('ar', 'Contact : ivars@example.org', 'الاتصال: \u2068ivars@example.org'),
  find: ({ target }) =>
    unbalanced(target).map(({ text, from, to }) => ({ from, to, values: { name: codePointName(text) } })),
};

type Place = ReturnType<typeof places>[number];

/** Isolates close with PDI, embeddings and overrides with PDF; a PDI closes the embeddings inside it too, which is no style to write. */
function unbalanced(text: string): readonly Place[] {
  if (!/[\u202A-\u202E\u2066-\u2069]/u.test(text)) return [];
  const open: Place[] = [];
  const alone: Place[] = [];
  for (const place of places(text, /[\u202A-\u202E\u2066-\u2069]/gu)) {
    const isIsolate = (mark: string): boolean => /[\u2066-\u2068]/u.test(mark);
    if (place.text !== '\u202C' && place.text !== '\u2069') open.push(place);
    else if (open.at(-1) !== undefined && isIsolate(open.at(-1)?.text ?? '') === (place.text === '\u2069')) open.pop();
    else alone.push(place);
  }
  return [...alone, ...open];
}

export const characters = [
  mixedScript,
  lookAlike,
  outsideRepertoire,
  missingLetters,
  uzbekApostrophe,
  notComposed,
  mojibake,
  invisible,
  bidiUnbalanced,
] as const;
