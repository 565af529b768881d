/**
 * The Markdown filter: CommonMark with GFM and YAML front matter ⇄ units, by position.
 *
 * Promise: assembling without targets gives the text that was read, to the character; a unit that is not touched keeps
 * its own bytes, whatever its neighbours become.
 */
import type { DocumentText, Extraction, Filter, IdentifyUnits } from '@dragoman/model';
import { unitIds } from '@dragoman/text';
import { assembleMarkdown } from './assemble-markdown.ts';
import { blockUnits } from './blocks.ts';
import { complexityOf } from './complexity.ts';
import { frontMatterNotYaml, tooComplex } from './diagnostics.ts';
import { extractionParts } from './drafts.ts';
import { readFrontMatter } from './front-matter.ts';
import { manuscriptOf } from './manuscript.ts';
import { parseMarkdown } from './syntax-tree.ts';

export const markdownFilter: Filter = {
  format: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  extract: extractMarkdown,
  assemble: assembleMarkdown,
};

function extractMarkdown(document: DocumentText, identify: IdentifyUnits = unitIds): Extraction {
  const { text } = document;
  const base = { format: 'markdown', filter: 'markdown@1', datatype: 'x-markdown', document };
  const complexity = complexityOf(text);
  if (complexity !== undefined) {
    return { ...base, ...extractionParts([], [], text, identify), diagnostics: [tooComplex(document, complexity)] };
  }
  const manuscript = manuscriptOf(text);
  const front = readFrontMatter(manuscript);
  const tree = parseMarkdown(manuscript.masked, { frontMatter: front?.closing });
  const blocks = blockUnits(tree, manuscript);
  const found = front?.kind === 'map' ? [...front.units, ...blocks] : blocks;
  const roles = front?.kind === 'map' ? front.roles : [];
  const diagnostics = front?.kind === 'broken' ? [frontMatterNotYaml(document, front.start, front.problem)] : [];
  return { ...base, ...extractionParts(found, roles, text, identify), diagnostics };
}
