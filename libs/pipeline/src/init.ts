/** `init`: starts a workspace. Refuses to overwrite one. */
import { resolve } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { canonicalLanguageTag } from '@dragoman/text';
import { defaultRules } from '@dragoman/srx';
import { initWorkspace } from '@dragoman/workspace';
import type { InitOptions, InitResult, Outcome, Surroundings } from './results.ts';
import { failed, storeOf } from './session.ts';

export async function init(surroundings: Surroundings, options: InitOptions): Promise<Outcome<InitResult>> {
  const tags = [options.source, ...options.languages];
  const malformed = tags.filter((tag) => canonicalLanguageTag(tag) === undefined);
  if (malformed.length > 0) return failed(malformed.map(notATag));
  const [source = options.source, ...languages] = tags.map((tag) => canonicalLanguageTag(tag) ?? tag);
  if (languages.includes(source)) return failed([sourceAmongTargets(source)]);
  const root = resolve(surroundings.from, options.dir);
  const started = await initWorkspace(root, {
    sourceLanguage: source,
    targetLanguages: [...new Set(languages)],
    segmentation: defaultRules(source),
    dryRun: surroundings.dryRun === true,
    ...storeOf(surroundings),
  });
  if (hasError(started.diagnostics)) return failed(started.diagnostics);
  return { status: 0, result: { workspace: root, created: started.created }, diagnostics: started.diagnostics };
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
