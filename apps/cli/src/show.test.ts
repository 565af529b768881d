import { describe, expect, test } from 'vitest';
import type { HeldReason } from '@dragoman/model';
import type {
  AssembleResult,
  ExtractResult,
  PublishResult,
  ReviewResult,
  RoundtripResult,
  SegmentResult,
  ValidateResult,
} from '@dragoman/pipeline';
import { tryCommand } from './testing/try-command.ts';

async function shown(argv: readonly string[], result: object): Promise<readonly string[]> {
  const { stdout, stderr } = await tryCommand(argv, { answer: { status: 0, result, diagnostics: [] } });
  expect(stderr).toBe('');
  return stdout.replace(/\n$/u, '').split('\n');
}

const untranslated: HeldReason = { code: 'untranslated', message: '-', count: 1, values: { total: 20 } };
const draft: HeldReason = { code: 'source-draft', message: '-' };

describe('extract', () => {
  const row = { document: 'R/a.md', units: 12, segments: 20, words: 1312, retired: 0 };

  test('says per document and language what became of its segments', async () => {
    const result: ExtractResult = {
      documents: [
        {
          ...row,
          language: 'lv',
          written: true,
          carried: { identical: 17, edited: 2, new: 1 },
          carriedWords: { identical: 1250, edited: 61, new: 1 },
          retired: 1,
        },
        { ...row, language: 'et', written: false, carried: { identical: 20 }, carriedWords: { identical: 1312 } },
      ],
    };
    expect(await shown(['extract'], result)).toEqual([
      '  Language  Paragraphs  Segments  Words  Result',
      'R/a.md',
      '  lv                12        20  1,312  written: 17 identical (1,250 words), 2 edited (61 words), 1 new (1 word), 1 kept in the memory',
      '  et                12        20  1,312  up to date',
      '',
      '1 translation lost its place and is kept in the memory.',
      '1 of 2 files was written.',
    ]);
  });

  test('a dry run says what would be written', async () => {
    const result: ExtractResult = {
      documents: [{ ...row, language: 'lv', written: true, carried: { new: 20 }, carriedWords: { new: 1312 } }],
    };
    expect((await shown(['extract', '--dry-run'], result)).slice(2)).toEqual([
      '  lv                12        20  1,312  would be written: 20 new (1,312 words)',
      '',
      '1 of 1 files would be written.',
      'Nothing was written (--dry-run).',
    ]);
  });

  test('there is nothing to do when nothing was written', async () => {
    const result: ExtractResult = {
      documents: [
        { ...row, language: 'lv', written: false, carried: { identical: 20 }, carriedWords: { identical: 1312 } },
      ],
    };
    expect((await shown(['extract'], result)).at(-1)).toBe('Nothing to do. Every document is up to date.');
  });
});

