import { describe, expect, test } from 'vitest';
import type { Diagnostic, HeldReason } from '@dragoman/model';
import { createWords } from './create-words.ts';
import { diagnosticAdvice, diagnosticText, heldAdvice, heldCommand, heldText } from './spoken-diagnostic.ts';

const english = createWords('en');
const french = createWords('fr');
const place = { language: 'lv', document: 'R/communique.md' };

function diagnostic(code: string, values?: Diagnostic['values']): Diagnostic {
  const location = { file: 'dragoman.json' };
  return { code, severity: 'error', message: 'its own words', location, ...(values && { values }) };
}

describe('diagnostics', () => {
  test('speak French where the catalog has words for their code', () => {
    expect(diagnosticText(french, diagnostic('unknown-key', { key: 'langage' }))).toBe(
      '«\u00A0langage\u00A0» n’est pas une clé connue',
    );
  });

  test('two words that somebody took for a slip are named', () => {
    const refused = diagnostic('change-refused', { id: 'ca', reason: 'words', old: 'collision', new: 'collusion' });
    expect([english, french].map((words) => diagnosticText(words, refused))).toEqual([
      'ca was not accepted: "collision" and "collusion" are two French words, and the approvals were given to the first',
      'ca n’a pas été accepté\u00A0: «\u00A0collision\u00A0» et «\u00A0collusion\u00A0» sont deux mots français, et les approbations portaient sur le premier',
    ]);
  });

  test('an unknown key names the nearest known one when there is one', () => {
    const values = { key: 'targetLanguage', nearest: 'targetLanguages' };
    expect(diagnosticText(english, diagnostic('unknown-key', values))).toBe(
      '"targetLanguage" is not a known key; the nearest one is "targetLanguages"',
    );
  });

  test('without words for the code, or without a value they need, the diagnostic speaks for itself', () => {
    expect(diagnosticText(french, diagnostic('no-such-code'))).toBe('its own words');
    expect(diagnosticText(french, diagnostic('unknown-key'))).toBe('its own words');
    expect(diagnosticAdvice(french, { ...diagnostic('no-such-code'), advice: 'do this' })).toBe('do this');
    expect(diagnosticAdvice(french, diagnostic('no-such-code'))).toBeUndefined();
  });
});

test.each([
  'register-exists',
  'empty-register',
  'unknown-register-kind',
  'memory-exists',
  'memory-elsewhere',
  'no-translations',
  'unfit-name',
  'merge-memory-of-others',
])('a memory or register that cannot be taken is said in both languages: %s', (code) => {
  const values = { output: 'a', path: 'b', file: 'c', name: 'd', source: 'fr', languages: 'lv', found: 'en' };
  for (const words of [english, french]) {
    expect(diagnosticText(words, diagnostic(code, values))).not.toBe('its own words');
    expect(diagnosticAdvice(words, diagnostic(code, values))).toBeDefined();
  }
});

describe('what is wrong with a configuration or a name', () => {
  test('is said in French, with what was expected', () => {
    const wrong = { key: 'dialects', found: '7', expected: 'an object in { }' };
    expect(diagnosticText(french, { ...diagnostic('wrong-configuration-value'), values: wrong })).toBe(
      'dialects vaut 7\u202F; attendu\u00A0: un objet entre { }',
    );
    const unknown = { ...diagnostic('unknown-configuration-key'), values: { key: 'x', known: 'dialects, reviewers' } };
    expect(diagnosticText(french, unknown)).toBe('«\u00A0x\u00A0» n’est pas une clé connue ici');
    expect(diagnosticAdvice(french, unknown)).toBe('Connues ici\u00A0: dialects, reviewers.');
    const name = { name: 'a?.md', reason: 'character' };
    expect(diagnosticText(french, { ...diagnostic('unportable-path'), values: name })).toBe(
      'le nom «\u00A0a?.md\u00A0» contient un caractère que Windows interdit dans les noms',
    );
  });
});

