import { describe, expect, test } from 'vitest';
import { tryCommand } from './testing/try-command.ts';

/** What `--json` says is wrong; a refused command line never reaches the pipeline. */
async function problems(...argv: string[]): Promise<readonly { code: string; values: Record<string, string> }[]> {
  const { status, stdout, asked } = await tryCommand([...argv, '--json']);
  expect({ status, asked }).toEqual({ status: 2, asked: [] });
  return JSON.parse(stdout).diagnostics;
}

async function codes(...argv: string[]): Promise<readonly string[]> {
  return (await problems(...argv)).map(({ code }) => code);
}

async function optionsOf(...argv: string[]): Promise<unknown> {
  const { asked, stderr } = await tryCommand(argv);
  expect(stderr).toBe('');
  return asked[0]?.options;
}

describe('what does not exist', () => {
  test('an unknown verb names the nearest', async () => {
    expect(await problems('extrct')).toMatchObject([
      { code: 'unknown-verb', values: { verb: 'extrct', nearest: 'extract' } },
    ]);
  });

  test('an unknown verb with --help, and help for an unknown verb, say so too', async () => {
    expect(await codes('extrct', '--help')).toEqual(['unknown-verb']);
    expect(await codes('help', 'extrct')).toEqual(['unknown-verb']);
  });

  test('an unknown verb that resembles nothing names nothing', async () => {
    const [found] = await problems('zzzzzzzz');
    expect(found?.values).toEqual({ verb: 'zzzzzzzz' });
  });

  test('an unknown flag names the nearest, also among those of every verb', async () => {
    expect(await problems('status', '--lanuage', 'lv')).toMatchObject([
      { code: 'unknown-flag', values: { flag: '--lanuage', nearest: '--language' } },
    ]);
    expect(await problems('status', '--jsn')).toMatchObject([
      { code: 'unknown-flag', values: { flag: '--jsn', nearest: '--json' } },
    ]);
  });

  test('a flag of another verb is unknown', async () => {
    expect(await codes('validate', 'a.xlf', '--dry-run')).toEqual(['unknown-flag']);
  });

  test('the words point to the help of the verb, and are French in French', async () => {
    const english = await tryCommand(['status', '--lanuage', 'lv']);
    expect(english.stderr).toBe(
      'dragoman status: error: there is no option "--lanuage"; the nearest is "--language"\n    See: dragoman status --help\n',
    );
    const french = await tryCommand(['status', '--lanuage', 'lv', '--ui-language', 'fr']);
    expect(french.stderr).toBe(
      'dragoman status: erreur: il n’y a pas d’option «\u00a0--lanuage\u00a0»\u00a0; la plus proche est «\u00a0--language\u00a0»\n    Voir\u00a0: dragoman status --help\n',
    );
    expect([english.stdout, french.stdout]).toEqual(['', '']);
  });
});

describe('values and arguments', () => {
  test('a flag without its value', async () => {
    expect(await problems('publish', '--out', 'dist', '--by')).toMatchObject([
      { code: 'flag-without-value', values: { flag: '--by', value: 'NAME' } },
    ]);
  });

  test('a blank value', async () => {
    expect(await codes('publish', '--out', 'dist', '--by', ' ')).toEqual(['empty-flag-value']);
    expect(await codes('status', '--language', ',')).toEqual(['empty-flag-value']);
  });

  test('a second value where one is wanted is refused, not taken silently', async () => {
    expect(await codes('publish', '--out', 'dist', '--by', 'Anna', '--by', 'Jānis')).toEqual(['repeated-flag']);
  });

  test('a state that does not exist is named, with those that do', async () => {
    expect(await problems('status', '--state', 'initial,done')).toMatchObject([
      {
        code: 'flag-value-not-allowed',
        values: { flag: '--state', value: 'done', choices: 'initial, translated, reviewed, final' },
      },
    ]);
  });

  test('a missing file and a superfluous one', async () => {
    expect(await problems('verify')).toMatchObject([{ code: 'missing-argument', values: { argument: 'DIR' } }]);
    expect(await problems('verify', 'a', 'b')).toMatchObject([
      { code: 'too-many-arguments', values: { arguments: 'a, b' } },
    ]);
  });

  test.each(['2026-02-30', 'tomorrow', '2026-11-23T09:15', '2026-11-23T25:00:00Z'])(
    '%s is no instant',
    async (text) => {
      expect(await codes('status', '--as-of', text)).toEqual(['not-an-instant']);
    },
  );

  test('languages are repeated, or separated by commas, and each counts once', async () => {
    expect(await optionsOf('extract', '--language', 'lv, et', '--language', 'ga', '--language=lv')).toEqual({
      paths: [],
      languages: ['lv', 'et', 'ga'],
    });
  });

  test('states, instant and gate arrive as meant', async () => {
    const argv = ['status', 'R', '--state', 'initial,translated', '--gate', '--as-of', '2026-11-23T09:15:00+02:00'];
    expect(await optionsOf(...argv)).toEqual({
      paths: ['R'],
      languages: [],
      states: ['initial', 'translated'],
      segments: false,
      gate: true,
      asOf: '2026-11-23T07:15:00.000Z',
    });
  });

  test('a name may hold commas; a path after -- may begin with dashes', async () => {
    expect(await optionsOf('publish', '--out', 'dist', '--by', 'Kalniņa, Anna', '--', '--odd')).toEqual({
      paths: ['--odd'],
      languages: [],
      out: 'dist',
      by: 'Kalniņa, Anna',
    });
  });
});

