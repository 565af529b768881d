import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentText, type InlineContent, labelledText } from '@dragoman/model';
import { markdownFilter } from './index.ts';

function documentOf(text: string): DocumentText {
  return { path: 'a.md', text, encoding: 'utf-8', byteOrderMark: false };
}

function units(text: string): readonly string[] {
  return markdownFilter.extract(documentOf(text)).units.map(({ content }) => labelledText(content));
}

/** The document with targets by unit text, `{…}` for all others. */
function translated(text: string, targets: Readonly<Record<string, InlineContent>>, language?: string): string {
  const extraction = markdownFilter.extract(documentOf(text));
  const options =
    language === undefined ? {} : { language, direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const) };
  return markdownFilter.assemble(extraction, ({ content }) => targets[labelledText(content)], options).text;
}

describe('what is found', () => {
  test('headings, paragraphs, items, cells, notes and what images say are units; code is not', () => {
    const text = [
      '# Titre *vif*',
      '',
      'Un **mot** et `code`, ![carte du lac](c.png "Légende").',
      '',
      '- premier',
      '- second[^1]',
      '',
      '| Tête | Âge |',
      '| --- | --- |',
      '| cellule | 3 |',
      '',
      '```',
      'rien()',
      '```',
      '',
      '[^1]: Une note.',
      '',
    ].join('\n');
    expect(units(text)).toEqual([
      'Titre <i1>vif</i1>',
      'Un <b1>mot</b1> et <code3/>, <img4/>.',
      'carte du lac',
      'Légende',
      'premier',
      'second<fn1/>',
      'Tête',
      'Âge',
      'cellule',
      '3',
      'Une note.',
    ]);
  });

  test('front matter gives its prose, not its machine values, whichever line ends it', () => {
    expect(units('---\ntitle: Le lac\nslug: le-lac\ndate: 2026-05-12\nlang: fr\n---\nTexte.\n')).toEqual([
      'Le lac',
      'Texte.',
    ]);
    expect(units('---\ntitle: Le lac\n...\nTexte.\n\n---\n\nSuite.\n')).toEqual(['Le lac', 'Texte.', 'Suite.']);
  });

  test('text in raw HTML is found, scripts and styles are not', () => {
    expect(units('<div title="Bulle">Bonjour <b>tout</b> le monde<script>x()</script></div>\n')).toEqual(
      expect.arrayContaining(['Bulle']),
    );
    expect(units('<p>Bonjour</p>\n\n<style>p { color: red }</style>\n')).toEqual(['Bonjour']);
  });

  test('a soft line break is a line feed, and what stands before each line of a quotation is not text', () => {
    expect(units('> Une phrase\n> coupée.\n')).toEqual(['Une phrase\ncoupée.']);
  });

  test('outer white space is literal, a no-break space inside is text', () => {
    expect(units('  Prix : 3\u00A0€.\u00A0\n')).toEqual(['Prix : 3\u00A0€.']);
  });
});

