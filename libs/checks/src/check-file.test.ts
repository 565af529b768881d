import type { Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import { checkFile, type CheckFileInput } from './check-file.ts';

const segment = (source: string, target: string, more: Partial<Segment> = {}): Segment => ({
  kind: 'segment',
  id: 's1',
  source: [source],
  target: target === '' ? [] : [target],
  state: 'translated',
  ...more,
});

function check(parts: Unit['parts'], more: Partial<CheckFileInput> = {}) {
  return checkFile({
    file: 'lv/R/x.md.xlf',
    units: [{ id: 'u1', parts }],
    sourceLanguage: 'fr',
    targetLanguage: 'lv',
    ...more,
  });
}

describe('checkFile', () => {
  test('says where, what, and what to do', () => {
    expect(check([segment('Il est là.', 'Viņš ir  šeit.')])).toEqual([
      {
        code: 'double-space',
        type: 'whitespace',
        severity: 'warning',
        message: 'two spaces in a row in “Viņš ir  šeit.”',
        advice: 'Leave one of them.',
        location: { file: 'lv/R/x.md.xlf', unit: 'u1', segment: 's1' },
        language: 'lv',
        values: { text: 'Viņš ir  šeit.' },
        span: { side: 'target', from: 7, to: 9 },
      },
    ]);
  });

  test('counts offsets in the plain text, where lone codes are not', () => {
    const image = { kind: 'ph', id: '1', type: 'image', label: '<img1/>' } as const;
    const [finding] = check([segment('', '', { source: [image, 'Il est là.'], target: [image, 'Viņš ir  šeit.'] })]);
    expect(finding?.span).toEqual({ side: 'target', from: 7, to: 9 });
  });

  test.each([
    ['de', '„Das ist ein Erfolg“', []],
    ['de', '"Das ist ein Erfolg"', ['quote-style']],
    ['en', '‘That’s a success’', []],
    ['en', '‘That’s a success', ['unpaired-quote']],
    ['en', 'The students’ success', []],
  ])('in %s the quotation marks of %s give %j', (targetLanguage, target, codes) => {
    const found = check([segment('« C’est un succès »', target)], { targetLanguage });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test('leaves out what is not to be translated, and what a neighbour expresses', () => {
    expect(check([segment('Il est là.', ' ', { translate: false })])).toEqual([]);
    expect(check([segment('Il est là.', '{-}'), segment('Elle aussi.', 'Viņi ir šeit.', { id: 's2' })])).toEqual([]);
  });

  test('takes a person’s word for an empty target, until the text changes', () => {
    const empty = segment('Merci.', '');
    const approval = {
      by: 'A',
      at: '2026-01-01T00:00:00Z',
      source: contentDigest(empty.source),
      target: contentDigest([]),
    };
    expect(check([{ ...empty, asIs: true, approval }])).toEqual([]);
    expect(check([{ ...empty, source: ['Merci !'], asIs: true, approval }])).toMatchObject([{ code: 'empty-target' }]);
  });

  test('a waived finding is listed with who waived it; the waiver lapses when source or target changes', () => {
    const bad = segment('Il est là.', 'Viņš ir  šeit.');
    const waivers = [
      {
        code: 'double-space',
        by: 'Anna',
        at: '2026-01-01T00:00:00Z',
        reason: 'a table',
        source: contentDigest(bad.source),
        target: contentDigest(bad.target ?? []),
      },
    ];
    const waivedOf = (changed: Segment): readonly unknown[] => check([changed]).map(({ waived }) => waived);
    expect(waivedOf({ ...bad, waivers })).toEqual([{ by: 'Anna', at: '2026-01-01T00:00:00Z', reason: 'a table' }]);
    expect(waivedOf({ ...bad, target: ['Viņa ir  šeit.'], waivers })).toEqual([undefined]);
    expect(waivedOf({ ...bad, source: ['Elle est là.'], waivers })).toEqual([undefined]);
    expect(waivedOf({ ...bad, waivers: waivers.map((waiver) => ({ ...waiver, code: 'outer-space' })) })).toEqual([
      undefined,
    ]);
  });

  test('severities can be set by code, and a check left out', () => {
    const parts = [segment('Il est là.', 'Viņš ir  šeit.')];
    expect(check(parts, { severities: { 'double-space': 'error' } })).toMatchObject([{ severity: 'error' }]);
    expect(check(parts, { severities: { 'double-space': 'off' } })).toEqual([]);
  });

  test('of a paragraph that nobody has begun the missing sentences are remarks, else errors', () => {
    const missing: Segment = { kind: 'segment', id: 's1', source: ['Il est là.'], state: 'initial' };
    expect(check([missing])).toMatchObject([{ code: 'missing-target', severity: 'info' }]);
    expect(check([missing, segment('Merci.', 'Paldies.', { id: 's2' })])).toMatchObject([
      { code: 'missing-target', severity: 'error', location: { segment: 's1' } },
    ]);
  });

  test('a typographic profile decides about the space before a colon', () => {
    const codes = (text: string, profile: string): readonly string[] =>
      checkFile({
        units: [{ id: 'u1', parts: [segment('Photo: Juris', text)] }],
        sourceLanguage: 'en',
        targetLanguage: 'fr',
        typography: { target: profile },
      }).map(({ code, severity }) => `${severity} ${code}`);
    expect(codes('Photo: Juris', 'fr-EU')).toEqual([]);
    expect(codes('Photo\u00A0: Juris', 'fr-EU')).toEqual(['warning space-before-mark']);
    expect(codes('Photo\u00A0: Juris', 'fr-FR')).toEqual([]);
    expect(codes('Photo: Juris', 'fr-FR')).toEqual(['warning space-missing-before-mark']);
    expect(codes('Photo : Juris', 'fr-CA')).toEqual(['info space-missing-before-mark']);
    expect(codes('Qui\u00A0?', 'fr-CA')).toContain('warning space-before-mark');
    expect(codes('Qui\u202F?', 'fr-CH')).not.toContain('warning space-before-mark');
  });
});
