import type { InlineContent } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { formatDate } from '@dragoman/words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Catalog, parseCatalog } from './catalog.ts';
import { createFormulas, type FormulaOptions, type Formulas } from './create-formulas.ts';
import { type FormulaReviews, reviewFormulas } from './reviews.ts';

const catalogOf = (entries: unknown): Catalog => parseCatalog('x.json', JSON.stringify(entries)).catalog;
const signature = { by: 'Anna', at: '2026-01-02T03:04:05Z' };

const source = catalogOf({
  release: {
    kind: 'Communiqué de presse',
    photoCredit: 'Photo: {{name}}',
    contact: 'Contact',
    note: "Note d'information",
  },
  role: { spokesperson: 'Porte-parole', adviser_female: 'Conseillère', adviser_male: 'Conseiller' },
  guests_one: '{{count}} participant',
  guests_other: '{{count}} participants',
  open: 'Pas encore traduit',
});
const target = catalogOf({
  release: { kind: 'Paziņojums presei', photoCredit: 'Foto: {{name}}', contact: 'Kontaktpersona', note: 'Informācija' },
  role: {
    spokesperson_female: 'Preses pārstāve',
    spokesperson_male: 'Preses pārstāvis',
    adviser_female: 'Padomniece',
    adviser_male: 'Padomnieks',
  },
  guests_zero: '{{count}} dalībnieku',
  guests_one: '{{count}} dalībnieks',
  guests_other: '{{count}} dalībnieki',
  open: '',
});
const reviews = reviewFormulas(source, target, signature);

function formulas(more: Partial<FormulaOptions> = {}): Formulas {
  return createFormulas({
    sourceLanguage: 'fr',
    language: 'lv',
    formattingLocale: 'lv',
    sourceCatalog: source,
    targetCatalog: target,
    reviews,
    formatDate,
    ...more,
  });
}
const code = (kind: 'sc' | 'ec', id: string) => ({ kind, id, type: 'strong', label: `<b${id}>` }) as const;

describe('house formulas', () => {
  test('a formula with one form fills the target and brings the catalog’s approval', () => {
    expect(formulas().propose(['Communiqué de presse'])).toEqual({
      kind: 'fill',
      key: 'release.kind',
      target: ['Paziņojums presei'],
      approval: signature,
    });
  });

  test('typography does not hide a formula', () => {
    expect(formulas().propose(['Note d’information'])).toMatchObject({ target: ['Informācija'] });
  });

  test('values are copied verbatim', () => {
    expect(formulas().propose(['Photo\u00A0: Juris <Zuravļovs> & fils'])).toMatchObject({
      kind: 'fill',
      key: 'release.photoCredit',
      target: ['Foto: Juris <Zuravļovs> & fils'],
      approval: signature,
    });
  });

  test('a formula whose target has a gender is offered in each', () => {
    expect(formulas().propose(['Porte-parole'])).toEqual({
      kind: 'offer',
      key: 'role.spokesperson',
      targets: [['Preses pārstāve'], ['Preses pārstāvis']],
    });
  });

  test('a source that says the gender fills the form of that gender', () => {
    expect(formulas().propose(['Conseillère'])).toMatchObject({ kind: 'fill', target: ['Padomniece'] });
    expect(formulas().propose(['Conseiller'])).toMatchObject({ kind: 'fill', target: ['Padomnieks'] });
  });

  test('plural forms are offered', () => {
    expect(formulas().propose(['12 participants'])).toEqual({
      kind: 'offer',
      key: 'guests',
      targets: [['12 dalībnieku'], ['12 dalībnieks'], ['12 dalībnieki']],
    });
  });

  test('one source text under two keys with two translations is offered, with one translation it is filled', () => {
    const twice = catalogOf({ a: 'Contact', b: 'Contact' });
    const offered = formulas({ sourceCatalog: twice, targetCatalog: catalogOf({ a: 'Kontakti', b: 'Saziņa' }) });
    expect(offered.propose(['Contact'])).toMatchObject({ kind: 'offer', targets: [['Kontakti'], ['Saziņa']] });
    const same = formulas({ sourceCatalog: twice, targetCatalog: catalogOf({ a: 'Kontakti', b: 'Kontakti' }) });
    expect(same.propose(['Contact'])).toMatchObject({ kind: 'fill', target: ['Kontakti'] });
  });

  test('codes around a formula stay around it; a code inside makes it ordinary text', () => {
    expect(formulas().propose([{ ...code('sc', '1'), data: ['**'] }, 'Contact', code('ec', '2')])).toMatchObject({
      target: [code('sc', '1'), 'Kontaktpersona', code('ec', '2')],
    });
    expect(formulas().propose(['Communiqué ', code('sc', '1'), 'de', code('ec', '2'), ' presse'])).toBeUndefined();
  });

  test('what is not translated yet, not wholly a formula, or empty is left alone', () => {
    for (const text of ['Pas encore traduit', 'Communiqué de presse du jour', 'contact', '', ' ']) {
      expect(formulas().propose([text]), text).toBeUndefined();
    }
  });

  test('the most particular template wins', () => {
    const both = formulas({
      sourceCatalog: catalogOf({ a: 'Photo: {{name}}', b: 'Photo: {{name}} (archives)' }),
      targetCatalog: catalogOf({ a: 'A {{name}}', b: 'B {{name}}' }),
    });
    expect(both.propose(['Photo: X (archives)'])).toMatchObject({ key: 'b', target: ['B X'] });
  });

  test('a target that wants a value which the source does not have is not proposed', () => {
    expect(
      formulas({ targetCatalog: catalogOf({ release: { kind: '{{x}}!' } }) }).propose(['Communiqué de presse']),
    ).toBeUndefined();
  });
});

