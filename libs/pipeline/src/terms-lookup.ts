/** `terms lookup`: the terms of the registers that stand in a text, with what they are in other languages. */
import { hasError, type RegisterConcept, type TermHit } from '@dragoman/model';
import { createTermRecognizer } from '@dragoman/tbx';
import type { FoundTerm, TermsLookupOptions, TermsLookupResult } from './memory-results.ts';
import { readRegisters } from './registers.ts';
import type { Outcome, Surroundings } from './results.ts';
import { resolveLanguages } from './selection.ts';
import { failed, openSession } from './session.ts';

export async function termsLookup(
  surroundings: Surroundings,
  options: TermsLookupOptions,
): Promise<Outcome<TermsLookupResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const resolved = resolveLanguages(session, options.languages);
  if (resolved.diagnostics.length > 0) return failed([...opened.diagnostics, ...resolved.diagnostics]);
  const { sourceLanguage, targetLanguages } = session.configuration;
  const { registers, concepts, diagnostics } = await readRegisters(session);
  const recognize = createTermRecognizer(concepts);
  const languages = [sourceLanguage, ...targetLanguages];
  const paths = new Map(registers.flatMap(({ path, concepts: own }) => own.map((concept) => [concept, path] as const)));
  // A text in the language of a translation is looked up too, where it is no term of the source.
  const [inLanguage = sourceLanguage] = languages.filter((tag) => recognize(options.text, tag).length > 0);
  const wanted = options.languages.length === 0 ? languages : [...resolved.languages, sourceLanguage];
  const others = wanted.filter((tag) => tag !== inLanguage);
  const hits = recognize(options.text, inLanguage)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((hit) => foundTerm(hit, paths.get(hit.concept) ?? '', others));
  const found = [...opened.diagnostics, ...diagnostics];
  return { status: hasError(found) ? 1 : 0, result: { hits }, diagnostics: found };
}

function foundTerm(
  { concept, term, text, from, to, exact }: TermHit,
  register: string,
  languages: readonly string[],
): FoundTerm {
  const translations = languages.flatMap((language) => translationsIn(concept, language));
  return { text, from, to, exact, term: term.term, concept: concept.id, register, translations };
}

function translationsIn({ terms }: RegisterConcept, language: string): FoundTerm['translations'] {
  const isWanted = (tag: string): boolean =>
    tag.toLowerCase() === language.toLowerCase() || language.toLowerCase().startsWith(`${tag.toLowerCase()}-`);
  return terms
    .filter((term) => isWanted(term.language))
    .map(({ language: tag, term, status }) => ({ language: tag, term, ...(status === undefined ? {} : { status }) }));
}
