import { type LanguageTable } from './language-table.ts';

export const zh: LanguageTable = {
  language: 'zh',
  decimal: '.',
  dates: '-',
  numeric: 'YMD',
  months: '- - - - - - - - - - - -',
  weekdays: '- - - - - - -',
  fillers: '-',
  cardinals: '?一 ?二|?两|?兩 ?三 ?四 ?五 ?六 ?七 ?八 ?九 ?十 - - - - - - - - - -',
  tens: '- - - - - - -',
  large: '百 千 百万|百萬 十亿|十億 兆',
  powers: '4:万|萬 8:亿|億',
  ordinals: '- - - - - - - - - - - -',
  others: '2:双|雙|半|倍 12:年 100:世纪 0:零',
  ordinalMarks: '-',
  until: '至 到',
  percent: '-',
  clock: '时 時',
  durations: '秒 分 时|時 天|日 周|週 - 年|岁|歲 - -',
  references: '- - - - - -',
};
