/** What may be wrong with a register, in words; where it is the reader adds. */
import type { Diagnostic, RegisterTerm } from '@dragoman/model';
import type { FieldTrouble } from './register-fields.ts';

export type Problem = Omit<Diagnostic, 'location'>;

export function notARegister(): Problem {
  return {
    code: 'not-a-register',
    severity: 'error',
    message: 'the first row has neither the columns "language" and "term" nor a column named by a language',
    advice: 'Name the columns in the first row: concept, language, term, status; or fr, lv, en.',
  };
}

export function openQuote(): Problem {
  return {
    code: 'open-quote',
    severity: 'error',
    message: 'this quoted cell never ends',
    advice: 'Close it with ", and write a quotation mark inside it as "".',
  };
}

export function unknownColumn(found: string): Problem {
  return {
    code: 'unknown-column',
    severity: 'warning',
    message: `the column "${found}" is not known; it is left out`,
    advice: 'Rename it to a column that the documentation lists, or ignore this.',
    values: { column: found },
  };
}

export function repeatedColumn(found: string): Problem {
  return {
    code: 'repeated-column',
    severity: 'warning',
    message: `the column "${found}" stands twice; only the first is read`,
    advice: 'Remove or rename one of them.',
    values: { column: found },
  };
}

export function raggedRow(found: number, expected: number): Problem {
  return {
    code: 'ragged-row',
    // Spreadsheets leave out empty cells at the end; a cell too many is a separator that was meant as text.
    severity: found < expected ? 'info' : 'warning',
    message: `this row has ${found} cells, the first row has ${expected}`,
    advice: 'Quote cells that hold the separator, and give empty cells their separators.',
    values: { cells: found, columns: expected },
  };
}

export function termWithoutLanguage(term: string): Problem {
  return {
    code: 'term-without-language',
    severity: 'warning',
    message: `the term "${term}" has no language; it is left out`,
    advice: 'Give it the language of its terms, for example "lv".',
    values: { term },
  };
}

export function emptyTerm(): Problem {
  return {
    code: 'empty-term',
    severity: 'warning',
    message: 'this row has a language and no term; it is left out',
    advice: 'Write the term, or remove the row.',
  };
}

/** The element that should say it. */
export function languageMissing(element: string): Problem {
  return {
    code: 'term-without-language',
    severity: 'warning',
    message: `<${element}> has no xml:lang; its terms are left out`,
    advice: 'Give it the language of its terms, for example xml:lang="lv".',
    values: { element },
  };
}

export function termMissing(element: string): Problem {
  return {
    code: 'empty-term',
    severity: 'warning',
    message: `<${element}> has no term; it is left out`,
    advice: 'Give it a <term> with text, or remove it.',
    values: { element },
  };
}

export function conceptWithoutTerm(id: string): Problem {
  return {
    code: 'concept-without-term',
    severity: 'warning',
    message: `the concept "${id}" has no term; it is left out`,
    advice: 'Give it a term, or remove it.',
    values: { concept: id },
  };
}

export function duplicateConcept(id: string, given: string): Problem {
  return {
    code: 'duplicate-concept-id',
    severity: 'warning',
    message: `"${id}" is the id of an earlier concept too; this one is read as "${given}"`,
    advice: 'Give it an id of its own, or put its terms into the earlier concept.',
    values: { concept: id, given },
  };
}

export function duplicateTerm({ term, language }: RegisterTerm, id: string): Problem {
  return {
    code: 'duplicate-term',
    severity: 'warning',
    message: `"${term}" (${language}) stands twice in the concept "${id}"`,
    advice: 'Keep one of them.',
    values: { term, language, concept: id },
  };
}

export function unknownLanguage(language: string): Problem {
  return {
    code: 'unknown-language-tag',
    severity: 'warning',
    message: `"${language}" is not a language tag (BCP 47)`,
    advice: 'Write for example "lv", "pt-PT" or "uz-Cyrl".',
    values: { tag: language },
  };
}

export function conflictingField(id: string, field: string, kept: string, found: string): Problem {
  return {
    code: 'conflicting-concept-field',
    severity: 'warning',
    message: `"${field}" of the concept "${id}" is "${found}" here and "${kept}" in an earlier row, which counts`,
    advice: 'Say it once, in the first row of the concept.',
    values: { concept: id, field, kept, found },
  };
}

export function unknownValue({ field, found }: FieldTrouble): Problem {
  switch (field) {
    case 'status':
      return {
        code: 'unknown-term-status',
        severity: 'warning',
        message: `"${found}" is not a status; it is left out`,
        advice: 'Write preferred, admitted, forbidden or superseded.',
        values: { status: found },
      };
    case 'validFrom':
    case 'validUntil':
      return {
        code: 'bad-term-date',
        severity: 'warning',
        message: `"${found}" is not a day; it is left out`,
        advice: 'Write year, month and day: 2015-03-26.',
        values: { date: found },
      };
    default:
      return {
        code: 'unknown-term-value',
        severity: 'warning',
        message: `"${found}" is nothing that "${field}" can be; it is left out`,
        advice: 'Write what the documentation lists for it.',
        values: { field, value: found },
      };
  }
}

/** What is wrong with a term in itself. */
export function reportTerm({ validFrom, validUntil, term }: RegisterTerm, report: (problem: Problem) => void): void {
  if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return;
  report({
    code: 'term-validity-reversed',
    severity: 'warning',
    message: `"${term}" may be written from ${validFrom} until ${validUntil}: the end is before the beginning`,
    advice: 'Correct one of the two days.',
    values: { term, from: validFrom, until: validUntil },
  });
}
