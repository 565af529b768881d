import { expect, test } from 'vitest';
import { rawSentences } from './raw-sentences.ts';

test('a broken trans-unit is one sentence: its characters, without tags and proposals', () => {
  const xml =
    '<trans-unit id="ua-s1"><source>Un &amp; <x id="1" equiv-text="&lt;b1>"/>deux</source><alt-trans><target>Cits</target></alt-trans><target state="new">Viens </g>&#38; <![CDATA[<b>]]></target><note>N</note></trans-unit>';
  expect(rawSentences(xml, 's1')).toEqual([{ segment: 's1', source: 'Un & deux', target: 'Viens & <b>' }]);
});

test('a broken unit of 2.x is the sentences of its segments, by their ids or places, with prefixes too', () => {
  const xml =
    '<u:unit id="ua"><u:segment id="s1"><u:source>Un</u:source><u:target>Viens</u:target></u:segment><u:ignorable><u:source> </u:source></u:ignorable><u:segment><u:source>Deux</u:source><u:target>Divi</pc></u:target></u:segment></u:unit>';
  expect(rawSentences(xml, 's1')).toEqual([
    { segment: 's1', source: 'Un', target: 'Viens' },
    { segment: 's2', source: 'Deux', target: 'Divi' },
  ]);
});

test('a translation whose end is gone goes to the note behind it, or to the end', () => {
  expect(rawSentences('<trans-unit><source>Un</source><target>Viens<note>N</note>', 's3')).toEqual([
    { segment: 's3', source: 'Un', target: 'Viens' },
  ]);
  expect(rawSentences('<segment id="s2"><source>Un</source><target>1 < 2', 's1')).toEqual([
    { segment: 's2', source: 'Un', target: '1 < 2' },
  ]);
  expect(rawSentences('<trans-unit><source>Un</source><target/>', 's1')).toEqual([
    { segment: 's1', source: 'Un', target: '' },
  ]);
});
