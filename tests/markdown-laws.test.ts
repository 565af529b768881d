/**
 * Laws 1 and 1b on Markdown that other people wrote, judged by a renderer that shares nothing with our filter:
 * nothing is missed, nothing is torn, and what is written can be read again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markdownFilter } from '@dragoman/filter-markdown';
import { type Extraction, hasError, type InlineContent, labelledText, type TargetOf } from '@dragoman/model';
import { decodeDocument } from '@dragoman/text';
import { filesBelow, sharedMaterial } from './shared-material.ts';

const folders = ['corpus/markdown-fr', 'corpus/text/okapi', 'corpus/hostile/commonmark'];
const material = folders.flatMap((folder) => {
  const { path, present } = sharedMaterial(folder);
  return present ? filesBelow(path, ['.md', 'spec.txt']).map((file) => join(path, file)) : [];
});
const isPresent = folders.every((folder) => sharedMaterial(folder).present);

/** Why a text may stay as it is; anything else that is left is a fault. */
const reasons: readonly (readonly [string, RegExp])[] = [
  ['no letter or number', /^[^\p{L}\p{N}]*$/u],
  ['an address', /^\s*(?:https?:\/\/|www\.)\S+\s*$/u],
  ['a template tag', /^\s*(?:\{\{[\s\S]*\}\}|\{%[\s\S]*%\})\s*$/u],
  ['the rest of a CDATA section, which a browser ends at its first ">"', /\]\]>/u],
  ['the label of a footnote or reference', /^\s*\[\^?[^\]]*\]:?\s*$/u],
];

interface Read {
  readonly file: string;
  readonly extraction: Extraction;
}

function readAll(): readonly Read[] {
  return material.flatMap((file) => {
    const { document } = decodeDocument(file, readFileSync(file));
    if (document === undefined) return [];
    const extraction = markdownFilter.extract(document);
    return hasError(extraction.diagnostics) ? [] : [{ file, extraction }];
  });
}

function marked(content: InlineContent): InlineContent {
  return content.map((item) => {
    if (typeof item !== 'string' || !/[\p{L}\p{N}]/u.test(item)) return item;
    const [, before = '', text = '', after = ''] = /^(\p{White_Space}*)(.*?)(\p{White_Space}*)$/su.exec(item) ?? [];
    return `${before}⟦${text}⟧${after}`;
  });
}

const asItIs: TargetOf = ({ content }) => content;
const inMarks: TargetOf = ({ content }) => marked(content);

function again(extraction: Extraction, targetOf: TargetOf): Extraction {
  const { text } = markdownFilter.assemble(extraction, targetOf);
  return markdownFilter.extract({ ...extraction.document, text });
}

function contents(extraction: Extraction): readonly string[] {
  return extraction.units.map(({ content }) => labelledText(content));
}

const renderer = new MarkdownIt({ html: true, linkify: false }).enable(['table', 'strikethrough']);

/** The page without its front matter, as a reader's browser has it. */
function rendered(text: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(renderer.render(text.replace(/^---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u, '')));
}

const untranslatable = new Set(['code', 'pre', 'script', 'style', 'textarea', 'kbd', 'samp', 'var', 'math', 'svg']);

function walk(node: DefaultTreeAdapterTypes.Node, found: { elements: string[]; texts: string[] }): typeof found {
  if (node.nodeName === '#text') found.texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
  if ('childNodes' in node) {
    const { nodeName } = node;
    if (!nodeName.startsWith('#')) found.elements.push(nodeName);
    if (!untranslatable.has(nodeName)) for (const child of node.childNodes) walk(child, found);
  }
  return found;
}

describe.skipIf(!isPresent)('Markdown of other people (needs ../shared/corpus)', () => {
  const all = isPresent ? readAll() : [];

  test('assembles to itself without targets, and every part has its place (law 1)', () => {
    const units = all.reduce((count, { extraction }) => count + extraction.units.length, 0);
    console.log(`law 1: ${all.length} of ${material.length} files read, ${units} units`);
    expect(all.length).toBe(material.length);
    for (const { file, extraction } of all) {
      expect(markdownFilter.assemble(extraction, () => undefined).text, file).toBe(extraction.document.text);
      const ends = extraction.parts.map(({ end }) => end);
      expect(
        extraction.parts.map(({ start }) => start),
        file,
      ).toEqual([0, ...ends.slice(0, -1)].slice(0, ends.length));
      expect(ends.at(-1) ?? 0, file).toBe(extraction.document.text.length);
    }
  });

  test('reads back equal when every target is its own source', () => {
    const torn = all.filter(
      ({ extraction }) => JSON.stringify(contents(again(extraction, asItIs))) !== JSON.stringify(contents(extraction)),
    );
    console.log(`own source as target: ${all.length - torn.length} of ${all.length} files read back equal`);
    for (const { file, extraction } of torn)
      console.log(
        `  ${file.split('/').slice(-2).join('/')}: ${firstDifference(contents(extraction), contents(again(extraction, asItIs)))}`,
      );
    expect(torn.length).toBeLessThanOrEqual(0);
  });

  test('reads back as it was translated', () => {
    const torn = all.filter(({ extraction }) => {
      const wanted = extraction.units.map(({ content }) => labelledText(marked(content)));
      return JSON.stringify(contents(again(extraction, inMarks))) !== JSON.stringify(wanted);
    });
    console.log(`marked targets: ${all.length - torn.length} of ${all.length} files read back as translated`);
    for (const { file, extraction } of torn)
      console.log(
        `  ${file.split('/').slice(-2).join('/')}: ${firstDifference(
          extraction.units.map(({ content }) => labelledText(marked(content))),
          contents(again(extraction, inMarks)),
        )}`,
      );
    expect(torn.length).toBeLessThanOrEqual(0);
  });

  test('shows no reader a text node that was missed, and the same elements (law 1b)', () => {
    const counts = new Map<string, number>();
    const missed: string[] = [];
    const reshaped: string[] = [];
    let texts = 0;
    for (const { file, extraction } of all) {
      const name = file.split('/').slice(-2).join('/');
      const before = walk(rendered(extraction.document.text), { elements: [], texts: [] });
      const after = walk(rendered(markdownFilter.assemble(extraction, inMarks).text), { elements: [], texts: [] });
      if (before.elements.join(' ') !== after.elements.join(' '))
        reshaped.push(`${name}: ${firstDifference(before.elements, after.elements)}`);
      for (const text of after.texts) {
        texts += 1;
        if (text.includes('⟦') || text.includes('⟧')) continue;
        const reason = reasons.find(([, pattern]) => pattern.test(text))?.[0];
        if (reason === undefined) missed.push(`${name}: ${JSON.stringify(text.trim().slice(0, 80))}`);
        else counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
    }
    console.log(
      `law 1b: ${texts} text nodes, ${missed.length} missed, ${reshaped.length} of ${all.length} files with other elements; left with a reason: ${JSON.stringify(Object.fromEntries(counts))}`,
    );
    for (const line of [...missed, ...reshaped]) console.log(`  ${line}`);
    expect(missed).toEqual([]);
    expect(reshaped).toEqual([]);
  });
});

function firstDifference(wanted: readonly string[], found: readonly string[]): string {
  const index = wanted.findIndex((one, at) => one !== found[at]);
  const at = index < 0 ? wanted.length : index;
  return `${at}: ${JSON.stringify(wanted[at]?.slice(0, 120))} became ${JSON.stringify(found[at]?.slice(0, 120))}`;
}
