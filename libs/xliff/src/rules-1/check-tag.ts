/** Rules that a start tag alone decides, whatever element it opens. */
import { canonicalLanguageTag } from '@dragoman/text';
import type { XmlAttribute } from '@dragoman/xml';
import { isUndeclared } from '../names.ts';
import { attributeOfTag, type Context, type Tag, valueOf } from './context.ts';
import { collapse, language } from './value-types.ts';

/** What must not be empty to be of any use; the schema takes any text. */
const named: ReadonlySet<string> = new Set(['id', 'original', 'tool-id', 'phase-name', 'process-name', 'href', 'name']);
/** Attributes that came with 1.2, and the elements they came to. */
const later: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tool-id', new Set(['file', 'phase', 'alt-trans'])],
  ['alttranstype', new Set(['alt-trans'])],
  ['mid', new Set(['alt-trans'])],
  ['phase-name', new Set(['alt-trans'])],
  ['equiv-trans', new Set(['target'])],
  ['merged-trans', new Set(['group'])],
  ['equiv-text', new Set(['g', 'x', 'bx', 'ex', 'ph', 'bpt', 'ept', 'it'])],
]);

export function checkTag(tag: Tag, context: Context): void {
  const { report } = context;
  if (isUndeclared(tag)) report.found('undeclared-prefix', tag.start, { name: `<${tag.name}>` });
  for (const attribute of tag.attributes) {
    if (isUndeclared(attribute)) report.found('undeclared-prefix', attribute.start, { name: attribute.name });
    if (attribute.namespace === '') checkPlain(attribute, tag, context);
    if (isLanguage(attribute)) checkLanguage(attribute, context);
  }
  if (valueOf(tag, 'datatype') === 'mimetype' && attributeOfTag(tag, 'mime-type') === undefined) {
    report.found('missing-mime-type', tag.start, { element: tag.name });
  }
}

function checkPlain({ local, value, start }: XmlAttribute, tag: Tag, { report, version }: Context): void {
  if (value === '' && named.has(local)) report.found('empty-attribute', start, { attribute: local, element: tag.name });
  if (version === '1.2') return;
  const isLater = later.get(local)?.has(tag.local) === true || (local === 'mtype' && collapse(value) === 'seg');
  if (isLater) report.found('later-feature', start, { feature: `${local} of <${tag.name}>`, found: version });
}

function isLanguage({ name }: XmlAttribute): boolean {
  return name === 'source-language' || name === 'target-language' || name === 'xml:lang';
}

/** `x-…` and `i-…` are tags of their own kind, which the platform's `Intl` does not know. */
function checkLanguage({ name, value, start }: XmlAttribute, { report }: Context): void {
  const tag = collapse(value);
  if (!language.accepts(value) || /^[xi]-/iu.test(tag) || canonicalLanguageTag(tag) !== undefined) return;
  report.found('ill-formed-language-tag', start, { attribute: name, value });
}
