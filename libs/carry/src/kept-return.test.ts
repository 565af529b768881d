/** A mail that was out while the French changed says no more, and no less, than one that came back before. */
import { plainText, type ReturnedSegment, type Segment, type Unit } from '@dragoman/model';
import { contentDigest, foldTypography } from '@dragoman/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carry } from './carry.ts';
import type { Decisions } from './decisions.ts';
import {
  document,
  documents,
  documentsWithTwins,
  edited,
  freshUnits,
  segments,
  steps,
  translated,
} from './documents.test-tools.ts';
import { takeBack, type TakenBack } from './take-back.ts';

/** A typo of the scripts is an x behind the second letter: a person called all of them spelling. */
const isTypo = (before: string, after: string): boolean => after === `${before.slice(0, 2)}x${before.slice(2)}`;
const decisions: Decisions = (before, after) =>
  isTypo(plainText(before), plainText(after)) ? { class: 'spelling', id: 'cdecided' } : undefined;

/** Every sentence comes back, those that `isNew` says with another text. */
function mail(units: readonly Unit[], isNew: readonly boolean[]): readonly ReturnedSegment[] {
  return units
    .flatMap((unit) =>
      segments([unit]).map(({ id, source, target = [], state }) => ({
        unit: unit.id,
        segment: id,
        source,
        target,
        isLocked: false,
        notes: [],
        sent: { source: contentDigest(source), state, target: contentDigest(target) },
        line: 1,
      })),
    )
    .map((one, index) => (isNew[index % isNew.length] === true ? { ...one, target: [...one.target, ' new'] } : one));
}

function taken(here: readonly Unit[], returned: readonly ReturnedSegment[]): TakenBack {
  const settling = { codeError: () => undefined, isDecided: () => false, by: 'Ilze', now: '2026-06-01T12:00:00Z' };
  return takeBack({ document, here, returned, sentOf: () => undefined, decisions, ...settling });
}

const script = steps(['typo', 'typo', 'typography', 'bold', 'plain', 'edit', 'insert', 'move', 'delete']);
const picks = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });
const standing = ({ target = [], state, by, approval }: Segment): unknown => [plainText(target), state, by, approval];

test('a text that is placed after the French changed is the one that extract would have kept, with no signature', () => {
  const counts = { kept: 0, placed: 0 };
  fc.assert(
    fc.property(documents, script, picks, (before, changes, isNew) => {
      const [old, fresh] = [translated(before), freshUnits(edited(before, changes))];
      const returned = mail(old, isNew);
      const brought = new Set(
        returned.map(({ target = [] }) => plainText(target)).filter((text) => text.includes(' new')),
      );
      const early = segments(carry({ document, old: taken(old, returned).units, fresh, decisions }).units);
      const late = segments(taken(carry({ document, old, fresh, decisions }).units, returned).units);
      const isBrought = ({ target }: Segment): boolean => target !== undefined && brought.has(plainText(target));
      for (const [index, segment] of late.entries()) {
        const other = early[index] as Segment;
        counts.kept += isBrought(other) ? 1 : 0;
        if (!isBrought(segment)) continue;
        counts.placed += 1;
        expect(segment.approval).toBeUndefined();
        expect(standing(segment)).toEqual(standing(other));
      }
    }),
    { numRuns: 500 },
  );
  console.log(`take back: ${counts.placed} of ${counts.kept} texts that extract would have kept were placed`);
  expect(counts.kept).toBeGreaterThan(500);
  expect(counts.placed / counts.kept).toBeGreaterThanOrEqual(0.99);
});

test('of equal sentences each gets a text that was made for it, or none', () => {
  fc.assert(
    fc.property(documentsWithTwins, script, picks, fc.boolean(), (before, changes, isNew, isPart) => {
      const [old, fresh] = [translated(before), freshUnits(edited(before, changes))];
      const whole = mail(old, isNew);
      const returned = isPart ? whole.filter((_one, index) => index % 2 === 0) : whole;
      const made = new Map(whole.map(({ source, target = [] }) => [plainText(target), plainText(source)]));
      for (const { source, target } of segments(
        taken(carry({ document, old, fresh, decisions }).units, returned).units,
      )) {
        const from = made.get(plainText(target ?? []));
        if (from === undefined) continue;
        const [a, b] = [from, plainText(source)].map(foldTypography) as [string, string];
        // A script may make two typos in one sentence; each was decided by itself.
        expect(withoutTypos(b), `${a} → ${b}`).toBe(withoutTypos(a));
      }
    }),
    { numRuns: 500 },
  );
});

function withoutTypos(text: string): string {
  return text.replace(/^(..)x+/u, '$1');
}
