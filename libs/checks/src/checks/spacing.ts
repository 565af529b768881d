/** Spaces: around marks by typographic profile, doubled, at the ends. */
import { example, type Hit, type SegmentCheck, type Side } from '../check.ts';
import type { SpaceRule } from '../profiles/profile.ts';
import { around, codeMark, places, withoutAddresses } from '../text.ts';

const anySpace = ' \\u00A0\\u202F\\u2009';

function hits(text: string, pattern: RegExp, extra: Omit<Hit, 'from' | 'to' | 'values'> = {}): readonly Hit[] {
  return places(text, pattern).map(({ from, to }) => ({
    ...extra,
    from,
    to,
    values: { text: around(text, from, to) },
  }));
}

const doubleSpace: SegmentCheck = {
  scope: 'segment',
  code: 'double-space',
  type: 'whitespace',
  severity: 'warning',
  description: 'Two spaces in a row that the source has not.',
  message: 'two spaces in a row in “{{text}}”',
  advice: 'Leave one of them.',
  good: example('en', 'Il est là.', 'He is there.'),
  bad: example('en', 'Il est là.', 'He is  there.'),
  find: ({ source, target }) => {
    const found = hits(target, /(?<=\S)[ \u00A0\u202F\u2009]{2,}(?=\S)/gu);
    return found.length > places(source, /(?<=\S)[ \u00A0\u202F\u2009]{2,}(?=\S)/gu).length ? found : [];
  },
};

const outerSpace: SegmentCheck = {
  scope: 'segment',
  code: 'outer-space',
  type: 'whitespace',
  severity: 'warning',
  description: 'Space before or after the sentence that the source has not, or that it has and the target lost.',
  message: 'the space at the {{where}} of the sentence is not that of the source',
  good: example('en', 'Il est là.', 'He is there.'),
  bad: example('en', 'Il est là.', 'He is there. '),
  find: ({ source, target }) => {
    if (target.trim() === '') return [];
    const start = target.length - target.trimStart().length;
    const end = target.length - target.trimEnd().length;
    const startHit: Hit = { from: 0, to: start, values: { where: 'beginning' } };
    const endHit: Hit = { from: target.length - end, to: target.length, values: { where: 'end' } };
    return [
      ...(start > 0 === /^\s/u.test(source) ? [] : [startHit]),
      ...(end > 0 === /\s$/u.test(source) ? [] : [endHit]),
    ];
  },
};

/** A digit or closing mark may stand before it; what comes after must end the word, so that `.NET` and `:)` are left alone. `15 : 0` is a score. */
const spaceBefore = (marks: string): RegExp =>
  new RegExp(
    `(?<=[\\p{L}\\p{N}»”"’%)\\]])[${anySpace}]+(?![:;]\\)|(?<=\\p{N}[${anySpace}]+):[${anySpace}]+\\p{N})[${marks}](?=[\\s\\uFFFC»”"’)\\]]|$)`,
    'gu',
  );
const spaceBeforeStop = /(?<=[\p{L}\p{N}»”"’%)\]])[ \u00A0\u202F]+(?:[,،]|\.(?!\.|\s?\.))(?=[\s»”"’)\]]|$)/gu;

