import { hasError } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTbx } from './read-tbx.ts';
import { termPairs } from './term-pairs.ts';

const version2 = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="fr">
  <martifHeader><fileDesc><sourceDesc><p>Office des phares de Roncevaux</p></sourceDesc></fileDesc></martifHeader>
  <text>
    <body>
      <termEntry id="phares">
        <descrip type="subjectField">institutions</descrip>
        <langSet xml:lang="fr">
          <tig><term>Office des
            phares</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
          <tig><term>Bureau des phares</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
        </langSet>
        <langSet xml:lang="lv">
          <ntig>
            <termGrp>
              <term>Bāku <hi>pārvalde</hi></term>
              <termNote type="partOfSpeech">noun</termNote>
              <termNote type="normativeAuthorization">preferredTerm</termNote>
            </termGrp>
          </ntig>
          <tig><term>Bāku birojs</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          <tig><term>Bāku dienests</term></tig>
        </langSet>
      </termEntry>
      <termEntry><langSet xml:lang="fr"><tig><term>rade</term></tig></langSet></termEntry>
    </body>
  </text>
</martif>
`;

const version3 = `<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" type="TBX-Min" style="dct" xml:lang="fr">
  <text><body>
    <conceptEntry id="c1">
      <langSec xml:lang="fr"><termSec><term>régate du\u00A0solstice</term></termSec></langSec>
      <langSec xml:lang="pt">
        <termSec><term>regata do solstício</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>regata solar</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>`;

describe('reading TBX', () => {
  test('of 2008: concepts, terms in tig and ntig, and what may be written', () => {
    expect(readTbx('registers/institutions.tbx', version2)).toEqual({
      diagnostics: [],
      concepts: [
        {
          id: 'phares',
          subjectField: 'institutions',
          terms: [
            { language: 'fr', term: 'Office des phares', status: 'preferred' },
            { language: 'fr', term: 'Bureau des phares', status: 'superseded' },
            { language: 'lv', term: 'Bāku pārvalde', status: 'preferred', partOfSpeech: 'noun' },
            { language: 'lv', term: 'Bāku birojs', status: 'forbidden' },
            { language: 'lv', term: 'Bāku dienests' },
          ],
        },
        { id: '#2', terms: [{ language: 'fr', term: 'rade' }] },
      ],
    });
  });

  test('of 2019: with namespaces and categories as elements; a no-break space stays', () => {
    expect(readTbx('a.tbx', version3)).toEqual({
      diagnostics: [],
      concepts: [
        {
          id: 'c1',
          terms: [
            { language: 'fr', term: 'régate du\u00A0solstice' },
            { language: 'pt', term: 'regata do solstício', status: 'admitted' },
            { language: 'pt', term: 'regata solar', status: 'preferred' },
          ],
        },
      ],
    });
  });

  test('of 2019 without a namespace and categories as attributes', () => {
    const text = `<tbx type="TBX-Basic" style="dca"><text><body><conceptEntry id="c1"><langSec xml:lang="lv"><termSec>
      <term>reids</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(readTbx('a.tbx', text).concepts).toEqual([
      { id: 'c1', terms: [{ language: 'lv', term: 'reids', status: 'preferred' }] },
    ]);
  });

  test('says where a term has no language or no text, and reads the others', () => {
    const text = `<tbx><text><body><conceptEntry id="c1">
<langSec><termSec><term>rade</term></termSec></langSec>
<langSec xml:lang="lv"><termSec><term> </term></termSec><termSec><term>reids</term><termNote type="administrativeStatus">toString</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>`;
    const { concepts, diagnostics } = readTbx('a.tbx', text);
    expect(concepts).toEqual([{ id: 'c1', terms: [{ language: 'lv', term: 'reids' }] }]);
    expect(diagnostics.map(({ code, severity, location }) => [code, severity, location.line, location.column])).toEqual(
      [
        ['term-without-language', 'warning', 2, 1],
        ['empty-term', 'warning', 3, 24],
        ['unknown-term-status', 'warning', 3, 84],
      ],
    );
  });

  test('of 2014: TBX-Min, with keyed notes', () => {
    const text = `<TBX dialect="TBX-Min"><header><id>essai</id><languages source="fr" target="lv"/></header><body>
      <entry id="C1"><subjectField>institutions</subjectField>
        <langGroup xml:lang="fr"><termGroup><term>phare</term><noteGrp><note><noteKey>forms</noteKey><noteValue>phares | phares à éclats</noteValue></note><note><noteValue>dit aussi feu</noteValue></note></noteGrp><termStatus>preferred</termStatus><partOfSpeech>noun</partOfSpeech></termGroup></langGroup>
        <langGroup xml:lang="lv"><termGroup><term>bāka</term><note>jūrā</note><termStatus>notRecommended</termStatus></termGroup></langGroup>
      </entry></body></TBX>`;
    expect(readTbx('a.tbx', text)).toEqual({
      diagnostics: [],
      concepts: [
        {
          id: 'C1',
          subjectField: 'institutions',
          terms: [
            {
              language: 'fr',
              term: 'phare',
              status: 'preferred',
              partOfSpeech: 'noun',
              forms: ['phares', 'phares à éclats'],
              note: 'dit aussi feu',
            },
            { language: 'lv', term: 'bāka', status: 'forbidden', note: 'jūrā' },
          ],
        },
      ],
    });
  });

  test('all that our model knows, each in its place; what a definition says of itself is not the term’s', () => {
    const text = `<martif type="TBX" xml:lang="fr"><text><body><termEntry id="_x0031_2">
      <descripGrp><descrip type="definition">Bureau qui tient les feux</descrip><admin type="source">Arrêté</admin></descripGrp>
      <note>doNotTranslate: yes</note><note>kind: body</note><note>écrit toujours ainsi</note>
      <langSet xml:lang="fr"><tig><term>BdF</term><termNote type="termType">acronym</termNote><termNote type="grammaticalGender">masculine</termNote>
        <descripGrp><descrip type="context">le BdF dit</descrip><admin type="source">Journal</admin><note>page 3</note></descripGrp>
        <adminGrp><admin type="source">Charte</admin></adminGrp><note>validFrom: 2009-12-01</note><note>validUntil: 2015-06-30</note></tig></langSet>
    </termEntry></body></text></martif>`;
    expect(readTbx('a.tbx', text)).toEqual({
      diagnostics: [],
      concepts: [
        {
          id: '12',
          definition: 'Bureau qui tient les feux',
          kind: 'body',
          doNotTranslate: true,
          note: 'écrit toujours ainsi',
          terms: [
            {
              language: 'fr',
              term: 'BdF',
              type: 'acronym',
              gender: 'masculine',
              validFrom: '2009-12-01',
              validUntil: '2015-06-30',
              source: 'Charte',
            },
          ],
        },
      ],
    });
  });

  test('says what is wrong with ids, days, languages and doubles, and where', () => {
    const text = `<tbx><text><body>
<conceptEntry id="a"><langSec xml:lang="fr"><termSec><term>rade</term><note>validFrom: 2015-02-30</note></termSec>
<termSec><term>rade</term></termSec></langSec></conceptEntry>
<conceptEntry id="a"><langSec xml:lang="français"><termSec><term>port</term><note>validFrom: 2016-01-01</note><note>validUntil: 2015-01-01</note></termSec></langSec></conceptEntry>
<conceptEntry id="b"/>
</body></text></tbx>`;
    const { concepts, diagnostics } = readTbx('a.tbx', text);
    expect(concepts.map(({ id, terms }) => [id, terms.length])).toEqual([
      ['a', 2],
      ['a#2', 1],
    ]);
    expect(diagnostics.map(({ code, location }) => [code, location.line])).toEqual([
      ['bad-term-date', 2],
      ['duplicate-term', 3],
      ['duplicate-concept-id', 4],
      ['unknown-language-tag', 4],
      ['term-validity-reversed', 4],
      ['concept-without-term', 5],
    ]);
  });

  test.each([
    ['definitions of its own', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', 'doctype-refused'],
    ['its end missing', version3.slice(0, 400), 'not-well-formed'],
    ['another root', '<tmx><text><body/></text></tmx>', 'not-tbx'],
    ['no body', '<tbx><text/></tbx>', 'not-tbx'],
  ])('with %s it has no concepts, and one diagnostic says why', (_, text, code) => {
    const { concepts, diagnostics } = readTbx('a.tbx', text);
    expect(concepts).toEqual([]);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  test('law: any piece of a register is read or refused, never thrown at', () => {
    const cut = fc.nat({ max: version2.length });
    fc.assert(
      fc.property(cut, cut, (from, to) => {
        const { concepts, diagnostics } = readTbx('a.tbx', version2.slice(0, from) + version2.slice(to));
        expect(hasError(diagnostics) && concepts.length > 0).toBe(false);
      }),
    );
  });
});

describe('lines of a glossary', () => {
  test('have the term to write, preferred first, and name what to avoid', () => {
    const avoid = ['Bāku birojs'];
    expect(termPairs(readTbx('a.tbx', version2).concepts, 'fr', 'lv')).toEqual([
      { source: 'Office des phares', target: 'Bāku pārvalde', avoid },
      { source: 'Office des phares', target: 'Bāku dienests', avoid },
      { source: 'Bureau des phares', target: 'Bāku pārvalde', avoid },
      { source: 'Bureau des phares', target: 'Bāku dienests', avoid },
    ]);
  });

  test('take the plain language where the region has no term', () => {
    expect(termPairs(readTbx('a.tbx', version3).concepts, 'FR', 'pt-BR').map(({ target }) => target)).toEqual([
      'regata solar',
      'regata do solstício',
    ]);
    expect(termPairs(readTbx('a.tbx', version3).concepts, 'fr', 'lv')).toEqual([]);
  });
});
