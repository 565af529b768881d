/** canReorder and canDelete (XLIFF 2.x Core, Editing Hints): sequences begin with `firstNo`, keep their order, and lose no code. */
import type { Check } from './findings.ts';
import { codeNames, type Content, idOf, type Inline, placeOf, valueOf } from './unit-content.ts';

export function checkEditingHints(content: Content, check: Check): void {
  const sources = content.sources.filter(isCode);
  const targets = content.targets.filter(isCode);
  for (const inline of [...sources, ...targets]) checkOtherHints(inline, check);
  const sequences = sequencesIn(sources, check);
  const inTargets = sequencesIn(targets, check);
  if (content.kind !== 'unit') return;
  const positions = positionsOf(targets);
  for (const sequence of sequences) {
    if (!checkOrder(sequence, positions, targets, check)) checkWhole(sequence, positions, inTargets, check);
  }
  checkRemoved(content, sources, targets, check);
}

function isCode({ local }: Inline): boolean {
  return codeNames.has(local);
}

function checkOtherHints({ element }: Inline, check: Check): void {
  const reorder = valueOf(element, 'canReorder');
  if (reorder !== 'no' && reorder !== 'firstNo') return;
  for (const name of ['canCopy', 'canDelete']) {
    if (valueOf(element, name) === 'no') continue;
    check.report(
      'reorder-without-hints',
      placeOf(element, 'canReorder'),
      `<${element.name}> says canReorder="${reorder}" and not ${name}="no"`,
      { values: { hint: name } },
    );
  }
}

/** Codes that may not be reordered, in the order they are read; a code that may ends a sequence. */
function sequencesIn(inlines: readonly Inline[], check: Check): readonly (readonly Inline[])[] {
  const sequences: Inline[][] = [];
  let open: Inline[] | undefined;
  for (const inline of inlines) {
    const reorder = valueOf(inline.element, 'canReorder');
    if (reorder === 'firstNo') sequences.push((open = [inline]));
    else if (reorder !== 'no') open = undefined;
    else if (open !== undefined) open.push(inline);
    else {
      const message = `<${inline.element.name}> says canReorder="no", and no sequence is open before it`;
      check.report('sequence-without-first', placeOf(inline.element, 'canReorder'), message);
    }
  }
  return sequences;
}

/** By kind of end and id, since a pair may be written as `pc` or as `sc` and `ec`. */
function keyOf(inline: Inline): string {
  return `${inline.local === 'ec' ? 'end' : 'start'} ${idOf(inline) ?? ''}`;
}

/** Where each code of the targets stands; of a code that stands twice, the first. */
function positionsOf(targets: readonly Inline[]): ReadonlyMap<string, number> {
  return new Map([...targets.entries()].reverse().map(([position, inline]) => [keyOf(inline), position]));
}

/** Whether it has been reported. */
function checkOrder(
  sequence: readonly Inline[],
  positions: ReadonlyMap<string, number>,
  targets: readonly Inline[],
  check: Check,
): boolean {
  let last = -1;
  for (const inline of sequence) {
    const position = positions.get(keyOf(inline));
    const code = position === undefined ? undefined : targets[position];
    if (position === undefined || code === undefined) continue;
    if (position < last) {
      const ids = sequence.map((one) => idOf(one) ?? '').join(', ');
      check.report(
        'sequence-reordered',
        code.element,
        `code "${idOf(code) ?? ''}" is out of the order ${ids} that the source fixes`,
        { values: { ids } },
      );
      return true;
    }
    last = position;
  }
  return false;
}

/** A sequence that is there with all its codes has no code of another one among them. */
function checkWhole(
  sequence: readonly Inline[],
  positions: ReadonlyMap<string, number>,
  inTargets: readonly (readonly Inline[])[],
  check: Check,
): void {
  const keys = sequence.map(keyOf);
  const here = inTargets.find(([first]) => first !== undefined && keyOf(first) === keys[0]);
  if (here === undefined || keys.length < 2 || !keys.every((key) => positions.has(key))) return;
  const wrong = here.find((inline, index) => keyOf(inline) !== keys[index]);
  if (wrong === undefined) return;
  const ids = sequence.map((one) => idOf(one) ?? '').join(', ');
  check.report('sequence-reordered', wrong.element, `the sequence ${ids} of the source is not whole here`, {
    values: { ids },
  });
}

function checkRemoved(content: Content, sources: readonly Inline[], targets: readonly Inline[], check: Check): void {
  const kept = new Set(targets.map(idOf));
  for (const inline of sources) {
    const id = idOf(inline);
    const part = content.parts[inline.part];
    if (part?.target === undefined || id === undefined || kept.has(id)) continue;
    if (
      valueOf(inline.element, 'canDelete') !== 'no' ||
      (inline.local === 'ec' && valueOf(inline.element, 'id') === undefined)
    )
      continue;
    // An empty target of an initial segment is a place kept for a translation, not a translation.
    if (part.target.children.length === 0 && (valueOf(part.element, 'state') ?? 'initial') === 'initial') continue;
    check.report(
      'missing-non-removable-code',
      part.target,
      `the target lacks code "${id}", which the source marks canDelete="no"`,
      { values: { id } },
    );
  }
}