/** “un point (.)”: the mark itself is spoken of. */
const namedStop = /[\s([«“„"][.,][\s)\]»”"]/u;

const marks = [':', ';', '!', '?'] as const;

/** Marks of a profile that have one rule. */
function marksOf({ profile, script }: Side, rule: SpaceRule): string {
  const own = marks.filter((mark) => profile.spaceBefore[mark] === rule).join('');
  return rule === 'none' && script === 'Arab' && own !== '' ? `${own}؟؛` : own;
}

const patterns = new Map<string, RegExp>();
function cached(key: string, make: () => RegExp): RegExp {
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const made = make();
  patterns.set(key, made);
  return made;
}

function spacesTooMany(text: string, side: Side): readonly Hit[] {
  const own = marksOf(side, 'none');
  if (own === '') return [];
  return hits(
    text,
    cached(`before ${own}`, () => spaceBefore(own)),
  );
}

const spaceBeforeMark: SegmentCheck = {
  scope: 'segment',
  code: 'space-before-mark',
  type: 'whitespace',
  severity: 'warning',
  description: 'A space before `, . : ; ! ?` where the profile of the language has none.',
  message: 'a space before the mark in “{{text}}”',
  advice: 'Take the space away.',
  good: example('en', 'Qui vient ?', 'Who comes?'),
  bad: example('en', 'Qui vient ?', 'Who comes ?'),
  find: ({ source, target, to }) => {
    const text = withoutAddresses(target);
    const found = spacesTooMany(text, to);
    const stops = hits(text, spaceBeforeStop);
    const isNamed = namedStop.test(source);
    return [...found, ...(stops.length > places(source, spaceBeforeStop).length && !isNamed ? stops : [])];
  },
};

const spaceMissingBeforeMark: SegmentCheck = {
  scope: 'segment',
  code: 'space-missing-before-mark',
  type: 'whitespace',
  severity: 'warning',
  description:
    'No space before a mark that has one in this house (`: ; ! ?` in fr-FR, the colon in fr-CA), or one that can break.',
  message: 'no no-break space before the mark in “{{text}}”',
  advice: 'Put a no-break space (U+00A0 or U+202F) before it.',
  good: example('fr', 'Who comes?', 'Qui vient\u202F?'),
  bad: example('fr', 'Who comes?', 'Qui vient?'),
  find: ({ target, to }) => spacesTooFew(withoutAddresses(target), to),
};

function spacesTooFew(text: string, side: Side): readonly Hit[] {
  const own = marksOf(side, 'no-break');
  if (own === '') return [];
  const missing = cached(`missing ${own}`, () => new RegExp(`(?<=[\\p{L}%»)\\]])[${own}](?=[\\s»”)\\]]|$)`, 'gu'));
  const breaking = cached(
    `breaking ${own}`,
    () => new RegExp(`(?<=[\\p{L}\\p{N}%»)\\]]) [${own}](?=[\\s»”)\\]]|$)`, 'gu'),
  );
  return [...hits(text, missing), ...hits(text, breaking, { severity: 'info' })];
}

const guillemetSpace: SegmentCheck = {
  scope: 'segment',
  code: 'space-inside-guillemets',
  type: 'whitespace',
  severity: 'warning',
  description: 'Space inside « » by the profile: a no-break one in French, none elsewhere.',
  message: 'the space inside the quotation marks of “{{text}}” is not that of this language',
  good: example('ru', 'La loi « climat »', 'Закон «О климате»'),
  bad: example('ru', 'La loi « climat »', 'Закон « О климате »'),
  find: ({ target, to }) => guillemetSpaces(target, to),
};

function guillemetSpaces(text: string, { profile }: Side): readonly Hit[] {
  if (!/[«»]/u.test(text) || profile.quotes[0] === '»«') return [];
  if (profile.insideGuillemets === 'none')
    return hits(text, /«[ \u00A0\u202F\u2009]+|(?<=[^\s])[ \u00A0\u202F\u2009]+»(?=[^\p{L}\p{N}]|$)/gu).filter(() =>
      isPairedOutward(text),
    );
  return [
    ...hits(text, /«(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?…])»/gu),
    ...hits(text, /« |(?<=\S) »/gu, { severity: 'info' }),
  ];
}

/** « opens here: not the »reversed« use. */
function isPairedOutward(text: string): boolean {
  const open = text.indexOf('«');
  return open !== -1 && open < (text.indexOf('»') + 1 || Infinity);
}

const spaceAfterMark: SegmentCheck = {
  scope: 'segment',
  code: 'space-missing-after-mark',
  type: 'whitespace',
  severity: 'warning',
  description: 'No space between a comma, colon, semicolon, full stop or question mark and the next word.',
  message: 'no space after the mark in “{{text}}”',
  good: example('en', 'Oui, merci.', 'Yes, thank you.'),
  bad: example('en', 'Oui, merci.', 'Yes,thank you.'),
  find: ({ source, target, to }) => {
    const text = withoutAddresses(target).replace(entity, (written) => codeMark.repeat(written.length));
    const found = hits(text, to.key === 'sv' || to.key === 'fi' ? missingAfterButColon : missingAfter);
    return found.length > places(withoutAddresses(source), missingAfter).length ? found : [];
  },
};

/** Its semicolon is no mark of the sentence. */
const entity = /&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/gu;

/** A word of two letters or more before and after a full stop, so that `z.B.` and `т.е.` stay; small then capital. Scripts without spaces are left alone. `(17:)` has lost its minutes. */
const missingAfter =
  /(?<=[\p{L}--\p{Lo}]{2})[,;:!?](?=[\p{L}--\p{Lo}]{2})|(?<=\p{Script=Arabic}{2})[،؛؟](?=\p{L}{2})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})|(?<=[\)»”])[,;:](?=[\p{L}--\p{Lo}]{2})|(?<=\p{Nd}):(?=[\(\)\-])/gv;
