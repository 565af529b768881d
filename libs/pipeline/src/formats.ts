/** Which filter reads which file. The one place where formats are listed; a filter is loaded when a file needs it. */
import type { Filter } from '@dragoman/model';

interface Format {
  /** Lower-case file extensions with the dot, as the filter itself names them. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Filter>;
}

export const formats: readonly Format[] = [
  { extensions: ['.txt'], load: async () => (await import('@dragoman/filter-text')).textFilter },
  {
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    load: async () => (await import('@dragoman/filter-markdown')).markdownFilter,
  },
];

function formatOf(path: string): Format | undefined {
  const lower = path.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

/** The filter that claims a path by its extension; undefined: the file is an asset. */
export async function filterFor(path: string): Promise<Filter | undefined> {
  return formatOf(path)?.load();
}

/** Whether a filter reads a path; everything else in a release is an asset. */
export function isDocument(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** A translation memory: no document, and no bilingual file either. */
export function isTmx(path: string): boolean {
  return path.toLowerCase().endsWith('.tmx');
}
