/**
 * Moves a person's signature to a new text (`definitions.md`, Rebinding). Only a signature that holds for the texts it
 * was under is moved; one that was void stays exactly as it was.
 */
import type { Approval, InlineContent, Segment, Waiver } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';

export interface SignedTexts {
  readonly source: InlineContent;
  readonly target: InlineContent;
}

/** `via` is the change class through which the signature moves; one that came from a house formula keeps saying so. */
export function rebindApproval(approval: Approval, from: SignedTexts, to: SignedTexts, via: string): Approval {
  if (!holdsFor(approval, from) || holdsFor(approval, to)) return approval;
  return {
    by: approval.by,
    at: approval.at,
    source: contentDigest(to.source),
    target: contentDigest(to.target),
    via: approval.via?.startsWith('formula:') === true ? approval.via : via,
    sourceWas: approval.sourceWas ?? approval.source,
  };
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
