import { isState, type Segment, segmentsOf, type StateClaim, states } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers12, states12 } from './arbitrary-xliff.test-support.ts';
import { editXliff } from './edit-xliff.ts';
import { readXliff } from './read-xliff.ts';
import { state1, state2, type State12 } from './states.ts';

function defined(claim: State12): State12 {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined));
}

describe('states between the dialects (law 4)', () => {
  test('every state × state-qualifier × approved of 1.2 comes back from 2.x', () => {
    let count = 0;
    for (const state of [undefined, ...states12]) {
      for (const stateQualifier of [undefined, ...qualifiers12]) {
        for (const approved of [undefined, 'yes', 'no']) {
          const claim = { state, stateQualifier, approved };
          expect(state1(state2(claim))).toEqual(defined(claim));
          count += 1;
        }
      }
    }
    console.log(`combinations of 1.2: ${count}`);
    expect(count).toBe(13 * 17 * 3);
  });

  test('any words at all come back from 2.x, our own spelling of them included', () => {
    const word = fc.option(
      fc.oneof(
        fc.string(),
        fc.constantFrom('', '%', 'x-dragoman:unknown', 'translated', 'x-dragoman:1.2/new//', 'yes'),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(word, word, word, (state, stateQualifier, approved) => {
        const claim = { state, stateQualifier, approved };
        expect(state1(state2(claim))).toEqual(defined(claim));
      }),
      { numRuns: 2000 },
    );
  });

  test('every state × subState of 2.x comes back from 1.2', () => {
    const subState = fc.option(
      fc.oneof(
        fc.stringMatching(/^[^\s:]+:[^\s:]+$/u),
        fc.constantFrom(
          'dragoman:unknown',
          'dragoman:fuzzy',
          'dragoman:1.2/new//',
          'dragoman:1.2/final//',
          'dragoman:1.2/signed-off//yes',
        ),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.constantFrom(...states), subState, (state, reason) => {
        const claim: StateClaim = reason === undefined ? { state } : { state, subState: reason };
        expect(state2(state1(claim))).toEqual(claim);
      }),
      { numRuns: 2000 },
    );
  });

  test('the table: what each says of the other', () => {
    const rows = [
      [{}, { state: 'initial', subState: 'dragoman:unknown' }],
      [{ state: 'needs-review-translation' }, { state: 'initial' }],
      [{ state: 'new' }, { state: 'initial', subState: 'dragoman:1.2/new//' }],
      [{ state: 'translated' }, { state: 'translated' }],
      [{ state: 'signed-off', approved: 'yes' }, { state: 'reviewed' }],
      [{ state: 'final', approved: 'yes' }, { state: 'final' }],
      [{ state: 'final' }, { state: 'final', subState: 'dragoman:1.2/final//' }],
      [{ approved: 'yes' }, { state: 'translated', subState: 'dragoman:1.2///yes' }],
      [
        { state: 'translated', stateQualifier: 'fuzzy-match' },
        { state: 'translated', subState: 'dragoman:1.2/translated/fuzzy-match/' },
      ],
      [
        { state: 'translated', stateQualifier: 'x-my:why' },
        { state: 'translated', subState: 'my:why' },
      ],
    ] as const;
    for (const [one, two] of rows) expect([state2(one), state1(two)]).toEqual([two, one]);
  });
});

function segment(content: string, attributes = ''): Segment | undefined {
  const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff"><file original="a" source-language="fr" target-language="lv" datatype="html"><body><trans-unit id="1"${attributes}><source>Un</source>${content}</trans-unit></body></file></xliff>`;
  const [unit] = readXliff('a.xlf', Buffer.from(text)).document?.files[0]?.units ?? [];
  return unit === undefined ? undefined : segmentsOf(unit)[0];
}

describe('confirmation of Trados and memoQ', () => {
  const defs = (...segs: readonly string[]): string =>
    `<target>Viens</target><sdl:seg-defs>${segs.map((seg, index) => `<sdl:seg id="${index}" ${seg}/>`).join('')}</sdl:seg-defs>`;

  test('SDLXLIFF: the lowest of its sentences, at most translated; locked sentences are not to be translated', () => {
    const claimed = (content: string): unknown => {
      const read = segment(content);
      return [read?.state, read?.claim?.state, read?.translate];
    };
    expect(claimed(defs('conf="ApprovedSignOff"'))).toEqual(['translated', 'final', undefined]);
    expect(claimed(defs('conf="ApprovedTranslation" percent="100"'))).toEqual(['translated', 'reviewed', undefined]);
    expect(claimed(defs('conf="Translated" locked="true"'))).toEqual(['translated', undefined, false]);
    expect(claimed(defs('conf="ApprovedSignOff"', 'conf="Draft"'))).toEqual(['initial', undefined, undefined]);
    expect(claimed(defs('percent="80"'))).toEqual(['initial', undefined, undefined]);
  });

  test('MQXLIFF: mq:status', () => {
    const claimed = (status: string): unknown => {
      const read = segment('<target>Viens</target>', ` mq:status="${status}"`);
      return [read?.state, read?.claim?.state];
    };
    expect(claimed('NotStarted')).toEqual(['initial', undefined]);
    expect(claimed('ManuallyConfirmed')).toEqual(['translated', undefined]);
    expect(claimed('Proofread')).toEqual(['translated', 'final']);
  });

  test('an edit says the new state where the tool looks for it', () => {
    const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="fr" target-language="lv" datatype="html"><body><trans-unit id="1"><source>Un</source>${defs('conf="Draft" locked="false"')}</trans-unit></body></file></xliff>`;
    const { document } = readXliff('a.xlf', Buffer.from(text));
    const [old] = (document?.files[0]?.units ?? []).flatMap(segmentsOf);
    if (document === undefined || old === undefined) throw new Error('there is a segment');
    const next: Segment = { ...old, target: ['Viens.'], state: 'translated' };
    expect(editXliff(document, [{ unit: '1', segment: 's1', next }]).text).toBe(
      text
        .replace('<target>Viens<', '<target state="translated">Viens.<')
        .replace('id="1"><source', 'id="1" approved="no"><source')
        .replace('conf="Draft"', 'conf="Translated"'),
    );
  });

  test('a 1.2 target without a state is unknown; an empty target is no translation', () => {
    const unknown = segment('<target>Viens</target>');
    expect([unknown?.state, unknown?.subState]).toEqual(['initial', 'dragoman:unknown']);
    expect(segment('<target state="final"/>')).toEqual({
      kind: 'segment',
      id: 's1',
      source: ['Un'],
      state: 'initial',
      claim: { state: 'final', subState: 'dragoman:1.2/final//' },
    });
  });
});

test('every state of the table is one of 2.x', () => {
  expect(states12.map((state) => isState(state2({ state }).state))).not.toContain(false);
});
