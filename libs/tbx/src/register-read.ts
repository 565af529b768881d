import type { Diagnostic, RegisterConcept } from '@dragoman/model';

export interface RegisterRead {
  readonly concepts: readonly RegisterConcept[];
  readonly diagnostics: readonly Diagnostic[];
}
