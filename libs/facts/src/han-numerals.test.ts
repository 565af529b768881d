import { expect, test } from 'vitest';
import { recognizeFacts } from './recognize-facts.ts';

const read = (text: string, language: string): readonly string[] =>
  recognizeFacts(text, language).map(({ kind, value, from, to }) => `${kind} ${value} ${text.slice(from, to)}`);

test.each([
  ['zh', '二〇二四年三月十四日', ['date 2024-03-14 二〇二四年三月十四日']],
  ['zh', '自二〇一九年十一月起', ['date 2019-11 二〇一九年十一月']],
  ['zh', '在三月和九月', ['date --03 三月', 'date --09 九月']],
  ['zh', '二十一世纪', ['ordinal 21 二十一世纪']],
  ['ja', '21世紀', ['ordinal 21 21世紀']],
  ['zh', '第七十七届会议', ['number 77 七十七']],
  ['zh', '百分之二十五', ['percentage 25 % 百分之二十五']],
  ['zh', '百分之5', ['percentage 5 % 百分之5']],
  ['ja', '第二十条', ['number 20 二十']],
  ['zh', '一百零五年', ['measure 105 year 一百零五年']],
])('in %s %s is read as figures', (language, text, facts) => {
  expect(read(text, language)).toEqual(facts);
});

test.each([
  ['zh', '三三两两的人'],
  ['zh', '一个月'],
  ['ja', '一人で'],
])('in %s the numerals of %s are words', (language, text) => {
  expect(read(text, language)).toEqual([]);
});
