/**
 * Which variants of a unit are in a language: matching of language tags (RFC 4647). Tags are compared without regard to
 * case, and `_` counts as `-`, which tools write.
 */
import type { Variant } from './translation-unit.ts';

/**
 * The best kind only: those with the very tag; else those that are more exact (`fr` finds `fr-FR` and `fr-CA`, extended
 * filtering, §3.3.2: `zh-TW` finds `zh-Hant-TW`); else those of the longest shorter tag (`fr-CA` finds `fr`, lookup,
 * §3.4). A sibling never: `fr-CA` does not find `fr-FR`, nor `pt-BR` `pt-PT`.
 */
export function variantsIn(variants: readonly Variant[], language: string): readonly Variant[] {
  const wanted = subtags(language);
  const tags = variants.map((variant) => ({ variant, tag: subtags(variant.language) }));
  const found = (fits: (tag: readonly string[]) => boolean): readonly Variant[] =>
    tags.flatMap(({ variant, tag }) => (fits(tag) ? [variant] : []));
  const exact = found((tag) => isSame(tag, wanted));
  if (exact.length > 0) return exact;
  const finer = found((tag) => isWithin(tag, wanted));
  return finer.length > 0 ? finer : lookedUp(found, wanted);
}

export function sameLanguage(one: string, other: string): boolean {
  return isSame(subtags(one), subtags(other));
}

function subtags(tag: string): readonly string[] {
  return tag.trim().toLowerCase().split(/[-_]/u);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((subtag, at) => subtag === other[at]);
}

/** Extended filtering: subtags of the range occur in their order; a singleton (`x`, `u`) begins what may not be skipped. */
function isWithin(tag: readonly string[], [first = '', ...range]: readonly string[]): boolean {
  if (tag[0] !== first || first === '') return false;
  let at = 1;
  for (const wanted of range) {
    while (at < tag.length && tag[at] !== wanted) {
      if (tag[at]?.length === 1) return false;
      at += 1;
    }
    if (at === tag.length) return false;
    at += 1;
  }
  return true;
}

/** The range is cut from its end until a tag is equal to it; a singleton never stands at its end. */
function lookedUp(
  found: (fits: (tag: readonly string[]) => boolean) => readonly Variant[],
  wanted: readonly string[],
): readonly Variant[] {
  for (let length = wanted.length - 1; length > 0; length -= 1) {
    if (wanted[length - 1]?.length === 1) continue;
    const same = found((tag) => isSame(tag, wanted.slice(0, length)));
    if (same.length > 0) return same;
  }
  return [];
}
