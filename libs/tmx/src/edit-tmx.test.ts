import { describe, expect, test } from 'vitest';
import { editTmx, type TmxEdit } from './edit-tmx.ts';
import { encodeTmx, readTmx, type TmxDocument } from './read-tmx.ts';
import type { TranslationUnit, Variant } from './translation-unit.ts';

const file = `<?xml version='1.0'?>
<tmx version="1.4"><header srclang="fr"/>
 <body>
  <!-- kept -->
  <tu tuid='1' x-own="o">
   <note>N</note>
   <tuv xml:lang='fr'><seg>Le <ph x='1' assoc="p">br</ph>lac</seg></tuv>
   <tuv creationid="A&#x26;B" xml:lang="lv" changeid='Ilze'><seg><![CDATA[Ezers]]></seg></tuv>
  </tu>
  <tu><tuv xml:lang="fr"><seg/></tuv></tu>
 </body>
</tmx>`;

function read(text: string): TmxDocument {
  const { document, diagnostics } = readTmx('a.tmx', text);
  if (document === undefined) throw new Error(diagnostics[0]?.message);
  return document;
}

function unitAt(document: TmxDocument, index: number): TranslationUnit {
  const unit = document.memory.units[index];
  if (unit === undefined) throw new Error(`no unit ${index}`);
  return unit;
}

/** The file with the first unit as it shall be. */
function replaced(next: (unit: TranslationUnit) => TranslationUnit, text = file, index = 0): string {
  const document = read(text);
  return editTmx(document, [{ kind: 'replace', index, unit: next(unitAt(document, index)) }]).text;
}

function variantEdited(at: number, next: Partial<Variant>): (unit: TranslationUnit) => TranslationUnit {
  return (unit) => ({
    ...unit,
    variants: unit.variants.map((variant, index) => (index === at ? { ...variant, ...next } : variant)),
  });
}

describe('an edit touches', () => {
  test('the text of a variant, and nothing around it', () => {
    expect(replaced(variantEdited(1, { content: ['Dīķis & <ezers>'] }))).toBe(
      file.replace('<![CDATA[Ezers]]>', 'Dīķis &amp; &lt;ezers&gt;'),
    );
  });

  test('one attribute, in its own quotes; a new one goes behind the last', () => {
    expect(replaced(variantEdited(1, { changeId: "l'autre" }))).toBe(file.replace("'Ilze'", "'l&apos;autre'"));
    expect(replaced(variantEdited(0, { changeDate: '20261123T091500Z' }))).toBe(
      file.replace("<tuv xml:lang='fr'>", `<tuv xml:lang='fr' changedate="20261123T091500Z">`),
    );
    expect(replaced(variantEdited(1, { changeId: 'A' }), file.replace('Ilze', 'A&#45;'))).toBe(
      file.replace('Ilze', 'A'),
    );
    expect(replaced(({ id: _id, ...unit }) => unit)).toBe(file.replace(" tuid='1'", ''));
  });

  test('a note and a property that come, change and go', () => {
    expect(replaced((unit) => ({ ...unit, notes: [...unit.notes, 'M'] }))).toBe(
      file.replace('<note>N</note>', '<note>N</note>\n   <note>M</note>'),
    );
    expect(replaced((unit) => ({ ...unit, notes: ['M'] }))).toBe(file.replace('>N<', '>M<'));
    expect(replaced((unit) => ({ ...unit, notes: [] }))).toBe(file.replace('\n   <note>N</note>', ''));
    expect(replaced((unit) => ({ ...unit, properties: [{ type: 'x-a', value: 'b' }] }))).toBe(
      file.replace('<note>N</note>', '<note>N</note>\n   <prop type="x-a">b</prop>'),
    );
    expect(replaced(variantEdited(0, { notes: ['V'] }))).toBe(file.replace('<seg>Le', '<note>V</note><seg>Le'));
  });

  test('a variant that comes or goes', () => {
    const added: Variant = { language: 'de', content: ['Der See'] };
    const written = '<tuv xml:lang="de">\n     <seg>Der See</seg>\n   </tuv>';
    expect(replaced((unit) => ({ ...unit, variants: [...unit.variants, added] }))).toBe(
      file.replace('</seg></tuv>\n  </tu>', `</seg></tuv>\n   ${written}\n  </tu>`),
    );
    expect(replaced((unit) => ({ ...unit, variants: unit.variants.slice(1) }))).toBe(
      file.replace(/\n +<tuv xml:lang='fr'>.*/u, ''),
    );
  });

  test('no code of a text that is given again without its exact markup', () => {
    const dated = replaced((unit) => ({
      ...unit,
      variants: unit.variants.map(({ language, content }) => ({ language, content, changeDate: '20261123T091500Z' })),
    }));
    expect(dated).toContain(`Le <ph x='1' assoc="p">br</ph>lac`);
  });

  test('an empty seg that is filled', () => {
    expect(replaced(variantEdited(0, { content: ['Un'] }), file, 1)).toBe(file.replace('<seg/>', '<seg>Un</seg>'));
  });

  test('a unit that goes or is added, in the style of the file', () => {
    const document = read(file);
    const added: TranslationUnit = { notes: [], properties: [], variants: [{ language: 'fr', content: ['Un'] }] };
    expect(
      editTmx(document, [
        { kind: 'remove', index: 0 },
        { kind: 'add', unit: added },
      ]).text,
    ).toBe(
      file
        .replace(/\n {2}<tu tuid[\s\S]*?<\/tu>/u, '')
        .replace('\n </body>', '\n  <tu>\n    <tuv xml:lang="fr">\n      <seg>Un</seg>\n    </tuv>\n  </tu>\n </body>'),
    );
  });

  test('the header', () => {
    const document = read(
      file.replace('<header srclang="fr"/>', '<header srclang="fr" adminlang="en"><note>a</note></header>'),
    );
    const { header = {} } = document.memory;
    const edit: TmxEdit = { kind: 'header', header: { ...header, adminLanguage: 'fr', notes: ['b'] } };
    expect(editTmx(document, [edit]).text).toBe(
      file.replace('<header srclang="fr"/>', '<header srclang="fr" adminlang="fr"><note>b</note></header>'),
    );
  });

  test('nothing, where the unit is as it was', () => {
    expect(replaced((unit) => ({ ...unit }))).toBe(file);
  });
});

