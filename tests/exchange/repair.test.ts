/** `repair.xlf` is a work list: what waits in it, and above all what a person corrected in it, is never lost. */
import { exportFiles, extract, importFiles } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

const release = '2026-10-05-passerelle';
const everything = { paths: [], languages: [] };
const text = `Le **chantier** commence mardi.

Le Monde

Contact presse
`;
const broken = '<target state="translated">Darbi<x id="2"/> sākas otrdien.</target>';
const mended = '<x id="1"/>Būvdarbi<x id="2"';

interface Job {
  readonly workspace: TemporaryWorkspace;
  /** As it left. */
  readonly sent: string;
  readonly folder: string;
  readonly repair: string;
}

async function handedOut(): Promise<Job> {
  const workspace = temporaryWorkspace({ [`fr/${release}/communique.md`]: text });
  await extract(workspace.surroundings, everything);
  const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail/sent.xlf' } as const;
  const { result } = await exportFiles(workspace.surroundings, options);
  const folder = `returns/${result?.job ?? ''}`;
  return { workspace, sent: workspace.read('mail/sent.xlf'), folder, repair: `${folder}/repair.xlf` };
}

/** A job of which one sentence came back with half of a pair. */
async function refused(): Promise<Job> {
  const job = await handedOut();
  job.workspace.write('mail/back.xlf', job.sent.replace(/(<source>Le <x id="1".*?<\/source>)/u, `$1${broken}`));
  expect(await take(job, 'mail/back.xlf')).toEqual(['return-codes']);
  return job;
}

async function take({ workspace }: Job, file: string): Promise<readonly string[]> {
  const taken = await importFiles(workspace.surroundings, { files: [file], as: 'translator', by: 'Ilze' });
  return taken.diagnostics.map(({ code }) => code);
}

function translated(xlf: string, source: string, target: string): string {
  return xlf.replace(`<source>${source}</source>`, `$&<target state="translated">${target}</target>`);
}

