/** The workspace's configuration and a release's card, as meant (defaults filled in). */
import type { Severity } from './diagnostic.ts';
import type { Origin, State } from './states.ts';

export const checkSeverities = ['error', 'warning', 'info', 'off'] as const;
export type CheckSeverity = Severity | 'off';

export interface Policy {
  readonly requiredState: State;
  /** The reviewer must be another person than the translator. */
  readonly fourEyes: boolean;
  readonly origins: readonly Origin[];
  readonly findings: { readonly error: 'refuse' | 'tolerate'; readonly warning: 'refuse' | 'tolerate' };
  readonly unmet: 'hold' | 'previous' | 'source';
  /** Code of a check → how severe its findings are here; absent: as the check itself says. */
  readonly checks?: Readonly<Record<string, CheckSeverity>>;
}

export interface Configuration {
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  /** Language → formatting locale: `en` → `en-GB`. */
  readonly formattingLocales: Readonly<Record<string, string>>;
  readonly policy: {
    readonly default: Policy;
    readonly languages: Readonly<Record<string, Partial<Policy>>>;
    readonly classes: Readonly<Record<string, Partial<Policy>>>;
  };
  /** Language → who may review; a language not named here may be reviewed by any named person. */
  readonly reviewers: Readonly<Record<string, readonly string[]>>;
}

/** `release.json`, written by people. */
export interface ReleaseCard {
  readonly status: 'draft' | 'final';
  /** Target languages of this release; absent: all of the workspace. */
  readonly languages?: readonly string[];
  readonly due?: Readonly<Record<string, string>>;
  /** Instant before which nothing may be published. */
  readonly embargo?: string;
  readonly class?: string;
  readonly contacts?: readonly { readonly name: string; readonly role?: string; readonly gender?: 'female' | 'male' }[];
  readonly people?: readonly string[];
}
