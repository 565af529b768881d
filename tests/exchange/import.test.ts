/** Returned files as tools and people leave them: what is applied, what is only a claim, what is refused, what is kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles, extract, importFiles, review, status } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import {
  allTyped,
  everything,
  french,
  handedOut,
  held,
  outcomes,
  release,
  stored,
  take,
  text,
  typed,
} from './hand-off.ts';

describe('a returned file', () => {
  test('is applied segment by segment, archived byte for byte, and importing it again writes nothing', async () => {
    const workspace = await handedOut();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 0, diagnostics: [] });
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    const job = taken.result?.files[0]?.job ?? '';
    expect(workspace.read(`returns/${job}/back.xlf`)).toBe(workspace.read('mail/back.xlf'));
    const before = workspace.snapshot();
    const again = await take(workspace);
    expect(outcomes(again.result)).toEqual({ unchanged: 5 });
    expect(workspace.snapshot()).toEqual(before);
  });

  test('says nothing that its reader did not ask for: with --dry-run no byte is written', async () => {
    const workspace = await handedOut();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    const before = workspace.snapshot();
    const taken = await importFiles(
      { ...workspace.surroundings, dryRun: true },
      { files: ['mail/back.xlf'], as: 'translator' },
    );
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    expect(workspace.snapshot()).toEqual(before);
  });

  test('without a record of its job is compared by the marks it carries', async () => {
    const workspace = await handedOut();
    const returned = allTyped(workspace.read(stored));
    workspace.write('mail/communique.md.xlf', returned);
    const taken = await take(workspace, 'mail/communique.md.xlf');
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    expect(taken.result?.files[0]?.job).toBe(null);
    expect(readdirSync(join(workspace.root, 'returns'))).toEqual([expect.stringMatching(/^returned-[a-z2-7]{8}$/u)]);
  });

  test('edited where it is stored is settled where it stands, by name', async () => {
    const workspace = await handedOut();
    workspace.write(stored, allTyped(workspace.read(stored)));
    expect(await held(workspace)).toContain('edited-outside');
    const taken = await take(workspace, stored);
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    expect(workspace.read(stored).match(/dragoman:by="Ilze"/gu)).toHaveLength(3);
    expect(workspace.read(stored)).not.toContain('edited-outside');
    expect(await held(workspace)).not.toContain('edited-outside');
  });

  test('that lost every mark of ours is still placed by its name and its sentences', async () => {
    const workspace = await handedOut({ out: 'mail' });
    const [name = ''] = readdirSync(join(workspace.root, 'mail'));
    const plain = allTyped(workspace.read(`mail/${name}`))
      .replace(/ (?:xmlns:)?dragoman(?::[a-z-]+)?="[^"]*"/gu, '')
      .replace(/ target-language="lv"/u, ' target-language="C"');
    expect(plain).not.toContain('dragoman:');
    workspace.write(`mail/${name}`, plain);
    const taken = await take(workspace, `mail/${name}`);
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
  });

  test('with a sentence re-indented by its tool is the same sentence', async () => {
    const workspace = await handedOut();
    const indented = workspace
      .read('mail/back.xlf')
      .replace(/(<source>La passerelle ouvrira .*?)<\/source>/u, '$1\n          </source>')
      .replace(/(equiv-text="&lt;\/a3>"\/>)\./u, '$1\n            .');
    workspace.write('mail/back.xlf', indented);
    const taken = await take(workspace);
    expect(outcomes(taken.result)).toEqual({ unchanged: 5 });
  });

  test('brings a translator’s note along', async () => {
    const workspace = await handedOut();
    const noted = typed(workspace.read('mail/back.xlf'), 'Il coûtera 3 millions.', 'Tas maksās 3 miljonus.').replace(
      'Tas maksās 3 miljonus.</target>',
      'Tas maksās 3 miljonus.</target>\n          <note from="Ilze">Des euros ?</note>',
    );
    workspace.write('mail/back.xlf', noted);
    await take(workspace);
    expect(workspace.read(stored)).toContain('<note from="Ilze">Des euros ?</note>');
  });

  test('brings its notes along where the French was edited meanwhile', async () => {
    const workspace = await handedOut();
    const back = allTyped(workspace.read('mail/back.xlf'));
    workspace.write('mail/back.xlf', back.replace('Kontakti presei</target>', '$&<note from="Ilze">Kam?</note>'));
    workspace.write(french, text.replace('Contact presse', 'Contacts pour la presse'));
    expect(outcomes((await take(workspace)).result)).toMatchObject({ stale: 1 });
    expect(workspace.read(stored)).toContain('<note from="Ilze">Kam?</note>');
    const before = workspace.snapshot();
    await take(workspace);
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('states are claims', () => {
  async function approved(): Promise<TemporaryWorkspace> {
    const workspace = await handedOut();
    let xlf = allTyped(workspace.read('mail/back.xlf'));
    xlf = xlf.replace(
      /(<source>Le <x id="1".*?<\/source>)/u,
      '$1<target state="translated"><x id="1"/>Darbi<x id="2"/> sākas otrdien.</target>',
    );
    xlf = xlf.replace(
      /(<source>La passerelle ouvrira.*?<\/source>)/u,
      '$1<target state="translated">Tiltu atklās <x id="3"/>pavasarī<x id="4"/>.</target>',
    );
    workspace.write('mail/back.xlf', xlf);
    expect(outcomes((await take(workspace)).result)).toEqual({ applied: 5 });
    const reviewed = await review(workspace.surroundings, {
      paths: [],
      all: true,
      language: 'lv',
      by: 'Kārlis',
      segments: [],
      notMine: false,
      action: { kind: 'accept', final: true },
    });
    expect(reviewed).toMatchObject({ status: 0, result: { reviewed: 5 } });
    expect(await held(workspace)).toEqual([]);
    return workspace;
  }

  test('a final segment edited again outside is not publishable, before the import and after it', async () => {
    const workspace = await approved();
    workspace.write(stored, workspace.read(stored).replace('Kontakti presei', 'Preses kontakti'));
    expect(await held(workspace)).toEqual(['edited-outside']);
    expect(outcomes((await take(workspace, stored)).result)).toEqual({ applied: 1, unchanged: 4 });
    expect(await held(workspace)).toEqual(['not-reviewed']);
  });

  test('state="final" written by hand is not publishable', async () => {
    const workspace = await handedOut();
    workspace.write(
      stored,
      allTyped(workspace.read(stored), 'final').replaceAll('<trans-unit', '<trans-unit approved="yes"'),
    );
    expect(await held(workspace)).toContain('edited-outside');
    await take(workspace, stored);
    const now = await status(workspace.surroundings, { ...everything, states: [], segments: false, gate: false });
    const lv = now.result?.languages.find(({ language }) => language === 'lv');
    expect(lv?.segments).toMatchObject({ translated: 3, reviewed: 0, final: 0 });
    expect(await held(workspace)).toContain('not-reviewed');
  });

  test('signed-off by a tool is a translation, no more', async () => {
    const workspace = await handedOut();
    workspace.write(
      'mail/back.xlf',
      allTyped(workspace.read('mail/back.xlf'), 'signed-off').replaceAll('<trans-unit', '<trans-unit approved="yes"'),
    );
    expect(outcomes((await take(workspace)).result)).toEqual({ applied: 3, unchanged: 2 });
    expect(workspace.read(stored)).not.toMatch(/dragoman:state="(?:reviewed|final)"|approved-by/u);
  });

  test('a reviewer’s import signs what the file claims, never what it does not, and never their own text', async () => {
    const workspace = await handedOut();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    await take(workspace);
    const exported = await exportFiles(workspace.surroundings, {
      paths: [release],
      language: 'lv',
      tool: 'generic',
      out: 'mail/review.xlf',
    });
    expect(exported.status).toBe(0);
    const claimed = workspace
      .read('mail/review.xlf')
      .replace('state="translated">Gājēju tilts pār kanālu', 'state="final">Gājēju tilts pār kanālu')
      .replace('state="translated">Kontakti presei', 'state="signed-off">Preses kontakti');
    workspace.write('mail/review.xlf', claimed);
    const taken = await importFiles(workspace.surroundings, {
      files: ['mail/review.xlf'],
      as: 'reviewer',
      by: 'Kārlis',
    });
    expect(taken).toMatchObject({ status: 1, result: { files: [{ approved: 1 }] } });
    expect(taken.diagnostics.map(({ code, values }) => [code, values?.['reason']])).toEqual([
      ['claim-not-approved', 'own-translation'],
    ]);
    const xlf = workspace.read(stored);
    expect(xlf.match(/dragoman:state="final"/gu)).toHaveLength(1);
    expect(xlf.match(/approved-by="Kārlis"/gu)).toHaveLength(1);
    expect(xlf).toContain('<target state="translated">Preses kontakti</target>');
  });

  test('an approval that we wrote into the file ourselves is no reviewer’s word: what was sent back here stays so', async () => {
    const workspace = await approved();
    const sent = { paths: [release], language: 'lv', tool: 'generic', out: 'mail/again.xlf' } as const;
    expect((await exportFiles(workspace.surroundings, sent)).status).toBe(0);
    const [, segment = ''] =
      /<trans-unit id="([^"]*)"[^>]*>\s*<source>Contact presse/u.exec(workspace.read(stored)) ?? [];
    const rejected = await review(workspace.surroundings, {
      paths: [release],
      all: false,
      language: 'lv',
      by: 'Kārlis',
      segments: [segment],
      notMine: false,
      action: { kind: 'reject', note: 'Preses kontakti' },
    });
    expect(rejected).toMatchObject({ status: 0, result: { rejected: 1 } });
    const before = workspace.read(stored);
    const taken = await importFiles(workspace.surroundings, {
      files: ['mail/again.xlf'],
      as: 'reviewer',
      by: 'Zane',
    });
    expect(taken).toMatchObject({ status: 0, result: { files: [{ approved: 0, written: false }] } });
    expect(workspace.read(stored)).toBe(before);
  });

  test('somebody who is no reviewer of the language cannot import as one; the file is kept all the same', async () => {
    const workspace = await handedOut();
    workspace.write(
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"], "reviewers": { "lv": ["Kārlis"] } }',
    );
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf'), 'final'));
    const before = workspace.read(stored);
    const taken = await importFiles(workspace.surroundings, { files: ['mail/back.xlf'], as: 'reviewer', by: 'Ilze' });
    expect(taken).toMatchObject({ status: 1, diagnostics: [{ code: 'not-a-reviewer' }] });
    expect(workspace.read(stored)).toBe(before);
    expect(readdirSync(join(workspace.root, 'returns'))).toHaveLength(1);
  });
});

describe('what cannot be applied', () => {
  test('one trans-unit that is no XML is refused with its line, the others are applied', async () => {
    const workspace = await handedOut();
    const broken = allTyped(workspace.read('mail/back.xlf')).replace(
      'Tas maksās 3 miljonus.',
      'Tas maksās</g> 3 miljonus.',
    );
    const line = broken.slice(0, broken.lastIndexOf('<trans-unit', broken.indexOf('</g>'))).split('\n').length;
    workspace.write('mail/back.xlf', broken);
    const taken = await take(workspace);
    expect(taken.status).toBe(1);
    expect(outcomes(taken.result)).toEqual({ applied: 2, unchanged: 2, queued: 1 });
    expect(taken.diagnostics).toMatchObject([{ code: 'broken-trans-unit', location: { file: 'mail/back.xlf', line } }]);
    const job = taken.result?.files[0]?.job ?? '';
    expect(workspace.read(`returns/${job}/repair.xlf`)).toContain('Tas maksās 3 miljonus.');
    expect(workspace.read(`returns/${job}/back.xlf`)).toBe(broken);
  });

  test('a file that ends in the middle gives what is whole in it', async () => {
    const workspace = await handedOut();
    const whole = allTyped(workspace.read('mail/back.xlf'));
    workspace.write('mail/back.xlf', whole.slice(0, whole.indexOf('Kontakti presei') + 4));
    const taken = await take(workspace);
    expect(outcomes(taken.result)).toMatchObject({ applied: 2, queued: 1 });
  });

  test('a DOCTYPE, bytes that are no text and no XLIFF are refused whole, kept, and the next file is imported', async () => {
    const workspace = await handedOut();
    const good = allTyped(workspace.read('mail/back.xlf'));
    workspace.write('mail/a.xlf', good.replace('<xliff ', '<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff '));
    workspace.write('mail/b.xlf', Buffer.from([0x3c, 0xff, 0xfe, 0x00]));
    workspace.write('mail/c.xlf', '<html/>');
    workspace.write('mail/back.xlf', good);
    const taken = await importFiles(workspace.surroundings, {
      files: ['mail/a.xlf', 'mail/b.xlf', 'mail/c.xlf', 'mail/gone.xlf', 'mail/back.xlf'],
      as: 'translator',
    });
    expect(taken.status).toBe(1);
    expect(taken.result?.files.map(({ file, document }) => [file, document])).toEqual([
      ['mail/a.xlf', null],
      ['mail/b.xlf', null],
      ['mail/c.xlf', null],
      ['mail/back.xlf', `${release}/communique.md`],
    ]);
    expect(outcomes(taken.result, 3)).toEqual({ applied: 3, unchanged: 2 });
    expect(taken.diagnostics.map(({ code }) => code).toSorted()).toEqual(
      ['doctype-refused', 'file-not-found', 'not-xliff', 'undecodable-bytes'].toSorted(),
    );
    const kept = readdirSync(join(workspace.root, 'returns'), { recursive: true }).map(String);
    for (const name of ['a.xlf', 'b.xlf', 'c.xlf', 'back.xlf']) {
      expect(
        kept.some((path) => path.endsWith(`/${name}`)),
        name,
      ).toBe(true);
    }
  });

  test('a broken sentence of many megabytes is refused alone, and its words wait whole', async () => {
    const workspace = await handedOut();
    const good = allTyped(workspace.read('mail/back.xlf'));
    const long = `1 < 2, &#233;t&#xE9; & ${'x'.repeat(20_000_000)}`;
    workspace.write('mail/back.xlf', good.replace('Kontakti presei', long));
    const taken = await take(workspace);
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['broken-trans-unit']);
    expect(outcomes(taken.result)).toEqual({ applied: 2, unchanged: 2, queued: 1 });
    const repair = workspace.read(`returns/${taken.result?.files[0]?.job ?? ''}/repair.xlf`);
    const [, waits = ''] = /<target[^>]*>([^<]*)<\/target>/u.exec(repair) ?? [];
    expect(waits === `1 &lt; 2, été &amp; ${'x'.repeat(20_000_000)}`).toBe(true);
  });

  test('a broken sentence of many megabytes is refused alone, the rest of its file and of the batch is not', async () => {
    const workspace = await handedOut();
    const good = allTyped(workspace.read('mail/back.xlf'));
    workspace.write('mail/back.xlf', good);
    workspace.write('mail/a.xlf', good.replace('Kontakti presei', `${'x'.repeat(20_000_000)} & y`));
    const files = ['mail/a.xlf', 'mail/back.xlf'];
    const taken = await importFiles(workspace.surroundings, { files, as: 'translator' });
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['broken-trans-unit']);
    expect(outcomes(taken.result, 0)).toEqual({ applied: 2, unchanged: 2, queued: 1 });
    expect(outcomes(taken.result, 1)).toEqual({ applied: 1, unchanged: 4 });
    const kept = readdirSync(join(workspace.root, 'returns'), { recursive: true }).map(String);
    expect(kept.filter((path) => path.endsWith('/a.xlf'))).toHaveLength(1);
  });

  test('a change in a locked sentence waits in repair.xlf also when its French was edited meanwhile', async () => {
    const workspace = await handedOut();
    const locked = allTyped(workspace.read('mail/back.xlf')).replace(
      /<trans-unit (?=[^>]*>\s*<source>Contact presse)/u,
      '<trans-unit translate="no" ',
    );
    workspace.write('mail/back.xlf', locked);
    workspace.write(french, text.replace('Contact presse', 'Contacts pour la presse'));
    const taken = await take(workspace);
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['return-locked']);
    expect(workspace.read(`returns/${taken.result?.files[0]?.job ?? ''}/repair.xlf`)).toContain('Kontakti presei');
  });

  test('a file for another language, or a document that is not here, is kept and touches nothing', async () => {
    const workspace = await handedOut();
    const good = allTyped(workspace.read('mail/back.xlf'));
    workspace.write('mail/en.xlf', good.replace('target-language="lv"', 'target-language="en"'));
    workspace.write(
      'mail/other.xlf',
      good.replace(/original="[^"]*"/u, 'original="fr/R/../../etc/passwd"').replace(/ dragoman:job="[^"]*"/u, ''),
    );
    const before = workspace.read(stored);
    const taken = await importFiles(workspace.surroundings, {
      files: ['mail/en.xlf', 'mail/other.xlf'],
      as: 'translator',
    });
    expect(taken.status).toBe(1);
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['returned-language-pair', 'unplaced-document']);
    expect(workspace.read(stored)).toBe(before);
  });

  test('a job’s name in a file never leads out of returns/', async () => {
    const workspace = await handedOut();
    const hostile = allTyped(workspace.read('mail/back.xlf')).replace(
      /dragoman:job="[^"]*"/u,
      'dragoman:job="../../evil"',
    );
    workspace.write('mail/back.xlf', hostile);
    const taken = await take(workspace);
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
    const [folder = ''] = readdirSync(join(workspace.root, 'returns'));
    expect(folder).toMatch(/^returned-/u);
  });

  test('a record of a job that cannot be read is named, and the marks in the file decide', async () => {
    const workspace = await handedOut();
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    workspace.write(`exports/${record}`, '{ "job": 1');
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    const taken = await take(workspace);
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['unreadable-export-record']);
    expect(outcomes(taken.result)).toEqual({ applied: 3, unchanged: 2 });
  });
});

describe('a hand-off', () => {
  test('goes to one file or to a folder of files named by release, document, languages and job', async () => {
    const workspace = await handedOut({ out: 'mail', to: 'Ilze', due: '2026-10-12T08:00:00Z' });
    const [name = ''] = readdirSync(join(workspace.root, 'mail'));
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    const job = record.replace('.json', '');
    expect(name).toBe(`${release}.communique.md.fr-lv.${job}.xlf`);
    expect(JSON.parse(workspace.read(`exports/${record}`))).toMatchObject({
      job,
      language: 'lv',
      to: 'Ilze',
      due: '2026-10-12T08:00:00Z',
      tool: 'generic',
      files: [{ file: name, document: `${release}/communique.md` }],
    });
  });

  test('gives every document a file of its own, also where two are spelled alike in a name', async () => {
    const workspace = temporaryWorkspace({
      [`fr/${release}/a/b.md`]: '# Un\n',
      [`fr/${release}/a~b.md`]: '# Deux\n',
    });
    await extract(workspace.surroundings, everything);
    const options = { paths: [], language: 'lv', tool: 'generic', out: 'mail' } as const;
    expect((await exportFiles(workspace.surroundings, options)).status).toBe(0);
    const texts = readdirSync(join(workspace.root, 'mail')).map((name) => workspace.read(`mail/${name}`));
    expect(texts.map((xlf) => /<source>(.*?)<\/source>/u.exec(xlf)?.[1]).toSorted()).toEqual(['Deux', 'Un']);
  });

  test('is refused where a hand-off stands already, where the French has moved on, and where nothing was extracted', async () => {
    const workspace = await handedOut();
    const again = { paths: [], language: 'lv', tool: 'generic', out: 'mail/back.xlf' } as const;
    expect((await exportFiles(workspace.surroundings, again)).diagnostics.map(({ code }) => code)).toEqual([
      'out-exists',
    ]);
    workspace.write(french, text.replace('mardi', 'jeudi'));
    const stale = await exportFiles(workspace.surroundings, { ...again, out: 'mail/new.xlf' });
    expect(stale).toMatchObject({ status: 1, result: { job: null, files: [] } });
    expect(stale.diagnostics.map(({ code }) => code)).toEqual(['stale', 'nothing-to-export']);
  });

  test('never goes into a folder of the workspace, where it would be taken for something else', async () => {
    const workspace = await handedOut();
    for (const out of ['fr/x.xlf', 'lv', 'published', 'exports/a.xlf', '.dragoman/x']) {
      const exported = await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'generic', out });
      expect(
        exported.diagnostics.map(({ code }) => code),
        out,
      ).toEqual(['out-in-workspace']);
    }
  });

  test('into a language that left the workspace since is kept and not taken over', async () => {
    const workspace = await handedOut();
    workspace.write('mail/back.xlf', allTyped(workspace.read('mail/back.xlf')));
    workspace.write('dragoman.json', '{ "sourceLanguage": "fr", "targetLanguages": ["en"] }');
    const taken = await take(workspace);
    expect(taken).toMatchObject({ status: 1, diagnostics: [{ code: 'unplaced-language' }] });
    expect(readdirSync(join(workspace.root, 'returns'))).toHaveLength(1);
  });

  test('since an earlier job holds only paragraphs with sentences that job did not have', async () => {
    const workspace = await handedOut();
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    workspace.write(french, text.replace('Il coûtera 3 millions.', 'Il coûtera 4 millions.'));
    await extract(workspace.surroundings, everything);
    const exported = await exportFiles(workspace.surroundings, {
      paths: [],
      language: 'lv',
      tool: 'generic',
      out: 'mail/since.xlf',
      since: record.replace('.json', ''),
    });
    expect(exported).toMatchObject({ status: 0, result: { segments: 3 } });
    expect(workspace.read('mail/since.xlf')).not.toContain('Contact presse');
    const unknown = { paths: [], language: 'lv', tool: 'generic', out: 'x.xlf', since: 'lv-none' } as const;
    expect(await exportFiles(workspace.surroundings, unknown)).toMatchObject({
      status: 2,
      diagnostics: [{ code: 'unknown-job' }],
    });
  });
});

describe('since an earlier job', () => {
  async function since(workspace: TemporaryWorkspace, out: string) {
    await extract(workspace.surroundings, everything);
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    const options = { paths: [], language: 'lv', tool: 'generic', out, since: record.replace('.json', '') } as const;
    const { result } = await exportFiles(workspace.surroundings, options);
    const sources = (result?.files ?? []).flatMap((file) => {
      const xlf = workspace.read(file.slice(workspace.root.length + 1));
      return [...xlf.matchAll(/<source>([^<]*)<\/source>/gu)].map(([, source]) => source);
    });
    return { job: result?.job, sources };
  }

  test('an equal sentence of another document is work, and so is one that stands a second time', async () => {
    const workspace = await handedOut();
    workspace.write(`fr/${release}/annexe.md`, 'Contact presse\n');
    expect((await since(workspace, 'mail/a')).sources).toEqual(['Contact presse']);
    const again = await handedOut();
    again.write(french, `${text}\nContact presse\n`);
    expect((await since(again, 'mail/b')).sources).toEqual(['Contact presse']);
  });

  test('a paragraph that only moved, or has another neighbour, is not work', async () => {
    const workspace = await handedOut();
    workspace.write(french, `Contact presse\n\n${text.replace('\nContact presse\n', '')}`);
    expect(await since(workspace, 'mail/a')).toEqual({ job: null, sources: [] });
  });

  test('of another language is refused: what one was sent, the other was not', async () => {
    const workspace = await handedOut();
    const [record = ''] = readdirSync(join(workspace.root, 'exports'));
    const english = { paths: [], language: 'en', tool: 'generic', out: 'mail/en.xlf' } as const;
    const exported = await exportFiles(workspace.surroundings, { ...english, since: record.replace('.json', '') });
    expect(exported).toMatchObject({ status: 2, diagnostics: [{ code: 'job-of-other-language' }] });
  });
});

describe('an OmegaT project', () => {
  const twice = `# Avis

Ouvert. Le pont est fermé. Merci.

Ouvert. Fin des travaux.
`;

  test('locks what is finished, copies sources of the rest, and knows only what is certain; registers become its glossary', async () => {
    const workspace = temporaryWorkspace({
      [french]: twice,
      'registers/noms.tbx': `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dct" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>essai</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><langSec xml:lang="fr"><termSec><term>passerelle</term></termSec></langSec><langSec xml:lang="lv"><termSec><term>gājēju tilts</term></termSec></langSec></conceptEntry>
</body></text></tbx>`,
    });
    await extract(workspace.surroundings, everything);
    const xlf = ['Avis', 'Le pont est fermé.', 'Merci.'].reduce(
      (all, source, index) => typed(all, source, ['Paziņojums', 'Tilts ir slēgts.', 'Paldies.'][index] ?? ''),
      workspace.read(stored),
    );
    // Only the first of two equal sentences is translated: the other one must not be filled by itself.
    workspace.write(stored, typed(xlf, 'Ouvert.', 'Atvērts.'));
    await take(workspace, stored);
    const [first = ''] = /trans-unit id="(u[a-z2-7]+-s1)"/u.exec(workspace.read(stored))?.slice(1) ?? [];
    await review(workspace.surroundings, {
      paths: [],
      all: false,
      language: 'lv',
      by: 'Kārlis',
      segments: [first],
      notMine: false,
      action: { kind: 'accept', final: false },
    });
    const exported = await exportFiles(workspace.surroundings, {
      paths: [],
      language: 'lv',
      tool: 'omegat',
      out: 'out',
    });
    expect(exported).toMatchObject({ status: 0, diagnostics: [], result: { segments: 5 } });
    const job = exported.result?.job ?? '';
    const source = workspace.read(`out/source/${release}.communique.md.fr-lv.${job}.xlf`);
    expect(source).toMatch(/translate="no"[^>]*>\s*<source>Avis<\/source>\s*<target state="signed-off">Paziņojums</u);
    expect(source.match(/<target state="new">/gu)).toHaveLength(5);
    expect(source).not.toContain('Tilts ir slēgts');
    const known = workspace.read(`out/tm/auto/${job}-known.tmx`);
    expect(known).toContain('Tilts ir slēgts.');
    expect(known).not.toContain('Atvērts.');
    expect(workspace.read(`out/tm/${job}-offered.tmx`)).toContain('Atvērts.');
    expect(workspace.read(`out/glossary/${job}.utf8`)).toBe('passerelle\tgājēju tilts\n');
    const again = await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'omegat', out: 'out' });
    expect(again).toMatchObject({ status: 2, diagnostics: [{ code: 'out-exists' }] });
  });
});
