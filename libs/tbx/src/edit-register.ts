/** A register with one thing more, or another status, and every other character as it was: people keep these files in git. */
import { type Diagnostic, hasError, type RegisterConcept, type RegisterTerm, type TermStatus } from '@dragoman/model';
import { editCsv } from './edit-csv.ts';
import { editTbx } from './edit-tbx.ts';

export type RegisterEdit =
  | { readonly kind: 'add-concept'; readonly concept: RegisterConcept }
  | { readonly kind: 'add-term'; readonly concept: string; readonly term: RegisterTerm }
  | {
      readonly kind: 'set-status';
      readonly concept: string;
      readonly language: string;
      readonly term: string;
      readonly status: TermStatus;
    };

export interface RegisterEdited {
  /** As it was, where an edit could not be made. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Edits in their order, all or none. Concepts are named by their id as read. Codes: those of files that cannot be read;
 * `unknown-concept`, `unknown-term`, `concept-exists`, `missing-column` (CSV has no place for what is said).
 */
export function editRegister(path: string, text: string, edits: readonly RegisterEdit[]): RegisterEdited {
  const edit = /^\uFEFF?\s*</u.test(text) ? editTbx : editCsv;
  let edited = text;
  for (const each of edits) {
    const { text: next, diagnostics } = edit(path, edited, each);
    if (hasError(diagnostics)) return { text, diagnostics };
    edited = next;
  }
  return { text: edited, diagnostics: [] };
}
