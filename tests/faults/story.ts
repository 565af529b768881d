/** One workspace from its first French to a correction, step by step: where a verb is stopped, it finds what came before. */
import {
  extract,
  type Outcome,
  pseudo,
  publish,
  review,
  type ReviewOptions,
  type Surroundings,
} from '@dragoman/pipeline';
import { memoryDisk, type MemoryDisk } from '@dragoman/workspace/testing';

export const from = '/repo';
export const root = '/repo/locales';
export const out = '/repo/dist';
export const reviewer = 'Anna Kalniņa';

export const everything = { paths: [], languages: [] };

export const accept = (language: string, paths: readonly string[] = []): ReviewOptions => ({
  paths,
  all: paths.length === 0,
  language,
  by: reviewer,
  segments: [],
  notMine: true,
  action: { kind: 'accept', final: false },
});

export const publishAll = (surroundings: Surroundings, paths: readonly string[] = []): Promise<Outcome<object>> =>
  publish(surroundings, { ...everything, paths, out: 'dist', by: reviewer });

export type Step =
  | 'written'
  | 'extracted'
  | 'translated'
  | 'shortened'
  | 'reviewed'
  | 'published'
  | 'edited'
  | 'extracted again'
  | 'translated again'
  | 'reviewed again';

const story: readonly (readonly [Step, (disk: MemoryDisk, surroundings: Surroundings) => Promise<unknown>])[] = [
  ['written', (disk) => Promise.resolve(writeFrench(disk))],
  ['extracted', (_disk, surroundings) => extract(surroundings, everything)],
  ['translated', (_disk, surroundings) => pseudo(surroundings, everything)],
  ['shortened', (disk, surroundings) => shortenFrench(disk, surroundings)],
  ['reviewed', (_disk, surroundings) => reviewBoth(surroundings)],
  ['published', (_disk, surroundings) => publishAll(surroundings)],
  ['edited', (disk) => Promise.resolve(editFrench(disk))],
  ['extracted again', (_disk, surroundings) => extract(surroundings, everything)],
  ['translated again', (_disk, surroundings) => pseudo(surroundings, everything)],
  ['reviewed again', (_disk, surroundings) => reviewBoth(surroundings)],
];

export async function reviewBoth(surroundings: Surroundings): Promise<void> {
  await review(surroundings, accept('lv'));
  await review(surroundings, accept('en'));
}

export function surroundingsOf({ fs }: Pick<MemoryDisk, 'fs'>): Surroundings {
  return { from, workspace: root, now: () => new Date('2026-06-01T12:00:00Z'), program: 'tests', fileSystem: fs };
}

const told = new Map<Step, Promise<MemoryDisk>>();

/** The disk after a step of the story; told once, and copied for each who asks. */
export async function diskAfter(step: Step): Promise<MemoryDisk> {
  const known = told.get(step) ?? tell(step);
  told.set(step, known);
  return (await known).clone();
}

async function tell(step: Step): Promise<MemoryDisk> {
  const index = story.findIndex(([name]) => name === step);
  const [earlier] = story[index - 1] ?? [];
  const disk = earlier === undefined ? memoryDisk() : await diskAfter(earlier);
  await story[index]?.[1](disk, surroundingsOf(disk));
  return disk;
}

export function textOf(disk: MemoryDisk, path: string): string {
  return Buffer.from(disk.files()[path] ?? '', 'latin1').toString('utf8');
}

/** Few rules: the product's own take longer to compile than all the rest of a run. */
const rules = `<?xml version="1.0" encoding="UTF-8"?>
<srx version="2.0" xmlns="http://www.lisa.org/srx20">
  <header segmentsubflows="yes" cascade="no"/>
  <body>
    <languagerules>
      <languagerule languagerulename="Sentences">
        <rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="Sentences"/></maprules>
  </body>
</srx>
`;

/** Two documents of one release in two languages, an asset, house formulas; a second release in one language only. */
function writeFrench(disk: MemoryDisk): void {
  const files = {
    'dragoman.json': '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"] }\n',
    'segmentation/fr.srx': rules,
    'fr/2026-05-12-lac/communique.md':
      '# Le lac\n\nContact\n\nLe **séminaire** a eu lieu à Riga. Il a réuni 40 pays. La rive nord est fermée. Le quai ouvre demain.\n',
    'fr/2026-05-12-lac/annexes/plan.txt': 'Le plan est joint.\nLa route reste ouverte.\n',
    'fr/2026-05-12-lac/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    'fr/2026-05-20-pont/note.txt': 'Le pont est ouvert.\n',
    'fr/2026-05-20-pont/release.json': '{ "languages": ["lv"] }\n',
    'fr/formulas.json': '{ "contact": "Contact" }\n',
    'en/formulas.json': '{ "contact": "Contact point" }\n',
    'lv/formulas.json': '{ "contact": "Kontakti" }\n',
  };
  for (const [path, text] of Object.entries(files)) disk.put(`${root}/${path}`, text);
}

/** A sentence goes, and its translation into the memory. */
async function shortenFrench(disk: MemoryDisk, surroundings: Surroundings): Promise<void> {
  disk.saveByRename(
    `${root}/fr/2026-05-12-lac/communique.md`,
    '# Le lac\n\nContact\n\nLe **séminaire** a eu lieu à Riga. Il a réuni 40 pays. La rive nord est fermée.\n',
  );
  await extract(surroundings, everything);
}

/** In each document a sentence goes; one is edited, one is new, and the one that went before comes back. */
function editFrench(disk: MemoryDisk): void {
  disk.saveByRename(
    `${root}/fr/2026-05-12-lac/communique.md`,
    '# Le lac\n\nContact\n\nLe **séminaire** a eu lieu à Riga. Il a réuni 41 pays. Le quai ouvre demain.\n',
  );
  disk.saveByRename(`${root}/fr/2026-05-12-lac/annexes/plan.txt`, 'Le plan est joint.\nUne carte suit.\n');
}
