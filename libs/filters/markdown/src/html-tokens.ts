/**
 * Raw HTML → tags, text and the rest, by position, as an HTML tokenizer sees them.
 *
 * Promise: the tokens cover the string from 0 to its length without gap or overlap. Comments, CDATA, declarations,
 * processing instructions and tags that never close are `other`.
 */
import { QuoteType, Tokenizer } from 'htmlparser2';

export interface HtmlAttribute {
  /** Lower case. */
  readonly name: string;
  /** The value, quotes not included. */
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '';
  readonly runs: readonly HtmlText[];
}

/** A run of text, or one character reference (`raw` false: the value is what it means). */
export interface HtmlText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly raw: boolean;
}

export interface HtmlTag {
  readonly kind: 'open' | 'close';
  /** Lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  readonly attributes: readonly HtmlAttribute[];
}

export type HtmlToken = HtmlTag | HtmlText | { readonly kind: 'other'; readonly start: number; readonly end: number };

/** `masked` is `raw` with template tags made opaque; both are equally long. */
export function tokenizeHtml(raw: string, masked: string = raw): readonly HtmlToken[] {
  const collector = new TokenCollector(raw);
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector);
  tokenizer.write(withoutInnerMarkup(masked));
  tokenizer.end();
  return withGapsFilled(collector.tokens, raw.length);
}

/** HTML ends CDATA and processing instructions at the first `>`, Markdown at `]]>` and `?>`: Markdown is the host. */
function withoutInnerMarkup(html: string): string {
  return html.replace(
    /<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/gu,
    (section) => `<?${'\uE000'.repeat(section.length - 3)}>`,
  );
}

class TokenCollector {
  readonly tokens: HtmlToken[] = [];
  readonly #raw: string;
  #tag: { name: string; start: number; attributes: HtmlAttribute[] } | undefined;
  #nameStart = 0;
  #nameEnd = 0;
  /** Runs of the attribute being read; of a reference the tokenizer tells only the meaning. */
  #runs: (HtmlText | string)[] = [];

  constructor(raw: string) {
    this.#raw = raw;
  }

  ontext(start: number, end: number): void {
    this.tokens.push(this.#run(start, end));
  }

  /** Two calls with one end are one reference that means two characters. */
  ontextentity(code: number, end: number): void {
    const last = this.tokens.at(-1);
    const isSecond = last?.kind === 'text' && last.end === end;
    const start = isSecond ? last.start : this.#raw.lastIndexOf('&', end - 1);
    const value = (isSecond ? last.value : '') + String.fromCodePoint(code);
    if (isSecond) this.tokens.pop();
    this.tokens.push({ kind: 'text', start, end, value, raw: false });
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.#raw.slice(start, end).toLowerCase(), start: start - 1, attributes: [] };
  }

  onattribname(start: number, end: number): void {
    this.#nameStart = start;
    this.#nameEnd = end;
    this.#runs = [];
  }

  onattribdata(start: number, end: number): void {
    this.#runs.push(this.#run(start, end));
  }

  onattribentity(code: number): void {
    this.#runs.push(String.fromCodePoint(code));
  }

  onattribend(type: QuoteType): void {
    if (type === QuoteType.NoValue) return;
    const quote = type === QuoteType.Double ? '"' : type === QuoteType.Single ? "'" : '';
    const start = this.#valueStart(quote);
    const end = this.#valueEnd(start, quote);
    const name = this.#raw.slice(this.#nameStart, this.#nameEnd).toLowerCase();
    this.#tag?.attributes.push({ name, start, end, quote, runs: located(this.#runs, start, end) });
  }

  onopentagend(end: number): void {
    this.#open(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const close = this.#raw.indexOf('>', end);
    const name = this.#raw.slice(start, end).toLowerCase();
    const begin = this.#raw.lastIndexOf('</', start);
    const tagEnd = close < 0 ? end : close + 1;
    this.tokens.push({ kind: 'close', name, start: begin, end: tagEnd, isSelfClosing: false, attributes: [] });
  }

  #open(end: number, isSelfClosing: boolean): void {
    if (this.#tag === undefined) return;
    this.tokens.push({ kind: 'open', ...this.#tag, end, isSelfClosing });
    this.#tag = undefined;
  }

  #run(start: number, end: number): HtmlText {
    return { kind: 'text', start, end, value: this.#raw.slice(start, end), raw: true };
  }

  #valueStart(quote: string): number {
    let at = this.#raw.indexOf('=', this.#nameEnd) + 1;
    while (/\s/u.test(this.#raw.charAt(at))) at += 1;
    return at + quote.length;
  }

  #valueEnd(start: number, quote: string): number {
    if (quote !== '') return this.#raw.indexOf(quote, start);
    let at = start;
    while (/[^\s>]/u.test(this.#raw.charAt(at))) at += 1;
    return at;
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Each reference lies between its neighbours; references side by side are taken as one. */
function located(runs: readonly (HtmlText | string)[], start: number, end: number): readonly HtmlText[] {
  const located: HtmlText[] = [];
  for (const [index, run] of runs.entries()) {
    const last = located.at(-1);
    if (typeof run !== 'string') located.push(run);
    else if (last !== undefined && !last.raw) located[located.length - 1] = { ...last, value: last.value + run };
    else {
      const next = runs.slice(index).find((other) => typeof other !== 'string');
      located.push({ kind: 'text', start: last?.end ?? start, end: next?.start ?? end, value: run, raw: false });
    }
  }
  return located;
}

function withGapsFilled(tokens: readonly HtmlToken[], length: number): readonly HtmlToken[] {
  const filled: HtmlToken[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.start < at) continue;
    if (token.start > at) filled.push({ kind: 'other', start: at, end: token.start });
    filled.push(token);
    at = token.end;
  }
  if (at < length) filled.push({ kind: 'other', start: at, end: length });
  return filled;
}

/** Elements without content: never the opening half of a pair. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that stand within a line of text; every other element ends the text run before it. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q ruby rb rp rt rtc s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text is not prose. */
export const opaqueElements: ReadonlySet<string> = new Set(
  'code iframe math noembed noframes plaintext pre script style textarea xmp'.split(' '),
);

/** Attributes a reader sees or hears. */
export const textAttributes: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'placeholder',
  'title',
]);

export function isUntranslatable(tag: HtmlTag): boolean {
  const says = tag.attributes.find((attribute) => attribute.name === 'translate');
  return (
    opaqueElements.has(tag.name) ||
    says?.runs
      .map((run) => run.value)
      .join('')
      .toLowerCase() === 'no'
  );
}
