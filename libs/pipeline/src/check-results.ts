/** Options and result of `check`. */
import type { Finding } from '@dragoman/model';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
  /** Writes what was found into the `.xlf` files, as notes that CAT tools show, and takes away what is found no longer. */
  readonly annotate: boolean;
}
export interface CheckResult {
  /** The workspace from the folder of the caller, so that it is the same on every machine: `locales`, `.`. */
  readonly workspace: string;
  /** By file in the order of documents and languages, in a file by segment. Waived ones are among them. */
  readonly findings: readonly Finding[];
  /** What was looked at, documents without findings too; counts are of findings that nobody waived. */
  readonly documents: readonly {
    readonly document: string;
    readonly language: string;
    readonly file: string;
    readonly segments: number;
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly waived: number;
    /** Only with `annotate`: whether the file changed. */
    readonly written?: boolean;
  }[];
}
