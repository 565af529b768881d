/** The attributes of one element: against the DTD, and against what the text of the standard says of their values. */
import { canonicalLanguageTag } from '@dragoman/text';
import type { StartTag, XmlAttribute } from '@dragoman/xml';
import { sameLanguage } from '../languages.ts';
import type { ElementModel } from './element-model.ts';
import type { Report } from './findings.ts';

export type Tag = Pick<StartTag, 'name' | 'local' | 'namespace' | 'attributes' | 'start'>;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** @param isOlder TMX 1.1 and 1.2 wrote `lang` where later versions write `xml:lang`. */
export function checkAttributes(tag: Tag, model: ElementModel, report: Report, isOlder: boolean): void {
  const names = new Set(tag.attributes.map(nameOf));
  for (const attribute of model.required) {
    if (names.has(attribute) || (isOlder && attribute === 'xml:lang' && names.has('lang'))) continue;
    report.found('missing-attribute', tag.start, { element: tag.local, attribute }, model.section);
  }
  for (const attribute of tag.attributes) {
    const name = nameOf(attribute);
    if (name === undefined) continue;
    if (model.required.includes(name) || model.optional.includes(name)) checkValue(name, attribute, tag, report);
    else report.found('unexpected-attribute', attribute.start, { element: tag.local, attribute: name }, model.section);
  }
}

/** Undefined for declarations of namespaces. */
function nameOf({ name, local, namespace }: XmlAttribute): string | undefined {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return undefined;
  return namespace === xmlNamespace ? `xml:${local}` : name;
}

type Check = (attribute: XmlAttribute, tag: Tag, report: Report) => void;

const listed =
  (...values: readonly string[]): Check =>
  ({ name, value, start }, _tag, report) => {
    if (values.includes(value)) return;
    report.found('invalid-value', start, { attribute: name, value, expected: values.join(' | ') });
  };

const matching =
  (code: 'number-expected' | 'invalid-code-point' | 'ascii-expected' | 'white-space-in-tuid', form: RegExp): Check =>
  ({ name, value, start }, _tag, report) => {
    if (!form.test(value)) report.found(code, start, { attribute: name, value });
  };

const filledIn: Check = ({ name, value, start }, { local }, report) => {
  if (value.trim() === '') report.found('empty-attribute', start, { attribute: name, element: local });
};

const codeNumber: Check = ({ name, value, start }, { local }, report) => {
  if (/^\d+$/u.test(value)) return;
  report.found('code-number-expected', start, { attribute: name, element: local, value });
};

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['segtype', listed('block', 'paragraph', 'sentence', 'phrase')],
  ['pos', listed('begin', 'end')],
  ['assoc', listed('p', 'f', 'b')],
  ['creationdate', checkDate],
  ['changedate', checkDate],
  ['lastusagedate', checkDate],
  ['xml:lang', checkLanguage],
  ['lang', checkOldLanguage],
  ['adminlang', checkLanguage],
  ['srclang', checkSourceLanguage],
  ['usagecount', matching('number-expected', /^\d+$/u)],
  ['i', codeNumber],
  ['x', codeNumber],
  ['tuid', matching('white-space-in-tuid', /^\S*$/u)],
  ['unicode', matching('invalid-code-point', /^#x[0-9A-Fa-f]{1,6}$/u)],
  ['code', matching('invalid-code-point', /^#x[0-9A-Fa-f]+$/u)],
  ['ent', matching('ascii-expected', /^[\x20-\x7E]*$/u)],
  ['subst', matching('ascii-expected', /^[\x20-\x7E]*$/u)],
  ['o-encoding', checkEncoding],
  ['creationtool', filledIn],
  ['creationtoolversion', filledIn],
  ['o-tmf', filledIn],
  ['datatype', filledIn],
  ['name', filledIn],
]);

function checkValue(name: string, attribute: XmlAttribute, tag: Tag, report: Report): void {
  if (name === 'type' && tag.local === 'prop') filledIn(attribute, tag, report);
  else checks.get(name)?.(attribute, tag, report);
}

/** ISO 8601: the basic form is recommended, the extended one is an instant all the same. */
function checkDate({ name, value, start }: XmlAttribute, _tag: Tag, report: Report): void {
  const parts = /^(\d{4})(-?)(\d\d)\2(\d\d)T(\d\d)(:?)(\d\d)\6(\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/u.exec(value);
  const [, year = '', , month = '', day = '', hour = '', , minute = '', second = ''] = parts ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const values = { attribute: name, value };
  if (parts === null || !isOnCalendar(instant)) report.found('invalid-date', start, values);
  else if (!/^\d{8}T\d{6}Z$/u.test(value)) report.found('unusual-date', start, values);
}

/** A day that a month does not have would roll over into the next; a leap second is one. */
function isOnCalendar(instant: string): boolean {
  const date = new Date(`${instant.replace(/:60$/u, ':59')}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === instant.slice(0, 10);
}

function checkLanguage({ name, value, start }: XmlAttribute, _tag: Tag, report: Report): void {
  const values = { attribute: name, value };
  if (value.toLowerCase() === '*all*') report.found('all-languages-misplaced', start, values);
  // Tags of the kind x-… and i-… are well-formed, and unknown to the platform.
  else if (canonicalLanguageTag(value) === undefined && !/^[xi](?:-[a-z0-9]{1,8})+$/iu.test(value)) {
    report.found('invalid-language-tag', start, values);
  }
}

function checkSourceLanguage(attribute: XmlAttribute, tag: Tag, report: Report): void {
  if (attribute.value.toLowerCase() !== '*all*') checkLanguage(attribute, tag, report);
}

function checkOldLanguage(attribute: XmlAttribute, tag: Tag, report: Report): void {
  const { value, start } = attribute;
  report.found('deprecated-lang', start);
  checkLanguage(attribute, tag, report);
  const later = tag.attributes.find((one) => nameOf(one) === 'xml:lang')?.value;
  if (later !== undefined && !sameLanguage(later, value)) {
    report.found('contradicting-languages', start, { value, found: later });
  }
}

/** Names of RFC 2978. */
function checkEncoding({ value, start }: XmlAttribute, _tag: Tag, report: Report): void {
  if (!/^[A-Za-z0-9!#$%&'+^_`{}~.:()-]{1,40}$/u.test(value)) report.found('invalid-encoding-name', start, { value });
}
