/**
 * Content models of the core structure of TBX, as patterns over the names of child elements: of 2019 those of
 * ISO 30042:2019, of 2008 those of ISO 30042:2008 (annex A), of 2014 those of TBX-Min. `OTHER` is an element of another
 * namespace, by which DCT says its categories.
 */
import type { TbxEdition } from './tbx-names.ts';

export interface ElementRule {
  /** Undefined: text, and inline elements only. */
  readonly content?: string;
  /** Inline elements that may stand in text. */
  readonly inline?: string;
  /** `name` must be there, `name?` may. */
  readonly attributes: string;
}

const noteText = 'ec foreign hi ph sc';
const described = 'type id? xml:lang? target? datatype?';
const auxiliary = '(adminGrp|descripGrp|note|transacGrp|admin|descrip|ref|xref|OTHER)';
const linked = '(adminGrp|note|transacGrp|admin|ref|xref|OTHER)';

const rules2019: Readonly<Record<string, ElementRule>> = {
  tbx: { content: 'tbxHeader text', attributes: 'xml:lang type style' },
  tbxHeader: { content: 'fileDesc encodingDesc? revisionDesc?', attributes: 'id?' },
  fileDesc: { content: 'publicationStmt? titleStmt? sourceDesc', attributes: 'id?' },
  publicationStmt: { content: 'p+', attributes: 'id?' },
  titleStmt: { content: 'title note*', attributes: 'id? xml:lang?' },
  title: { inline: '', attributes: 'id? xml:lang?' },
  sourceDesc: { content: 'p+', attributes: 'id? xml:lang?' },
  encodingDesc: { content: 'p+', attributes: 'id?' },
  revisionDesc: { content: 'change+', attributes: 'id? xml:lang?' },
  change: { content: 'p+', attributes: 'id? xml:lang?' },
  p: { inline: noteText, attributes: 'id? xml:lang? type?' },
  text: { content: 'body? back?', attributes: 'id?' },
  body: { content: 'conceptEntry+', attributes: 'id?' },
  back: { content: 'refObjectSec*', attributes: 'id?' },
  refObjectSec: { content: 'refObject+', attributes: 'id? type' },
  refObject: { content: '(itemSet|itemGrp|item)+', attributes: 'id?' },
  itemSet: { content: '(itemGrp|item)+', attributes: 'id? type?' },
  itemGrp: { content: `item ${linked}?`, attributes: 'id?' },
  item: { inline: noteText, attributes: 'id? type?' },
  conceptEntry: { content: `${auxiliary}* langSec+`, attributes: 'id' },
  langSec: { content: `${auxiliary}* termSec+`, attributes: 'xml:lang' },
  termSec: { content: `term (termNote|termNoteGrp)* ${auxiliary}*`, attributes: 'id?' },
  term: { inline: 'hi', attributes: 'id?' },
  termNote: { inline: noteText, attributes: described },
  admin: { inline: noteText, attributes: described },
  adminNote: { inline: '', attributes: described },
  descrip: { inline: noteText, attributes: described },
  descripNote: { inline: '', attributes: described },
  ref: { inline: '', attributes: described },
  transac: { inline: '', attributes: described },
  transacNote: { inline: '', attributes: described },
  xref: { inline: '', attributes: 'id? target type' },
  note: { inline: noteText, attributes: 'id? xml:lang?' },
  foreign: { inline: noteText, attributes: 'id? xml:lang?' },
  hi: { inline: '', attributes: 'target? type?' },
  date: { inline: '', attributes: '' },
  adminGrp: { content: '(admin|OTHER) (adminNote|ref|xref|OTHER|note)*', attributes: 'id?' },
  descripGrp: {
    content: '(descrip|OTHER) (adminGrp|note|transacGrp|admin|descripNote|ref|xref|OTHER)*',
    attributes: 'id?',
  },
  termNoteGrp: { content: `(termNote|OTHER) ${linked}*`, attributes: 'id?' },
  transacGrp: { content: '(transac|OTHER) (date|note|ref|xref|transacNote|OTHER)*', attributes: 'id?' },
  ec: { content: '', attributes: 'startRef? isolated? disp? equiv? id? type? subtype? target?' },
  sc: { content: '', attributes: 'id isolated? type? subtype? target?' },
  ph: { content: '', attributes: 'type?' },
};

const inline2008 = 'hi foreign bpt ept it ph ut';
const auxiliary2008 = '(descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref)';

