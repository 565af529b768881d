/** Fields of the model and the attributes they are, in the order of the DTD, which is the order they are written in. */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import { legibleValue } from './legible.ts';
import type { Extended } from './translation-unit.ts';

/** Field → attribute. */
export type AttributeNames = Readonly<Record<string, string>>;

export const headerAttributes = {
  creationTool: 'creationtool',
  creationToolVersion: 'creationtoolversion',
  segmentType: 'segtype',
  originalFormat: 'o-tmf',
  adminLanguage: 'adminlang',
  sourceLanguage: 'srclang',
  dataType: 'datatype',
  originalEncoding: 'o-encoding',
  creationDate: 'creationdate',
  creationId: 'creationid',
  changeDate: 'changedate',
  changeId: 'changeid',
} as const;

export const unitAttributes = {
  id: 'tuid',
  originalEncoding: 'o-encoding',
  dataType: 'datatype',
  usageCount: 'usagecount',
  lastUsageDate: 'lastusagedate',
  creationTool: 'creationtool',
  creationToolVersion: 'creationtoolversion',
  creationDate: 'creationdate',
  creationId: 'creationid',
  changeDate: 'changedate',
  segmentType: 'segtype',
  changeId: 'changeid',
  originalFormat: 'o-tmf',
  sourceLanguage: 'srclang',
} as const;

export const variantAttributes = {
  language: 'xml:lang',
  originalEncoding: 'o-encoding',
  dataType: 'datatype',
  usageCount: 'usagecount',
  lastUsageDate: 'lastusagedate',
  creationTool: 'creationtool',
  creationToolVersion: 'creationtoolversion',
  creationDate: 'creationdate',
  creationId: 'creationid',
  changeDate: 'changedate',
  originalFormat: 'o-tmf',
  changeId: 'changeid',
} as const;

export const propertyAttributes = { type: 'type', language: 'xml:lang', originalEncoding: 'o-encoding' } as const;
export const noteAttributes = { originalEncoding: 'o-encoding', language: 'xml:lang' } as const;
export const encodingAttributes = { name: 'name', base: 'base' } as const;
export const mapAttributes = { unicode: 'unicode', code: 'code', entity: 'ent', substitute: 'subst' } as const;

type Values<Names extends AttributeNames> = { -readonly [Field in keyof Names]?: string } & Pick<
  Extended,
  'attributes'
>;

/** The fields that are there, and under `attributes` what TMX does not define. `lang` of TMX 1.1 is `xml:lang`. */
export function readAttributes<Names extends AttributeNames>(
  { attributes }: Pick<XmlElement, 'attributes'>,
  names: Names,
): Values<Names> {
  const fields = fieldsOf(names);
  const hasXmlLang = attributes.some(({ name }) => name === 'xml:lang');
  const known: [string, string][] = [];
  const others: [string, string][] = [];
  for (const attribute of attributes) {
    const field = fields.get(meantName(attribute, hasXmlLang));
    if (field === undefined) others.push([attribute.name, attribute.value]);
    else known.push([field, attribute.value]);
  }
  const extended = others.length === 0 ? {} : { attributes: Object.fromEntries(others) };
  return { ...Object.fromEntries(known), ...extended } as Values<Names>;
}

/** Beside `xml:lang` a `lang` is kept as it is. */
export function meantName({ name }: Pick<XmlAttribute, 'name'>, hasXmlLang: boolean): string {
  return name === 'lang' && !hasXmlLang ? 'xml:lang' : name;
}

const fieldsByTable = new WeakMap<AttributeNames, ReadonlyMap<string, string>>();

function fieldsOf(names: AttributeNames): ReadonlyMap<string, string> {
  const known = fieldsByTable.get(names);
  if (known !== undefined) return known;
  const fields = new Map(Object.entries(names).map(([field, name]) => [name, field]));
  fieldsByTable.set(names, fields);
  return fields;
}

/** Attribute → value, in the order they are written in. */
export function attributeValues(value: object, names: AttributeNames): ReadonlyMap<string, string> {
  const fields = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(names).map(([field, name]) => [name, fields.get(field)] as const);
  const { attributes = {} }: Pick<Extended, 'attributes'> = value;
  const pairs = [...known, ...Object.entries(attributes)];
  return new Map(pairs.flatMap(([name, field]) => (typeof field === 'string' ? [[name, field] as const] : [])));
}

export function writeAttributes(values: ReadonlyMap<string, string>): string {
  return [...values].map(([name, value]) => ` ${name}="${legibleValue(value)}"`).join('');
}
