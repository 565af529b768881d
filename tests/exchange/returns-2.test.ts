/** Returns in XLIFF 2.x, as tools leave them: states, codes, notes, other segments, other versions, broken units. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { segmentsOf } from '@dragoman/model';
import { exportFiles, extract, importFiles, type ImportResult, review } from '@dragoman/pipeline';
import { readXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { inState, translated } from '../dialects/a-tool.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';

const release = '2026-10-05-passerelle';
const stored = `lv/${release}/communique.md.xlf`;
const text = 'Le **chantier** commence mardi. Il coûtera 3 millions.\n\nContact presse\n';
const dictionary = {
  'Le ': 'Jaunie ',
  chantier: 'būvdarbi',
  ' commence mardi.': ' sāksies otrdien.',
  'Il coûtera 3 millions.': 'Tas maksās 3 miljonus.',
  'Contact presse': 'Kontakti presei',
};

async function handedOut(dialect = '2.1', out = 'mail/back.xlf'): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({
    'dragoman.json': `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "dialects": { "lv": "${dialect}" } }\n`,
    [`fr/${release}/communique.md`]: text,
  });
  await extract(workspace.surroundings, { paths: [], languages: [] });
  await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'generic', out });
  return workspace;
}

function edit(workspace: TemporaryWorkspace, change: (xliff: string) => string, file = 'mail/back.xlf'): void {
  const next = change(workspace.read(file));
  expect(next).not.toBe(workspace.read(file));
  workspace.write(file, next);
}

async function take(
  workspace: TemporaryWorkspace,
  as: 'translator' | 'reviewer' = 'translator',
  file = 'mail/back.xlf',
): Promise<{ readonly counts: unknown; readonly codes: readonly string[]; readonly result: ImportResult | undefined }> {
  const by = as === 'reviewer' ? 'Anna' : 'Ilze';
  const { result, diagnostics } = await importFiles(workspace.surroundings, { files: [file], as, by });
  const counts = Object.entries(result?.files[0]?.segments ?? {}).filter(([, count]) => count > 0);
  return { counts: Object.fromEntries(counts), codes: diagnostics.map(({ code }) => code), result };
}

function shown(content: readonly unknown[]): string {
  return content.map((item) => (typeof item === 'string' ? item : '·')).join('');
}

/** Source = target (state, offers, notes). */
function glance(workspace: TemporaryWorkspace): readonly string[] {
  const { document } = readXliff(stored, workspace.bytes(stored));
  return (document?.files ?? [])
    .flatMap(({ units }) => units.flatMap(segmentsOf))
    .map((segment) => {
      const { source, target, state, subState, approval, matches = [], notes = [] } = segment;
      const facts = [
        state,
        ...(subState === undefined ? [] : [subState]),
        ...(approval === undefined ? [] : [`signed by ${approval.by}`]),
        ...matches.map((match) => `offers ${shown(match.target)}`),
        ...notes.map((note) => `note ${note.text}`),
      ];
      return `${shown(source)} = ${target === undefined ? '–' : shown(target)} (${facts.join(', ')})`;
    });
}

const all = [
  'Le ·chantier· commence mardi. = Jaunie ·būvdarbi· sāksies otrdien. (translated)',
  'Il coûtera 3 millions. = Tas maksās 3 miljonus. (translated)',
  'Contact presse = Kontakti presei (translated)',
];

test('a renamed return is kept once, in the folder of its job', async () => {
  const workspace = await handedOut();
  workspace.write('mail/Retour final (2).xlf', workspace.read('mail/back.xlf'));
  await take(workspace, 'translator', 'mail/Retour final (2).xlf');
  const jobs = readdirSync(join(workspace.root, 'exports')).map((name) => name.replace('.json', ''));
  expect(readdirSync(join(workspace.root, 'returns'))).toEqual(jobs);
});