describe('the spelling of the file is kept', () => {
  test('its line ends and its encoding: what that lacks is written as a reference', () => {
    const bytes = Buffer.from(
      file.replaceAll('\n', '\r\n').replace("version='1.0'", 'version="1.0" encoding="ISO-8859-1"'),
      'latin1',
    );
    const { document } = readTmx('a.tmx', bytes);
    if (document === undefined) throw new Error('refused');
    const unit = variantEdited(1, { content: ['Dīķis\nun'] })(unitAt(document, 0));
    const { text } = editTmx(document, [{ kind: 'replace', index: 0, unit }]);
    expect(Buffer.from(encodeTmx(document, text)).toString('latin1')).toBe(
      bytes.toString('latin1').replace('<![CDATA[Ezers]]>', 'D&#299;&#311;is\r\nun'),
    );
  });

  test('a line that goes, goes whole', () => {
    const crlf = file.replaceAll('\n', '\r\n');
    expect(replaced((unit) => ({ ...unit, notes: [] }), crlf)).toBe(crlf.replace('\r\n   <note>N</note>', ''));
    const cr = file.replaceAll('\n', '\r');
    expect(replaced((unit) => ({ ...unit, notes: [] }), cr)).toBe(cr.replace('\r   <note>N</note>', ''));
  });

  test('"lang" in a file of TMX 1.1, and a prefix of its elements', () => {
    const variant: Variant = { language: 'de', content: ['Der ', { kind: 'ph', id: '1', type: 'lb', label: 'br' }] };
    const old = file.replaceAll('xml:lang', 'lang').replace('1.4', '1.1');
    expect(replaced((unit) => ({ ...unit, variants: [...unit.variants, variant] }), old)).toContain('<tuv lang="de">');
    const prefixed = file
      .replaceAll(/<(\/?)(?=[a-z])/gu, '<$1t:')
      .replace('<t:tmx ', '<t:tmx xmlns:t="http://www.lisa.org/tmx14" ');
    const text = replaced((unit) => ({ ...unit, variants: [...unit.variants, variant] }), prefixed);
    expect(text).toContain(
      '<t:tuv xml:lang="de">\n     <t:seg>Der <t:ph x="1" type="lb">br</t:ph></t:seg>\n   </t:tuv>',
    );
    expect(unitAt(read(text), 0).variants.at(-1)).toEqual(variant);
  });
});

test('an edit of what is not there, and a second one of the same unit, are left out and told', () => {
  const document = read(file);
  const unit = unitAt(document, 0);
  const { text, diagnostics } = editTmx(document, [
    { kind: 'remove', index: 7 },
    { kind: 'replace', index: 0, unit },
    { kind: 'remove', index: 0 },
  ]);
  expect(text).toBe(file);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'unknown-unit: there is no unit 7; the file has 2, counted from 0',
    'repeated-edit: a second edit of unit 0 was left out',
  ]);
});