describe('publish', () => {
  const file = {
    document: 'R/a.md',
    output: 'dist/releases/en/R/a.md',
    receipt: 'dist/releases/en/R/a.md.receipt.json',
  };
  const result: PublishResult = {
    releases: [
      {
        release: 'R',
        language: 'en',
        published: true,
        written: true,
        withdrawn: false,
        version: 2,
        held: [],
        files: [file],
      },
      {
        release: 'R',
        language: 'fr',
        published: true,
        written: false,
        withdrawn: false,
        version: 1,
        held: [],
        files: [],
      },
      {
        release: 'R',
        language: 'lv',
        published: false,
        written: false,
        withdrawn: false,
        version: 1,
        held: [untranslated],
        files: [],
      },
      {
        release: 'S',
        language: 'lv',
        published: false,
        written: false,
        withdrawn: false,
        version: null,
        held: [draft],
        files: [],
      },
    ],
    publicFolder: 'dist/releases',
    switched: true,
  };

  test('says what was withdrawn, and what stays withdrawn and why, with the command that brings it back', async () => {
    const row = { release: 'R', published: false, withdrawn: true, version: null, files: [] };
    const why = {
      code: 'withdrawn',
      message: '',
      values: { by: 'Zane Liepa', at: '2026-11-23T09:15:00Z', version: 2 },
    };
    const releases = [
      { ...row, language: 'fr', written: true, held: [] },
      { ...row, language: 'lv', written: false, held: [why] },
    ];
    const line = ['publish', 'R', '--withdraw', '--out', 'dist', '--by', 'Anna'];
    expect(await shown(line, { releases, publicFolder: 'dist/releases', switched: true })).toEqual([
      '  Language  Result',
      'R',
      '  fr        withdrawn',
      '  lv        stays withdrawn',
      '',
      'What is held, and why',
      'R',
      '  lv: withdrawn by Zane Liepa (23 November 2026 at 09:15 UTC), and the text is still the same',
      '      Correct the text and sign it off, or publish it again on purpose: dragoman publish R --language lv --restore --out DIR --by NAME',
      '',
      'The public folder is dist/releases.',
    ]);
  });

  test('says what is published, in which version, what is held and why, and ends with the paths', async () => {
    expect(await shown(['publish', '--out', 'dist', '--by', 'Anna'], result)).toEqual([
      '  Language  Result',
      'R',
      '  en        published, version 2',
      '  fr        already published, version 1',
      '  lv        held; version 1 stays public',
      'S',
      '  lv        held',
      '',
      'What is held, and why',
      'R',
      '  lv: 1 of 20 segments is not translated',
      '      See them with: dragoman status R --language lv --state initial',
      'S',
      '  lv: the French is still a draft',
      '      Set "status": "final" in release.json when the French is frozen.',
      '',
      'Published now',
      '  dist/releases/en/R/a.md',
      '',
      'The public folder is dist/releases.',
    ]);
  });

  test('says plainly that nothing is new', async () => {
    const same: PublishResult = {
      releases: result.releases.slice(1, 2),
      publicFolder: 'dist/releases',
      switched: false,
    };
    expect((await shown(['publish', '--out', 'dist', '--by', 'Anna'], same)).at(-1)).toBe(
      'Nothing new to publish. The public folder is dist/releases.',
    );
  });

  test('a public folder that could not be switched shows nothing new, and that is said', async () => {
    const lines = await shown(['publish', '--out', 'dist', '--by', 'Anna'], { ...result, switched: false });
    expect(lines.at(-1)).toBe(
      'Written to the ledger; readers do not see it yet: dist/releases shows what it showed. Run publish again when that is mended.',
    );
    expect(lines.join()).not.toContain('Published now');
  });

  test('a dry run lists nothing as published', async () => {
    const lines = await shown(['publish', '--out', 'dist', '--by', 'Anna', '--dry-run'], result);
    expect(lines[2]).toBe('  en        would be published');
    expect(lines.at(-1)).toBe('Nothing was written (--dry-run).');
    expect(lines.join()).not.toContain('Published now');
  });
});

test('extract counts in French as French does: one edited, two identical', async () => {
  const row = { document: 'R/a.md', language: 'lv', units: 1, segments: 3, words: 9, retired: 0, written: true };
  const carried = { identical: 2, edited: 1 };
  const documents = [{ ...row, carried, carriedWords: { identical: 6, edited: 3 } }];
  const lines = await shown(['extract', '--ui-language', 'fr'], { documents });
  expect(lines.join('\n')).toContain('2 identiques (6 mots), 1 modifié (3 mots)');
});

test('review says what was signed, and what was refused and why', async () => {
  const result: ReviewResult = {
    reviewed: 1,
    rejected: 0,
    waived: 0,
    refused: [
      { document: 'R/a.md', segment: 'uX-s2', reason: 'Anna translated it' },
      { document: 'R/a.md', segment: 'uX-s3', reason: 'open-findings', codes: ['missing-code', 'fact-changed'] },
    ],
  };
  expect(await shown(['review', '--all', '--language', 'lv', '--by', 'Anna', '--accept'], result)).toEqual([
    '1 segment signed off.',
    '2 segments refused:',
    '  R/a.md',
    '    uX-s2: Anna translated it',
    '    uX-s3: checks found errors to mend first, or to accept with --waive: missing-code, fact-changed',
  ]);
});