describe('a returned file of XLIFF 2.x', () => {
  test('whose tool never writes a state is a translation all the same', async () => {
    const workspace = await handedOut();
    edit(workspace, (xliff) => translated(xliff, dictionary).replaceAll(' state="translated"', ''));
    expect(await take(workspace)).toMatchObject({ counts: { applied: 3 }, codes: [] });
    expect(glance(workspace)).toEqual(all);
  });

  test('may spell a pair as halves or as one element, with or without what we wrote on it', async () => {
    const workspace = await handedOut();
    const halves = (xliff: string): string =>
      translated(xliff, dictionary).replace(
        /<target>Jaunie <pc [\s\S]*?>būvdarbi<\/pc>/u,
        '<target>Jaunie <sc id="1" type="fmt"/>būvdarbi<ec startRef="1"/>',
      );
    edit(workspace, halves);
    expect(await take(workspace)).toMatchObject({ counts: { applied: 3 }, codes: [] });
    expect(glance(workspace)).toEqual(all);
  });

  test('in which half of a pair is gone, or means another, is not taken over; its text waits to be corrected', async () => {
    for (const broken of ['būvdarbi<ec startRef="1"/>', '<sc id="1"/>būvdarbi', '<pc id="7">būvdarbi</pc>']) {
      const workspace = await handedOut();
      const halves = (xliff: string): string =>
        translated(xliff, dictionary).replace(
          /<target>Jaunie <pc [\s\S]*?>būvdarbi<\/pc>/u,
          `<target>Jaunie ${broken}`,
        );
      edit(workspace, halves);
      expect(await take(workspace), broken).toMatchObject({
        counts: { applied: 2, codes: 1 },
        codes: ['return-codes'],
      });
    }
  });

  test('says "needs work" by the state initial, "done" by translated, and no more to a translator', async () => {
    const workspace = await handedOut();
    edit(workspace, (xliff) => translated(xliff, dictionary, 'reviewed'));
    await take(workspace);
    expect(glance(workspace)).toEqual(all);
    await exportFiles(workspace.surroundings, { paths: [release], language: 'lv', tool: 'generic', out: 'mail/2.xlf' });
    edit(workspace, (xliff) => inState(xliff, 'initial'), 'mail/2.xlf');
    expect(await take(workspace, 'translator', 'mail/2.xlf')).toMatchObject({ counts: { regressed: 3 } });
    expect(glance(workspace).map((line) => /\((.*)\)/u.exec(line)?.[1])).toEqual(
      Array.from({ length: 3 }, () => 'initial, dragoman:fuzzy'),
    );
  });

  test('signs for a reviewer what the reviewer raised, final where it says so; withdrawn approvals stay withdrawn', async () => {
    const workspace = await handedOut();
    edit(workspace, (xliff) => translated(xliff, dictionary));
    await take(workspace);
    const out = 'mail/2.xlf';
    await exportFiles(workspace.surroundings, { paths: [release], language: 'lv', tool: 'generic', out });
    edit(workspace, (xliff) => inState(xliff, 'reviewed').replace('state="reviewed"', 'state="final"'), out);
    expect((await take(workspace, 'reviewer', out)).result?.files[0]?.approved).toBe(3);
    expect(glance(workspace)).toEqual(
      all.map((line, index) => line.replace('(translated)', `(${index === 0 ? 'final' : 'reviewed'}, signed by Anna)`)),
    );
    await exportFiles(workspace.surroundings, { paths: [release], language: 'lv', tool: 'generic', out: 'mail/3.xlf' });
    await review(workspace.surroundings, {
      ...{ paths: [], all: true, language: 'lv', by: 'Bruno', segments: [], notMine: false },
      action: { kind: 'reject', note: 'Vēlreiz' },
    });
    expect((await take(workspace, 'reviewer', 'mail/3.xlf')).result?.files[0]?.approved).toBe(0);
    expect(glance(workspace).every((line) => line.includes('dragoman:rejected'))).toBe(true);
  });

  test('brings notes: of a segment, of a paragraph, with attributes of a tool, and comments in the text, each once', async () => {
    const workspace = await handedOut();
    const notes =
      '<notes xmlns:t="urn:t"><note id="t1" appliesTo="target">Vai otrdien?</note><note id="t2" t:user="ilze">Kurš?</note></notes>';
    edit(workspace, (xliff) => {
      const filled = translated(xliff, dictionary).replace(
        '3 miljonus',
        '<mrk id="m1" type="comment" value="Eiro?">3 miljonus</mrk>',
      );
      return filled.replace(/(<\/mda:metadata>\s*)(<segment[^>]*>\s*<source>Le )/u, `$1${notes}$2`);
    });
    expect(await take(workspace)).toMatchObject({ counts: { applied: 3 }, codes: [] });
    const noted = glance(workspace);
    expect(noted[0]).toBe(all[0]?.replace('(translated)', '(translated, note Vai otrdien?, note Kurš?)'));
    expect(noted[1]).toContain('note Eiro?');
    const before = workspace.snapshot();
    await take(workspace);
    expect(workspace.snapshot()).toEqual(before);
  });

  test('in which a tool joined two sentences is offered, not lost', async () => {
    const workspace = await handedOut();
    edit(workspace, (xliff) => {
      const filled = translated(xliff, dictionary);
      return filled.replace(
        /<\/source>\s*(<target>Jaunie [\s\S]*?)<\/target>\s*<\/segment>\s*<ignorable>[\s\S]*?<\/ignorable>\s*<segment[^>]*>\s*<source>([\s\S]*?)<\/source>\s*<target>([\s\S]*?)<\/target>/u,
        ' $2</source>$1 $3</target>',
      );
    });
    expect(await take(workspace)).toMatchObject({ counts: { applied: 1, resegmented: 1 } });
    expect(glance(workspace)).toEqual([
      'Le ·chantier· commence mardi. = – (initial, offers Jaunie ·būvdarbi· sāksies otrdien. Tas maksās 3 miljonus.)',
      'Il coûtera 3 millions. = – (initial)',
      all[2],
    ]);
  });

  test('in which a tool split a sentence is offered, not lost', async () => {
    const workspace = await handedOut();
    edit(workspace, (xliff) =>
      translated(xliff, dictionary)
        .replace(
          'Il coûtera 3',
          'Il coûtera</source><target>Tas maksās</target></segment><ignorable><source> </source></ignorable><segment id="t9" state="translated"><source>3',
        )
        .replace('<target>Tas maksās 3 miljonus.', '<target>3 miljonus.'),
    );
    expect(await take(workspace)).toMatchObject({ counts: { applied: 2, resegmented: 2 } });
    expect(glance(workspace)).toEqual([
      all[0],
      'Il coûtera 3 millions. = – (initial, offers Tas maksās, offers 3 miljonus.)',
      all[2],
    ]);
  });

  test('that lost our metadata is placed by its name and its sentences', async () => {
    const workspace = await handedOut('2.0', 'mail');
    const [name = ''] = readdirSync(join(workspace.root, 'mail'));
    edit(
      workspace,
      (xliff) => translated(xliff, dictionary).replaceAll(/\s*<mda:metadata>[\s\S]*?<\/mda:metadata>/gu, ''),
      `mail/${name}`,
    );
    expect(await take(workspace, 'translator', `mail/${name}`)).toMatchObject({ counts: { applied: 3 }, codes: [] });
    expect(glance(workspace)).toEqual(all);
  });

  test('that a tool made of our 1.2, a unit for each sentence and a placeholder for each code, is what it was', async () => {
    const workspace = await handedOut('1.2');
    edit(workspace, (xliff) => asModern(translated(xliff, dictionary)));
    expect(await take(workspace)).toMatchObject({ counts: { applied: 3 }, codes: [] });
    expect(glance(workspace)).toEqual(all);
    const before = workspace.snapshot();
    await take(workspace);
    expect(workspace.snapshot()).toEqual(before);
    edit(workspace, (xliff) => inState(xliff, 'reviewed'));
    expect((await take(workspace, 'reviewer')).result?.files[0]?.approved).toBe(3);
  });

  test('with one broken unit: its sentences wait in repair.xlf of the same dialect, and come back corrected', async () => {
    const workspace = await handedOut('2.2');
    edit(workspace, (xliff) => translated(xliff, dictionary).replace('būvdarbi</pc>', 'būvdarbi'));
    const line =
      workspace
        .read('mail/back.xlf')
        .split('\n')
        .findIndex((one) => one.includes('<unit ')) + 1;
    const { result, diagnostics } = await importFiles(workspace.surroundings, {
      files: ['mail/back.xlf'],
      as: 'translator',
    });
    expect(diagnostics).toMatchObject([{ code: 'broken-unit', location: { file: 'mail/back.xlf', line } }]);
    expect(result?.files[0]?.segments).toMatchObject({ applied: 1, queued: 1 });
    const repair = `returns/${result?.files[0]?.job ?? ''}/repair.xlf`;
    expect(workspace.read(repair)).toContain(' version="2.2"');
    edit(
      workspace,
      (xliff) =>
        inState(xliff, 'translated').replace(/<target>Jaunie būvdarbi/u, '<target>Jaunie <pc id="1">būvdarbi</pc>'),
      repair,
    );
    expect(await take(workspace, 'translator', repair)).toMatchObject({ codes: [] });
    expect(glance(workspace)).toEqual(all);
  });
});

/** As converters go from 1.2 to 2.0: units for trans-units, `ph` for `x`, nothing of ours. */
function asModern(xliff: string): string {
  const units = [
    ...xliff.matchAll(
      /<trans-unit id="([^"]*)"[\s\S]*?<source>([\s\S]*?)<\/source>(?:\s*<target[^>]*>([\s\S]*?)<\/target>)?/gu,
    ),
  ];
  const codes = (content: string): string => content.replaceAll(/<x id="(\d+)"(?:"[^"]*"|[^>"])*>/gu, '<ph id="$1"/>');
  const lines = units.map(([, id = '', source = '', target]) => {
    const said = target === undefined ? '' : `<target>${codes(target)}</target>`;
    return `<unit id="${id}"><segment id="0" state="translated"><source>${codes(source)}</source>${said}</segment></unit>`;
  });
  const original = /original="([^"]*)"/u.exec(xliff)?.[1] ?? '';
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="lv"><file id="f1" original="${original}">${lines.join('\n')}</file></xliff>`;
}
