/** A small release in two languages, translated by hand: what checks are tried on. */
import { check, extract, importFiles, review, type ReviewAction } from '@dragoman/pipeline';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

export const release = '2026-05-12-lac';
export const french = [
  'Conférence du lac',
  '',
  'Le séminaire a eu lieu à Riga le 12 mai 2026.',
  '',
  'Voir le rapport.',
  '',
].join('\n');

export const translations = {
  lv: {
    'Conférence du lac': 'Ezera konference',
    'Le séminaire a eu lieu à Riga le 12 mai 2026.': 'Seminārs notika Rīgā 2026. gada 12. maijā.',
    'Voir le rapport.': 'Skatīt ziņojumu.',
  },
  en: {
    'Conférence du lac': 'Lake Conference',
    'Le séminaire a eu lieu à Riga le 12 mai 2026.': 'The seminar took place in Riga on 12 May 2026.',
    'Voir le rapport.': 'See the report.',
  },
  de: {
    'Conférence du lac': 'Seekonferenz',
    'Le séminaire a eu lieu à Riga le 12 mai 2026.': 'Das Seminar fand am 12. Mai 2026 in Riga statt.',
    'Voir le rapport.': 'Siehe den Bericht.',
  },
  ru: {
    'Conférence du lac': 'Конференция по озеру',
    'Le séminaire a eu lieu à Riga le 12 mai 2026.': 'Семинар состоялся в Риге 12 мая 2026 года.',
    'Voir le rapport.': 'См. отчёт.',
  },
} as const;

export type Language = keyof typeof translations;
export type Dictionary = Readonly<Record<string, string>>;

export const document = `${release}/communique.txt`;
export const fileOf = (language: Language): string => `${language}/${document}.xlf`;

/** @param changes Translations other than the good ones, by language. */
export async function translatedRelease(
  changes: Partial<Record<Language, Dictionary>> = {},
  configuration: { readonly targetLanguages?: readonly Language[] } & Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [`fr/${document}`]: french, ...files });
  configure(workspace, configuration);
  await extract(workspace.surroundings, { paths: [], languages: [] });
  for (const language of configuration.targetLanguages ?? (['en', 'lv'] as const)) {
    translate(workspace, language, { ...translations[language], ...changes[language] });
    await importFiles(workspace.surroundings, { files: [fileOf(language)], as: 'translator', by: 'Ilze' });
  }
  return workspace;
}

export function configure(workspace: TemporaryWorkspace, configuration: object): void {
  const whole = { sourceLanguage: 'fr', targetLanguages: ['en', 'lv'], ...configuration };
  workspace.write('dragoman.json', `${JSON.stringify(whole)}\n`);
}

/** What a CAT tool does: a target behind each source, or in the place of the one that is there. */
export function translate(workspace: TemporaryWorkspace, language: Language, dictionary: Dictionary): void {
  const path = fileOf(language);
  const state = workspace.read(path).includes('version="1.2"') ? ' state="translated"' : '';
  const next = workspace
    .read(path)
    .replaceAll(/(<source>)(.*?)(<\/source>)(\s*)(<target[^>]*>.*?<\/target>)?/gsu, (...found) => {
      const [, open, content = '', close, space, old = ''] = found as string[];
      const text = dictionary[content];
      if (text === undefined) return `${open}${content}${close}${space}${old}`;
      const target = `<target${state}>${text}</target>`;
      return `${open}${content}${close}${old === '' ? `\n          ${target}${space}` : `${space}${target}`}`;
    });
  if (next === workspace.read(path)) throw new Error(`nothing in ${path} was translated`);
  workspace.write(path, next);
}

export async function found(workspace: TemporaryWorkspace, paths: readonly string[] = []) {
  const outcome = await check(workspace.surroundings, { paths, languages: [], annotate: false });
  const findings = outcome.result?.findings.filter(({ severity }) => severity !== 'info') ?? [];
  return { status: outcome.status, findings, diagnostics: outcome.diagnostics };
}

/** `lv missing-code error`, waived ones with the name of who did. */
export async function codes(workspace: TemporaryWorkspace, paths: readonly string[] = []): Promise<readonly string[]> {
  const { findings } = await found(workspace, paths);
  return findings.map(({ language, code, severity, waived }) =>
    [language, code, severity, ...(waived === undefined ? [] : [waived.by])].join(' '),
  );
}

export function decide(
  workspace: TemporaryWorkspace,
  language: Language,
  action: ReviewAction,
  segments: readonly string[] = [],
) {
  const options = { paths: [release], all: false, language, by: 'Anna Kalniņa', segments, notMine: true, action };
  return review(workspace.surroundings, options);
}
