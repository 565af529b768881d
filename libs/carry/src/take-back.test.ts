import {
  type InlineContent,
  plainText,
  type ReturnedSegment,
  type Segment,
  segmentsOf,
  type SentSegment,
  type Unit,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeBack, type TakeBackInput, type TakenBack } from './take-back.ts';

const now = '2026-06-01T12:00:00Z';

function segment(id: string, source: string | InlineContent, rest: Partial<Segment> = {}): Segment {
  return { kind: 'segment', id, source: typeof source === 'string' ? [source] : source, state: 'initial', ...rest };
}

function unit(id: string, ...segments: readonly Segment[]): Unit {
  const space = { kind: 'ignorable', source: [' '] } as const;
  return { id, parts: segments.flatMap((part, index) => (index === 0 ? [part] : [space, part])) };
}

/** What went out of these units, and came back untouched. */
function untouched(units: readonly Unit[]): readonly ReturnedSegment[] {
  return units.flatMap((one) =>
    segmentsOf(one).map(({ id, source, target, state, translate }): ReturnedSegment => ({
      unit: one.id,
      segment: id,
      source,
      ...(target === undefined ? {} : { target, claim: claims[state] }),
      isLocked: translate === false,
      notes: [],
      sent: {
        source: contentDigest(source),
        state,
        ...(target === undefined ? {} : { target: contentDigest(target) }),
      },
      line: 1,
    })),
  );
}

const claims = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
} as const;

function edited(returned: readonly ReturnedSegment[], changes: Readonly<Record<string, Partial<ReturnedSegment>>>) {
  return returned.map((one) => ({ ...one, ...changes[`${one.unit}-${one.segment}`] }));
}

function take(
  here: readonly Unit[],
  returned: readonly ReturnedSegment[],
  rest: Partial<TakeBackInput> = {},
): TakenBack {
  return takeBack({
    document: 'R/a.md',
    here,
    returned,
    sentOf: () => undefined,
    codeError: () => undefined,
    isDecided: () => false,
    by: 'Ilze',
    now,
    ...rest,
  });
}

function outcomesOf({ outcomes }: TakenBack): readonly string[] {
  return outcomes.map(({ outcome }) => outcome);
}

function found({ units }: TakenBack, address: string): Segment | undefined {
  return units.flatMap((one) => segmentsOf(one).filter(({ id }) => `${one.id}-${id}` === address))[0];
}

const translated = { target: ['Seminārs notika.'], state: 'translated', origin: 'person', by: 'Anna' } as const;

