/**
 * Three keys under which two sources count as the same sentence, from strict to lenient. Ids and data of codes are in
 * none of them: a link added earlier in the paragraph renumbers every code behind it and changes no sentence.
 */
import {
  canDelete,
  codesOf,
  type InlineCode,
  type InlineContent,
  isCode,
  isText,
  normalizeContent,
  plainText,
} from '@dragoman/model';
import { foldTypography } from '@dragoman/text';

export const keyLevels = ['exact', 'typographic', 'text'] as const;
export type KeyLevel = (typeof keyLevels)[number];

/** Equal `exact`: same text, same kinds and types of code. `typographic`: up to typography. `text`: whatever the codes; '' matches nothing. */
export type SourceKeys = Readonly<Record<KeyLevel, string>>;

/** Stands for a code while text is folded: a noncharacter, which `decodeDocument` never lets into a text. */
const codeMark = '\uFDD0';

export function sourceKeys(content: InlineContent): SourceKeys {
  return new LazyKeys(content);
}

/** Folding is slow and most sentences never get beyond `exact`: the other keys are made when they are asked for. */
export class LazyKeys implements SourceKeys {
  readonly content: InlineContent;
  readonly exact: string;
  #typographic: string | undefined;
  #text: string | undefined;

  constructor(content: InlineContent) {
    this.content = content;
    this.exact = exactKey(content);
  }

  get typographic(): string {
    return (this.#typographic ??= typographicKey(this.content));
  }

  get text(): string {
    return (this.#text ??= foldTypography(plainText(this.content)));
  }
}

/** Letters and numbers alone: cheap, and equal wherever any of the keys is. */
export function lettersOf(content: InlineContent): string {
  return plainText(content)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]|\u02BC/gu, '');
}

function typographicKey(content: InlineContent): string {
  const marked = content.map((item) => (isText(item) ? item : isCode(item) ? codeMark : '')).join('');
  return JSON.stringify([foldTypography(marked), codesOf(content).map(codeKey)]);
}

/** Of a text without codes the text itself: a hundred thousand copies cost more than all comparisons. */
export function exactKey(content: InlineContent): string {
  const [first] = content;
  if (content.length === 1 && first !== undefined && isText(first) && first !== '') return first;
  const items = normalizeContent(content.filter((item) => isText(item) || isCode(item)));
  const [only] = items;
  if (items.length === 1 && only !== undefined && isText(only)) return only;
  return codeMark + JSON.stringify(items.map((item) => (isCode(item) ? [codeKey(item)] : item)));
}

export function codeKey({ kind, type }: InlineCode): string {
  return `${kind} ${type}`;
}

/**
 * Whether two sources differ in formatting codes only, as far as codes go: links, images and footnotes stand where they
 * stood, and so does what is struck through, raised or lowered (`10<sup>6</sup>`).
 */
export function differInFormattingOnly(a: InlineContent, b: InlineContent): boolean {
  return JSON.stringify(placedStrictCodes(a)) === JSON.stringify(placedStrictCodes(b));
}

/** Formatting whose loss breaks no document, and changes what it says. */
const tellingTypes = /^(?:html:)?(?:del|ins|s|strike|strikethrough|sub|sup|subscript|superscript)$/u;

function placedStrictCodes(content: InlineContent): readonly string[] {
  let text = '';
  return content.flatMap((item) => {
    if (isText(item)) text += item;
    if (!isCode(item) || (canDelete(item) && !tellingTypes.test(item.type))) return [];
    return `${foldTypography(text).replaceAll(' ', '').length} ${codeKey(item)}`;
  });
}
