/** Law 1 on files that other people wrote: byte for byte, or refused by name with the reason. The counts are printed. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roundtrip, type RoundtripResult } from '@dragoman/pipeline';
import { filesBelow, sharedMaterial } from './shared-material.ts';
import { noon, temporaryFolder } from './temporary-workspace.ts';

const folders = [
  { name: 'corpus/markdown-fr', endings: ['.md'], refusedAtMost: 0 },
  { name: 'corpus/text/okapi', endings: ['.md', '.txt'], refusedAtMost: 2 },
];

describe.each(folders)('$name', ({ name, endings, refusedAtMost }) => {
  const { path, present } = sharedMaterial(name);

  test.skipIf(!present)(`comes back unchanged (needs ../shared/${name})`, async () => {
    const files = filesBelow(path, endings).map((file) => join(path, file));
    const { result } = await roundtrip({ from: temporaryFolder(), now: () => noon }, { files });
    const results = result?.results ?? [];
    const refused = results.filter((one) => one.refused);
    console.log(summary(name, results));
    for (const one of refused)
      console.log(
        `  refused: ${one.file.slice(path.length + 1)}: ${one.diagnostics.map(({ message }) => message).join('; ')}`,
      );
    expect(results).toHaveLength(files.length);
    expect(results.filter((one) => !one.identical && !one.refused)).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(refusedAtMost);
    expect(refused.every(({ diagnostics }) => diagnostics.length > 0)).toBe(true);
  });
});

function summary(name: string, results: RoundtripResult['results']): string {
  const sum = (count: (one: RoundtripResult['results'][number]) => number): number =>
    results.reduce((total, one) => total + count(one), 0);
  const identical = results.filter((one) => one.identical).length;
  const refused = results.filter((one) => one.refused).length;
  return `${name}: ${results.length} files, ${identical} identical, ${refused} refused, ${sum(({ units }) => units)} units, ${sum(({ segments }) => segments)} segments`;
}
