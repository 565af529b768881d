/**
 * Recognises house formulas and lone date lines in a source and says what they are in the target language.
 *
 * Promise: fills in only where the house's catalogs leave one choice; a text that is not wholly a formula is none.
 * Pure: same catalogs, same answer.
 */
import { type InlineContent, type InlineCode, isCode, isText, plainText } from '@dragoman/model';
import { contentsEqual, foldTypography } from '@dragoman/text';
import { type Catalog, flattenCatalog } from './catalog.ts';
import { areDatesUncertain, parseDateLine } from './date-line.ts';
import { baseKey, genderOf } from './formula-keys.ts';
import { formulaRenderer } from './render-formulas.ts';
import { type FormulaReviews, reviewOf, templateDigest } from './reviews.ts';
import { isRecognisable, type MatchTemplate, maxFormulaLength, parseTemplate, templateMatcher } from './template.ts';

export interface FormulaOptions {
  /** Dates are recognised in French only. */
  readonly sourceLanguage: string;
  readonly language: string;
  /** Locale of dates: `en-GB` for `en`. */
  readonly formattingLocale: string;
  readonly sourceCatalog: Catalog;
  readonly targetCatalog: Catalog;
  readonly reviews: FormulaReviews;
  /** `formatDate` of libs/words: gives the date back unchanged where it knows no form. */
  readonly formatDate: (locale: string, isoDate: string, style: 'long') => string;
}

export interface FormulaApproval {
  readonly by: string;
  readonly at: string;
}

export type FormulaProposal =
  | { readonly kind: 'fill'; readonly key: string; readonly target: InlineContent; readonly approval?: FormulaApproval }
  | { readonly kind: 'offer'; readonly key: string; readonly targets: readonly InlineContent[] };

export interface Formulas {
  /** What the source is in the target language; undefined for what is no formula, or has no translation yet. */
  readonly propose: (source: InlineContent) => FormulaProposal | undefined;
  /** Who approved this formula in today's wording, for a target that is exactly it. */
  readonly approvalOf: (key: string, source: InlineContent, target: InlineContent) => FormulaApproval | undefined;
  /** Whether a filled target is one of the forms that the catalogs give today. A date, once rendered, is not rendered again: it holds. */
  readonly filledTargetHolds: (key: string, source: InlineContent, target: InlineContent) => boolean;
}

/** Key of a rendered date line. */
export const dateKey = 'date';

export function createFormulas(options: FormulaOptions): Formulas {
  const recognise = formulaRecogniser(options);
  const formsOf = (source: InlineContent): readonly FilledForm[] => {
    const framed = framedText(source);
    if (framed === undefined) return [];
    return recognise(framed.text).map((form) => ({ ...form, target: [...framed.before, form.text, ...framed.after] }));
  };
  return {
    propose: (source) => proposeForms(formsOf(source)) ?? proposeDate(source, options),
    approvalOf: (key, source, target) =>
      formsOf(source).find((form) => form.key === key && contentsEqual(form.target, target))?.approval,
    filledTargetHolds: (key, source, target) =>
      formsOf(source).some((form) => form.key === key && contentsEqual(form.target, target)) ||
      (key === dateKey && dateLineOf(source, options) !== undefined),
  };
}

/** One wording that the target catalog has for a recognised source. */
interface Form {
  /** Key in the target catalog. */
  readonly key: string;
  readonly text: string;
  readonly approval?: FormulaApproval;
}
interface FilledForm extends Form {
  readonly target: InlineContent;
}

function proposeForms(forms: readonly FilledForm[]): FormulaProposal | undefined {
  const perText = new Map(forms.toReversed().map((form) => [form.text, form]));
  const different = [...perText.values()].reverse();
  const [only, another] = different;
  if (only === undefined) return undefined;
  if (another !== undefined) {
    return { kind: 'offer', key: baseKey(only.key), targets: different.map(({ target }) => target) };
  }
  const { key, target, approval } = forms.find(({ approval: signed }) => signed !== undefined) ?? only;
  return { kind: 'fill', key, target, ...(approval === undefined ? {} : { approval }) };
}

interface RecognisedSource {
  readonly key: string;
  readonly template: string;
  readonly values: ReadonlyMap<string, string>;
}

function formulaRecogniser(options: FormulaOptions): (text: string) => readonly Form[] {
  const target = flattenCatalog(options.targetCatalog);
  const render = formulaRenderer(options.language, target);
  const recognise = sourceRecogniser(flattenCatalog(options.sourceCatalog));
  const keysByBase = Map.groupBy(
    [...target.keys()].filter((key) => target.get(key) !== ''),
    baseKey,
  );
  return (text) =>
    recognise(text).flatMap(({ key: sourceKey, template, values }) =>
      formKeys(sourceKey, keysByBase).flatMap((key): readonly Form[] => {
        const rendered = render(key, values);
        if (rendered === undefined) return [];
        const approval = approvedBy(options.reviews, key, template, target.get(key) ?? '');
        return [{ key, text: rendered, ...(approval === undefined ? {} : { approval }) }];
      }),
    );
}

