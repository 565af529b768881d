/**
 * Moves a person's signature to a new text (`definitions.md`, Rebinding). Only a signature that holds for the texts it
 * was under is moved; one that was void stays exactly as it was.
 */
import { type Approval, changeClasses, type InlineContent, type Segment, type Waiver } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';

export interface SignedTexts {
  readonly source: InlineContent;
  readonly target: InlineContent;
}

/** `via` is the change class, or the decision, through which the signature moves. */
export function rebindApproval(approval: Approval, from: SignedTexts, to: SignedTexts, via: string): Approval {
  if (!holdsFor(approval, from) || holdsFor(approval, to)) return approval;
  return {
    by: approval.by,
    at: approval.at,
    source: contentDigest(to.source),
    target: contentDigest(to.target),
    via: viaBoth(approval.via, via),
    sourceWas: approval.sourceWas ?? approval.source,
  };
}

/**
 * What a person decided is not forgotten when the sentence is moved or re-spaced afterwards: receipts quote it. One that
 * came from a house formula keeps saying so; decisions that followed each other stand in a row, blanks between.
 */
function viaBoth(earlier: string | undefined, now: string): string {
  if (earlier === undefined || isClass(earlier)) return now;
  if (earlier.startsWith('formula:') || isClass(now)) return earlier;
  return [...new Set([...earlier.split(' '), now])].join(' ');
}

function isClass(via: string): boolean {
  return (changeClasses as readonly string[]).includes(via);
}

export function holdsFor(approval: Pick<Approval, 'source' | 'target'>, texts: SignedTexts): boolean {
  return approval.source === contentDigest(texts.source) && approval.target === contentDigest(texts.target);
}

/** Renumbered codes are no change of text: what was waived stays waived. Any real change lets a waiver lapse. */
export function rebindWaivers(
  waivers: NonNullable<Segment['waivers']>,
  from: SignedTexts,
  to: SignedTexts,
): readonly Waiver[] {
  const [source, target] = [contentDigest(to.source), contentDigest(to.target)];
  return waivers.map((waiver) => (holdsFor(waiver, from) ? { ...waiver, source, target } : waiver));
}
