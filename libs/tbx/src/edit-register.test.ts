import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerConcepts } from './concepts.test-support.ts';
import { editRegister, type RegisterEdit } from './edit-register.ts';
import { readRegister } from './read-register.ts';
import { validateTbx } from './validate-tbx.ts';
import { writeCsv } from './write-csv.ts';
import { writeTbx } from './write-tbx.ts';

const stranger = `<?xml version='1.0'?>
<!-- kept by hand -->
<tbx  type="TBX-Basic" style="dct" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="http://www.tbxinfo.net/ns/basic">
\t<tbxHeader><fileDesc><sourceDesc><p>essai</p></sourceDesc></fileDesc></tbxHeader>
\t<text><body>
\t\t<conceptEntry id="phares">
\t\t\t<b:context>Un phare &#233;teint</b:context><!-- à relire --><xref type='xGraphic' target="phare.png">photo</xref>
\t\t\t<langSec xml:lang="fr">
\t\t\t\t<termSec><term>phare</term><b:termType>fullForm</b:termType></termSec>
\t\t\t</langSec>
\t\t</conceptEntry>
\t</body></text>
</tbx>`;

function editing(text: string, ...edits: readonly RegisterEdit[]): string {
  const { text: edited, diagnostics } = editRegister('a.tbx', text, edits);
  expect(diagnostics).toEqual([]);
  return edited;
}

describe('an edit of a stranger’s TBX changes its own lines only', () => {
  const lv: RegisterTerm = { language: 'lv', term: 'bāka', gender: 'feminine' };

  test('a term in a new language, with the tabs and prefixes of the file', () => {
    expect(editing(stranger, { kind: 'add-term', concept: 'phares', term: lv })).toBe(
      stranger.replace(
        '\t\t\t</langSec>\n',
        `\t\t\t</langSec>
\t\t\t<langSec xml:lang="lv">
\t\t\t\t<termSec>
\t\t\t\t\t<term>bāka</term>
\t\t\t\t\t<b:grammaticalGender>feminine</b:grammaticalGender>
\t\t\t\t</termSec>
\t\t\t</langSec>
`,
      ),
    );
  });

  test('a status where there was none, a module declared in place; then another', () => {
    const edit = { kind: 'set-status', concept: 'phares', language: 'fr', term: 'phare' } as const;
    const min = '<min:administrativeStatus xmlns:min="http://www.tbxinfo.net/ns/min">';
    const preferred = editing(stranger, { ...edit, status: 'preferred' });
    expect(preferred).toBe(
      stranger.replace('phare</term>', `phare</term>${min}preferredTerm-admn-sts</min:administrativeStatus>`),
    );
    expect(editing(preferred, { ...edit, status: 'superseded' })).toBe(preferred.replace('preferred', 'superseded'));
  });

  test('a concept behind the last', () => {
    const concept: RegisterConcept = { id: '12', terms: [{ language: 'fr', term: 'rade' }] };
    expect(editing(stranger, { kind: 'add-concept', concept })).toBe(
      stranger.replace(
        '</conceptEntry>\n',
        `</conceptEntry>
\t\t<conceptEntry id="_x0031_2">
\t\t\t<langSec xml:lang="fr">
\t\t\t\t<termSec>
\t\t\t\t\t<term>rade</term>
\t\t\t\t</termSec>
\t\t\t</langSec>
\t\t</conceptEntry>
`,
      ),
    );
  });

  test.each([
    [
      '<tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text/></tbx>',
    ],
    [
      '<tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body></body></text></tbx>',
    ],
    [
      '<t:tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns:t="urn:iso:std:iso:30042:ed-2"><t:tbxHeader><t:fileDesc><t:sourceDesc><t:p/></t:sourceDesc></t:fileDesc></t:tbxHeader><t:text><t:body/></t:text></t:tbx>',
    ],
  ])('the first concept of %s', (empty) => {
    const concept: RegisterConcept = { id: 'a', terms: [{ language: 'fr', term: 'rade', status: 'preferred' }] };
    const text = editing(empty, { kind: 'add-concept', concept });
    expect(readRegister('a.tbx', text)).toEqual({ concepts: [concept], diagnostics: [] });
    expect(validateTbx('a.tbx', text).diagnostics).toEqual([]);
  });
});

test('what cannot be edited is said, and nothing is changed, not by the edits before either', () => {
  const good: RegisterEdit = { kind: 'add-term', concept: 'phares', term: { language: 'lv', term: 'bāka' } };
  const edits: readonly RegisterEdit[] = [
    { kind: 'add-term', concept: 'x', term: { language: 'lv', term: 'bāka' } },
    { kind: 'set-status', concept: 'phares', language: 'fr', term: 'rade', status: 'forbidden' },
    { kind: 'add-concept', concept: { id: 'phares', terms: [] } },
  ];
  const csv = 'concept,language,term\nphares,fr,phare\n';
  const told = (text: string, edit: RegisterEdit): string => {
    const edited = editRegister('a.tbx', text, [good, edit]);
    expect(edited.text).toBe(text);
    return edited.diagnostics.map(({ code }) => code).join();
  };
  expect(edits.map((edit) => told(stranger, edit))).toEqual(['unknown-concept', 'unknown-term', 'concept-exists']);
  expect(edits.map((edit) => told(csv, edit))).toEqual(['unknown-concept', 'missing-column', 'concept-exists']);
});

