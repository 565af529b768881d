import type { RegisterConcept } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerConcepts } from './concepts.test-support.ts';
import { readTbx } from './read-tbx.ts';
import { coreSchema, hasSchema } from './schema.test-support.ts';
import { type TbxOptions, writeTbx } from './write-tbx.ts';

const phares: RegisterConcept = {
  id: 'phares',
  kind: 'body',
  subjectField: 'institutions',
  terms: [
    { language: 'fr', term: 'Office des phares & balises', status: 'preferred', type: 'fullForm' },
    { language: 'fr', term: 'ODP', type: 'initialism', validUntil: '2015-06-30' },
    { language: 'lv', term: 'Bāku pārvalde', note: 'kind: tā raksta', forms: ['Bāku pārvaldes', 'a|b'] },
  ],
};

describe('writing TBX', () => {
  test('of 2019, TBX-Basic: categories of the dialect, and notes for what it has none for', () => {
    expect(writeTbx([phares], { language: 'fr', description: 'Essai' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr">
  <tbxHeader>
    <fileDesc><sourceDesc><p>Essai</p></sourceDesc></fileDesc>
  </tbxHeader>
  <text>
   <body>
    <conceptEntry id="phares">
      <descrip type="subjectField">institutions</descrip>
      <note>kind: body</note>
      <langSec xml:lang="fr">
        <termSec>
          <term>Office des phares &amp; balises</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termNote type="termType">fullForm</termNote>
        </termSec>
        <termSec>
          <term>ODP</term>
          <note>type: initialism</note>
          <note>validUntil: 2015-06-30</note>
        </termSec>
      </langSec>
      <langSec xml:lang="lv">
        <termSec>
          <term>Bāku pārvalde</term>
          <note>forms: Bāku pārvaldes | a\\|b</note>
          <note>kind: tā raksta</note>
        </termSec>
      </langSec>
    </conceptEntry>
   </body>
  </text>
</tbx>
`);
  });

  test('of 2014 has the concept’s notes at its first term', () => {
    expect(writeTbx([{ ...phares, terms: phares.terms.slice(1, 2) }], { edition: '2014' }))
      .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<TBX dialect="TBX-Min">
  <header>
    <description>Written by dragoman</description>
  </header>
  <body>
    <entry id="phares">
      <subjectField>institutions</subjectField>
      <langGroup xml:lang="fr">
        <termGroup>
          <term>ODP</term>
          <noteGrp>
            <note><noteKey>type</noteKey><noteValue>initialism</noteValue></note>
            <note><noteKey>validUntil</noteKey><noteValue>2015-06-30</noteValue></note>
            <note><noteKey>concept.kind</noteKey><noteValue>body</noteValue></note>
          </noteGrp>
        </termGroup>
      </langGroup>
    </entry>
  </body>
</TBX>
`);
  });
});

const forms: readonly (readonly [string, TbxOptions])[] = [
  ['2008', { edition: '2008' }],
  ['2014', { edition: '2014' }],
  ...(['TBX-Core', 'TBX-Min', 'TBX-Basic'] as const).flatMap((dialect) =>
    (['dca', 'dct'] as const).map((style) => [`2019 ${dialect} ${style}`, { dialect, style }] as const),
  ),
];

describe.each(forms)('law: of %s', (_, options) => {
  test('what is written reads back as the same concepts, without a word of complaint', () => {
    fc.assert(
      fc.property(registerConcepts, (concepts) => {
        const { concepts: read, diagnostics } = readTbx('a.tbx', writeTbx(concepts, options));
        expect(read).toEqual(concepts);
        expect(diagnostics.filter(({ code }) => !['duplicate-term', 'term-validity-reversed'].includes(code))).toEqual(
          [],
        );
      }),
    );
  });
});

describe.skipIf(!hasSchema)('the schema of ISO 30042:2019', () => {
  test('accepts what is written in every dialect and style, and refuses an entry without a language', () => {
    const verdict = coreSchema();
    const written = forms.filter(([, { edition }]) => edition === undefined);
    fc.assert(
      fc.property(registerConcepts, fc.constantFrom(...written), (concepts, [, options]) => {
        fc.pre(concepts.length > 0);
        expect(verdict(writeTbx(concepts, options))).toBeUndefined();
      }),
    );
    expect(verdict(writeTbx([phares]).replace(/<langSec[^]*<\/langSec>/u, ''))).toContain('conceptEntry');
  });
});
