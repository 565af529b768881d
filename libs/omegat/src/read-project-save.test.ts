import { hasError, type InlineContent } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecidedAsSource } from './decided.ts';
import { readProjectSave } from './read-project-save.ts';

/** In the shape that OmegaT 3.6 writes: TMX 1.1, `lang`, a DOCTYPE, two lists. */
const save = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0_10_unknown" segtype="paragraph" srclang="FR"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv lang="FR">
        <seg>Voir &lt;x0/&gt;la carte&lt;x1/&gt;</seg>
      </tuv>
      <tuv lang="LV" changeid="ilze" changedate="20260504T081500Z" creationid="juris" creationdate="20260503T081500Z">
        <seg>&lt;x0/&gt;Karti&lt;x1/&gt; skatīt</seg>
      </tuv>
    </tu>
    <tu>
      <note>ainsi dans les statuts</note>
      <tuv lang="FR">
        <seg>Roncevaux</seg>
      </tuv>
      <tuv lang="LV">
        <seg>Roncevaux</seg>
      </tuv>
    </tu>
    <tu>
      <tuv lang="FR">
        <seg>Suite</seg>
      </tuv>
      <tuv lang="LV">
        <seg></seg>
      </tuv>
    </tu>
    <tu>
      <note>à vérifier</note>
      <tuv lang="FR">
        <seg>Sans décision</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">R.communique.md.xlf</prop>
      <prop type="prev"></prop>
      <prop type="next">Suite</prop>
      <tuv lang="FR">
        <seg>Contact</seg>
      </tuv>
      <tuv lang="LV" creationid="ilze" creationdate="20260504T081501Z">
        <seg>Contact</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`;

const place = { file: 'R.communique.md.xlf', prev: '', next: 'Suite' };

describe('project_save.tmx', () => {
  test('is read as OmegaT text, with who, when, notes and the place of alternative translations', () => {
    expect(readProjectSave('omegat/project_save.tmx', save)).toEqual({
      diagnostics: [],
      entries: [
        {
          source: 'Voir <x0/>la carte<x1/>',
          target: '<x0/>Karti<x1/> skatīt',
          by: 'ilze',
          at: '2026-05-04T08:15:00Z',
        },
        { source: 'Roncevaux', target: 'Roncevaux', note: 'ainsi dans les statuts' },
        { source: 'Suite', target: '' },
        { source: 'Contact', target: 'Contact', by: 'ilze', at: '2026-05-04T08:15:01Z', place },
      ],
    });
  });

  test('is read from a level 2 export too', () => {
    const exported = `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="FR"/><body><tu>
      <tuv xml:lang="LV"><seg><ph x="0">&lt;x0/&gt;</ph>Karte</seg></tuv><tuv xml:lang="FR"><seg>Carte<ph x="0">&lt;x0/&gt;</ph></seg></tuv>
    </tu></body></tmx>`;
    expect(readProjectSave('a.tmx', exported).entries).toEqual([{ source: 'Carte<x0/>', target: '<x0/>Karte' }]);
  });

  test.each([
    ['definitions of its own', save.replace('SYSTEM "tmx11.dtd"', '[<!ENTITY a "b">]'), 'doctype-refused'],
    ['its end missing', save.slice(0, 900), 'not-well-formed'],
    ['nothing in it', '', 'not-well-formed'],
    ['another root', '<xliff/>', 'not-tmx'],
    ['no body', '<tmx version="1.1"/>', 'not-tmx'],
  ])('with %s it has no entries, and one diagnostic says why', (_, text, code) => {
    const { entries, diagnostics } = readProjectSave('omegat/project_save.tmx', text);
    expect(entries).toEqual([]);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.location.file])).toEqual([
      [code, 'omegat/project_save.tmx'],
    ]);
  });

  test('law: any piece of it is read or refused, never thrown at', () => {
    const cut = fc.nat({ max: save.length });
    fc.assert(
      fc.property(cut, cut, (from, to) => {
        const { entries, diagnostics } = readProjectSave('a.tmx', save.slice(0, from) + save.slice(to));
        expect(hasError(diagnostics) && entries.length > 0).toBe(false);
      }),
    );
  });
});

describe('a target equal to its source', () => {
  const { entries } = readProjectSave('omegat/project_save.tmx', save);

  test('is decided where the save holds it, and only there', () => {
    expect(isDecidedAsSource(entries, ['Roncevaux'])).toBe(true);
    expect(isDecidedAsSource(entries, ['Roncevaux '])).toBe(false);
    expect(isDecidedAsSource(entries, ['Suite'])).toBe(false);
    expect(isDecidedAsSource(entries, ['Sans décision'])).toBe(false);
  });

  test('is compared with codes by place', () => {
    const source: InlineContent = ['Cap ', { kind: 'ph', id: '12', type: 'image', label: '<img12/>' }];
    expect(isDecidedAsSource([{ source: 'Cap <x0/>', target: 'Cap <x0/>' }], source)).toBe(true);
    expect(isDecidedAsSource([{ source: 'Cap <x0/>', target: 'Cap' }], source)).toBe(false);
  });

  test('an alternative translation decides for its own place, before the default one', () => {
    expect(isDecidedAsSource(entries, ['Contact'])).toBe(false);
    expect(isDecidedAsSource(entries, ['Contact'], place)).toBe(true);
    expect(isDecidedAsSource(entries, ['Contact'], { ...place, prev: 'Suite' })).toBe(false);
    const both = [
      { source: 'Suite', target: 'Suite' },
      { source: 'Suite', target: 'Turpinājums', place },
    ];
    expect(isDecidedAsSource(both, ['Suite'])).toBe(true);
    expect(isDecidedAsSource(both, ['Suite'], place)).toBe(false);
  });
});
