import { describe, expect, test } from 'vitest';
import type { Segment } from '@dragoman/model';
import { readReceipt, translationReceipt, verifyReceipt, writeReceipt, type ReceiptInput } from './receipt.ts';

const output = Buffer.from('Paziņojums presei\n');
const segment: Segment = {
  kind: 'segment',
  id: 's1',
  source: ['Communiqué de presse'],
  target: ['Paziņojums presei'],
  state: 'reviewed',
  origin: 'person',
  by: 'Ilze',
  approval: { by: 'Jānis', at: '2026-05-12T09:00:00Z', source: 'x', target: 'y' },
};
const input: ReceiptInput = {
  release: '2026-05-12-lac',
  document: '2026-05-12-lac/communique.txt',
  language: 'lv',
  sourceBytes: Buffer.from('Communiqué de presse\n'),
  outputBytes: output,
  policy: {
    requiredState: 'reviewed',
    fourEyes: true,
    origins: ['person'],
    findings: { error: 'refuse', warning: 'tolerate' },
    unmet: 'hold',
  },
  segments: [{ unit: 'uA', segment }],
  assets: [],
};

describe('receipts', () => {
  test('come back as they were written, and hold no instant', () => {
    const receipt = translationReceipt(input);
    const text = writeReceipt(receipt);
    expect(readReceipt('r', text)).toEqual({ receipt, diagnostics: [] });
    expect(text).not.toContain('2026-05-12T');
  });

  test('verify the bytes they were made for, and no others', () => {
    const receipt = translationReceipt(input);
    expect(verifyReceipt('lv/f', receipt, output)).toEqual([]);
    expect(verifyReceipt('lv/f', receipt, Buffer.from('Paziņojums presei'))).toMatchObject([
      { code: 'output-changed' },
    ]);
  });

  test('name a segment that nobody stands behind', () => {
    const { approval: _approval, ...unsigned } = segment;
    const receipt = translationReceipt({ ...input, segments: [{ unit: 'uA', segment: unsigned }] });
    expect(verifyReceipt('lv/f', receipt, output)).toMatchObject([
      { code: 'segment-unaccounted', location: { unit: 'uA' } },
    ]);
  });

  test('that are broken give a diagnostic, not an exception', () => {
    expect(readReceipt('r', '{').diagnostics).toMatchObject([{ code: 'unreadable-receipt' }]);
    expect(readReceipt('r', '{"format":1}').diagnostics).toMatchObject([{ code: 'unreadable-receipt' }]);
  });
});