test('review says once what a person may say where nobody knows who translated', async () => {
  const unknown = { document: 'R/a.md', reason: 'translator-unknown' };
  const refused = [
    { ...unknown, segment: 'uX-s2' },
    { ...unknown, segment: 'uX-s3' },
  ];
  const result: ReviewResult = { reviewed: 0, rejected: 0, waived: 0, refused };
  expect(await shown(['review', '--all', '--language', 'lv', '--by', 'Anna', '--accept'], result)).toEqual([
    '2 segments refused:',
    '  R/a.md',
    '    uX-s2: nobody knows who translated it',
    '    uX-s3: nobody knows who translated it',
    'Where none of these translations is your own, say so: the same command with --not-mine',
  ]);
});

test('assemble names every file with its verdict', async () => {
  const row = { release: 'R', document: 'R/a.md', embargo: '2026-11-23T09:15:00Z' };
  const result: AssembleResult = {
    documents: [
      { ...row, language: 'lv', output: 'dist/assembled/R/lv/a.md', releasable: false, held: [untranslated] },
      { ...row, language: 'et', output: 'dist/assembled/R/et/a.md', releasable: true, held: [] },
    ],
  };
  expect(await shown(['assemble', '--out', 'dist'], result)).toEqual([
    '  Language  Result      Output',
    'R/a.md',
    '  lv        held        dist/assembled/R/lv/a.md',
    '  et        releasable  dist/assembled/R/et/a.md',
    '',
    'What is held, and why',
    'R/a.md',
    '  lv: 1 of 20 segments is not translated',
    '      See them with: dragoman status R/a.md --language lv --state initial',
    '',
    'Not before 23 November 2026 at 09:15 UTC: R. Assembling does not look at the clock, publishing does.',
    '2 documents assembled, 1 of them releasable.',
  ]);
});

test('segment shows units and their sentences, and with --explain which rule decided', async () => {
  const result: SegmentResult = {
    document: 'a.md',
    format: 'markdown',
    language: 'fr',
    rules: 'fr.srx',
    units: [
      {
        id: 'uX',
        segments: ['M. Dupont arrive.', 'Il parle.'],
        candidates: [
          { offset: 2, breaks: false, around: 'M.| Dupont', rule: 'abbreviations' },
          { offset: 17, breaks: true, around: 'arrive.| Il', rule: 'sentence end' },
          { offset: 30, breaks: true, around: 'parle.| A', rule: `French 2 (line 9): ${'x'.repeat(2000)}` },
        ],
      },
    ],
  };
  expect(await shown(['segment', 'a.md', '--explain'], result)).toEqual([
    'a.md  markdown  fr  fr.srx',
    '',
    'uX',
    '  s1  M. Dupont arrive.',
    '  s2  Il parle.',
    '    does not break at 2  M.| Dupont  abbreviations',
    '    breaks at 17  arrive.| Il  sentence end',
    `    breaks at 30  parle.| A  French 2 (line 9): ${'x'.repeat(101)}…`,
    '',
    '1 paragraph, 2 segments',
  ]);
});

test('roundtrip tells identical, different, refused and unread files apart', async () => {
  const row = { units: 1, segments: 2, diagnostics: [], refused: false, identical: false };
  const result: RoundtripResult = {
    results: [
      { ...row, file: 'a.md', format: 'markdown', identical: true },
      { ...row, file: 'b.md', format: 'markdown' },
      { ...row, file: 'c.xlf', format: 'xliff-1.2', refused: true },
      { ...row, file: 'd.png', format: null, units: 0, segments: 0 },
    ],
  };
  expect(await shown(['roundtrip', 'a.md'], result)).toEqual([
    'File   Format     Paragraphs  Segments  Result',
    'a.md   markdown            1         2  identical',
    'b.md   markdown            1         2  different',
    'c.xlf  xliff-1.2           1         2  refused',
    'd.png  -                   0         0  no filter reads this format',
    '',
    '1 of 4 files comes back identical.',
  ]);
});

