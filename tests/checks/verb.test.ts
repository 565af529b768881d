/** `check` over a workspace: what it finds, what its exit status says, what belongs to the verdict on a release. */
import { check, status } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { lineAndColumn } from '@dragoman/model';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { codes, configure, document, fileOf, found, release, translatedRelease } from './a-release.ts';

const seminar = 'Le séminaire a eu lieu à Riga le 12 mai 2026.';
const wrongDay = { lv: { [seminar]: 'Seminārs notika Rīgā 2026. gada 13. maijā.' } };
const twoSpaces = { lv: { 'Voir le rapport.': 'Skatīt  ziņojumu.' } };

describe('what is found', () => {
  test('nothing in a good translation', async () => {
    const workspace = await translatedRelease();
    expect(await found(workspace)).toMatchObject({ status: 0, findings: [], diagnostics: [] });
  });

  test('a wrong day is an error, with file, paragraph, sentence, line and the place in the text', async () => {
    const workspace = await translatedRelease(wrongDay);
    const outcome = await found(workspace, [fileOf('lv')]);
    expect(outcome.status).toBe(1);
    const [finding] = outcome.findings;
    const text = workspace.read(fileOf('lv'));
    const at = text.indexOf('<target', text.indexOf(seminar));
    expect(finding).toMatchObject({
      code: 'fact-changed',
      type: 'numbers',
      severity: 'error',
      language: 'lv',
      location: { file: fileOf('lv'), segment: 's1', ...lineAndColumn(text, at) },
    });
    const { from = 0, to = 0 } = finding?.span ?? {};
    expect('Seminārs notika Rīgā 2026. gada 13. maijā.'.slice(from, to)).toContain('13');
  });

  test('a warning alone is no reason for status 1', async () => {
    const workspace = await translatedRelease(twoSpaces);
    expect(await found(workspace)).toMatchObject({
      status: 0,
      findings: [{ code: 'double-space', severity: 'warning' }],
    });
  });

  test('counts of each file stand beside, clean files too', async () => {
    const workspace = await translatedRelease(twoSpaces);
    const { result } = await check(workspace.surroundings, { paths: [], languages: [], annotate: false });
    expect(result).toMatchObject({ workspace: '.' });
    expect(result?.documents).toEqual([
      { document, language: 'en', file: fileOf('en'), segments: 3, error: 0, warning: 0, info: 0, waived: 0 },
      { document, language: 'lv', file: fileOf('lv'), segments: 3, error: 0, warning: 1, info: 0, waived: 0 },
    ]);
  });

  test('status counts the same', async () => {
    const workspace = await translatedRelease({ lv: { ...wrongDay.lv, ...twoSpaces.lv } });
    const expected = (await found(workspace)).findings.filter(({ language }) => language === 'lv');
    const { result } = await status(workspace.surroundings, {
      paths: [],
      languages: ['lv'],
      states: [],
      segments: false,
      gate: false,
    });
    expect(result?.languages[0]?.documents[0]?.findings).toEqual({
      error: expected.filter(({ severity }) => severity === 'error').length,
      warning: 1,
    });
  });

  test('the verdict on a document does not depend on how much of its release is asked for', async () => {
    const workspace = await translatedRelease(wrongDay);
    const all = (await found(workspace)).findings;
    expect(all.length).toBeGreaterThan(0);
    for (const path of [release, `fr/${release}`, document])
      expect((await found(workspace, [path])).findings).toEqual(all);
    expect((await found(workspace, [fileOf('en')])).findings).toEqual(all.filter(({ language }) => language === 'en'));
    expect((await found(workspace, [fileOf('lv')])).findings).toEqual(all.filter(({ language }) => language === 'lv'));
  });

  test('a second run says the same, byte for byte, and writes nothing', async () => {
    const workspace = await translatedRelease(wrongDay);
    const before = workspace.snapshot();
    const run = async () =>
      JSON.stringify(await check(workspace.surroundings, { paths: [], languages: [], annotate: false }));
    expect(await run()).toBe(await run());
    expect(workspace.snapshot()).toEqual(before);
  });

  test('a file that cannot be read is status 1, and the others are checked', async () => {
    const workspace = await translatedRelease(twoSpaces);
    workspace.write(fileOf('en'), '<xliff');
    const outcome = await found(workspace);
    expect(outcome.status).toBe(1);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', location: { file: fileOf('en') } }]);
    expect(outcome.findings).toMatchObject([{ code: 'double-space' }]);
  });

  test('an unknown path is status 2', async () => {
    expect(await found(await translatedRelease(), ['2026-05-13-lac'])).toMatchObject({
      status: 2,
      diagnostics: [{ code: 'unknown-path' }],
    });
  });
});

