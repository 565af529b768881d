/** `dragoman.json` read, checked and completed: below this nobody knows which keys were written and which are defaults. */
import type { Configuration, Diagnostic, Location, Policy } from '@dragoman/model';
import { hasError, origins } from '@dragoman/model';
import { configurationPath } from '@dragoman/layout';
import { type ChangePolicies, changePoliciesOf, looserPolicies } from './change-policies.ts';
import type { WrittenConfiguration, WrittenPolicy } from './configuration-schema.ts';
import { readFileVersion, type StoreOptions } from './file-version.ts';
import { type JsonFile, parseJsonFile, shapeProblems } from './json-file.ts';
import { tagProblem } from './language-tags.ts';
import { nearestName } from './nearest-name.ts';

/** What `dragoman.json` says besides what libs/model has a place for. */
export interface LoadedConfiguration extends Configuration {
  /** Language → dialect of its stored files; 1.2 where none is named. */
  readonly dialects: Readonly<Record<string, '1.2' | '2.0' | '2.1' | '2.2'>>;
  /** Language → typographic profile. */
  readonly typography: Readonly<Record<string, string>>;
  readonly memory: MemoryPolicy;
  /** What is done when the source changes. */
  readonly changes: ChangePolicies;
}

/** What `extract` does with the memory. */
export interface MemoryPolicy {
  /** Least score of a match, 1 to 100. */
  readonly threshold: number;
  /** Matches of one segment at the most. */
  readonly limit: number;
  /** Which matches may become targets: those of 101 and more, of 100 and more, none. */
  readonly fill: 'never' | 'context' | 'exact';
}

/** Names that the configuration may use and others define; asked for only where it uses any. */
export interface KnownNames {
  readonly checks: readonly string[];
  readonly typography: readonly string[];
}

export interface ConfigurationOptions extends StoreOptions {
  readonly knownNames?: () => Promise<KnownNames>;
}

export type ConfigurationRead =
  | { readonly configuration: LoadedConfiguration; readonly diagnostics: readonly Diagnostic[] }
  | { readonly configuration?: undefined; readonly diagnostics: readonly Diagnostic[] };

