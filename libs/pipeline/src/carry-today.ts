/** `carry` as `extract` and `import` call it: with the language's memory, and with what libs/facts knows of its pair of languages. */
import type { Carried, ChangePolicy, Lexicon, RetiredText, Unit } from '@dragoman/model';
import { carry, type Decisions } from '@dragoman/carry';
import { adaptFacts, isFactEdit } from '@dragoman/facts';
import type { Session } from './session.ts';
import type { SourceDocument } from './source-document.ts';

export interface CarriedToday {
  readonly document: string;
  readonly language: string;
  readonly old: readonly Unit[];
  readonly retired: readonly RetiredText[];
  /** Absent: as if nobody had decided anything. */
  readonly decisions?: Decisions;
  /** Absent: of corrected spelling only some is called so. No text or state depends on it. */
  readonly lexicon?: Lexicon | undefined;
}

export function carryToday(
  session: Session,
  { fresh }: SourceDocument,
  { document, language, lexicon, ...given }: CarriedToday,
): Carried {
  const { sourceLanguage } = session.configuration;
  const policy = changePolicyOf(session, language);
  const facts = { sourceLanguage, language, isFactEdit, adaptFacts };
  return carry({ document, fresh, policy, ...given, facts, ...(lexicon === undefined ? {} : { lexicon }) });
}

/** What the house lets stay of each class of change, in one language. */
export function changePolicyOf(
  { configuration: { changes } }: Pick<Session, 'configuration'>,
  language: string,
): ChangePolicy {
  return changes.languages[language] ?? changes.default;
}
