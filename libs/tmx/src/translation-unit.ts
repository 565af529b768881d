/** TMX 1.4b in its own words (§ Specification of elements); the rest of the product sees matches, entries and retired texts. */
import type { InlineContent } from '@dragoman/model';
import type { Markup, SegmentMarkup } from './segment-markup.ts';

/** Attributes and elements that TMX does not define, kept. */
export interface Extended {
  /** Names as written, declarations of namespaces among them. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elements?: readonly Markup[];
}

/** What header, units and variants may all say of themselves. Instants have TMX's form, `20261123T091500Z`. */
export interface Provenance extends Extended {
  /** `o-encoding`: the code set the text came from, and would go back to. */
  readonly originalEncoding?: string;
  readonly dataType?: string;
  readonly creationTool?: string;
  readonly creationToolVersion?: string;
  readonly creationDate?: string;
  readonly creationId?: string;
  readonly changeDate?: string;
  readonly changeId?: string;
  /** `o-tmf`: format of the memory it came from. */
  readonly originalFormat?: string;
}

/** What units and variants may say of their use. */
export interface Usage {
  /** As written. */
  readonly usageCount?: string;
  readonly lastUsageDate?: string;
}

/** `prop`: types beginning with `x-` are private to a tool. */
export interface Property extends Pick<Extended, 'attributes'> {
  readonly type: string;
  readonly value: string;
  readonly language?: string;
  readonly originalEncoding?: string;
}

/** `note`: its text, with what is said of it where that is anything. */
export type TmxNote = string | DescribedNote;
export interface DescribedNote extends Pick<Extended, 'attributes'> {
  readonly text: string;
  readonly language?: string;
  readonly originalEncoding?: string;
}

export function noteText(note: TmxNote): string {
  return typeof note === 'string' ? note : note.text;
}

/** `tuv`: one text in one language. */
export interface Variant extends Provenance, Usage {
  /** `xml:lang`, as written (BCP 47, any case); `lang` in TMX 1.1. */
  readonly language: string;
  readonly content: InlineContent;
  /**
   * `seg` exactly, where the content alone would be written otherwise. It counts only while the content is what this
   * says: whoever changes the content need not touch it.
   */
  readonly markup?: SegmentMarkup;
  readonly notes?: readonly TmxNote[];
  readonly properties?: readonly Property[];
}

/** `tu` */
export interface TranslationUnit extends Provenance, Usage {
  /** `tuid`: need not be unique. */
  readonly id?: string;
  readonly segmentType?: string;
  /** `srclang`, where it differs from the header's. */
  readonly sourceLanguage?: string;
  readonly notes: readonly TmxNote[];
  readonly properties: readonly Property[];
  readonly variants: readonly Variant[];
}

/** `ude`: characters that had no place in Unicode. */
export interface UserEncoding extends Pick<Extended, 'attributes'> {
  readonly name: string;
  readonly base?: string;
  readonly maps: readonly CharacterMap[];
}
/** `map` */
export interface CharacterMap extends Pick<Extended, 'attributes'> {
  readonly unicode: string;
  readonly code?: string;
  readonly entity?: string;
  readonly substitute?: string;
}

/** `header`, but for its `srclang`. */
export interface TmxHeader extends Provenance {
  readonly segmentType?: string;
  readonly adminLanguage?: string;
  readonly notes?: readonly TmxNote[];
  readonly properties?: readonly Property[];
  readonly encodings?: readonly UserEncoding[];
}

export interface TmxMemory {
  /** `srclang` of the header; `*all*`: any language may be the source. */
  readonly sourceLanguage: string;
  readonly units: readonly TranslationUnit[];
  /** Absent: the one that this lib writes. */
  readonly header?: TmxHeader;
  /** What stands on and in `tmx` and `body` that TMX does not define. */
  readonly root?: Extended;
  readonly body?: Extended;
}

/** The header of a memory that nobody else began. */
export const ownHeader: TmxHeader = {
  creationTool: 'dragoman',
  creationToolVersion: '1',
  segmentType: 'sentence',
  originalFormat: 'dragoman',
  adminLanguage: 'en',
  dataType: 'plaintext',
};

/** `2026-11-23T09:15:00Z` → `20261123T091500Z`; undefined for anything else. */
export function tmxDate(instant: string | undefined): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/u.exec(instant ?? '');
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}

/** `20261123T091500Z` → `2026-11-23T09:15:00Z`; undefined for anything else. */
export function isoInstant(date: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(date ?? '');
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
