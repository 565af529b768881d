/** Colours of the page, light and dark, and which stand on which. Everything the style uses is named here and measured in a test. */
export interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly link: string;
  readonly focus: string;
  readonly publishedInk: string;
  readonly publishedFill: string;
  readonly readyInk: string;
  readonly readyFill: string;
  readonly heldInk: string;
  readonly heldFill: string;
  readonly barFinal: string;
  readonly barReviewed: string;
  readonly barTranslated: string;
  readonly barInitial: string;
  readonly addedInk: string;
  readonly addedFill: string;
  readonly removedInk: string;
  readonly removedFill: string;
}

export const light: Palette = {
  page: '#f6f5f1',
  panel: '#ffffff',
  ink: '#1b2230',
  quiet: '#545c69',
  rule: '#d9d6cd',
  link: '#1b4b8a',
  focus: '#0b5fd0',
  publishedInk: '#ffffff',
  publishedFill: '#1f5b46',
  readyInk: '#174a38',
  readyFill: '#e2f0e9',
  heldInk: '#6d3b00',
  heldFill: '#fbeed9',
  barFinal: '#123f30',
  barReviewed: '#3f8a6c',
  barTranslated: '#b0741a',
  barInitial: '#85817a',
  addedInk: '#14462f',
  addedFill: '#d8efdf',
  removedInk: '#7c1f1f',
  removedFill: '#fbe3e0',
};

export const dark: Palette = {
  page: '#12151a',
  panel: '#1a1e25',
  ink: '#e7e9ed',
  quiet: '#a7afbb',
  rule: '#363c47',
  link: '#9cc2f5',
  focus: '#8ab8ff',
  publishedInk: '#0d1f17',
  publishedFill: '#86cfae',
  readyInk: '#a9e0c6',
  readyFill: '#1d3a2e',
  heldInk: '#f3cf98',
  heldFill: '#3d2d14',
  barFinal: '#a8e2c8',
  barReviewed: '#5aa886',
  barTranslated: '#d29b45',
  barInitial: '#7f868f',
  addedInk: '#b5e8c8',
  addedFill: '#1c3d2b',
  removedInk: '#f5bdb6',
  removedFill: '#4a2320',
};

export interface ColourPair {
  readonly front: keyof Palette;
  readonly back: keyof Palette;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what carries meaning without text (1.4.11). */
  readonly ratio: 4.5 | 3;
}

export const colourPairs: readonly ColourPair[] = [
  ...(['ink', 'quiet', 'link'] as const).flatMap((front) => [
    { front, back: 'page', ratio: 4.5 } as const,
    { front, back: 'panel', ratio: 4.5 } as const,
  ]),
  { front: 'focus', back: 'page', ratio: 3 },
  { front: 'focus', back: 'panel', ratio: 3 },
  { front: 'publishedInk', back: 'publishedFill', ratio: 4.5 },
  { front: 'publishedFill', back: 'panel', ratio: 3 },
  { front: 'readyInk', back: 'readyFill', ratio: 4.5 },
  { front: 'readyInk', back: 'panel', ratio: 4.5 },
  { front: 'heldInk', back: 'heldFill', ratio: 4.5 },
  { front: 'heldInk', back: 'panel', ratio: 4.5 },
  ...(['barFinal', 'barReviewed', 'barTranslated', 'barInitial'] as const).map(
    (front) => ({ front, back: 'panel', ratio: 3 }) as const,
  ),
  { front: 'addedInk', back: 'addedFill', ratio: 4.5 },
  { front: 'removedInk', back: 'removedFill', ratio: 4.5 },
];

/** `--heldInk: #6d3b00; …` */
export function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${String(colour)};`)
    .join(' ');
}
