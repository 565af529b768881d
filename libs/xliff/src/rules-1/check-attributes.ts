/** The attributes of one element against the table. */
import type { XmlAttribute } from '@dragoman/xml';
import type { AttributeModel, ElementModel } from '../content-model-1.ts';
import { xmlNamespace } from '../names.ts';
import type { Report, Tag } from './context.ts';
import { language, token, uriReference, type ValueType, xmlSpace } from './value-types.ts';

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
/** What XML itself defines, allowed by strict wherever attributes of other namespaces are. */
const ofXml: ReadonlyMap<string, ValueType> = new Map([
  ['lang', language],
  ['space', xmlSpace],
  ['id', token],
  ['base', uriReference],
]);

interface Checked {
  readonly tag: Tag;
  readonly model: ElementModel;
  readonly report: Report;
  readonly version: string;
}

export function checkAttributes(tag: Tag, model: ElementModel, report: Report, version: string): void {
  const checked = { tag, model, report, version };
  for (const [name, { isRequired }] of model.attributes) {
    if (isRequired !== true || tag.attributes.some((attribute) => plainName(attribute) === name)) continue;
    report.found('missing-attribute', tag.start, { element: tag.name, attribute: name }, model.section);
  }
  for (const attribute of tag.attributes) if (!isDeclaration(attribute)) checkAttribute(attribute, checked);
}

function isDeclaration({ name }: XmlAttribute): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** The name the table knows it by; undefined for attributes of other namespaces. */
function plainName({ local, namespace }: XmlAttribute): string | undefined {
  if (namespace === '') return local;
  return namespace === xmlNamespace ? `xml:${local}` : undefined;
}

function checkAttribute(attribute: XmlAttribute, checked: Checked): void {
  const { tag, model, report } = checked;
  const name = plainName(attribute);
  const known = name === undefined ? undefined : model.attributes.get(name);
  if (known !== undefined && known.only !== 'strict') checkKnown(attribute, known, checked);
  else if (attribute.namespace === instanceNamespace) checkInstance(attribute, checked);
  else if (model.isExtensible !== true) {
    report.found(
      'unexpected-attribute',
      attribute.start,
      { element: tag.name, attribute: attribute.name },
      model.section,
    );
  } else checkExtension(attribute, known, checked);
}

function checkKnown(attribute: XmlAttribute, { type, only }: AttributeModel, { tag, report, version }: Checked): void {
  const { name, value, start } = attribute;
  if (only === 'transitional') {
    report.found('strict-deprecated-attribute', start, { element: tag.name, attribute: name });
  }
  if (type.accepts(value) || isOldExtension(attribute, version)) return;
  // XLIFF 1.0 had a DTD without lists: its values are advice.
  const rule = version === '1.0' && type.rule === 'invalid-value' ? 'unlisted-value' : type.rule;
  report.found(rule, start, { element: tag.name, attribute: name, value, expected: type.expected });
}

/** XLIFF 1.1 let `priority` be extended. */
function isOldExtension({ local, value }: XmlAttribute, version: string): boolean {
  return version === '1.1' && local === 'priority' && /^x-\S+$/u.test(value);
}

/** `xsi:schemaLocation` may stand anywhere; `xsi:type` and `xsi:nil` would change what the schema means. */
function checkInstance({ local, name, start }: XmlAttribute, { tag, model, report }: Checked): void {
  if (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation') return;
  if (model.isExtensible !== true || local === 'type' || local === 'nil') {
    report.found('unexpected-attribute', start, { element: tag.name, attribute: name }, model.section);
  } else report.found('strict-foreign-attribute', start, { attribute: name });
}

function checkExtension(attribute: XmlAttribute, known: AttributeModel | undefined, checked: Checked): void {
  const { tag, report } = checked;
  const { name, local, namespace, value, start } = attribute;
  if (known !== undefined) {
    const { expected, accepts } = known.type;
    if (!accepts(value)) report.found('strict-value', start, { attribute: name, value, expected });
  } else if (namespace === xmlNamespace) checkOfXml(attribute, checked);
  else if (namespace === '' || namespace === tag.namespace) {
    report.found('undefined-attribute', start, { element: tag.name, attribute: name });
    report.found('strict-undefined-attribute', start, { element: tag.name, attribute: name });
  } else report.found('strict-foreign-attribute', start, { attribute: name });
  if (namespace === xmlNamespace && local === 'space' && !xmlSpace.accepts(value)) {
    report.found('invalid-xml-space', start, { value });
  }
}

function checkOfXml({ name, local, value, start }: XmlAttribute, { report }: Checked): void {
  const type = ofXml.get(local);
  if (type === undefined) report.found('strict-foreign-attribute', start, { attribute: name });
  else if (!type.accepts(value)) {
    report.found('strict-value', start, { attribute: name, value, expected: type.expected });
  }
}
