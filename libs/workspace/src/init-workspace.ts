/** Starts a workspace. Never overwrites a file; `dragoman.json` comes last, so that a run cut short can simply be repeated. */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { hasError } from '@dragoman/model';
import { configurationPath, segmentationPath } from '@dragoman/layout';
import { nodeFileSystem } from './file-system.ts';
import { statusIfAny } from './folder-entries.ts';
import { fileProblem } from './file-problems.ts';
import { readFileVersion, type StoreOptions } from './file-version.ts';
import { tagProblem } from './language-tags.ts';
import { writeAtomically } from './write-atomically.ts';

export interface InitOptions extends StoreOptions {
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  /** SRX text of the source language's rules; theirs from now on. */
  readonly segmentation: string;
  /** Says what would be made and makes nothing. */
  readonly dryRun?: boolean;
}

export interface StartedWorkspace {
  /** Files and folders that were not there, below the root, folders with a final `/`. */
  readonly created: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param root Absolute; made when missing. */
export async function initWorkspace(root: string, options: InitOptions): Promise<StartedWorkspace> {
  const { fs = nodeFileSystem, dryRun = false } = options;
  const refused = [...tagProblems(options), ...(await existing(root, options))];
  if (refused.length > 0) return { created: [], diagnostics: refused };
  const attributes = await attributesFile(root, options);
  const segmentation = segmentationPath(options.sourceLanguage);
  const files = [
    { path: segmentation, text: options.segmentation },
    ...(attributes.text === undefined ? [] : [{ path: gitAttributes, text: attributes.text }]),
    { path: configurationPath, text: configurationText(options) },
  ];
  const created: string[] = [];
  const diagnostics: Diagnostic[] = [...attributes.diagnostics];
  if (hasError(diagnostics)) return { created, diagnostics };
  try {
    const folder = `${options.sourceLanguage}/`;
    if ((await statusIfAny(fs, join(root, folder))) === undefined) created.push(folder);
    if (!dryRun) await fs.mkdir(join(root, folder));
    for (const { path, text } of files) {
      const isThere = (await statusIfAny(fs, join(root, path))) !== undefined;
      // The workspace's own rules are theirs: a second run leaves them alone.
      if (isThere && path === segmentation) continue;
      if (!isThere) created.push(path);
      if (dryRun) continue;
      const expected = path === gitAttributes ? attributes.version : 'absent';
      const written = await writeAtomically(root, path, Buffer.from(text, 'utf8'), { fs, expected });
      diagnostics.push(...written.diagnostics);
      if (hasError(diagnostics)) return { created: created.filter((one) => one !== path), diagnostics };
    }
    return { created, diagnostics };
  } catch (error) {
    return { created, diagnostics: [...diagnostics, fileProblem(root, error, 'write')] };
  }
}

function tagProblems({ sourceLanguage, targetLanguages }: InitOptions): readonly Diagnostic[] {
  return [sourceLanguage, ...targetLanguages].flatMap((tag): readonly Diagnostic[] => {
    const problem = tagProblem(tag);
    return problem === undefined ? [] : [{ ...problem, severity: 'error', location: { file: configurationPath } }];
  });
}

async function existing(root: string, { fs = nodeFileSystem }: InitOptions): Promise<readonly Diagnostic[]> {
  try {
    const status = await statusIfAny(fs, join(root, configurationPath));
    return status === undefined ? [] : [workspaceExists()];
  } catch (error) {
    return [fileProblem(root, error, 'write')];
  }
}

function configurationText({ sourceLanguage, targetLanguages }: InitOptions): string {
  return `${JSON.stringify({ sourceLanguage, targetLanguages }, null, 2)}\n`;
}

const gitAttributes = '.gitattributes';

/** `definitions.md`, Git. */
function attributeLines(sourceLanguage: string): readonly string[] {
  return [
    '*.xlf -text merge=dragoman',
    `${sourceLanguage}/** -text`,
    'published/** -text',
    'returns/** -text',
    '*.srx -text',
    '*.tmx -text',
  ];
}

/** Gives an existing workspace the attributes it lacks: git must not touch line ends of what is compared byte for byte. */
export async function completeGitAttributes(
  root: string,
  options: Pick<InitOptions, 'fs' | 'sourceLanguage' | 'dryRun'>,
): Promise<StartedWorkspace> {
  const { text, version, diagnostics } = await attributesFile(root, options);
  if (text === undefined || hasError(diagnostics)) return { created: [], diagnostics };
  const created = [gitAttributes];
  if (options.dryRun === true) return { created, diagnostics };
  const { fs = nodeFileSystem } = options;
  const written = await writeAtomically(root, gitAttributes, Buffer.from(text, 'utf8'), { fs, expected: version });
  return { created: written.written ? created : [], diagnostics: [...diagnostics, ...written.diagnostics] };
}

/** What is there is kept, lines that are missing are added; no text when none is. */
async function attributesFile(
  root: string,
  { fs = nodeFileSystem, sourceLanguage }: Pick<InitOptions, 'fs' | 'sourceLanguage'>,
) {
  const lines = attributeLines(sourceLanguage);
  const read = await readFileVersion(root, gitAttributes, { fs });
  if (read.bytes === undefined) {
    const isAbsent = read.problem.code === 'file-not-found';
    return { text: `${lines.join('\n')}\n`, version: 'absent' as const, diagnostics: isAbsent ? [] : [read.problem] };
  }
  const before = Buffer.from(read.bytes).toString('utf8');
  const there = new Set(before.split(/\r?\n/u).map((line) => line.trim()));
  const missing = lines.filter((line) => !there.has(line));
  const text = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`;
  return { ...(missing.length === 0 ? {} : { text }), version: read.version, diagnostics: [] };
}

function workspaceExists(): Diagnostic {
  return {
    code: 'workspace-exists',
    severity: 'error',
    message: 'there is a workspace here already; nothing was changed',
    location: { file: configurationPath },
    advice: 'Edit its dragoman.json, or name another folder.',
  };
}
