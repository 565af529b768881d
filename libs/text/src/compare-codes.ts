/**
 * Whether a target keeps its source's codes. Strict where loss breaks the document (links, images, footnotes, half
 * a pair), lenient where it does not: a formatting pair dropped or added whole is a warning.
 */
import { canDelete, codesOf, type InlineCode, type InlineContent } from '@dragoman/model';

export interface CodeFinding {
  readonly code: 'missing-code' | 'extra-code' | 'unpaired-code' | 'formatting-dropped' | 'formatting-added';
  readonly severity: 'error' | 'warning';
  /** Labels of the codes concerned: `<a3>`. */
  readonly labels: readonly string[];
}

export function compareCodes(source: InlineContent, target: InlineContent): readonly CodeFinding[] {
  const expected = codesOf(source);
  const found = codesOf(target);
  const counts = countIds(found);
  const missing = expected.filter((code) => !counts.has(code.id));
  const expectedIds = new Set(expected.map((code) => code.id));
  const extra = found.filter((code) => !expectedIds.has(code.id));
  const doubled = expected.filter((code) => (counts.get(code.id) ?? 0) > 1);
  return [
    ...missingFindings(missing, expected),
    ...doubledFindings(doubled, expected, counts),
    ...labelled('extra-code', 'error', extra),
    ...labelled('unpaired-code', 'error', closedBeforeOpened(found)),
  ];
}

function missingFindings(missing: readonly InlineCode[], expected: readonly InlineCode[]): readonly CodeFinding[] {
  const missingIds = new Set(missing.map((code) => code.id));
  const strict = missing.filter((code) => !canDelete(code));
  const formatting = missing.filter(canDelete);
  const whole = formatting.filter(
    (code) => partnersOf(code, expected).some((partner) => missingIds.has(partner.id)) || code.kind === 'ph',
  );
  const halves = formatting.filter((code) => !whole.includes(code));
  return [
    ...labelled('missing-code', 'error', strict),
    ...labelled('unpaired-code', 'error', halves),
    ...labelled('formatting-dropped', 'warning', whole),
  ];
}

function doubledFindings(
  doubled: readonly InlineCode[],
  expected: readonly InlineCode[],
  counts: ReadonlyMap<string, number>,
): readonly CodeFinding[] {
  const isWholePair = (code: InlineCode): boolean =>
    canDelete(code) && partnersOf(code, expected).some((partner) => counts.get(partner.id) === counts.get(code.id));
  return [
    ...labelled('formatting-added', 'warning', doubled.filter(isWholePair)),
    ...labelled(
      'extra-code',
      'error',
      doubled.filter((code) => !isWholePair(code)),
    ),
  ];
}

/** The other half of a pair, where this content holds it. */
function partnersOf(code: InlineCode, all: readonly InlineCode[]): readonly InlineCode[] {
  if (code.kind === 'sc') return all.filter((other) => other.kind === 'ec' && other.startRef === code.id);
  if (code.kind === 'ec') return all.filter((other) => other.kind === 'sc' && other.id === code.startRef);
  return [];
}

/** Ends that stand before their own beginning. */
function closedBeforeOpened(found: readonly InlineCode[]): readonly InlineCode[] {
  return found.filter((code, index) => {
    if (code.kind !== 'ec') return false;
    const opening = found.findIndex((other) => other.kind === 'sc' && other.id === code.startRef);
    return opening > index;
  });
}

function countIds(codes: readonly InlineCode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of codes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function labelled(
  code: CodeFinding['code'],
  severity: CodeFinding['severity'],
  codes: readonly InlineCode[],
): readonly CodeFinding[] {
  return codes.length === 0 ? [] : [{ code, severity, labels: codes.map(({ label }) => label) }];
}