describe('a returned text', () => {
  test('is applied as a translation by who returned it, whatever its tool left in the state', () => {
    const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.'))];
    for (const claim of ['new', 'translated', 'signed-off', 'final', undefined]) {
      const returned = edited(untouched(here), {
        'ua-s1': { target: ['Seminārs notika.'], approved: true, ...(claim === undefined ? {} : { claim }) },
      });
      const taken = take(here, returned);
      expect(outcomesOf(taken)).toEqual(['applied']);
      expect(found(taken, 'ua-s1')).toEqual(
        segment('s1', 'Le séminaire a eu lieu.', {
          target: ['Seminārs notika.'],
          state: 'translated',
          origin: 'person',
          by: 'Ilze',
          at: now,
        }),
      );
    }
  });

  test('that its tool marks as needing work is kept as a first attempt', () => {
    const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.'))];
    const taken = take(here, edited(untouched(here), { 'ua-s1': { target: ['Seminārs?'], claim: 'needs-l10n' } }));
    expect(found(taken, 'ua-s1')).toMatchObject({ state: 'initial', subState: 'dragoman:fuzzy' });
  });

  test('over an approved one is no longer approved, and the approved text goes to the memory', () => {
    const source = ['Le séminaire a eu lieu.'];
    const target = ['Seminārs notika.'];
    const approval = { by: 'Kārlis', at: now, source: contentDigest(source), target: contentDigest(target) };
    const here = [unit('ua', segment('s1', source, { ...translated, state: 'final', approval }))];
    const taken = take(here, edited(untouched(here), { 'ua-s1': { target: ['Notika seminārs.'], claim: 'final' } }));
    expect(outcomesOf(taken)).toEqual(['applied']);
    expect(found(taken, 'ua-s1')).toMatchObject({ target: ['Notika seminārs.'], state: 'translated' });
    expect(found(taken, 'ua-s1')?.approval).toBeUndefined();
    expect(taken.retired).toMatchObject([{ target, state: 'final', approval, document: 'R/a.md', unit: 'ua' }]);
  });

  test('that meets another translation made here in the meantime is a conflict: ours stands, theirs is offered', () => {
    const sent = [unit('ua', segment('s1', 'Le séminaire a eu lieu.'))];
    const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.', translated))];
    const taken = take(
      here,
      edited(untouched(sent), { 'ua-s1': { target: ['Notika seminārs.'], claim: 'translated' } }),
    );
    expect(outcomesOf(taken)).toEqual(['conflict']);
    expect(found(taken, 'ua-s1')).toMatchObject({
      ...translated,
      matches: [{ target: ['Notika seminārs.'], similarity: 100, origin: 'import', type: 'proposal' }],
    });
  });

  test('that equals the one here is unchanged, and settles what was edited here in another tool', () => {
    const sent = [unit('ua', segment('s1', 'Le séminaire a eu lieu.'))];
    const returned = edited(untouched(sent), { 'ua-s1': { target: ['Seminārs notika.'], claim: 'translated' } });
    const same = [unit('ua', segment('s1', 'Le séminaire a eu lieu.', translated))];
    expect(take(same, returned)).toMatchObject({ outcomes: [{ outcome: 'unchanged' }], units: same });
    const outside = [
      unit(
        'ua',
        segment('s1', 'Le séminaire a eu lieu.', {
          target: ['Seminārs notika.'],
          state: 'translated',
          subState: 'dragoman:edited-outside',
        }),
      ),
    ];
    const settled = take(outside, returned);
    expect(outcomesOf(settled)).toEqual(['applied']);
    expect(found(settled, 'ua-s1')).toMatchObject({ state: 'translated', by: 'Ilze' });
    expect(found(settled, 'ua-s1')?.subState).toBeUndefined();
  });

  test('whose codes are broken is refused and changes nothing', () => {
    const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.'))];
    const taken = take(here, edited(untouched(here), { 'ua-s1': { target: ['Seminārs notika.'] } }), {
      codeError: () => '<b1>',
    });
    expect(taken).toMatchObject({ outcomes: [{ outcome: 'codes', detail: '<b1>' }], units: here });
  });

  test('in a segment nobody was asked to change is refused', () => {
    const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.', { ...translated, translate: false }))];
    const taken = take(here, edited(untouched(here), { 'ua-s1': { target: ['Notika.'], claim: 'signed-off' } }));
    expect(taken).toMatchObject({ outcomes: [{ outcome: 'queued', detail: 'locked' }], units: here });
  });
});