describe('what is written', () => {
  test('a target cannot become markup: every character that would is escaped', () => {
    const hostile = '# *a* _b_ [c](d) <e> `f` | 1. - + > ~~g~~ &amp; \\ ![h](i)';
    const text = translated('Bonjour.\n', { 'Bonjour.': [hostile] });
    expect(units(text)).toEqual([hostile]);
  });

  test('a line feed in a target stays in its paragraph', () => {
    expect(units(translated('> Une phrase\n> coupée.\n', { 'Une phrase\ncoupée.': ['Viens\nteikums'] }))).toEqual([
      'Viens\nteikums',
    ]);
    expect(units(translated('# Titre\n', { Titre: ['Virsraksts\n# otrs'] }))).toEqual(['Virsraksts # otrs']);
  });

  test('front matter values are quoted where YAML needs it, and name the language', () => {
    const text = translated(
      '---\ntitle: Le lac\nlang: fr\n---\nTexte.\n',
      { 'Le lac': ['Ezers: "liels" # un zils'] },
      'lv',
    );
    expect(units(text)).toEqual(['Ezers: "liels" # un zils', 'Texte.']);
    expect(text).toContain('lang: lv\n');
    expect(translated('---\ntitle: Le lac\n---\nTexte.\n', {}, 'ar')).toContain('dir: rtl');
  });

  test('a document without front matter is given none', () => {
    expect(translated('Texte.\n', { 'Texte.': ['Teksts.'] }, 'lv')).toBe('Teksts.\n');
  });

  test.each(['a\n# b', 'a\n\n# b', 'a\n---\nb', 'a\n- b', 'a\n1. b', 'a\n```\nb', 'a\n> b', 'a\n<div>\nb', 'a"b\n"c'])(
    'a title of %j ends no paragraph',
    (title) => {
      const text = translated('Voir [le lac](l "Titre") ici.\n\nSuite.\n', { Titre: [title] });
      expect(units(text)).toEqual(['Voir <a1>le lac</a1> ici.', title.replaceAll('\n\n', '\n'), 'Suite.']);
    },
  );

  test('codes may move, their data comes from the document', () => {
    const extraction = markdownFilter.extract(documentOf('Voir [le rapport](r.pdf) **ici**.\n'));
    const [unit] = extraction.units;
    const [link, linkEnd, bold, boldEnd] = (unit?.content ?? []).filter((item) => typeof item !== 'string');
    if (link === undefined || linkEnd === undefined || bold === undefined || boldEnd === undefined)
      throw new Error('four codes expected');
    const target = [bold, 'Šeit', boldEnd, ' ir ', link, 'ziņojums', linkEnd, '.'];
    expect(markdownFilter.assemble(extraction, () => target).text).toBe('**Šeit** ir [ziņojums](r.pdf).\n');
  });

  test('half a link in a target is named, and the rest of the document keeps its shape', () => {
    const extraction = markdownFilter.extract(documentOf('Voir [le rapport](r.pdf) ici.\n\nSuite.\n'));
    const half = extraction.units[0]?.content.filter((item) => typeof item === 'string' || item.kind !== 'ec') ?? [];
    const { text, diagnostics } = markdownFilter.assemble(extraction, (_unit, index) =>
      index === 0 ? half : undefined,
    );
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(units(text)).toHaveLength(2);
  });
});

const word = fc.constantFrom(
  'Le',
  'séminaire',
  'l’Union',
  '25 mars',
  'a_b',
  '3*4',
  '«\u00A0oui\u00A0»',
  'C#',
  'p. ex.',
  '1.',
  '-',
  'été,',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const inline = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `[${text}](u "t")`),
  words.map((text) => `![${text}](i.png)`),
  words.map((text) => `\`${text}\``),
  fc.constant('<b>gras</b>'),
  fc.constant('&nbsp;\\*'),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const block = fc.oneof(
  paragraph,
  paragraph.map((text) => `## ${text}`),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  paragraph.map((text) => `> ${text}\n> suite`),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
  fc.constant('```\ncode\n```'),
  fc.constant('<div>Texte <i>libre</i></div>'),
);
const page = fc
  .tuple(
    fc.array(block, { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF', '---\ntitle: Un titre\n---\n'),
  )
  .map(([blocks, eol, head]) => `${head}${blocks.join('\n\n')}\n`.replaceAll('\n', eol));

describe('for any document', () => {
  test('assembling without targets gives it back (law 1)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          page,
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(...'*_[]()<>`#-+\n\t |!\\&;"ab 1.') }),
        ),
        (text) => {
          expect(markdownFilter.assemble(markdownFilter.extract(documentOf(text)), () => undefined).text).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('with every target its own source it reads back equal', () => {
    fc.assert(
      fc.property(page, (text) => {
        const extraction = markdownFilter.extract(documentOf(text));
        const again = markdownFilter.assemble(extraction, ({ content }) => content).text;
        expect(units(again)).toEqual(extraction.units.map(({ content }) => labelledText(content)));
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['quotations', '> '.repeat(100_000)],
  ['brackets', '['.repeat(100_000)],
  ['stars', '*a'.repeat(100_000)],
  ['one letter', 'a'.repeat(1_000_000)],
])('a flood of %s ends, with the document unharmed', (_name, text) => {
  const extraction = markdownFilter.extract(documentOf(text));
  expect(markdownFilter.assemble(extraction, () => undefined).text).toBe(text);
});
