/** The elements of the core (XLIFF 2.x, Elements), 2.0 to 2.2. Written from the specification; compared with its schema in tests. */
import { any, type ElementModel, maybe, one, optional, required, some } from './element-model.ts';
import {
  anything,
  direction,
  hexadecimal,
  language,
  languageOrNone,
  mrkType,
  nmtoken,
  nmtokens,
  oneOf,
  positiveInteger,
  prefixed,
  prefixedText,
  priority,
  reference,
  space,
  yesNo,
  yesNoFirstNo,
} from './value-types.ts';
import type { Version2 } from './vocabulary.ts';

const inline = any('xlf:cp', 'xlf:ph', 'xlf:pc', 'xlf:sc', 'xlf:ec', 'xlf:mrk', 'xlf:sm', 'xlf:em');
const codeType = oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other');
const codeModules = ['fs', 'slr'];

const structure = {
  canResegment: optional(yesNo),
  translate: optional(yesNo),
  srcDir: optional(direction),
  trgDir: optional(direction),
  'xml:space': optional(space),
};
const named = { id: required(nmtoken), name: optional(anything), type: optional(prefixed), ...structure };

const code = {
  canCopy: optional(yesNo, 'yes'),
  canDelete: optional(yesNo, 'yes'),
  canReorder: optional(yesNoFirstNo, 'yes'),
  copyOf: optional(nmtoken),
  subType: optional(prefixed),
  type: optional(codeType),
};
const lone = {
  disp: optional(anything),
  equiv: optional(anything),
  dataRef: optional(nmtoken),
  subFlows: optional(nmtokens),
};
const half = {
  canOverlap: optional(yesNo, 'yes'),
  dir: optional(direction),
  isolated: optional(yesNo, 'no'),
};
const marker = {
  id: required(nmtoken),
  translate: optional(yesNo),
  type: optional(mrkType, 'generic'),
  ref: optional(reference),
  value: optional(anything),
};

const modulesOfFile = {
  'mda:metadata': 1,
  'res:resourceData': 1,
  'slr:profiles': 1,
  'slr:data': Infinity,
  'val:validation': 1,
  'gls:glossary': 1,
  'ctr:changeTrack': 1,
  'its:provenanceRecords': Infinity,
};
const { 'slr:profiles': _profiles, ...modulesOfGroup } = modulesOfFile;
const modulesOfUnit = { ...modulesOfGroup, 'mtc:matches': 1, 'its:locQualityIssues': Infinity };