describe('a returned segment without a new text', () => {
  const here = [unit('ua', segment('s1', 'Le séminaire a eu lieu.', translated), segment('s2', 'Il a réuni 40 pays.'))];

  test('changes nothing when it is what was sent, or a copy of its source that nobody touched', () => {
    const returned = edited(untouched(here), { 'ua-s2': { target: ['Il a réuni 40 pays.'], claim: 'new' } });
    expect(take(here, returned)).toMatchObject({
      outcomes: [{ outcome: 'unchanged' }, { outcome: 'unchanged' }],
      units: here,
    });
  });

  test('is a decision when the tool says so: a state of its own, or its project memory', () => {
    const copy = { target: ['Il a réuni 40 pays.'], claim: 'translated' };
    expect(outcomesOf(take(here, edited(untouched(here), { 'ua-s2': copy })))).toEqual(['unchanged', 'applied']);
    const saved = take(here, edited(untouched(here), { 'ua-s2': { ...copy, claim: 'new' } }), {
      isDecided: ({ segment: id }) => id === 's2',
    });
    expect(outcomesOf(saved)).toEqual(['unchanged', 'applied']);
  });

  test('that puts the source in the place of our translation is a text, unless an export may have copied it', () => {
    const outcomeOf = (claim: string | undefined, was: Partial<Segment>): readonly string[] => {
      const today = [unit('ua', segment('s1', 'Le Monde', was))];
      const { claim: _claim, ...bare } = untouched(today)[0] as ReturnedSegment;
      return outcomesOf(take(today, [{ ...bare, target: ['Le Monde'], ...(claim === undefined ? {} : { claim }) }]));
    };
    const ours = { target: ['Pasaule'] };
    expect(outcomeOf('translated', { ...ours, state: 'translated' })).toEqual(['applied']);
    expect(outcomeOf('needs-review-translation', { ...ours, state: 'initial' })).toEqual(['applied']);
    expect(outcomeOf('new', { ...ours, state: 'translated' })).toEqual(['unchanged']);
    expect(outcomeOf(undefined, { ...ours, state: 'translated' })).toEqual(['unchanged']);
    expect(outcomeOf('needs-review-translation', {})).toEqual(['unchanged']);
  });

  test('that came back empty leaves the translation here', () => {
    for (const target of [[], undefined]) {
      const [first, second] = untouched(here);
      const { target: _sent, ...bare } = first as ReturnedSegment;
      const returned = [target === undefined ? bare : { ...bare, target }, second as ReturnedSegment];
      expect(take(here, returned)).toMatchObject({ outcomes: [{ outcome: 'regressed' }, {}], units: here });
    }
  });

  test('of nothing but white space is no translation', () => {
    const today = [unit('ua', segment('s1', 'Le Monde'), segment('s2', 'Il a réuni 40 pays.', translated))];
    const blank = { target: [' \u00A0'], claim: 'translated' };
    expect(take(today, edited(untouched(today), { 'ua-s1': blank, 'ua-s2': blank }))).toMatchObject({
      outcomes: [{ outcome: 'unchanged' }, { outcome: 'regressed', detail: 'emptied' }],
      units: today,
    });
  });

  test('of a sentence left empty on purpose is unchanged when it comes back so, and offered when it was translated before', () => {
    const source = ['(suite page 2)'];
    const approval = { by: 'Anna', at: now, source: contentDigest(source), target: contentDigest([]) };
    const today = [unit('ua', segment('s1', source, { target: [], state: 'reviewed', asIs: true, approval }))];
    for (const { target: _sent, ...bare } of untouched(today)) {
      expect(take(today, [{ ...bare, target: [] }])).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
      expect(take(today, [bare])).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
      const early = { ...bare, target: ['(turpinājums)'], claim: 'translated', sent: {} };
      const taken = take(today, [early]);
      expect(outcomesOf(taken)).toEqual(['conflict']);
      expect(found(taken, 'ua-s1')).toMatchObject({ target: [], approval, matches: [{ target: ['(turpinājums)'] }] });
    }
  });

  test('that came back as needing work is lowered, unless somebody approved it', () => {
    const lowered = take(here, edited(untouched(here), { 'ua-s1': { claim: 'needs-translation' } }));
    expect(outcomesOf(lowered)).toEqual(['regressed', 'unchanged']);
    expect(found(lowered, 'ua-s1')).toMatchObject({ state: 'initial', subState: 'dragoman:fuzzy' });
    const target = ['Seminārs notika.'];
    const approval = {
      by: 'K',
      at: now,
      source: contentDigest(['Le séminaire a eu lieu.']),
      target: contentDigest(target),
    };
    const approved = [unit('ua', segment('s1', 'Le séminaire a eu lieu.', { target, state: 'reviewed', approval }))];
    const returned = edited(untouched(approved), { 'ua-s1': { claim: 'needs-translation' } });
    expect(take(approved, returned)).toMatchObject({ outcomes: [{ outcome: 'unchanged' }], units: approved });
  });

  test('brings the notes of people along, once, and not those that a tool copied', () => {
    const notes = [
      { text: 'Quelle année ?', from: 'Ilze' },
      { text: 'Quelle année ?' },
      { text: '± x', from: 'dragoman' },
    ];
    const taken = take(here, edited(untouched(here), { 'ua-s1': { notes } }));
    expect(found(taken, 'ua-s1')?.notes).toEqual([{ text: 'Quelle année ?', from: 'Ilze' }]);
  });
});

