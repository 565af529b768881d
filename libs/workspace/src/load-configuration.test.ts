import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configurationSchema, loadConfiguration, loadReleaseCard, releaseCardSchema } from './index.ts';
import { temporaryFolder } from './testing-workspaces.ts';

function load(text: string): ReturnType<typeof loadConfiguration> {
  return loadConfiguration(temporaryFolder({ 'dragoman.json': text }));
}

function codes({ diagnostics }: Awaited<ReturnType<typeof load>>): readonly unknown[] {
  return diagnostics.map(({ code, location }) => [code, location.line, location.column]);
}

describe('dragoman.json', () => {
  test('at its smallest has a default for everything else', async () => {
    const { configuration, diagnostics } = await load(
      '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv", "pt", "pt-BR"] }',
    );
    expect(diagnostics).toEqual([]);
    expect(configuration).toEqual({
      sourceLanguage: 'fr',
      targetLanguages: ['en', 'lv', 'pt', 'pt-BR'],
      formattingLocales: { fr: 'fr', en: 'en-GB', lv: 'lv', pt: 'pt-PT', 'pt-BR': 'pt-BR' },
      dialects: {},
      typography: {},
      memory: { threshold: 70, limit: 3, fill: 'never' },
      changes: { default: {}, languages: {} },
      policy: {
        default: {
          requiredState: 'reviewed',
          fourEyes: true,
          origins: ['person', 'memory', 'machine', 'formula'],
          findings: { error: 'refuse', warning: 'tolerate' },
          unmet: 'hold',
        },
        languages: {},
        classes: {},
      },
      reviewers: {},
    });
  });

  test('may hold comments, commas before closing brackets, a byte order mark and every known key', async () => {
    const { configuration, diagnostics } = await load(`\uFEFF{
      // who translates into what
      "$schema": "https://example.org/dragoman.schema.json",
      "sourceLanguage": "fr",
      "targetLanguages": ["lv", "en",],
      "formattingLocales": { "en": "en-IE" },
      "dialects": { "lv": "2.1" },
      "typography": { "fr": "fr-EU" },
      "policy": {
        "default": { "unmet": "previous", "findings": { "warning": "refuse" } },
        "languages": { "lv": { "requiredState": "translated", "fourEyes": false, "findings": { "error": "tolerate" } } },
        "classes": { "speech": { "origins": ["person"] } },
      },
      "reviewers": { "lv": ["Ilze"] }, /* the only one */
    }`);
    expect(diagnostics).toEqual([]);
    expect(configuration).toMatchObject({
      formattingLocales: { fr: 'fr', lv: 'lv', en: 'en-IE' },
      dialects: { lv: '2.1' },
      typography: { fr: 'fr-EU' },
      policy: {
        default: { requiredState: 'reviewed', unmet: 'previous', findings: { error: 'refuse', warning: 'refuse' } },
        languages: {
          lv: { requiredState: 'translated', fourEyes: false, findings: { error: 'tolerate', warning: 'refuse' } },
        },
        classes: { speech: { origins: ['person'] } },
      },
      reviewers: { lv: ['Ilze'] },
    });
    expect(configuration?.policy.languages['lv']).not.toHaveProperty('unmet');
  });

  test('an unknown key is an error that names the nearest known one, with line and column', async () => {
    const { configuration, diagnostics } = await load(
      '{\n  "sourceLanguage": "fr",\n  "targetLangs": ["lv"],\n  "targetLanguages": ["lv"]\n}',
    );
    expect(configuration).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'unknown-configuration-key',
        severity: 'error',
        message: '"targetLangs" is no known key here',
        location: { file: 'dragoman.json', line: 3, column: 3 },
        advice:
          'Did you mean "targetLanguages"? Known here: $schema, sourceLanguage, targetLanguages, formattingLocales, dialects, typography, memory, changes, policy, reviewers.',
        values: {
          key: 'targetLangs',
          nearest: 'targetLanguages',
          known:
            '$schema, sourceLanguage, targetLanguages, formattingLocales, dialects, typography, memory, changes, policy, reviewers',
        },
      },
    ]);
  });

  const start = '{ "sourceLanguage": "fr", "targetLanguages": ["lv"],\n';
  test.each([
    ['"policy": { "languages": { "lv": { "foreyes": true } } } }', 'fourEyes'],
    ['"policy": { "default": { "findings": { "errors": "refuse" } } } }', 'error'],
    ['"policy": { "default": { "requiredstate": "final" } } }', 'requiredState'],
    ['"Policy": {} }', 'policy'],
  ])('an unknown key at any depth: %s', async (rest, nearest) => {
    const { diagnostics } = await load(start + rest);
    expect(diagnostics).toMatchObject([
      { code: 'unknown-configuration-key', location: { line: 2 }, values: { nearest } },
    ]);
  });

  test('a key like no other gets no guess', async () => {
    const { diagnostics } = await load(`${start}"zzzzzzzzzzzz": 1 }`);
    expect(diagnostics[0]?.advice).toMatch(/^Known here: /u);
  });

  test.each([
    ['', [['configuration-syntax', 1, 1]]],
    ['{ "sourceLanguage": fr }', [['configuration-syntax', 1, 21]]],
    ['{ "sourceLanguage": "fr"\n  "targetLanguages": [] }', [['configuration-syntax', 2, 3]]],
    ['[]', [['wrong-configuration-value', 1, 1]]],
    ['{ "sourceLanguage": "fr" }', [['missing-configuration-key', 1, 1]]],
    [
      '{ "sourceLanguage": 3, "targetLanguages": "lv" }',
      [
        ['wrong-configuration-value', 1, 21],
        ['wrong-configuration-value', 1, 43],
      ],
    ],
    [
      '{ "sourceLanguage": "fr", "sourceLanguage": "en", "targetLanguages": [] }',
      [['repeated-configuration-key', 1, 27]],
    ],
    ['{ "sourceLanguage": "fr", "targetLanguages": [], "__proto__": {} }', [['repeated-configuration-key', 1, 50]]],
    [
      '{ "sourceLanguage": "english", "targetLanguages": ["l", "xx", "pt_BR"] }',
      [
        ['unknown-language-tag', 1, 21],
        ['unknown-language-tag', 1, 52],
        ['unknown-language-tag', 1, 57],
        ['unknown-language-tag', 1, 63],
      ],
    ],
    [
      '{ "sourceLanguage": "FR", "targetLanguages": ["pt-br", "uz-cyrl"] }',
      [
        ['language-tag-case', 1, 21],
        ['language-tag-case', 1, 47],
        ['language-tag-case', 1, 56],
      ],
    ],
    ['{ "sourceLanguage": "fr", "targetLanguages": ["lv", "fr"] }', [['source-among-targets', 1, 53]]],
    ['{ "sourceLanguage": "fr", "targetLanguages": ["lv", "lv"] }', [['repeated-language', 1, 53]]],
    [`${start}"formattingLocales": { "et": "et" } }`, [['unknown-language', 2, 24]]],
    [`${start}"formattingLocales": { "lv": "latvian" } }`, [['unknown-language-tag', 2, 30]]],
    [
      `${start}"reviewers": { "lt": [] }, "dialects": { "lw": "1.2" } }`,
      [
        ['unknown-language', 2, 42],
        ['unknown-language', 2, 16],
      ],
    ],
    [`${start}"policy": { "languages": { "et": {} } } }`, [['unknown-language', 2, 28]]],
    [`${start}"dialects": { "lv": "3.0" } }`, [['wrong-configuration-value', 2, 21]]],
    [`${start}"policy": { "default": { "requiredState": "signed" } } }`, [['wrong-configuration-value', 2, 43]]],
  ])('%s', async (text, expected) => {
    const read = await load(text);
    expect(codes(read)).toEqual(expected);
    expect(read.configuration).toBeUndefined();
  });

  test('a house may be stricter about changes of the French, by class and language', async () => {
    const { configuration, diagnostics } = await load(`${start}"changes": {
      "default": { "typographic": { "approval": "ask" }, "fact": { "text": "offer" } },
      "languages": { "lv": { "markup": { "text": "offer" }, "typographic": { "approval": "keep" } } } } }`);
    expect(diagnostics).toEqual([]);
    expect(configuration?.changes).toEqual({
      default: { typographic: { text: 'keep', approval: 'ask' }, fact: { text: 'offer', approval: 'ask' } },
      languages: {
        lv: {
          typographic: { text: 'keep', approval: 'keep' },
          fact: { text: 'offer', approval: 'ask' },
          markup: { text: 'offer', approval: 'ask' },
        },
      },
    });
  });

  test.each([
    ['"changes": { "default": { "edited": { "approval": "keep" } } } }', 'changes.default.edited.approval'],
    ['"changes": { "default": { "edited": { "text": "keep" } } } }', 'changes.default.edited.text'],
    [
      '"changes": { "languages": { "lv": { "rewritten": { "text": "keep" } } } } }',
      'changes.languages.lv.rewritten.text',
    ],
    ['"changes": { "default": { "fact": { "approval": "keep" } } } }', 'changes.default.fact.approval'],
    [
      '"changes": { "default": { "markup": { "text": "offer", "approval": "keep" } } } }',
      'changes.default.markup.approval',
    ],
  ])('never looser: %s', async (rest, key) => {
    const { configuration, diagnostics } = await load(start + rest);
    expect(configuration).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'looser-change-policy', location: { line: 2 }, values: { key } }]);
  });

  test.each([
    ['"changes": { "default": { "identical": { "approval": "ask" } } } }', 'unknown-configuration-key'],
    ['"changes": { "default": { "moved": { "approval": "no" } } } }', 'wrong-configuration-value'],
    ['"changes": { "languages": { "et": {} } } }', 'unknown-language'],
  ])('%s', async (rest, code) => {
    expect((await load(start + rest)).diagnostics).toMatchObject([{ code }]);
  });

  test('a wrong value is shown with what is expected', async () => {
    const { diagnostics } = await load(`${start}"policy": { "default": { "unmet": "wait" } } }`);
    expect(diagnostics[0]?.message).toBe(
      '"policy.default.unmet" is "wait"; one of "hold", "previous", "source" is expected',
    );
  });

  test('missing altogether, and not UTF-8', async () => {
    const root = temporaryFolder();
    expect((await loadConfiguration(root)).diagnostics).toMatchObject([{ code: 'file-not-found' }]);
    writeFileSync(join(root, 'dragoman.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect((await loadConfiguration(root)).diagnostics).toMatchObject([{ code: 'undecodable-bytes' }]);
  });

  test('tags that people really use are known, Montenegrin and Romany among them', async () => {
    const { diagnostics } = await load(
      '{ "sourceLanguage": "fr", "targetLanguages": ["cnr", "rom", "sr-Latn", "zh-Hant-TW", "ca-ES-valencia", "es-419"] }',
    );
    expect(diagnostics).toEqual([]);
  });
});

