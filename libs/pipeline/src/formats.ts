/** Which filter reads which file. The one place where formats are listed. */
import type { Filter } from '@dragoman/model';
import { markdownFilter } from '@dragoman/filter-markdown';
import { textFilter } from '@dragoman/filter-text';

export const filters: readonly Filter[] = [textFilter, markdownFilter];

/** The filter that claims a path by its extension; undefined: the file is an asset. */
export function filterFor(path: string): Filter | undefined {
  const lower = path.toLowerCase();
  return filters.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

/** Whether a filter reads a path; everything else in a release is an asset. */
export function isDocument(path: string): boolean {
  return filterFor(path) !== undefined;
}
