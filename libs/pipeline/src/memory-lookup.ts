/** `memory lookup`: translations of a sentence and of sentences like it, or every place where a text stands. */
import { hasError, labelledText, type MemoryEntry } from '@dragoman/model';
import type { Memory } from '@dragoman/memory';
import type { MemoryPolicy } from '@dragoman/workspace';
import { openLanguageMemory } from './language-memory.ts';
import type { FoundMatch, MemoryLookupOptions, MemoryLookupResult } from './memory-results.ts';
import { openLanguage } from './open-language.ts';
import type { Outcome, Surroundings } from './results.ts';
import { distinctDiagnostics, failed } from './session.ts';

export async function memoryLookup(
  surroundings: Surroundings,
  options: MemoryLookupOptions,
): Promise<Outcome<MemoryLookupResult>> {
  const opened = await openLanguage(surroundings, options.language);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session, language } = opened;
  const { memory, diagnostics } = await openLanguageMemory(session, language);
  const policy = session.configuration.memory;
  const matches = options.concordance ? placesOf(memory, options) : matchesOf(memory, options, policy);
  const found = [...opened.diagnostics, ...diagnostics];
  return { status: hasError(found) ? 1 : 0, result: { language, matches }, diagnostics: distinctDiagnostics(found) };
}

/** Shown where the policy for files says none. */
const fewestMatches = 3;

function matchesOf({ lookup }: Memory, options: MemoryLookupOptions, policy: MemoryPolicy): readonly FoundMatch[] {
  const { text, threshold = policy.threshold, limit = policy.limit || fewestMatches } = options;
  return lookup({ source: [text] }, { threshold, limit }).map(({ entry, score, type }) => ({
    ...textsOf(entry),
    similarity: score,
    origin: entry.origin,
    type,
  }));
}

const mostPlaces = 20;

/** In sources first, then in targets of other entries. */
function placesOf({ concordance }: Memory, { text, limit = mostPlaces }: MemoryLookupOptions): readonly FoundMatch[] {
  const hits = [...concordance(text, limit), ...concordance(text, limit, { side: 'target' })];
  const found = hits.map(({ entry }): FoundMatch => ({
    ...textsOf(entry),
    similarity: null,
    origin: entry.origin,
    type: 'concordance',
  }));
  return [...new Map(found.map((match) => [JSON.stringify(match), match])).values()].slice(0, limit);
}

function textsOf({ source, target }: MemoryEntry): Pick<FoundMatch, 'source' | 'target'> {
  return { source: labelledText(source), target: labelledText(target) };
}