export async function loadConfiguration(root: string, options: ConfigurationOptions = {}): Promise<ConfigurationRead> {
  const read = await readFileVersion(root, configurationPath, options);
  if (read.bytes === undefined) return { diagnostics: [read.problem] };
  const { json, diagnostics } = parseJsonFile(configurationPath, read.bytes);
  if (json === undefined) return { diagnostics };
  const { configurationShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  const checked = configurationShape.safeParse(json.value);
  if (!checked.success) {
    return { diagnostics: shapeProblems(json, jsonSchemaOf(configurationShape), checked.error.issues) };
  }
  const problems = [...languageProblems(json, checked.data), ...(await nameProblems(json, checked.data, options))];
  if (hasError(problems)) return { diagnostics: problems };
  return { configuration: withDefaults(checked.data), diagnostics: problems };
}

/** JSON Schema of `dragoman.json`. */
export async function configurationSchema(): Promise<Readonly<Record<string, unknown>>> {
  const { configurationShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  return { title: 'dragoman.json', ...jsonSchemaOf(configurationShape) };
}

/** `product.md`, Publication policy. */
export const defaultPolicy: Policy = {
  requiredState: 'reviewed',
  fourEyes: true,
  origins,
  findings: { error: 'refuse', warning: 'tolerate' },
  unmet: 'hold',
};

const formattingDefaults: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' };

function withDefaults(written: WrittenConfiguration): LoadedConfiguration {
  const { sourceLanguage, targetLanguages, policy = {} } = written;
  const fallback = { ...defaultPolicy, ...completeFindings(policy.default ?? {}, defaultPolicy) };
  const locales = [sourceLanguage, ...targetLanguages].map((tag) => [tag, formattingDefaults[tag] ?? tag] as const);
  return {
    sourceLanguage,
    targetLanguages,
    formattingLocales: { ...Object.fromEntries(locales), ...written.formattingLocales },
    dialects: written.dialects ?? {},
    typography: written.typography ?? {},
    memory: completeMemory(written.memory),
    changes: changePoliciesOf(written.changes),
    policy: {
      default: fallback,
      languages: mapValues(policy.languages ?? {}, (wish) => completeFindings(wish, fallback)),
      classes: mapValues(policy.classes ?? {}, (wish) => completeFindings(wish, fallback)),
    },
    reviewers: written.reviewers ?? {},
  };
}

function completeMemory(written: WrittenConfiguration['memory']): MemoryPolicy {
  const { threshold = 70, limit = 3, fill = 'never' } = written ?? {};
  return { threshold, limit, fill };
}

/** A wish about errors alone leaves what is said about warnings as it is. */
function completeFindings(wish: WrittenPolicy, fallback: Policy): Partial<Policy> {
  const { requiredState, fourEyes, origins: allowed, findings, unmet, checks } = wish;
  const { error = fallback.findings.error, warning = fallback.findings.warning } = findings ?? {};
  return {
    ...(requiredState === undefined ? {} : { requiredState }),
    ...(fourEyes === undefined ? {} : { fourEyes }),
    ...(allowed === undefined ? {} : { origins: allowed }),
    ...(findings === undefined ? {} : { findings: { error, warning } }),
    ...(unmet === undefined ? {} : { unmet }),
    ...(checks === undefined ? {} : { checks }),
  };
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function languageProblems(json: JsonFile, written: WrittenConfiguration): readonly Diagnostic[] {
  const { sourceLanguage, targetLanguages, formattingLocales = {}, dialects = {}, typography = {} } = written;
  const { reviewers = {}, policy, changes } = written;
  const all = [sourceLanguage, ...targetLanguages];
  const keyed = { formattingLocales, dialects, typography, reviewers };
  return [
    ...tagDiagnostics(json, ['sourceLanguage'], sourceLanguage),
    ...targetLanguages.flatMap((tag, index) => [
      ...tagDiagnostics(json, ['targetLanguages', index], tag),
      ...targetProblems(
        json.locate(['targetLanguages', index]),
        tag,
        sourceLanguage,
        targetLanguages.indexOf(tag) < index,
      ),
    ]),
    ...Object.entries(formattingLocales).flatMap(([key, tag]) => tagDiagnostics(json, ['formattingLocales', key], tag)),
    ...Object.entries(keyed).flatMap(([section, record]) => foreignLanguages(json, [section], record, all)),
    ...foreignLanguages(json, ['policy', 'languages'], policy?.languages ?? {}, all),
    ...foreignLanguages(json, ['changes', 'languages'], changes?.languages ?? {}, all),
    ...looserPolicies(json, changes),
  ];
}

/** A misspelt name would silently do nothing. */
async function nameProblems(
  json: JsonFile,
  { typography = {}, policy = {} }: WrittenConfiguration,
  { knownNames }: ConfigurationOptions,
): Promise<readonly Diagnostic[]> {
  const policies: readonly (readonly [path: readonly string[], wish: WrittenPolicy | undefined])[] = [
    [['policy', 'default'], policy.default],
    ...(['languages', 'classes'] as const).flatMap((kind) =>
      Object.entries(policy[kind] ?? {}).map(([name, wish]) => [['policy', kind, name], wish] as const),
    ),
  ];
  const checks = policies.flatMap(([path, wish]) =>
    Object.keys(wish?.checks ?? {}).map((code) => ({ path: [...path, 'checks', code], code })),
  );
  const profiles = Object.entries(typography);
  if (knownNames === undefined || checks.length + profiles.length === 0) return [];
  const known = await knownNames();
  return [
    ...checks
      .filter(({ code }) => !known.checks.includes(code))
      .map(({ path, code }) => unknownCheck(json.locateKey(path), code, known.checks)),
    ...profiles
      .filter(([, profile]) => !known.typography.includes(profile))
      .map(([language, profile]) =>
        unknownTypography(json.locate(['typography', language]), profile, known.typography),
      ),
  ];
}

export function unknownCheck(location: Location, typed: string, known: readonly string[]): Diagnostic {
  const nearest = nearestName(typed, known);
  return {
    code: 'unknown-check',
    severity: 'error',
    message: `there is no check "${typed}"`,
    location,
    advice: nearest === undefined ? 'The codes stand in the results of: dragoman check' : `Did you mean "${nearest}"?`,
    values: { typed, ...(nearest === undefined ? {} : { nearest }) },
  };
}

function unknownTypography(location: Location, typed: string, all: readonly string[]): Diagnostic {
  const known = all.join(', ');
  return {
    code: 'unknown-typography',
    severity: 'error',
    message: `there is no typographic profile "${typed}"`,
    location,
    advice: `There are: ${known}.`,
    values: { typed, known },
  };
}

function tagDiagnostics(json: JsonFile, path: (string | number)[], tag: string): readonly Diagnostic[] {
  const problem = tagProblem(tag);
  return problem === undefined ? [] : [{ ...problem, severity: 'error', location: json.locate(path) }];
}

function targetProblems(location: Location, tag: string, source: string, isRepeated: boolean): readonly Diagnostic[] {
  const values = { tag };
  if (tag === source) {
    return [
      {
        code: 'source-among-targets',
        severity: 'error',
        message: `"${tag}" is the source language; it cannot be a target language too`,
        location,
        advice: 'Leave it out of the target languages.',
        values,
      },
    ];
  }
  if (!isRepeated) return [];
  return [
    {
      code: 'repeated-language',
      severity: 'error',
      message: `"${tag}" is named twice`,
      location,
      advice: 'Name each language once.',
      values,
    },
  ];
}

/** Settings for a language that the workspace does not have would silently do nothing. */
function foreignLanguages(
  json: JsonFile,
  section: string[],
  record: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): readonly Diagnostic[] {
  return Object.keys(record)
    .filter((key) => !languages.includes(key))
    .map((key) => unknownLanguage(json.locateKey([...section, key]), key, languages));
}

export function unknownLanguage(location: Location, tag: string, languages: readonly string[]): Diagnostic {
  const nearest = nearestName(tag, languages);
  const known = languages.join(', ');
  return {
    code: 'unknown-language',
    severity: 'error',
    message: `"${tag}" is not a language of this workspace; it has ${known}`,
    location,
    advice: nearest === undefined ? 'Name one of these.' : `Did you mean "${nearest}"?`,
    values: { tag, typed: tag, known, ...(nearest === undefined ? {} : { nearest }) },
  };
}