/** All forms of the target; a source that has a gender asks for that gender where the target has it. */
function formKeys(sourceKey: string, keysByBase: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const all = keysByBase.get(baseKey(sourceKey)) ?? [];
  const gender = genderOf(sourceKey);
  const sameGender = all.filter((key) => gender !== undefined && genderOf(key) === gender);
  return sameGender.length > 0 ? sameGender : all;
}

function approvedBy(
  reviews: FormulaReviews,
  key: string,
  sourceTemplate: string,
  targetTemplate: string,
): FormulaApproval | undefined {
  const review = reviewOf(reviews, key);
  if (review?.sourceDigest !== templateDigest(sourceTemplate)) return undefined;
  return review.targetDigest === templateDigest(targetTemplate) ? { by: review.by, at: review.at } : undefined;
}

/** Exact formulas first; else the templates that leave least to their placeholders. */
function sourceRecogniser(catalog: ReadonlyMap<string, string>): (text: string) => readonly RecognisedSource[] {
  const exact = new Map<string, RecognisedSource[]>();
  const withPlaceholders: {
    readonly key: string;
    readonly template: string;
    readonly match: MatchTemplate;
    readonly weight: number;
  }[] = [];
  for (const [key, template] of catalog) {
    const parsed = parseTemplate(template);
    if (parsed === undefined || !isRecognisable(parsed)) continue;
    if (parsed.names.length > 0) {
      withPlaceholders.push({ key, template, match: templateMatcher(parsed), weight: parsed.literals.join('').length });
      continue;
    }
    const folded = foldTypography(template);
    exact.set(folded, [...(exact.get(folded) ?? []), { key, template, values: new Map() }]);
  }
  return (text) => {
    if (text.length > maxFormulaLength) return [];
    const same = exact.get(foldTypography(text));
    if (same !== undefined) return same;
    const found = withPlaceholders.flatMap(({ key, template, match, weight }) => {
      const values = match(text);
      return values === undefined ? [] : [{ key, template, values, weight }];
    });
    const heaviest = Math.max(...found.map(({ weight }) => weight));
    return found.filter(({ weight }) => weight === heaviest);
  };
}

interface FramedText {
  readonly before: InlineContent;
  readonly text: string;
  readonly after: InlineContent;
}

/** A text with codes around it at most (`**Contact**`); undefined where a code stands inside. */
function framedText(content: InlineContent): FramedText | undefined {
  const isFrame = (item: InlineContent[number]): boolean => (isText(item) ? item.trim() === '' : isCode(item));
  const start = content.findIndex((item) => !isFrame(item));
  const end = content.findLastIndex((item) => !isFrame(item)) + 1;
  const inner = content.slice(Math.max(0, start), end);
  if (start < 0 || !inner.every(isText)) return undefined;
  const text = plainText(inner);
  if (text !== text.trim()) return undefined;
  return { before: content.slice(0, start).map(withoutDocument), text, after: content.slice(end).map(withoutDocument) };
}

/** A target never holds what stands in the document: `data` belongs to extractions. */
function withoutDocument(item: InlineContent[number]): InlineContent[number] {
  if (isText(item) || !isCode(item)) return item;
  const { data: _data, ...bare } = item;
  return bare satisfies InlineCode;
}

function dateLineOf(source: InlineContent, { sourceLanguage }: FormulaOptions): ReturnType<typeof parseDateLine> {
  const framed = framedText(source);
  const isFrench = sourceLanguage.toLowerCase().split('-')[0] === 'fr';
  return framed === undefined || !isFrench ? undefined : parseDateLine(framed.text);
}

function proposeDate(source: InlineContent, options: FormulaOptions): FormulaProposal | undefined {
  const line = dateLineOf(source, options);
  const framed = framedText(source);
  if (line === undefined || framed === undefined) return undefined;
  const rendered = options.formatDate(options.formattingLocale, line.isoDate, 'long');
  if (rendered === line.isoDate || rendered === '') return undefined;
  const target = [...framed.before, rendered, ...framed.after];
  const isCertain = !line.hasWeekday && !areDatesUncertain(options.language);
  return isCertain ? { kind: 'fill', key: dateKey, target } : { kind: 'offer', key: dateKey, targets: [target] };
}
