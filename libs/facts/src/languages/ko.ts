import { type LanguageTable } from './language-table.ts';

export const ko: LanguageTable = {
  language: 'ko',
  decimal: '.',
  dates: '-',
  numeric: 'YMD',
  months: '- - - - - - - - - - - -',
  weekdays: '일요일* 월요일* 화요일* 수요일* 목요일* 금요일* 토요일*',
  fillers: '-',
  cardinals:
    '?하나|?한 ?둘|?두 ?셋|?세 ?넷|?네 ?다섯 ?여섯 ?일곱 ?여덟 ?아홉 ?열 ?열한 ?열두 ?열세 ?열네 ?열다섯 ?열여섯 ?열일곱 ?열여덟 ?열아홉 ?스무|?스물',
  tens: '?서른 ?마흔 ?쉰 ?예순 ?일흔 ?여든 ?아흔',
  large: '백|백여|백명 천|천여|천명 백만|백만명 십억|십억명 조|조원',
  powers: '4:만|만여|만명|만개|만건|만원 5:십만|십만명 7:천만|천만명 8:억|억여|억명|억원 10:백억 11:천억',
  ordinals: '?첫|첫째|첫번째 둘째|두번째 셋째|세번째 넷째|네번째 다섯째 여섯째 일곱째 여덟째 아홉째 열째 - -',
  others: '1:첫|매|단일 2:둘|쌍|반|절반*|양|양국*|양측*|배 4:분기* 10:십 12:년|연간|매년 0:영|무',
  ordinalMarks: '-',
  until: '-',
  percent: '퍼센트*|프로',
  clock: '시|시에|시부터|시까지',
  am: '오전|새벽',
  pm: '오후|저녁',
  durations: '초|초간|초마다 분|분간|분마다|분이 시간* 일간|일동안 주|주간 개월* 년|년간|년동안|살|세 - 세기*',
  references: '- - - - - -',
  currencies: 'EUR:유로* USD:달러* GBP:파운드* JPY:엔|엔화* CNY:위안* CHF:프랑*',
};
