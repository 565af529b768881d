/**
 * A dictionary of Hunspell (`.dic` and `.aff`, hunspell(5)) as far as looking up needs it: words with two-letter flags,
 * suffixes, and prefixes that are no elision. Nothing is expanded beforehand: the 84,000 words of French have half a
 * million forms, and most runs look up three.
 */

export interface HunspellWords {
  /** Words of the dictionary, as they are listed there, that a form can be made of. */
  readonly stemsOf: (form: string) => readonly string[];
}

interface Suffix {
  readonly flag: string;
  readonly condition: RegExp | undefined;
}

/** Of what stands at the end of a form: what a rule took away, and the rules that did. */
type Endings = ReadonlyMap<string, ReadonlyMap<string, readonly Suffix[]>>;

interface Prefix {
  readonly flag: string;
  readonly add: string;
  readonly suffixFlags: string;
}

export function readHunspell({ aff, dic }: { readonly aff: string; readonly dic: string }): HunspellWords {
  const words = readWords(dic);
  const { endings, longest, prefixes } = readAffixes(aff);
  const stemsOf = (form: string): readonly string[] => {
    const found = new Set<string>();
    if (words.has(form)) found.add(form);
    for (const stem of suffixed(form, words, endings, longest)) found.add(stem);
    for (const prefix of prefixes) {
      if (!form.startsWith(prefix.add)) continue;
      for (const stem of prefixed(form.slice(prefix.add.length), prefix, { words, endings, longest })) found.add(stem);
    }
    return [...found];
  };
  return { stemsOf };
}

/** Word → its flags. A word that is listed twice has those of both entries, separated by what is no flag. */
function readWords(dic: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  // The first line counts them.
  for (const [, word = '', flags = ''] of dic.matchAll(/^(?!\d+\r?$)([^\s/][^\t\r\n/]*)(?:\/([^\s/]*))?/gmu)) {
    const known = words.get(word);
    words.set(word, known === undefined ? flags : known + flags);
  }
  return words;
}

function readAffixes(aff: string): {
  readonly endings: Endings;
  readonly longest: number;
  readonly prefixes: readonly Prefix[];
} {
  const endings = new Map<string, Map<string, Suffix[]>>();
  const prefixes: Prefix[] = [];
  const conditions = new Map<string, RegExp>();
  for (const { kind, flag, strip, add, flags, condition } of affixRules(aff)) {
    if (kind === 'SFX') rulesAt(endings, add, strip).push({ flag, condition: conditionOf(condition, conditions) });
    else if (strip === '' && add !== '' && !/['’]$/u.test(add)) prefixes.push({ flag, add, suffixFlags: flags });
  }
  return { endings, longest: Math.max(0, ...[...endings.keys()].map((add) => add.length)), prefixes };
}

interface AffixRule {
  readonly kind: 'SFX' | 'PFX';
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** Of the suffixes that the prefix brings along. */
  readonly flags: string;
  readonly condition: string;
}

/** Lines of hunspell(5), "AFFIX FILE": kind, flag, what is taken away, what is added with its flags, condition. `0` is nothing. */
function* affixRules(aff: string): IterableIterator<AffixRule> {
  for (const line of aff.split(/\r?\n/u)) {
    const [kind, flag = '', taken = '', added = '', condition] = line.split(/\s+/u);
    // The head of a group has three fields: whether it combines, and how many rules follow.
    if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined) continue;
    const [text = '', flags = ''] = added.split('/');
    yield { kind, flag, strip: taken === '0' ? '' : taken, add: text === '0' ? '' : text, flags, condition };
  }
}

function rulesAt(endings: Map<string, Map<string, Suffix[]>>, add: string, strip: string): Suffix[] {
  const byStrip = endings.get(add) ?? new Map<string, Suffix[]>();
  endings.set(add, byStrip);
  const rules = byStrip.get(strip) ?? [];
  byStrip.set(strip, rules);
  return rules;
}

/** Many rules have the same one. */
function conditionOf(text: string, known: Map<string, RegExp>): RegExp | undefined {
  if (text === '.') return undefined;
  const condition = known.get(text) ?? new RegExp(`${text}$`, 'u');
  known.set(text, condition);
  return condition;
}

function suffixed(
  form: string,
  words: ReadonlyMap<string, string>,
  endings: Endings,
  longest: number,
  hasFlag: (flags: string, flag: string) => boolean = flagged,
): readonly string[] {
  const found: string[] = [];
  for (let length = 0; length <= Math.min(longest, form.length); length += 1) {
    const byStrip = endings.get(form.slice(form.length - length));
    if (byStrip === undefined) continue;
    const rest = form.slice(0, form.length - length);
    for (const [strip, rules] of byStrip) {
      const stem = rest + strip;
      const flags = words.get(stem);
      if (flags === undefined) continue;
      const isMade = rules.some(
        ({ flag, condition }) => hasFlag(flags, flag) && (condition === undefined || condition.test(stem)),
      );
      if (isMade) found.push(stem);
    }
  }
  return found;
}

/** `kilomètres`: the prefix may bring the suffixes along that the bare word does not have. */
function prefixed(
  rest: string,
  { flag, suffixFlags }: Prefix,
  { words, endings, longest }: { words: ReadonlyMap<string, string>; endings: Endings; longest: number },
): readonly string[] {
  const own = words.get(rest);
  const bare = own !== undefined && flagged(own, flag) ? [rest] : [];
  const bySuffix = suffixed(
    rest,
    words,
    endings,
    longest,
    (flags, suffix) => flagged(flags, flag) && (flagged(flags, suffix) || flagged(suffixFlags, suffix)),
  );
  return [...bare, ...bySuffix];
}

/** Flags are two characters each (`FLAG long`). */
function flagged(flags: string, flag: string): boolean {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}
