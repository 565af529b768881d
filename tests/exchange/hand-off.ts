/** A workspace whose sentences are out with a translator, and what comes back: shared by the tests of this folder. */
import { exportFiles, type ExportOptions, extract, importFiles, type ImportResult, publish } from '@dragoman/pipeline';
import { expect } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

export const release = '2026-10-05-passerelle';
export const french = `fr/${release}/communique.md`;
export const stored = `lv/${release}/communique.md.xlf`;
export const everything = { paths: [], languages: [] };

export const text = `# Une passerelle sur le canal

Le **chantier** commence mardi. Il coûtera 3 millions. La passerelle ouvrira [au printemps](plan.pdf).

Contact presse
`;

export const latvian: Readonly<Record<string, string>> = {
  'Une passerelle sur le canal': 'Gājēju tilts pār kanālu',
  'Il coûtera 3 millions.': 'Tas maksās 3 miljonus.',
  'Contact presse': 'Kontakti presei',
};

export async function handedOut(options: Partial<ExportOptions> = {}): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [french]: text });
  await extract(workspace.surroundings, everything);
  const exported = await exportFiles(workspace.surroundings, {
    paths: [],
    language: 'lv',
    tool: 'generic',
    out: 'mail/back.xlf',
    ...options,
  });
  expect(exported).toMatchObject({ status: 0, diagnostics: [] });
  return workspace;
}

/** Puts a target behind the source of the same text, as a tool that says `state` would. */
export function typed(xlf: string, source: string, target: string, state = 'translated'): string {
  const next = xlf.replace(
    new RegExp(`(<source>${source}</source>)(?:\\s*<target[^>]*>[^<]*</target>)?`, 'u'),
    `$1\n          <target state="${state}">${target}</target>`,
  );
  expect(next).not.toBe(xlf);
  return next;
}

export function allTyped(xlf: string, state?: string): string {
  return Object.entries(latvian).reduce((all, [source, target]) => typed(all, source, target, state), xlf);
}

export async function take(
  workspace: TemporaryWorkspace,
  file = 'mail/back.xlf',
  by = 'Ilze',
): ReturnType<typeof importFiles> {
  return importFiles(workspace.surroundings, { files: [file], as: 'translator', by });
}

export function outcomes(result: ImportResult | undefined, index = 0): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(result?.files[index]?.segments ?? {}).filter(([, count]) => count > 0));
}

export async function held(workspace: TemporaryWorkspace): Promise<readonly string[]> {
  const published = await publish(workspace.surroundings, { ...everything, languages: ['lv'], out: 'dist', by: 'P' });
  return published.result?.releases.flatMap((one) => one.held.map(({ code }) => code)) ?? [];
}
