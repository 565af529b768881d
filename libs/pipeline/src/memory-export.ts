/** `memory export`: all that the workspace knows in a language, as one TMX for other tools. */
import { type Diagnostic, hasError } from '@dragoman/model';
import { unitOf, writeTmx } from '@dragoman/tmx';
import { openLanguageMemory } from './language-memory.ts';
import type { MemoryExportOptions, MemoryExportResult } from './memory-results.ts';
import { openLanguage } from './open-language.ts';
import { putFile } from './put-file.ts';
import type { Outcome, Surroundings } from './results.ts';
import { distinctDiagnostics, failed } from './session.ts';

export async function memoryExport(
  surroundings: Surroundings,
  options: MemoryExportOptions,
): Promise<Outcome<MemoryExportResult>> {
  const opened = await openLanguage(surroundings, options.language);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session, language } = opened;
  const opening = await openLanguageMemory(session, language);
  const { sourceLanguage } = session.configuration;
  const entries = [...opening.memory.entries()];
  const text = writeTmx({ sourceLanguage, units: entries.map((entry) => unitOf(entry, { sourceLanguage, language })) });
  const put = await putFile(surroundings, options.out, Buffer.from(text, 'utf8'));
  const { written, unchanged } = put;
  const result = { language, file: options.out, entries: entries.length, written, unchanged };
  const found: readonly Diagnostic[] = [...opened.diagnostics, ...opening.diagnostics, ...put.diagnostics];
  return { status: hasError(found) ? 1 : 0, result, diagnostics: distinctDiagnostics(found) };
}
