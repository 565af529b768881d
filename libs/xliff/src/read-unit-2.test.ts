import type { BilingualFile } from '@dragoman/model';
import { expect, test } from 'vitest';
import { readXliff } from './read-xliff.ts';

function only(text: string): BilingualFile | undefined {
  return readXliff('a.xlf', Buffer.from(text)).document?.files[0];
}

const root = (version: string, namespace: string, content: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${namespace}" xmlns:l="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" xmlns:v="urn:oasis:names:tc:xliff:validation:2.0" xmlns:p="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:my="urn:my" version="${version}" srcLang="fr" trgLang="lv"><file id="f1" original="o">${content}</file></xliff>`;

test('a unit of 2.x is read into the nouns of the model, whatever the prefixes of its modules, the rest verbatim', () => {
  const file = only(
    root(
      '2.2',
      '2.2',
      `<group id="g"><unit id="u" l:sizeRestriction="20" p:switch="plural:n"><my:x a="1"/><m:matches><m:match ref="#a" similarity="80" matchQuality="70" type="tm"><source>Un</source><target>Vienu</target></m:match></m:matches><v:validation><v:rule isPresent="x" occurs="2"/></v:validation><notes><note id="a-note-1" appliesTo="target" priority="2">N</note><note id="n" category="c">U</note></notes><originalData><data id="d">[<cp hex="0002"/></data></originalData><segment id="a" p:case="one"><source>Un <ph id="1" dataRef="d" canDelete="no" l:equivStorage="3"/></source><target order="2">Viens</target></segment><ignorable id="i"><source> </source></ignorable><segment id="b" state="reviewed" subState="my:r"><source>deux</source><target order="1">divi</target></segment></unit></group>`,
    ),
  );
  expect(file?.groups).toEqual([{ id: 'g', from: 0, to: 1 }]);
  expect(file?.units).toEqual([
    {
      id: 'u',
      parts: [
        {
          kind: 'segment',
          id: 'a',
          source: [
            'Un ',
            {
              kind: 'ph',
              id: '1',
              type: 'unknown',
              label: '<ph1/>',
              dataRef: 'd',
              canDelete: false,
              sizeRestriction: { equivStorage: '3' },
            },
          ],
          target: ['Viens'],
          state: 'initial',
          order: 2,
          notes: [{ text: 'N', annotates: 'target', priority: 2 }],
          matches: [
            {
              source: ['Un'],
              target: ['Vienu'],
              similarity: 80,
              matchQuality: 70,
              matchType: 'tm',
              origin: '',
              type: 'proposal',
            },
          ],
          case: ['one'],
        },
        { kind: 'ignorable', id: 'i', source: [' '] },
        {
          kind: 'segment',
          id: 'b',
          source: ['deux'],
          target: ['divi'],
          state: 'translated',
          subState: 'my:r',
          claim: { state: 'reviewed', subState: 'my:r' },
          order: 1,
        },
      ],
      notes: [{ text: 'U', id: 'n', category: 'c' }],
      originalData: [{ id: 'd', text: '[\u0002' }],
      validation: [{ isPresent: 'x', occurs: '2' }],
      sizeRestriction: { general: '20' },
      switches: [{ kind: 'plural', variable: 'n' }],
      extensions: { attributes: {}, children: ['<my:x a="1"/>'] },
    },
  ]);
});

test('XLIFF 2.3 is read as far as it is like 2.2, with a warning', () => {
  const text = root('2.3', '2.3', '<unit id="u"><segment id="a"><source>Un</source></segment></unit>');
  const { document, diagnostics } = readXliff('a.xlf', Buffer.from(text));
  expect(document?.files[0]?.units).toEqual([
    { id: 'u', parts: [{ kind: 'segment', id: 'a', source: ['Un'], state: 'initial' }] },
  ]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['later-version', 'warning']]);
});