test('validate lists its findings with the file, once', async () => {
  const finding = {
    code: 'duplicate-id',
    severity: 'error' as const,
    message: 'the id "a" is used twice',
    location: { file: 'a.xlf', line: 7, column: 3 },
  };
  const result: ValidateResult = {
    results: [
      {
        file: 'a.xlf',
        version: '1.2',
        valid: false,
        strict: false,
        diagnostics: [{ ...finding, line: 7, column: 3 }],
        notStrict: [],
      },
      { file: 'b.xlf', version: null, valid: true, strict: null, diagnostics: [], notStrict: [] },
      { file: 'c.xlf', version: '1.2', valid: true, strict: true, diagnostics: [], notStrict: [] },
    ],
  };
  const answer = { status: 1 as const, result, diagnostics: [{ ...finding, line: 7, column: 3 }] };
  const { stdout, stderr } = await tryCommand(['validate', 'a.xlf', 'b.xlf'], { answer });
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    'File   Version  Result',
    'a.xlf  1.2      not valid',
    'b.xlf  -        valid',
    'c.xlf  1.2      valid, strict too',
    '',
    'a.xlf:7:3: error: the id "a" is used twice',
    '',
    '2 of 3 files are valid.',
    '',
  ]);
});

test('validate shows more than twenty findings of one file by kind: the first in full, the others by their lines', async () => {
  const at = (line: number, code: string) => ({
    code,
    severity: code === 'first-kind' ? ('error' as const) : ('warning' as const),
    message: `here ${code}`,
    advice: `Mend ${code}.`,
    location: { file: 'a.xlf', line, column: 1 },
    line,
    column: 1,
  });
  const codes = ['first-kind', ...Array.from({ length: 12 }, () => 'second-kind'), 'third-kind', 'third-kind'];
  const many = [...codes, ...Array.from({ length: 6 }, () => 'second-kind')].map((code, index) => at(index + 1, code));
  const result = (diagnostics: typeof many): ValidateResult => ({
    results: [{ file: 'a.xlf', version: '1.2', valid: false, strict: false, diagnostics, notStrict: [] }],
  });
  expect((await shown(['validate', 'a.xlf'], result(many))).slice(3, -2)).toEqual([
    'a.xlf:1:1: error: here first-kind',
    '    Mend first-kind.',
    'a.xlf:2:1: warning: here second-kind',
    '    Mend second-kind.',
    '    and 17 more of this kind (second-kind), in lines 3, 4, 5, 6, 7, 8, 9, 10 …',
    'a.xlf:14:1: warning: here third-kind',
    '    Mend third-kind.',
    '    and 1 more of this kind (third-kind), in line 15',
  ]);
  expect(await shown(['validate', 'a.xlf'], result(many.slice(0, 20)))).not.toContain('more of this kind');
});

test('verify, report, pseudo and init say what they found or made', async () => {
  const verified = { results: [{ file: 'en/R/a.md', ok: true, diagnostics: [] }] };
  expect(await shown(['verify', 'dist/releases'], verified)).toEqual([
    'File       Result',
    'en/R/a.md  as published',
    '',
    '1 of 1 files is as its receipt says.',
  ]);
  expect(await shown(['report', '--out', 'r'], { file: '/home/anna/r/index.html', written: false })).toEqual([
    'Report: r/index.html',
    'It was already up to date.',
  ]);
  const pseudo = { documents: [{ document: 'R/a.md', language: 'lv', filled: 20, written: true }] };
  expect((await shown(['pseudo', '--language', 'lv'], pseudo)).at(-1)).toBe(
    '20 segments filled with pseudo-translation.',
  );
  const made = { workspace: '/home/anna/w', created: ['dragoman.json'], existing: false, mergeDriver: 'none' as const };
  expect(await shown(['init', 'w'], made)).toEqual([
    'wrote dragoman.json',
    'Started a workspace in w.',
    'Put French documents into its source folder, one folder per release, then run: dragoman extract',
  ]);
});

