import type { Finding } from '@dragoman/model';
import type { CheckResult } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { tryCommand } from './testing/try-command.ts';

const file = 'lv/R é/a.md.xlf';
const place = { file, unit: 'ua', segment: 's1', line: 12, column: 11, endLine: 12, endColumn: 60 };

const missing: Finding = {
  code: 'missing-code',
  type: 'markup',
  severity: 'error',
  message: 'the target lacks <a3>',
  location: place,
  language: 'lv',
  advice: 'Put it back where it belongs.',
  values: { codes: '<a3>' },
};
const unknown: Finding = {
  code: 'moon-phase',
  type: 'other',
  severity: 'warning',
  message: 'the moon is "full" & <round>',
  location: { ...place, segment: 's12' },
  language: 'lv',
};
const notes = ['s2', 's3'].map((segment): Finding => ({
  code: 'star-sign',
  type: 'other',
  severity: 'info',
  message: 'Leo',
  location: { ...place, segment },
  language: 'lv',
}));
const waived: Finding = { ...missing, waived: { by: 'Anna', at: '2026-11-23T09:15:00Z', reason: 'the link is gone' } };

const documents: CheckResult['documents'] = [
  { document: 'R é/a.md', language: 'lv', file, segments: 3, error: 1, warning: 1, info: 0, waived: 1 },
  {
    document: 'R é/a.md',
    language: 'et',
    file: 'et/R é/a.md.xlf',
    segments: 3,
    error: 0,
    warning: 0,
    info: 0,
    waived: 0,
  },
];
const result: CheckResult = { workspace: 'locales', findings: [missing, waived, unknown, ...notes], documents };
const unreadable = {
  code: 'file-not-found',
  severity: 'error',
  message: 'gone',
  location: { file: 'ru/R é/a.md.xlf' },
} as const;
const answer = { status: 1, result, diagnostics: [] } as const;

describe('check in words', () => {
  test('by file: segment and line, how severe, the code; what was found, and what to do once below', async () => {
    const { status, stdout } = await tryCommand(['check'], { answer });
    expect(status).toBe(1);
    expect(stdout).toBe(`lv/R é/a.md.xlf
  ua-s1:12   error  missing-code
    the target lacks <a3>
  ua-s1:12   accepted  missing-code
    the target lacks <a3>
    accepted by Anna (23 November 2026 at 09:15 UTC): the link is gone
    Put it back where it belongs.
  ua-s12:12  warning  moon-phase
    the moon is "full" & <round>
  2 notes: star-sign 2

1 error, 1 warning, 2 notes, 1 accepted in 2 files.
`);
  });

  test('in French; a code without French words keeps its own message', async () => {
    const { stdout } = await tryCommand(['check', '--ui-language', 'fr'], { answer });
    expect(stdout).toContain('il manque <a3> à la cible');
    expect(stdout).toContain('the moon is "full" & <round>');
    expect(stdout).toContain('1 erreur, 1 avertissement, 2 remarques, 1 accepté dans 2 fichiers.');
  });

  test('nothing found is said, and how many files would be annotated', async () => {
    const clean = { ...result, findings: [], documents: documents.map((one) => ({ ...one, written: true })) };
    const tried = await tryCommand(['check', '--annotate', '--dry-run'], {
      answer: { status: 0, result: clean, diagnostics: [] },
    });
    expect(tried.stdout).toBe(
      'Nothing found in 2 files.\n2 .xlf files would be annotated.\nNothing was written (--dry-run).\n',
    );
  });
});

describe('check for other programs', () => {
  test('json is what --json prints', async () => {
    const [json, format] = await Promise.all(
      [['--json'], ['--format', 'json']].map((flags) => tryCommand(['check', ...flags], { answer })),
    );
    expect(format).toEqual({ ...json, asked: format?.asked });
    expect(JSON.parse(json?.stdout ?? '')).toEqual({ ...result, diagnostics: [] });
  });

  test('sarif', async () => {
    const { stdout } = await tryCommand(['check', '--format', 'sarif'], {
      answer: { ...answer, diagnostics: [unreadable] },
    });
    await expect(stdout).toMatchFileSnapshot('fixtures/findings.sarif');
  });

  test('a fingerprint stays when the finding moves, and differs for each finding', async () => {
    const prints = async (given: CheckResult) => {
      const { stdout } = await tryCommand(['check', '--format', 'sarif'], { answer: { ...answer, result: given } });
      return JSON.parse(stdout).runs[0].results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
    };
    const moved = result.findings.map((one) => ({ ...one, location: { ...one.location, line: 99 } }));
    expect(await prints({ ...result, findings: moved })).toEqual(await prints(result));
    expect(new Set((await prints(result)).map((one: object) => JSON.stringify(one))).size).toBe(5);
  });

  test('junit', async () => {
    const { stdout } = await tryCommand(['check', '--format', 'junit'], {
      answer: { ...answer, diagnostics: [unreadable] },
    });
    await expect(stdout).toMatchFileSnapshot('fixtures/findings.junit.xml');
  });

  test('--result keeps JSON, or the format that is named, with status 0; words go to the screen', async () => {
    const plainResult = await tryCommand(['check', '--result', 'r.json'], { answer });
    expect(plainResult.status).toBe(0);
    expect(JSON.parse(plainResult.saved[0]?.text ?? '')).toEqual({ ...result, diagnostics: [] });
    const sarif = await tryCommand(['check', '--result', 'r.sarif', '--format', 'sarif'], { answer });
    const direct = await tryCommand(['check', '--format', 'sarif'], { answer });
    expect(sarif.saved).toEqual([{ path: '/home/anna/r.sarif', text: direct.stdout }]);
    expect([sarif.status, direct.status]).toEqual([0, 1]);
    expect(sarif.stdout).toBe(plainResult.stdout);
  });

  test('where nothing could run there is no report, and status 2', async () => {
    const { status, stdout } = await tryCommand(['check', '--format', 'junit'], {
      answer: { status: 2, diagnostics: [unreadable] },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