describe('approval', () => {
  const text: InlineContent = ['Communiqué de presse'];

  test('a formula reworded since its review fills without approval', () => {
    const reworded = formulas({ targetCatalog: catalogOf({ release: { kind: 'Preses relīze' } }) });
    expect(reworded.propose(text)).toEqual({ kind: 'fill', key: 'release.kind', target: ['Preses relīze'] });
  });

  test('nobody reviewed: no approval, and an object’s own parts are no reviews', () => {
    expect(formulas({ reviews: {} }).propose(text)).toEqual({
      kind: 'fill',
      key: 'release.kind',
      target: ['Paziņojums presei'],
    });
    const hostile = catalogOf({ constructor: 'Contact' });
    expect(formulas({ reviews: {}, sourceCatalog: hostile, targetCatalog: hostile }).propose(['Contact'])).toEqual({
      kind: 'fill',
      key: 'constructor',
      target: ['Contact'],
    });
  });

  test('it holds for exactly the text that the catalog gives', () => {
    expect(formulas().approvalOf('release.kind', text, ['Paziņojums presei'])).toEqual(signature);
    expect(formulas().approvalOf('release.kind', text, ['Paziņojums'])).toBeUndefined();
    expect(formulas().approvalOf('release.contact', text, ['Paziņojums presei'])).toBeUndefined();
  });

  test('a filled target holds while the catalog gives it', () => {
    expect(formulas().filledTargetHolds('release.kind', text, ['Paziņojums presei'])).toBe(true);
    expect(formulas().filledTargetHolds('release.kind', text, ['Paziņojums'])).toBe(false);
    expect(formulas().filledTargetHolds('role.spokesperson_male', ['Porte-parole'], ['Preses pārstāvis'])).toBe(true);
    const reworded = formulas({ targetCatalog: catalogOf({ release: { kind: 'Preses relīze' } }) });
    expect(reworded.filledTargetHolds('release.kind', text, ['Paziņojums presei'])).toBe(false);
  });
});

describe('lone date lines', () => {
  test('are rendered in the reader’s locale', () => {
    expect(formulas().propose(['26 mars 2015'])).toEqual({
      kind: 'fill',
      key: 'date',
      target: ['2015. gada 26. marts'],
    });
    expect(formulas({ language: 'en', formattingLocale: 'en-GB' }).propose(['le 1er\u00A0avril 2015'])).toMatchObject({
      target: ['1 April 2015'],
    });
  });

  test('are offered where the calendar’s words are uncertain, and where a weekday would be lost', () => {
    for (const language of ['tg', 'kk', 'uz-Cyrl']) {
      expect(formulas({ language, formattingLocale: language }).propose(['26 mars 2015'])).toMatchObject({
        kind: 'offer',
        key: 'date',
      });
    }
    expect(formulas().propose(['jeudi 26 mars 2015'])).toEqual({
      kind: 'offer',
      key: 'date',
      targets: [['2015. gada 26. marts']],
    });
  });

  test('are left alone when the date does not exist, the source is not French, or the locale is unknown', () => {
    expect(formulas().propose(['31 avril 2015'])).toBeUndefined();
    expect(formulas({ sourceLanguage: 'en' }).propose(['26 mars 2015'])).toBeUndefined();
    expect(formulas({ formatDate: (_locale, date) => date }).propose(['26 mars 2015'])).toBeUndefined();
  });

  test('once rendered they hold, whatever the runtime would say today', () => {
    expect(formulas().filledTargetHolds('date', ['26 mars 2015'], ['26.03.2015.'])).toBe(true);
    expect(formulas().filledTargetHolds('date', ['Contact'], ['26.03.2015.'])).toBe(false);
  });
});