describe('a sentence that is not where it was', () => {
  const sent = [
    unit('ua', segment('s1', 'Un.'), segment('s2', 'Deux chats dorment.'), segment('s3', 'Trois.')),
    unit('ub', segment('s1', 'Fin.')),
  ];
  const work = edited(untouched(sent), {
    'ua-s1': { target: ['Viens.'] },
    'ua-s2': { target: ['Divi kaķi guļ.'] },
    'ua-s3': { target: ['Trīs.'] },
    'ub-s1': { target: ['Beigas.'] },
  });

  test('is applied where it moved to', () => {
    const here = [
      unit('ux', segment('s1', 'Fin.')),
      unit('uy', segment('s1', 'Deux chats dorment.'), segment('s2', 'Trois.'), segment('s3', 'Un.')),
    ];
    const taken = take(here, work);
    expect(outcomesOf(taken)).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(found(taken, 'uy-s3')?.target).toEqual(['Viens.']);
  });

  test('is applied under a source that is only spaced otherwise, offered under an edited one, however little is left of it', () => {
    const here = [
      unit('ux', segment('s1', 'Un\u00A0.'), segment('s2', 'Le chien aboie.'), segment('s3', 'Trois.')),
      unit('uy', segment('s1', 'Fin.')),
    ];
    const taken = take(here, work);
    expect(outcomesOf(taken)).toEqual(['applied', 'stale', 'applied', 'applied']);
    expect(found(taken, 'ux-s2')).toMatchObject({
      state: 'initial',
      subState: 'dragoman:source-changed',
      matches: [{ source: ['Deux chats dorment.'], target: ['Divi kaķi guļ.'], type: 'previous-version' }],
    });
  });

  test('waits in the memory when it is gone', () => {
    const here = [unit('ux', segment('s1', 'Un.'), segment('s3', 'Trois.')), unit('ub', segment('s1', 'Fin.'))];
    const taken = take(here, work);
    expect(outcomesOf(taken)).toEqual(['applied', 'unknown', 'applied', 'applied']);
    expect(taken.retired).toMatchObject([
      { target: ['Divi kaķi guļ.'], state: 'translated', by: 'Ilze', document: 'R/a.md' },
    ]);
  });

  test('is offered when its paragraph is cut otherwise today', () => {
    const here = [
      unit('ux', segment('s1', 'Un. Deux chats dorment.'), segment('s2', 'Trois.')),
      unit('ub', segment('s1', 'Fin.')),
    ];
    const taken = take(here, work);
    expect(outcomesOf(taken)).toEqual(['resegmented', 'resegmented', 'applied', 'applied']);
    expect(found(taken, 'ux-s1')?.matches?.map(({ target }) => plainText(target))).toEqual([
      'Viens.',
      'Divi kaķi guļ.',
    ]);
  });

  test('is offered when the same segment came back twice with different texts', () => {
    const twice = [...work, { ...(work[3] as ReturnedSegment), target: ['Gals.'] }];
    const taken = take(sent, twice);
    expect(outcomesOf(taken).slice(0, 3)).toEqual(['applied', 'applied', 'applied']);
    expect(outcomesOf(taken).slice(3).toSorted()).toEqual(['duplicate', 'duplicate']);
    const texts = (found(taken, 'ub-s1')?.matches ?? []).map(({ target }) => plainText(target));
    expect(texts.toSorted()).toEqual(['Beigas.', 'Gals.']);
  });

  test('of which only a part came back is placed by its id where the same sentence stands twice', () => {
    const here = [
      unit('ua', segment('s1', 'Oui.'), segment('s2', 'Un premier mot.')),
      unit('ub', segment('s1', 'Oui.'), segment('s2', 'Un autre mot.')),
    ];
    const part = edited(untouched(here), { 'ub-s1': { target: ['Jā gan.'] } }).slice(2);
    const taken = take(here, part);
    expect(outcomesOf(taken)).toEqual(['applied', 'unchanged']);
    expect(found(taken, 'ub-s1')?.target).toEqual(['Jā gan.']);
    expect(found(taken, 'ua-s1')).toEqual(segment('s1', 'Oui.'));
  });
});

test('the record of the job tells what was here from what was translated here, also when codes were numbered anew', () => {
  const bold = (first: string, second: string): InlineContent => [
    { kind: 'sc', id: first, type: 'strong', label: `<b${first}>` },
    'mot',
    { kind: 'ec', id: second, type: 'strong', label: `</b${first}>`, startRef: first },
  ];
  const was: SentSegment = {
    source: contentDigest(bold('1', '2')),
    target: contentDigest(['vec', ...bold('1', '2')]),
    state: 'translated',
    text: ['vec', ...bold('1', '2')],
  };
  const here = [unit('ux', segment('s1', bold('3', '4'), { target: ['vec', ...bold('3', '4')], state: 'translated' }))];
  const returned: ReturnedSegment = {
    unit: 'ua',
    segment: 's1',
    source: bold('1', '2'),
    target: ['jauns', ...bold('1', '2')],
    claim: 'translated',
    isLocked: false,
    notes: [],
    sent: {},
    line: 1,
  };
  const taken = take(here, [returned], { sentOf: () => was });
  expect(outcomesOf(taken)).toEqual(['applied']);
  expect(found(taken, 'ux-s1')?.target).toEqual(['jauns', ...bold('3', '4')]);
});

/* Laws */

const sentence = fc.constantFrom(
  'Oui.',
  'Non.',
  'Le lac monte.',
  'Le lac baisse.',
  'Douze villages sont prêts.',
  'Fin.',
);
const sourceUnits = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) =>
    paragraphs.map((sentences, index) =>
      unit(`u${index}`, ...sentences.map((text, at) => segment(`s${at + 1}`, text))),
    ),
  );
