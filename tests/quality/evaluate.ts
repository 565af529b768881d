/** Runs the checks over pairs of sentences, one by one, and counts what counts. */
import { checkFile, type Knowledge } from '@dragoman/checks';
import type { Finding, Unit } from '@dragoman/model';
import type { CleanPair, CleanText } from './parallel-text.ts';

export function findingsOf(
  knowledge: Knowledge,
  text: Omit<CleanText, 'pairs' | 'name'>,
  pair: CleanPair,
): readonly Finding[] {
  const unit: Unit = {
    id: 'u1',
    parts: [
      {
        kind: 'segment',
        id: 's1',
        source: [pair.source],
        target: pair.target === '' ? [] : [pair.target],
        state: 'translated',
      },
    ],
  };
  const { sourceLanguage, targetLanguage } = text;
  return checkFile({ ...knowledge, units: [unit], sourceLanguage, targetLanguage });
}

export const isLoud = ({ severity }: Finding): boolean => severity !== 'info';

export interface Alarms {
  readonly segments: number;
  /** Segments with an error or a warning; with an error. */
  readonly flagged: number;
  readonly errors: number;
  readonly byCode: ReadonlyMap<string, number>;
  readonly examples: readonly { readonly code: string; readonly pair: CleanPair; readonly message: string }[];
}

export function alarmsOf(knowledge: Knowledge, text: CleanText): Alarms {
  const byCode = new Map<string, number>();
  const examples: Alarms['examples'][number][] = [];
  let flagged = 0;
  let errors = 0;
  for (const pair of text.pairs) {
    const loud = findingsOf(knowledge, text, pair).filter(isLoud);
    if (loud.length > 0) flagged += 1;
    if (loud.some(({ severity }) => severity === 'error')) errors += 1;
    for (const code of new Set(loud.map((finding) => finding.code))) byCode.set(code, (byCode.get(code) ?? 0) + 1);
    examples.push(...loud.map(({ code, message }) => ({ code, pair, message })));
  }
  return { segments: text.pairs.length, flagged, errors, byCode, examples };
}