describe('what waits in repair.xlf', () => {
  test('stays when an older file comes in which its sentence is as it was sent', async () => {
    const job = await refused();
    const before = job.workspace.read(job.repair);
    expect(await take(job, 'mail/sent.xlf')).toEqual([]);
    expect(job.workspace.read(job.repair)).toBe(before);
  });

  test('goes once its French is back, and its text with it, with the next file of the job', async () => {
    const job = await handedOut();
    const { workspace, sent, repair } = job;
    workspace.write('mail/back.xlf', translated(sent, 'Le Monde', 'Pasaule'));
    workspace.write(`fr/${release}/communique.md`, text.replace('Le Monde\n\n', ''));
    expect(await take(job, 'mail/back.xlf')).toEqual(['return-unknown']);
    workspace.write(`fr/${release}/communique.md`, text);
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toContain('Pasaule');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('goes when its sentence comes back whole', async () => {
    const job = await refused();
    job.workspace.write('mail/whole.xlf', job.workspace.read('mail/back.xlf').replace('Darbi<x id="2"', mended));
    expect(await take(job, 'mail/whole.xlf')).toEqual([]);
    expect(Object.keys(job.workspace.snapshot())).not.toContain(job.repair);
  });

  test('and was corrected there stays corrected, whatever else of the job comes, until it is imported itself', async () => {
    const job = await refused();
    const { workspace, repair } = job;
    workspace.write(repair, workspace.read(repair).replace('Darbi<x id="2"', mended));
    workspace.write('mail/other.xlf', translated(job.sent, 'Le Monde', 'Pasaule'));
    for (const file of ['mail/back.xlf', 'mail/other.xlf', 'mail/back.xlf', 'mail/sent.xlf']) {
      await take(job, file);
      expect(workspace.read(repair), file).toContain('Būvdarbi');
    }
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toContain('Būvdarbi');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('is kept beside it when a correction left it unreadable', async () => {
    const job = await refused();
    const { workspace, repair } = job;
    const unreadable = workspace.read(repair).replace('Darbi<x', 'Būvdarbi & <x');
    workspace.write(repair, unreadable);
    workspace.write('mail/other.xlf', translated(job.sent, 'Le Monde', 'Pasaule'));
    expect(await take(job, 'mail/other.xlf')).toEqual(['unreadable-repair']);
    expect(workspace.read(`${job.folder}/repair-2.xlf`)).toBe(unreadable);
  });
});

describe('of two refused texts of one sentence', () => {
  test('the newer one is the target and the older stands beside it; the corrected one ends both', async () => {
    const job = await refused();
    const { workspace, repair } = job;
    workspace.write('mail/second.xlf', workspace.read('mail/back.xlf').replace('Darbi<x', 'Būvdarbi<x'));
    expect(await take(job, 'mail/second.xlf')).toEqual(['return-codes']);
    expect(workspace.read(repair)).toMatch(
      />Būvdarbi<x [^]* sākas otrdien\.<\/target>[^]*<alt-trans[^]*>Darbi<x [^]* sākas otrdien\.<\/target>/u,
    );
    const before = workspace.snapshot();
    expect(await take(job, 'mail/second.xlf')).toEqual(['return-codes']);
    expect(workspace.snapshot()).toEqual(before);
    workspace.write(repair, workspace.read(repair).replace('>Būvdarbi<x id="2"', `>${mended}`));
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toContain('Būvdarbi');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('in two languages and without a job, each waits in its own file and, corrected, goes where it belongs', async () => {
    const job = await refused();
    const { workspace } = job;
    const bare = workspace.read('mail/back.xlf').replace(/ dragoman:job="[^"]*"/u, '');
    const english = bare.replace('target-language="lv"', 'target-language="en"').replace('Darbi', 'Works');
    workspace.write('mail/lv/communique.md.xlf', bare.replace('Darbi', 'Rakšana'));
    workspace.write('mail/en/communique.md.xlf', english);
    expect(await take(job, 'mail/lv')).toEqual(['return-codes']);
    expect(await take(job, 'mail/en')).toEqual(['return-codes']);
    const repairs = Object.keys(workspace.snapshot()).filter((path) => path.endsWith('/repair.xlf'));
    expect(repairs).toHaveLength(3);
    const [own = ''] = repairs.filter((path) => workspace.read(path).includes('Works'));
    expect(workspace.read(own)).toContain('target-language="en"');
    workspace.write(own, workspace.read(own).replace('Works<x id="2"', '<x id="1"/>Works<x id="2"'));
    const taken = await importFiles(workspace.surroundings, { files: [own], as: 'translator' });
    expect(taken.result?.files).toMatchObject([{ job: null, language: 'en', segments: { applied: 1 } }]);
    expect(Object.keys(workspace.snapshot()).filter((path) => path.endsWith('/repair.xlf'))).toHaveLength(2);
  });
});

describe('a note that waits', () => {
  const noted = '<note from="Ilze">Kurš otrdienā?</note>';
  const twice = (xlf: string, behind: (copy: number) => string): string =>
    xlf.replace(/[ \t]*<trans-unit [^>]*>\s*<source>Le <x [^]*?<\/trans-unit>\n/u, (unit) =>
      [0, 1].map((copy) => unit.replace('</source>', `$&${behind(copy)}`)).join(''),
    );
  const whole = '<target state="translated"><x id="1"/>Darbi<x id="2"/> sākas.</target>';

  test('stays beside a refused text, whatever a second copy of its sentence brings, however often it is imported', async () => {
    const job = await handedOut();
    const { workspace, sent, repair } = job;
    workspace.write(
      'mail/notes.xlf',
      twice(sent, (copy) => `<note from="Ilze">Kurš ${copy}?</note>`),
    );
    workspace.write(
      'mail/texts.xlf',
      twice(sent, (copy) => whole.replace('Darbi', `Darbi ${copy}`)),
    );
    workspace.write(`fr/${release}/communique.md`, text.replace('mardi', 'jeudi'));
    expect(await take(job, 'mail/notes.xlf')).toEqual(['return-note']);
    workspace.write(`fr/${release}/communique.md`, text.replace('mardi.', 'mardi ; les travaux dureront.'));
    expect(await take(job, 'mail/texts.xlf')).toEqual(['return-stale', 'return-unknown']);
    expect(workspace.read(repair)).toMatch(/>Darbi 1<[^]*<note from="Ilze">Kurš 1\?<\/note>/u);
    const before = workspace.snapshot();
    expect(await take(job, 'mail/texts.xlf')).toEqual(['return-stale', 'return-unknown']);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('at a refused text waits on alone when a text comes without it, and goes home with repair.xlf', async () => {
    const job = await handedOut();
    const { workspace, sent, repair } = job;
    const unclosed = `<target>Darbi & <g</target>${noted}`;
    workspace.write('mail/back.xlf', sent.replace(/(<source>Le <x id="1".*?<\/source>)/u, `$1${unclosed}`));
    workspace.write('mail/whole.xlf', sent.replace(/(<source>Le <x id="1".*?<\/source>)/u, `$1${whole}`));
    expect(await take(job, 'mail/back.xlf')).toEqual(['broken-trans-unit']);
    expect(await take(job, 'mail/whole.xlf')).toEqual([]);
    expect(workspace.read(repair)).toMatch(
      /<\/source>\s*<note from="dragoman" annotates="target">a text of this sentence was taken over; the note on it is kept<\/note>\s*<note>Kurš otrdienā\?<\/note>/u,
    );
    const before = workspace.snapshot();
    expect(await take(job, 'mail/whole.xlf')).toEqual([]);
    expect(workspace.snapshot()).toEqual(before);
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toContain('<note>Kurš otrdienā?</note>');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('stays, and is named, where repair.xlf is imported while the document here cannot be read', async () => {
    const job = await handedOut();
    const { workspace, sent, repair } = job;
    const stored = `lv/${release}/communique.md.xlf`;
    workspace.write('mail/back.xlf', sent.replace('<source>Le Monde</source>', `$&${noted}`));
    workspace.write(`fr/${release}/communique.md`, text.replace('Le Monde\n\n', ''));
    expect(await take(job, 'mail/back.xlf')).toEqual(['return-note']);
    const [waits, whole] = [workspace.read(repair), workspace.read(stored)];
    workspace.write(`fr/${release}/communique.md`, text);
    workspace.write(stored, whole.replace('</body>', ''));
    expect(await take(job, repair)).toContain('return-queued');
    expect(workspace.read(repair)).toBe(waits);
    workspace.write(stored, whole);
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(stored)).toContain(noted);
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });

  test('goes when the same note stands at its sentence already', async () => {
    const job = await handedOut();
    const { workspace, sent, repair } = job;
    const refusedNoted = sent.replace(/(<source>Le <x id="1".*?<\/source>)/u, `$1${broken}${noted}`);
    workspace.write('mail/back.xlf', refusedNoted);
    workspace.write('mail/whole.xlf', sent.replace(/(<source>Le <x id="1".*?<\/source>)/u, `$1${whole}`));
    expect(await take(job, 'mail/back.xlf')).toEqual(['return-codes']);
    expect(workspace.read(repair)).toContain('Kurš otrdienā?');
    expect(await take(job, 'mail/whole.xlf')).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toContain('Kurš otrdienā?');
    expect(Object.keys(workspace.snapshot())).not.toContain(repair);
  });
});

describe('a corrected text', () => {
  test('that is refused again waits on with the earlier texts beside it', async () => {
    const job = await refused();
    const { workspace, repair } = job;
    workspace.write('mail/second.xlf', workspace.read('mail/back.xlf').replace('Darbi<x', 'Būvdarbi<x'));
    await take(job, 'mail/second.xlf');
    workspace.write(repair, workspace.read(repair).replace('>Būvdarbi<x', '>Rakšana<x'));
    expect(await take(job, repair)).toEqual(['return-codes']);
    expect(workspace.read(repair)).toMatch(/>Rakšana<x[^]*<alt-trans[^]*>Darbi<x/u);
  });

  test('is a translation, whatever the state that repair.xlf gave it says', async () => {
    const job = await refused();
    const { workspace, repair } = job;
    workspace.write(repair, workspace.read(repair).replace('Darbi<x id="2"', mended));
    expect(workspace.read(repair)).toMatch(/<target state="needs-review-translation">.*Būvdarbi/u);
    expect(await take(job, repair)).toEqual([]);
    expect(workspace.read(`lv/${release}/communique.md.xlf`)).toMatch(/<target state="translated">.*Būvdarbi/u);
  });

  test('of a sentence that went out as needing work is one as well', async () => {
    const job = await handedOut();
    const { workspace } = job;
    const stored = `lv/${release}/communique.md.xlf`;
    const doubtful = translated(job.sent, 'Le Monde', 'Zeme').replace('"translated">Zeme', '"needs-l10n">Zeme');
    workspace.write('mail/doubtful.xlf', doubtful);
    expect(await take(job, 'mail/doubtful.xlf')).toEqual([]);
    expect(workspace.read(stored)).toContain('<target state="needs-review-translation">Zeme');
    const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail/again.xlf' } as const;
    await exportFiles(workspace.surroundings, options);
    workspace.write('mail/again.xlf', workspace.read('mail/again.xlf').replace('>Zeme<', '>Pasaule<'));
    expect(await take(job, 'mail/again.xlf')).toEqual([]);
    expect(workspace.read(stored)).toContain('<target state="translated">Pasaule');
  });
});

describe('a trans-unit that is no XML', () => {
  test('is queued with the characters its references stand for', async () => {
    const job = await handedOut();
    job.workspace.write('mail/back.xlf', translated(job.sent, 'Le Monde', 'Pas&#257;ule&#xA0;&lt;A &amp;amp; B & C'));
    expect(await take(job, 'mail/back.xlf')).toEqual(['broken-trans-unit']);
    expect(job.workspace.read(job.repair)).toContain('>Pasāule\u00A0&lt;A &amp;amp; B &amp; C</target>');
  });

  test('keeps every sign that is no tag, its codes left out, and the notes of people', async () => {
    const job = await handedOut();
    const typed = 'A <x id="1" equiv-text="&lt;b1>"/>un</g> 1 < 2, <b c & "d" > e<!-- x -->, <![CDATA[<i> &amp;]]> & f';
    const notes = '<note from="Ilze">Kas tas?</note><note from="dragoman">± x</note>';
    const back = translated(job.sent, 'Le Monde', typed).replace('& f</target>', `$&${notes}`);
    job.workspace.write('mail/back.xlf', back);
    expect(await take(job, 'mail/back.xlf')).toEqual(['broken-trans-unit']);
    const repair = job.workspace.read(job.repair);
    expect(/<target[^>]*>(.*)<\/target>/u.exec(repair)?.[1]).toBe(
      'A un 1 &lt; 2, &lt;b c &amp; "d" &gt; e, &lt;i&gt; &amp;amp; &amp; f',
    );
    expect(repair).toContain('<note>Kas tas?</note>');
    expect(repair).not.toContain('± x');
  });

  test('gives its own target, never what a memory proposed; its note waits as a note', async () => {
    const proposal = '<alt-trans><source>Le Monde</source><target>Zeme</target></alt-trans>';
    for (const [name, own] of Object.entries({ empty: '<target/>', none: '' })) {
      const job = await handedOut();
      const file = `mail/${name}.xlf`;
      const rest = `${own}<note>q & r</note>${proposal}`;
      job.workspace.write(file, job.sent.replace('<source>Le Monde</source>', `$&${rest}`));
      expect(await take(job, file)).toEqual(['broken-trans-unit']);
      const repair = job.workspace.read(job.repair);
      expect(repair).toContain('<note>q &amp; r</note>');
      expect(repair).not.toMatch(/<target|Zeme/u);
      job.workspace.write(file, job.sent.replace('<source>Le Monde</source>', `$&${own}& r${proposal}`));
      expect(await take(job, file)).toEqual(['broken-trans-unit']);
    }
  });
});