const target = fc.option(fc.constantFrom('Jā.', 'Nē.', 'Ezers ceļas.', 'x', ''), { nil: undefined });

function textsIn({ units, retired }: TakenBack): ReadonlySet<string> {
  const segments = units.flatMap(segmentsOf);
  return new Set(
    [...segments, ...segments.flatMap(({ matches = [] }) => matches), ...retired].map(({ target: text }) =>
      text === undefined ? '' : plainText(text),
    ),
  );
}

test('law 6: for any return to any French, every new text is a target, a match, in the memory or named as refused; taking it again changes nothing', () => {
  fc.assert(
    fc.property(
      sourceUnits,
      sourceUnits,
      fc.array(target, { minLength: 15, maxLength: 15 }),
      fc.array(target, { minLength: 15, maxLength: 15 }),
      (sent, today, returnedTargets, hereTargets) => {
        let at = 0;
        const here = today.map((one) => ({
          ...one,
          parts: one.parts.map((part) => {
            if (part.kind !== 'segment') return part;
            const text = hereTargets[at++];
            return text === undefined || text === '' ? part : { ...part, target: [text], state: 'translated' as const };
          }),
        }));
        const returned = untouched(sent).map((one, index) => {
          const text = returnedTargets[index];
          return text === undefined ? one : { ...one, target: text === '' ? [] : [text], claim: 'translated' };
        });
        const taken = take(here, returned);
        const texts = textsIn(taken);
        for (const [index, { target: text }] of returned.entries()) {
          if (text === undefined || text.length === 0) continue;
          const { outcome } = taken.outcomes[index] ?? {};
          const isKept = texts.has(plainText(text)) || outcome === 'queued' || outcome === 'codes';
          expect(isKept, `${plainText(text)} is ${String(outcome)}`).toBe(true);
        }
        for (const one of taken.units.flatMap(segmentsOf)) expect(['initial', 'translated']).toContain(one.state);
        const again = take(taken.units, returned);
        expect(again.units).toEqual(taken.units);
      },
    ),
    { numRuns: 400 },
  );
});

test('what an earlier return of the job brought gives way only while nobody judged or touched it, and waits in the memory', () => {
  const source = ['Le séminaire a eu lieu.'];
  const sent = [unit('ua', segment('s1', source))];
  const returned = edited(untouched(sent), { 'ua-s1': { target: ['Notika seminārs.'], claim: 'translated' } });
  const standing: fc.Arbitrary<Partial<Segment>> = fc.record(
    {
      target: fc.constantFrom(['Seminārs notika.'], ['Cits teksts.']),
      state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
      subState: fc.constantFrom('dragoman:fuzzy', 'dragoman:rejected', 'dragoman:edited-outside'),
      origin: fc.constantFrom('person', 'formula'),
      approval: fc.constant({ by: 'Kārlis', at: now, source: contentDigest(source), target: '' }),
    },
    { requiredKeys: ['target', 'state'] },
  );
  let replaced = 0;
  fc.assert(
    fc.property(standing, (was) => {
      const here = [unit('ua', segment('s1', source, was))];
      const taken = take(here, returned, { earlierOf: () => [['Seminārs notika.']] });
      const asTaken: readonly unknown[] =
        was.state === 'translated' ? [undefined] : was.state === 'initial' ? ['dragoman:fuzzy'] : [];
      const isUntouched = asTaken.includes(was.subState);
      const isTheirs = was.target?.[0] === 'Seminārs notika.' && was.origin === 'person' && was.approval === undefined;
      if (isTheirs && isUntouched) {
        replaced += 1;
        expect(outcomesOf(taken)).toEqual(['applied']);
        expect(taken.retired).toMatchObject([{ target: ['Seminārs notika.'] }]);
      } else {
        expect(outcomesOf(taken)).toEqual(['conflict']);
        expect(found(taken, 'ua-s1')).toMatchObject({ ...was, matches: [{ target: ['Notika seminārs.'] }] });
        expect(taken.retired).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
  expect(replaced).toBeGreaterThan(0);
});

test('a text is filled in only under the source it was made for', () => {
  fc.assert(
    fc.property(sourceUnits, sourceUnits, (sent, today) => {
      const returned = untouched(sent).map((one) => ({ ...one, target: [`«${plainText(one.source)}»`] }));
      const taken = take(today, returned);
      for (const { source, target: text } of taken.units.flatMap(segmentsOf)) {
        if (text !== undefined) expect(plainText(text)).toBe(`«${plainText(source)}»`);
      }
    }),
    { numRuns: 400 },
  );
});
