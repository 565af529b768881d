/**
 * The files of an OmegaT project, ready to be unpacked and opened. Promise: OmegaT 3.6 opens it without a question, inserts
 * what is known and only that, and offers the rest.
 */
import { omegatLanguage } from './languages.ts';
import { type KnownTranslation, memoriesOf, writeMemory } from './memories.ts';

export interface GlossaryTerm {
  readonly source: string;
  readonly target: string;
  readonly comment?: string;
}

export interface OmegatHandoff {
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Names the two memories, which translators see beside each match. */
  readonly name: string;
  /** XLIFF with every target there: 3.6 edits the target and does not show a segment without one. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Inserted where the source is exactly the same, unless contested or without its codes: then offered. */
  readonly known: readonly KnownTranslation[];
  /** Shown as matches, never inserted. */
  readonly offered: readonly KnownTranslation[];
  readonly glossary: readonly GlossaryTerm[];
}

/** Paths are relative to the project's folder, with `/`. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

export function omegatProject(handoff: OmegatHandoff): readonly ProjectFile[] {
  const source = omegatLanguage(handoff.sourceLanguage);
  const target = omegatLanguage(handoff.targetLanguage);
  const { inserted, offered } = memoriesOf(handoff.known, handoff.offered);
  const name = fileName(handoff.name);
  const memory = (path: string, entries: typeof inserted): readonly ProjectFile[] =>
    entries.length === 0 ? [] : [{ path, text: writeMemory(entries, source, target) }];
  const files = [
    { path: 'omegat.project', text: projectSettings(source, target) },
    { path: 'omegat/filters.xml', text: filterSettings },
    ...handoff.files.map((file) => ({ path: `source/${file.name}`, text: file.text })),
    ...memory(`tm/auto/${name}-known.tmx`, inserted),
    ...memory(`tm/${name}-offered.tmx`, offered),
    ...glossaryFile(name, handoff.glossary),
  ];
  return [...files, ...placeholders(files)];
}

/** A name that any file system takes. */
function fileName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '');
  return safe === '' ? 'dragoman' : safe;
}

/** 3.6 refuses a project that lacks one of these folders, and neither git nor every zip tool keeps an empty one. */
const requiredFolders = ['source', 'target', 'glossary', 'tm'];

function placeholders(files: readonly ProjectFile[]): readonly ProjectFile[] {
  const isMissing = (folder: string): boolean => !files.some(({ path }) => path.startsWith(`${folder}/`));
  return requiredFolders.filter(isMissing).map((folder) => ({ path: `${folder}/.keep`, text: '' }));
}

/**
 * `.utf8`: the one extension that 3.6 reads as UTF-8 without guessing. `glossary/glossary.txt` is left to the translator,
 * whose own terms OmegaT writes there.
 */
function glossaryFile(name: string, terms: readonly GlossaryTerm[]): readonly ProjectFile[] {
  if (terms.length === 0) return [];
  const lines = terms.map(({ source, target, comment = '' }) =>
    [notComment(cell(source)), cell(target), ...(comment === '' ? [] : [cell(comment)])].join('\t'),
  );
  return [{ path: `glossary/${name}.utf8`, text: `${[...new Set(lines)].join('\n')}\n` }];
}

function cell(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A line that begins with `#` is a comment. */
function notComment(text: string): string {
  return text.startsWith('#') ? ` ${text}` : text;
}

/** `sentence_seg` is false: one trans-unit is one sentence already. */
function projectSettings(source: string, target: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>${source}</source_lang>
    <target_lang>${target}</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;
}

/** In no namespace: of a root with one 3.6 takes nothing. Without these settings codes at the ends are hidden. */
const filterSettings = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<filters removeTags="false" removeSpacesNonseg="false" preserveSpaces="true" ignoreFileContext="false">
  <filter className="org.omegat.filters3.xml.xliff.XLIFFFilter" enabled="true">
    <files sourceFilenameMask="*.xlf" targetFilenamePattern="\${filename}"/>
    <files sourceFilenameMask="*.xliff" targetFilenamePattern="\${filename}"/>
  </filter>
</filters>
`;
