/** `terms import`: a register of others becomes one of the workspace. TBX is kept to the byte, CSV becomes TBX. */
import { resolve } from 'node:path';
import { type Diagnostic, hasError, type RegisterConcept } from '@dragoman/model';
import { isSafePath, registerPath } from '@dragoman/layout';
import { readRegister, writeTbx } from '@dragoman/tbx';
import { readFileVersion, readOutsideFile, writeAtomically } from '@dragoman/workspace';
import type { TermsImportOptions, TermsImportResult } from './memory-results.ts';
import type { Outcome, Surroundings } from './results.ts';
import { failed, locked, openSession, type Session } from './session.ts';
import { unfitName } from './unfit-name.ts';

export async function termsImport(
  surroundings: Surroundings,
  options: TermsImportOptions,
): Promise<Outcome<TermsImportResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { file } = options;
  const read = await readOutsideFile(resolve(surroundings.from, file), session.store);
  if (read.bytes === undefined) return failed([...opened.diagnostics, { ...read.problem, location: { file } }]);
  const { concepts, diagnostics } = readRegister(file, read.bytes);
  const found = [...opened.diagnostics, ...diagnostics, ...(concepts.length === 0 ? [emptyRegister(file)] : [])];
  if (hasError(found)) return failed(found);
  const name = options.name ?? nameOf(file);
  if (!isName(name)) return failed([...found, unfitName(file, name)]);
  const bytes = isTbx(file) ? read.bytes : Buffer.from(writeTbx(concepts), 'utf8');
  const run = (): Promise<Outcome<TermsImportResult>> => putRegister(session, { file, name, concepts, bytes }, found);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

interface NewRegister {
  readonly file: string;
  readonly name: string;
  readonly concepts: readonly RegisterConcept[];
  readonly bytes: Uint8Array;
}

async function putRegister(
  { root, store, surroundings }: Session,
  { file, name, concepts, bytes }: NewRegister,
  found: readonly Diagnostic[],
): Promise<Outcome<TermsImportResult>> {
  const output = registerPath(name);
  const counted = { file, output, concepts: concepts.length, terms: countTerms(concepts) };
  const given = (written: boolean, unchanged: boolean, more: readonly Diagnostic[]): Outcome<TermsImportResult> => ({
    status: hasError(more) ? 1 : 0,
    result: { ...counted, written, unchanged },
    diagnostics: [...found, ...more],
  });
  const there = await readFileVersion(root, output, store);
  if (there.bytes !== undefined) {
    const isSame = Buffer.compare(there.bytes, bytes) === 0;
    return given(false, isSame, isSame ? [] : [registerExists(file, output)]);
  }
  if (there.problem.code !== 'file-not-found') return given(false, false, [there.problem]);
  if (surroundings.dryRun === true) return given(true, false, []);
  const put = await writeAtomically(root, output, bytes, store);
  return given(put.written, put.unchanged, put.diagnostics);
}

export function countTerms(concepts: readonly RegisterConcept[]): number {
  return concepts.reduce((sum, { terms }) => sum + terms.length, 0);
}

function isTbx(file: string): boolean {
  return /\.(?:tbx|xml|tbxm)$/iu.test(file);
}

function nameOf(file: string): string {
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  return name.replace(/\.(?:tbx|xml|tbxm|csv|tsv|txt)$/iu, '').replace(/^\.+/u, '');
}

function isName(name: string): boolean {
  return name !== '' && !/[/\\]|^\./u.test(name) && isSafePath(registerPath(name));
}

function emptyRegister(file: string): Diagnostic {
  return {
    code: 'empty-register',
    severity: 'error',
    message: 'this file holds no term',
    location: { file },
    advice: 'Give a TBX file, or a CSV file with a line of headings and a term in each row.',
  };
}

function registerExists(file: string, output: string): Diagnostic {
  return {
    code: 'register-exists',
    severity: 'error',
    message: `${output} exists and holds something else; it was not overwritten`,
    location: { file },
    advice: 'Give the register another name with --name, or remove that file first.',
    values: { output },
  };
}
