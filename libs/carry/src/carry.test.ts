import type { FreshUnit, InlineContent, RetiredText, Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { describe, expect, test } from 'vitest';
import { carry } from './carry.ts';

const document = 'R/communique.md';
const sc = (id: string, type = 'strong') => ({ kind: 'sc', id, type, label: `<b${id}>` }) as const;
const ec = (id: string, startRef: string, type = 'strong') =>
  ({ kind: 'ec', id, type, label: `</b${startRef}>`, startRef }) as const;
const link = (id: string) => [sc(id, 'link'), ec(`${id}e`, id, 'link')] as const;

function reviewed(source: InlineContent, target: InlineContent, more: Partial<Segment> = {}): Segment {
  const approval = {
    by: 'Anna',
    at: '2026-01-02T03:04:05Z',
    source: contentDigest(source),
    target: contentDigest(target),
  };
  return { kind: 'segment', id: 's1', source, target, state: 'reviewed', by: 'Ivo', approval, ...more };
}
const unit = (id: string, ...segments: readonly Segment[]): Unit => ({
  id,
  parts: segments.map((segment, index) => ({ ...segment, id: `s${index + 1}` })),
});
const fresh = (id: string, ...sources: readonly InlineContent[]): FreshUnit => ({
  id,
  parts: sources.map((source, index) => ({ kind: 'segment', id: `s${index + 1}`, source })),
});
const only = ({ units }: { readonly units: readonly Unit[] }): Segment => units[0]?.parts[0] as Segment;

describe('what stays', () => {
  test('an unchanged sentence keeps everything, notes, matches and other tools’ attributes included', () => {
    const segment = reviewed(['Un.'], ['Viens.'], {
      subState: 'x:y',
      origin: 'person',
      asIs: true,
      notes: [{ text: 'vu', from: 'Anna' }],
      matches: [{ source: ['U.'], target: ['V.'], similarity: 70, origin: 'memory', type: 'proposal' }],
      foreign: { attributes: { 'x:a': '1' }, children: ['<x:b/>'] },
    });
    const old = [{ ...unit('u1', segment), foreign: { attributes: { 'x:u': '2' }, children: [] } }];
    const carried = carry({ document, old, fresh: [fresh('u1', ['Un.'])] });
    expect(carried.units).toEqual(old);
    expect(carried.classes).toEqual([{ unit: 'u1', segment: 's1', class: 'identical' }]);
    expect(carried.retired).toEqual([]);
  });

  test('a sentence whose codes were renumbered keeps its approval and waivers, bound to the new numbers', () => {
    const source = ['Un ', sc('1'), 'mot', ec('2', '1')];
    const target = [sc('1'), 'vārds', ec('2', '1')];
    const waiver = {
      code: 'x',
      by: 'Anna',
      at: 'T',
      reason: 'r',
      source: contentDigest(source),
      target: contentDigest(target),
    };
    const now = ['Un ', sc('5'), 'mot', ec('6', '5')];
    const moved = only(
      carry({
        document,
        old: [unit('u1', reviewed(source, target, { waivers: [waiver] }))],
        fresh: [fresh('u2', now)],
      }),
    );
    const adapted = [sc('5'), 'vārds', ec('6', '5')];
    expect(moved.target).toEqual(adapted);
    expect(moved.approval).toEqual({
      by: 'Anna',
      at: '2026-01-02T03:04:05Z',
      source: contentDigest(now),
      target: contentDigest(adapted),
      via: 'moved',
      sourceWas: contentDigest(source),
    });
    expect(moved.waivers).toEqual([{ ...waiver, source: contentDigest(now), target: contentDigest(adapted) }]);
  });

  test('typography keeps text and approval and says so', () => {
    const old = [unit('u1', reviewed(["L'UE : oui"], ['ES: jā']))];
    const carried = carry({ document, old, fresh: [fresh('u2', ['L’UE\u00A0: oui'])] });
    expect(carried.classes[0]?.class).toBe('typographic');
    expect(only(carried)).toMatchObject({
      target: ['ES: jā'],
      state: 'reviewed',
      approval: {
        via: 'typographic',
        source: contentDigest(['L’UE\u00A0: oui']),
        sourceWas: contentDigest(["L'UE : oui"]),
      },
    });
    expect(carried.retired).toEqual([]);
  });

  test('a signature moved twice still says what the person read', () => {
    const first = carry({
      document,
      old: [unit('u1', reviewed(["L'UE : oui"], ['ES']))],
      fresh: [fresh('u2', ['L’UE : oui'])],
    });
    const second = carry({ document, old: first.units, fresh: [fresh('u3', ['L’UE\u202F: oui'])] });
    expect(only(second).approval?.sourceWas).toBe(contentDigest(["L'UE : oui"]));
  });

  test('a void approval stays void', () => {
    const approval = { by: 'Anna', at: 'T', source: contentDigest(["L'UE"]), target: 'other' };
    const old = [unit('u1', reviewed(["L'UE"], ['ES'], { approval }))];
    expect(only(carry({ document, old, fresh: [fresh('u2', ['L’UE'])] })).approval).toEqual(approval);
  });

  test('an approval that a house formula gave keeps naming the formula', () => {
    const segment = reviewed(["L'UE"], ['ES']);
    const approval = { ...(segment.approval as NonNullable<Segment['approval']>), via: 'formula:eu' };
    const now = only(carry({ document, old: [unit('u1', { ...segment, approval })], fresh: [fresh('u2', ['L’UE'])] }));
    expect(now.approval?.via).toBe('formula:eu');
  });
});

describe('markup', () => {
  const plain: InlineContent = ['Un mot.'];
  const bold: InlineContent = [sc('1'), 'Un mot.', ec('2', '1')];

  test('emphasis around the whole sentence goes around the whole translation', () => {
    const carried = carry({ document, old: [unit('u1', reviewed(plain, ['Vārds.']))], fresh: [fresh('u2', bold)] });
    expect(carried.classes[0]?.class).toBe('markup');
    expect(only(carried)).toMatchObject({
      target: [sc('1'), 'Vārds.', ec('2', '1')],
      state: 'reviewed',
      approval: { via: 'markup' },
    });
  });

  test('emphasis that is gone goes from the translation, and the memory keeps how it was', () => {
    const target = [sc('1'), 'Vārds', ec('2', '1'), '.'];
    const carried = carry({ document, old: [unit('u1', reviewed(bold, target))], fresh: [fresh('u2', plain)] });
    expect(only(carried).target).toEqual(['Vārds', '.']);
    expect(carried.retired).toMatchObject([{ target, state: 'reviewed', document, unit: 'u1' }]);
  });

  test('emphasis on a part of the sentence goes around the same words, where the translation has them', () => {
    const now = ['Le 26 ', sc('1'), 'Riga', ec('2', '1'), ' vote.'];
    const old = [unit('u1', reviewed(['Le 26 Riga vote.'], ['26. datumā Riga balso.']))];
    expect(only(carry({ document, old, fresh: [fresh('u2', now)] }))).toMatchObject({
      target: ['26. datumā ', sc('1'), 'Riga', ec('2', '1'), ' balso.'],
      state: 'reviewed',
      approval: { via: 'markup' },
    });
  });

  test('emphasis on words that the translation says otherwise is left out there: no text is asked for again', () => {
    const now = ['Un ', sc('1'), 'mot', ec('2', '1'), '.'];
    const carried = carry({ document, old: [unit('u1', reviewed(plain, ['Vārds.']))], fresh: [fresh('u2', now)] });
    expect(carried.classes[0]?.class).toBe('markup');
    expect(only(carried)).toMatchObject({ target: ['Vārds.'], state: 'reviewed', approval: { via: 'markup' } });
  });

  test('another kind of emphasis replaces the one that was, around the words the translator chose', () => {
    const [italic, end] = [sc('1', 'em'), ec('2', '1', 'em')];
    const old = [
      unit('u1', reviewed(['Un ', sc('1'), 'mot', ec('2', '1'), '.'], [sc('1'), 'Vārds', ec('2', '1'), '.'])),
    ];
    const carried = carry({ document, old, fresh: [fresh('u2', ['Un ', italic, 'mot', end, '.'])] });
    expect(only(carried)).toMatchObject({ target: [italic, 'Vārds', end, '.'], state: 'reviewed' });
  });

  test('emphasis that begins inside one sentence and ends in the next is for a person to place: offered, not applied', () => {
    const old = [unit('u1', reviewed(plain, ['Vārds.']), reviewed(['Deux.'], ['Divi.']))];
    const now = fresh('u2', ['Un ', sc('1'), 'mot.'], ['Deux', ec('2', '1'), '.']);
    const carried = carry({ document, old, fresh: [now] });
    expect(carried.classes.map((item) => item.class)).toEqual(['edited', 'edited']);
    expect(only(carried)).toMatchObject({
      state: 'initial',
      matches: [{ target: ['Vārds.'], similarity: 99 }],
      notes: [{ text: '± Un {+<b1>+}mot.' }],
    });
    expect(only(carried).target).toBeUndefined();
  });

  test.each(['del', 's', 'sup', 'sub'])('%s says something: what is put into it is an edit', (type) => {
    const now = ['Un ', sc('1', type), 'mot', ec('2', '1', type), '.'];
    const carried = carry({ document, old: [unit('u1', reviewed(plain, ['Vārds.']))], fresh: [fresh('u2', now)] });
    expect(carried.classes[0]?.class).toBe('edited');
    expect(only(carried).target).toBeUndefined();
  });

  test('a bold pair opened in one sentence and closed in the next follows both', () => {
    const old = [unit('u1', reviewed(['Un.'], ['Viens.']), reviewed(['Deux.'], ['Divi.']))];
    const carried = carry({ document, old, fresh: [fresh('u2', [sc('1'), 'Un.'], ['Deux.', ec('2', '1')])] });
    expect(carried.units[0]?.parts.map((part) => part.kind === 'segment' && part.target)).toEqual([
      [sc('1'), 'Viens.'],
      ['Divi.', ec('2', '1')],
    ]);
  });

  test('a code that a translator moved into the next sentence is renumbered with its own sentence', () => {
    const [open, close] = link('1');
    const old = [
      unit(
        'u1',
        reviewed(['Un ', open, 'lien', close, '.'], ['Viens.']),
        reviewed(['Deux.'], [open, 'Divi', close, '.']),
      ),
    ];
    const [open2, close2] = link('7');
    const carried = carry({ document, old, fresh: [fresh('u2', ['Un ', open2, 'lien', close2, '.'], ['Deux.'])] });
    expect((carried.units[0]?.parts[1] as Segment).target).toEqual([open2, 'Divi', close2, '.']);
  });

  test('a code whose sentence is gone is not guessed: the text is offered', () => {
    const [open, close] = link('1');
    const old = [
      unit(
        'u1',
        reviewed(['Un ', open, 'lien', close, '.'], ['Viens.']),
        reviewed(['Deux.'], [open, 'Divi', close, '.']),
      ),
    ];
    const carried = carry({ document, old, fresh: [fresh('u2', ['Deux.'])] });
    expect(only(carried).target).toBeUndefined();
    expect(only(carried).matches).toMatchObject([{ target: [open, 'Divi', close, '.'] }]);
  });
});

describe('what is offered', () => {
  test('an edited sentence asks again: old text as match, the changed words as note, people’s notes kept', () => {
    const old = [
      unit(
        'u1',
        reviewed(['Le séminaire du 25 mars.'], ['25. marta seminārs.'], { notes: [{ text: 'vu', from: 'Anna' }] }),
      ),
    ];
    const carried = carry({ document, old, fresh: [fresh('u2', ['Le séminaire du 26 mars.'])] });
    expect(only(carried)).toEqual({
      kind: 'segment',
      id: 's1',
      source: ['Le séminaire du 26 mars.'],
      state: 'initial',
      subState: 'dragoman:source-changed',
      notes: [
        { text: 'vu', from: 'Anna' },
        { text: '± Le séminaire du [-25-]{+26+} mars.', from: 'dragoman', annotates: 'source' },
      ],
      matches: [
        {
          source: ['Le séminaire du 25 mars.'],
          target: ['25. marta seminārs.'],
          similarity: 80,
          origin: 'carry',
          type: 'previous-version',
          state: 'reviewed',
        },
      ],
    });
    expect(carried.classes).toEqual([{ unit: 'u2', segment: 's1', class: 'edited' }]);
    expect(carried.retired).toMatchObject([{ target: ['25. marta seminārs.'], state: 'reviewed', by: 'Ivo' }]);
  });

  test('a sentence edited again before it was translated shows the whole way from the text that was', () => {
    const once = carry({
      document,
      old: [unit('u1', reviewed(['Le séminaire du 25 mars.'], ['T']))],
      fresh: [fresh('u2', ['Le séminaire du 26 mars.'])],
    });
    const twice = only(carry({ document, old: once.units, fresh: [fresh('u3', ['Le colloque du 26 mars.'])] }));
    expect(twice.notes).toEqual([
      { text: '± Le [-séminaire-]{+colloque+} du [-25-]{+26+} mars.', from: 'dragoman', annotates: 'source' },
    ]);
    expect(twice.matches).toMatchObject([{ source: ['Le séminaire du 25 mars.'], similarity: 60 }]);
  });

  test('an untranslated sentence that was edited has nothing to offer', () => {
    const old = [unit('u1', { kind: 'segment', id: 's1', source: ['Le séminaire du 25 mars.'], state: 'initial' })];
    const carried = carry({ document, old, fresh: [fresh('u2', ['Le séminaire du 26 mars.'])] });
    expect(only(carried)).toEqual({
      kind: 'segment',
      id: 's1',
      source: ['Le séminaire du 26 mars.'],
      state: 'initial',
    });
    expect(carried.classes[0]?.class).toBe('edited');
    expect(carried.retired).toEqual([]);
  });

  test('a second occurrence is new, with the first one’s translation as match', () => {
    const old = [unit('u1', reviewed(['Contact'], ['Kontakti']))];
    const carried = carry({ document, old, fresh: [fresh('u1', ['Contact']), fresh('u9', ['Contact'])] });
    expect(carried.classes.map((item) => item.class)).toEqual(['identical', 'new']);
    expect(carried.units[1]?.parts[0]).toMatchObject({
      state: 'initial',
      matches: [{ target: ['Kontakti'], similarity: 100, origin: 'carry', type: 'proposal', state: 'reviewed' }],
    });
  });
});

describe('what is retired and what returns', () => {
  const old = [
    unit('u1', reviewed(['Un.'], ['Viens.'], { notes: [{ text: 'vu' }] })),
    unit('u2', reviewed(['Deux fois.'], ['Divi.'])),
  ];
  const shorter = carry({ document, old, fresh: [fresh('u2', ['Deux fois.'])] });

  test('a deleted sentence goes to the memory with all that is known of it', () => {
    const { kind: _kind, id: _id, ...known } = old[0]?.parts[0] as Segment;
    expect(shorter.retired).toEqual([{ ...known, document, unit: 'u1' }]);
  });

  test('it returns with its French, approval and notes included', () => {
    const back = carry({
      document,
      old: shorter.units,
      fresh: [fresh('u1', ['Un.']), fresh('u2', ['Deux fois.'])],
      retired: shorter.retired,
    });
    expect(back.units).toEqual(old);
    expect(back.classes.map((item) => item.class)).toEqual(['restored', 'identical']);
    expect(back.retired).toEqual([]);
  });

  test('several different retired translations are offered, none is chosen', () => {
    const other: RetiredText = {
      source: ['Un.'],
      target: ['Vienreiz.'],
      state: 'translated',
      document: 'R/autre.md',
      unit: 'u8',
    };
    const another: RetiredText = { ...other, target: ['Viena.'] };
    const carried = carry({ document, old: [], fresh: [fresh('u1', ['Un.'])], retired: [other, another] });
    expect(carried.classes[0]?.class).toBe('new');
    expect(only(carried).target).toBeUndefined();
    expect(only(carried).matches?.map(({ target }) => target)).toEqual([['Vienreiz.'], ['Viena.']]);
  });

  test('a retired text is placed once; its second place is offered', () => {
    const carried = carry({
      document,
      old: [],
      fresh: [fresh('u8', ['Un.']), fresh('u9', ['Un.'])],
      retired: shorter.retired,
    });
    expect(carried.classes.map((item) => item.class).sort()).toEqual(['new', 'restored']);
  });

  test('a text that has its place in the document is not restored beside itself', () => {
    const restored = carry({
      document,
      old: shorter.units,
      fresh: [fresh('u1', ['Un.']), fresh('u2', ['Deux fois.'])],
      retired: shorter.retired,
    });
    const twice = carry({
      document,
      old: restored.units,
      fresh: [fresh('u1', ['Un.']), fresh('u5', ['Un.']), fresh('u2', ['Deux fois.'])],
      retired: shorter.retired,
    });
    expect(twice.classes.map((item) => item.class)).toEqual(['identical', 'new', 'identical']);
  });

  test('of two translations that its paragraph has had, the one that stood there before the change', () => {
    const before = 'Le pont ouvre au public en mars.';
    const old = [unit('u1', reviewed([before], ['Tilts atvērsies martā.']))];
    const changed = carry({ document, old, fresh: [fresh('u2', ['Le pont ouvre au public en mai.'])] });
    const earlier: RetiredText = { ...changed.retired[0], target: ['Tiltu atver martā.'] } as RetiredText;
    const retired = [earlier, ...changed.retired];
    const back = carry({ document, old: changed.units, fresh: [fresh('u1', [before])], retired });
    expect(only(back)).toEqual(only({ units: old }));
  });

  test('"reviewed" without a signature for these texts comes back as "translated"', () => {
    const claim: RetiredText = { source: ['Un.'], target: ['Viens.'], state: 'reviewed', document, unit: 'u1' };
    expect(only(carry({ document, old: [], fresh: [fresh('u1', ['Un.'])], retired: [claim] })).state).toBe(
      'translated',
    );
  });

  test('a person’s note on a sentence without translation outlives the sentence', () => {
    const noted: Segment = {
      kind: 'segment',
      id: 's1',
      source: ['Un.'],
      state: 'initial',
      notes: [{ text: 'qui ?', from: 'Anna' }],
    };
    const gone = carry({ document, old: [unit('u1', noted)], fresh: [] });
    const back = carry({ document, old: [], fresh: [fresh('u1', ['Un.'])], retired: gone.retired });
    expect(only(back)).toEqual(noted);
  });

  test('a document given a new path finds its translations in the memory', () => {
    const gone = carry({ document, old, fresh: [] });
    const there = carry({
      document: 'R/neuf.md',
      old: [],
      fresh: [fresh('u1', ['Un.']), fresh('u2', ['Deux fois.'])],
      retired: gone.retired,
    });
    expect(there.units).toEqual(old);
  });
});

describe('sentences that were split or joined', () => {
  const one = reviewed(['Le séminaire a réuni des experts, et la ministre a conclu les travaux.'], ['Visa.'], {
    notes: [{ text: 'vu', from: 'Anna' }],
  });
  const [first, second]: readonly InlineContent[] = [
    ['Le séminaire a réuni des experts.'],
    ['La ministre a conclu les travaux.'],
  ];

  test('each part of a split one is offered the whole text, with what became of the sentence', () => {
    const { units, classes, retired } = carry({
      document,
      old: [unit('u1', one)],
      fresh: [fresh('u2', first ?? [], second ?? [])],
    });
    expect(classes.map((item) => item.class)).toEqual(['split', 'split']);
    const note = {
      text: '± 1→2 Le séminaire a réuni des experts[-, et-]{+.+} [-la-]{+La+} ministre a conclu les travaux.',
      from: 'dragoman',
      annotates: 'source',
    };
    for (const part of units[0]?.parts ?? []) {
      expect(part).toMatchObject({
        state: 'initial',
        subState: 'dragoman:source-changed',
        notes: [{ text: 'vu', from: 'Anna' }, note],
        matches: [{ source: one.source, target: ['Visa.'], type: 'previous-version', state: 'reviewed' }],
      });
      expect(part).not.toHaveProperty('target');
    }
    expect(retired).toMatchObject([{ target: ['Visa.'], state: 'reviewed' }]);
  });

  test('a joined one is offered the texts of its parts in a row, and each of them', () => {
    const old = [unit('u1', reviewed(first ?? [], ['Pirmais.']), reviewed(second ?? [], ['Otrais.']))];
    const carried = carry({ document, old, fresh: [fresh('u2', one.source)] });
    expect(carried.classes[0]?.class).toBe('joined');
    expect(only(carried)).toMatchObject({
      state: 'initial',
      notes: [
        { text: '± 2→1 Le séminaire a réuni des experts[-.-]{+,+} [-La-]{+et+} {+la +}ministre a conclu les travaux.' },
      ],
      matches: [
        { target: ['Pirmais.', ' ', 'Otrais.'], type: 'previous-version' },
        { target: ['Pirmais.'] },
        { target: ['Otrais.'] },
      ],
    });
    expect(carried.retired.map(({ target }) => target)).toEqual([['Pirmais.'], ['Otrais.']]);
  });

  test('and back again: the texts return with their signatures', () => {
    const there = carry({ document, old: [unit('u1', one)], fresh: [fresh('u2', first ?? [], second ?? [])] });
    const back = carry({ document, old: there.units, fresh: [fresh('u1', one.source)], retired: there.retired });
    expect(back.classes[0]?.class).toBe('restored');
    expect(only(back)).toMatchObject({ target: ['Visa.'], state: 'reviewed', approval: one.approval });
  });

  test('a short new sentence beside an edited one is no part of it', () => {
    const carried = carry({
      document,
      old: [unit('u1', one)],
      fresh: [fresh('u2', ['Le séminaire a réuni des experts, et la ministre a ouvert les travaux.'], ['Contact'])],
    });
    expect(carried.classes.map((item) => item.class)).toEqual(['edited', 'new']);
  });
});

describe('a house that is stricter', () => {
  const old = [unit('u1', reviewed(["L'UE : oui"], ['ES: jā']))];
  const now = [fresh('u2', ['L’UE : oui'])];

  test('has approvals asked again: the text stays, the signature waits in the memory and returns with its French', () => {
    const policy = { typographic: { text: 'keep', approval: 'ask' } } as const;
    const there = carry({ document, old, fresh: now, policy });
    expect(only(there)).toMatchObject({ target: ['ES: jā'], state: 'translated', subState: 'dragoman:source-changed' });
    expect(only(there).approval).toBeUndefined();
    expect(there.retired).toMatchObject([{ target: ['ES: jā'], state: 'reviewed' }]);
    expect(carry({ document, old: there.units, fresh: now, policy, retired: there.retired }).units).toEqual(
      there.units,
    );
    const back = carry({
      document,
      old: there.units,
      fresh: [fresh('u1', ["L'UE : oui"])],
      policy,
      retired: there.retired,
    });
    expect(only(back)).toMatchObject({ target: ['ES: jā'], state: 'reviewed', approval: { by: 'Anna' } });
  });

  test('has texts offered', () => {
    const carried = carry({ document, old, fresh: now, policy: { typographic: { text: 'offer', approval: 'ask' } } });
    expect(carried.classes[0]?.class).toBe('typographic');
    expect(only(carried)).toMatchObject({ state: 'initial', matches: [{ target: ['ES: jā'] }] });
  });
});
