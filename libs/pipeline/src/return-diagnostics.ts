/** What is said of returned segments that were not simply taken over: where, what, and what to do about it. */
import { type Diagnostic, labelledText, type ReturnedSegment, type ReturnOutcome } from '@dragoman/model';
import type { TakenBack } from '@dragoman/carry';
import { repairPath, xliffPath } from '@dragoman/layout';
import type { PlacedReturn, ReturnedDocument } from './place-return.ts';
import type { FoundReturn } from './returned-files.ts';

type Spoken = Exclude<ReturnOutcome, 'applied' | 'unchanged'>;

const severities: Readonly<Record<Spoken, Diagnostic['severity']>> = {
  codes: 'error',
  unknown: 'error',
  queued: 'error',
  conflict: 'warning',
  stale: 'warning',
  duplicate: 'warning',
  resegmented: 'warning',
  regressed: 'warning',
};

export function returnDiagnostics(
  { shown, isStored }: FoundReturn,
  { folder }: PlacedReturn,
  { file, language, document }: ReturnedDocument,
  { outcomes }: TakenBack,
): readonly Diagnostic[] {
  const stored = xliffPath(language, document);
  return file.segments.flatMap((returned, index): readonly Diagnostic[] => {
    const { outcome, detail = '' } = outcomes[index] ?? {};
    if (outcome === undefined || outcome === 'applied' || outcome === 'unchanged') return [];
    const repair = isStored ? shown : repairPath(folder);
    return [segmentDiagnostic(shown, returned, outcome, detail, { repair, stored })];
  });
}

/** Where a person finds what was not taken over. */
interface Places {
  readonly repair: string;
  readonly stored: string;
}

function segmentDiagnostic(
  file: string,
  { unit, segment, line, source }: ReturnedSegment,
  outcome: Spoken,
  detail: string,
  places: Places,
): Diagnostic {
  return {
    code: `return-${kindOf(outcome, detail)}`,
    severity: severities[outcome],
    message: `unit "${unit}" segment "${segment}": ${reasonOf(outcome, detail)}`,
    location: { file, line, unit, segment },
    advice: adviceOf(outcome, detail, places),
    values: { unit, segment, labels: detail, ...places, source: shortened(labelledText(source)) },
  };
}

function kindOf(outcome: Spoken, detail: string): string {
  const isDetailed = outcome === 'regressed' || outcome === 'queued' || outcome === 'unknown';
  return isDetailed && detail !== '' ? detail : outcome;
}

/** Half a sentence, also the note in `repair.xlf`. */
export function reasonOf(outcome: Spoken, detail = ''): string {
  switch (outcome) {
    case 'codes':
      return `the codes ${detail} are missing, doubled or out of order; the text was not taken over`;
    case 'unknown':
      if (detail === 'note') return 'this sentence is not in the French of today; the note on it is kept';
      return 'this sentence is not in the French of today; its translation waits in the memory';
    case 'queued':
      return detail === 'locked'
        ? 'nobody was asked to change this finished text; the change was not taken over'
        : 'the document cannot be read here; the text was not taken over';
    case 'conflict':
      return 'it was translated differently here in the meantime; that text stands, the returned one is offered beside it';
    case 'stale':
      return 'its French was edited while the file was out; the translation is offered beside the new sentence';
    case 'duplicate':
      return 'the same sentence came back more than once, or stands more than once in the French; the text is offered';
    case 'resegmented':
      return 'this paragraph is cut into other sentences today; the text is offered';
    case 'regressed':
      return detail === 'emptied'
        ? 'it came back empty; the translation here stands'
        : 'it came back marked as needing work; its state was lowered';
  }
}

function adviceOf(outcome: Spoken, detail: string, { repair, stored }: Places): string {
  if (outcome === 'queued' && detail === '') return 'Mend the document here, then import the file again.';
  if (outcome === 'codes' || outcome === 'queued') return `Correct it in ${repair} and import that file.`;
  if (detail === 'note') return `Read it in ${repair}.`;
  if (outcome === 'unknown') return `See ${repair}; it comes back by itself when the French does.`;
  if (outcome === 'regressed') {
    return detail === 'emptied'
      ? 'Write a translation, or leave it as it is.'
      : 'Translate it again, or accept it with: dragoman review --accept';
  }
  return `Open ${stored}: what was returned stands there beside the sentence.`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