test('init in a clone, and merge, say what git does from now on and what a person must look at', async () => {
  const joined = { workspace: '/home/anna/w', created: [], existing: true, mergeDriver: 'registered' as const };
  expect(await shown(['init'], joined)).toEqual([
    'There is a workspace in w already.',
    'Git merges .xlf files sentence by sentence in this clone from now on.',
  ]);
  const segments = { ours: 3, theirs: 1, both: 0, conflict: 2, offered: 1 };
  const merged = { file: 'lv/R/a.md.xlf', merged: true, conflicts: 2, kept: 1, segments, diagnostics: [] };
  const none = { ours: 0, theirs: 0, both: 0, conflict: 0, offered: 0 };
  const whole = { file: 'lv/R/b.md.xlf', merged: false, conflicts: 0, kept: 0, segments: none, diagnostics: [] };
  expect(await shown(['merge', 'lv/R/a.md.xlf', 'lv/R/b.md.xlf'], { files: [merged, whole] })).toEqual([
    'lv/R/a.md.xlf: merged sentence by sentence: 3 from ours, 1 from theirs, 0 alike in both.',
    '  2 sentences have two translations: the other one is offered beside each.',
    '  1 translation of an earlier wording is offered.',
    '  1 paragraph that is no longer in the French is kept until you run: dragoman extract',
    '  Look at the result, then run: git add lv/R/a.md.xlf',
    'lv/R/b.md.xlf: nothing to repair.',
  ]);
});

test.each([
  ['/repo/locales', 'git add lv/R/a.md.xlf'],
  ['/repo/locales/lv/R', 'git add a.md.xlf'],
  ['/repo/locales/lv', 'git add R/a.md.xlf'],
  ['/repo/locales/fr/R', 'git add ../../lv/R/a.md.xlf'],
  ['/repo', 'git add locales/lv/R/a.md.xlf'],
  ['/home/anna', 'git -C /repo/locales add lv/R/a.md.xlf'],
])('a person who stands in %s adds what was merged with: %s', async (cwd, command) => {
  const segments = { ours: 0, theirs: 0, both: 0, conflict: 1, offered: 0 };
  const merged = { file: 'lv/R/a.md.xlf', merged: true, conflicts: 1, kept: 0, segments, diagnostics: [] };
  const answer = { status: 1 as const, result: { workspace: '/repo/locales', files: [merged] }, diagnostics: [] };
  const { stdout } = await tryCommand(['merge', 'lv/R/a.md.xlf'], { answer, cwd });
  expect(stdout.split('\n')).toContain(`  Look at the result, then run: ${command}`);
});

test('a path outside the folder of the person is shown whole', async () => {
  const lines = await shown(['report', '--out', '/srv/r'], { file: '/srv/r/index.html', written: true });
  expect(lines).toEqual(['Report: /srv/r/index.html']);
});

test('merge of the ledger says which version is whole again, and which has another number now', async () => {
  const segments = { ours: 0, theirs: 0, both: 0, conflict: 0, offered: 0 };
  const one = { file: 'published/R/lv', conflicts: 0, kept: 0, segments, diagnostics: [] };
  const versions = [
    { n: 2, was: 2, by: 'Ivo' },
    { n: 3, was: 2, by: 'Ilze' },
  ];
  expect(await shown(['merge', 'published/R/lv'], { files: [{ ...one, merged: true, versions }] })).toEqual([
    'published/R/lv: version 2 of Ivo is whole again.',
    'published/R/lv: version 2 of Ilze is whole again, and is version 3 now.',
    '  Look at the result, then run: git add published/R/lv',
  ]);
  expect(await shown(['merge', 'published/R/lv'], { files: [{ ...one, merged: false, versions: [] }] })).toEqual([
    'published/R/lv: nothing to repair.',
  ]);
});
