/** Two translations in one trans-unit: what is left where a person kept both sides of a conflict and removed the markers. Pure. */
import { elementsOf, spliceText, type XmlElement } from '@dragoman/xml';
import type { XliffDocument } from './document.ts';

export function targetsOf(transUnit: XmlElement): readonly XmlElement[] {
  return elementsOf(transUnit).filter(
    ({ local, namespace }) => local === 'target' && namespace === transUnit.namespace,
  );
}

export interface TargetVersions {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The text with the first, and with the second target of each such trans-unit. Undefined: there is none, or one has more
 * than two, which no merge of two sides leaves.
 */
export function splitRepeatedTargets({ text, layouts }: XliffDocument): TargetVersions | undefined {
  const repeated = layouts
    .flatMap(({ units }) => units.flatMap(({ segments }) => segments.map(({ element }) => targetsOf(element))))
    .filter((targets) => targets.length > 1);
  if (repeated.length === 0 || repeated.some((targets) => targets.length > 2)) return undefined;
  const without = (index: number): string =>
    spliceText(
      text,
      repeated
        .flatMap((targets) => targets.slice(index, index + 1))
        .map(({ start, end }) => ({ start, end, text: '' })),
    );
  return { ours: without(1), theirs: without(0) };
}
