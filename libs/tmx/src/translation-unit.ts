/** TMX 1.4b in its own words (§ Specification of elements); the rest of the product sees matches and retired texts. */
import type { InlineContent } from '@dragoman/model';

/** `prop`: types beginning with `x-` are private to a tool. */
export interface Property {
  readonly type: string;
  readonly value: string;
}

/** `tuv`: one text in one language. */
export interface Variant {
  /** BCP 47. */
  readonly language: string;
  readonly content: InlineContent;
  /** Instants in TMX's form, `20261123T091500Z`. */
  readonly changeDate?: string;
  readonly changeId?: string;
}

/** `tu` */
export interface TranslationUnit {
  readonly id?: string;
  /** `srclang`, where it differs from the header's. */
  readonly sourceLanguage?: string;
  readonly creationDate?: string;
  readonly changeDate?: string;
  readonly notes: readonly string[];
  readonly properties: readonly Property[];
  readonly variants: readonly Variant[];
}

export interface TmxMemory {
  /** `srclang` of the header; `*all*`: any language may be the source. */
  readonly sourceLanguage: string;
  readonly units: readonly TranslationUnit[];
}

/** `2026-11-23T09:15:00Z` → `20261123T091500Z`; undefined for anything else. */
export function tmxDate(instant: string | undefined): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/u.exec(instant ?? '');
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}
