/** Who approved which formula in which wording: `<language>/formulas.review.json` (`definitions.md`, States). */
import type { Diagnostic } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { brokenJson, type Catalog, flattenCatalog, notAnObject } from './catalog.ts';
import { baseKey } from './formula-keys.ts';
import { readJson } from './read-json.ts';

export interface FormulaReview {
  /** Digest of the source language's template. */
  readonly sourceDigest: string;
  /** Digest of the target language's template. */
  readonly targetDigest: string;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}
/** By key of the target catalog. */
export type FormulaReviews = Readonly<Record<string, FormulaReview>>;

/** Signs every formula that both catalogs have; one that was signed in exactly this wording keeps its signature. */
export function reviewFormulas(
  sourceCatalog: Catalog,
  targetCatalog: Catalog,
  { by, at }: { readonly by: string; readonly at: string },
  previous: FormulaReviews = {},
): FormulaReviews {
  const source = flattenCatalog(sourceCatalog);
  const reviews = emptyReviews();
  for (const [key, template] of flattenCatalog(targetCatalog)) {
    const sourceTemplate = sourceTemplateOf(key, source);
    if (sourceTemplate === undefined || template === '') continue;
    const digests = { sourceDigest: templateDigest(sourceTemplate), targetDigest: templateDigest(template) };
    const before = reviewOf(previous, key);
    const holds = before?.sourceDigest === digests.sourceDigest && before.targetDigest === digests.targetDigest;
    reviews[key] = holds ? before : { ...digests, by, at };
  }
  return reviews;
}

/** Reads `formulas.review.json`; an entry that is not a whole record is no approval. */
export function parseReviews(
  path: string,
  text: string,
): { readonly reviews: FormulaReviews; readonly diagnostics: readonly Diagnostic[] } {
  const reviews = emptyReviews();
  const reading = readJson(text);
  if (reading.root === undefined) return { reviews, diagnostics: [brokenJson(path, text, reading)] };
  if (reading.root.members === undefined) return { reviews, diagnostics: [notAnObject(path, text, reading.root)] };
  for (const { name, value } of reading.root.members) {
    const fields = new Map((value.members ?? []).map((member) => [member.name, member.value.text]));
    const [sourceDigest, targetDigest, by, at] = ['sourceDigest', 'targetDigest', 'by', 'at'].map((field) =>
      fields.get(field),
    );
    if (sourceDigest === undefined || targetDigest === undefined || by === undefined || at === undefined) continue;
    reviews[name] = { sourceDigest, targetDigest, by, at };
  }
  return { reviews, diagnostics: [] };
}

export function reviewOf(reviews: FormulaReviews, key: string): FormulaReview | undefined {
  return Object.hasOwn(reviews, key) ? reviews[key] : undefined;
}

export function templateDigest(template: string): string {
  return contentDigest([template]);
}

/** The source formula that a target formula speaks for: of the same key, else of the same key without gender and plural. */
function sourceTemplateOf(key: string, source: ReadonlyMap<string, string>): string | undefined {
  const base = baseKey(key);
  const sameBase = [...source.keys()].find((candidate) => baseKey(candidate) === base);
  return source.get(key) ?? source.get(base) ?? (sameBase === undefined ? undefined : source.get(sameBase));
}

function emptyReviews(): Record<string, FormulaReview> {
  return Object.create(null) as Record<string, FormulaReview>;
}
