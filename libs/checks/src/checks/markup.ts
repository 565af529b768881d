/** Markup and placeholders that stand in the text itself, not as codes. */
import { example, type SegmentCheck } from '../check.ts';
import { around, places, surplus } from '../text.ts';

const tag = /<\/?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]*)?\/?>|<!--|<\?[a-z]|<!\[CDATA\[|<![A-Z]/gu;
const entity = /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/gu;
const unsafe = /javascript:|\bon(?:error|load|click|mouseover)\s*=/giu;

const markupAdded: SegmentCheck = {
  scope: 'segment',
  code: 'markup-added',
  type: 'markup',
  severity: 'error',
  description: 'A tag, comment, entity or script in the text of the target that the source has not.',
  message: 'markup that the source has not: {{text}}',
  advice: 'Use the codes of the source; write the character itself for an entity.',
  good: example('en', 'Les prix < 5 €', 'Prices < €5'),
  bad: example('en', 'Les prix', 'The <b>prices</b>'),
  find: ({ source, target }) => {
    if (!/[<&]|javascript:|on(?:error|load|click|mouseover)/iu.test(target)) return [];
    const written = (text: string): readonly string[] =>
      [tag, entity, unsafe].flatMap((pattern) => places(text, pattern).map((place) => place.text));
    const added = surplus(written(target), written(source));
    if (added.length === 0) return [];
    const from = target.indexOf(added[0] ?? '');
    return [{ from, to: from + (added[0]?.length ?? 0), values: { text: added.join(' ') } }];
  },
};

const markupLost: SegmentCheck = {
  scope: 'segment',
  code: 'markup-lost',
  type: 'markup',
  severity: 'warning',
  description: 'A tag in the text of the source that the target has not.',
  message: 'markup of the source is missing: {{text}}',
  good: example('en', 'Un <b>prix</b>', 'A <b>price</b>'),
  bad: example('en', 'Un <b>prix</b>', 'A price'),
  find: ({ source, target }) => {
    if (!source.includes('<') || target.trim() === '') return [];
    const written = (text: string): readonly string[] => places(text, tag).map((place) => place.text);
    const lost = surplus(written(source), written(target));
    return lost.length === 0 ? [] : [{ values: { text: lost.join(' ') } }];
  },
};

const markdown =
  /\*\*(?=\S)|(?<=\S)\*\*|(?<!\p{L})__(?=\S)|(?<=\S)__(?!\p{L})|\]\([^)\s]{1,500}\)|(?<![\p{L}\p{M}}`])`{1,3}[^`]{1,300}`{1,3}(?![\p{L}\p{M}`])|^#{1,6}\s|^[-*+]\s(?=\S)|~~|(?<![\p{L}\p{N}*])\*(?=\p{L})[^*]+(?<=\p{L})\*(?![\p{L}\p{N}*])/gmu;

const markdownAdded: SegmentCheck = {
  scope: 'segment',
  code: 'markdown-added',
  type: 'markup',
  severity: 'warning',
  description: 'Signs of Markdown (`**`, a link, a back quote, `#` at the start) that the source has not.',
  message: 'signs of Markdown that the source has not: {{text}}',
  good: example('en', 'Le * de la note', 'The * of the note'),
  bad: example('en', 'Les prix', 'The **prices**'),
  find: ({ source, target }) => {
    const found = places(target, markdown).filter(({ text }) => !/^[-*+]\s/u.test(text) || !/^[-–—*+•·]/u.test(source));
    if (found.length === 0) return [];
    const added = surplus(
      found.map(({ text }) => kindOf(text)),
      places(source, markdown).map(({ text }) => kindOf(text)),
    );
    const [first] = found;
    if (added.length === 0 || first === undefined) return [];
    const severity =
      added.every((sign) => sign === '`') && hasQuotation.test(source) ? { severity: 'info' as const } : {};
    return [{ from: first.from, to: first.to, values: { text: around(target, first.from, first.to) }, ...severity }];
  },
};

/** A name that the source has in quotation marks may stand in back quotes. */
const hasQuotation = /[«“„"‘'’][^«»“”„"‘'’]{1,300}[»”“"’']/u;

/** Links may lead elsewhere, code may be translated; a lone back quote is an accent or an apostrophe. */
function kindOf(sign: string): string {
  if (sign.startsWith('`')) return '`';
  return sign.startsWith('](') ? '](' : sign;
}

/** i18next, ICU, printf, template strings, Python, Symfony, Fluent (`{ $name }`, `{ -brand(case: "gen") }`). A percentage is none: `5 % des`. */
const placeholder =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|(?<!\{)\{(?:\d+| ?[$-]?[\p{L}_][\w.-]*(?:\([^(){}]{0,100}\))? ?)\}(?!\})|(?<![\p{N}%])%(?:\d{1,3}\$)?[-+0#]{0,5}\d{0,4}(?:\.\d{1,4})?(?:hh|h|ll|l|z)?[sdifuxXc@](?![\p{L}])|%\([\w.]+\)[sdf]|%[\w.]+%|\$t\([^)]{0,300}\)|<\d+\/?>|<\/\d+>/gu;
const icuArgument = /(?<!\{)\{\s*([\p{L}_]\w*)\s*,\s*(?:plural|select|selectordinal|number|date|time)\b/gu;

const placeholderDiffers: SegmentCheck = {
  scope: 'segment',
  code: 'placeholder-differs',
  type: 'pattern-problem',
  severity: 'error',
  description: 'Placeholders (`{{name}}`, `{0}`, `%s`, ICU arguments) are not those of the source.',
  message: 'missing: {{missing}}; too many: {{extra}}',
  advice: 'Copy the placeholders of the source letter by letter.',
  good: example('en', 'Photo : {{name}}, 5 % des voix', 'Photo: {{name}}, 5% of the votes'),
  bad: example('en', 'Photo : {{name}}', 'Photo: {{nom}}'),
  find: ({ source, target }) => {
    if (!/[{%$<]/u.test(source + target) || target.trim() === '') return [];
    const once = hasForms(source) || hasForms(target);
    const before = placeholders(source, once);
    const after = placeholders(target, once);
    const missing = surplus(before, after);
    const extra = surplus(after, before);
    if (missing.length === 0 && extra.length === 0) return [];
    return [{ values: { missing: missing.join(' ') || '–', extra: extra.join(' ') || '–' } }];
  },
};

/** Each form of a plural (ICU, or forms between `|`) repeats its placeholders, and languages have different numbers of forms: each counts once. */
function placeholders(text: string, once: boolean): readonly string[] {
  const simple = places(text, placeholder).map((place) => place.text.replace(/\s|\([^)]*\)(?=\s?\}$)/gu, ''));
  const icu = Array.from(text.matchAll(icuArgument), ([, name = '']) => `{${name}, …}`);
  return once ? [...new Set([...icu, ...simple])] : simple;
}

const hasForms = (text: string): boolean => /\S\|\S|,\s*(?:plural|select|selectordinal)\s*,|->\s*\*?\[/u.test(text);

export const markup = [markupAdded, markupLost, markdownAdded, placeholderDiffers] as const;
