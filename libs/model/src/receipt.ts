/** Proof of where every published sentence came from (`definitions.md`, Outputs). No instants: reproducible. */
import type { Origin, State } from './states.ts';
import type { Policy } from './configuration.ts';

export interface ReceiptSegment {
  readonly unit: string;
  readonly segment: string;
  readonly sourceDigest: string;
  readonly targetDigest: string;
  readonly state: State;
  readonly origin: Origin | 'source';
  readonly translator: string | null;
  readonly approver: string | null;
  readonly via: string | null;
}

export interface Receipt {
  readonly format: 1;
  readonly release: string;
  readonly document: string;
  readonly language: string;
  /** SHA-256 of the source bytes, `sha256:` + hex. */
  readonly sourceDigest: string;
  /** SHA-256 of the published bytes, `sha256:` + hex. */
  readonly outputDigest: string;
  readonly policy: Policy;
  readonly segments: readonly ReceiptSegment[];
  readonly assets: readonly { readonly path: string; readonly digest: string }[];
  readonly waivers: readonly {
    readonly unit: string;
    readonly segment: string;
    readonly code: string;
    readonly by: string;
    readonly reason: string;
  }[];
  readonly override: { readonly by: string; readonly reason: string } | null;
  /** Path in the ledger of what went out under the document's name before it was renamed. */
  readonly continues?: string;
}

export interface PublicationEvent {
  readonly kind: 'published' | 'corrected' | 'superseded' | 'withdrawn';
  readonly at: string;
  readonly by: string;
  readonly n: number;
  readonly supersedes: number | null;
}
