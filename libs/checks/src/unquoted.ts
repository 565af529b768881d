/** Quoted text may be a name in another language; its letters are hidden, its length kept. */

const closersOf: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '"': '"',
  '`': '`',
  "'": "'’",
  '‘': "'’",
  '(': ')',
};

/** In UTF-16 code units; what is longer is no name. */
const longestQuoted = 300;

/**
 * Each opening mark up to the next that closes it. By hand, not by one pattern: of a text that opens and never closes a
 * pattern reads three hundred characters for each mark, and goes back over them.
 */
export function unquoted(text: string): string {
  const nextOf = nextCloser(text);
  let hidden = '';
  let end = 0;
  for (const { 0: mark, index: from } of text.matchAll(/[«“„"`'‘(]/gu)) {
    if (from < end) continue;
    const closer = nextOf(closersOf[mark] ?? '', from + 1);
    if (closer - from - 1 > longestQuoted || ("'‘".includes(mark) && !isQuotation(text, from, closer))) continue;
    hidden += text.slice(end, from) + '.'.repeat(closer + 1 - from);
    end = closer + 1;
  }
  return hidden + text.slice(end);
}

/** `l’Union` and `the study's results` have apostrophes. */
function isQuotation(text: string, from: number, closer: number): boolean {
  return (
    !/\p{L}$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^\p{Script=Latin}/u.test(text.slice(closer + 1, closer + 3))
  );
}

/** Where one of the marks stands next; asked with places that grow, it reads the text once for each kind. */
function nextCloser(text: string): (closers: string, from: number) => number {
  const known = new Map<string, number>();
  return (closers, from) => {
    let at = known.get(closers) ?? from;
    if (at < from) at = from;
    while (at < text.length && !closers.includes(text[at] ?? ' ')) at += 1;
    const found = at < text.length ? at : Infinity;
    known.set(closers, found);
    return found;
  };
}
