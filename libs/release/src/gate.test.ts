import { describe, expect, test } from 'vitest';
import type { Policy, Segment } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { gateDocument, type GateInput, type GateSegment } from './gate.ts';

const policy: Policy = {
  requiredState: 'reviewed',
  fourEyes: true,
  origins: ['person', 'memory', 'machine', 'formula'],
  findings: { error: 'refuse', warning: 'tolerate' },
  unmet: 'hold',
};

const approved: Segment = {
  kind: 'segment',
  id: 's1',
  source: ['Le séminaire a eu lieu.'],
  target: ['Seminārs notika.'],
  state: 'reviewed',
  origin: 'person',
  by: 'Ilze',
  approval: {
    by: 'Jānis',
    at: '2026-05-12T09:00:00Z',
    source: contentDigest(['Le séminaire a eu lieu.']),
    target: contentDigest(['Seminārs notika.']),
  },
};

type Found = GateSegment['findings'];

function gate(segment: Segment, changes: Partial<GateInput> = {}, findings: Found = []): readonly string[] {
  const segments = [{ unit: 'uA', segment, formulaHolds: true, findings }];
  const input: GateInput = {
    card: { status: 'final' },
    policy,
    now: new Date('2026-06-01'),
    hasFile: true,
    stale: false,
    segments,
    ...changes,
  };
  return gateDocument(input).map(({ code }) => code);
}

describe('gateDocument', () => {
  test('lets an approved segment through', () => {
    expect(gate(approved)).toEqual([]);
  });

  test('holds a draft, an embargo, a stale file and a missing file, each by its name', () => {
    expect(gate(approved, { card: { status: 'draft' } })).toEqual(['source-draft']);
    expect(gate(approved, { card: { status: 'final', embargo: '2026-06-02T00:00:00Z' } })).toEqual(['embargo']);
    expect(gate(approved, { stale: true })).toEqual(['stale']);
    expect(gate(approved, { hasFile: false, segments: [] })).toEqual(['no-file']);
  });

  test('holds a translation that nobody reviewed', () => {
    const { approval: _approval, ...translated } = { ...approved, state: 'translated' as const };
    expect(gate(translated)).toEqual(['not-reviewed']);
    expect(gate(translated, { policy: { ...policy, requiredState: 'translated' } })).toEqual([]);
  });

  test('counts every segment that is missing, and says which', () => {
    const { target: _target, approval: _approval, ...empty } = { ...approved, state: 'initial' as const };
    const [reason] = gateDocument({
      card: { status: 'final' },
      policy,
      now: new Date(),
      hasFile: true,
      stale: false,
      segments: [
        { unit: 'uA', segment: empty, formulaHolds: true, findings: [] },
        { unit: 'uB', segment: approved, formulaHolds: true, findings: [] },
      ],
    });
    expect(reason).toMatchObject({
      code: 'untranslated',
      count: 1,
      segments: ['uA-s1'],
      values: { count: 1, total: 2, requiredState: 'reviewed' },
    });
  });

  test('holds what another tool changed, even where translated text would do', () => {
    const edited: Segment = { ...approved, state: 'translated', subState: 'dragoman:edited-outside' };
    expect(gate(edited, { policy: { ...policy, requiredState: 'translated' } })).toEqual(['edited-outside']);
  });

  test('holds what was merged from two translations, even where translated text would do', () => {
    const merged: Segment = { ...approved, state: 'translated', subState: 'dragoman:merge-conflict' };
    expect(gate(merged, { policy: { ...policy, requiredState: 'translated' } })).toEqual(['merge-conflict']);
    expect(gate(merged)).toEqual(['merge-conflict']);
  });

  test('holds an approval by the translator, unless one pair of eyes is enough', () => {
    const own: Segment = { ...approved, by: 'JĀNIS ' };
    expect(gate(own)).toEqual(['four-eyes']);
    expect(gate(own, { policy: { ...policy, fourEyes: false } })).toEqual([]);
  });

  test('holds a segment with an error that nobody waived, and names the codes; a warning only where the policy says so', () => {
    const error = { code: 'missing-code', severity: 'error' } as const;
    const warning = { code: 'formatting-dropped', severity: 'warning' } as const;
    const waived = { by: 'Jānis', at: '2026-05-12T09:00:00Z', reason: 'the link is gone' };
    const strict = { policy: { ...policy, findings: { error: 'refuse', warning: 'refuse' } } } as const;
    const lenient = { policy: { ...policy, findings: { error: 'tolerate', warning: 'tolerate' } } } as const;
    expect(gate(approved, {}, [error, warning])).toEqual(['finding-errors']);
    expect(gate(approved, {}, [{ ...error, waived }, warning])).toEqual([]);
    expect(gate(approved, strict, [error, warning])).toEqual(['finding-errors', 'finding-warnings']);
    expect(gate(approved, lenient, [error, warning])).toEqual([]);
    const segments = [{ unit: 'uA', segment: approved, formulaHolds: true, findings: [error, error] }];
    const input = {
      card: { status: 'final' },
      policy,
      now: new Date(),
      hasFile: true,
      stale: false,
      segments,
    } as const;
    expect(gateDocument(input)).toEqual([
      {
        code: 'finding-errors',
        message: '1 of 1 segments are with open errors (missing-code)',
        count: 1,
        segments: ['uA-s1'],
        values: { codes: 'missing-code', count: 1, total: 1 },
      },
    ]);
  });

  test('what is not translated is held by that, not by what checks say of it too', () => {
    const { target: _target, approval: _approval, ...empty } = { ...approved, state: 'initial' as const };
    expect(gate(empty, {}, [{ code: 'untranslated', severity: 'error' }])).toEqual(['untranslated']);
  });

  test('accepts an empty target only where a person said so', () => {
    const empty: Segment = { ...approved, target: [] };
    expect(gate(empty)).toEqual(['untranslated']);
    expect(gate({ ...empty, asIs: true })).toEqual([]);
  });

  test('refuses a paragraph that would vanish', () => {
    expect(gate({ ...approved, target: ['{-}'] })).toEqual(['empty-unit']);
  });

  test('holds a formula that the house has changed, and an origin that the policy forbids', () => {
    expect(
      gate(approved, { segments: [{ unit: 'uA', segment: approved, formulaHolds: false, findings: [] }] }),
    ).toEqual(['formula-changed']);
    expect(gate({ ...approved, origin: 'machine' }, { policy: { ...policy, origins: ['person'] } })).toEqual([
      'origin-not-allowed',
    ]);
  });
});
