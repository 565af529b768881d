import { type LanguageTable } from './language-table.ts';

export const ja: LanguageTable = {
  language: 'ja',
  decimal: '.',
  dates: '-',
  numeric: 'YMD',
  months: '- - - - - - - - - - - -',
  weekdays: '- - - - - - -',
  fillers: '-',
  cardinals: '?一 ?二 ?三 ?四 ?五 ?六 ?七 ?八 ?九 ?十 - - - - - - - - - -',
  tens: '- - - - - - -',
  large: '百 千 - - 兆',
  powers: '4:万 8:億',
  ordinals: '- - - - - - - - - - - -',
  others: '2:両|半|倍 12:年 0:零',
  ordinalMarks: '-',
  until: 'から',
  percent: '-',
  clock: '時',
  durations: '秒 分 時 日 週 - 年|歳 - -',
  references: '- - - - - -',
};
