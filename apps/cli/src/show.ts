/** A result in words, as lines. What a verb shows goes to standard output; diagnostics of the run as a whole do not pass here. */
import { isAbsolute, relative } from 'node:path';
import type { HeldReason } from '@dragoman/model';
import { heldAdvice, heldCommand, heldText } from '@dragoman/words';
import { adviceLines } from './diagnostic-lines.ts';
import { visible } from './display-width.ts';
import type { Screen } from './screen.ts';

export interface ShowContext {
  readonly screen: Screen;
  readonly isDryRun: boolean;
  /** Folder of the person: paths below it are shown from there. */
  readonly from: string;
}

export type Show<Result> = (result: Result, context: ShowContext) => readonly string[];

export interface HeldItem {
  readonly language: string;
  /** Release or document that advice names; absent where the reason speaks of no one path. */
  readonly path?: string;
  readonly reason: HeldReason;
}

/** Each reason once with the languages it holds for, and its advice once where one command serves them all. */
export function heldLines(screen: Screen, items: readonly HeldItem[]): readonly string[] {
  const { words, colors } = screen;
  const groups = Map.groupBy(items, ({ path, reason }) => JSON.stringify([path, heldText(words, reason)]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const languages = group.map(({ language }) => language).join(', ');
    return [
      `  ${words.t('cli.because', { what: colors.yellow(languages), why: visible(heldText(words, first.reason)) })}`,
      ...advices(screen, group).flatMap((advice) => adviceLines(advice, screen, '      ')),
    ];
  });
}

function advices({ words }: Screen, group: readonly HeldItem[]): readonly string[] {
  const say = (reason: HeldReason, language: string, path: string | undefined): string | undefined =>
    heldAdvice(words, reason, { language, ...(path === undefined ? {} : { document: path }) });
  const [first] = group;
  if (first === undefined) return [];
  const takesList = /^dragoman (?:status|extract) /u.test(heldCommand(first.reason, { language: 'x' }) ?? '');
  const all = takesList
    ? [say(first.reason, group.map(({ language }) => language).join(','), first.path)]
    : group.map(({ reason, language, path }) => say(reason, language, path));
  return [...new Set(all)].filter((advice) => advice !== undefined);
}

/** As short as it can be typed from the person's folder; absolute where it lies elsewhere. */
export function shownPath(path: string, { from }: Pick<ShowContext, 'from'>): string {
  const below = relative(from, path);
  const isBelow = isAbsolute(path) && below !== '' && !below.startsWith('..') && !isAbsolute(below);
  return visible(isBelow ? below : path);
}

/** What a dry run says at its end. */
export function dryRunLines({ screen, isDryRun }: ShowContext): readonly string[] {
  return isDryRun ? [screen.words.t('results.nothingWritten')] : [];
}
