/**
 * From any version of XLIFF to any other. Promise: the model of what is written equals the model of what was read, so
 * that there and back is the same content; what a version cannot say travels beside it and returns. What XML alone has
 * (comments, CDATA, white space between elements) is not content and is not carried.
 */
import type { Diagnostic } from '@dragoman/model';
import { diagnostic, locate } from './diagnostics.ts';
import type { XliffDocument } from './document.ts';
import type { XliffVersion } from './names.ts';
import { writeXliff1 } from './write-xliff-1.ts';
import { writeXliff2 } from './write-xliff-2.ts';

export interface XliffConverted {
  /** UTF-8 text; of a document that has the version already its own text, unchanged. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `several-language-pairs` (a warning). */
export function convertXliff(document: XliffDocument, version: XliffVersion): XliffConverted {
  if (document.version === version) return { text: document.text, diagnostics: [] };
  const files = document.files.map((file, index) => ({ file, isOurs: document.layouts[index]?.isOurs === true }));
  if (version === '1.2') return { text: writeXliff1(files), diagnostics: [] };
  return { text: writeXliff2(files, version), diagnostics: severalPairs(document) };
}

/** 2.x has one pair of languages per document, on its root (XLIFF 2.x, `xliff`). */
function severalPairs(document: XliffDocument): readonly Diagnostic[] {
  const pairs = new Set(document.files.map((file) => `${file.sourceLanguage} → ${file.targetLanguage}`));
  if (pairs.size < 2) return [];
  const message = `the files of this document have ${pairs.size} pairs of languages (${[...pairs].join(', ')}); XLIFF 2.x has one for all, so the first stands on the root and the others travel beside their files`;
  const location = locate(document, document.layouts[0]?.element.start ?? 0);
  const advice = 'Convert one document per target language if a tool shall read it.';
  const values = { count: pairs.size, pairs: [...pairs].join(', ') };
  return [diagnostic('warning', 'several-language-pairs', message, location, advice, values)];
}
