/** Extraction and targets → the document again: literal parts and untouched units as they are, the rest rewritten. */
import type { AssembleOptions, Assembled, Diagnostic, Extraction, LiteralPart, TargetOf } from '@dragoman/model';
import { noPlaceForLanguage } from './diagnostics.ts';
import { readFrontMatter } from './front-matter.ts';
import { manuscriptOf } from './manuscript.ts';
import { UnitWriter } from './unit-writer.ts';

export function assembleMarkdown(extraction: Extraction, targetOf: TargetOf, options: AssembleOptions = {}): Assembled {
  const { text } = extraction.document;
  const writer = new UnitWriter(extraction, targetOf);
  const keys = missingKeys(extraction, options);
  let assembled = '';
  for (const part of extraction.parts) {
    const raw = text.slice(part.start, part.end);
    if (part.kind === 'unit') assembled += writer.written(part.unit) ?? raw;
    else assembled += literal(part, raw, options);
    // The opening fence is always literal, so the place of new keys lies in the first part.
    if (part.start === 0) assembled = assembled.slice(0, keys.at) + keys.lines + assembled.slice(keys.at);
  }
  return { text: assembled, diagnostics: [...keys.diagnostics, ...writer.diagnostics] };
}

function literal({ role }: LiteralPart, raw: string, { language, direction }: AssembleOptions): string {
  if (role === 'direction') return direction ?? raw;
  if (role !== 'language' || language === undefined) return raw;
  return raw.includes('_') ? language.replaceAll('-', '_') : language;
}

interface MissingKeys {
  readonly at: number;
  readonly lines: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keys that the front matter lacks to say what language it is in now. Without front matter nothing is added. */
function missingKeys({ document, parts, units }: Extraction, { language, direction }: AssembleOptions): MissingKeys {
  const none = { at: 0, lines: '', diagnostics: [] };
  if (language === undefined || (units.length === 0 && parts.length < 2 && !document.text.startsWith('---')))
    return none;
  const roles = parts.flatMap((part) => (part.kind === 'literal' && part.role !== undefined ? [part.role] : []));
  const keys = [
    ...(roles.includes('language') ? [] : [`lang: ${language}`]),
    ...(roles.includes('direction') || direction !== 'rtl' ? [] : ['dir: rtl']),
  ];
  const manuscript = manuscriptOf(document.text);
  const front = keys.length === 0 ? undefined : readFrontMatter(manuscript);
  if (front === undefined) return none;
  if (front.kind === 'broken') return { ...none, diagnostics: [noPlaceForLanguage(document, front.start)] };
  if (!front.takesLines) return { ...none, diagnostics: [noPlaceForLanguage(document, front.keyStart)] };
  const lines = keys.map((key) => front.keyIndent + key + manuscript.lineEnding).join('');
  return { at: front.keyStart, lines, diagnostics: [] };
}
