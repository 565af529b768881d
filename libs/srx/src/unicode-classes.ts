/**
 * ICU's character classes in the words of ECMAScript's `v` flag. SRX 2.0 asks for ICU: `\s`, `\w`, `\d` and `\b` know all
 * of Unicode there, and U+00A0 and U+202F are white space, which French needs.
 */

/** Written without their brackets, so that they can stand inside a class as well. */
export const classEscapes: Readonly<Record<string, string>> = {
  // The property itself, in full: it is the one class that every rule has, and Unicode promises to keep it.
  s: '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000',
  d: '\\p{Nd}',
  w: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200C\\u200D',
  h: '\\t\\p{Zs}',
  v: '\\n\\v\\f\\r\\x85\\u2028\\u2029',
};

export const lineTerminators = '\\n\\v\\f\\r\\x85\\u2028\\u2029';
export const wordClass = `[${classEscapes.w ?? ''}]`;
export const wordBoundary = `(?:(?<=${wordClass})(?!${wordClass})|(?<!${wordClass})(?=${wordClass}))`;
export const notWordBoundary = `(?:(?<=${wordClass})(?=${wordClass})|(?<!${wordClass})(?!${wordClass}))`;

/** POSIX names, and Java's names without `Is`. */
const posixClasses: Readonly<Record<string, string>> = {
  alpha: '\\p{Alphabetic}',
  lower: '\\p{Lowercase}',
  upper: '\\p{Uppercase}',
  digit: '\\p{Nd}',
  alnum: '\\p{Alphabetic}\\p{Nd}',
  punct: '\\p{P}',
  space: '\\p{White_Space}',
  blank: '\\t\\p{Zs}',
  cntrl: '\\p{Cc}',
  xdigit: '\\p{Nd}a-fA-F',
  word: classEscapes.w ?? '',
  graph: '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]',
  print: '[^\\p{Cc}\\p{Cs}\\p{Cn}]',
};

/** `Lu`, `Letter`, `script=Latin`, `IsLatin`, `Alpha` → class text without brackets; undefined: not known. */
export function propertyClass(name: string, negated: boolean): string | undefined {
  const plain = name.replace(/\s/gu, '');
  const posix = posixClasses[plain.toLowerCase()];
  if (posix !== undefined) return negated ? `[^${posix}]` : posix;
  const escape = negated ? 'P' : 'p';
  return candidateProperties(plain)
    .map((property) => `\\${escape}{${property}}`)
    .find(isKnownProperty);
}

export function posixClass(name: string, negated: boolean): string | undefined {
  const known = posixClasses[name.toLowerCase()];
  if (known === undefined) return propertyClass(name, negated);
  return negated ? `[^${known}]` : known;
}

function candidateProperties(name: string): readonly string[] {
  const bare = name.replace(/^[Ii][Ss](?=.)/u, '');
  const [key, value] = name.split(/[=:]/u);
  const pairs = value === undefined || key === undefined ? [] : [`${pairNames[key.toLowerCase()] ?? key}=${value}`];
  return [...pairs, name, bare, `Script=${bare}`, `Script=${capitalized(bare)}`, capitalized(bare)];
}

const pairNames: Readonly<Record<string, string>> = {
  script: 'Script',
  sc: 'Script',
  scx: 'Script_Extensions',
  gc: 'General_Category',
  generalcategory: 'General_Category',
  general_category: 'General_Category',
};

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
}

function isKnownProperty(escape: string): boolean {
  try {
    return new RegExp(escape, 'v').unicodeSets;
  } catch {
    return false;
  }
}
