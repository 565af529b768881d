/* eslint-disable no-misleading-character-class -- these are ranges of code points, and combining marks are among them */
/** Names (XML 1.0, Fifth Edition, §2.3; Namespaces in XML 1.0, §3) and the patterns of tokens that are built from them. */

const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameRest = `${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
const name = `[:${nameStart}][:${nameRest}]*`;
const ncName = `[${nameStart}][${nameRest}]*`;
const space = '[ \\t\\r\\n]';

const wholeName = new RegExp(`^${name}$`, 'u');
const wholeQName = new RegExp(`^${ncName}(?::${ncName})?$`, 'u');

export function isName(text: string): boolean {
  return wholeName.test(text);
}

export function isQName(text: string): boolean {
  return wholeQName.test(text);
}

/** `xmlns` and `xmlns:…`. */
export function isDeclaring(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');
}

const literal = `(?:"[^"]*"|'[^']*')`;

/** Sticky: the caller sets `lastIndex`. Shared, because compiling them is slow; nothing calls back in between. */
export const tokenPatterns = {
  name: new RegExp(name, 'uy'),
  /** What may still become attributes and the end of a tag when more text comes; from behind the last whole attribute. */
  tagSoFar: new RegExp(
    `^(?:[:${nameRest}]*|${space}+(?:${name}(?:${space}*(?:=${space}*(?:"[^<"]*|'[^<']*)?)?)?)?|${space}*/)$`,
    'u',
  ),
  xmlDeclaration: new RegExp(
    `^xml${space}+version${space}*=${space}*(?:"1\\.[0-9]+"|'1\\.[0-9]+')(?:${space}+encoding${space}*=${space}*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:${space}+standalone${space}*=${space}*(?:"(?:yes|no)"|'(?:yes|no)'))?${space}*$`,
    'u',
  ),
  /** An internal subset of nothing defines nothing: programs on .NET write `[]`. */
  doctype: new RegExp(
    `<!DOCTYPE${space}+${name}(?:${space}+(?:SYSTEM${space}+${literal}|PUBLIC${space}+${literal}${space}+${literal}))?${space}*(?:\\[${space}*\\]${space}*)?>`,
    'uy',
  ),
  doctypeSoFar: /^<!DOCTYPE(?:[^>"'[]|"[^"]*"|'[^']*')*(?:"[^"]*|'[^']*|\[\s*(?:\]\s*)?)?$/u,
} as const;
