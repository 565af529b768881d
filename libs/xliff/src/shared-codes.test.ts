import { expect, test } from 'vitest';
import { readXliff } from './read-xliff.ts';

function read(family: '1.2' | '2.0', body: string): NonNullable<ReturnType<typeof readXliff>['document']> {
  const xml =
    family === '1.2'
      ? `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" target-language="lv" datatype="plaintext"><body>${body}</body></file></xliff>`
      : `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="fr" trgLang="lv"><file id="f1">${body}</file></xliff>`;
  const { document, diagnostics } = readXliff('a.xlf', Buffer.from(xml));
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

test.each(['1.2', '2.0'] as const)('in %s a code that stands twice in a content is two objects', (family) => {
  const pair = family === '1.2' ? 'g' : 'pc';
  const content = `<${pair} id="1">a<${pair} id="1">b</${pair}></${pair}><${pair} id="1">c</${pair}>`;
  const body =
    family === '1.2'
      ? `<trans-unit id="u"><source>${content}</source></trans-unit>`
      : `<unit id="u"><segment id="s1"><source>${content}</source></segment></unit>`;
  const [part] = read(family, body).files[0]?.units[0]?.parts ?? [];
  const codes = (part?.source ?? []).filter((item) => typeof item !== 'string');
  expect(codes.map((item) => item.kind)).toEqual(['sc', 'sc', 'ec', 'ec', 'sc', 'ec']);
  expect(new Set(codes).size).toBe(6);
});

test('tags that are spelled alike and mean something else elsewhere are read each by itself', () => {
  const unit = (id: string, namespace: string): string =>
    `<unit id="${id}" xmlns:p="${namespace}"><segment id="s1"><source><ph id="1" p:storageRestriction="5"/></source></segment></unit>`;
  const { files } = read('2.0', unit('u1', 'urn:oasis:names:tc:xliff:sizerestriction:2.0') + unit('u2', 'urn:other'));
  expect(files[0]?.units.map(({ parts }) => parts[0]?.source[0])).toEqual([
    { kind: 'ph', id: '1', label: '<ph1/>', type: 'unknown', sizeRestriction: { storage: '5' } },
    { kind: 'ph', id: '1', label: '<ph1/>', type: 'unknown', attributes: { 'p:storageRestriction': '5' } },
  ]);
});

test('original data that is written alike is equal in every unit, and belongs to its unit', () => {
  const unit = (id: string, text: string): string =>
    `<unit id="${id}"><originalData><data id="d1">${text}</data></originalData><segment id="s1"><source>a</source></segment></unit>`;
  const { files } = read('2.0', unit('u1', '&lt;b&gt;') + unit('u2', '&lt;b&gt;') + unit('u3', '&lt;i&gt;'));
  expect(files[0]?.units.map(({ originalData }) => originalData)).toEqual([
    [{ id: 'd1', text: '<b>' }],
    [{ id: 'd1', text: '<b>' }],
    [{ id: 'd1', text: '<i>' }],
  ]);
});

test.each(['1.2', '2.0'] as const)('in %s the places of a unit are of the very segments of the model', (family) => {
  const body =
    family === '1.2'
      ? '<trans-unit id="u"><source>a <g id="1">b</g></source><target state="final">c</target><note>n</note></trans-unit>'
      : '<unit id="u"><notes><note>n</note></notes><segment><source>a <pc id="1">b</pc></source><target>c</target></segment></unit>';
  const document = read(family, body);
  const [layout] = document.layouts[0]?.units ?? [];
  const [place] = layout?.segments ?? [];
  expect(place?.segment).toBe(document.files[0]?.units[0]?.parts[0]);
  expect(document.text.slice(place?.target?.contentStart, place?.target?.contentEnd)).toBe('c');
  expect(document.text.slice(place?.notes[0]?.contentStart, place?.notes[0]?.contentEnd)).toBe('n');
  expect([...(place?.spellings.values() ?? [])].map(({ xml }) => xml)).toEqual(
    family === '1.2' ? ['<g id="1">', '</g>'] : ['<pc id="1">', '</pc>'],
  );
});
