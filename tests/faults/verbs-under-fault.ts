/**
 * The verbs that are stopped everywhere, and what each of them finds beside the story (`story.ts`), told up to that verb.
 *
 * To add a verb, add one row: `before` names the step of the story that is the last to have happened, `run` runs the
 * verb as the command does. Every file it writes must then be the old or the new one, whole; if it has files that are
 * added to step by step (like `<language>/memory.tmx`), `grows` names them.
 */
import {
  acceptChanges,
  changes,
  check,
  extract,
  importFiles,
  memoryImport,
  merge,
  pseudo,
  publish,
  review,
  termsImport,
  type Outcome,
  type Surroundings,
} from '@dragoman/pipeline';
import { defaultRules } from '@dragoman/srx';
import { fileDigest } from '@dragoman/text';
import type { MemoryDisk } from '@dragoman/workspace/testing';
import {
  accept,
  everything,
  from,
  publishAll,
  reviewBoth,
  reviewer,
  root,
  type Step,
  surroundingsOf,
  textOf,
} from './story.ts';

export interface VerbUnderFault {
  readonly name: string;
  /** The last step of the story that happened before. */
  readonly before: Step;
  /** What this verb needs beside the story. */
  readonly prepare?: (disk: MemoryDisk) => void | Promise<void>;
  readonly run: (surroundings: Surroundings) => Promise<Outcome<object>>;
  /** Of an undisturbed run; 0 when absent. */
  readonly status?: 1;
  /** The ledger is broken before: only what a verb does about it is looked at, not whether it is whole on the way. */
  readonly repairsLedger?: boolean;
  /** Files that are added to step by step: each state of them holds all that the one before held. */
  readonly grows?: RegExp;
}

/** What is proposed as spelling, whatever else waits. */
async function acceptFirst(surroundings: Surroundings): Promise<Outcome<object>> {
  const listed = await changes(surroundings, everything);
  const ids = (listed.result?.changes ?? []).map(({ id }) => id);
  return ids.length === 0 ? listed : acceptChanges(surroundings, { ids, class: 'spelling', by: reviewer });
}

/** Of one file: the rules of the product take longer to compile than all the rest of a run. */
const resegment = (surroundings: Surroundings): Promise<Outcome<object>> =>
  extract(surroundings, { paths: ['2026-05-12-lac/annexes/plan.txt'], languages: ['lv'], resegment: true });

