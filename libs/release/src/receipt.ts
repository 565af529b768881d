/**
 * The receipt of one published file: which person stands behind each of its segments. Holds no instant, so the same
 * text always gives the same receipt; `verifyReceipt` needs nothing but the file and the receipt.
 */
import {
  type Diagnostic,
  type Policy,
  type Receipt,
  type ReceiptSegment,
  type Segment,
  type Waiver,
} from '@dragoman/model';
import { contentDigest, fileDigest } from '@dragoman/text';
import { waiverOf } from './waiver-of.ts';

export interface ReceiptInput {
  readonly release: string;
  readonly document: string;
  readonly language: string;
  readonly sourceBytes: Uint8Array;
  readonly outputBytes: Uint8Array;
  readonly policy: Policy;
  readonly segments: readonly { readonly unit: string; readonly segment: Segment }[];
  readonly assets: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export function translationReceipt(input: ReceiptInput): Receipt {
  return {
    ...receiptHead(input),
    segments: input.segments.map(({ unit, segment }) => receiptSegment(unit, segment)),
    waivers: input.segments.flatMap(({ unit, segment }) =>
      validWaivers(segment).map(({ code, by, reason }) => ({ unit, segment: segment.id, code, by, reason })),
    ),
    override: null,
  };
}

/** One of an earlier text covers nothing in what goes out. */
function validWaivers(segment: Segment): readonly Waiver[] {
  return (segment.waivers ?? []).filter((waiver) => waiverOf(segment, waiver.code) === waiver);
}

/** The receipt of the French itself: every segment is its own source, published by the person who ran the command. */
export function sourceReceipt(input: ReceiptInput): Receipt {
  return {
    ...receiptHead(input),
    segments: input.segments.map(({ unit, segment }) => ({
      unit,
      segment: segment.id,
      sourceDigest: contentDigest(segment.source),
      targetDigest: contentDigest(segment.source),
      state: 'final',
      origin: 'source',
      translator: null,
      approver: null,
      via: null,
    })),
    waivers: [],
    override: null,
  };
}

function receiptHead(input: ReceiptInput): Omit<Receipt, 'segments' | 'waivers' | 'override'> {
  return {
    format: 1,
    release: input.release,
    document: input.document,
    language: input.language,
    sourceDigest: fileDigest(input.sourceBytes),
    outputDigest: fileDigest(input.outputBytes),
    policy: input.policy,
    assets: input.assets.map(({ path, bytes }) => ({ path, digest: fileDigest(bytes) })),
  };
}

function receiptSegment(unit: string, segment: Segment): ReceiptSegment {
  return {
    unit,
    segment: segment.id,
    sourceDigest: contentDigest(segment.source),
    targetDigest: contentDigest(segment.target ?? []),
    state: segment.state,
    origin: segment.origin ?? 'person',
    translator: segment.by ?? null,
    approver: segment.approval?.by ?? null,
    via: segment.approval?.via ?? null,
  };
}

/** Stable bytes: keys in the order above, two spaces, a final newline. */
export function writeReceipt(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}

/**
 * Whether two receipts account for the same bytes and the same sentences, persons and waivers. The policy is not asked: it
 * says which rules the text met when it went out, and another one that is met as well changes nothing that the public reads;
 * nor what it continues: that is said when the text goes out.
 */
export function accountsAlike(one: Receipt, other: Receipt): boolean {
  const account = (receipt: Receipt): string => JSON.stringify({ ...receipt, policy: null, continues: null });
  return account(one) === account(other);
}

export function readReceipt(
  file: string,
  text: string,
): { readonly receipt?: Receipt; readonly diagnostics: readonly Diagnostic[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { diagnostics: [unreadable(file, error instanceof Error ? error.message : String(error))] };
  }
  return isReceipt(value)
    ? { receipt: value, diagnostics: [] }
    : { diagnostics: [unreadable(file, 'not a receipt of format 1')] };
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Partial<Record<keyof Receipt, unknown>>;
  const texts = [fields.release, fields.document, fields.language, fields.sourceDigest, fields.outputDigest];
  const lists = [fields.segments, fields.assets, fields.waivers];
  return (
    fields.format === 1 &&
    (fields.continues === undefined || typeof fields.continues === 'string') &&
    texts.every((text) => typeof text === 'string') &&
    lists.every((list) => Array.isArray(list))
  );
}

/** Every reason why a published file is not what its receipt says. */
export function verifyReceipt(file: string, receipt: Receipt, outputBytes: Uint8Array): readonly Diagnostic[] {
  const digest = fileDigest(outputBytes);
  const diagnostics: Diagnostic[] = [];
  if (digest !== receipt.outputDigest) {
    diagnostics.push({
      code: 'output-changed',
      severity: 'error',
      message: `the file has digest ${digest}, its receipt says ${receipt.outputDigest}`,
      location: { file },
      advice: 'Somebody changed the published file. Publish again to restore it from the ledger.',
      values: { found: digest, expected: receipt.outputDigest },
    });
  }
  for (const segment of receipt.segments.filter((candidate) => !isAccountedFor(receipt, candidate))) {
    diagnostics.push({
      code: 'segment-unaccounted',
      severity: 'error',
      message: 'the receipt names no person who approved this segment, and its policy asks for one',
      location: { file, unit: segment.unit, segment: segment.segment },
      advice: 'Do not trust this file; publish it again.',
    });
  }
  return diagnostics;
}

function isAccountedFor(receipt: Receipt, segment: ReceiptSegment): boolean {
  if (segment.origin === 'source') return true;
  const needsApprover = receipt.policy.requiredState === 'reviewed' || receipt.policy.requiredState === 'final';
  return receipt.override !== null || !needsApprover || segment.approver !== null;
}

function unreadable(file: string, found: string): Diagnostic {
  return {
    code: 'unreadable-receipt',
    severity: 'error',
    message: `the receipt cannot be read: ${found}`,
    location: { file },
    advice: 'Publish again to restore it from the ledger.',
    values: { found },
  };
}
