import type { BilingualFile, Match } from '@dragoman/model';
import { expect, test } from 'vitest';
import { convertXliff, readXliff, updateXliff, writeXliff } from './index.ts';

const match: Match = {
  source: ['Bonjour le monde.'],
  target: ['Labdien.'],
  similarity: 92,
  origin: 'memory:lv/memory.tmx',
  type: 'proposal',
  matchType: 'icm',
};
const file: BilingualFile = {
  original: 'fr/R/a.md',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  datatype: 'x-markdown',
  units: [
    { id: 'u1', parts: [{ kind: 'segment', id: 's1', source: ['Bonjour.'], state: 'initial', matches: [match] }] },
  ],
};

test('the type of a match is an attribute of ours on its alt-trans, and nothing beside the unit', () => {
  const text = writeXliff(file, { version: '1.2' });
  expect(text).toContain(
    '<alt-trans match-quality="92%" origin="memory:lv/memory.tmx" alttranstype="proposal" dragoman:match-type="icm">',
  );
  expect(text).not.toContain('rest>');
  const { document } = readXliff('a.xlf', Buffer.from(text));
  expect(document?.files[0]?.units).toEqual(file.units);
  if (document === undefined) return;
  expect(updateXliff(document, { units: file.units }).text).toBe(text);
});

test.each(['2.0', '2.1', '2.2'] as const)('it goes to %s and back', (version) => {
  const { document } = readXliff('a.xlf', Buffer.from(writeXliff(file, { version: '1.2' })));
  const there = document && convertXliff(document, version).text;
  expect(there).toContain(' type="icm"');
  const { document: again } = readXliff('a.xlf', Buffer.from(there ?? ''));
  const back = again && convertXliff(again, '1.2').text;
  expect(readXliff('a.xlf', Buffer.from(back ?? '')).document?.files[0]?.units).toEqual(file.units);
});

test('a file of another tool that has it reads and writes back to the byte', () => {
  const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:d="urn:dragoman:xliff:1"><file original="a" datatype="plaintext" source-language="fr" target-language="lv"><body><trans-unit id="1"><source>Un.</source><alt-trans match-quality="90" d:match-type="tm"><source>Un</source><target>Viens</target></alt-trans></trans-unit></body></file></xliff>`;
  const { document } = readXliff('a.xlf', Buffer.from(text));
  expect(document?.text).toBe(text);
  expect(document?.files[0]?.units).toHaveLength(1);
});