export const verbs: readonly VerbUnderFault[] = [
  { name: 'extract, the first time', before: 'written', run: (surroundings) => extract(surroundings, everything) },
  {
    name: 'extract, after an edit of the French',
    before: 'edited',
    run: (surroundings) => extract(surroundings, everything),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'extract, after the release was renamed',
    before: 'published',
    prepare: renameRelease,
    run: (surroundings) => extract(surroundings, everything),
  },
  {
    name: 'extract, after the release was renamed and edited',
    before: 'edited',
    prepare: renameRelease,
    run: (surroundings) => extract(surroundings, everything),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'extract --resegment, over rules of the product',
    before: 'written',
    prepare: (disk) => cutCoarsely(disk, defaultRules('fr').replaceAll('\n', '\r\n')),
    run: resegment,
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'extract --resegment, where the rules were taken away',
    before: 'written',
    prepare: cutCoarsely,
    run: resegment,
    grows: /\/memory\.tmx$/u,
  },
  { name: 'changes accept', before: 'published', prepare: mistype, run: acceptFirst, grows: /\/memory\.tmx$/u },
  {
    name: 'import, after an edit of the French',
    before: 'edited',
    prepare: putReturned,
    run: (surroundings) =>
      importFiles(surroundings, { files: ['returned.xlf'], as: 'translator', by: 'Ilze Zvirbule' }),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'import, of a file that has a sentence to repair',
    before: 'edited',
    status: 1,
    prepare: putBroken,
    run: (surroundings) =>
      importFiles(surroundings, { files: ['returned.xlf'], as: 'translator', by: 'Ilze Zvirbule' }),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'import, of a repair.xlf in which a sentence was corrected',
    before: 'edited',
    prepare: putCorrected,
    run: (surroundings) => importFiles(surroundings, { files: [repair], as: 'translator', by: 'Ilze Zvirbule' }),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'merge, of a file with conflict markers',
    before: 'translated',
    prepare: putMarkers,
    run: (surroundings) => merge(surroundings, { files: ['lv/2026-05-12-lac/communique.md.xlf'] }),
  },
  {
    name: 'merge, of a ledger that two branches wrote',
    before: 'published',
    prepare: putTwoVersions,
    run: (surroundings) => merge(surroundings, { files: ['published/2026-05-20-pont/lv'] }),
    repairsLedger: true,
  },
  {
    name: 'extract, with what a memory and a register know',
    before: 'edited',
    prepare: putKnowledge,
    run: (surroundings) => extract(surroundings, everything),
    grows: /\/memory\.tmx$/u,
  },
  {
    name: 'memory import',
    before: 'extracted',
    prepare: putForeignMemory,
    run: (surroundings) => memoryImport(surroundings, { files: ['agency.tmx'], languages: [] }),
  },
  {
    name: 'terms import',
    before: 'extracted',
    prepare: (disk) => disk.put(`${from}/bodies.csv`, bodies),
    run: (surroundings) => termsImport(surroundings, { file: 'bodies.csv' }),
  },
  { name: 'pseudo', before: 'extracted again', run: (surroundings) => pseudo(surroundings, everything) },
  {
    name: 'check, which annotates',
    before: 'translated again',
    prepare: putSpaces,
    run: (surroundings) => check(surroundings, { ...everything, annotate: true }),
  },
  { name: 'review', before: 'translated again', run: (surroundings) => review(surroundings, accept('lv')) },
  {
    name: 'review of house formulas',
    before: 'translated again',
    run: (surroundings) => review(surroundings, accept('lv', ['lv/formulas.json'])),
  },
  {
    name: 'publish, the first time',
    before: 'reviewed',
    run: (surroundings) => publishAll(surroundings, ['2026-05-20-pont']),
  },
  {
    name: 'publish, a withdrawal',
    before: 'published',
    run: (surroundings) =>
      publish(surroundings, {
        paths: ['2026-05-12-lac'],
        languages: ['lv'],
        out: 'dist',
        by: reviewer,
        withdraw: true,
      }),
  },
  { name: 'publish, a correction', before: 'reviewed again', run: (surroundings) => publishAll(surroundings) },
];

/** Translated and signed sentence by sentence, as rules cut them that know no abbreviation; then other rules, or none, stand there. */
async function cutCoarsely(disk: MemoryDisk, newer?: string): Promise<void> {
  const surroundings = surroundingsOf(disk);
  disk.put(`${root}/fr/2026-05-12-lac/annexes/plan.txt`, 'Voir l’art. 5 du plan. La route reste ouverte.\n');
  await extract(surroundings, everything);
  await pseudo(surroundings, everything);
  await reviewBoth(surroundings);
  const path = `${root}/segmentation/fr.srx`;
  if (newer === undefined) await disk.fs.unlink(path);
  else disk.put(path, newer);
}

/** Two letters of a word change places, and back again it would be a correction. */
function mistype(disk: MemoryDisk): void {
  const path = `${root}/fr/2026-05-12-lac/communique.md`;
  disk.saveByRename(path, textOf(disk, path).replace('séminaire', 'séminiare'));
}

/** A new date in the name of its folder, with all that stands in it. */
async function renameRelease(disk: MemoryDisk): Promise<void> {
  const [old, now] = [`${root}/fr/2026-05-12-lac/`, `${root}/fr/2026-05-19-lac/`];
  for (const [path, text] of Object.entries(disk.files())) {
    if (!path.startsWith(old)) continue;
    disk.put(now + path.slice(old.length), Buffer.from(text, 'latin1'));
    await disk.fs.unlink(path);
  }
}

/** What a translator sends back of the file as it was before the French was edited: the first three texts anew. */
function putReturned(disk: MemoryDisk): void {
  const stored = Buffer.from(disk.files()[`${root}/lv/2026-05-12-lac/communique.md.xlf`] ?? '', 'latin1').toString(
    'utf8',
  );
  let target = 0;
  const returned = stored.replace(/(<target state="[^"]*">)([^<]*)/gu, (all, tag: string, text: string) => {
    target += 1;
    return target > 3 ? all : `${tag}${text} +`;
  });
  if (target < 4) throw new Error('the story has changed: there is too little to return');
  disk.put(`${from}/returned.xlf`, returned);
}