describe('held reasons', () => {
  const notReviewed: HeldReason = { code: 'not-reviewed', message: 'm', count: 3, values: { count: 3, total: 34 } };

  test('say how many, and the command that shows them', () => {
    expect(heldText(english, notReviewed)).toBe('3 of 34 segments are not reviewed');
    expect(heldAdvice(english, notReviewed, place)).toBe(
      'See them with: dragoman status R/communique.md --language lv --state initial,translated',
    );
  });

  test('what is below the required state is named by that state, and so is what mends it', () => {
    const below = (requiredState: string): HeldReason => ({
      ...notReviewed,
      values: { count: 3, total: 34, requiredState },
    });
    expect(heldText(english, below('reviewed'))).toBe('3 of 34 segments are not reviewed');
    expect(heldText(english, below('final'))).toBe('3 of 34 segments are not signed off as final');
    expect(heldAdvice(english, below('final'), place)).toBe(
      'Sign them off as final with: dragoman review R/communique.md --language lv --by NAME --accept --final',
    );
    expect(heldText(french, below('final'))).toBe('3 segments sur 34 ne sont pas validés comme définitifs');
    expect(heldText(english, below('translated'))).toBe('3 of 34 segments have a text that nobody stands by yet');
    expect(heldAdvice(english, below('translated'), place)).toBe(
      'See them with: dragoman status R/communique.md --language lv --state initial',
    );
  });

  test('an embargo reads as a date, not as an instant', () => {
    const embargo: HeldReason = { code: 'embargo', message: 'm', values: { embargo: '2026-11-23T09:15:00Z' } };
    expect(heldText(french, embargo)).toBe('sous embargo jusqu’au 23 novembre 2026 à 09:15 UTC');
  });

  test('an unknown reason keeps its own message and advice', () => {
    const unknown: HeldReason = { code: 'moon-phase', message: 'the moon is full', advice: 'wait' };
    expect([heldText(french, unknown), heldAdvice(french, unknown, place)]).toEqual(['the moon is full', 'wait']);
    expect(heldCommand({ code: 'toString' }, place)).toBeUndefined();
  });

  test.each([
    'stale',
    'source-draft',
    'no-file',
    'unreadable-file',
    'embargo',
    'release-incomplete',
    'duplicate-unit-id',
    'untranslated',
    'not-reviewed',
    'edited-outside',
    'approval-void',
    'four-eyes',
    'finding-errors',
    'finding-warnings',
    'formula-changed',
    'decision-withdrawn',
    'origin-not-allowed',
    'empty-unit',
  ])('%s has words and advice in both languages, and its command speaks of the place', (code) => {
    const reason: HeldReason = {
      code,
      message: 'm',
      count: 3,
      values: { total: 34, embargo: '2026-11-23T09:15:00Z', file: 'f', problem: 'p', codes: 'missing-code' },
    };
    for (const words of [english, french]) {
      expect(heldText(words, reason)).not.toBe('m');
      expect(heldAdvice(words, reason, place)).toContain(heldCommand({ code }, place) ?? '');
    }
    expect(heldCommand({ code }, { language: 'lv' }) ?? '').not.toContain('undefined');
  });

  test('a French document that cannot be read is looked at itself, not its translation', () => {
    const unreadable = (file: string): HeldReason => ({ code: 'unreadable-file', message: 'm', values: { file } });
    expect(heldCommand(unreadable('fr/R/communique.md'), place)).toBe('dragoman roundtrip fr/R/communique.md');
    expect(heldCommand(unreadable('lv/R/communique.md.xlf'), place)).toBe('dragoman validate lv/R/communique.md.xlf');
    expect(heldCommand(unreadable('registers/bodies.csv'), place)).toBe('dragoman validate registers/bodies.csv');
  });

  test('a path that a shell would break is quoted', () => {
    expect(heldCommand({ code: 'stale' }, { language: 'lv', document: "l'été 2015/texte.md" })).toBe(
      String.raw`dragoman extract 'l'\''été 2015/texte.md' --language lv`,
    );
  });
});