const rules2008: Readonly<Record<string, ElementRule>> = {
  martif: { content: 'martifHeader text', attributes: 'type xml:lang' },
  martifHeader: { content: 'fileDesc encodingDesc? revisionDesc?', attributes: 'id?' },
  fileDesc: { content: 'titleStmt? publicationStmt? sourceDesc+', attributes: 'id?' },
  titleStmt: { content: 'title note*', attributes: 'id? xml:lang?' },
  title: { inline: '', attributes: 'id? xml:lang?' },
  publicationStmt: { content: 'p+', attributes: 'id?' },
  sourceDesc: { content: 'p+', attributes: 'id? xml:lang?' },
  encodingDesc: { content: 'p+', attributes: 'id?' },
  revisionDesc: { content: 'change+', attributes: 'id? xml:lang?' },
  change: { content: 'p+', attributes: 'id? xml:lang?' },
  p: { inline: inline2008, attributes: 'id? xml:lang? type?' },
  text: { content: 'body back?', attributes: 'id?' },
  body: { content: 'termEntry+', attributes: 'id?' },
  back: { content: 'refObjectList*', attributes: 'id?' },
  refObjectList: { content: 'refObject+', attributes: 'id? type' },
  refObject: { content: '(itemSet|itemGrp|item)+', attributes: 'id?' },
  itemSet: { content: '(itemGrp|item)+', attributes: 'id? type?' },
  itemGrp: { content: 'item (note|ref|xref|adminGrp|admin|transacGrp)*', attributes: 'id?' },
  item: { inline: inline2008, attributes: 'id? type?' },
  termEntry: { content: `${auxiliary2008}* langSet+`, attributes: 'id?' },
  langSet: { content: `${auxiliary2008}* (tig|ntig)+`, attributes: 'id? xml:lang' },
  tig: { content: `term termNote* ${auxiliary2008}*`, attributes: 'id?' },
  ntig: { content: `termGrp ${auxiliary2008}*`, attributes: 'id?' },
  termGrp: { content: 'term (termNote|termNoteGrp)* termCompList*', attributes: 'id?' },
  termCompList: { content: `${auxiliary2008}* (termComp|termCompGrp)+`, attributes: 'id? type' },
  termCompGrp: { content: `termComp (termNote|termNoteGrp)* ${auxiliary2008}*`, attributes: 'id?' },
  termComp: { inline: '', attributes: 'id? xml:lang?' },
  term: { inline: inline2008, attributes: 'id?' },
  termNote: { inline: inline2008, attributes: described },
  admin: { inline: inline2008, attributes: described },
  adminNote: { inline: '', attributes: described },
  descrip: { inline: inline2008, attributes: described },
  descripNote: { inline: '', attributes: described },
  ref: { inline: '', attributes: described },
  transac: { inline: '', attributes: described },
  transacNote: { inline: '', attributes: described },
  xref: { inline: '', attributes: 'id? target? type' },
  note: { inline: inline2008, attributes: 'id? xml:lang?' },
  foreign: { inline: inline2008, attributes: 'id? xml:lang?' },
  hi: { inline: '', attributes: 'target? type? xml:lang?' },
  date: { inline: '', attributes: 'id?' },
  adminGrp: { content: 'admin (adminNote|note|ref|xref)*', attributes: 'id?' },
  descripGrp: { content: 'descrip (descripNote|admin|adminGrp|transacGrp|note|ref|xref)*', attributes: 'id?' },
  termNoteGrp: { content: 'termNote (admin|adminGrp|transacGrp|note|ref|xref)*', attributes: 'id?' },
  transacGrp: { content: 'transac (transacNote|date|note|ref|xref)*', attributes: 'id?' },
};

const rules2014: Readonly<Record<string, ElementRule>> = {
  TBX: { content: 'header body', attributes: 'dialect' },
  body: { content: 'entry+', attributes: '' },
  entry: { content: '(subjectField|note|noteGrp)* langGroup+', attributes: 'id' },
  langGroup: { content: 'termGroup+', attributes: 'xml:lang' },
  termGroup: { content: 'term (note|noteGrp|termStatus|customer|partOfSpeech)*', attributes: '' },
  noteGrp: { content: 'note+', attributes: '' },
  term: { inline: '', attributes: '' },
  termStatus: { inline: '', attributes: '' },
  customer: { inline: '', attributes: '' },
  partOfSpeech: { inline: '', attributes: '' },
  subjectField: { inline: '', attributes: '' },
  noteKey: { inline: '', attributes: '' },
  noteValue: { inline: '', attributes: '' },
  note: { inline: 'noteKey noteValue', attributes: '' },
};

export const elementRules: Readonly<Record<TbxEdition, Readonly<Record<string, ElementRule>>>> = {
  '2008': rules2008,
  '2014': rules2014,
  '2019': rules2019,
};

/** `term (termNote|termNoteGrp)*` against `~term~termNote`. */
const patterns = new Map<string, RegExp>();

export function fitsContent(content: string, names: readonly string[]): boolean {
  const known = patterns.get(content);
  const pattern = known ?? new RegExp(`^${content.replace(/[A-Za-z]+/gu, '(?:~$&)').replaceAll(' ', '')}$`, 'u');
  if (known === undefined) patterns.set(content, pattern);
  return pattern.test(names.map((name) => `~${name}`).join(''));
}

/** Categories of the dialects of 2019; those of Basic include those of Min. */
const minCategories = [
  'administrativeStatus',
  'customerSubset',
  'externalCrossReference',
  'partOfSpeech',
  'subjectField',
];
const basicCategories = [
  'context',
  'crossReference',
  'definition',
  'geographicalUsage',
  'grammaticalGender',
  'projectSubset',
  'responsibility',
  'source',
  'termLocation',
  'termType',
  'transactionType',
  'xGraphic',
];

export const categoriesOfDialects: Readonly<Record<string, ReadonlySet<string>>> = {
  'TBX-Core': new Set(),
  'TBX-Min': new Set(minCategories),
  'TBX-Basic': new Set([...minCategories, ...basicCategories]),
};