const elements: Readonly<Record<string, ElementModel>> = {
  'xlf:xliff': {
    section: 'xliff',
    attributes: {
      version: required(anything),
      srcLang: required(language),
      trgLang: optional(language),
      'xml:space': optional(space, 'default'),
      'xml:lang': optional(languageOrNone),
    },
    others: 'all',
    children: [some('xlf:file')],
  },
  'xlf:file': {
    section: 'file',
    attributes: { id: required(nmtoken), original: optional(anything), ...structure },
    others: 'all',
    children: [maybe('xlf:skeleton'), any('*'), maybe('xlf:notes'), some('xlf:unit', 'xlf:group')],
    modules: modulesOfFile,
  },
  'xlf:skeleton': {
    section: 'skeleton',
    attributes: { href: optional(anything) },
    children: [any('*')],
    text: true,
  },
  'xlf:group': {
    section: 'group',
    attributes: named,
    others: 'all',
    children: [any('*'), maybe('xlf:notes'), any('xlf:unit', 'xlf:group')],
    modules: modulesOfGroup,
  },
  'xlf:unit': {
    section: 'unit',
    attributes: named,
    others: 'all',
    children: [any('*'), maybe('xlf:notes'), maybe('xlf:originalData'), some('xlf:segment', 'xlf:ignorable')],
    modules: modulesOfUnit,
  },
  'xlf:segment': {
    section: 'segment',
    attributes: {
      id: optional(nmtoken),
      canResegment: optional(yesNo),
      state: optional(oneOf('initial', 'translated', 'reviewed', 'final'), 'initial'),
      subState: optional(prefixedText),
    },
    children: [one('xlf:source'), maybe('xlf:target')],
  },
  'xlf:ignorable': {
    section: 'ignorable',
    attributes: { id: optional(nmtoken) },
    children: [one('xlf:source'), maybe('xlf:target')],
  },
  'xlf:notes': { section: 'notes', attributes: {}, children: [some('xlf:note')] },
  'xlf:note': {
    section: 'note',
    attributes: {
      id: optional(nmtoken),
      appliesTo: optional(oneOf('source', 'target')),
      category: optional(anything),
      priority: optional(priority, '1'),
    },
    others: 'all',
    children: [],
    text: true,
  },
  'xlf:originalData': { section: 'originalData', attributes: {}, children: [some('xlf:data')] },
  'xlf:data': {
    section: 'data',
    attributes: { id: required(nmtoken), dir: optional(direction, 'auto'), 'xml:space': optional(oneOf('preserve')) },
    children: [any('xlf:cp')],
    text: true,
  },
  'xlf:source': {
    section: 'source',
    attributes: { 'xml:lang': optional(languageOrNone), 'xml:space': optional(space) },
    children: [inline],
    text: true,
  },
  'xlf:target': {
    section: 'target',
    attributes: {
      'xml:lang': optional(languageOrNone),
      'xml:space': optional(space),
      order: optional(positiveInteger),
    },
    children: [inline],
    text: true,
  },
  'xlf:cp': { section: 'cp', attributes: { hex: required(hexadecimal) }, children: [] },
  'xlf:ph': {
    section: 'ph',
    attributes: { id: required(nmtoken), ...code, ...lone },
    others: codeModules,
    children: [],
  },
  'xlf:pc': {
    section: 'pc',
    attributes: {
      id: required(nmtoken),
      ...code,
      canOverlap: optional(yesNo, 'no'),
      dir: optional(direction),
      dispStart: optional(anything),
      dispEnd: optional(anything),
      equivStart: optional(anything),
      equivEnd: optional(anything),
      dataRefStart: optional(nmtoken),
      dataRefEnd: optional(nmtoken),
      subFlowsStart: optional(nmtokens),
      subFlowsEnd: optional(nmtokens),
    },
    others: codeModules,
    children: [inline],
    text: true,
  },
  'xlf:sc': {
    section: 'sc',
    attributes: { id: required(nmtoken), ...code, ...lone, ...half },
    others: codeModules,
    children: [],
  },
  'xlf:ec': {
    section: 'ec',
    attributes: { id: optional(nmtoken), startRef: optional(nmtoken), ...code, ...lone, ...half },
    others: codeModules,
    children: [],
  },
  'xlf:mrk': { section: 'mrk', attributes: marker, others: 'all', children: [inline], text: true },
  'xlf:sm': { section: 'sm', attributes: marker, others: 'all', children: [] },
  'xlf:em': { section: 'em', attributes: { startRef: required(nmtoken) }, children: [] },
};

/** What 2.2 added: notes and metadata of the whole document, `ref` on a note, cases of a plural on segments. */
const elements22: Readonly<Record<string, ElementModel>> = {
  ...elements,
  'xlf:xliff': {
    ...(elements['xlf:xliff'] as ElementModel),
    children: [maybe('xlf:notes'), maybe('mda:metadata'), some('xlf:file')],
  },
  'xlf:note': {
    ...(elements['xlf:note'] as ElementModel),
    attributes: { ...elements['xlf:note']?.attributes, ref: optional(reference) },
  },
  // The schema of 2.2 has no wildcard here, the text of the module puts its `case` on segments: the text holds.
  'xlf:segment': { ...(elements['xlf:segment'] as ElementModel), others: ['pgs'] },
};

export function coreElements(version: Version2): Readonly<Record<string, ElementModel>> {
  return version === '2.2' ? elements22 : elements;
}
