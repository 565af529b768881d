/** Where long work is, on one line of a terminal that is written over and wiped; nothing at all anywhere else. */
import type { Progress } from '@dragoman/pipeline';
import { shorten, visible } from './display-width.ts';
import type { Screen } from './screen.ts';

export interface ProgressLine {
  /** Undefined where nobody would see it. */
  readonly listener: ((progress: Progress) => void) | undefined;
  /** Wipes the line, so that other words can be printed in its place. */
  readonly wipe: () => void;
}

/** Faster than this nobody reads, and a terminal is slow. */
const interval = 60;

export function createProgressLine(screen: Screen, write: (text: string) => unknown, now: () => Date): ProgressLine {
  const { columns, words, colors, isUnicode } = screen;
  if (columns === undefined) return { listener: undefined, wipe: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    listener: ({ verb, done, total, item }) => {
      const instant = now().getTime();
      if (instant - shownAt < interval) return;
      shownAt = instant;
      isShown = true;
      const text = `${verb}: ${words.t('results.progress', { done, total, item: visible(item) })}`;
      write(`\r\u001b[K${colors.dim(shorten(text, columns - 1, isUnicode ? '…' : '...'))}`);
    },
    wipe: () => {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}
