/** The real press release everything started from, through the whole cycle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assemble,
  extract,
  init,
  pseudo,
  publish,
  report,
  review,
  roundtrip,
  segment,
  status,
  verify,
} from '@dragoman/pipeline';
import { sharedMaterial } from './shared-material.ts';
import { modificationTimes, noon, snapshot, temporaryFolder } from './temporary-workspace.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const seed = sharedMaterial('seed/communique-ue-asie-centrale.txt');
const release = '2015-03-26-ue-asie-centrale';

/** Every file with the time it was written. */
function timesBelow(folder: string): readonly (readonly [string, number | undefined])[] {
  const paths = existsSync(folder) ? Object.keys(snapshot(folder)) : [];
  const times = modificationTimes(folder, paths);
  return paths.map((path, index) => [path, times[index]]);
}

describe.skipIf(!seed.present)('the seed (needs ../shared/seed)', () => {
  const here = { from: seed.path.slice(0, seed.path.lastIndexOf('/')), now: () => noon };

  test('has 12 units and 20 segments, cut where its readers would cut', async () => {
    const { result } = await segment({ ...here, from: temporaryFolder() }, { file: seed.path, explain: false });
    expect(result?.units).toHaveLength(12);
    const sentences = result?.units.flatMap(({ segments }) => segments) ?? [];
    expect(sentences).toHaveLength(20);
    expect(result?.units.map(({ segments }) => segments.length)).toEqual([1, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1]);
    expect(sentences[3]).toBe('26 mars 2015');
    expect(sentences.filter((sentence) => sentence.includes('M. Eduards'))).toHaveLength(1);
  });

  test('comes back byte for byte', async () => {
    const { status: exit, result } = await roundtrip({ ...here, from: temporaryFolder() }, { files: [seed.path] });
    expect(exit).toBe(0);
    expect(result?.results).toMatchObject([
      { format: 'text', identical: true, refused: false, units: 12, segments: 20, diagnostics: [] },
    ]);
  });

  test('goes from a fresh workspace to a verified publication, whose text is the targets as joined', async () => {
    const folder = temporaryFolder();
    const surroundings = { from: folder, now: () => noon };
    expect((await init(surroundings, { dir: '.', source: 'fr', languages: ['lv', 'kk'] })).status).toBe(0);
    mkdirSync(join(folder, 'fr', release), { recursive: true });
    writeFileSync(join(folder, 'fr', release, 'communique.txt'), readFileSync(seed.path));
    const extracted = await extract(surroundings, { paths: [], languages: [] });
    expect(extracted).toMatchObject({ status: 0, diagnostics: [] });
    expect(extracted.result?.documents).toMatchObject([
      { language: 'lv', units: 12, segments: 20, written: true },
      { language: 'kk', units: 12, segments: 20, written: true },
    ]);
    expect((await pseudo(surroundings, { paths: [], languages: ['lv'] })).status).toBe(0);
    const reviewed = await review(surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: 'Anna Kalniņa',
      segments: [],
      notMine: false,
      action: { kind: 'accept', final: false },
    });
    expect(reviewed).toMatchObject({ status: 0, result: { reviewed: 20, refused: [] } });
    const published = await publish(surroundings, { paths: [], languages: [], out: 'dist', by: 'Anna Kalniņa' });
    expect(published.status).toBe(1);
    expect(
      published.result?.releases.map(({ language, published: isPublic, held }) => [
        language,
        isPublic,
        held.map(({ code }) => code),
      ]),
    ).toEqual([
      ['fr', true, []],
      ['lv', true, []],
      ['kk', false, ['untranslated']],
    ]);
    expect((await verify(surroundings, { dir: 'dist/releases' })).status).toBe(0);
    expect(readFileSync(join(folder, 'dist/releases/fr', release, 'communique.txt'))).toEqual(readFileSync(seed.path));

    const output = join(folder, 'dist/releases/lv', release, 'communique.txt');
    const again = await segment(surroundings, { file: output, explain: false });
    const listed = await status(surroundings, {
      paths: [],
      languages: ['lv'],
      states: [],
      segments: true,
      gate: false,
    });
    expect(again.result?.units).toHaveLength(12);
    const text = readFileSync(output, 'utf8');
    for (const { target } of listed.result?.segments ?? []) expect(text).toContain(target ?? 'no target');
    expect(text).toContain('\u00A0\n');
    expect(text.split('\n')).toHaveLength(readFileSync(seed.path, 'utf8').split('\n').length);
  });

  test('is a fixed point: every verb run again writes nothing', async () => {
    const folder = temporaryFolder();
    const surroundings = { from: folder, now: () => noon };
    await init(surroundings, { dir: '.', source: 'fr', languages: ['lv'] });
    mkdirSync(join(folder, 'fr', release), { recursive: true });
    writeFileSync(join(folder, 'fr', release, 'communique.txt'), readFileSync(seed.path));
    const once = async (): Promise<readonly unknown[]> => {
      const extracted = await extract(surroundings, { paths: [], languages: [] });
      const reported = await report(surroundings, { out: 'dist/report', uiLanguage: 'fr' });
      const before = timesBelow(join(folder, 'dist/assembled'));
      await assemble(surroundings, { paths: [], languages: [], out: 'dist' });
      const after = timesBelow(join(folder, 'dist/assembled'));
      const published = await publish(surroundings, { paths: [], languages: [], out: 'dist', by: 'Anna Kalniņa' });
      return [
        extracted.result?.documents.some(({ written }) => written),
        reported.result?.written,
        JSON.stringify(after) !== JSON.stringify(before),
        published.result?.releases.some(({ written }) => written),
        published.result?.switched,
      ];
    };
    expect(await once()).toEqual([true, true, true, true, true]);
    // The report names what is published, so it changes once more.
    await report(surroundings, { out: 'dist/report', uiLanguage: 'fr' });
    expect(await once()).toEqual([false, false, false, false, false]);
  });
});
