/** What output can be: colours, width, kind of bar. Not a terminal: none of these, and lines are never cut or wrapped. */
import picocolors from 'picocolors';
import type { Words } from '@dragoman/words';

export type Colors = ReturnType<typeof picocolors.createColors>;
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Screen {
  readonly words: Words;
  readonly colors: Colors;
  /** Columns of the terminal; undefined where the output is not one. */
  readonly columns: number | undefined;
  readonly isUnicode: boolean;
  /** As typed with `--workspace`: commands that are advised need it too. */
  readonly workspace?: string;
}

export interface ScreenRequest {
  readonly words: Words;
  readonly env: Environment;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  /** `--no-color` was typed. */
  readonly isPlain: boolean;
  readonly workspace?: string | undefined;
}

const usualColumns = 80;

export function createScreen({ words, env, isTerminal, columns, isPlain, workspace }: ScreenRequest): Screen {
  const hasColor = isTerminal && !isPlain && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    words,
    colors: picocolors.createColors(hasColor),
    columns: isTerminal ? (columns ?? usualColumns) : undefined,
    isUnicode: isUnicodeLocale(env),
    ...(workspace === undefined ? {} : { workspace }),
  };
}

/** POSIX: the first of these that is set and not empty decides about characters. */
function isUnicodeLocale(env: Environment): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /utf-?8/iu.test(locale ?? '');
}
