/**
 * Inline content of a source or target: text runs and codes in one flat array (XLIFF 2.x §4.2.3.1, §4.7).
 *
 * Flat, not a tree: SRX can cut a unit between an opening code and its end, and a tree would have to
 * break its own shape to show it. `pc` and `mrk` exist only in writers.
 */
import type { Its } from './its.ts';
import type { SizeRestriction } from './size-restriction.ts';

/** One piece of a code's original data: bytes of the document, or the place of another unit (an image's alternative text). */
export type CodeDataPart = string | SubFlow;

/** The place, inside a code, of text that is translated as a unit of its own (XLIFF 2.x `subFlows`). */
export interface SubFlow {
  readonly kind: 'subFlow';
  /** Index into `Extraction.units`. */
  readonly unit: number;
}

interface CodeFacts {
  /** Unique in its unit, `1`, `2` … in document order, one per half of a pair. */
  readonly id: string;
  /** What the code is: `strong`, `em`, `link`, `image`, `lb`, `code`, `footnote`, `html:span` … */
  readonly type: string;
  /** Short tag-like label, distinct for every code of the unit: `<b1>`, `</b1>`, `<img5/>`. */
  readonly label: string;
  /** Only in an extraction: what stands in the document. A bilingual file never brings code data back in. */
  readonly data?: readonly CodeDataPart[];
  /** `prefix:value`, finer than `type`. */
  readonly subType?: string;
  /** Plain text that stands for the code where codes cannot be shown. */
  readonly equiv?: string;
  /** Id in the unit's `originalData`: what the file says stood in the document. Never used to build a document. */
  readonly dataRef?: string;
  /** Ids of units whose text stands inside this code, separated by spaces. */
  readonly subFlows?: string;
  /** Id of the code this one repeats. */
  readonly copyOf?: string;
  /** Editing hints; absent: the standard's default, yes. */
  readonly canCopy?: boolean;
  readonly canDelete?: boolean;
  readonly canReorder?: 'yes' | 'firstNo' | 'no';
  /** Whether the pair may cross others; absent: it nests, as `pc` does. */
  readonly canOverlap?: boolean;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** The other half stands in another unit. */
  readonly isolated?: boolean;
  readonly sizeRestriction?: SizeRestriction;
  /** Attributes of other modules (`fs:…`) and of others, raw. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A lone code: image, line break, code span, autolink. */
export interface Ph extends CodeFacts {
  readonly kind: 'ph';
}
/** The opening half of a pair. */
export interface Sc extends CodeFacts {
  readonly kind: 'sc';
}
/** The closing half of a pair; `startRef` is the id of its opening half. */
export interface Ec extends CodeFacts {
  readonly kind: 'ec';
  readonly startRef?: string;
}
export type InlineCode = Ph | Sc | Ec;
export type CodeKind = InlineCode['kind'];

/** Start of an annotation (XLIFF 2.x `sm`). */
export interface Sm {
  readonly kind: 'sm';
  readonly id: string;
  readonly type: string;
  readonly value?: string;
  /** What the annotation speaks of: a note (`#n=1`), a term's entry, an address. */
  readonly ref?: string;
  readonly translate?: boolean;
  readonly its?: Its;
  readonly sizeRestriction?: SizeRestriction;
  readonly attributes?: Readonly<Record<string, string>>;
}
/** End of an annotation (XLIFF 2.x `em`). */
export interface Em {
  readonly kind: 'em';
  readonly startRef: string;
}
export type Marker = Sm | Em;

export type InlineItem = string | InlineCode | Marker;
export type InlineContent = readonly InlineItem[];

export function isText(item: InlineItem): item is string {
  return typeof item === 'string';
}

export function isCode(item: InlineItem): item is InlineCode {
  return typeof item !== 'string' && item.kind !== 'sm' && item.kind !== 'em';
}

/** Codes of a content in order, markers left out. */
export function codesOf(content: InlineContent): readonly InlineCode[] {
  return content.some(isCode) ? content.filter(isCode) : noCodes;
}

const noCodes: readonly InlineCode[] = [];

/** The text of a content, codes removed. */
export function plainText(content: InlineContent): string {
  const [only] = content;
  // Nearly every content, asked for many times over.
  if (content.length === 1 && only !== undefined && isText(only)) return only;
  return content.filter(isText).join('');
}

/** The text of a content with each code shown as its label: what a person reads in a table or a message. */
export function labelledText(content: InlineContent): string {
  return content.map((item) => (isText(item) ? item : isCode(item) ? item.label : '')).join('');
}

/** Joins adjacent text runs and drops empty ones. Two contents mean the same iff their normal forms are equal. */
export function normalizeContent(content: InlineContent): InlineContent {
  const normal: InlineItem[] = [];
  for (const item of content) {
    const last = normal.at(-1);
    if (item === '') continue;
    if (isText(item) && last !== undefined && isText(last)) normal[normal.length - 1] = last + item;
    else normal.push(item);
  }
  return normal;
}

const formattingTypes: ReadonlySet<string> = new Set([
  'strong',
  'em',
  'del',
  'b',
  'i',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'mark',
  'html:b',
  'html:i',
  'html:u',
  'html:s',
  'html:em',
  'html:strong',
  'html:small',
  'html:sub',
  'html:sup',
  'html:mark',
]);

/**
 * Whether a code only formats: losing such a pair whole is a warning, losing any other code breaks the
 * document (XLIFF 2.x `canDelete="no"`).
 */
export function canDelete(code: InlineCode): boolean {
  return formattingTypes.has(code.type);
}
