/**
 * The rules that European languages share, filled with the words of one. Order matters: what never ends a sentence, what
 * always begins one, what seldom ends one, then the stops. The outcome is an SRX 2.0 file like any other.
 */

/** Lists of words without their last stop, parted by spaces; `_` is an optional space; a small first letter stands for both. */
export interface LanguageWords {
  readonly name: string;
  readonly version: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** Before a name: Dr. Lang. */
  readonly titles: string;
  /** Whatever follows: z. B. Malta. */
  readonly always: string;
  /** Before a number or a lone letter: Art. 5. */
  readonly references: string;
  /** Months and days, before a number. */
  readonly dates: string;
  /** Two parts that belong together: ['v', 'Chr']. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Regular expressions, without the stop, for what ends a sentence before any capital: `v\.\s{0,2}Chr`. */
  readonly ends: readonly string[];
  /** Words that with their number begin a text as its heading, without their stop, if any: Art. 5. Fristen. */
  readonly labels: string;
  /** A thing called by a letter: Plan B. */
  readonly lettered: string;
  /** Often the first word of a sentence, seldom part of a name. */
  readonly openers: string;
  /** Seldom ends a sentence, except before an opener: Co. KG. */
  readonly weak: string;
  /** Letters of initials beside a single capital: Dz. */
  readonly initials: string;
  /** Whether a stop makes a number an ordinal: 3. Mai. */
  readonly hasOrdinals: boolean;
  /** Rules of this language alone, before all others: [break, before, after]. */
  readonly own: readonly (readonly ['yes' | 'no', string, string])[];
}

type RuleRow = readonly ['yes' | 'no', string, string];

const quote = '["“”„«»‹›‘’‚\'(\\[¿¡]';
const capital = `\\s+(?:${quote}\\s{0,2}){0,2}\\p{Lu}`;
const closing = '(?:\\s{0,2}[»›]|["”“’‘\'«‹)\\]]){0,3}';
const omission = '[\\[(]\\s{0,2}(?:…|\\.{3,4})\\s{0,2}[\\])]';

/** "Place, 5 June. — Text": the dash goes on. */
const dateline =
  '^\\s*\\p{Lu}[\\p{L}\\s\\-]{1,30}[,(][^!?…]{0,30}\\p{Nd}(?:\\.?\\s{1,2}(?:de\\s{1,2})?\\p{L}{1,14})?\\.';

/** No abbreviation is that long, except German ones on -l. It stands first so that no other rule need be asked. */
const longWord: RuleRow = ['yes', '\\p{Ll}{8}(?!l)\\p{Ll}[.!?…]', '\\s+\\p{Lu}\\p{Ll}'];

/** An abbreviation without a vowel is no word. */
const consonants = '[bcdfghjklmnpqrstvwxzčšžбвгджзклмнпрстфхцчшщ]';
const consonant = '[BCDFGHJKLMNPQRSTVWXZČŠŽБВГДЖЗКЛМНПРСТФХЦЧШЩ]';

/** Not behind a number: a unit may end a sentence. */
const withoutVowel = `(?:^|\\(|[\\p{L},;:.)]\\s{1,2})(?:(?:${consonant}|${consonants})${consonants}{1,5}|[bcdfghjklmnpqrstvwxz])`;

export function languageRules(words: LanguageWords): string {
  const rows = [...words.own, longWord, ...never(words), ...begins(words), ...seldom(words), ...stops];
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <!-- dragoman segmentation rules for ${words.name}, version ${words.version}. Regular expressions are ICU's (SRX 2.0): \\s knows U+00A0 and U+202F. -->
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="${words.name}">
${rows.map(written).join('\n')}
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="${eitherCase(words.language)}.*" languagerulename="${words.name}"/>
      <languagemap languagepattern=".*" languagerulename="${words.name}"/>
    </maprules>
  </body>
</srx>
`;
}

function written([isBreak, before, after]: RuleRow): string {
  return `        <rule break="${isBreak}">
          <beforebreak>${before}</beforebreak>
          <afterbreak>${after}</afterbreak>
        </rule>`;
}

/** `art z._B s p` → `[Aa]rt|[Zz]\\.\\s{0,2}B|[SsPp]`; words with one last letter share it, as a rule is matched backwards from its stop. */
function alternatives(list: string): string {
  const words = list.split(/\s+/u).filter(Boolean);
  const groups = Map.groupBy(words, (word) => (/\p{L}$/u.test(word) && word.length > 1 ? word.slice(-1) : ''));
  return [...groups].flatMap(([last, group]) => withLast(last, group)).join('|');
}

function withLast(last: string, group: readonly string[]): readonly string[] {
  if (last === '' || group.length === 1) return group.map(expression);
  return [`(?:${group.map((word) => expression(word.slice(0, -1))).join('|')})${last}`];
}

function expression(word: string): string {
  return eitherCase(word).replaceAll('.', '\\.').replaceAll('_', '\\s{0,2}');
}

function eitherCase(word: string): string {
  const [first = ''] = word;
  const capitalized = first.toUpperCase();
  return capitalized === first ? word : `[${capitalized}${first}]${word.slice(first.length)}`;
}

function never(words: LanguageWords): readonly RuleRow[] {
  const references = alternatives(words.references);
  const itemNumber = '(?:\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,4}|\\p{L}|[IVX]{1,5})\\.';
  return [
    [
      'yes',
      `(?:(?:${words.ends.join('|')})\\.${closing}|\\b(?:${alternatives(words.lettered)})\\s{1,2}\\p{Lu}\\.|[°º]\\s?[CFKСФ]\\.)`,
      capital,
    ],
    ...words.pairs.map(([first, second]): RuleRow => [
      'no',
      `\\b${expression(first)}\\.`,
      `\\s+${expression(second)}\\.`,
    ]),
    ['no', `\\b(?:${alternatives(words.titles)})\\.`, capital],
    ['no', `\\b(?:${alternatives(words.always)})\\.`, '\\s'],
    ['no', `\\b(?:${references})\\.`, '\\s+(?:[\\p{Nd}+(§№]|[IVXLC]+\\b|\\p{Lu}\\b)'],
    ['no', `(?:\\b(?:${alternatives(words.dates)})|${withoutVowel})\\.`, '\\s+\\p{Nd}'],
    ['no', `^\\s*(?:(?:${quote}\\s{0,2})?${itemNumber}|${heading(words)}\\.)`, '\\s'],
    ['no', dateline, '\\s{1,4}[\\-–—]\\s'],
    ...numbersAtEnds(words, references),
    ['no', `[.!?…:;]["”“»’]?\\s+(?:\\p{Nd}{1,2}|\\p{Ll}|[IVX]{2,5})\\.`, '\\s+\\p{Lu}'],
    ['no', omission, '\\s'],
    ['yes', `[.!?…]["”“’»]?`, `\\s+${omission}${capital}`],
    ['yes', `[.!?…]${closing}`, '\\s+\\(?\\p{Ll}\\)\\s'],
    ['no', '(?:…|\\.{3})', '\\s+\\p{Nd}'],
  ];
}

