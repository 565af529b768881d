import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentText, type Extraction, plainText } from '@dragoman/model';
import { textFilter } from './text-filter.ts';

function documentOf(text: string): DocumentText {
  return { path: 'fr/r/communique.txt', text, encoding: 'utf-8', byteOrderMark: false };
}

function unitsOf(text: string): readonly string[] {
  return textFilter.extract(documentOf(text)).units.map(({ content }) => plainText(content));
}

/** Units in brackets, the rest as it is. */
function shown({ parts, document }: Extraction): string {
  return parts
    .map(({ kind, start, end }) =>
      kind === 'unit' ? `[${document.text.slice(start, end)}]` : document.text.slice(start, end),
    )
    .join('');
}

function assembled(text: string, targets: readonly (string | undefined)[]): { text: string; codes: readonly string[] } {
  const result = textFilter.assemble(textFilter.extract(documentOf(text)), (_, index) => {
    const target = targets[index];
    return target === undefined ? undefined : [target];
  });
  return { text: result.text, codes: result.diagnostics.map(({ code }) => code) };
}

describe('units of plain text', () => {
  test('each line with text is a unit, blank lines are literal', () => {
    expect(shown(textFilter.extract(documentOf('Titre\n\nPhoto: A. B.\n26 mars 2015\n')))).toBe(
      '[Titre]\n\n[Photo: A. B.]\n[26 mars 2015]\n',
    );
  });

  test('outer white space is literal, U+00A0 and U+202F included', () => {
    expect(shown(textFilter.extract(documentOf('\t Un.\u00A0\r\n\u202FDeux. \u3000')))).toBe(
      '\t [Un.]\u00A0\r\n\u202F[Deux.] \u3000',
    );
  });

  test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\f', '\v', '\u0085'])('line end %j separates units', (end) => {
    expect(unitsOf(`Un${end}Deux${end}${end}Trois`)).toEqual(['Un', 'Deux', 'Trois']);
  });

  test('a line without letters or numbers is literal', () => {
    expect(unitsOf('---\nUn\n***\n …\n« »\n2015')).toEqual(['Un', '2015']);
  });

  test('an empty or blank document has no units and comes back', () => {
    for (const text of ['', '\n', ' \u00A0\r\n']) {
      expect(unitsOf(text)).toEqual([]);
      expect(assembled(text, [])).toEqual({ text, codes: [] });
    }
  });

  test('the extraction says what it is', () => {
    const { format, filter, datatype, units, diagnostics } = textFilter.extract(documentOf('Un'));
    expect({ format, filter, datatype, diagnostics }).toEqual({
      format: 'text',
      filter: 'text@1',
      datatype: 'plaintext',
      diagnostics: [],
    });
    expect(units).toEqual([{ id: units[0]?.id, type: 'line', content: ['Un'], start: 0, end: 2 }]);
  });

  test('ids do not depend on line ends, indentation or place', () => {
    const ids = (text: string): readonly string[] => textFilter.extract(documentOf(text)).units.map(({ id }) => id);
    expect(ids('Un\r\n\r\n  Deux')).toEqual(ids('Un\nDeux'));
    expect(ids('Zéro\nUn\nDeux').slice(1)).toEqual(ids('Un\nDeux'));
  });

  test('a caller can give the ids', () => {
    const { units } = textFilter.extract(documentOf('Un\nDeux'), (contents) => contents.map((_, index) => `x${index}`));
    expect(units.map(({ id }) => id)).toEqual(['x0', 'x1']);
  });

  test('a long run of spaces inside a line takes no time', () => {
    const start = performance.now();
    expect(unitsOf(`a${' '.repeat(200_000)}b`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('assembling', () => {
  test('targets stand where their units stood, everything else stays', () => {
    expect(assembled('  Un\u00A0\r\n\r\n---\r\nDeux', ['Viens', 'Divi'])).toEqual({
      text: '  Viens\u00A0\r\n\r\n---\r\nDivi',
      codes: [],
    });
  });

  test('a unit without target keeps its source', () => {
    expect(assembled('Un\nDeux', [undefined, 'Divi']).text).toBe('Un\nDivi');
  });

  test('line ends in a target become spaces, and are reported', () => {
    expect(assembled('Un\nDeux', ['Viens \r\n\n vairāk', 'Divi'])).toEqual({
      text: 'Viens vairāk\nDivi',
      codes: ['target-respaced'],
    });
  });

  test('outer white space of a target is left out, and is reported with its place', () => {
    const { diagnostics, text } = textFilter.assemble(textFilter.extract(documentOf('Un\n  Deux')), (_, index) =>
      index === 1 ? ['\u00A0Divi '] : undefined,
    );
    expect(text).toBe('Un\n  Divi');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'target-respaced',
        severity: 'warning',
        location: { file: 'fr/r/communique.txt', line: 2, column: 3, unit: expect.stringMatching(/^u[a-z2-7]{16}$/u) },
      }),
    ]);
  });

  test('inner spaces of a target stay as they are', () => {
    expect(assembled('Un', ['«\u00A0Viens  divi\u202F»']).text).toBe('«\u00A0Viens  divi\u202F»');
  });

  test('a target without letters is written, and is reported', () => {
    expect(assembled('Un', [''])).toEqual({ text: '', codes: ['target-without-text'] });
    expect(assembled('Un', ['—'])).toEqual({ text: '—', codes: ['target-without-text'] });
  });
});

describe('laws', () => {
  const character = fc.constantFrom(
    ...['a', 'É', '7', '.', '-', '«', '😀', 'e\u0301', ' ', '\t', '\u00A0', '\u202F', '\u3000', '\uFEFF', '\u200B'],
    ...['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'],
  );
  const anyText = fc.string({ unit: character, maxLength: 40 });

  test('for any text: without targets, assembling gives the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(assembled(text, [])).toEqual({ text, codes: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('for any text: the parts cover it without gap or overlap, and units begin and end with no white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { parts, units } = textFilter.extract(documentOf(text));
        expect(parts.map(({ start }) => start)).toEqual([0, ...parts.map(({ end }) => end)].slice(0, parts.length));
        expect(parts.at(-1)?.end ?? 0).toBe(text.length);
        for (const { start, end } of units) {
          expect(text.slice(start, end)).not.toMatch(/^\p{White_Space}|\p{White_Space}$|[\n\r\v\f\u0085\u2028\u2029]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('for any text and any targets with letters: reading the assembled file gives exactly the targets as written', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 20, maxLength: 20 }), (text, targets) => {
        const extraction = textFilter.extract(documentOf(text));
        const target = (index: number): string => `L${targets[index % 20] ?? ''}z`;
        const result = textFilter.assemble(extraction, (_, index) => [target(index)]);
        const again = textFilter.extract(documentOf(result.text));
        const expected = extraction.units.map((_, index) =>
          target(index)
            .split(/[\n\r\v\f\u0085\u2028\u2029]+/u)
            .map((piece) => piece.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''))
            .filter((piece) => piece !== '')
            .join(' '),
        );
        expect(again.units.map(({ content }) => plainText(content))).toEqual(expected);
        const literals = ({ parts, document }: Extraction): readonly string[] =>
          parts.flatMap(({ kind, start, end }) => (kind === 'literal' ? [document.text.slice(start, end)] : []));
        expect(literals(again)).toEqual(literals(extraction));
      }),
      { numRuns: 200 },
    );
  });
});
