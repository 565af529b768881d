/**
 * XLIFF 1.2 transitional as a table: which elements stand where and in which order, and which attributes they must have
 * (OASIS Standard, 1 February 2008, Detailed Specifications). Written from the specification; checked against its schema in tests.
 */

export interface ElementModel {
  /** Section of the specification, by its title. */
  readonly section: string;
  readonly required?: readonly string[];
  /** Children in groups of equal rank; a child may not follow one of a later group. */
  readonly children: readonly (readonly string[])[];
  /** At least one of these must be there. */
  readonly needs?: readonly string[];
  /** These occur once at most. */
  readonly single?: readonly string[];
  /** Rank from which on elements of other namespaces may stand; undefined: nowhere. */
  readonly others?: number;
  /** Character data is allowed. */
  readonly text?: boolean;
  /** Content is not looked at. */
  readonly open?: boolean;
}

const inline = ['g', 'bpt', 'ept', 'ph', 'it', 'mrk', 'x', 'bx', 'ex'] as const;
const files = ['internal-file', 'external-file'] as const;
const annotations = ['context-group', 'count-group', 'prop-group', 'note'] as const;

const reference: ElementModel = {
  section: 'Top Level and Header Elements',
  children: [files],
  needs: files,
  single: files,
};
const text: ElementModel = { section: 'Inline Elements', children: [inline], text: true };
const nativeCode: ElementModel = { section: 'Inline Elements', required: ['id'], children: [['sub']], text: true };

export const elements1: ReadonlyMap<string, ElementModel> = new Map<string, ElementModel>([
  [
    'xliff',
    {
      section: 'Top Level and Header Elements',
      required: ['version'],
      children: [['file']],
      needs: ['file'],
      others: 0,
    },
  ],
  [
    'file',
    {
      section: 'Top Level and Header Elements',
      required: ['original', 'source-language', 'datatype'],
      children: [['header'], ['body']],
      needs: ['body'],
      single: ['header', 'body'],
    },
  ],
  [
    'header',
    {
      section: 'Top Level and Header Elements',
      children: [['skl'], ['phase-group'], ['glossary', 'reference', 'count-group', 'prop-group', 'note', 'tool']],
      single: ['skl', 'phase-group'],
      others: 2,
    },
  ],
  ['skl', reference],
  ['glossary', { ...reference, text: true }],
  ['reference', { ...reference, text: true }],
  ['internal-file', { section: 'Top Level and Header Elements', children: [], text: true }],
  ['external-file', { section: 'Top Level and Header Elements', required: ['href'], children: [] }],
  ['phase-group', { section: 'Top Level and Header Elements', children: [['phase']], needs: ['phase'] }],
  [
    'phase',
    { section: 'Top Level and Header Elements', required: ['phase-name', 'process-name'], children: [['note']] },
  ],
  [
    'tool',
    {
      section: 'Top Level and Header Elements',
      required: ['tool-id', 'tool-name'],
      children: [],
      text: true,
      open: true,
    },
  ],
  ['note', { section: 'Top Level and Header Elements', children: [], text: true }],
  ['count-group', { section: 'Named Group Elements', required: ['name'], children: [['count']] }],
  ['count', { section: 'Named Group Elements', children: [], text: true }],
  ['context-group', { section: 'Named Group Elements', children: [['context']], needs: ['context'] }],
  ['context', { section: 'Named Group Elements', required: ['context-type'], children: [], text: true }],
  ['prop-group', { section: 'Named Group Elements', children: [['prop']], needs: ['prop'] }],
  ['prop', { section: 'Named Group Elements', required: ['prop-type'], children: [], text: true }],
  ['body', { section: 'Structural Elements', children: [['group', 'trans-unit', 'bin-unit']] }],
  [
    'group',
    {
      section: 'Structural Elements',
      children: [['context-group'], ['count-group'], ['prop-group'], ['note'], ['group', 'trans-unit', 'bin-unit']],
      others: 3,
    },
  ],
  [
    'trans-unit',
    {
      section: 'Structural Elements',
      required: ['id'],
      children: [['source'], ['seg-source'], ['target'], [...annotations, 'alt-trans']],
      needs: ['source'],
      single: ['source', 'seg-source', 'target'],
      others: 3,
    },
  ],
  [
    'bin-unit',
    {
      section: 'Structural Elements',
      required: ['id', 'mime-type'],
      children: [['bin-source'], ['bin-target'], [...annotations, 'trans-unit']],
      needs: ['bin-source'],
      single: ['bin-source', 'bin-target'],
      others: 2,
    },
  ],
  ['bin-source', { section: 'Structural Elements', children: [files], needs: files, single: files }],
  ['bin-target', { section: 'Structural Elements', children: [files], needs: files, single: files }],
  [
    'alt-trans',
    {
      section: 'Structural Elements',
      children: [['source'], ['seg-source'], ['target'], ['context-group'], ['prop-group'], ['note']],
      needs: ['target'],
      single: ['source', 'seg-source'],
      others: 5,
    },
  ],
  ['source', text],
  ['seg-source', text],
  ['target', text],
  ['g', { ...text, required: ['id'] }],
  ['mrk', { ...text, required: ['mtype'] }],
  ['sub', text],
  ['x', { section: 'Inline Elements', required: ['id'], children: [] }],
  ['bx', { section: 'Inline Elements', required: ['id'], children: [] }],
  ['ex', { section: 'Inline Elements', required: ['id'], children: [] }],
  ['bpt', nativeCode],
  ['ept', nativeCode],
  ['ph', nativeCode],
  ['it', { ...nativeCode, required: ['id', 'pos'] }],
]);

