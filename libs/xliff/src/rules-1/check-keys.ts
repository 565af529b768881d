/** Keys and references of one file: what is unique, and what names something that must be there. */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import { attributeOfTag, type Context, type FileScope, type Tag } from './context.ts';
import type { RuleCode1 } from './rules.ts';
import { collapse } from './value-types.ts';

interface Key {
  readonly attribute: string;
  readonly code: RuleCode1;
  readonly values: (file: FileScope) => Map<string, number>;
  /** The attribute is a name token: white space around it does not count. */
  readonly isToken?: boolean;
}

const unitKey: Key = { attribute: 'id', code: 'duplicate-id', values: ({ units }) => units };
const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['trans-unit', unitKey],
  ['bin-unit', unitKey],
  ['group', { attribute: 'id', code: 'duplicate-group-id', values: ({ groups }) => groups }],
  [
    'context-group',
    { attribute: 'name', code: 'duplicate-context-group-name', values: ({ contextGroups }) => contextGroups },
  ],
  ['count-group', { attribute: 'name', code: 'duplicate-count-group-name', values: ({ countGroups }) => countGroups }],
  ['tool', { attribute: 'tool-id', code: 'duplicate-tool-id', values: ({ tools }) => tools }],
  ['phase', { attribute: 'phase-name', code: 'duplicate-phase-name', values: ({ phases }) => phases }],
  [
    'external-file',
    { attribute: 'uid', code: 'duplicate-uid', values: ({ externalFiles }) => externalFiles, isToken: true },
  ],
]);

const toolReference: Key = { attribute: 'tool-id', code: 'unresolved-tool-id', values: ({ tools }) => tools };
const phaseReference: Key = { attribute: 'phase-name', code: 'unresolved-phase-name', values: ({ phases }) => phases };
/** The schema's paths to these lack the namespace, so that it never looks; the text of the standard does not except them. */
const binaryPhase: Key = { ...phaseReference, code: 'unresolved-binary-phase-name' };
const unitReference: Key = { attribute: 'xid', code: 'unresolved-xid', values: ({ units }) => units };
const references: ReadonlyMap<string, readonly Key[]> = new Map<string, readonly Key[]>([
  ['file', [toolReference]],
  ['phase', [toolReference]],
  ['alt-trans', [toolReference, { ...binaryPhase, isToken: true }]],
  ['count', [phaseReference]],
  ['trans-unit', [phaseReference]],
  ['target', [{ ...phaseReference, isToken: true }]],
  ['bin-unit', [binaryPhase]],
  ['bin-target', [{ ...binaryPhase, isToken: true }]],
  ...['g', 'x', 'bx', 'ex', 'ph', 'bpt', 'ept', 'it', 'sub'].map((name) => [name, [unitReference]] as const),
]);

export function checkKeys(tag: Tag, context: Context): void {
  const key = keys.get(tag.local);
  const attribute = key === undefined ? undefined : attributeOfTag(tag, key.attribute);
  if (key !== undefined && attribute !== undefined) {
    unique(attribute, key.values(context.file), key.code, context, key.isToken);
  }
  for (const reference of references.get(tag.local) ?? []) checkReference(tag, reference, context);
}

/** Notes the value; a second one with it is a finding that names the line of the first. */
export function unique(
  { value, start }: XmlAttribute,
  known: Map<string, number>,
  code: RuleCode1,
  { report }: Pick<Context, 'report'>,
  isToken = false,
): void {
  const key = isToken ? collapse(value) : value;
  const first = known.get(key);
  if (first === undefined) known.set(key, start);
  else report.found(code, start, { value, line: report.lineOf(first) });
}

function checkReference(tag: Tag, { attribute: name, code, values, isToken = false }: Key, { file }: Context): void {
  const attribute = attributeOfTag(tag, name);
  if (attribute === undefined) return;
  const value = isToken ? collapse(attribute.value) : attribute.value;
  const known = values(file);
  if (!known.has(value)) file.pending.push({ code, value, known, offset: attribute.start, element: tag.name });
}

/** At the end of a file: a reference may stand before what it names. */
export function checkPending({ pending }: FileScope, { report }: Pick<Context, 'report'>): void {
  for (const { code, value, known, offset, element } of pending) {
    if (!known.has(value)) report.found(code, offset, { element, value });
  }
}

/** A reference inside one unit or text, where everything is at hand. */
export function resolves(
  element: XmlElement,
  name: string,
  known: ReadonlyMap<string, number>,
  code: RuleCode1,
  { report }: Pick<Context, 'report'>,
): void {
  const attribute = attributeOfTag(element, name);
  if (attribute === undefined || known.has(collapse(attribute.value))) return;
  report.found(code, attribute.start, { element: element.name, value: attribute.value });
}
