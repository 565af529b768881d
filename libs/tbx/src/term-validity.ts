/** What may be written, and on which day. Days are compared as text: `2015-03-26`. */
import type { RegisterTerm } from '@dragoman/model';

/** Whether the day lies between the first and the last on which the term may be written; without a day, always. */
export function isInForce({ validFrom, validUntil }: RegisterTerm, on: string | undefined): boolean {
  if (on === undefined) return true;
  const day = on.slice(0, 10);
  return (
    (validFrom === undefined || validFrom.slice(0, 10) <= day) &&
    (validUntil === undefined || day <= validUntil.slice(0, 10))
  );
}

/** A superseded term was right in its time: with a last day it may be written up to that day. */
export function isUsable(term: RegisterTerm, on?: string): boolean {
  if (term.status === 'forbidden') return false;
  if (term.status === 'superseded') return on !== undefined && term.validUntil !== undefined && isInForce(term, on);
  return isInForce(term, on);
}
