/** `segment`: shows the units of a file and their sentences, also outside a workspace. */
import { labelledText, type Diagnostic, type InlineContent } from '@dragoman/model';
import { decodeDocument } from '@dragoman/text';
import { defaultRules } from '@dragoman/srx';
import { filterFor } from './formats.ts';
import { freshUnits } from './fresh-units.ts';
import { readNamedFile } from './named-file.ts';
import type { Outcome, SegmentCandidates, SegmentOptions, SegmentResult, Surroundings } from './results.ts';
import { compileSegmentation, failed, identifyWith, openSession, type Segmentation } from './session.ts';
import { unclaimed } from './source-document.ts';

export async function segment(surroundings: Surroundings, options: SegmentOptions): Promise<Outcome<SegmentResult>> {
  const filter = await filterFor(options.file);
  if (filter === undefined) return failed([unclaimed(options.file)]);
  const read = await readNamedFile(surroundings, options.file);
  if (read.bytes === undefined) return failed([{ ...read.problem, location: { file: options.file } }]);
  const decoded = decodeDocument(options.file, read.bytes);
  if (decoded.document === undefined) return failed(decoded.diagnostics);
  const rules = await rulesFor(surroundings, options.language);
  if (rules.segmentation === undefined) return failed(rules.diagnostics);
  const { segmentation, language } = rules;
  const extraction = filter.extract(decoded.document, identifyWith(surroundings));
  const contents = new Map(extraction.units.map(({ id, content }) => [id, content]));
  const fresh = freshUnits(extraction, segmentation.rules);
  const units = fresh.units.map(({ id, parts }) => ({
    id,
    segments: parts.flatMap((part) => (part.kind === 'segment' ? [labelledText(part.source)] : [])),
    ...(options.explain ? { candidates: candidatesOf(segmentation, contents.get(id) ?? []) } : {}),
  }));
  const result = { document: options.file, format: extraction.format, language, rules: segmentation.digest, units };
  return { status: 0, result, diagnostics: [...rules.diagnostics, ...extraction.diagnostics, ...fresh.diagnostics] };
}

/** Each position that a rule proposes for a break, and the rule that decided there. */
function candidatesOf({ rules }: Segmentation, content: InlineContent): SegmentCandidates {
  return rules.explain(content).map(({ offset, before, after, isBreak, rule }) => ({
    offset,
    breaks: isBreak,
    around: `${before}|${after}`,
    rule: `${rule.languageRule} ${rule.number} (line ${rule.line}): ${rule.beforeBreak}|${rule.afterBreak}`,
  }));
}

/** The workspace's own rules where they are for the wanted language; else the product's. */
export async function rulesFor(
  surroundings: Surroundings,
  wanted: string | undefined,
): Promise<{ language: string; segmentation?: Segmentation; diagnostics: readonly Diagnostic[] }> {
  const { session } = await openSession(surroundings);
  const own = session?.configuration.sourceLanguage;
  if (session !== undefined && own !== undefined && (wanted === undefined || wanted === own)) {
    return { language: own, segmentation: session.segmentation, diagnostics: [] };
  }
  const language = wanted ?? 'fr';
  return { language, ...compileSegmentation(`segmentation/${language}.srx`, defaultRules(language), language) };
}
