import { type LanguageTable } from './language-table.ts';

export const en: LanguageTable = {
  language: 'en',
  decimal: '.',
  dates: 'DMY DM MDY MD MY YMD',
  numeric: 'DMY',
  capitalMonths: true,
  months:
    'january|jan february|feb ?march|mar april|apr ?may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  weekdays: 'sunday monday tuesday wednesday thursday friday saturday',
  fillers: 'of the',
  cardinals:
    '?one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  tens: 'thirty|thirties forty|forties fifty|fifties sixty|sixties seventy|seventies eighty|eighties ninety|nineties',
  large: 'hundred|hundreds thousand* million*|mn|?m billion*|bn trillion*|tn',
  ordinals: 'first* second* third* fourth* fifth* sixth* seventh* eighth* ninth* tenth* eleventh* twelfth*',
  others:
    '100:all|entire|entirely|fully|whole|wholly|completely 1:a|an|once|single|each|every 2:both|twice|double*|half|halves|pair*|couple*|twin*|bi|biennial|dual 3:thrice|triple*|trio|triplet* 4:quarter*|quadrupl* 5:quintupl* 7:week|weekly 10:decade*|tens 12:dozen*|noon|midday|year|annual* 13:thirteenth 15:fortnight* 14:fourteen*|fourteenth 15:fifteenth 16:sixteenth 17:seventeenth 18:eighteenth 19:nineteenth 20:twenties|twentieth 30:thirtieth 40:fortieth 50:fiftieth 60:sixtieth 70:seventieth 80:eightieth 90:ninetieth 100:century|centuries|centenary|centennial|hundredth 0:zero|midnight|nil|none|no 1000:millennium|millennia',
  ordinalMarks: 'st nd rd th s',
  until: 'to until till through and',
  percent: 'percent|per_cent|percentage|pct|pc',
  clock: 'hrs o_clock oclock h',
  am: 'am a_m',
  pm: 'pm p_m',
  durations:
    'second|seconds|sec minute*|min hour*|hr|hrs|h day|days week|weeks|weekly month|months|monthly year|years|yr|yearly decade* century|centuries',
  references: 'article*|art paragraph*|para annex* chapter*|chap|ch page*|pp|p number*|no|nos',
  currencies:
    'GBP:pounds|pound|sterling|quid EUR:cents USD:bucks|greenback* SEK:krona|kronor|krone|kroner|crown|crowns CHF:franc|francs',
  units:
    'l:litre*|liter* m:metre|metres|meter|meters mi:mile|miles|mi ft:foot|feet|ft in:inch|inches lb:pound|pounds|lb|lbs yd:yard|yards acre:acre|acres °F:fahrenheit oz:ounce|ounces',
};
