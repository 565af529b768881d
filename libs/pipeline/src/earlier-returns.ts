/**
 * What earlier returns of a job brought, from the archive: a translator who sends a file twice corrects their own text.
 * Only what was there before this run counts: of two files that come together nobody knows which is the later one.
 */
import { type InlineContent, segmentAddress } from '@dragoman/model';
import { isRepairName, returnedFilePath, returnsFolder } from '@dragoman/layout';
import { listFiles, readFileVersion } from '@dragoman/workspace';
import { readReturnedXliff, type ReturnedFile } from '@dragoman/xliff';
import type { FoundReturn } from './returned-files.ts';
import type { Session } from './session.ts';

export interface EarlierReturns {
  /** Names in a folder of `returns/`, as they were when this run first looked. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** Texts by segment; none where the return itself is one of the earlier ones. */
  readonly textsOf: (folder: string, returned: FoundReturn, file: ReturnedFile) => Promise<EarlierTexts>;
}

export type EarlierTexts = ReadonlyMap<string, readonly InlineContent[]>;

export function earlierReturns(session: Session): EarlierReturns {
  const known = new Map<string, Promise<readonly string[]>>();
  const namesIn = (folder: string): Promise<readonly string[]> => {
    const names = known.get(folder) ?? archivedNames(session, folder);
    known.set(folder, names);
    return names;
  };
  const textsOf: EarlierReturns['textsOf'] = async (folder, returned, file) =>
    earlierTexts(session, folder, await namesIn(folder), returned, file);
  return { namesIn, textsOf };
}

async function archivedNames({ root, store }: Session, folder: string): Promise<readonly string[]> {
  const { files = [] } = await listFiles(`${root}/${returnsFolder}/${folder}`, store);
  return files.filter((name) => !name.includes('/') && !isRepairName(name));
}

async function earlierTexts(
  { root, store }: Session,
  folder: string,
  names: readonly string[],
  returned: FoundReturn,
  { original }: ReturnedFile,
): Promise<EarlierTexts> {
  const texts = new Map<string, InlineContent[]>();
  for (const name of names) {
    const path = returnedFilePath(folder, name);
    const { bytes } = await readFileVersion(root, path, store);
    if (bytes === undefined) continue;
    if (Buffer.compare(bytes, returned.bytes) === 0) return new Map();
    const files = readReturnedXliff(path, bytes).files ?? [];
    for (const { unit, segment, target } of files.flatMap((file) =>
      file.original === original ? file.segments : [],
    )) {
      const at = segmentAddress(unit, segment);
      if (target !== undefined) texts.set(at, [...(texts.get(at) ?? []), target]);
    }
  }
  return texts;
}
