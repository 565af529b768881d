/**
 * XLIFF 1.2 as a table: which elements stand where, in which order and how often, and which attributes they have
 * (OASIS Standard, 1 February 2008, Detailed Specifications). Transitional; what strict takes away or adds is marked.
 * Written from the specification; checked against its two schemas in tests.
 */
import * as list from './rules-1/value-lists.ts';
import {
  anyText,
  coordinates,
  dateTime,
  language,
  mimeType,
  priority,
  token,
  type ValueType,
  xmlSpace,
  yesNo,
} from './rules-1/value-types.ts';

export interface AttributeModel {
  readonly type: ValueType;
  readonly isRequired?: boolean;
  /** Deprecated ones are only in transitional; one is only in strict. */
  readonly only?: 'transitional' | 'strict';
}

/** One place in the order of an element's children. */
export interface Place {
  readonly names: readonly string[];
  readonly isRequired: boolean;
  readonly repeats: boolean;
  /** In strict it occurs once. */
  readonly isSingleInStrict?: boolean;
}

export interface ElementModel {
  /** Section of the specification, by its title. */
  readonly section: string;
  /** `empty`: not even white space. `text`: no elements. `open`: anything, and nobody looks at it. */
  readonly content: 'empty' | 'elements' | 'text' | 'mixed' | 'open';
  readonly children: readonly Place[];
  readonly attributes: ReadonlyMap<string, AttributeModel>;
  /** Attributes of other namespaces are allowed, and in transitional any other too. */
  readonly isExtensible?: boolean;
  /** Deprecated: not in strict. */
  readonly only?: 'transitional';
  /** Only inside their parent, never as an element on their own (matters inside `tool`). */
  readonly isLocal?: boolean;
}

/** Stands for an element of any other namespace; elements in no namespace are not among them. */
export const foreign = '*';

const one = (...names: readonly string[]): Place => ({ names, isRequired: true, repeats: false });
const maybe = (...names: readonly string[]): Place => ({ names, isRequired: false, repeats: false });
const any = (...names: readonly string[]): Place => ({ names, isRequired: false, repeats: true });
const some = (...names: readonly string[]): Place => ({ names, isRequired: true, repeats: true });

const required = (type: ValueType): AttributeModel => ({ type, isRequired: true });
const deprecated = (type: ValueType): AttributeModel => ({ type, only: 'transitional' });
const only = (type: ValueType): AttributeModel => ({ type });

type Attributes = Readonly<Record<string, ValueType | AttributeModel>>;

const top = 'Top Level and Header Elements';
const named = 'Named Group Elements';
const structural = 'Structural Elements';
const inline = 'Inline Elements';

const timestamp: Attributes = { ts: deprecated(anyText) };
/** What a resource of a user interface looks like; on groups, units and proposals. */
const resource: Attributes = {
  ...timestamp,
  datatype: list.datatype,
  'xml:space': xmlSpace,
  restype: list.restype,
  resname: anyText,
  extradata: anyText,
  extype: anyText,
  'help-id': token,
  menu: anyText,
  'menu-option': anyText,
  'menu-name': anyText,
  coord: coordinates,
  font: anyText,
  'css-style': anyText,
  style: token,
  exstyle: token,
};
const sizes: Attributes = {
  translate: yesNo,
  reformat: list.reformat,
  'size-unit': list.sizeUnit,
  maxwidth: token,
  minwidth: token,
  maxheight: token,
  minheight: token,
  maxbytes: token,
  minbytes: token,
  charclass: anyText,
};
const content: Attributes = { ...timestamp, 'xml:lang': language };
const code: Attributes = { ...timestamp, id: required(anyText), xid: anyText, 'equiv-text': anyText };

const text = any('g', 'bpt', 'ept', 'ph', 'it', 'mrk', 'x', 'bx', 'ex');
const file = one('internal-file', 'external-file');
const units = any('group', 'trans-unit', 'bin-unit');
const annotations = any('context-group', 'count-group', 'prop-group', 'note');

