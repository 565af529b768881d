import { type LanguageTable } from './language-table.ts';

export const hu: LanguageTable = {
  language: 'hu',
  decimal: ',',
  dates: 'YMD MD YM',
  numeric: 'YMD',
  months:
    'január*|jan február*|febr márci*|márc áprili*|ápr májusi|május*|máj júniu*|jún júliu*|júl augusztu*|aug szeptemb*|szept októb*|okt novemb*|nov decemb*|dec',
  weekdays: 'vasárnap* hétfő* kedd* szerd* csütörtök* péntek* szombat*',
  fillers: 'évi év',
  cardinals:
    '?egy|?egyik kettő*|két|kétt* három|hármat|háromból négy|négyet|négyből öt|ötöt|ötből hat|hatot hét|hetet nyolc|nyolcat kilenc|kilencet tíz|tízet|tizet tizenegy tizenkettő|tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz|huszon',
  tens: 'harminc negyven ötven hatvan hetven nyolcvan kilencven',
  large: 'száz* ezer*|ezr*|ezren millió*|mio milliárd*|mrd billió*',
  ordinals:
    'első*|elsej* második* harmadik* negyedik* ötödik* hatodik* hetedik* nyolcadik* kilencedik* tizedik* tizenegyedik* tizenkettedik*',
  others:
    '100:összes*|teljes*|egész* 0:nélkül|senki|nincs 500000000:félmilliárd* 500000:félmillió* 1:egyszer|egyetlen|minden|egyes|egyedül* 1.5:másfél* 2:két*|mindkét*|kétszer*|dupla|duplá*|fél|fele|felé*|pár|páros|megkétsz*|kettős* 3:három*|háromsz*|harmad* 4:négy*|négysz*|negyed* 7:hét 5:öté*|ötn* 10:tízé*|évtized*|tucat 12:tucat*|dél|délben|év 100:évszázad*|század* 200:kétszáz* 300:háromszáz* 0:nulla|éjfél* 1000:évezred*',
  combining:
    '2:két 3:három 4:négy 5:öt 6:hat 7:hét 8:nyolc 9:kilenc 10:tíz 12:tizenkét 15:tizenöt 18:tizennyolc 20:húsz 25:huszonöt 30:harminc 40:negyven 50:ötven 100:száz',
  lengths: 'éves* évi* napos* hónap* havi* hetes* órás*',
  ordinalMarks: '.',
  until: '',
  percent: 'százalék*',
  clock: 'óra|órakor|óráig|órától|kor|tól|ig',
  durations:
    'másodperc* perc|perce*|percet|percig óra|órá* nap|napo*|napja|napos|napi|napon|napig hét|hete*|heti|héten hónap* év|éve*|évi|évet|éves évtized* század*|évszázad*',
  references: 'cikk*|cikkely* bekezdés*|bek melléklet* fejezet* oldal*|o szám|száma|számú|sz',
  compounds: '-',
};
