import { describe, expect, test } from 'vitest';
import { tryCommand } from './testing/try-command.ts';

async function asked(...argv: string[]): Promise<readonly (readonly [string, unknown])[]> {
  return (await tryCommand(argv)).asked.map(({ verb, options }) => [verb, options] as const);
}

async function codes(...argv: string[]): Promise<readonly string[]> {
  const { stdout } = await tryCommand([...argv, '--json']);
  return JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);
}

describe('verbs of two words', () => {
  test('are called with what was typed, wherever the options of every verb stand', async () => {
    const options = { files: ['a.tmx', 'b.xlf'], languages: ['lv', 'ru'], penalty: 10 };
    const rest = ['a.tmx', 'b.xlf', '--language', 'lv,ru', '--penalty', '10'];
    expect(await asked('memory', 'import', ...rest)).toEqual([['memory import', options]]);
    expect(await asked('--workspace', 'w', '--json', 'memory', 'import', ...rest)).toEqual([
      ['memory import', options],
    ]);
    expect(await asked('terms', 'lookup', 'import', '--language', 'lv')).toEqual([
      ['terms lookup', { text: 'import', languages: ['lv'] }],
    ]);
  });

  test('a lookup takes scores, an amount and the other way of looking', async () => {
    expect(
      await asked('memory', 'lookup', 'Bonjour.', '--language', 'lv', '--threshold', '50', '--limit', '9'),
    ).toEqual([['memory lookup', { text: 'Bonjour.', language: 'lv', threshold: 50, limit: 9, concordance: false }]]);
    expect(await asked('memory', 'lookup', 'pays', '--language', 'lv', '--concordance')).toEqual([
      ['memory lookup', { text: 'pays', language: 'lv', concordance: true }],
    ]);
  });

  test('the first word alone shows what there is, as a mistake where nobody asked for help', async () => {
    const shown = await Promise.all(
      [['memory'], ['help', 'memory'], ['memory', '--help']].map((argv) => tryCommand(argv)),
    );
    expect(shown.map(({ status }) => status)).toEqual([2, 0, 0]);
    const lines = [
      'Usage: dragoman memory VERB [arguments] [options]',
      'Verbs:',
      'memory import',
      'memory export',
      'memory lookup',
      'memory stats',
    ];
    const [mistaken, ...helped] = shown.map(({ stdout, stderr }) => [stdout, stderr] as const);
    for (const line of lines) expect(mistaken?.[1]).toContain(line);
    for (const [stdout] of helped) expect(stdout).toBe(mistaken?.[1]);
    expect(mistaken?.[1]).not.toContain('terms');
  });

  test('help of one is asked for with both words', async () => {
    const [asVerb, asFlag] = [
      await tryCommand(['help', 'memory', 'lookup']),
      await tryCommand(['memory', 'lookup', '--help']),
    ];
    expect(asVerb.stdout).toContain('Usage: dragoman memory lookup TEXT --language L [options]\n');
    expect(asFlag.stdout).toBe(asVerb.stdout);
  });

  test('an unknown second word names the nearest', async () => {
    const { stderr } = await tryCommand(['memory', 'imprt', 'a.tmx']);
    expect(stderr).toContain('there is no verb "memory imprt"; the nearest is "memory import"');
  });

  test.each([
    ['--penalty', '100', 'memory import a.tmx'],
    ['--penalty', '-1', 'memory import a.tmx'],
    ['--penalty', 'ten', 'memory import a.tmx'],
    ['--threshold', '0', 'memory lookup a --language lv'],
    ['--limit', '1.5', 'memory lookup a --language lv'],
  ])('%s %s is no number that it takes', async (flag, value, line) => {
    expect(await codes(...line.split(' '), `${flag}=${value}`)).toEqual(['not-a-number']);
  });

  test('a concordance has no scores', async () => {
    expect(await codes('memory', 'lookup', 'a', '--language', 'lv', '--concordance', '--threshold', '50')).toEqual([
      'flags-exclude',
    ]);
  });
});

describe('what they show', () => {
  const lines = async (argv: string[], result: object): Promise<string> =>
    (await tryCommand(argv, { answer: { status: 0, result, diagnostics: [] } })).stdout;

  test('imported memories, new and known', async () => {
    const imported = [
      { file: 'a.tmx', language: 'lv', output: 'lv/memory/a.tmx', entries: 2, written: true, unchanged: false },
      { file: 'a.tmx', language: 'ru', output: 'ru/memory/a.tmx', entries: 1, written: false, unchanged: true },
      { file: 'b.tmx', language: 'ru', output: 'ru/memory/b.tmx', entries: 1, written: false, unchanged: false },
    ];
    expect(await lines(['memory', 'import', 'a.tmx'], { imported })).toBe(
      [
        'wrote lv/memory/a.tmx: 2 translations',
        'unchanged ru/memory/a.tmx: 1 translation',
        'not written ru/memory/b.tmx: 1 translation',
        'To offer them to translators, run: dragoman extract',
        '',
      ].join('\n'),
    );
  });

  test('matches with score and file, best first; a concordance without score', async () => {
    const match = { source: 'Bonjour.', target: 'Labdien.', similarity: 100, origin: 'lv/memory.tmx', type: 'tm' };
    const found = { ...match, similarity: null, type: 'concordance' };
    expect(await lines(['memory', 'lookup', 'Bonjour.', '--language', 'lv'], { matches: [match, found] })).toBe(
      '100%  lv/memory.tmx\n  Bonjour.\n  Labdien.\n\nlv/memory.tmx\n  Bonjour.\n  Labdien.\n',
    );
    expect(await lines(['memory', 'lookup', 'x', '--language', 'lv'], { matches: [] })).toBe('Nothing was found.\n');
  });

  test('where translations come from', async () => {
    const files = [
      { file: 'lv/R/a.md.xlf', entries: 3, penalty: 0 },
      { file: 'lv/memory/penalty-10/b.tmx', entries: 1200, penalty: 10 },
    ];
    const languages = [{ language: 'lv', entries: 1203, bytes: 1, rebuilt: false, files }];
    expect(await lines(['memory', 'stats'], { languages })).toBe(
      [
        '  File                        Translations  Penalty',
        'lv: 1,203 translations',
        '  lv/R/a.md.xlf                          3        -',
        '  lv/memory/penalty-10/b.tmx         1,200       10',
        '',
      ].join('\n'),
    );
  });

  test('registers, and terms with their translations', async () => {
    const imported = { output: 'registers/a.tbx', concepts: 1, terms: 2, written: true, unchanged: false };
    expect(await lines(['terms', 'import', 'a.csv'], imported)).toBe('wrote registers/a.tbx: 1 concept, 2 terms\n');
    const translations = [
      { language: 'lv', term: 'Ezera aģentūra', status: 'preferred' },
      { language: 'ru', term: 'Агентство озера' },
    ];
    const hit = { term: 'Agence du lac', concept: 'c1', register: 'registers/a.tbx', translations };
    expect(await lines(['terms', 'lookup', 'l’Agence du lac'], { hits: [hit] })).toBe(
      'Agence du lac  registers/a.tbx c1\n  lv: Ezera aģentūra (preferred)\n  ru: Агентство озера\n',
    );
  });
});