/** A closed list of values. */
export interface ValueModel {
  readonly values: readonly string[];
  /** `x-…` without white space is allowed too. */
  readonly extends?: boolean;
}

const yesNo: ValueModel = { values: ['yes', 'no'] };

/** Attributes with a closed list of values, whatever element they stand on. */
export const values1: ReadonlyMap<string, ValueModel> = new Map<string, ValueModel>([
  ['approved', yesNo],
  ['translate', yesNo],
  ['clone', yesNo],
  ['match-mandatory', yesNo],
  ['equiv-trans', yesNo],
  ['annotates', { values: ['source', 'target', 'general'] }],
  ['priority', { values: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] }],
  ['pos', { values: ['open', 'close'] }],
  ['assoc', { values: ['preceding', 'following', 'both'] }],
  ['alttranstype', { values: ['proposal', 'previous-version', 'rejected', 'reference', 'accepted'], extends: true }],
  [
    'state',
    {
      values: [
        'final',
        'needs-adaptation',
        'needs-l10n',
        'needs-review-adaptation',
        'needs-review-l10n',
        'needs-review-translation',
        'needs-translation',
        'new',
        'signed-off',
        'translated',
      ],
      extends: true,
    },
  ],
  [
    'state-qualifier',
    {
      values: [
        'exact-match',
        'fuzzy-match',
        'id-match',
        'leveraged-glossary',
        'leveraged-inherited',
        'leveraged-mt',
        'leveraged-repository',
        'leveraged-tm',
        'mt-suggestion',
        'rejected-grammar',
        'rejected-inaccurate',
        'rejected-length',
        'rejected-spelling',
        'tm-suggestion',
      ],
      extends: true,
    },
  ],
  [
    'datatype',
    {
      values: (
        'asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini ' +
        'interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin ' +
        'menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report ' +
        'resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul'
      ).split(' '),
      extends: true,
    },
  ],
  ['version', { values: ['1.2', '1.1', '1.0'] }],
]);

const placeholders: ValueModel = { values: ['image', 'pb', 'lb'], extends: true };
const delimiters: ValueModel = { values: ['bold', 'italic', 'underlined', 'link'], extends: true };

/** `ctype` of an inline element: placeholders and delimiters have lists of their own. */
export function ctypes1(element: string): ValueModel {
  return element === 'x' || element === 'ph' ? placeholders : delimiters;
}
