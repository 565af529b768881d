/** An instant as people type it: a day (its first moment in UTC), or a time with its zone. A time without a zone is no instant. */
export function parseInstant(text: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/u.exec(text.trim());
  if (found === null || !isCalendarDay(found[1] ?? '')) return undefined;
  const time = Date.parse(found[2] === undefined ? `${found[1]}T00:00:00Z` : text.trim());
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** `Date.parse` takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