function element(
  section: string,
  kind: ElementModel['content'],
  children: readonly Place[],
  attributes: Attributes = {},
  rest: Pick<ElementModel, 'isExtensible' | 'only' | 'isLocal'> = {},
): ElementModel {
  const models = Object.entries(attributes).map(
    ([name, model]) => [name, 'type' in model ? model : only(model)] as const,
  );
  return { section, content: kind, children, attributes: new Map(models), ...rest };
}

const open = { isExtensible: true };
const textContent = (attributes: Attributes): ElementModel => element(inline, 'mixed', [text], attributes, open);
const emptyCode = (attributes: Attributes): ElementModel => element(inline, 'empty', [], attributes, open);
const nativeCode = (attributes: Attributes): ElementModel =>
  element(inline, 'mixed', [any('sub')], { ...code, crc: anyText, ...attributes }, open);
const fileReference = element(top, 'elements', [file], {}, { isLocal: true });

export const elements1: ReadonlyMap<string, ElementModel> = new Map<string, ElementModel>([
  [
    'xliff',
    element(top, 'elements', [some('file', foreign)], { version: required(list.version), 'xml:lang': language }, open),
  ],
  [
    'file',
    element(
      top,
      'elements',
      [maybe('header'), one('body')],
      {
        ...timestamp,
        original: required(anyText),
        'source-language': required(language),
        datatype: required(list.datatype),
        'tool-id': anyText,
        tool: deprecated(anyText),
        date: dateTime,
        'xml:space': xmlSpace,
        category: anyText,
        'target-language': language,
        'product-name': anyText,
        'product-version': anyText,
        'build-num': anyText,
      },
      open,
    ),
  ],
  [
    'header',
    element(top, 'elements', [
      maybe('skl'),
      maybe('phase-group'),
      any('glossary', 'reference', 'count-group', 'prop-group', 'note', 'tool'),
      any(foreign),
    ]),
  ],
  ['skl', fileReference],
  ['glossary', fileReference],
  ['reference', fileReference],
  ['internal-file', element(top, 'text', [], { form: anyText, crc: token })],
  ['external-file', element(top, 'empty', [], { href: required(anyText), crc: token, uid: token })],
  ['note', element(top, 'text', [], { 'xml:lang': language, priority, from: anyText, annotates: list.annotates })],
  ['phase-group', element(top, 'elements', [some('phase')])],
  [
    'phase',
    element(top, 'elements', [any('note')], {
      'phase-name': required(anyText),
      'process-name': required(anyText),
      'company-name': anyText,
      'tool-id': anyText,
      tool: deprecated(anyText),
      date: dateTime,
      'job-id': anyText,
      'contact-name': anyText,
      'contact-email': anyText,
      'contact-phone': anyText,
    }),
  ],
  [
    'tool',
    element(
      top,
      'open',
      [],
      {
        'tool-id': required(anyText),
        'tool-name': required(anyText),
        'tool-version': anyText,
        'tool-company': anyText,
      },
      open,
    ),
  ],
  ['count-group', element(named, 'elements', [any('count')], { name: required(anyText) })],
  ['count', element(named, 'text', [], { 'count-type': list.countType, 'phase-name': anyText, unit: list.countUnit })],
  [
    'context-group',
    element(named, 'elements', [some('context')], { name: anyText, crc: token, purpose: list.purpose }),
  ],
  [
    'context',
    element(named, 'text', [], {
      'context-type': required(list.contextType),
      'match-mandatory': yesNo,
      crc: token,
    }),
  ],
  ['prop-group', element(named, 'elements', [some('prop')], { name: anyText }, { only: 'transitional' })],
  [
    'prop',
    element(named, 'text', [], { 'prop-type': required(anyText), 'xml:lang': language }, { only: 'transitional' }),
  ],
  ['body', element(structural, 'elements', [units])],
  [
    'group',
    element(
      structural,
      'elements',
      [any('context-group'), any('count-group'), any('prop-group'), any('note'), any(foreign), units],
      { ...resource, ...sizes, id: anyText, 'merged-trans': yesNo },
      open,
    ),
  ],
  [
    'trans-unit',
    element(
      structural,
      'elements',
      [
        one('source'),
        maybe('seg-source'),
        maybe('target'),
        any('context-group', 'count-group', 'prop-group', 'note', 'alt-trans'),
        any(foreign),
      ],
      {
        ...resource,
        ...sizes,
        id: required(anyText),
        approved: yesNo,
        'phase-name': anyText,
        'merged-trans': { type: yesNo, only: 'strict' },
      },
      open,
    ),
  ],
  ['source', { ...textContent(content), section: structural }],
  ['seg-source', { ...textContent(content), section: structural }],
  [
    'target',
    {
      ...textContent({
        ...content,
        state: list.state,
        'state-qualifier': list.stateQualifier,
        'phase-name': token,
        restype: deprecated(list.restype),
        resname: anyText,
        coord: coordinates,
        font: anyText,
        'css-style': anyText,
        style: token,
        exstyle: token,
        'equiv-trans': yesNo,
      }),
      section: structural,
    },
  ],
  [
    'alt-trans',
    element(
      structural,
      'elements',
      [
        maybe('source'),
        maybe('seg-source'),
        { ...some('target'), isSingleInStrict: true },
        any('context-group'),
        any('prop-group'),
        any('note'),
        any(foreign),
      ],
      {
        ...resource,
        'match-quality': anyText,
        'tool-id': anyText,
        tool: deprecated(anyText),
        crc: token,
        'xml:lang': language,
        origin: anyText,
        mid: token,
        'phase-name': token,
        alttranstype: list.alternativeType,
      },
      open,
    ),
  ],
  [
    'bin-unit',
    element(
      structural,
      'elements',
      [
        one('bin-source'),
        maybe('bin-target'),
        { ...annotations, names: [...annotations.names, 'trans-unit'] },
        any(foreign),
      ],
      {
        ...timestamp,
        id: required(anyText),
        'mime-type': required(mimeType),
        approved: yesNo,
        translate: yesNo,
        reformat: list.reformat,
        restype: list.restype,
        resname: anyText,
        'phase-name': anyText,
      },
      open,
    ),
  ],
  ['bin-source', element(structural, 'elements', [file], timestamp, open)],
  [
    'bin-target',
    element(
      structural,
      'elements',
      [file],
      {
        ...timestamp,
        'mime-type': mimeType,
        state: list.state,
        'state-qualifier': list.stateQualifier,
        'phase-name': token,
        restype: list.restype,
        resname: anyText,
      },
      open,
    ),
  ],
  ['g', textContent({ ...code, ctype: list.delimiterType, clone: yesNo })],
  ['x', emptyCode({ ...code, ctype: list.placeholderType, clone: yesNo })],
  ['bx', emptyCode({ ...code, rid: token, ctype: list.delimiterType, clone: yesNo })],
  ['ex', emptyCode({ ...code, rid: token })],
  ['ph', nativeCode({ ctype: list.placeholderType, assoc: list.association })],
  ['bpt', nativeCode({ rid: token, ctype: list.delimiterType })],
  ['ept', nativeCode({ rid: token })],
  ['it', nativeCode({ pos: required(list.position), rid: token, ctype: list.delimiterType })],
  ['sub', element(inline, 'mixed', [text], { datatype: list.datatype, ctype: list.delimiterType, xid: anyText })],
  [
    'mrk',
    {
      ...textContent({ ...timestamp, mtype: required(list.markType), mid: token, comment: anyText }),
      section: 'Delimiter Element',
    },
  ],
]);