describe('hostile catalogs and texts', () => {
  const hostileValues = [
    '{{name}}',
    '{{v0}}',
    '{{v1}}',
    '{{-v0}}',
    '$t(release.kind)',
    '$t(formula release.kind, {"lng":"fr"})',
    '__proto__',
    '$&',
    '$1',
    '<b>',
    '{{',
    '}}',
    '\\',
  ];

  test('nothing inside a value is interpreted', () => {
    const two = formulas({
      sourceCatalog: catalogOf({ a: 'De {{x}} pour {{y}}', 'release.kind': 'K' }),
      targetCatalog: catalogOf({ a: '{{y}} no {{x}}', 'release.kind': 'SECRET' }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...hostileValues), fc.constantFrom(...hostileValues), (x, y) => {
        expect(two.propose([`De ${x} pour ${y}`])).toMatchObject({ kind: 'fill', target: [`${y} no ${x}`] });
      }),
      { numRuns: 200 },
    );
  });

  test('placeholders may have any name', () => {
    for (const name of [
      'lng',
      'ns',
      'context',
      'count',
      'replace',
      'defaultValue',
      '__proto__',
      'constructor',
      'a.b',
      'interpolation',
    ]) {
      const one = formulas({
        sourceCatalog: catalogOf({ a: `Photo: {{${name}}}` }),
        targetCatalog: catalogOf({ a: `Foto: {{${name}}}` }),
      });
      expect(one.propose(['Photo: X']), name).toMatchObject({ target: ['Foto: X'] });
    }
  });

  test('keys may have any name', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'a:b', 'a..b', '', ' ', 'a_other_other']) {
      const entries = (text: string): Catalog =>
        parseCatalog('x', `{ ${JSON.stringify(key)}: ${JSON.stringify(text)} }`).catalog;
      expect(
        formulas({ sourceCatalog: entries('Photo'), targetCatalog: entries('Foto') }).propose(['Photo']),
        key,
      ).toMatchObject({
        kind: 'fill',
        target: ['Foto'],
      });
    }
  });

  test('nesting and formats in a catalog are not followed: such a formula is no formula', () => {
    const nested = formulas({
      sourceCatalog: catalogOf({ a: 'Photo' }),
      targetCatalog: catalogOf({ a: '$t(b)', b: 'x' }),
    });
    expect(nested.propose(['Photo'])).toBeUndefined();
  });

  test('for any text the answer is none, or holds and is the same again', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 40, unit: 'grapheme' }),
      fc.string({ maxLength: 20 }).map((name) => `Photo: ${name}`),
      fc.constantFrom('Contact', 'Porte-parole', '26 mars 2015', '3 participants'),
    );
    const all = formulas();
    fc.assert(
      fc.property(texts, (text) => {
        const proposal = all.propose([text]);
        expect(all.propose([text])).toEqual(proposal);
        if (proposal?.kind === 'fill') expect(all.filledTargetHolds(proposal.key, [text], proposal.target)).toBe(true);
        if (proposal?.kind === 'offer')
          expect(proposal.targets.length).toBeGreaterThan(proposal.key === 'date' ? 0 : 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reviewFormulas', () => {
  test('signs every formula that both catalogs have, in its exact wording', () => {
    expect(Object.keys(reviews).sort()).toEqual([
      'guests_one',
      'guests_other',
      'guests_zero',
      'release.contact',
      'release.kind',
      'release.note',
      'release.photoCredit',
      'role.adviser_female',
      'role.adviser_male',
      'role.spokesperson_female',
      'role.spokesperson_male',
    ]);
    expect(reviews['role.spokesperson_male']).toEqual({
      sourceDigest: contentDigest(['Porte-parole']),
      targetDigest: contentDigest(['Preses pārstāvis']),
      ...signature,
    });
  });

  test('keeps the signature of what did not change, and signs again what did', () => {
    const reworded = catalogOf({ release: { kind: 'Preses relīze', contact: 'Kontaktpersona' } });
    const later = { by: 'Ivo', at: '2026-02-02T00:00:00Z' };
    const again: FormulaReviews = reviewFormulas(source, reworded, later, reviews);
    expect(again['release.contact']).toEqual(reviews['release.contact']);
    expect(again['release.kind']).toMatchObject(later);
    expect(Object.keys(again)).toHaveLength(2);
  });
});
