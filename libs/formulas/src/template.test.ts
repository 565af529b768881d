import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecognisable, parseTemplate, type Template, templateMatcher } from './template.ts';

const match = (template: string, text: string): Record<string, string> | undefined => {
  const values = templateMatcher(parseTemplate(template) as Template)(text);
  return values && Object.fromEntries(values);
};

describe('templateMatcher', () => {
  test('takes values verbatim, whatever the typography around them', () => {
    expect(match('Photo: {{name}}', 'Photo: Juris Zuravļovs')).toEqual({ name: 'Juris Zuravļovs' });
    expect(match('Photo: {{name}}', 'Photo\u00A0:\u00A0« J’ » : K')).toEqual({ name: '« J’ » : K' });
    expect(match("Porte-parole de l'{{body}} ({{city}})", 'Porte\u2011parole de l’Union ( Riga )')).toEqual({
      body: 'Union',
      city: 'Riga',
    });
    expect(match('Discours de {{name}}…', 'Discours de Mme X ...')).toEqual({ name: 'Mme X' });
    expect(match('« {{title}} » (projet)', '"Le pont" (projet)')).toEqual({ title: 'Le pont' });
  });

  test('needs the whole text, a value for each placeholder, and one value per name', () => {
    expect(match('Photo: {{name}}', 'La Photo: X')).toBeUndefined();
    expect(match('Photo: {{name}}', 'Photo: ')).toBeUndefined();
    expect(match('Photo: {{name}}', 'Photo:X')).toBeUndefined();
    expect(match('de {{a}} à {{a}}', 'de X à Y')).toBeUndefined();
    expect(match('de {{a}} à {{a}}', 'de X à X')).toEqual({ a: 'X' });
  });

  test('recognises nothing where two splits are possible', () => {
    expect(match('Entre {{a}} et {{b}}', 'Entre X et Y et Z')).toBeUndefined();
    expect(match('Entre {{a}} et {{b}}', 'Entre X et Y')).toEqual({ a: 'X', b: 'Y' });
  });

  test('for any values that do not hold the words between them, filling and matching agree', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((text) => text === text.trim() && text !== '' && !text.includes('/'));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(match('Photo de {{a}} / prise par {{b}}', `Photo de ${a} / prise par ${b}`)).toEqual({ a, b });
      }),
      { numRuns: 300 },
    );
  });

  test('is quick on a text made to be slow', () => {
    const start = performance.now();
    match('Entre {{a}} « {{b}} » et {{c}} … {{d}}', `Entre ${' '.repeat(400)}${'« '.repeat(200)}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('formats, nesting and stray braces are not ours to interpret', () => {
  for (const text of ['{{n, number}}', 'a $t(b) c', 'a {{ b', 'a }} b', '{{}}', '{{ {{a}} }}']) {
    expect(parseTemplate(text), text).toBeUndefined();
  }
});

test('a template must say something itself, and keep its placeholders apart', () => {
  const recognisable = (text: string): boolean => isRecognisable(parseTemplate(text) as Template);
  expect(['{{a}}', '{{a}}: {{b}}', 'Photo {{a}}{{b}}', 'Photo {{a}} {{b}}'].filter(recognisable)).toEqual([]);
  expect(['Photo: {{a}}', '{{a}} (photo)', 'Contact'].filter(recognisable)).toHaveLength(3);
});
