/** A read XLIFF document: the model, and where each part of it stands in the text. */
import type { BilingualFile, Segment, Unit } from '@dragoman/model';
import type { XmlElement, XmlEncoding } from '@dragoman/xml';
import type { Spelling } from './read-content.ts';

export interface XliffDocument {
  readonly path: string;
  /** Decoded, without byte order mark, line ends as they are. */
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly byteOrderMark: boolean;
  /** As the root says: `1.2`, `2.1` … */
  readonly version: string;
  /** Every file is of our stored dialect: XLIFF 1.2 with `dragoman:format="1"`. */
  readonly isOurs: boolean;
  readonly files: readonly BilingualFile[];
  /** Private to this lib: one per file, in order. */
  readonly layouts: readonly FileLayout[];
}

export interface FileLayout {
  readonly isOurs: boolean;
  /** Prefix bound to our namespace; undefined: none. */
  readonly prefix: string | undefined;
  readonly root: XmlElement;
  readonly element: XmlElement;
  readonly body: XmlElement | undefined;
  readonly units: readonly UnitLayout[];
}

export interface UnitLayout {
  readonly unit: Unit;
  /** `group` in our files, `trans-unit` in foreign 1.x ones. */
  readonly element: XmlElement;
  readonly segments: readonly SegmentLayout[];
  /** Only in 2.x. */
  readonly places?: UnitPlaces | undefined;
  /** Only in 1.2, where the sentences are marks of `seg-source`. */
  readonly segmented?: SegmentedPlaces | undefined;
}

export interface SegmentedPlaces {
  readonly segSource: XmlElement;
  readonly target: XmlElement | undefined;
  /** Of `unit.notes`, in their order. */
  readonly notes: readonly XmlElement[];
}

/** Where the parts of a 2.x unit stand that belong to no single segment. */
export interface UnitPlaces {
  /** Elements that hold the lists: `notes`, `mtc:matches`, `gls:glossary`, `mda:metadata`. */
  readonly notes: XmlElement | undefined;
  readonly matches: XmlElement | undefined;
  readonly glossary: XmlElement | undefined;
  readonly metadata: XmlElement | undefined;
  /** Notes of `unit.notes`, in their order. */
  readonly unitNotes: readonly XmlElement[];
  /** `mda:metaGroup` of ours by segment id; the empty id is the unit's own. */
  readonly ours: ReadonlyMap<string, XmlElement>;
}

export interface SegmentLayout {
  readonly segment: Segment;
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** Behind which a target belongs (XLIFF 1.2: source, seg-source?, target?). */
  readonly anchor: XmlElement | undefined;
  /** Elements of `segment.notes` and `segment.matches`, in their order. */
  readonly notes: readonly XmlElement[];
  readonly matches: readonly XmlElement[];
  /** The target as written in the file, whatever our rules make of it. */
  readonly written: Segment['target'];
  readonly spellings: ReadonlyMap<string, Spelling>;
}