/** `EU:n`, `USA:s`: the colon carries the case ending. */
const missingAfterButColon =
  /(?<=\p{L}{2})[,;!?](?=\p{L}{2})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})|(?<=[)»”])[,;](?=\p{L}{2})|(?<=\p{Nd}):(?=[()])/gu;

const bracketSpace: SegmentCheck = {
  scope: 'segment',
  code: 'space-inside-brackets',
  type: 'whitespace',
  severity: 'warning',
  description: 'Space after an opening or before a closing bracket, or none outside of it.',
  message: 'the space at the bracket in “{{text}}” is misplaced',
  good: example('en', 'Le SEAE (diplomatie)', 'The EEAS (diplomacy)'),
  bad: example('en', 'Le SEAE (diplomatie)', 'The EEAS ( diplomacy)'),
  find: ({ source, target }) => {
    const pattern = /[([](?=[ \u00A0])(?!\s*\p{P})|(?<=[\p{L}\p{N}.])[ \u00A0]+[)\]]/gu;
    const found = hits(target, pattern);
    return found.length > places(source, pattern).length ? found : [];
  },
};

const percentSpace: SegmentCheck = {
  scope: 'segment',
  code: 'percent-space',
  type: 'locale-violation',
  severity: 'info',
  description: 'Space before the percent sign by the profile: `3.5%` in English, `3,5 %` in French and German.',
  message: 'the space before the percent sign in “{{text}}” is not that of this language',
  good: example('en', 'Une hausse de 3,5 %', 'A rise of 3.5%'),
  bad: example('en', 'Une hausse de 3,5 %', 'A rise of 3.5 %'),
  find: ({ target, to }) => percentSpaces(target, to),
};

function percentSpaces(text: string, { profile }: Side): readonly Hit[] {
  if (!text.includes('%') || profile.percent === 'any') return [];
  return hits(text, profile.percent === 'none' ? /(?<=\p{Nd})[ \u00A0\u202F]%/gu : /(?<=\p{Nd})%(?![\p{L}\p{N}])/gu);
}

/** All that a profile says of spaces, in one text and in its order. */
export function spacingHits(text: string, side: Side): readonly Hit[] {
  const shown = withoutAddresses(text);
  return [
    ...spacesTooMany(shown, side),
    ...hits(shown, spaceBeforeStop),
    ...spacesTooFew(shown, side),
    ...guillemetSpaces(shown, side),
    ...percentSpaces(shown, side),
  ].toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
}

export const spacing = [
  doubleSpace,
  outerSpace,
  spaceBeforeMark,
  spaceMissingBeforeMark,
  guillemetSpace,
  spaceAfterMark,
  bracketSpace,
  percentSpace,
] as const;
