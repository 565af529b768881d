/** `memory stats`: what the memory of each language holds, and in which files it stands. */
import { type Diagnostic, hasError } from '@dragoman/model';
import { openLanguageMemory } from './language-memory.ts';
import type { MemoryStatsOptions, MemoryStatsResult } from './memory-results.ts';
import type { Outcome, Surroundings } from './results.ts';
import { targetLanguagesOf } from './selection.ts';
import { distinctDiagnostics, failed, openSession } from './session.ts';

export async function memoryStats(
  surroundings: Surroundings,
  options: MemoryStatsOptions,
): Promise<Outcome<MemoryStatsResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const asked = targetLanguagesOf(session, options.languages);
  if (asked.diagnostics.length > 0) return failed([...opened.diagnostics, ...asked.diagnostics]);
  const languages: MemoryStatsResult['languages'][number][] = [];
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  for (const language of asked.languages) {
    const {
      memory,
      files,
      indexBytes = null,
      isRebuilt,
      diagnostics: found,
    } = await openLanguageMemory(session, language);
    diagnostics.push(...found);
    languages.push({
      language,
      entries: memory.size,
      bytes: indexBytes,
      rebuilt: isRebuilt,
      files: files.map(({ file, entries, penalty }) => ({ file, entries, penalty })),
    });
  }
  const distinct = distinctDiagnostics(diagnostics);
  return { status: hasError(distinct) ? 1 : 0, result: { languages }, diagnostics: distinct };
}
