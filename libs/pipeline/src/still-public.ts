/**
 * A release that goes out under a new name leaves what went out under the old one in the public folder. Whether readers
 * still need the old address is for a person to say; that both are there must not be found by chance.
 */
import { type Diagnostic, shellQuoted } from '@dragoman/model';
import { documentOfReceipt, ledgerFolder, type LedgerPlace, ledgerPlaceOf, releaseOf } from '@dragoman/layout';
import { readReceipt } from '@dragoman/release';
import type { LedgerVersion } from '@dragoman/workspace';
import { publicVersions } from './public-set.ts';
import type { PublishOptions } from './results.ts';

/** @param documents Of today. */
export function stillPublic(
  versions: readonly LedgerVersion[],
  documents: readonly string[],
  options: PublishOptions,
): readonly Diagnostic[] {
  const today = new Set(documents.map(releaseOf));
  const shown = publicVersions(versions);
  const places = shown
    .filter(({ release }) => today.has(release))
    .flatMap((version) => continuedPlaces(version).map((old) => ({ old, by: version.release })));
  const both = places.filter(
    ({ old }) =>
      !today.has(old.release) &&
      shown.some(({ release, language }) => release === old.release && language === old.language),
  );
  return [...Map.groupBy(both, ({ old }) => old.release)].map(([release, own]) => {
    const languages = new Set(own.map(({ old }) => old.language));
    const releases = new Set(own.map(({ by }) => by));
    return publicTwice(release, [...languages], [...releases], options);
  });
}

/** `published/R/lv/1/communique.md` → `R` in `lv`. */
function continuedPlaces({ files }: LedgerVersion): readonly LedgerPlace[] {
  return files.flatMap(({ path, bytes }) => {
    if (documentOfReceipt(path) === undefined) return [];
    const continues = readReceipt(path, Buffer.from(bytes).toString('utf8')).receipt?.continues;
    return ledgerPlaceOf((continues ?? '').split('/').slice(0, 4).join('/')) ?? [];
  });
}

function publicTwice(
  release: string,
  languages: readonly string[],
  releases: readonly string[],
  { out, by }: PublishOptions,
): Diagnostic {
  const [now, where] = [releases.join(', '), languages.join(',')];
  const command = `dragoman publish ${shellQuoted(release)} --withdraw --language ${where} --out ${shellQuoted(out)} --by ${shellQuoted(by)}`;
  return {
    code: 'public-under-old-name',
    severity: 'warning',
    message: `this release goes on as "${now}" and is still public under its old name too (${languages.join(', ')})`,
    location: { file: ledgerFolder(release) },
    advice: `If readers should find the new one only: ${command}`,
    values: { release: now, languages: languages.join(', '), command },
  };
}
