/** `terms export`: all registers of the workspace as one file. */
import { type Diagnostic, hasError, type RegisterConcept } from '@dragoman/model';
import { writeCsv, writeTbx } from '@dragoman/tbx';
import type { TermsExportOptions, TermsExportResult } from './memory-results.ts';
import { putFile } from './put-file.ts';
import { readRegisters } from './registers.ts';
import type { Outcome, Surroundings } from './results.ts';
import { failed, openSession } from './session.ts';
import { countTerms } from './terms-import.ts';

export async function termsExport(
  surroundings: Surroundings,
  { out }: TermsExportOptions,
): Promise<Outcome<TermsExportResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const kind = /\.(?:tbx|csv)$/iu.exec(out)?.[0].toLowerCase();
  if (kind === undefined) return failed([...opened.diagnostics, unknownKind(out)]);
  const registers = await readRegisters(opened.session);
  const concepts = withOwnIds(registers.concepts);
  // A spreadsheet takes a file without byte order mark for one of its own old encoding.
  const text = kind === '.csv' ? writeCsv(concepts, { byteOrderMark: true }) : writeTbx(concepts);
  const put = await putFile(surroundings, out, Buffer.from(text, 'utf8'));
  const { written, unchanged } = put;
  const result = { file: out, concepts: concepts.length, terms: countTerms(concepts), written, unchanged };
  const diagnostics = [...opened.diagnostics, ...registers.diagnostics, ...put.diagnostics];
  return { status: hasError(diagnostics) ? 1 : 0, result, diagnostics };
}

/** Two registers may both have a concept `c1`. */
function withOwnIds(concepts: readonly RegisterConcept[]): readonly RegisterConcept[] {
  const taken = new Set<string>();
  return concepts.map((concept) => {
    let id = concept.id;
    for (let number = 2; taken.has(id); number += 1) id = `${concept.id}-${number}`;
    taken.add(id);
    return id === concept.id ? concept : { ...concept, id };
  });
}

function unknownKind(file: string): Diagnostic {
  return {
    code: 'unknown-register-kind',
    severity: 'error',
    message: `a register is written as .tbx or .csv; "${file}" is neither`,
    location: { file },
    advice: 'Give the file one of these endings.',
    values: { file },
  };
}
