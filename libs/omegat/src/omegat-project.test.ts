import type { InlineCode } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { omegatLanguage } from './languages.ts';
import { type KnownTranslation } from './memories.ts';
import { omegatProject, type OmegatHandoff } from './omegat-project.ts';
import { readProjectSave } from './read-project-save.ts';

const empty: OmegatHandoff = {
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  name: '2026-06-roncevaux.lv',
  files: [{ name: 'roncevaux.communique.md.xlf', text: '<xliff/>' }],
  known: [],
  offered: [],
  glossary: [],
};

function files(handoff: Partial<OmegatHandoff>): Readonly<Record<string, string>> {
  return Object.fromEntries(omegatProject({ ...empty, ...handoff }).map(({ path, text }) => [path, text]));
}

function pairs(text: string | undefined): readonly (readonly [string, string])[] {
  return readProjectSave('a.tmx', text ?? '').entries.map(({ source, target }) => [source, target] as const);
}

const knownPath = 'tm/auto/2026-06-roncevaux.lv-known.tmx';
const offeredPath = 'tm/2026-06-roncevaux.lv-offered.tmx';

function code(id: string): InlineCode {
  return { kind: 'ph', id, type: 'image', label: `<img${id}/>` };
}

describe('an OmegaT project', () => {
  test('has settings, filters, sources, and every folder that OmegaT insists on', () => {
    expect(Object.keys(files({}))).toEqual([
      'omegat.project',
      'omegat/filters.xml',
      'source/roncevaux.communique.md.xlf',
      'target/.keep',
      'glossary/.keep',
      'tm/.keep',
    ]);
  });

  test('names its languages as OmegaT does and does not cut sentences again', () => {
    const settings = files({ targetLanguage: 'pt-BR' })['omegat.project'];
    expect(settings).toContain('<source_lang>FR</source_lang>');
    expect(settings).toContain('<target_lang>PT-BR</target_lang>');
    expect(settings).toContain('<sentence_seg>false</sentence_seg>');
  });

  test('filters are in no namespace and keep the codes at both ends of a segment', () => {
    expect(files({})['omegat/filters.xml']).toContain('<filters removeTags="false" removeSpacesNonseg="false"');
  });

  test('gives the same bytes for the same hand-off', () => {
    expect(omegatProject(empty)).toEqual(omegatProject(empty));
  });

  test('a name becomes a name that any file system takes', () => {
    expect(Object.keys(files({ name: '../a b:c', offered: [{ source: ['Un'], target: ['Viens'] }] }))).toContain(
      'tm/a-b-c-offered.tmx',
    );
  });
});

describe('the memories', () => {
  test('say who translated and when, and carry codes as the shortcuts OmegaT shows', () => {
    const known: KnownTranslation[] = [
      {
        source: ['Voir ', code('4'), ' & la rade'],
        target: [code('4'), ' un "rede" >'],
        by: 'Ilze "Z"',
        at: '2026-05-04T08:00:00.500Z',
      },
    ];
    expect(files({ known })[knownPath]).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="FR" datatype="plaintext"/>
  <body>
    <tu>
      <tuv xml:lang="FR"><seg>Voir &lt;x0/&gt; &amp; la rade</seg></tuv>
      <tuv xml:lang="LV" changeid="Ilze &quot;Z&quot;" changedate="20260504T080000Z"><seg>&lt;x0/&gt; un "rede" &gt;</seg></tuv>
    </tu>
  </body>
</tmx>
`);
  });

  test('equal sources with equal targets stand there once, whatever the ids of their codes', () => {
    const known = [
      { source: ['Voir ', code('4')], target: ['Skat. ', code('4')] },
      { source: ['Voir ', code('9')], target: ['Skat. ', code('9')] },
    ];
    const project = files({ known, offered: known });
    expect(pairs(project[knownPath])).toEqual([['Voir <x0/>', 'Skat. <x0/>']]);
    expect(project[offeredPath]).toBeUndefined();
  });

  test('a source with two known targets is offered, never inserted', () => {
    const known = [
      { source: ['Contact'], target: ['Kontakti'] },
      { source: ['Rade'], target: ['Reids'] },
      { source: ['Contact'], target: ['Saziņai'] },
    ];
    const project = files({ known });
    expect(pairs(project[knownPath])).toEqual([['Rade', 'Reids']]);
    expect(pairs(project[offeredPath])).toEqual([
      ['Contact', 'Kontakti'],
      ['Contact', 'Saziņai'],
    ]);
  });

  test('a target that lacks, doubles or adds a code is offered, never inserted', () => {
    const known = [
      { source: ['Un ', code('1')], target: ['Viens'] },
      { source: ['Deux ', code('1')], target: [code('1'), 'Divi', code('1')] },
      { source: ['Trois'], target: ['Trīs', code('7')] },
      { source: ['Quatre ', code('1'), code('2')], target: [code('2'), 'Četri', code('1')] },
    ];
    const project = files({ known });
    expect(pairs(project[knownPath])).toEqual([['Quatre <x0/><x1/>', '<x1/>Četri<x0/>']]);
    expect(pairs(project[offeredPath])).toEqual([
      ['Un <x0/>', 'Viens'],
      ['Deux <x0/>', '<x0/>Divi<x0/>'],
      ['Trois', 'Trīs<img7/>'],
    ]);
  });

  test('a text that OmegaT would take for a code is offered, never inserted', () => {
    const known = [
      { source: ['La balise <x0/> ', code('1')], target: ['Birka <x0/> ', code('1')] },
      { source: ['Image ', code('1')], target: [code('1'), ' <x0/>'] },
      { source: ['La balise <b1>'], target: ['Birka <b1>'] },
    ];
    expect(pairs(files({ known })[knownPath])).toEqual([['La balise <b1>', 'Birka <b1>']]);
  });

  test('a text that XML cannot carry does not break the memory', () => {
    const offered = [{ source: ['Un'], target: ['a\u0000\uD800'], by: 'x\u0001', at: 'yesterday' }];
    expect(readProjectSave('a.tmx', files({ offered })[offeredPath] ?? '')).toEqual({
      diagnostics: [],
      entries: [{ source: 'Un', target: 'a\uFFFD\uFFFD', by: 'x\uFFFD' }],
    });
  });
});

describe('the glossary', () => {
  test('has one term a line, tabs and line ends neutralised, equal lines once', () => {
    const glossary = [
      { source: 'Office\tdes\nphares', target: 'Bāku pārvalde', comment: 'officiel\r\n' },
      { source: '#1', target: 'Nr. 1' },
      { source: 'rade', target: 'reids' },
      { source: 'rade', target: 'reids' },
    ];
    expect(files({ glossary })['glossary/2026-06-roncevaux.lv.utf8']).toBe(
      'Office des phares\tBāku pārvalde\tofficiel\n #1\tNr. 1\nrade\treids\n',
    );
    expect(files({ glossary })['glossary/.keep']).toBeUndefined();
  });
});

describe('language codes', () => {
  test.each([
    ['fr', 'FR'],
    ['pt-BR', 'PT-BR'],
    ['es-419', 'ES-419'],
    ['uz-Cyrl', 'UZ-CYRL'],
    ['uz-Cyrl-UZ', 'UZ-UZ'],
    ['ca-ES-valencia', 'CA-ES'],
    ['ca-valencia', 'CA-VALENCIA'],
    ['de-CH-1996', 'DE-CH'],
    ['ar-u-nu-latn', 'AR'],
    ['gsw', 'GSW'],
  ])('%s is %s', (tag, code) => {
    expect(omegatLanguage(tag)).toBe(code);
  });
});
