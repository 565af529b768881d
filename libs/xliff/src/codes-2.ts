/** Facts of codes and markers as attributes of XLIFF 2.x (§4.2.3), for reader and writer alike. */
import type { InlineCode } from '@dragoman/model';
import type { XmlAttribute } from '@dragoman/xml';
import { ofCode, takeModules } from './module-attributes.ts';
import { rawAttributes } from './verbatim.ts';

type Facts = Omit<InlineCode, 'kind' | 'id' | 'type' | 'label' | 'startRef'>;
type Field = Exclude<keyof Facts, 'attributes' | 'sizeRestriction' | 'data' | 'isolated' | 'canOverlap' | 'subType'>;

/** Attributes that say the same of both halves. */
export const sharedFields = ['canCopy', 'canDelete', 'canReorder', 'copyOf', 'dir'] as const;
/** Attributes that `pc` has twice, ending in `Start` and `End`. */
export const ownFields = ['equiv', 'dataRef', 'subFlows'] as const;

const enumerations: Readonly<Partial<Record<Field, readonly string[]>>> = {
  canReorder: ['yes', 'firstNo', 'no'],
  dir: ['ltr', 'rtl', 'auto'],
};

/** The value a field has; undefined: the attribute says something else and stays raw. */
function fieldValue(field: Field, value: string): string | boolean | undefined {
  if (field === 'canCopy' || field === 'canDelete') return value === 'yes' ? true : value === 'no' ? false : undefined;
  const words = enumerations[field];
  return words === undefined || words.includes(value) ? value : undefined;
}

export interface FactsRead {
  readonly facts: Partial<Facts>;
  /** What a code has beside its facts. */
  readonly others: readonly XmlAttribute[];
}

const nothing: FactsRead = { facts: {}, others: [] };

/** `fields`: attribute name → field. Names in `known` are read elsewhere. */
export function readFacts(
  attributes: readonly XmlAttribute[],
  fields: ReadonlyMap<string, Field>,
  known: readonly string[],
): FactsRead {
  if (attributes.length === 0) return nothing;
  const facts: Record<string, unknown> = {};
  const others: XmlAttribute[] = [];
  for (const attribute of attributes) {
    const { local, namespace, value } = attribute;
    if (namespace === '' && known.includes(local)) continue;
    const field = namespace === '' ? fields.get(local) : undefined;
    const read = field === undefined ? undefined : fieldValue(field, value);
    if (field === undefined || read === undefined) others.push(attribute);
    else facts[field] = read;
  }
  return { facts, others };
}

/** Sizes in the model's words, everything else raw. */
export function attributesField(
  attributes: readonly XmlAttribute[],
  text: string,
): Pick<Facts, 'sizeRestriction' | 'attributes'> {
  if (attributes.length === 0) return {};
  const { facts, others } = takeModules(attributes, ofCode);
  if (others.length === 0) return facts;
  return { ...facts, attributes: Object.fromEntries(rawAttributes(others, text)) };
}

export function writeField(value: string | boolean | undefined): string | undefined {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/* Types: 2.x has six, and `subType` for the rest. */

const standardTypes: ReadonlySet<string> = new Set(['fmt', 'ui', 'quote', 'link', 'image', 'other']);
const formatting = /^(?:html:)?(?:strong|em|del|b|i|u|s|small|sub|sup|mark|bold|italic|underlined|lb)$/u;

export function writeType({ type, subType }: Pick<InlineCode, 'type' | 'subType'>): {
  readonly type?: string | undefined;
  readonly subType?: string | undefined;
} {
  if (type === 'unknown') return {};
  if (standardTypes.has(type)) return { type, subType };
  return { type: formatting.test(type) ? 'fmt' : 'other', subType: `dragoman:${encodeType(type)}` };
}

export function readType(type: string | undefined, subType: string | undefined): Pick<InlineCode, 'type' | 'subType'> {
  const ours = subType?.startsWith('dragoman:') === true ? decodeType(subType.slice('dragoman:'.length)) : undefined;
  if (ours !== undefined) return { type: ours };
  return { type: type ?? 'unknown', ...(subType === undefined ? {} : { subType }) };
}

/** Types of annotations: the standard's three, `prefix:value` of others, and ours. */
export function writeMarkerType(type: string): string | undefined {
  if (type === 'generic') return undefined;
  if (type === 'comment' || type === 'term') return type;
  return /^(?!dragoman:)[^\s:]+:[^\s:]+$/u.test(type) ? type : `dragoman:${encodeType(type)}`;
}

export function readMarkerType(type: string | undefined): string {
  if (type?.startsWith('dragoman:') !== true) return type ?? 'generic';
  return decodeType(type.slice('dragoman:'.length)) ?? type;
}

function encodeType(type: string): string {
  return encodeURIComponent(type.toWellFormed()) || '%';
}

function decodeType(type: string): string | undefined {
  if (type === '%') return '';
  try {
    return decodeURIComponent(type);
  } catch {
    return undefined;
  }
}
