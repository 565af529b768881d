/** Status, languages and sizes of one unit. */
import type { XmlElement } from '@dragoman/xml';
import { dragomanNamespace } from '../names.ts';
import { flattened, isBlank, isSameText, visibleText } from './content-text.ts';
import { attributeOfTag, type Context, type Inherited, ownChild, ownChildren, type Tag, valueOf } from './context.ts';
import { collapse } from './value-types.ts';

const unfinished: ReadonlySet<string> = new Set(['new', 'needs-translation', 'needs-adaptation', 'needs-l10n']);
const reviews: ReadonlySet<string> = new Set([
  'needs-review-translation',
  'needs-review-adaptation',
  'needs-review-l10n',
]);

export function inheritedFrom(tag: Tag, outer: Inherited): Inherited {
  const translate = valueOf(tag, 'translate');
  return translate === undefined ? outer : { translate: collapse(translate) !== 'no' };
}

/** `approved`, the state of the target, and what the target holds. */
export function checkStatus(unit: XmlElement, { report, inherited }: Context): void {
  const source = ownChild(unit, 'source');
  const target = ownChild(unit, 'target');
  const attribute = attributeOfTag(unit, 'approved');
  const approved = attribute === undefined ? undefined : collapse(attribute.value);
  if (attribute !== undefined && approved === 'yes' && target === undefined) {
    report.found('approved-without-target', attribute.start);
  }
  if (target === undefined) return;
  const stateAttribute = attributeOfTag(target, 'state');
  const state = stateAttribute === undefined ? undefined : collapse(stateAttribute.value);
  if (attribute !== undefined && approved !== undefined && state !== undefined && contradicts(approved, state)) {
    report.found('approved-state-mismatch', attribute.start, { approved, state });
  }
  if (source === undefined) return;
  if (state !== undefined && claimsText(state) && isBlank(target) && !isBlank(source) && !isEmptyOnPurpose(unit)) {
    report.found('empty-target', target.start, { state });
  }
  if (!inheritedFrom(unit, inherited).translate) checkLocked(source, target, report);
}

function contradicts(approved: string, state: string): boolean {
  if (approved === 'yes') return unfinished.has(state) || reviews.has(state);
  return approved === 'no' && (state === 'signed-off' || state === 'final');
}

function claimsText(state: string): boolean {
  return !unfinished.has(state) && !state.startsWith('x-');
}

/** A sentence whose meaning went into its neighbour: signed off by a person, in our own namespace. */
function isEmptyOnPurpose(unit: XmlElement): boolean {
  return unit.attributes.some(({ local, namespace }) => local === 'as-is' && namespace === dragomanNamespace);
}

function checkLocked(source: XmlElement, target: XmlElement, report: Context['report']): void {
  if (isBlank(target) || isSameText(flattened(source), flattened(target))) return;
  report.found('translated-though-locked', target.start);
}

/** `xml:lang` may differ from the file only in proposals; a target needs a language at all. */
export function checkLanguages(unit: XmlElement, { report, file }: Context): void {
  for (const content of ownChildren(unit, 'source', 'target')) {
    const isSource = content.local === 'source';
    const expected = isSource ? file.sourceLanguage : file.targetLanguage;
    const language = content.attributes.find(({ name }) => name === 'xml:lang');
    if (language === undefined) {
      if (isSource || expected !== undefined || file.reported.has('missing-target-language')) continue;
      file.reported.add('missing-target-language');
      report.found('missing-target-language', content.start);
    } else if (expected !== undefined && collapse(language.value).toLowerCase() !== collapse(expected).toLowerCase()) {
      const code = isSource ? 'source-language-mismatch' : 'target-language-mismatch';
      report.found(code, language.start, { value: language.value, expected });
    }
  }
}

/** `maxwidth` where its unit is one that text itself tells, `maxbytes` always, counted in UTF-8. */
export function checkSizes(unit: XmlElement, { report }: Context): void {
  const target = ownChild(unit, 'target');
  if (target === undefined) return;
  const text = visibleText(target);
  if (text === '') return;
  const sizeUnit = collapse(valueOf(unit, 'size-unit') ?? 'pixel');
  const width = widthIn(sizeUnit, text);
  const bytes = Buffer.byteLength(text);
  const [most, least] = [numberOf(unit, 'maxwidth'), numberOf(unit, 'minwidth')];
  const [mostBytes, leastBytes] = [numberOf(unit, 'maxbytes'), numberOf(unit, 'minbytes')];
  const measure = `${sizeUnit}s`;
  if (width !== undefined && most !== undefined && width > most) {
    report.found('too-wide', target.start, { found: width, most, measure });
  }
  if (width !== undefined && least !== undefined && width < least) {
    report.found('too-narrow', target.start, { found: width, least, measure });
  }
  if (mostBytes !== undefined && bytes > mostBytes) {
    report.found('too-many-bytes', target.start, { found: bytes, most: mostBytes });
  }
  if (leastBytes !== undefined && bytes < leastBytes) {
    report.found('too-few-bytes', target.start, { found: bytes, least: leastBytes });
  }
}

/** Pixels, centimetres and glyphs depend on fonts. */
function widthIn(sizeUnit: string, text: string): number | undefined {
  if (sizeUnit === 'char') return [...text].length;
  return sizeUnit === 'byte' ? Buffer.byteLength(text) : undefined;
}

function numberOf(unit: XmlElement, name: string): number | undefined {
  const value = valueOf(unit, name);
  return value !== undefined && isNumber(value) ? Number(value) : undefined;
}

function isNumber(value: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(value.trim());
}

/** Sizes are numbers, and the least is not above the most; on groups too. */
export function checkSizeAttributes(tag: Tag, { report }: Context): void {
  for (const what of ['width', 'height', 'bytes']) {
    const least = attributeOfTag(tag, `min${what}`);
    const most = attributeOfTag(tag, `max${what}`);
    for (const attribute of [least, most]) {
      if (attribute === undefined || isNumber(attribute.value)) continue;
      report.found('number-expected', attribute.start, { attribute: attribute.name, value: attribute.value });
    }
    if (least === undefined || most === undefined || !isNumber(least.value) || !isNumber(most.value)) continue;
    if (Number(least.value) <= Number(most.value)) continue;
    report.found('least-above-most', least.start, { attribute: least.name, value: least.value, most: most.value });
  }
}