describe('what a verb needs', () => {
  test.each([
    [['report'], ['missing-flag']],
    [['assemble'], ['missing-flag']],
    [['publish'], ['missing-flag', 'missing-flag']],
    [['publish', '--out', 'dist'], ['missing-flag']],
    [['publish', '--by', 'Anna'], ['missing-flag']],
    [['merge'], ['missing-argument']],
    [['pseudo'], ['missing-flag']],
    [['assemble', '--out', 'dist', '--result', 'r.json', '--dry-run'], ['dry-run-with-result']],
    [['check', '--annotate', '--result', 'r.json', '--dry-run'], ['dry-run-with-result']],
    [['check', '--dry-run'], ['flag-needs-flag']],
    [['check', '--format', 'sarif'], ['flags-exclude']],
    [['publish', '--out', 'dist', '--by', 'Anna', '--withdraw'], ['flag-needs-path']],
    [['publish', '--out', 'dist', '--by', 'Anna', '--restore'], ['flag-needs-path']],
    [['publish', 'R', '--out', 'dist', '--by', 'Anna', '--withdraw', '--restore'], ['flags-exclude']],
  ])('%j is refused', async (argv, expected) => {
    expect(await codes(...argv)).toEqual(expected);
  });
});

describe('review', () => {
  const review = ['review', 'R', '--language', 'lv', '--by', 'Anna'];

  test.each([
    [[...review], ['no-decision']],
    [[...review, '--accept', '--as-is'], ['several-decisions']],
    [[...review, '--accept', '--reject', '--note', 'x'], ['several-decisions']],
    [
      [...review, '--final'],
      ['no-decision', 'flag-needs-flag'],
    ],
    [[...review, '--as-is', '--final'], ['flag-needs-flag']],
    [[...review, '--reject'], ['flag-needs-flag']],
    [[...review, '--accept', '--note', 'x'], ['flag-needs-flag']],
    [[...review, '--waive', 'missing-code'], ['flag-needs-flag']],
    [[...review, '--accept', '--reason', 'x'], ['flag-needs-flag']],
    [[...review, '--waive', '--reason', 'x'], ['flag-needs-flag']],
    [[...review, '--all', '--accept'], ['all-and-paths']],
    [['review', '--language', 'lv', '--by', 'Anna', '--accept'], ['nothing-chosen']],
    [['review', 'R', '--language', 'lv', '--accept'], ['missing-flag']],
    [['review', 'R', '--by', 'Anna', '--accept'], ['missing-flag']],
    [['review'], ['missing-flag', 'missing-flag', 'no-decision', 'nothing-chosen']],
  ])('%j is refused', async (argv, expected) => {
    expect(await codes(...argv)).toEqual(expected);
  });

  test.each([
    [['--accept'], { kind: 'accept', final: false }],
    [['--accept', '--final'], { kind: 'accept', final: true }],
    [['--reject', '--note', 'Wrong year.'], { kind: 'reject', note: 'Wrong year.' }],
    [
      ['--waive', 'extra-code', '--reason', 'House style'],
      { kind: 'waive', code: 'extra-code', reason: 'House style' },
    ],
    [['--as-is'], { kind: 'as-is' }],
  ])('%j is one decision', async (argv, action) => {
    expect(await optionsOf(...review, ...argv)).toEqual({
      paths: ['R'],
      all: false,
      language: 'lv',
      by: 'Anna',
      segments: [],
      notMine: false,
      action,
    });
  });

  test('takes --all or --segment in place of a path', async () => {
    const argv = ['review', '--language', 'lv', '--by', 'Anna', '--accept', '--not-mine'];
    expect(await optionsOf(...argv, '--all')).toMatchObject({ all: true, notMine: true });
    expect(await optionsOf(...argv, '--segment', 'ua-s1', '--segment', 'ub-s2')).toMatchObject({
      segments: ['ua-s1', 'ub-s2'],
    });
  });
});

test('extract replaces the rules of a workspace only where --resegment says so', async () => {
  expect(await optionsOf('extract', 'R')).toEqual({ paths: ['R'], languages: [] });
  expect(await optionsOf('extract', '--resegment', '--language', 'lv')).toEqual({
    paths: [],
    languages: ['lv'],
    resegment: true,
  });
});
