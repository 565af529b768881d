/** What a CAT tool does to a file of any version of XLIFF: a copy of each source, in other words, and a state. */

export type Dictionary = Readonly<Record<string, string>>;

/** Words of the states of each version. */
const words = {
  translated: { 1: 'translated', 2: 'translated' },
  reviewed: { 1: 'signed-off', 2: 'reviewed' },
  initial: { 1: 'needs-translation', 2: 'initial' },
} as const;

export function isModern(xliff: string): boolean {
  return /<xliff[^>]*\sversion="2\./u.test(xliff);
}

/** Fills in every sentence the dictionary has words for; codes are copied from the source, as tools do. */
export function translated(xliff: string, dictionary: Dictionary, state: keyof typeof words = 'translated'): string {
  return sentences(xliff, (sentence) => {
    const [, source = ''] = /<source>([\s\S]*?)<\/source>/u.exec(sentence) ?? [];
    const target = Object.entries(dictionary).reduce((text, [from, to]) => text.replaceAll(from, to), source);
    return target === source ? sentence : withState(withTarget(sentence, target), state);
  });
}

/** Another state, and no other text. */
export function inState(xliff: string, state: keyof typeof words): string {
  return sentences(xliff, (sentence) => (sentence.includes('<target') ? withState(sentence, state) : sentence));
}

function sentences(xliff: string, change: (sentence: string) => string): string {
  const name = isModern(xliff) ? 'segment' : 'trans-unit';
  return xliff.replaceAll(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'gu'), change);
}

function withTarget(sentence: string, target: string): string {
  const bare = sentence.replace(/\s*<target[^>]*>[\s\S]*?<\/target>/u, '');
  return bare.replace('</source>', () => `</source>\n          <target>${target}</target>`);
}

function withState(sentence: string, state: keyof typeof words): string {
  if (sentence.startsWith('<segment')) {
    const bare = sentence.replace(/^(<segment[^>]*?) state="[^"]*"/u, '$1');
    return bare.replace(/^<segment/u, `<segment state="${words[state][2]}"`);
  }
  return sentence.replace(/<target[^>]*>/u, `<target state="${words[state][1]}">`);
}
