/**
 * Each check is broken in two ways, one after the other: it finds nothing, and it finds something everywhere. Its own
 * examples must see both, or they test nothing.
 */
import { describe, expect, test } from 'vitest';
import type { Check } from './check.ts';
import { checks } from './checks.ts';
import { firedBy } from './examples.test-tools.ts';

/** The table's own object is changed for the time of the run: what `checkFile` runs is broken, not a copy. */
function withBroken(check: Check, find: unknown, run: () => void): void {
  const whole = check.find;
  Object.assign(check, { find });
  try {
    run();
  } finally {
    Object.assign(check, { find: whole });
  }
}

const always: Record<Check['scope'], (seen: readonly { readonly segment: string }[]) => readonly unknown[]> = {
  segment: () => [{}],
  unit: (sentences) => sentences.map(({ segment }) => ({ segment })),
  release: (sentences) => sentences.map((at) => ({ at })),
};

/** What examples.test.ts asks of a check. */
function examplesHold(check: Check): boolean {
  return firedBy(check, check.bad).includes(check.code) && !firedBy(check, check.good).includes(check.code);
}

describe.each(checks.map((check) => [check.code, check] as const))('%s', (_code, check) => {
  test('its examples hold, and fail when it finds nothing', () => {
    expect(examplesHold(check)).toBe(true);
    withBroken(
      check,
      () => [],
      () => {
        expect(examplesHold(check)).toBe(false);
      },
    );
  });
  test('its examples fail when it always finds something', () => {
    withBroken(check, always[check.scope], () => {
      expect(examplesHold(check)).toBe(false);
    });
  });
  test('without it nothing else gives its code', () => {
    withBroken(
      check,
      () => [],
      () => {
        expect(firedBy(check, check.bad)).not.toContain(check.code);
      },
    );
  });
});