describe('release.json', () => {
  const loadCard = (text: string, targetLanguages?: readonly string[]): ReturnType<typeof loadReleaseCard> =>
    loadReleaseCard(
      temporaryFolder({ 'fr/R/release.json': text }),
      'fr',
      'R',
      targetLanguages === undefined ? {} : { targetLanguages },
    );

  test('missing means final and no embargo', async () => {
    expect(await loadReleaseCard(temporaryFolder(), 'fr', 'R')).toEqual({ card: { status: 'final' }, diagnostics: [] });
  });

  test('says what people wrote', async () => {
    const card = {
      status: 'draft',
      languages: ['lv'],
      due: { lv: '2026-03-26T12:00:00Z' },
      embargo: '2026-03-26T10:00:00+01:00',
      class: 'speech',
      contacts: [{ name: 'A. B.', role: 'Porte-parole', gender: 'female' }],
      people: ['C. D.'],
    };
    expect(await loadCard(JSON.stringify({ $schema: 'x', ...card }))).toEqual({ card, diagnostics: [] });
    expect(await loadCard('{} // nothing said')).toEqual({ card: { status: 'final' }, diagnostics: [] });
  });

  test.each([
    ['{', 'configuration-syntax'],
    ['{ "status": "ready" }', 'wrong-configuration-value'],
    ['{ "embargo": "2026-03-26" }', 'wrong-configuration-value'],
    ['{ "embargo": "2026-03-26T10:00:00" }', 'wrong-configuration-value'],
    ['{ "embargos": "2026-03-26T10:00:00Z" }', 'unknown-configuration-key'],
    ['{ "contacts": [{ "nom": "A" }] }', 'missing-configuration-key'],
    ['{ "languages": ["lv", "et"] }', 'unknown-language'],
    ['{ "languages": ["latvian"] }', 'unknown-language-tag'],
    ['{ "due": { "et": "2026-03-26T10:00:00Z" } }', 'unknown-language'],
  ])('%s is an error and gives no card: it must never pass for a missing one', async (text, code) => {
    const { card, diagnostics } = await loadCard(text, ['lv', 'en']);
    expect(card).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, location: { file: 'fr/R/release.json', line: 1 } });
  });
});

