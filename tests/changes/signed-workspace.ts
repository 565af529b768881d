/** Workspaces in which everything is translated and signed off, before the French changes. */
import { checks } from '@dragoman/checks';
import { readXliff } from '@dragoman/xliff';
import { extract, publish, review, status } from '@dragoman/pipeline';
import { type Segment, segmentsOf } from '@dragoman/model';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

export const everything = { paths: [], languages: [] };
export const reviewer = 'Kārlis Veldrājs';
export const editor = 'Anna Kalniņa';

export interface Scene {
  readonly files: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly dialects?: Readonly<Record<string, string>>;
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** The targets are French in brackets: what checks say of them is no part of these stories. */
const withoutChecks = Object.fromEntries(checks.map(({ code }) => [code, 'off']));

/** Each target is its French in brackets, with the language before: `lv[Le lac]`. */
export async function signedWorkspace({
  files,
  languages,
  dialects = {},
  configuration = {},
}: Scene): Promise<TemporaryWorkspace> {
  const policy = { default: { checks: withoutChecks } };
  const settings = { sourceLanguage: 'fr', targetLanguages: languages, dialects, policy, ...configuration };
  const workspace = temporaryWorkspace({ 'dragoman.json': JSON.stringify(settings), ...files });
  await extract(workspace.surroundings, everything);
  const documents = Object.keys(files).filter((path) => /^fr\/.*\.(?:md|txt)$/u.test(path));
  for (const language of languages) {
    for (const document of documents) translate(workspace, `${language}/${document.slice(3)}.xlf`, language);
    await signOff(workspace, language);
  }
  return workspace;
}

/** Every sentence that has no target gets one, as a CAT tool would write it. */
export function translate(workspace: TemporaryWorkspace, path: string, language: string): void {
  const text = workspace.read(path);
  const is12 = text.includes('version="1.2"');
  const filled = text.replace(
    /<source([^>]*)>([^]*?)<\/source>(\s*)(?!\s*<target)/gu,
    (all, attributes: string, source: string, space: string, offset: number) => {
      const before = text.slice(0, offset);
      const isMatch = before.lastIndexOf('<alt-trans') > before.lastIndexOf('</alt-trans');
      const isMtc = before.lastIndexOf('<mtc:match ') > before.lastIndexOf('</mtc:match>');
      if (isMatch || isMtc) return all;
      const state = is12 ? ' state="translated"' : '';
      return `<source${attributes}>${source}</source>${space}<target${state}>${language}[${source}]</target>${space}`;
    },
  );
  workspace.write(path, is12 ? filled : filled.replace(/<segment (id="[^"]*")>/gu, '<segment $1 state="translated">'));
}

export async function signOff(workspace: TemporaryWorkspace, language: string): Promise<void> {
  const by = { paths: [], all: true, language, by: reviewer, segments: [], notMine: true };
  await review(workspace.surroundings, { ...by, action: { kind: 'accept', final: false } });
}

export function segmentsIn(workspace: TemporaryWorkspace, path: string): readonly Segment[] {
  const { document } = readXliff(path, workspace.bytes(path));
  return document?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
}

/** Language → segments in each state. */
export async function states(workspace: TemporaryWorkspace): Promise<Readonly<Record<string, unknown>>> {
  const options = { ...everything, states: [], segments: false, gate: false };
  const { result } = await status(workspace.surroundings, options);
  return Object.fromEntries((result?.languages ?? []).map(({ language, segments }) => [language, segments]));
}

export function publishAll(workspace: TemporaryWorkspace) {
  return publish(workspace.surroundings, { ...everything, out: 'dist', by: editor });
}
