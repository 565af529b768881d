import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { xliffFilesBelow } from '../shared-material.test-support.ts';
import { validateXliff } from '../validate-xliff.ts';
import type { RuleCode } from './rule-codes.ts';
import { conformance, hasConformance } from './schemas-2.test-support.ts';

/** Files of the suite that say something else than the standard. */
const defects: Readonly<Record<string, { readonly code: RuleCode; readonly reason: string }>> = {
  'valid/withSLR.xlf': {
    code: 'size-info-and-ref',
    reason: 'has slr:sizeInfo and slr:sizeInfoRef on one element, which the module and rule slr1 of 2.1 exclude',
  },
  'filters/xliff2/test02.xlf': {
    code: 'sub-fs-without-fs',
    reason: 'input of a filter test, not a claim: has fs:subFs without fs:fs and with a value that is no list',
  },
};

/** The rule that each invalid file breaks; others may be broken on the way. */
const expected: Readonly<Record<string, RuleCode>> = {
  CommentWithValueAndRef: 'comment-with-value-and-ref',
  ConfusedIsolatedOnEc: 'ec-with-id',
  CopyOfWithBadReference: 'copy-of-unknown-code',
  DataRefWithoutOriginalData: 'unknown-data',
  DifferentCanCopyInScAndEc: 'sc-and-ec-differ',
  DifferentCanReorderInScAndEc: 'sc-and-ec-differ',
  DifferentTypeInScAndEc: 'sc-and-ec-differ',
  DuplicateExtElemIdsInFile: 'duplicate-extension-id',
  DuplicateExtElemIdsInUnit: 'duplicate-extension-id',
  DuplicateNoteIdsInFile: 'duplicate-note-id',
  DuplicateNoteIdsInUnit: 'duplicate-note-id',
  EcBeforeSc: 'ec-before-sc',
  EmBeforeSm: 'em-before-sm',
  EmptySkeletonWithoutHref: 'skeleton-without-content',
  GroupWithoutId: 'missing-attribute',
  IgnorableWithoutSource: 'missing-element',
  InvalidCommentAnnotation1: 'comment-without-content',
  InvalidCommentAnnotation3: 'comment-ref-no-note',
  InvalidDataRef: 'unknown-data',
  InvalidExtensionAttributeOnTarget: 'foreign-attribute',
  InvalidExtensionElementInData: 'unexpected-element',
  InvalidExtensionElementInFile: 'element-out-of-order',
  InvalidExtensionElementInSegment: 'unexpected-element',
  InvalidFSAttributeOnEc: 'fs-on-end-code',
  InvalidFSAttributeValue: 'invalid-value',
  InvalidFragIdBadOrder: 'fragment-order',
  InvalidFragIdDuplicatedPrefix: 'fragment-order',
  InvalidFragIdNoSingleLeaf: 'fragment-order',
  InvalidFragIdPrefixNotNmtoken: 'fragment-syntax',
  InvalidFragIdPrefixTooShort: 'fragment-prefix',
  InvalidLoneEm: 'em-without-sm',
  InvalidNoteRefInUnit: 'comment-ref-no-note',
  InvalidNotesInGroup: 'element-out-of-order',
  InvalidTranslateInSegment: 'unexpected-attribute',
  InvalidXmlLangInheritedFromFile: 'language-mismatch',
  InvalidXmlLangInheritedFromGroup: 'language-mismatch',
  InvalidXmlLangInheritedFromUnit: 'language-mismatch',
  MissingIsolatedOnEc: 'ec-without-start-ref',
  MissingNonRemovable1: 'missing-non-removable-code',
  NoTrgLang: 'target-without-trg-lang',
  NoTrgLangWithIgnorable: 'target-without-trg-lang',
  NoUnitOrGroupInFile: 'missing-element',
  NonEmptySkeletonWithHref: 'skeleton-with-href-and-content',
  NonIsolatedEcWithStartRef: 'ec-without-start-ref',
  NotCorrespondingCode1: 'target-code-of-other-kind',
  NotesWithoutNote: 'missing-element',
  OriginalDataWithoutData: 'missing-element',
  PartIdNotUnique: 'duplicate-source-id',
  RefAndValueInComment: 'comment-with-value-and-ref',
  SegmentIdNotUnique: 'duplicate-source-id',
  SegmentWithoutSource: 'missing-element',
  SrcLangNotWellFormed: 'invalid-language-tag',
  SubFlowWithInvalidReference: 'unknown-sub-flow',
  SubStateWithoutState: 'sub-state-without-state',
  SubTypeWithoutType: 'sub-type-without-type',
  TrgLangNotWellFormed: 'invalid-language-tag',
  TwoSourceInUnit: 'repeated-element',
  UnknownDataRefValue: 'unknown-data',
  WrongSourceLang: 'language-mismatch',
  WrongTargetLang: 'language-mismatch',
  'ctr-property-not-legit-category': 'repeated-revision-property',
  'ctr_appliesTo-not-using-ref-to-resolvableID': 'revision-ref-unresolved',
  'ctr_property-not-content-or-valid-attribute-ref': 'unknown-revision-property',
  'gls_glossEntry-and-translation-not-unique-in-glossary': 'duplicate-gloss-id',
  'mda_meta-missplaced-appliesTo': 'unexpected-attribute',
  'mda_metaGroup-id-not-nmtoken': 'invalid-value',
  'mda_metaGroup-invalid-appliesTo': 'invalid-value',
  'mtc_match-ID-not-unique': 'duplicate-match-id',
  'mtc_match-has-xml_lang': 'match-with-language',
  'mtc_subType-w-o-type-match': 'match-sub-type-without-type',
  'mtc_type-value-not-in-list': 'invalid-value',
  val_ExactlyOneAttributeOnRule: 'rule-says-not-one-thing',
  'val_invalid-occurs': 'invalid-value',
};

interface Judged {
  readonly name: string;
  readonly verdict: string;
  readonly wanted: string;
  readonly codes: readonly string[];
}

function judge(file: string): Judged {
  const name = relative(conformance, file).replace(/^okapi\/(?:libraries\/lib-xliff2\/)?/u, '');
  const { valid, diagnostics } = validateXliff(file, readFileSync(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const rule = expected[/(?:bad_|Bad-)(.*)\.xlf$/u.exec(name)?.[1] ?? ''];
  const wanted = defects[name]?.code ?? (name.startsWith('invalid/') ? (rule ?? 'a rule') : 'valid');
  const [first = 'valid'] = errors.includes(wanted) ? [wanted] : errors;
  return { name, verdict: valid ? 'valid' : 'refused', wanted, codes: [first] };
}

test.skipIf(!hasConformance)(
  'every valid file of the suite is valid, every invalid one refused by its rule (needs ../shared/corpus)',
  () => {
    const judged = xliffFilesBelow(conformance).map(judge);
    const lines = judged.map(({ name, verdict, codes }) => {
      const defect = defects[name];
      return `${verdict.padEnd(8)}${name} ${codes.join(' ')}${defect === undefined ? '' : `  (defect: ${defect.reason})`}`;
    });
    const counted = judged.filter(({ name }) => defects[name] === undefined);
    const count = (...names: readonly string[]): number =>
      counted.filter(({ verdict }) => names.includes(verdict)).length;
    console.log(
      `${lines.join('\n')}\nvalid ${count('valid')}, refused ${count('refused')}, left out by name ${judged.length - counted.length}`,
    );
    expect(judged.filter(({ wanted, codes }) => codes[0] !== wanted)).toEqual([]);
    expect(judged.length).toBe(106);
  },
);
