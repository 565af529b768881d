/** `init`: starts a workspace; in one that is there, teaches git in this clone what a clone does not bring along. */
import { resolve } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { mergeDriver, mergeDriverState, registerMergeDriver, usesMergeDriver } from '@dragoman/history';
import { configurationPath, xliffPath } from '@dragoman/layout';
import { canonicalLanguageTag } from '@dragoman/text';
import { defaultRules } from '@dragoman/srx';
import {
  completeGitAttributes,
  findWorkspace,
  initWorkspace,
  loadConfiguration,
  type LoadedConfiguration,
  readFileVersion,
  type StartedWorkspace,
} from '@dragoman/workspace';
import type { InitOptions, InitResult, Outcome, Surroundings } from './results.ts';
import { failed, storeOf } from './session.ts';

export async function init(surroundings: Surroundings, options: InitOptions): Promise<Outcome<InitResult>> {
  const wished = options.source === undefined ? options.languages : [options.source, ...options.languages];
  const malformed = wished.filter((tag) => canonicalLanguageTag(tag) === undefined);
  if (malformed.length > 0) return failed(malformed.map(notATag));
  const root = await rootOf(surroundings, options);
  const there = await readFileVersion(root, configurationPath, storeOf(surroundings));
  return there.bytes === undefined ? start(surroundings, root, options) : join(surroundings, root, options);
}

/** Without any wish the workspace that every other verb would find is meant. */
async function rootOf(surroundings: Surroundings, { dir, source, languages }: InitOptions): Promise<string> {
  const isWishless = source === undefined && languages.length === 0 && dir === '.';
  if (!isWishless) return resolve(surroundings.from, dir);
  const found = await findWorkspace({ from: surroundings.from, ...storeOf(surroundings) });
  return found.root ?? resolve(surroundings.from, dir);
}

async function start(
  surroundings: Surroundings,
  root: string,
  { source: wished = 'fr', languages: targets }: InitOptions,
): Promise<Outcome<InitResult>> {
  const [source = wished, ...languages] = [wished, ...targets].map((tag) => canonicalLanguageTag(tag) ?? tag);
  if (languages.includes(source)) return failed([sourceAmongTargets(source)]);
  const started = await initWorkspace(root, {
    sourceLanguage: source,
    targetLanguages: [...new Set(languages)],
    segmentation: defaultRules(source),
    dryRun: surroundings.dryRun === true,
    ...storeOf(surroundings),
  });
  return taught(surroundings, root, started, false);
}

/** What a fresh clone needs: git's configuration is not cloned. Other languages than the workspace has are no wish to guess at. */
async function join(surroundings: Surroundings, root: string, options: InitOptions): Promise<Outcome<InitResult>> {
  const store = storeOf(surroundings);
  const { configuration, diagnostics } = await loadConfiguration(root, store);
  if (configuration === undefined) return failed(diagnostics);
  if (differs(configuration, options)) return failed([workspaceExists()]);
  const { sourceLanguage } = configuration;
  const dryRun = surroundings.dryRun === true;
  return taught(surroundings, root, await completeGitAttributes(root, { sourceLanguage, dryRun, ...store }), true);
}

function differs(
  { sourceLanguage, targetLanguages }: LoadedConfiguration,
  { source, languages }: InitOptions,
): boolean {
  const canonical = (tags: readonly string[]): string =>
    JSON.stringify([...new Set(tags.map((tag) => canonicalLanguageTag(tag) ?? tag))].toSorted());
  if (source !== undefined && canonical([source]) !== canonical([sourceLanguage])) return true;
  return languages.length > 0 && canonical(languages) !== canonical(targetLanguages);
}

async function taught(
  { dryRun }: Surroundings,
  root: string,
  { created, diagnostics }: StartedWorkspace,
  existing: boolean,
): Promise<Outcome<InitResult>> {
  if (hasError(diagnostics)) return failed(diagnostics);
  const driver = await teachGit(root, dryRun === true);
  return {
    status: 0,
    result: { workspace: root, created, existing, mergeDriver: driver.state },
    diagnostics: [...diagnostics, ...driver.diagnostics],
  };
}

/** A driver that somebody configured already, whatever its command, is left alone. */
async function teachGit(
  root: string,
  isDry: boolean,
): Promise<{ readonly state: InitResult['mergeDriver']; readonly diagnostics: readonly Diagnostic[] }> {
  const state = await mergeDriverState(root);
  if (state === 'none' || (isDry && state === 'missing')) {
    return { state: state === 'none' ? 'none' : 'registered', diagnostics: [] };
  }
  const done = state === 'missing' ? await registerMergeDriver(root) : 'present';
  if (done === 'none') return { state: 'none', diagnostics: [] };
  if (done === 'refused') return { state: 'none', diagnostics: [driverRefused()] };
  const isUsed = isDry || (await usesMergeDriver(root, xliffPath('xx', 'release/document.md'))) !== false;
  return { state: done, diagnostics: isUsed ? [] : [attributeOverridden()] };
}

function notATag(tag: string): Diagnostic {
  return {
    code: 'unknown-language-tag',
    severity: 'error',
    message: `"${tag}" is not a language tag (BCP 47)`,
    location: { file: 'dragoman.json' },
    advice: 'Write it like "lv", "pt-BR" or "uz-Cyrl".',
    values: { tag },
  };
}

function sourceAmongTargets(tag: string): Diagnostic {
  return {
    code: 'source-among-targets',
    severity: 'error',
    message: `"${tag}" is the source language; it cannot be a target language too`,
    location: { file: 'dragoman.json' },
    advice: 'Leave it out of the target languages.',
    values: { tag },
  };
}

function workspaceExists(): Diagnostic {
  return {
    code: 'workspace-exists',
    severity: 'error',
    message: 'there is a workspace with other languages here already; nothing was changed',
    location: { file: configurationPath },
    advice: 'Edit its dragoman.json, or name another folder.',
  };
}

function driverRefused(): Diagnostic {
  return {
    code: 'merge-driver-refused',
    severity: 'warning',
    message: 'git did not take the merge driver into its configuration',
    location: { file: '.git/config' },
    advice: `Run: git config ${mergeDriver.key}.driver "${mergeDriver.command}"`,
  };
}

function attributeOverridden(): Diagnostic {
  return {
    code: 'merge-attribute-overridden',
    severity: 'warning',
    message: 'another .gitattributes keeps git from merging .xlf files sentence by sentence',
    location: { file: '.gitattributes' },
    advice: 'See which with: git check-attr merge -- FILE.xlf; it should say "merge: dragoman".',
  };
}