describe('names that others define', () => {
  const knownNames = async () => ({ checks: ['missing-code', 'double-space'], typography: ['fr-FR', 'fr-EU'] });
  const checked = async (rest: string) =>
    loadConfiguration(temporaryFolder({ 'dragoman.json': start + rest }), { knownNames });
  const start = '{ "sourceLanguage": "fr", "targetLanguages": ["lv"],\n';

  test('severities of checks are told by code, for all, a language and a class', async () => {
    const { configuration, diagnostics } = await checked(
      '"typography": { "fr": "fr-EU" }, "policy": { "default": { "checks": { "double-space": "off" } }, "languages": { "lv": { "checks": { "missing-code": "warning" } } } } }',
    );
    expect(diagnostics).toEqual([]);
    expect(configuration?.policy.default.checks).toEqual({ 'double-space': 'off' });
    expect(configuration?.policy.languages['lv']?.checks).toEqual({ 'missing-code': 'warning' });
  });

  test.each([
    ['"policy": { "default": { "checks": { "double-spaces": "off" } } } }', 'unknown-check', 'double-space'],
    [
      '"policy": { "classes": { "speech": { "checks": { "missing-cod": "info" } } } } }',
      'unknown-check',
      'missing-code',
    ],
    ['"policy": { "default": { "checks": { "missing-code": "fatal" } } } }', 'wrong-configuration-value', undefined],
    ['"typography": { "fr": "fr-XX" } }', 'unknown-typography', undefined],
  ])('what nobody defines is an error: %s', async (rest, code, nearest) => {
    const { configuration, diagnostics } = await checked(rest);
    expect(configuration).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, location: { file: 'dragoman.json', line: 2 } }]);
    expect(diagnostics[0]?.values?.['nearest']).toBe(nearest);
  });
});

test('the published schemas know the keys and forbid others', async () => {
  const configuration = await configurationSchema();
  expect(configuration).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['sourceLanguage', 'targetLanguages'],
    additionalProperties: false,
  });
  expect(Object.keys(configuration['properties'] ?? {})).toEqual([
    '$schema',
    'sourceLanguage',
    'targetLanguages',
    'formattingLocales',
    'dialects',
    'typography',
    'memory',
    'changes',
    'policy',
    'reviewers',
  ]);
  expect(Object.keys((await releaseCardSchema())['properties'] ?? {})).toEqual([
    '$schema',
    'status',
    'languages',
    'due',
    'embargo',
    'class',
    'contacts',
    'people',
  ]);
});
