import type { Diagnostic } from '@dragoman/model';
import { samePerson } from '@dragoman/release';
import type { Session } from './session.ts';

/** Undefined: this person may sign in that language, as anyone may where the configuration names nobody. */
export function notAReviewer({ configuration }: Session, language: string, by: string): Diagnostic | undefined {
  const reviewers = configuration.reviewers[language];
  if (reviewers === undefined || reviewers.some((name) => samePerson(name, by))) return undefined;
  const named = reviewers.join(', ');
  return {
    code: 'not-a-reviewer',
    severity: 'error',
    message: `"${by}" is not among the reviewers of ${language}: ${named}`,
    location: { file: 'dragoman.json' },
    advice: 'Ask one of them, or add the name under "reviewers" in dragoman.json.',
    values: { by, language, reviewers: named },
  };
}
