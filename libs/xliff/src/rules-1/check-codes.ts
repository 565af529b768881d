/** Inline codes: pairs inside one text, and codes of a target beside those of its source. */
import { textOf, type XmlElement } from '@dragoman/xml';
import { resolves, unique } from './check-keys.ts';
import { attributeOfTag, type Context, ownChild, ownChildren, ownDescendants, valueOf } from './context.ts';
import { collapse } from './value-types.ts';

const codes: ReadonlySet<string> = new Set(['g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it']);
const pairs = [
  ['bpt', 'ept'],
  ['bx', 'ex'],
] as const;

/** Of one source, seg-source or target. */
export function checkPairs(content: XmlElement, context: Context): void {
  const inside = ownDescendants(content);
  for (const [opening, closing] of pairs) {
    const openings = inside.filter(({ local }) => local === opening);
    const closings = inside.filter(({ local }) => local === closing);
    const known = new Map<string, number>();
    for (const code of openings) {
      const rid = attributeOfTag(code, 'rid');
      if (rid !== undefined) unique(rid, known, 'duplicate-rid', context, true);
    }
    for (const code of closings) resolves(code, 'rid', known, 'unresolved-rid', context);
    checkPartners(openings, closings, context);
  }
}

/** Codes pair by `rid`; those that have none, by `id`. */
function checkPartners(openings: readonly XmlElement[], closings: readonly XmlElement[], { report }: Context): void {
  // Of two that share a key the first counts.
  const opened = new Map(openings.toReversed().map((code) => [pairKey(code), code]));
  const closed = new Set(closings.map(pairKey));
  for (const code of openings)
    if (!closed.has(pairKey(code))) report.found('code-without-partner', code.start, named(code));
  for (const code of closings) {
    const partner = opened.get(pairKey(code));
    // A rid that no opening code has is a finding already.
    if (partner === undefined && valueOf(code, 'rid') === undefined) {
      report.found('code-without-partner', code.start, named(code));
    }
    if (partner !== undefined && partner.start > code.start) {
      report.found('closed-before-opened', code.start, named(code));
    }
  }
}

function pairKey(code: XmlElement): string {
  const rid = valueOf(code, 'rid');
  return rid === undefined ? `id ${valueOf(code, 'id') ?? ''}` : `rid ${collapse(rid)}`;
}

function named(code: XmlElement): { element: string; attribute: string; value: string } {
  const rid = valueOf(code, 'rid');
  return {
    element: code.name,
    attribute: rid === undefined ? 'id' : 'rid',
    value: rid ?? valueOf(code, 'id') ?? '',
  };
}

/** Of one trans-unit: ids are unique in its source, and its target has no others. */
export function checkCodes(unit: XmlElement, { report }: Context): void {
  const source = ownChild(unit, 'source');
  const target = ownChild(unit, 'target');
  if (source === undefined) return;
  const bySignature = new Map<string, XmlElement>();
  for (const code of codesIn(source)) {
    const signature = `${code.local} ${valueOf(code, 'id') ?? ''}`;
    if (bySignature.has(signature)) report.found('duplicate-code-id', code.start, idOf(code));
    bySignature.set(signature, code);
  }
  if (target === undefined) return;
  const segmented = ownChild(unit, 'seg-source');
  const ofSource = [...bySignature.values(), ...(segmented === undefined ? [] : codesIn(segmented))];
  checkTargetCodes(codesIn(target), ofSource, { report });
}

function codesIn(content: XmlElement): readonly XmlElement[] {
  return ownDescendants(content).filter(({ local }) => codes.has(local));
}

/** By id, else by rid: some tools renumber ids and keep the pairs. */
function checkTargetCodes(
  ofTarget: readonly XmlElement[],
  ofSource: readonly XmlElement[],
  { report }: Pick<Context, 'report'>,
): void {
  const ids = new Set(ofSource.map((code) => valueOf(code, 'id')));
  const rids = new Set(ofSource.map((code) => valueOf(code, 'rid')));
  const single = new Set(ofSource.filter((code) => valueOf(code, 'clone') === 'no').map(signatureOf));
  const seen = new Set<string>();
  for (const code of ofTarget) {
    const rid = valueOf(code, 'rid');
    const isKnown = ids.has(valueOf(code, 'id')) || (rid !== undefined && rids.has(rid));
    if (!isKnown) report.found('code-not-in-source', code.start, idOf(code));
    const signature = signatureOf(code);
    if (seen.has(signature) && single.has(signature)) report.found('cloned-code', code.start, idOf(code));
    seen.add(signature);
  }
}

function signatureOf(code: XmlElement): string {
  return `${code.local} ${valueOf(code, 'id') ?? ''}`;
}

function idOf(code: XmlElement): { element: string; value: string } {
  return { element: code.name, value: valueOf(code, 'id') ?? '' };
}

/** Text marked as protected stays as it is. */
export function checkProtected(unit: XmlElement, { report }: Context): void {
  const source = ownChild(unit, 'source');
  const target = ownChild(unit, 'target');
  if (source === undefined || target === undefined || ownChildren(target).length === 0) return;
  const kept = protectedIn(target).map(({ text }) => text);
  for (const { text, mark } of protectedIn(source)) {
    if (!kept.includes(text)) report.found('protected-text-changed', mark.start, { value: text });
  }
}

function protectedIn(content: XmlElement): readonly { readonly mark: XmlElement; readonly text: string }[] {
  return ownDescendants(content)
    .filter((mark) => mark.local === 'mrk' && valueOf(mark, 'mtype') === 'protected')
    .map((mark) => ({ mark, text: textOf(mark) }));
}