/** "Art. 5" and the number of its heading. */
function heading(words: LanguageWords): string {
  const number = '(?:\\p{Nd}{1,4}(?:[.\\-]\\p{Nd}{1,3}){0,4}|[IVXLC]{1,6})';
  return `(?:${alternatives(words.labels)})\\.?\\s{0,2}[№nº°]{0,2}\\s{0,2}${number}`;
}

/** "1. 1. 2026" and "30. 6." are one date where a stop makes an ordinal; elsewhere "5 ene. 5." ends like any number. */
function numbersAtEnds(words: LanguageWords, references: string): readonly RuleRow[] {
  const day = '\\b\\p{Nd}{1,2}\\.';
  const numbered = `\\b(?:${references})\\.\\s{1,2}(?:\\p{Nd}{1,4}|[IVXLC]{1,6})\\.`;
  if (!words.hasOrdinals) {
    return [['yes', `(?:${numbered}|\\b(?:${alternatives(words.dates)})\\.\\s{1,2}\\p{Nd}{1,2}\\.)`, capital]];
  }
  return [
    ['yes', `(?:${numbered}|${day}\\s{1,2}(?:0?[1-9]|1[0-2])\\.)`, openers(words)],
    ['no', day, '\\s{1,2}\\p{Nd}{1,2}\\.(?!\\p{Nd})'],
    ['no', `${day}\\s{1,2}\\p{Nd}{1,2}\\.`, '\\s{1,2}\\p{Nd}{2,4}\\b'],
  ];
}

function openers(words: LanguageWords): string {
  return `\\s+(?:${quote}\\s{0,2}|[-–—•]\\s{0,2}){0,3}(?:${words.openers.split(/\s+/u).filter(Boolean).join('|')})\\b(?!\\.)`;
}

function begins(words: LanguageWords): readonly RuleRow[] {
  return [['yes', `[.!?…]${closing}`, openers(words)]];
}

function seldom({ weak, initials, hasOrdinals }: LanguageWords): readonly RuleRow[] {
  const letters = initials === '' ? '\\p{Lu}' : `(?:\\p{Lu}|${alternatives(initials)})`;
  const short = [
    `(?:^|[^\\p{L}\\p{Nd}'’])${letters}\\.(?:[\\s-]{0,2}${letters}\\.){0,4}`,
    `(?:^|[^\\p{L}\\p{Nd}])${consonant}${consonants}{1,3}\\.`,
    `(?:^|\\(|[\\p{L},;]\\s{1,2})${consonants}\\.`,
    ...(hasOrdinals ? ['(?:^|[^\\p{L}\\p{Nd}.,:])(?:\\p{Nd}{1,2}|[IVXLC]{1,6})\\.'] : []),
  ];
  return [
    ['no', `(?:${short.join('|')})`, capital],
    ['no', `\\b(?:${alternatives(weak)})\\.`, `\\s+(?:${quote}\\s{0,2})?[\\p{Lu}\\p{Nd}]`],
    ['no', '[\\p{L}\\p{Nd},"”“»]\\s{1,2}[(\\[][^()\\[\\]]{0,120}[.!?…]\\s{0,2}[)\\]]', '\\s+\\p{Lu}'],
  ];
}

/** Nobody sees them: a space of no width, a direction, a byte order mark. */
const marks = '[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]';
const noAbbreviation = `(?:[!?…]|\\p{Ll}{5}\\.)${closing}`;
const opening = `(?:${quote}\\s{0,2}){0,2}\\p{Lu}`;

/** Marks of footnotes. */
const noteMark = '(?:[⁰¹²³⁴-⁹]{1,3}|(?:\\[\\p{Nd}{1,3}\\]){1,3})';

const stops: readonly RuleRow[] = [
  ['yes', `[.!?…]${closing}${noteMark}`, `\\s+${opening}`],
  ['yes', `${noAbbreviation}${marks}{1,3}`, `\\s+${marks}{0,3}${opening}`],
  ['yes', noAbbreviation, `\\s+${marks}{1,3}${opening}`],
  [
    'yes',
    `[.!?…]${closing}`,
    `\\s+(?:${quote}\\s{0,2}|[-–—•]\\s{0,2}){0,3}(?:[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}]|[#@]\\p{L})`,
  ],
  ['yes', '[。！？｡]["”’」』）]{0,2}', '[^\\s。！？｡"”’」』）]'],
];