describe('what the workspace says', () => {
  test('severities by default, language and class', async () => {
    const workspace = await translatedRelease(twoSpaces);
    configure(workspace, { policy: { default: { checks: { 'double-space': 'error' } } } });
    expect(await codes(workspace)).toEqual(['lv double-space error']);
    configure(workspace, {
      policy: {
        default: { checks: { 'double-space': 'error' } },
        languages: { lv: { checks: { 'double-space': 'off' } } },
      },
    });
    expect(await codes(workspace)).toEqual([]);
    workspace.write(`fr/${release}/release.json`, '{ "class": "speech" }');
    configure(workspace, {
      policy: {
        languages: { lv: { checks: { 'double-space': 'off' } } },
        classes: { speech: { checks: { 'double-space': 'warning' } } },
      },
    });
    expect(await codes(workspace)).toEqual(['lv double-space warning']);
  });

  test('a check that nobody defines stops everything, with the nearest', async () => {
    const workspace = await translatedRelease();
    configure(workspace, { policy: { default: { checks: { 'double-spaces': 'off' } } } });
    expect(await found(workspace)).toMatchObject({
      status: 2,
      diagnostics: [
        { code: 'unknown-check', location: { file: 'dragoman.json' }, values: { nearest: 'double-space' } },
      ],
    });
  });

  test('registers: a term of a CSV file that the translation lacks, and a forbidden one', async () => {
    const register = [
      'id,language,term,status',
      'lac,fr,Conférence du lac,preferred',
      'lac,lv,Ezera konference,preferred',
      'lac,lv,Ezeru salidojums,forbidden',
      '',
    ].join('\n');
    const withHeading = (heading: string) =>
      translatedRelease({ lv: { 'Conférence du lac': heading } }, {}, { 'registers/names.csv': register });
    const workspace = await withHeading('Ezera konference');
    expect(await found(workspace)).toMatchObject({ findings: [], diagnostics: [] });
    expect(await codes(await withHeading('Dīķa sapulce'))).toEqual(['lv term-missing warning']);
    expect(await codes(await withHeading('Ezeru salidojums'))).toContain('lv term-forbidden error');
  });

  test('a register that cannot be read is an error, and holds what it would have been asked about', async () => {
    const workspace = await translatedRelease({}, {}, { 'registers/names.tbx': '<tbx' });
    const outcome = await found(workspace);
    expect(outcome.status).toBe(1);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', location: { file: 'registers/names.tbx' } }]);
    const { result } = await status(workspace.surroundings, {
      paths: [],
      languages: ['lv'],
      states: [],
      segments: false,
      gate: false,
    });
    expect(result?.languages[0]?.documents[0]?.held.map(({ code }) => code)).toContain('unreadable-file');
  });
});

async function saidOfFrench(workspace: TemporaryWorkspace) {
  const { result } = await check(workspace.surroundings, { paths: [], languages: [], annotate: false });
  return result?.findings.filter(({ code }) => code.startsWith('source-')) ?? [];
}

describe('what needs a whole release', () => {
  test('one language of several that says another day is named, in the file of that language', async () => {
    const workspace = await translatedRelease(wrongDay, { targetLanguages: ['en', 'lv', 'de', 'ru'] });
    const outliers = (await found(workspace)).findings.filter(({ code }) => code === 'fact-outlier');
    expect(outliers).toMatchObject([
      {
        language: 'lv',
        location: { file: fileOf('lv') },
        values: { expected: '2026-05-12', found: expect.stringContaining('13') },
      },
    ]);
    expect(await codes(workspace, [fileOf('en'), fileOf('de'), fileOf('ru')])).toEqual([]);
  });

  const loose = `fr/${release}/note.txt`;
  const asked = 'Qui vient ? Le rapport „Lac“.\n';

  test('the French itself is checked where a profile is chosen for it: remarks, once for each sentence', async () => {
    const workspace = await translatedRelease({}, { typography: { fr: 'fr-EU' } }, { [loose]: asked });
    const ofFrench = await saidOfFrench(workspace);
    expect(ofFrench).toMatchObject([
      {
        code: 'source-spacing',
        severity: 'info',
        message: 'the spaces of the source in “Qui vient ?” are not those of fr-EU',
        location: { file: `en/${release}/note.txt.xlf` },
        span: { side: 'source', from: 9, to: 11 },
      },
      { code: 'source-quotes', severity: 'info', values: { found: '„“', profile: 'fr-EU' } },
    ]);
    expect(ofFrench).toHaveLength(2);
  });

  test('without a chosen profile nothing is said of the French', async () => {
    const workspace = await translatedRelease({}, {}, { [loose]: asked });
    expect(await saidOfFrench(workspace)).toEqual([]);
  });

  test('a sentence that stands in two documents and is translated in two ways is a warning', async () => {
    const annex = `fr/${release}/annexe.txt`;
    const workspace = await translatedRelease({}, { targetLanguages: ['lv'] }, { [annex]: 'Voir le rapport.\n' });
    const path = `lv/${release}/annexe.txt.xlf`;
    workspace.write(
      path,
      workspace.read(path).replace('</source>', '</source><target state="translated">Lasiet ziņojumu.</target>'),
    );
    const all = await found(workspace);
    expect(all.findings.map(({ code }) => code)).toEqual(['inconsistent-target']);
    expect((await found(workspace, [`${release}/communique.txt`])).findings).toEqual(
      all.findings.filter(({ location }) => location.file === fileOf('lv')),
    );
  });
});