test('an edit of a CSV register adds rows and sets cells, columns of others and missing ends included', () => {
  const text = 'couleur;concept;langue;terme;statut\r\nbleu;a;fr;"rade ""du nord""";\r\n\r\nvert;b;fr;môle';
  const edited = editing(
    text,
    { kind: 'add-term', concept: 'a', term: { language: 'lv', term: 'reids;ziemeļu', status: 'admitted' } },
    { kind: 'set-status', concept: 'b', language: 'fr', term: 'môle', status: 'forbidden' },
    { kind: 'add-concept', concept: { id: 'c', terms: [{ language: 'fr', term: 'quai' }] } },
  );
  expect(edited).toBe(
    'couleur;concept;langue;terme;statut\r\nbleu;a;fr;"rade ""du nord""";\r\n;a;lv;"reids;ziemeļu";admitted\r\n\r\nvert;b;fr;môle;forbidden\r\n;c;fr;quai;',
  );
});

test('with a column for each language a term goes into its cell', () => {
  const term: RegisterTerm = { language: 'lv', term: 'bāka' };
  const edits: readonly RegisterEdit[] = [
    { kind: 'add-term', concept: '#1', term },
    { kind: 'add-term', concept: '#1', term: { ...term, term: 'ugunstornis' } },
    {
      kind: 'add-concept',
      concept: {
        id: 'x',
        terms: [
          { language: 'fr', term: 'rade' },
          { language: 'lv', term: 'reids' },
        ],
      },
    },
  ];
  expect(editing('fr,lv\nphare\n', ...edits)).toBe('fr,lv\nphare,bāka | ugunstornis\nrade,reids\n');
});

const forms = [
  ['TBX of 2019', (concepts: readonly RegisterConcept[]) => writeTbx(concepts)],
  ['TBX of 2019 in DCT', (concepts: readonly RegisterConcept[]) => writeTbx(concepts, { style: 'dct' })],
  ['TBX of 2008', (concepts: readonly RegisterConcept[]) => writeTbx(concepts, { edition: '2008' })],
  ['TBX of 2014', (concepts: readonly RegisterConcept[]) => writeTbx(concepts, { edition: '2014' })],
  ['TBX on one line', (concepts: readonly RegisterConcept[]) => writeTbx(concepts).replace(/\n */gu, '')],
  ['TBX with CRLF', (concepts: readonly RegisterConcept[]) => writeTbx(concepts).replaceAll('\n', '\r\n')],
] as const;

describe.each(forms)('law: in %s', (_, written) => {
  test('what is added is read, all else is read as before, and without what was added the text is the old one', () => {
    fc.assert(
      fc.property(registerConcepts, registerConcepts, (some, others) => {
        const [added] = others;
        fc.pre(some.length > 0 && added !== undefined && some.every(({ id }) => id !== added.id));
        const text = written(some);
        const edited = editing(text, { kind: 'add-concept', concept: added as RegisterConcept });
        expect(readRegister('a.tbx', edited).concepts).toEqual([...some, added]);
        expect(isTextWithInsertion(text, edited)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('a status that is set is read, and all else as before', () => {
    const status = fc.constantFrom('preferred', 'admitted', 'forbidden', 'superseded');
    fc.assert(
      fc.property(registerConcepts, status, (some, set) => {
        const [first] = some;
        const [term] = first?.terms ?? [];
        fc.pre(first !== undefined && term !== undefined);
        const { language, term: text } = term as RegisterTerm;
        const edit = { kind: 'set-status', concept: first?.id ?? '', language, term: text, status: set } as const;
        const { concepts } = readRegister('a.tbx', editing(written(some), edit));
        const terms = first?.terms.map((each) => (each === term ? { ...each, status: set } : each));
        expect(concepts).toEqual([{ ...first, terms }, ...some.slice(1)]);
      }),
      { numRuns: 50 },
    );
  });
});

test('law: in CSV what is added is read, and without it the text is the old one', () => {
  fc.assert(
    fc.property(registerConcepts, registerConcepts, (some, others) => {
      const [added] = others;
      const all = [...some, ...(added === undefined ? [] : [added])];
      fc.pre(some.length > 0 && added !== undefined && some.every(({ id }) => id !== added.id));
      const [header = ''] = writeCsv(all).split('\r\n');
      const text = writeCsv(some).replace(/^[^\r]*/u, header);
      fc.pre(header === writeCsv(some).split('\r\n')[0]);
      const edited = editing(text, { kind: 'add-concept', concept: added as RegisterConcept });
      expect(readRegister('a.csv', edited).concepts).toEqual(all);
      expect(isTextWithInsertion(text, edited)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

function isTextWithInsertion(text: string, edited: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === edited[at]) at += 1;
  return edited.endsWith(text.slice(at)) && edited.length >= text.length;
}
