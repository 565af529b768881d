import { expect, test } from 'vitest';
import { brokenSentences, brokenTexts } from './broken-text.ts';

test('a broken trans-unit is one sentence: its characters, without tags and proposals', () => {
  const xml =
    '<trans-unit id="ua-s1"><source>Un &amp; <x id="1" equiv-text="&lt;b1>"/>deux</source><alt-trans><target>Cits</target></alt-trans><target state="new">Viens </g>&#38; <![CDATA[<b>]]></target><note>N</note></trans-unit>';
  expect(brokenSentences(xml)).toEqual([{ source: 'Un & deux', target: 'Viens & <b>' }]);
});

test('a broken unit of 2.x is the sentences of its segments, by their ids or places, with prefixes too', () => {
  const xml =
    '<u:unit id="ua"><u:segment id="s1"><u:source>Un</u:source><u:target>Viens</u:target></u:segment><u:ignorable><u:source> </u:source></u:ignorable><u:segment><u:source>Deux</u:source><u:target>Divi</pc></u:target></u:segment></u:unit>';
  expect(brokenSentences(xml)).toEqual([
    { segment: 's1', source: 'Un', target: 'Viens' },
    { segment: 's2', source: 'Deux', target: 'Divi' },
  ]);
});

test('a translation whose end is gone goes to the note behind it, or to the end', () => {
  expect(brokenSentences('<trans-unit><source>Un</source><target>Viens<note>N</note>')).toEqual([
    { source: 'Un', target: 'Viens' },
  ]);
  expect(brokenSentences('<segment id="s2"><source>Un</source><target>1 < 2, 3 > 2')).toEqual([
    { segment: 's2', source: 'Un', target: '1 < 2, 3 > 2' },
  ]);
  expect(brokenSentences('<trans-unit><source>Un</source><target/>')).toEqual([{ source: 'Un', target: '' }]);
});

test('notes of people are kept, ours are not; proposals of 2.x are nobody’s translation', () => {
  const xml =
    '<x:unit><m:matches><m:match><x:source>U</x:source><x:target>Cits</x:target></m:match></m:matches><x:notes><x:note>Vai &lt;b&gt;?</x:note><x:note from="dragoman">mūsu</x:note></x:notes><x:source>Un</x:source></x:unit>';
  expect(brokenTexts(xml, 'note')).toEqual(['Vai <b>?']);
  expect(brokenTexts(xml, 'target')).toEqual([]);
});
