/** Inline codes: which are lost, added, halved, crossed. The comparison is the one that the gate uses. */
import { codesOf, type InlineCode, type InlineContent, type LocQualityIssueType, type Severity } from '@dragoman/model';
import { compareCodes } from '@dragoman/text';
import { example, type Hit, type SegmentCheck } from '../check.ts';

const link: InlineCode = { kind: 'sc', id: '1', type: 'link', label: '<a1>' };
const linkEnd: InlineCode = { kind: 'ec', id: '2', startRef: '1', type: 'link', label: '</a1>' };
const bold: InlineCode = { kind: 'sc', id: '3', type: 'strong', label: '<b3>' };
const boldEnd: InlineCode = { kind: 'ec', id: '4', startRef: '3', type: 'strong', label: '</b3>' };
const image: InlineCode = { kind: 'ph', id: '5', type: 'image', label: '<img5/>' };

const linkedSource: InlineContent = [link, 'Rapport', linkEnd, ' ', bold, 'final', boldEnd];
const linkedTarget: InlineContent = [bold, 'Final', boldEnd, ' ', link, 'report', linkEnd];

interface Difference {
  readonly code: string;
  readonly severity: Severity;
  readonly type: LocQualityIssueType;
  readonly description: string;
  readonly message: string;
  readonly bad: InlineContent;
}

const differences: readonly Difference[] = [
  {
    code: 'missing-code',
    severity: 'error',
    type: 'markup',
    description: 'A link, image, footnote or placeholder of the source is not in the target.',
    message: 'the target lacks {{codes}}',
    bad: [bold, 'Final', boldEnd, ' report'],
  },
  {
    code: 'extra-code',
    severity: 'error',
    type: 'markup',
    description: 'A code that the source does not have, or has once only.',
    message: 'the target has {{codes}}, which the source does not have so often',
    bad: [...linkedTarget, image],
  },
  {
    code: 'unpaired-code',
    severity: 'error',
    type: 'markup',
    description: 'Half of a pair is missing, or the pair is closed before it opens.',
    message: 'the pair of {{codes}} is not whole',
    bad: [bold, 'Final ', link, 'report', linkEnd],
  },
  {
    code: 'formatting-dropped',
    severity: 'warning',
    type: 'markup',
    description: 'A pair that only formats (bold, italics) is left out whole.',
    message: 'the formatting {{codes}} is left out',
    bad: ['Final ', link, 'report', linkEnd],
  },
  {
    code: 'formatting-added',
    severity: 'warning',
    type: 'markup',
    description: 'A pair that only formats stands once more than in the source.',
    message: 'the formatting {{codes}} stands more often than in the source',
    bad: [...linkedTarget, ' ', bold, '!', boldEnd],
  },
];

const compared: readonly SegmentCheck[] = differences.map(({ code, severity, type, description, message, bad }) => ({
  scope: 'segment',
  code,
  type,
  severity,
  description,
  message,
  good: example('en', linkedSource, linkedTarget),
  bad: example('en', linkedSource, bad),
  find: ({ sourceContent, targetContent, target, knowledge }) => {
    if (isPlain(sourceContent, targetContent) || target.trim() === '') return [];
    const { codes: compare = compareCodes } = knowledge;
    return compare(sourceContent, targetContent)
      .filter((difference) => difference.code === code)
      .map((difference): Hit => ({ severity: difference.severity, values: { codes: difference.labels.join(' ') } }));
  },
}));

function isPlain(...contents: readonly InlineContent[]): boolean {
  return contents.every((content) => content.every((item) => typeof item === 'string'));
}

const codeNesting: SegmentCheck = {
  scope: 'segment',
  code: 'code-nesting',
  type: 'markup',
  severity: 'error',
  description: 'Two pairs of codes cross in the target that do not cross in the source.',
  message: '{{codes}} cross each other',
  advice: 'Close what was opened last first.',
  good: example('en', linkedSource, [bold, link, 'Final report', linkEnd, boldEnd]),
  bad: example('en', linkedSource, [bold, 'Final ', link, 'report', boldEnd, linkEnd]),
  find: ({ sourceContent, targetContent }) => {
    if (isPlain(targetContent)) return [];
    const before = crossings(sourceContent);
    if (before.length === mostCrossings) return [];
    const known = new Set(before);
    return crossings(targetContent)
      .filter((codes) => !known.has(codes))
      .map((codes) => ({ values: { codes } }));
  },
};

/** Two hundred pairs that all cross each other do so so often; of a source like that nothing can be said. */
const mostCrossings = 20_000;

/** Labels of pairs that open in one order and close in the same; a pair that may overlap is free to. */
function crossings(content: InlineContent): readonly string[] {
  const open: InlineCode[] = [];
  const crossed: string[] = [];
  for (const code of codesOf(content)) {
    if (code.kind === 'sc') open.push(code);
    if (code.kind !== 'ec') continue;
    const at = open.findIndex(({ id }) => id === code.startRef);
    if (at === -1) continue;
    const [opening] = open.splice(at, 1);
    if (opening?.canOverlap === true) continue;
    const inside = open.slice(at).filter((other) => other.canOverlap !== true);
    const room = inside.slice(0, mostCrossings - crossed.length);
    crossed.push(...room.map((other) => [opening?.label, other.label].sort().join(' ')));
    if (crossed.length === mostCrossings) break;
  }
  return crossed;
}

const codeOrder: SegmentCheck = {
  scope: 'segment',
  code: 'code-order',
  type: 'markup',
  severity: 'info',
  description: 'The codes stand in another order than in the source.',
  message: 'the codes stand in another order: {{codes}}',
  good: example('en', linkedSource, [link, 'Report', linkEnd, ', ', bold, 'final', boldEnd]),
  bad: example('en', linkedSource, linkedTarget),
  find: ({ sourceContent, targetContent }) => {
    if (isPlain(sourceContent, targetContent)) return [];
    const ids = codesOf(sourceContent).map(({ id }) => id);
    const found = codesOf(targetContent);
    const places = found.map(({ id }) => ids.indexOf(id)).filter((place) => place !== -1);
    const isOrdered = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
    return isOrdered ? [] : [{ values: { codes: found.map(({ label }) => label).join(' ') } }];
  },
};

export const codes: readonly SegmentCheck[] = [...compared, codeNesting, codeOrder];