/** The same, with a tag that no XML knows in one of the sentences. */
function putBroken(disk: MemoryDisk): void {
  putReturned(disk);
  const returned = textOf(disk, `${from}/returned.xlf`);
  const broken = returned.replace(/ \+<\/target>/u, ' + <oops</target>');
  if (broken === returned) throw new Error('the story has changed: there is nothing to break');
  disk.put(`${from}/returned.xlf`, broken);
}

/** Two spaces in a row, which a check finds, in each Latvian translation. */
function putSpaces(disk: MemoryDisk): void {
  const path = `${root}/lv/2026-05-12-lac/communique.md.xlf`;
  disk.put(path, textOf(disk, path).replaceAll('⟧</target>', '  ⟧</target>'));
}

const repair = `${root}/returns/returned-abcdefgh/repair.xlf`;

/** One sentence waits, and a person wrote another text over the one that was refused. */
function putCorrected(disk: MemoryDisk): void {
  const stored = textOf(disk, `${root}/lv/2026-05-12-lac/communique.md.xlf`);
  let group = 0;
  const waiting = stored.replace(/^ *<group [^]*?<\/group>\n/gmu, (all) => (++group === 1 ? all : ''));
  const corrected = waiting
    .replace('<file ', '<file dragoman:job="returned-abcdefgh" ')
    .replace('</target>', ' (labots)</target>');
  if (group < 2 || !corrected.includes('(labots)')) throw new Error('the story has changed: nothing can wait');
  disk.put(repair, corrected);
}

const bodies = 'concept,language,term\nc1,fr,quai\nc1,lv,piestātne\n';

function putForeignMemory(disk: MemoryDisk): void {
  disk.put(`${from}/agency.tmx`, foreignMemory);
}

/** A memory of others and a register that speak of the sentences of the French as it is now. */
function putKnowledge(disk: MemoryDisk): void {
  disk.put(`${root}/lv/memory/agency.tmx`, foreignMemory);
  disk.put(`${root}/registers/bodies.csv`, bodies);
}

const foreignMemory = `<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="fr" datatype="plaintext"/><body>
<tu><tuv xml:lang="fr"><seg>Une carte suit aussi.</seg></tuv><tuv xml:lang="lv"><seg>Seko arī karte.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Il a réuni 41 pays.</seg></tuv><tuv xml:lang="lv"><seg>Tas pulcēja 41 valsti.</seg></tuv></tu>
</body></tmx>
`;

/** What git leaves where one branch translated a sentence beside another change, and the clone does not know the driver. */
function putMarkers(disk: MemoryDisk): void {
  const path = `${root}/lv/2026-05-12-lac/communique.md.xlf`;
  const stored = textOf(disk, path);
  const marked = stored.replace(
    /^ *<target state="[^"]*">[^<]*<\/target>\n/mu,
    (line) => `<<<<<<< HEAD\n=======\n${line}>>>>>>> ivo\n`,
  );
  if (marked === stored) throw new Error('the story has changed: there is no target to merge');
  disk.put(path, marked);
}

/** Version 1 as two branches wrote it, merged as text: other persons, other hours, other texts. */
function putTwoVersions(disk: MemoryDisk): void {
  const folder = `${root}/published/2026-05-20-pont/lv/1`;
  const event = textOf(disk, `${folder}/event.json`);
  const theirs = event.replace('T12:', 'T14:').replace(reviewer, 'Ivo Bērzs');
  const receipt = textOf(disk, `${folder}/note.txt.receipt.json`);
  const text = textOf(disk, `${folder}/note.txt`);
  const other = `${text.trimEnd()} +\n`;
  const otherReceipt = receipt.replace(fileDigest(Buffer.from(text)), fileDigest(Buffer.from(other)));
  disk.put(`${folder}/event.json`, bothSides(event, theirs));
  disk.put(`${folder}/note.txt.receipt.json`, bothSides(receipt, otherReceipt));
  disk.put(`${folder}/note.txt`, bothSides(text, other));
}

function bothSides(ours: string, theirs: string): string {
  if (ours === theirs) throw new Error('the story has changed: the two sides are the same');
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> ivo\n`;
}
