/** `verify`: checks published files against their receipts, needing nothing but the folder; and the ledger around, where there is one. */
import { relative, resolve, sep } from 'node:path';
import { hasError, type Diagnostic, type Receipt } from '@dragoman/model';
import { ledgerEventName } from '@dragoman/layout';
import { readReceipt, verifyReceipt } from '@dragoman/release';
import { fileDigest } from '@dragoman/text';
import { findWorkspace, listFiles, readOutsideFile, type StoreOptions } from '@dragoman/workspace';
import { ledgerProblems } from './changed-ledger.ts';
import type { Outcome, Surroundings, VerifyOptions, VerifyResult } from './results.ts';
import { failed, gitProblems, storeOf } from './session.ts';

const suffix = '.receipt.json';

export async function verify(surroundings: Surroundings, options: VerifyOptions): Promise<Outcome<VerifyResult>> {
  const dir = resolve(surroundings.from, options.dir);
  const listed = await listFiles(dir, storeOf(surroundings));
  if (listed.files === undefined) return failed(listed.diagnostics);
  const receipts = listed.files.filter((file) => file.endsWith(suffix));
  if (receipts.length === 0) return failed([noReceipts(options.dir)]);
  const ledger = await ledgerAround(surroundings, dir);
  const accounted = new Set<string>(receipts);
  const results: VerifyResult['results'][number][] = [];
  for (const file of receipts) {
    const checked = await verifyOne(dir, file, ledger.isIn, storeOf(surroundings));
    results.push({ file: checked.file, ok: !hasError(checked.diagnostics), diagnostics: checked.diagnostics });
    for (const path of checked.accounted) accounted.add(path);
  }
  for (const file of listed.files.filter((candidate) => !accounted.has(candidate) && !ledger.isOwn(candidate))) {
    results.push({ file, ok: false, diagnostics: [withoutReceipt(file)] });
  }
  const diagnostics = [...listed.diagnostics, ...ledger.diagnostics];
  const isSound = results.every(({ ok }) => ok) && !hasError(diagnostics);
  return { status: isSound ? 0 : 1, result: { results }, diagnostics };
}

interface LedgerAround {
  /** The folder that is verified is the ledger or a part of it: its receipts stand below release, language and number. */
  readonly isIn: boolean;
  /** Whether a file below the folder that is verified is the ledger's own: an event, or the mark of an archived release. */
  readonly isOwn: (file: string) => boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Published files are checked without a workspace; where there is one, what they came from is checked with them. */
async function ledgerAround(surroundings: Surroundings, dir: string): Promise<LedgerAround> {
  const { from, workspace } = surroundings;
  const store = storeOf(surroundings);
  const { root } = await findWorkspace({ ...(workspace === undefined ? {} : { flag: workspace }), from, ...store });
  if (root === undefined) return { isIn: false, isOwn: () => false, diagnostics: [] };
  const isOwn = (file: string): boolean => {
    const path = relative(root, resolve(dir, file)).split(sep);
    const isMark = path.length === 3 && path[2] === 'archived';
    return path[0] === 'published' && (isMark || (path.length === 5 && path[4] === ledgerEventName));
  };
  const isIn = relative(root, dir).split(sep)[0] === 'published';
  return {
    isIn,
    isOwn,
    diagnostics: [...(await gitProblems(root, surroundings)), ...(await ledgerProblems({ root, store }))],
  };
}

interface Verified {
  readonly file: string;
  readonly accounted: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

async function verifyOne(
  dir: string,
  receiptFile: string,
  isInLedger: boolean,
  store: StoreOptions,
): Promise<Verified> {
  const file = receiptFile.slice(0, -suffix.length);
  const text = await readOutsideFile(resolve(dir, receiptFile), store);
  if (text.bytes === undefined) return { file, accounted: [file], diagnostics: [text.problem] };
  const { receipt, diagnostics } = readReceipt(receiptFile, Buffer.from(text.bytes).toString('utf8'));
  if (receipt === undefined) return { file, accounted: [file], diagnostics };
  const output = await readOutsideFile(resolve(dir, file), store);
  const ofOutput =
    output.bytes === undefined
      ? [{ ...output.problem, location: { file } }]
      : verifyReceipt(file, receipt, output.bytes);
  const ofPlace = isInLedger ? [] : verifyPlace(file, receipt);
  const ofAssets = await verifyAssets(dir, file, receipt, store);
  return {
    file,
    accounted: [file, ...ofAssets.paths],
    diagnostics: [...ofOutput, ...ofPlace, ...ofAssets.diagnostics],
  };
}

/** A receipt moved to another language or document proves nothing there. */
function verifyPlace(file: string, { language, document }: Receipt): readonly Diagnostic[] {
  const expected = `${language}/${document}`;
  if (expected === file || expected.endsWith(`/${file}`) || file.endsWith(`/${expected}`)) return [];
  return [
    {
      code: 'receipt-misplaced',
      severity: 'error',
      message: `the receipt is for "${expected}"`,
      location: { file },
      advice: 'Publish again to restore every file beside its own receipt.',
      values: { expected },
    },
  ];
}

async function verifyAssets(
  dir: string,
  file: string,
  receipt: Receipt,
  store: StoreOptions,
): Promise<{ paths: readonly string[]; diagnostics: readonly Diagnostic[] }> {
  const inRelease = receipt.document.slice(receipt.release.length + 1);
  const folder = file.slice(0, file.length - inRelease.length);
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, digest } of receipt.assets) {
    const read = await readOutsideFile(resolve(dir, folder + path), store);
    paths.push(folder + path);
    if (read.bytes === undefined) diagnostics.push({ ...read.problem, location: { file: folder + path } });
    else if (fileDigest(read.bytes) !== digest)
      diagnostics.push(assetChanged(folder + path, fileDigest(read.bytes), digest));
  }
  return { paths, diagnostics };
}

function assetChanged(file: string, found: string, expected: string): Diagnostic {
  return {
    code: 'output-changed',
    severity: 'error',
    message: `the file has digest ${found}, the receipt that names it says ${expected}`,
    location: { file },
    advice: 'Publish again to restore it from the ledger.',
    values: { found, expected },
  };
}

function withoutReceipt(file: string): Diagnostic {
  return {
    code: 'no-receipt',
    severity: 'error',
    message: 'no receipt accounts for this file',
    location: { file },
    advice: 'Remove it, or publish again to restore the folder from the ledger.',
  };
}

function noReceipts(dir: string): Diagnostic {
  return {
    code: 'nothing-to-verify',
    severity: 'error',
    message: 'this folder holds no receipt',
    location: { file: dir },
    advice: 'Name a folder that publish wrote: dist/releases.',
  };
}
