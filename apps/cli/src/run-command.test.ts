import { describe, expect, test } from 'vitest';
import type { Surroundings } from '@dragoman/pipeline';
import { onTerminal, plain, tryCommand } from './testing/try-command.ts';
import { verbs } from './verbs.ts';

const warning = {
  code: 'moon-phase',
  severity: 'warning',
  message: 'the moon is full',
  location: { file: 'fr/R/a.md', line: 3, column: 7 },
  advice: 'Wait.',
} as const;

/** The shortest command line that each verb takes. */
const shortest: Readonly<Record<string, readonly string[]>> = {
  'changes accept': ['cabcdefgh234567aa', '--class', 'spelling', '--by', 'Anna'],
  segment: ['a.md'],
  roundtrip: ['a.md'],
  review: ['--all', '--language', 'lv', '--by', 'Anna', '--accept'],
  export: ['--language', 'lv', '--out', 'dist'],
  import: ['back.xlf'],
  report: ['--out', 'dist'],
  assemble: ['--out', 'dist'],
  publish: ['--out', 'dist', '--by', 'Anna'],
  verify: ['dist/releases'],
  validate: ['a.xlf'],
  convert: ['a.xlf', 'b.xlf', '--to', '2.1'],
  merge: ['lv/R/a.md.xlf'],
  pseudo: ['--language', 'lv'],
  'memory import': ['a.tmx'],
  'memory export': ['--language', 'lv', '--out', 'lv.tmx'],
  'memory lookup': ['Bonjour.', '--language', 'lv'],
  'terms import': ['a.tbx'],
  'terms export': ['--out', 'a.csv'],
  'terms lookup': ['Bonjour.'],
};
const commandLines = verbs.map(({ name }) => ({ name, argv: [...name.split(' '), ...(shortest[name] ?? [])] }));

describe('--json', () => {
  test.each(commandLines)('$name prints one JSON value, indented by two, and nothing else', async ({ argv }) => {
    const result = { anything: ['it', 'gave'] };
    const answer = { status: 1 as const, result, diagnostics: [warning] };
    const { status, stdout, stderr } = await tryCommand([...argv, '--json'], { answer });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: `${JSON.stringify({ ...result, diagnostics: [warning] }, undefined, 2)}\n`,
    });
    expect(stderr).toContain('fr/R/a.md:3:7: warning: the moon is full\n    Wait.\n');
  });

  test('with status 2 there are only diagnostics', async () => {
    const answer = { status: 2 as const, diagnostics: [warning] };
    const { status, stdout } = await tryCommand(['status', '--json'], { answer });
    expect({ status, json: JSON.parse(stdout) }).toEqual({ status: 2, json: { diagnostics: [warning] } });
  });

  test('stays pure on a terminal, with progress and colours', async () => {
    const answer = ({ progress }: { progress?: (at: never) => void }) => {
      progress?.({ verb: 'status', done: 1, total: 2, item: 'x' } as never);
      return { status: 0 as const, result: { languages: [] }, diagnostics: [warning] };
    };
    const { stdout, stderr } = await tryCommand(['--json', 'status'], { ...onTerminal(80), answer });
    expect(JSON.parse(stdout)).toEqual({ languages: [], diagnostics: [warning] });
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toContain('status: 1 of 2: x');
  });

  test('messages in JSON are English whatever the language of the words', async () => {
    const { stdout } = await tryCommand(['report', '--json', '--ui-language', 'fr']);
    expect(JSON.parse(stdout).diagnostics[0].message).toBe('--out DIR is missing');
  });

  test('without a verb it says that one is missing', async () => {
    const { status, stdout } = await tryCommand(['--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'no-verb', severity: 'error' }]);
  });
});

