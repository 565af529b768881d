/** Everything this filter can complain about. Codes are stable. */
import {
  type Diagnostic,
  type DocumentText,
  type ExtractedUnit,
  type InlineCode,
  lineAndColumn,
} from '@dragoman/model';
import { maxDocumentLength, maxNesting, type TooComplex } from './complexity.ts';

export function tooComplex({ path, text }: DocumentText, { offset, reason }: TooComplex): Diagnostic {
  const found = {
    length: `the document has ${text.length} characters; at most ${maxDocumentLength} are read`,
    nesting: `lists and quotes are nested more than ${maxNesting} deep here`,
    markup: 'the markup here would take too long to read',
  }[reason];
  return {
    code: 'document-too-complex',
    severity: 'error',
    message: `${found}; nothing was extracted`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Split the document, or keep it as an asset under another extension.',
    values: { reason },
  };
}

export function frontMatterNotYaml({ path, text }: DocumentText, offset: number, problem: string): Diagnostic {
  return {
    code: 'front-matter-not-yaml',
    severity: 'warning',
    message: `the front matter is not well-formed YAML (${problem}); it is kept as it is and not translated`,
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Correct the front matter and run extract again.',
    values: { problem },
  };
}

/** Where a unit stands, for everything that concerns its target. */
export interface UnitPlace {
  readonly document: DocumentText;
  readonly unit: ExtractedUnit;
}

function unitDiagnostic(
  { document, unit }: UnitPlace,
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  advice: string,
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const { line } = lineAndColumn(document.text, unit.start);
  return { code, severity, message, location: { file: document.path, line, unit: unit.id }, advice, values };
}

export function missingCode(place: UnitPlace, code: InlineCode, isFormatting: boolean): Diagnostic {
  const message = `the target lacks code ${code.id}, ${code.label} (${code.type})`;
  const advice = `Put ${code.label} where it belongs in the target.`;
  return unitDiagnostic(place, 'missing-code', isFormatting ? 'warning' : 'error', message, advice, labelled(code));
}

/** As `check` calls it: a pair that only formats is left out whole. @param codes As labels. */
export function droppedFormatting(place: UnitPlace, codes: string): Diagnostic {
  const message = `the formatting ${codes} is left out`;
  const advice = 'Put it around the words it belongs to, where the target should show it too.';
  return unitDiagnostic(place, 'formatting-dropped', 'warning', message, advice, { codes });
}

export function unpairedCode(place: UnitPlace, code: InlineCode, isFormatting: boolean): Diagnostic {
  const message = `the target has ${code.label} without its other half; both were left out and the text kept`;
  const advice = 'Put both halves into the target, the opening one first.';
  return unitDiagnostic(place, 'unpaired-code', isFormatting ? 'warning' : 'error', message, advice, labelled(code));
}

export function unknownCode(place: UnitPlace, code: InlineCode): Diagnostic {
  const message = `the target has code ${code.id}, ${code.label}, which the source does not have; it was left out`;
  const advice = 'Take the code out of the target, or update the translation to the present source.';
  return unitDiagnostic(place, 'unknown-code', 'error', message, advice, labelled(code));
}

export function duplicateCode(place: UnitPlace, code: InlineCode): Diagnostic {
  const message = `the target has code ${code.id}, ${code.label}, more than once; only the first is written`;
  return unitDiagnostic(
    place,
    'duplicate-code',
    'error',
    message,
    'Take the second one out of the target.',
    labelled(code),
  );
}

export function markupNotPreserved(place: UnitPlace, found: string): Diagnostic {
  const message = `as written, this target would not be read back with its codes and text as they are (${found})`;
  const advice = 'Look at this unit in the assembled document; move codes away from punctuation, or off each other.';
  return unitDiagnostic(place, 'markup-not-preserved', 'warning', message, advice, { found });
}

export function noPlaceForLanguage({ path, text }: DocumentText, offset: number): Diagnostic {
  return {
    code: 'language-not-written',
    severity: 'warning',
    message: 'the front matter takes no new line, so the language of the translation is not written into it',
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Add a key "lang" to the front matter, or write it with one key per line.',
  };
}

function labelled({ id, label, type }: InlineCode): Readonly<Record<string, string>> {
  return { id, label, type };
}
