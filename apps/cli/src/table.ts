/** Aligned columns, two spaces apart, no lines drawn. On a narrow terminal optional columns go first, then a long one is cut in the middle. */
import { displayWidth, padEnd, shorten, visible, wrappedLines } from './display-width.ts';
import type { Screen } from './screen.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** May be cut in the middle, to this many columns at the least. */
  readonly least?: number;
  /** Left out where the terminal is too narrow: the highest number first. */
  readonly leaves?: number;
}

/** A painted cell is measured without its colours. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

export interface TableGroup {
  /** A line above the rows; none when absent. */
  readonly title?: string;
  readonly rows: readonly (readonly Cell[])[];
}

const gap = '  ';
const titledIndent = '  ';

/** Lines of a table, heads first. Titled groups share their columns. */
export function tableLines(
  columns: readonly Column[],
  groups: readonly TableGroup[],
  screen: Pick<Screen, 'columns' | 'colors' | 'isUnicode'>,
): readonly string[] {
  const indent = groups.some(({ title }) => title !== undefined) ? titledIndent : '';
  const widths = fittingWidths(columns, groups, screen.columns, indent);
  const line = (cells: readonly Cell[]): string =>
    (indent + columns.flatMap((column, at) => drawn(column, cells[at] ?? '', widths[at], screen)).join(gap)).trimEnd();
  const { bold, dim } = screen.colors;
  const head = line(columns.map((column) => ({ text: column.head, paint: dim })));
  return [
    head,
    ...groups.flatMap(({ title, rows }) => [...(title === undefined ? [] : [bold(visible(title))]), ...rows.map(line)]),
  ];
}

function drawn(
  { align }: Column,
  cell: Cell,
  width: number | undefined,
  { isUnicode }: Pick<Screen, 'isUnicode'>,
): readonly string[] {
  if (width === undefined) return [];
  const text = shorten(textOf(cell), width, isUnicode ? '…' : '...');
  const painted = typeof cell === 'string' ? text : cell.paint(text);
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return [align === 'right' ? room + painted : painted + room];
}

function textOf(cell: Cell): string {
  return visible(typeof cell === 'string' ? cell : cell.text);
}

/** Width of each column; undefined for one that is left out. */
function fittingWidths(
  columns: readonly Column[],
  groups: readonly TableGroup[],
  available: number | undefined,
  indent: string,
): readonly (number | undefined)[] {
  const rows = groups.flatMap((group) => group.rows);
  const wanted = columns.map(({ head }, at) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(textOf(row[at] ?? '')))),
  );
  if (available === undefined) return wanted;
  const room = available - indent.length;
  const widths: (number | undefined)[] = [...wanted];
  const least = (): number => total(widths.map((width, at) => width && Math.min(width, columns[at]?.least ?? width)));
  for (const leaving of leavingOrder(columns)) {
    if (least() <= room) break;
    widths[leaving] = undefined;
  }
  return shrink(widths, columns, room);
}

function leavingOrder(columns: readonly Column[]): readonly number[] {
  const leaving = columns.flatMap(({ leaves }, at) => (leaves === undefined ? [] : [{ at, leaves }]));
  return leaving.toSorted((a, b) => b.leaves - a.leaves).map(({ at }) => at);
}

function shrink(
  widths: readonly (number | undefined)[],
  columns: readonly Column[],
  room: number,
): readonly (number | undefined)[] {
  let excess = total(widths) - room;
  return widths.map((width, at) => {
    const least = columns[at]?.least;
    if (width === undefined || least === undefined || excess <= 0) return width;
    const shrunk = Math.max(Math.min(width, least), width - excess);
    excess -= width - shrunk;
    return shrunk;
  });
}

function total(widths: readonly (number | undefined)[]): number {
  const kept = widths.filter((width) => width !== undefined);
  return kept.reduce((sum, width) => sum + width, 0) + gap.length * Math.max(0, kept.length - 1);
}

/** Two aligned columns for help: terms at the left, words wrapped at the right. */
export function definitionLines(
  definitions: readonly (readonly [term: string, words: string])[],
  columns: number | undefined,
  indent = '  ',
): readonly string[] {
  const width = Math.max(0, ...definitions.map(([term]) => displayWidth(term)));
  const left = displayWidth(indent) + width + gap.length;
  return definitions.flatMap(([term, words]) => {
    const lines = wrappedLines(words, columns === undefined ? undefined : columns - left);
    return lines.map((line, at) => `${indent}${padEnd(at === 0 ? term : '', width)}${gap}${line}`.trimEnd());
  });
}