describe('exit status', () => {
  test.each(commandLines)('$name gives what the pipeline gives', async ({ name, argv }) => {
    for (const status of [0, 1, 2] as const) {
      const tried = await tryCommand(argv, { answer: { status, diagnostics: [] } });
      expect(tried.status).toBe(status);
      expect(tried.asked.map(({ verb }) => verb)).toEqual([name]);
    }
  });

  test('without anything: help on standard error, and 2', async () => {
    const { status, stdout, stderr } = await tryCommand([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: dragoman VERB');
  });

  test('--version, before or after a verb, prints the version without loading the pipeline', async () => {
    for (const argv of [['--version'], ['-V'], ['status', '--version']]) {
      expect(await tryCommand(argv)).toMatchObject({ status: 0, stdout: '1.2.3\n', asked: [] });
    }
  });
});

describe('--result', () => {
  const argv = ['assemble', '--out', 'dist', '--result', 'out/r.json'];
  const result = { documents: [] };

  test.each([0, 1] as const)('the JSON goes to the file and the status is 0 where it was %i', async (status) => {
    const { saved, stdout, ...tried } = await tryCommand(argv, { answer: { status, result, diagnostics: [warning] } });
    expect(tried.status).toBe(0);
    expect(saved).toEqual([
      {
        path: '/home/anna/out/r.json',
        text: `${JSON.stringify({ documents: [], diagnostics: [warning] }, undefined, 2)}\n`,
      },
    ]);
    expect(stdout).toContain('0 documents assembled');
  });

  test('2 stays 2, and the file says why', async () => {
    const { saved, status } = await tryCommand(argv, { answer: { status: 2, diagnostics: [warning] } });
    expect(status).toBe(2);
    expect(JSON.parse(saved[0]?.text ?? '')).toEqual({ diagnostics: [warning] });
  });

  test('trouble of the machine gives 2: a task runner must not keep what it had a part in', async () => {
    const answer = { status: 1, result, diagnostics: [warning], isProvisional: true } as const;
    expect((await tryCommand(argv, { answer })).status).toBe(2);
  });

  test('a file that cannot be written gives 2 and says so', async () => {
    const saveResult = async (): Promise<never> => {
      throw Object.assign(new Error('EACCES: permission denied, open out/r.json'), { code: 'EACCES', syscall: 'open' });
    };
    const { status, stderr } = await tryCommand(argv, { answer: { status: 0, result, diagnostics: [] }, saveResult });
    expect(status).toBe(2);
    expect(stderr).toContain('dragoman assemble: error: the system refused: EACCES: permission denied');
  });
});

describe('surroundings', () => {
  test('paths start from the folder of the person: INIT_CWD under npm, else the current one', async () => {
    const inNpm = await tryCommand(['status'], { env: { INIT_CWD: '/home/anna/project' }, cwd: '/srv/package' });
    const alone = await tryCommand(['status'], { cwd: '/srv/package' });
    expect(inNpm.asked[0]?.surroundings.from).toBe('/home/anna/project');
    expect(alone.asked[0]?.surroundings.from).toBe('/srv/package');
  });

  test('workspace and dry run are passed on, the workspace as typed', async () => {
    const { asked } = await tryCommand(['extract', '--dry-run', '--workspace', '../w']);
    expect(asked[0]?.surroundings).toMatchObject({ workspace: '../w', dryRun: true });
    const { asked: other } = await tryCommand(['--workspace=w', 'extract']);
    expect(other[0]?.surroundings).toMatchObject({ workspace: 'w', dryRun: false });
  });

  test('every verb that writes has --dry-run, and no other', async () => {
    const dry = verbs.filter(({ flags }) => flags.some(({ name }) => name === 'dry-run')).map(({ name }) => name);
    expect(dry).toEqual([
      'init',
      'extract',
      'changes accept',
      'check',
      'review',
      'export',
      'import',
      'report',
      'assemble',
      'publish',
      'convert',
      'merge',
      'pseudo',
      'memory import',
      'memory export',
      'terms import',
      'terms export',
    ]);
  });

  test('init takes its folder, else the one of --workspace, else the current one', async () => {
    const dirs = [['init', 'x', '--workspace', 'y'], ['init', '--workspace', 'y'], ['init']];
    const asked = await Promise.all(dirs.map(async (argv) => (await tryCommand(argv)).asked[0]?.options));
    expect(asked).toMatchObject([{ dir: 'x' }, { dir: 'y' }, { dir: '.', languages: [] }]);
    expect(asked[2]).not.toHaveProperty('source');
  });

  test('the report speaks the language of the words', async () => {
    const { asked } = await tryCommand(['report', '--out', 'r'], { env: { LANG: 'fr_BE.UTF-8' } });
    expect(asked[0]?.options).toEqual({ out: 'r', uiLanguage: 'fr' });
  });
});

describe('the language of the words', () => {
  test('the flag decides, then LC_ALL, LC_MESSAGES, LANG; else it is English', async () => {
    const shown = async (argv: string[], env: Record<string, string>): Promise<string> =>
      (await tryCommand(['extract', ...argv], { env })).stdout.split(' ')[0] ?? '';
    expect(await shown([], { LANG: 'fr_FR.UTF-8' })).toBe('Rien');
    expect(await shown([], { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('Nothing');
    expect(await shown(['--ui-language=fr'], {})).toBe('Rien');
    expect(await shown(['--ui-language', 'fr'], { LANG: 'en_GB.UTF-8' })).toBe('Rien');
  });

  test('a language there are no words in is a warning, and the work is done in English', async () => {
    const { status, stdout, stderr } = await tryCommand(['extract', '--ui-language', 'de']);
    expect({ status, first: stdout.slice(0, 14) }).toEqual({ status: 0, first: 'Nothing to do.' });
    expect(stderr).toBe(
      '--ui-language: warning: this program has no words in "de"; English is used\n    Give --ui-language en or fr.\n',
    );
  });
});

describe('terminals', () => {
  const progressing = (surroundings: { progress?: (progress: never) => void }) => {
    const progress = { verb: 'extract', done: 3, total: 12, item: 'lv/2015-03-26-ue-asie-centrale/communique.md.xlf' };
    surroundings.progress?.(progress as never);
    return { status: 0 as const, result: { documents: [] }, diagnostics: [] };
  };

  test('progress is one line of the terminal, cut to its width and wiped at the end', async () => {
    const { stderr } = await tryCommand(['extract'], { ...onTerminal(40), answer: progressing });
    const [shown, wiped] = stderr.split('\r').slice(1);
    expect(plain(shown ?? '')).toBe('extract: 3 of 12: l…e/communique.md.xlf');
    expect(wiped).toBe('\u001b[K');
  });

  test('what a person should know while the verb runs is said at once, on standard error, in their language', async () => {
    const waiting = {
      code: 'waiting-for-run',
      severity: 'info',
      message: 'another run is writing here',
      location: { file: '.dragoman/locks/workspace.abcdefgh.json' },
      values: { pid: 7, host: 'mercury', since: '2026-11-23T09:14:58Z', seconds: 10 },
    } as const;
    const answer = ({ notice }: Surroundings) => {
      notice?.(waiting);
      return { status: 0 as const, result: { documents: [] }, diagnostics: [] };
    };
    const { stdout, stderr } = await tryCommand(['extract', '--json', '--ui-language', 'fr'], { answer });
    expect(JSON.parse(stdout)).toEqual({ documents: [], diagnostics: [] });
    expect(stderr).toContain('une autre exécution écrit ici');
    expect(stderr).toContain('10');
  });

  test('there is no progress where standard error is not a terminal', async () => {
    const isTerminal = { stdout: true, stderr: false };
    const { stderr, asked } = await tryCommand(['extract'], { ...onTerminal(80), isTerminal, answer: progressing });
    expect(stderr).toBe('');
    expect(asked[0]?.surroundings.progress).toBeUndefined();
  });

  test('progress is also wiped when something breaks', async () => {
    const answer = (surroundings: { progress?: (progress: never) => void }): never => {
      progressing(surroundings);
      throw new Error('broken');
    };
    const { stderr } = await tryCommand(['extract'], { ...onTerminal(80), answer });
    expect(plain(stderr).split('\r').at(-1)).toContain('dragoman extract: error: this is a bug of ours: broken');
  });

  test.each([
    ['a terminal', onTerminal(80), [], true],
    ['a file', {}, [], false],
    ['a terminal with NO_COLOR', onTerminal(80, { NO_COLOR: '1' }), [], false],
    ['a terminal with an empty NO_COLOR', onTerminal(80, { NO_COLOR: '' }), [], true],
    ['a terminal and --no-color', onTerminal(80), ['--no-color'], false],
    ['a dumb terminal', onTerminal(80, { TERM: 'dumb' }), [], false],
  ] as const)('colours on %s: %#', async (_, trial, argv, hasColor) => {
    const answer = { status: 2 as const, diagnostics: [warning] };
    const { stderr } = await tryCommand(['status', ...argv], { ...trial, answer });
    expect(stderr.includes('\u001b[33m')).toBe(hasColor);
  });

  test('each stream is a terminal of its own: words to a file have no colours', async () => {
    const isTerminal = { stdout: false, stderr: true };
    const { stdout, stderr } = await tryCommand(['help'], { ...onTerminal(80), isTerminal });
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });
});

describe('what nobody expected', () => {
  const boom = (): never => {
    throw new TypeError('x is not a function\nand more');
  };

  test('is one line that takes the blame, without a stack, and 2', async () => {
    const { status, stdout, stderr } = await tryCommand(['status'], { answer: boom });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'dragoman status: error: this is a bug of ours: x is not a function. Please report it, with what DRAGOMAN_DEBUG=1 prints in addition\n',
    );
  });

  test('shows its stack with DRAGOMAN_DEBUG=1', async () => {
    const { stderr } = await tryCommand(['status'], { answer: boom, env: { DRAGOMAN_DEBUG: '1' } });
    expect(stderr).toMatch(/\n\s+at .*run-command\.test\.ts/u);
  });

  test('is a diagnostic in JSON', async () => {
    const { stdout } = await tryCommand(['status', '--json'], { answer: boom });
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'internal-error' }]);
  });

  test('that the disk is full is no bug of ours', async () => {
    const answer = (): never => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    };
    const { status, stderr } = await tryCommand(['status'], { answer });
    expect(status).toBe(2);
    expect(stderr).toBe('dragoman status: error: the system refused: ENOSPC: no space left on device, write\n');
  });
});
