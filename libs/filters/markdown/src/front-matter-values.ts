/**
 * Which strings of a front matter are prose.
 *
 * The rule, by the nearest key: machine keys never; prose keys always, unless the value is a date, an address, a path,
 * a file name or a language tag; every other key when the value is several words, or one word that is capitalised or
 * holds a letter outside ASCII. Nothing without a letter.
 */

const proseKeys: ReadonlySet<string> = new Set(
  (
    'title subtitle headline heading name shorttitle longtitle linktitle navtitle menutitle seotitle ogtitle description ' +
    'ogdescription metadescription summary excerpt abstract intro introduction lead lede chapo teaser tagline caption ' +
    'legend credit credits alt text label message content quote question answer note notes keywords copyright'
  ).split(' '),
);

const machineKeys: ReadonlySet<string> = new Set(
  (
    'layout template theme slug id uid uuid key ref sha hash lang language locale dir direction date updated modified ' +
    'created published publishdate expirydate lastmod url uri href src permalink path file filename folder type kind ' +
    'status draft weight order class classes classname style icon color colour email redirect redirectto redirectfrom ' +
    'alias aliases version encoding charset format sort parent css js script scripts robots collection engine ' +
    'pagination cascade outputs section component layoutid'
  ).split(' '),
);

/** `key` is that of the nearest map; undefined at the root. */
export function isProse(key: string | undefined, value: string): boolean {
  const name = (key ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const text = value.trim();
  if (!/\p{L}/u.test(text) || machineKeys.has(name) || isMachineValue(text)) return false;
  return proseKeys.has(name) || isSeveralWords(text) || isProseWord(text);
}

const machineValues: readonly RegExp[] = [
  // Instants: `2024-03-26T10:00:00Z`, `26 Mar 2024 10:00 +0100` is left to people.
  /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.,]+(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/u,
  // Addresses and mail addresses.
  /^[a-z][a-z0-9+.-]*:[^\s]+$/iu,
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
  // Paths, anchors, file names.
  /^[^\s]*[/\\][^\s]*$/u,
  /^[#.@][^\s]*$/u,
  /^[^\s]+\.[a-z0-9]{2,5}$/iu,
  // Booleans and nothings of YAML 1.1.
  /^(?:true|false|yes|no|on|off|null|none|nil)$/iu,
  // Language tags; longer ones, or two letters alone, would be words.
  /^[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}|\d{3}))+$/u,
];

function isMachineValue(text: string): boolean {
  return machineValues.some((pattern) => pattern.test(text));
}

function isSeveralWords(text: string): boolean {
  const words = text.split(/\p{White_Space}+/u).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.some((word) => !/[\d_=:/-]/u.test(word));
}

function isProseWord(text: string): boolean {
  return /^\P{White_Space}+$/u.test(text) && (/^\p{Lu}\p{Ll}+[.!?…]?$/u.test(text) || /[^\x00-\x7F]/u.test(text));
}
