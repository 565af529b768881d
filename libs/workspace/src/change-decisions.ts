/**
 * `changes/<id>.json`: what people decided on changes of the French. Here they are read as they are written; whether a
 * file says what its name and its digests say, whoever uses it has to ask.
 */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { changeOfFileName, changePath, changesFolder } from '@dragoman/layout';
import type { WrittenDecision } from './configuration-schema.ts';
import { errorCode, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { readFileVersion, type StoreOptions } from './file-version.ts';
import { parseJsonFile, shapeProblems } from './json-file.ts';

export type { WrittenDecision } from './configuration-schema.ts';

export interface ChangeDecisions {
  readonly decisions: readonly { readonly id: string; readonly written: WrittenDecision }[];
  /** Of every file that is there, those that cannot be read too; undefined where the folder could not be listed. */
  readonly ids: ReadonlySet<string> | undefined;
  /** Files that are like decisions and have no name of one, such as a copy that a tool called `c… (1).json`. */
  readonly strangers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readChangeDecisions(root: string, options: StoreOptions = {}): Promise<ChangeDecisions> {
  const { fs = nodeFileSystem } = options;
  let names: readonly string[];
  try {
    names = (await fs.readdir(join(root, changesFolder))).map(({ name }) => name);
  } catch (error) {
    const isNone = errorCode(error) === 'ENOENT';
    const problems = isNone ? [] : [fileProblem(changesFolder, error, 'read')];
    return { decisions: [], ids: isNone ? new Set() : undefined, strangers: [], diagnostics: problems };
  }
  const ids = names.flatMap((name) => changeOfFileName(name) ?? []).toSorted();
  const isStranger = (name: string): boolean => /^[^.].*\.json$/iv.test(name) && changeOfFileName(name) === undefined;
  const strangers = names.filter(isStranger).toSorted();
  const decisions: { id: string; written: WrittenDecision }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of ids) {
    const read = await readDecision(root, id, options);
    if (read.written !== undefined) decisions.push({ id, written: read.written });
    diagnostics.push(...read.diagnostics);
  }
  return { decisions, ids: new Set(ids), strangers, diagnostics };
}

async function readDecision(
  root: string,
  id: string,
  options: StoreOptions,
): Promise<{ readonly written?: WrittenDecision; readonly diagnostics: readonly Diagnostic[] }> {
  const path = changePath(id);
  const read = await readFileVersion(root, path, options);
  if (read.bytes === undefined) return { diagnostics: [read.problem] };
  const { json, diagnostics } = parseJsonFile(path, read.bytes);
  if (json === undefined) return { diagnostics };
  const { changeDecisionShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  const checked = changeDecisionShape.safeParse(json.value);
  if (checked.success) return { written: checked.data, diagnostics: [] };
  return { diagnostics: shapeProblems(json, jsonSchemaOf(changeDecisionShape), checked.error.issues) };
}

/** JSON Schema of `changes/<id>.json`. */
export async function changeDecisionSchema(): Promise<Readonly<Record<string, unknown>>> {
  const { changeDecisionShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  return { title: 'changes/<id>.json', ...jsonSchemaOf(changeDecisionShape) };
}
