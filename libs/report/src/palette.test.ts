import { describe, expect, test } from 'vitest';
import { colourPairs, dark, light, type Palette } from './palette.ts';
import { pageStyle } from './style.ts';

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('colours', () => {
  test('the measure itself: black on white is 21, grey #767676 on white is just enough for text', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each<[string, Palette]>([
    ['light', light],
    ['dark', dark],
  ])('%s: every pair has the contrast of WCAG AA', (_, palette) => {
    const weak = colourPairs
      .map(({ front, back, ratio }) => ({ front, back, ratio, found: contrast(palette[front], palette[back]) }))
      .filter(({ found, ratio }) => found < ratio);
    expect(weak).toEqual([]);
  });

  test('every colour but the hairline and the two grounds is in a measured pair', () => {
    const measured = new Set(colourPairs.flatMap(({ front, back }) => [front, back]));
    expect(Object.keys(light).filter((name) => !measured.has(name as keyof Palette))).toEqual(['rule']);
  });

  test('the style names no colour of its own, and only colours that exist', () => {
    const rules = pageStyle('Title').replace(/--[A-Za-z]+: #[0-9a-f]{6};/gu, '');
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|: (?:black|white|gr[ae]y|red|green)\b/iu);
    const used = [...rules.matchAll(/var\(--([A-Za-z]+)\)/gu)].map(([, name]) => name ?? '');
    expect(used.filter((name) => !(name in light))).toEqual([]);
    expect(Object.keys(light).filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('the style', () => {
  test('uses logical properties, so that a right-to-left page mirrors itself', () => {
    expect(pageStyle('Title')).not.toMatch(
      /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|[^-](?:left|right): |float:/u,
    );
  });

  test('fetches nothing, and cannot be left through the title', () => {
    const style = pageStyle('A "title" </style><script>');
    expect(style).not.toMatch(/url\(|@import|<|http/u);
  });

  test('opens as many blocks as it closes', () => {
    const style = pageStyle('Title');
    expect(style.split('{').length).toBe(style.split('}').length);
  });
});
